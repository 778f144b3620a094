"""Opening, saving and closing cases: the File menu without its menu."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QStandardPaths, Signal

from truceboard.case.case import Case
from truceboard.case.history import History
from truceboard.case.marking import Marking
from truceboard.case.problems import CaseError, printable, title_text
from truceboard.editing.templates import empty_case
from truceboard.files.generations import Generation
from truceboard.files.locking import CaseLock, Owner
from truceboard.files.outside import NOTHING, Fingerprint
from truceboard.files.policy import Policy
from truceboard.files.reading import open_case
from truceboard.files.resources import resource
from truceboard.files.saving import Saved, why_not_here
from truceboard.look.file_messages import message_text
from truceboard.look.messages import problem_text
from truceboard.window.conditions import Conditions
from truceboard.window.dialogs import Dialogs
from truceboard.window.holder import Holder
from truceboard.window.preferences import PreferenceFile, Preferences
from truceboard.window.saver import Outcome, Saver
from truceboard.workspace.workspace import Workspace

EXTENSION = ".truce"


class Documents(QObject):
    """Moves cases between disk and workspace; asks before anything is lost."""

    saved = Signal()
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
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._conditions = conditions
        self._workspace = workspace
        self._dialogs = dialogs
        self._preferences = preferences
        self._store = store
        self._policy = policy
        self._saver = Saver(dialogs, policy.generations, conditions, self)
        self._holder = Holder(dialogs, conditions, self)
        self._read_only = False
        self.also_asks: list[Callable[[], bool]] = []
        """What else has to agree before a case is left."""

    def new(self) -> None:
        """Begin a case with two parties and nothing said about them."""
        if self.may_leave():
            self._without_file(self._marked(empty_case()))

    def choose_and_open(self) -> None:
        """Ask for a file and open it."""
        if not self.may_leave():
            return
        path = self._dialogs.path_to_open(self.folder)
        if path is not None:
            self._read_into_window(path)

    def open(self, path: Path) -> bool:
        """Open a file; the case that is open stays untouched if it cannot be read, and this is False."""
        return self.may_leave() and self._read_into_window(path)

    def save(self) -> bool:
        """Save to the document's own file; False when it was not saved."""
        path = self._workspace.path
        if path is None or self._read_only:
            return self.save_as()
        taker = self._holder.taker(path)
        if taker is not None:
            return self._ask_after_taking_over(path, taker)
        return self._write(path, own=True)

    def choose_and_save(self) -> None:
        """Ask where, and save there; the old file stays as it is."""
        self.save_as()

    def save_as(self, suggested: Path | None = None) -> bool:
        """Ask where, and save there; False when it was not saved."""
        name = file_name(self._workspace.case.title) + EXTENSION
        path = self._dialogs.path_to_save(suggested or self._workspace.path or self.folder / name)
        if path is None:
            return False
        own = self._workspace.path is not None and _real(path) == _real(self._workspace.path)
        if own and not self._read_only:
            return self.save()
        if not self._holder.reserve(path):
            return False
        saved = self._write(path, own=own)
        self._holder.settle(saved)
        if saved:
            self._say_place(path)
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
            self._read_into_window(path)

    def may_leave(self) -> bool:
        """True when nothing would be lost: saved, discarded on purpose, or unchanged."""
        if not all(may() for may in self.also_asks):
            return False
        if not self._workspace.modified:
            return True
        answer = self._dialogs.ask_to_save(title_text(self._workspace.case.title))
        if answer == "save":
            return self.save()
        return answer == "discard"

    def clear_recent(self) -> None:
        """Forget the recent files."""
        self._preferences.recent = ()
        self._store.store(self._preferences)

    def _read_into_window(self, path: Path) -> bool:
        shipped = _real(path).is_relative_to(_real(resource("cases")))
        try:
            opened = open_case(path)
            # Before the open case loses its lock and what is known of its file.
            self._workspace.prepare(opened.case)
            way = "copy" if shipped else self._holder.take(path)
            if way == "leave":
                return False
            if way != "edit":
                self._holder.release()
            if way == "copy":
                self._saver.opened(None)
            else:
                self._saver.opened(opened.fingerprint, opened.older)
            self._read_only = way == "read"
            self._say_place(path if way == "edit" else None)
            self._workspace.open(opened.case, None if way == "copy" else path)
        except CaseError as error:
            self.report_unreadable(path, error)
            return False
        if not shipped:
            self._remember(path)
        return True

    def resume(self, history: History, path: Path | None, known: Fingerprint | None) -> None:
        """Go on with a case brought back after a crash; `known` is its file as it was read or saved then.

        Raises CaseError, and the open case stays, where the model has no answer for it.
        """
        self._workspace.prepare(history.case)
        way = "edit" if path is None else self._holder.take_again(path)
        if way == "copy":
            path = None
        if path is None or way != "edit":
            self._holder.release()
        self._read_only = path is not None and way != "edit"
        self._saver.opened(None if path is None else known, self._older(path))
        self._say_place(path if way == "edit" else None)
        self._workspace.resume(history, path)

    def _older(self, path: Path | None) -> int | None:
        try:
            return None if path is None else open_case(path).older
        except CaseError:
            # Gone, or not a case any more: then there is no older file to keep, and saving tells the rest.
            return None

    def _say_place(self, path: Path | None) -> None:
        """Tell beforehand that the file cannot be saved in its place."""
        problem = None if path is None else why_not_here(path)
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

    def open_copy(self, case: Case) -> None:
        """Open a case that has no file of its own."""
        try:
            self._workspace.prepare(case)
        except CaseError as error:
            self.report_unreadable(Path(title_text(case.title)), error)
            return
        if self.may_leave():
            self._without_file(case)

    def open_new(self, case: Case) -> None:
        """Begin with a case that is nobody's yet, such as a template."""
        self.open_copy(self._marked(case))

    def _marked(self, case: Case) -> Case:
        level = self._policy.markings.initial
        if level is None:
            return case
        scheme: Literal["TLP", "free"] = "TLP" if level.startswith("TLP:") else "free"
        return case.model_copy(update={"marking": Marking(scheme=scheme, level=level)})

    def _without_file(self, case: Case) -> None:
        self._holder.release()
        self._saver.opened(None)
        self._say_place(None)
        self._read_only = False
        self._workspace.open(case, None)

    def closed(self) -> None:
        """The window closes: others may work on the case."""
        self._holder.release()

    @property
    def read_only(self) -> bool:
        """True while somebody else works on the file: saving asks for another place."""
        return self._read_only

    @property
    def versions(self) -> tuple[Generation, ...]:
        """The versions kept of the open file, newest first."""
        path = self._workspace.path
        return self._saver.generations.of(path) if path is not None else ()

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
            self._read_into_window(path)

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
        if not self._read_only:
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
        return self._go_on(self._saver.save(path, self._workspace.case, own=own), path)

    def _go_on(self, outcome: Outcome, path: Path) -> bool:
        if outcome == "elsewhere":
            return self.keep_both()
        if outcome == "compare":
            self.compare()
        if outcome == "reload":
            self._read_into_window(path)
        if not isinstance(outcome, Saved):
            return False
        self._read_only = False
        self._workspace.saved(path)
        self._remember(path)
        self.saved.emit()
        self.known_changed.emit()
        return True

    def _remember(self, path: Path) -> None:
        if not self._policy.recent_files or not _is_unicode(path):
            return
        self._preferences.remember_file(path)
        self._store.store(self._preferences)
        problem = self._store.problem
        self._conditions.say(
            "preferences",
            ""
            if problem is None
            else self.tr("Recent files and preferences are not kept: {reason}").format(reason=problem),
        )

    @property
    def folder(self) -> Path:
        """Where the open case lies, else the user's documents."""
        if self._workspace.path is not None:
            return self._workspace.path.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _real(path: Path) -> Path:
    """The file that links lead to; unlike `Path.resolve` it takes links that lead round in a circle."""
    return Path(os.path.realpath(path))


def _is_unicode(path: Path) -> bool:
    """False for a name in another encoding, as old disks have them: it cannot stand in a list of texts."""
    return not any("\ud800" <= letter <= "\udfff" for letter in str(path.absolute()))


def file_name(title: str) -> str:
    """The title of a case as the name of a file, without an ending."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(kept.split())[:80] or "case"
