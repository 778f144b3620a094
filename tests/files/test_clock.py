"""A clock that jumps, a year back or ahead or by an hour: nothing is lost, mixed up or deleted by it."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.case.history import History
from truceboard.files import locking, recovery
from truceboard.files.generations import Generations
from truceboard.files.locking import CaseLock
from truceboard.files.outside import changed_outside, fingerprint
from truceboard.files.reading import read_case
from truceboard.files.recoverable import list_recoverable, resume
from truceboard.files.recovery import HistoryState, RecoveryStore
from truceboard.files.saving import save_case

JUMPS = (timedelta(days=-366), timedelta(days=366), timedelta(hours=-1), timedelta(hours=1))


def jump(monkeypatch: pytest.MonkeyPatch, by: timedelta) -> None:
    """Every clock that can be set shows another time from now on; the monotonic one goes on."""

    class Jumped(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return datetime.now(UTC) + by

    wall = time.time
    monkeypatch.setattr(time, "time", lambda: wall() + by.total_seconds())
    for module in (recovery, locking):
        monkeypatch.setattr(module, "datetime", Jumped)


@pytest.mark.parametrize("by", JUMPS)
def test_versions_stand_in_the_order_in_which_they_were_saved(
    path: Path, case: Case, tmp_path: Path, by: timedelta
) -> None:
    generations, known = Generations(tmp_path / "versions"), fingerprint(path)
    saved = []
    for step in range(4):
        saved.append(read_case(path))
        known = save_case(
            path, edits.move_cards(case, {"truce": (step, 0)}), expected=known, generations=generations
        ).fingerprint
        # The clock of the disk jumps between two saves.
        there = path.stat().st_mtime + (step + 1) * by.total_seconds()
        os.utime(path, (there, there))
    assert [each.read() for each in generations.of(path)] == saved[::-1]


@pytest.mark.parametrize("by", JUMPS)
def test_sessions_are_offered_the_last_one_first(
    folder: Path, case: Case, monkeypatch: pytest.MonkeyPatch, by: timedelta
) -> None:
    for number in range(3):
        with monkeypatch.context() as patched:
            jump(patched, number * by)
            store, line = RecoveryStore(folder, f"Session {number}", None, None), History(case)
            line.commit("Edit", edits.move_cards(case, {"truce": (number, 5)}))
            store.record(HistoryState.of(line))
            store.close()
    found = list_recoverable(folder)
    assert [each.name for each in found] == ["Session 2", "Session 1", "Session 0"]
    for each in found:
        resume(each)[0].close_clean()


@pytest.mark.parametrize("by", JUMPS)
def test_the_clock_makes_no_change_and_hides_none(path: Path, by: timedelta) -> None:
    known = fingerprint(path)
    there = path.stat().st_mtime + by.total_seconds()
    os.utime(path, (there, there))
    assert changed_outside(path, known, thorough=False) == "none"
    path.write_bytes(path.read_bytes().replace(b"Jeddah", b"Geneva"))
    os.utime(path, (there, there))
    assert changed_outside(path, known, thorough=False) == "changed"


@pytest.mark.parametrize("by", JUMPS)
def test_a_lock_stays_mine_and_theirs_stays_theirs(
    path: Path, monkeypatch: pytest.MonkeyPatch, by: timedelta
) -> None:
    mine = CaseLock.take(path)
    jump(monkeypatch, by)
    assert mine.still_mine()
    assert CaseLock.take(path).state == "theirs"
    mine.release()
    assert CaseLock.take(path).state == "mine"


@pytest.mark.parametrize("by", JUMPS)
def test_what_another_saver_is_writing_is_not_swept_away(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch, by: timedelta
) -> None:
    theirs = path.with_name(".truceboard-theirs.tmp")
    theirs.write_text("half a case")
    jump(monkeypatch, by)
    save_case(path, case)
    assert theirs.exists()
