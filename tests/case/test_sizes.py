"""More than any real case holds is refused before anything slow is done with it."""

from typing import Any

import pytest

from truceboard.case.case import MOST_ACTORS, MOST_JUDGEMENTS, Case
from truceboard.case.checking import checked
from truceboard.case.problems import CaseError


def many(case: Case, part: str, number: int) -> list[dict[str, Any]]:
    first = case.model_dump(mode="json")["actors"][0]
    party = case.parties[0].actor
    asked = {"participant": "p", "party": party, "date": "2025-03-01", "probability": 0.4}
    like = {"actors": first, "judgements": asked}[part]
    return [like | {"id": f"more-{index}"} for index in range(number)]


@pytest.mark.parametrize(("part", "most"), [("actors", MOST_ACTORS), ("judgements", MOST_JUDGEMENTS)])
def test_one_more_than_the_limit_is_refused_by_place_in_a_file_and_in_an_edit(
    march: Case, part: str, most: int
) -> None:
    plain = march.model_dump(mode="json")
    room = most - len(plain[part])
    full = Case.model_validate(plain | {part: [*plain[part], *many(march, part, room)]})
    with pytest.raises(CaseError) as refused:
        Case.model_validate(plain | {part: [*plain[part], *many(march, part, room + 1)]})
    assert [(each.place, each.key) for each in refused.value.problems] == [(part, "too-many")]
    last = getattr(full, part)[-1].model_copy(update={"id": "one-more"})
    with pytest.raises(CaseError) as refused:
        checked(full, full.model_copy(update={part: (*getattr(full, part), last)}))
    assert [(each.place, each.key) for each in refused.value.problems] == [(part, "too-many")]
