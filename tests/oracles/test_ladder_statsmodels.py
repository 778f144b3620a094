"""The response ladder against the ordered model in statsmodels."""

import numpy as np
import pytest
from statsmodels.miscmodels.ordinal_model import OrderedModel

from truceboard.likelihood.response import rungs


@pytest.mark.parametrize(("stall", "accept"), [(-1.6, 1.8), (-0.01, 0.01), (-8.0, 0.5)])
def test_the_probabilities_of_the_four_answers(stall: float, accept: float) -> None:
    eta = np.linspace(-20, 20, 401)
    model = OrderedModel(np.arange(401) % 4, eta[:, None], distr="logit")
    # statsmodels takes the first threshold and the logarithms of the steps to the next ones.
    right = model.predict([1.0, stall, np.log(-stall), np.log(accept)])
    at_least_stall, at_least_with_conditions, outright = rungs(eta, stall, accept)
    found = [1 - at_least_stall, at_least_stall - at_least_with_conditions]
    found += [at_least_with_conditions - outright, outright]
    assert np.transpose(found) == pytest.approx(right, abs=1e-12)
