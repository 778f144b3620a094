"""The table twin of a chart: the same figures as rows of text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyle, QTableView, QWidget

from truceboard.files.cells import neutral_line
from truceboard.look import fonts, style
from truceboard.look.plain import tooltip

Index = QModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Table:
    """What a chart shows, as texts; `figures` are columns set at the end, `keys` what the rows stand for."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: frozenset[int] = frozenset()
    keys: tuple[str | None, ...] = ()
    strong: frozenset[tuple[int, int]] = frozenset()
    """(row, column) of what is set in semibold."""


EMPTY = Table((), ())
GIVEN = 0.2
"""The share of the widest column, at most, that it gives so that all columns are seen."""
WIDEST = 360
"""Of a column where not all have room, in pixels at 100 %."""


class TableModel(QAbstractTableModel):
    """Shows one Table after the other."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.table = EMPTY

    def show_table(self, table: Table) -> None:
        """Keep the selection where only the figures have changed."""
        same = (table.headers, len(table.rows)) == (self.table.headers, len(self.table.rows))
        if not same:
            self.beginResetModel()
            self.table = table
            self.endResetModel()
        elif table != self.table:
            self.table = table
            last = self.index(len(table.rows) - 1, len(table.headers) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """The rows."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(self.table.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, plain; the whole of it as a tool tip."""
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.table.rows[row][column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.table.rows[row][column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.FontRole and (row, column) in self.table.strong:
            return fonts.font(fonts.BODY, 600)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns, numbers of the rows."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.headers[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.table.headers[section])
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = (
            Qt.AlignmentFlag.AlignTrailing if column in self.table.figures else Qt.AlignmentFlag.AlignLeading
        )
        return side | Qt.AlignmentFlag.AlignVCenter


class TwinTable(QTableView):
    """A calm table: rows are chosen whole, and every column is as wide as it needs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown = TableModel(self)
        self.setModel(self.shown)
        style.dress_table(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setStretchLastSection(True)
        self.ensurePolished()

    def show_table(self, table: Table) -> None:
        """Show a table; columns find their width when the columns are others."""
        anew = table.headers != self.shown.table.headers
        self.shown.show_table(table)
        if anew and table.headers:
            self.rescale()

    def rescale(self) -> None:
        """The text scale, the palette or the columns are others."""
        self.verticalHeader().setDefaultSectionSize(fonts.px(28))
        self.resizeColumnsToContents()
        columns = range(self.shown.columnCount())
        fits = sum(self.columnWidth(column) for column in columns) <= self.viewport().width()
        for column in columns:
            if not fits:
                self.setColumnWidth(column, min(self.columnWidth(column), fonts.px(WIDEST)))
        self._give_way()
        # A figure at the far end would stand apart from the others.
        self.horizontalHeader().setStretchLastSection(len(columns) - 1 not in self.shown.table.figures)

    def _give_way(self) -> None:
        """The widest column gives what is missing where that is little: a scroll bar would hide more."""
        widths = [self.columnWidth(column) for column in range(self.shown.columnCount())]
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        missing = sum(widths) + bar - self.width()
        widest = max(widths, default=0)
        if 0 < missing <= GIVEN * widest:
            self.setColumnWidth(widths.index(widest), widest - missing)


def as_text(table: Table, heading: Sequence[str] = (), ending: Sequence[str] = ()) -> str:
    """Lines with tabs between the columns, as spreadsheets paste them; no cell is a formula."""
    rows = [(line,) for line in heading] + [table.headers, *table.rows] + [(line,) for line in ending]
    return "\n".join("\t".join(map(neutral_line, row)) for row in rows)
