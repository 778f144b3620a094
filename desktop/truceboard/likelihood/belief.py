"""The evidence update: a linear-Gaussian posterior of one party's unknowns, in closed form.

Both forms are the same update (Rasmussen and Williams 2006, chapter 2, for the covariance form; Rue and Held
2005 for the sparse information form): the first costs the cube of the number of observations, the second
grows with the number of days spoken about.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from truceboard.likelihood.evidence import Evidence
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import PartyStructure

MOST_FOR_COVARIANCE_FORM = 1000
"""Observations of one party; with more of them the information form is used."""
_LOST_TO_ROUNDING = 1e-10
_SYMMETRIC = {"SymmetricMode": True}


@dataclass(frozen=True, slots=True)
class Posterior:
    """The belief about (base, strengths, residual on the as-of day), K + 2 unknowns, after n observations."""

    mean: FloatArray
    """(K + 2,) log-odds."""
    factor: FloatArray
    """(K + 2, K + 2), the lower Cholesky factor of the covariance."""
    gain: FloatArray
    """(K + 2, n): how far one log-odd of surprise in each observation moves each unknown."""
    said: FloatArray
    """(n,) log-odds."""
    expected: FloatArray
    """(n,) what the model expected on each observation's day."""

    @property
    def covariance(self) -> FloatArray:
        """(K + 2, K + 2)."""
        return np.asarray(self.factor @ self.factor.T)

    @property
    def surprise(self) -> FloatArray:
        """Said less expected, (n,) log-odds."""
        return self.said - self.expected


def update(party: PartyStructure, evidence: Evidence, as_of: int) -> Posterior:
    """The posterior on the day with ordinal `as_of`.

    Raises numpy.linalg.LinAlgError where the evidence is so much sharper than the prior spreads that rounding
    would eat the posterior: better no answer than a wrong one.
    """
    expected = evidence.design @ party.prior_mean[:-1] + evidence.linkages
    gain: FloatArray
    if not evidence.ids:
        gain, lower = np.zeros((len(party.prior_mean), 0)), np.diag(party.prior_spread)
        return Posterior(party.prior_mean, lower, gain, evidence.said, expected)
    if len(evidence.ids) <= MOST_FOR_COVARIANCE_FORM:
        gain, covariance = covariance_form(party, evidence, as_of)
    else:
        gain, covariance = information_form(party, evidence, as_of)
    mean = party.prior_mean + gain @ (evidence.said - expected)
    lower = factor((covariance + covariance.T) / 2, party.prior_spread**2)
    return Posterior(mean, lower, gain, evidence.said, expected)


def covariance_form(party: PartyStructure, evidence: Evidence, as_of: int) -> tuple[FloatArray, FloatArray]:
    """Gain and posterior covariance by the covariance of the observations, (n, n)."""
    from scipy.linalg import cho_factor, cho_solve

    known, drifting = party.prior_spread[:-1] ** 2, party.prior_spread[-1] ** 2
    fading_since = drifting * fading(evidence.days - as_of, party.half_life_days)
    shared = np.vstack([(evidence.design * known).T, fading_since])
    gain: FloatArray = cho_solve(cho_factor(observed(party, evidence), lower=True), shared.T).T
    return gain, np.diag(party.prior_spread**2) - gain @ shared.T


def observed(party: PartyStructure, evidence: Evidence) -> FloatArray:
    """The prior covariance of the observations, (n, n): A D A' + R + N."""
    days = evidence.days
    spread: FloatArray = (evidence.design * party.prior_spread[:-1] ** 2) @ evidence.design.T
    spread += party.prior_spread[-1] ** 2 * fading(days[:, None] - days, party.half_life_days)
    spread[np.diag_indices_from(spread)] += evidence.variance
    for bias, members in evidence.shared:
        # A float of numpy overflows as compiling expects; one of Python raises something else.
        spread[np.ix_(members, members)] += np.float64(bias) ** 2
    return spread


