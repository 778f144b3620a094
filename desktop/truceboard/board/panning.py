"""Moving the canvas by hand: grabbed with a button and pulled."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QGraphicsView

THRESHOLD = 4
"""So many pixels the pointer has to travel before a press is more than a click."""


class Panning:
    """One hand on a view. While `ready` (Space is held) the hand takes hold anywhere, also of cards."""

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._from: QPoint | None = None
        self._moved = False
        self._ready = False

    @property
    def is_ready(self) -> bool:
        """True while Space is held."""
        return self._ready

    @property
    def holds(self) -> bool:
        """True from press to release."""
        return self._from is not None

    def make_ready(self, ready: bool) -> None:
        """Space was pressed or let go."""
        self._ready = ready
        self._show_hand()

    def take(self, at: QPoint) -> None:
        """Take hold of the canvas at a point of the viewport."""
        self._from, self._moved = at, False
        self._show_hand()

    def pull(self, at: QPoint) -> bool:
        """Move the canvas along; False while it has not moved far enough to be no click."""
        if self._from is None:
            return False
        way = at - self._from
        if not self._moved and way.manhattanLength() < THRESHOLD:
            return False
        self._from, self._moved = at, True
        for bar, distance in (
            (self._view.horizontalScrollBar(), way.x()),
            (self._view.verticalScrollBar(), way.y()),
        ):
            bar.setValue(bar.value() - distance)
        return True

    def release(self) -> bool:
        """Let go; True if the canvas was moved, False after a mere click."""
        self._from = None
        self._show_hand()
        return self._moved

    def _show_hand(self) -> None:
        if self.holds:
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._ready:
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._view.viewport().unsetCursor()
