import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.editing.templates import empty_case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.find_out import find_out_first
from truceboard.look import figures
from truceboard.views.bars import Step
from truceboard.views.source_dialog import SourceDialog
from truceboard.views.stack import ViewStack
from truceboard.workspace import late_swings
from truceboard.workspace.workspace import Workspace


def test_the_waterfall_ends_in_the_partys_log_odds(show: Callable[[str], Any], workspace: Workspace) -> None:
    view = show("why")
    outlook = workspace.outlook.party("kremlin")
    rows, drawings = view.bars.shown.table.rows, view.bars._bars.drawings
    total = sum(part.log_odds for part in outlook.contributions)
    assert rows[-1][2] == figures.log_odds(total, 2)
    assert rows[-1][3] == figures.percent(outlook.ladder[2] + outlook.ladder[3])
    steps = [drawing for drawing in drawings if isinstance(drawing, Step) and not drawing.whole]
    assert all(one.end == other.start for one, other in itertools.pairwise(steps))
    assert steps[-1].end == pytest.approx(total, abs=1e-9)


def test_the_order_and_the_scale_stay_while_a_slider_moves(
    show: Callable[[str], Any], workspace: Workspace
) -> None:
    view = show("why")
    labels = [row[0] for row in view.bars.shown.table.rows]
    scale = view._scale
    for value in (0, 50, 100):
        workspace.preview("lever", "us-russia-ties", value)
        shown = [row[0] for row in view.bars.shown.table.rows]
        assert shown[0] == "Base rate"
        assert [label for label in shown if "ties" in label] == [label for label in labels if "ties" in label]
        assert shown.index("Far-reaching victory") == labels.index("Far-reaching victory")
    assert view._scale[0] <= scale[0]
    assert view._scale[1] >= scale[1]
    workspace.settle("ties")
    assert workspace.outlook.settings["us-russia-ties"] == 100


def test_no_figure_beside_the_bars_is_cut_off(show: Callable[[str], Any], qtbot: QtBot) -> None:
    table = show("why").bars
    for points in ("+6.9 points", "−127.8 points"):
        shown = table.shown.table
        texts = tuple((*row[:-1], points) for row in shown.rows)
        table.show_bars(replace(shown, rows=texts), [None] * len(texts))
        last = table.shown.columnCount() - 1
        needed = table.sizeHintForIndex(table.shown.index(0, last)).width()
        assert table.columnWidth(last) >= needed


def test_the_rule_keeps_to_lines_that_the_eye_can_follow(show: Callable[[str], Any]) -> None:
    rule = show("moves").rule
    rule.window().resize(2400, 900)
    QApplication.processEvents()
    assert rule.width() < rule.fontMetrics().horizontalAdvance("The length of a line. " * 6)
    assert rule.height() >= rule.heightForWidth(rule.width())


def test_a_party_without_a_basis_is_not_explained(show: Callable[[str], Any], workspace: Workspace) -> None:
    view = show("why")
    case = workspace.case
    first = case.parties[0].model_copy(update={"base_rate_note": None})
    silent = tuple(each for each in case.positions if each.party != first.actor)
    workspace.open(case.model_copy(update={"parties": (first, *case.parties[1:]), "positions": silent}), None)
    assert view.vacancy.isVisible()
    assert case.actor(first.actor).name in view.vacancy.text.text()
    assert view.table().rows == ()
    workspace.select(f"party:{case.parties[1].actor}")
    assert view.vacancy.isHidden()
    assert view.table().rows[-1][-1].endswith("%")


def test_a_bar_opens_its_source(
    show: Callable[[str], Any], stack: ViewStack, workspace: Workspace, qtbot: QtBot
) -> None:
    view = show("why")
    keys = view.bars.shown.table.keys
    row = next(row for row, key in enumerate(keys) if key and key.startswith("position:"))
    view.bars.selectRow(row)
    qtbot.keyClick(view.bars, Qt.Key.Key_Return)
    assert workspace.selection == keys[row]
    (dialog,) = view.findChildren(SourceDialog)
    source = workspace.case.source(workspace.case.position(keys[row].removeprefix("position:")).source)
    assert dialog.address.text() == (source.url or "")
    opened: list[str] = []
    stack.address_requested.connect(opened.append)
    dialog.open_page.click()
    assert opened == [source.url]
    dialog.accept()


