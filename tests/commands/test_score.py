"""`truceboard score`."""

from pathlib import Path
from typing import Any

import pytest
from tests.commands.conftest import CASE, Terminal

from truceboard.case.case import Case
from truceboard.files.reading import read_case
from truceboard.files.saving import save_case


def forecast(name: str, probability: float, outcome: bool | None, **fields: Any) -> dict[str, Any]:
    answer = {} if outcome is None else {"outcome": outcome, "resolved_on": "2025-03-18"}
    return {
        "id": name,
        "made_on": "2025-03-12",
        "as_of": "2025-03-12",
        "question": "agreed",
        "criterion": "Both have said yes",
        "resolves_by": "2025-03-18",
        "settings": {},
        "importances": {},
        "probability": probability,
        "low": 0,
        "high": 1,
        "ladders": {"kremlin": [0.4, 0.3, 0.2, 0.1]},
        "draws": 8192,
        "program_version": "0.1.0",
        **answer,
        **fields,
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plain = read_case(Path(CASE)).model_dump(mode="json")
    plain["forecasts"] = [
        forecast("sure", 0, True, responses={"kremlin": "stall"}),
        forecast("good", 0.8, True),
        forecast("open", 0.5, None),
        forecast("hindsight", 0.1, False, made_on="2025-03-20"),
    ]
    (tmp_path / "deep").mkdir()
    save_case(tmp_path / "deep" / "case.truce", Case.model_validate(plain))
    (tmp_path / "notes.txt").write_text("not a case")
    return tmp_path


def test_the_scores_in_three_forms(terminal: Terminal, folder: Path) -> None:
    found = terminal.json("score", str(folder))
    assert (found["cases"], found["resolved"], found["unresolved"]) == (1, 3, 1)
    assert found["brier"] == pytest.approx((1 + 0.04 + 0.01) / 3)
    assert found["log"] == "infinity"
    assert found["ranked"] == pytest.approx(0.4**2 + (1 - 0.7) ** 2 + (1 - 0.9) ** 2)
    assert found["in_hindsight"] == 1
    assert [each["count"] for each in found["bins"]] == [1, 1, 1]
    rows = {row["forecast"]: row for row in terminal.csv("score", str(folder))}
    assert rows["sure"]["log"] == "infinity"
    assert rows["sure"]["response"] == "stall"
    assert rows["good"]["outcome"] == "true"
    assert rows["hindsight"]["in_hindsight"] == "true"
    lines = terminal.lines("score", str(folder))
    assert any(line.startswith("Log") and "infinity" in line for line in lines)
    assert ["80", "to", "90", "%", "1", "80", "%", "100", "%"] in [
        line.replace(">99", "100").split() for line in lines
    ]


def test_unreadable_files_are_named_after_the_rest(terminal: Terminal, folder: Path) -> None:
    (folder / "a.truce").write_text("{")
    (folder / "b.truce").write_bytes(b"\xff")
    code, out, err = terminal.both("score", str(folder), "--csv")
    assert code == 2
    assert "sure" in out
    assert [line.split(":")[0] for line in err] == [str(folder / "a.truce"), str(folder / "b.truce")]


def test_nothing_to_score(terminal: Terminal, tmp_path: Path) -> None:
    (line,) = terminal.refused("score", str(tmp_path))
    assert line == f"{tmp_path}: there are no .truce files in it"
    (line,) = terminal.refused("score", str(tmp_path / "none"))
    assert line.endswith("there is no such folder")
    save_case(tmp_path / "case.truce", read_case(Path(CASE)))
    assert any("nothing to score" in text for text in terminal.lines("score", str(tmp_path)))
    assert terminal.json("score", str(tmp_path))["brier"] is None
