"""After a crash every edit comes back; after a clean close nothing is left."""

import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.window.conftest import Answers, OpenWindow

from truceboard.files import recoverable
from truceboard.files.builtin import builtin_case_path
from truceboard.files.locking import CaseLock
from truceboard.files.messages import Message
from truceboard.files.policy import Policy, Recovery
from truceboard.files.recovery import RecoveryError
from truceboard.window.documents import keeper
from truceboard.window.documents.sessions import LeftSessions
from truceboard.window.documents.sessions_dialog import SessionsDialog
from truceboard.window.documents.versions import DifferencesDialog
from truceboard.window.main_window import MainWindow

Open = Callable[[], MainWindow]


@pytest.fixture
def opened(open_window: OpenWindow, tmp_path: Path) -> Open:
    return partial(open_window, recovery_folder=tmp_path / "recovery")


def crash(window: MainWindow, qtbot: QtBot) -> None:
    """What a crash leaves: the store as the last record left it, held by nobody."""
    qtbot.waitUntil(lambda: window.keeper.jobs.idle)
    assert window.keeper._store is not None
    window.keeper._store.close()
    window.keeper._store = None
    lock = window.documents.lock
    if lock is not None:
        # As after the end of the process: its number is another's, or nobody's.
        plain = json.loads(lock.path.read_text())
        lock.path.write_text(json.dumps(plain | {"token": "of a process that is gone", "started": "1"}))


