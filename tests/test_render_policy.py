"""Pictures are an export: a policy can forbid them."""

from pathlib import Path

import pytest

from truceboard import __main__ as program
from truceboard.commands.arguments import UsageError
from truceboard.files import policy
from truceboard.files.builtin import builtin_case_path
from truceboard.window import display


@pytest.mark.parametrize("text", ['{"policy": 1, "exports": ["csv"]}', "{"])
def test_no_picture_against_a_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    (tmp_path / "policy.json").write_text(text)
    monkeypatch.setattr(policy, "policy_paths", lambda: (tmp_path / "policy.json",))
    with pytest.raises(UsageError, match="policy"):
        program.render(builtin_case_path(), tmp_path / "board.png")
    assert not (tmp_path / "board.png").exists()


def test_without_a_display_the_figures_come_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "policy.json").write_text('{"policy": 1, "exports": []}')
    monkeypatch.setattr(policy, "policy_paths", lambda: (tmp_path / "policy.json",))
    monkeypatch.setattr(display, "display_missing", lambda: True)
    monkeypatch.setattr(program.tempfile, "gettempdir", lambda: str(tmp_path))
    assert program.window(builtin_case_path()) == 0
    said = capsys.readouterr().out
    assert "no picture is drawn" in said
    assert "%" in said
    assert not (tmp_path / "truceboard.png").exists()
