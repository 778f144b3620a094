"""A folded panel takes no more of its column than its strip, whichever way that lies."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.window.conftest import OpenWindow

from truceboard.window.main_window import MainWindow
from truceboard.window.room import Room


@pytest.mark.parametrize(("folded", "opened"), [("levers", "outline"), ("likelihood", "first-steps")])
def test_a_strip_lies_across_the_column_of_an_open_panel(
    window: MainWindow, qapp: QApplication, folded: str, opened: str
) -> None:
    strip, panel = window.docks[folded], window.docks[opened]
    strip.set_collapsed(True)
    panel.bring(True)
    qapp.processEvents()
    assert strip.width() == panel.width() >= panel.least
    assert strip.height() < 50
    assert panel.height() > window.centralWidget().height() - 50
    panel.bring(False)
    qapp.processEvents()
    assert strip.width() < 50
    strip.expand()
    qapp.processEvents()
    assert strip.width() >= strip.least


@pytest.mark.parametrize("height", [700, 900, 1080])
def test_the_details_take_their_share_of_a_tall_window_and_keep_the_height_they_were_given(
    open_window: OpenWindow, qapp: QApplication, qtbot: QtBot, height: int
) -> None:
    window = open_window()
    window.resize(1440, height)
    window.show()
    qapp.processEvents()
    details = window.docks["details"]
    details.expand()
    qapp.processEvents()
    assert abs(details.height() - max(230, 0.36 * height)) < 4
    window.resizeDocks([details], [260], Qt.Orientation.Vertical)
    qapp.processEvents()
    details.set_collapsed(True)
    qtbot.wait(300)
    details.expand()
    qtbot.wait(300)
    assert abs(details.height() - 260) < 4


def test_a_panel_that_is_brought_has_most_of_its_column(
    open_window: OpenWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    window = open_window()
    window.resize(1920, 1000)
    window.show()
    qapp.processEvents()
    levers, outline = window.docks["levers"], window.docks["outline"]
    whole = levers.height()
    outline.bring(True)
    qtbot.waitUntil(lambda: outline.height() > 0.55 * whole)
    assert levers.height() > 0.35 * whole
    assert levers.width() == outline.width()


def test_a_window_that_fills_the_screen_does_so_again_after_presenting(
    window: MainWindow, qapp: QApplication
) -> None:
    window.showMaximized()
    qapp.processEvents()
    window.set_presenting(True)
    qapp.processEvents()
    assert window.isFullScreen()
    window.set_presenting(False)
    qapp.processEvents()
    assert window.isMaximized()
    assert not window.isFullScreen()


def test_a_view_scrolls_for_its_own_height_and_not_for_that_of_others(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    window.resize(1440, 900)
    window.show()
    window.text_size.scale_to(200)
    window.resize(1440, 900)
    room = window.findChild(Room)
    for name in window.views.actions_by_name:
        window.views.show_view(name)
        qtbot.wait(50)
    for name in ("why", "moves", "timeline", "judgements"):
        window.views.show_view(name)
        qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() == 0)