def test_edits_come_back_after_a_crash(opened: Open, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    first = opened()
    answers.save_path = tmp_path / "mine.truce"
    first.documents.save()
    first.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    first.workspace.try_value("lever", "cost-of-refusal", 80, "Cost")
    crash(first, qtbot)
    answers.choice = 0
    second = opened()
    second.keeper.offer()
    assert answers.asked[-1] == "Recover edits?"
    assert second.workspace.case == first.workspace.case
    assert second.workspace.path == answers.save_path
    assert second.workspace.modified
    second.workspace.undo()
    assert second.workspace.case.working.settings == {"nato-pledge": 65}
    # A second crash loses nothing either.
    second.workspace.redo()
    crash(second, qtbot)
    third = opened()
    third.keeper.offer()
    assert third.workspace.case == first.workspace.case


def test_all_are_listed_and_what_is_not_discarded_is_offered_again(
    opened: Open, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    for value in (65, 50):
        window = opened()
        window.workspace.try_value("lever", "nato-pledge", value, "Pledge")
        crash(window, qtbot)
    last = opened()
    answers.choice = None
    last.keeper.offer()
    assert len(answers.listed) == 2
    assert {row.edits for row in answers.listed} == {"1 edit(s)"}
    sessions = LeftSessions(last.keeper._listed(), last.documents.waiting, answers, last)
    answers.confirmed = False
    sessions.discard(0)
    assert len(sessions.rows) == 2
    answers.confirmed = True
    sessions.discard(0)
    assert answers.asked[-1] == "Discard these edits?"
    assert len(sessions.rows) == 1
    last.keeper.offer()
    assert len(answers.listed) == 1
    assert len(list((tmp_path / "recovery").glob("*.sqlite"))) == 1


def test_after_one_was_opened_the_others_are_still_listed(
    opened: Open, answers: Answers, qtbot: QtBot
) -> None:
    for value in (65, 50):
        window = opened()
        window.workspace.try_value("lever", "nato-pledge", value, "Pledge")
        crash(window, qtbot)
    last = opened()
    answers.choice = 0
    last.keeper.offer()
    assert last.workspace.modified
    answers.choice = None
    last.actions_by_name["recover"].trigger()
    assert len(answers.listed) == 1


@pytest.mark.parametrize("state", ["as it was", "newer", "gone"])
def test_what_is_listed_says_which_saved_case_lies_beside_it(
    opened: Open, answers: Answers, qtbot: QtBot, tmp_path: Path, state: str
) -> None:
    path = tmp_path / "case.truce"
    path.write_bytes(builtin_case_path().read_bytes())
    os.utime(path, (1_700_000_000, 1_700_000_000))
    window = opened()
    window.documents.open(path)
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    crash(window, qtbot)
    if state == "gone":
        path.unlink()
    elif state == "newer":
        os.utime(path, (4_000_000_000, 4_000_000_000))
    opened().keeper.offer()
    [row] = answers.listed
    assert f"The saved case is {path}." in row.about
    expected = {"as it was": "2023", "newer": "newer than the edits", "gone": "gone"}
    assert expected[state] in row.saved


def test_the_dialog_lists_compares_discards_and_brings_back(
    opened: Open, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    for value in (65, 50):
        window = opened()
        window.workspace.try_value("lever", "nato-pledge", value, "Pledge")
        crash(window, qtbot)
    (tmp_path / "recovery" / "000009-damaged.sqlite").write_bytes(b"no store" * 100)
    last = opened()
    sessions = LeftSessions(last.keeper._listed(), last.documents.waiting, answers, last)
    dialog = SessionsDialog(sessions, last)
    assert dialog.tree.topLevelItemCount() == 3
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(2))
    assert not dialog.bring_back.isEnabled()
    assert not dialog.compare.isEnabled()
    assert "damaged" in dialog.about.text()
    dialog.discard.click()
    assert dialog.tree.topLevelItemCount() == 2
    dialog.compare.click()
    [differences] = dialog.findChildren(DifferencesDialog)
    assert differences.table.model().rowCount() == 1
    differences.close()
    dialog.bring_back.click()
    assert dialog.result() == SessionsDialog.DialogCode.Accepted
    assert dialog.chosen == 0
    dialog.deleteLater()


@pytest.mark.parametrize("enabled", [False, True])
def test_what_was_kept_before_a_policy_is_offered_and_goes_when_it_is_closed(
    opened: Open, open_window: OpenWindow, answers: Answers, qtbot: QtBot, tmp_path: Path, enabled: bool
) -> None:
    policy = Policy(policy=1, recovery=Recovery(enabled=enabled, folder=str(tmp_path / "recovery")))
    if enabled:
        policy = Policy(policy=1, recovery=Recovery(folder=str(tmp_path / "encrypted")))
    before = policy.former_recovery_folders[0] if enabled else tmp_path / "recovery"
    first = open_window(recovery_folder=before)
    first.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    crash(first, qtbot)
    [session] = before.glob("*.sqlite")
    held = session.read_bytes()
    second = open_window(recovery_folder=policy.recovery_folder, policy=policy)
    answers.choice = 0
    second.keeper.offer()
    assert second.workspace.value("nato-pledge") == 65
    second.workspace.try_value("lever", "nato-pledge", 50, "Pledge")
    qtbot.waitUntil(lambda: second.keeper.jobs.idle)
    if enabled:
        # It is kept in the new place, and no more in the old one.
        assert len(list((tmp_path / "encrypted").glob("*.sqlite"))) == 1
        assert not session.exists()
    else:
        assert session.read_bytes() == held
    answers.to_save = "discard"
    second.close()
    assert not session.exists()


def test_what_was_put_off_can_be_asked_for(opened: Open, answers: Answers, qtbot: QtBot) -> None:
    first = opened()
    first.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    crash(first, qtbot)
    second = opened()
    answers.choice = None
    second.keeper.offer()
    second.workspace.try_value("lever", "nato-pledge", 50, "Pledge")
    answers.choice, answers.to_save = 0, "cancel"
    second.actions_by_name["recover"].trigger()
    assert second.workspace.value("nato-pledge") == 50
    answers.to_save = "discard"
    second.actions_by_name["recover"].trigger()
    assert second.workspace.value("nato-pledge") == 65
    second.documents.new()
    second.actions_by_name["recover"].trigger()
    assert answers.told


def test_a_clean_close_leaves_nothing(opened: Open, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    qtbot.waitUntil(lambda: window.keeper.jobs.idle)
    assert list((tmp_path / "recovery").iterdir())
    answers.to_save = "discard"
    window.close()
    assert not list((tmp_path / "recovery").iterdir())


def test_a_folder_that_cannot_be_written_is_said(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "recovery").write_text("in the way")
    window = opened()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    qtbot.waitUntil(lambda: "are not kept" in window.status.conditions.text())
    # It lasts: the next edit does not wipe it away, an edit that is kept ends it.
    window.workspace.try_value("lever", "nato-pledge", 60, "Pledge")
    qtbot.waitUntil(lambda: window.keeper.jobs.idle)
    assert "are not kept" in window.status.conditions.text()
    (tmp_path / "recovery").unlink()
    window.workspace.try_value("lever", "nato-pledge", 55, "Pledge")
    qtbot.waitUntil(lambda: window.status.conditions.text() == "")
    assert list((tmp_path / "recovery").glob("*.sqlite"))


def test_what_could_not_be_kept_is_kept_once_there_is_room_without_another_edit(
    opened: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "AGAIN", 50)
    (tmp_path / "recovery").write_text("in the way")
    window = opened()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    qtbot.waitUntil(lambda: "are not kept" in window.status.conditions.text())
    (tmp_path / "recovery").unlink()
    qtbot.waitUntil(lambda: window.status.conditions.text() == "")
    assert list((tmp_path / "recovery").glob("*.sqlite"))


def test_a_folder_that_cannot_be_read_at_the_start_is_said(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> None:
        raise RecoveryError(Message("recovery-not-kept", {"reason": "Permission denied"}))

    window = opened()
    monkeypatch.setattr(recoverable, "list_recoverable", refuse)
    window.keeper.offer()
    assert "Permission denied" in window.status.conditions.text()


def test_what_is_brought_back_has_its_file_and_lock(
    opened: Open, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    first = opened()
    answers.save_path = path = tmp_path / "mine.truce"
    first.documents.save()
    first.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    crash(first, qtbot)
    answers.choice = 0
    second = opened()
    second.keeper.offer()
    assert "Somebody has this case open" not in answers.asked
    assert second.documents.lock is not None
    assert second.documents.lock.still_mine()
    path.write_text(path.read_text().replace("30-day interim cease-fire", "Their cease-fire"))
    answers.choice = None
    assert second.documents.save() is False
    assert "Their cease-fire" in path.read_text()


def test_after_a_crash_somebody_who_took_the_file_is_asked_about(
    opened: Open, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    first = opened()
    answers.save_path = tmp_path / "mine.truce"
    first.documents.save()
    first.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    crash(first, qtbot)
    lock = CaseLock(answers.save_path)
    plain = json.loads(lock.path.read_text())
    lock.path.write_text(json.dumps(plain | {"user": "ana", "host": "elsewhere"}))
    answers.choice = 0
    second = opened()
    second.keeper.offer()
    assert answers.asked[-1] == "Somebody has this case open"
    assert second.documents.read_only
    assert second.workspace.modified


def test_a_clean_close_leaves_nothing_beside_the_case_either(
    opened: Open, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    answers.save_path = folder / "mine.truce"
    window = opened()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert window.documents.save()
    window.workspace.try_value("lever", "nato-pledge", 60, "Pledge")
    assert window.documents.save()
    qtbot.waitUntil(lambda: window.keeper.jobs.idle)
    window.close()
    assert [each.name for each in folder.iterdir()] == ["mine.truce"]
    assert not list((tmp_path / "recovery").iterdir())


def test_edits_of_a_file_whose_name_is_no_unicode_come_back(
    opened: Open, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.truce")
    path.write_bytes(builtin_case_path().read_bytes())
    first = opened()
    first.documents.open(path)
    first.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    crash(first, qtbot)
    second = opened()
    answers.choice = 0
    second.keeper.offer()
    assert second.workspace.path == path
    assert second.workspace.value("nato-pledge") == 65


def test_what_cannot_be_read_now_is_told_and_never_offered_for_discarding(
    opened: Open, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = tmp_path / "1-a.sqlite"
    problem = Message("recovery-unreadable", {"reason": "database or disk is full"})
    listed = (recoverable.Recoverable(session, session.name, problem=problem),)
    monkeypatch.setattr(recoverable, "list_recoverable", lambda _folder: listed)
    answers.choice = 0
    opened().keeper.offer()
    [row] = answers.listed
    assert not row.whole
    assert not row.can_go
    assert "cannot be read now (database or disk is full)" in row.about
