"""What the views ask of the window, in the whole window."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QSizePolicy
from pytestqt.qtbot import QtBot

from truceboard.editing.templates import empty_case
from truceboard.window.main_window import MainWindow


def settled(window: MainWindow, qtbot: QtBot) -> None:
    for questions in (window.views.questions, window.views.days):
        qtbot.waitUntil(lambda questions=questions: questions.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def test_the_day_dragged_on_the_timeline_is_the_day_of_the_whole_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.views.show_view("timeline")
    settled(window, qtbot)
    chart = window.views.views["timeline"].chart
    own = window.workspace.case.as_of
    wanted = own - timedelta(30)
    place = chart._plot().center()
    start, end = (QPoint(round(chart._x(day)) + 3, round(place.y())) for day in (own, wanted))
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(chart, end)
    assert window.workspace.as_of == wanted
    assert window.tool_bar.day.date().toPython() == wanted
    assert window.day_strip.isVisible()
    row = window.levers.rows["lever:us-russia-ties"]
    assert row.slider.value_scale.baseline == window.workspace.baseline["us-russia-ties"]
    assert row.slider.value_scale.baseline != 70
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=end)
    assert not window.isWindowModified()


def test_a_lever_is_shown_on_the_map_from_its_row(window: MainWindow, qtbot: QtBot) -> None:
    window.levers.rows["lever:truce-length"].map_requested.emit("truce-length", "up")
    assert window.views.current == "map"
    assert window.views.map.up.value == "truce-length"
    settled(window, qtbot)


def test_a_row_of_the_tornado_focuses_its_slider(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    view = window.views.moves
    window.views.show_view("moves")
    assert "at its lowest and at its highest value" in view.rule.text()
    row = next(row for row, key in enumerate(view.bars.shown.table.keys) if key == "lever:nato-pledge")
    view.bars.clicked.emit(view.bars.shown.index(row, 0))
    assert window.levers.rows["lever:nato-pledge"].slider.hasFocus()


def test_a_bar_of_why_opens_the_details(window: MainWindow) -> None:
    window.views.show_view("why")
    view = window.views.views["why"]
    window.docks["details"].set_collapsed(True)
    row = next(
        row for row, key in enumerate(view.bars.shown.table.keys) if (key or "").startswith("interest")
    )
    view.bars.clicked.emit(view.bars.shown.index(row, 0))
    assert not window.docks["details"].collapsed


@pytest.mark.parametrize(("view", "part"), [("positions", "positions"), ("map", "levers")])
def test_the_button_of_an_empty_view_adds_what_it_lacks(
    view: str, part: str, window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.open(empty_case(), None)
    window.views.show_view(view)
    assert window.views.views[view].vacancy.isVisible()
    window.views.views[view].vacancy.button.click()
    assert len(getattr(window.workspace.case, part)) == 1
    settled(window, qtbot)


def test_an_empty_lever_panel_offers_a_lever(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.open(empty_case(), None)
    assert window.levers._add.isVisible()
    window.levers._add.click()
    assert len(window.workspace.case.levers) == 1
    assert not window.levers._add.isVisible()


def test_the_cross_hair_moves_both_sliders(window: MainWindow, qtbot: QtBot) -> None:
    window.views.show_view("map")
    view = window.views.map
    settled(window, qtbot)
    room, (across, up) = view.chart._room(), (view.across.value, view.up.value)
    target = QPointF(room.left() + room.width() * 0.5, room.bottom() - room.height() * 0.25).toPoint()
    qtbot.mousePress(view.chart, Qt.MouseButton.LeftButton, pos=target)
    for lever in (across, up):
        row = window.levers.rows[f"lever:{lever}"]
        assert row.slider.real_value == window.workspace.value(lever)
        assert row.field.text() == row.adjustable.text(window.workspace.value(lever))
    qtbot.mouseRelease(view.chart, Qt.MouseButton.LeftButton, pos=target)
    assert len(window.workspace.history.entries) == 1
    settled(window, qtbot)


def test_views_are_built_when_they_are_first_shown(window: MainWindow) -> None:
    assert list(window.views.views.built) == ["board"]
    assert window.close()
    assert list(window.views.views.built) == ["board"]


def test_a_view_built_late_knows_what_is_selected_and_takes_no_room_before_it_shows(
    window: MainWindow,
) -> None:
    first, second = window.workspace.case.positions[:2]
    window.workspace.select(f"position:{second.id}")
    why = window.views.views["why"]
    assert not why.isVisible()
    assert why.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
    window.views.show_view("positions")
    assert window.views.positions.chosen.position == second
    window.workspace.select(f"position:{first.id}")
    assert window.views.positions.chosen.position == first
