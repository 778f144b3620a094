"""The second opener is told who; a lock whose process is gone is told from one that is held."""

import errno
import json
import os
import platform
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.files.failing_calls import failing

from truceboard.files import locking, processes
from truceboard.files.locking import CaseLock
from truceboard.files.processes import Process, this_process, user_name


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Übung 1.truce"
    path.touch()
    return path


def put(path: Path, **changes: Any) -> Path:
    """A lock as another program would have left it."""
    lock = CaseLock.take(path)
    plain = json.loads(lock.path.read_text()) | {"token": "another"} | changes
    lock.path.write_text(json.dumps(plain))
    return lock.path


def test_the_first_has_the_lock_and_releases_it(path: Path) -> None:
    lock = CaseLock.take(path)
    assert lock.state == "mine"
    assert lock.path.name == ".~lock.Übung 1.truce#"
    assert lock.still_mine()
    lock.release()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert lock.state == "none"
    lock.release()


def test_the_second_is_told_who(path: Path) -> None:
    CaseLock.take(path)
    second = CaseLock.take(path)
    assert second.state == "theirs"
    assert second.owner is not None
    assert (second.owner.user, second.owner.host) == (user_name(), platform.node())
    assert second.owner.since is not None
    assert abs((datetime.now(UTC) - second.owner.since).total_seconds()) < 60
    assert second.owner.here
    second.release()
    assert CaseLock.take(path).state == "theirs"


def test_ten_open_one_file_and_one_has_it(path: Path) -> None:
    program = "import sys, time; from pathlib import Path; from truceboard.files.locking import CaseLock; "
    program += "print(CaseLock.take(Path(sys.argv[1])).state, flush=True); sys.stdin.read()"
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(10)
    ]
    states = [each.stdout.readline().strip() for each in running if each.stdout]
    assert sorted(states) == ["mine", *["theirs"] * 9]
    assert CaseLock.take(path).state == "theirs"
    for each in running:
        each.communicate()
    left = CaseLock.take(path)
    assert left.state == "stale"
    assert left.take_over()
    left.release()


def test_a_link_to_a_case_has_the_lock_of_the_case(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link.truce").symlink_to(path)
    CaseLock.take(path)
    assert CaseLock.take(tmp_path / "link.truce").state == "theirs"


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"process": 2**22 + 7}, "stale"),
        ({"boot": "before the computer was started again"}, "stale"),
        ({"started": "1"}, "stale"),
        ({"host": "another computer", "process": 2**22 + 7}, "theirs"),
        ({"process": os.getpid()}, "theirs"),
    ],
)
def test_a_lock_is_stale_where_its_process_is_known_to_be_gone(
    path: Path, changes: dict[str, Any], state: str
) -> None:
    if changes.get("started") and not Path("/proc/self/stat").exists():
        pytest.skip("this system does not tell when a process started")
    put(path, **changes)
    assert CaseLock.take(path).state == state


def test_a_clock_that_jumps_makes_no_lock_stale(path: Path) -> None:
    put(path, since="1970-01-01T00:00:00+00:00")
    assert CaseLock.take(path).state == "theirs"
    put(path.with_name("other.truce"), since="2999-01-01T00:00:00+00:00")
    assert CaseLock.take(path.with_name("other.truce")).state == "theirs"


def test_a_stale_lock_is_taken_over_and_the_first_learns_of_it(path: Path) -> None:
    first, second = CaseLock.take(path), CaseLock.take(path)
    assert second.take_over()
    assert second.still_mine()
    assert not first.still_mine()
    first.release()
    assert second.still_mine()
    second.release()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_lock_that_somebody_deleted_is_not_mine_any_more(path: Path) -> None:
    lock = CaseLock.take(path)
    lock.path.unlink()
    assert not lock.still_mine()
    lock.release()


@pytest.mark.parametrize("error", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EIO])
def test_it_never_fails_hard(path: Path, error: int) -> None:
    with failing(None) as counted:
        CaseLock.take(path).release()
    for number in range(len(counted.names)):
        for on in (False, True):
            for left in path.parent.glob(".~lock*"):
                left.unlink()
            with failing(number, error, on=on):
                lock = CaseLock.take(path)
                lock.take_over()
                lock.release()


def test_a_read_only_folder_is_told_of(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "open", refuse)
    lock = CaseLock.take(path)
    assert lock.state == "none"
    assert str(lock.problem) == "others cannot see that you work on this file: Read-only file system"


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"null", b"[1]", b"\xff\xfe", b'{"user": 1, "process": "x"}', b"[" * 4096),
        *(b'{"process": -1, "host": "h"}', b'{"process": 1e999, "since": "x"}', b"{" + b'"a":1,' * 10**6),
    ],
)
def test_a_lock_that_makes_no_sense_is_somebodys(path: Path, data: bytes) -> None:
    put(path).write_bytes(data)
    lock = CaseLock.take(path)
    assert lock.state == "theirs"
    assert lock.owner is not None
    assert (lock.owner.user, lock.owner.process) == ("", None)
    assert lock.take_over()


def test_endless_names_are_cut(path: Path) -> None:
    put(path, user="x" * 3000, host="another")
    owner = CaseLock.take(path).owner
    assert owner is not None
    assert owner.user == "x" * 100


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_fifo_or_a_link_in_its_place_is_neither_waited_for_nor_followed(path: Path, tmp_path: Path) -> None:
    lock = CaseLock(path)
    os.mkfifo(lock.path)
    assert CaseLock.take(path).state == "theirs"
    lock.path.unlink()
    secret = tmp_path / "secret"
    secret.write_text(json.dumps({"user": "secret", "host": "h"}))
    lock.path.symlink_to(secret)
    owner = CaseLock.take(path).owner
    assert owner is not None
    assert owner.user == ""


def test_this_process_is_here_and_another_was() -> None:
    mine = this_process()
    assert not mine.gone
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert Process(mine.host, ended.pid, mine.boot, "0", mine.sight).gone
    assert replace(mine, boot="before the last start").gone
    assert not Process("another computer", ended.pid, "", "").gone


@pytest.mark.parametrize(
    "since", ["0001-01-01T00:00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"]
)
def test_a_time_that_no_clock_shows_is_none(path: Path, since: str) -> None:
    put(path, since=since)
    owner = CaseLock.take(path).owner
    assert owner is not None
    assert owner.since is None or owner.since.timestamp()


def test_a_running_process_of_which_the_system_tells_no_start_is_not_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine = this_process()
    assert replace(mine, started="long ago").gone is (sys.platform == "linux")
    monkeypatch.setattr(processes, "_started", lambda _number: "")
    assert not mine.gone


def test_of_a_computer_of_the_same_name_or_of_another_container_nobody_knows(path: Path) -> None:
    put(path, sight="another", process=2**30, boot="another")
    assert CaseLock.take(path).state == "theirs"
    assert not replace(this_process(), sight="another", boot="another").gone


@pytest.mark.skipif(sys.platform == "win32", reason="its calls are others")
def test_a_lock_that_a_full_disk_has_no_room_for_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int, _data: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(locking, "write_all", full)
    lock = CaseLock.take(path)
    assert (lock.state, lock.path.exists()) == ("none", False)
    monkeypatch.undo()
    assert CaseLock.take(path).state == "mine"
