"""Of the field one comes to in the inspector, all is in sight: its label, its hint and what is wrong."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from truceboard.editing.form import FieldRow
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.workspace.workspace import Workspace


def _in_sight(inspector: InspectorForms, row: FieldRow) -> bool:
    view = inspector.viewport()
    top = row.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + row.height() <= view.height()


def _open(inspector: InspectorForms, workspace: Workspace) -> list[FieldRow]:
    inspector.resize(400, 260)
    workspace.select(f"party:{workspace.case.parties[0].actor}")
    assert inspector.page is not None
    rows = [row for form in inspector.page.all_forms for row in form.rows.values()]
    inspector.setFocus()
    QTest.qWait(1)
    return rows


def test_the_row_of_the_focus_is_in_sight(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    rows = _open(inspector, workspace)
    hidden = [row for row in rows if not _in_sight(inspector, row) and row.height() < 250]
    assert len(hidden) > 2
    for row in (*hidden, *reversed(hidden)):
        row.editor.field.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda row=row: _in_sight(inspector, row))


def test_an_error_below_the_edge_comes_into_sight(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    rows = _open(inspector, workspace)
    row = next(row for row in rows[3:] if row.height() < 200)
    row.editor.field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: _in_sight(inspector, row))
    bar = inspector.verticalScrollBar()
    bottom = row.mapTo(inspector.viewport(), QPoint(0, row.height())).y()
    bar.setValue(bar.value() - (inspector.viewport().height() - bottom))
    row.tell("This does not do, and here is why it does not, over more than a line of text.")
    assert row.problem.isVisible()
    QTest.qWait(1)
    qtbot.waitUntil(lambda: _in_sight(inspector, row))


def test_what_one_scrolled_to_stays_when_the_window_comes_back(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    rows = _open(inspector, workspace)
    rows[-1].editor.field.setFocus()
    qtbot.waitUntil(lambda: _in_sight(inspector, rows[-1]))
    inspector.verticalScrollBar().setValue(0)
    rows[-1].editor.field.clearFocus()
    rows[-1].editor.field.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    QTest.qWait(1)
    assert inspector.verticalScrollBar().value() == 0
