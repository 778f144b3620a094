"""The fixed point against plain iteration of its definition."""

import numpy as np
import pytest
from numpy.typing import NDArray

from truceboard.likelihood.linkages import Linkages


def iterate(gamma: NDArray[np.float64], free: NDArray[np.float64], steps: int = 400) -> NDArray[np.float64]:
    eta = free
    for _ in range(steps):
        eta = free + gamma @ (2 / (1 + np.exp(-eta)) - 1)
    return eta


def random_linkages(parties: int, row_sum: float, seed: int = 3) -> NDArray[np.float64]:
    gamma = np.random.default_rng(seed).normal(size=(parties, parties))
    np.fill_diagonal(gamma, 0)
    return gamma * (row_sum / np.abs(gamma).sum(axis=1, keepdims=True))


@pytest.mark.parametrize("parties", [2, 3, 5, 9, 50])
@pytest.mark.parametrize("row_sum", [0.1, 0.7, 1.9])
def test_plain_iteration_ends_at_the_same_point(parties: int, row_sum: float) -> None:
    gamma = random_linkages(parties, row_sum)
    free = np.random.default_rng(4).normal(scale=2, size=(parties, 300))
    assert Linkages(gamma).settle(free) == pytest.approx(iterate(gamma, free, 600), abs=1e-9)


@pytest.mark.parametrize("gamma", [[[0, 0.5], [0.2, 0]], [[0, -1.9], [1.9, 0]], [[0, 0], [1.5, 0]]])
def test_two_parties(gamma: list[list[float]]) -> None:
    linked = np.array(gamma, dtype=float)
    free = np.random.default_rng(5).normal(scale=3, size=(2, 5000))
    settled = Linkages(linked).settle(free)
    assert settled == pytest.approx(iterate(linked, free, 2000), abs=1e-10)
    single = Linkages(linked).settle(free.astype(np.float32))
    assert single.dtype == np.float32
    assert single == pytest.approx(settled, abs=3e-6)


@pytest.mark.parametrize("parties", [2, 3, 4])
def test_row_sums_near_two(parties: int) -> None:
    """Mutual support so strong that plain iteration needs a hundred thousand steps near zero."""
    gamma = (np.ones((parties, parties)) - np.eye(parties)) * (2 - 1e-9) / (parties - 1)
    free = np.linspace(-1e-3, 1e-3, 101) * np.ones((parties, 1))
    eta = Linkages(gamma).settle(free)
    assert free + gamma @ np.tanh(eta / 2) == pytest.approx(eta, abs=1e-12)
    # All parties are alike, so eta = free + 2 tanh(eta / 2): close to the cube root of 12 * free.
    assert eta[0] == pytest.approx(np.cbrt(12 * free[0]), rel=0.05, abs=0.01)


def test_without_linkages_nothing_changes() -> None:
    free = np.random.default_rng(6).normal(size=(3, 10))
    linkages = Linkages(np.zeros((3, 3)))
    assert linkages.none
    assert (linkages.settle(free) == free).all()


def test_far_out_the_other_side_is_certain() -> None:
    linkages = Linkages(np.array([[0, 0.5], [0.25, 0]]))
    assert linkages.settle(np.array([[800.0], [-900.0]])).ravel().tolist() == [799.5, -899.75]
