"""From log-odds to answers: the response ladder."""

import numpy as np

from truceboard.likelihood.shapes import FloatArray


def logistic(x: FloatArray) -> FloatArray:
    """1 / (1 + exp(-x)), exact in both tails; where exp overflows the result is the right one, 0."""
    result: FloatArray = np.negative(x)
    with np.errstate(over="ignore"):
        np.exp(result, out=result)
    result += 1
    np.divide(1, result, out=result)
    return result


def rungs(eta: FloatArray, stall: float, accept: float) -> tuple[FloatArray, FloatArray, FloatArray]:
    """P(at least stall), P(at least with conditions), P(accept): an ordered logit (McCullagh 1980)."""
    return logistic(eta - stall), logistic(eta), logistic(eta - accept)
