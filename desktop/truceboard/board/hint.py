"""A sentence at the lower edge of the canvas while something is asked there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from truceboard.look import fonts


class Hint(QLabel):
    """Seen, and announced to a screen reader; the pointer goes through it."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "card")
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; an empty one is the end."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            self.place()
            self.raise_()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def place(self) -> None:
        """Stand in the middle of the lower edge."""
        canvas, gap, side = self.parentWidget(), fonts.px(12), fonts.px(12)
        self.setContentsMargins(side, side // 2, side, side // 2)
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + 2 * side + 4
        width = min(wanted, canvas.width() - 2 * gap)
        height = self.heightForWidth(width)
        self.setGeometry((canvas.width() - width) // 2, canvas.height() - height - gap, width, height)
