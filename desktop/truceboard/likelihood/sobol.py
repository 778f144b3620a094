"""Scrambled Sobol points, those of `scipy.stats.qmc.Sobol` to the last bit.

Loading scipy.stats for that one class takes longer than everything else that opens a case. The sequence is
Sobol's (1967) with the direction numbers of Joe and Kuo (2008), in the order of Antonov and Saleev's Gray
code (1979), scrambled by random lower triangular matrices and a shift (Matousek 1998).
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from truceboard.likelihood.shapes import FloatArray

MOST_DIMENSIONS = 21201
_BITS = 30
_POWERS = np.uint32(1) << np.arange(_BITS, dtype=np.uint32)
_Words = NDArray[np.uint32]


class Sobol:
    """The points of a number of dimensions, at most 21,201 (else ValueError), scrambled by `seed`."""

    def __init__(self, dimensions: int, seed: int) -> None:
        if dimensions > MOST_DIMENSIONS:
            raise ValueError(f"there are Sobol points of {MOST_DIMENSIONS} dimensions, not of {dimensions}")
        random = np.random.default_rng(seed).spawn(1)[0]
        self._shift: _Words = random.integers(2, size=(dimensions, _BITS), dtype=np.uint32) @ _POWERS
        below = np.tril(random.integers(2, size=(dimensions, _BITS, _BITS), dtype=np.uint32), -1)
        self._directions = _scrambled(_directions(dimensions), below @ _POWERS[::-1] | _POWERS[::-1])

    def points(self, dimension: int, count: int) -> FloatArray:
        """The first `count` points, a power of two, in one dimension: shaped (count,), each in [0, 1)."""
        words = np.empty(count, dtype=np.uint32)
        words[0] = self._shift[dimension]
        for bit in range(count.bit_length() - 1):
            # The Gray code of the next half is that of the first one backwards, with one bit more.
            done = 1 << bit
            words[done : 2 * done] = words[:done][::-1] ^ self._directions[dimension, bit]
        return words * 2.0**-_BITS


@cache
def _direction_numbers() -> tuple[NDArray[np.int64], _Words]:
    """Each dimension's primitive polynomial and first numbers, from the file that scipy.stats keeps."""
    import scipy

    with np.load(Path(scipy.__file__).parent / "stats" / "_sobol_direction_numbers.npz") as numbers:
        return numbers["poly"].astype(np.int64), numbers["vinit"].astype(np.uint32)


def _directions(dimensions: int) -> _Words:
    """The direction numbers before scrambling, (dimensions, bits), the first bit the highest."""
    polynomials, initial = _direction_numbers()
    numbers = np.ones((dimensions, _BITS), dtype=np.uint32)
    degrees = np.frexp(polynomials[:dimensions].astype(float))[1] - 1
    for degree in np.unique(degrees[1:]):
        # The first dimension is the sequence of van der Corput: ones throughout.
        these = np.flatnonzero(degrees == degree)
        these = these[these > 0]
        grown = np.empty((_BITS, len(these)), dtype=np.uint32)
        grown[:degree] = initial[these, :degree].T
        taken = (polynomials[these] >> np.arange(degree - 1, -1, -1)[:, None] & 1).astype(np.uint32)
        for place in range(degree, _BITS):
            grown[place] = grown[place - degree]
            for back in range(1, degree + 1):
                grown[place] ^= grown[place - back] * taken[back - 1] * _POWERS[back]
        numbers[these] = grown.T
    return numbers * _POWERS[::-1]


def _scrambled(directions: _Words, rows: _Words) -> _Words:
    """Multiply each direction number by its dimension's binary matrix; `rows` holds it, a word per row."""
    scrambled = np.zeros_like(directions)
    for row in range(_BITS):
        parity = np.bitwise_count(rows[:, row, None] & directions) & 1
        scrambled |= parity * _POWERS[_BITS - 1 - row]
    return scrambled
