"""What to find out first against SALib, where it is a first-order index: log-odds linear in every unknown."""

import numpy as np
import pytest
from SALib.analyze import sobol
from SALib.sample import sobol as sampling
from tests.oracles.plain_cases import case, influence, interest, lever, party

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.find_out import find_out_first


def test_first_order_indices_of_a_linear_case() -> None:
    levers = [lever("exact"), lever("loose", uncertainty=20, history=[{"date": "2025-01-01", "value": 50}])]
    influences = [influence("exact", spread=1.5), influence("loose", strength=4.0, spread=0)]
    plain = case(
        party(base_spread=0.3, conditions_met=1, interests=[interest("gain", *influences)]), levers=levers
    )
    found = {
        unknown.key: unknown.share for unknown in find_out_first(compile_case(Case.model_validate(plain)))
    }

    problem = {
        "names": ["base", "influence:gain:exact", "residual", "lever:loose"],
        "num_vars": 4,
        "dists": ["norm", "norm", "norm", "triang"],
        # mean and standard deviation; the lever's triangle: lowest and highest share, place of the peak
        "bounds": [[np.log(0.4 / 0.6), 0.3], [2, 1.5], [0, 0.8], [0.3, 0.7, 0.5]],
    }
    points = sampling.sample(problem, 2**13, calc_second_order=False, seed=3)
    base, strength, residual, share = points.T
    log_odds = base + strength * (0.4 - 0.2) + 4.0 * (share - 0.2) + residual
    indices = sobol.analyze(problem, log_odds, calc_second_order=False, seed=3)
    assert found == pytest.approx(dict(zip(problem["names"], indices["S1"], strict=True)), abs=0.005)
    assert sum(found.values()) == pytest.approx(1, abs=0.005)
