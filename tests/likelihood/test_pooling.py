from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import gmean

from truceboard.case.case import Case
from truceboard.case.judgements import Judgement
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import parse_case, read_case
from truceboard.files.writing import canonical_text
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.outlook import Outlook
from truceboard.likelihood.pooling import (
    POOLED,
    PoolingMethod,
    case_of_participant,
    compare_rounds,
    participants,
    pool,
    pooled_case,
    pools,
)

EXAMPLE = [0.0140, 0.0221, 0.0039, 0.0040]
DAY = date(2025, 3, 10)
METHODS: tuple[PoolingMethod, ...] = ("linear", "log_odds")
inside = st.floats(0.005, 0.995)


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case(builtin_case_path())


def judgement(number: int, participant: str, probability: float, **changes: Any) -> Judgement:
    fields = {
        "id": f"j{number}",
        "participant": participant,
        "party": "kremlin",
        "date": DAY,
        "probability": probability,
    }
    return Judgement.model_validate(fields | changes)


def judged(case: Case, *judgements: Judgement) -> Case:
    return Case.model_validate(case.model_copy(update={"judgements": judgements}))


def evaluated(case: Case) -> Outlook:
    return compile_case(case, draws=1024).evaluate()


def kremlin_yes(case: Case) -> float:
    ladder = evaluated(case).party("kremlin").ladder
    return ladder[2] + ladder[3]


def test_the_example_of_the_tradecraft_paper() -> None:
    assert round(100 * pool(EXAMPLE, "linear"), 2) == 1.10
    assert round(100 * pool(EXAMPLE, "log_odds", clamp=0), 2) == 0.84


def test_log_odds_pooling_is_the_geometric_mean_of_the_odds() -> None:
    odds = gmean([p / (1 - p) for p in EXAMPLE], weights=[1, 2, 3, 4])
    pooled = pool(EXAMPLE, "log_odds", weights=[1, 2, 3, 4], clamp=0)
    assert pooled == pytest.approx(odds / (1 + odds), rel=1e-12)


def test_weights_need_not_add_to_one() -> None:
    assert pool([0.2, 0.6], "linear", weights=[1, 3]) == pytest.approx(0.5)


def test_one_certain_voice_does_not_decide_alone() -> None:
    assert pool([0.0, 0.5], "log_odds") == pool([0.005, 0.5], "log_odds")
    assert pool([1.0, 0.5], "log_odds") == pool([0.995, 0.5], "log_odds")


def test_extremizing_multiplies_the_pooled_log_odds() -> None:
    # Odds of 1:4 to the power 2.5 are 1:32.
    for method in METHODS:
        assert pool([0.2, 0.2, 0.2], method, extremizing=2.5) == pytest.approx(1 / 33, rel=1e-12)


@pytest.mark.parametrize("extremizing", [0.0, -1.0, float("nan")])
def test_what_cannot_be_pooled(extremizing: float) -> None:
    with pytest.raises(ValueError, match="extremizing must be positive"):
        pool([0.5], "log_odds", extremizing)
    with pytest.raises(ValueError, match="nothing to pool"):
        pool([], "linear")


@given(st.lists(inside, min_size=1, max_size=9), st.sampled_from(METHODS))
def test_the_pool_lies_among_its_members(probabilities: list[float], method: PoolingMethod) -> None:
    pooled = pool(probabilities, method)
    assert min(probabilities) - 1e-12 <= pooled <= max(probabilities) + 1e-12
    assert pool(probabilities[::-1], method) == pytest.approx(pooled, abs=1e-14)


@given(st.lists(inside, min_size=1, max_size=9))
def test_log_odds_pooling_treats_no_like_yes(probabilities: list[float]) -> None:
    turned = pool([1 - p for p in probabilities], "log_odds")
    assert turned == pytest.approx(1 - pool(probabilities, "log_odds"), abs=1e-12)


