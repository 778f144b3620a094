"""Names of files and titles of cases that want to be read as something else: shown, never obeyed."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QToolButton
from tests.window.conftest import Answers

from truceboard.files.builtin import builtin_case_path
from truceboard.files.locking import CaseLock
from truceboard.files.reading import read_case
from truceboard.window.dialogs import QtDialogs
from truceboard.window.main_window import MainWindow

POSIX = pytest.mark.skipif(os.name != "posix", reason="such names are refused by this system")
REVERSED = "\u202e"
NOT_UNICODE = os.fsdecode(b"caf\xe9.truce")
LONGEST = "x" * 249 + ".truce"
NAMES = ("two\nlines.truce", f"{REVERSED}ecurt.exe", "bell\a.truce", "<b>bold.truce", NOT_UNICODE, LONGEST)


@POSIX
@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_opened_saved_and_shown_on_one_line(
    window: MainWindow, answers: Answers, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(builtin_case_path().read_bytes())
    assert window.documents.open(path)
    assert window.documents.lock is not None
    assert window.documents.lock.state == "mine"
    assert window.status._saved.text().isprintable()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert window.documents.save()
    assert read_case(path).working.settings == {"nato-pledge": 65}
    path.write_text("{")
    window.documents.revert()
    text = answers.reports[-1][1]
    assert text.replace("\n\n", "").isprintable()
    window.close()
    assert not CaseLock(path).path.exists()


@POSIX
def test_a_name_as_long_as_can_be_leaves_room_for_what_lies_beside(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 124 + ".truce")
    path.touch()
    lock = CaseLock.take(path)
    assert lock.state == "mine"
    assert CaseLock.take(path).state == "theirs"
    lock.release()
    assert list(tmp_path.iterdir()) == [path]


def test_a_title_stays_on_its_line_and_reads_in_its_direction(window: MainWindow) -> None:
    case = window.workspace.case
    window.workspace.commit("Title", case.model_copy(update={"title": f"Plan\n{REVERSED}dekcah"}))
    assert window.windowTitle().isprintable()
    assert "\\u202e" in window.windowTitle()
    window.workspace.commit("Title", case.model_copy(update={"title": "می\u200cخواهم"}))
    assert "می\u200cخواهم" in window.windowTitle()


def test_a_dialog_shows_markup_as_text(window: MainWindow) -> None:
    box = QtDialogs(window)._box(QMessageBox.Icon.Warning, f"a{REVERSED}b", "<img src=x>")
    assert box.textFormat().name == "PlainText"
    assert box.windowTitle().isprintable()
    box.deleteLater()


def test_a_name_without_a_blank_is_shown_to_its_end(window: MainWindow) -> None:
    box = QtDialogs(window)._box(QMessageBox.Icon.Warning, "h" * 5_000, f"/folder/{'x' * 250}.truce")
    box.show()
    for name in ("qt_msgbox_label", "qt_msgbox_informativelabel"):
        label = box.findChild(QLabel, name)
        assert label.minimumSizeHint().width() <= label.width() <= 700
    box.close()
    box.deleteLater()


@POSIX
def test_links_that_lead_round_in_a_circle_are_refused(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "round.truce"
    path.symlink_to(path)
    case = window.workspace.case
    assert not window.documents.open(path)
    answers.save_path = path
    assert not window.documents.save_as()
    assert [title for title, _, _ in answers.reports] == [
        "This case cannot be opened",
        "The case was not saved",
    ]
    assert window.workspace.case is case


def test_the_name_of_a_step_is_text_in_menu_and_tool_tip(window: MainWindow) -> None:
    undo = window.actions_by_name["undo"]
    window.workspace.try_value("lever", "nato-pledge", 65, f"<img src=x>&{REVERSED}b\nc")
    assert undo.text().isprintable()
    assert "&&" in undo.text()
    (button,) = (each for each in window.tool_bar.findChildren(QToolButton) if each.defaultAction() is undo)
    assert "<img" not in button.toolTip()
    assert "&lt;img src=x&gt;&amp;" in button.toolTip()
