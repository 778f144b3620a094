from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.likelihood.compile import compile_case
from truceboard.look import figures
from truceboard.views.stack import ViewStack
from truceboard.views.what_if import MapView
from truceboard.workspace.workspace import Workspace

PLEDGE, MOMENTUM = "nato-pledge", "battlefield-momentum"


@pytest.fixture
def view(show: Callable[[str], Any], by_hand: ByHand) -> MapView:
    view = show("map")
    view.choose(PLEDGE, MOMENTUM)
    by_hand.finish()
    return view


def test_it_opens_on_the_levers_that_move_it_most(show: Callable[[str], Any], workspace: Workspace) -> None:
    view = show("map")
    widest = sorted((s for s in workspace.swings if s.kind == "lever"), key=lambda s: -s.points)[:2]
    assert [view.across.value, view.up.value] == [swing.id for swing in widest]


def test_the_table_has_the_headline_of_each_pair(view: MapView, workspace: Workspace) -> None:
    table = view.table()
    assert table.headers[1] == figures.value_with_unit(workspace.lever(PLEDGE), 0)
    assert table.rows[0][0] == "+100"
    levers = tuple(
        lever.model_copy(update={"uncertainty": 0.0}) if lever.id in (PLEDGE, MOMENTUM) else lever
        for lever in workspace.case.levers
    )
    model = compile_case(workspace.case.model_copy(update={"levers": levers}))
    corner = model.evaluate({PLEDGE: 100, MOMENTUM: -100}).agreed.mean
    assert table.rows[-1][-1] == figures.percent(corner)


def test_dragging_moves_both_sliders_in_one_step(
    view: MapView, workspace: Workspace, qtbot: QtBot, by_hand: ByHand
) -> None:
    room = view.chart._room()
    start = view.chart.knob().toPoint()
    end = QPoint(round(room.left() + room.width() * 0.8), round(room.bottom() - room.height() * 0.25))
    qtbot.mousePress(view.chart, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.chart, end)
    assert not workspace.modified
    qtbot.mouseRelease(view.chart, Qt.MouseButton.LeftButton, pos=end)
    assert workspace.value(PLEDGE) == pytest.approx(80, abs=1)
    assert workspace.value(MOMENTUM) == pytest.approx(-50, abs=2)
    assert len(workspace.history.entries) == 1
    across, up = (workspace.lever(lever) for lever in (PLEDGE, MOMENTUM))
    assert workspace.history.undo_label == (
        f"Set “{across.brief}” to {figures.value_with_unit(across, workspace.value(PLEDGE))} "
        f"and “{up.brief}” to {figures.value_with_unit(up, workspace.value(MOMENTUM))}"
    )
    knob = view.chart.knob()
    assert abs(knob.x() - end.x()) < 4
    assert abs(knob.y() - end.y()) < 4
    assert not by_hand.work, "its own levers do not change the map"


def test_escape_during_a_drag_goes_back_to_where_it_began(
    view: MapView, workspace: Workspace, qtbot: QtBot
) -> None:
    before, end = dict(workspace.outlook.settings), view.chart._room().center().toPoint()
    qtbot.mousePress(view.chart, Qt.MouseButton.LeftButton, pos=view.chart.knob().toPoint())
    qtbot.mouseMove(view.chart, end)
    assert workspace.outlook.settings != before
    qtbot.keyClick(view.chart, Qt.Key.Key_Escape)
    qtbot.mouseMove(view.chart, QPoint(5, 5))
    qtbot.mouseRelease(view.chart, Qt.MouseButton.LeftButton, pos=end)
    assert workspace.outlook.settings == before
    assert workspace.history.entries == ()
    assert not workspace.previewing


