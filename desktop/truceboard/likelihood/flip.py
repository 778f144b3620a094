"""Flip points: where a lever would have to stand for the headline to cross a target, all else held."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from truceboard.likelihood.compile import Model
from truceboard.likelihood.sensitivity import Study
from truceboard.likelihood.structure import LeverScale

STEPS = 40
"""The grid over a lever's range; two crossings within one step of it cancel out and are not seen."""
_CLOSE_ENOUGH = 1e-7
"""Share of the range to which a crossing is found."""


@dataclass(frozen=True, slots=True)
class FlipPoint:
    """The crossing nearest to where a lever stands; `value` is None where the headline crosses none."""

    lever: str
    value: float | None
    """In the lever's unit."""
    direction: Literal["rising", "falling"] | None
    """What the headline does there as the lever's value rises."""
    lowest: float
    highest: float
    """The least and the greatest headline on the grid: how far this lever alone can take it, in [0, 1]."""


def flip_points(
    model: Model,
    target: float,
    settings: Mapping[str, float] | None = None,
    importances: Mapping[str, float] | None = None,
    levers: Collection[str] | None = None,
) -> tuple[FlipPoint, ...]:
    """The flip points of the levers, by default of all, in file order, for a target in (0, 1).

    The headline is the mean over the draws with the lever under study held without its uncertainty, as in the
    tornado: so it may differ a little from the figure shown even where the lever stands. Raises ValueError
    for a target that is no probability, KeyError for an unknown lever, else as `Model.evaluate`.
    """
    if not 0 < target < 1:
        raise ValueError(f"the target must lie between 0 and 1, not at {target}")
    values = model.settings(settings)
    for lever in set(levers or ()) - values.keys():
        raise KeyError(lever)
    study = Study(model, values, model.weights(importances))
    return tuple(
        _flip_point(study, index, lever, lever.share(values[lever.id]), target)
        for index, lever in enumerate(model.structure.levers)
        if levers is None or lever.id in levers
    )


def _flip_point(study: Study, index: int, lever: LeverScale, present: float, target: float) -> FlipPoint:
    # The present place is on the grid, so that the nearest crossing is looked for on either side of it.
    grid = sorted({present, *(step / STEPS for step in range(STEPS + 1))})
    headlines = study.with_lever(index, grid)
    lowest, highest = min(headlines), max(headlines)
    crossings = [
        (_crossing(study, index, bracket, target), before < target)
        for bracket, (before, after) in zip(pairwise(grid), pairwise(headlines), strict=True)
        if (before < target) != (after < target)
    ]
    if not crossings:
        return FlipPoint(lever.id, None, None, lowest, highest)
    share, rising = min(crossings, key=lambda crossing: abs(crossing[0] - present))
    value = min(lever.minimum + share * (lever.maximum - lever.minimum), lever.maximum)
    return FlipPoint(lever.id, value, "rising" if rising else "falling", lowest, highest)


def _crossing(study: Study, index: int, bracket: tuple[float, float], target: float) -> float:
    """The share of the range within a bracket at which the headline is the target."""
    # scipy is imported late: it takes longer to load than everything else together.
    from scipy.optimize import brentq

    def above(share: float) -> float:
        return study.with_lever(index, (share,))[0] - target

    return float(brentq(above, *bracket, xtol=_CLOSE_ENOUGH))
