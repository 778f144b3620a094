"""Copy and paste: every part comes back, and a foreign text is refused."""

import json
from typing import Any

import pytest

from truceboard.case import clipping, parts
from truceboard.case.case import Case
from truceboard.case.problems import CaseError
from truceboard.editing.templates import empty_case


@pytest.fixture
def case(whole: dict[str, Any]) -> Case:
    return Case.model_validate(whole)


def test_a_lever_pasted_is_the_same_under_another_id(case: Case) -> None:
    after, key = clipping.paste(case, clipping.clip(case, "lever:nato-pledge"), None)
    assert key == "lever:nato-pledge-2"
    assert parts.find(after, key).model_copy(update={"id": "nato-pledge"}) == case.lever("nato-pledge")


def test_a_lever_goes_to_the_actor_it_is_pasted_on(case: Case) -> None:
    after, key = clipping.paste(case, clipping.clip(case, "lever:nato-pledge"), "party:kyiv")
    assert parts.find(after, key).controlled_by == "kyiv"


def test_an_interest_is_pasted_to_the_party_selected(case: Case) -> None:
    text = clipping.clip(case, "interest:ties")
    after, key = clipping.paste(case, text, "interest:us-backing")
    assert parts.owner_of(after, key) == "party:kyiv"
    assert parts.find(after, key).influences == case.interest("ties").influences
    with pytest.raises(CaseError):
        clipping.paste(case, text, None)


def test_a_party_is_pasted_whole(case: Case) -> None:
    after, key = clipping.paste(case, clipping.clip(case, "actor:kremlin"), None)
    assert key == "actor:kremlin-2"
    assert len(after.party("kremlin-2").interests) == len(case.party("kremlin").interests)
    assert Case.model_validate(after.model_dump(mode="json")) == after


@pytest.mark.parametrize(
    "text", ["", "{}", "[" * 5000, '{"format": "truceboard-part"}', "Fire ceases", "null"]
)
def test_what_is_no_part_is_refused(case: Case, text: str) -> None:
    with pytest.raises(CaseError):
        clipping.paste(case, text, None)


@pytest.mark.parametrize(
    "change",
    [
        {"controlled_by": "nobody"},
        {"surprise": 1},
        {"name": 3},
        {"history": []},
        {"history": "x"},
        {"id": [1]},
    ],
)
def test_a_broken_part_is_refused_or_healed_but_never_kept(case: Case, change: dict[str, Any]) -> None:
    whole = json.loads(clipping.clip(case, "lever:nato-pledge"))
    whole["part"] |= change
    text = json.dumps(whole)
    if "id" in change:
        assert clipping.paste(case, text, None)[1].startswith("lever:")
    else:
        with pytest.raises(CaseError):
            clipping.paste(case, text, None)


@pytest.mark.parametrize(
    ("key", "onto"),
    [
        ("actor:kremlin", None),
        ("lever:nato-pledge", None),
        ("interest:victory", "party:first-party"),
        ("position:p01", "party:first-party"),
        ("position:p01", None),
        ("scenario:cost", None),
    ],
)
def test_a_part_of_another_case_brings_along_what_it_names(case: Case, key: str, onto: str | None) -> None:
    empty = empty_case()
    after, pasted = clipping.paste(empty, clipping.clip(case, key), onto)
    assert Case.model_validate(after.model_dump(mode="json")) == after
    if key.startswith("position"):
        position = parts.find(after, pasted)
        assert position.party == ("first-party" if onto else None)
        assert after.source(position.source) == case.source(position.source)
        assert after.actor(position.actor) == case.actor("kremlin")
    if key.startswith("scenario"):
        assert {lever.id for lever in after.levers} == set(case.scenario("cost").settings)
    if key.startswith("actor"):
        assert after.party("kremlin").linkages == ()


def test_in_its_own_case_a_part_brings_nothing_along(case: Case) -> None:
    after, _ = clipping.paste(case, clipping.clip(case, "position:p01"), None)
    assert (after.actors, after.sources, after.levers) == (case.actors, case.sources, case.levers)


@pytest.mark.parametrize(
    ("key", "onto", "why"),
    [
        ("interest:ties", None, "paste-onto-party"),
        ("influence:ties:us-russia-ties", None, "paste-onto-interest"),
        ("influence:ties:us-russia-ties", "interest:ties", "pasted-already"),
        ("linkage:kremlin:kyiv", "party:kremlin", "pasted-already"),
    ],
)
def test_why_a_part_cannot_be_pasted_here(case: Case, key: str, onto: str | None, why: str) -> None:
    with pytest.raises(CaseError) as refused:
        clipping.paste(case, clipping.clip(case, key), onto)
    assert [problem.key for problem in refused.value.problems] == [why]


def test_parts_that_name_one_another_in_a_ring_are_refused(case: Case) -> None:
    whole = json.loads(clipping.clip(case, "lever:nato-pledge"))
    whole["part"]["controlled_by"] = "a"
    whole["with"] = {"actor:a": {"id": "b", "lever": "c"}, "lever:c": {"actor": "a"}}
    with pytest.raises(CaseError):
        clipping.paste(case, json.dumps(whole), None)
    whole["with"] = json.loads("[" * 300 + "]" * 300)
    with pytest.raises(CaseError):
        clipping.paste(case, json.dumps(whole), None)
