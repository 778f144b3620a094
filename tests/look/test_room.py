"""Dialogs stay within the window, whatever the size of the text."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from truceboard.look import style
from truceboard.look.room import open_at


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
