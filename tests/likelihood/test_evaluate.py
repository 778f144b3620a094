"""Whole evaluations: invariants, and quadrature as an oracle for one party."""

import math
from typing import Any

import numpy as np
import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.evaluate import estimate
from truceboard.likelihood.outlook import Outlook


def shifted(case: Case, order: int) -> Case:
    """The same case with actors, levers and parties in another order."""
    plain = case.model_dump(mode="json")
    for part in ("actors", "levers", "parties"):
        plain[part] = plain[part][order:] + plain[part][:order]
    return Case.model_validate(plain)


def chances(outlook: Outlook) -> tuple[float, float, float]:
    return outlook.as_offered.mean, outlook.agreed.mean, outlook.at_least_with_conditions.mean


def test_probabilities_sum_to_one_and_agreed_is_never_above_the_smallest_party(builtin: Case) -> None:
    model = compile_case(builtin, draws=1024)
    rng = np.random.default_rng(7)
    for _ in range(20):
        settings = {lever.id: float(rng.uniform(lever.minimum, lever.maximum)) for lever in builtin.levers}
        importances = {interest: float(rng.uniform(0, 2)) for interest in model.importances}
        outlook = model.evaluate(settings, importances)
        for party in outlook.parties:
            assert math.fsum(party.ladder) == pytest.approx(1, abs=1e-12)
            assert min(party.ladder) >= 0
            assert outlook.agreed.mean <= party.ladder[2] + party.ladder[3]
        assert sorted(chances(outlook)) == list(chances(outlook))
        for likelihood in (outlook.agreed, outlook.as_offered, outlook.at_least_with_conditions):
            assert 0 <= likelihood.p05 <= likelihood.p50 <= likelihood.p95 <= 1


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_contributions_add_up(exercises: dict[int, dict[str, Any]], number: int) -> None:
    case = Case.model_validate(exercises[number]["case"])
    model = compile_case(case, draws=64)
    for scenario in ({}, case.scenarios[0].settings):
        for index, party in enumerate(model.evaluate(scenario).parties):
            at_the_means = model.log_odds(model.settings(scenario), model.weights())[index, -1]
            total = sum(part.log_odds for part in party.contributions)
            assert total == pytest.approx(at_the_means, abs=1e-9)


def test_a_slider_there_and_back_gives_the_identical_outlook(builtin: Case) -> None:
    model = compile_case(builtin)
    start = model.evaluate()
    rng = np.random.default_rng(8)
    for lever in builtin.levers:
        model.evaluate({lever.id: float(rng.uniform(lever.minimum, lever.maximum))}, {"ties": 0.3})
        model.swings({lever.id: lever.maximum}, {"victory": 1.7})
    assert model.evaluate() == start
    assert compile_case(builtin).evaluate() == start


def test_the_way_taken_leaves_no_trace(builtin: Case) -> None:
    wandered = compile_case(builtin, draws=1024)
    wandered.evaluate(builtin.scenario("breach").settings)
    scenario = builtin.scenario("stalemate")
    straight = compile_case(builtin, draws=1024).evaluate(scenario.settings, scenario.importances)
    assert wandered.evaluate(scenario.settings, scenario.importances) == straight


@pytest.mark.parametrize("order", [1, 3])
def test_the_order_of_actors_and_levers_changes_nothing_beyond_the_sampler(builtin: Case, order: int) -> None:
    one = compile_case(builtin, draws=65536).evaluate()
    other = compile_case(shifted(builtin, order), draws=65536).evaluate()
    assert chances(other) == pytest.approx(chances(one), abs=0.001)
    for party in one.parties:
        assert other.party(party.party).ladder == pytest.approx(party.ladder, abs=0.001)
        assert other.party(party.party).log_odds == pytest.approx(party.log_odds, abs=0.003)


@pytest.mark.parametrize("party", ["kremlin", "kyiv"])
def test_a_judgement_that_agrees_moves_less_than_a_point(builtin: Case, party: str) -> None:
    before = compile_case(builtin).evaluate().party(party).ladder
    own = before[2] + before[3]
    judgement = {
        "id": "agrees",
        "participant": "Ana",
        "party": party,
        "date": builtin.as_of.isoformat(),
        "probability": own,
        "spread": 0.7,
    }
    judged = Case.model_validate({**builtin.model_dump(mode="json"), "judgements": [judgement]})
    after = compile_case(judged).evaluate().party(party).ladder
    assert after[2] + after[3] == pytest.approx(own, abs=0.01)
    assert after != before


@pytest.mark.parametrize("importance", [0, 0.5, 2])
def test_one_party_by_quadrature(importance: float) -> None:
    """Gauss-Hermite for the logistic-normal means; percentiles of a monotone map, exactly."""
    case = small_case.case(
        small_case.party(conditions_met=0),
        positions=[small_case.position("said")],
        judgements=[small_case.judgement("judged")],
    )
    model = compile_case(case, draws=65536)
    outlook = model.evaluate({"lever": 75}, {"gain-of-north": importance})
    h = np.array([1, importance * (0.75 - 0.2), 1])
    mean = h @ model.posteriors[0].mean
    spread = np.sqrt(h @ model.posteriors[0].covariance @ h)
    nodes, weights = np.polynomial.hermite_e.hermegauss(80)

    def chance(threshold: float) -> float:
        p = 1 / (1 + np.exp(threshold - mean - spread * nodes))
        return float(p @ weights / weights.sum())

    party = outlook.parties[0]
    rungs = [1, chance(-1.5), chance(0), chance(1.2), 0]
    assert party.ladder == pytest.approx([-d for d in np.diff(rungs)], abs=2e-5)
    assert party.log_odds == pytest.approx(mean, abs=1e-4)
    for quantile, normal in (("p05", -1.6448536), ("p50", 0), ("p95", 1.6448536)):
        at = 1 / (1 + np.exp(-(mean + spread * normal)))
        assert getattr(outlook.at_least_with_conditions, quantile) == pytest.approx(at, abs=5e-4)


