"""The answers that wait to be shown: in memory, and on the disk wherever they may be kept there."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from truceboard.case.case import Case
from truceboard.case.edits_parts import add
from truceboard.case.history import Entry
from truceboard.case.judgements import Judgement
from truceboard.case.problems import CaseError
from truceboard.files.messages import reason_text
from truceboard.files.sealed import SealedAnswers
from truceboard.workspace.workspace import Workspace

KEPT_AFTER = 3000
"""Milliseconds for which the file outlives the showing: until then the step is in the recovery store too."""


class Waiting(QObject):
    """Follows the workspace: another case brings other answers."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store: SealedAnswers | None = None
        self.answers: tuple[Judgement, ...] = ()
        self.problem = ""
        """Why the answers are not on the disk, in the system's words; empty where they are."""
        self.unreadable: tuple[Path, ...] = ()
        """Files of former sessions that cannot be read; they stay where they are."""
        self.stuck = False
        """True where the case had no place for what still waits."""
        self._about: tuple[str, Path | None] = "", None
        self._step: Entry | None = None
        """The step that showed `_revealed`; while it is undone they wait again."""
        self._revealed: tuple[Judgement, ...] = ()
        self._undone = False
        self._shown = QTimer(self)
        self._shown.setSingleShot(True)
        self._shown.setInterval(KEPT_AFTER)
        self._shown.timeout.connect(self._forget)
        workspace.opened.connect(self._opened)
        workspace.history_changed.connect(self._follow)

    def keep_in(self, folder: Path | None) -> None:
        """Keep answers in this folder from now on; None for in memory only."""
        self._store = SealedAnswers(folder) if folder is not None else None
        self._take_over()

    @property
    def kept(self) -> bool:
        """True where a crash loses none of them."""
        return self._store is not None and not self.problem

    @property
    def participants(self) -> int:
        """How many have answered."""
        return len({answer.participant for answer in self.answers})

    def hand_in(self, answers: Sequence[Judgement]) -> None:
        """Take the answers of one participant; those given before about the same parties are replaced."""
        replaced = {(answer.participant, answer.party) for answer in answers}
        kept = [answer for answer in self.answers if (answer.participant, answer.party) not in replaced]
        self._shown.stop()
        self._set((*kept, *answers))

    def discard(self) -> None:
        """Nobody will ever see them."""
        self.answers = ()
        self._forget()
        self.changed.emit()

    def into(self, case: Case, number: int) -> tuple[Case, tuple[Judgement, ...]]:
        """The case with all answers as round `number`, and those that it has no place for any more."""
        left = []
        for answer in self.answers:
            fields = {name: value for name, value in dict(answer).items() if name != "id"}
            try:
                case, _ = add(case, "case", "judgement", fields | {"round": number})
            except CaseError:
                left.append(answer)
        return case, tuple(left)

    def were_shown(self, left: Sequence[Judgement]) -> None:
        """The others are in the case by now; the file goes once that is certainly kept.

        Should the step be undone, they wait again: an edit after that would lose them otherwise.
        """
        history = self._workspace.history
        revealed = tuple(answer for answer in self.answers if answer not in left)
        if revealed:
            self._step, self._undone = history.entries[history.done - 1], False
            self._revealed = revealed
        if left:
            self._set(tuple(left))
            self.stuck = True
            self.changed.emit()
            return
        self.answers = ()
        if self._store is not None:
            self._shown.start()
        self.changed.emit()

    def _set(self, answers: tuple[Judgement, ...]) -> None:
        self.answers = answers
        self.stuck = False
        self._write()
        self.changed.emit()

    def _write(self) -> None:
        if self._store is None:
            return
        case, path = self._workspace.case, self._workspace.path
        self._about = case.title, path
        try:
            self._store.keep(self.answers, case, path)
            self.problem = ""
        except OSError as error:
            self.problem = reason_text(error)

    def _forget(self) -> None:
        self._shown.stop()
        if self._store is not None:
            try:
                self._store.discard()
            except OSError as error:
                self.problem = reason_text(error)

    def close(self) -> None:
        """The case is left on purpose: what is not shown yet stays on the disk for the next time."""
        if self._store is not None:
            if self._shown.isActive():
                self._forget()
            self._store.close()

    def _opened(self) -> None:
        self.close()
        self._take_over()

    def _take_over(self) -> None:
        case, path = self._workspace.case, self._workspace.path
        if self.kept or path is None or path != self._about[-1]:
            self.answers = ()
        # Else they are in memory alone, and the same file was read again.
        self.unreadable, self.problem, self.stuck = (), "", False
        self._step = None
        self._about = case.title, path
        if self._store is not None:
            try:
                found = self._store.take_over(case, path)
                there = {_said(judgement) for judgement in case.judgements}
                there |= {_said(answer) for answer in self.answers}
                self.answers += tuple(each for each in found.answers if _said(each) not in there)
                self.unreadable = found.unreadable
                if found.answers and not self.answers:
                    # They were shown just before the session ended.
                    self._store.discard()
            except OSError as error:
                self.problem = reason_text(error)
            if self.answers:
                # In one file, whatever they were in before.
                self._write()
        self.changed.emit()

    def _follow(self) -> None:
        self._follow_the_showing()
        # A case that was saved under another name has its answers follow it.
        if self.answers and (self._workspace.case.title, self._workspace.path) != self._about:
            self._write()

    def _follow_the_showing(self) -> None:
        if self._step is None:
            return
        history = self._workspace.history
        places = [place for place, entry in enumerate(history.entries) if entry is self._step]
        if not places:
            # It cannot be done again, or not be undone any more.
            self._step = None
        elif places[0] >= history.done and not self._undone:
            self._undone = True
            self._shown.stop()
            self._set((*self._revealed, *self.answers))
        elif places[0] < history.done and self._undone:
            self._undone = False
            self.answers = tuple(answer for answer in self.answers if answer not in self._revealed)
            if self.answers:
                self._set(self.answers)
                return
            if self._store is not None:
                self._shown.start()
            self.changed.emit()


def _said(judgement: Judgement) -> tuple[object, ...]:
    return (
        *(judgement.participant, judgement.party, judgement.date, judgement.probability, judgement.spread),
        *(judgement.rationale, tuple(sorted(judgement.settings.items()))),
    )
