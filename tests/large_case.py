"""A case as large as they get: 50 actors, 200 levers, 500 influences, 2,000 positions, 12 scenarios.

The same one every time. Five parties that watch each other answer; two thirds of the levers are uncertain;
the positions are spread over two years.
"""

from datetime import date, timedelta
from functools import cache
from typing import Any

import numpy as np

from truceboard.case.case import Case

AS_OF = date(2025, 3, 12)
DAYS = 730
ACTORS, PARTIES, LEVERS, INTERESTS, INFLUENCES, POSITIONS, SCENARIOS, SOURCES = (
    50,
    5,
    200,
    100,
    500,
    2000,
    12,
    120,
)

_PLACES = ("North", "South", "East", "West", "Coast", "Delta", "Ridge", "Valley", "Plain", "Harbour")
_BODIES = ("government", "council", "command", "ministry", "movement")
_THINGS = ("corridor", "aid convoy", "sanction", "guarantee", "patrol", "exchange", "subsidy", "embargo")
_KINDS = ("mediator", "backer", "spoiler", "host", "observer")
_LEVER_KINDS = ("term", "inducement", "pressure", "relationship", "battlefield", "domestic")
_STANCES = ("rejects", "leans_against", "ambiguous", "leans_toward", "accepts", 0.8, -2.2)
_CHANNELS = ("public", "private", "assessment", "reporting")
_SHAPES: tuple[dict[str, Any], ...] = (
    {"kind": "linear"},
    {"kind": "diminishing", "rate": 2},
    {"kind": "threshold", "midpoint": 0.5, "steepness": 8},
)
_SENTENCES = (
    "We have always said that a pause must lead somewhere",
    "No soldier of ours will leave a place he holds",
    "The offer is being studied, and nobody should expect an answer this week",
    "If the crossings open, there is something to talk about",
    "Our partners have given their word, and we will hold them to it",
    "Those who ask for a truce today broke the last one",
)


@cache
def large_case() -> Case:
    """The case, read and checked like one from a file."""
    return Case.model_validate(large_plain())


def large_plain() -> dict[str, Any]:
    """The case as in a file."""
    random = np.random.default_rng(20250312)
    names = [f"{_PLACES[i % 10]} {_BODIES[i // 10]}" for i in range(ACTORS)]
    actors = [
        {
            "id": f"a{number}",
            "name": name,
            "short": f"{name[:1]}{number}",
            "kind": "party" if number < PARTIES else _KINDS[number % len(_KINDS)],
        }
        for number, name in enumerate(names)
    ]
    levers = [_lever(random, number) for number in range(LEVERS)]
    return {
        "format": "truceboard-case",
        "version": 1,
        "title": "A case as large as they get",
        "as_of": AS_OF.isoformat(),
        "proposal": {
            "title": "Interim cease-fire along the whole line",
            "made_on": _day(20),
            "made_by": ["a5"],
            "terms": [{"id": f"t{number}", "text": f"Term {number}"} for number in range(8)],
        },
        "actors": actors,
        "sources": [
            {"id": f"s{number}", "title": f"Report {number}", "reliability": "ABCDEF"[number % 6]}
            for number in range(SOURCES)
        ],
        "levers": levers,
        "parties": [_party(random, number) for number in range(PARTIES)],
        "positions": [_position(random, number, names) for number in range(POSITIONS)],
        "scenarios": [_scenario(random, number, levers) for number in range(SCENARIOS)],
        "judgements": [_judgement(random, number) for number in range(20)],
    }


def _day(ago: int) -> str:
    return (AS_OF - timedelta(ago)).isoformat()


def _lever(random: np.random.Generator, number: int) -> dict[str, Any]:
    days = sorted({int(ago) for ago in random.integers(0, DAYS, random.integers(1, 6))}, reverse=True)
    return {
        "id": f"l{number}",
        "name": f"{_THINGS[number % 8].capitalize()} of the {_PLACES[number // 8 % 10]}, part {number}",
        "short": f"{_THINGS[number % 8].capitalize()} {number}",
        "kind": _LEVER_KINDS[number % 6],
        "controlled_by": f"a{number % ACTORS}",
        "minimum": 0,
        "maximum": 100,
        "unit": "%",
        "uncertainty": 8 if number % 3 else 0,
        "cost": 2,
        "history": [{"date": _day(ago), "value": int(random.integers(0, 101))} for ago in days],
    }


def _party(random: np.random.Generator, number: int) -> dict[str, Any]:
    interests = [
        {
            "id": f"i{place}",
            "name": f"Interest {place} in the {_PLACES[place % 10]}",
            "influences": [_influence(random, place, which) for which in range(INFLUENCES // INTERESTS)],
        }
        for place in range(number, INTERESTS, PARTIES)
    ]
    return {
        "actor": f"a{number}",
        "base_rate": 0.8,
        "base_rate_note": "One in three such offers was taken up",
        "thresholds": {"stall": -1.5, "accept": 1.2},
        "residual": {"spread": 0.6, "half_life_days": 30},
        "conditions": [
            {"id": f"c{number}-{which}", "text": f"Condition {which}", "lever": f"l{number * 20 + which}"}
            for which in range(3)
        ],
        "conditions_met": 0.3,
        "interests": interests,
        "linkages": [{"party": f"a{(number + 1) % PARTIES}", "strength": 0.4}],
    }


def _influence(random: np.random.Generator, place: int, which: int) -> dict[str, Any]:
    return {
        "lever": f"l{(place * 2 + which * 41) % LEVERS}",
        "strength": round(float(random.normal(0, 0.3)), 3),
        "spread": 0.1,
        "neutral": 50,
        "shape": _SHAPES[which % 3],
    }


def _position(random: np.random.Generator, number: int, names: list[str]) -> dict[str, Any]:
    ago, actor = int(random.integers(0, DAYS)), int(random.integers(ACTORS))
    about = actor if actor < PARTIES else int(random.integers(PARTIES))
    fields: dict[str, Any] = {
        "id": f"p{number}",
        "actor": f"a{actor}",
        "speaker": f"{names[actor]}, spokesman {number % 7}",
        "party": f"a{about}" if number % 20 else None,
        "date": _day(ago),
        "stance": _STANCES[random.integers(len(_STANCES))],
        "text": f"{_SENTENCES[number % 6]} ({number})",
        "source": f"s{random.integers(SOURCES)}",
        "credibility": int(random.integers(1, 7)),
        "channel": _CHANNELS[random.integers(4)],
    }
    if number % 9 == 0:
        fields["reported_on"] = _day(max(0, ago - int(random.integers(1, 10))))
    if number % 50 == 0:
        fields |= {"set_aside": True, "note": "Denied by the speaker"}
    return fields


def _scenario(random: np.random.Generator, number: int, levers: list[dict[str, Any]]) -> dict[str, Any]:
    moved = sorted(random.choice(len(levers), 20, replace=False))
    return {
        "id": f"scenario-{number}",
        "name": f"Package {number}",
        "settings": {f"l{lever}": int(random.integers(0, 101)) for lever in moved},
        "importances": {f"i{number}": 1.5},
    }


def _judgement(random: np.random.Generator, number: int) -> dict[str, Any]:
    return {
        "id": f"j{number}",
        "participant": f"Participant {number // PARTIES}",
        "party": f"a{number % PARTIES}",
        "date": _day(int(random.integers(0, 60))),
        "probability": round(float(random.uniform(0.1, 0.8)), 2),
    }
