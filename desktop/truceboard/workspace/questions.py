"""Questions about the open case that take time, answered beside the interface on a model of their own."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from truceboard.case.case import Case
from truceboard.likelihood.compile import Model, compile_case
from truceboard.workspace.jobs import Jobs
from truceboard.workspace.workspace import Workspace

Answer = TypeVar("Answer")
READ = ("levers", "parties", "positions", "judgements", "method", "sources")
"""The parts of a case that a model is compiled from."""


class Questions(QObject):
    """Asks about the case and the day the workspace stands at; an answer about another one is dropped."""

    def __init__(self, workspace: Workspace, jobs: Jobs | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.jobs = jobs or Jobs(parent=self)
        self._kept: tuple[tuple[Any, ...], Model] | None = None
        self._opened = 0
        workspace.opened.connect(self._count_opened)

    def _count_opened(self) -> None:
        self._opened += 1

    def ask(
        self, name: str, question: Callable[[Case, Model], Answer], answer: Callable[[Answer], None]
    ) -> None:
        """Call `question` elsewhere with the case and its model, and then `answer` with what it returns.

        `question` must not touch the workspace; what it needs from there it brings along.
        """
        case, day, opened = self._workspace.case, self._workspace.as_of, self._opened

        def work() -> Answer:
            parts = (*(getattr(case, part) for part in READ), day)
            if self._kept is None or any(
                one is not other for one, other in zip(self._kept[0], parts, strict=True)
            ):
                self._kept = parts, compile_case(case, day)
            return question(case, self._kept[1])

        def take(result: Answer) -> None:
            # A view that is hidden has not asked again yet, although another case was opened meanwhile.
            if opened == self._opened or case is self._workspace.case:
                answer(result)

        self.jobs.ask(name, _About(case, day), work, take)


class _About:
    """A case and a day; the same only as the very same objects, since comparing whole cases takes time."""

    def __init__(self, case: Case, day: object) -> None:
        self._case, self._day = case, day

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _About) and self._case is other._case and self._day == other._day

    def __hash__(self) -> int:
        return hash((id(self._case), self._day))
