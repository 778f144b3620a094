"""One party without uncertain levers by Gauss-Hermite quadrature: its log-odds are one normal variable."""

import numpy as np
import pytest
from scipy.special import expit, ndtri
from tests.oracles import brute_force, plain_cases

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case

NODES, WEIGHTS = np.polynomial.hermite_e.hermegauss(120)


@pytest.mark.parametrize("seed", range(12))
def test_a_random_party(seed: int) -> None:
    plain = plain_cases.random_case(seed, parties=1, certain=True)
    party, scenario = plain["parties"][0], plain["scenarios"][0]
    day = plain_cases.AS_OF.toordinal()
    belief = brute_force.believe(party, brute_force.observations(plain, 0, day), day)
    values = brute_force.values_on(plain, day, scenario["settings"])
    shares = {lever["id"]: brute_force.share(lever, values[lever["id"]]) for lever in plain["levers"]}
    h = np.array([*brute_force.row(plain, party, shares, scenario["importances"]), 1.0])
    mean, spread = h @ belief.mean, np.sqrt(h @ belief.covariance @ h)

    model = compile_case(Case.model_validate(plain), draws=65536)
    outlook = model.evaluate(scenario["settings"], scenario["importances"])

    thresholds = np.array([party["thresholds"]["stall"], 0, party["thresholds"]["accept"]])
    at_least = expit(mean + spread * NODES - thresholds[:, None]) @ WEIGHTS / WEIGHTS.sum()
    answers = -np.diff([1, *at_least, 0])
    assert outlook.parties[0].ladder == pytest.approx(answers, abs=5e-5)
    assert outlook.parties[0].log_odds == pytest.approx(mean, abs=5e-4)
    met = brute_force.conditions_met(party, shares)
    assert outlook.agreed.mean == pytest.approx(answers[3] + met * answers[2], abs=5e-5)

    # Each likelihood rises with the log-odds, so that percentiles go through.
    for percentile, normal in (("p05", ndtri(0.05)), ("p50", 0.0), ("p95", ndtri(0.95))):
        _, yes, accept = expit(mean + spread * normal - thresholds)
        for found, right in (
            (outlook.as_offered, accept),
            (outlook.agreed, accept + met * (yes - accept)),
            (outlook.at_least_with_conditions, yes),
        ):
            assert getattr(found, percentile) == pytest.approx(right, abs=0.003)
