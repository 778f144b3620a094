"""Why, in percentage points: what each contribution adds on the way from the base to the shown figure.

Aumann-Shapley shares (Aumann and Shapley 1974; Friedman and Moulin 1999) along the straight path on which all
contributions grow together from nothing to what they are. They depend on no order, and they add up exactly.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from truceboard.likelihood.outlook import Outlook, PartyOutlook
from truceboard.likelihood.response import logistic
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import LeverScale, PartyStructure, Structure

_NODES = 32
_LONGEST_PANEL = 10.0
"""Log-odds that 32 Gauss-Legendre nodes integrate a logistic over, to the last digit of a float."""
_PANELS_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Share:
    """What one contribution to a party's log-odds adds; `key` is that of the `Contribution`."""

    party: str
    key: str
    points: float
    """Percentage points, negative where it pulls away."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Bars from `start` to `shown`; all but `parts` are probabilities in [0, 1].

    100 * start + the points of all parts + spread_of_the_draws = 100 * shown, to 1e-9.
    """

    start: float
    """P with every party at its base log-odds."""
    parts: tuple[Share, ...]
    """By party in file order, each party's in the order of its contributions; the base is the start."""
    at_the_means: float
    """P with every unknown at its posterior mean and every lever without its uncertainty."""
    shown: float
    """The mean over the draws: the figure that is shown."""

    @property
    def spread_of_the_draws(self) -> float:
        """The last bar: percentage points from P at the means to the mean of P."""
        return 100 * (self.shown - self.at_the_means)


def party_shares(party: PartyOutlook) -> Shares:
    """Shares of a party's P(at least accept with conditions).

    Each contribution has the mean slope of the logistic between base and present, in every order the same.
    """
    base, grown = party.contributions[0].log_odds, party.contributions[1:]
    present = base + _way(party)
    slope = _mean_slope(base, present)
    return Shares(
        start=_probability(base),
        parts=tuple(Share(party.party, part.key, 100 * part.log_odds * slope) for part in grown),
        at_the_means=_probability(present),
        shown=party.ladder[2] + party.ladder[3],
    )


def truce_shares(structure: Structure, outlook: Outlook) -> Shares:
    """Shares of P(agreed); `outlook` is an evaluation of the case whose structure this is.

    Conditions are met throughout as far as the levers meet them where they stand.
    """
    path = _Path(structure, outlook)
    slopes = path.mean_slopes()
    return Shares(
        start=path.agreed(0.0),
        parts=tuple(
            Share(party.party, part.key, 100 * part.log_odds * slope)
            for party, slope in zip(outlook.parties, slopes, strict=True)
            for part in party.contributions[1:]
        ),
        at_the_means=path.agreed(1.0),
        shown=outlook.agreed.mean,
    )


class _Path:
    """The straight path from every party's base (0) to its present log-odds (1); arrays are (parties, 1)."""

    def __init__(self, structure: Structure, outlook: Outlook) -> None:
        values = list(outlook.settings.values())
        parties = structure.parties
        self._base = _column([party.contributions[0].log_odds for party in outlook.parties])
        self._way = _column([_way(party) for party in outlook.parties])
        self._accept = _column([party.accept for party in parties])
        self._met = _column([_met(party, structure.levers, values) for party in parties])

    def agreed(self, along: float) -> float:
        """P(agreed) at a place of the path."""
        return float(self._factors(self._base + along * self._way).prod())

    def mean_slopes(self) -> list[float]:
        """For each party the integral of dP(agreed)/d eta over the path, by Gauss-Legendre in panels."""
        panels = max(1, math.ceil(float(np.abs(self._way).max()) / _LONGEST_PANEL))
        places, weights = np.polynomial.legendre.leggauss(_NODES)
        slopes = np.zeros(len(self._way))
        for first in range(0, panels, _PANELS_AT_ONCE):
            starts = np.arange(first, min(first + _PANELS_AT_ONCE, panels))
            along = ((starts[:, None] + (places + 1) / 2) / panels).ravel()
            slopes += self._slopes(along) @ np.tile(weights / (2 * panels), len(starts))
        return [float(slope) for slope in slopes]

    def _slopes(self, along: FloatArray) -> FloatArray:
        """dP(agreed)/d eta of each party at places of the path: (parties, places)."""
        eta = self._base + along * self._way
        factors = self._factors(eta)
        # The product of the factors of the parties before and of those after.
        before = np.ones_like(factors)
        np.cumprod(factors[:-1], axis=0, out=before[1:])
        after = np.ones_like(factors)
        np.cumprod(factors[:0:-1], axis=0, out=after[-2::-1])
        steepness = self._met * _slope(eta) + (1 - self._met) * _slope(eta - self._accept)
        return np.asarray(before * steepness * after)

    def _factors(self, eta: FloatArray) -> FloatArray:
        """Each party's factor in P(agreed)."""
        return np.asarray(self._met * logistic(eta) + (1 - self._met) * logistic(eta - self._accept))


def _column(values: Sequence[float]) -> FloatArray:
    return np.array(values)[:, None]


def _way(party: PartyOutlook) -> float:
    return math.fsum(part.log_odds for part in party.contributions[1:])


def _met(party: PartyStructure, levers: Sequence[LeverScale], values: Sequence[float]) -> float:
    """The share of a party's conditions that is met where the levers stand."""
    if not party.conditions:
        return party.conditions_met
    return math.fsum(
        weight * (party.conditions_met if lever is None else levers[lever].share(values[lever]))
        for lever, weight in party.conditions
    )


def _slope(x: FloatArray) -> FloatArray:
    """The derivative of the logistic."""
    return np.asarray(logistic(x) * logistic(-x))


def _probability(log_odds: float) -> float:
    return float(logistic(np.array([log_odds]))[0])


def _mean_slope(start: float, end: float) -> float:
    """(logistic(end) - logistic(start)) / (end - start), without cancellation; the slope where they meet."""
    low, high = sorted((start, end))
    if low == high:
        return _probability(low) * _probability(-low)
    return _probability(high) * _probability(-low) * -math.expm1(low - high) / (high - low)
