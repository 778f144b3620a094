"""Editing on the board, as the window connects it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from truceboard.board.fields import fields_of


def menu_of(window, key: str | None, place: QPoint) -> QMenu:
    window.board.menu_asked.emit(key, place)
    menu = window.board.findChildren(QMenu)[-1]
    menu.close()
    return menu


def named(menu: QMenu, words: str):
    return next(action for action in menu.actions() if action.text().replace("&", "") == words)


def bare_place(window) -> QPoint:
    view = window.board
    x, y = view.place_for_note()
    return view.mapFromScene(QPointF(x + 5, y + 5) * view.board.theme.unit)


def test_a_name_typed_on_the_board_is_one_step_with_a_name(window):
    workspace, view = window.workspace, window.board
    card = view.board.card_of("party:kyiv")
    view.in_place.open(fields_of(card)[0])
    view.in_place.editor.edit.setText("Ukraine")
    QTest.keyClick(view.in_place.editor.edit, Qt.Key.Key_Return)
    assert workspace.case.actor("kyiv").brief == "Ukraine"
    assert [entry.label for entry in workspace.history.entries] == ["Rename “Kyiv”"]
    workspace.undo()
    assert workspace.case.actor("kyiv").brief == "Kyiv"


def test_a_link_asked_on_the_board_is_made_and_its_details_are_wanted(window, qtbot):
    window.docks["details"].set_collapsed(True)
    window.editor.details_wanted.connect(window.docks["details"].expand)
    with qtbot.waitSignal(window.editor.details_wanted):
        window.board.link_asked.emit("interest:face", "lever:nato-pledge")
    assert window.workspace.selection == "influence:face:nato-pledge"
    assert len(window.workspace.history.entries) == 1
    assert window.editor.forms.page.key == "influence:face:nato-pledge"
    with qtbot.waitSignal(window.editor.details_wanted):
        window.board.link_asked.emit("lever:nato-pledge", "interest:face")
    assert len(window.workspace.history.entries) == 1


def test_what_was_added_is_seen_and_its_form_begins_with_its_name(window, qapp):
    window.editor.details_wanted.connect(window.docks["details"].expand)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.docks["details"].set_collapsed(True)
    window.editor.commands.add_interest("party:kyiv")
    qapp.processEvents()
    form = window.editor.forms
    assert form.isVisible()
    assert form.focusWidget().hasFocus()
    assert form.focusWidget().text() == "New interest"
    card = window.board.board.card_of(window.workspace.selection)
    seen = window.board.mapFromScene(card.sceneBoundingRect()).boundingRect()
    assert window.board.viewport().rect().adjusted(-8, -8, 8, 8).contains(seen)


def test_a_note_lies_where_the_menu_was_opened(window):
    place = bare_place(window)
    named(menu_of(window, None, place), "Add a note").trigger()
    note = window.workspace.case.board.notes[-1]
    assert (note.x, note.y) == window.board.place_at(place)
    assert window.workspace.selection == f"note:{note.id}"


def test_notes_from_the_add_menu_are_seen_and_cover_nothing(window):
    for _ in range(3):
        window.editor.actions.add["note"].trigger()
    cards = window.board.board.cards
    notes = [cards[f"note:{note.id}"] for note in window.workspace.case.board.notes]
    assert len(notes) == 3
    for note in notes:
        frame = note.mapRectToScene(note.frame())
        others = [card for card in cards.values() if card is not note]
        assert not any(frame.intersects(card.mapRectToScene(card.frame())) for card in others)


@pytest.mark.parametrize(
    ("key", "renames", "links"),
    [("lever:nato-pledge", True, True), ("truce", True, False), ("position:p01", False, False)],
)
def test_the_menu_of_a_card_offers_what_the_board_can_do(window, key, renames, links):
    menu = menu_of(window, key, QPoint(10, 10))
    words = [action.text().replace("&", "") for action in menu.actions()]
    assert ("Rename" in words) == renames
    assert ("Link to…" in words) == links
    if links:
        window.board.setFocus()
        named(menu, "Link to…").trigger()
        assert window.board.linking.is_on
        window.board.linking.cancel()


def test_delete_takes_a_selected_link_away(window):
    window.workspace.select("influence:ties:us-russia-ties")
    window.editor.actions.on_parts["delete"].trigger()
    assert "influence:ties:us-russia-ties" not in window.board.board.links


def test_undo_with_the_cursor_in_the_form_of_what_goes_selects_nothing(window, qapp):
    window.editor.details_wanted.connect(window.docks["details"].expand)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.board.link_asked.emit("lever:kursk-held", "interest:ties")
    qapp.processEvents()
    assert window.editor.forms.isAncestorOf(qapp.focusWidget())
    window.workspace.undo()
    assert window.workspace.selection is None
    assert window.editor.forms.page is None


def test_a_note_covers_no_card_even_where_none_of_the_board_in_sight_is_free(window, qtbot):
    window.finding.open_details("party:kyiv")
    window.board.zoom_in()
    window.board.zoom_in()
    window.editor.actions.add["note"].trigger()
    scene = window.board.board
    key = window.workspace.selection
    note = scene.card_of(key)
    others = [card for card in scene.cards.values() if card is not note]
    assert not any(
        note.mapRectToScene(note.frame()).intersects(card.mapRectToScene(card.frame())) for card in others
    )
    shown = window.board.mapToScene(window.board.viewport().rect()).boundingRect()
    assert shown.intersects(note.mapRectToScene(note.frame()))
