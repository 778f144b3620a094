"""Two people, one share: locks, versions, differences."""

import errno
import json
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from tests.window.conftest import Answers

from truceboard.case.edits_parts import change
from truceboard.editing.differing import in_words
from truceboard.files.builtin import builtin_case_path
from truceboard.files.generations import Generations
from truceboard.files.locking import CaseLock, Owner
from truceboard.window.documents.versions import DifferencesDialog, VersionsDialog
from truceboard.window.main_window import MainWindow


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    path = tmp_path / "shared.truce"
    path.write_bytes(builtin_case_path().read_bytes())
    return path


@pytest.fixture
def taken(case_file: Path) -> Path:
    """The case file, locked by somebody on another computer."""
    lock = CaseLock.take(case_file)
    plain = json.loads(lock.path.read_text())
    plain |= {"user": "ana", "host": "elsewhere", "token": "another"}
    lock.path.write_text(json.dumps(plain))
    return case_file


def test_an_open_case_is_locked_until_the_window_closes(
    window: MainWindow, case_file: Path, answers: Answers
) -> None:
    window.documents.open(case_file)
    lock = CaseLock(case_file).path
    assert lock.exists()
    assert not answers.asked
    window.close()
    assert not lock.exists()


def test_the_second_opener_is_told_who_and_reads_only(
    window: MainWindow, taken: Path, answers: Answers, tmp_path: Path
) -> None:
    answers.choice = 0
    before = taken.read_bytes()
    window.documents.open(taken)
    assert answers.asked == ["Somebody has this case open"]
    assert "(read-only)" in window.windowTitle()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    answers.save_path = tmp_path / "mine.truce"
    assert window.documents.save()
    assert taken.read_bytes() == before
    assert "(read-only)" not in window.windowTitle()


def test_the_second_opener_may_take_a_copy(window: MainWindow, taken: Path, answers: Answers) -> None:
    answers.choice = 1
    window.documents.open(taken)
    assert window.workspace.path is None


def test_cancelling_leaves_the_open_case(window: MainWindow, taken: Path) -> None:
    case = window.workspace.case
    window.documents.open(taken)
    assert window.workspace.case is case


def test_versions_are_offered_with_their_differences(window: MainWindow, case_file: Path) -> None:
    window.documents.open(case_file)
    for value in (20, 40):
        window.workspace.try_value("lever", "nato-pledge", value, "Pledge")
        window.documents.save()
    window.actions_by_name["versions"].trigger()
    [dialog] = window.findChildren(VersionsDialog)
    assert dialog.list.count() == 2
    assert dialog.list.item(0).text().endswith(": 1 difference(s)")
    dialog.compare.click()
    [differences] = dialog.findChildren(DifferencesDialog)
    lever = window.workspace.case.lever("nato-pledge")
    row = [differences.table.model().index(0, column).data() for column in range(1, 5)]
    assert row[:2] == ["Case", f"Setting being tried: {lever.name}"]
    assert [text.split()[0] for text in row[2:]] == ["20", "40"]
    differences.reject()
    dialog.open_copy.click()
    assert window.workspace.case.working.settings == {"nato-pledge": 20}
    assert window.workspace.path is None


def test_before_and_after_are_seen_together_however_long_the_names_are(window: MainWindow) -> None:
    case = window.workspace.case
    renamed = change(case, f"lever:{case.levers[0].id}", {"name": "Ties " * 40})
    dialog = DifferencesDialog(in_words(case, renamed), "From one to the other", window)
    dialog.show()
    header = dialog.table.horizontalHeader()
    assert dialog.table.sizeHintForColumn(1) > header.sectionSize(1)
    assert header.length() <= dialog.table.viewport().width()
    dialog.reject()


def test_versions_of_a_file_that_was_renamed_are_offered(window: MainWindow, case_file: Path) -> None:
    window.documents.open(case_file)
    for value in (20, 40):
        window.workspace.try_value("lever", "nato-pledge", value, "Pledge")
        window.documents.save()
    renamed = case_file.rename(case_file.with_name("renamed.truce"))
    window.documents.open(renamed)
    window.actions_by_name["versions"].trigger()
    [dialog] = window.findChildren(VersionsDialog)
    assert dialog.list.count() == 2
    assert dialog.list.item(0).text().endswith(", under another name: 1 difference(s)")
    dialog.open_copy.click()
    assert window.workspace.case.working.settings == {"nato-pledge": 20}


