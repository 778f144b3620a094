"""What the colours of the ladders mean, on one line."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from truceboard.likelihood.outlook import RESPONSES
from truceboard.look import fonts, marks, palette, terms
from truceboard.panels.mirrored import Mirrored

SWATCH, GAP, LINE = 10, 14, 20
"""The square before a word, the room after it, and the height, in pixels at 100 %."""


class Legend(Mirrored, QWidget):
    """A square and a word for each answer a party can give."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Colours of the answers"))

    def sizeHint(self) -> QSize:
        """All of it."""
        return QSize(self._places()[-1][1].right(), fonts.px(LINE))

    def _places(self) -> list[tuple[str, QRect]]:
        metrics = QFontMetrics(fonts.font(12))
        left, placed = 0, []
        for response in RESPONSES:
            width = fonts.px(SWATCH + 6) + metrics.horizontalAdvance(terms.response(response))
            placed.append((response, QRect(left, 0, width, fonts.px(LINE))))
            left += width + fonts.px(GAP)
        return placed

    def paintEvent(self, event: QPaintEvent) -> None:
        """From reject to accept."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font(12))
        for response, place in self._places():
            size = fonts.px(SWATCH)
            swatch = self.mirrored(QRect(place.left(), place.center().y() - size // 2 + 1, size, size))
            marks.paint_swatch(painter, QRectF(swatch), response)
            painter.setPen(palette.current().muted)
            word = self.mirrored(place.adjusted(size + fonts.px(6), 0, fonts.px(2), 0))
            painter.drawText(word, self.leading, terms.response(response))