@pytest.mark.parametrize(
    ("conditions", "met"),
    [
        ([], 0.25),
        ([{"id": "a", "text": "A", "lever": "lever"}], 0.6),
        ([{"id": "a", "text": "A", "lever": "lever", "weight": 3}, {"id": "b", "text": "B"}], 0.5125),
        ([{"id": "b", "text": "B"}], 0.25),
    ],
)
def test_a_conditional_yes_counts_by_the_conditions_met(conditions: list[dict[str, Any]], met: float) -> None:
    case = small_case.case(small_case.party(conditions=conditions))
    outlook = compile_case(case, draws=1024).evaluate({"lever": 60})
    _, _, conditional, accept = outlook.parties[0].ladder
    assert outlook.agreed.mean == pytest.approx(accept + met * conditional, abs=1e-12)
    assert outlook.as_offered.mean == pytest.approx(accept, abs=1e-12)
    assert outlook.at_least_with_conditions.mean == pytest.approx(accept + conditional, abs=1e-12)


def test_an_uncertain_condition_varies_by_draw() -> None:
    """Against the formula in plain numpy over the model's own draws."""
    from truceboard.likelihood.draws import standard_draws

    case = small_case.case(
        small_case.party(conditions=[{"id": "a", "text": "A", "lever": "lever"}]),
        levers=[small_case.lever(uncertainty=30)],
    )
    outlook = compile_case(case, draws=2048).evaluate({"lever": 90})
    normal, triangular = standard_draws(3, 1, 2048)
    u = np.clip(90 + 30 * triangular[0, :-1], 0, 100) / 100
    z = normal[:, :-1]
    eta = np.log(0.4 / 0.6) + 0.3 * z[0] + (2.0 + 0.5 * z[1]) * (u - 0.2) + 0.8 * z[2]
    yes, accept = 1 / (1 + np.exp(-eta)), 1 / (1 + np.exp(1.2 - eta))
    agreed = accept + u * (yes - accept)
    assert outlook.agreed.mean == pytest.approx(np.mean(agreed), abs=1e-12)
    found = outlook.agreed
    assert (found.p05, found.p50, found.p95) == pytest.approx(np.percentile(agreed, [5, 50, 95]), abs=1e-12)


@pytest.mark.parametrize("size", [1, 2, 64, 8192])
def test_percentiles_are_interpolated_linearly(size: int) -> None:
    values = np.random.default_rng(9).uniform(size=size)
    found = estimate(values)
    assert (found.p05, found.p50, found.p95) == pytest.approx(np.percentile(values, [5, 50, 95]), abs=1e-15)
    assert found.mean == pytest.approx(values.mean(), abs=1e-15)


def test_partial_settings_rest_at_the_baseline_of_the_day(builtin: Case) -> None:
    model = compile_case(builtin, draws=64)
    outlook = model.evaluate({"kursk-held": 80}, {"ties": 0})
    assert outlook.settings == {**model.baseline, "kursk-held": 80}
    assert list(outlook.settings) == [lever.id for lever in builtin.levers]
    assert outlook.importances == {**dict.fromkeys(model.importances, 1), "ties": 0}
    assert outlook.as_of == builtin.as_of
    assert model.baseline["kursk-held"] == 10


def test_what_is_not_in_the_case_is_refused(builtin: Case) -> None:
    model = compile_case(builtin, draws=64)
    with pytest.raises(KeyError, match="weather"):
        model.evaluate({"weather": 1})
    with pytest.raises(KeyError, match="weather"):
        model.evaluate({}, {"weather": 1})
    with pytest.raises(ValueError, match="kursk-held"):
        model.evaluate({"kursk-held": 100.5})
    with pytest.raises(ValueError, match="ties"):
        model.evaluate({}, {"ties": float("nan")})
    with pytest.raises(ValueError, match="100"):
        compile_case(builtin, draws=100)


@pytest.mark.parametrize(
    ("fields", "case_fields", "basis"),
    [
        ({}, {}, False),
        ({"base_rate_note": "From a table of reference cases"}, {}, True),
        ({}, {"positions": [small_case.position("a")]}, True),
        ({}, {"positions": [small_case.position("a", set_aside=True)]}, False),
        ({}, {"positions": [small_case.position("a", date="2025-02-02")]}, False),
        ({}, {"judgements": [small_case.judgement("a")]}, True),
    ],
)
def test_basis(fields: dict[str, Any], case_fields: dict[str, Any], basis: bool) -> None:
    case = small_case.case(small_case.party(**fields), **case_fields)
    assert compile_case(case, draws=2).evaluate().has_basis is basis
