"""The open case: trying settings, one history entry a gesture, the day as a view."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from truceboard.case import edits
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.likelihood.compile import compile_case
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(read_case(builtin_case_path()))


def test_a_drag_previews_and_ends_in_one_history_entry(workspace: Workspace) -> None:
    before = workspace.outlook.agreed.mean
    for value in (10, 40, 80):
        workspace.preview("lever", "nato-pledge", value)
        assert workspace.case.working.settings == {}
        assert not workspace.modified
    workspace.settle("Move the pledge")
    assert workspace.case.working.settings == {"nato-pledge": 80}
    assert len(workspace.history.entries) == 1
    assert workspace.outlook.agreed.mean > before
    workspace.undo()
    assert workspace.outlook.agreed.mean == before
    assert not workspace.modified


def test_what_is_shown_is_the_models_figure(workspace: Workspace) -> None:
    workspace.try_value("lever", "cost-of-refusal", 80, "Costly")
    workspace.try_value("importance", "ties", 1.5, "Ties matter more")
    expected = compile_case(workspace.case).evaluate({"cost-of-refusal": 80}, {"ties": 1.5})
    assert workspace.outlook.agreed == expected.agreed
    silent = compile_case(workspace.case, positions=False).evaluate({"cost-of-refusal": 80}, {"ties": 1.5})
    assert workspace.agreed_without_positions == silent.agreed


def test_back_at_the_baseline_nothing_is_tried(workspace: Workspace) -> None:
    workspace.try_value("lever", "nato-pledge", 80, "There")
    workspace.try_value("lever", "nato-pledge", 0, "and back")
    assert workspace.case.working.settings == {}
    assert not workspace.scenario_changed


def test_moving_a_lever_changes_the_box_and_never_the_scenario(workspace: Workspace) -> None:
    workspace.try_scenario("cost", "Costly refusal")
    assert not workspace.scenario_changed
    workspace.try_value("lever", "nato-pledge", 50, "Pledge")
    assert workspace.scenario_changed
    assert workspace.case.scenario("cost").settings == {"cost-of-refusal": 80, "us-russia-ties": 55}
    workspace.reset("scenario", "Back to the scenario")
    assert not workspace.scenario_changed
    assert workspace.value("cost-of-refusal") == 80


def test_reset_leaves_locked_levers_alone(workspace: Workspace) -> None:
    workspace.try_value("lever", "nato-pledge", 50, "Pledge")
    workspace.try_value("lever", "cost-of-refusal", 90, "Cost")
    workspace.commit("Lock", edits.lock_lever(workspace.case, "nato-pledge", True))
    workspace.reset("baseline", "Reset")
    assert workspace.case.working.settings == {"nato-pledge": 50}


def test_the_day_is_a_view_and_no_edit(workspace: Workspace) -> None:
    own = workspace.outlook
    workspace.look_at(date(2025, 2, 13))
    assert workspace.outlook.agreed.mean == pytest.approx(0.0188, abs=0.003)
    assert workspace.baseline["us-russia-ties"] == 50
    assert not workspace.modified
    workspace.look_at(date(2025, 3, 12))
    assert workspace.outlook == own


def test_the_comparison_stands_at_the_pinned_scenario(workspace: Workspace) -> None:
    assert workspace.pinned_outlook == workspace.outlook
    assert workspace.pinned_name is None
    workspace.pin("nato-pledge", "Compare")
    assert workspace.pinned_name == "The alliance gives a NATO pledge"
    assert workspace.pinned_outlook.settings["nato-pledge"] == 80
    workspace.pin(None, "Compare with the baseline")
    assert workspace.pinned_outlook == workspace.outlook


def test_selection_ends_when_its_thing_goes(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.selection_changed):
        workspace.select("lever:nato-pledge")
    with qtbot.assertNotEmitted(workspace.selection_changed):
        workspace.select("lever:nato-pledge")
    bare = workspace.case.model_copy(update={"positions": workspace.case.positions[1:]})
    workspace.select("position:p01")
    workspace.commit("Remove", bare)
    assert workspace.selection is None
    workspace.undo()
    assert workspace.case.position("p01").speaker == "Vladimir Putin"


def test_a_commit_without_a_change_is_no_step(workspace: Workspace) -> None:
    workspace.commit("Nothing", edits.lock_lever(workspace.case, "nato-pledge", False))
    assert not workspace.history.can_undo


def test_opening_another_case_starts_afresh(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.try_value("lever", "nato-pledge", 50, "Pledge")
    with qtbot.waitSignals([workspace.opened, workspace.outlook_changed]):
        workspace.open(read_case(builtin_case_path()), None)
    assert not workspace.modified
    assert not workspace.history.can_undo
    assert workspace.value("nato-pledge") == 0


def test_the_cases_own_day_is_followed_when_it_is_edited(workspace: Workspace, qtbot: QtBot) -> None:
    earlier = date(2025, 2, 13)
    edited = workspace.case.model_copy(update={"as_of": earlier})
    with qtbot.waitSignal(workspace.as_of_changed):
        workspace.commit("An earlier day", edited)
    assert workspace.as_of == earlier
    assert workspace.outlook == compile_case(edited).evaluate()
    workspace.undo()
    assert workspace.as_of == date(2025, 3, 12)
    workspace.look_at(date(2025, 1, 20))
    workspace.redo()
    assert workspace.as_of == date(2025, 1, 20), "a day chosen for looking stays"
