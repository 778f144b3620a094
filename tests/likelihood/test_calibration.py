import math
from datetime import date
from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.case.judgements import Forecast
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.likelihood.calibration import bins_of, calibrate

MADE = date(2025, 3, 13)
DECIDED = date(2025, 3, 18)


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case(builtin_case_path())


def forecast(name: str, probability: float, outcome: bool | None, **changes: Any) -> Forecast:
    fields = {
        "id": name,
        "made_on": MADE,
        "as_of": MADE,
        "question": "agreed",
        "criterion": "Both say yes.",
        "resolves_by": DECIDED,
        "settings": {},
        "importances": {},
        "probability": probability,
        "low": 0.0,
        "high": 1.0,
        "ladders": {"kremlin": (0.4, 0.3, 0.2, 0.1), "kyiv": (0.0, 0.0, 0.5, 0.5)},
        "draws": 8192,
        "program_version": "0.1.0",
        "outcome": outcome,
        "resolved_on": None if outcome is None else DECIDED,
    }
    return Forecast.model_validate(fields | changes)


def with_forecasts(case: Case, *forecasts: Forecast) -> Case:
    return Case.model_validate(case.model_copy(update={"forecasts": forecasts}))


def test_nothing_to_score_has_no_means(case: Case) -> None:
    for cases in ([], [("empty.truce", case)]):
        report = calibrate(cases)
        assert report.cases == len(cases)
        assert (report.resolved, report.unresolved) == (0, 0)
        assert (report.brier, report.log, report.ranked) == (None, None, None)
        assert report.bins == report.scored == ()


def test_a_folder_by_hand(case: Case) -> None:
    first = with_forecasts(
        case,
        forecast("a", 0.8, True, responses={"kremlin": "stall", "kyiv": "accept"}),
        forecast("b", 0.85, False),
    )
    second = with_forecasts(
        case,
        forecast("c", 0.1, False, responses={"kremlin": "reject"}),
        forecast("d", 0.5, None),
    )
    report = calibrate([("first", first), ("none", case), ("second", second)])
    assert (report.cases, report.resolved, report.unresolved, report.repeated) == (3, 3, 1, 0)
    assert report.brier == pytest.approx((0.04 + 0.7225 + 0.01) / 3)
    assert report.log == pytest.approx(-(math.log(0.8) + math.log(0.15) + math.log(0.9)) / 3)
    # kremlin stall 0.16 + 0.09 + 0.01, kyiv accept 0 + 0 + 0.25, kremlin reject 0.36 + 0.09 + 0.01
    assert report.ranked == pytest.approx((0.26 + 0.25 + 0.46) / 3)
    assert [(each.case, each.forecast.id) for each in report.scored] == [
        ("first", "a"),
        ("first", "b"),
        ("second", "c"),
    ]
    low, high = report.bins
    assert (low.low, low.high, low.count, low.mean_forecast, low.came_true) == (0.1, 0.2, 1, 0.1, 0.0)
    assert (high.low, high.high, high.count, high.came_true) == (0.8, 0.9, 2, 0.5)
    assert high.mean_forecast == pytest.approx(0.825)


@pytest.mark.parametrize(
    ("probability", "low"),
    [(0.0, 0.0), (0.1, 0.1), (0.3, 0.3), (0.6, 0.6), (0.7, 0.7), (0.9999, 0.9), (1.0, 0.9)],
)
def test_an_edge_belongs_to_the_bin_above(probability: float, low: float) -> None:
    (only,) = bins_of([(probability, True)])
    assert only.low == low


def test_one_impossible_that_happened_makes_the_mean_infinite(case: Case) -> None:
    report = calibrate([("a", with_forecasts(case, forecast("a", 0.0, True), forecast("b", 0.5, True)))])
    assert report.log == math.inf
    assert report.brier == pytest.approx(0.625)


def test_a_copy_of_a_case_does_not_count_twice(case: Case) -> None:
    open_copy = with_forecasts(case, forecast("a", 0.8, None), forecast("b", 0.2, None))
    closed = with_forecasts(case, forecast("a", 0.8, True, note="seen"), forecast("b", 0.2, None))
    for cases in ([open_copy, closed], [closed, open_copy]):
        report = calibrate([(str(number), each) for number, each in enumerate(cases)])
        assert (report.resolved, report.unresolved, report.repeated) == (1, 1, 2)
        assert report.brier == pytest.approx(0.04)


def test_of_two_answers_the_later_counts(case: Case) -> None:
    wrong = with_forecasts(case, forecast("a", 0.8, True))
    corrected = with_forecasts(case, forecast("a", 0.8, False, resolved_on=date(2025, 3, 20)))
    for cases in ([wrong, corrected], [corrected, wrong]):
        report = calibrate([(str(number), each) for number, each in enumerate(cases)])
        assert report.brier == pytest.approx(0.64)


def test_a_back_test_is_told_apart(case: Case) -> None:
    late = forecast("late", 0.2, False, made_on=date(2026, 1, 1))
    report = calibrate([("a", with_forecasts(case, late, forecast("in-time", 0.2, False)))])
    assert report.in_hindsight == 1
    assert [each.in_hindsight for each in report.scored] == [True, False]


def test_of_equal_copies_the_first_is_named(case: Case) -> None:
    closed = with_forecasts(case, forecast("a", 0.8, True))
    report = calibrate([("board", closed), ("copy of board", closed)])
    assert [each.case for each in report.scored] == ["board"]
