"""The swings of a large case follow the sliders once these rest; those of others are there at once."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.likelihood.compile import compile_case
from truceboard.workspace import late_swings
from truceboard.workspace.workspace import Workspace

LEVER = "nato-pledge"


@pytest.fixture
def case() -> Case:
    return read_case(builtin_case_path())


@pytest.fixture
def hand() -> ByHand:
    return ByHand()


@pytest.fixture
def large(qapp: QApplication, case: Case, hand: ByHand, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """The built-in case, treated as a large one."""
    monkeypatch.setattr(late_swings, "MOST_AT_ONCE", 1)
    return Workspace(case, start=hand.start)


@pytest.fixture
def first(large: Workspace, hand: ByHand, qtbot: QtBot) -> Workspace:
    """The large case with its first swings."""
    finish(hand, qtbot)
    return large


def finish(hand: ByHand, qtbot: QtBot) -> None:
    """Wait until something is asked, and answer it."""
    qtbot.waitUntil(lambda: bool(hand.work), timeout=5000)
    hand.finish_one()


def test_a_case_of_ordinary_size_has_its_swings_at_every_tick(
    qapp: QApplication, case: Case, hand: ByHand
) -> None:
    workspace = Workspace(case, start=hand.start)
    workspace.preview("lever", LEVER, 90)
    assert workspace.swings_are_current
    assert workspace.swings == compile_case(case).swings({LEVER: 90})
    assert not hand.work


def test_a_large_case_opens_without_swings_and_tells_when_they_come(
    large: Workspace, hand: ByHand, qtbot: QtBot
) -> None:
    assert large.swings == ()
    assert not hand.work, "it is to be seen first"
    assert not large.swings_are_current
    told: list[object] = []
    large.outlook_changed.connect(told.append)
    finish(hand, qtbot)
    assert large.swings_are_current
    assert large.swings == compile_case(large.case).swings()
    assert told == [large.outlook]


def test_nothing_is_asked_while_a_slider_moves(first: Workspace, hand: ByHand) -> None:
    before = first.swings
    for value in (60, 70, 80):
        first.preview("lever", LEVER, value)
        assert not first.swings_are_current
        assert first.swings is before, "the last ones known stay, and are told to be old"
    assert not hand.work
    first.settle("Move")
    assert len(hand.work) == 1
    hand.finish_one()
    assert first.swings_are_current
    assert first.swings == compile_case(first.case).swings({LEVER: 80})


def test_a_slider_held_still_mid_drag_gets_its_swings(first: Workspace, hand: ByHand, qtbot: QtBot) -> None:
    first.preview("lever", LEVER, 60)
    first.preview("lever", LEVER, 70)
    qtbot.waitUntil(lambda: bool(hand.work), timeout=5000)
    assert first.previewing
    hand.finish_one()
    assert first.swings_are_current
    assert first.swings == compile_case(first.case).swings({LEVER: 70})
    first.settle("Move")
    assert not hand.work


def test_a_slider_that_moves_on_stops_them(first: Workspace, hand: ByHand, qtbot: QtBot) -> None:
    before = first.swings
    first.preview("lever", LEVER, 60)
    qtbot.waitUntil(lambda: bool(hand.work), timeout=5000)
    first.preview("lever", LEVER, 70)
    hand.finish_one()
    assert first.swings is before
    assert not first.swings_are_current


def test_back_where_it_began_they_hold_again(first: Workspace, hand: ByHand) -> None:
    start = first.value(LEVER)
    first.preview("lever", LEVER, 90)
    first.preview("lever", LEVER, start)
    assert first.swings_are_current
    first.settle("Move")
    assert not hand.work


def test_a_gesture_that_led_nowhere_still_asks_for_those_it_stopped(large: Workspace, hand: ByHand) -> None:
    start = large.value(LEVER)
    large.preview("lever", LEVER, 90)
    large.preview("lever", LEVER, start)
    large.settle("Move")
    while hand.work:
        hand.finish_one()
    assert large.swings == compile_case(large.case).swings()
    assert large.swings_are_current


def test_a_late_answer_to_an_old_question_is_dropped(large: Workspace, hand: ByHand) -> None:
    large.try_value("lever", LEVER, 70, "Move")
    large.try_value("lever", LEVER, 80, "Move")
    hand.finish_one()
    assert not large.swings_are_current
    assert large.swings == ()
    hand.finish_one()
    assert large.swings == compile_case(large.case).swings({LEVER: 80})
    assert not hand.work


def test_another_case_has_none_of_the_old_ones(
    first: Workspace, hand: ByHand, case: Case, qtbot: QtBot
) -> None:
    lever = case.lever(LEVER).model_copy(update={"uncertainty": 20.0})
    levers = tuple(lever if each.id == LEVER else each for each in case.levers)
    first.commit("Edit", case.model_copy(update={"levers": levers}))
    assert first.swings == ()
    finish(hand, qtbot)
    assert first.swings == compile_case(first.case).swings()
