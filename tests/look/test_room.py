"""Dialogs stay within the window, whatever the size of the text, and their buttons are whole."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from truceboard.look import style
from truceboard.look.room import open_at, stack_wide


def test_a_dialog_grows_with_the_text_up_to_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    dialog = QDialog(window)
    open_at(dialog, 600, 300)
    assert dialog.size() == QSize(600, 300)
    try:
        style.set_scale(200)
        open_at(dialog, 600, 300)
        assert dialog.size() == QSize(900, 600)
    finally:
        style.set_scale(100)


@pytest.mark.parametrize(("missing", "expected"), [(0, "Horizontal"), (1, "Vertical")])
def test_buttons_wider_than_the_room_stand_above_one_another(
    dressed: QApplication, qtbot: QtBot, missing: int, expected: str
) -> None:
    buttons = QDialogButtonBox()
    qtbot.addWidget(buttons)
    for text in ("Enregistrer par-dessus l’autre", "Charger toute l’autre version", "Garder les deux…"):
        buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
    stack_wide(buttons, buttons.sizeHint().width() - missing)
    assert buttons.orientation() == Qt.Orientation[expected]
