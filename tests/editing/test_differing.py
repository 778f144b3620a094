"""Differences are told by names and labels, never by places in the file."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from tests.files.random_cases import cases

from truceboard.case.actors import Confidence
from truceboard.case.case import Case
from truceboard.case.marking import Marking
from truceboard.editing.differing import Told, in_words
from truceboard.files.builtin import builtin_case_path
from truceboard.files.comparing import differences
from truceboard.files.reading import read_case

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def case() -> Case:
    return read_case(builtin_case_path())


def test_fields_are_named_and_shown_as_in_their_form(case: Case) -> None:
    lever, *levers = case.levers
    party, *parties = case.parties
    after = case.model_copy(
        update={
            "title": "Another title",
            "as_of": date(2025, 3, 20),
            "levers": (lever.model_copy(update={"maximum": 200.0, "locked": True}), *levers),
            "parties": (party.model_copy(update={"base_rate": 0.125}), *parties),
        }
    )
    name = case.actor(party.actor).name
    told = in_words(case, after)
    assert Told("changed", "", "Title of the case", case.title, "Another title") in told
    assert ("As of", "20 Mar 2025") in [(each.field, each.after.replace("\xa0", " ")) for each in told]
    assert Told("changed", f"Lever “{lever.name}”", "Padlock", "no", "yes") in told
    [rate] = [each for each in told if each.field == "Base rate"]
    assert (rate.item, rate.after) == (f"Party “{name}”", "12.5\u202f%")
    assert rate.where == f"Party “{name}”: Base rate"


def test_a_confidence_and_a_marking_are_told_in_their_words(case: Case) -> None:
    before = case.model_copy(update={"confidence": Confidence(level="low", rationale="Few sources")})
    after = before.model_copy(
        update={
            "confidence": Confidence(level="high", rationale="Many"),
            "marking": Marking(scheme="free", level="Ours"),
        }
    )
    told = {each.field: (each.before, each.after) for each in in_words(before, after)}
    assert told["Confidence in the evidence"] == ("Low", "High")
    assert told["Reason for the confidence"] == ("Few sources", "Many")
    assert told["Protective marking"][1] == "Ours"


def test_parts_of_parts_references_and_order_are_named(case: Case) -> None:
    party = next(party for party in case.parties if party.interests and party.interests[0].influences)
    interest = party.interests[0]
    influence = interest.influences[0]
    changed = interest.model_copy(
        update={"influences": (influence.model_copy(update={"strength": 1.25}), *interest.influences[1:])}
    )
    after = case.model_copy(
        update={
            "parties": tuple(
                party.model_copy(update={"interests": (changed, *party.interests[1:])})
                if each is party
                else each
                for each in case.parties
            ),
            "levers": tuple(reversed(case.levers)),
            "positions": (case.positions[0].model_copy(update={"channel": "private"}), *case.positions[1:]),
        }
    )
    told = {each.where: each for each in in_words(case, after)}
    lever = case.lever(influence.lever)
    where = f"Influence “{lever.brief} on {interest.brief}”: Strength in log-odds"
    assert told[where].after == "1.25"
    assert told["Levers"].kind == "moved"
    assert told["Levers"].after.startswith(case.levers[-1].name[:50])
    [channel] = [each for each in told.values() if each.field == "Channel"]
    assert channel.after == "Private"


def test_an_item_added_is_told_with_its_fields(case: Case) -> None:
    [gone] = in_words(case, case.model_copy(update={"scenarios": case.scenarios[:-1]}))[-1:]
    scenario = case.scenarios[-1]
    assert (gone.kind, gone.item, gone.field) == ("removed", f"Scenario “{scenario.name}”", "")
    assert scenario.name in gone.before
    assert gone.after == ""


def test_a_text_keeps_to_one_line_and_hides_nothing(case: Case) -> None:
    [told] = in_words(case, case.model_copy(update={"title": "One\ntwo\u202e three"}))
    assert told.after == "One ↵ two\\u202e three"


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(), cases())
def test_whatever_differs_is_told(one: dict[str, object], other: dict[str, object]) -> None:
    before, after = Case.model_validate(one), Case.model_validate(other)
    told = in_words(before, after)
    assert bool(told) == bool(differences(before, after))
    assert all(each.where for each in told)
    assert len(set(told)) == len(told)
