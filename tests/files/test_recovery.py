"""Every edit is brought back after a crash, with the history; a clean close leaves nothing."""

import errno
import os
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from truceboard.case import edits, history
from truceboard.case.case import Case
from truceboard.case.history import History
from truceboard.case.positions import Position
from truceboard.files import recovery
from truceboard.files.builtin import builtin_case_path
from truceboard.files.outside import Fingerprint, fingerprint
from truceboard.files.reading import parse_case, read_case
from truceboard.files.recoverable import Recoverable, discard, list_recoverable, resume
from truceboard.files.recovery import HistoryState, RecoveryError, RecoveryStore, default_folder
from truceboard.files.writing import canonical_text

STEPS = ("work", "move", "many", "few", "undo", "redo", "save", "crash")
START = read_case(builtin_case_path())


def edited(case: Case, value: float) -> Case:
    return edits.change_working(case, settings={"nato-pledge": value})


def with_positions(case: Case, count: int) -> Case:
    one = case.positions[0]
    return case.model_copy(
        update={"positions": tuple(one.model_copy(update={"id": f"q{n}"}) for n in range(count))}
    )


def same(one: History, other: History) -> bool:
    """Histories that cannot be told apart by what they do."""
    return (
        [(entry.label, entry.before, entry.after) for entry in one.entries]
        == [(entry.label, entry.before, entry.after) for entry in other.entries]
        and (one.done, one.case, one.saved) == (other.done, other.case, other.saved)
        and canonical_text(one.case) == canonical_text(other.case)
    )


def crashed(store: RecoveryStore, folder: Path) -> Recoverable:
    store.close()
    (found,) = list_recoverable(folder)
    return found


def test_what_was_edited_is_listed_and_brought_back(store: RecoveryStore, folder: Path) -> None:
    history = History(START)
    for value in (10, 20, 30):
        history.commit(f"Set it to {value}", edited(history.case, value))
        store.record(HistoryState.of(history))
    history.undo()
    store.record(HistoryState.of(history))
    found = crashed(store, folder)
    assert (found.name, found.path, found.edits) == ("March offer", Path("/share/march.truce"), 2)
    assert found.fingerprint == fingerprint(builtin_case_path())
    assert found.time is not None
    again, recovered = resume(found)
    assert same(recovered, history)
    assert recovered.redo_label == "Set it to 30"
    assert recovered.modified
    assert recovered.undo_label == "Set it to 20"
    again.close()


def test_before_the_first_edit_nothing_is_on_the_disk(store: RecoveryStore, folder: Path) -> None:
    store.record(HistoryState.of(History(START)))
    assert not folder.exists()
    store.close_clean()
    assert not folder.exists()


def test_a_clean_close_leaves_nothing_behind(store: RecoveryStore, folder: Path) -> None:
    history = History(START)
    history.commit("Edit", edited(START, 1))
    store.record(HistoryState.of(history))
    assert list(folder.iterdir())
    store.close_clean()
    assert list(folder.iterdir()) == []
    assert list_recoverable(folder) == ()


def test_a_session_under_way_is_not_offered(store: RecoveryStore, folder: Path) -> None:
    history = History(START)
    history.commit("Edit", edited(START, 1))
    store.record(HistoryState.of(history))
    assert list_recoverable(folder) == ()
    history.commit("Edit", edited(START, 2))
    store.record(HistoryState.of(history))
    assert crashed(store, folder).edits == 2


def test_a_second_crash_loses_nothing_either(store: RecoveryStore, folder: Path) -> None:
    history = History(START)
    for value in range(5):
        history.commit("Edit", edited(START, value + 1))
        store.record(HistoryState.of(history))
    for crash in range(3):
        found = crashed(store, folder)
        store, recovered = resume(found)
        assert same(recovered, history)
        with pytest.raises(RecoveryError) as caught:
            resume(found)
        assert caught.value.message.key == "recovery-in-use"
        history = recovered
        history.commit("After", edited(START, 50 + crash))
        store.record(HistoryState.of(history))
    assert crashed(store, folder).edits == 8
    store, recovered = resume(crashed(store, folder))
    assert same(recovered, history)
    assert list_recoverable(folder) == ()
    store.close_clean()
    assert list(folder.iterdir()) == []


