"""Opening, saving and closing cases: the File menu without its menu."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QStandardPaths, Signal

from truceboard.case.case import Case
from truceboard.case.marking import Marking
from truceboard.case.problems import CaseError
from truceboard.editing.templates import empty_case
from truceboard.files.generations import Generation
from truceboard.files.outside import fingerprint
from truceboard.files.policy import Policy
from truceboard.files.reading import read_case
from truceboard.files.resources import resource
from truceboard.files.saving import Saved
from truceboard.look.messages import problem_text
from truceboard.window.dialogs import Dialogs
from truceboard.window.holder import Holder
from truceboard.window.preferences import PreferenceFile, Preferences
from truceboard.window.saver import Outcome, Saver
from truceboard.workspace.workspace import Workspace

EXTENSION = ".truce"


class Documents(QObject):
    """Moves cases between disk and workspace; asks before anything is lost."""

    saved = Signal()
    compare_requested = Signal(object)
    """Show how the file at this path differs from the open case."""

    def __init__(
        self,
        workspace: Workspace,
        dialogs: Dialogs,
        preferences: Preferences,
        store: PreferenceFile,
        policy: Policy,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._dialogs = dialogs
        self._preferences = preferences
        self._store = store
        self._policy = policy
        self.saver = Saver(dialogs, policy.generations, self)
        self._holder = Holder(dialogs, self)
        self._read_only = False

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
        return self._write(path, over_anything=False)

    def choose_and_save(self) -> None:
        """Ask where, and save there; the old file stays as it is."""
        self.save_as()

    def save_as(self, suggested: Path | None = None) -> bool:
        """Ask where, and save there; False when it was not saved."""
        name = _file_name(self._workspace.case.title) + EXTENSION
        path = self._dialogs.path_to_save(suggested or self._workspace.path or self.folder / name)
        return path is not None and self._write(path, over_anything=True)

    def revert(self) -> None:
        """Go back to what is on disk, after asking."""
        path = self._workspace.path
        if path is None:
            return
        if self._dialogs.confirm(
            self.tr("Revert to the saved case?"),
            self.tr("Everything since the last save is discarded: “{file}”.").format(file=path.name),
            self.tr("Revert"),
        ):
            self._read_into_window(path)

    def may_leave(self) -> bool:
        """True when nothing would be lost: saved, discarded on purpose, or unchanged."""
        if not self._workspace.modified:
            return True
        answer = self._dialogs.ask_to_save(self._workspace.case.title)
        if answer == "save":
            return self.save()
        return answer == "discard"

    def clear_recent(self) -> None:
        """Forget the recent files."""
        self._preferences.recent = ()
        self._store.store(self._preferences)

    def _read_into_window(self, path: Path) -> bool:
        shipped = path.resolve().is_relative_to(resource("cases").resolve())
        try:
            # Before reading: what changes in between is then noticed at the next save.
            known = fingerprint(path) if path.is_file() else None
            case = read_case(path)
            way = "copy" if shipped else self._holder.take(path)
            if way == "leave":
                return False
            self.saver.opened(None if way == "copy" else known)
            self._read_only = way == "read"
            self._workspace.open(case, None if way == "copy" else path)
        except CaseError as error:
            self.report_unreadable(path, error)
            return False
        if way != "edit":
            self._holder.release()
        if not shipped:
            self._remember(path)
        return True

    def report_unreadable(self, path: Path, error: CaseError) -> None:
        """Name the file, the places and the way out."""
        self._dialogs.report(
            self.tr("This case cannot be opened"),
            self.tr(
                "{file}\n\nThe case that is open stays as it is. "
                "Correct the file, or ask its author for it again."
            ).format(file=path),
            [problem_text(problem) for problem in error.problems],
        )

    def open_copy(self, case: Case) -> None:
        """Open a case that has no file of its own."""
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
        self.saver.opened(None)
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
        return self.saver.generations.of(path) if path is not None else ()

    def look_outside(self) -> None:
        """The window came to the front: has somebody else changed the file meanwhile?"""
        path = self._workspace.path
        if path is not None:
            self._go_on(self.saver.changed_meanwhile(path, self._workspace.modified), path)

    def _write(self, path: Path, *, over_anything: bool) -> bool:
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
        outcome = self.saver.save(path, self._workspace.case, over_anything=over_anything)
        return self._go_on(outcome, path)

    def _go_on(self, outcome: Outcome | None, path: Path) -> bool:
        if outcome == "elsewhere":
            return self.save_as(path.with_stem(self.tr("{name} (mine)").format(name=path.stem)))
        if outcome == "compare":
            self.compare_requested.emit(path)
        if outcome == "reload":
            self._read_into_window(path)
        if not isinstance(outcome, Saved):
            return False
        self._read_only = self._holder.take(path) != "edit"
        self._workspace.saved(path)
        self._remember(path)
        self.saved.emit()
        return True

    def _remember(self, path: Path) -> None:
        if not self._policy.recent_files:
            return
        self._preferences.remember_file(path)
        self._store.store(self._preferences)

    @property
    def folder(self) -> Path:
        """Where the open case lies, else the user's documents."""
        if self._workspace.path is not None:
            return self._workspace.path.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _file_name(title: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(kept.split())[:80] or "case"
