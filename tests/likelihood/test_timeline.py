"""The timeline: every day of it is the whole evaluation as of that day."""

from datetime import date, timedelta
from typing import Any

import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.case.problems import CaseError
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.outlook import Outlook
from truceboard.likelihood.timeline import DayOutlook, Days, Event, first_day, timeline

SINGLE_PRECISION = 1e-6


def check(day: DayOutlook, outlook: Outlook) -> None:
    assert day.day == outlook.as_of
    for name in ("mean", "p05", "p50", "p95"):
        figure = getattr(outlook.agreed, name)
        assert getattr(day.agreed, name) == pytest.approx(figure, abs=SINGLE_PRECISION), (day.day, name)
    assert day.as_offered == pytest.approx(outlook.as_offered.mean, abs=SINGLE_PRECISION)
    at_least = outlook.at_least_with_conditions.mean
    assert day.at_least_with_conditions == pytest.approx(at_least, abs=SINGLE_PRECISION)
    ladders = [sum(party.ladder[2:]) for party in outlook.parties]
    assert day.parties == pytest.approx(ladders, abs=SINGLE_PRECISION)
    assert day.has_basis == outlook.has_basis


def check_all(case: Case, start: date | None = None, end: date | None = None) -> None:
    for day in timeline(case, start, end, draws=256).days:
        check(day, compile_case(case, day.day, draws=256).evaluate())


def test_every_day_of_the_builtin_case(builtin: Case) -> None:
    check_all(builtin, date(2025, 1, 17), date(2025, 4, 2))


def test_its_own_day_is_the_headline(builtin: Case) -> None:
    check(timeline(builtin).days[-1], compile_case(builtin).evaluate())


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_every_day_of_the_exercises(exercises: dict[int, dict[str, Any]], number: int) -> None:
    check_all(Case.model_validate(exercises[number]["case"]))


def test_the_independent_figures_by_day(builtin: Case, expected: dict[str, Any]) -> None:
    days = {day.day.isoformat(): day for day in timeline(builtin, draws=8192).days}
    for name, figures in expected["by_day"].items():
        day = days[name]
        assert day.agreed.mean == pytest.approx(figures["agreed"]["mean"], abs=0.003)
        for percentile in ("p05", "p50", "p95"):
            assert getattr(day.agreed, percentile) == pytest.approx(figures["agreed"][percentile], abs=0.012)
        assert day.as_offered == pytest.approx(figures["as_offered"]["mean"], abs=0.003)
        at_least = figures["at_least_with_conditions"]["mean"]
        assert day.at_least_with_conditions == pytest.approx(at_least, abs=0.003)
        ladders = [party["accept_with_conditions"] + party["accept"] for party in figures["parties"].values()]
        assert day.parties == pytest.approx(ladders, abs=0.003)


def test_it_runs_from_the_first_entry_to_the_cases_day(builtin: Case) -> None:
    days = [day.day for day in timeline(builtin, draws=2).days]
    assert days == [date(2025, 1, 20) + timedelta(number) for number in range(52)]
    assert days[-1] == builtin.as_of


def test_a_case_without_a_past_is_one_day() -> None:
    lever = small_case.lever(history=[{"date": "2025-03-01", "value": 40}])
    case = small_case.case(levers=[lever])
    assert [day.day for day in timeline(case, draws=2).days] == [case.as_of]
    assert first_day(small_case.case(small_case.party(interests=[]), levers=[])) == case.as_of


def test_what_is_reported_late_counts_late_and_at_its_own_day() -> None:
    late = small_case.position("late", date="2025-01-10", reported_on="2025-01-25")
    case = small_case.case(positions=[late])
    check_all(case)
    days = {day.day.day: day.agreed.mean for day in timeline(case, draws=256).days if day.day.month == 1}
    assert days[24] == days[1]
    assert days[25] != days[24]


def test_what_is_announced_counts_more_every_day_until_its_own() -> None:
    early = small_case.position(
        "early", date="2025-01-20", reported_on="2025-01-10", stance="accepts", commitment="act"
    )
    case = small_case.case(positions=[early])
    check_all(case, end=date(2025, 1, 31))
    check_all(case, start=date(2025, 1, 15), end=date(2025, 1, 17))
    days = [day.agreed.mean for day in timeline(case, end=date(2025, 1, 31), draws=256).days]
    told = days[9:20]
    assert told == sorted(told)
    assert len(set(told)) == len(told)
    assert days[19] > days[20] > days[30]


