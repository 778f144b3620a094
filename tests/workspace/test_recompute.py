"""A model is compiled anew exactly when the case says something else to it."""

from datetime import date
from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.case.edits_parts import change
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.likelihood.compile import compile_case
from truceboard.workspace.recompute import Recompute


class Counting(Recompute):
    def __init__(self) -> None:
        super().__init__()
        self.compiled = 0

    def compile(self, case: Case, as_of: Any) -> None:
        self.compiled += 1
        super().compile(case, as_of)


@pytest.mark.parametrize(
    ("key", "changes"),
    [
        ("lever:nato-pledge", {"name": "A", "short": "B", "unit": "%", "cost": 9, "locked": True}),
        ("lever:nato-pledge", {"controlled_by": "kyiv", "kind": "term", "low_label": "none"}),
        ("interest:ties", {"name": "A"}),
        ("condition:k-nato", {"text": "A"}),
        ("position:p01", {"text": "A", "speaker": "B", "note": "C", "date_approximate": True}),
        ("source:nyt-2025-03-12", {"title": "A", "url": None}),
        ("actor:kremlin", {"name": "A"}),
        ("case", {"title": "A"}),
    ],
)
def test_words_ask_for_no_new_model_and_need_none(key: str, changes: dict[str, Any]) -> None:
    before = read_case(builtin_case_path())
    after = change(before, key, changes)
    recompute = Counting()
    recompute.compile(before, before.as_of)
    recompute.update(before, after, after.as_of)
    assert recompute.compiled == 1
    one, other = compile_case(before, draws=256).evaluate(), compile_case(after, draws=256).evaluate()
    assert (one.agreed, one.parties) == (other.agreed, other.parties)


@pytest.mark.parametrize(
    ("key", "changes"),
    [
        ("lever:nato-pledge", {"uncertainty": 20}),
        ("lever:nato-pledge", {"maximum": 200}),
        ("entry:us-russia-ties:2025-03-01", {"value": 60}),
        ("party:kremlin", {"base_rate_note": None}),
        ("party:kremlin", {"base_rate": 0.2}),
        ("interest:ties", {"importance": 2}),
        ("influence:ties:cost-of-refusal", {"neutral": 30}),
        ("condition:k-nato", {"weight": 2}),
        ("linkage:kremlin:kyiv", {"strength": 0}),
        ("position:p01", {"credibility": 5}),
        ("position:p01", {"set_aside": True}),
        ("source:nyt-2025-03-12", {"reliability": "E"}),
        ("case", {"method": {"source_bias": 1}}),
    ],
)
def test_figures_ask_for_a_new_model(key: str, changes: dict[str, Any]) -> None:
    before = read_case(builtin_case_path())
    recompute = Counting()
    recompute.compile(before, before.as_of)
    recompute.update(before, change(before, key, changes), before.as_of)
    assert recompute.compiled == 2


def test_to_go_back_asks_for_no_new_model() -> None:
    before = read_case(builtin_case_path())
    named = change(before, "actor:kremlin", {"name": "A"})
    after = change(named, "party:kremlin", {"base_rate": 0.2})
    recompute = Recompute()
    recompute.compile(before, before.as_of)
    model = recompute.model
    recompute.update(before, named, before.as_of)
    recompute.update(named, after, before.as_of)
    other = recompute.model
    assert other is not model
    recompute.update(after, named, before.as_of)
    assert recompute.model is model
    recompute.update(named, after, before.as_of)
    assert recompute.model is other


def test_another_day_of_the_case_before_is_another_model() -> None:
    case = read_case(builtin_case_path())
    day = date(2025, 2, 1)
    recompute = Recompute()
    recompute.compile(case, case.as_of)
    recompute.compile(case, day)
    assert recompute.model.as_of == day
    recompute.compile(case, date(2025, 1, 1))
    assert recompute.model.as_of == date(2025, 1, 1)
