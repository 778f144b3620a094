"""A table on its way into the case: how it is read, what each row would do, and one step that does it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.problems import CaseError
from truceboard.editing.refusals import refusal
from truceboard.editing.table_mapping import TableReading
from truceboard.editing.table_rows import RowsTable
from truceboard.files.sheets import CsvForm
from truceboard.files.table_file import TableFile, read_table
from truceboard.files.table_preview import Rehearsal, rehearse
from truceboard.files.tables import Kind
from truceboard.look import fonts, style
from truceboard.look.file_messages import message_text
from truceboard.workspace.jobs import Jobs, Start, in_thread
from truceboard.workspace.workspace import Workspace

KEYS: dict[Kind, str] = {"positions": "position", "levers": "lever", "sources": "source"}
SIZE = (1180, 740)
"""In pixels at 100 %; never more than the window has."""
PATIENCE = 200
"""Milliseconds without an answer after which it shows that something is going on."""


class TableImport(QDialog):
    """Reads a file, rehearses the import at every change, and imports all rows or none."""

    imported = Signal(str)
    """What was done, as a sentence."""

    def __init__(
        self, workspace: Workspace, kind: Kind, path: Path, parent: QWidget, start: Start = in_thread
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._kind, self._path = workspace, kind, path
        self._form: CsvForm | None = None
        self._rehearsal: Rehearsal | None = None
        self._asked = 0
        self.jobs = Jobs(start, self)
        self.setWindowTitle(self._title())
        self._build()
        workspace.case_changed.connect(self._rehearse)
        workspace.opened.connect(self.reject)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    # -- building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(20), fonts.px(16), fonts.px(20), fonts.px(16))
        column.setSpacing(fonts.px(10))
        self.remarks = self._label("muted")
        self.remarks.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        name = self._label("title")
        name.setText(self._path.name)
        top = QHBoxLayout()
        top.addWidget(name, 1)
        top.addWidget(self.remarks, 1)
        column.addLayout(top)
        self.reading = TableReading(self._kind, self)
        self.reading.form_chosen.connect(self._read_in)
        self.reading.changed.connect(self._rehearse)
        parts = QSplitter(self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.reading)
        parts.addWidget(self._preview())
        parts.setStretchFactor(1, 1)
        column.addWidget(parts, 1)
        self.message = self._label("error")
        column.addWidget(self.message)
        buttons = QDialogButtonBox(self)
        self.again = buttons.addButton(self.tr("Read the file again"), QDialogButtonBox.ButtonRole.ActionRole)
        self.again.clicked.connect(self.read)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.button = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        style.give_role(self.button, "primary")
        self.button.setDefault(True)
        self.button.setEnabled(False)
        buttons.accepted.connect(self.import_rows)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        room = self.parentWidget().window().size() * 0.96
        width = min(fonts.px(SIZE[0]), room.width())
        self.resize(width, min(fonts.px(SIZE[1]), room.height()))
        left = min(fonts.px(360), width * 2 // 5)
        parts.setSizes([left, width - left])
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE)
        self._slow.timeout.connect(self.progress.show)

    def _preview(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(fonts.px(14), 0, 0, 0)
        column.setSpacing(fonts.px(8))
        self.counts = self._label("strong")
        self.only_wrong = QCheckBox(self.tr("Only wrong rows"), side)
        self.progress = QProgressBar(side)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("The file is being read"))
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.progress.hide()
        self.table = RowsTable(side)
        self.table.setMinimumHeight(fonts.px(90))
        self.table.setAccessibleName(self.tr("The rows as they would be"))
        self.only_wrong.toggled.connect(self._show_only_wrong)
        self.detail = self._label("body")
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        line = QHBoxLayout()
        line.addWidget(self.only_wrong)
        line.addWidget(self.progress, 1)
        column.addWidget(self.counts)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        return side

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

    # -- reading and rehearsing -----------------------------------------------------------------------------

    def read(self) -> None:
        """Read the file as it now is; what was chosen stays."""
        self._wait()
        self.jobs.ask("read", self._asked, partial(read_table, self._path, self._form), self._was_read)

    def _read_in(self, form: CsvForm) -> None:
        self._form = form
        self.read()

    def _was_read(self, file: TableFile) -> None:
        self.reading.show_file(file)
        if file.refused is None:
            self._rehearse()
            return
        self._slow.stop()
        self.progress.hide()
        self.counts.clear()
        self.table.show_rows((), ())
        self.only_wrong.setEnabled(False)
        style.give_role(self.message, "error")
        self.message.setText(
            self.tr("The file cannot be read: {reason}").format(reason=message_text(file.refused))
        )

    def _rehearse(self) -> None:
        if not self.reading.has_table:
            return
        self._wait()
        sheet = self.reading.table()
        remark = next(iter(sheet.above), "")
        self.remarks.setText(self.tr("It is marked: {remark}").format(remark=remark) if remark else "")
        work = partial(rehearse, self._workspace.case, self._kind, sheet, self.reading.mapping())
        self.jobs.ask("rehearse", self._asked, work, partial(self._rehearsed, self._asked))

    def _wait(self) -> None:
        self._asked += 1
        self._rehearsal = None
        self.button.setEnabled(False)
        self._slow.start()

    def _rehearsed(self, asked: int, rehearsal: Rehearsal) -> None:
        if asked != self._asked:
            return  # the file is being read again meanwhile
        self._slow.stop()
        self.progress.hide()
        self._rehearsal = rehearsal
        self.table.show_rows(rehearsal.rows, tuple(self.reading.mapping()))
        self._show_worst()
        count = rehearsal.count
        self.counts.setText(
            " · ".join(
                (
                    self.tr("%n added", "", count("added")),
                    self.tr("%n changed", "", count("changed")),
                    self.tr("%n unchanged", "", count("unchanged")),
                    self.tr("%n wrong", "", count("wrong")),
                )
            )
        )
        self.only_wrong.setEnabled(count("wrong") > 0)
        if not count("wrong"):
            self.only_wrong.setChecked(False)
        items = len(rehearsal.done.new_or_other)
        ready = rehearsal.done.case is not None and items > 0
        self.button.setText(self._step(items) if ready else self.tr("Import"))
        self.button.setEnabled(ready)
        style.give_role(self.message, "muted" if rehearsal.done.case is not None else "error")
        self.message.setText(self._why_not(rehearsal, items))

    def _show_only_wrong(self, only: bool) -> None:
        self.table.shown.show_only_wrong(only)
        self._show_worst()

    def _show_worst(self) -> None:
        """Stand at the first row that is wrong, and say in full what is."""
        rows = self.table.shown.rows
        worst = next((number for number, row in enumerate(rows) if row.status == "wrong"), None)
        if worst is None:
            self.detail.clear()
        else:
            self.table.selectRow(worst)

    def _show_detail(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        row = self.table.shown.rows[current.row()]
        remark = self.table.shown.remark(row)
        text = self.tr("Row {number}: {remark}").format(number=row.number, remark=remark)
        self.detail.setText(text if remark else "")

    def _why_not(self, rehearsal: Rehearsal, items: int) -> str:
        told = []
        if wrong := rehearsal.count("wrong"):
            told.append(
                self.tr(
                    "%n row(s) wrong. Correct the file and read it again; until then no row is imported.",
                    "",
                    wrong,
                )
            )
        if rehearsal.problems:
            told.append(refusal(self._workspace.case, "case", rehearsal.problems))
        if not told and not items:
            told.append(self.tr("There is nothing to import: the case has all of this already."))
        return " ".join(told)

    # -- importing ------------------------------------------------------------------------------------------

    def import_rows(self) -> None:
        """All rows as one step that can be undone; the first item is selected."""
        rehearsal = self._rehearsal
        items = rehearsal.done.new_or_other if rehearsal is not None else ()
        if rehearsal is None or rehearsal.done.case is None or not items:
            return
        label = self._step(len(items))
        self._workspace.case_changed.disconnect(self._rehearse)
        try:
            self._workspace.commit(label, rehearsal.done.case)
        except CaseError as error:
            self._workspace.case_changed.connect(self._rehearse)
            self.button.setEnabled(False)
            self.message.setText(refusal(self._workspace.case, "case", error.problems))
            return
        self._workspace.select(f"{KEYS[self._kind]}:{items[0]}")
        self.imported.emit(label)
        self.accept()

    def _title(self) -> str:
        return {
            "positions": self.tr("Import positions"),
            "levers": self.tr("Import levers"),
            "sources": self.tr("Import sources"),
        }[self._kind]

    def _step(self, items: int) -> str:
        if self._kind == "positions":
            return self.tr("Import %n position(s)", "", items)
        if self._kind == "levers":
            return self.tr("Import %n lever(s)", "", items)
        return self.tr("Import %n source(s)", "", items)
