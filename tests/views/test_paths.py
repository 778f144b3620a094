from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.views.conftest import Answers
from tests.workspace.by_hand import ByHand

from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.paths import find_paths
from truceboard.look import figures
from truceboard.views.path_levers import COST, NAME, WHY
from truceboard.views.paths import PathsView
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def view(show: Callable[[str], Any]) -> PathsView:
    return show("paths")


def test_the_packages_are_those_of_the_model(view: PathsView, workspace: Workspace) -> None:
    found = find_paths(workspace.case, compile_case(workspace.case), 0.5)
    assert view._found.paths == found.paths
    assert len(view.list.shown.table.rows) == len(found.paths)


def test_a_package_can_be_tried_and_the_list_stays(
    view: PathsView, workspace: Workspace, by_hand: ByHand
) -> None:
    path = view._found.paths[1]
    view.list.selectRow(1)
    view.try_it.click()
    assert workspace.outlook.settings == path.settings
    lever = workspace.lever(path.moves[0].lever)
    first = f"Try “{lever.brief}” at {figures.value_with_unit(lever, path.moves[0].after)}"
    assert (workspace.history.undo_label or "").startswith(first)
    assert workspace.outlook.agreed.mean == pytest.approx(path.agreed.mean, abs=1e-6)
    by_hand.finish()
    assert view._found.paths[1] is path
    workspace.preview("lever", "us-russia-ties", 10)
    by_hand.finish()
    assert view._found.present.mean == pytest.approx(workspace.outlook.agreed.mean, abs=1e-6)


def test_a_search_that_takes_long_waits_for_the_slider_to_rest(
    view: PathsView, workspace: Workspace, by_hand: ByHand
) -> None:
    view._seconds = 1.0
    found = view._found
    workspace.preview("lever", "us-russia-ties", 10)
    assert not by_hand.work
    assert "once the slider rests" in view.verdict.text()
    workspace.settle("sour")
    by_hand.finish()
    assert view._found is not found
    assert "once the slider rests" not in view.verdict.text()


def test_a_package_can_be_kept_and_pinned(
    view: PathsView, workspace: Workspace, answers: Answers, by_hand: ByHand
) -> None:
    answers.text = "A way"
    view.list.selectRow(0)
    view.keep.click()
    scenario = workspace.case.scenarios[-1]
    assert scenario.name == "A way"
    assert workspace.case.working.pinned == (scenario.id,)
    assert set(scenario.settings) == {move.lever for move in view._found.paths[0].moves}
    assert len(workspace.history.entries) == 1
    by_hand.finish()


def test_a_target_that_is_there_needs_no_move(view: PathsView, by_hand: ByHand) -> None:
    view.form.percent.setValue(10)
    by_hand.finish()
    assert view._found.already_there
    assert "no move is needed" in view.verdict.text()
    assert not view.try_it.isEnabled()


def test_a_target_out_of_reach_is_an_answer(view: PathsView, by_hand: ByHand) -> None:
    view.form.percent.setValue(99)
    by_hand.finish()
    assert "None of" in view.verdict.text()


def test_whose_levers(view: PathsView, workspace: Workspace, by_hand: ByHand) -> None:
    for action in view.form.menu.actions():
        if action.data() != "white-house":
            action.trigger()
    by_hand.finish()
    case = workspace.case
    assert {case.lever(lever).controlled_by for lever in view._found.levers} == {"white-house"}
    rows = range(view.levers.rowCount())
    told = {view.levers.index(row, NAME).data(): view.levers.index(row, WHY).data() for row in rows}
    assert told[case.lever("nato-pledge").name] == "Its holder was not chosen"


def test_a_tick_frees_and_locks(view: PathsView, workspace: Workspace, by_hand: ByHand) -> None:
    row = next(n for n, lever in enumerate(workspace.case.levers) if lever.id == "battlefield-momentum")
    box = view.levers.index(row, NAME)
    assert box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    view.levers.setData(box, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    by_hand.finish()
    assert "battlefield-momentum" in view._found.levers
    assert not workspace.modified
    ties = view.levers.index(0, NAME)
    view.levers.setData(ties, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    by_hand.finish()
    assert workspace.case.levers[0].locked
    assert workspace.case.levers[0].id not in view._found.levers
    view.levers.setData(ties, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    by_hand.finish()
    assert not workspace.case.levers[0].locked


def test_costs_are_typed_in_place(view: PathsView, workspace: Workspace, by_hand: ByHand) -> None:
    cell = view.levers.index(0, COST)
    assert view.levers.setData(cell, "7.5")
    assert workspace.case.levers[0].cost == 7.5
    assert not view.levers.setData(cell, "-1")
    assert not view.levers.setData(cell, "much")
    assert view.levers.setData(cell, "")
    assert workspace.case.levers[0].cost is None
    by_hand.finish()
    assert workspace.case.levers[0].id not in view._found.levers


def test_a_column_has_all_its_words_where_there_is_room(show: Callable[[str], Any], by_hand: ByHand) -> None:
    view = show("paths")
    view.resize(1200, 600)
    view.as_table.setChecked(True)
    by_hand.finish()
    assert view.twin.columnWidth(0) >= view.twin.sizeHintForColumn(0) > 360
    assert not view.twin.horizontalScrollBar().maximum()


def test_a_tall_window_shows_all_packages_and_all_levers(show: Callable[[str], Any], qtbot: QtBot) -> None:
    view = show("paths")
    qtbot.waitUntil(lambda: view.list.model().rowCount() > 0)
    view.window().resize(1360, 900)
    QApplication.processEvents()
    assert view.list.verticalScrollBar().maximum() == 0
    assert view.levers_table.verticalScrollBar().maximum() == 0
