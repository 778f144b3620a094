"""From the parties' log-odds over the draws to the figures of an outlook."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from truceboard.likelihood.outlook import Estimate
from truceboard.likelihood.percentiles import percentiles
from truceboard.likelihood.response import rungs
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import PartyStructure

RANGE = (0.05, 0.5, 0.95)


@dataclass(frozen=True, slots=True)
class Truce:
    """The probabilities of the three readings of a truce, over the draws."""

    agreed: FloatArray
    as_offered: FloatArray
    at_least_with_conditions: FloatArray


@dataclass(frozen=True, slots=True)
class Ladder:
    """One party's rungs over the draws: P(at least stall), P(at least with conditions), P(accept)."""

    stall: FloatArray
    conditions: FloatArray
    accept: FloatArray

    def means(self, draws: int) -> tuple[float, float, float, float]:
        """The four response probabilities, averaged over the first `draws` places."""
        stall, conditions, accept = (
            mean(rung[:draws]) for rung in (self.stall, self.conditions, self.accept)
        )
        return 1 - stall, stall - conditions, conditions - accept, accept


def ladder(party: PartyStructure, eta: FloatArray) -> Ladder:
    """The response ladder of a party at its log-odds, linkages included."""
    return Ladder(*rungs(eta, party.stall, party.accept))


def agreeing(accept: FloatArray, conditions: FloatArray, met: float | FloatArray) -> FloatArray:
    """P(accept) + met * (P(at least with conditions) - P(accept)), over the draws."""
    if isinstance(met, float) and met in (0.0, 1.0):
        return conditions if met else accept
    part: FloatArray = conditions - accept
    part *= met
    part += accept
    return part


def product(factors: Sequence[FloatArray]) -> FloatArray:
    """The product over the parties, in file order."""
    return reduce(np.multiply, factors)


def mean(values: FloatArray) -> float:
    """The mean over the draws; np.mean without its checks."""
    return float(np.add.reduce(values)) / len(values)


def estimate(values: FloatArray) -> Estimate:
    """Mean and percentiles (linear interpolation) of a probability over the draws."""
    return Estimate(mean(values), *percentiles(values, RANGE))