def test_arrow_keys_move_the_cross_hair(view: MapView, workspace: Workspace, qtbot: QtBot) -> None:
    momentum = workspace.value(MOMENTUM)
    qtbot.keyClick(view.chart, Qt.Key.Key_Right)
    qtbot.keyClick(view.chart, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.value(PLEDGE) == 1
    lever = workspace.lever(PLEDGE)
    assert workspace.history.entries[0].label == (
        f"Set “{lever.brief}” to {figures.value_with_unit(lever, 1)}"
    )
    assert workspace.value(MOMENTUM) == momentum - 10
    assert len(workspace.history.entries) == 2


def test_another_lever_asks_for_another_map_and_the_scale_stays(
    view: MapView, workspace: Workspace, by_hand: ByHand
) -> None:
    top = view._top
    workspace.preview("lever", "us-russia-ties", 0)
    assert by_hand.work
    by_hand.finish()
    assert view._top == top
    workspace.settle("sour")
    by_hand.finish()
    workspace.preview("lever", "us-russia-ties", 1)
    by_hand.finish()
    assert view._top < top


def test_choosing_the_other_axis_lever_swaps_them(view: MapView, by_hand: ByHand) -> None:
    view.across.set_value(MOMENTUM)
    view.across.chosen.emit(MOMENTUM)
    by_hand.finish()
    assert (view.across.value, view.up.value) == (MOMENTUM, PLEDGE)
    by_hand.finish()


def test_a_case_with_one_lever_has_no_map(view: MapView, workspace: Workspace, by_hand: ByHand) -> None:
    case = workspace.case
    only = case.levers[0]
    parties = tuple(
        party.model_copy(
            update={
                "interests": tuple(
                    interest.model_copy(
                        update={"influences": tuple(i for i in interest.influences if i.lever == only.id)}
                    )
                    for interest in party.interests
                ),
                "conditions": (),
            }
        )
        for party in case.parties
    )
    workspace.open(case.model_copy(update={"levers": (only,), "parties": parties, "scenarios": ()}), None)
    by_hand.finish()
    assert view.table().rows == ()
    view.chart.repaint()


def test_a_pale_cross_stands_where_the_pinned_scenario_does(view: MapView, workspace: Workspace) -> None:
    assert view.chart._ghost is None
    workspace.pin("nato-pledge", "pin")
    there = workspace.pinned_outlook.settings
    assert view.chart._ghost == (there[PLEDGE], there[MOMENTUM]) == (80, 50)
    name = workspace.case.scenario("nato-pledge").name
    assert name in view.chart.toolTip()
    assert name in view.chart.accessibleDescription()
    view.chart.resize(700, 500)
    assert name.startswith(view.chart._ghost_text().rstrip("…"))
    assert not view.chart._ghost_chip().isEmpty()
    assert not view.chart._ghost_chip().intersects(view.chart._here_chip())
    workspace.preview("lever", PLEDGE, 80)
    assert view.chart._ghost is None


def test_two_arrows_held_together_move_both_levers_in_one_step(
    view: MapView, workspace: Workspace, qtbot: QtBot
) -> None:
    momentum = workspace.value(MOMENTUM)
    qtbot.keyPress(view.chart, Qt.Key.Key_Right)
    qtbot.keyPress(view.chart, Qt.Key.Key_Down)
    qtbot.keyRelease(view.chart, Qt.Key.Key_Right)
    assert not workspace.modified
    qtbot.keyRelease(view.chart, Qt.Key.Key_Down)
    assert workspace.value(PLEDGE) == 2
    assert workspace.value(MOMENTUM) == momentum - 1
    assert len(workspace.history.entries) == 1
    workspace.undo()
    assert (workspace.value(PLEDGE), workspace.value(MOMENTUM)) == (0, momentum)


def test_levers_are_chosen_by_keyboard(view: MapView, workspace: Workspace, qtbot: QtBot) -> None:
    for key, choice in ((Qt.Key.Key_X, view.across), (Qt.Key.Key_Y, view.up)):
        before = choice.value
        qtbot.keyClick(view.chart, key)
        assert choice.options.isVisible()
        assert choice.options.activeAction().data() == before
        qtbot.keyClick(choice.options, Qt.Key.Key_Up)
        qtbot.keyClick(choice.options, Qt.Key.Key_Return)
        assert not choice.options.isVisible()
        assert choice.value != before
    assert view.across.value != view.up.value


def test_a_lever_is_put_on_an_axis_from_elsewhere(stack: ViewStack, by_hand: ByHand) -> None:
    stack.show_on_map("truce-length", "up")
    by_hand.finish()
    assert stack.current == "map"
    assert stack.map.up.value == "truce-length"
    stack.show_on_map("truce-length", "across")
    by_hand.finish()
    assert stack.map.across.value == "truce-length"
    assert stack.map.up.value != "truce-length"
    assert stack.map.table().rows
