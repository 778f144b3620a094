import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.board.gestures import drag, on_screen

from truceboard.board.lettering import lines_of
from truceboard.board.theme import text_width, theme
from truceboard.case import edits_new, edits_parts
from truceboard.case.parts import find

PLACE = (300.0, 820.0)


@pytest.fixture
def note(view, workspace) -> str:
    case, key = edits_new.new_note(workspace.case, "Ask the delegation about Sunday", PLACE)
    workspace.commit("Add a note", case)
    return key


def place(workspace, key) -> tuple[float, float]:
    written = find(workspace.case, key)
    return written.x, written.y


def test_a_note_lies_where_the_case_has_it_and_follows_it(view, workspace, note):
    assert view.board.cards[note].pos() == QPointF(*PLACE)
    low = view.board.cards[note].size.height()
    long = "Ask the delegation about Sunday, and whether the guns will be silent before it. " * 2
    workspace.commit("edit", edits_parts.change(workspace.case, note, {"text": long}))
    assert view.board.cards[note].size.height() > 2 * low
    workspace.undo()
    workspace.undo()
    assert note not in view.board.cards


def test_a_drag_of_a_note_is_one_step(view, workspace, note):
    drag(view, on_screen(view, note), QPoint(60, -40))
    assert [entry.label for entry in workspace.history.entries][-1] == "Move a note"
    x, y = place(workspace, note)
    assert (x, y) == pytest.approx((PLACE[0] + 60 / view.zoom, PLACE[1] - 40 / view.zoom), abs=1)
    assert not workspace.case.board.placements
    workspace.undo()
    assert view.board.cards[note].pos() == QPointF(*PLACE)


def test_a_note_is_nudged_and_opened_by_keyboard(view, workspace, note, qtbot):
    view.setFocus()
    workspace.select("truce")
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert workspace.selection == note
    for _ in range(2):
        QTest.keyPress(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyRelease(view, Qt.Key.Key_Right)
    assert place(workspace, note) == (PLACE[0] + 20, PLACE[1])
    with qtbot.waitSignal(view.activated) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [note]


def test_a_selected_note_dims_nothing_and_is_never_dimmed(view, workspace, note):
    workspace.select(note)
    assert not view.board.cards["interest:face"].light.dims("interest:face")
    before = painted(view, note)
    workspace.select("lever:us-russia-ties")
    view.board.select("lever:us-russia-ties", focused=False)
    assert view.board.cards["interest:face"].light.dims("interest:face")
    workspace.select(None)
    plain = painted(view, note)
    workspace.select("lever:us-russia-ties")
    assert painted(view, note) == plain
    assert before != plain


def painted(view, key) -> QImage:
    rect = view.board.card_of(key).rect_of(key)
    image, extent = view.image(), view.board.extent()
    return image.copy(rect.translated(-extent.topLeft()).toAlignedRect())


def test_notes_are_in_the_extent_and_stay_when_the_board_is_arranged(view, workspace, note):
    far = edits_parts.change(workspace.case, note, {"x": -500, "y": 2000})
    workspace.commit("far away", far)
    assert view.board.extent().contains(view.board.cards[note].sceneBoundingRect())
    drag(view, on_screen(view, "interest:face"), QPoint(30, 0))
    view.arrange()
    QApplication.processEvents()
    assert not workspace.case.board.placements
    assert view.board.cards[note].pos() == QPointF(-500, 2000)
    shown = view.mapFromScene(view.board.cards[note].sceneBoundingRect()).boundingRect()
    assert view.viewport().rect().adjusted(-2, -2, 2, 2).contains(shown)


def test_a_long_text_is_elided_and_whole_in_the_tip(view, workspace, note):
    text = "word " * 200 + "\n<b>bold</b>"
    workspace.commit("edit", edits_parts.change(workspace.case, note, {"text": text}))
    card = view.board.cards[note]
    assert len(card.lines) == 12
    assert card.lines[-1].endswith("…")
    assert "<b>bold</b>" in card.tip(note)


def test_lines_break_where_the_text_does_and_where_the_paper_ends(qapp):
    font = theme().body
    assert lines_of("one\n\nthree", font, 500, 9) == ("one", "", "three")
    lines = lines_of("🕊️🕊️ peace in our time and then some more of it", font, 120, 9)
    assert "".join(lines).replace(" ", "") == "🕊️🕊️peaceinourtimeandthensomemoreofit"
    assert len(lines) > 2
    assert all(text_width(font, line) <= 121 for line in lines)
    cut = lines_of("a\nb\nc", font, 500, 2)
    assert cut == ("a", "b …")
