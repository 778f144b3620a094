"""The last ten versions of each file, in order whatever the clock says."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.generations import Generations, _generation, default_folder
from truceboard.files.json_text import LARGEST_FILE
from truceboard.files.reading import CaseFileError, read_case
from truceboard.files.saving import save_case


@pytest.fixture
def case() -> Case:
    return read_case(builtin_case_path())


@pytest.fixture
def generations(tmp_path: Path) -> Generations:
    return Generations(tmp_path / "versions")


def version(case: Case, number: int) -> Case:
    return edits.move_cards(case, {"truce": (number, 0)})


def test_a_new_file_has_no_versions(case: Case, tmp_path: Path, generations: Generations) -> None:
    save_case(tmp_path / "case.truce", case, generations=generations)
    assert generations.of(tmp_path / "case.truce") == ()


def test_the_last_ten_are_kept_newest_first(case: Case, tmp_path: Path, generations: Generations) -> None:
    path = tmp_path / "case.truce"
    for number in range(13):
        save_case(path, version(case, number), generations=generations)
    kept = generations.of(path)
    assert [each.read() for each in kept] == [version(case, number) for number in range(11, 1, -1)]
    assert kept[0].size == kept[0].path.stat().st_size


def test_a_version_tells_when_it_was_written_and_a_clock_set_back_changes_no_order(
    case: Case, tmp_path: Path, generations: Generations
) -> None:
    path = tmp_path / "case.truce"
    for number, seconds in ((0, 2_000_000_000), (1, 1_000_000_000), (2, 1_500_000_000)):
        save_case(path, version(case, number), generations=generations)
        os.utime(path, (seconds, seconds))
    kept = generations.of(path)
    assert [each.read() for each in kept] == [version(case, 1), version(case, 0)]
    assert kept[0].written == datetime.fromtimestamp(1_000_000_000, UTC)


def test_the_same_twice_is_one_version(case: Case, tmp_path: Path, generations: Generations) -> None:
    path = tmp_path / "case.truce"
    for _ in range(3):
        save_case(path, case, generations=generations)
    assert len(generations.of(path)) == 1


def test_each_file_has_its_own_and_a_link_those_of_its_file(
    case: Case, tmp_path: Path, generations: Generations
) -> None:
    path, other, link = tmp_path / "case.truce", tmp_path / "other.truce", tmp_path / "link.truce"
    link.symlink_to(path)
    save_case(path, case, generations=generations)
    save_case(link, version(case, 1), generations=generations)
    save_case(other, case, generations=generations)
    assert len(generations.of(path)) == 1
    assert generations.of(link) == generations.of(path)
    assert generations.of(other) == ()
    generations.forget(path)
    assert generations.of(path) == ()


def test_what_somebody_else_wrote_is_kept_too(case: Case, tmp_path: Path, generations: Generations) -> None:
    path = tmp_path / "case.truce"
    path.write_bytes(b"not even a case")
    save_case(path, case, generations=generations)
    assert generations.of(path)[0].path.read_bytes() == b"not even a case"
    with pytest.raises(CaseFileError):
        generations.of(path)[0].read()


def test_none_are_kept_where_none_are_wanted(case: Case, tmp_path: Path) -> None:
    none_kept = Generations(tmp_path / "versions", kept=0)
    for number in range(2):
        save_case(tmp_path / "case.truce", version(case, number), generations=none_kept)
    assert not (tmp_path / "versions").exists()


@pytest.mark.skipif(os.name != "posix", reason="permissions as in POSIX")
def test_nobody_else_can_read_them(case: Case, tmp_path: Path, generations: Generations) -> None:
    path = tmp_path / "case.truce"
    for number in range(2):
        save_case(path, version(case, number), generations=generations)
    copy = generations.of(path)[0].path
    assert copy.stat().st_mode & 0o077 == 0
    assert copy.parent.stat().st_mode & 0o077 == 0


def test_they_lie_in_the_data_folder(folders_of_its_own: Path) -> None:
    assert default_folder().name == "versions"
    if os.name == "posix" and os.uname().sysname == "Linux":
        assert default_folder().is_relative_to(folders_of_its_own)


def test_a_disk_may_tell_times_that_no_calendar_has(
    case: Case, tmp_path: Path, generations: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.truce"
    for number in range(2):
        save_case(path, version(case, number), generations=generations)
    (kept,) = generations.of(path)
    plain = os.stat_result((*kept.path.stat()[:8], 10**12, 0))
    monkeypatch.setattr(Path, "stat", lambda *_args, **_names: plain)
    told = _generation(kept.path)
    assert told is not None
    assert told.written.year == 9999


def test_what_is_no_file_is_no_version(case: Case, tmp_path: Path, generations: Generations) -> None:
    path = tmp_path / "case.truce"
    for number in range(2):
        save_case(path, version(case, number), generations=generations)
    (kept,) = generations.of(path)
    kept.path.with_name("00000007.truce").mkdir()
    assert generations.of(path) == (kept,)


def test_a_part_of_a_file_is_no_version_of_it(tmp_path: Path, generations: Generations) -> None:
    path = tmp_path / "film"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(OSError, match="large"):
        generations.keep(path)
    assert generations.of(path) == ()


def test_a_file_that_was_moved_is_known_again(case: Case, tmp_path: Path, generations: Generations) -> None:
    first, second, third = (tmp_path / f"{name}.truce" for name in ("first", "second", "third"))
    for number in range(3):
        save_case(first, version(case, number), generations=generations)
    kept = generations.of(first)
    first.rename(second)
    assert generations.of(second) == ()
    assert generations.under_other_names(second) == kept
    # Saved there, it holds other bytes, and moved again it is still the same file.
    save_case(second, version(case, 3), generations=generations)
    assert generations.under_other_names(second) == kept
    save_case(second, version(case, 4), generations=generations)
    second.rename(third)
    assert generations.under_other_names(third) == (*generations.of(second), *kept)


def test_another_case_of_the_same_name_is_not_taken_for_it(
    case: Case, tmp_path: Path, generations: Generations
) -> None:
    first, other = tmp_path / "first.truce", tmp_path / "other.truce"
    for number in range(3):
        save_case(first, version(case, number), generations=generations)
    save_case(other, version(case, 7), generations=generations)
    assert generations.under_other_names(other) == ()
    assert generations.under_other_names(first) == ()
    # Not even where it has the bytes of a version that was not the last.
    save_case(other, version(case, 1), generations=generations)
    assert generations.under_other_names(other) == ()


def test_notes_that_cannot_be_read_hide_nothing(case: Case, tmp_path: Path, generations: Generations) -> None:
    path = tmp_path / "case.truce"
    for number in range(2):
        save_case(path, version(case, number), generations=generations)
    (place,) = generations.folder.iterdir()
    (place / "last.sha256").unlink()
    (place / "last.sha256").mkdir()
    (place / "earlier").write_bytes(b"../.. \xff")
    save_case(path, version(case, 2), generations=generations)
    assert len(generations.of(path)) == 2
    assert generations.under_other_names(path) == ()


def test_a_policy_that_keeps_none_ends_those_from_before(
    case: Case, tmp_path: Path, generations: Generations
) -> None:
    path = tmp_path / "case.truce"
    for number in range(3):
        save_case(path, version(case, number), generations=generations)
    save_case(path, version(case, 3), generations=Generations(generations.folder, 0))
    assert generations.of(path) == ()
