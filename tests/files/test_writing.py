"""Canonical form, and a file that is replaced whole or not at all."""

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.files import writing
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import parse_case, read_case
from truceboard.files.writing import canonical_text, write_case

BUILTIN = builtin_case_path().read_text(encoding="utf-8")
POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions and links as in POSIX")


@pytest.fixture
def case() -> Case:
    return parse_case(BUILTIN.encode())


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def canonical(**changes: Any) -> str:
    return canonical_text(Case.model_validate(json.loads(BUILTIN) | changes))


def test_the_built_in_case_is_canonical(case: Case) -> None:
    assert canonical_text(case) == BUILTIN


def test_the_form_is_that_of_json_with_two_spaces(case: Case) -> None:
    text = canonical_text(case)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_absent_and_default_and_empty_fields_are_left_out() -> None:
    assert (
        canonical(
            method={"judge_bias": 0.4, "source_bias": 0.4},
            judgements=[],
            forecasts=None,
            working={"scenario": None, "settings": {}, "importances": {}, "pinned": []},
            board={"placements": {}, "notes": []},
        )
        == BUILTIN
    )
    plain = json.loads(BUILTIN)
    plain["parties"][0]["base_spread"] = 0.3
    plain["parties"][1] |= {"conditions": [], "base_rate_note": ""}
    plain["levers"][0] |= {"locked": False, "uncertainty": 8.0}
    plain["parties"][0]["interests"][0]["influences"][0]["shape"] = {"kind": "linear"}
    plain["positions"][0] |= {"set_aside": None, "commitment": "pledge"}
    text = canonical(**plain)
    assert '"base_rate_note": ""' not in text
    assert json.loads(text)["levers"] == json.loads(BUILTIN)["levers"]
    assert json.loads(text)["parties"][0] == json.loads(BUILTIN)["parties"][0]
    assert json.loads(text)["positions"] == json.loads(BUILTIN)["positions"]


def test_required_fields_are_written_even_when_empty() -> None:
    text = canonical(
        positions=[],
        scenarios=[{"id": "s", "name": "", "settings": {}, "importances": {}}],
        working={"settings": {}, "importances": {}, "pinned": ["s"]},
    )
    plain = json.loads(text)
    assert plain["positions"] == []
    assert plain["scenarios"] == [{"id": "s", "name": "", "settings": {}, "importances": {}}]
    assert plain["working"] == {"settings": {}, "importances": {}, "pinned": ["s"]}
    assert '  "positions": [],\n' in text
    assert '      "settings": {},\n' in text


def test_a_position_of_no_party_says_null(case: Case) -> None:
    assert '      "party": null,\n' in canonical_text(case)


def test_keys_of_maps_stand_by_code_point_and_fields_by_the_table() -> None:
    places = {"truce": [1, 2.5], "lever:nato-pledge": [0, -0.0], "actor:kyiv": [1e21, 1e-7]}
    text = canonical(board={"notes": [], "placements": places})
    assert text.endswith(
        """\
  "board": {
    "placements": {
      "actor:kyiv": [
        1e+21,
        1e-7
      ],
      "lever:nato-pledge": [
        0,
        0
      ],
      "truce": [
        1,
        2.5
      ]
    },
    "notes": []
  }
}
"""
    )


def test_the_order_of_keys_in_the_file_read_makes_no_difference() -> None:
    turned = dict(reversed(json.loads(BUILTIN).items()))
    assert canonical_text(Case.model_validate(turned)) == BUILTIN


def test_text_is_written_as_it_is() -> None:
    text = canonical(title='Été "перемирие" 停火 \u2028 \x7f tab\t\\ 😀')
    assert '"title": "Été \\"перемирие\\" 停火 \u2028 \x7f tab\\t\\\\ 😀"' in text


def test_writing_and_reading_gives_the_same(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "a case.truce"
    write_case(path, case)
    assert path.read_bytes() == BUILTIN.encode()
    assert read_case(path) == case
    assert names(tmp_path) == ["a case.truce"]


def test_a_file_is_replaced(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "case.truce"
    path.write_text("before")
    write_case(path, case)
    assert read_case(path) == case


@POSIX
def test_permissions_stay_and_a_new_file_has_those_of_any_other(case: Case, tmp_path: Path) -> None:
    path, new, plain = tmp_path / "case.truce", tmp_path / "new.truce", tmp_path / "plain.txt"
    path.write_text("before")
    path.chmod(0o640)
    write_case(path, case)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    write_case(new, case)
    plain.touch()
    assert new.stat().st_mode == plain.stat().st_mode


@POSIX
def test_a_link_stays_a_link(case: Case, tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    target, link = tmp_path / "share" / "case.truce", tmp_path / "link.truce"
    target.write_text("before")
    link.symlink_to(target)
    write_case(link, case)
    assert link.is_symlink()
    assert read_case(target) == case
    assert names(target.parent) == ["case.truce"]


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod"])
def test_a_failure_leaves_the_file_as_it_was_and_nothing_beside_it(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "case.truce"
    path.write_text("before")
    with monkeypatch.context() as patched:
        if call == "fsync":
            patched.setattr(os, "fsync", fail)
        else:
            patched.setattr(Path, call, fail)
        with pytest.raises(OSError, match="No space left"):
            write_case(path, case)
    assert path.read_text() == "before"
    assert names(tmp_path) == ["case.truce"]


@POSIX
def test_a_share_that_cannot_flush_a_folder_is_written_to(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def refuse_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    write_case(tmp_path / "case.truce", case)
    assert read_case(tmp_path / "case.truce") == case


def test_a_folder_is_not_replaced(case: Case, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="not a file"):
        write_case(tmp_path, case)
    with pytest.raises(FileNotFoundError):
        write_case(tmp_path / "nowhere" / "case.truce", case)


def test_a_file_made_read_only_stays(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "case.truce"
    path.write_text("before")
    monkeypatch.setattr(os, "access", lambda target, mode: False)  # root may write anything
    with pytest.raises(PermissionError):
        write_case(path, case)
    assert path.read_text() == "before"


def test_what_could_not_be_read_again_is_not_written(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.truce"
    monkeypatch.setattr(writing, "LARGEST_FILE", len(BUILTIN.encode()) - 1)
    with pytest.raises(OSError, match="File too large"):
        write_case(path, case)
    assert not path.exists()
