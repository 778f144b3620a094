"""The board as a tree: groups, and below them parts with what they hold."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from truceboard.case.case import Case
from truceboard.case.parts import exists, find, keys, kind_of
from truceboard.editing import outline_values
from truceboard.editing.commands import Commands
from truceboard.editing.outline_values import can_change
from truceboard.editing.words import group_word, kind_word, name_of
from truceboard.look import figures
from truceboard.look.plain import one_line

Index = QModelIndex | QPersistentModelIndex
HELD = {
    "truce": ("term",),
    "lever": ("entry",),
    "party": ("interest", "condition", "linkage"),
    "interest": ("influence",),
}
"""The kinds of parts that stand below a part."""
PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
CAN_BE_TYPED = PLAIN | Qt.ItemFlag.ItemIsEditable
GROUPS = ("actor", "party", "position", "source", "scenario", "judgement", "forecast")


@dataclass(eq=False, slots=True)
class Node:
    """One line of the tree: a part, or a group under the name of its kind."""

    key: str
    above: "Node | None"
    row: int
    below: list["Node"] = field(default_factory=list)

    def add(self, key: str) -> "Node":
        """Put a line below this one."""
        node = Node(key, self, len(self.below))
        self.below.append(node)
        return node

    def lines(self) -> Iterator["Node"]:
        """All lines below, in reading order."""
        for node in self.below:
            yield node
            yield from node.lines()


def tree(case: Case) -> Node:
    """The lines of a case below a root that is not shown."""
    root = Node("", None, 0)
    _fill(case, root.add("case"))
    _fill(case, root.add("truce"))
    for kind in GROUPS:
        group = root.add(f"group:{kind}")
        for key in keys(case, "case", kind):
            _fill(case, group.add(key))
    actors = {node.key: node for node in root.below[2].below}
    for lever in case.levers:
        _fill(case, actors[f"actor:{lever.controlled_by}"].add(f"lever:{lever.id}"))
    notes = root.add("group:note")
    for key in keys(case, "board", "note"):
        notes.add(key)
    return root


def _fill(case: Case, node: Node) -> None:
    for kind in HELD.get(kind_of(node.key), ()):
        for key in keys(case, node.key, kind):
            _fill(case, node.add(key))


class OutlineModel(QAbstractItemModel):
    """Name and value of every part. A name can be edited in place where the part has one, a number too."""

    def __init__(self, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self.root = tree(commands.workspace.case)
        self._by_key = {node.key: node for node in self.root.lines()}

    def refresh(self) -> bool:
        """Follow the case; True where lines came, went or moved, and the view has to open them anew."""
        root = tree(self._commands.workspace.case)
        changed = [node.key for node in root.lines()] != [node.key for node in self.root.lines()]
        if changed:
            self.beginResetModel()
            self.root = root
            self._by_key = {node.key: node for node in root.lines()}
            self.endResetModel()
        else:
            last = self.rowCount() - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, 1))
        return changed

    def key(self, index: Index) -> str:
        """The key of a line; `group:KIND` for a group."""
        node: Node = index.internalPointer()
        return node.key

    def index_of(self, key: str | None) -> QModelIndex:
        """Where a part stands; an invalid index if it does not."""
        node = self._by_key.get(key or "")
        return self.createIndex(node.row, 0, node) if node is not None else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The line at a place."""
        node = parent.internalPointer() if parent.isValid() else self.root
        if 0 <= row < len(node.below):
            return self.createIndex(row, column, node.below[row])
        return QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The line above."""
        above = index.internalPointer().above if index.isValid() else None
        if above is None or above is self.root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many lines stand below."""
        if parent.column() > 0:
            return 0
        return len((parent.internalPointer() if parent.isValid() else self.root).below)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """What it is, and what it says."""
        return 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("Part"), self.tr("Value"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited, and values that are one number."""
        return CAN_BE_TYPED if self._can_edit(index) else PLAIN

    def _can_edit(self, index: Index) -> bool:
        if not index.isValid():
            return False
        key = self.key(index)
        return bool(self._commands.title_field(key)) if index.column() == 0 else can_change(key)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, and what a screen reader says."""
        if not index.isValid():
            return None
        key = self.key(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(key) if index.column() == 0 else self._value(key)
        if role == Qt.ItemDataRole.EditRole and self._can_edit(index):
            title = index.column() == 0
            return self._commands.title(key) if title else outline_values.typed(self._commands.workspace, key)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._spoken(key)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a part, or set its value."""
        text, key = str(value).strip(), self.key(index)
        if role != Qt.ItemDataRole.EditRole or not text:
            return False
        if index.column() == 0:
            self._commands.rename(key, text if kind_of(key) == "note" else " ".join(text.split()))
            return True
        refusal = outline_values.set_value(self._commands.workspace, key, text)
        if refusal is not None:
            self._commands.report(refusal.title, refusal.reason)
        return refusal is None

    def _name(self, key: str) -> str:
        kind, _, item = key.partition(":")
        if kind == "group":
            return group_word(item)
        document = self._commands.workspace.case
        if not exists(document, key):
            return ""
        # Below what holds it, a part needs no more than what tells it from its like.
        match kind:
            case "influence":
                return one_line(document.lever(find(document, key).lever).brief)
            case "linkage":
                return one_line(document.actor(find(document, key).party).name)
            case "entry":
                return figures.full_day(find(document, key).date)
        return name_of(document, key)

    def _spoken(self, key: str) -> str:
        kind = kind_of(key)
        if kind == "group":
            return self._name(key)
        #: A line of the outline as a screen reader says it.
        pattern = self.tr("{kind} {name}, {value}") if self._value(key) else self.tr("{kind} {name}")
        return pattern.format(kind=kind_word(kind), name=self._name(key), value=self._value(key))

    def _value(self, key: str) -> str:
        workspace = self._commands.workspace
        case, kind = workspace.case, kind_of(key)
        if kind == "group":
            return str(len(self._by_key[key].below))
        return outline_values.shown(workspace, key) if exists(case, key) else ""
