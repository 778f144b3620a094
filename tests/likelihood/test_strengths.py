"""Belief before and after: one observation by hand, the others by what must hold."""

import math
from typing import Any

import numpy as np
import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.strengths import beliefs


def test_without_evidence_nothing_is_learned(builtin: Case) -> None:
    found = beliefs(compile_case(builtin.model_copy(update={"positions": ()}), draws=2))
    keys = [
        (party.actor, key)
        for party in builtin.parties
        for key in (
            "base",
            *(f"influence:{i.id}:{f.lever}" for i in party.interests for f in i.influences),
            "residual",
        )
    ]
    assert [(belief.party, belief.key) for belief in found] == keys
    assert all((belief.moved, belief.learned) == (0, 0) for belief in found)
    assert found[0].prior_mean == pytest.approx(math.log(0.35 / 0.65))
    assert [b.prior_spread for b in found if b.key == "residual"] == [0.9, 0.7]


def test_one_statement_by_hand() -> None:
    said = small_case.position("said", date="2025-02-01", stance=2.0, commitment="pledge")
    case = small_case.case(positions=[said])
    base, strength, residual = beliefs(compile_case(case, draws=2))
    prior = math.log(0.4 / 0.6), 2.0, 0.0
    spread = 0.3, 0.5, 0.8
    weight = 1.0, 0.4 - 0.2, 1.0
    noise = 0.75**2 + 0.6**2 + 0.5**2 + 0.4**2
    variance = sum((w * s) ** 2 for w, s in zip(weight, spread, strict=True)) + noise
    surprise = 2.0 - sum(w * m for w, m in zip(weight, prior, strict=True))
    for belief, m, s, w in zip((base, strength, residual), prior, spread, weight, strict=True):
        assert belief.posterior_mean == pytest.approx(m + s**2 * w / variance * surprise, abs=1e-12)
        assert belief.posterior_spread == pytest.approx(s * math.sqrt(1 - (s * w) ** 2 / variance), abs=1e-12)
        assert belief.moved == pytest.approx(belief.posterior_mean - m)
        assert belief.learned == pytest.approx(1 - belief.posterior_spread / s)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_nobody_gets_less_sure(exercises: dict[int, dict[str, Any]], number: int) -> None:
    case = Case.model_validate(exercises[number]["case"])
    found = beliefs(compile_case(case, draws=2))
    assert all(0 <= belief.learned < 1 for belief in found)
    assert any(belief.learned > 0.01 for belief in found)


def test_an_exact_strength_stays_exact() -> None:
    interest = small_case.interest("a", small_case.influence(spread=0))
    said = small_case.position("said")
    case = small_case.case(small_case.party(interests=[interest]), positions=[said])
    exact = beliefs(compile_case(case, draws=2))[1]
    assert (exact.prior_spread, exact.posterior_spread, exact.learned, exact.moved) == (0, 0, 0, 0)


def test_the_draws_have_the_posterior_spread(builtin: Case) -> None:
    model = compile_case(builtin)
    spreads = [row[:-1].std() for party in range(2) for row in model.columns.unknowns(party)]
    assert spreads == pytest.approx([belief.posterior_spread for belief in beliefs(model)], rel=0.01)
    assert np.isfinite(spreads).all()
