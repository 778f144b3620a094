"""A suggested confidence in the evidence, by a stated rule; the officer's own word is never computed.

Confidence is about the evidence, not about the likelihood, and does not follow from the width of the range.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from truceboard.case.case import Case
from truceboard.case.judgements import Judgement
from truceboard.case.positions import Position
from truceboard.likelihood.evidence import (
    CREDIBILITY,
    RELIABILITY,
    counting_judgements,
    counting_positions,
    position_variance,
)
from truceboard.likelihood.structure import logit

Level = Literal["low", "moderate", "high"]
LEVELS: tuple[Level, ...] = ("low", "moderate", "high")

# What moderate and what high takes.
HALF_LIVES = (2.0, 1.0)
"""At most this age of the newest evidence, in half-lives of the party's residual."""
SOURCES = (2, 3)
"""At least so many independent sources."""
GRADE = (1.10, 0.75)
"""At most this noise of the second-best grade, in log-odds: C3 and B2."""
APART = (2.0, 1.0)
"""At most this standard deviation between the sources, in log-odds; one step of the stances is 1.5."""
JUDGEMENT_GRADE = "C3"
"""Judgements are opinions about the same facts: on their own they never make the evidence high."""

MESSAGES: dict[str, str] = {
    "no-evidence": "There is no evidence about {party}.",
    "age": "Days since the newest evidence about {party}: {days}; half-life of its residual: {half_life:g}.",
    "sources": "Independent sources that speak of {party}: {count}.",
    "grade": "The second-best source about {party} is graded {grade}.",
    "agreement": "The sources about {party} lie {apart:.1f} log-odds apart (standard deviation).",
}
"""English sentence templates by key; `{party}` and the like are filled with `Reason.values`."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What one factor allows for one party: a key of MESSAGES and the values of its sentence."""

    level: Level
    party: str
    key: str
    values: Mapping[str, str | float]

    def __str__(self) -> str:
        return MESSAGES[self.key].format(**self.values)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The suggested level, and every reason looked at: by party in file order, each party's in rule order."""

    level: Level
    reasons: tuple[Reason, ...]

    @property
    def deciding(self) -> tuple[Reason, ...]:
        """The reasons that allow no more than the level."""
        return tuple(reason for reason in self.reasons if reason.level == self.level)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One position or judgement about a party."""

    source: tuple[str, str]
    day: date
    grade: str
    said: float
    variance: float


def suggest_confidence(case: Case, as_of: date | None = None) -> Suggestion:
    """Suggest low, moderate or high for the evidence on a day (default: the case's).

    The rule: what is weakest decides, for each party and over all parties. For each party in turn:

    1. Coverage: without any evidence about it, low.
    2. Age: moderate if its newest evidence is no older than two half-lives of its residual, high if no older
       than one, else low. What is older than two half-lives is left out of the rest.
    3. Independent sources: one is low, two are moderate, three are high. All positions from one publisher
       (from one source where none is named) are one source; so are all judgements by one participant.
    4. Grade: the second-best source, each taken at its best, decides, since the best alone is a single
       source: moderate from C3, high from B2, the worse of letter and number, as in the model. A judgement
       counts as C3.
    5. Agreement: the standard deviation between the latest words of the sources, each weighted by the inverse
       of its variance in the model: moderate up to 2 log-odds, high up to 1.

    With a single source there is no second grade and no agreement to look at.
    """
    day = as_of or case.as_of
    reasons = tuple(reason for party in case.parties for reason in _reasons(case, party.actor, day))
    return Suggestion(min((reason.level for reason in reasons), key=LEVELS.index), reasons)


def _reasons(case: Case, party_id: str, as_of: date) -> Iterator[Reason]:
    party = {"party": case.actor(party_id).brief}
    half_life = case.party(party_id).residual.half_life_days
    pieces = _pieces(case, party_id, as_of)
    if not pieces:
        yield Reason("low", party_id, "no-evidence", party)
        return
    age = min(_age(piece, as_of) for piece in pieces)
    level = _at_most(age / half_life, HALF_LIVES)
    yield Reason(level, party_id, "age", party | {"days": age, "half_life": half_life})
    current: dict[tuple[str, str], list[_Piece]] = {}
    for piece in pieces:
        if _age(piece, as_of) <= HALF_LIVES[0] * half_life:
            current.setdefault(piece.source, []).append(piece)
    if not current:
        return
    moderate, high = SOURCES
    count = len(current)
    level = "high" if count >= high else "moderate" if count >= moderate else "low"
    yield Reason(level, party_id, "sources", party | {"count": count})
    if count == 1:
        return
    best = [min((piece.grade for piece in told), key=_noise) for told in current.values()]
    grade = sorted(best, key=_noise)[1]
    yield Reason(_at_most(_noise(grade), GRADE), party_id, "grade", party | {"grade": grade})
    apart = _apart([max(reversed(told), key=_day) for told in current.values()])
    yield Reason(_at_most(apart, APART), party_id, "agreement", party | {"apart": apart})


def _pieces(case: Case, party_id: str, as_of: date) -> list[_Piece]:
    positions = [_position(case, p) for p in counting_positions(case, as_of) if p.party == party_id]
    return positions + [_judgement(j) for j in counting_judgements(case, as_of) if j.party == party_id]


def _position(case: Case, position: Position) -> _Piece:
    source = case.source(position.source)
    return _Piece(
        source=("publisher", source.publisher) if source.publisher else ("source", source.id),
        day=position.date,
        grade=f"{source.reliability}{position.credibility}",
        said=position.stance_value,
        variance=position_variance(position, source.reliability),
    )


def _judgement(judgement: Judgement) -> _Piece:
    return _Piece(
        source=("participant", judgement.participant),
        day=judgement.date,
        grade=JUDGEMENT_GRADE,
        said=logit(judgement.probability),
        variance=judgement.spread**2,
    )


def _age(piece: _Piece, as_of: date) -> int:
    """Days; what speaks of a later day is new."""
    return max((as_of - piece.day).days, 0)


def _day(piece: _Piece) -> date:
    return piece.day


def _noise(grade: str) -> float:
    """The noise that the model gives to a grade, in log-odds."""
    return max(RELIABILITY[grade[0]], CREDIBILITY[int(grade[1])])


def _apart(words: Sequence[_Piece]) -> float:
    """The weighted standard deviation of what was said, in log-odds."""
    total = math.fsum(1 / word.variance for word in words)
    mean = math.fsum(word.said / word.variance for word in words) / total
    return math.sqrt(math.fsum((word.said - mean) ** 2 / word.variance for word in words) / total)


def _at_most(value: float, limits: Sequence[float]) -> Level:
    """High within the limit of high, moderate within that of moderate, else low."""
    moderate, high = limits
    return "high" if value <= high else "moderate" if value <= moderate else "low"
