"""Running commands as a terminal would."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.command_line import run
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.saving import save_case

CASE = str(builtin_case_path())


def no_screen(*args: object) -> Any:
    raise AssertionError("no command of these needs a screen")


def command(*argv: str) -> int:
    return run(argv, render=no_screen, window=no_screen, selftest=no_screen)


class Terminal:
    """Runs commands and reads what they say."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def lines(self, *argv: str) -> list[str]:
        assert command(*argv) == 0
        said = self._capsys.readouterr()
        assert said.err == ""
        return said.out.splitlines()

    def json(self, *argv: str) -> Any:
        def refuse(name: str) -> None:
            raise AssertionError(f"{name} is no JSON")

        return json.loads("\n".join(self.lines(*argv, "--json")), parse_constant=refuse)

    def csv(self, *argv: str) -> list[dict[str, str]]:
        rows = list(csv.reader(io.StringIO("\n".join(self.lines(*argv, "--csv")))))
        assert len(set(map(len, rows))) == 1
        return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]

    def refused(self, *argv: str) -> list[str]:
        assert command(*argv) == 2
        said = self._capsys.readouterr()
        assert said.out == ""
        return said.err.splitlines()

    def both(self, *argv: str) -> tuple[int, str, list[str]]:
        """Exit code, output, and lines on stderr."""
        code = command(*argv)
        said = self._capsys.readouterr()
        return code, said.out, said.err.splitlines()


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture(scope="session")
def builtin() -> Case:
    return read_case(Path(CASE))


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., str]:
    """Saves the built-in case with some parts replaced and gives its path."""

    def save(**parts: Any) -> str:
        plain = json.loads(Path(CASE).read_text("utf-8")) | parts
        path = tmp_path / "case.truce"
        save_case(path, Case.model_validate(plain))
        return str(path)

    return save
