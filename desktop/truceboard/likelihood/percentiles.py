"""Percentiles of many draws, found several times faster than by sorting."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from truceboard.likelihood.shapes import FloatArray

_BINS = 1024


def percentiles(values: FloatArray, fractions: Sequence[float]) -> tuple[float, ...]:
    """The percentiles at fractions in [0, 1], linearly interpolated: those of np.quantile.

    A histogram tells in which bin each wanted value lies, and only that bin is put in order: that costs a
    third of a partial sort, whose branches a processor cannot foresee.
    """
    low, high = values.min(), values.max()
    if low == high:
        return (float(low),) * len(fractions)
    scaled = values - low
    scaled /= high - low
    scaled *= _BINS
    bins = scaled.astype(np.int16)
    upto = np.cumsum(np.bincount(bins))
    return tuple(_at(values, bins, upto, fraction * (len(values) - 1)) for fraction in fractions)


def _at(values: FloatArray, bins: NDArray[Any], upto: NDArray[Any], place: float) -> float:
    """The value at a place, between 0 and the number of values less 1, if the values were sorted."""
    below, above = math.floor(place), math.ceil(place)
    first, last = (int(upto.searchsorted(rank, side="right")) for rank in (below, above))
    inside = values[bins == first] if first == last else values[(bins >= first) & (bins <= last)]
    inside.sort()
    skipped = int(upto[first - 1]) if first else 0
    left, right = float(inside[below - skipped]), float(inside[above - skipped])
    return left + (right - left) * (place - below)
