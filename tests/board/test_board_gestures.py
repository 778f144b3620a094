import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.board.gestures import at_full_size, drag, on_screen

from truceboard.case import edits
from truceboard.look import scale


def turn_wheel(view, up: int, modifiers=Qt.KeyboardModifier.NoModifier):
    at = QPointF(300, 300)
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, up),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


# -- dragging --------------------------------------------------------------------------------------------


def test_a_drag_is_one_step_and_undo_puts_the_card_back(view, workspace):
    card = view.board.cards["interest:face"]
    before = card.pos()
    drag(view, on_screen(view, "interest:face"), QPoint(60, 40))
    assert len(workspace.history.entries) == 1
    x, y = workspace.case.board.placements["interest:face"]
    assert (x, y) == (round(card.x()), round(card.y()))
    assert card.pos().x() == pytest.approx(before.x() + 60 / view.zoom, abs=1)
    workspace.undo()
    assert view.board.cards["interest:face"].pos() == before


def test_links_follow_a_card_while_it_is_dragged(view):
    start = on_screen(view, "interest:face")
    sign = view.board.links["influence:face:kursk-held"].sign
    before = sign.pos()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(0, 60))
    assert sign.pos().y() == pytest.approx(before.y() + 60 / view.zoom, abs=1)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(0, 60))


def test_escape_takes_a_drag_back(view, workspace):
    card = view.board.cards["interest:face"]
    before, start = card.pos(), on_screen(view, "interest:face")
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(50, 50))
    assert card.pos() != before
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(50, 50))
    assert card.pos() == before
    assert not workspace.history.entries


def test_a_click_moves_nothing(view, workspace):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(view, "interest:face"))
    assert not workspace.history.entries


def test_both_cards_of_a_party_can_be_dragged_apart_and_arranged(view, workspace):
    levers = view.board.cards["actor:kremlin"].pos()
    drag(view, on_screen(view, "actor:kremlin"), QPoint(0, 30))
    assert view.board.card_of("lever:battlefield-momentum").pos().y() > levers.y()
    drag(view, on_screen(view, "party:kremlin"), QPoint(30, 0))
    assert len(workspace.history.entries) == 2
    assert "actor:kremlin" in workspace.case.board.placements
    view.arrange()
    assert len(workspace.history.entries) == 3
    assert not workspace.case.board.placements
    assert view.board.cards["actor:kremlin"].pos() == levers


def test_a_card_is_moved_by_keyboard_in_one_step(view, workspace):
    view.setFocus()
    workspace.select("interest:face")
    before = view.board.cards["interest:face"].pos()
    for _ in range(3):
        QTest.keyPress(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.board.cards["interest:face"].pos() == before + QPointF(0, 30)
    QTest.keyRelease(view, Qt.Key.Key_Down)
    assert len(workspace.history.entries) == 1
    workspace.undo()
    assert view.board.cards["interest:face"].pos() == before


def test_places_in_the_file_are_kept_in_board_units(view, workspace):
    places = {"truce": (700, 20), "lever:truce-length": (40, 900), "position:p08": (300, 900)}
    workspace.commit("move", edits.move_cards(workspace.case, places))
    assert view.board.cards["truce"].pos() == QPointF(700, 20)
    assert view.board.card_of("lever:truce-length").pos() == QPointF(40, 900)
    assert view.board.card_of("position:p08").pos() == QPointF(300, 900)
    scale.set_scale(200)
    assert view.board.cards["truce"].pos() == QPointF(1400, 40)


# -- selection -------------------------------------------------------------------------------------------


def test_a_click_selects_and_lights_the_paths(view, workspace):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(view, "lever:us-russia-ties"))
    assert workspace.selection == "lever:us-russia-ties"
    links = view.board.links
    assert links["influence:ties:us-russia-ties"].opacity() == 1
    assert links["weight:ties"].opacity() == 1
    assert links["influence:face:kursk-held"].opacity() < 0.5
    light = view.board.cards["interest:face"].light
    assert light.dims("interest:face")
    assert not light.dims("interest:ties")


def test_the_empty_canvas_clears_the_selection(view, workspace):
    workspace.select("truce")
    assert view.board.cards["truce"].light.selected == "truce"
    empty = view.mapFromScene(view.board.extent().bottomRight() - QPointF(20, 20))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    assert workspace.selection is None
    assert not view.board.cards["interest:face"].light.dims("interest:face")


def test_tab_and_arrows_walk_the_board(view, workspace):
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert workspace.selection == "actor:white-house"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert workspace.selection == "lever:us-russia-ties"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert workspace.selection == "interest:victory"
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert workspace.selection == "interest:ties"
    QTest.keyClick(view, Qt.Key.Key_Backtab)
    assert workspace.selection == "interest:victory"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert workspace.selection is None


def test_every_key_can_be_reached_by_keyboard(view, workspace, case):
    view.setFocus()
    workspace.select("party:kremlin")
    QTest.keyClick(view, Qt.Key.Key_Return)
    reached = set()
    for column in ("actor:white-house", "interest:victory", "party:kremlin", "truce"):
        workspace.select(column)
        while workspace.selection not in reached:
            reached.add(workspace.selection)
            QTest.keyClick(view, Qt.Key.Key_Down)
    assert {f"position:{position.id}" for position in case.positions} <= reached
    assert {f"lever:{lever.id}" for lever in case.levers} <= reached
    assert {f"actor:{actor.id}" for actor in case.actors} <= reached


