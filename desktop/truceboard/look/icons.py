"""The program's own line icons, drawn in the colours of the palette.

The drawings lie in `resources/icons`, on a grid of 20, with `currentColor` as their only colour.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from truceboard.files.resources import resource
from truceboard.look.palette import current
from truceboard.look.scale import px

_EDGES = (16, 20, 24, 32, 40, 48, 64)


def size() -> QSize:
    """The size of an icon beside text, at the present scale."""
    return QSize(px(16), px(16))


def icon(name: str, color: QColor | None = None) -> QIcon:
    """The icon called `name`, in `color` or in the palette's ink; ask again after `notifier().changed`.

    FileNotFoundError if there is no such drawing.
    """
    palette = current()
    return QIcon(_icon(name, (color or palette.ink).name(), palette.disabled.name(), palette.accent.name()))


@lru_cache(maxsize=256)
def _icon(name: str, ink: str, disabled: str, accent: str) -> QIcon:
    made = QIcon()
    for mode, state, color in (
        (QIcon.Mode.Normal, QIcon.State.Off, ink),
        (QIcon.Mode.Disabled, QIcon.State.Off, disabled),
        (QIcon.Mode.Normal, QIcon.State.On, accent),
    ):
        renderer = QSvgRenderer(QByteArray(recolored(name, color)))
        for edge in _EDGES:
            made.addPixmap(_rendered(renderer, edge), mode, state)
    return made


def recolored(name: str, color: str) -> bytes:
    """The SVG of an icon with `color` (as `#rrggbb`) in the place of `currentColor`."""
    return resource(f"icons/{name}.svg").read_bytes().replace(b"currentColor", color.encode())


def _rendered(renderer: QSvgRenderer, edge: int) -> QPixmap:
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    return pixmap


def application_icon() -> QIcon:
    """The program's mark, in its own colours."""
    return QIcon(str(resource("icons/truceboard.svg")))
