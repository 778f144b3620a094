"""Cases of any size, as sound as a user's: for what the built-in case is too small to show."""

from datetime import date, timedelta

import numpy as np

from truceboard.case.case import Case

AS_OF = date(2025, 3, 12)
CHANNELS = ("public", "private", "assessment", "reporting")
STANCES = ("rejects", "leans_against", "ambiguous", "leans_toward", "accepts")


def with_influences(influences: int, uncertain: bool = True) -> Case:
    """Two parties that share `influences`, five to an interest; every fifth lever is uncertain."""
    random = np.random.default_rng(influences)
    levers = max(5, min(500, influences // 4))
    interests = [
        {
            "id": f"i{start}",
            "name": f"Interest {start}",
            "influences": [
                {
                    "lever": f"l{number % levers}",
                    "strength": round(float(random.normal(0, 0.2)), 3),
                    "spread": 0.05,
                    "neutral": 50,
                    "shape": (
                        {"kind": "linear"},
                        {"kind": "diminishing", "rate": 2},
                        {"kind": "threshold", "midpoint": 0.5, "steepness": 8},
                    )[number % 3],
                }
                for number in range(start, min(start + 5, influences))
            ],
        }
        for start in range(0, influences, 5)
    ]
    return _case(
        levers=[
            {
                "id": f"l{number}",
                "name": f"Lever {number}",
                "kind": "term",
                "controlled_by": "broker",
                "minimum": 0,
                "maximum": 100,
                "uncertainty": 5 if uncertain and number % 5 == 0 else 0,
                "history": [{"date": "2025-01-01", "value": 40}],
            }
            for number in range(levers)
        ],
        parties=[
            _party("north", interests[::2], linkages=[{"party": "south", "strength": 0.5}]),
            _party("south", interests[1::2]),
        ],
    )


def with_positions(positions: int) -> Case:
    """Two parties of thirty influences each, and positions about the first, spread over two years."""
    case = with_influences(60)
    random = np.random.default_rng(positions)
    return Case.model_validate(
        case.model_dump(mode="json")
        | {
            "sources": [
                {"id": f"s{number}", "title": f"Source {number}", "reliability": "ABCDEF"[number % 6]}
                for number in range(max(1, positions // 20))
            ],
            "positions": [
                {
                    "id": f"p{number}",
                    "actor": "north",
                    "speaker": "Somebody",
                    "party": "north",
                    "date": (AS_OF - timedelta(int(random.integers(730)))).isoformat(),
                    "stance": STANCES[random.integers(5)],
                    "text": "A statement",
                    "source": f"s{random.integers(max(1, positions // 20))}",
                    "credibility": int(random.integers(1, 7)),
                    "channel": CHANNELS[random.integers(4)],
                }
                for number in range(positions)
            ],
        }
    )


def _party(name: str, interests: list[dict], **fields: object) -> dict[str, object]:
    return {
        "actor": name,
        "base_rate": 0.4,
        "thresholds": {"stall": -1.5, "accept": 1.2},
        "residual": {"spread": 0.6, "half_life_days": 30},
        "conditions_met": 0.3,
        "interests": interests,
        **fields,
    }


def _case(**fields: object) -> Case:
    actors = [{"id": "broker", "name": "Broker", "kind": "mediator"}]
    return Case.model_validate(
        {
            "format": "truceboard-case",
            "version": 1,
            "title": "Large",
            "as_of": AS_OF.isoformat(),
            "proposal": {"title": "A truce", "made_on": "2025-01-01", "made_by": ["broker"], "terms": []},
            "actors": actors + [{"id": n, "name": n, "kind": "party"} for n in ("north", "south")],
            "sources": [],
            "positions": [],
            **fields,
        }
    )
