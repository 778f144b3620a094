"""One source takes the place of another."""

from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.case.edits_parts import add
from truceboard.case.edits_sources import replace_source


@pytest.fixture
def case(whole: dict[str, Any]) -> Case:
    return Case.model_validate(whole)


def test_all_that_rested_on_it_rests_on_the_other(case: Case) -> None:
    both, key = add(case, "case", "source", {"title": "Another paper", "reliability": "C"})
    new, old = key.partition(":")[2], case.positions[0].source
    after = replace_source(both, old, new)
    assert Case.model_validate(after.model_dump(mode="json")) == after
    assert old not in [source.id for source in after.sources]
    for before, now in zip(both.positions, after.positions, strict=True):
        assert now.source == (new if before.source == old else before.source)
        assert now.model_copy(update={"source": before.source}) == before
    named = [entry.source for lever in both.levers for entry in lever.history]
    assert old in named
    expected = [new if source == old else source for source in named]
    assert [entry.source for lever in after.levers for entry in lever.history] == expected


def test_itself_changes_nothing_and_an_unknown_one_is_refused(case: Case) -> None:
    old = case.sources[0].id
    assert replace_source(case, old, old) is case
    with pytest.raises(KeyError):
        replace_source(case, old, "nobody")
