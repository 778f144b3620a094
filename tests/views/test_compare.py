from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.case import edits
from truceboard.case.removal import remove
from truceboard.likelihood.compile import compile_case
from truceboard.look import figures
from truceboard.views.compare import CompareView
from truceboard.views.comparison import Compared, in_full
from truceboard.views.stack import ViewStack
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def compare(show: Callable[[str], Any]) -> CompareView:
    return show("compare")


def pin(workspace: Workspace, by_hand: ByHand, *names: str) -> None:
    workspace.commit("pin", edits.change_working(workspace.case, pinned=names))
    by_hand.finish()


def test_without_pins_one_button_pins_the_first(
    compare: CompareView, workspace: Workspace, by_hand: ByHand, qtbot: QtBot
) -> None:
    assert compare.empty.isVisible()
    qtbot.mouseClick(compare.pin_first, Qt.MouseButton.LeftButton)
    by_hand.finish()
    assert len(workspace.case.working.pinned) == 4
    assert not compare.empty.isVisible()
    assert [card.key for card in compare.shown] == [*(s.id for s in workspace.case.scenarios[:4]), ":tried"]


def test_cards_show_the_figures_of_their_scenarios(
    compare: CompareView, workspace: Workspace, by_hand: ByHand
) -> None:
    pin(workspace, by_hand, "cost", "breach")
    model = compile_case(workspace.case)
    for card in compare.shown[1:3]:
        scenario = workspace.case.scenario(card.key)
        assert card.outlook == model.evaluate(scenario.settings, scenario.importances)
    assert [card.key for card in compare.shown] == [":baseline", "cost", "breach", ":tried"]


def test_a_pinned_scenario_that_is_the_baseline_comes_first(
    compare: CompareView, workspace: Workspace, by_hand: ByHand
) -> None:
    pin(workspace, by_hand, "cost", "offer")
    assert [card.key for card in compare.shown] == ["offer", "cost", ":tried"]


def test_cards_and_columns_stay_put_when_a_slider_leaves_a_pinned_scenario(
    stack: ViewStack, compare: CompareView, workspace: Workspace, by_hand: ByHand
) -> None:
    pin(workspace, by_hand, *(scenario.id for scenario in workspace.case.scenarios[:4]))
    workspace.try_scenario("cost", "cost")
    by_hand.finish()

    def places() -> tuple[list[QRect], list[int]]:
        header = compare.table_of_differences.horizontalHeader()
        return (
            [card.geometry() for card in compare.cards.cards],
            [header.sectionViewportPosition(column) for column in range(header.count())],
        )

    for width in (900, 903, 907, 640):
        stack.resize(width, 420)
        QApplication.processEvents()
        before = places()
        workspace.preview("lever", "nato-pledge", 40)
        assert places() == before
        table = compare.table_of_differences
        assert table.horizontalHeader().length() <= table.viewport().width(), "no bar over the last row"
        workspace.try_scenario("cost", "cost")
        by_hand.finish()


def test_what_is_tried_is_a_card_of_its_own_and_follows_the_slider(
    compare: CompareView, workspace: Workspace, by_hand: ByHand
) -> None:
    pin(workspace, by_hand, "offer", "cost")
    workspace.preview("lever", "nato-pledge", 40)
    assert compare.shown[-1].key == ":tried"
    assert compare.shown[-1].outlook is workspace.outlook
    workspace.preview("lever", "nato-pledge", 0)
    assert compare.shown[-1].outlook is workspace.outlook


def test_the_table_has_differences_only(compare: CompareView, workspace: Workspace, by_hand: ByHand) -> None:
    pin(workspace, by_hand, "offer", "cost")
    table = compare.table_of_differences.shown.table
    case = workspace.case
    assert [row[0] for row in table.rows] == [
        lever.name for lever in case.levers if lever.id in case.scenario("cost").settings
    ]
    assert {column for _, column in table.strong} == {2}
    assert compare.table().rows[0][2] == figures.percent(compare.shown[1].outlook.agreed.mean)


def test_pinning_and_unpinning_are_steps_of_the_history(
    compare: CompareView, workspace: Workspace, by_hand: ByHand
) -> None:
    compare.pin("cost", True)
    compare.pin("breach", True)
    assert workspace.case.working.pinned == ("cost", "breach")
    compare.pin("cost", False)
    assert workspace.case.working.pinned == ("breach",)
    workspace.undo()
    assert workspace.case.working.pinned == ("cost", "breach")
    by_hand.finish()


def test_the_table_has_no_figures_without_a_basis(compare: CompareView, workspace: Workspace) -> None:
    parties = tuple(party.model_copy(update={"base_rate_note": None}) for party in workspace.case.parties)
    silent = workspace.case.model_copy(update={"parties": parties, "positions": ()})
    cards = (Compared("a", "A", compile_case(silent).evaluate()),)
    rows = in_full(silent, cards).rows
    assert [row[1] for row in rows[:6]] == ["–"] * 6


def test_four_are_the_most(compare: CompareView, workspace: Workspace, by_hand: ByHand) -> None:
    pin(workspace, by_hand, *(scenario.id for scenario in workspace.case.scenarios[:4]))
    enabled = {action.data(): action.isEnabled() for action in compare.pin_menu.actions()}
    assert [name for name, able in enabled.items() if not able] == [workspace.case.scenarios[4].id]


def test_a_row_goes_to_its_lever(compare: CompareView, workspace: Workspace, by_hand: ByHand) -> None:
    pin(workspace, by_hand, "offer", "cost")
    compare.table_of_differences.selectRow(0)
    compare.table_of_differences.activated.emit(compare.table_of_differences.currentIndex())
    assert workspace.selection == "lever:us-russia-ties"


def test_a_deleted_scenario_leaves_the_cards(
    compare: CompareView, workspace: Workspace, by_hand: ByHand
) -> None:
    pin(workspace, by_hand, "offer", "cost")
    case = edits.change_working(workspace.case, pinned=("offer",))
    gone = tuple(scenario for scenario in case.scenarios if scenario.id != "cost")
    workspace.commit("delete", case.model_copy(update={"scenarios": gone}))
    assert "cost" not in [card.key for card in compare.shown]
    by_hand.finish()


@pytest.mark.parametrize("key", ["lever:nato-pledge", "party:kyiv", "interest:victory"])
def test_answers_about_a_case_with_other_parts_are_not_shown(
    compare: CompareView, workspace: Workspace, by_hand: ByHand, key: str
) -> None:
    pin(workspace, by_hand, "cost", "breach")
    whole = workspace.case
    workspace.commit("delete", remove(whole, [key]))
    compare.table()
    by_hand.finish()
    assert compare.shown[0].outlook.agreed.mean == compile_case(workspace.case).evaluate().agreed.mean
    workspace.undo()
    compare.table()
    by_hand.finish()
    assert len(compare.shown) == 4


def test_a_table_taken_while_the_view_is_hidden_is_that_of_what_was_shown(
    stack: ViewStack, compare: CompareView, workspace: Workspace, by_hand: ByHand
) -> None:
    pin(workspace, by_hand, "cost", "breach")
    before = compare.table()
    stack.show_view("board")
    workspace.commit("delete", remove(workspace.case, ["lever:kursk-held", "party:kyiv"]))
    assert compare.table() == before
    stack.show_view("compare")
    by_hand.finish()
    assert compare.table() != before
