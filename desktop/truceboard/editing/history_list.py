"""The history as a list: every step by its name, the present one marked; a click goes there."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListView, QWidget

from truceboard.look import fonts, palette
from truceboard.look.plain import tooltip
from truceboard.workspace.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
ROW = 24
"""The height of a step in pixels at 100 %."""


class Steps(QAbstractListModel):
    """The state at the opening, then one row for each step."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._labels: tuple[str, ...] = ()
        self._done = 0
        self.refresh()

    @property
    def present(self) -> int:
        """The row of the case as it stands."""
        return self._done

    def refresh(self) -> None:
        """Follow the history."""
        history = self._workspace.history
        labels = (self.tr("As opened"), *(entry.label for entry in history.entries))
        if labels != self._labels:
            self.beginResetModel()
            self._labels, self._done = labels, history.done
            self.endResetModel()
        elif history.done != self._done:
            self._done = history.done
            self.dataChanged.emit(self.index(0), self.index(len(labels) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row for each state of the case."""
        return 0 if parent.isValid() else len(self._labels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names; the present one in bold, those taken back muted."""
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._labels[row]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._labels[row])
        if role == Qt.ItemDataRole.SizeHintRole:
            # As wide as the list, so that a long name is elided instead of scrolled to.
            return QSize(1, fonts.px(ROW))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if row == self._done:
                return self.tr("{step}, the present state").format(step=self._labels[row])
            return self.tr("{step}, taken back").format(step=self._labels[row]) if row > self._done else None
        if role == Qt.ItemDataRole.FontRole and row == self._done:
            bold = QFont()
            bold.setWeight(QFont.Weight.DemiBold)
            return bold
        if role == Qt.ItemDataRole.ForegroundRole and row > self._done:
            return palette.current().muted
        return None


class HistoryList(QListView):
    """A click, or Enter, goes to a state; going back and forth is no step itself."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.steps = Steps(workspace, self)
        self.ensurePolished()
        self.setModel(self.steps)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("History"))
        self.clicked.connect(self._go)
        self.activated.connect(self._go)
        workspace.history_changed.connect(self._follow)
        self._follow()

    def go_to(self, row: int) -> None:
        """Undo or redo until the state in a row stands."""
        while self._workspace.history.done > row:
            self._workspace.undo()
        while self._workspace.history.done < row:
            self._workspace.redo()

    def _go(self, index: QModelIndex) -> None:
        self.go_to(index.row())

    def _follow(self) -> None:
        self.steps.refresh()
        present = self.steps.index(self.steps.present)
        self.setCurrentIndex(present)
        self.scrollTo(present)
