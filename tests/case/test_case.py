"""A case answers for its parts by id, and copies share what they do not change."""

import copy
import json
import pickle
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.case.breaking import Plain

from truceboard.case.case import Case
from truceboard.case.levers import Lever, LeverEntry
from truceboard.case.positions import STANCE_VALUES
from truceboard.case.problems import CaseError


@pytest.fixture
def case(whole: Plain) -> Case:
    return Case.model_validate(whole)


def test_parts_are_found_by_id(case: Case) -> None:
    assert case.actor("kyiv") is case.actors[1]
    assert case.source("nyt-2025-03-12") is case.sources[0]
    assert case.lever("kursk-held") is case.levers[9]
    assert case.party("kyiv") is case.parties[1]
    assert case.position("p14") is case.positions[13]
    assert case.scenario("breach") is case.scenarios[4]
    assert case.interest("respite") is case.parties[1].interests[1]
    assert case.interest_party("respite") is case.parties[1]


@pytest.mark.parametrize(
    "lookup", ["actor", "source", "lever", "party", "position", "scenario", "interest", "interest_party"]
)
def test_an_unknown_id_is_a_key_error(case: Case, lookup: str) -> None:
    with pytest.raises(KeyError):
        getattr(case, lookup)("nothing")


def test_a_copy_finds_its_own_parts(case: Case) -> None:
    assert case.lever("kursk-held").name == "Kursk territory held by Ukraine"
    renamed = tuple(lever.model_copy(update={"name": f"New {lever.name}"}) for lever in case.levers)
    changed = case.model_copy(update={"levers": renamed})
    assert changed.lever("kursk-held").name == "New Kursk territory held by Ukraine"
    assert case.lever("kursk-held").name == "Kursk territory held by Ukraine"
    assert changed.positions is case.positions


def test_cases_are_equal_by_what_they_say(case: Case, whole: Plain) -> None:
    case.lever("kursk-held")
    again = Case.model_validate(whole)
    assert case == again
    assert copy.deepcopy(case) == case
    assert pickle.loads(pickle.dumps(case)) == case
    assert again.model_copy(update={"title": "Another"}) != case


def test_nothing_in_a_case_can_be_set(case: Case) -> None:
    with pytest.raises(ValidationError):
        case.title = "Another"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        case.levers[0].minimum = 3  # type: ignore[misc]


def test_defaults_are_not_shared(builtin: Plain) -> None:
    one, other = Case.model_validate(builtin), Case.model_validate(builtin)
    assert one.working.settings == {}
    assert one.working.settings is not other.working.settings
    assert one.method.judge_bias == 0.4
    assert one.board.placements == {}
    assert one.parties[1].conditions == ()


def test_brief_is_the_short_name_where_there_is_one(case: Case) -> None:
    assert case.actor("kremlin").brief == "Moscow"
    assert case.actor("kyiv").brief == "Kyiv"
    assert case.lever("nato-pledge").brief == "NATO pledge"
    assert case.interest("victory").brief == "Victory"
    assert case.interest("face").brief == "No loss of face over Kursk"


def test_a_stance_is_a_word_or_log_odds(case: Case) -> None:
    assert case.position("p01").stance == "rejects"
    assert case.position("p01").stance_value == -3
    assert case.position("p14").stance == case.position("p14").stance_value == 0.7
    assert sorted(STANCE_VALUES.values()) == [-3, -1.5, 0, 1.5, 3]


def test_a_whole_stance_is_a_float(whole: Plain) -> None:
    whole["positions"][0]["stance"] = 2
    assert isinstance(Case.model_validate(whole).positions[0].stance, float)


def test_a_value_holds_until_the_next_entry(case: Case) -> None:
    contacts = case.lever("leader-contacts")
    days = {date(2024, 1, 1): 0, date(2025, 2, 11): 0, date(2025, 2, 12): 1, date(2025, 2, 14): 1}
    days |= {date(2025, 2, 15): 2, date(2025, 3, 11): 4, date(2030, 1, 1): 4}
    assert {day: contacts.value_on(day) for day in days} == days


@given(st.sets(st.integers(0, 50), min_size=1), st.integers(-10, 60))
def test_a_value_is_that_of_the_last_entry_not_after_the_day(days: set[int], asked: int) -> None:
    start = date(2025, 1, 1)
    entries = tuple(LeverEntry(date=start + timedelta(day), value=day) for day in sorted(days))
    fields = {"id": "l", "name": "L", "kind": "term", "controlled_by": "a", "minimum": 0, "maximum": 50}
    lever = Lever(**fields, history=entries)
    assert lever.value_on(start + timedelta(asked)) == max((d for d in days if d <= asked), default=min(days))


def test_a_case_can_be_put_together_from_parts(case: Case) -> None:
    assert Case(**dict(case)) == case
    with pytest.raises(CaseError) as caught:
        Case(**dict(case) | {"actors": case.actors[1:]})
    assert str(caught.value.problems[0]) == 'levers[5].controlled_by: there is no actor "kremlin"'


def test_a_large_case_is_read_in_a_moment(builtin: Plain) -> None:
    statement = builtin["positions"][0]
    builtin["positions"] = [statement | {"id": f"p{index}"} for index in range(2_000)]
    plain = json.loads(json.dumps(builtin))
    started = time.perf_counter()
    case = Case.model_validate(plain)
    assert time.perf_counter() - started < 0.5
    assert len(case.positions) == 2_000


def test_an_interest_is_found_with_its_party_after_an_edit_too(march: Case) -> None:
    for party in march.parties:
        for interest in party.interests:
            assert march.interest(interest.id) is interest
            assert march.interest_party(interest.id) is party
    first, *rest = march.parties
    fewer = march.model_copy(
        update={"parties": (first.model_copy(update={"interests": first.interests[1:]}), *rest)}
    )
    with pytest.raises(KeyError):
        fewer.interest(first.interests[0].id)
    assert march.interest(first.interests[0].id) is first.interests[0]
