"""What to find out first: how much of the spread of the headline hangs on each unknown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from truceboard.likelihood.compile import Model
from truceboard.likelihood.evaluate import agreeing, ladder, product
from truceboard.likelihood.shapes import FloatArray

CLIP = 1e-12
"""P(agreed) is kept this far from 0 and 1, so that its log-odds stay finite."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """One unknown: a party's base, strength or residual, or where a lever really stands (then no party).

    `key` is `base`, `influence:INTEREST:LEVER`, `residual` or `lever:LEVER`.
    """

    kind: Literal["base", "strength", "residual", "lever"]
    party: str | None
    key: str
    share: float
    """The squared correlation with the log-odds of agreement, in [0, 1]."""


def find_out_first(
    model: Model,
    settings: Mapping[str, float] | None = None,
    importances: Mapping[str, float] | None = None,
) -> tuple[Unknown, ...]:
    """All unknowns that vary, the largest share first; errors as in `Model.evaluate`.

    cov(y, z)^2 / (var(z) var(y)) over the draws, y = logit P(agreed): what a straight line through z explains
    of the variance of y. An approximation: unknowns of one party are correlated once there is evidence, and
    linkages bend the line, so the shares need not add to 1. Empty where nothing varies.
    """
    y = _log_odds_of_agreement(model, model.settings(settings), model.weights(importances))
    if np.ptp(y) == 0:
        return ()
    found = [
        Unknown(kind, party, key, _explained(y, draws[: model.draws]))
        for kind, party, key, draws in _unknowns(model)
        if np.ptp(draws[: model.draws]) > 0
    ]
    return tuple(sorted(found, key=_share, reverse=True))


def _explained(y: FloatArray, z: FloatArray) -> float:
    """The squared correlation."""
    y, z = y - y.mean(), z - z.mean()
    return float(y @ z) ** 2 / (float(z @ z) * float(y @ y))


def _share(unknown: Unknown) -> float:
    return unknown.share


def _log_odds_of_agreement(
    model: Model, settings: Mapping[str, float], importances: Mapping[str, float]
) -> FloatArray:
    """logit P(agreed), (draws,)."""
    factors = []
    for party, eta in enumerate(model.log_odds(settings, importances)):
        rungs = ladder(model.structure.parties[party], eta)
        factors.append(agreeing(rungs.accept, rungs.conditions, model.columns.met(party)))
    agreed = np.clip(product(factors)[: model.draws], CLIP, 1 - CLIP)
    return np.asarray(np.log(agreed) - np.log1p(-agreed))


def _unknowns(
    model: Model,
) -> Iterator[tuple[Literal["base", "strength", "residual", "lever"], str | None, str, FloatArray]]:
    """Every unknown with its draws where the levers were last set: parties, then levers, in file order."""
    for index, party in enumerate(model.structure.parties):
        base, *strengths, residual = model.columns.unknowns(index)
        yield "base", party.id, "base", base
        for effect, strength in zip(party.effects, strengths, strict=True):
            yield "strength", party.id, effect.key, strength
        yield "residual", party.id, "residual", residual
    for index, share in model.columns.drawn_shares.items():
        lever = model.structure.levers[index].id
        yield "lever", None, f"lever:{lever}", share
