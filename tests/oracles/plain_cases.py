"""Cases as plain JSON data: parts to put together by hand, and whole ones at random."""

from datetime import date, timedelta
from typing import Any

import numpy as np

Plain = dict[str, Any]

AS_OF = date(2025, 2, 1)


def lever(name: str = "lever", **fields: Any) -> Plain:
    return {
        "id": name,
        "name": name,
        "kind": "term",
        "controlled_by": "broker",
        "minimum": 0,
        "maximum": 100,
        "history": [{"date": "2025-01-01", "value": 40}],
        **fields,
    }


def influence(name: str = "lever", **fields: Any) -> Plain:
    return {"lever": name, "strength": 2.0, "spread": 0.5, "neutral": 20, **fields}


def interest(name: str, *influences: Plain, **fields: Any) -> Plain:
    return {"id": name, "name": name, "influences": list(influences), **fields}


def party(name: str = "north", **fields: Any) -> Plain:
    return {
        "actor": name,
        "base_rate": 0.4,
        "thresholds": {"stall": -1.5, "accept": 1.2},
        "residual": {"spread": 0.8, "half_life_days": 30},
        "conditions_met": 0.25,
        "interests": [interest(f"gain-of-{name}", influence())],
        **fields,
    }


def position(name: str, **fields: Any) -> Plain:
    return {
        "id": name,
        "actor": "broker",
        "speaker": "Somebody",
        "party": "north",
        "date": "2025-01-20",
        "stance": "leans_toward",
        "text": "A statement",
        "source": "paper",
        "credibility": 2,
        "channel": "public",
        **fields,
    }


def case(*parties: Plain, **fields: Any) -> Plain:
    """A whole case of these parties, one by default."""
    parties = parties or (party(),)
    return {
        "format": "truceboard-case",
        "version": 1,
        "title": "Plain",
        "as_of": AS_OF.isoformat(),
        "proposal": {"title": "A truce", "made_on": "2025-01-01", "made_by": ["broker"], "terms": []},
        "actors": [
            {"id": "broker", "name": "Broker", "kind": "mediator"},
            *({"id": each["actor"], "name": each["actor"], "kind": "party"} for each in parties),
        ],
        "sources": [{"id": "paper", "title": "A paper", "reliability": "B"}],
        "levers": [lever()],
        "parties": list(parties),
        "positions": [],
        **fields,
    }


def random_case(seed: int, parties: int | None = None, certain: bool = False) -> Plain:
    """A case that uses every part of the model; without uncertain levers if `certain`."""
    random = np.random.default_rng(seed)
    names = [f"p{index}" for index in range(parties or int(random.integers(1, 5)))]
    levers = [_random_lever(random, f"l{index}", certain) for index in range(int(random.integers(1, 9)))]
    grades = [_one_of(random, "ABCDEF") for _ in range(4)]
    found = case(
        *(_random_party(random, name, names, levers) for name in names),
        levers=levers,
        sources=[{"id": f"s{n}", "title": f"S{n}", "reliability": grade} for n, grade in enumerate(grades)],
        method={"judge_bias": 0.3, "source_bias": _one_of(random, [0, 0.4, 0.8])},
        positions=[_random_position(random, f"s{n}", names) for n in range(random.integers(25))],
        judgements=[_random_judgement(random, f"j{n}", names, levers) for n in range(random.integers(9))],
    )
    found["scenarios"] = [
        {
            "id": "tried",
            "name": "Tried",
            "settings": _random_settings(random, levers),
            "importances": {
                each["id"]: round(random.uniform(0, 2), 2)
                for one in found["parties"]
                for each in one["interests"]
                if random.random() < 0.3
            },
        }
    ]
    return found


def _one_of(random: np.random.Generator, choices: Any) -> Any:
    return choices[int(random.integers(len(choices)))]


def _random_day(random: np.random.Generator) -> str:
    """Most in the months before the as-of day, some after it."""
    return (AS_OF - timedelta(int(random.integers(-12, 120)))).isoformat()


def _random_value(random: np.random.Generator, bounds: Plain) -> float:
    inside = round(random.uniform(bounds["minimum"], bounds["maximum"]), 3)
    return _one_of(random, [inside] * 4 + [bounds["minimum"], bounds["maximum"]])


