import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from truceboard.board.fields import fields_of
from truceboard.case import edits_new, edits_parts
from truceboard.look import scale

LEFT = Qt.MouseButton.LeftButton
VALUE = ("lever:us-russia-ties", "value")


@pytest.fixture
def asked(view) -> list[tuple[str, str]]:
    names: list[tuple[str, str]] = []

    def note(key: str, text: str) -> None:
        names.append((key, text))
        view.in_place.answer("")

    view.rename_asked.connect(note)
    return names


def place(view, key: str, what: str = "name") -> QPoint:
    card = view.board.card_of(key)
    field = next(each for each in fields_of(card) if (each.key, each.what) == (key, what))
    middle = field.rect.center() if what == "value" else field.rect.topLeft() + QPointF(14, 12)
    return view.mapFromScene(card.mapToScene(middle))


def double_click(view, key: str, what: str = "name"):
    QTest.mouseDClick(view.viewport(), LEFT, pos=place(view, key, what))
    return view.in_place.editor


def replace(editor, text: str) -> None:
    editor.edit.selectAll()
    QTest.keyClicks(editor.edit, text)


def press(editor, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(editor.edit, key, modifiers)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("actor:white-house", "White House"),
        ("lever:us-russia-ties", "US-Russia ties"),
        ("interest:face", "No loss of face over Kursk"),
        ("party:kremlin", "Kremlin"),
    ],
)
def test_a_double_click_on_a_name_lets_it_be_typed_over(view, asked, key, shown):
    editor = double_click(view, key)
    assert editor.text == shown
    assert editor.geometry().contains(place(view, key))
    replace(editor, "Another")
    press(editor, Qt.Key.Key_Return)
    assert asked == [(key, "Another")]
    assert view.in_place.editor is None


def test_f2_opens_the_name_of_what_is_selected(view, workspace, asked):
    view.setFocus()
    workspace.select("truce")
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.in_place.editor.text == workspace.case.proposal.title
    replace(view.in_place.editor, "Short pause")
    press(view.in_place.editor, Qt.Key.Key_Enter)
    assert asked == [("truce", "Short pause")]


def test_escape_gives_up(view, workspace, asked):
    workspace.select("interest:face")
    editor = double_click(view, "interest:face")
    replace(editor, "Another")
    press(editor, Qt.Key.Key_Escape)
    assert view.in_place.editor is None
    assert asked == []
    assert workspace.selection == "interest:face"


def test_leaving_the_field_commits_once(view, asked, qapp):
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    editor = double_click(view, "interest:face")
    assert editor.edit.hasFocus()
    replace(editor, "Another")
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    qapp.processEvents()
    assert asked == [("interest:face", "Another")]


def test_what_was_not_changed_asks_for_nothing(view, asked):
    press(double_click(view, "interest:face"), Qt.Key.Key_Return)
    assert asked == []
    assert view.in_place.editor is None


def test_a_refused_name_stays_with_the_reason_beside_it(view):
    view.rename_asked.connect(refusing(view))
    editor = double_click(view, "interest:face")
    replace(editor, "Another")
    press(editor, Qt.Key.Key_Return)
    assert view.in_place.editor is editor
    assert editor.problem.text() == "No."
    assert editor.problem.isVisible()
    assert view.viewport().rect().contains(editor.geometry())
    QTest.keyClicks(editor.edit, "x")
    assert not editor.problem.isVisible()


def refusing(view):
    def refuse(_key: str, _text: str) -> None:
        view.in_place.answer("No.")

    return refuse


