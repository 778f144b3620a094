"""Writes a case to its file, and asks where writing it plainly would lose something."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject

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

Outcome = Saved | Literal["failed", "elsewhere", "reload", "compare"]


class Saver(QObject):
    """Knows the open file as it was read or last saved."""

    def __init__(
        self, dialogs: Dialogs, generations: Generations, conditions: Conditions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._conditions = conditions
        self.generations = generations
        self._known: Fingerprint | None = None
        self._older: int | None = None
        self._told: set[str] = set()

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

    def save(self, path: Path, case: Case, *, own: bool) -> Outcome:
        """Save, after asking where it must be asked. `own` is False for a place the user just chose."""
        older = self._older if own else None
        if older is not None and not self._may_modernise(path, older):
            return "failed"
        outcome = self._save(path, case, self._known if own else None, older)
        if isinstance(outcome, Saved):
            self._known, self._older = outcome.fingerprint, None
            self._remark(path, outcome.warnings)
        return outcome

    def _save(self, path: Path, case: Case, expected: Fingerprint | None, older: int | None) -> Outcome:
        try:
            return save_case(path, case, expected=expected, generations=self.generations, older=older)
        except ChangedOutsideError as error:
            if error.message.key != "save-gone-outside":
                return self._ask_which(path, file_sentence(error.message))
            return self._ask_whether_again(path, case, error)
        except SaveError as error:
            if not error.direct:
                return self._failed(path, error)
            if not self._may_write_directly(path, error):
                return "failed"
        try:
            return save_directly(path, case, expected=expected, generations=self.generations)
        except ChangedOutsideError as error:
            return self._ask_which(path, file_sentence(error.message))
        except SaveError as error:
            return self._failed(path, error)

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

    def _ask_whether_again(self, path: Path, case: Case, error: SaveError) -> Outcome:
        again, elsewhere = self.tr("Save it again"), self.tr("Save elsewhere…")
        choice = self._dialogs.choose(
            self.tr("The file is not there any more"),
            f"{printable(str(path))}\n\n{file_sentence(error.message)}",
            (again, elsewhere),
        )
        if choice == again:
            return self._save(path, case, NOTHING, None)
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
