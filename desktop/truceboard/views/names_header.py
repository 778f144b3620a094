"""A header whose names may take two lines."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from truceboard.look import fonts, palette
from truceboard.views.register_delegate import two_lines

SIDE = 8
"""Beside a name, in pixels at 100 %."""


class NamesHeader(QHeaderView):
    """Columns of one width, named by texts of the case."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Two lines high."""
        width = super().sectionSizeFromContents(section).width()
        return QSize(width, 2 * QFontMetrics(fonts.font(12)).height() + fonts.px(12))

    def paintSection(self, painter: QPainter, room: QRect, section: int) -> None:
        """The name at the foot of the header, the line below it."""
        colours, font = palette.current(), fonts.font(12)
        painter.save()
        painter.fillRect(room, colours.panel)
        painter.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), colours.card_edge)
        painter.setFont(font)
        painter.setPen(colours.soft)
        side, pitch = fonts.px(SIDE), QFontMetrics(font).height()
        text = str(self.model().headerData(section, self.orientation()) or "")
        lines = two_lines(text, font, room.width() - 2 * side)
        top = room.bottom() - fonts.px(6) - pitch * len(lines)
        for line in lines:
            place = QRect(room.left() + side, top, room.width() - 2 * side, pitch)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), line)
            top += pitch
        painter.restore()
