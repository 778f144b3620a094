"""Which levers a path may move: whose they are, what moving them costs, why some stand still."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from truceboard.case.case import Case
from truceboard.likelihood.paths import Reason
from truceboard.look import figures
from truceboard.views.tables import NOWHERE, Index

NAME, WHOSE, COST, WHY = range(4)
FIXED = {"no_cost", "narrow", "not_chosen"}
"""Reasons that no tick takes away: a cost, fewer levers or the choice of actors would."""


class PathLevers(QAbstractTableModel):
    """A row a lever: a tick for those that may move, the cost to be typed over."""

    ticked = Signal(str, bool)
    """A lever and whether it may move."""
    cost_typed = Signal(str, object)
    """A lever and its cost over the full range; None: no path moves it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._standing: Mapping[str, Reason] = {}

    def show_levers(self, case: Case, standing: Mapping[str, Reason]) -> None:
        """The levers of a case and why some stand still."""
        same = self._case is not None and len(self._case.levers) == len(case.levers)
        if not same:
            self.beginResetModel()
        self._case, self._standing = case, standing
        if not same:
            self.endResetModel()
        elif case.levers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(case.levers) - 1, WHY))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """The levers."""
        return 0 if parent.isValid() or self._case is None else len(self._case.levers)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Name, whose, cost, why not."""
        return 0 if parent.isValid() else 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The tick and the cost can be changed."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._case is None:
            return flags
        if index.column() == NAME and self._standing.get(self._case.levers[index.row()].id) not in FIXED:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == COST else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, ticks, the cost as a number for its editor."""
        if self._case is None:
            return None
        lever = self._case.levers[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NAME:
            return Qt.CheckState.Unchecked if lever.id in self._standing else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.EditRole and index.column() == COST:
            return "" if lever.cost is None else figures.number(lever.cost)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COST:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            lever.name,
            self._case.actor(lever.controlled_by).brief,
            "–" if lever.cost is None else figures.number(lever.cost),
            self._why(self._standing.get(lever.id)),
        )[index.column()]

    def _why(self, reason: Reason | None) -> str:
        if reason is None:
            return ""
        return {
            "no_cost": self.tr("Has no cost"),
            "locked": self.tr("Locked"),
            "battlefield": self.tr("Decided on the battlefield"),
            "domestic": self.tr("Domestic politics"),
            "own": self.tr("Held by a party whose answer is sought"),
            "not_chosen": self.tr("Its holder was not chosen"),
            "narrow": self.tr("Moves the likelihood too little"),
        }[reason]

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was ticked or typed; the case changes elsewhere."""
        if self._case is None:
            return False
        lever = self._case.levers[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NAME:
            self.ticked.emit(lever.id, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == COST:
            text = str(value).strip()
            cost = figures.read_number(text)
            if text and (cost is None or cost < 0):
                return False
            self.cost_typed.emit(lever.id, cost)
            return True
        return False

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("May move"),
                self.tr("Whose"),
                self.tr("Cost, full range"),
                self.tr("Stands still"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section == COST else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
