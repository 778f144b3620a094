"""Undo and redo, against a plain list of states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.case.breaking import Plain

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.case.history import History
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case

START = read_case(builtin_case_path())
STEPS = st.lists(st.one_of(st.sampled_from(["undo", "redo", "save"]), st.integers(0, 5)), max_size=30)


def at(value: int) -> Case:
    return edits.change_working(START, settings={"nato-pledge": value})


def test_a_fresh_history_has_nothing_to_take_back() -> None:
    history = History(START)
    assert history.case is START
    assert not history.can_undo
    assert not history.can_redo
    assert history.undo_label is None
    assert history.redo_label is None
    assert not history.modified
    assert history.entries == ()
    with pytest.raises(IndexError):
        history.undo()
    with pytest.raises(IndexError):
        history.redo()


def test_undo_gives_back_the_very_case_and_its_label() -> None:
    history = History(START)
    one, two = at(1), at(2)
    history.commit("One", one)
    history.commit("Two", two)
    assert (history.undo_label, history.redo_label) == ("Two", None)
    history.undo()
    assert history.case is one
    assert (history.undo_label, history.redo_label) == ("One", "Two")
    history.undo()
    assert history.case is START
    history.redo()
    assert history.case is one
    assert [(entry.label, entry.before, entry.after) for entry in history.entries] == [
        ("One", START, one),
        ("Two", one, two),
    ]


def test_undo_back_to_what_is_saved_clears_the_mark() -> None:
    history = History(START)
    history.commit("One", at(1))
    assert history.modified
    history.mark_saved()
    assert not history.modified
    history.commit("Two", at(2))
    history.undo()
    assert not history.modified
    history.undo()
    assert history.modified
    history.redo()
    assert not history.modified


def test_a_step_after_undo_leaves_the_other_branch() -> None:
    history = History(START)
    history.commit("One", at(1))
    history.mark_saved()
    history.undo()
    history.commit("Two", at(2))
    assert [entry.label for entry in history.entries] == ["Two"]
    assert not history.can_redo
    assert history.modified
    history.undo()
    assert history.modified  # what is saved lies on the branch that is gone


def test_a_step_that_changes_nothing_is_none(whole: Plain) -> None:
    history = History(START)
    history.commit("One", at(1))
    history.undo()
    history.commit("Nothing", START.model_copy())
    assert history.redo_label == "One"
    assert not history.can_undo


@given(STEPS)
def test_history_does_what_a_list_of_states_does(steps: list[str | int]) -> None:
    history = History(START)
    states, here, saved = [START], 0, START
    for step in steps:
        if isinstance(step, int):
            after = at(step)
            history.commit(str(step), after)
            if after != states[here]:
                states, here = [*states[: here + 1], after], here + 1
        elif step == "save":
            history.mark_saved()
            saved = states[here]
        elif step == "undo" and history.can_undo:
            history.undo()
            here -= 1
        elif step == "redo" and history.can_redo:
            history.redo()
            here += 1
        assert history.case == states[here]
        assert history.can_undo == (here > 0)
        assert history.can_redo == (here < len(states) - 1)
        assert history.modified == (states[here] != saved)
        assert len(history.entries) == len(states) - 1


def test_the_oldest_steps_go_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("truceboard.case.history.MOST_STEPS", 3)
    history = History(START)
    for value in range(5):
        history.commit(str(value), at(value + 1))
    assert [entry.label for entry in history.entries] == ["2", "3", "4"]
    while history.can_undo:
        history.undo()
    assert history.case == at(2)
    assert history.modified


def test_a_history_is_resumed_as_it_was() -> None:
    history = History(START)
    for value in (1, 2, 3):
        history.commit(str(value), at(value))
    history.mark_saved()
    history.undo()
    resumed = History.resumed(history.entries, history.done, history.case, history.saved)
    assert (resumed.undo_label, resumed.redo_label, resumed.modified) == ("2", "3", True)
    resumed.redo()
    assert not resumed.modified
    assert resumed.case == at(3)
