"""Every command of the window as a QAction, in its menu, with its standard shortcut."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from truceboard.case.problems import printable
from truceboard.editing.reach import Reach
from truceboard.look import icons
from truceboard.look.plain import unmarked
from truceboard.window.preferences import Preferences
from truceboard.workspace.workspace import MOST_PINNED, Workspace

Key = QKeySequence.StandardKey
Shortcut = Key | QKeySequence | str | None


class Actions(QObject):
    """The actions by name; the menu bar is built from them once."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._window = window
        self.by_name: dict[str, QAction] = {}

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def add(
        self,
        name: str,
        text: str,
        slot: Callable[..., object],
        shortcut: Shortcut = None,
        icon: str | None = None,
        checkable: bool = False,
    ) -> QAction:
        """Make an action owned by the window; a checkable one calls its slot with its state."""
        action = QAction(text, self._window)
        if isinstance(shortcut, Key):
            action.setShortcuts(shortcut)
        elif shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        if icon is not None:
            action.setIcon(icons.icon(icon))
            action.setData(icon)
        action.setIconVisibleInMenu(False)
        if checkable:
            action.setCheckable(True)
            action.toggled.connect(slot)
        else:
            action.triggered.connect(slot)
        self.by_name[name] = action
        return action

    def refresh_icons(self) -> None:
        """Draw the icons anew after the palette or the scale changed."""
        for action in self.by_name.values():
            if isinstance(action.data(), str) and not action.icon().isNull():
                action.setIcon(icons.icon(action.data()))


class RecentMenu(QMenu):
    """Open Recent: built when it opens, unreachable files disabled."""

    def __init__(
        self,
        preferences: Preferences,
        open_path: Callable[[Path], None],
        clear: Callable[[], None],
        parent: QMenuBar,
    ) -> None:
        super().__init__(QCoreApplication.translate("RecentMenu", "Open &Recent"), parent)
        self._preferences = preferences
        self._open_path = open_path
        self._clear = clear
        self._reach = Reach(self)
        self._reach.answered.connect(self._answered)
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._chosen)
        self.fill()

    def fill(self) -> None:
        """List the files of the preferences."""
        self.clear()
        reachable = self._reach.of(self._preferences.recent)
        for name in self._preferences.recent:
            path = Path(name)
            action = self.addAction(unmarked(printable(f"{path.name} — {path.parent}")))
            action.setData(name)
            action.setEnabled(name in reachable)
        if self._preferences.recent:
            self.addSeparator()
            self.addAction(self.tr("Clear list")).setData("")
        else:
            self.addAction(self.tr("No recent cases")).setEnabled(False)

    def _answered(self, name: str, there: bool) -> None:
        for action in self.actions():
            if action.data() == name:
                action.setEnabled(there)

    def _chosen(self, action: QAction) -> None:
        if action.data():
            self._open_path(Path(action.data()))
        elif action.data() == "":
            self._clear()


class ScenarioMenu(QMenu):
    """The baseline and the case's scenarios; the active one is checked."""

    def __init__(self, workspace: Workspace, parent: QMenuBar) -> None:
        super().__init__(QCoreApplication.translate("ScenarioMenu", "&Scenario"), parent)
        self._workspace = workspace
        self._choices = QActionGroup(self)
        self.pin_menu = QMenu(self.tr("&Compare the headline with"), self)
        self._pin_choices = QActionGroup(self)
        self._choices.triggered.connect(self._choose)
        self._pin_choices.triggered.connect(self._pin)
        self._fixed: list[QAction] = []
        self.aboutToShow.connect(self.fill)

    def set_fixed(self, actions: list[QAction]) -> None:
        """The commands below the scenarios."""
        self._fixed = actions
        self.fill()

    def fill(self) -> None:
        """List the scenarios anew."""
        working = self._workspace.case.working
        pinned = working.pinned[0] if working.pinned else None
        self.clear()
        self.pin_menu.clear()
        for group, menu, active in (
            (self._choices, self, working.scenario),
            (self._pin_choices, self.pin_menu, pinned),
        ):
            for old in group.actions():
                group.removeAction(old)
                old.deleteLater()
            baseline = self.tr("Baseline")
            if menu is self.pin_menu and len(working.pinned) > 1:
                baseline = self.tr("Baseline (unpins all)")
            entries: list[tuple[str | None, str]] = [(None, baseline)]
            entries += [(scenario.id, unmarked(scenario.name)) for scenario in self._workspace.case.scenarios]
            for scenario_id, name in entries:
                action = QAction(name, group)
                action.setCheckable(True)
                action.setData(scenario_id)
                action.setChecked(scenario_id == active)
                menu.addAction(action)
        self.addSeparator()
        self.addMenu(self.pin_menu)
        self.addSeparator()
        for action in self._fixed:
            self.addAction(action)

    def _choose(self, action: QAction) -> None:
        label = self.tr("Try “{scenario}”").format(scenario=_name(action))
        self._workspace.try_scenario(action.data(), label)

    def _pin(self, action: QAction) -> None:
        self._workspace.pin(action.data(), self._pin_label(action))

    def _pin_label(self, action: QAction) -> str:
        """What the step does, also to other pins: there are four at most, and none beside the baseline."""
        case, chosen = self._workspace.case, action.data()
        pinned = case.working.pinned
        if chosen is None and len(pinned) > 1:
            return self.tr("Compare with the baseline, unpin all scenarios")
        if chosen is not None and chosen not in pinned and len(pinned) == MOST_PINNED:
            label = self.tr("Compare with “{scenario}”, unpin “{last}”")
            return label.format(scenario=_name(action), last=case.scenario(pinned[-1]).name)
        return self.tr("Compare with “{scenario}”").format(scenario=_name(action))


def _name(action: QAction) -> str:
    return action.text().replace("&&", "&")
