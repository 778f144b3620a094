"""The posterior of an evidence update against Gaussian-process regression in scikit-learn.

What is said about a party is a Gaussian process over what an observation sees: base, strengths and shared
biases linearly, and the residual on its day, whose covariance is scikit-learn's Matern kernel of order 1/2.
"""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import DotProduct, Kernel, Matern
from tests.oracles import brute_force, plain_cases

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case

Array = NDArray[np.float64]


class Statements(Kernel):
    """Linear in all columns but the last two: whether the residual is seen, and on which day."""

    def __init__(self, spread: float, half_life: float) -> None:
        self.spread = spread
        self.half_life = half_life

    def __call__(self, X: Array, Y: Array | None = None, eval_gradient: bool = False) -> Array:  # noqa: N803
        other = X if Y is None else Y
        fading = Matern(length_scale=self.half_life / np.log(2), nu=0.5)(X[:, -1:], other[:, -1:])
        seen = np.outer(X[:, -2], other[:, -2])
        linear: Array = DotProduct(sigma_0=0.0)(X[:, :-2], other[:, :-2])
        return linear + self.spread**2 * seen * fading

    def diag(self, X: Array) -> Array:  # noqa: N803
        return np.diag(self(X))

    def is_stationary(self) -> bool:
        return False


def regress(plain: plain_cases.Plain, index: int, as_of: int) -> tuple[Array, Array]:
    """Posterior mean and covariance of (base, strengths, residual on the day)."""
    party = plain["parties"][index]
    seen = brute_force.observations(plain, index, as_of)
    mean, spread = brute_force.prior(party)
    names = sorted({name for each in seen for name in each.biases})
    columns = len(mean) - 1 + len(names)
    inputs = np.zeros((len(seen), columns + 2))
    for line, each in zip(inputs, seen, strict=True):
        line[: len(mean) - 1] = each.row * spread[:-1]
        line[len(mean) - 1 : columns] = [each.biases.get(name, 0) for name in names]
        line[columns:] = 1, each.day
    process = GaussianProcessRegressor(
        Statements(spread[-1], party["residual"]["half_life_days"]),
        alpha=np.array([each.variance for each in seen]),
        optimizer=None,
    )
    surprise: list[Any] = [each.said - each.row @ mean[:-1] - each.linkages for each in seen]
    process.fit(inputs, surprise)
    asked = np.zeros((len(mean), columns + 2))
    asked[: len(mean) - 1, : len(mean) - 1] = np.diag(spread[:-1])
    asked[-1, columns:] = 1, as_of
    moved, covariance = process.predict(asked, return_cov=True)
    return mean + moved, covariance


@pytest.mark.parametrize("seed", range(12))
def test_random_cases(seed: int) -> None:
    plain = plain_cases.random_case(seed)
    as_of = plain_cases.AS_OF.toordinal()
    posteriors = compile_case(Case.model_validate(plain), draws=1).posteriors
    for index, posterior in enumerate(posteriors):
        if brute_force.observations(plain, index, as_of):
            mean, covariance = regress(plain, index, as_of)
            assert posterior.mean == pytest.approx(mean, abs=1e-9)
            assert posterior.covariance == pytest.approx(covariance, abs=1e-9)


def test_more_than_a_thousand_positions() -> None:
    """Solved in information form."""
    random = np.random.default_rng(0)
    plain = plain_cases.case(
        positions=[
            plain_cases.position(
                f"said-{number}",
                date=f"2024-{random.integers(1, 13):02}-{random.integers(1, 29):02}",
                stance=round(random.uniform(-6, 6), 1),
                channel=("public", "private", "assessment", "reporting")[random.integers(4)],
            )
            for number in range(1010)
        ]
    )
    posterior = compile_case(Case.model_validate(plain), draws=1).posteriors[0]
    mean, covariance = regress(plain, 0, plain_cases.AS_OF.toordinal())
    assert posterior.mean == pytest.approx(mean, abs=1e-9)
    assert posterior.covariance == pytest.approx(covariance, abs=1e-9)
