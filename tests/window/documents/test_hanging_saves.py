"""A save that hangs: the case stays open, what becomes of the save is taken in, and closing is possible."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.window.conftest import Answers, OpenWindow
from tests.window.documents.hanging import Patience, Share, come_back, hang_replacing, look

from truceboard.files import reading, saving
from truceboard.files.locking import CaseLock
from truceboard.files.reading import read_case
from truceboard.window.documents.waiting import WaitingDialog
from truceboard.window.main_window import MainWindow


def test_a_save_that_was_left_to_itself_and_ends_well_is_taken_in(
    window: MainWindow, answers: Answers, changed: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    hang_replacing(share, changed)
    before, written = changed.read_bytes(), window.workspace.case
    assert window.documents.save() is False
    assert "Saving “shared.truce”" in impatient.seen[0]
    assert changed.read_bytes() == before
    assert window.workspace.modified
    assert "save to “shared.truce” has not ended" in window.status.conditions.text()
    window.workspace.try_value("lever", "cost-of-refusal", 80, "Cost")
    come_back(share, window, qtbot)
    assert read_case(changed) == written
    # What was edited since is still to be saved, and going back to what was written is no change.
    assert window.workspace.modified
    window.workspace.undo()
    assert not window.workspace.modified
    look(window, qtbot)
    assert window.outside_strip.isHidden()
    window.workspace.redo()
    asked = len(answers.asked)
    assert window.documents.save()
    assert len(answers.asked) == asked
    assert read_case(changed) == window.workspace.case
    assert "The case was not saved" not in [title for title, _ in answers.told]
    assert not answers.reports


def test_a_save_that_was_waited_for_is_a_save_like_any_other(
    window: MainWindow, changed: Path, share: Share, qtbot: QtBot
) -> None:
    hang_replacing(share, changed)
    patience = Patience(lambda dialog: share.answers.set())
    try:
        assert window.documents.save() is True
    finally:
        patience.end()
    assert patience.seen
    assert not window.workspace.modified
    assert window.status.conditions.text() == ""
    look(window, qtbot)
    assert window.outside_strip.isHidden()


def test_the_own_write_is_no_change_from_outside_before_its_end_is_known(
    window: MainWindow, changed: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    share.hang(saving, "flush_folder")  # the new file is there already
    assert window.documents.save() is False
    assert read_case(changed) == window.workspace.case
    look(window, qtbot)
    assert window.outside_strip.isHidden()
    come_back(share, window, qtbot)
    look(window, qtbot)
    assert window.outside_strip.isHidden()
    assert not window.workspace.modified


def test_what_somebody_else_wrote_meanwhile_is_told_afterwards(
    window: MainWindow, changed: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    share.hang(saving, "flush_folder")
    assert window.documents.save() is False
    changed.write_text(changed.read_text().replace("30-day interim cease-fire", "Their cease-fire"))
    come_back(share, window, qtbot)
    look(window, qtbot)
    assert not window.outside_strip.isHidden()


def test_a_save_that_fails_late_is_said(
    window: MainWindow, answers: Answers, changed: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    share.hang(saving, "replace_file")
    share.error = OSError(5, "Input/output error")
    before = changed.read_bytes()
    assert window.documents.save() is False
    come_back(share, window, qtbot)
    assert changed.read_bytes() == before
    assert window.workspace.modified
    title, text = answers.told[-1]
    assert title == "The case was not saved"
    assert "disk reports an error" in text
    assert "“shared.truce” was not saved" in window.status.conditions.text()
    share.error = None
    assert window.documents.save()
    assert window.status.conditions.text() == ""
    assert read_case(changed) == window.workspace.case


def test_no_second_save_starts_behind_one_that_hangs(
    window: MainWindow,
    answers: Answers,
    changed: Path,
    tmp_path: Path,
    share: Share,
    impatient: Patience,
    qtbot: QtBot,
) -> None:
    hang_replacing(share, changed)
    assert window.documents.save() is False
    first = window.workspace.case
    window.workspace.try_value("lever", "cost-of-refusal", 80, "Cost")
    threads = len(impatient.seen)
    assert window.documents.save() is False  # asked, and cancelled
    assert answers.asked[-1] == "The last save has not ended"
    assert len(impatient.seen) == threads
    answers.choice = 0
    (tmp_path / "here").mkdir()
    answers.save_path = tmp_path / "here" / "mine.truce"
    assert window.documents.save() is True
    assert answers.asked[-1] == "shared (mine).truce"
    assert window.workspace.path == answers.save_path
    assert not window.workspace.modified
    # The old one ends on its own, and the case goes on where it is now.
    come_back(share, window, qtbot)
    assert read_case(changed) == first
    assert window.workspace.path == answers.save_path
    assert not window.workspace.modified
    answers.to_save = "cancel"
    assert window.close()


def test_who_does_not_wait_for_the_lock_has_not_saved(
    window: MainWindow, changed: Path, share: Share, impatient: Patience
) -> None:
    share.hang(CaseLock, "still_mine")
    before = changed.read_bytes()
    assert window.documents.save() is False
    assert changed.read_bytes() == before
    assert window.workspace.modified
    assert "“shared.truce” was not saved" in window.status.conditions.text()
    share.answers.set()
    assert window.documents.save()
    assert window.status.conditions.text() == ""


def test_save_as_to_a_dead_share_leaves_the_case_where_it_is(
    window: MainWindow,
    answers: Answers,
    changed: Path,
    tmp_path: Path,
    share: Share,
    impatient: Patience,
    qtbot: QtBot,
) -> None:
    far = tmp_path / "far"
    far.mkdir()
    answers.save_path = far / "mine.truce"
    hang_replacing(share, answers.save_path)
    assert window.documents.save_as() is False
    assert window.workspace.path == changed
    assert window.documents.save()  # in its own place
    come_back(share, window, qtbot)
    assert window.workspace.path == changed
    assert read_case(far / "mine.truce") == window.workspace.case
    assert CaseLock(changed).path.exists()
    assert not CaseLock(far / "mine.truce").path.exists()


@pytest.mark.parametrize("kept", [True, False])
def test_the_window_closes_while_a_save_hangs(
    open_window: OpenWindow,
    answers: Answers,
    tmp_path: Path,
    share: Share,
    qtbot: QtBot,
    kept: bool,
) -> None:
    recovery = tmp_path / "recovery"
    window = open_window(recovery_folder=recovery if kept else None)
    path = answers.save_path = tmp_path / "shared.truce"
    assert window.documents.save()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    edited = window.workspace.case
    hang_replacing(share, path)
    patience = Patience(WaitingDialog.reject)
    try:
        assert window.documents.save() is False
        answers.choice = None
        assert window.close() is False
        assert answers.asked[-1] == "The last save has not ended"
        answers.choice = 1
        assert window.close() is True
    finally:
        patience.end()
    assert bool(list(recovery.glob("*.sqlite"))) is kept
    if kept:
        again = open_window(recovery_folder=recovery)
        answers.choice = 0
        again.keeper.offer()
        assert answers.asked[-1] == "Recover edits?"
        assert again.workspace.case == edited
        assert again.workspace.modified
    answers.choice = None
    come_back(share, window, qtbot)


def test_edits_come_back_without_a_share_that_is_gone(
    open_window: OpenWindow, answers: Answers, tmp_path: Path, share: Share, qtbot: QtBot
) -> None:
    first = open_window(recovery_folder=tmp_path / "recovery")
    answers.save_path = tmp_path / "shared.truce"
    first.documents.save()
    first.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    qtbot.waitUntil(lambda: first.keeper.jobs.idle)
    assert first.keeper._store is not None
    first.keeper._store.close()
    first.keeper._store = None
    second = open_window(recovery_folder=tmp_path / "recovery")
    share.hang(reading, "_read")
    answers.choice = 0
    patience = Patience(WaitingDialog.reject)
    try:
        second.keeper.offer()
    finally:
        patience.end()
    assert second.workspace.case == first.workspace.case
    assert second.workspace.path is None
    assert second.workspace.modified


@pytest.mark.parametrize("whose", ["ours", "theirs"])
def test_a_save_that_ended_after_the_program_is_known_as_ours(
    open_window: OpenWindow, answers: Answers, tmp_path: Path, share: Share, qtbot: QtBot, whose: str
) -> None:
    first = open_window(recovery_folder=tmp_path / "recovery")
    path = answers.save_path = tmp_path / "shared.truce"
    assert first.documents.save()
    first.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    written = first.workspace.case
    hang_replacing(share, path)
    patience = Patience(WaitingDialog.reject)
    try:
        assert first.documents.save() is False
    finally:
        patience.end()
    first.workspace.try_value("lever", "cost-of-refusal", 80, "Cost")
    answers.choice = 1
    assert first.close()
    come_back(share, first, qtbot)
    assert read_case(path) == written
    if whose == "theirs":
        path.write_text(path.read_text().replace("30-day interim cease-fire", "Their cease-fire"))
    second = open_window(recovery_folder=tmp_path / "recovery")
    answers.choice = 0
    second.keeper.offer()
    assert second.workspace.modified
    answers.choice = None
    assert second.documents.save() is (whose == "ours")
    assert (answers.asked[-1] == "Somebody else has changed the file") is (whose == "theirs")


def test_what_hangs_does_not_keep_the_program_from_ending(
    window: MainWindow, changed: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    before = set(threading.enumerate())
    hang_replacing(share, changed)
    assert window.documents.save() is False
    hanging = set(threading.enumerate()) - before
    assert hanging
    assert all(thread.daemon for thread in hanging)
    come_back(share, window, qtbot)
