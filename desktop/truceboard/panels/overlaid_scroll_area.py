"""A scroll area whose bar lies over the margin of what it scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class OverlaidScrollArea(QScrollArea):
    """Scrolls upright only. The content keeps its width whether or not the bar shows."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, _first: int, last: int) -> None:
        under_bar = -self.verticalScrollBar().sizeHint().width() if last else 0
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setViewportMargins(under_bar, 0, 0, 0)
        else:
            self.setViewportMargins(0, 0, under_bar, 0)
