"""Links between cards: curves as wide as what they carry, their signs, the dashed lines between parties."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRegion, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from truceboard.board.card import Light
from truceboard.board.lettering import write
from truceboard.board.pulls import NOTHING
from truceboard.board.theme import Theme, line_height, text_width
from truceboard.board.wires import Wire

DIMMED = 0.15
"""How much of a link off the lit paths remains."""
STUB = 20.0
"""The straight end of a link that carries its sign, in board units."""
WIDEST = 10.0
IDLE = 1.2
"""The width of a link that carries nothing, in board units."""
STEPS = 4
"""Widths of a link in one board unit."""
PIECES = 12
"""Of a curve, to tell whether it runs through what is drawn anew."""


def link_width(log_odds: float) -> float:
    """2 px and 3 px per log-odd, at most 10, in board units."""
    return min(WIDEST, 2 + 3 * abs(log_odds))


class Link(QGraphicsItem):
    """A curve from a row or card to a card.

    Influences and weights carry log-odds in width, colour and sign; an answer only leads to the truce. Off
    the lit paths it is part of the ground, which the view keeps as a picture: what a slider moves is lit, and
    hundreds of links under it are not stroked anew at every tick.
    """

    def __init__(self, wire: Wire, theme: Theme) -> None:
        super().__init__()
        self.wire = wire
        self.theme = theme
        self.log_odds = 0.0
        self.sign = None if wire.kind == "answer" else Sign(self)
        self.width = theme.px(4 if wire.kind == "answer" else IDLE)
        self._path = QPainterPath()
        self._bounds = QRectF()
        self._curve = (QPointF(), QPointF(), QPointF(), QPointF())
        self._end = QPointF()
        self._pieces: list[QRectF] | None = None
        self._drawn = False
        self._dimmed = False
        self.on_the_ground = True
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def connect_points(self, start: QPointF, end: QPointF) -> bool:
        """Lead the curve from one point of the scene to another; False if it ran there before."""
        stub = self.theme.px(STUB) if self.sign else 0
        bend = QPointF(end.x() - stub, end.y())
        reach = max(abs(bend.x() - start.x()) / 2, self.theme.px(24) if bend.x() < start.x() else 0)
        path = QPainterPath(start)
        path.cubicTo(QPointF(start.x() + reach, start.y()), QPointF(bend.x() - reach, bend.y()), bend)
        if stub:
            path.lineTo(end)
        if path == self._path:
            return False
        self.prepareGeometryChange()
        self._path = path
        margin = self.theme.px(WIDEST / 2 + 1)
        self._bounds = path.controlPointRect().adjusted(-margin, -margin, margin, margin)
        self._curve = (start, start + QPointF(reach, 0), bend - QPointF(reach, 0), bend)
        self._end, self._pieces, self._drawn = end, None, False
        if self.sign:
            self.sign.setPos(QPointF(end.x() - self.theme.px(12), end.y()))
        return True

    @property
    def path(self) -> QPainterPath:
        """Where it runs, in the scene."""
        return self._path

    def show_log_odds(self, log_odds: float) -> None:
        """Carry this contribution."""
        if log_odds == self.log_odds:
            return
        before = self.width, self.is_idle, self.log_odds > 0
        self.log_odds = log_odds
        # In steps that can be seen: a long curve laid under others takes them along when it is drawn anew.
        width = IDLE if self.is_idle else round(link_width(log_odds) * STEPS) / STEPS
        self.width = self.theme.px(width)
        if (self.width, self.is_idle, log_odds > 0) != before:
            self._draw_anew()
            if self.sign and (self.is_idle, log_odds > 0) != before[1:]:
                self.sign.update()

    @property
    def is_idle(self) -> bool:
        """True for a link that carries nothing now."""
        return self.sign is not None and abs(self.log_odds) < NOTHING

    def color(self) -> QColor:
        """Blue-green toward acceptance, burnt orange away from it."""
        palette = self.theme.palette
        if self.sign is None or self.is_idle:
            return palette.plain_link
        return palette.toward_link if self.log_odds > 0 else palette.away_link

    def _draw_anew(self) -> None:
        """Its pieces only: the view would take the whole of its bounds, and cards in them, along."""
        scene = self.scene()
        # What was led elsewhere and not drawn there yet will be drawn in any case.
        if scene is None or not self._drawn:
            return
        for piece in self.pieces:
            if self.on_the_ground:
                scene.invalidate(piece, QGraphicsScene.SceneLayer.BackgroundLayer)
            else:
                scene.update(piece)

    def shine(self, light: Light) -> bool:
        """Fade when off the lit paths, lie above others when on them; False if nothing changes."""
        dimmed = light.dims(self.wire.key)
        on_the_ground = dimmed or light.lit is None
        if (dimmed, on_the_ground) == (self._dimmed, self.on_the_ground):
            return False
        self._dimmed, self.on_the_ground = dimmed, on_the_ground
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, on_the_ground)
        self.setOpacity(DIMMED if dimmed else 1.0)
        if self.sign:
            self.sign.setVisible(not dimmed)
        return True

    def boundingRect(self) -> QRectF:
        """The curve at its widest."""
        return self._bounds

    @property
    def pieces(self) -> list[QRectF]:
        """Rectangles that hold the curve at its widest; made when asked: opening draws links whole."""
        if self._pieces is None:
            margin = self.theme.px(WIDEST / 2 + 1)
            straight = QRectF(self._curve[-1], self._end).normalized()
            self._pieces = _pieces(self._curve, margin)
            self._pieces.append(straight.adjusted(-margin, -margin, margin, margin))
        return self._pieces

    def _runs_through(self, anew: QRegion, place: QTransform) -> bool:
        bounds = place.mapRect(self._bounds).toAlignedRect()
        if not anew.intersects(bounds):
            return False
        return (anew.rectCount() == 1 and anew.boundingRect().contains(bounds)) or any(
            anew.intersects(place.mapRect(piece).toAlignedRect()) for piece in self.pieces
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw the curve above the ground."""
        self.draw(painter, painter.paintEngine().systemClip(), painter.deviceTransform())

    def draw(self, painter: QPainter, anew: QRegion, place: QTransform) -> None:
        """Draw the curve, if it runs through what is drawn anew: its bounds hold much that it does not.

        `anew` lies where `place` takes the scene; an empty one is everything.
        """
        if not anew.isEmpty() and not self._runs_through(anew, place):
            return
        self._drawn = True
        pen = QPen(self.color(), self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.is_idle:
            pen.setDashPattern([4, 4])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.setOpacity(self.opacity() * 0.82)
        painter.drawPath(self._path)


def _pieces(points: tuple[QPointF, QPointF, QPointF, QPointF], margin: float) -> list[QRectF]:
    """Rectangles that together hold a cubic curve with a margin."""
    one, two, three, four = points
    bends = (one - 2 * two + three, two - 2 * three + four)
    # How far a curve leaves its chord: its second derivative times the square of the step, by eight.
    bulge = 6 * max(abs(bend.x()) + abs(bend.y()) for bend in bends) / 8 / PIECES**2
    along = [step / PIECES for step in range(PIECES + 1)]
    places = [
        one * (1 - t) ** 3 + two * (3 * t * (1 - t) ** 2) + three * (3 * t**2 * (1 - t)) + four * t**3
        for t in along
    ]
    grow = margin + bulge
    return [
        QRectF(before, after).normalized().adjusted(-grow, -grow, grow, grow)
        for before, after in pairwise(places)
    ]


class Sign(QGraphicsItem):
    """The plus or minus at the end of a link, above all links."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self.setZValue(1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        """The ground under the sign."""
        radius = self._link.theme.px(8)
        return QRectF(-radius, -radius, 2 * radius, 2 * radius)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Interrupt the link and draw its sign."""
        link = self._link
        if link.is_idle:
            return
        palette, px = link.theme.palette, link.theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.background)
        painter.drawEllipse(QPointF(0, 0), px(7), px(7))
        pen = QPen(palette.toward if link.log_odds > 0 else palette.away, px(1.8))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        arm = px(4)
        painter.drawLine(QPointF(-arm, 0), QPointF(arm, 0))
        if link.log_odds > 0:
            painter.drawLine(QPointF(0, -arm), QPointF(0, arm))


