"""Edits of parts: what they change, what they share, what they refuse."""

from datetime import date
from typing import Any

import pytest

from truceboard.case import edits_new, edits_parts, parts
from truceboard.case.case import Case
from truceboard.case.ids import free_id
from truceboard.case.problems import CaseError

PARTS = set(Case.model_fields)


@pytest.fixture
def case(whole: dict[str, Any]) -> Case:
    return Case.model_validate(whole)


def changed(before: Case, after: Case) -> set[str]:
    return {part for part in PARTS if getattr(before, part) is not getattr(after, part)}


def test_every_part_is_found_by_its_key(case: Case) -> None:
    for kind in parts.KINDS:
        keys = list(parts.all_keys(case, kind))
        assert keys, kind
        for key in keys:
            record = parts.find(case, key)
            assert isinstance(record, parts.KINDS[kind].record)
            assert parts.key_of(kind, record, parts.owner_of(case, key)) == key


def test_the_steps_to_a_part_are_its_place_in_the_file(case: Case) -> None:
    assert parts.steps(case, "influence:ties:cost-of-refusal") == (
        "parties",
        0,
        "interests",
        1,
        "influences",
        2,
    )
    assert parts.steps(case, "truce") == ("proposal",)


def test_a_change_touches_one_part(case: Case) -> None:
    after = edits_parts.change(case, "lever:nato-pledge", {"name": "A promise"})
    assert after.lever("nato-pledge").name == "A promise"
    assert changed(case, after) == {"levers"}
    assert [new.id for new, old in zip(after.levers, case.levers, strict=True) if new is not old] == [
        "nato-pledge"
    ]


def test_a_change_deep_down_shares_the_rest(case: Case) -> None:
    after = edits_parts.change(case, "influence:ties:cost-of-refusal", {"strength": 2})
    assert changed(case, after) == {"parties"}
    assert after.parties[1] is case.parties[1]
    assert after.interest("ties").influences[0] is case.interest("ties").influences[0]
    assert after.interest("ties").influences[2].strength == 2


def test_a_change_of_nothing_gives_the_same_case(case: Case) -> None:
    assert edits_parts.change(case, "lever:nato-pledge", {"name": case.lever("nato-pledge").name}) is case
    assert edits_parts.change(case, "case", {"title": case.title}) is case
    assert edits_parts.move(case, f"lever:{case.levers[0].id}", -1) is case


def test_a_lever_takes_its_only_value_into_its_new_range(case: Case) -> None:
    grown, key = edits_new.new_lever(case, "Lists exchanged", "white-house")
    narrower = edits_parts.change(grown, key, {"maximum": 4})
    assert [entry.value for entry in parts.find(narrower, key).history] == [4]
    wider = edits_parts.change(grown, key, {"maximum": 400})
    assert parts.find(wider, key).history == parts.find(grown, key).history
    higher = edits_parts.change(wider, key, {"minimum": 200})
    assert [entry.value for entry in parts.find(higher, key).history] == [200]


def test_a_lever_with_a_history_of_its_own_keeps_it(case: Case) -> None:
    lever = next(lever for lever in case.levers if len(lever.history) > 1)
    highest = max(entry.value for entry in lever.history)
    with pytest.raises(CaseError):
        edits_parts.change(case, f"lever:{lever.id}", {"maximum": highest - 1})


@pytest.mark.parametrize(
    ("key", "changes", "place", "problem"),
    [
        ("lever:nato-pledge", {"maximum": -1}, "levers[{}].maximum", "not-above-minimum"),
        ("lever:nato-pledge", {"controlled_by": "x"}, "levers[{}].controlled_by", "unknown-actor"),
        ("party:kremlin", {"base_rate": 1}, "parties[0].base_rate", "not-below"),
        ("actor:kremlin", {"kind": "host"}, "parties[0].actor", "not-a-party"),
        ("position:p01", {"source": "x"}, "positions[0].source", "unknown-source"),
        ("linkage:kremlin:kyiv", {"strength": 2}, "parties[0].linkages", "linkages-too-strong"),
    ],
)
def test_what_would_be_no_case_is_refused_with_its_place(
    case: Case, key: str, changes: dict[str, Any], place: str, problem: str
) -> None:
    with pytest.raises(CaseError) as caught:
        edits_parts.change(case, key, changes)
    index = next((i for i, lever in enumerate(case.levers) if lever.id == "nato-pledge"), 0)
    assert (place.format(index), problem) in [(each.place, each.key) for each in caught.value.problems]