def _random_settings(random: np.random.Generator, levers: list[Plain]) -> Plain:
    return {each["id"]: _random_value(random, each) for each in levers if random.random() < 0.4}


def _random_lever(random: np.random.Generator, name: str, certain: bool) -> Plain:
    low = int(random.integers(-100, 100))
    width = int(random.integers(1, 200))
    bounds = {"minimum": low, "maximum": low + width}
    days = sorted({_random_day(random) for _ in range(int(random.integers(1, 5)))})
    return lever(
        name,
        **bounds,
        uncertainty=0 if certain else _one_of(random, [0, 0, round(0.15 * width, 2)]),
        history=[{"date": day, "value": _random_value(random, bounds)} for day in days],
    )


def _random_party(random: np.random.Generator, name: str, names: list[str], levers: list[Plain]) -> Plain:
    interests = [
        interest(
            f"{name}-i{index}",
            *(_random_influence(random, each) for each in levers if random.random() < 0.6),
            importance=round(random.uniform(0, 2), 2),
        )
        for index in range(int(random.integers(0, 4)))
    ]
    others = [other for other in names if other != name]
    reach = 1.5 / max(1, len(others))
    linkages = [{"party": other, "strength": round(random.uniform(-reach, reach), 2)} for other in others]
    conditions = [
        {
            "id": f"{name}-c{index}",
            "text": "A condition",
            "lever": _one_of(random, [None, levers[0]["id"], levers[-1]["id"]]),
            "weight": round(random.uniform(0.5, 3), 1),
        }
        for index in range(int(random.integers(0, 4)))
    ]
    return party(
        name,
        base_rate=round(random.uniform(0.1, 0.9), 3),
        base_spread=_one_of(random, [None, 0, 0.5]),
        thresholds={"stall": round(random.uniform(-2, -0.2), 2), "accept": round(random.uniform(0.2, 2), 2)},
        residual={
            "spread": round(random.uniform(0.3, 0.9), 2),
            "half_life_days": _one_of(random, [3, 30, 400]),
        },
        channel_bias={"public": _one_of(random, [0, 0.7]), "private": 0.2},
        conditions=conditions,
        conditions_met=round(random.uniform(0, 1), 2),
        interests=interests,
        linkages=linkages,
    )


def _random_influence(random: np.random.Generator, of: Plain) -> Plain:
    shapes = [
        None,
        {"kind": "linear"},
        {"kind": "diminishing", "rate": _one_of(random, [1e-6, 0.5, 3, 50])},
        {
            "kind": "threshold",
            "midpoint": round(random.random(), 2),
            "steepness": _one_of(random, [1e-6, 4, 30]),
        },
    ]
    return influence(
        of["id"],
        strength=round(random.normal(0, 0.8), 2),
        spread=_one_of(random, [0, 0.2, 0.4]),
        neutral=_random_value(random, of),
        shape=_one_of(random, shapes),
    )


def _random_position(random: np.random.Generator, name: str, names: list[str]) -> Plain:
    stances = ["rejects", "leans_against", "ambiguous", "leans_toward", "accepts", 0.75, -4]
    return position(
        name,
        party=_one_of(random, [*names * 3, None]),
        date=_random_day(random),
        reported_on=_one_of(random, [None, None, _random_day(random)]),
        stance=_one_of(random, stances),
        source=f"s{random.integers(4)}",
        credibility=int(random.integers(1, 7)),
        channel=_one_of(random, ["public", "private", "assessment", "reporting"]),
        commitment=_one_of(random, [None, "talk", "pledge", "act"]),
        set_aside=random.random() < 0.1,
    )


def _random_judgement(random: np.random.Generator, name: str, names: list[str], levers: list[Plain]) -> Plain:
    return {
        "id": name,
        "participant": _one_of(random, ["Ana", "Bo", "Cid"]),
        "party": _one_of(random, names),
        "date": _random_day(random),
        "round": int(random.integers(1, 3)),
        "probability": round(random.uniform(0.05, 0.95), 2),
        "settings": _random_settings(random, levers),
        "spread": _one_of(random, [None, 0.3, 1.0]),
    }
