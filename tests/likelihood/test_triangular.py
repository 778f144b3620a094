import numpy as np
import pytest
from scipy.linalg import solve_triangular

from truceboard.likelihood.triangular import substitute


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 200])
def test_the_solution_of_scipy(count: int) -> None:
    random = np.random.default_rng(count)
    lower = np.tril(random.normal(size=(count, count)), -1) / 10 + np.diag(random.uniform(0.5, 2, count))
    right = random.normal(size=(count, 5))
    solved = substitute(lower, right)
    assert solved.shape == right.shape
    if count:
        assert solved == pytest.approx(solve_triangular(lower, right, lower=True), rel=1e-9, abs=1e-12)
