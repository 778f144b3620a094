"""`truceboard paths`."""

import pytest
from tests.commands.conftest import CASE, Terminal

ADVICE = ("should", "recommend", "best", "advise", "must", "optimal")


def test_the_paths_in_three_forms(terminal: Terminal) -> None:
    argv = ("paths", CASE, "--target", "40%", "--most", "4", "--draws", "1024")
    found = terminal.json(*argv)
    assert found["target"] == 0.4
    assert len(found["paths"]) == 4
    assert found["standing"]["kursk-held"] == "battlefield"
    for path in found["paths"]:
        moved = [f"--set={move['lever']}={move['after']}" for move in path["moves"]]
        shown = terminal.json("evaluate", CASE, "--draws", "1024", *moved)
        assert shown["agreed"] == path["agreed"]
        assert path["agreed"]["mean"] >= 0.4
    rows = terminal.csv(*argv)
    assert {row["path"] for row in rows} == {"1", "2", "3", "4"}
    assert {row["part"] for row in rows} == {"lever", "party"}
    lines = terminal.lines(*argv)
    assert any("would coincide with at least 40 %" in line for line in lines)
    assert any("gives up: Relief on the front" in line for line in lines)
    text = " ".join(lines).lower()
    assert not [word for word in ADVICE if word in text.split()]


def test_none_of_these(terminal: Terminal) -> None:
    lines = terminal.lines("paths", CASE, "--target", "0.95", "--by", "nato-allies", "--draws", "64")
    assert any(line.startswith("None of these 24 sets of moves reaches 95 %") for line in lines)
    assert "The nearest to it:" in lines
    nobody = terminal.lines("paths", CASE, "--target", "0.95", "--by", "riyadh", "--draws", "64")
    assert any(line.startswith("None of these 0 sets") for line in nobody)


def test_the_other_way(terminal: Terminal) -> None:
    found = terminal.json("paths", CASE, "--target", "0.1", "--at-most", "--draws", "256")
    assert found["direction"] == "at_most"
    assert found["paths"]
    assert all(path["agreed"]["mean"] <= 0.1 for path in found["paths"])
    there = terminal.lines("paths", CASE, "--target", "0.1", "--draws", "256")
    assert any("at least 10 % already" in line for line in there)


def test_who_and_what_may_move(terminal: Terminal) -> None:
    argv = ("paths", CASE, "--target", "0.5", "--draws", "64", "--by", "kyiv", "--by", "kremlin")
    assert terminal.json(*argv)["levers"] == []
    found = terminal.json(*argv, "--free", "kursk-held", "--free", "peacemaker-image")
    assert found["levers"] == ["peacemaker-image", "kursk-held"]
    assert terminal.json(*argv, "--party", "kyiv")["standing"]["kursk-held"] == "battlefield"


@pytest.mark.parametrize("target", ["0", "1", "40", "x", "nan", "101%"])
def test_a_target_is_a_likelihood(terminal: Terminal, target: str) -> None:
    (line,) = terminal.refused("paths", CASE, "--target", target)
    assert line.startswith(f"--target {target}: ")


def test_every_problem_has_its_line(terminal: Terminal) -> None:
    lines = terminal.refused(
        *("paths", CASE, "--target", "50%", "--by", "nobody", "--free", "weather", "--party", "riyadh"),
        *("--most", "0", "--as-of", "never"),
    )
    assert [" ".join(line.split()[:2]) for line in lines] == [
        "--most 0:",
        "--by nobody:",
        "--party riyadh:",
        "--free weather:",
        "--as-of never:",
    ]
