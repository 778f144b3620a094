"""Linked parties: the fixed point of everybody answering to everybody else's answer."""

import numpy as np

from truceboard.likelihood.shapes import FloatArray

_STEEPEST_BEND = 0.19246
"""The largest second derivative of 2 logistic(x) - 1 = tanh(x / 2): 1 / (3 sqrt 3), rounded up."""
_FEW_PARTIES = 8
_PLAIN_STEPS = 5


class Linkages:
    """The logit quantal response of linked parties (McKelvey and Palfrey 1995).

    eta_a = free_a + sum_b gamma_ab (2 q_b - 1), q_b = logistic(eta_b). With row sums of |gamma| under 2 the
    map is a contraction; Newton's method finds its one fixed point, from logistic(free) on. Arrays may be of
    double or single precision.
    """

    def __init__(self, gamma: FloatArray) -> None:
        """`gamma` is (parties, parties), its diagonal zero, its row sums of |gamma| under 2."""
        strongest = float(np.abs(gamma).sum(axis=1).max())
        self._gamma = gamma
        self.none = strongest == 0
        # |error after a step| <= this * step^2: the bend of tanh times |(I - J)^-1|, J of norm row sum / 2
        self._bend = _STEEPEST_BEND * strongest / 2 / (1 - strongest / 2)

    def settle(self, free: FloatArray) -> FloatArray:
        """The parties' log-odds, (parties, draws), from those without linkages, of the same shape.

        No log-odds are further from the fixed point than 1e-10, in single precision 1e-6.
        """
        if self.none or not free.size:
            return free.copy()
        parties, draws = free.shape
        if parties == 2:
            return self._settle_two(free)
        if parties <= _FEW_PARTIES:
            return self._newton(free)
        settled = np.empty_like(free)
        block = max(1, 2**18 // parties**2)
        for start in range(0, draws, block):
            settled[:, start : start + block] = self._newton(free[:, start : start + block])
        return settled

    def _settle_two(self, free: FloatArray) -> FloatArray:
        """Newton for the first party alone, the second's log-odds put in: a third of the work for two."""
        there, back = float(self._gamma[0, 1]), float(self._gamma[1, 0])
        stretch = abs(there * back) / 4
        bend = abs(there * back) * _STEEPEST_BEND * (abs(back) / 4 + 0.5) / 2 / (1 - stretch)
        # The first party's step is carried into the second's log-odds to first order.
        bend += abs(back) * _STEEPEST_BEND / 2
        close_enough = _close_enough(free)
        settled = np.empty_like(free)
        first, second = settled
        own, answer, slope, step, divisor = np.empty((5, free.shape[1]), dtype=free.dtype)

        if free.dtype == np.float32:
            # Begins one answer further back: so near that the first step is mostly the last one too.
            _tanh_half(free[0], out=second)
            second *= back
            second += free[1]
            _tanh_half(second, out=second)
        else:
            _tanh_half(free[1], out=second)
        np.multiply(second, there, out=first)
        first += free[0]
        for _ in range(_PLAIN_STEPS):
            _tanh_half(first, out=own)
            np.multiply(own, back, out=second)
            second += free[1]
            _tanh_half(second, out=answer)
            np.multiply(answer, there, out=step)
            step += free[0]
            step -= first
            np.multiply(own, own, out=slope)
            np.subtract(1, slope, out=slope)
            np.multiply(answer, answer, out=divisor)
            divisor -= 1
            divisor *= slope
            divisor *= there * back / 4
            divisor += 1
            step /= divisor
            first += step
            if bend * max(float(step.max()), -float(step.min())) ** 2 < close_enough:
                slope *= step
                slope *= back / 2
                second += slope
                return settled
        # Only linkages near their limit come here: full steps may overshoot.
        return self._newton(free)

    def _newton(self, free: FloatArray) -> FloatArray:
        gamma = self._gamma.astype(free.dtype)
        close_enough = _close_enough(free)
        rounding = 4 * float(np.finfo(free.dtype).eps) * (2 + float(np.abs(free).max()))
        # One answer further on: so near that two steps of Newton's are mostly enough.
        eta = free + gamma @ np.tanh(free / 2)
        eta = free + gamma @ np.tanh(eta / 2)
        answer = np.tanh(eta / 2)
        short = free + gamma @ answer - eta
        while True:
            step = _solve(gamma, answer, short)
            largest = float(np.abs(step).max())
            if self._bend * largest**2 < close_enough or float(np.abs(short).max()) <= rounding:
                return eta + step
            # Where a full step overshoots, halve it until it shrinks what is short.
            enough = np.maximum(np.abs(short).max(axis=0), rounding)
            while True:
                tried = eta + step
                answer = np.tanh(tried / 2)
                after = free + gamma @ answer - tried
                worse = np.abs(after).max(axis=0) > enough
                if not worse.any():
                    break
                step = np.where(worse, step / 2, step)
            eta, short = tried, after


def _close_enough(free: FloatArray) -> float:
    return 1e-10 if free.dtype == np.float64 else 1e-6


def _tanh_half(x: FloatArray, out: FloatArray) -> None:
    np.multiply(x, 0.5, out=out)
    np.tanh(out, out=out)


def _solve(gamma: FloatArray, answer: FloatArray, short: FloatArray) -> FloatArray:
    """Solve (I - gamma D) step = short for each draw, D the slopes of the answers."""
    slope = (1 - answer**2) / 2
    parties = len(slope)
    if parties > _FEW_PARTIES:
        matrix = -gamma[:, :, None] * slope[None]
        matrix[np.arange(parties), np.arange(parties)] += 1
        solved = np.linalg.solve(np.moveaxis(matrix, 2, 0), short.T[:, :, None])
        return np.asarray(solved[:, :, 0].T)
    rows: list[_Row] = [
        {column: -gamma[row, column] * slope[column] for column in np.flatnonzero(gamma[row]).tolist()}
        for row in range(parties)
    ]
    for row, entries in enumerate(rows):
        entries[row] = 1.0
    return _eliminate(rows, short.copy())


_Row = dict[int, FloatArray | float]
"""The entries of a matrix's row that are not zero, by column, over the draws: few watch all others."""


def _eliminate(rows: list[_Row], right: FloatArray) -> FloatArray:
    """Gaussian elimination over all draws at once; diagonally dominant, so no pivots are needed."""
    parties = len(right)
    for pivot in range(parties - 1):
        beyond = {column: entry for column, entry in rows[pivot].items() if column > pivot}
        for row in range(pivot + 1, parties):
            if pivot in rows[row]:
                factor = rows[row].pop(pivot) / rows[pivot][pivot]
                for column, entry in beyond.items():
                    rows[row][column] = rows[row].get(column, 0.0) - factor * entry
                right[row] -= factor * right[pivot]
    for row in reversed(range(parties)):
        for column, entry in rows[row].items():
            if column > row:
                right[row] -= entry * right[column]
        right[row] /= rows[row][row]
    return right
