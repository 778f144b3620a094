"""Numerically hard cases: each gives a right answer, or an error that names the place."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.case.problems import CaseError
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.outlook import Outlook


def evaluate(case: Case, draws: int = 1024, **settings: float) -> Outlook:
    model = compile_case(case, draws=draws)
    model.swings(settings)
    return model.evaluate(settings)


def check(outlook: Outlook) -> None:
    for party in outlook.parties:
        assert math.fsum(party.ladder) == pytest.approx(1, abs=1e-12)
        assert all(0 <= p <= 1 for p in party.ladder)
        assert math.isfinite(party.log_odds)
    offered, agreed, conditional = (
        outlook.as_offered.mean,
        outlook.agreed.mean,
        outlook.at_least_with_conditions.mean,
    )
    assert 0 <= offered <= agreed <= conditional <= 1


@pytest.mark.parametrize("end", [0, 100])
def test_an_uncertain_lever_at_its_bound(end: float) -> None:
    case = small_case.case(
        small_case.party(base_spread=0, interests=[small_case.interest("gain", small_case.influence())]),
        levers=[small_case.lever(uncertainty=30)],
    )
    outlook = evaluate(case, draws=65536, lever=end)
    # Half of the draws are cut off at the bound, so the mean of u moves inside by 30 / 6 / 100.
    mean_share = 0.05 if end == 0 else 0.95
    expected = math.log(0.4 / 0.6) + 2 * (mean_share - 0.2)
    assert outlook.parties[0].log_odds == pytest.approx(expected, abs=0.002)
    # Contributions take the lever without its uncertainty.
    influence = outlook.parties[0].contributions[1]
    assert influence.log_odds == pytest.approx(2 * (end / 100 - 0.2), abs=1e-12)


def test_zero_spread_everywhere_but_in_the_residual() -> None:
    party = small_case.party(
        base_spread=0,
        interests=[small_case.interest("gain", small_case.influence(spread=0))],
        residual={"spread": 1e-9, "half_life_days": 30},
    )
    case = small_case.case(party, positions=[small_case.position("said")])
    outlook = evaluate(case)
    p = 1 / (1 + math.exp(-(math.log(0.4 / 0.6) + 2 * 0.2)))
    found = outlook.at_least_with_conditions
    assert (found.mean, found.p05, found.p95) == pytest.approx((p, p, p), abs=1e-8)


@pytest.mark.parametrize("rate", [0.001, 0.999, 5e-324, 1 - 2**-53])
def test_extreme_base_rates(rate: float) -> None:
    outlook = evaluate(small_case.case(small_case.party(base_rate=rate, interests=[])))
    check(outlook)
    base = math.log(rate) - math.log1p(-rate)
    assert outlook.parties[0].contributions[0].log_odds == pytest.approx(base, rel=1e-14)
    assert outlook.parties[0].log_odds == pytest.approx(base, abs=0.01)


@pytest.mark.parametrize(
    "shape",
    [
        {"kind": "diminishing", "rate": 5e-324},
        {"kind": "diminishing", "rate": 1e-4},
        {"kind": "diminishing", "rate": 50},
        {"kind": "threshold", "midpoint": 0, "steepness": 5e-324},
        {"kind": "threshold", "midpoint": 1, "steepness": 1e-4},
        {"kind": "threshold", "midpoint": 0, "steepness": 200},
        {"kind": "threshold", "midpoint": 1, "steepness": 200},
    ],
)
def test_rates_and_steepness_at_their_ends(shape: dict[str, Any]) -> None:
    gain = small_case.interest("gain", small_case.influence(neutral=0, shape=shape))
    case = small_case.case(small_case.party(interests=[gain]), levers=[small_case.lever(uncertainty=10)])
    low, high = evaluate(case, lever=0), evaluate(case, lever=100)
    check(low)
    assert low.parties[0].contributions[1].log_odds == pytest.approx(0, abs=1e-15)
    assert high.parties[0].contributions[1].log_odds == pytest.approx(2, abs=1e-12)


def test_positions_all_in_the_future_or_none_at_all() -> None:
    silent = evaluate(small_case.case())
    future = small_case.case(positions=[small_case.position("later", date="2025-03-01")])
    assert evaluate(future) == silent
    check(silent)
    assert [part.key for part in silent.parties[0].contributions] == [
        "base",
        "influence:gain-of-north:lever",
        "linkages",
    ]


def test_a_party_without_interests_in_a_case_without_levers() -> None:
    outlook = evaluate(small_case.case(small_case.party(interests=[]), levers=[]))
    check(outlook)
    assert outlook.settings == outlook.importances == {}
    assert outlook.parties[0].log_odds == pytest.approx(math.log(0.4 / 0.6), abs=0.01)


def test_an_interest_without_influences() -> None:
    case = small_case.case(small_case.party(interests=[small_case.interest("idle")]))
    check(evaluate(case))


def test_fifty_parties_linked_in_a_ring() -> None:
    parties = [
        small_case.party(
            f"p{index}",
            base_rate=0.99,
            linkages=[{"party": f"p{(index + 1) % 50}", "strength": 0.9}],
            interests=[],
        )
        for index in range(50)
    ]
    outlook = evaluate(small_case.case(*parties), draws=256)
    check(outlook)
    # All alike: eta = logit(0.99) + 0.9 tanh(eta / 2) at the means.
    eta = math.log(99)
    for _ in range(200):
        eta = math.log(99) + 0.9 * math.tanh(eta / 2)
    for party in outlook.parties:
        assert sum(part.log_odds for part in party.contributions) == pytest.approx(eta, abs=1e-9)


def test_linkages_near_their_limit() -> None:
    north = small_case.party("north", linkages=[{"party": "south", "strength": 1.999999}])
    south = small_case.party("south", linkages=[{"party": "north", "strength": 1.999999}])
    check(evaluate(small_case.case(north, south), lever=30))


@pytest.mark.parametrize("strength", [-1e6, 1e6])
def test_enormous_strengths(strength: float) -> None:
    gain = small_case.interest("gain", small_case.influence(strength=strength, spread=0))
    outlook = evaluate(small_case.case(small_case.party(interests=[gain])), lever=100)
    check(outlook)
    assert outlook.agreed.mean == pytest.approx(1 if strength > 0 else 0, abs=1e-12)


def test_thresholds_far_out() -> None:
    far = small_case.party(thresholds={"stall": -1e5, "accept": 1e5}, base_spread=2.0)
    outlook = evaluate(small_case.case(far))
    check(outlook)
    assert outlook.parties[0].ladder[0] == 0
    assert outlook.as_offered.mean == 0


@pytest.mark.parametrize("spread", [1e9, 1e25])
@pytest.mark.parametrize("base_spread", [0.3, 1e9])
def test_a_singular_covariance_names_the_party(base_spread: float, spread: float) -> None:
    """Enormous spreads beside a sharp statement: the posterior would be lost to rounding."""
    gain = small_case.interest("gain", small_case.influence(spread=spread))
    case = small_case.case(
        small_case.party("south"),
        small_case.party("north", base_spread=base_spread, interests=[gain]),
        positions=[small_case.position("said")],
    )
    with pytest.raises(CaseError) as refused:
        compile_case(case, draws=64)
    assert str(refused.value).startswith("parties[1]: ")
    assert "north" in str(refused.value)


def test_spreads_of_very_different_size_are_not_singular() -> None:
    wide, narrow = small_case.influence(spread=1e3), small_case.influence("b", spread=1e-9)
    case = small_case.case(
        small_case.party(base_spread=30.0, interests=[small_case.interest("gain", wide, narrow)]),
        levers=[small_case.lever(), small_case.lever("b")],
        positions=[small_case.position("said")],
    )
    # base + 0.2 s + e + noise is seen: its posterior variance by hand.
    seen = np.array([1, 0.2, 0.2, 2 ** (-12 / 30)])
    prior = np.array([30, 1e3, 1e-9, 0.8]) ** 2
    noise = 0.75**2 + 1 + 0.5**2 + 0.4**2 + 0.8**2 * (1 - 2 ** (-24 / 30))
    signal = float(seen @ (prior * seen))
    posterior = compile_case(case, draws=64).posteriors[0].covariance
    assert seen @ posterior @ seen == pytest.approx(signal * noise / (signal + noise), rel=1e-6)


def test_one_draw_is_a_power_of_two() -> None:
    outlook = evaluate(small_case.case(), draws=1)
    assert outlook.agreed.p05 == outlook.agreed.mean == outlook.agreed.p95


def test_columns_that_are_not_kept_give_the_same_figures(
    builtin: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    from truceboard.likelihood import columns

    kept = compile_case(builtin, draws=256)
    monkeypatch.setattr(columns, "_MOST_KEPT_BYTES", 3 * 257 * 8)
    spare = compile_case(builtin, draws=256)
    for settings in ({}, {"us-russia-ties": 20, "battlefield-momentum": -100}):
        assert spare.evaluate(settings) == kept.evaluate(settings)
        assert spare.swings(settings) == kept.swings(settings)
    assert np.isfinite(spare.log_odds(spare.settings(), spare.weights())).all()


@pytest.mark.parametrize(
    ("place", "change"),
    [
        ("parties[0].base_spread", lambda case: case["parties"][0].update(base_spread=1e150)),
        ("parties[0].thresholds.accept", lambda case: case["parties"][0]["thresholds"].update(accept=1e307)),
        ("parties[0].residual.spread", lambda case: case["parties"][0]["residual"].update(spread=1e150)),
        ("method.source_bias", lambda case: case["method"].update(source_bias=1e307)),
        ("levers[0].maximum", lambda case: case["levers"][0].update(maximum=1e307)),
        (
            "parties[0].interests[0].influences[0].strength",
            lambda case: case["parties"][0]["interests"][0]["influences"][0].update(strength=-1e150),
        ),
    ],
)
def test_a_number_beyond_all_measure_is_named(
    builtin: Case, place: str, change: Callable[[dict[str, Any]], None]
) -> None:
    plain = builtin.model_dump(mode="json")
    change(plain)
    with pytest.raises(CaseError) as caught:
        compile_case(Case.model_validate(plain), draws=64)
    assert [problem.place for problem in caught.value.problems] == [place]