def test_a_discarded_session_leaves_nothing(store: RecoveryStore, folder: Path) -> None:
    history = History(START)
    history.commit("Edit", edited(START, 1))
    store.record(HistoryState.of(history))
    discard(crashed(store, folder))
    assert list_recoverable(folder) == ()
    assert list(folder.iterdir()) == []


def test_what_was_saved_is_not_offered(store: RecoveryStore, folder: Path) -> None:
    history = History(START)
    history.commit("Edit", edited(START, 1))
    store.record(HistoryState.of(history))
    history.mark_saved()
    store.describe("March offer", Path("/share/new.truce"), Fingerprint(1, 2, "3"))
    store.record(HistoryState.of(history))
    store.close()
    assert list_recoverable(folder) == ()
    assert list(folder.iterdir()) == []


def test_edits_count_from_the_save(store: RecoveryStore, folder: Path) -> None:
    history = History(START)
    for value in range(4):
        history.commit("Edit", edited(START, value + 1))
        if value == 1:
            history.mark_saved()
            store.describe("New name", Path("/share/new.truce"), Fingerprint(1, 2, "3"))
    store.record(HistoryState.of(history))
    found = crashed(store, folder)
    assert (found.edits, found.name, found.path) == (2, "New name", Path("/share/new.truce"))
    assert found.fingerprint == Fingerprint(1, 2, "3")
    again, recovered = resume(found)
    assert HistoryState.of(recovered).edits == 2
    recovered.undo()
    recovered.undo()
    assert not recovered.modified
    again.close_clean()


