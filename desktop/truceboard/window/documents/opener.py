"""Brings a case from a file, from a recovered session or from nowhere into the workspace."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from truceboard.case.case import Case
from truceboard.case.history import History
from truceboard.case.problems import CaseError, printable
from truceboard.files.messages import Message
from truceboard.files.outside import Fingerprint
from truceboard.look.file_messages import message_text
from truceboard.look.messages import problem_text
from truceboard.window.conditions import Conditions
from truceboard.window.dialogs import Dialogs
from truceboard.window.documents.found import Found, find, find_again
from truceboard.window.documents.holder import Holder
from truceboard.window.documents.recent import Recent
from truceboard.window.documents.saver import Saver
from truceboard.window.documents.waiting import GaveUpError, Waiting
from truceboard.workspace.workspace import Workspace


class Opener(QObject):
    """Opens; what is open stays as it is until the new case is there as a whole."""

    def __init__(
        self,
        workspace: Workspace,
        dialogs: Dialogs,
        conditions: Conditions,
        saver: Saver,
        holder: Holder,
        recent: Recent,
        waiting: Waiting,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._dialogs, self._conditions = workspace, dialogs, conditions
        self._saver, self._holder, self._recent, self._waiting = saver, holder, recent, waiting
        self.read_only = False
        """True while somebody else works on the file."""

    def read(self, path: Path) -> bool:
        """Open a file; False, and why is told, if it cannot be read or the user does without."""
        try:
            found = self._waiting.until(partial(find, path), path, "open")
            # Before the open case loses its lock and what is known of its file.
            self._workspace.prepare(found.opened.case)
            way = "copy" if found.shipped else self._holder.take(path)
            if way == "leave":
                return False
            if way != "edit":
                self._holder.release()
            if way == "copy":
                self._saver.opened(None)
            else:
                self._saver.opened(found.opened.fingerprint, found.opened.older)
            self.read_only = way == "read"
            self.say_place(found.not_here if way == "edit" else None)
            self._workspace.open(found.opened.case, None if way == "copy" else path)
        except CaseError as error:
            self.report_unreadable(path, error)
            return False
        except GaveUpError:
            self.report_no_answer(path)
            return False
        if not found.shipped:
            self._recent.remember(path)
        return True

    def resume(self, history: History, path: Path | None, known: Fingerprint | None) -> None:
        """Go on with a case brought back after a crash; `known` is its file as it was read or saved then.

        Raises CaseError, and the open case stays, where the model has no answer for it.
        """
        self._workspace.prepare(history.case)
        found = ours = None
        try:
            found, ours = (None, None) if path is None else self._found_again(path, history)
            way = "copy" if path is None else self._holder.take_again(path)
        except GaveUpError:
            # The edits count, not where they were: saving asks for a place that answers.
            way = "copy"
        if way == "copy":
            path = None
        if way != "edit":
            self._holder.release()
        self.read_only = path is not None and way != "edit"
        if found is not None and ours is not None and path is not None:
            known = found.opened.fingerprint
            history.mark_saved(ours)
        self._saver.opened(None if path is None else known, found.opened.older if found else None)
        self.say_place(found.not_here if found is not None and way == "edit" else None)
        self._workspace.resume(history, path)

    def without_file(self, case: Case) -> None:
        """Open a case that has no file of its own."""
        self._holder.release()
        self._saver.opened(None)
        self.say_place(None)
        self.read_only = False
        self._workspace.open(case, None)

    def say_place(self, problem: Message | None) -> None:
        """Tell beforehand that the file cannot be saved in its place."""
        self._conditions.say("file", "" if problem is None else message_text(problem))

    def report_unreadable(self, path: Path, error: CaseError) -> None:
        """Name the file, the places and the way out."""
        self._dialogs.report(
            self.tr("This case cannot be opened"),
            self.tr(
                "{file}\n\nThe case that is open stays as it is. "
                "Correct the file, or ask its author for it again."
            ).format(file=printable(str(path))),
            [problem_text(problem) for problem in error.problems],
        )

    def report_no_answer(self, path: Path) -> None:
        """The user has stopped waiting for a file."""
        self._dialogs.report(
            self.tr("Nothing was opened"),
            self.tr(
                "{file}\n\nIts disk or share has not answered. The case that is open stays as it is. "
                "Try again when the share is back, or open a copy from another place."
            ).format(file=printable(str(path))),
        )

    def _found_again(self, path: Path, history: History) -> tuple[Found | None, Case | None]:
        try:
            return self._waiting.until(partial(find_again, path, history), path, "open")
        except CaseError:
            # Gone, or not a case any more: then there is no older file to keep, and saving tells the rest.
            return None, None
