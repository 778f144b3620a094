"""A recovery store that is damaged, deleted, newer or empty is told of, and leaves when it is told to."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.files.test_recovery import START, crashed, edited, same

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.case.history import History
from truceboard.files import recoverable, recovery
from truceboard.files.recoverable import discard, list_recoverable, resume
from truceboard.files.recovery import HistoryState, RecoveryError, RecoveryStore


@pytest.mark.parametrize("damage", ["not a database", "piece", "step", "state", "newer", "no case"])
def test_a_damaged_store_is_told_of_and_can_be_discarded(
    store: RecoveryStore, folder: Path, damage: str
) -> None:
    line = History(START)
    for value in range(3):
        line.commit("Edit", edited(START, value + 1))
    store.record(HistoryState.of(line))
    store.close()
    statements = {
        "piece": "update piece set text = replace(text, 'a', 'b')",
        "step": "delete from step where number = 1",
        "state": "update session set done = 99",
        "newer": "pragma user_version = 99",
        "no case": "update step set pieces = replace(pieces, 'levers', 'lovers')",
    }
    if damage == "not a database":
        store.session.write_bytes(b"no database at all" * 100)
    else:
        with closing(sqlite3.connect(store.session)) as database, database:
            database.execute(statements[damage])
    (found,) = list_recoverable(folder)
    if damage in ("not a database", "newer"):
        assert found.problem is not None
    with pytest.raises(RecoveryError) as caught:
        resume(found)
    assert caught.value.message.key == ("recovery-newer" if damage == "newer" else "recovery-damaged")
    assert store.session.exists()
    discard(found)
    assert list(folder.iterdir()) == []


def test_a_store_that_was_never_filled_is_tidied_away(folder: Path) -> None:
    folder.mkdir()
    (folder / "0.sqlite").touch()
    (folder / "1.lock").touch()
    assert list_recoverable(folder) == ()
    assert list(folder.iterdir()) == []
    assert list_recoverable(folder / "nowhere") == ()


def test_what_a_deletion_cut_short_has_left_goes_at_the_next_start(folder: Path) -> None:
    folder.mkdir()
    for ending in ("sqlite-wal", "sqlite-shm", "lock"):
        (folder / f"000001-gone.{ending}").write_bytes(b"what was said in confidence")
    assert list_recoverable(folder) == ()
    assert list(folder.iterdir()) == []


def test_a_store_that_could_not_be_made_is_made_with_the_next_edit(
    store: RecoveryStore, folder: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(session: Path) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    line = History(case)
    line.commit("One", edits.move_cards(case, {"truce": (5, 5)}))
    with monkeypatch.context() as patched:
        patched.setattr(recovery, "connect", full)
        with pytest.raises(RecoveryError):
            store.record(HistoryState.of(line))
    assert list(folder.iterdir()) == []
    store.record(HistoryState.of(line))
    store.close()
    (found,) = list_recoverable(folder)
    assert found.edits == 1


def test_a_case_whose_file_is_gone_is_kept_without_any_edit(
    store: RecoveryStore, folder: Path, case: Case
) -> None:
    line = History(case)
    line.mark_on_disk(there=False)
    store.record(HistoryState.of(line))
    store.close()
    (found,) = list_recoverable(folder)
    again, brought_back = resume(found)
    assert brought_back.case == case
    again.close_clean()


@pytest.mark.parametrize("gone", ["*", "*.sqlite", "*-wal"])
def test_a_session_whose_files_were_deleted_begins_anew(
    store: RecoveryStore, folder: Path, gone: str
) -> None:
    history = History(START)
    for value in (10, 20, 30):
        history.commit("Edit", edited(START, value))
        store.record(HistoryState.of(history))
        for file in folder.glob(gone):
            file.unlink()
    history.commit("Edit", edited(START, 40))
    store.record(HistoryState.of(history))
    again, recovered = resume(crashed(store, folder))
    assert same(recovered, history)
    again.close_clean()
    assert list(folder.iterdir()) == []


def test_what_cannot_be_looked_into_hides_nothing(store: RecoveryStore, folder: Path) -> None:
    history = History(START)
    history.commit("Edit", edited(START, 10))
    store.record(HistoryState.of(history))
    store.close()
    (folder / "stray.lock").mkdir()
    (folder / "000000-other.lock").mkdir()
    (folder / "000000-other.sqlite").touch()
    found = list_recoverable(folder)
    assert [each.problem is None for each in found] == [True, False]


ODD = {
    "name": "update session set name = x'ff'",
    "edits": "update session set edits = 'many'",
    "more edits than can be": "update session set edits = 9e300",
    "path": "update session set path = x'612f00'",
    "time": "update session set time = '0001-01-01T00:00:00+23:59'",
    "fingerprint": """update session set fingerprint = '{"size": "x", "mtime_ns": [], "sha256": 5}'""",
    "step": "update session set done = -3",
    "trigger": "create trigger t before insert on step begin delete from piece; end",
    "view": (
        "alter table session rename to s; create view session as with recursive c(x) as "
        "(select 1 union all select x + 1 from c) select s.* from s, c where x < 0"
    ),
    "nothing of ours": "pragma user_version = 0",
}


@pytest.mark.parametrize("damage", ODD)
def test_an_odd_store_is_told_of_runs_nothing_and_hides_no_other(
    store: RecoveryStore, folder: Path, damage: str
) -> None:
    history = History(START)
    history.commit("Edit", edited(START, 10))
    other = RecoveryStore(folder, "Other", None, None)
    for each in (store, other):
        each.record(HistoryState.of(history))
        each.close()
    with closing(sqlite3.connect(store.session)) as database:
        database.executescript(ODD[damage])
    found = {each.session: each for each in list_recoverable(folder)}
    assert found[other.session].problem is None
    told = found[store.session].problem
    if damage == "step":
        with pytest.raises(RecoveryError) as caught:
            resume(found[store.session])
        told = caught.value.message
    assert told is not None
    assert told.key == "recovery-damaged"
    discard(found[store.session])
    assert not store.session.exists()


def test_a_store_that_the_disk_does_not_let_be_read_is_not_called_damaged(
    store: RecoveryStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = History(START)
    history.commit("Edit", edited(START, 10))
    store.record(HistoryState.of(history))
    store.close()

    def full(_session: Path) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR | 18 << 8
        raise error

    monkeypatch.setattr(recoverable, "connect", full)
    (found,) = list_recoverable(folder)
    assert found.problem is not None
    assert found.problem.key == "recovery-unreadable"
    monkeypatch.undo()
    (found,) = list_recoverable(folder)
    again, brought = resume(found)
    assert same(brought, history)
    again.close_clean()


def test_a_folder_that_cannot_be_looked_into_stops_no_window(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no")

    monkeypatch.setattr(Path, "glob", refuse)
    store = RecoveryStore(folder, "Case", None, None)
    assert not store.session.exists()
