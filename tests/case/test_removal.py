"""Removal: what goes, what is cleared, and that nothing is left dangling."""

from typing import Any

import pytest

from truceboard.case import edits_new, edits_parts, parts, removal
from truceboard.case.case import Case
from truceboard.case.problems import CaseError


@pytest.fixture
def case(whole: dict[str, Any]) -> Case:
    return Case.model_validate(whole)


def test_every_part_can_be_removed_and_nothing_is_left_dangling(case: Case) -> None:
    removed = 0
    for kind in parts.KINDS:
        for key in parts.all_keys(case, kind):
            if kind == "entry" and len(parts.records(case, parts.owner_of(case, key), "entry")) == 1:
                with pytest.raises(CaseError):
                    removal.remove(case, [key])
                continue
            after = removal.remove(case, [key])
            assert not parts.exists(after, key)
            assert not [each for each in removal.what_goes_with(case, key) if parts.exists(after, each)]
            assert Case.model_validate(after.model_dump(mode="json")) == after
            removed += 1
    assert removed > 60


def test_an_actor_takes_its_levers_its_words_and_its_place_as_a_party(case: Case) -> None:
    gone = removal.what_goes_with(case, "actor:kremlin")
    assert {"party:kremlin", "interest:ties", "influence:ties:cost-of-refusal", "judgement:j1"} <= set(gone)
    assert "linkage:kyiv:kremlin" in gone
    assert "actor:kremlin" not in gone
    said = {f"position:{each.id}" for each in case.positions if each.actor == "kremlin"}
    assert said
    assert said <= set(gone)
    assert {f"lever:{each.id}" for each in case.levers if each.controlled_by == "kremlin"} <= set(gone)


def test_what_only_mentions_a_party_stays(case: Case) -> None:
    after = removal.remove(case, ["party:kremlin"])
    assert after.actors == case.actors
    assert len(after.positions) == len(case.positions)
    assert "position:p01" in removal.what_changes_with(case, "party:kremlin")
    assert after.position("p01").party is None
    assert after.forecasts[0].ladders == {}
    assert f"forecast:{case.forecasts[0].id}" in removal.what_changes_with(case, "party:kremlin")
    assert after.positions[-1] is case.positions[-1] or case.positions[-1].party == "kremlin"


def test_a_lever_is_taken_out_of_settings_and_conditions(case: Case) -> None:
    after = removal.remove(case, ["lever:cost-of-refusal"])
    assert "cost-of-refusal" not in after.working.settings
    assert "scenario:cost" in removal.what_changes_with(case, "lever:cost-of-refusal")
    after = removal.remove(case, ["lever:nato-pledge"])
    assert "condition:k-nato" in removal.what_changes_with(case, "lever:nato-pledge")
    assert parts.find(after, "condition:k-nato").lever is None
    assert after.judgements[0].settings == {}


def test_a_scenario_leaves_what_is_tried_and_pinned(case: Case) -> None:
    after = removal.remove(case, ["scenario:cost"])
    assert (after.working.scenario, after.working.pinned) == (None, ("offer",))
    assert after.working.settings == case.working.settings


def test_the_last_party_stays(case: Case) -> None:
    one = removal.remove(case, ["party:kremlin"])
    with pytest.raises(CaseError) as caught:
        removal.remove(one, ["party:kyiv"])
    assert [problem.key for problem in caught.value.problems] == ["too-few"]
    with pytest.raises(KeyError):
        removal.remove(case, ["actor:x"])


def test_all_that_loses_a_reference_is_named(case: Case) -> None:
    case, judgement = edits_new.new_judgement(case, "A", "kyiv", 0.5)
    case = edits_parts.change(case, judgement, {"settings": {"nato-pledge": 10}})
    assert judgement in removal.what_changes_with(case, "lever:nato-pledge")
    assert judgement not in removal.what_changes_with(case, "lever:cost-of-refusal")
    assert "truce" in removal.what_changes_with(case, f"actor:{case.proposal.made_by[0]}")
    lever = next(each for each in case.levers if any(entry.source for entry in each.history))
    entry = next(each for each in lever.history if each.source)
    assert f"entry:{lever.id}:{entry.date}" in removal.what_changes_with(case, f"source:{entry.source}")
