"""A case as plain data in which every field of the format is used."""

import copy
import json
from typing import Any

import pytest

from truceboard.files.builtin import builtin_case_path

JUDGEMENT = {
    "id": "j1",
    "participant": "Ana",
    "party": "kremlin",
    "date": "2025-03-10",
    "round": 2,
    "probability": 0.3,
    "settings": {"nato-pledge": 50},
    "spread": 0.5,
    "rationale": "They said so",
}
FORECAST = {
    "id": "f1",
    "made_on": "2025-03-12",
    "as_of": "2025-03-12",
    "question": "agreed",
    "criterion": "Both governments announce it",
    "resolves_by": "2025-06-01",
    "scenario": "offer",
    "settings": {"nato-pledge": 50},
    "importances": {"face": 2},
    "probability": 0.31,
    "low": 0.11,
    "high": 0.57,
    "ladders": {"kremlin": [0.4, 0.3, 0.2, 0.1]},
    "draws": 8192,
    "program_version": "0.1.0",
    "note": "First round",
    "outcome": False,
    "responses": {"kremlin": "stall", "kyiv": "accept"},
    "resolved_on": "2025-06-01",
}


@pytest.fixture
def builtin() -> dict[str, Any]:
    """The plain data of the case that comes with the program."""
    plain: dict[str, Any] = json.loads(builtin_case_path().read_text(encoding="utf-8"))
    return plain


@pytest.fixture
def whole(builtin: dict[str, Any]) -> dict[str, Any]:
    """The same with every optional part."""
    builtin["method"] = {"judge_bias": 0.3, "source_bias": 0.5}
    builtin["actors"][0]["short"] = "Moscow"
    builtin["levers"][0]["locked"] = True
    builtin["parties"][0]["conditions"][0]["weight"] = 2
    builtin["parties"][0]["interests"][0]["short"] = "Victory"
    builtin["positions"][0] |= {"reported_on": "2025-01-21", "set_aside": True}
    builtin["scenarios"][0]["note"] = "As of the day"
    builtin["scenarios"][0]["importances"] = {"ties": 1.5}
    builtin["judgements"] = [copy.deepcopy(JUDGEMENT)]
    builtin["forecasts"] = [copy.deepcopy(FORECAST)]
    builtin["working"] = {
        "scenario": "cost",
        "settings": {"cost-of-refusal": 80},
        "importances": {"face": 0.5},
        "pinned": ["offer", "cost"],
    }
    builtin["board"] = {
        "placements": {"actor:kremlin": [10, -20.5], "truce": [0, 0], "position:p01": [1, 2]},
        "notes": [{"id": "n1", "text": "Ask again", "x": 1, "y": 2}],
    }
    return builtin