def information_form(party: PartyStructure, evidence: Evidence, as_of: int) -> tuple[FloatArray, FloatArray]:
    """Gain and posterior covariance by the sparse precision of all unknowns.

    These are base and strengths, each in units of its prior spread, the shared biases likewise, and the
    residual on every day spoken about and on the as-of day, a chain in which each day knows its neighbours.
    """
    from scipy import sparse
    from scipy.sparse.linalg import splu

    count = len(evidence.ids)
    free = np.flatnonzero(party.prior_spread[:-1] > 0)
    days, day_of = np.unique(np.append(evidence.days, as_of), return_inverse=True)
    rows = np.arange(count)
    seen = sparse.hstack(
        [
            sparse.csc_array(evidence.design[:, free] * party.prior_spread[free]),
            *(
                sparse.csc_array((np.full(len(members), bias), (members, np.zeros_like(members))), (count, 1))
                for bias, members in evidence.shared
            ),
            sparse.csc_array((np.ones(count), (rows, day_of[:-1])), (count, len(days))),
        ],
        format="csc",
    )
    weighted = (seen.T * (1 / evidence.variance)).tocsc()
    whitened = len(free) + len(evidence.shared)
    prior = sparse.block_diag(
        [sparse.eye_array(whitened), _chain_precision(days, party.prior_spread[-1], party.half_life_days)]
    )
    wanted = np.append(np.arange(len(free)), whitened + day_of[-1])
    units = np.zeros((prior.shape[0], len(wanted)))
    units[wanted, np.arange(len(wanted))] = 1
    precision = (prior + weighted @ seen).tocsc()
    # Symmetric positive definite: no pivots are needed, and the ordering may assume the symmetry.
    factors = splu(precision, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options=_SYMMETRIC)
    solved = factors.solve(units)

    known = np.append(free, len(party.prior_spread) - 1)
    scale = np.append(party.prior_spread[free], 1.0)
    gain = np.zeros((len(party.prior_spread), count))
    gain[known] = scale[:, None] * (weighted.T @ solved).T
    covariance = np.zeros((len(party.prior_spread), len(party.prior_spread)))
    covariance[np.ix_(known, known)] = scale[:, None] * solved[wanted] * scale
    return gain, covariance


def fading(days_apart: NDArray[np.int64], half_life: float) -> FloatArray:
    """Correlation of the residual on two days: the Ornstein-Uhlenbeck process."""
    return np.exp2(-np.abs(days_apart) / half_life)


def _chain_precision(days: NDArray[np.int64], spread: float, half_life: float):  # type: ignore[no-untyped-def]
    """Precision of the residual on sorted days: tridiagonal, because the process is Markov."""
    from scipy import sparse

    gaps = np.diff(days) * (np.log(2) / half_life)
    keep = np.exp(-gaps)
    fresh = -np.expm1(-2 * gaps)  # 1 - keep^2 without cancellation
    diagonal = np.ones(len(days))
    diagonal[1:] = 1 / fresh
    diagonal[:-1] += keep**2 / fresh
    beside = -keep / fresh
    return sparse.diags_array([beside, diagonal, beside], offsets=[-1, 0, 1]) / spread**2


def factor(covariance: FloatArray, prior: FloatArray) -> FloatArray:
    """The lower Cholesky factor; unknowns of no prior variance have zero rows and columns.

    Raises numpy.linalg.LinAlgError if the covariance is singular to rounding: if a variance, or what is left
    of it when the unknowns before it are known, is less than 1e-10 of the prior variance `prior`, (K + 2,).
    """
    free = np.flatnonzero(prior > 0)
    # In units of the prior spreads, so that unknowns of very different spread do not disturb each other.
    prior_spread = np.sqrt(prior[free])
    scaled = covariance[np.ix_(free, free)] / np.outer(prior_spread, prior_spread)
    scaled_lower = np.linalg.cholesky(scaled)
    if float(np.diag(scaled_lower).min(initial=1.0)) ** 2 < _LOST_TO_ROUNDING:
        raise np.linalg.LinAlgError("singular to rounding")
    lower = np.zeros_like(covariance)
    lower[np.ix_(free, free)] = prior_spread[:, None] * scaled_lower
    return lower
