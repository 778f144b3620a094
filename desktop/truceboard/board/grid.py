"""The dotted ground of the board."""

from functools import lru_cache
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from truceboard.board.theme import Theme

PITCH = 20.0
"""Between two dots, in board units."""


def paint_grid(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Fill `rect` of the scene; the dots keep the distance they have at zoom 1 within a factor of two."""
    world = painter.worldTransform()
    zoom = world.m11()
    pitch = PITCH * theme.unit * zoom
    while pitch < PITCH * 0.75:
        pitch *= 2
    whole = max(8, round(pitch))
    painter.save()
    painter.resetTransform()
    area = world.mapRect(rect).toAlignedRect()
    origin = world.map(QPointF(0, 0))
    offset = QPointF(_within(area.x() - origin.x(), whole), _within(area.y() - origin.y(), whole))
    tile = _tile(
        whole,
        painter.device().devicePixelRatio(),
        theme.palette.background.rgb(),
        theme.palette.grid_dot.rgb(),
    )
    painter.drawTiledPixmap(QRectF(area), tile, offset)
    painter.restore()


def _within(distance: float, pitch: int) -> float:
    return floor(distance) % pitch


@lru_cache(maxsize=16)
def _tile(pitch: int, pixel_ratio: float, ground: int, dot: int) -> QPixmap:
    tile = QPixmap(round(pitch * pixel_ratio), round(pitch * pixel_ratio))
    tile.setDevicePixelRatio(pixel_ratio)
    tile.fill(QColor.fromRgb(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgb(dot))
    painter.drawEllipse(QPointF(pitch / 2, pitch / 2), 1.1, 1.1)
    painter.end()
    return tile
