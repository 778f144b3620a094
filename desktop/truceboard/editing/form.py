"""A form for one part of the case: every field applies as it is typed, and says beside it why it does not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.edits_parts import change, key_after
from truceboard.case.edits_sources import NewSource, rest_on_new_source
from truceboard.case.history import Entry
from truceboard.case.parts import exists, find
from truceboard.case.problems import CaseError
from truceboard.editing.editors import Editor, UnreadableError
from truceboard.editing.refusals import refusal
from truceboard.editing.words import name_of
from truceboard.look import fonts
from truceboard.workspace.workspace import Workspace

PAUSE = 900
"""After how many milliseconds without a key what was typed applies."""
COLUMN = 250
"""The least width of a usual field, in pixels at 100 %."""
RETURNED = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why a field gets the focus that had it before."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a part: where its value is, what it is called, what edits it.

    `path` is a field of the record, or a field and a key within it: `thresholds.stall`. A `wide` field takes
    all columns. The editor of a `whole` field is shown the record, to say one value in terms of others.
    `name` tells two fields of one path apart.
    """

    path: str
    label: str
    make: Callable[[QWidget], Editor]
    hint: str = ""
    wide: bool = False
    whole: bool = False
    name: str = ""


def value_at(record: Any, path: str) -> Any:
    """The value of a field of a record; None where there is none."""
    first, _, inner = path.partition(".")
    value = getattr(record, first)
    if not inner or value is None:
        return value
    return value.get(inner) if isinstance(value, Mapping) else getattr(value, inner)


def change_at(record: Any, path: str, value: Any) -> dict[str, Any]:
    """The change of a record that gives a field another value; None takes a key out of a map."""
    first, _, inner = path.partition(".")
    if not inner:
        return {first: value}
    held = getattr(record, first)
    fields = dict(held) if held is not None else {}
    if value is None and isinstance(held, Mapping):
        fields.pop(inner, None)
    else:
        fields[inner] = value
    return {first: fields}