def test_a_name_pasted_with_line_breaks_stays_on_one_line(view, asked):
    editor = double_click(view, "interest:face")
    editor.edit.setText("No loss\nof face")
    press(editor, Qt.Key.Key_Return)
    assert asked == [("interest:face", "No loss of face")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_commits_and_stays_on_the_card(view, workspace, asked, key):
    workspace.select("interest:face")
    editor = double_click(view, "interest:face")
    replace(editor, "Another")
    press(editor, key)
    assert asked == [("interest:face", "Another")]
    assert view.in_place.editor is None
    assert workspace.selection == "interest:face"


def test_tab_stays_in_the_field_while_the_name_is_refused(view, workspace):
    workspace.select("interest:face")
    view.rename_asked.connect(refusing(view))
    editor = double_click(view, "interest:face")
    replace(editor, "Another")
    press(editor, Qt.Key.Key_Tab)
    assert view.in_place.editor is editor
    assert workspace.selection == "interest:face"


def test_the_field_grows_with_the_card(view, workspace):
    small = double_click(view, "party:kyiv").edit
    before = small.fontMetrics().height()
    view.in_place.close()
    while view.zoom < 1.5:
        view.zoom_in()
    workspace.select("party:kyiv")
    view.rename_selected()
    large = view.in_place.editor.edit
    assert large.fontMetrics().height() > 1.3 * before
    assert large.height() >= 1.3 * small.sizeHint().height()


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_name_is_refused(view, asked, text):
    editor = double_click(view, "party:kyiv")
    editor.edit.setText(text)
    press(editor, Qt.Key.Key_Return)
    assert view.in_place.editor is editor
    assert editor.problem.isVisible()
    assert asked == []


def test_a_value_is_typed_over_within_its_bounds(view, workspace):
    editor = double_click(view, *VALUE)
    assert isinstance(editor.edit, QLineEdit)
    replace(editor, "150")
    press(editor, Qt.Key.Key_Return)
    assert view.in_place.editor is editor
    assert "from" in editor.problem.text()
    replace(editor, "lots")
    press(editor, Qt.Key.Key_Return)
    assert "lots" in editor.problem.text()
    assert not workspace.history.entries
    replace(editor, "62")
    press(editor, Qt.Key.Key_Return)
    assert view.in_place.editor is None
    assert workspace.value("us-russia-ties") == 62
    assert len(workspace.history.entries) == 1
    assert view.board.card_of(VALUE[0]).values[VALUE[0]] == "62"


def test_a_value_with_its_unit_is_understood(view, workspace):
    editor = double_click(view, "lever:truce-length", "value")
    replace(editor, "45 days")
    press(editor, Qt.Key.Key_Return)
    assert workspace.value("truce-length") == 45


def test_a_note_is_typed_over_in_several_lines(view, workspace, asked):
    case, key = edits_new.new_note(workspace.case, "Ask about Sunday", (300, 820))
    workspace.commit("Add a note", case)
    editor = double_click(view, key)
    assert isinstance(editor.edit, QPlainTextEdit)
    replace(editor, "One")
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor.edit, "two")
    press(editor, Qt.Key.Key_Return)
    assert asked == [(key, "One\ntwo")]


def test_keys_for_the_field_are_not_the_boards(view, workspace, asked):
    workspace.select("interest:face")
    editor = double_click(view, "interest:face")
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_L)
    assert workspace.selection == "interest:face"
    assert not view.linking.is_on
    assert editor.text.endswith("l")


def test_the_editor_stays_on_its_card(view, workspace):
    editor = double_click(view, "interest:face")
    view.zoom_in()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert editor.geometry().contains(place(view, "interest:face"))
    workspace.commit("gone", removed(workspace.case))
    assert view.in_place.editor is None


def removed(case):
    from truceboard.case import removal

    return removal.remove(case, ["interest:face"])


def test_another_document_closes_the_editor(view, workspace):
    double_click(view, "interest:face")
    workspace.open(edits_parts.change(workspace.case, "truce", {"title": "Other"}), None)
    assert view.in_place.editor is None


def test_elsewhere_on_a_card_a_double_click_opens_it(view, qtbot):
    card = view.board.card_of("party:kyiv")
    ladder = view.mapFromScene(card.mapToScene(QPointF(60, 50)))
    with qtbot.waitSignal(view.activated) as opened:
        QTest.mouseDClick(view.viewport(), LEFT, pos=ladder)
    assert opened.args == ["party:kyiv"]


def test_the_editor_lies_inside_the_canvas_at_any_size_of_text(view, qapp):
    for percent in (100, 200):
        scale.set_scale(percent)
        QApplication.processEvents()
        for key in ("lever:us-russia-ties", "party:kremlin", "interest:face"):
            view.ensureVisible(view.board.card_of(key).rect_of(key))
            view.in_place.open(fields_of(view.board.card_of(key))[0])
            view.in_place.answer("Wrong, and for a reason that takes more than one line to tell.")
            assert view.viewport().rect().contains(view.in_place.editor.geometry())
            view.in_place.close()
