"""Painting that follows the direction of the script."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle

from truceboard.look import fonts

# Put together once: in Python, flags are slow to combine.
_LEVEL = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | _LEVEL)
AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | _LEVEL)


class Mirrored:
    """A base beside QWidget: its parts are laid out from left to right and mirrored as a whole."""

    def mirrored(self, room: QRect) -> QRect:
        """Where a rectangle of the layout from left to right lies."""
        if not self.isRightToLeft():
            return room
        return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, self.rect(), room)

    @property
    def is_mirrored(self) -> bool:
        """True in a window that reads from right to left."""
        return self.isRightToLeft()

    @property
    def leading(self) -> int:
        """Alignment flags for text that begins a line, whatever its own script."""
        return AT_RIGHT if self.is_mirrored else AT_LEFT

    @property
    def trailing(self) -> int:
        """Alignment flags for text that ends a line, whatever its own script."""
        return AT_LEFT if self.is_mirrored else AT_RIGHT


def advance(font: QFont, text: str) -> int:
    """The width of a line of text in pixels."""
    return QFontMetrics(font).horizontalAdvance(text)


def fitting(text: str, room: int, sizes: tuple[float, ...], weight: int = 400) -> QFont | None:
    """The font at the first of `sizes` (pixels at 100 %) at which a text fits into `room` pixels, or None."""
    for size in sizes:
        font = fonts.font(size, weight)
        if advance(font, text) <= room:
            return font
    return None
