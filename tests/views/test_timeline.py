from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.case.case import Case
from truceboard.case.removal import remove
from truceboard.likelihood.timeline import timeline
from truceboard.look import figures, palette
from truceboard.look.dark import DARK
from truceboard.views import timeline as timeline_view
from truceboard.views.stack import ViewStack
from truceboard.views.timeline import TimelineView
from truceboard.views.timeline_chart import TimelineChart
from truceboard.views.timeline_events import News, place
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def view(show: Callable[[str], Any]) -> TimelineView:
    return show("timeline")


def test_the_table_has_every_day_of_the_model(view: TimelineView, march: Case) -> None:
    made = timeline(march)
    rows = view.table().rows
    assert len(rows) == len(made.days)
    assert rows[-1][:2] == (figures.full_day(march.as_of), figures.percent(made.days[-1].agreed.mean))
    assert "Kursk held 55 → 10" in next(
        row[-1] for row in rows if row[0] == figures.full_day(date(2025, 3, 10))
    )


def test_no_two_labels_meet(view: TimelineView) -> None:
    lanes: dict[int, list[tuple[float, float]]] = {}
    for each in view.chart.placed:
        if each.label:
            lanes.setdefault(each.lane, []).append((each.left, each.left + each.width))
    assert sum(map(len, lanes.values())) > 10
    for spans in lanes.values():
        for before, after in zip(sorted(spans), sorted(spans)[1:], strict=False):
            assert before[1] <= after[0]


def test_every_event_has_a_dot_however_many_there_are() -> None:
    day = date(2025, 1, 1)
    news = [
        News(day + timedelta(number % 7), "position", f"speaker {number}", f"position:{number}", True)
        for number in range(200)
    ]

    def x_of(each: date) -> float:
        return 20.0 + 60 * (each - day).days

    placed = place(news, x_of, width_of=lambda text: 6.0 * len(text), bounds=(0, 500), lanes=6, dot=9)
    assert sorted(each.news.key for each in placed) == sorted(each.key for each in news)
    texts = [each.label for each in placed if each.label.endswith("more")]
    assert texts


def test_arrow_keys_and_the_pointer_choose_the_day_of_the_window(
    view: TimelineView, workspace: Workspace, qtbot: QtBot
) -> None:
    own = workspace.case.as_of
    qtbot.keyClick(view.chart, Qt.Key.Key_Left)
    assert workspace.as_of == own - timedelta(1)
    qtbot.keyClick(view.chart, Qt.Key.Key_Home)
    assert workspace.as_of == view._timeline.days[0].day
    qtbot.keyClick(view.chart, Qt.Key.Key_Left)
    assert workspace.as_of == view._timeline.days[0].day
    plot = view.chart._plot()
    start = QPoint(round(plot.left()) + 5, round(plot.center().y()))
    end = QPoint(round(plot.right()) - 2, round(plot.center().y()))
    qtbot.mousePress(view.chart, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.chart, end)
    qtbot.mouseRelease(view.chart, Qt.MouseButton.LeftButton, pos=end)
    assert workspace.as_of == own
    assert not workspace.modified, "the day is a view, never an edit"


