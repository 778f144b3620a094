"""`truceboard tornado` and `truceboard map`."""

import pytest
from tests.commands.conftest import CASE, Terminal

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case


def test_the_tornado_is_sorted_and_whole(terminal: Terminal, builtin: Case) -> None:
    found = terminal.json("tornado", CASE, "--target", "40%")
    swings = {(swing["kind"], swing["id"]): swing for swing in found["swings"]}
    for swing in compile_case(builtin).swings():
        assert swings[swing.kind, swing.id]["low"] == swing.low
        assert swings[swing.kind, swing.id]["high"] == swing.high
    points = [swing["points"] for swing in found["swings"]]
    assert points == sorted(points, reverse=True)
    flips = {flip["lever"]: flip["value"] for flip in found["flip_points"]}
    assert set(flips) == {lever.id for lever in builtin.levers}
    assert flips["nato-pledge"] == pytest.approx(44, abs=1)
    assert flips["truce-length"] is None
    assert found["target"] == 0.4


def test_the_tornado_reads(terminal: Terminal) -> None:
    lines = terminal.lines("tornado", CASE, "--target", "0.4")
    (pledge,) = [line for line in lines if "Pledge that Ukraine" in line]
    assert pledge.split("%")[0].strip() == "19"
    assert pledge.endswith("% of demand, rising")
    assert any(line.endswith("none within its range") for line in lines)
    assert not any("crosses" in line for line in terminal.lines("tornado", CASE))


def test_the_tornado_as_values(terminal: Terminal) -> None:
    rows = terminal.csv("tornado", CASE, "--target", "40%", "--draws", "256")
    assert rows[0].keys() == {"kind", "id", "low", "high", "points", "flips_at", "direction"}
    assert {row["kind"] for row in rows} >= {"lever", "importance"}
    assert all(row["flips_at"] == "" for row in rows if row["kind"] == "importance")


def test_the_map_in_three_forms(terminal: Terminal) -> None:
    argv = ("map", CASE, "--x", "truce-length", "--y", "nato-pledge")
    found = terminal.json(*argv)
    assert (len(found["x_values"]), len(found["y_values"])) == (41, 41)
    assert len(found["agreed"]) == 41
    assert found["here"]["truce-length"] == 30
    evaluated = terminal.json("evaluate", CASE)["agreed"]["mean"]
    assert found["here"]["agreed"] == pytest.approx(evaluated, abs=1e-6)
    assert found["contours"][0]["lines"]
    rows = terminal.csv(*argv, "--steps", "3")
    assert len(rows) == 9
    corner = rows[-1]
    assert (corner["lever:truce-length"], corner["lever:nato-pledge"]) == ("365", "100")
    assert float(corner["agreed"]) == pytest.approx(found["agreed"][-1][-1], abs=1e-6)
    lines = terminal.lines(*argv)
    bottom = [line.split() for line in lines if line.startswith("  0 ")]
    assert len(bottom) == 1
    assert len(bottom[0]) == 12


def test_what_cannot_be_mapped(terminal: Terminal) -> None:
    lines = terminal.refused("map", CASE, "--x", "weather", "--y", "weather", "--steps", "1")
    assert [line.split(":")[0] for line in lines] == [
        "--x weather",
        "--y weather",
        "--y weather",
        "--steps 1",
    ]
    (line,) = terminal.refused("map", CASE, "--x", "truce-length")
    assert "--y" in line
    (line,) = terminal.refused("tornado", CASE, "--target", "40")
    assert line.startswith("--target 40: ")
