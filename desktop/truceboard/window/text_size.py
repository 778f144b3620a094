"""The size of all text, in steps."""

from PySide6.QtCore import QObject

from truceboard.look import style
from truceboard.window.layout import Layout
from truceboard.window.preferences import PreferenceFile, Preferences

PERCENTS = (80, 90, 100, 110, 125, 150, 175, 200)


class TextSize(QObject):
    """Scales the window's text and remembers the size."""

    def __init__(self, layout: Layout, preferences: Preferences, store: PreferenceFile) -> None:
        super().__init__(layout)
        self._layout = layout
        self._preferences = preferences
        self._store = store

    def scale_to(self, percent: int) -> None:
        """All text at `percent` of its size."""
        self._layout.make_room(percent)
        style.set_scale(percent)
        self._preferences.text_scale = percent
        self._store.store(self._preferences)

    def larger(self) -> None:
        """One step up."""
        self.scale_to(next((size for size in PERCENTS if size > style.scale()), PERCENTS[-1]))

    def smaller(self) -> None:
        """One step down."""
        self.scale_to(next((size for size in reversed(PERCENTS) if size < style.scale()), PERCENTS[0]))

    def normal(self) -> None:
        """Text as designed."""
        self.scale_to(100)
