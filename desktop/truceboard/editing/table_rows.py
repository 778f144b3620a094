"""The rows of a file as an import would take them, each with what becomes of it and what is wrong with it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from truceboard.case.problems import printable
from truceboard.editing.refusals import sentence
from truceboard.editing.table_words import FIELDS, STATUSES, word
from truceboard.files.table_preview import PreviewRow
from truceboard.look import fonts, joining, palette, style
from truceboard.look.plain import tooltip
from truceboard.look.scale import px

NOWHERE = QModelIndex()
NUMBER, STATUS, REMARK = range(3)
"""The columns before those of the fields."""
WIDEST = 260
WIDEST_REMARK = 420
"""Columns in pixels at 100 %."""
ROWS_MEASURED = 60
LONGEST = 200
"""Characters of a text that a row shows; all of it is in the tool tip."""


class RowsModel(QAbstractTableModel):
    """The rows, all or only those that are wrong."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[PreviewRow, ...] = ()
        self._fields: tuple[str, ...] = ()
        self._only_wrong = False
        self.rows: Sequence[PreviewRow] = ()

    def show_rows(self, rows: tuple[PreviewRow, ...], fields: tuple[str, ...]) -> None:
        """Show other rows, with these fields as columns."""
        self.beginResetModel()
        self._all, self._fields = rows, fields
        self._filter()
        self.endResetModel()

    def show_only_wrong(self, only: bool) -> None:
        """Leave out what is right, or show it again."""
        self.beginResetModel()
        self._only_wrong = only
        self._filter()
        self.endResetModel()

    def _filter(self) -> None:
        self.rows = [row for row in self._all if row.status == "wrong"] if self._only_wrong else self._all

    def remark(self, row: PreviewRow) -> str:
        """What is wrong in a row or what would change, in words."""
        if row.status == "wrong":
            told = [
                self._about(field, sentence(problem))
                for field, problems in row.problems.items()
                for problem in problems
            ]
        else:
            told = [
                self._about(field, self.tr("was {before}").format(before=before or self.tr("empty")))
                for field, before in row.before.items()
            ]
        return joining.listed(told)

    def _about(self, field: str, text: str) -> str:
        return joining.labelled(word(FIELDS[field]), text) if field in FIELDS else text

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """The rows shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Number, state and remark, and the fields."""
        return 0 if parent.isValid() else REMARK + 1 + len(self._fields)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Plain texts; a wrong cell begins with a cross, one that would change is semibold."""
        row, column = self.rows[index.row()], index.column()
        field = self._fields[column - REMARK - 1] if column > REMARK else ""
        wrong = row.status == "wrong" and (field in row.problems if field else column != NUMBER)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column, field)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, column, field)
        if role == Qt.ItemDataRole.ForegroundRole and wrong:
            return palette.current().danger
        if role == Qt.ItemDataRole.FontRole and (field in row.before or (column == STATUS and wrong)):
            return fonts.font(fonts.BODY, 600)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == NUMBER:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: PreviewRow, column: int, field: str) -> str:
        if column == NUMBER:
            return str(row.number)
        if column == STATUS:
            return word(STATUSES[row.status])
        if column == REMARK:
            return self.remark(row)
        text = " ".join(row.cells[field].split())
        text = printable(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
        return f"✗ {text}" if field in row.problems else text

    def _tooltip(self, row: PreviewRow, column: int, field: str) -> str:
        if not field:
            return tooltip(self.remark(row) if column == REMARK else self._text(row, column, field))
        told = [row.cells[field], *map(sentence, row.problems.get(field, ()))]
        if field in row.before:
            told.append(self.tr("was {before}").format(before=row.before[field] or self.tr("empty")))
        return tooltip("\n".join(told))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns; the file's own numbers are in the first."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section != NUMBER:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        if section > REMARK:
            return word(FIELDS[self._fields[section - REMARK - 1]])
        return (self.tr("Row"), self.tr("State"), self.tr("What is wrong or changes"))[section]


class RowsTable(QTableView):
    """A calm table in which rows are chosen whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown = RowsModel(self)
        self.setModel(self.shown)
        style.dress_table(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setResizeContentsPrecision(ROWS_MEASURED)
        self.ensurePolished()
        self.verticalHeader().setDefaultSectionSize(px(28))

    def show_rows(self, rows: tuple[PreviewRow, ...], fields: tuple[str, ...]) -> None:
        """Show other rows, in columns as wide as they need."""
        self.shown.show_rows(rows, fields)
        self.resizeColumnsToContents()
        for column in range(self.shown.columnCount()):
            widest = px(WIDEST_REMARK if column == REMARK else WIDEST)
            self.setColumnWidth(column, min(self.columnWidth(column), widest))
        self.setColumnHidden(REMARK, not any(row.problems or row.before for row in rows))
