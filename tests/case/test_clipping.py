"""Copy and paste: every part comes back, and a foreign text is refused."""

import json
from typing import Any

import pytest

from truceboard.case import clipping, parts
from truceboard.case.case import Case
from truceboard.case.problems import CaseError


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
