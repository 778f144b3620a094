"""The result of an evaluation: frozen, complete, and drawn by views without further arithmetic."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

RESPONSES = ("reject", "stall", "accept_with_conditions", "accept")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A probability over the draws: its mean and the 5th, 50th and 95th percentile, all in [0, 1]."""

    mean: float
    p05: float
    p50: float
    p95: float


class Contribution(NamedTuple):
    """What one term adds to a party's log-odds. A plain tuple: a large case makes thousands at a tick.

    `key` is `base`, `influence:INTEREST:LEVER`, `evidence:POSITION_OR_JUDGEMENT` or `linkages`.
    """

    key: str
    log_odds: float


@dataclass(frozen=True, slots=True)
class PartyOutlook:
    """One party: the four response probabilities in the order of RESPONSES, and why."""

    party: str
    ladder: tuple[float, float, float, float]
    log_odds: float
    contributions: tuple[Contribution, ...]
    has_basis: bool
    """False without evidence that counts and without a note on its base rate: its figures say nothing."""


@dataclass(frozen=True, slots=True)
class Swing:
    """The headline with one thing at its two ends, others held.

    A lever at its minimum and maximum, an importance at 0 and 2, a party's conditions not met at all and all
    met; `id` is that of the lever, the interest or the party.
    """

    kind: Literal["lever", "importance", "conditions"]
    id: str
    low: float
    high: float

    @property
    def points(self) -> float:
        """The width of the swing in percentage points."""
        return abs(self.high - self.low) * 100


@dataclass(frozen=True, slots=True)
class Outlook:
    """Everything the board shows for one setting of the levers and importances."""

    as_of: date
    settings: Mapping[str, float]
    importances: Mapping[str, float]
    draws: int
    agreed: Estimate
    as_offered: Estimate
    at_least_with_conditions: Estimate
    parties: tuple[PartyOutlook, ...]
    has_basis: bool

    def party(self, party_id: str) -> PartyOutlook:
        """The outlook of one party; KeyError if the case has no such party."""
        for party in self.parties:
            if party.party == party_id:
                return party
        raise KeyError(party_id)
