"""Influence shapes f(u): monotone maps of [0, 1] onto [0, 1], written so that no parameter loses digits."""

import math
from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from truceboard.case.parties import DiminishingShape, LinearShape, Shape, ThresholdShape

FloatArray: TypeAlias = NDArray[np.floating[Any]]
Curve: TypeAlias = Callable[[FloatArray], FloatArray]
"""f: shares of the lever's range to shares of the influence."""

NEARLY_LINEAR = 1e-4
"""A rate or steepness below this is linear (model.md)."""


def curve(shape: Shape) -> Curve:
    """The function of a shape; it takes and returns an array of any form."""
    match shape:
        case DiminishingShape(rate=rate) if rate >= NEARLY_LINEAR:
            return partial(_diminishing, -rate, 1 / math.expm1(-rate))
        case ThresholdShape(midpoint=midpoint, steepness=steepness) if steepness >= NEARLY_LINEAR:
            full = math.expm1(steepness)
            tail = 1 + math.exp(steepness * midpoint)
            return partial(_threshold, steepness, tail, (full + tail) / full)
        case LinearShape() | DiminishingShape() | ThresholdShape():
            return _linear


def _linear(u: FloatArray) -> FloatArray:
    return u


def _diminishing(exponent: float, scale: float, u: FloatArray) -> FloatArray:
    share: FloatArray = np.expm1(exponent * u) * scale
    return share


def _threshold(steepness: float, tail: float, scale: float, u: FloatArray) -> FloatArray:
    # (L(u) - L(0)) / (L(1) - L(0)) with the differences taken on paper: proportional to
    # E / (E + 1 + exp(steepness * midpoint)), E = expm1(steepness * u), which cancels nowhere.
    rise = np.expm1(steepness * u)
    share: FloatArray = rise / (rise + tail) * scale
    return share
