"""Items taken one by one from theirs: each alone, or all of them, which gives theirs."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.case.problems import CaseError
from truceboard.files.builtin import builtin_case_path
from truceboard.files.merging import divergences, take
from truceboard.files.reading import parse_case

CASE = parse_case(builtin_case_path().read_bytes())


def reordered(case: Case, order: list[int], gone: int) -> Case:
    """The scenarios in another order, one of them taken away, one renamed, one new."""
    scenarios = [case.scenarios[number] for number in order if number != gone]
    new = case.scenarios[0].model_copy(update={"id": "new", "name": "New"})
    scenarios.insert(len(scenarios) // 2, new)
    working = case.working.model_copy(update={"scenario": None, "pinned": ()})
    forecasts = tuple(each for each in case.forecasts if each.scenario is None)
    return case.model_copy(update={"scenarios": tuple(scenarios), "working": working, "forecasts": forecasts})


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(order=st.permutations(range(len(CASE.scenarios))), gone=st.integers(0, len(CASE.scenarios) - 1))
def test_taking_everything_gives_theirs(order: list[int], gone: int) -> None:
    theirs = edits.move_cards(reordered(CASE, order, gone), {"truce": (7, 7)})
    found = divergences(CASE, CASE, theirs)
    assert {each.who for each in found} == {"theirs"}
    assert take(CASE, theirs, [each.item for each in found]) == theirs


def test_one_item_is_taken_and_no_other() -> None:
    first, second, *rest = CASE.levers
    theirs = CASE.model_copy(
        update={
            "title": "Theirs",
            "levers": (
                first.model_copy(update={"name": "One"}),
                second.model_copy(update={"name": "Two"}),
                *rest,
            ),
        }
    )
    merged = take(CASE, theirs, [("levers", second.id)])
    assert merged.levers == (first, theirs.levers[1], *rest)
    assert merged.title == CASE.title
    assert take(CASE, theirs, [("title", "")]).title == "Theirs"
    assert take(CASE, theirs, []) is CASE


def test_what_is_new_stands_where_they_put_it_and_what_they_deleted_goes() -> None:
    one, *rest = CASE.sources
    new = one.model_copy(update={"id": "new"})
    theirs = CASE.model_copy(update={"sources": (one, new, *rest)})
    assert take(CASE, theirs, [("sources", "new")]) == theirs
    assert take(theirs, CASE, [("sources", "new")]) == CASE


def test_who_changed_what_is_told_from_where_both_began() -> None:
    mine = CASE.model_copy(update={"title": "Mine", "summary": "Mine"})
    theirs = CASE.model_copy(update={"title": "Theirs", "notice": "Theirs"})
    who = {each.item: each.who for each in divergences(CASE, mine, theirs)}
    assert who == {("title", ""): "both", ("summary", ""): "mine", ("notice", ""): "theirs"}


def test_what_does_not_fit_together_is_refused() -> None:
    source = CASE.sources[0].model_copy(update={"id": "theirs"})
    position = CASE.positions[0].model_copy(update={"id": "theirs", "source": "theirs"})
    theirs = CASE.model_copy(
        update={"sources": (*CASE.sources, source), "positions": (*CASE.positions, position)}
    )
    with pytest.raises(CaseError, match="there is no source"):
        take(CASE, theirs, [("positions", "theirs")])
    assert take(CASE, theirs, [("positions", "theirs"), ("sources", "theirs")]) == theirs


def test_two_large_cases_are_told_apart_and_merged_in_a_moment() -> None:
    """Time grows with the number of items, not with its square: 3,000 new ones took minutes."""
    position = CASE.positions[0]
    theirs = tuple(position.model_copy(update={"id": f"q{number}"}) for number in range(3_000))
    changed = tuple(each.model_copy(update={"text": "Other"}) for each in reversed(theirs))
    mine = CASE.model_copy(update={"positions": theirs})
    other = CASE.model_copy(update={"positions": (*CASE.positions, *changed)})
    began = time.thread_time()
    found = divergences(CASE, mine, other)
    assert len(found) == 3_000 + len(CASE.positions) + 1
    assert take(mine, other, [each.item for each in found]).positions == other.positions
    assert take(CASE, other, [("positions", each.id) for each in theirs]).positions == other.positions
    assert time.thread_time() - began < 5
