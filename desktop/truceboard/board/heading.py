"""The heading of a column."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from truceboard.board.lettering import write
from truceboard.board.theme import Theme


class Heading(QGraphicsItem):
    """A word over a column, as large as the zoom needs."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__()
        self.text = text
        self.theme = theme
        self._rect = QRectF()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_rect(self, rect: QRectF) -> None:
        """Stand in this rectangle of the scene."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect

    def boundingRect(self) -> QRectF:
        """The rectangle it stands in."""
        return self._rect

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Write the word."""
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        write(
            painter,
            self._rect,
            self.text,
            self.theme.at_least_readable(13, zoom, 600),
            self.theme.palette.soft,
        )
