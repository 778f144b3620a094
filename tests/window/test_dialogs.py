"""The real dialogs: as wide as is pleasant to read, and never higher than the screen."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from truceboard.look import fonts, style
from truceboard.window.dialogs import QtDialogs


@pytest.fixture
def dialogs(qtbot: QtBot, qapp: QApplication) -> QtDialogs:
    style.install(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    return QtDialogs(window)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[QDialog]:
    """The dialogs that were asked, as they showed."""
    found: list[QDialog] = []

    def look(dialog: Any) -> int:
        dialog.show()
        QApplication.processEvents()
        found.append(dialog)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    monkeypatch.setattr(QInputDialog, "exec", look)
    return found


def test_a_long_question_scrolls_and_keeps_its_buttons_on_the_screen(
    dialogs: QtDialogs, seen: list[QDialog]
) -> None:
    dialogs.confirm("Delete?", "\n".join(f"Lever {number}" for number in range(200)), "Delete")
    (box,) = seen
    assert box.height() <= box.screen().availableGeometry().height()
    buttons = box.findChildren(QPushButton)
    assert len(buttons) == 2
    assert all(box.rect().contains(each.geometry()) for each in buttons if each.parent() is box)


def test_all_boxes_are_equally_wide_with_details_too(dialogs: QtDialogs, seen: list[QDialog]) -> None:
    dialogs.confirm("Delete?", "Short.", "Delete")
    dialogs.fault("The case stays open.", "KeyError: nobody")
    dialogs.report("This cannot be opened", "Correct it.", [f"line {number}" for number in range(9)])
    assert len({box.width() for box in seen}) == 1
    texts = [button.text() for box in seen for button in box.findChildren(QPushButton)]
    assert texts.count("Show details") == 2


def test_a_question_for_a_name_has_room_for_one(dialogs: QtDialogs, seen: list[QDialog]) -> None:
    assert dialogs.ask_text("Save", "Name of the scenario", "Costly refusal") is None
    (dialog,) = seen
    assert dialog.width() >= fonts.px(400)
