"""What scenarios and judgements set: each lever and importance can be added, changed and taken out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from truceboard.case.edits_parts import change
from truceboard.case.parts import find
from truceboard.editing.commands import Commands
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.editing.setting_editor import SettingEditor
from truceboard.editing.settings_buttons import (
    JudgementButtons,
    MenuButton,
    ScenarioButtons,
    SettingsButtons,
)
from truceboard.workspace.workspace import Workspace


def buttons(inspector: InspectorForms) -> SettingsButtons:
    assert inspector.page is not None
    return inspector.page.findChild(SettingsButtons)


def pick(button: MenuButton, text: str) -> None:
    button.fill()
    next(action for action in button.choices.actions() if action.text() == text).trigger()


@pytest.fixture
def judgement(workspace: Workspace, commands: Commands) -> str:
    commands.add_judgement("party:kremlin")
    assert workspace.selection is not None
    return workspace.selection


def test_a_scenario_takes_levers_and_importances_and_gives_them_up(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("scenario:cost")
    shown = buttons(inspector)
    assert isinstance(shown, ScenarioButtons)
    pick(shown.levers, workspace.case.lever("nato-pledge").name)
    pick(
        shown.importances, f"{workspace.case.actor('kremlin').brief}: {workspace.case.interest('ties').name}"
    )
    scenario = workspace.case.scenario("cost")
    assert scenario.settings["nato-pledge"] == workspace.baseline["nato-pledge"]
    assert dict(scenario.importances) == {"ties": 1}
    assert len(workspace.history.entries) == 2
    qtbot.waitUntil(lambda: "importances.ties" in inspector.page.forms[0].rows, timeout=2000)
    rows = inspector.page.forms[0].rows
    field = rows["importances.ties"].editor.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not rows["importances.ties"].problem.isHidden()
    field.selectAll()
    qtbot.keyClicks(field, "1.5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dict(workspace.case.scenario("cost").importances) == {"ties": 1.5}
    editor = rows["importances.ties"].editor
    assert isinstance(editor, SettingEditor)
    assert editor.button.accessibleName() == f"Take out: {rows['importances.ties'].label.text()}"
    qtbot.mouseClick(editor.button, Qt.MouseButton.LeftButton)
    assert dict(workspace.case.scenario("cost").importances) == {}
    qtbot.waitUntil(lambda: "importances.ties" not in inspector.page.forms[0].rows, timeout=2000)
    assert [entry.label for entry in workspace.history.entries][-1].startswith("Change “Importance of")


def test_only_what_is_not_set_yet_is_offered(inspector: InspectorForms, workspace: Workspace) -> None:
    workspace.select("scenario:cost")
    shown = buttons(inspector)
    shown.levers.fill()
    offered = [action.data() for action in shown.levers.choices.actions()]
    assert set(offered) == {lever.id for lever in workspace.case.levers} - set(
        workspace.case.scenario("cost").settings
    )


def test_a_scenario_can_be_tried(inspector: InspectorForms, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select("scenario:cost")
    shown = buttons(inspector)
    assert isinstance(shown, ScenarioButtons)
    assert isinstance(shown.attempt, QPushButton)
    qtbot.mouseClick(shown.attempt, Qt.MouseButton.LeftButton)
    assert workspace.case.working.scenario == "cost"


def test_a_judgement_says_as_if_which_levers_stood(
    inspector: InspectorForms, workspace: Workspace, judgement: str, qtbot: QtBot
) -> None:
    shown = buttons(inspector)
    assert isinstance(shown, JudgementButtons)
    assert find(workspace.case, judgement).settings == {}
    pick(shown.all_as, workspace.case.scenario("cost").name)
    assert find(workspace.case, judgement).settings == workspace.case.scenario("cost").settings
    lever = next(iter(workspace.case.scenario("cost").settings))
    qtbot.waitUntil(lambda: f"settings.{lever}" in inspector.page.forms[0].rows, timeout=2000)
    qtbot.mouseClick(
        inspector.page.forms[0].rows[f"settings.{lever}"].editor.button, Qt.MouseButton.LeftButton
    )
    assert lever not in find(workspace.case, judgement).settings
    workspace.commit("try", change(workspace.case, "scenario:cost", {"name": "Cost"}))
    workspace.try_value("lever", "nato-pledge", 70, "try")
    qtbot.waitUntil(lambda: f"settings.{lever}" not in inspector.page.forms[0].rows, timeout=2000)
    pick(buttons(inspector).all_as, "What is being tried")
    assert find(workspace.case, judgement).settings == {"nato-pledge": 70}
    pick(buttons(inspector).all_as, "The baseline")
    assert find(workspace.case, judgement).settings == {}


def test_settings_of_a_judgement_count_in_the_model(
    inspector: InspectorForms, workspace: Workspace, judgement: str
) -> None:
    before = workspace.outlook.party("kremlin").ladder
    pick(buttons(inspector).all_as, workspace.case.scenario("cost").name)
    assert workspace.outlook.party("kremlin").ladder != before
