import numpy as np
import pytest
from scipy.stats import qmc

from truceboard.likelihood.sobol import MOST_DIMENSIONS, Sobol


@pytest.mark.parametrize(("dimensions", "count"), [(1, 1), (2, 8), (40, 1024), (3000, 64)])
def test_the_points_of_scipy_to_the_last_bit(dimensions: int, count: int) -> None:
    ours = Sobol(dimensions, 7)
    points = np.array([ours.points(dimension, count) for dimension in range(dimensions)])
    assert (points == qmc.Sobol(dimensions, scramble=True, rng=7).random(count).T).all()


def test_the_last_dimension_there_are_numbers_for() -> None:
    theirs = qmc.Sobol(MOST_DIMENSIONS, scramble=True, rng=7).random(16)[:, -1]
    assert (Sobol(MOST_DIMENSIONS, 7).points(MOST_DIMENSIONS - 1, 16) == theirs).all()


def test_more_dimensions_than_there_are_numbers_for() -> None:
    with pytest.raises(ValueError, match="21202"):
        Sobol(MOST_DIMENSIONS + 1, 7)
