"""What is seen of linking: the handle at a card's edge and the line that is drawn from it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from truceboard.board.scene import BoardScene

RADIUS = 9.0
"""Of the handle, in pixels of the screen at 100 % text."""


class Handle(QGraphicsItem):
    """A circle with a plus, as large on the screen at any zoom."""

    def __init__(self, board: BoardScene) -> None:
        super().__init__()
        self._board = board
        self.held = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(5)
        self.hide()

    @property
    def radius(self) -> float:
        """In pixels of the screen."""
        return self._board.theme.px(RADIUS)

    def hold(self, held: bool) -> None:
        """Show that it is pressed, or no longer."""
        self.held = held
        self.update()

    def boundingRect(self) -> QRectF:
        """The circle with its edge."""
        radius = self.radius + 2
        return QRectF(-radius, -radius, 2 * radius, 2 * radius)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw circle and plus."""
        theme, radius = self._board.theme, self.radius
        palette = theme.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.accent, theme.px(1.5)))
        painter.setBrush(palette.accent if self.held else palette.card)
        painter.drawEllipse(QPointF(0, 0), radius - 1, radius - 1)
        pen = QPen(palette.on_accent if self.held else palette.accent, theme.px(1.8))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        arm = radius * 0.45
        painter.drawLine(QPointF(-arm, 0), QPointF(arm, 0))
        painter.drawLine(QPointF(0, -arm), QPointF(0, arm))


class Rubber(QGraphicsPathItem):
    """The line from the handle to the pointer, or to the card the link would lead to."""

    def __init__(self, board: BoardScene) -> None:
        super().__init__()
        self._board = board
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(4)
        self.hide()

    def stretch(self, start: QPointF, end: QPointF, settled: bool) -> None:
        """Lead from `start` to `end`; dashed until it ends at something that can be linked."""
        pen = QPen(self._board.theme.palette.accent, self._board.theme.px(2.5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if not settled:
            pen.setDashPattern([3, 3])
        path = QPainterPath(start)
        middle = (start.x() + end.x()) / 2
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        self.setPen(pen)
        self.setPath(path)
        self.show()
