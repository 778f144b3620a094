"""A note on the board: plain text on paper of its own, as high as the text needs."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from truceboard.board.card import Card, Table
from truceboard.board.content import NoteContent
from truceboard.board.lettering import lines_of, write
from truceboard.board.theme import Theme, line_height

WIDTH = 182
PADDING = 11
MOST_LINES = 12
"""A longer text is elided here and whole in the inspector."""
CORNER = 12
"""The side of the folded corner, by which a note is told from a card in greys too."""


class NoteCard(Card):
    """One note. It is part of no path, so it is never dimmed."""

    def __init__(self, content: NoteContent, theme: Theme, table: Table) -> None:
        super().__init__(content, content.key, content.note.text, theme, table)
        self.content: NoteContent = content
        px = theme.px
        self.lines = lines_of(content.note.text, theme.body, px(WIDTH - 2 * PADDING), MOST_LINES)
        height = len(self.lines) * line_height(theme.body) + 2 * px(PADDING)
        self.size = QSizeF(px(WIDTH), height)

    def fade(self, painter: QPainter, key: str) -> None:
        """A note stays as it is, whatever is lit."""

    def paint_frame(self, painter: QPainter) -> None:
        """Paper with a folded corner."""
        palette, px = self.theme.palette, self.theme.px
        selected = self.light.selected == self.key
        if selected:
            self.paint_halo(painter, self.frame(), px(4))
        frame, fold = self.frame().adjusted(0.5, 0.5, -0.5, -0.5), px(CORNER)
        inner = QPointF(frame.right() - fold, frame.bottom() - fold)
        right, below = QPointF(frame.right(), inner.y()), QPointF(inner.x(), frame.bottom())
        paper = QPainterPath(frame.topLeft())
        for corner in (frame.topRight(), right, below, frame.bottomLeft()):
            paper.lineTo(corner)
        paper.closeSubpath()
        painter.setBrush(palette.banner)
        painter.setPen(QPen(palette.accent if selected else palette.axis, px(1.5 if selected else 1)))
        painter.drawPath(paper)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([right, inner, below])

    def paint_all(self, painter: QPainter, _exposed: QRectF) -> None:
        """The text, line by line."""
        theme, padding = self.theme, self.theme.px(PADDING)
        line = line_height(theme.body)
        painter.setFont(theme.body)
        painter.setPen(theme.palette.on_banner)
        for index, text in enumerate(self.lines):
            # Lines are broken to fit; eliding them again would cost their last letter to rounding.
            rect = QRectF(padding, padding + index * line, self.size.width() - padding, line)
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def paint_essence(self, painter: QPainter, zoom: float) -> None:
        """How the text begins."""
        theme = self.theme
        font = theme.at_least_readable(13, zoom, 400)
        inner = self.frame().adjusted(theme.px(6), 0, -theme.px(6), 0)
        if line_height(font) <= 1.4 * inner.height():
            write(painter, inner, self.name, font, theme.palette.on_banner)

    def tip(self, key: str) -> str:
        """The whole text."""
        return self.content.note.text


def free_place(room: QRectF, taken: Sequence[QRectF], theme: Theme) -> QPointF | None:
    """Where a new note covers nothing, as near to the middle of `room` as can be; None without a place."""
    width, height, step = theme.px(WIDTH), theme.px(48), theme.px(20)
    middle = QPointF(room.center().x() - width / 2, room.center().y() - height / 2)
    best: QPointF | None = None
    least = float("inf")
    for column in range(max(0, int((room.width() - width) / step))):
        for row in range(max(0, int((room.height() - height) / step))):
            place = room.topLeft() + QPointF((column + 0.5) * step, (row + 0.5) * step)
            way = place - middle
            far = QPointF.dotProduct(way, way)
            paper = QRectF(place, QSizeF(width, height))
            if far < least and not any(paper.intersects(other) for other in taken):
                best, least = place, far
    return best
