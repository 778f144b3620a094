"""What is learned about a party from day to day, as its evidence becomes known."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from truceboard.likelihood.belief import MOST_FOR_COVARIANCE_FORM, factor, fading, observed, update
from truceboard.likelihood.evidence import Evidence
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import PartyStructure


class Learning:
    """The posteriors of one party over days on which evidence is added and none is taken away.

    Observations are put in the order in which they became known. The Cholesky factor of those known by a day
    is then the corner of the factor of all, so that one factor serves every day.
    """

    def __init__(self, party: PartyStructure, evidence: Evidence, known_on: Sequence[int]) -> None:
        """`evidence` is all there will be, `known_on` the ordinals of the days on which it became known."""
        order = np.argsort(known_on, kind="stable")
        self._party = party
        self._known_on = np.array(known_on, dtype=np.int64)[order]
        self._evidence = chosen(evidence, order)
        self._at_once = 0 < len(order) <= MOST_FOR_COVARIANCE_FORM
        if self._at_once:
            self._lower = np.linalg.cholesky(observed(party, self._evidence))
            design = self._evidence.design
            expected = design @ party.prior_mean[:-1] + self._evidence.linkages
            self._surprise = self._whitened(self._evidence.said - expected)
            self._seen = self._whitened(design * party.prior_spread[:-1] ** 2)

    def _whitened(self, rows: FloatArray) -> FloatArray:
        """L^-1 rows, for the first rows of all observations."""
        from scipy.linalg import solve_triangular

        known = len(rows)
        return np.asarray(solve_triangular(self._lower[:known, :known], rows, lower=True, check_finite=False))

    def count(self, as_of: int) -> int:
        """The number of observations known on the day with ordinal `as_of`."""
        return int(np.searchsorted(self._known_on, as_of, side="right"))

    def speaks_ahead(self, as_of: int) -> bool:
        """Whether something known on a day is about a later one."""
        return bool((self._evidence.days[: self.count(as_of)] > as_of).any())

    def belief(self, as_of: int) -> tuple[FloatArray, FloatArray]:
        """The posterior's mean, (K + 2,), and the lower Cholesky factor of its covariance, (K + 2, K + 2).

        Raises as `belief.update` does.
        """
        known = self.count(as_of)
        if not self._at_once:
            posterior = update(self._party, chosen(self._evidence, np.arange(known)), as_of)
            return posterior.mean, posterior.factor
        if known == 0:
            return self._party.prior_mean, np.diag(self._party.prior_spread)
        # With S = L L', C S^-1 x = (L^-1 C')' (L^-1 x).
        fades = fading(self._evidence.days[:known] - as_of, self._party.half_life_days)
        fades *= self._party.prior_spread[-1] ** 2
        shared = np.column_stack([self._seen[:known], self._whitened(fades)])
        prior = self._party.prior_spread**2
        mean = self._party.prior_mean + shared.T @ self._surprise[:known]
        return mean, factor(np.diag(prior) - shared.T @ shared, prior)


def chosen(evidence: Evidence, places: NDArray[np.int64]) -> Evidence:
    """Some of the observations, in the order of `places`."""
    rank = np.full(len(evidence.ids), -1)
    rank[places] = np.arange(len(places))
    shared = ((bias, rank[members]) for bias, members in evidence.shared)
    return Evidence(
        ids=tuple(evidence.ids[place] for place in places),
        said=evidence.said[places],
        days=evidence.days[places],
        design=evidence.design[places],
        linkages=evidence.linkages[places],
        variance=evidence.variance[places],
        shared=tuple((bias, ranks[ranks >= 0]) for bias, ranks in shared if (ranks >= 0).any()),
    )
