"""The random draws: scrambled Sobol points of a fixed seed, the same for the same case every time."""

import numpy as np

from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.sobol import Sobol

SEED = 20250312
EDGE = 2.0**-33
"""Points are kept this far from 0 and 1, so that the inverse normal stays finite."""
MOST_DRAWS = 2**20
MOST_NUMBERS = 2**28
"""Draws times unknowns and levers: two gigabytes."""


def check_draws(draws: int) -> None:
    """ValueError unless `draws` is a power of two from 1 to 2^20."""
    if not 1 <= draws <= MOST_DRAWS or draws & (draws - 1):
        raise ValueError(f"the number of draws must be a power of two up to {MOST_DRAWS}, not {draws}")


def standard_draws(normals: int, triangulars: int, draws: int) -> tuple[FloatArray, FloatArray]:
    """Standard normal and triangular [-1, 1] draws, shaped (dimensions, draws + 1).

    The Sobol dimensions are the normals, then the triangulars (Sobol 1967, scrambled after Owen 1998). The
    last column is no draw: it is zero, the place of the means, which the model carries along. Raises
    ValueError for a number of draws that is not a power of two or takes more than two gigabytes.
    """
    # scipy is imported late: the window stands before a case is evaluated.
    from scipy.special import ndtri

    check_draws(draws)
    dimensions = normals + triangulars
    if draws * dimensions > MOST_NUMBERS:
        raise ValueError(f"{draws} draws of {dimensions} unknowns do not fit into memory: take fewer draws")
    normal, triangular = np.zeros((normals, draws + 1)), np.zeros((triangulars, draws + 1))
    sequence = Sobol(dimensions, SEED)
    for dimension in range(normals):
        points = sequence.points(dimension, draws)
        normal[dimension, :-1] = ndtri(np.clip(points, EDGE, 1 - EDGE, out=points))
    for index, row in enumerate(triangular):
        points = sequence.points(normals + index, draws)
        row[:-1] = inverse_triangular(np.clip(points, EDGE, 1 - EDGE, out=points))
    return normal, triangular


def inverse_triangular(share: FloatArray) -> FloatArray:
    """The inverse distribution function of the symmetric triangular distribution on [-1, 1]."""
    return np.where(share < 0.5, np.sqrt(2 * share) - 1, 1 - np.sqrt(2 * (1 - share)))
