"""The checking that ends at the first fault finds one where the other does, and never a flood of them."""

import time

from tests.case.breaking import Plain, change

from truceboard.case.case import Case
from truceboard.case.field_problems import field_problems
from truceboard.case.first_faults import first_faults


def test_a_sound_case_has_none(whole: Plain) -> None:
    assert first_faults(Case, whole) is None


def test_one_fault_of_each_list_and_map_is_told(whole: Plain) -> None:
    for index in range(3):
        change(whole, ("positions", index, "credibility"), 9)
        change(whole, ("levers", index, "uncertainty"), -1)
    whole["working"]["settings"] = dict.fromkeys("abc", "x")
    error = first_faults(Case, whole)
    assert error is not None
    assert [problem.place for problem in field_problems(error)] == [
        "levers[0].uncertainty",
        "positions[0].credibility",
        "working.settings.a",
    ]


def test_a_flood_of_faults_ends_at_once(whole: Plain) -> None:
    whole["levers"][0]["history"] = [{}] * 100_000
    whole["forecasts"] = [{}] * 100_000
    began = time.process_time()
    error = first_faults(Case, whole)
    assert error is not None
    assert error.error_count() < 50
    assert time.process_time() - began < 1