def test_a_case_never_saved_has_a_name_and_no_path(folder: Path) -> None:
    store = RecoveryStore(folder, "Untitled", None, None)
    history = History(START)
    history.commit("Edit", edited(START, 1))
    store.record(HistoryState.of(history))
    found = crashed(store, folder)
    assert (found.name, found.path, found.fingerprint) == ("Untitled", None, None)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.sampled_from(["work", "move", "many", "few", "undo", "redo", "save", "crash"]), max_size=20
    )
)
def test_any_history_is_brought_back_as_it_was(
    steps: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("recovery")
    store, line = RecoveryStore(folder, "", None, None), History(START)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(history, "MOST_STEPS", 4)
        patched.setattr(recovery, "SWEPT_EVERY", 3)
        for number, step in enumerate(steps):
            match step:
                case "work":
                    line.commit("Work", edited(line.case, number))
                case "move":
                    line.commit("Move", edits.move_cards(line.case, {"truce": (number, 1)}))
                case "many" | "few":
                    line.commit(step, with_positions(line.case, 130 + number if step == "many" else 2))
                case "undo" if line.can_undo:
                    line.undo()
                case "redo" if line.can_redo:
                    line.redo()
                case "save":
                    line.mark_saved()
                case "crash":
                    store.close()
                    found = list_recoverable(folder)
                    assert bool(found) == line.modified
                    store, line = resume(found[0]) if found else (RecoveryStore(folder, "", None, None), line)
                    if not found:
                        line = History(line.case)
            store.record(HistoryState.of(line))
    store.close()
    found = list_recoverable(folder)
    assert bool(found) == line.modified
    if found:
        store, recovered = resume(found[0])
        assert same(recovered, line)
        store.close_clean()
    assert list(folder.iterdir()) == []


def test_only_what_changed_is_written(store: RecoveryStore, folder: Path) -> None:
    case = with_positions(START, 2000)
    case = case.model_copy(
        update={
            "positions": tuple(
                each.model_copy(update={"text": f"{each.id} " * 100}) for each in case.positions
            )
        }
    )
    line = History(case)
    line.commit("Edit", edited(case, 1))
    store.record(HistoryState.of(line))
    whole = _size(store.session)
    for number in range(20):
        changed: list[Position] = list(line.case.positions)
        changed[number * 90] = changed[number * 90].model_copy(update={"note": "a word"})
        line.commit("Edit", line.case.model_copy(update={"positions": tuple(changed)}))
        store.record(HistoryState.of(line))
    assert len(canonical_text(case)) > 1_000_000
    assert _size(store.session) - whole < len(canonical_text(case))


def _size(session: Path) -> int:
    with closing(sqlite3.connect(session)) as database:
        return int(database.execute("select sum(length(text)) from piece").fetchone()[0])


def test_pieces_that_no_step_needs_are_dropped(
    store: RecoveryStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MOST_STEPS", 10)
    monkeypatch.setattr(recovery, "SWEPT_EVERY", 20)
    line = History(START)
    for number in range(200):
        line.commit("Edit", edited(START, 100 - number / 7))
        store.record(HistoryState.of(line))
    with closing(sqlite3.connect(store.session)) as database:
        assert database.execute("select count(*) from piece").fetchone()[0] < 100
    again, recovered = resume(crashed(store, folder))
    assert same(recovered, line)
    again.close_clean()


def test_one_edit_takes_no_time_to_speak_of(store: RecoveryStore) -> None:
    line = History(START)
    line.commit("Edit", edited(START, 1))
    store.record(HistoryState.of(line))
    started = time.perf_counter()
    for value in range(20):
        line.commit("Edit", edited(START, 2 + value))
        store.record(HistoryState.of(line))
    assert (time.perf_counter() - started) / 20 < 0.25


def test_it_is_recorded_from_any_thread(store: RecoveryStore, folder: Path) -> None:
    line = History(START)
    for value in range(5):
        line.commit("Edit", edited(START, value + 1))
        worker = threading.Thread(target=store.record, args=(HistoryState.of(line),))
        worker.start()
        worker.join()
    assert crashed(store, folder).edits == 5


@pytest.mark.skipif(os.name != "posix", reason="permissions as in POSIX")
def test_nobody_else_can_read_it(store: RecoveryStore, folder: Path) -> None:
    line = History(START)
    line.commit("Edit", edited(START, 1))
    store.record(HistoryState.of(line))
    assert folder.stat().st_mode & 0o077 == 0
    assert all(each.stat().st_mode & 0o077 == 0 for each in folder.iterdir())


def test_a_full_disk_is_told_of_and_the_next_edit_keeps_all(
    store: RecoveryStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = History(START)
    line.commit("One", edited(START, 1))
    store.record(HistoryState.of(line))

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    line.commit("Two", with_positions(line.case, 3))
    with monkeypatch.context() as patched:
        patched.setattr(RecoveryStore, "_write_session", full)
        with pytest.raises(RecoveryError, match="database or disk is full") as caught:
            store.record(HistoryState.of(line))
    assert caught.value.message.key == "recovery-not-kept"
    line.commit("Three", edited(line.case, 3))
    store.record(HistoryState.of(line))
    again, recovered = resume(crashed(store, folder))
    assert same(recovered, line)
    again.close_clean()


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    line = History(START)
    line.commit("One", edited(START, 1))
    store = RecoveryStore(tmp_path / "file" / "recovery", "", None, None)
    with pytest.raises(RecoveryError) as caught:
        store.record(HistoryState.of(line))
    assert caught.value.message.key == "recovery-not-kept"
    assert os.strerror(errno.ENOTDIR) in str(caught.value)


def test_a_killed_process_leaves_what_it_recorded(folder: Path) -> None:
    program = f"""
import os, signal
from pathlib import Path
from truceboard.case import edits
from truceboard.case.history import History
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.recovery import HistoryState, RecoveryStore
line = History(read_case(builtin_case_path()))
store = RecoveryStore(Path({str(folder)!r}), "Killed", None, None)
for value in range(7):
    line.commit("Edit", edits.change_working(line.case, settings={{"nato-pledge": value + 1}}))
    store.record(HistoryState.of(line))
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", program], check=False)
    assert done.returncode == -9
    (found,) = list_recoverable(folder)
    assert found.edits == 7
    again, recovered = resume(found)
    assert recovered.case == edited(START, 7)
    assert parse_case(canonical_text(recovered.case).encode()) == recovered.case
    again.close_clean()


def test_it_lies_in_the_state_folder() -> None:
    assert default_folder().name == "recovery"


def test_a_file_that_was_gone_is_still_missing_after_a_crash(store: RecoveryStore, folder: Path) -> None:
    history = History(START)
    history.commit("Edit", edited(START, 10))
    history.mark_saved()
    history.mark_on_disk(False)
    store.record(HistoryState.of(history))
    again, recovered = resume(crashed(store, folder))
    assert recovered.modified
    recovered.mark_saved()
    assert not recovered.modified
    again.close()
