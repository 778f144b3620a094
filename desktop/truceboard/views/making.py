"""Builds the views beside the board, each when it is first asked for: all ten would hold up the window."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from truceboard.views.view import View

if TYPE_CHECKING:
    from truceboard.views.stack import ViewStack


class Views(Mapping[str, QWidget]):
    """The board and the views beside it by name."""

    def __init__(
        self, built: dict[str, QWidget], names: tuple[str, ...], build: Callable[[str], View]
    ) -> None:
        self.built = built
        """Those that were asked for so far."""
        self._names = names
        self._build = build

    def __getitem__(self, name: str) -> QWidget:
        """Builds the view if nobody asked for it before; KeyError if there is none of that name."""
        if name not in self.built:
            self.built[name] = self._build(name)
        return self.built[name]

    def __contains__(self, name: object) -> bool:
        """Whether there is such a view; builds none."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def make(name: str, stack: "ViewStack") -> View:
    """Load and build a view for the stack; KeyError if there is none of that name."""
    return _MAKERS[name](stack)


def _positions(stack: "ViewStack") -> View:
    from truceboard.views.register import RegisterView

    return RegisterView(stack.workspace, stack.questions, stack.ports, stack)


def _timeline(stack: "ViewStack") -> View:
    from truceboard.views.timeline import TimelineView

    return TimelineView(stack.workspace, stack.days, stack)


def _map(stack: "ViewStack") -> View:
    from truceboard.views.what_if import MapView

    return MapView(stack.workspace, stack.questions, stack)


def _compare(stack: "ViewStack") -> View:
    from truceboard.views.compare import CompareView

    return CompareView(stack.workspace, stack.questions, stack)


def _why(stack: "ViewStack") -> View:
    from truceboard.views.why import WhyView

    return WhyView(stack.workspace, stack.ports, stack)


def _moves(stack: "ViewStack") -> View:
    from truceboard.views.moves import MovesView

    return MovesView(stack.workspace, stack)


def _find_out(stack: "ViewStack") -> View:
    from truceboard.views.find_out import FindOutView

    return FindOutView(stack.workspace, stack.questions, stack)


def _paths(stack: "ViewStack") -> View:
    from truceboard.views.paths import PathsView

    return PathsView(stack.workspace, stack.questions, stack.ports, stack)


def _judgements(stack: "ViewStack") -> View:
    from truceboard.views.judgements import JudgementsView

    return JudgementsView(stack.workspace, stack.waiting, stack.ports, stack)


def _forecasts(stack: "ViewStack") -> View:
    from truceboard.views.forecasts import ForecastsView

    return ForecastsView(stack.workspace, stack)


_MAKERS: dict[str, Callable[["ViewStack"], View]] = {
    "positions": _positions,
    "timeline": _timeline,
    "map": _map,
    "compare": _compare,
    "why": _why,
    "moves": _moves,
    "find-out": _find_out,
    "paths": _paths,
    "judgements": _judgements,
    "forecasts": _forecasts,
}
NAMES = tuple(_MAKERS)