def test_escape_during_a_drag_goes_back_to_the_day_before_it(
    view: TimelineView, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClick(view.chart, Qt.Key.Key_Left)
    before, plot = workspace.as_of, view.chart._plot()
    start = QPoint(round(plot.left()) + 5, round(plot.center().y()))
    end = QPoint(round(plot.center().x()), round(plot.center().y()))
    qtbot.mousePress(view.chart, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.chart, end)
    assert workspace.as_of != before
    qtbot.keyClick(view.chart, Qt.Key.Key_Escape)
    qtbot.mouseMove(view.chart, start)
    qtbot.mouseRelease(view.chart, Qt.MouseButton.LeftButton, pos=end)
    assert workspace.as_of == before


def test_moving_a_lever_or_the_day_asks_nothing_anew(
    view: TimelineView, workspace: Workspace, by_hand: ByHand
) -> None:
    workspace.preview("lever", "truce-length", 90)
    workspace.look_at(date(2025, 2, 1))
    assert not by_hand.work
    lever = workspace.case.levers[0].model_copy(update={"uncertainty": 1.0})
    levers = (lever, *workspace.case.levers[1:])
    workspace.commit("edit", workspace.case.model_copy(update={"levers": levers}))
    assert by_hand.work
    by_hand.finish()


def test_pressing_an_event_selects_it(view: TimelineView, workspace: Workspace, qtbot: QtBot) -> None:
    each = next(each for each in view.chart.placed if each.news.key == "lever:kursk-held")
    spot = QPoint(round(each.x), round(view.chart._lane_y(each.lane)))
    qtbot.mouseClick(view.chart, Qt.MouseButton.LeftButton, pos=spot)
    assert workspace.selection == "lever:kursk-held"


def test_play_goes_through_the_days_and_stops(view: TimelineView, workspace: Workspace, qtbot: QtBot) -> None:
    view._clock.setInterval(1)
    view.play_button.click()
    assert workspace.as_of == view._timeline.days[0].day
    qtbot.waitUntil(lambda: not view.play_button.isChecked(), timeout=20_000)
    assert workspace.as_of == view._timeline.days[-1].day
    view.play_button.click()
    view.hide()
    assert not view._clock.isActive()


def test_space_plays_and_pauses(view: TimelineView, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.look_at(view._timeline.days[3].day)
    qtbot.keyClick(view.chart, Qt.Key.Key_Space)
    assert view._clock.isActive()
    assert view.play_button.text() == "Pause"
    view._step()
    assert workspace.as_of == view._timeline.days[4].day
    qtbot.keyClick(view.chart, Qt.Key.Key_Space)
    assert not view._clock.isActive()
    assert workspace.as_of == view._timeline.days[4].day


def test_what_is_tried_is_marked_on_the_day_of_the_view(view: TimelineView, workspace: Workspace) -> None:
    assert view.tried is None
    rows = view.table().rows
    workspace.preview("lever", "truce-length", 90)
    assert view.chart._tried == workspace.outlook.agreed
    assert "Being tried" in view.summary()
    assert view.table().rows[:-1] == rows
    assert view.table().rows[-1][-1] == "Being tried"
    view.chart.repaint()


def test_a_day_without_a_basis_breaks_the_line(workspace: Workspace, show: Callable[[str], Any]) -> None:
    parties = tuple(party.model_copy(update={"base_rate_note": None}) for party in workspace.case.parties)
    workspace.open(workspace.case.model_copy(update={"parties": parties}), None)
    view = show("timeline")
    first = view.table().rows[0]
    assert first[1] == "No basis yet"
    view.chart.repaint()


def test_a_copy_right_after_a_position_was_deleted_speaks_of_what_is_shown(
    view: TimelineView, workspace: Workspace, by_hand: ByHand
) -> None:
    before = view.table()
    workspace.commit("delete", remove(workspace.case, [f"position:{workspace.case.positions[1].id}"]))
    assert view.table() == before
    by_hand.finish()
    assert view.table() != before


@pytest.mark.parametrize("height", [240, 400, 900])
def test_lanes_leave_room_for_the_plot_and_its_figures(view: TimelineView, height: int) -> None:
    view.chart.resize(800, height)
    assert view.chart._lanes() >= 2
    assert view.chart._plot().height() >= min(110, height - 58 - 42 - 2 * 19) - 1
    view.chart.repaint()


def in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline_view, "AT_ONCE", 0)
    monkeypatch.setattr(timeline_view, "PIECE", 20)


def test_of_many_days_every_sixteenth_is_seen_first(
    stack: ViewStack, by_hand: ByHand, march: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_pieces(monkeypatch)
    stack.show_view("timeline")
    by_hand.finish_one()
    view = stack.views["timeline"]
    whole = timeline(march).days
    some = {day.day: day for day in view._timeline.days}
    assert list(some) == [whole[0].day, *(day.day for day in whole[3::16])]
    assert all(some[day.day].agreed.mean == pytest.approx(day.agreed.mean, abs=1e-6) for day in whole[3::16])
    assert not view.complete
    assert "Working out" in view.summary()
    assert view.chart._why
    assert not view.table().rows, "a table would seem to hold every day"
    x = view.chart._x(whole[10].day) + 1
    assert view.chart._day_at(x) == whole[10].day, "a day can be chosen before its figures are known"
    assert len(view.chart._steps([0.5] * len(some))) == len(some), "no line leads over days not yet known"
    view.chart.repaint()
    by_hand.finish()
    assert view.complete
    assert [day.day for day in view._timeline.days] == [day.day for day in whole]
    assert len(view.chart._steps([0.5] * len(whole))) == 1
    assert not view.chart._why
    assert len(view.table().rows) == len(whole)


def test_days_of_a_case_that_was_changed_meanwhile_are_dropped(
    stack: ViewStack, workspace: Workspace, by_hand: ByHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_pieces(monkeypatch)
    stack.show_view("timeline")
    by_hand.finish_one()
    view = stack.views["timeline"]
    gone = f"position:{workspace.case.positions[1].id}"
    workspace.commit("delete", remove(workspace.case, [gone]))
    by_hand.finish()
    assert view.complete
    whole = [day.agreed.mean for day in timeline(workspace.case).days]
    assert [day.agreed.mean for day in view._timeline.days] == pytest.approx(whole, abs=1e-6)
    assert gone not in {each.news.key for each in view.chart.placed}


def test_what_stands_below_the_day_is_drawn_once(view: TimelineView, workspace: Workspace) -> None:
    ground = view.chart._ground()
    workspace.look_at(date(2025, 2, 1))
    workspace.preview("lever", "truce-length", 90)
    assert view.chart._ground().cacheKey() == ground.cacheKey()
    view.chart.resize(view.chart.width() - 50, view.chart.height())
    assert view.chart._ground().cacheKey() != ground.cacheKey()
    light = view.chart._ground().cacheKey()
    palette.use(DARK)
    assert view.chart._ground().cacheKey() != light
    palette.use(palette.LIGHT)


def test_a_key_before_the_days_are_worked_out_does_nothing(qtbot: QtBot) -> None:
    chart = TimelineChart(None)
    qtbot.addWidget(chart)
    with qtbot.assertNotEmitted(chart.day_chosen):
        chart.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier))


def test_the_frame_around_the_chart_is_for_those_who_use_the_keys(view: TimelineView, qtbot: QtBot) -> None:
    chart = view.chart

    def framed() -> bool:
        image = chart.grab().toImage()
        return image.pixelColor(300, 2) != image.pixelColor(300, 6)

    view.window().activateWindow()
    for reason in (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.MouseFocusReason):
        chart.clearFocus()
        chart.setFocus(reason)
        qtbot.waitUntil(chart.hasFocus)
        assert not framed()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert framed()
    chart.clearFocus()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert framed()
