"""`truceboard pools`."""

from collections.abc import Callable

import pytest
from tests.commands.conftest import CASE, Terminal
from tests.likelihood.small_case import judgement


def judged(saved: Callable[..., str]) -> str:
    fields = {"party": "kremlin", "date": "2025-03-12"}
    return saved(
        judgements=[
            judgement("a-1", participant="=Ana", probability=0.2, **fields),
            judgement("b-1", participant="Ben", probability=0.5, **fields),
            judgement("a-2", participant="=Ana", probability=0.3, round=2, **fields),
            judgement("b-2", participant="Ben", probability=0.5, round=2, **fields),
            judgement("c-1", participant="Cem", probability=0.4, settings={"nato-pledge": 100}, **fields),
        ]
    )


def test_the_pools_in_three_forms(terminal: Terminal, saved: Callable[..., str]) -> None:
    argv = ("pools", judged(saved), "--draws", "256")
    found = terminal.json(*argv)
    first, second = found["pools"]
    assert first["judgements"] == {"=Ana": 0.3, "Ben": 0.5}
    assert first["linear"] == pytest.approx(0.4)
    odds = (0.3 / 0.7) ** 0.5
    assert first["log_odds"] == pytest.approx(odds / (1 + odds))
    assert second["settings"] == {"nato-pledge": 100}
    (change, _) = found["rounds"][0]["changes"]
    assert (change["before"], change["after"]) == (0.2, 0.3)
    assert list(found["agreed"]) == [
        *("all judgements", "no judgements", "only =Ana", "only Ben", "only Cem"),
        *("linear pool", "log-odds pool"),
    ]
    plain = terminal.json("evaluate", CASE, "--draws", "256")["agreed"]
    assert found["agreed"]["no judgements"] == plain
    assert found["agreed"]["all judgements"] == terminal.json("evaluate", *argv[1:])["agreed"]
    rows = terminal.csv(*argv)
    assert [row["who"] for row in rows if row["part"] == "judgement"] == ["'=Ana", "Ben", "Cem"]
    lines = terminal.lines(*argv)
    assert "Kremlin, if NATO pledge 100" in lines
    assert any("+10 points" in line for line in lines)


def test_extremizing_moves_the_pool(terminal: Terminal, saved: Callable[..., str]) -> None:
    path = judged(saved)
    more = terminal.json("pools", path, "--draws", "64", "--extremizing", "2")
    less = terminal.json("pools", path, "--draws", "64")
    assert more["pools"][0]["log_odds"] < less["pools"][0]["log_odds"]
    (line,) = terminal.refused("pools", path, "--extremizing", "0")
    assert line.startswith("--extremizing 0: ")


def test_nobody_has_judged(terminal: Terminal) -> None:
    assert "No judgement counts on this day." in terminal.lines("pools", CASE)
    assert terminal.json("pools", CASE)["pools"] == []
    assert terminal.csv("pools", CASE) == []
