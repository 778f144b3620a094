"""A file that cannot be read is told of by its name, its place and the way out."""

import json
import os
import socket
from pathlib import Path

import pytest

from truceboard.case.problems import CaseError
from truceboard.files import json_text
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import CaseFileError, parse_case, read_case

BUILTIN = builtin_case_path().read_bytes()
FIGURES = sorted((Path(__file__).parents[1] / "likelihood" / "figures").glob("exercise-*.json"))


def problems_of(path: Path) -> list[str]:
    with pytest.raises(CaseFileError) as caught:
        read_case(path)
    assert caught.value.path == path
    assert isinstance(caught.value, CaseError)
    assert str(caught.value) == "\n".join(f"{path}: {problem}" for problem in caught.value.problems)
    return [problem.key for problem in caught.value.problems]


def written(folder: Path, data: bytes) -> Path:
    path = folder / "a case.truce"
    path.write_bytes(data)
    return path


def test_a_case_is_read(tmp_path: Path) -> None:
    assert read_case(written(tmp_path, BUILTIN)) == parse_case(BUILTIN)


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_cases_made_elsewhere_are_read(path: Path) -> None:
    case = parse_case(json.dumps(json.loads(path.read_bytes())["case"]).encode())
    assert case.positions


def test_there_are_cases_made_elsewhere() -> None:
    assert len(FIGURES) == 4


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "file-empty"),
        (BUILTIN[: len(BUILTIN) // 2], "file-truncated"),
        (b"PK\x03\x04", "foreign"),
        (b'{"type": "FeatureCollection"}', "foreign"),
        (BUILTIN.replace(b'"version": 1', b'"version": 7'), "version-too-new"),
        (BUILTIN.replace(b'"value": 15,', b'"value": 140,', 1), "above-maximum"),
        (BUILTIN.replace(b'"value": 15,', b'"value": NaN,', 1), "not-finite"),
        (BUILTIN.replace(b'"value": 15,', b'"value": 1e999,', 1), "not-finite"),
        (BUILTIN.replace(b'"value": 15,', b'"value": ' + b"9" * 5_000 + b",", 1), "not-finite"),
        (BUILTIN.replace(b'"value": 15,', b'"value": 15, "value": 16,', 1), "repeated-key"),
        (BUILTIN.replace(b"Jeddah", b"\\udead", 1), "not-unicode"),
        (b"\xef\xbb\xbf" + BUILTIN, "byte-order-mark"),
        (BUILTIN.decode().encode("utf-16"), "not-utf-8"),
    ],
)
def test_what_is_no_sound_case_is_told_of(tmp_path: Path, data: bytes, key: str) -> None:
    assert problems_of(written(tmp_path, data)) == [key]


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    data = BUILTIN.replace(b'"value": 15,', b'"value": 140,', 1).replace(
        b'"credibility": 1,', b'"credibility": 9,'
    )
    assert problems_of(written(tmp_path, data)) == ["above-maximum"] * 5


def test_a_missing_file_is_told_of(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "nowhere.truce") == ["file-missing"]
    assert problems_of(written(tmp_path, BUILTIN) / "inside.truce") == ["file-missing"]
    link = tmp_path / "link.truce"
    link.symlink_to(tmp_path / "gone.truce")
    assert problems_of(link) == ["file-missing"]


def test_a_name_of_two_lines_is_told_on_one(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError) as caught:
        read_case(tmp_path / "two\nlines")
    assert str(caught.value).startswith(f"{tmp_path}{os.sep}two\\u000alines: there is no such file")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == ["file-not-a-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_what_would_never_end_is_not_opened(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo.truce"
    os.mkfifo(fifo)
    assert problems_of(fifo) == ["file-not-a-file"]
    assert problems_of(Path("/dev/zero")) == ["file-not-a-file"]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets in folders here")
def test_a_socket_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("s.truce")
        assert problems_of(tmp_path / "s.truce") == ["file-not-a-file"]


def test_a_link_in_a_circle_is_unreadable(tmp_path: Path) -> None:
    circle = tmp_path / "circle.truce"
    circle.symlink_to(circle)
    assert problems_of(circle) == ["file-unreadable"]


def test_a_name_no_file_can_have_is_told_of(tmp_path: Path) -> None:
    assert problems_of(tmp_path / ("x" * 300)) == ["file-unreadable"]


def test_a_file_that_refuses_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Asked of the system with an answer made up: who runs the tests as root may read everything.
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    path = written(tmp_path, BUILTIN)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CaseFileError) as caught:
        read_case(path)
    assert "cannot be read (Permission denied)" in str(caught.value)


def test_no_more_is_read_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "large.truce"
    with path.open("wb") as file:
        file.truncate(json_text.LARGEST_FILE + 1)
    assert problems_of(path) == ["file-too-large"]
