"""What all cards have in common: a frame, rows that can be selected, a halo, dimming, dragging by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsSceneHoverEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from truceboard.board.content import Content
from truceboard.board.lettering import one_line
from truceboard.board.pulls import Pulls
from truceboard.board.theme import Theme
from truceboard.likelihood.outlook import Outlook

HALO = 4.0


@dataclass(frozen=True)
class Light:
    """What is selected, which keys its paths light (None: all, nothing is selected), where the focus is."""

    selected: str | None = None
    lit: frozenset[str] | None = None
    focused: bool = False

    def dims(self, key: str) -> bool:
        """True for what lies off the paths of the selection."""
        return self.lit is not None and key not in self.lit


@dataclass(frozen=True)
class Showing:
    """What is drawn now: the outlook, its pulls, the lengths bars are measured by, the day of the view."""

    outlook: Outlook
    pulls: Pulls
    interest_scale: float
    party_scale: float

    @property
    def day(self) -> date:
        """The day of the view."""
        return self.outlook.as_of


@dataclass(frozen=True)
class Row:
    """A part of a card that can be selected on its own."""

    key: str
    rect: QRectF


class Table(Protocol):
    """Where cards lie: what a card tells about the gestures made on it."""

    def pressed(self, card: "Card", key: str) -> None:
        """Something was clicked."""

    def moved(self, card: "Card") -> None:
        """A card is being dragged."""

    def dropped(self, card: "Card") -> None:
        """A card was dragged to another place."""

    def opened(self, card: "Card") -> None:
        """The part of a card that folds was clicked."""


class Card(QGraphicsItem):
    """A card of the board; `key` is what a click on it selects, `content.key` is its own."""

    PITCH = 15.0
    """How far apart links arrive at most, in board units."""

    def __init__(self, content: Content, key: str, name: str, theme: Theme, table: Table) -> None:
        super().__init__()
        self.content = content
        self.key = key
        self.name = one_line(name)
        self.theme = theme
        self.table = table
        self.size = QSizeF()
        self.rows: Sequence[Row] = ()
        self.light = Light()
        self._grip: QPointF | None = None
        self._dragging = False
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(2)

    # -- what a kind of card says ---------------------------------------------------------------------------

    def show_outlook(self, showing: Showing) -> None:
        """Take over the figures of an outlook; repaint only if what is written or drawn differs."""

    def paint_all(self, painter: QPainter, exposed: QRectF) -> None:
        """Draw everything within the frame that touches `exposed`."""

    def paint_essence(self, painter: QPainter, zoom: float) -> None:
        """Draw the name and the value only, in type that can be read at this zoom."""

    def tip(self, key: str) -> str:
        """What is not written out on the card, as plain text."""
        return ""

    def ports(self) -> float:
        """How far down the card links to the card arrive and links from the whole card leave."""
        return self.size.height() / 2

    def folds_at(self, point: QPointF) -> bool:
        """True over the part of the card that shows more when clicked."""
        return False

    # -- geometry -------------------------------------------------------------------------------------------

    def frame(self) -> QRectF:
        """The card without its halo, in its own coordinates."""
        return QRectF(QPointF(0, 0), self.size)

    def boundingRect(self) -> QRectF:
        """The card with its halo."""
        margin = self.theme.px(HALO + 1)
        return self.frame().adjusted(-margin, -margin, margin, margin)

    def shape(self) -> QPainterPath:
        """What the pointer hits: the card, not its halo."""
        path = QPainterPath()
        path.addRect(self.frame())
        return path

    def key_at(self, point: QPointF) -> str:
        """The key of the row under a point, else the card's."""
        return next((row.key for row in self.rows if row.rect.contains(point)), self.key)

    def selectable(self) -> list[str]:
        """Everything on the card that can be selected, from the top."""
        return [self.key, *(row.key for row in self.rows if row.key != self.key)]

    def rect_of(self, key: str) -> QRectF:
        """Where a row lies in the scene, or the whole card."""
        for row in self.rows:
            if row.key == key:
                return self.mapRectToScene(row.rect)
        return self.mapRectToScene(self.frame())

    def inlet(self) -> QPointF:
        """The middle of where links arrive, in the scene."""
        return self.mapToScene(QPointF(0, self.ports()))

    def outlet(self, key: str) -> QPointF:
        """Where links of a row, or of the card, leave, in the scene."""
        down = next((row.rect.center().y() for row in self.rows if row.key == key), self.ports())
        return self.mapToScene(QPointF(self.size.width(), down))

    # -- drawing --------------------------------------------------------------------------------------------

    def shine(self, light: Light) -> None:
        """Show the selection and its paths."""
        if self._looks(light) != self._looks(self.light):
            self.light = light
            self.redraw()
        self.light = light

    def redraw(self) -> None:
        """Draw the whole card anew, also where it is about to scroll into sight."""
        # Of a card cut by the edge of the view, Qt would keep and scroll what it had drawn before.
        self.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.update()

    def _looks(self, light: Light) -> tuple[Any, ...]:
        keys = self.selectable()
        selected = light.selected if light.selected in keys else None
        return selected, selected and light.focused, [light.dims(key) for key in keys]

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw the card in as much detail as can be read."""
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_frame(painter)
        self.fade(painter, self.key)
        if self.theme.is_readable(zoom):
            self.paint_all(painter, option.exposedRect)
        else:
            self.paint_essence(painter, zoom)

    def paint_frame(self, painter: QPainter) -> None:
        """The card itself; accented with a halo while it is selected."""
        palette, px = self.theme.palette, self.theme.px
        selected = self.light.selected == self.key
        radius = px(8)
        if selected:
            self.paint_halo(painter, self.frame(), radius)
        painter.setBrush(palette.card)
        edge = palette.edge + 0.5 if selected else palette.edge
        painter.setPen(QPen(palette.accent if selected else palette.card_edge, px(edge)))
        inset = palette.edge / 2
        painter.drawRoundedRect(self.frame().adjusted(inset, inset, -inset, -inset), radius, radius)

    def paint_halo(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        """The halo of what is selected; a solid ring while the keyboard is here."""
        grow = self.theme.px(HALO - 1)
        palette = self.theme.palette
        painter.setPen(QPen(palette.focus, self.theme.px(1)) if self.light.focused else Qt.PenStyle.NoPen)
        painter.setBrush(palette.halo)
        painter.drawRoundedRect(rect.adjusted(-grow, -grow, grow, grow), radius + grow, radius + grow)

    def fade(self, painter: QPainter, key: str) -> None:
        """Draw paler from now on if the key lies off the lit paths."""
        painter.setOpacity(self.theme.palette.dimmed if self.light.dims(key) else 1.0)

    def begin_row(self, painter: QPainter, row: Row) -> None:
        """Ground and opacity of a row, by the selection."""
        light, px = self.light, self.theme.px
        self.fade(painter, row.key)
        if light.selected == row.key:
            painter.setPen(QPen(self.theme.palette.focus, px(2 if light.focused else 1)))
            painter.setBrush(self.theme.palette.accent_pale)
            painter.drawRoundedRect(row.rect.adjusted(px(3), px(1), -px(3), -px(1)), px(5), px(5))

    # -- gestures -------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Select, or begin to drag."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        if self.folds_at(event.pos()):
            self.table.opened(self)
            return
        self._grip = self.pos()
        self._dragging = False
        self.table.pressed(self, self.key_at(event.pos()))

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Point at what can be clicked to show more."""
        if self.folds_at(event.pos()):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Drag, once the pointer has left the place it was pressed at."""
        if self._grip is None:
            return
        travelled = event.screenPos() - event.buttonDownScreenPos(Qt.MouseButton.LeftButton)
        if not self._dragging and travelled.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging = True
        self.setZValue(3)
        self.setPos(self._grip + event.scenePos() - event.buttonDownScenePos(Qt.MouseButton.LeftButton))
        self.table.moved(self)

    def mouseReleaseEvent(self, _event: QGraphicsSceneMouseEvent) -> None:
        """Put the card down."""
        dragged, self._grip, self._dragging = self._dragging, None, False
        self.setZValue(2)
        if dragged:
            self.table.dropped(self)

    def cancel_drag(self) -> bool:
        """Put a card that is being dragged back where it was taken; False if none is."""
        if self._grip is None or not self._dragging:
            return False
        self.setPos(self._grip)
        self._grip, self._dragging = None, False
        self.setZValue(2)
        self.table.moved(self)
        return True