class FieldRow(QWidget):
    """A label, the editor, a hint, and what is wrong."""

    typed = Signal(object)
    """A key was pressed in the field (this row)."""
    finished = Signal(object)
    """What stands in the field is meant (this row)."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self.spec = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, fonts.px(6))
        column.setSpacing(fonts.px(2))
        self.label = _plain(field.label, "heading", self)
        self.label.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)
        self.editor = field.make(self)
        self.editor.set_names(field.label, field.hint)
        self.label.setBuddy(self.editor.field)
        self.editor.edited.connect(self._edited)
        self.editor.finished.connect(self._finished)
        for typed in self.editor.findChildren(QWidget):
            typed.installEventFilter(self)
        self.problem = _plain("", "error", self)
        self.problem.hide()
        column.addWidget(self.label)
        column.addWidget(self.editor)
        if field.hint:
            column.addWidget(_plain(field.hint, "small", self))
        column.addWidget(self.problem)
        column.addStretch(1)

    def _edited(self) -> None:
        self.typed.emit(self)

    def _finished(self) -> None:
        self.finished.emit(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A text field takes Undo and Redo for what is being typed; once that has applied, the case does.

        The row of a field one comes to is in sight; when only the window comes back, nothing scrolls.
        """
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() not in RETURNED:
            QTimer.singleShot(0, self, self.bring_into_sight)
        texts = isinstance(watched, QLineEdit | QPlainTextEdit)
        if texts and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            if not self.editor.dirty and (event.matches(keys.Undo) or event.matches(keys.Redo)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def tell(self, problem: str) -> None:
        """Say what is wrong with the field; an empty text takes it back."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.editor.mark(bool(problem))
        self.editor.field.setAccessibleDescription(problem or self.spec.hint)
        if problem:
            # The row grows once its layout comes to it.
            QTimer.singleShot(0, self, self.bring_into_sight)

    def bring_into_sight(self) -> None:
        """Scroll so that the label, the hint and what is wrong are seen with the field."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            # What is pressed does not slip away under the mouse.
            QTimer.singleShot(50, self, self.bring_into_sight)
            return
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self.isVisible():
            area.ensureWidgetVisible(self, 0, fonts.px(8))


class Form(QWidget):
    """The fields of one part, in as many columns as there is room for.

    What is typed into a field between entering and leaving it is one step of the history, however often it
    applied meanwhile.
    """

    renamed = Signal(str, str)
    """The key of the part before and after it was changed."""

    def __init__(self, workspace: Workspace, key: str, fields: tuple[Field, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.key = key
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(fonts.px(18))
        self._grid.setVerticalSpacing(fonts.px(2))
        self.rows: dict[str, FieldRow] = {}
        for field in fields:
            row = FieldRow(field, self)
            row.typed.connect(self._typed)
            row.finished.connect(self._finished)
            self.rows[field.name or field.path] = row
        self._below: dict[str, QWidget] = {}
        self._columns = 0
        self._lines: list[list[tuple[FieldRow, int]]] = []
        """The fields of each line of the grid with the columns that they take."""
        self._step: tuple[str, Entry] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._paused)
        self._typing: FieldRow | None = None
        self._place()
        self.refresh()

    def refresh(self) -> None:
        """Show the part as it is, except what is being typed or does not apply."""
        case = self._workspace.case
        if not exists(case, self.key):
            return
        record = find(case, self.key)
        for row in self.rows.values():
            if not row.editor.dirty:
                row.editor.show_value(record if row.spec.whole else value_at(record, row.spec.path), case)

    def put_below(self, name: str, widget: QWidget) -> None:
        """Let something stand over the whole width below a field."""
        self._below[name] = widget
        self._columns = 0
        self._place()

    def focus_first(self) -> None:
        """Begin with the first field, all of it selected."""
        field = next(iter(self.rows.values())).editor.field
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()

    def settle(self) -> dict[str, tuple[Any, ...]]:
        """Apply what is being typed; by field, what stands there and does not apply."""
        self._pause.stop()
        for row in self.rows.values():
            self.apply(row)
        return {name: row.editor.draft() for name, row in self.rows.items() if row.editor.dirty}

    def restore(self, drafts: Mapping[str, tuple[Any, ...]]) -> None:
        """Put back what did not apply, and say again why."""
        for name, draft in drafts.items():
            if name in self.rows:
                self.rows[name].editor.restore(draft)
                self.apply(self.rows[name])

    def forget(self) -> None:
        """Drop what was typed: it was about another document."""
        self._pause.stop()
        for row in self.rows.values():
            row.editor.dirty = False

    def _typed(self, row: FieldRow) -> None:
        if self._typing is not None and self._typing is not row:
            self.apply(self._typing)
        self._typing = row
        row.tell("")
        self._pause.start()

    def _paused(self) -> None:
        if self._typing is not None:
            self.apply(self._typing)

    def _finished(self, row: FieldRow) -> None:
        if self._typing is row:
            self._pause.stop()
            self._typing = None
        self.apply(row)
        if not row.editor.dirty:
            self._step = None

    def apply(self, row: FieldRow) -> None:
        """Make what stands in a field a step of the history, or say why it cannot be."""
        if not row.editor.dirty or not exists(self._workspace.case, self.key):
            return
        try:
            value = row.editor.read()
            self._commit(row, value)
        except UnreadableError as reason:
            row.tell(str(reason))
        except CaseError as error:
            row.tell(refusal(self._workspace.case, self.key, error.problems))
        else:
            row.tell("")
            self._retry_others(row)

    def _retry_others(self, applied: FieldRow) -> None:
        # What did not fit before may fit now: a lowest value above the old highest one.
        for row in self.rows.values():
            if row is not applied and row is not self._typing:
                self.apply(row)

    def _commit(self, row: FieldRow, value: Any) -> None:
        folded = self._foldable(row)
        base = folded.before if folded is not None else self._workspace.case
        changes = change_at(find(base, self.key), row.spec.path, value)
        if isinstance(value, NewSource):
            changed = rest_on_new_source(base, self.key, value)
        else:
            changed = change(base, self.key, changes)
        row.editor.dirty = False
        if folded is not None:
            self._step = None
            self._workspace.undo()
        label = self.label_for(row.spec.label)
        try:
            self.commit(label, changed, key_after(self.key, changes), row.spec.path)
        except CaseError:
            row.editor.dirty = True
            raise

    def label_for(self, field: str) -> str:
        """What a change of a field is called in the history."""
        name = name_of(self._workspace.case, self.key)
        return self.tr("Change “{field}” of “{part}”").format(field=field, part=name)

    def commit(self, label: str, changed: Any, key: str, path: str) -> None:
        """Commit a case in which the part has `key`, as the step of the field `path`."""
        workspace, before = self._workspace, self.key
        selected = workspace.selection == before
        self.key = key
        try:
            workspace.commit(label, changed)
        except CaseError:
            self.key = before
            raise
        done = workspace.history.done
        if done and workspace.history.entries[done - 1].after is changed:
            self._step = path, workspace.history.entries[done - 1]
        if key != before:
            self.renamed.emit(before, key)
            if selected:
                workspace.select(key)
        self.refresh()

    def _foldable(self, row: FieldRow) -> Entry | None:
        # Typing on in the same field takes the place of the step that its last pause made.
        history = self._workspace.history
        if self._step is None or self._step[0] != row.spec.path or history.can_redo or not history.done:
            return None
        entry = self._step[1]
        return entry if history.entries[-1] is entry and exists(entry.before, self.key) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        self._place()
        self._level()

    def _level(self) -> None:
        """Fields in one line stand level, however many lines their labels take."""
        gap = self._grid.horizontalSpacing()
        single = (self.width() + gap) / max(1, self._columns) - gap
        for line in self._lines:
            for row, _ in line:
                # What it was given before would count as its own height.
                row.label.setMinimumHeight(0)
            heights = [
                row.label.heightForWidth(int(single * width + gap * (width - 1))) for row, width in line
            ]
            for row, _ in line:
                row.label.setMinimumHeight(max(heights, default=0))

    def _place(self) -> None:
        # A usual field takes two columns of the grid, a narrow one a single column.
        columns = max(1, self.width() // fonts.px(COLUMN)) * 2
        if columns == self._columns:
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        line = place = 0
        self._lines = [[]]
        for name, row in self.rows.items():
            width = columns if row.spec.wide else 1 if row.editor.narrow else 2
            if place + width > columns:
                line, place = line + 1, 0
                self._lines.append([])
            self._grid.addWidget(row, line, place, 1, width)
            self._lines[-1].append((row, width))
            place += width
            if name in self._below:
                line, place = line + 1, columns
                self._lines.append([])
                self._grid.addWidget(self._below[name], line, 0, 1, columns)


def _plain(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