def test_a_pool_for_each_party_and_settings(case: Case) -> None:
    settings = {"nato-pledge": 80.0}
    all_three = judged(
        case,
        judgement(1, "Ana", 0.9, party="kyiv"),
        judgement(2, "Ana", 0.2),
        judgement(3, "Bo", 0.3),
        judgement(4, "Chi", 0.4),
        judgement(5, "Dee", 0.8),
        judgement(6, "Ana", 0.1, settings=settings),
    )
    plain, tried, kyiv = pools(all_three)
    assert (plain.party, tried.party, kyiv.party) == ("kremlin", "kremlin", "kyiv")
    assert (dict(plain.settings), dict(tried.settings)) == ({}, settings)
    assert [each.participant for each in plain.judgements] == ["Ana", "Bo", "Chi", "Dee"]
    assert plain.linear == pytest.approx(0.425)
    assert plain.log_odds == pytest.approx(pool([0.2, 0.3, 0.4, 0.8], "log_odds"))
    assert plain.median == pytest.approx(0.35)
    assert (plain.lower_quartile, plain.upper_quartile) == pytest.approx((0.275, 0.5))
    assert plain.interquartile_range == pytest.approx(0.225)
    assert (kyiv.linear, kyiv.interquartile_range) == pytest.approx((0.9, 0))
    assert participants(all_three) == ("Ana", "Bo", "Chi", "Dee")


def test_only_what_counts_on_the_day_is_pooled(case: Case) -> None:
    rounds = judged(
        case,
        judgement(1, "Ana", 0.2),
        judgement(2, "Ana", 0.6, round=2, date=date(2025, 3, 12)),
        judgement(3, "Bo", 0.3),
        judgement(4, "Bo", 0.9, round=2, date=date(2025, 3, 20)),
    )
    assert [j.id for j in pools(rounds)[0].judgements] == ["j2", "j3"]
    assert [j.id for j in pools(rounds, date(2025, 3, 11))[0].judgements] == ["j1", "j3"]
    assert [j.id for j in pools(rounds, date(2025, 3, 20))[0].judgements] == ["j2", "j4"]
    assert pools(rounds, date(2025, 3, 9)) == ()


def test_who_judged_twice_in_one_round_counts_once(case: Case) -> None:
    twice = judged(
        case,
        judgement(1, "Ana", 0.5, date=date(2025, 3, 11)),
        judgement(2, "Ana", 0.2),
        judgement(3, "Bo", 0.3),
        judgement(4, "Bo", 0.4),
    )
    assert [j.id for j in pools(twice)[0].judgements] == ["j1", "j4"]


def test_two_rounds_compared(case: Case) -> None:
    rounds = judged(
        case,
        judgement(1, "Ana", 0.2),
        judgement(2, "Bo", 0.8),
        judgement(3, "Chi", 0.5),
        judgement(4, "Ana", 0.4, round=2),
        judgement(5, "Bo", 0.6, round=2),
        judgement(6, "Dee", 0.1, round=2),
        judgement(7, "Ana", 0.7, party="kyiv"),
    )
    (kremlin,) = compare_rounds(rounds, 1, 2)
    changes = [(each.participant, each.before, each.after) for each in kremlin.changes]
    assert changes == [("Ana", 0.2, 0.4), ("Bo", 0.8, 0.6)]
    assert (kremlin.only_before, kremlin.only_after) == (("Chi",), ("Dee",))
    assert kremlin.before.interquartile_range == pytest.approx(0.3)
    assert kremlin.after.interquartile_range == pytest.approx(0.1)
    assert kremlin.after.linear == pytest.approx(0.5)
    assert compare_rounds(rounds, 1, 3) == ()
    assert compare_rounds(rounds, 1, 2, date(2025, 3, 9)) == ()


def test_the_case_of_one_participant(case: Case) -> None:
    both = judged(case, judgement(1, "Ana", 0.9), judgement(2, "Bo", 0.1), judgement(3, "Ana", 0.8, round=2))
    ana = case_of_participant(both, "Ana")
    assert [j.id for j in ana.judgements] == ["j1", "j3"]
    assert ana.levers is both.levers
    assert kremlin_yes(case_of_participant(both, "Bo")) < kremlin_yes(both) < kremlin_yes(ana)
    with pytest.raises(KeyError, match="Zoe"):
        case_of_participant(both, "Zoe")


