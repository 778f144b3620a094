"""The language that is chosen under View: it counts from the next start on."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from truceboard.files.policy import Policy
from truceboard.window import translations
from truceboard.window.conditions import Conditions
from truceboard.window.preferences import PreferenceFile, Preferences

FROM_THE_NEXT_START = QT_TRANSLATE_NOOP("LanguageChoice", "The language changes when Truceboard starts again")


class LanguageChoice(QObject):
    """Remembers the choice and, until the next start, says in the chosen language when it takes effect."""

    def __init__(
        self,
        preferences: Preferences,
        store: PreferenceFile,
        policy: Policy,
        conditions: Conditions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._store = preferences, store
        self._policy, self._conditions = policy, conditions
        self._shown = translations.language(preferences.language, policy)

    @property
    def entries(self) -> dict[str, str]:
        """What can be chosen: as the computer has it (the empty code), and each language in itself."""
        computer = {"": self.tr("As the &computer")}
        return computer | {code: each.name for code, each in translations.LANGUAGES.items()}

    @property
    def chosen(self) -> str:
        """The code that was chosen; empty for the computer's."""
        known = self._preferences.language in translations.allowed(self._policy)
        return self._preferences.language or "" if known else ""

    def is_allowed(self, code: str) -> bool:
        """Whether the policy leaves a code to choose."""
        return not code or code in translations.allowed(self._policy)

    def choose(self, code: str) -> None:
        """The language from the next start on; an empty code for the computer's."""
        self._preferences.language = code or None
        self._store.store(self._preferences)
        coming = translations.language(self._preferences.language, self._policy)
        told = translations.said_in(coming, "LanguageChoice", FROM_THE_NEXT_START)
        self._conditions.say("language", "" if coming == self._shown else told)
        if coming != self._shown and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.parent(), told))