class Linkage(QGraphicsItem):
    """The dashed line between two parties that watch each other."""

    def __init__(self, wire: Wire, label: str, theme: Theme) -> None:
        super().__init__()
        self.wire = wire
        self.label = label
        self.theme = theme
        self._line = (QPointF(), QPointF())
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def connect_frames(self, one: QRectF, other: QRectF) -> None:
        """Draw the line between the facing edges of two cards, given in the scene."""
        upper, lower = sorted((one, other), key=QRectF.top)
        line = (
            QPointF(upper.center().x(), upper.bottom()),
            QPointF(lower.center().x(), lower.top()),
        )
        if line != self._line:
            self.prepareGeometryChange()
            self._line = line

    @property
    def path(self) -> QPainterPath:
        """Where it runs, in the scene."""
        path = QPainterPath(self._line[0])
        path.lineTo(self._line[1])
        return path

    def shine(self, light: Light) -> bool:
        """Fade when off the lit paths; it never lies on the ground."""
        self.setOpacity(DIMMED if light.dims(self.wire.key) else 1.0)
        return False

    def boundingRect(self) -> QRectF:
        """The line and its label."""
        return QRectF(*self._line).normalized().united(self._label_rect()).adjusted(-2, -2, 2, 2)

    def _label_rect(self) -> QRectF:
        start, end = self._line
        font = self.theme.small
        middle = (start + end) / 2
        height = line_height(font)
        return QRectF(
            middle.x() + self.theme.px(8), middle.y() - height / 2, text_width(font, self.label) + 4, height
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw the line, and the label while it can be read."""
        pen = QPen(self.theme.palette.plain_link, self.theme.px(1.5))
        pen.setDashPattern([3.5, 3])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(*self._line)
        if self.theme.is_readable(
            QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        ):
            write(painter, self._label_rect(), self.label, self.theme.small, self.theme.palette.muted)
