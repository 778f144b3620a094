"""The window in a language that is read from the right."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from truceboard.window.main_window import MainWindow


@pytest.fixture(autouse=True)
def right_to_left(qapp: QApplication) -> Iterator[None]:
    """Before the window is made."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_docks_change_sides(window: MainWindow) -> None:
    levers, likelihood = window.docks["levers"], window.docks["likelihood"]
    assert window.dockWidgetArea(levers) == Qt.DockWidgetArea.RightDockWidgetArea
    assert window.dockWidgetArea(likelihood) == Qt.DockWidgetArea.LeftDockWidgetArea
    actions = window.actions_by_name
    assert actions["open-levers"].data() == "panel-right"
    assert actions["open-likelihood"].data() == "panel-left"


def test_every_menu_is_in_sight(window: MainWindow) -> None:
    bar = window.top.menu_bar
    places = [bar.actionGeometry(action) for action in bar.actions()]
    assert all(bar.rect().contains(place) for place in places)
    assert [place.x() for place in places] == sorted((place.x() for place in places), reverse=True)


def test_the_title_and_the_menus_do_not_overlap(window: MainWindow) -> None:
    title, menus = window.top._title.geometry(), window.top.menu_bar.geometry()
    assert title.right() < menus.left()
