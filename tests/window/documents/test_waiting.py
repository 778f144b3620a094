"""A share that does not answer: the window stays alive, and waiting can be ended."""

import os
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot
from tests.window.conftest import Answers
from tests.window.documents.hanging import Patience, Share

from truceboard.files import reading, saving
from truceboard.files.builtin import builtin_case_path
from truceboard.files.locking import CaseLock
from truceboard.window.documents.versions import VersionsDialog
from truceboard.window.documents.waiting import GaveUpError, Waiting, WaitingDialog
from truceboard.window.main_window import MainWindow

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
    window: MainWindow, answers: Answers, changed: Path, share: Share, impatient: Patience, command: str
) -> None:
    assert window.documents.save()
    answers.to_open = changed
    share.hang(reading, "_read")
    window.actions_by_name[command].trigger()
    assert impatient.seen
    assert answers.reports[-1][0] == "Nothing was opened"
    assert not window.findChildren(VersionsDialog)


def test_what_others_wrote_can_be_waited_for_in_vain(
    window: MainWindow, answers: Answers, changed: Path, share: Share, impatient: Patience
) -> None:
    case = window.workspace.case
    share.hang(reading, "_read")
    window.documents.load_theirs()
    window.documents.compare()
    assert [title for title, _, _ in answers.reports] == ["Nothing was opened"] * 2
    assert window.workspace.case is case
    assert window.workspace.modified


def test_no_dialog_opens_on_a_folder_that_does_not_answer(
    window: MainWindow, changed: Path, share: Share
) -> None:
    assert window.documents.folder == changed.parent
    share.hang(os.path, "exists", lambda asked: asked == changed.parent)
    assert window.documents.folder == window.documents.home


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
