"""`truceboard explain`."""

from collections.abc import Callable

import pytest
from tests.commands.conftest import CASE, Terminal


def test_the_table_has_every_part(terminal: Terminal) -> None:
    lines = terminal.lines("explain", CASE)
    assert lines[0] == lines[-1] == "TLP:CLEAR"
    for start in (
        "Why, in percentage points",
        "What the positions do",
        "What was said, in log-odds",
        "What the evidence taught",
        "What to find out first",
        "Confidence in the evidence, suggested by rule: low",
        "The officer's own word: low.",
    ):
        assert any(line.startswith(start) for line in lines), start
    assert any("as the model expected" in line for line in lines)
    for line in lines:
        # Never a confidence level and a likelihood in one sentence.
        assert not ("onfidence" in line and "%" in line)


def test_the_json_adds_up(terminal: Terminal) -> None:
    found = terminal.json("explain", CASE, "--scenario", "nato-pledge", "--draws", "1024")
    outlook = terminal.json("evaluate", CASE, "--scenario", "nato-pledge", "--draws", "1024")
    assert found["agreed"] == outlook["agreed"]
    shares = found["shares"]
    points = sum(part["points"] for part in shares["parts"]) + shares["spread_of_the_draws"]
    assert 100 * shares["start"] + points == pytest.approx(100 * found["agreed"]["mean"], abs=1e-9)
    pulls = {each["id"]: each["pull"] for each in found["statements"]}
    for party, parts in outlook["contributions"].items():
        for key, log_odds in parts.items():
            if key.startswith("evidence:"):
                assert pulls[key.removeprefix("evidence:")] == pytest.approx(log_odds, abs=1e-9), party
    evidence = found["evidence"]
    assert evidence["points"] == pytest.approx(
        100 * (found["agreed"]["mean"] - evidence["without_positions"]["mean"])
    )
    assert found["marking"] == "TLP:CLEAR"


def test_the_csv_says_the_same(terminal: Terminal) -> None:
    found = terminal.json("explain", CASE, "--draws", "256")
    rows = terminal.csv("explain", CASE, "--draws", "256")
    said = {row["key"]: row["value"] for row in rows if (row["part"], row["figure"]) == ("statement", "said")}
    assert {key: float(value) for key, value in said.items()} == {
        f"{each['kind']}:{each['id']}": each["said"] for each in found["statements"]
    }
    (start,) = [row for row in rows if row["key"] == "start"]
    assert float(start["value"]) == found["shares"]["start"]


def test_a_day_without_evidence(terminal: Terminal, saved: Callable[..., str]) -> None:
    lines = terminal.lines("explain", saved(positions=[], forecasts=[], scenarios=[]), "--draws", "64")
    assert "Nothing is evidence on this day." in lines


def test_what_is_wrong_is_said(terminal: Terminal) -> None:
    assert len(terminal.refused("explain", CASE, "--draws", "3", "--set", "x=1")) == 2
    (line,) = terminal.refused("explain", CASE, "--json", "--csv")
    assert "not allowed with" in line
