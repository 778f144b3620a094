"""Keeps every edit for recovery, and brings back what a crash has left."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from truceboard.case.problems import CaseError, printable
from truceboard.files import recoverable
from truceboard.files.messages import Message
from truceboard.files.policy import Policy
from truceboard.files.recoverable import Recoverable
from truceboard.files.recovery import HistoryState, RecoveryError, RecoveryStore
from truceboard.look import figures
from truceboard.look.file_messages import file_sentence, message_text
from truceboard.window.conditions import Conditions
from truceboard.window.dialogs import Dialogs
from truceboard.window.documents.documents import Documents
from truceboard.workspace.jobs import Jobs, Start, in_thread
from truceboard.workspace.workspace import Workspace

LAST_MOMENT = datetime(9998, 12, 31, tzinfo=UTC).timestamp() * 1e9
"""Nanoseconds; some disks tell times that no calendar has."""
AGAIN = 5_000
"""Milliseconds after which edits that could not be kept are kept again."""


class Keeper(QObject):
    """Records the history after each step, away from the interface thread.

    `folder` is None where edits are not to be kept.
    """

    def __init__(
        self,
        workspace: Workspace,
        documents: Documents,
        dialogs: Dialogs,
        conditions: Conditions,
        folder: Path | None,
        parent: QObject,
        start: Start = in_thread,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._documents = documents
        self._dialogs = dialogs
        self._conditions = conditions
        self._folder = folder
        self._store: RecoveryStore | None = None
        self._resumed: RecoveryStore | None = None
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
        if self._resumed is not None:
            self._store, self._resumed = self._resumed, None
        elif self._folder is not None:
            self._store = RecoveryStore(self._folder, self._workspace.case.title, self._workspace.path, None)

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

    def offer(self) -> None:
        """At the start: ask about each session that a crash has left, newest first."""
        for found in self._listed():
            if not found.skipped and self._ask(found):
                return

    def offer_all(self) -> None:
        """When asked for: those that were put off, too."""
        listed = self._listed()
        if not listed:
            self._dialogs.tell(
                self.tr("Recover edits?"), self.tr("No earlier session has left edits that were not saved.")
            )
        for found in listed:
            if self._ask(found):
                return

    def _listed(self) -> tuple[Recoverable, ...]:
        if self._folder is None:
            return ()
        try:
            return recoverable.list_recoverable(self._folder)
        except RecoveryError as error:
            self._recorded(error.message)
            return ()

    def _ask(self, found: Recoverable) -> bool:
        """True when one was opened: the window holds one case."""
        bring_back, later, discard = self.tr("Recover"), self.tr("Not now"), self.tr("Discard")
        title, about = self.tr("Recover edits?"), self._about(found)
        if found.problem:
            if found.problem.key == "recovery-unreadable":
                # It may be whole: nobody is to be led to discard it.
                self._dialogs.report(title, about)
                return False
            choice = self._dialogs.choose(title, about, (discard,))
            if choice is None:
                return False
        else:
            choice = self._dialogs.choose(title, about, (bring_back, discard), later)
        try:
            if choice == bring_back:
                if not self._documents.may_leave():
                    return True
                self._bring_back(found)
                return True
            (recoverable.discard if choice == discard else recoverable.skip)(found)
        except RecoveryError as error:
            self._dialogs.report(self.tr("The edits cannot be recovered"), file_sentence(error.message))
        except CaseError as error:
            self._documents.opener.report_unreadable(found.session, error)
        return False

    def _about(self, found: Recoverable) -> str:
        edits = self.tr("%n edit(s) that were not saved", "", found.edits)
        when = (
            self.tr("on {time}").format(time=figures.moment(found.time))
            if found.time
            else self.tr("at a time that is not known")
        )
        beside = self._beside(found)
        lines = [
            self.tr("“{name}”: {edits}, the last {when}.").format(
                name=printable(found.name), edits=edits, when=when
            )
        ]
        return "\n\n".join([*lines, file_sentence(found.problem) if found.problem else beside])

    def _beside(self, found: Recoverable) -> str:
        """What lies on the disk, as far as it is known without asking a share."""
        if found.path is None:
            return self.tr("It was never saved to a file.")
        file, known = printable(str(found.path)), found.fingerprint
        if known is None or not 0 <= known.mtime_ns < LAST_MOMENT:
            return self.tr("The saved case is {file}.").format(file=file)
        saved = figures.moment(datetime.fromtimestamp(known.mtime_ns / 1e9, UTC))
        return self.tr("The saved case is {file}, written on {time}.").format(file=file, time=saved)

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
