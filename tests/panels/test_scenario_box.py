from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.panels.conftest import Answers

from truceboard.panels.levers import LeversPanel
from truceboard.panels.scenario_box import ScenarioBox
from truceboard.workspace.workspace import Workspace


def actions(box: ScenarioBox) -> list[str]:
    buttons = (box.update_scenario, box.save_as_new, box.discard)
    return [button.text() for button in buttons if button.isVisible()]


def choose(box: ScenarioBox, name: str) -> None:
    index = box.combo.findText(name)
    box.combo.setCurrentIndex(index)
    box.combo.activated.emit(index)


def test_it_lists_the_baseline_and_every_scenario(levers: LeversPanel, workspace: Workspace) -> None:
    combo = levers.scenario.combo
    names = [combo.itemText(index) for index in range(combo.count())]
    assert names == ["Baseline", *(scenario.name for scenario in workspace.case.scenarios)]
    assert combo.shown_text == "Baseline"


def test_choosing_a_scenario_takes_over_its_settings(levers: LeversPanel, workspace: Workspace) -> None:
    choose(levers.scenario, "Washington makes refusal costly")
    assert workspace.case.working.scenario == "cost"
    assert workspace.value("cost-of-refusal") == 80
    assert levers.rows["lever:cost-of-refusal"].field.text() == "80"
    assert actions(levers.scenario) == []


def test_moving_a_lever_changes_the_box_and_never_the_scenario(
    levers: LeversPanel, workspace: Workspace
) -> None:
    workspace.try_scenario("cost", "scenario")
    stored = workspace.case.scenario("cost")
    workspace.preview("lever", "cost-of-refusal", 40)
    assert levers.scenario.combo.shown_text == "Washington makes refusal costly, changed"
    assert levers.scenario.combo.accessibleDescription() == "changed"
    assert actions(levers.scenario) == ["Update", "Save as new…", "Discard"]
    workspace.settle("try")
    assert workspace.case.scenario("cost") == stored
    workspace.undo()
    assert levers.scenario.combo.shown_text == "Washington makes refusal costly"
    assert actions(levers.scenario) == []


def test_the_baseline_cannot_be_updated(levers: LeversPanel, workspace: Workspace) -> None:
    workspace.preview("lever", "cost-of-refusal", 40)
    assert levers.scenario.combo.shown_text == "Baseline, changed"
    assert actions(levers.scenario) == ["Save as new…", "Discard"]


def test_update_overwrites_the_scenario(levers: LeversPanel, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.try_scenario("cost", "scenario")
    workspace.try_value("lever", "cost-of-refusal", 40, "try")
    qtbot.mouseClick(levers.scenario.update_scenario, Qt.MouseButton.LeftButton)
    assert workspace.case.scenario("cost").settings["cost-of-refusal"] == 40
    assert levers.scenario.combo.shown_text == "Washington makes refusal costly"


def test_save_as_new_asks_for_a_name(
    levers: LeversPanel, workspace: Workspace, answers: Answers, qtbot: QtBot
) -> None:
    workspace.try_value("lever", "cost-of-refusal", 40, "try")
    scenarios = workspace.case.scenarios
    qtbot.mouseClick(levers.scenario.save_as_new, Qt.MouseButton.LeftButton)
    assert workspace.case.scenarios == scenarios, "cancelled"
    answers.text = "Half the cost"
    qtbot.mouseClick(levers.scenario.save_as_new, Qt.MouseButton.LeftButton)
    assert workspace.case.scenarios[-1].name == "Half the cost"
    assert workspace.case.scenarios[-1].settings == {"cost-of-refusal": 40}
    assert levers.scenario.combo.shown_text == "Half the cost"


def test_discard_goes_back_to_the_scenario(levers: LeversPanel, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.try_scenario("cost", "scenario")
    workspace.try_value("lever", "truce-length", 90, "try")
    qtbot.mouseClick(levers.scenario.discard, Qt.MouseButton.LeftButton)
    assert workspace.value("truce-length") == 30
    assert workspace.value("cost-of-refusal") == 80
    assert not workspace.scenario_changed


def test_reset_goes_to_the_baseline_or_to_the_scenario(levers: LeversPanel, workspace: Workspace) -> None:
    assert not levers.scenario.to_scenario.isVisible()
    workspace.try_scenario("cost", "scenario")
    workspace.try_value("lever", "truce-length", 90, "try")
    assert levers.scenario.to_scenario.isVisible()
    assert levers.scenario.to_scenario.text() == "All levers to “Washington makes refusal costly”"
    levers.scenario.to_scenario.trigger()
    assert workspace.value("truce-length") == 30
    assert workspace.value("cost-of-refusal") == 80
    levers.scenario.to_baseline.trigger()
    assert workspace.value("cost-of-refusal") == 15


def test_the_rows_keep_their_place_when_the_actions_come(
    levers: LeversPanel, workspace: Workspace, qapp: QApplication
) -> None:
    row = levers.rows["lever:cost-of-refusal"]
    before = row.mapTo(levers, row.rect().topLeft())
    workspace.preview("lever", "cost-of-refusal", 40)
    qapp.processEvents()
    assert row.mapTo(levers, row.rect().topLeft()) == before
