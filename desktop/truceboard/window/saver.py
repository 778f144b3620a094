"""Writes a case to its file, and asks where writing it plainly would lose something."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject

from truceboard.case.case import Case
from truceboard.files.generations import Generations
from truceboard.files.outside import Fingerprint, changed_outside, fingerprint
from truceboard.files.saving import ChangedOutsideError, Saved, SaveError, save_case, save_directly
from truceboard.look.file_messages import message_text
from truceboard.window.dialogs import Dialogs

Outcome = Saved | Literal["failed", "elsewhere", "reload", "compare"]


class Saver(QObject):
    """Knows the open file as it was read or last saved."""

    def __init__(self, dialogs: Dialogs, generations: Generations, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self.generations = generations
        self._known: Fingerprint | None = None
        self._passed_over: Fingerprint | None = None

    @property
    def known(self) -> Fingerprint | None:
        """The file as it was read or last saved; None without one."""
        return self._known

    def opened(self, known: Fingerprint | None) -> None:
        """Another file is open; None for a case without one."""
        self._known = known
        self._passed_over = None

    def save(self, path: Path, case: Case, *, over_anything: bool) -> Outcome:
        """Save, after asking where it must be asked. `over_anything` is for a place the user just chose."""
        expected = None if over_anything else self._known
        try:
            saved = save_case(path, case, expected=expected, generations=self.generations)
        except ChangedOutsideError as error:
            return self._ask_which(path, message_text(error.message))
        except SaveError as error:
            if not error.direct:
                return self._failed(path, error)
            if not self._may_write_directly(path, error):
                return "failed"
            try:
                saved = save_directly(path, case, expected=expected, generations=self.generations)
            except SaveError as again:
                return self._failed(path, again)
        self._known = saved.fingerprint
        for warning in saved.warnings:
            self._dialogs.report(self.tr("Saved, with a remark"), f"{path}\n\n{message_text(warning)}")
        return saved

    def changed_meanwhile(self, path: Path, modified: bool) -> Outcome | None:
        """When the window comes to the front: whether the file was changed, and what to do; asked once."""
        if self._known is None or changed_outside(path, self._known, thorough=False) != "changed":
            return None
        now = fingerprint(path)
        if now == self._passed_over:
            return None
        self._passed_over = now
        if modified:
            return self._ask_which(path, self.tr("You have changes that are not saved."))
        reload = self._dialogs.confirm(
            self.tr("Somebody else has changed the file"), str(path), self.tr("Load theirs")
        )
        return "reload" if reload else None

    def _ask_which(self, path: Path, why: str) -> Outcome:
        keep_both, load_theirs, compare = self.tr("Keep both…"), self.tr("Load theirs"), self.tr("Compare")
        choice = self._dialogs.choose(
            self.tr("Somebody else has changed the file"),
            self.tr(
                "{file}\n\n{why}\n\nKeep both saves yours under another name. "
                "Load theirs gives up your changes since the last save."
            ).format(file=path, why=why),
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
            f"{path}\n\n{message_text(error.message)}",
            self.tr("Write into the file"),
        )

    def _failed(self, path: Path, error: SaveError) -> Outcome:
        self._dialogs.report(
            self.tr("The case was not saved"),
            self.tr("{file}\n\n{reason}\n\nThe case stays open and nothing of it is lost.").format(
                file=path, reason=message_text(error.message)
            ),
        )
        return "failed"
