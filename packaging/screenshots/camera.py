"""Takes pictures of a window with all that lies over it."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from truceboard.window.main_window import MainWindow
from truceboard.workspace.jobs import Jobs

CALM = 0.3
"""Seconds after which docks have settled and the board has fitted itself to what they leave."""
LONGEST = 30.0
"""Seconds until a picture is taken although a view still waits for its answer."""
BEFORE_A_QUESTION = 500
"""Milliseconds until a question that stops the program is photographed and cancelled."""


class Camera:
    """Pictures of one window, as PNG files in one folder; `only` names those to take, empty for all."""

    def __init__(self, window: MainWindow, folder: Path, only: frozenset[str]) -> None:
        self.window = window
        self._folder = folder
        self._only = only
        folder.mkdir(parents=True, exist_ok=True)

    def wants(self, name: str) -> bool:
        """Whether this picture is to be taken."""
        return not self._only or name in self._only

    def take(self, name: str) -> None:
        """The window as it is, with the dialogs and menus that are open."""
        if not self.wants(name):
            return
        self.settle()
        picture = self.window.grab()
        painter = QPainter(picture)
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and _lies_over(widget):
                place = widget.pos() - self.window.pos()
                painter.drawPixmap(place, widget.grab())
                painter.drawRect(widget.rect().translated(place))
        painter.end()
        picture.save(str(self._folder / f"{name}.png"))

    def ask(self, name: str, show: Callable[[], object]) -> None:
        """Take what `show` opens, and close it unanswered; it may stop the program until then."""
        if not self.wants(name):
            return
        shutter = _Shutter(self, name)
        show()
        while not shutter.released:
            self.settle()

    def settle(self) -> None:
        """Docks settle and views get their answers."""
        begun = time.monotonic()
        jobs = self.window.findChildren(Jobs)
        while time.monotonic() < begun + CALM or (
            time.monotonic() < begun + LONGEST and not all(each.idle for each in jobs)
        ):
            QApplication.processEvents()
            time.sleep(0.01)


class _Shutter(QObject):
    def __init__(self, camera: Camera, name: str) -> None:
        super().__init__(camera.window)
        self._camera, self._name = camera, name
        self.released = False
        QTimer.singleShot(BEFORE_A_QUESTION, self._release)

    def _release(self) -> None:
        self._camera.take(self._name)
        self.released = True
        for widget in QApplication.topLevelWidgets():
            if widget is not self._camera.window and _lies_over(widget):
                widget.reject() if isinstance(widget, QDialog) else widget.close()


def _lies_over(widget: QWidget) -> bool:
    return widget.isVisible() and (isinstance(widget, QDialog) or widget.windowType() == Qt.WindowType.Popup)
