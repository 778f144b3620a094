"""Which palette is in use: as the system has it, or as chosen under View."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from truceboard.look import dark, palette
from truceboard.window.preferences import ColourChoice, PreferenceFile, Preferences

SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "contrast": Qt.ColorScheme.Dark}


class Colours(QObject):
    """Puts the chosen palette into use, follows the system, and remembers the choice."""

    def __init__(self, preferences: Preferences, store: PreferenceFile, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._store = store
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self.apply)
        self._hints.accessibility().contrastPreferenceChanged.connect(self.apply)
        self._tell_system()
        self.apply()

    def choose(self, choice: ColourChoice) -> None:
        """`system`, `light`, `dark` or `contrast`, from now on."""
        self._preferences.colours = choice
        self._store.store(self._preferences)
        self._tell_system()
        self.apply()

    def apply(self) -> None:
        """Use the palette of the choice, or the one the system asks for."""
        palette.use(palette_for(self._preferences.colours, self._hints.colorScheme(), self._contrast()))

    def _contrast(self) -> bool:
        return self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def _tell_system(self) -> None:
        # So that the system's own dialogs and title bars match.
        scheme = SCHEMES.get(self._preferences.colours, Qt.ColorScheme.Unknown)
        self._hints.setColorScheme(scheme)


def palette_for(choice: ColourChoice, scheme: Qt.ColorScheme, high_contrast: bool) -> palette.Palette:
    """The palette of a choice; with `system`, high contrast comes before dark, and light is the rest."""
    if choice == "contrast" or (choice == "system" and high_contrast):
        return dark.CONTRAST
    if choice == "dark" or (choice == "system" and scheme == Qt.ColorScheme.Dark):
        return dark.DARK
    return palette.LIGHT