def test_more_unfolds_by_click_and_by_enter(view, workspace):
    card = view.board.cards["party:kremlin"]
    assert (card.more, len(card.rows)) == (5, 5)
    fold = card.mapToScene(QPointF(40, card.size.height() - 14))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(fold))
    unfolded = view.board.cards["party:kremlin"]
    assert len(unfolded.rows) == 10
    assert view.board.cards["party:kyiv"].y() > unfolded.y() + unfolded.size.height()
    workspace.select("party:kremlin")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert len(view.board.cards["party:kremlin"].rows) == 5


def test_enter_and_double_click_open_a_thing(view, workspace, qtbot):
    workspace.select("lever:truce-length")
    with qtbot.waitSignal(view.activated) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["lever:truce-length"]
    with qtbot.waitSignal(view.activated) as opened:
        below_the_name = on_screen(view, "interest:face") + QPoint(0, round(40 * view.zoom))
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=below_the_name)
    assert opened.args == ["interest:face"]


def test_a_folded_position_unfolds_when_it_is_selected_elsewhere(view, workspace):
    assert view.board.card_of("position:p14") is None
    workspace.select("position:p14")
    assert view.board.card_of("position:p14") is view.board.cards["party:kremlin"]


def test_folding_the_selected_position_away_selects_its_party(view, workspace):
    workspace.select("position:p14")
    view.board.opened(view.board.cards["party:kremlin"])
    assert workspace.selection == "party:kremlin"


def test_a_party_without_a_card_of_levers_stands_for_its_actor(view, workspace, edited):
    def no_levers(document):
        document["levers"][9]["controlled_by"] = "riyadh"
        document["positions"][3]["party"] = "kyiv"

    workspace.commit("hand over", edited(no_levers))
    assert "actor:kyiv" not in view.board.cards
    assert view.board.card_of("actor:kyiv") is view.board.cards["party:kyiv"]


# -- zoom ------------------------------------------------------------------------------------------------


def test_the_board_fits_the_width_at_first_and_keeps_fitting(view):
    for width, height in ((935, 860), (800, 760), (776, 423), (1255, 940)):
        view.resize(width, height)
        QApplication.processEvents()
        extent = view.mapFromScene(view.board.extent()).boundingRect()
        assert extent.width() <= view.viewport().width() + 2
        assert view.horizontalScrollBar().maximum() == view.horizontalScrollBar().minimum()
        assert view.board.theme.is_readable(view.zoom)


def test_a_board_that_fits_has_no_scroll_bar(view):
    extent = view.board.extent()
    for wider in (0.97, 1.0, 1.1, 1.25, 1.3, 1.4):
        view.resize(round(extent.width() * wider * 1.2), round(extent.height() * wider) + 2)
        QApplication.processEvents()
        assert view.verticalScrollBar().maximum() == view.verticalScrollBar().minimum()


def test_zooming(view):
    start = view.zoom
    view.zoom_in()
    assert view.zoom > start
    view.zoom_out()
    assert view.zoom == pytest.approx(start)
    at_full_size(view)
    assert view.zoom == pytest.approx(1)
    turn_wheel(view, 120, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(1.2)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(1)


def test_fit_shows_the_whole_board(view):
    view.resize(500, 400)
    view.fit()
    QApplication.processEvents()
    for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
        assert bar.maximum() == bar.minimum()
    extent = view.mapFromScene(view.board.extent()).boundingRect()
    assert view.viewport().rect().adjusted(-2, -2, 2, 2).contains(extent)


def test_the_wheel_alone_scrolls(view):
    view.resize(935, 300)
    at_full_size(view)
    bar = view.verticalScrollBar()
    before, zoom = bar.value(), view.zoom
    turn_wheel(view, -120)
    assert bar.value() > before
    assert view.zoom == zoom


def test_a_link_is_no_obstacle_to_panning(view):
    view.resize(500, 400)
    at_full_size(view)
    sign = view.board.links["weight:ties"].sign
    over_a_link = view.mapFromScene(sign.pos() - QPointF(14, 0))
    assert view.itemAt(over_a_link) is not None
    before = view.verticalScrollBar().value()
    drag(view, over_a_link, QPoint(0, -40))
    assert view.verticalScrollBar().value() == before + 40


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_dragging_the_canvas_pans(view, workspace, button):
    workspace.select("truce")
    view.resize(500, 400)
    at_full_size(view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    before = view.verticalScrollBar().value()
    empty = QPoint(5, 380)
    assert view.board.card_at(view.mapToScene(empty)) is None
    drag(view, empty, QPoint(0, 90), button)
    assert view.verticalScrollBar().value() == before - 90
    assert workspace.selection == "truce"


def test_space_pans_over_a_card(view, workspace):
    view.resize(500, 400)
    at_full_size(view)
    view.verticalScrollBar().setValue(100)
    QTest.keyPress(view, Qt.Key.Key_Space)
    drag(view, on_screen(view, "interest:face"), QPoint(0, 50))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.verticalScrollBar().value() == 50
    assert not workspace.history.entries
