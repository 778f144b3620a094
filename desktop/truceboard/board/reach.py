"""Links as things to select: what is near a point, the halo around one, the way from one to the next."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import hypot
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from truceboard.board.card import Light
from truceboard.board.links import Link, Linkage
from truceboard.board.theme import Theme
from truceboard.board.walk import Direction

REACH = 6.0
"""A link is hit by a pointer this far from its middle line, in pixels of the screen."""
PARTS = ("influence", "linkage")
"""The kinds of links that are parts of a case; the others follow from them."""

AnyLink = Link | Linkage


def link_at(links: Iterable[AnyLink], point: QPointF, reach: float) -> AnyLink | None:
    """The link nearest to a point of the scene, not farther than `reach` or half its own width."""
    near = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
    found: list[tuple[float, AnyLink]] = []
    for link in links:
        if link.wire.kind in PARTS and link.boundingRect().intersects(near):
            distance = _distance(link.path, point)
            if distance <= max(reach, link.width / 2 if isinstance(link, Link) else 0):
                found.append((distance, link))
    return min(found, key=_nearness)[1] if found else None


def _nearness(found: tuple[float, AnyLink]) -> float:
    return found[0]


def _distance(path: QPainterPath, point: QPointF) -> float:
    """From a point to the nearest of a path's straight pieces."""
    nearest = float("inf")
    for line in path.toSubpathPolygons():
        corners = list(line)
        for start, end in pairwise(corners):
            way, off = end - start, point - start
            length = QPointF.dotProduct(way, way)
            along = max(0.0, min(1.0, QPointF.dotProduct(off, way) / length)) if length else 0.0
            gap = off - way * along
            nearest = min(nearest, hypot(gap.x(), gap.y()))
    return nearest


class LinkHalo(QGraphicsItem):
    """What shows that a link is selected: a pale band under it; ringed while the keyboard is here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.link: AnyLink | None = None
        self._focused = False
        self._bounds = QRectF()
        self.setZValue(-1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def follow(self, link: AnyLink | None, light: Light) -> None:
        """Lie under this link, where it runs now, or under none."""
        if link is None and self.link is None:
            return
        self.prepareGeometryChange()
        self.link, self._focused = link, light.focused
        margin = self._breadth() + self.theme.px(2)
        bounds = link.path.controlPointRect() if link else QRectF()
        self._bounds = bounds.adjusted(-margin, -margin, margin, margin) if link else bounds
        self.update()

    def _breadth(self) -> float:
        width = self.link.width if isinstance(self.link, Link) else self.theme.px(2)
        return width + self.theme.px(8)

    def boundingRect(self) -> QRectF:
        """The link with what is around it."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw the band."""
        if self.link is None:
            return
        palette, breadth = self.theme.palette, self._breadth()
        bands = [(palette.halo, breadth)]
        if self._focused:
            bands.insert(0, (palette.focus, breadth + self.theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in bands:
            pen = QPen(color, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPath(self.link.path)


class HasLinks(Protocol):
    """A board, as far as the way along its links goes."""

    @property
    def links(self) -> Mapping[str, AnyLink]:
        """Every link by its key."""


class LinkWalk:
    """The way of the keys: from a card or row to its links, along them, and on to their ends."""

    def __init__(self, board: HasLinks) -> None:
        self._board = board
        self._fan: list[str] = []

    def onto(self, key: str | None, direction: Direction) -> str | None:
        """The first link that leaves (`right`) or arrives (`left`); a linkage does both."""
        self._fan = self._touching(key, direction)
        return self._fan[0] if self._fan else None

    def on(self, key: str, direction: Direction) -> str | None:
        """From a link: up and down to the next one, left and right to its ends."""
        wire = self._board.links[key].wire
        if direction in ("left", "right"):
            return wire.start if direction == "left" else wire.end
        if key not in self._fan:
            self._fan = self._touching(wire.end, "left")
        there = self._fan.index(key) + (1 if direction == "down" else -1)
        return self._fan[there] if 0 <= there < len(self._fan) else None

    def _touching(self, key: str | None, direction: Direction) -> list[str]:
        """From the top as seen at the far end."""
        heights: dict[str, float] = {}
        for link in self._board.links.values():
            wire, far = link.wire, link.path.currentPosition().y()
            if wire.kind not in PARTS:
                continue
            if key == (wire.end if direction == "left" else wire.start):
                far = link.path.elementAt(0).y if direction == "left" else far
                heights[wire.key] = far
            elif wire.kind == "linkage" and key in (wire.start, wire.end):
                heights[wire.key] = far
        return sorted(heights, key=heights.__getitem__)