def test_other_bars_open_their_details(
    show: Callable[[str], Any], stack: ViewStack, workspace: Workspace
) -> None:
    asked: list[str | None] = []
    stack.details_requested.connect(lambda: asked.append(workspace.selection))
    view = show("why")
    keys = view.bars.shown.table.keys
    row = next(row for row, key in enumerate(keys) if key and key.startswith("interest:"))
    view.bars.clicked.emit(view.bars.shown.index(row, 0))
    assert asked == [keys[row]]


def test_it_follows_the_selection_to_another_party(show: Callable[[str], Any], workspace: Workspace) -> None:
    view = show("why")
    workspace.select("party:kyiv")
    assert view.party.value == "kyiv"
    outlook = workspace.outlook.party("kyiv")
    assert view.bars.shown.table.rows[-1][3] == figures.percent(sum(outlook.ladder[2:]))


def test_the_tornado_has_every_lever_and_importance(
    show: Callable[[str], Any], workspace: Workspace, qtbot: QtBot
) -> None:
    view = show("moves")
    widest = sorted(workspace.swings, key=lambda swing: -swing.points)
    rows = view.bars.shown.table.rows
    assert len(rows) == len(workspace.swings)
    assert rows[0][2:4] == (figures.percent(widest[0].low), figures.percent(widest[0].high))
    with qtbot.waitSignal(view.slider_requested) as asked:
        view.bars.clicked.emit(view.bars.shown.index(0, 0))
    assert asked.args == [f"lever:{widest[0].id}"]
    assert workspace.selection == asked.args[0]


def test_rows_of_the_tornado_stay_until_the_slider_is_let_go(
    show: Callable[[str], Any], workspace: Workspace
) -> None:
    view = show("moves")
    before = view.bars.shown.table.keys
    workspace.preview("lever", "alliance-presence", 100)
    assert view.bars.shown.table.keys == before
    workspace.settle("cut")
    assert view.bars.shown.table.keys != before


def test_what_to_find_out_is_the_models_answer(
    show: Callable[[str], Any], workspace: Workspace, by_hand: ByHand
) -> None:
    view = show("find-out")
    model = compile_case(workspace.case)
    unknowns = find_out_first(model)
    rows = view.bars.shown.table.rows
    assert len(rows) == len(unknowns)
    assert rows[0][2] == figures.percent(unknowns[0].share)
    workspace.preview("lever", "us-russia-ties", 0)
    by_hand.finish()
    assert view.bars.shown.table.rows != rows


@pytest.mark.parametrize("name", ["why", "moves", "find-out", "compare", "timeline", "map", "paths"])
def test_each_chart_has_words_a_table_and_copies(
    show: Callable[[str], Any], name: str, workspace: Workspace
) -> None:
    view = show(name)
    assert view.accessibleDescription()
    table = view.table()
    assert table.rows
    assert all(len(row) == len(table.headers) for row in table.rows)
    view.as_table.setChecked(True)
    assert view.twin.shown.table == table
    view.copy_table.trigger()
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == workspace.case.marking.level == lines[-1]
    assert len(lines) == len(table.rows) + 4
    view.as_table.setChecked(False)
    view.copy_image.trigger()
    assert QApplication.clipboard().image().width() >= view.chart_page.width()


def test_what_moves_it_says_that_old_swings_are_old(
    show: Callable[[str], Any], workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show("moves")
    assert "Being worked out" not in view.rule.text()
    rule = view.rule.text()
    before = [row[2:] for row in view.bars.shown.table.rows]
    monkeypatch.setattr(late_swings, "MOST_AT_ONCE", 1)
    workspace.preview("lever", "us-russia-ties", 0)
    assert view.rule.text() == f"Being worked out: the swings follow when the sliders rest. {rule}"
    assert [row[2:] for row in view.bars.shown.table.rows] == before, "the last ones known stay"
    monkeypatch.undo()
    workspace.settle("Move")
    assert view.rule.text() == rule
    assert [row[2:] for row in view.bars.shown.table.rows] != before


def test_a_party_with_nothing_but_a_base_rate_has_no_largest_step(
    show: Callable[[str], Any], workspace: Workspace
) -> None:
    view = show("why")
    empty = empty_case()
    parties = tuple(party.model_copy(update={"base_rate_note": "Counted"}) for party in empty.parties)
    workspace.open(empty.model_copy(update={"parties": parties}), None)
    assert view.accessibleDescription() == (
        "First party: 0.0 at the base rate, and nothing that adds to it yet."
    )
