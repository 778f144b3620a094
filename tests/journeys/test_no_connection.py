"""The program makes no connection: where sockets are forbidden, everything in it works as ever."""

import json
import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.journeys.forbidding import MACHINES

from truceboard.commands.arguments import build_parser
from truceboard.files.builtin import builtin_case_path

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in MACHINES, reason="needs the filters of Linux"
)

ROOT = Path(__file__).parents[2]
CASE = str(builtin_case_path())
FORBIDDEN = "from tests.journeys.forbidding import forbid_sockets; forbid_sockets(); "
COMMANDS = (
    ("evaluate", CASE),
    ("explain", CASE),
    ("tornado", CASE),
    ("map", CASE, "--x", "nato-pledge", "--y", "cost-of-refusal"),
    ("timeline", CASE),
    ("paths", CASE, "--target", "0.4"),
    ("pools", CASE),
    ("score", str(builtin_case_path().parent)),
    ("check", CASE),
    ("diff", CASE, CASE),
    ("render", CASE, "--out", "board.png"),
    ("sweep", CASE, "--levers", "nato-pledge", "--samples", "4", "--out", "sweep.csv"),
)


def forbidden(program: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a program that can make no socket, in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", FORBIDDEN + program, *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'desktop'}"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_connection_would_be_noticed(tmp_path: Path) -> None:
    tried = forbidden("import socket; socket.create_connection(('127.0.0.1', 9))", folder=tmp_path)
    assert tried.returncode == -signal.SIGSYS


@pytest.mark.parametrize("command", COMMANDS, ids=[command[0] for command in COMMANDS])
def test_the_commands(command: tuple[str, ...], tmp_path: Path) -> None:
    ran = forbidden(
        "import sys; from truceboard.__main__ import main; sys.exit(main())", *command, folder=tmp_path
    )
    assert ran.returncode == 0, ran.stderr


def test_every_command_is_tried() -> None:
    actions = [each for each in build_parser()._actions if isinstance(each.choices, dict)]
    assert {*actions[0].choices} - {command[0] for command in COMMANDS} == {"open"}


def test_the_window(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.journeys.everything", str(tmp_path), "--steps", "150"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-4000:]
    told = json.loads(ran.stdout)
    assert len([name for name in told["used"] if name.startswith("command ")]) > 50
    # What leaves the program is handed to the browser, and only what the user agreed to.
    assert told["addresses"]
    assert all(address.startswith("https://") for address in told["addresses"])
