"""The contributions of an outlook, summed the way the board shows them."""

from collections.abc import Mapping
from dataclasses import dataclass

from truceboard.likelihood.outlook import Outlook

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
    """Every pull the board draws.

    The base rate is where a party starts and pulls nowhere; all other contributions count one by one, so the
    Kremlin of the built-in case stands between -1.2 and +2.9 under "Washington makes refusal costly".
    """
    influences: dict[str, float] = {}
    interests: dict[str, float] = {}
    parties: dict[str, Opposed] = {}
    for party in outlook.parties:
        away = toward = 0.0
        for key, pull in party.contributions:
            if key == "base":
                continue
            if key.startswith("influence:"):
                interest = key.split(":", 2)[1]
                influences[key] = pull
                interests[interest] = interests.get(interest, 0.0) + pull
            if pull < 0:
                away += pull
            else:
                toward += pull
        parties[party.party] = Opposed(away, toward)
    return Pulls(influences, interests, parties)
