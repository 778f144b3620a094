"""`truceboard timeline`."""

import pytest
from tests.commands.conftest import CASE, Terminal


def test_the_days_in_three_forms(terminal: Terminal) -> None:
    argv = ("timeline", CASE, "--from", "2025-02-10", "--to", "2025-03-12", "--draws", "1024")
    found = terminal.json(*argv)
    assert [found["days"][0]["day"], found["days"][-1]["day"]] == ["2025-02-10", "2025-03-12"]
    assert len(found["days"]) == 31
    evaluated = terminal.json("evaluate", CASE, "--draws", "1024")
    assert found["days"][-1]["agreed"]["mean"] == pytest.approx(evaluated["agreed"]["mean"], abs=1e-6)
    assert found["days"][-1]["parties"].keys() == {"kremlin", "kyiv"}
    rows = terminal.csv(*argv)
    assert [row["day"] for row in rows] == [day["day"] for day in found["days"]]
    assert float(rows[5]["agreed:mean"]) == found["days"][5]["agreed"]["mean"]
    assert "lever:us-russia-ties" in next(row for row in rows if row["day"] == "2025-02-12")["news"]
    lines = terminal.lines(*argv)
    assert any(line.startswith("2025-02-12") and "from 15 to 50" in line for line in lines)
    assert not any(line.startswith("2025-02-13") for line in lines)
    assert any("not a record of forecasts" in line for line in lines)


def test_the_case_says_where_it_starts_and_ends(terminal: Terminal) -> None:
    days = terminal.json("timeline", CASE, "--draws", "64")["days"]
    assert days[0]["day"] == "2025-01-20"
    assert days[-1]["day"] == "2025-03-12"
    early = terminal.json("timeline", CASE, "--draws", "64", "--as-of", "2025-01-01")["days"]
    assert [day["day"] for day in early] == ["2025-01-01"]


def test_what_is_wrong_is_said(terminal: Terminal) -> None:
    lines = terminal.refused("timeline", CASE, "--from", "2025-04-01", "--draws", "7")
    assert [line.split(":")[0] for line in lines] == ["--draws 7", "--from 2025-04-01"]
