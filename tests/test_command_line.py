"""The command line: what it prints, where, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from truceboard.command_line import COMMANDS, run
from truceboard.commands.arguments import DEFAULT_DRAWS, UsageError, build_parser
from truceboard.files.builtin import builtin_case_path
from truceboard.likelihood import compile as compiling

CASE = str(builtin_case_path())


class Screen:
    """Stands in for what needs a screen, and remembers what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def render(self, case_path: Path, out: Path) -> None:
        self.asked.append(("render", case_path, out))

    def window(self, case_path: Path | None) -> int:
        self.asked.append(("window", case_path))
        return 7

    def selftest(self) -> int:
        self.asked.append("selftest")
        return 3


def truceboard(*argv: str, screen: Screen | None = None) -> int:
    screen = screen or Screen()
    return run(argv, render=screen.render, window=screen.window, selftest=screen.selftest)


def evaluated(capsys: pytest.CaptureFixture[str], *argv: str) -> dict[str, Any]:
    assert truceboard("evaluate", CASE, "--json", *argv) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return json.loads(said.out)


def refused(capsys: pytest.CaptureFixture[str], *argv: str) -> list[str]:
    assert truceboard(*argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err.splitlines()


def test_json_has_the_keys_of_the_expected_figures(capsys: pytest.CaptureFixture[str]) -> None:
    figures = json.loads((Path(__file__).parent / "likelihood/figures/expected.json").read_text("utf-8"))
    found = evaluated(capsys)
    entry = figures["by_scenario"]["offer"]
    assert found.keys() == {*entry, "contributions"}
    for question in ("agreed", "as_offered", "at_least_with_conditions"):
        assert list(found[question]) == list(entry[question])
        assert found[question] == pytest.approx(entry[question], abs=0.012)
    for party, figure in entry["parties"].items():
        assert list(found["parties"][party]) == list(figure)
        assert found["parties"][party] == pytest.approx(figure, abs=0.006)
    assert found["contributions"] == {
        party: pytest.approx(parts, abs=0.001) for party, parts in figures["contributions"].items()
    }


@pytest.mark.parametrize(
    ("argv", "part", "entry"),
    [
        (["--as-of", "2025-02-13"], "by_day", "2025-02-13"),
        (["--scenario", "nato-pledge"], "by_scenario", "nato-pledge"),
        (["--scenario", "cost", "--draws", "65536"], "by_scenario", "cost"),
    ],
)
def test_days_scenarios_and_draws(
    capsys: pytest.CaptureFixture[str], argv: list[str], part: str, entry: str
) -> None:
    figures = json.loads((Path(__file__).parent / "likelihood/figures/expected.json").read_text("utf-8"))
    found = evaluated(capsys, *argv)
    assert found["agreed"]["mean"] == pytest.approx(figures[part][entry]["agreed"]["mean"], abs=0.003)


def test_set_and_importance_go_over_the_scenario(capsys: pytest.CaptureFixture[str]) -> None:
    plain = evaluated(capsys, "--scenario", "nato-pledge")
    undone = evaluated(capsys, "--scenario", "nato-pledge", "--set", "nato-pledge=0")
    assert undone["contributions"]["kremlin"]["influence:victory:nato-pledge"] == 0
    assert plain["contributions"]["kremlin"]["influence:victory:nato-pledge"] > 1
    ignored = evaluated(capsys, "--importance", "victory=0", "--importance", "ties=2")
    assert ignored["contributions"]["kremlin"]["influence:victory:battlefield-momentum"] == 0
    assert ignored["contributions"]["kremlin"]["influence:ties:us-russia-ties"] == pytest.approx(1.92)


def test_the_baseline_counts_not_the_working_settings(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plain = json.loads(Path(CASE).read_text("utf-8"))
    plain["working"] = {"scenario": "breach", "settings": {"us-russia-ties": 0}, "importances": {}}
    plain["working"]["pinned"] = []
    path = tmp_path / "worked.truce"
    path.write_text(json.dumps(plain), "utf-8")
    baseline = evaluated(capsys)
    assert truceboard("evaluate", str(path), "--json") == 0
    assert json.loads(capsys.readouterr().out) == baseline


def test_the_same_question_gets_the_same_digits(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluated(capsys, "--set", "kursk-held=33.3") == evaluated(capsys, "--set", "kursk-held=33.3")


def test_the_table_reads(capsys: pytest.CaptureFixture[str]) -> None:
    assert truceboard("evaluate", CASE) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == lines[-1] == "TLP:CLEAR"
    assert "As of 2025-03-12" in lines
    assert ["Agreed", "19", "%", "7", "to", "38", "%"] in [line.split() for line in lines]
    assert "Agreed is not held: compliance is another question." in lines
    assert "   +0.96  US-Russia rapprochement, for: Close ties with the US president" in lines


def test_the_table_says_when_there_is_no_basis_and_lets_no_control_character_out(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plain = json.loads(Path(CASE).read_text("utf-8"))
    plain["title"] = "A \x1b[2Jtitle"
    for party in plain["parties"]:
        del party["base_rate_note"]
    path = tmp_path / "bare.truce"
    path.write_text(json.dumps(plain), "utf-8")
    assert truceboard("evaluate", str(path), "--as-of", "2025-01-19") == 0
    out = capsys.readouterr().out
    assert "No basis yet" in out
    assert "\x1b" not in out


def test_every_problem_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    lines = refused(
        capsys,
        *("evaluate", CASE, "--as-of", "2025-02-30", "--draws", "1000", "--scenario", "peace"),
        *("--set", "weather=1", "--set", "kursk-held=101", "--set", "kursk-held", "--set", "truce-length=x"),
        *("--set", "nato-pledge=5", "--set", "nato-pledge=6", "--set", "truce-length=nan"),
        *("--importance", "ties=2.1", "--importance", "victory=inf"),
    )
    starts = [
        "--as-of 2025-02-30: ",
        "--draws 1000: ",
        "--scenario peace: ",
        "--set weather=1: ",
        "--set kursk-held=101: kursk-held must lie between 0 and 100",
        "--set kursk-held: ",
        "--set truce-length=x: ",
        "--set nato-pledge=6: ",
        "--set truce-length=nan: ",
        "--importance ties=2.1: ties must lie between 0 and 2",
        "--importance victory=inf: ",
    ]
    assert len(lines) == len(starts)
    for line, start in zip(lines, starts, strict=True):
        assert line.startswith(start)


@pytest.mark.parametrize("text", ["20250312", "2025-W11-3", "12.3.2025", "", "2025-3-12"])
def test_days_are_written_one_way(capsys: pytest.CaptureFixture[str], text: str) -> None:
    (line,) = refused(capsys, "evaluate", CASE, "--as-of", text)
    assert line.startswith(f"--as-of {text}: ")


@pytest.mark.parametrize("text", ["0", "-8192", "8191", "8192.0", "many", "2097152"])
def test_draws_are_a_power_of_two(capsys: pytest.CaptureFixture[str], text: str) -> None:
    (line,) = refused(capsys, "evaluate", CASE, f"--draws={text}")
    assert line.startswith(f"--draws {text}: ")


@pytest.mark.parametrize(
    "argv",
    [["evaluate"], ["evaluate", CASE, "--sett", "a=1"], ["render", CASE], ["check"], ["check", "a", "b"]],
)
def test_what_cannot_be_understood_is_one_line(capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    (line,) = refused(capsys, *argv)
    assert line.startswith("truceboard")


def test_check(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert truceboard("check", CASE) == 0
    assert capsys.readouterr().out == f"{CASE}: nothing is wrong\n"
    plain = json.loads(Path(CASE).read_text("utf-8"))
    plain["levers"][3]["history"][0]["value"] = 140
    plain["parties"][0]["base_rate"] = 2
    path = tmp_path / "wrong.truce"
    path.write_text(json.dumps(plain), "utf-8")
    lines = refused(capsys, "check", str(path))
    assert f"{path}: levers[3].history[0].value: 140 is above the maximum 100" in lines
    assert len(lines) == 2
    assert all(line.startswith(f"{path}: ") for line in lines)


@pytest.mark.skipif(os.name != "posix", reason="such names are refused by this system")
@pytest.mark.parametrize("name", [b"caf\xe9.truce", b"a\033[31mred\n.truce"])
def test_a_hostile_name_takes_over_no_terminal(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: bytes
) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_bytes(Path(CASE).read_bytes())
    assert truceboard("check", str(path)) == 0
    said = capsys.readouterr().out
    assert said.encode().rstrip(b"\n").decode().isprintable()


@pytest.mark.parametrize("command", ["evaluate", "check"])
@pytest.mark.parametrize(
    "content", [None, b"", b"{", b"PNG\x00\xff", b"[]", b'{"format": "truceboard-case"}']
)
def test_files_that_hold_no_case(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, content: bytes | None
) -> None:
    path = tmp_path / "no.truce"
    if content is not None:
        path.write_bytes(content)
    lines = refused(capsys, command, str(path))
    assert lines
    assert all(line.startswith(f"{path}: ") for line in lines)


def test_numbers_that_leave_no_answer_name_the_file_and_the_party(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plain = json.loads(Path(CASE).read_text("utf-8"))
    plain["parties"][1]["base_spread"] = 1e12
    path = tmp_path / "wide.truce"
    path.write_text(json.dumps(plain), "utf-8")
    (line,) = refused(capsys, "evaluate", str(path))
    assert line.startswith(f"{path}: parties[1]: ")


def test_what_needs_a_screen_is_asked_of_it() -> None:
    screen = Screen()
    assert truceboard("render", CASE, "--out", "board.png", screen=screen) == 0
    assert truceboard(CASE, screen=screen) == 7
    assert truceboard(screen=screen) == 7
    assert truceboard("open", "check", screen=screen) == 7
    assert truceboard("--selftest", screen=screen) == 3
    assert screen.asked == [
        ("render", Path(CASE), Path("board.png")),
        ("window", Path(CASE)),
        ("window", None),
        ("window", Path("check")),
        "selftest",
    ]


def test_a_failing_picture_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    def render(case_path: Path, out: Path) -> None:
        raise OSError(f"{out}: the picture could not be written")

    screen = Screen()
    argv = ["render", CASE, "--out", "x.png"]
    assert run(argv, render=render, window=screen.window, selftest=screen.selftest) == 2
    assert capsys.readouterr().err == "x.png: the picture could not be written\n"


def test_no_qt_is_imported() -> None:
    program = (
        "import sys\n"
        "from truceboard.command_line import run\n"
        "code = run(['evaluate', sys.argv[1]], render=None, window=None, selftest=None)\n"
        "assert code == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
    )
    done = subprocess.run([sys.executable, "-c", program, CASE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("argv", [["--version"], ["--help"], ["sweep", "--help"]])
def test_help_does_not_wait_for_the_model(argv: list[str]) -> None:
    program = (
        "import sys\n"
        "from truceboard import command_line\n"
        "try:\n"
        "    command_line.run(sys.argv[1:], render=None, window=None, selftest=None)\n"
        "except SystemExit as end:\n"
        "    assert end.code == 0\n"
        "assert not {'numpy', 'scipy', 'pydantic'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, *argv], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "truceboard" in done.stdout


def test_the_grammar_and_the_program_know_the_same() -> None:
    assert DEFAULT_DRAWS == compiling.DEFAULT_DRAWS
    with pytest.raises(UsageError) as refusal:
        build_parser().parse_args(["no-such-command"])
    choices = str(refusal.value).partition("choose from ")[2]
    known = {name.strip("' )") for name in choices.split(",")}
    assert known == {name for name in COMMANDS if not name.startswith("-")}


def test_a_terminal_without_the_letters_gets_question_marks(tmp_path: Path) -> None:
    path = tmp_path / "cyrillic.truce"
    text = Path(CASE).read_text("utf-8").replace("30-day cease-fire offer, March 2025", "Перемирие")
    path.write_text(text, "utf-8")
    program = (
        "import sys\n"
        "from truceboard import command_line\n"
        "sys.exit(command_line.run(['evaluate', sys.argv[1]], render=None, window=None, selftest=None))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 0, done.stderr
    assert b"\n?????????\n" in done.stdout.replace(b"\r", b"")
