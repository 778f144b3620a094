"""Which scenario is being tried, whether it has been changed, and what to do about that."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.look import fonts
from truceboard.look.plain import one_line, tooltip, unmarked
from truceboard.workspace.workspace import Workspace


class Ports(Protocol):
    """What the lever panel asks of whoever can show a dialog."""

    def ask_text(self, title: str, label: str, initial: str) -> str | None:
        """One line of text, or None when cancelled."""


class ScenarioCombo(QComboBox):
    """The scenarios of the case after the baseline; says when what is tried has left the chosen one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._changed = False
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Scenario"))

    def show_case(self, case: Case) -> None:
        """List the scenarios of a case and show its active one."""
        self.clear()
        self.addItem(self.tr("Baseline"), None)
        for scenario in case.scenarios:
            self.addItem(one_line(scenario.name), scenario.id)
        self.setCurrentIndex(max(0, self.findData(case.working.scenario)))

    def set_changed(self, changed: bool) -> None:
        """Say whether what is tried differs from the scenario shown."""
        self._changed = changed
        self.setToolTip(tooltip(self.shown_text))
        self.setAccessibleDescription(self.tr("changed") if changed else "")
        self.update()

    @property
    def shown_text(self) -> str:
        """The scenario's name, or `NAME, changed`."""
        if self._changed:
            return self.tr("{name}, changed").format(name=self.currentText())
        return self.currentText()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """The closed box shows `NAME, changed`, shortened in the name; the list shows the names."""
        super().initStyleOption(option)
        style = self.style()
        field = style.subControlRect(
            style.ComplexControl.CC_ComboBox, option, style.SubControl.SC_ComboBoxEditField, self
        )
        room = field.width()
        metrics = self.fontMetrics()
        if self._changed:
            pattern = self.tr("{name}, changed")
            room -= metrics.horizontalAdvance(pattern.format(name=""))
            name = metrics.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
            option.currentText = pattern.format(name=name)
        else:
            option.currentText = metrics.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)


class ScenarioBox(QWidget):
    """The scenario, Reset, and Update, Save as new and Discard once something has been changed."""

    ways_changed = Signal()
    """Which of Update, Save as new and Discard there is."""

    def __init__(self, workspace: Workspace, ports: Ports, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ports = ports
        self.combo = ScenarioCombo(self)
        self.reset = QPushButton(self.tr("Reset"), self)
        self.state = QLabel(self)
        self.update_scenario = self._link(self.tr("Update"))
        self.save_as_new = self._link(self.tr("Save as new…"))
        self.discard = self._link(self.tr("Discard"))
        menu = QMenu(self)
        self.to_baseline: QAction = menu.addAction(self.tr("All levers to baseline"))
        self.to_scenario: QAction = menu.addAction("")
        self.reset.setMenu(menu)
        self._arrange()
        self.combo.activated.connect(self._choose)
        self.to_baseline.triggered.connect(self._reset_to_baseline)
        self.to_scenario.triggered.connect(self._reset_to_scenario)
        self.update_scenario.clicked.connect(self._update)
        self.save_as_new.clicked.connect(self._save_as_new)
        self.discard.clicked.connect(self._discard)
        self.rescale()
        self.refresh_case()

    def _link(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _arrange(self) -> None:
        self.reset.setProperty("role", "menu")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setProperty("role", "muted")
        self._top = QHBoxLayout()
        self._top.addWidget(self.combo, 1)
        self._top.addWidget(self.reset)
        self._line = QWidget(self)
        self._actions = QHBoxLayout(self._line)
        self._actions.setContentsMargins(0, 0, 0, 0)
        self._actions.addWidget(self.state, 1)
        for button in (self.update_scenario, self.save_as_new, self.discard):
            self._actions.addWidget(button)
        self._actions.addStretch()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._line)

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        self._top.setSpacing(fonts.px(8))
        self._actions.setSpacing(fonts.px(10))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(fonts.px(2))
        # One line for the state and for what to do about it: nothing below moves when they take turns.
        self._line.setFixedHeight(fonts.px(22))
        for control in (self.combo, self.reset):
            control.setFont(fonts.font(fonts.BODY))
        for widget in (self.state, self.update_scenario, self.save_as_new, self.discard):
            widget.setFont(fonts.font(12))

    # -- what it shows --------------------------------------------------------------------------------------

    def refresh_case(self) -> None:
        """Scenarios, their names or the active one may have changed."""
        case = self._workspace.case
        self.combo.show_case(case)
        active = case.working.scenario
        self.to_scenario.setVisible(active is not None)
        if active is not None:
            self.to_scenario.setText(
                self.tr("All levers to “{name}”").format(name=unmarked(case.scenario(active).name))
            )
        self._changed: bool | None = None
        self.refresh()

    def refresh(self) -> None:
        """What is being tried may have changed."""
        moved = sum(
            value != self._workspace.baseline[lever]
            for lever, value in self._workspace.outlook.settings.items()
        )
        self.state.setText(
            self.tr("%n lever(s) off the baseline", "", moved)
            if moved
            else self.tr("Every lever at its baseline")
        )
        changed = self._workspace.scenario_changed
        if changed == self._changed:
            return
        self._changed = changed
        self.combo.set_changed(changed)
        self.state.setVisible(not changed)
        self.update_scenario.setVisible(changed and self._workspace.case.working.scenario is not None)
        self.save_as_new.setVisible(changed)
        self.discard.setVisible(changed)
        self.ways_changed.emit()

    # -- what it does ---------------------------------------------------------------------------------------

    def _choose(self, index: int) -> None:
        scenario = self.combo.itemData(index)
        self._workspace.try_scenario(
            scenario, self.tr("Try “{name}”").format(name=self.combo.itemText(index))
        )

    def _active_name(self) -> str:
        return self.combo.currentText()

    def _reset_to_baseline(self) -> None:
        self._workspace.reset("baseline", self.tr("Reset all levers to the baseline"))

    def _reset_to_scenario(self) -> None:
        self._workspace.reset(
            "scenario", self.tr("Reset all levers to “{name}”").format(name=self._active_name())
        )

    def _update(self) -> None:
        case = self._workspace.case
        self._workspace.commit(
            self.tr("Update “{name}”").format(name=self._active_name()),
            edits.update_scenario(case, case.working.scenario),
        )

    def _save_as_new(self) -> None:
        name = self._ports.ask_text(self.tr("Save as new scenario"), self.tr("Name of the scenario"), "")
        if name is None:
            return
        case, _ = edits.add_scenario(self._workspace.case, name)
        self._workspace.commit(self.tr("Save scenario “{name}”").format(name=name), case)

    def _discard(self) -> None:
        active = self._workspace.case.working.scenario
        self._workspace.try_scenario(
            active, self.tr("Discard the changes to “{name}”").format(name=self._active_name())
        )
