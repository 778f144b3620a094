"""Writes a case to its file, and asks where writing it plainly would lose something."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from truceboard.case.case import Case
from truceboard.case.problems import printable
from truceboard.files.generations import Generations
from truceboard.files.messages import Message
from truceboard.files.migrating import CURRENT
from truceboard.files.outside import NOTHING, Fingerprint
from truceboard.files.saving import ChangedOutsideError, Saved, SaveError, save_case, save_directly
from truceboard.look.file_messages import file_sentence, message_text
from truceboard.window.conditions import Conditions
from truceboard.window.dialogs import Dialogs
from truceboard.window.documents.waiting import GaveUpError, Task, Waiting

Outcome = Saved | Literal["failed", "elsewhere", "reload", "compare"]


@dataclass(frozen=True)
class Attempt:
    """One save: of which document (compared with `is`), as it was then, to which file.

    `outcome` is how it ended after nobody waited for it any more.
    """

    path: Path
    case: Case
    document: object
    outcome: Saved | SaveError | None = None


class Saver(QObject):
    """Knows the open file as it was read or last saved, and the saves that have not ended."""

    ended_late = Signal(object)
    """An Attempt that was left to itself has ended, with its outcome."""

    def __init__(
        self,
        dialogs: Dialogs,
        generations: Generations,
        conditions: Conditions,
        waiting: Waiting,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._conditions = conditions
        self._waiting = waiting
        self.generations = generations
        self._known: Fingerprint | None = None
        self._older: int | None = None
        self._told: set[str] = set()
        self._under_way: dict[Path, Attempt] = {}

    @property
    def known(self) -> Fingerprint | None:
        """The file as it was read or last saved; None without one."""
        return self._known

    def opened(self, known: Fingerprint | None, older: int | None = None) -> None:
        """Another file is open; None for a case without one. `older`: it is in this version of the format."""
        self._known, self._older = known, older
        self._told.clear()
        self._conditions.say("save", "")

    def accept(self, known: Fingerprint) -> None:
        """The user has seen the file as it now is: the next save may write over it."""
        self._known = known

    def writes(self, path: Path) -> bool:
        """True while a save to this file is under way, whether or not somebody waits for it."""
        return path in self._under_way

    def left_to_itself(self, document: object) -> Path | None:
        """Where a save of this document has not ended, and none has ended well since."""
        return next((each.path for each in self._under_way.values() if each.document is document), None)

    def save(self, path: Path, case: Case, document: object, *, own: bool) -> Outcome:
        """Save, after asking where it must be asked. `own` is False for a place the user just chose."""
        if self.writes(path):
            return self._ask_elsewhere(path)
        older = self._older if own else None
        if older is not None and not self._may_modernise(path, older):
            return "failed"
        try:
            outcome = self._save(Attempt(path, case, document), self._known if own else None, older)
        except GaveUpError:
            return "failed"
        if isinstance(outcome, Saved):
            self.took(path, outcome)
            for each in list(self._under_way.values()):
                if each.document is document:
                    self._under_way[each.path] = Attempt(each.path, each.case, None)
        return outcome

    def took(self, path: Path, saved: Saved) -> None:
        """From now on the file is known as it was saved."""
        self._known, self._older = saved.fingerprint, None
        self._remark(path, saved.warnings)

    def given_up(self, path: Path) -> None:
        """The user has stopped waiting before anything was written."""
        self._conditions.say(
            "save",
            self.tr("“{file}” was not saved: its folder does not answer").format(file=printable(path.name)),
        )

    def _save(self, attempt: Attempt, expected: Fingerprint | None, older: int | None) -> Outcome:
        path, case, kept = attempt.path, attempt.case, self.generations
        try:
            return self._write(
                attempt, partial(save_case, path, case, expected=expected, generations=kept, older=older)
            )
        except ChangedOutsideError as error:
            if error.message.key != "save-gone-outside":
                return self._ask_which(path, file_sentence(error.message))
            return self._ask_whether_again(attempt, error)
        except SaveError as error:
            if not error.direct:
                return self._failed(path, error)
            if not self._may_write_directly(path, error):
                return "failed"
        try:
            return self._write(
                attempt, partial(save_directly, path, case, expected=expected, generations=kept)
            )
        except ChangedOutsideError as error:
            return self._ask_which(path, file_sentence(error.message))
        except SaveError as error:
            return self._failed(path, error)

    # -- writing, which may take for ever ----------------------------------------------------------------

    def _write(self, attempt: Attempt, work: Callable[[], Saved]) -> Saved:
        path = attempt.path
        self._under_way[path] = attempt
        try:
            saved = self._waiting.until(work, path, "save", partial(self._ended, path))
        except GaveUpError:
            self._conditions.say(
                f"save to {path}",
                self.tr("The save to “{file}” has not ended: the case is only in this window so far").format(
                    file=printable(path.name)
                ),
            )
            raise
        except BaseException:
            del self._under_way[path]
            raise
        del self._under_way[path]
        return saved

    def _ended(self, path: Path, task: Task[Saved]) -> None:
        attempt = self._under_way.pop(path)
        self._conditions.say(f"save to {path}", "")
        outcome: Saved | SaveError
        try:
            outcome = task.result()
        except SaveError as error:
            outcome = error
        self.ended_late.emit(Attempt(path, attempt.case, attempt.document, outcome))

    def _remark(self, path: Path, warnings: tuple[Message, ...]) -> None:
        """What is still so stays in the status line; it is not asked to be read at every save."""
        self._conditions.say("save", " · ".join(map(message_text, warnings)))
        for warning in warnings:
            if warning.key not in self._told:
                self._told.add(warning.key)
                self._dialogs.report(
                    self.tr("Saved, with a remark"), f"{printable(str(path))}\n\n{file_sentence(warning)}"
                )

    # -- asking -----------------------------------------------------------------------------------------

    def _ask_elsewhere(self, path: Path) -> Outcome:
        elsewhere = self.tr("Save elsewhere…")
        choice = self._dialogs.choose(
            self.tr("The last save has not ended"),
            self.tr(
                "{file}\n\nIts disk or share does not answer, so nothing more is written there. "
                "The case stays open. Save it in another place, or go on and wait."
            ).format(file=printable(str(path))),
            (elsewhere,),
        )
        return "elsewhere" if choice == elsewhere else "failed"

    def _may_modernise(self, path: Path, older: int) -> bool:
        return self._dialogs.confirm(
            self.tr("Save in the present version of the format?"),
            self.tr(
                "{file}\n\nThis file is in version {older} of the format. Saving writes version {current}, "
                "which programs of that time cannot read. The file as it is stays beside it, with "
                "“version {older}” in its name."
            ).format(file=printable(str(path)), older=older, current=CURRENT),
            self.tr("Save"),
        )

    def _ask_whether_again(self, attempt: Attempt, error: SaveError) -> Outcome:
        again, elsewhere = self.tr("Save it again"), self.tr("Save elsewhere…")
        choice = self._dialogs.choose(
            self.tr("The file is not there any more"),
            f"{printable(str(attempt.path))}\n\n{file_sentence(error.message)}",
            (again, elsewhere),
        )
        if choice == again:
            return self._save(attempt, NOTHING, None)
        return "elsewhere" if choice == elsewhere else "failed"

    def _ask_which(self, path: Path, why: str) -> Outcome:
        keep_both, load_theirs, compare = self.tr("Keep both…"), self.tr("Load theirs"), self.tr("Compare")
        choice = self._dialogs.choose(
            self.tr("Somebody else has changed the file"),
            self.tr(
                "{file}\n\n{why}\n\nKeep both saves yours under another name. "
                "Load theirs gives up your changes since the last save."
            ).format(file=printable(str(path)), why=why),
            (keep_both, load_theirs, compare),
        )
        outcomes: dict[str | None, Outcome] = {
            keep_both: "elsewhere",
            load_theirs: "reload",
            compare: "compare",
        }
        return outcomes.get(choice, "failed")

    def _may_write_directly(self, path: Path, error: SaveError) -> bool:
        return self._dialogs.confirm(
            self.tr("The file cannot be replaced"),
            f"{printable(str(path))}\n\n{file_sentence(error.message)}",
            self.tr("Write into the file"),
        )

    def _failed(self, path: Path, error: SaveError) -> Outcome:
        self._dialogs.report(
            self.tr("The case was not saved"),
            self.tr("{file}\n\n{reason}\n\nThe case stays open and nothing of it is lost.").format(
                file=printable(str(path)), reason=file_sentence(error.message)
            ),
        )
        return "failed"
