"""`truceboard sweep`, ended from outside in the middle."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.commands.conftest import CASE, Terminal, command

ARGV = ("sweep", CASE, "--levers", "nato-pledge,us-russia-ties", "--samples", "600", "--draws", "1024")


def started(out: Path) -> subprocess.Popen[str]:
    """A sweep in a process group of its own, as a terminal would start it."""
    return subprocess.Popen(
        [sys.executable, "-m", "truceboard", *ARGV, "--out", str(out)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for_the_workers(group: int) -> None:
    """Workers whose parent was killed end by themselves."""
    deadline = time.monotonic() + 30
    while True:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        assert time.monotonic() < deadline, "the workers live on"
        time.sleep(0.05)


def wait_for_rows(out: Path, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while not out.exists() or out.read_bytes().count(b"\n") < 40:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.005)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a sweep writes that nobody ends."""
    out = tmp_path_factory.mktemp("sweep") / "whole.csv"
    assert command(*ARGV, "--out", str(out)) == 0
    return out.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL, and Ctrl-C reaches the tests too")
@pytest.mark.parametrize("how", ["SIGKILL", "SIGINT"])
def test_a_sweep_that_was_ended_goes_on(tmp_path: Path, terminal: Terminal, whole: bytes, how: str) -> None:
    out = tmp_path / "sweep.csv"
    process = started(out)
    wait_for_rows(out, process)
    number = getattr(signal, how)
    if how == "SIGINT":
        # Ctrl-C reaches the workers as well.
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)
    _, err = process.communicate(timeout=30)
    wait_for_the_workers(process.pid)
    rows = out.read_bytes().count(b"\n") - 2
    assert 0 < rows < 600, "it was over before it was ended: take more samples"
    if how == "SIGINT":
        assert process.returncode == 2
        assert err.splitlines()[-1] == (
            f"{out}: interrupted with {rows} of 600 rows; the same command goes on"
        )
    else:
        # As if it had been writing.
        with out.open("ab") as file:
            file.write(b"%d,12.5" % rows)
    code, said, bar = terminal.both(*ARGV, "--out", str(out))
    assert (code, said) == (0, f"{out}: 600 rows\n")
    assert any(f" {rows}/600" in drawn for drawn in bar)
    assert "100 %  600/600" in bar[-1]
    indices = [line.split(",")[0] for line in out.read_text().splitlines()[2:]]
    assert indices == [str(index) for index in range(600)]
    assert out.read_bytes() == whole


def test_every_problem_has_its_line(terminal: Terminal, tmp_path: Path) -> None:
    out = str(tmp_path / "x.csv")
    lines = terminal.refused(
        "sweep", CASE, "--levers", "weather,truce-length,truce-length", "--samples", "0", "--out", out
    )
    assert [" ".join(line.split()[:2]) for line in lines] == [
        "--samples 0:",
        "--levers weather:",
        "--levers weather,truce-length,truce-length:",
    ]
    argv = ("sweep", CASE, "--levers", "truce-length", "--samples", "1", "--out", out)
    (line,) = terminal.refused(*argv, "--set", "truce-length=3")
    assert line.startswith("--set truce-length: ")
    assert not Path(out).exists()


def test_a_file_of_somebody_else_is_kept(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("dear diary")
    (line,) = terminal.refused(*ARGV, "--out", str(path))
    assert line.startswith(f"{path}: ")
    assert path.read_text() == "dear diary"
    (line,) = terminal.refused(*ARGV, "--out", str(tmp_path / "none" / "x.csv"))
    assert "No such file or directory" in line


def test_a_scenario_holds_the_other_levers(terminal: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "scenario.csv"
    argv = ("--levers", "nato-pledge", "--samples", "1", "--draws", "64", "--scenario", "nato-pledge")
    assert terminal.both("sweep", CASE, *argv, "--out", str(out))[0] == 0
    names, row = out.read_text().splitlines()[1:]
    found = dict(zip(names.split(","), row.split(","), strict=True))
    pledge = f"nato-pledge={found['lever:nato-pledge']}"
    shown = terminal.json("evaluate", CASE, "--draws", "64", "--scenario", "nato-pledge", "--set", pledge)
    assert float(found["agreed:mean"]) == shown["agreed"]["mean"]
