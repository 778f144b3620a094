"""A file changed by somebody else is told from one that was only touched."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from truceboard.files import outside
from truceboard.files.builtin import builtin_case_path
from truceboard.files.outside import Lookout, changed_outside, fingerprint
from truceboard.files.reading import open_case


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "case.truce"
    path.write_text("one")
    return path


@pytest.mark.parametrize("thorough", [True, False])
def test_an_unchanged_file_is_unchanged(path: Path, thorough: bool) -> None:
    assert changed_outside(path, fingerprint(path), thorough=thorough) == "none"


@pytest.mark.parametrize("thorough", [True, False])
@pytest.mark.parametrize("text", ["two", "longer", ""])
def test_another_text_is_a_change(path: Path, thorough: bool, text: str) -> None:
    known = fingerprint(path)
    path.write_text(text)
    os.utime(path, ns=(1, known.mtime_ns + 1))
    assert changed_outside(path, known, thorough=thorough) == "changed"


def test_only_the_hash_shows_a_change_at_the_same_time_of_the_same_size(path: Path) -> None:
    known = fingerprint(path)
    path.write_text("two")
    os.utime(path, ns=(known.mtime_ns, known.mtime_ns))
    assert changed_outside(path, known, thorough=False) == "none"
    assert changed_outside(path, known) == "changed"


@pytest.mark.parametrize("thorough", [True, False])
def test_a_touch_or_a_clock_that_jumps_is_no_change(path: Path, thorough: bool) -> None:
    known = fingerprint(path)
    os.utime(path, (0, 0))
    assert changed_outside(path, known, thorough=thorough) == "none"


def test_a_file_that_is_gone_is_gone(path: Path) -> None:
    known = fingerprint(path)
    path.unlink()
    assert changed_outside(path, known) == "gone"
    assert changed_outside(path / "inside", known) == "gone"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_fifo_in_its_place_is_no_file_and_is_not_waited_for(path: Path) -> None:
    known = fingerprint(path)
    path.unlink()
    os.mkfifo(path)
    assert changed_outside(path, known) == "gone"


def test_a_share_that_does_not_answer_is_told_of(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = fingerprint(path)

    def silent(*_: object, **__: object) -> None:
        raise TimeoutError(110, "Connection timed out")

    monkeypatch.setattr(Path, "stat", silent)
    assert changed_outside(path, known) == "unreachable"


def test_a_case_is_opened_with_its_fingerprint_and_version() -> None:
    opened = open_case(builtin_case_path())
    assert opened.fingerprint == fingerprint(builtin_case_path())
    assert opened.version == 1
    assert opened.older is None


@pytest.mark.skipif(os.name != "posix", reason="there are no FIFOs")
@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_what_is_no_file_is_not_another_version_of_it(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "case.truce"
    path.write_bytes(b"one")
    known = fingerprint(path)
    path.unlink()
    make(path)
    assert changed_outside(path, known) == "gone"
    assert changed_outside(path, known, thorough=False) == "gone"


def test_a_look_again_notices_what_was_given_back_its_size_and_its_time(path: Path) -> None:
    known = fingerprint(path)
    lookout = Lookout(path, known)
    assert (lookout.look(), lookout.look()) == ("none", "none")
    path.write_text("two")
    os.utime(path, ns=(known.mtime_ns, known.mtime_ns))
    assert (lookout.look(), lookout.look()) == ("changed", "changed")
    path.write_text("one")
    assert lookout.look() == "none"
    path.unlink()
    assert lookout.look() == "gone"


def test_a_look_again_reads_the_file_only_where_it_may_be_another(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lookout, read = Lookout(path, fingerprint(path)), []
    monkeypatch.setattr(outside, "fingerprint", lambda each: read.append(each) or fingerprint(each))
    for _ in range(3):
        assert lookout.look() == "none"
    assert read == [path]


def test_a_file_too_large_for_a_case_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = fingerprint(path)
    monkeypatch.setattr(outside, "LARGEST_FILE", 2)
    assert fingerprint(path).sha256 == ""
    assert changed_outside(path, known) == "changed"
