"""The colours, type and unit a board is drawn with; made anew when the look changes."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from truceboard.look import fonts, palette, scale

READABLE = 11.0
"""No text is drawn smaller than this, in logical pixels on the screen."""
SMALLEST = 12.0
"""The smallest type on a card at 100 % text and zoom 1, in pixels."""


@dataclass(frozen=True)
class Theme:
    """`unit` is the number of scene pixels in one board unit: 1 at 100 % text."""

    palette: palette.Palette
    unit: float
    small: QFont
    small_strong: QFont
    body: QFont
    strong: QFont
    title: QFont
    headline: QFont
    percent: QFont

    def px(self, units: float) -> float:
        """Board units in scene pixels."""
        return units * self.unit

    def is_readable(self, zoom: float) -> bool:
        """True when the smallest type of the cards can still be read at this zoom."""
        return zoom >= self.smallest_zoom - 0.005

    @property
    def smallest_zoom(self) -> float:
        """The zoom at which the smallest type can just be read."""
        return READABLE / (SMALLEST * self.unit)

    def at_least_readable(self, units: float, zoom: float, weight: int) -> QFont:
        """Type of a size in board units, larger where the zoom would make it too small to read."""
        return fonts.font(max(units, ceil(READABLE / zoom) / self.unit), weight)


def theme() -> Theme:
    """The theme of the look in use."""
    return Theme(
        palette=palette.current(),
        unit=scale.scale() / 100,
        small=fonts.font(SMALLEST),
        small_strong=fonts.font(SMALLEST, 600),
        body=fonts.font(13),
        strong=fonts.font(13, 600),
        title=fonts.font(17, 700),
        headline=_large(30),
        percent=fonts.font(16, 700),
    )


def _large(px_at_100: float) -> QFont:
    """Bold type for a single figure, whose digits need no equal width."""
    font = fonts.font(px_at_100, 700)
    font.unsetFeature(QFont.Tag("tnum"))
    return font


def line_height(font: QFont) -> float:
    """The height of one line of text in scene pixels."""
    return QFontMetricsF(font).height()


def text_width(font: QFont, text: str) -> float:
    """The width of a text in scene pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)
