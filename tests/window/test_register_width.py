"""The register of positions between two open docks: nothing of it lies beyond the edge."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from truceboard.views.register import RegisterView
from truceboard.window.main_window import MainWindow
from truceboard.window.room import Room


@pytest.mark.parametrize("size", [(1280, 800), (1440, 900), (1920, 1080)])
def test_the_register_fits_between_the_docks(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.views.show_view("positions")
    for name in ("levers", "likelihood"):
        window.docks[name].bring(True)
    register, room = window.findChild(RegisterView), window.findChild(Room)
    qtbot.waitUntil(lambda: room.horizontalScrollBar().maximum() == 0)
    qapp.processEvents()
    assert all(window.docks[name].isVisible() for name in ("levers", "likelihood"))
    assert register.width() <= room.viewport().width()
    assert register.table.horizontalScrollBar().maximum() == 0
