"""Text from 80 to 200 % on laptops: the whole tool bar in sight, and the window as large as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QToolButton, QWidget

from truceboard.look import fonts, style
from truceboard.views.stack import FIRST
from truceboard.window.main_window import MainWindow

SIZES = ((1280, 800), (1440, 900), (1920, 1080))
PERCENTS = (80, 100, 125, 150, 175, 200)


@pytest.fixture(autouse=True)
def back_to_normal():
    yield
    style.set_scale(100)


def hidden_by_the_overflow(window: MainWindow) -> list[str]:
    bar = window.tool_bar
    room = bar.contentsRect()
    controls = [bar.widgetForAction(action) for action in bar.actions() if action.isVisible()]
    return [
        f"{control.accessibleName()}: {control.geometry()}"
        for control in controls
        if isinstance(control, QWidget)
        and control.sizeHint().isValid()
        and not (control.isVisible() and room.contains(control.geometry()))
    ]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_of_the_tool_bar_is_behind_the_overflow(
    window: MainWindow, qapp: QApplication, size: tuple[int, int]
) -> None:
    window.resize(*size)
    for percent in (*PERCENTS, *reversed(PERCENTS)):
        window.text_size.scale_to(percent)
        qapp.processEvents()
        assert window.size().toTuple() == size, percent
        assert hidden_by_the_overflow(window) == [], percent
        assert not window.tool_bar.findChild(QToolButton, "qt_toolbar_ext_button").isVisible()
        assert window.top.menu_bar.width() >= window.top.menu_bar.sizeHint().width(), percent


def test_every_view_can_be_reached_where_the_switch_has_few_segments(
    window: MainWindow, qapp: QApplication
) -> None:
    window.resize(1280, 800)
    window.text_size.scale_to(200)
    qapp.processEvents()
    switch = window.tool_bar.switch
    segments = [segment.defaultAction() for segment in switch.segments.values() if segment.isVisible()]
    assert 0 < len(segments) < len(FIRST)
    for name, action in window.views.actions_by_name.items():
        assert (action in segments) != (action in switch.more_menu.actions()), name
        window.views.show_view(name)
        qapp.processEvents()
        assert switch.more.isChecked() == (action not in segments), name
        assert hidden_by_the_overflow(window) == [], name


def test_the_window_fits_a_small_laptop_whatever_shows(window: MainWindow, qapp: QApplication) -> None:
    window.resize(1280, 800)
    window.text_size.scale_to(200)
    for name in window.views.actions_by_name:
        window.views.show_view(name)
        for dock in window.docks.values():
            dock.bring(True)
            qapp.processEvents()
            assert window.size().toTuple() == (1280, 800), (name, dock.objectName())
    for dock in window.docks.values():
        dock.bring(False)
    qapp.processEvents()
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 800


def test_a_long_title_and_path_are_elided(window: MainWindow, qapp: QApplication) -> None:
    least = window.minimumSizeHint().width()
    window.top.show_title("A long title " * 30, modified=True)
    window.status.say("A long path " * 30)
    qapp.processEvents()
    assert window.minimumSizeHint().width() == least
    assert window.top.menu_bar.width() >= window.top.menu_bar.sizeHint().width()


def test_a_dock_that_opens_without_room_closes_the_other_side(window: MainWindow, qapp: QApplication) -> None:
    window.resize(1280, 800)
    window.text_size.scale_to(200)
    levers, likelihood = window.docks["levers"], window.docks["likelihood"]
    levers.expand()
    likelihood.expand()
    assert levers.collapsed
    assert not likelihood.collapsed
    window.text_size.scale_to(100)
    levers.expand()
    assert not likelihood.collapsed


@pytest.mark.parametrize(("width", "widths"), [(1440, (312, 350)), (1600, (312, 350)), (1920, (312, 350))])
def test_the_docks_of_a_fresh_window_are_as_designed(
    window: MainWindow, qapp: QApplication, width: int, widths: tuple[int, int]
) -> None:
    window.resize(width, 900)
    window.layout_of_docks.restore()
    qapp.processEvents()
    assert (window.docks["levers"].width(), window.docks["likelihood"].width()) == widths


@pytest.mark.parametrize("width", [276, 312])
def test_a_short_name_of_a_scenario_is_whole_beside_changed(
    window: MainWindow, qapp: QApplication, width: int
) -> None:
    levers = window.docks["levers"]
    window.resizeDocks([levers], [width], Qt.Orientation.Horizontal)
    lever = window.workspace.case.levers[0]
    window.workspace.try_value("lever", lever.id, lever.maximum, "")
    qapp.processEvents()
    assert levers.width() == width
    option = QStyleOptionComboBox()
    window.levers.scenario.combo.initStyleOption(option)
    assert option.currentText == window.levers.scenario.combo.shown_text == "Baseline, changed"


def test_a_view_that_is_made_at_large_text_keeps_its_margins(window: MainWindow, qapp: QApplication) -> None:
    window.show()
    window.text_size.scale_to(200)
    qapp.processEvents()
    window.views.show_view("why")
    qapp.processEvents()
    assert window.views.views["why"].rule.contentsMargins().left() == fonts.px(16)
