"""Whole outlooks against the brute-force sampler, at the tolerances of the model's description."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.oracles import brute_force, plain_cases
from tests.oracles.plain_cases import Plain

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.outlook import RESPONSES, Outlook
from truceboard.likelihood.timeline import timeline
from truceboard.likelihood.what_if import what_if

ROOT = Path(__file__).parents[2]
BUILTIN = json.loads((ROOT / "resources/cases/ceasefire-2025-03.truce").read_text("utf-8"))
FIGURES = ROOT / "tests/likelihood/figures"
EXERCISES = {
    number: json.loads((FIGURES / f"exercise-{number}.json").read_text("utf-8"))["case"]
    for number in (1, 2, 3, 4)
}
DRAWS = 65536
LIKELIHOODS = ("agreed", "as_offered", "at_least_with_conditions")


def check(outlook: Outlook, right: dict[str, Any]) -> None:
    for name in LIKELIHOODS:
        found = getattr(outlook, name)
        assert found.mean == pytest.approx(right[name]["mean"], abs=0.003)
        for percentile in ("p05", "p50", "p95"):
            assert getattr(found, percentile) == pytest.approx(right[name][percentile], abs=0.006)
    assert [party.party for party in outlook.parties] == list(right["parties"])
    for party in outlook.parties:
        figures = right["parties"][party.party]
        assert party.ladder == pytest.approx([figures[answer] for answer in RESPONSES], abs=0.003)
        assert party.log_odds == pytest.approx(figures["log_odds"], abs=0.006)
        # Closed forms.
        contributions = {part.key: part.log_odds for part in party.contributions}
        assert contributions == pytest.approx(right["contributions"][party.party], abs=1e-9)


def both(plain: Plain, scenario: Plain | None = None, **options: Any) -> tuple[Outlook, dict[str, Any]]:
    tried = [(scenario or {}).get(part) or {} for part in ("settings", "importances")]
    model = compile_case(Case.model_validate(plain), draws=DRAWS, **options)
    return model.evaluate(*tried), brute_force.evaluate(plain, *tried, **options)


@pytest.mark.parametrize("scenario", [None, *BUILTIN["scenarios"]], ids=lambda each: each and each["id"])
def test_the_builtin_case(scenario: Plain | None) -> None:
    check(*both(BUILTIN, scenario))


def test_the_builtin_case_without_positions() -> None:
    check(*both(BUILTIN, positions=False))


@pytest.mark.parametrize("day", ["2025-01-21", "2025-02-28"])
def test_the_builtin_case_on_another_day(day: str) -> None:
    outlook = compile_case(Case.model_validate(BUILTIN), date.fromisoformat(day), DRAWS).evaluate()
    check(outlook, brute_force.evaluate(BUILTIN, as_of=day))


@pytest.mark.parametrize("number", EXERCISES)
def test_an_exercise(number: int) -> None:
    plain = EXERCISES[number]
    check(*both(plain, plain["scenarios"][0]))


@pytest.mark.parametrize("seed", range(8))
def test_a_random_case(seed: int) -> None:
    plain = plain_cases.random_case(seed)
    check(*both(plain, plain["scenarios"][0]))


def test_the_tornado_of_the_builtin_case() -> None:
    swings = {swing.id: swing for swing in compile_case(Case.model_validate(BUILTIN)).swings()}
    for lever in BUILTIN["levers"]:
        for end, found in (("minimum", swings[lever["id"]].low), ("maximum", swings[lever["id"]].high)):
            settings = {lever["id"]: lever[end]}
            right = brute_force.evaluate(BUILTIN, settings, certain=settings, draws=50_000)
            assert found == pytest.approx(right["agreed"]["mean"], abs=0.003)


def test_the_map_of_the_builtin_case() -> None:
    x, y = "us-russia-ties", "kursk-held"
    found = what_if(compile_case(Case.model_validate(BUILTIN)), x, y)
    for column, row in ((0, 0), (40, 0), (13, 27), (22, 3), (31, 40)):
        settings = {x: found.x_values[column], y: found.y_values[row]}
        right = brute_force.evaluate(BUILTIN, settings, certain=settings, draws=50_000)
        assert found.headline[row, column] == pytest.approx(right["agreed"]["mean"], abs=0.003)


def fading() -> Plain:
    """Little is known but two sharp statements, which fade within weeks."""
    return plain_cases.case(
        plain_cases.party(base_spread=0, interests=[], residual={"spread": 1.5, "half_life_days": 10}),
        sources=[{"id": "paper", "title": "A paper", "reliability": "A"}],
        positions=[
            plain_cases.position("yes", date="2025-01-05", stance="accepts", credibility=1, commitment="act"),
            plain_cases.position("no", date="2025-01-25", stance="rejects", reported_on="2025-01-20"),
        ],
    )


@pytest.mark.parametrize("plain", [fading(), plain_cases.random_case(1)], ids=["fading", "random"])
def test_the_days_of_a_case(plain: Plain) -> None:
    first, last = date(2024, 12, 20), date(2025, 2, 12)
    days = timeline(Case.model_validate(plain), first, last, DRAWS).days
    assert len(days) == 55
    for found in days[::7]:
        right = brute_force.evaluate(plain, as_of=found.day.isoformat(), draws=100_000)
        assert found.agreed.mean == pytest.approx(right["agreed"]["mean"], abs=0.003)
        assert found.as_offered == pytest.approx(right["as_offered"]["mean"], abs=0.003)
        for percentile in ("p05", "p50", "p95"):
            figure = right["agreed"][percentile]
            assert getattr(found.agreed, percentile) == pytest.approx(figure, abs=0.006)
