"""A small case to change at will: one lever, and parties that do not know of each other."""

from typing import Any

from truceboard.case.case import Case


def lever(name: str = "lever", **fields: Any) -> dict[str, Any]:
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


def influence(name: str = "lever", **fields: Any) -> dict[str, Any]:
    return {"lever": name, "strength": 2.0, "spread": 0.5, "neutral": 20, **fields}


def interest(name: str, *influences: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": name, "name": name, "influences": list(influences), **fields}


def party(name: str = "north", **fields: Any) -> dict[str, Any]:
    return {
        "actor": name,
        "base_rate": 0.4,
        "thresholds": {"stall": -1.5, "accept": 1.2},
        "residual": {"spread": 0.8, "half_life_days": 30},
        "conditions_met": 0.25,
        "interests": [interest(f"gain-of-{name}", influence())],
        **fields,
    }


def position(name: str, **fields: Any) -> dict[str, Any]:
    return {
        "id": name,
        "actor": "north",
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


def judgement(name: str, **fields: Any) -> dict[str, Any]:
    return {
        "id": name,
        "participant": "Ana",
        "party": "north",
        "date": "2025-01-20",
        "probability": 0.7,
        **fields,
    }


def case(*parties: dict[str, Any], **fields: Any) -> Case:
    """A valid case of these parties (one by default) as of 1 February 2025; fields replace whole parts."""
    parties = parties or (party(),)
    return Case.model_validate(
        {
            "format": "truceboard-case",
            "version": 1,
            "title": "Small",
            "as_of": "2025-02-01",
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
    )
