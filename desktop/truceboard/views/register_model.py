"""The register as Qt's item views see it."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from truceboard.case.case import Case
from truceboard.likelihood.outlook import Outlook
from truceboard.likelihood.said import Statement
from truceboard.likelihood.structure import Structure, structure
from truceboard.look import terms
from truceboard.look.plain import tooltip
from truceboard.views.register_rows import (
    COLUMNS,
    Column,
    Entry,
    Filters,
    Group,
    Grouping,
    entries,
    pulls,
    shown,
    slopes,
)
from truceboard.views.tables import NOWHERE, Index, Table

FIGURES = frozenset({COLUMNS.index("pull"), COLUMNS.index("surprise")})


class RegisterModel(QAbstractTableModel):
    """Positions and headings of groups; filtered, sorted and grouped here, so that ids stay at hand."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.filters = Filters()
        self.grouping: Grouping = ""
        self._sort: Column = "date"
        self._descending = True
        self._brief = False
        self._case: Case | None = None
        self._board: Structure
        self._statements: dict[str, Statement] = {}
        self._entries: dict[str, Entry] = {}
        self._rows: list[str | Group] = []

    # -- what it shows --------------------------------------------------------------------------------------

    def show_case(self, case: Case, outlook: Outlook) -> None:
        """Another case, or other figures for it: while a slider moves, no row changes its place."""
        same = case is self._case
        self._case = case
        if not same:
            self._entries = entries(case)
            self._board = structure(case)
        known, points = pulls(outlook), slopes(self._board, outlook)
        for name, entry in self._entries.items():
            counts = entry.position.party is not None and not entry.position.set_aside
            entry.pull = known.get(name) if counts else None
            slope = points.get(entry.position.party or "", 0.0)
            entry.points = None if entry.pull is None else slope * entry.pull
            entry.statement = self._statements.get(name) if entry.pull is not None else None
        if same:
            self._tell()
        else:
            self.arrange()

    def show_statements(self, statements: tuple[Statement, ...]) -> None:
        """What was expected, and the points, which take a little longer to know."""
        self._statements = {each.id: each for each in statements if each.kind == "position"}
        for name, entry in self._entries.items():
            entry.statement = self._statements.get(name) if entry.pull is not None else None
        if self._sort == "surprise":
            self.arrange()
        else:
            self._tell()

    def shorten_headers(self, brief: bool) -> None:
        """Where there is little room."""
        if brief != self._brief:
            self._brief = brief
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _tell(self) -> None:
        """The figures in the rows are others."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, COLUMNS.index("pull")), last)

    def arrange(self) -> None:
        """Filter, sort and group anew."""
        rows = shown(self._entries, self.filters, self._sort, self._descending, self.grouping)
        if rows == self._rows:
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; the header of the view calls this."""
        self._sort, self._descending = COLUMNS[column], order == Qt.SortOrder.DescendingOrder
        self.arrange()

    def entry(self, row: int) -> Entry | None:
        """The position in a row; None for a heading."""
        return self._entries[self._rows[row]] if isinstance(self._rows[row], str) else None

    def group(self, row: int) -> Group | None:
        """The heading in a row; None for a position."""
        found = self._rows[row]
        return found if isinstance(found, Group) else None

    def find(self, position_id: str) -> Entry | None:
        """A position, shown or not; None if the case has none of that id."""
        return self._entries.get(position_id)

    def row_of(self, position_id: str) -> int | None:
        """The row a position stands in, None while it is filtered out."""
        return self._rows.index(position_id) if position_id in self._rows else None

    @property
    def count(self) -> int:
        """How many positions are shown."""
        return sum(isinstance(row, str) for row in self._rows)

    def as_table(self) -> Table:
        """The positions shown, with what does not fit on the screen in columns of its own."""
        headers = [self.headerData(column, Qt.Orientation.Horizontal) for column in range(len(COLUMNS))]
        rows = []
        for row in range(len(self._rows)):
            entry = self.entry(row)
            if entry is not None:
                texts = [entry.text(column) for column in COLUMNS]
                rows.append((*texts, entry.points_text(), entry.position.note or ""))
        return Table((*map(str, headers), self.tr("Points"), self.tr("Note")), tuple(rows))

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Positions and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The same for every case."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts; a heading has its text in the first column."""
        entry = self.entry(index.row())
        if entry is None:
            if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
                heading = self.group(index.row())
                if heading.label == "—":
                    return self.tr("About no party ({count})").format(count=heading.count)
                return self.tr("{group} ({count})").format(group=heading.label, count=heading.count)
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._in_full(entry, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_full(entry, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in FIGURES:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def _in_full(self, entry: Entry, column: Column) -> str:
        if column == "grade" and self._case is not None:
            return terms.grade_in_words(entry.position, self._case.source(entry.position.source))
        if column == "pull" and entry.points_text():
            return self.tr("{log_odds} log-odds, {points}").format(
                log_odds=entry.pull_text(), points=entry.points_text()
            )
        return entry.text(column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                "date": self.tr("Date"),
                "speaker": self.tr("Speaker"),
                "about": self.tr("About"),
                "position": self.tr("Position"),
                "stance": self.tr("Stance"),
                "grade": self.tr("Grade"),
                "channel": self.tr("Channel"),
                "pull": self.tr("Pull") if self._brief else self.tr("Pull, log-odds"),
                "surprise": self.tr("Surprise"),
            }[COLUMNS[section]]
        if role == Qt.ItemDataRole.ToolTipRole and COLUMNS[section] == "surprise":
            return tooltip(self.tr("What was said less what the model expected that day, in log-odds"))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section in FIGURES else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
