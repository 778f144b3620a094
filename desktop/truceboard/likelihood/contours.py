"""Lines of equal value on a grid: marching squares (Lorensen and Cline 1987, in two dimensions)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from truceboard.likelihood.shapes import FloatArray

Edge: TypeAlias = tuple[int, int, bool]
"""Between the grid points (row, column) and the next in its row, or, if True, the next in its column."""


@dataclass(frozen=True, slots=True, eq=False)
class Contour:
    """Where the grid's surface has one value."""

    level: float
    lines: tuple[FloatArray, ...]
    """Each (points, 2), x and y; a closed line ends with its first point."""


def contours(x: FloatArray, y: FloatArray, z: FloatArray, levels: Sequence[float]) -> tuple[Contour, ...]:
    """The contours of `z`, (rows, columns), over ascending `x`, (columns,), and `y`, (rows,).

    Between neighbours the surface is linear; a saddle goes by the mean of its four corners. Levels that the
    surface does not cross are left out.
    """
    found = (Contour(level, _lines(x, y, z, level)) for level in levels)
    return tuple(contour for contour in found if contour.lines)


def _lines(x: FloatArray, y: FloatArray, z: FloatArray, level: float) -> tuple[FloatArray, ...]:
    neighbours: dict[Edge, list[Edge]] = {}
    for start, end in _segments(z, level):
        neighbours.setdefault(start, []).append(end)
        neighbours.setdefault(end, []).append(start)
    # Lines that end at the rim first: what is left is closed.
    ends = [edge for edge, others in neighbours.items() if len(others) == 1]
    lines = []
    for first in [*ends, *neighbours]:
        if neighbours[first]:
            line = _walk(neighbours, first)
            lines.append(np.array([_crossing(x, y, z, level, edge) for edge in line]))
    return tuple(lines)


def _walk(neighbours: dict[Edge, list[Edge]], first: Edge) -> list[Edge]:
    """Follow the segments from an edge until there is none left, taking them away."""
    line = [first]
    while neighbours[line[-1]]:
        here = line[-1]
        there = neighbours[here].pop()
        neighbours[there].remove(here)
        line.append(there)
    return line


def _segments(z: FloatArray, level: float) -> list[tuple[Edge, Edge]]:
    """A segment for each pair of crossed edges in each cell of the grid."""
    above = z >= level
    corners = above[:-1, :-1].astype(int) + above[:-1, 1:] + above[1:, :-1] + above[1:, 1:]
    segments: list[tuple[Edge, Edge]] = []
    for row, column in np.argwhere((corners > 0) & (corners < 4)).tolist():
        low, high = (row, column, False), (row + 1, column, False)
        left, right = (row, column, True), (row, column + 1, True)
        here = bool(above[row, column])
        crossed = [
            edge
            for edge, one, other in (
                (low, here, above[row, column + 1]),
                (right, above[row, column + 1], above[row + 1, column + 1]),
                (high, above[row + 1, column], above[row + 1, column + 1]),
                (left, here, above[row + 1, column]),
            )
            if one != other
        ]
        if len(crossed) == 2:
            segments.append((crossed[0], crossed[1]))
        elif (z[row : row + 2, column : column + 2].mean() >= level) == here:
            # The middle belongs to this corner: the other two are cut off.
            segments += [(low, right), (left, high)]
        else:
            segments += [(low, left), (right, high)]
    return segments


def _crossing(x: FloatArray, y: FloatArray, z: FloatArray, level: float, edge: Edge) -> tuple[float, float]:
    row, column, upwards = edge
    here = float(z[row, column])
    if upwards:
        share = (level - here) / (float(z[row + 1, column]) - here)
        return float(x[column]), float(y[row] + share * (y[row + 1] - y[row]))
    share = (level - here) / (float(z[row, column + 1]) - here)
    return float(x[column] + share * (x[column + 1] - x[column])), float(y[row])
