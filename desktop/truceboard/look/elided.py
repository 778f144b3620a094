"""Text on one line that is elided where there is no room, so that it never makes the window wider."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStyle, QStyleOptionComboBox, QWidget

from truceboard.look import fonts, palette

EDGE = 1
"""Pixels that the style keeps free on either side of the text of a box."""


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


class ElidedComboBox(QComboBox):
    """A choice whose text ends in dots where it is too long; a style sheet alone would cut it off."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """The closed box shows as much of the text as fits; the list shows all of it."""
        super().initStyleOption(option)
        parts, text = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(parts, option, text, self).width() - 2 * EDGE
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room
        )