def test_the_history_of_a_lever_stays_sorted(case: Case) -> None:
    lever = next(lever for lever in case.levers if len(lever.history) > 1)
    key = f"entry:{lever.id}:{lever.history[0].date}"
    later = {"date": date(2030, 1, 1)}
    after = edits_parts.change(case, key, later)
    assert after.lever(lever.id).history[-1].date == date(2030, 1, 1)
    assert parts.exists(after, edits_parts.key_after(key, later))
    with pytest.raises(CaseError) as caught:
        edits_parts.change(case, key, {"date": lever.history[1].date})
    assert caught.value.problems[0].key == "two-on-one-day"


def test_a_duplicate_stands_below_and_has_an_id_of_its_own(case: Case) -> None:
    after, key = edits_parts.duplicate(case, "lever:nato-pledge", "NATO pledge, copy")
    assert key == "lever:nato-pledge-copy"
    ids = [lever.id for lever in after.levers]
    assert ids.index("nato-pledge-copy") == ids.index("nato-pledge") + 1
    assert Case.model_validate(after.model_dump(mode="json")) == after


def test_a_party_is_copied_with_its_interests_and_conditions(case: Case) -> None:
    after, key = edits_parts.duplicate(case, "party:kremlin", "Second Kremlin")
    copy = after.party(key.partition(":")[2])
    old = case.party("kremlin")
    assert [each.name for each in copy.interests] == [each.name for each in old.interests]
    assert not {each.id for each in copy.interests} & {each.id for each in old.interests}
    assert len(copy.conditions) == len(old.conditions)
    assert Case.model_validate(after.model_dump(mode="json")) == after


def test_parts_move_up_and_down(case: Case) -> None:
    first, second = case.actors[:2]
    after = edits_parts.move(case, f"actor:{first.id}", 1)
    assert after.actors[:2] == (second, first)
    assert edits_parts.move(after, f"actor:{first.id}", -9) == case


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Été 2025", "ete-2025"), ("Перемирие", "lever"), ("停戦", "lever"), ("", "lever"), ("--", "lever")],
)
def test_ids_come_from_names_in_any_script(name: str, slug: str) -> None:
    assert free_id(name, {}, "lever") == slug
    assert free_id(name, {slug}, "lever") == f"{slug}-2"


def test_new_parts_are_sound_and_say_nothing_yet(case: Case) -> None:
    after, party = edits_new.new_party(case, "Третья сторона")
    actor = party.partition(":")[2]
    assert actor == "actor"
    after, lever = edits_new.new_lever(after, "Guarantee", actor)
    after, interest = edits_new.new_interest(after, actor, "Security")
    after, _ = edits_new.new_influence(after, interest.partition(":")[2], lever.partition(":")[2])
    after, _ = edits_new.new_condition(after, actor, "A guarantee")
    after, _ = edits_new.new_linkage(after, actor, "kyiv")
    after, position = edits_new.new_position(after, actor, "We shall see", "A source", about=actor)
    after, _ = edits_new.new_entry(after, lever.partition(":")[2])
    after, _ = edits_new.new_term(after, "Fire ceases")
    after, _ = edits_new.new_note(after, "Ask", (1, 2))
    after, _ = edits_new.new_judgement(after, "Ben", actor, 0.3)
    assert Case.model_validate(after.model_dump(mode="json")) == after
    assert after.position(position.partition(":")[2]).credibility == 6
    assert after.lever("guarantee").history[-1].date > after.as_of


def test_a_position_in_a_case_without_sources_brings_one() -> None:
    party = {
        "actor": "a",
        "base_rate": 0.5,
        "thresholds": {"stall": -1, "accept": 1},
        "residual": {"spread": 1, "half_life_days": 30},
        "conditions_met": 0,
        "interests": [],
    }
    case = Case.model_validate(
        {
            "format": "truceboard-case",
            "version": 1,
            "title": "T",
            "as_of": "2025-01-01",
            "proposal": {"title": "T", "made_on": "2025-01-01", "made_by": [], "terms": []},
            "actors": [{"id": "a", "name": "A", "kind": "party"}],
            "sources": [],
            "levers": [],
            "parties": [party],
            "positions": [],
        }
    )
    after, key = edits_new.new_position(case, "a", "Said", "Where from?")
    assert [source.title for source in after.sources] == ["Where from?"]
    assert parts.find(after, key).source == after.sources[0].id


@pytest.mark.parametrize(
    ("start", "end", "can"),
    [
        ("lever:a", "interest:b", True),
        ("interest:b", "lever:a", True),
        ("party:a", "party:b", True),
        ("party:a", "party:a", False),
        ("lever:a", "party:b", False),
    ],
)
def test_a_link_leads_from_a_lever_to_an_interest_or_between_parties(start: str, end: str, can: bool) -> None:
    assert edits_new.linkable(start, end) is can