def test_a_case_is_compared_with_a_file(window: MainWindow, case_file: Path, answers: Answers) -> None:
    answers.to_open = case_file
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    window.actions_by_name["compare-file"].trigger()
    [dialog] = window.findChildren(DifferencesDialog)
    assert "From shared.truce to the open case" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.reject()
    case_file.write_text("{")
    window.actions_by_name["compare-file"].trigger()
    assert str(case_file) in answers.reports[0][1]


def test_a_lock_left_by_a_program_that_has_ended_names_nobody_at_work(
    window: MainWindow, taken: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Owner, "gone", property(bool))
    assert window.documents.open(taken) is False
    assert answers.asked == ["This case was left open"]


def test_saving_over_a_case_that_a_program_has_left_open_asks(
    window: MainWindow, taken: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Owner, "gone", property(bool))
    before = taken.read_bytes()
    answers.save_path, answers.confirmed = taken, False
    assert window.documents.save_as() is False
    assert answers.asked[-1] == "This case was left open"
    assert taken.read_bytes() == before
    answers.confirmed = True
    assert window.documents.save_as()
    assert window.documents.lock is not None
    assert window.documents.lock.still_mine()


def test_a_lock_left_by_another_computer_is_taken_over_only_after_asking_twice(
    window: MainWindow, taken: Path, answers: Answers
) -> None:
    answers.choice, answers.confirmed = 2, False
    assert window.documents.open(taken) is False
    assert answers.asked == ["Somebody has this case open", "Take the case over?"]
    assert json.loads(CaseLock(taken).path.read_text())["user"] == "ana"
    answers.confirmed = True
    assert window.documents.open(taken)
    assert not window.documents.read_only
    assert window.documents.lock is not None
    assert window.documents.lock.still_mine()


def test_a_folder_that_takes_no_lock_is_said_as_long_as_the_case_is_open(
    window: MainWindow, case_file: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(lock: CaseLock, path: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with monkeypatch.context() as patched:
        patched.setattr(CaseLock, "_write", refuse)
        window.documents.open(case_file)
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert "Others cannot see" in window.status.conditions.text()
    assert window.status.conditions.isVisible()
    answers.to_save = "discard"
    window.documents.new()
    assert window.status.conditions.text() == ""


def test_a_read_only_share_is_said_on_opening_and_not_only_on_saving(
    window: MainWindow, case_file: Path, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(target: Path, mode: int) -> bool:
        return False

    whole = os.statvfs(case_file)
    read_only = os.statvfs_result((*whole[:8], whole.f_flag | os.ST_RDONLY, whole.f_namemax))
    monkeypatch.setattr(os, "access", never)  # root may write anything
    with monkeypatch.context() as patched:
        patched.setattr(os, "statvfs", lambda path: read_only)
        window.documents.open(case_file)
        assert "This disk or share is read-only" in window.status.conditions.text()
        window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
        assert window.documents.save() is False
        assert "This disk or share is read-only: save in another place." in answers.reports[-1][1]
    assert window.documents.save() is False
    assert "marked as read-only" in answers.reports[-1][1]
    monkeypatch.undo()
    answers.save_path = tmp_path / "elsewhere.truce"
    assert window.documents.save_as()
    assert window.status.conditions.text() == ""


def test_a_version_that_cannot_be_kept_is_said_once_and_stays_in_sight(
    window: MainWindow, case_file: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(generations: Generations, path: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    window.documents.open(case_file)
    with monkeypatch.context() as patched:
        patched.setattr(Generations, "keep", full)
        for value in (10, 20):
            window.workspace.try_value("lever", "nato-pledge", value, "Pledge")
            assert window.documents.save()
    assert [title for title, _, _ in answers.reports] == ["Saved, with a remark"]
    assert "No space left" in window.status.conditions.text()
    window.workspace.try_value("lever", "nato-pledge", 30, "Pledge")
    assert window.documents.save()
    assert window.status.conditions.text() == ""


def test_preferences_that_cannot_be_written_keep_nobody_from_saving(
    window: MainWindow, case_file: Path, tmp_path: Path
) -> None:
    window.documents.open(case_file)
    window.store.path.unlink()
    window.store.path.mkdir()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert window.documents.save()
    assert not window.workspace.modified
    assert "preferences are not kept" in window.status.conditions.text()


def test_a_folder_in_the_place_of_the_lock_can_be_passed_by(
    window: MainWindow, case_file: Path, answers: Answers
) -> None:
    CaseLock(case_file).path.mkdir()
    answers.choice = 2
    assert window.documents.open(case_file)
    assert not window.documents.read_only
    assert any("others cannot see" in each.lower() for each in window.conditions.sentences)
    answers.save_path = case_file.with_name("other.truce")
    CaseLock(answers.save_path).path.mkdir()
    assert window.documents.save_as()
    assert answers.save_path.exists()
