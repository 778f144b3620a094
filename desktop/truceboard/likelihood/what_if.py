"""The what-if map: the headline over a grid of two levers, with contours."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from truceboard.likelihood.combinations import Combinations, Move
from truceboard.likelihood.compile import Model
from truceboard.likelihood.contours import Contour, contours
from truceboard.likelihood.shapes import FloatArray

STEPS = 41
CONTOUR_LEVELS = tuple(tenth / 10 for tenth in range(1, 10))
_SURVEY_DRAWS = 256
_SURVEY_NODES = 9
"""Along each lever, evaluated with all draws."""


@dataclass(frozen=True, slots=True, eq=False)
class WhatIf:
    """The headline over two levers, both without their uncertainty; all other levers keep theirs."""

    x: str
    y: str
    x_values: FloatArray
    """(columns,) in the lever's unit, ascending over its range."""
    y_values: FloatArray
    """(rows,) in the lever's unit, ascending over its range."""
    headline: FloatArray
    """(rows, columns), in [0, 1]."""
    here: float
    """The headline where the two levers stand now, both without their uncertainty."""
    x_now: float
    y_now: float
    contours: tuple[Contour, ...]
    """One for each of CONTOUR_LEVELS that the map reaches, in the levers' units."""


def what_if(
    model: Model,
    x: str,
    y: str,
    settings: Mapping[str, float] | None = None,
    importances: Mapping[str, float] | None = None,
    *,
    columns: int = STEPS,
    rows: int = STEPS,
) -> WhatIf:
    """The map of two different levers around a setting; errors as in `Model.evaluate`.

    Every cell is evaluated with the leading 256 draws. What these miss of all draws is evaluated at 9 by 9
    cells and put on the others bilinearly: the figures are those of all draws to 0.002 (on the built-in
    case to 0.0001), and at the 81 cells and `here` to 1e-6. Raises ValueError for twice the same lever or a
    grid under 2 by 2.
    """
    if x == y:
        raise ValueError(f"a map needs two different levers, not {x} twice")
    if min(columns, rows) < 2:
        raise ValueError(f"a map needs at least 2 by 2 cells, not {columns} by {rows}")
    values, weights = model.settings(settings), model.weights(importances)
    for lever in (x, y):
        if lever not in values:
            raise KeyError(lever)
    across, up = _grid(model, x, columns), _grid(model, y, rows)
    survey_draws = min(_SURVEY_DRAWS, model.draws)
    survey = _headlines(model, values, weights, (x, across), (y, up), survey_draws)
    if survey_draws < model.draws:
        places = _nodes(columns), _nodes(rows)
        full = _headlines(model, values, weights, (x, across[places[0]]), (y, up[places[1]]), model.draws)
        survey += _spread_out(full - survey[np.ix_(places[1], places[0])], places, (columns, rows))
    np.clip(survey, 0, 1, out=survey)
    here = _headlines(
        model, values, weights, (x, np.array([values[x]])), (y, np.array([values[y]])), model.draws
    )
    return WhatIf(
        x=x,
        y=y,
        x_values=across,
        y_values=up,
        headline=survey,
        here=float(here[0, 0]),
        x_now=values[x],
        y_now=values[y],
        contours=contours(across, up, survey, CONTOUR_LEVELS),
    )


def _grid(model: Model, lever: str, steps: int) -> FloatArray:
    scale = model.structure.levers[_index(model, lever)]
    return np.linspace(scale.minimum, scale.maximum, steps)


def _index(model: Model, lever: str) -> int:
    return next(index for index, scale in enumerate(model.structure.levers) if scale.id == lever)


def _headlines(
    model: Model,
    settings: Mapping[str, float],
    importances: Mapping[str, float],
    x: tuple[str, FloatArray],
    y: tuple[str, FloatArray],
    draws: int,
) -> FloatArray:
    """The headline at every pair of values, (y values, x values)."""
    moves = [Move(_index(model, lever), float(value), held=True) for lever, each in (x, y) for value in each]
    across = len(x[1])
    pairs = np.array([(i, across + j) for j in range(len(y[1])) for i in range(across)])
    found = Combinations(model, settings, importances, moves, draws).headlines(pairs)
    return found.reshape(len(y[1]), across)


def _nodes(steps: int) -> NDArray[np.int64]:
    """At most _SURVEY_NODES places of a grid, evenly spread, both ends among them."""
    return np.unique(np.linspace(0, steps - 1, min(_SURVEY_NODES, steps)).round().astype(np.int64))


def _spread_out(
    missing: FloatArray, places: tuple[NDArray[np.int64], NDArray[np.int64]], cells: tuple[int, int]
) -> FloatArray:
    """Bilinear interpolation from the nodes (rows, columns) to all cells."""
    along = np.array([np.interp(np.arange(cells[0]), places[0], row) for row in missing])
    return np.array([np.interp(np.arange(cells[1]), places[1], column) for column in along.T]).T
