"""What every view shows follows a slider while it is dragged, and no axis moves under it."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.workspace.by_hand import ByHand

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.case.edits_parts import add
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.said import statements
from truceboard.look import figures
from truceboard.views.bars import Part, Span, Step
from truceboard.views.view import ChartView
from truceboard.workspace.workspace import Workspace

TIES, PLEDGE = "us-russia-ties", "nato-pledge"


def judged(case: Case, value: float) -> Case:
    fields = {
        "participant": "Ana",
        "party": "kremlin",
        "date": case.as_of,
        "round": 1,
        "probability": 0.4,
        "settings": {TIES: value},
    }
    return add(case, "case", "judgement", fields)[0]


@pytest.fixture
def pinned(workspace: Workspace) -> Workspace:
    workspace.commit("pin", edits.change_working(workspace.case, pinned=("offer", "cost", "nato-pledge")))
    return workspace


@pytest.mark.parametrize("name", ["timeline", "map", "compare", "why", "moves", "find-out", "paths"])
def test_the_table_of_a_chart_follows_a_drag(
    name: str, show: Callable[[str], Any], pinned: Workspace, by_hand: ByHand
) -> None:
    view: ChartView = show(name)
    lever = PLEDGE if name == "map" else TIES
    if name == "map":
        view.choose("truce-length", "battlefield-momentum")
        by_hand.finish()
    pinned.preview("lever", lever, 20)
    by_hand.finish()
    before, said = view.table(), view.accessibleDescription()
    pinned.preview("lever", lever, 45)
    by_hand.finish()
    assert pinned.previewing
    assert view.table() != before
    assert view.accessibleDescription() != said


def test_the_model_s_mark_beside_judgements_follows_a_drag(
    show: Callable[[str], Any], pinned: Workspace
) -> None:
    pinned.commit("judge", judged(pinned.case, 20.0))
    view = show("judgements")
    assert view._strips[0].model is None
    pinned.preview("lever", TIES, 20)
    assert view._strips[0].model == pytest.approx(sum(pinned.outlook.party("kremlin").ladder[2:]))


def test_the_figure_that_would_be_frozen_follows_a_drag(
    show: Callable[[str], Any], pinned: Workspace
) -> None:
    view = show("forecasts")
    pinned.preview("lever", TIES, 20)
    assert figures.percent(pinned.outlook.agreed.mean) in view.now.text()


def test_the_register_s_weights_follow_a_drag(
    show: Callable[[str], Any], workspace: Workspace, by_hand: ByHand
) -> None:
    register = show("positions")
    workspace.preview("lever", TIES, 20)
    workspace.preview("importance", workspace.case.parties[0].interests[0].id, 1.7)
    assert not by_hand.work
    model = compile_case(workspace.case)
    outlook = model.evaluate(workspace.outlook.settings, workspace.outlook.importances)
    said = statements(workspace.case, model, outlook)
    assert len(said) > 8
    for each in said:
        entry = register.model.find(each.id)
        assert entry is not None
        assert entry.weight == pytest.approx(each.weight, abs=1e-9)
        assert entry.points == pytest.approx(each.points, abs=1e-9)
        assert entry.statement.expected == pytest.approx(each.expected, abs=1e-9)


# -- axes stay put ------------------------------------------------------------------------------------------


def test_the_timeline_makes_room_only_once_the_slider_rests(
    show: Callable[[str], Any], workspace: Workspace, by_hand: ByHand
) -> None:
    chart = show("timeline").chart
    top = chart._top
    workspace.preview("lever", PLEDGE, 100)
    assert workspace.outlook.agreed.p95 > top
    assert chart._top == top
    assert chart._y(workspace.outlook.agreed.p95) == chart._plot().top()
    workspace.settle("pledge")
    assert chart._top > workspace.outlook.agreed.p95 > top


def scale(view: Any) -> tuple[float, ...]:
    found = set()
    for drawing in view.bars._bars.drawings:
        if isinstance(drawing, Step):
            found.add((drawing.low, drawing.high))
        elif isinstance(drawing, Span):
            found.add((0.0, drawing.top))
        elif isinstance(drawing, Part):
            found.add((0.0, 1.0))
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize("name", ["why", "moves", "find-out"])
def test_scales_of_bars_never_shrink_and_rows_keep_their_place(
    name: str, show: Callable[[str], Any], workspace: Workspace, by_hand: ByHand
) -> None:
    view = show(name)
    workspace.preview("lever", PLEDGE, 100)
    by_hand.finish()
    wide, rows = scale(view), [row[0] for row in view.table().rows]
    for value in (0, 40, 80):
        workspace.preview("lever", PLEDGE, value)
        by_hand.finish()
        assert scale(view) == wide
        assert [row[0] for row in view.table().rows] == rows


def test_the_map_s_axes_and_colours_stay(
    show: Callable[[str], Any], workspace: Workspace, by_hand: ByHand
) -> None:
    view = show("map")
    view.choose("truce-length", "battlefield-momentum")
    by_hand.finish()
    workspace.preview("lever", PLEDGE, 100)
    by_hand.finish()
    room, top = view.chart._room(), view._top
    workspace.preview("lever", PLEDGE, 0)
    by_hand.finish()
    assert (view.chart._room(), view._top) == (room, top)


def test_cards_and_columns_of_the_comparison_stay(
    show: Callable[[str], Any], pinned: Workspace, by_hand: ByHand
) -> None:
    view = show("compare")
    pinned.preview("lever", TIES, 60)
    places = [card.geometry() for card in view.cards.cards]
    widths = [view.table_of_differences.columnWidth(n) for n in range(3)]
    for value in (50, 20, 0):
        pinned.preview("lever", TIES, value)
        assert [card.geometry() for card in view.cards.cards] == places
        assert [view.table_of_differences.columnWidth(n) for n in range(3)] == widths
