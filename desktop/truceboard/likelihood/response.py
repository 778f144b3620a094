"""From log-odds to answers: the response ladder and the linkages between the parties."""

import numpy as np

from truceboard.likelihood.shapes import FloatArray

SETTLED = 1e-10
"""No draw's log-odds may be further than this from the fixed point."""
_STEEPEST_BEND = 0.19246
"""The largest second derivative of 2 logistic(x) - 1 = tanh(x / 2): 1 / (3 sqrt 3), rounded up."""
_ROUNDING = 4 * float(np.finfo(float).eps)
_FEW_PARTIES = 8


def logistic(x: FloatArray, out: FloatArray | None = None) -> FloatArray:
    """1 / (1 + exp(-x)), exact in both tails; where exp overflows the result is the right one, 0."""
    with np.errstate(over="ignore"):
        result = np.negative(x, out=out)
        np.exp(result, out=result)
    result += 1
    return np.divide(1, result, out=result)


def rungs(eta: FloatArray, stall: float, accept: float) -> tuple[FloatArray, FloatArray, FloatArray]:
    """P(at least stall), P(at least with conditions), P(accept): an ordered logit (McCullagh 1980)."""
    return logistic(eta - stall), logistic(eta), logistic(eta - accept)


class Linkages:
    """The logit quantal response of linked parties (McKelvey and Palfrey 1995).

    eta_a = free_a + sum_b gamma_ab (2 q_b - 1), q_b = logistic(eta_b). With row sums of |gamma| under 2 the
    map is a contraction; Newton's method finds its one fixed point.
    """

    def __init__(self, gamma: FloatArray) -> None:
        """`gamma` is (parties, parties), its diagonal zero, its row sums of |gamma| under 2."""
        strongest = float(np.abs(gamma).sum(axis=1).max())
        self._gamma = gamma
        self.none = strongest == 0
        # |error after a step| <= this * (step)^2, from the bend of tanh and |(I - J)^-1| <= 1 / (1 - row / 2)
        self._quadratic = _STEEPEST_BEND * strongest / 2 / (1 - strongest / 2)

    def settle(self, free: FloatArray) -> FloatArray:
        """The parties' log-odds, (parties, draws), from those without linkages, of the same shape."""
        if self.none or not free.size:
            return free.copy()
        parties, draws = free.shape
        if parties <= _FEW_PARTIES:
            return self._newton(free)
        settled = np.empty_like(free)
        block = max(1, 2**18 // parties**2)
        for start in range(0, draws, block):
            settled[:, start : start + block] = self._newton(free[:, start : start + block])
        return settled

    def _newton(self, free: FloatArray) -> FloatArray:
        eta = free + self._gamma @ np.tanh(free / 2)
        answer, short = self._shortfall(free, eta)
        while True:
            step = self._solve(answer, short)
            largest = float(np.abs(step).max())
            rounding = _ROUNDING * (1 + float(np.abs(eta).max()))
            if self._quadratic * largest**2 < SETTLED or float(np.abs(short).max()) <= rounding:
                return eta + step
            eta, answer, short = self._descend(free, eta, short, step)

    def _shortfall(self, free: FloatArray, eta: FloatArray) -> tuple[FloatArray, FloatArray]:
        answer = np.tanh(eta / 2)
        short = self._gamma @ answer
        short += free
        short -= eta
        return answer, short

    def _descend(
        self, free: FloatArray, eta: FloatArray, short: FloatArray, step: FloatArray
    ) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Take the step, halved in the draws where it overshoots until the shortfall shrinks there."""
        before = np.abs(short).max(axis=0)
        tried = eta + step
        answer, after = self._shortfall(free, tried)
        enough = np.maximum(before, SETTLED * (1 + np.abs(tried).max()))
        while (worse := np.abs(after).max(axis=0) > enough).any():
            step = np.where(worse, step / 2, step)
            tried = eta + step
            answer, after = self._shortfall(free, tried)
        return tried, answer, after

    def _solve(self, answer: FloatArray, short: FloatArray) -> FloatArray:
        """Solve (I - gamma D) step = short for each draw, D the slopes of the answers."""
        slope: FloatArray = (1 - answer**2) / 2
        parties = len(slope)
        if parties == 2:
            there, back = self._gamma[0, 1] * slope[1], self._gamma[1, 0] * slope[0]
            step = np.empty_like(short)
            np.multiply(there, short[1], out=step[0])
            np.multiply(back, short[0], out=step[1])
            step += short
            step /= 1 - there * back
            return step
        matrix = -self._gamma[:, :, None] * slope[None]
        matrix[np.arange(parties), np.arange(parties)] += 1
        if parties > _FEW_PARTIES:
            solved = np.linalg.solve(np.moveaxis(matrix, 2, 0), short.T[:, :, None])[:, :, 0]
            return np.asarray(solved.T, dtype=float)
        return _eliminate(matrix, short.copy())


def _eliminate(matrix: FloatArray, right: FloatArray) -> FloatArray:
    """Gaussian elimination over all draws at once; diagonally dominant, so no pivots are needed."""
    parties = len(right)
    for pivot in range(parties - 1):
        factor = matrix[pivot + 1 :, pivot] / matrix[pivot, pivot]
        matrix[pivot + 1 :, pivot + 1 :] -= factor[:, None] * matrix[pivot, pivot + 1 :]
        right[pivot + 1 :] -= factor * right[pivot]
    for row in reversed(range(parties)):
        right[row] -= (matrix[row, row + 1 :] * right[row + 1 :]).sum(axis=0)
        right[row] /= matrix[row, row]
    return right
