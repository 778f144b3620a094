"""Fields of the inspector, and typing into them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from truceboard.editing.editors import LineEditor
from truceboard.editing.form import FieldRow
from truceboard.editing.influence_form import InfluenceForm
from truceboard.editing.inspector_forms import InspectorForms


def row(inspector: InspectorForms, path: str, form: int = 0) -> FieldRow:
    assert inspector.page is not None
    shown = inspector.page.forms[form]
    return (shown.form if isinstance(shown, InfluenceForm) else shown).rows[path]


def line(inspector: InspectorForms, path: str, form: int = 0) -> QLineEdit:
    editor = row(inspector, path, form).editor
    assert isinstance(editor, LineEditor)
    return editor.line


def type_over(qtbot: QtBot, field: QLineEdit, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Backspace)
    if end is not None:
        qtbot.keyClick(field, end)
