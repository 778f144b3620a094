"""How the window is laid out: remembered between sessions, and put aside while presenting."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from truceboard.look.scale import scale
from truceboard.window.docks import STRIP_WIDTH, Dock

NARROW = 1366  # pixels of width under which the docks start as strips
BOARD = 420  # pixels of width at 100 % the board keeps beside open docks
VERSION = 1


class Layout(QObject):
    """Geometry and docks of the window, in a file of their own."""

    restored = Signal()

    def __init__(self, window: QMainWindow, docks: Mapping[str, Dock], path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self._path = path
        self._before: QByteArray | None = None
        self._hidden: list[QWidget] = []
        self._state = Qt.WindowState.WindowNoState
        for dock in docks.values():
            dock.opening.connect(self._keep_room)
            dock.open_changed.connect(self._lay_strips)
            dock.visibilityChanged.connect(self._lay_strips)

    def restore_geometry(self, width: int, height: int) -> None:
        """Before the window shows: the size it had, else the given one."""
        stored = self._settings().value("geometry")
        # What is no bytes was put there by somebody else.
        if not isinstance(stored, QByteArray) or not self._window.restoreGeometry(stored):
            self._window.resize(width, height)

    def restore(self) -> None:
        """When the window shows: the docks as they were; in a narrow window they start as strips."""
        settings = self._settings()
        stored = settings.value("docks")
        collapsed = {"details"}
        if isinstance(stored, QByteArray):
            self._window.restoreState(stored, VERSION)
            collapsed = set(str(settings.value("collapsed") or "").split(","))
        else:
            # Docks at one side share its width: the first of them has the last word.
            for dock in reversed(self._docks.values()):
                dock.take_extent()
        if self._window.width() < NARROW or not self._fits(scale()):
            collapsed |= set(self._docks)
        for name, dock in self._docks.items():
            dock.set_collapsed(name in collapsed)
        self.restored.emit()

    def make_room(self, percent: int) -> None:
        """Before the text is scaled: collapse the docks if the board would have no room beside them."""
        if not self._fits(percent):
            for dock in self._docks.values():
                dock.set_collapsed(True)

    def _fits(self, percent: int, opening: Dock | None = None) -> bool:
        """Whether the board has room beside the docks: all open, or as they are with one `opening`."""
        # Docks at one side stand above one another.
        sides: dict[Qt.DockWidgetArea, int] = {}
        for dock in self._docks.values():
            if dock.upright and (dock is opening or not dock.isHidden()):
                strip = opening is not None and dock is not opening and dock.collapsed
                sides[dock.side] = max(STRIP_WIDTH if strip else dock.least, sides.get(dock.side, 0))
        return (sum(sides.values()) + BOARD) * percent / 100 <= self._window.width()

    def _keep_room(self) -> None:
        """A dock that opens where both sides have no room closes the other side."""
        opening = self.sender()
        if isinstance(opening, Dock) and opening.upright and not self._fits(scale(), opening):
            for other in self._docks.values():
                if other.upright and other.side != opening.side:
                    other.set_collapsed(True)

    def _lay_strips(self) -> None:
        """A strip above or below an open panel lies across, so that nothing of the column is bare."""
        for dock in self._docks.values():
            beside = [each for each in self._docks.values() if each.side == dock.side and each is not dock]
            dock.lie(any(not each.isHidden() and not each.collapsed for each in beside))

    def store(self) -> None:
        """Remember the layout; while presenting, the one from before."""
        settings = self._settings()
        if self._before is None:
            settings.setValue("geometry", self._window.saveGeometry())
        settings.setValue("docks", self._before or self._window.saveState(VERSION))
        settings.setValue("collapsed", ",".join(name for name, dock in self._docks.items() if dock.collapsed))

    def present(self, others: list[QWidget]) -> None:
        """Hide the docks and `others`, and fill the screen."""
        self._before = self._window.saveState(VERSION)
        self._state = self._window.windowState()
        self._hidden = [part for part in (*self._docks.values(), *others) if not part.isHidden()]
        for part in self._hidden:
            part.hide()
        self._window.showFullScreen()

    def end_presenting(self) -> None:
        """Everything as it was."""
        # A window that filled the screen does so again: in its size before that its edge would lie outside.
        self._window.setWindowState(self._state & ~Qt.WindowState.WindowFullScreen)
        for part in self._hidden:
            part.show()
        if self._before is not None:
            self._window.restoreState(self._before, VERSION)
        self._before = None

    def _settings(self) -> QSettings:
        return QSettings(str(self._path), QSettings.Format.IniFormat)
