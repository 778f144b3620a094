"""Shares in percentage points, against a sum of small steps along the path in plain Python."""

import math
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.outlook import Contribution, Estimate, Outlook, PartyOutlook
from truceboard.likelihood.shares import Shares, party_shares, truce_shares
from truceboard.likelihood.structure import structure

LOG_ODDS = st.lists(st.floats(-8, 8), min_size=1, max_size=6)


def chance(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def total(shares: Shares) -> float:
    return 100 * shares.start + sum(part.points for part in shares.parts) + shares.spread_of_the_draws


def outlook_of(case: Case, *contributions: Sequence[float]) -> Outlook:
    """An outlook of a case with parties that have these contributions, the base first."""
    settings = {lever.id: lever.value_on(case.as_of) for lever in case.levers}
    figure = Estimate(0.3, 0.1, 0.3, 0.5)
    parties = tuple(
        PartyOutlook(
            party=party.actor,
            ladder=(0.4, 0.25, 0.2, 0.15),
            log_odds=sum(parts),
            contributions=tuple(Contribution(f"part-{i}", part) for i, part in enumerate(parts)),
            has_basis=True,
        )
        for party, parts in zip(case.parties, contributions, strict=True)
    )
    return Outlook(case.as_of, settings, {}, 8192, figure, figure, figure, parties, True)


def by_small_steps(case: Case, outlook: Outlook, steps: int = 20_000) -> list[float]:
    """Each contribution's points: its growth in each small step times the slope of P(agreed) there."""
    shares = [[0.0] * (len(party.contributions) - 1) for party in outlook.parties]
    met, theta = [], [party.thresholds.accept for party in case.parties]
    for party in case.parties:
        weights = [condition.weight for condition in party.conditions]
        there = [
            party.conditions_met
            if condition.lever is None
            else (outlook.settings[condition.lever] - case.lever(condition.lever).minimum)
            / (case.lever(condition.lever).maximum - case.lever(condition.lever).minimum)
            for condition in party.conditions
        ]
        weighted = sum(w * m for w, m in zip(weights, there, strict=True))
        met.append(weighted / sum(weights) if weights else party.conditions_met)
    for step in range(steps):
        r = (step + 0.5) / steps
        etas = [
            party.contributions[0].log_odds + r * sum(part.log_odds for part in party.contributions[1:])
            for party in outlook.parties
        ]
        factors, rises = [], []
        for eta, m, t in zip(etas, met, theta, strict=True):
            conditional, outright = chance(eta), chance(eta - t)
            factors.append(outright + m * (conditional - outright))
            rises.append(m * conditional * (1 - conditional) + (1 - m) * outright * (1 - outright))
        for a, party in enumerate(outlook.parties):
            others = math.prod(factor for b, factor in enumerate(factors) if b != a)
            for i, part in enumerate(party.contributions[1:]):
                shares[a][i] += 100 * part.log_odds * rises[a] * others / steps
    return [points for party in shares for points in party]


@pytest.fixture(scope="module")
def outlook(builtin: Case) -> Outlook:
    return compile_case(builtin).evaluate({"nato-pledge": 40.0, "alliance-presence": 10.0})


def test_the_truce_of_the_builtin_case(builtin: Case, outlook: Outlook) -> None:
    shares = truce_shares(structure(builtin), outlook)
    assert [part.points for part in shares.parts] == pytest.approx(
        by_small_steps(builtin, outlook, 2000), abs=1e-5
    )
    assert total(shares) == pytest.approx(100 * outlook.agreed.mean, abs=1e-9)
    assert shares.shown == outlook.agreed.mean


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_truce_of_the_exercises(exercises: dict[int, dict[str, Any]], number: int) -> None:
    case = Case.model_validate(exercises[number]["case"])
    scenario = case.scenario(exercises[number]["scenario"])
    outlook = compile_case(case, draws=1024).evaluate(scenario.settings, scenario.importances)
    shares = truce_shares(structure(case), outlook)
    assert [part.points for part in shares.parts] == pytest.approx(
        by_small_steps(case, outlook, 2000), abs=1e-4
    )
    assert total(shares) == pytest.approx(100 * outlook.agreed.mean, abs=1e-9)


def test_at_the_means_is_the_model_without_spread(builtin: Case, outlook: Outlook) -> None:
    shares = truce_shares(structure(builtin), outlook)
    kremlin, kyiv = (sum(part.log_odds for part in party.contributions) for party in outlook.parties)
    met = (0.4 + 0.1) / 2
    by_hand = ((1 - met) * chance(kremlin - 1.8) + met * chance(kremlin)) * chance(kyiv)
    assert shares.at_the_means == pytest.approx(by_hand, abs=1e-12)
    assert shares.start == pytest.approx(
        ((1 - met) * chance(math.log(0.35 / 0.65) - 1.8) + met * 0.35) * 0.55, abs=1e-12
    )


def test_every_contribution_but_the_base_has_a_bar(builtin: Case, outlook: Outlook) -> None:
    keys = [(party.party, part.key) for party in outlook.parties for part in party.contributions[1:]]
    shares = truce_shares(structure(builtin), outlook)
    assert [(part.party, part.key) for part in shares.parts] == keys
    assert ("kremlin", "evidence:p03") in keys
    assert ("kyiv", "linkages") in keys


@pytest.mark.parametrize("party", ["kremlin", "kyiv"])
def test_one_party(outlook: Outlook, party: str) -> None:
    shares = party_shares(outlook.party(party))
    base, *grown = (part.log_odds for part in outlook.party(party).contributions)
    present = base + sum(grown)
    slope = (chance(present) - chance(base)) / (present - base)
    assert [part.points for part in shares.parts] == pytest.approx([100 * x * slope for x in grown])
    assert shares.start == pytest.approx(chance(base))
    assert shares.at_the_means == pytest.approx(chance(present))
    assert total(shares) == pytest.approx(100 * sum(outlook.party(party).ladder[2:]), abs=1e-9)


@given(LOG_ODDS)
def test_one_partys_shares_add_up(parts: list[float]) -> None:
    outlook = outlook_of(small_case.case(), parts)
    shares = party_shares(outlook.parties[0])
    assert total(shares) == pytest.approx(100 * shares.shown, abs=1e-9)


@given(LOG_ODDS, LOG_ODDS, st.floats(0, 1), st.floats(0.1, 5))
def test_a_truces_shares_add_up(first: list[float], second: list[float], met: float, accept: float) -> None:
    thresholds = {"stall": -1.0, "accept": accept}
    case = small_case.case(
        small_case.party("north", conditions_met=met, thresholds=thresholds), small_case.party("south")
    )
    shares = truce_shares(structure(case), outlook_of(case, first, second))
    assert total(shares) == pytest.approx(100 * shares.shown, abs=1e-9)


@given(st.permutations(range(1, 6)))
def test_the_order_does_not_matter(order: list[int]) -> None:
    parts = [0.3, -2.0, 1.1, 0.0, 4.0, -0.2]
    case = small_case.case(small_case.party("north"), small_case.party("south"))
    mixed = [parts[0], *(parts[place] for place in order)]
    before = truce_shares(structure(case), outlook_of(case, parts, parts)).parts
    after = truce_shares(structure(case), outlook_of(case, mixed, parts)).parts
    assert [part.points for part in after[:5]] == pytest.approx(
        [before[place - 1].points for place in order], abs=1e-11
    )
    alone = party_shares(outlook_of(case, parts, parts).parties[0]).parts
    mixed_alone = party_shares(outlook_of(case, mixed, parts).parties[0]).parts
    assert [part.points for part in mixed_alone] == pytest.approx(
        [alone[place - 1].points for place in order], abs=1e-11
    )


@given(LOG_ODDS)
def test_a_lone_party_whose_conditions_are_met_is_the_truce(parts: list[float]) -> None:
    case = small_case.case(small_case.party(conditions_met=1.0))
    outlook = outlook_of(case, parts)
    alone, truce = party_shares(outlook.parties[0]), truce_shares(structure(case), outlook)
    assert [part.points for part in truce.parts] == pytest.approx(
        [part.points for part in alone.parts], abs=1e-9
    )
    assert truce.start == pytest.approx(alone.start, abs=1e-12)


def test_where_base_and_present_meet_the_slope_counts() -> None:
    outlook = outlook_of(small_case.case(), [0.4, 2.0, -2.0])
    slope = chance(0.4) * (1 - chance(0.4))
    assert [part.points for part in party_shares(outlook.parties[0]).parts] == pytest.approx(
        [200 * slope, -200 * slope]
    )


def test_where_they_nearly_meet_no_digit_is_lost() -> None:
    outlook = outlook_of(small_case.case(), [0.4, 2.0, -2.0 + 1e-13])
    assert party_shares(outlook.parties[0]).parts[0].points == pytest.approx(
        200 * chance(0.4) * (1 - chance(0.4)), rel=1e-12
    )


def test_a_very_long_way_still_adds_up() -> None:
    case = small_case.case(small_case.party("north"), small_case.party("south"))
    outlook = outlook_of(case, [-300.0, 500.0, -40.0], [2.0, -350.0, 349.0])
    shares = truce_shares(structure(case), outlook)
    assert total(shares) == pytest.approx(100 * shares.shown, abs=1e-9)
    assert shares.start == pytest.approx(0.0, abs=1e-12)
    assert [part.points for part in shares.parts] == pytest.approx(by_small_steps(case, outlook), abs=1e-3)
