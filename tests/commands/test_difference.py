"""`truceboard diff` prints a line for each difference."""

from pathlib import Path

import pytest
from tests.commands.conftest import CASE, Terminal, command

from truceboard.case import edits
from truceboard.files.reading import read_case
from truceboard.files.saving import save_case


def test_versions_are_compared_item_by_item(terminal: Terminal, tmp_path: Path) -> None:
    changed = edits.lock_lever(read_case(Path(CASE)), "nato-pledge", True)
    later = tmp_path / "later.truce"
    save_case(later, changed)
    (line,) = terminal.lines("diff", CASE, str(later))
    assert line.startswith("~ levers[nato-pledge].locked (")
    assert line.endswith("): false -> true")
    assert terminal.lines("diff", CASE, CASE) == []


def test_a_file_that_holds_no_case_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert command("diff", CASE, str(tmp_path / "gone.truce")) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'gone.truce'}: there is no such file")
