import numpy as np
import pytest

from truceboard.likelihood.draws import SEED, inverse_triangular, standard_draws


def test_the_same_every_time_and_the_last_place_is_the_mean() -> None:
    normal, triangular = standard_draws(3, 2, 1024)
    again, _ = standard_draws(3, 2, 1024)
    assert normal.shape == (3, 1025)
    assert triangular.shape == (2, 1025)
    assert (normal == again).all()
    assert (normal[:, -1] == 0).all()
    assert (triangular[:, -1] == 0).all()


def test_one_scrambled_sobol_sequence_whatever_the_block() -> None:
    from scipy.stats import norm, qmc

    normal, triangular = standard_draws(2, 1, 4096)
    points = qmc.Sobol(3, scramble=True, rng=SEED).random(4096).T
    assert norm.cdf(normal[:, :-1]) == pytest.approx(points[:2], abs=1e-12)
    rising = points[2] < 0.5
    t = triangular[0, :-1]
    assert np.where(rising, (1 + t) ** 2 / 2, 1 - (1 - t) ** 2 / 2) == pytest.approx(points[2], abs=1e-12)


def test_moments() -> None:
    normal, triangular = standard_draws(1, 1, 65536)
    assert np.mean(normal) == pytest.approx(0, abs=1e-4)
    assert np.var(normal) == pytest.approx(1, abs=1e-3)
    assert np.var(triangular) == pytest.approx(1 / 6, abs=1e-4)


def test_inverse_triangular_reaches_its_ends() -> None:
    assert inverse_triangular(np.array([0.0, 0.125, 0.5, 0.875, 1.0])).tolist() == [-1, -0.5, 0, 0.5, 1]


def test_more_than_fits_into_memory_is_refused() -> None:
    with pytest.raises(ValueError, match="300 unknowns"):
        standard_draws(200, 100, 2**20)


@pytest.mark.parametrize("draws", [0, -8, 3, 8191, 2**21])
def test_only_powers_of_two(draws: int) -> None:
    with pytest.raises(ValueError, match=str(draws)):
        standard_draws(1, 0, draws)
