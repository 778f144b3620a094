"""The contributions of an outlook, summed the way the board shows them."""

from collections.abc import Mapping
from dataclasses import dataclass

from truceboard.likelihood.outlook import Outlook, PartyOutlook

NOTHING = 1e-9
"""A contribution nearer to zero than this, in log-odds, pulls nowhere."""


@dataclass(frozen=True, slots=True)
class Opposed:
    """What pulls a party away (never above 0) and what pulls it toward (never below 0), in log-odds."""

    away: float
    toward: float


@dataclass(frozen=True, slots=True)
class Pulls:
    """Log-odds by link key `influence:INTEREST:LEVER`, by interest, and by party as two opposed sums."""

    influences: Mapping[str, float]
    interests: Mapping[str, float]
    parties: Mapping[str, Opposed]


def pulls_of(outlook: Outlook) -> Pulls:
    """Every pull the board draws."""
    influences: dict[str, float] = {}
    interests: dict[str, float] = {}
    parties: dict[str, Opposed] = {}
    for party in outlook.parties:
        groups = _groups(party)
        parties[party.party] = Opposed(
            sum(value for value in groups.values() if value < 0),
            sum(value for value in groups.values() if value > 0),
        )
        for contribution in party.contributions:
            if contribution.key.startswith("influence:"):
                influences[contribution.key] = contribution.log_odds
        for group, value in groups.items():
            kind, _, interest = group.partition(":")
            if kind == "interest":
                interests[interest] = value
    return Pulls(influences, interests, parties)


def _groups(party: PartyOutlook) -> dict[str, float]:
    """One sum per interest, one for all that was said and judged, one for the linkages.

    The base rate is where the party starts and pulls nowhere. Summed so, the Kremlin of the built-in case
    stands between -1.2 and +2.9 under "Washington makes refusal costly".
    """
    groups: dict[str, float] = {}
    for contribution in party.contributions:
        kind, _, rest = contribution.key.partition(":")
        if kind == "base":
            continue
        group = f"interest:{rest.split(':')[0]}" if kind == "influence" else kind
        groups[group] = groups.get(group, 0.0) + contribution.log_odds
    return groups
