"""Why the model says what it says: contributions that add up exactly."""

from collections.abc import Sequence

from truceboard.likelihood.belief import Posterior
from truceboard.likelihood.outlook import Contribution
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import PartyStructure


def contribution_keys(party: PartyStructure, evidence_ids: Sequence[str]) -> tuple[str, ...]:
    """The keys of a party's contributions, in their order."""
    influences = [effect.key for effect in party.effects]
    return ("base", *influences, *(f"evidence:{name}" for name in evidence_ids), "linkages")


def contributions(
    keys: Sequence[str], party: PartyStructure, posterior: Posterior, weights: FloatArray, settled: float
) -> tuple[Contribution, ...]:
    """What adds up to `settled`, the party's log-odds at the posterior means with linkages.

    Base and influences at their prior means; each observation by its pull, weight times surprise, with the
    weights h' G; linkages are the rest. `weights` is h, (K + 2,), levers without their uncertainty.
    """
    values = (weights * party.prior_mean)[:-1].tolist()
    values += ((weights @ posterior.gain) * posterior.surprise).tolist()
    values.append(settled - sum(values))
    return tuple(map(Contribution._make, zip(keys, values, strict=True)))
