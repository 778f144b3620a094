"""What the evidence taught: belief in each base, strength and residual before and after it."""

from dataclasses import dataclass

import numpy as np

from truceboard.likelihood.compile import Model


@dataclass(frozen=True, slots=True)
class Belief:
    """One unknown of a party, in log-odds; `key` is `base`, `influence:INTEREST:LEVER` or `residual`."""

    party: str
    key: str
    prior_mean: float
    prior_spread: float
    posterior_mean: float
    posterior_spread: float

    @property
    def moved(self) -> float:
        """How far the evidence moved the mean."""
        return self.posterior_mean - self.prior_mean

    @property
    def learned(self) -> float:
        """The share of the prior spread that the evidence took away, in [0, 1]; 0 where there was none."""
        return 1 - self.posterior_spread / self.prior_spread if self.prior_spread else 0.0


def beliefs(model: Model) -> tuple[Belief, ...]:
    """Every unknown on the model's day: by party in file order, base, strengths in file order, residual."""
    return tuple(
        Belief(party.id, key, *figures)
        for party, posterior in zip(model.structure.parties, model.posteriors, strict=True)
        for key, *figures in zip(
            ("base", *(effect.key for effect in party.effects), "residual"),
            party.prior_mean.tolist(),
            party.prior_spread.tolist(),
            posterior.mean.tolist(),
            np.sqrt(np.diag(posterior.covariance)).tolist(),
            strict=True,
        )
    )
