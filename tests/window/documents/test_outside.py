"""What others do to the open file while it is open: seen unasked, told in a strip, never obeyed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from tests.window.conftest import Answers

from truceboard.files.generations import Generations
from truceboard.files.locking import CaseLock
from truceboard.files.outside import fingerprint
from truceboard.files.reading import read_case
from truceboard.window.documents import watcher
from truceboard.window.documents.watcher import Seen, Watcher
from truceboard.window.main_window import MainWindow


@pytest.fixture
def path(window: MainWindow, answers: Answers, tmp_path: Path) -> Path:
    path = answers.save_path = tmp_path / "shared.truce"
    assert window.documents.save()
    return path


def look(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.outside.watcher.idle)
    with qtbot.waitSignal(window.outside.watcher.seen):
        window.outside.watcher.look()


def write_theirs(path: Path) -> None:
    path.write_text(path.read_text().replace("30-day interim cease-fire", "Their cease-fire"))


def test_a_change_is_seen_while_the_window_is_open(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    window.outside.watcher._timer.setInterval(20)
    assert window.outside_strip.isHidden()
    write_theirs(path)
    qtbot.waitUntil(lambda: not window.outside_strip.isHidden())
    assert "changed" in window.outside_strip.text.text()
    # What is seen again and again is not told again and again.
    window.outside_strip.pass_over.click()
    look(window, qtbot)
    assert window.outside_strip.isHidden()
    path.write_text(path.read_text().replace("Their cease-fire", "Their other cease-fire"))
    qtbot.waitUntil(lambda: not window.outside_strip.isHidden())


def test_a_touch_is_no_change(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    path.touch()
    look(window, qtbot)
    assert window.outside_strip.isHidden()


def test_the_own_save_is_no_change(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    for value in (10, 20, 30):
        window.workspace.try_value("lever", "nato-pledge", value, "Pledge")
        assert window.documents.save()
        look(window, qtbot)
        assert window.outside_strip.isHidden()


def test_a_slider_under_the_mouse_is_not_interrupted(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    write_theirs(path)
    window.workspace.preview("lever", "nato-pledge", 40)
    look(window, qtbot)
    assert window.outside_strip.isHidden()
    window.workspace.settle("Pledge")
    look(window, qtbot)
    assert not window.outside_strip.isHidden()


def test_theirs_is_loaded_from_the_strip_after_asking(
    window: MainWindow, path: Path, answers: Answers, qtbot: QtBot
) -> None:
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    write_theirs(path)
    look(window, qtbot)
    answers.confirmed = False
    window.outside_strip.load_theirs.click()
    assert window.workspace.value("nato-pledge") == 65
    answers.confirmed = True
    window.outside_strip.load_theirs.click()
    assert window.workspace.case.proposal.title == "Their cease-fire"
    assert window.outside_strip.isHidden()


def test_both_are_kept_from_the_strip(window: MainWindow, path: Path, answers: Answers, qtbot: QtBot) -> None:
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    write_theirs(path)
    look(window, qtbot)
    answers.save_path = path.with_name("mine.truce")
    window.outside_strip.keep_both.click()
    assert answers.asked[-1] == "shared (mine).truce"
    assert read_case(path).proposal.title == "Their cease-fire"
    assert read_case(path.with_name("mine.truce")).working.settings == {"nato-pledge": 65}
    assert window.outside_strip.isHidden()


@pytest.mark.parametrize("what", ["deleted", "renamed", "folder gone"])
def test_a_file_that_is_gone_leaves_the_case_not_saved(
    window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path, what: str
) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    path = answers.save_path = folder / "case.truce"
    assert window.documents.save()
    assert not window.workspace.modified
    if what == "deleted":
        path.unlink()
    elif what == "renamed":
        path.rename(folder / "other.truce")
    else:
        folder.rename(tmp_path / "away")
    look(window, qtbot)
    assert "only in this window" in window.outside_strip.text.text()
    assert window.workspace.modified
    assert window.isWindowModified()
    answers.to_save = "cancel"
    assert window.close() is False
    if what == "folder gone":
        (tmp_path / "away").rename(folder)
        look(window, qtbot)
        assert not window.workspace.modified
    else:
        window.outside_strip.save_again.click()
        assert read_case(path) == window.workspace.case
        assert not window.workspace.modified
    assert window.outside_strip.isHidden()


def test_saving_again_never_writes_over_what_came_meanwhile(
    window: MainWindow, path: Path, answers: Answers, qtbot: QtBot
) -> None:
    path.unlink()
    look(window, qtbot)
    path.write_text("theirs")
    window.outside_strip.save_again.click()
    assert path.read_text() == "theirs"
    assert answers.asked[-1] == "Somebody else has changed the file"


def test_a_save_to_a_file_that_is_gone_asks_first(window: MainWindow, path: Path, answers: Answers) -> None:
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    path.unlink()
    assert window.documents.save() is False
    assert answers.asked[-1] == "The file is not there any more"
    assert not path.exists()
    answers.choice = 0
    assert window.documents.save()
    assert read_case(path) == window.workspace.case


def test_a_share_that_never_answers_makes_nobody_wait(qapp: QObject, path: Path, tmp_path: Path) -> None:
    """The work is started and never comes back, as a look at a dead share does."""
    started: list[Callable[[], None]] = []
    now = [0.0]
    seen: list[Seen] = []
    parent = QObject()
    watching = Watcher(parent, started.append, lambda: now[0])
    watching.seen.connect(seen.append)
    watching.watch(path, fingerprint(path), None)
    watching.look()
    for seconds in range(0, 60, 4):
        now[0] = seconds
        watching.look()
    assert len(started) == 1  # no heap of threads that hang
    assert {each.change for each in seen} == {"unreachable"}
    # Another file is looked at all the same.
    watching.watch(path, fingerprint(path), None)
    watching.look()
    assert len(started) == 2
    watching.stop()


def test_nothing_is_watched_without_a_file_or_after_closing(window: MainWindow, path: Path) -> None:
    assert window.outside.watcher._timer.isActive()
    assert window.outside.watcher._timer.interval() == watcher.EVERY
    window.documents.new()
    assert not window.outside.watcher._timer.isActive()
    window.documents.open(path)
    assert window.outside.watcher._timer.isActive()
    window.close()
    assert not window.outside.watcher._timer.isActive()


def take_over_as_ana(path: Path) -> None:
    lock = CaseLock(path).path
    plain = json.loads(lock.read_text())
    lock.write_text(json.dumps(plain | {"user": "ana", "host": "elsewhere", "token": "hers"}))


def test_a_lock_that_was_taken_over_is_said_and_asked_about(
    window: MainWindow, path: Path, answers: Answers, qtbot: QtBot
) -> None:
    before = path.read_bytes()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    take_over_as_ana(path)
    look(window, qtbot)
    assert "na on elsewhere" in window.status.conditions.text()
    answers.choice = None
    assert window.documents.save() is False
    assert answers.asked[-1] == "Somebody has taken this case over"
    assert path.read_bytes() == before
    answers.choice = 0
    answers.save_path = path.with_name("mine.truce")
    assert window.documents.save()
    assert path.read_bytes() == before
    assert json.loads(CaseLock(path).path.read_text())["user"] == "ana"
    assert "na on" not in window.status.conditions.text()


def test_a_lock_that_was_deleted_is_taken_again(window: MainWindow, path: Path, answers: Answers) -> None:
    CaseLock(path).path.unlink()
    asked = len(answers.asked)
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert window.documents.save()
    assert len(answers.asked) == asked
    assert window.documents.lock is not None
    assert window.documents.lock.still_mine()


def test_saving_over_what_somebody_works_on_asks_first(
    window: MainWindow, path: Path, answers: Answers, tmp_path: Path
) -> None:
    other = tmp_path / "other.truce"
    other.write_text("theirs")
    CaseLock.take(other)
    take_over_as_ana(other)
    answers.save_path = other
    answers.confirmed = False
    assert window.documents.save_as() is False
    assert other.read_text() == "theirs"
    assert window.documents.lock is not None
    assert window.documents.lock.path == CaseLock(path).path
    answers.confirmed = True
    assert window.documents.save_as()
    assert read_case(other) == window.workspace.case
    assert not CaseLock(path).path.exists()
    assert window.documents.lock.path == CaseLock(other).path


def test_generations_hold_what_was_saved_over(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    write_theirs(path)
    look(window, qtbot)
    theirs = path.read_bytes()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    window.documents.accept(fingerprint(path))
    assert window.documents.save()
    assert Generations().of(path)[0].path.read_bytes() == theirs
