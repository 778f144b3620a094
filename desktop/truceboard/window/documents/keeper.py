"""Keeps every edit for recovery, and brings back what a crash has left."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from truceboard.case.problems import CaseError, printable
from truceboard.files import recoverable
from truceboard.files.messages import Message
from truceboard.files.policy import Policy
from truceboard.files.recoverable import Recoverable
from truceboard.files.recovery import HistoryState, RecoveryError, RecoveryStore
from truceboard.look.file_messages import message_text
from truceboard.window.conditions import Conditions
from truceboard.window.dialogs import Dialogs
from truceboard.window.documents.documents import Documents
from truceboard.window.documents.sessions import LeftSessions
from truceboard.workspace.jobs import Jobs, Start, in_thread
from truceboard.workspace.workspace import Workspace

AGAIN = 5_000
"""Milliseconds after which edits that could not be kept are kept again."""


class Keeper(QObject):
    """Records the history after each step, away from the interface thread.

    `folder` is None where edits are not to be kept; what lies in the folders `former` is offered, too.
    """

    def __init__(
        self,
        workspace: Workspace,
        documents: Documents,
        dialogs: Dialogs,
        conditions: Conditions,
        folder: Path | None,
        parent: QObject,
        former: Sequence[Path] = (),
        start: Start = in_thread,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._documents = documents
        self._dialogs = dialogs
        self._conditions = conditions
        self._folder = folder
        self._store: RecoveryStore | None = None
        self._folders = (*([] if folder is None else [folder]), *former)
        self._resumed: RecoveryStore | None = None
        self._former: RecoveryStore | None = None
        """Where the open case was brought back from, if nothing more is to be kept there."""
        self._last: HistoryState | None = None
        self._kept = True
        documents.keeps_edits = self._keeps_edits
        self.jobs = Jobs(start, self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN)
        self._again.timeout.connect(self._changed)
        workspace.opened.connect(self._opened)
        workspace.history_changed.connect(self._changed)
        self._opened()

    def say_policy(self, policy: Policy) -> None:
        """A policy that moves or ends the keeping of edits is named in the status line."""
        sentence = ""
        if not policy.recovery.enabled:
            sentence = self.tr("Edits are not kept for recovery: switched off by policy")
        elif policy.recovery.folder is not None:
            sentence = self.tr("Edits are kept for recovery in {folder}, by policy").format(
                folder=printable(str(policy.recovery_folder))
            )
        self._conditions.say("policy", sentence)

    def _opened(self) -> None:
        """Another document: what was kept of the one before is not needed any more."""
        self.close_clean()
        resumed, self._resumed = self._resumed, None
        if resumed is not None and resumed.session.parent == self._folder:
            self._store = resumed
            return
        self._former = resumed
        if self._folder is not None:
            self._store = RecoveryStore(self._folder, self._workspace.case.title, self._workspace.path, None)
            if resumed is not None:
                self._changed()

    def _changed(self) -> None:
        store = self._store
        if store is None:
            return
        workspace = self._workspace
        store.describe(workspace.case.title, workspace.path, self._documents.known)
        state = self._last = HistoryState.of(workspace.history)
        self.jobs.ask("recovery", store.session, _Recording(store, state), self._recorded)

    def _recorded(self, problem: Message | None) -> None:
        """Edits are kept, or why not: said until they are again."""
        self._kept = problem is None
        self._conditions.say("recovery", "" if problem is None else message_text(problem))
        if problem is None:
            self._again.stop()
            if self._store is not None and self._store.kept:
                self._leave_former()
        elif self._store is not None:
            # A disk that was full may have room again before there is another edit.
            self._again.start()

    def _keeps_edits(self) -> bool:
        return self._store is not None and self._kept

    def close_clean(self) -> None:
        """The document is closed on purpose: nothing is left behind, unless a save of it has not ended."""
        store, self._store = self._store, None
        last, self._last = self._last, None
        self._again.stop()
        if not self._documents.leaves_edits:
            self._leave_former()
        if store is None:
            return
        try:
            if self._documents.leaves_edits and last is not None:
                store.record(last)
                store.close()
            else:
                store.close_clean()
        except RecoveryError as error:
            self._recorded(error.message)

    def _leave_former(self) -> None:
        """What was brought back is kept elsewhere by now, or not needed any more."""
        former, self._former = self._former, None
        if former is None:
            return
        try:
            former.close_clean()
        except RecoveryError as error:
            self._conditions.say("recovery", message_text(error.message))

    def offer(self) -> None:
        """At the start: list what a crash has left, if anything."""
        if listed := self._listed():
            self._recover(listed)

    def offer_all(self) -> None:
        """When asked for: also say that there is nothing."""
        listed = self._listed()
        if listed:
            self._recover(listed)
        else:
            self._dialogs.tell(
                self.tr("Recover edits?"), self.tr("No earlier session has left edits that were not saved.")
            )

    def _listed(self) -> tuple[Recoverable, ...]:
        listed: list[Recoverable] = []
        for folder in self._folders:
            try:
                listed.extend(recoverable.list_recoverable(folder))
            except RecoveryError as error:
                self._recorded(error.message)
        return tuple(listed)

    def _recover(self, listed: Sequence[Recoverable]) -> None:
        sessions = LeftSessions(listed, self._documents.waiting, self._dialogs, self)
        row = self._dialogs.recover(sessions)
        if row is not None and self._documents.may_leave():
            found = sessions.found[row]
            try:
                self._bring_back(found)
            except RecoveryError as error:
                sessions.cannot(error)
            except CaseError as error:
                self._documents.opener.report_unreadable(found.session, error)
        sessions.deleteLater()

    def _bring_back(self, found: Recoverable) -> None:
        self._resumed, history = recoverable.resume(found)
        try:
            self._documents.opener.resume(history, found.path, found.fingerprint)
        except BaseException:
            # Else the next case that is opened would be kept in its place.
            if self._resumed is not None:
                self._resumed.close()
                self._resumed = None
            raise


class _Recording:
    """One recording, done away from the interface thread."""

    def __init__(self, store: RecoveryStore, state: HistoryState) -> None:
        self._store = store
        self._state = state

    def __call__(self) -> Message | None:
        try:
            self._store.record(self._state)
        except RecoveryError as error:
            return error.message
        return None
