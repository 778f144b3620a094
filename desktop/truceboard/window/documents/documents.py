"""Opening, saving and closing cases: the File menu without its menu."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.case.marking import Marking
from truceboard.case.problems import CaseError, printable, title_text
from truceboard.editing.templates import empty_case
from truceboard.files.generations import Generations
from truceboard.files.locking import CaseLock, Owner
from truceboard.files.outside import NOTHING, Fingerprint
from truceboard.files.policy import Policy
from truceboard.files.saving import Saved, why_not_here
from truceboard.look.file_messages import file_sentence
from truceboard.window.conditions import Conditions
from truceboard.window.dialogs import Dialogs
from truceboard.window.documents.found import same_file
from truceboard.window.documents.holder import Holder
from truceboard.window.documents.opener import Opener
from truceboard.window.documents.recent import Recent
from truceboard.window.documents.saver import Attempt, Outcome, Saver
from truceboard.window.documents.waiting import GaveUpError, Waiting
from truceboard.window.preferences import PreferenceFile, Preferences
from truceboard.workspace.workspace import Workspace

EXTENSION = ".truce"


class Documents(QObject):
    """Moves cases between disk and workspace; asks before anything is lost."""

    saved = Signal()
    said = Signal(str)
    """What has become of something nobody waited for any more."""
    known_changed = Signal()
    """The file is known in another state than before: it was saved, or seen as it now is."""
    compare_requested = Signal(object)
    """Show what somebody else has written into the file of the open case, at this path."""

    def __init__(
        self,
        workspace: Workspace,
        dialogs: Dialogs,
        preferences: Preferences,
        store: PreferenceFile,
        policy: Policy,
        conditions: Conditions,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.waiting = Waiting(parent)
        self._conditions = conditions
        self._workspace = workspace
        self._dialogs = dialogs
        self.recent = Recent(preferences, store, policy, conditions, self)
        self._policy = policy
        self._saver = Saver(dialogs, policy.generations, conditions, self.waiting, self)
        self._saver.ended_late.connect(self._ended_late)
        self._holder = Holder(dialogs, conditions, self.waiting, self)
        self.opener = Opener(
            workspace, dialogs, conditions, self._saver, self._holder, self.recent, self.waiting, self
        )
        self.also_asks: list[Callable[[], bool]] = []
        """What else has to agree before a case is left."""
        self.keeps_edits: Callable[[], bool] | None = None
        """Whether every edit of the open case is kept for recovery."""
        self.leaves_edits = False
        """The case is left while a save of it has not ended: what is kept of it stays."""

    def new(self) -> None:
        """Begin a case with two parties and nothing said about them."""
        if self.may_leave():
            self.opener.without_file(self._marked(empty_case()))

    def choose_and_open(self) -> None:
        """Ask for a file and open it."""
        if not self.may_leave():
            return
        path = self._dialogs.path_to_open(self.folder)
        if path is not None:
            self.opener.read(path)

    def open(self, path: Path) -> bool:
        """Open a file; the case that is open stays untouched if it cannot be read, and this is False."""
        return self.may_leave() and self.opener.read(path)

    def save(self) -> bool:
        """Save to the document's own file; False when it was not saved."""
        path = self._workspace.path
        if path is None or self.opener.read_only:
            return self.save_as()
        if not self._saver.writes(path):
            try:
                taker = self._holder.taker(path)
            except GaveUpError:
                self._saver.given_up(path)
                return False
            if taker is not None:
                return self._ask_after_taking_over(path, taker)
        return self._write(path, own=True)

    def choose_and_save(self) -> None:
        """Ask where, and save there; the old file stays as it is."""
        self.save_as()

    def save_as(self, suggested: Path | None = None) -> bool:
        """Ask where, and save there; False when it was not saved."""
        name = file_name(self._workspace.case.title) + EXTENSION
        path = self._dialogs.path_to_save(
            self._in_reach(suggested or self._workspace.path or self.home / name)
        )
        if path is None:
            return False
        if self._saver.writes(path):
            return self._write(path, own=False)
        try:
            return self._save_as(path)
        except GaveUpError:
            self._saver.given_up(path)
            return False

    def _save_as(self, path: Path) -> bool:
        before = self._workspace.path
        own = before is not None and self.waiting.until(partial(same_file, path, before), path, "save")
        if own and not self.opener.read_only:
            return self.save()
        if not self._holder.reserve(path):
            return False
        saved = self._write(path, own=own)
        self._holder.settle(saved)
        if saved:
            self.opener.say_place(self.waiting.briefly(partial(why_not_here, path), None))
            self.known_changed.emit()
        return saved

    def revert(self) -> None:
        """Go back to what is on disk, after asking."""
        path = self._workspace.path
        if path is None:
            return
        if self._dialogs.confirm(
            self.tr("Revert to the saved case?"),
            self.tr("Everything since the last save is discarded: “{file}”.").format(
                file=printable(path.name)
            ),
            self.tr("Revert"),
        ):
            self.opener.read(path)

    def may_leave(self) -> bool:
        """True when nothing would be lost: saved, discarded on purpose, or unchanged."""
        if not all(may() for may in self.also_asks):
            return False
        self.leaves_edits = False
        if not self._workspace.modified:
            return True
        hanging = self._saver.left_to_itself(self._workspace.history)
        if hanging is not None:
            return self._may_leave_hanging(hanging)
        answer = self._dialogs.ask_to_save(title_text(self._workspace.case.title))
        if answer == "save":
            return self.save()
        return answer == "discard"

    def _may_leave_hanging(self, path: Path) -> bool:
        kept = self.keeps_edits is not None and self.keeps_edits()
        elsewhere = self.tr("Save elsewhere…")
        leave = self.tr("Leave it, keep the edits") if kept else self.tr("Don’t save")
        why = (
            self.tr("What was edited is kept on this computer: File > Recover edits brings it back.")
            if kept
            else self.tr("Without saving in another place, what has not reached the file is lost.")
        )
        choice = self._dialogs.choose(
            self.tr("The last save has not ended"),
            self.tr("{file}\n\nIts disk or share does not answer. {why}").format(
                file=printable(str(path)), why=why
            ),
            (elsewhere, leave),
        )
        self.leaves_edits = kept and choice == leave
        return choice == leave or (choice == elsewhere and self.keep_both())

    def open_copy(self, case: Case) -> None:
        """Open a case that has no file of its own."""
        try:
            self._workspace.prepare(case)
        except CaseError as error:
            self.opener.report_unreadable(Path(title_text(case.title)), error)
            return
        if self.may_leave():
            self.opener.without_file(case)

    def open_new(self, case: Case) -> None:
        """Begin with a case that is nobody's yet, such as a template."""
        self.open_copy(self._marked(case))

    def _marked(self, case: Case) -> Case:
        level = self._policy.markings.initial
        if level is None:
            return case
        scheme: Literal["TLP", "free"] = "TLP" if level.startswith("TLP:") else "free"
        return case.model_copy(update={"marking": Marking(scheme=scheme, level=level)})

    def closed(self) -> None:
        """The window closes: others may work on the case."""
        self._holder.release()

    @property
    def read_only(self) -> bool:
        """True while somebody else works on the file: saving asks for another place."""
        return self.opener.read_only

    @property
    def generations(self) -> Generations:
        """Where the versions of files are kept."""
        return self._saver.generations

    @property
    def saving(self) -> bool:
        """True while a save to the open file is under way, waited for or not: its changes are ours."""
        return self._workspace.path is not None and self._saver.writes(self._workspace.path)

    # -- what others do to the file ---------------------------------------------------------------------

    @property
    def known(self) -> Fingerprint | None:
        """The file as it was read or last saved; None without one."""
        return self._saver.known

    @property
    def lock(self) -> CaseLock | None:
        """The lock of the open case; None where somebody else works on it, or it has no file."""
        return self._holder.lock

    def lock_taken_by(self, owner: Owner | None) -> None:
        """Somebody has taken the open case over, or (None) nobody has."""
        self._holder.say_taken_by(owner)

    def load_theirs(self) -> None:
        """Read what somebody else has written, after asking about what is given up."""
        path = self._workspace.path
        if path is None:
            return
        if not self._workspace.modified or self._dialogs.confirm(
            self.tr("Load theirs?"),
            self.tr("Your changes since the last save are given up: “{file}”.").format(
                file=printable(path.name)
            ),
            self.tr("Load theirs"),
        ):
            self.opener.read(path)

    def keep_both(self) -> bool:
        """Save the open case beside what somebody else has written; False when it was not saved."""
        path = self._workspace.path
        if path is None:
            return self.save_as()
        return self.save_as(path.with_stem(self.tr("{name} (mine)").format(name=path.stem)))

    def compare(self) -> None:
        """Show what somebody else has written."""
        if self._workspace.path is not None:
            self.compare_requested.emit(self._workspace.path)

    def accept(self, known: Fingerprint) -> None:
        """The user has seen the file as it now is and goes on: the next save writes over it."""
        path = self._workspace.path
        if path is None:
            return
        self._saver.accept(known)
        if not self.opener.read_only:
            self._holder.claim(path)
        self.known_changed.emit()

    def save_again(self) -> None:
        """The file was moved or deleted: save it in its place again."""
        self._saver.accept(NOTHING)
        self.save()

    def _ask_after_taking_over(self, path: Path, taker: Owner) -> bool:
        elsewhere, compare = self.tr("Keep both…"), self.tr("Compare")
        choice = self._dialogs.choose(
            self.tr("Somebody has taken this case over"),
            self.tr(
                "{file}\n\n{who} works on it now. Keep both saves yours under another name. "
                "After comparing you can save yours over theirs."
            ).format(file=printable(str(path)), who=self._holder.who(taker)),
            (elsewhere, compare),
        )
        if choice == compare:
            self.compare()
        return choice == elsewhere and self.keep_both()

    def _write(self, path: Path, *, own: bool) -> bool:
        marking = self._workspace.case.marking
        if not self._policy.allows_marking(marking):
            self._dialogs.report(
                self.tr("The case was not saved"),
                self.tr("A policy of this computer does not allow the marking {marking}.").format(
                    marking=marking.level if marking else self.tr("Not marked")
                ),
                [self.tr("Choose another marking in the details of the truce.")],
            )
            return False
        case, document = self._workspace.case, self._workspace.history
        return self._go_on(self._saver.save(path, case, document, own=own), path, case)

    def _go_on(self, outcome: Outcome, path: Path, case: Case) -> bool:
        if outcome == "elsewhere":
            return self.keep_both()
        if outcome == "compare":
            self.compare()
        if outcome == "reload":
            self.opener.read(path)
        if not isinstance(outcome, Saved):
            return False
        self.opener.read_only = False
        self._is_saved(path, case)
        return True

    def _is_saved(self, path: Path, case: Case) -> None:
        self._workspace.saved(path, case)
        self.recent.remember(path)
        self.saved.emit()
        self.known_changed.emit()

    def _ended_late(self, attempt: Attempt) -> None:
        """A save that nobody waited for any more has ended."""
        path, outcome = attempt.path, attempt.outcome
        is_open = attempt.document is self._workspace.history
        if isinstance(outcome, Saved):
            if is_open and path == self._workspace.path:
                self._saver.took(path, outcome)
                self._is_saved(path, attempt.case)
            self.said.emit(
                self.tr("The save to “{file}” has ended well after all").format(file=printable(path.name))
            )
            return
        assert outcome is not None
        reason = file_sentence(outcome.message)
        if is_open:
            self._conditions.say(
                "save",
                self.tr("“{file}” was not saved: {reason}").format(file=printable(path.name), reason=reason),
            )
        self._dialogs.tell(
            self.tr("The case was not saved"),
            self.tr("{file}\n\n{reason}").format(file=printable(str(path)), reason=reason),
        )

    @property
    def folder(self) -> Path:
        """Where the open case lies, if that answers; else the user's documents."""
        path = self._workspace.path
        return self.home if path is None else self._in_reach(path).parent

    @property
    def home(self) -> Path:
        """The user's documents."""
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _in_reach(self, path: Path) -> Path:
        """The path, or its name at home: a dialog on a folder that does not answer would hold all up."""
        answers = self.waiting.briefly(partial(_answers, path.parent), otherwise=False)
        return path if answers else self.home / path.name


def _answers(folder: Path) -> bool:
    """True as soon as anything is known of it, be it that it is gone."""
    os.path.exists(folder)  # noqa: PTH110 - what the system refuses is an answer, too
    return True


def file_name(title: str) -> str:
    """The title of a case as the name of a file, without an ending."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(kept.split())[:80] or "case"
