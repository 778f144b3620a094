"""The size of all text and controls, in percent, and the signal that tells when the look has changed."""

from PySide6.QtCore import QObject, Signal

SMALLEST, LARGEST = 80, 200
"""Bounds of the scale in percent."""


class Notifier(QObject):
    """Tells that everything has to be measured and drawn anew."""

    changed = Signal()
    """The palette or the scale is another."""


_notifier = Notifier()
_percent = 100


def notifier() -> Notifier:
    """The one object whose `changed` says that the palette or the scale is another."""
    return _notifier


def scale() -> int:
    """The size of text in percent of its size as designed."""
    return _percent


def set_scale(percent: int) -> None:
    """Draw all text and controls at `percent` of their size, kept within 80 and 200."""
    global _percent
    percent = max(SMALLEST, min(LARGEST, percent))
    if percent != _percent:
        _percent = percent
        _notifier.changed.emit()


def px(n: float) -> int:
    """`n` pixels at 100 % as whole pixels at the present scale; 0 stays 0, anything else is at least 1."""
    return max(1, round(n * _percent / 100)) if n else 0
