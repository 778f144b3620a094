"""What is typed and does not apply yet is never lost, and never lands anywhere else."""

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.editing.hands import line, row, type_over

from truceboard.case.case import Case
from truceboard.case.parties import LinearShape
from truceboard.editing.commands import Commands
from truceboard.editing.day_editor import DayEditor
from truceboard.editing.editors import ChoiceEditor
from truceboard.editing.influence_form import InfluenceForm
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.editing.scales import MarkingEditor, StanceEditor
from truceboard.editing.source_editor import SourceEditor
from truceboard.editing.swing_editors import ShapeEditor
from truceboard.workspace.workspace import Workspace


def test_what_does_not_apply_is_there_again_after_looking_elsewhere(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    type_over(qtbot, line(inspector, "maximum"), "much", end=Qt.Key.Key_Tab)
    assert line(inspector, "maximum").text() == "much"
    workspace.select("position:p01")
    assert workspace.history.entries == ()
    workspace.select("lever:nato-pledge")
    assert line(inspector, "maximum").text() == "much"
    assert "“much” is not a number." in row(inspector, "maximum").problem.text()
    type_over(qtbot, line(inspector, "maximum"), "120")
    workspace.select(None)
    workspace.select("lever:nato-pledge")
    assert line(inspector, "maximum").text() == "120"
    assert row(inspector, "maximum").problem.isHidden()
    assert len(workspace.history.entries) == 1


def test_what_fits_after_another_field_has_changed_applies_then(
    inspector: InspectorForms, workspace: Workspace, commands: Commands, qtbot: QtBot
) -> None:
    commands.add_lever()
    key = str(workspace.selection)
    type_over(qtbot, line(inspector, "minimum"), "200", end=Qt.Key.Key_Tab)
    assert not row(inspector, "minimum").problem.isHidden()
    type_over(qtbot, line(inspector, "maximum"), "400", end=Qt.Key.Key_Tab)
    assert row(inspector, "minimum").problem.isHidden()
    lever = workspace.case.lever(key.partition(":")[2])
    assert (lever.minimum, lever.maximum) == (200, 400)


def test_a_name_pasted_with_line_breaks_stays_on_one_line(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    field = line(inspector, "name")
    field.selectAll()
    field.insert("Verified\nlist of\r\nprisoners\t(both)")
    field.textEdited.emit(field.text())
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert workspace.case.lever("nato-pledge").name == "Verified list of prisoners (both)"


def test_what_does_not_apply_stays_when_the_page_is_built_anew(
    inspector: InspectorForms, workspace: Workspace, commands: Commands, qtbot: QtBot
) -> None:
    commands.add_source()
    workspace.select("position:p01")
    type_over(qtbot, line(inspector, "date"), "soon")
    editor = row(inspector, "source").editor
    assert isinstance(editor, SourceEditor)
    place = editor.combo.findText("F · New source")
    editor.combo.setCurrentIndex(place)
    editor.combo.activated.emit(place)
    qtbot.waitUntil(lambda: line(inspector, "title", form=1).text() == "New source", timeout=2000)
    assert line(inspector, "date").text() == "soon"
    assert not row(inspector, "date").problem.isHidden()


def test_what_is_half_typed_applies_when_something_else_is_selected(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    type_over(qtbot, line(inspector, "name"), "A promise", end=None)
    workspace.select("position:p01")
    assert workspace.case.lever("nato-pledge").name == "A promise"
    assert workspace.selection == "position:p01"
    assert len(workspace.history.entries) == 1


def test_what_is_typed_never_reaches_another_document(
    inspector: InspectorForms, workspace: Workspace, march: Case, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    type_over(qtbot, line(inspector, "name"), "A promise", end=None)
    workspace.open(march, None)
    assert workspace.case is march
    workspace.select("lever:nato-pledge")
    assert line(inspector, "name").text() == march.lever("nato-pledge").name


def test_a_stance_as_a_number_begins_with_the_number_of_its_word(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    position = next(each for each in workspace.case.positions if each.stance == "accepts")
    workspace.select(f"position:{position.id}")
    editor = row(inspector, "stance").editor
    assert isinstance(editor, StanceEditor)
    assert editor.line.isHidden()
    place = editor.combo.count() - 1
    editor.combo.setCurrentIndex(place)
    editor.combo.activated.emit(place)
    assert workspace.case.position(position.id).stance == 3
    assert editor.line.hasFocus()
    qtbot.keyClicks(editor.line, "7")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert "from −6 to 6" in row(inspector, "stance").problem.text()
    type_over(qtbot, editor.line, "2.25")
    assert workspace.case.position(position.id).stance == 2.25
    editor.combo.setCurrentIndex(0)
    editor.combo.activated.emit(0)
    assert workspace.case.position(position.id).stance == "rejects"


def test_another_marking_wants_its_text(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("case")
    editor = row(inspector, "marking").editor
    assert isinstance(editor, MarkingEditor)
    before = workspace.case
    place = editor.combo.count() - 1
    editor.combo.setCurrentIndex(place)
    editor.combo.activated.emit(place)
    qtbot.keyClick(editor.line, Qt.Key.Key_Tab)
    assert workspace.case is before
    assert row(inspector, "marking").problem.text() == "Write what the marking says."
    type_over(qtbot, editor.line, "OFFICIAL")
    assert workspace.case.marking is not None
    assert (workspace.case.marking.scheme, workspace.case.marking.level) == ("free", "OFFICIAL")


def test_the_curve_stands_beside_the_fields_where_there_is_room(
    inspector: InspectorForms, workspace: Workspace
) -> None:
    workspace.select("influence:ties:cost-of-refusal")
    assert inspector.page is not None
    form = inspector.page.forms[0]
    assert isinstance(form, InfluenceForm)
    QApplication.processEvents()
    assert form.curve.y() >= form.form.geometry().bottom()
    for width in (1200, 740):
        inspector.resize(width, 300)
        QApplication.processEvents()
        assert form.curve.x() >= form.form.geometry().right()
        assert form.curve.y() == form.form.y()


def test_a_label_has_no_more_lines_than_it_needs_once_it_stands_alone(
    inspector: InspectorForms, workspace: Workspace
) -> None:
    workspace.select("influence:ties:cost-of-refusal")
    assert inspector.page is not None
    form = inspector.page.forms[0]
    assert isinstance(form, InfluenceForm)
    heights = []
    for width in (740, 810, 740):
        form.form.resize(width if width > 740 else 480, 600)
        QApplication.processEvents()
        heights.append(form.form.rows["range"].label.minimumHeight())
    assert heights[0] == heights[2]


def test_a_strength_told_in_percent_can_be_read_in_log_odds(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    key = "influence:ties:cost-of-refusal"
    workspace.select(key)
    low, high = row(inspector, "swing").editor.findChildren(QLineEdit)
    type_over(qtbot, low, "40", end=Qt.Key.Key_Tab)
    type_over(qtbot, high, "85", end=Qt.Key.Key_Tab)
    assert line(inspector, "strength").text() == "2.1401"
    assert (low.text(), high.text()) == ("40", "85")


def test_a_field_that_is_left_shows_the_beginning_of_its_text(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    field = line(inspector, "name")
    field.setFocus()
    type_over(qtbot, field, "A promise that is told at far too great a length for its field", end=None)
    line(inspector, "minimum").setFocus()
    assert field.cursorPosition() == 0


def test_a_new_source_is_named_where_a_position_is_entered(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("position:p01")
    before = workspace.case
    editor = row(inspector, "source").editor
    assert isinstance(editor, SourceEditor)
    pick(editor, editor.combo.count() - 1)
    assert editor.line.hasFocus()
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert not row(inspector, "source").problem.isHidden()
    assert workspace.case is before
    type_over(qtbot, editor.line, "Radio address, 4 May")
    source = workspace.case.source(workspace.case.position("p01").source)
    assert source.title == "Radio address, 4 May"
    assert len(workspace.history.entries) == 1
    qtbot.waitUntil(lambda: line(inspector, "title", form=1).text() == source.title, timeout=2000)
    assert row(inspector, "source").editor.field.hasFocus()
    workspace.undo()
    assert workspace.case == before


def test_a_value_in_time_can_rest_on_no_source_and_on_a_new_one(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    entry = "entry:nato-pledge:" + workspace.case.lever("nato-pledge").history[0].date.isoformat()
    workspace.select(entry)
    editor = row(inspector, "source").editor
    assert isinstance(editor, SourceEditor)
    pick(editor, editor.combo.count() - 1)
    type_over(qtbot, editor.line, "Summit notes")
    found = workspace.case.lever("nato-pledge").history[0].source
    assert found is not None
    assert workspace.case.source(found).title == "Summit notes"
    pick(editor, 0)
    assert workspace.case.lever("nato-pledge").history[0].source is None


def test_undo_is_the_fields_while_it_is_typed_into_and_the_cases_afterwards(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    field = line(inspector, "name")
    assert not takes_undo(field)
    type_over(qtbot, field, "A promise", end=None)
    assert takes_undo(field)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not takes_undo(field)
    workspace.select("position:p01")
    text = row(inspector, "text").editor.field
    assert not takes_undo(text)
    qtbot.keyClicks(text, "x")
    assert takes_undo(text)


def takes_undo(field: QWidget) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def pick(editor: SourceEditor, place: int) -> None:
    editor.combo.setCurrentIndex(place)
    editor.combo.activated.emit(place)


def test_a_day_that_is_none_stays_after_its_calendar_was_opened(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("position:p01")
    editor = row(inspector, "date").editor
    assert isinstance(editor, DayEditor)
    editor._menu.aboutToShow.emit()
    type_over(qtbot, line(inspector, "date"), "yesterday", end=Qt.Key.Key_Tab)
    workspace.select("lever:nato-pledge")
    workspace.select("position:p01")
    assert line(inspector, "date").text() == "yesterday"
    assert not row(inspector, "date").problem.isHidden()


def test_a_choice_comes_back_by_its_name(qtbot: QtBot, march: Case) -> None:
    lists = [("a", "First"), ("b", "Second")], [("new", "New"), ("a", "First"), ("b", "Second")]
    parent = QWidget()
    qtbot.addWidget(parent)
    first, again = (ChoiceEditor(parent, partial(_listed, listed)) for listed in lists)
    for editor in (first, again):
        editor.show_value("a", march)
    first.combo.setCurrentIndex(1)
    again.restore(first.draft())
    assert again.read() == "b"


def _listed(listed: list[tuple[str, str]], _case: Case) -> list[tuple[str, str]]:
    return listed


def test_the_parameters_of_a_shape_come_back_with_their_words(qtbot: QtBot, march: Case) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    first, again = ShapeEditor(parent), ShapeEditor(parent)
    for editor in (first, again):
        editor.show_value(LinearShape(kind="linear"), march)
    first.combo.setCurrentIndex(first.combo.findData("threshold"))
    first.combo.activated.emit(first.combo.currentIndex())
    first.lines["midpoint"].setText("half")
    again.restore(first.draft())
    label, midpoint = again._parameters["midpoint"]
    assert (midpoint.text(), midpoint.isHidden(), label.isHidden()) == ("half", False, False)
