"""The type of the program: Inter, which ships with it, with figures of equal width."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from truceboard.files.resources import resource
from truceboard.look.scale import px, scale

__all__ = ["BODY", "FAMILY", "SMALL", "font", "load", "px"]

FAMILY = "Inter"
BODY = 13
"""The size of ordinary text in pixels at 100 %."""
SMALL = 11
"""The smallest size anything is drawn in."""

_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")


@lru_cache(maxsize=1)
def load() -> None:
    """Make the bundled font known to Qt, once an application exists; RuntimeError if a file is no font."""
    for name in _FILES:
        path = resource(f"fonts/{name}")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"{path} cannot be read as a font; install Truceboard again")


def font(px_at_100: float, weight: int = 400) -> QFont:
    """Inter at `px_at_100` pixels times the text scale, in weight 400, 500, 600 or 700.

    A script that Inter lacks, such as Arabic, falls back to the system's font for it.
    """
    return QFont(_font(px_at_100, weight, scale()))


@lru_cache(maxsize=128)
def _font(px_at_100: float, weight: int, _percent: int) -> QFont:
    load()
    made = QFont(FAMILY)
    made.setPixelSize(px(px_at_100))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