def test_a_later_round_replaces_an_earlier_one() -> None:
    rounds = [
        small_case.judgement("third", probability=0.5, date="2025-01-24", round=3),
        small_case.judgement("first", probability=0.9, date="2025-01-10"),
        small_case.judgement("late-first", probability=0.1, date="2025-01-28"),
        small_case.judgement("second", probability=0.2, date="2025-01-20", round=2),
        small_case.judgement("other", participant="Ben", probability=0.6, date="2025-01-15"),
    ]
    check_all(small_case.case(judgements=rounds))


def test_linked_and_conditional_parties() -> None:
    condition = {"id": "demand", "text": "A demand", "lever": "lever"}
    other = {"id": "wish", "text": "A wish", "weight": 2}
    case = small_case.case(
        small_case.party(
            "north", linkages=[{"party": "south", "strength": 1.5}], conditions=[condition, other]
        ),
        small_case.party("south", linkages=[{"party": "north", "strength": -1.0}]),
        levers=[
            small_case.lever(
                uncertainty=30,
                history=[{"date": "2025-01-01", "value": 5}, {"date": "2025-01-15", "value": 95}],
            )
        ],
        positions=[small_case.position("said"), small_case.position("too", party="south", date="2025-01-04")],
    )
    check_all(case)


def test_days_before_anything_was_said_are_the_same() -> None:
    said = small_case.position("said", date="2025-01-20")
    days = timeline(small_case.case(positions=[said]), draws=64).days
    assert len({day.agreed for day in days[:19]}) == 1
    assert len({day.agreed for day in days[19:]}) == len(days) - 19


def test_no_basis_until_something_is_said() -> None:
    said = small_case.position("said", date="2025-01-20")
    noted = small_case.party("south", base_rate_note="Two of five such truces")
    basis = [
        day.has_basis
        for day in timeline(small_case.case(small_case.party("north"), noted, positions=[said]), draws=2).days
    ]
    assert basis == [False] * 19 + [True] * 13


def test_what_happened_by_day() -> None:
    lever = small_case.lever(
        history=[
            {"date": "2025-01-01", "value": 40},
            {"date": "2025-01-09", "value": 60},
            {"date": "2025-03-09", "value": 50},
        ]
    )
    positions = [
        small_case.position("told", date="2025-01-20", reported_on="2025-01-22"),
        small_case.position("aside", date="2025-01-09", set_aside=True),
        small_case.position("elsewhere", date="2025-01-05", party=None),
        small_case.position("later", date="2025-02-02"),
    ]
    judged = small_case.judgement("judged", date="2025-01-21")
    case = small_case.case(levers=[lever], positions=positions, judgements=[judged])
    assert timeline(case, date(2025, 1, 2), draws=2).events == (
        Event(date(2025, 1, 5), "position", "elsewhere", False),
        Event(date(2025, 1, 9), "lever", "lever", True, 40, 60),
        Event(date(2025, 1, 9), "position", "aside", False),
        Event(date(2025, 1, 21), "judgement", "judged", True),
        Event(date(2025, 1, 22), "position", "told", True),
    )


def test_a_start_after_the_end_is_refused(builtin: Case) -> None:
    with pytest.raises(ValueError, match="2025-03-13"):
        timeline(builtin, start=date(2025, 3, 13))


def test_a_wrong_number_of_draws_is_refused(builtin: Case) -> None:
    with pytest.raises(ValueError, match="power of two"):
        timeline(builtin, draws=1000)


@pytest.mark.parametrize("spread", [1e9, 1e200])
def test_a_party_with_a_singular_covariance_is_named(spread: float) -> None:
    interest = small_case.interest("a", small_case.influence(spread=spread))
    said = small_case.position("said", date="2025-01-20")
    case = small_case.case(small_case.party(interests=[interest]), positions=[said])
    with pytest.raises(CaseError, match=r"parties\[0\].*north"):
        timeline(case, draws=2)


def test_days_in_any_order_are_those_of_the_whole(builtin: Case) -> None:
    some = Days(builtin, first_day(builtin), builtin.as_of, draws=256)
    for day in some.on(some.all[::-16][::-1]) + some.on(some.all[:20]) + some.on(some.all[20:]):
        check(day, compile_case(builtin, day.day, draws=256).evaluate())


def test_what_is_announced_is_worked_out_after_its_own_day_too() -> None:
    early = small_case.position("early", date="2025-01-20", reported_on="2025-01-10", commitment="act")
    case = small_case.case(positions=[early])
    some = Days(case, date(2025, 1, 1), date(2025, 1, 31), draws=64)
    for day in some.on(some.all[25:]) + some.on(some.all[12:15]):
        check(day, compile_case(case, day.day, draws=64).evaluate())
