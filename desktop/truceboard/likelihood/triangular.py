"""Equations with a triangular matrix, without scipy: to load it takes longer than to solve them."""

import numpy as np

from truceboard.likelihood.shapes import FloatArray

_BLOCK = 64


def substitute(lower: FloatArray, right: FloatArray) -> FloatArray:
    """lower^-1 right, by forward substitution in blocks of rows; `lower` is (n, n), `right` (n, columns)."""
    solved = np.empty_like(right, dtype=float, order="C")
    for start in range(0, len(lower), _BLOCK):
        rows = slice(start, start + _BLOCK)
        known = lower[rows, :start] @ solved[:start]
        solved[rows] = np.linalg.solve(lower[rows, rows], right[rows] - known)
    return solved
