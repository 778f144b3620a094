"""The files opened and saved lately, as the preferences keep them."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings

from truceboard.files.policy import Policy
from truceboard.window.conditions import Conditions
from truceboard.window.preferences import PreferenceFile, Preferences


class Recent(QObject):
    """Remembers files, unless a policy says not to."""

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
        if not policy.recent_files and (preferences.recent or preferences.pinned):
            # Remembered before there was such a policy.
            preferences.pinned = ()
            self.clear()

    def remember(self, path: Path) -> None:
        """Put a file at the head of the list."""
        if not self._policy.recent_files or not _is_unicode(path):
            return
        self._preferences.remember_file(path)
        self._store.store(self._preferences)
        problem = self._store.problem
        self._conditions.say(
            "preferences",
            ""
            if problem is None
            else self.tr("Recent files and preferences are not kept: {reason}").format(reason=problem),
        )

    def clear(self) -> None:
        """Forget them all."""
        self._preferences.recent = ()
        self._store.store(self._preferences)


def let_qt_remember(policy: Policy, folder: Path) -> None:
    """Qt's own file dialog remembers folders: beside the preferences, or nowhere if a policy says so."""
    place = str(folder) if policy.recent_files else os.devnull
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, place)


def _is_unicode(path: Path) -> bool:
    """False for a name in another encoding, as old disks have them: it cannot stand in a list of texts."""
    return not any("\ud800" <= letter <= "\udfff" for letter in str(path.absolute()))
