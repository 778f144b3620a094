"""A line of text that is elided where there is no room, so that it never makes the window wider."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from truceboard.look import fonts, palette


class ElidedLabel(QLabel):
    """Plain text on one line, in the font of its role and in ink."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.brief = ""
        """Stands instead of the text where that has no room."""

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(fonts.px(60), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As much of the text as fits."""
        painter = QPainter(self)
        painter.setPen(palette.current().ink)
        metrics = painter.fontMetrics()
        fits = not self.brief or metrics.horizontalAdvance(self.text()) <= self.width()
        text = self.text() if fits else self.brief
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        level = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.rect(), int(level), text)
