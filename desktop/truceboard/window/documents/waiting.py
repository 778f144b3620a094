"""File work that may hang is done beside the interface: a share that does not answer holds up nobody."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Generic, Literal, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from truceboard.case.problems import printable
from truceboard.look import fonts

MOMENT = 0.3
"""Seconds in which most work ends; nothing is shown until then."""
WIDTH = 460
"""Of the dialog, in pixels at 100 %."""

T = TypeVar("T")
Doing = Literal["open", "save", "look", "compare", "versions", "export"]


class GaveUpError(Exception):
    """The user has stopped waiting; the work may still end, or never."""


class Task(Generic[T]):
    """One piece of work in a thread of its own."""

    def __init__(self, work: Callable[[], T], post: "_Post") -> None:
        self._work = work
        self._post = post
        self._result: list[T] = []
        self._error: Exception | None = None
        self.late: Callable[[Task[T]], None] | None = None
        """Called in the interface thread once it ends, if nobody waits for it any more."""
        self.done = False

    def begin(self) -> None:
        """Start, and give it a moment to end."""
        # A daemon does not keep the program from ending.
        thread = Thread(target=self._run, daemon=True)
        thread.start()
        thread.join(MOMENT)

    def result(self) -> T:
        """What the work has given, or raises what it has raised; only once it is done."""
        if self._error is not None:
            raise self._error
        return self._result[0]

    def _run(self) -> None:
        try:
            self._result.append(self._work())
        except Exception as error:  # noqa: BLE001 - raised again in the interface thread
            self._error = error
        self.done = True
        self._post.ended.emit(self)


class _Post(QObject):
    """Carries the news across threads. It has no parent: it must outlive a window closed meanwhile."""

    ended = Signal(object)


class Waiting(QObject):
    """Has file work done and waits for it; after a moment in a dialog that keeps the window alive.

    The work must touch nothing of Qt, and nothing that changes meanwhile.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialogs: dict[Task, WaitingDialog] = {}
        self._post = _Post()
        self._post.ended.connect(self._ended, Qt.ConnectionType.QueuedConnection)

    def until(
        self,
        work: Callable[[], T],
        path: Path,
        doing: Doing,
        late: Callable[[Task[T]], None] | None = None,
    ) -> T:
        """The result of `work`, which does `doing` with the file at `path`; raises what it raises.

        Raises GaveUpError if the user stops waiting; should the work end all the same, `late` is told.
        """
        task = Task(work, self._post)
        task.begin()
        if not task.done:
            dialog = self._dialogs[task] = WaitingDialog(path, doing, self._window)
            dialog.exec()
            del self._dialogs[task]
            dialog.deleteLater()
        if not task.done:
            task.late = late
            raise GaveUpError
        return task.result()

    def briefly(self, work: Callable[[], T], otherwise: T) -> T:
        """The result of `work`, or `otherwise` if it takes longer than a moment: nobody is asked to wait."""
        task = Task(work, self._post)
        task.begin()
        return task.result() if task.done else otherwise

    def _ended(self, task: Task) -> None:
        if task in self._dialogs:
            self._dialogs[task].accept()
        elif task.late is not None:
            task.late(task)


class WaitingDialog(QDialog):
    """What is being done with which file, and the way out. It closes by itself when the work ends."""

    def __init__(self, path: Path, doing: Doing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(self.tr("One moment"))
        what = self._what(doing).format(file=printable(path.name))
        folder = printable(str(path.parent))
        why = self.tr("Waiting for the folder {folder}").format(folder=folder)
        self.setAccessibleName(what)
        self.setAccessibleDescription(f"{why}\n{self._after_stopping(doing)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(20), fonts.px(16), fonts.px(20), fonts.px(16))
        column.setSpacing(fonts.px(10))
        column.addWidget(self._label(what, "title"))
        column.addWidget(self._label(why, "body"))
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(what)
        column.addWidget(bar)
        column.addWidget(self._label(self._after_stopping(doing), "muted"))
        buttons = QDialogButtonBox(self)
        self.stop = buttons.addButton(self.tr("Stop waiting"), QDialogButtonBox.ButtonRole.RejectRole)
        self.stop.setAccessibleDescription(self._after_stopping(doing))
        # Enter and the space bar may still be under way to what was there before.
        self.stop.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setFixedWidth(min(fonts.px(WIDTH), self.screen().availableSize().width()))

    def _what(self, doing: Doing) -> str:
        return {
            "open": self.tr("Opening “{file}”"),
            "save": self.tr("Saving “{file}”"),
            "look": self.tr("Looking at “{file}”"),
            "compare": self.tr("Comparing with “{file}”"),
            "versions": self.tr("Reading the versions of “{file}”"),
            "export": self.tr("Exporting to “{file}”"),
        }[doing]

    def _after_stopping(self, doing: Doing) -> str:
        if doing == "save":
            return self.tr("If you stop waiting, the case stays open, and you can save it in another place.")
        if doing == "export":
            return self.tr("If you stop waiting, you can export to another place.")
        return self.tr("If you stop waiting, the open case stays as it is.")

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        label.setText(text)
        return label
