import numpy as np
import pytest
from scipy.special import ndtri

from truceboard.likelihood.draws import EDGE
from truceboard.likelihood.normal import LEAST, inverse_normal

NEAR_0 = np.geomspace(LEAST, 0.5, 4001)


@pytest.mark.parametrize(
    "shares", [np.linspace(0.001, 0.999, 9999), NEAR_0, 1 - NEAR_0, np.array([EDGE, 1 - EDGE, 0.5])]
)
def test_the_values_of_scipy(shares: np.ndarray) -> None:
    assert inverse_normal(shares) == pytest.approx(ndtri(shares), rel=1e-15, abs=1e-16)


def test_the_draws_stay_where_it_holds() -> None:
    assert EDGE > LEAST