def workshop(case: Case, probabilities: Sequence[float]) -> Case:
    """Everybody judges kremlin at two settings, equally unsure."""
    tried: list[dict[str, float]] = [{}, {"battlefield-momentum": 0.0}]
    judgements = [
        judgement(2 * number + at, f"p{number}", probability + 0.05 * at, settings=settings, spread=0.5)
        for number, probability in enumerate(probabilities)
        for at, settings in enumerate(tried)
    ]
    return judged(case, *judgements)


@pytest.mark.parametrize("judge_bias", [0.0, 0.4, 2.0])
def test_pooling_equally_unsure_log_odds_changes_nothing_the_model_says(
    case: Case, judge_bias: float
) -> None:
    judges = workshop(case, [0.2, 0.5, 0.55, 0.9])
    judges = judges.model_copy(update={"method": judges.method.model_copy(update={"judge_bias": judge_bias})})
    apart, together = evaluated(judges), evaluated(pooled_case(judges, "log_odds"))
    for one, other in zip(apart.parties, together.parties, strict=True):
        assert one.ladder == pytest.approx(other.ladder, abs=1e-9)
        assert one.log_odds == pytest.approx(other.log_odds, abs=1e-9)
    assert apart.agreed.p05 == pytest.approx(together.agreed.p05, abs=1e-9)
    assert apart.agreed.p95 == pytest.approx(together.agreed.p95, abs=1e-9)


def test_one_judgement_pooled_is_itself(case: Case) -> None:
    one = judged(case, judgement(1, "Ana", 0.7, spread=0.3))
    for method in METHODS:
        (pooled,) = pooled_case(one, method).judgements
        assert (pooled.participant, pooled.date) == (POOLED, DAY)
        assert (pooled.probability, pooled.spread) == pytest.approx((0.7, 0.3))
    assert pooled_case(one, "linear").method.judge_bias == case.method.judge_bias


def test_variance_of_pools_of_different_size(case: Case) -> None:
    uneven = judged(
        case,
        *[judgement(number, f"p{number}", 0.3, spread=0.6) for number in range(4)],
        judgement(9, "p0", 0.7, party="kyiv", spread=0.6),
    )
    pooled = pooled_case(uneven, "log_odds", extremizing=2)
    bias = pooled.method.judge_bias
    assert bias == pytest.approx(2 * 0.4 / 2)
    kremlin, kyiv = pooled.judgements
    assert kremlin.spread**2 + bias**2 == pytest.approx(4 * (0.36 + 0.16) / 4)
    assert kyiv.spread**2 + bias**2 == pytest.approx(4 * (0.36 + 0.16))


def test_a_pooled_case_is_a_case(case: Case) -> None:
    certain = judged(
        case,
        *[judgement(number, f"p{number}", 0.99, spread=0.1) for number in range(9)],
        judgement(20, "late", 0.5, date=date(2025, 3, 30)),
    )
    pooled = pooled_case(certain, "linear", extremizing=3)
    assert parse_case(canonical_text(pooled).encode()) == pooled
    assert pooled.judgements[0].probability == 0.998
    many = pooled_case(certain, "log_odds")
    assert many.judgements[0].spread == 0.1
    assert np.isclose(many.judgements[0].probability, 0.99)


def test_without_judgements_nothing_is_pooled(case: Case) -> None:
    for empty in (case, judged(case, judgement(1, "late", 0.5, date=date(2025, 3, 30)))):
        assert pools(empty) == ()
        assert pooled_case(empty, "linear").judgements == ()


def test_linear_and_log_odds_pools_move_the_model_apart(case: Case) -> None:
    split = judged(case, judgement(1, "Ana", 0.95), judgement(2, "Bo", 0.3))
    assert kremlin_yes(pooled_case(split, "linear")) < kremlin_yes(pooled_case(split, "log_odds"))
    assert kremlin_yes(pooled_case(split, "log_odds", 2.0)) != kremlin_yes(pooled_case(split, "log_odds"))
