"""A share that does not answer: the window stays alive, waiting can be ended, and no case is lost."""

import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot
from tests.window.conftest import Answers, OpenWindow

from truceboard.files import reading, saving
from truceboard.files.builtin import builtin_case_path
from truceboard.files.locking import CaseLock
from truceboard.files.reading import read_case
from truceboard.window.main_window import MainWindow
from truceboard.window.versions import VersionsDialog
from truceboard.window.waiting import GaveUpError, Waiting, WaitingDialog


class Share:
    """Calls of the system that block until the share answers, as those of a dead mount do."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.answers = Event()
        self.asked = Event()
        self.error: OSError | None = None

    def hang(self, module: Any, name: str, where: Callable[[Any], bool] | None = None) -> None:
        """From now on `module.name` blocks, where its first argument is as wanted."""
        plain = getattr(module, name)

        def call(first: Any, *more: Any, **named: Any) -> Any:
            if where is None or where(first):
                self.asked.set()
                assert self.answers.wait(20)
                if self.error is not None:
                    raise self.error
            return plain(first, *more, **named)

        self._monkeypatch.setattr(module, name, call)


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch) -> Iterator[Share]:
    share = Share(monkeypatch)
    yield share
    share.answers.set()


class Patience:
    """Looks for the waiting dialog and does something about it, as a person would."""

    def __init__(self, act: Callable[[WaitingDialog], None]) -> None:
        self._act = act
        self.seen: list[str] = []
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WaitingDialog):
            self.seen.append("\n".join(label.text() for label in dialog.findChildren(QLabel)))
            self._act(dialog)

    def end(self) -> None:
        self._timer.stop()


@pytest.fixture
def impatient(window: MainWindow) -> Iterator[Patience]:
    """A person who stops waiting at once."""
    patience = Patience(WaitingDialog.reject)
    yield patience
    patience.end()


@pytest.fixture
def path(window: MainWindow, answers: Answers, tmp_path: Path) -> Path:
    """The case of the window, saved and changed since."""
    path = answers.save_path = tmp_path / "shared.truce"
    assert window.documents.save()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    return path


def hang_replacing(share: Share, path: Path) -> None:
    """The last step of a save to this very file blocks."""
    share.hang(os, "replace", lambda beside: Path(beside).parent == path.parent)


def come_back(share: Share, window: MainWindow, qtbot: QtBot) -> None:
    share.answers.set()
    qtbot.waitUntil(lambda: "has not ended" not in window.status.conditions.text())


def look(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.outside.watcher.idle)
    with qtbot.waitSignal(window.outside.watcher.seen):
        window.outside.watcher.look()


# -- the piece itself ---------------------------------------------------------------------------------------


def test_what_ends_soon_shows_nothing(window: MainWindow, tmp_path: Path, impatient: Patience) -> None:
    waiting = Waiting(window)
    assert waiting.until(partial(int, "7"), tmp_path, "open") == 7
    with pytest.raises(ValueError, match="seven"):
        waiting.until(partial(int, "seven"), tmp_path, "open")
    QApplication.processEvents()
    assert not impatient.seen


def test_what_takes_longer_is_said_and_ends_by_itself(window: MainWindow, tmp_path: Path) -> None:
    answer = Event()
    patience = Patience(lambda dialog: answer.set())
    waiting = Waiting(window)
    file = tmp_path / "<b>fine.truce"
    try:
        assert waiting.until(partial(answer.wait, 20), file, "open") is True
    finally:
        patience.end()
    assert "Opening “<b>fine.truce”" in patience.seen[0]
    assert str(tmp_path) in patience.seen[0]
    assert QApplication.activeModalWidget() is None


def test_the_dialog_is_told_to_assistive_technology(window: MainWindow, tmp_path: Path) -> None:
    dialog = WaitingDialog(tmp_path / "mine.truce", "save", window)
    assert dialog.accessibleName() == "Saving “mine.truce”"
    assert str(tmp_path) in dialog.accessibleDescription()
    assert dialog.stop.text() == "Stop waiting"
    assert dialog.findChildren(QProgressBar)[0].accessibleName()
    # A key still under way must not end the waiting.
    assert not dialog.stop.autoDefault()
    assert not dialog.stop.hasFocus()


def test_who_stops_waiting_goes_on_and_a_late_end_is_told(
    window: MainWindow, tmp_path: Path, impatient: Patience, qtbot: QtBot
) -> None:
    answer, late = Event(), []
    waiting = Waiting(window)
    with pytest.raises(GaveUpError):
        waiting.until(partial(answer.wait, 20), tmp_path, "open", late.append)
    assert not late
    answer.set()
    qtbot.waitUntil(lambda: bool(late))
    assert late[0].result() is True


def test_what_nobody_needs_is_not_waited_for(window: MainWindow, impatient: Patience) -> None:
    answer = Event()
    assert Waiting(window).briefly(partial(answer.wait, 20), otherwise=False) is False
    answer.set()
    assert not impatient.seen


# -- reading ------------------------------------------------------------------------------------------------


def test_opening_from_a_dead_share_can_be_stopped(
    window: MainWindow, answers: Answers, tmp_path: Path, share: Share, impatient: Patience
) -> None:
    path = tmp_path / "far.truce"
    path.write_bytes(builtin_case_path().read_bytes())
    case = window.workspace.case
    share.hang(reading, "_read")
    assert not window.documents.open(path)
    assert impatient.seen
    assert answers.reports[-1][0] == "Nothing was opened"
    assert str(path) in answers.reports[-1][1]
    assert (window.workspace.case, window.workspace.path) == (case, None)


def test_a_lock_that_is_got_late_is_given_back(
    window: MainWindow, tmp_path: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    path = tmp_path / "far.truce"
    path.write_bytes(builtin_case_path().read_bytes())
    share.hang(CaseLock, "_write")
    assert not window.documents.open(path)
    assert window.workspace.path is None
    lock = CaseLock(path).path
    seen: list[bool] = []
    plain = CaseLock.release

    def release(self: CaseLock) -> None:
        seen.append(lock.exists())
        plain(self)

    share._monkeypatch.setattr(CaseLock, "release", release)
    share.answers.set()
    qtbot.waitUntil(lambda: seen == [True] and not lock.exists())
    assert window.documents.lock is None


@pytest.mark.parametrize("command", ["compare-file", "versions"])
def test_comparing_and_versions_can_be_stopped(
    window: MainWindow, answers: Answers, path: Path, share: Share, impatient: Patience, command: str
) -> None:
    assert window.documents.save()
    answers.to_open = path
    share.hang(reading, "_read")
    window.actions_by_name[command].trigger()
    assert impatient.seen
    assert answers.reports[-1][0] == "Nothing was opened"
    assert not window.findChildren(VersionsDialog)


def test_what_others_wrote_can_be_waited_for_in_vain(
    window: MainWindow, answers: Answers, path: Path, share: Share, impatient: Patience
) -> None:
    case = window.workspace.case
    share.hang(reading, "_read")
    window.documents.load_theirs()
    window.documents.compare()
    assert [title for title, _, _ in answers.reports] == ["Nothing was opened"] * 2
    assert window.workspace.case is case
    assert window.workspace.modified


def test_no_dialog_opens_on_a_folder_that_does_not_answer(
    window: MainWindow, path: Path, share: Share
) -> None:
    assert window.documents.folder == path.parent
    share.hang(os.path, "exists", lambda asked: asked == path.parent)
    assert window.documents.folder == window.documents.home


# -- saving -------------------------------------------------------------------------------------------------


def test_a_save_that_was_left_to_itself_and_ends_well_is_taken_in(
    window: MainWindow, answers: Answers, path: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    hang_replacing(share, path)
    before, written = path.read_bytes(), window.workspace.case
    assert window.documents.save() is False
    assert "Saving “shared.truce”" in impatient.seen[0]
    assert path.read_bytes() == before
    assert window.workspace.modified
    assert "save to “shared.truce” has not ended" in window.status.conditions.text()
    window.workspace.try_value("lever", "cost-of-refusal", 80, "Cost")
    come_back(share, window, qtbot)
    assert read_case(path) == written
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
    assert read_case(path) == window.workspace.case
    assert "The case was not saved" not in [title for title, _ in answers.told]
    assert not answers.reports


def test_a_save_that_was_waited_for_is_a_save_like_any_other(
    window: MainWindow, path: Path, share: Share, qtbot: QtBot
) -> None:
    hang_replacing(share, path)
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
    window: MainWindow, path: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    share.hang(saving, "flush_folder")  # the new file is there already
    assert window.documents.save() is False
    assert read_case(path) == window.workspace.case
    look(window, qtbot)
    assert window.outside_strip.isHidden()
    come_back(share, window, qtbot)
    look(window, qtbot)
    assert window.outside_strip.isHidden()
    assert not window.workspace.modified


def test_what_somebody_else_wrote_meanwhile_is_told_afterwards(
    window: MainWindow, path: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    share.hang(saving, "flush_folder")
    assert window.documents.save() is False
    path.write_text(path.read_text().replace("30-day interim cease-fire", "Their cease-fire"))
    come_back(share, window, qtbot)
    look(window, qtbot)
    assert not window.outside_strip.isHidden()


def test_a_save_that_fails_late_is_said(
    window: MainWindow, answers: Answers, path: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    share.hang(saving, "replace_file")
    share.error = OSError(5, "Input/output error")
    before = path.read_bytes()
    assert window.documents.save() is False
    come_back(share, window, qtbot)
    assert path.read_bytes() == before
    assert window.workspace.modified
    title, text = answers.told[-1]
    assert title == "The case was not saved"
    assert "disk reports an error" in text
    assert "“shared.truce” was not saved" in window.status.conditions.text()
    share.error = None
    assert window.documents.save()
    assert window.status.conditions.text() == ""
    assert read_case(path) == window.workspace.case


def test_no_second_save_starts_behind_one_that_hangs(
    window: MainWindow,
    answers: Answers,
    path: Path,
    tmp_path: Path,
    share: Share,
    impatient: Patience,
    qtbot: QtBot,
) -> None:
    hang_replacing(share, path)
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
    assert read_case(path) == first
    assert window.workspace.path == answers.save_path
    assert not window.workspace.modified
    answers.to_save = "cancel"
    assert window.close()


def test_who_does_not_wait_for_the_lock_has_not_saved(
    window: MainWindow, path: Path, share: Share, impatient: Patience
) -> None:
    share.hang(CaseLock, "still_mine")
    before = path.read_bytes()
    assert window.documents.save() is False
    assert path.read_bytes() == before
    assert window.workspace.modified
    assert "“shared.truce” was not saved" in window.status.conditions.text()
    share.answers.set()
    assert window.documents.save()
    assert window.status.conditions.text() == ""


def test_save_as_to_a_dead_share_leaves_the_case_where_it_is(
    window: MainWindow,
    answers: Answers,
    path: Path,
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
    assert window.workspace.path == path
    assert window.documents.save()  # in its own place
    come_back(share, window, qtbot)
    assert window.workspace.path == path
    assert read_case(far / "mine.truce") == window.workspace.case
    assert CaseLock(path).path.exists()
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


# -- tables -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fails", [False, True])
def test_an_export_to_a_dead_share_can_be_stopped(
    window: MainWindow,
    answers: Answers,
    tmp_path: Path,
    share: Share,
    impatient: Patience,
    qtbot: QtBot,
    fails: bool,
) -> None:
    table = tmp_path / "positions.xlsx"
    share.hang(saving, "replace_file")
    window.tables.export("positions", table)
    assert impatient.seen
    assert answers.reports[-1][0] == "The table was not exported"
    window.tables.export("positions", table)
    assert "has not ended" in answers.reports[-1][2][0]
    share.error = OSError(28, "No space left on device") if fails else None
    with qtbot.waitSignal(window.tables.said) as said:
        share.answers.set()
    assert said.args is not None
    assert said.args[0].startswith("Not exported" if fails else "Exported")
    assert table.exists() is not fails


def test_what_hangs_does_not_keep_the_program_from_ending(
    window: MainWindow, path: Path, share: Share, impatient: Patience, qtbot: QtBot
) -> None:
    before = set(threading.enumerate())
    hang_replacing(share, path)
    assert window.documents.save() is False
    hanging = set(threading.enumerate()) - before
    assert hanging
    assert all(thread.daemon for thread in hanging)
    come_back(share, window, qtbot)
