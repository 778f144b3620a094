"""The buttons below a scenario: try it, and let it set one more lever."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from truceboard.case.edits_parts import change
from truceboard.editing.words import name_of
from truceboard.look import fonts
from truceboard.workspace.workspace import Workspace


class ScenarioSettings(QWidget):
    """Two buttons for one scenario."""

    def __init__(self, workspace: Workspace, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._key = workspace, key
        self._scenario = key.partition(":")[2]
        self.attempt = QPushButton(self.tr("Try this scenario"), self)
        self.attempt.clicked.connect(self._try)
        self.more = QPushButton(self.tr("Set one more lever"), self)
        self.more.setProperty("role", "menu")
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self.fill)
        self._menu.triggered.connect(self._set)
        self.more.setMenu(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, fonts.px(6), 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addWidget(self.attempt)
        row.addStretch(1)
        column.addLayout(row)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def fill(self) -> None:
        """List the levers that the scenario leaves at the baseline."""
        self._menu.clear()
        case = self._workspace.case
        for lever in case.levers:
            if lever.id not in case.scenario(self._scenario).settings:
                self._menu.addAction(lever.name.replace("&", "&&")).setData(lever.id)

    def _set(self, action: QAction) -> None:
        case, lever = self._workspace.case, action.data()
        settings = dict(case.scenario(self._scenario).settings) | {lever: self._workspace.baseline[lever]}
        label = self.tr("Set {lever} in {scenario}").format(
            lever=case.lever(lever).brief, scenario=name_of(case, self._key)
        )
        self._workspace.commit(label, change(case, self._key, {"settings": settings}))

    def _try(self) -> None:
        name = name_of(self._workspace.case, self._key)
        self._workspace.try_scenario(self._scenario, self.tr("Choose {scenario}").format(scenario=name))
