"""The outline: the board as a tree, with its forms beside it, for the keyboard and for screen readers."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from truceboard.editing.menus import EditActions
from truceboard.editing.outline_model import OutlineModel
from truceboard.likelihood.outlook import Outlook
from truceboard.look import fonts, palette
from truceboard.look.scale import notifier

MEASURED = 100
FEW = 4
"""Values that are looked for one by one when they change; of more, all lines in sight are drawn."""


class Outline(QTreeView):
    """A line for every part of the case; what is current here is selected everywhere.

    F2 renames, Shift+F2 changes the value, Enter opens the details, Delete deletes, Ctrl+D duplicates, Alt+Up
    and Alt+Down move, the menu key opens the context menu.
    """

    opened = Signal(object)
    """Enter on the part with this key: it is to be worked on."""

    def __init__(self, actions: EditActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._workspace = actions, actions.commands.workspace
        self.lines = OutlineModel(actions.commands, self)
        self._stale = False
        self._folded = False
        self._following = False
        self._tried: dict[str, float] = {}
        self.ensurePolished()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setModel(self.lines)
        self.setItemDelegate(Typing(self))
        self.setAccessibleName(self.tr("Outline"))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.SelectedClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        # Of thousands of lines so many tell how wide the values are.
        self.header().setResizeContentsPrecision(MEASURED)
        self.rename = self._own_action(self.tr("&Rename"), "F2", self._rename)
        self.change_value = self._own_action(self.tr("Chan&ge the value"), "Shift+F2", self._change_value)
        self.addActions(list(actions.on_parts.values()))
        self.selectionModel().currentChanged.connect(self._choose)
        self._workspace.case_changed.connect(self._follow)
        self._workspace.opened.connect(self._opened)
        self._workspace.selection_changed.connect(self._show_selection)
        self._workspace.outlook_changed.connect(self._show_values)
        notifier().changed.connect(self._rescale)
        self._rescale()
        self.expand_groups()

    def expand_groups(self) -> None:
        """Open the groups; what parts hold stays folded."""
        self._folded = False
        self.expandToDepth(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        if self._folded:
            self.expand_groups()
        self._show_selection(self._workspace.selection)

    def _opened(self) -> None:
        self._folded = True
        self._follow()
        if not self._stale:
            self.expand_groups()

    def _follow(self) -> None:
        """At once, or when it is shown: a tree of thousands of lines takes its time."""
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        open_keys = [
            node.key
            for node in self.lines.root.lines()
            if node.below and self.isExpanded(self.lines.index_of(node.key))
        ]
        place = self.verticalScrollBar().value()
        self._following = True
        if self.lines.refresh():
            for key in open_keys:
                self.expand(self.lines.index_of(key))
            self.verticalScrollBar().setValue(place)
        self._following = False
        self._show_selection(self._workspace.selection)

    def _show_values(self, outlook: Outlook) -> None:
        """A tick of a slider changes one line of hundreds."""
        tried = {f"lever:{lever}": value for lever, value in outlook.settings.items()}
        tried |= {f"interest:{interest}": weight for interest, weight in outlook.importances.items()}
        changed = [key for key, value in tried.items() if self._tried.get(key) != value]
        self._tried = tried
        if len(changed) > FEW:
            self.viewport().update()
            return
        for key in changed:
            self.update(self.lines.index_of(key).siblingAtColumn(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, which Qt leaves to a viewport that is opaque; the lines."""
        QPainter(self.viewport()).fillRect(event.rect(), palette.current().panel)
        super().paintEvent(event)

    def _show_selection(self, key: str | None) -> None:
        index = self.lines.index_of(key)
        if not self.isVisible() or self.currentIndex().siblingAtColumn(0) == index:
            return
        self._following = True
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)
        elif key is not None:
            self.selectionModel().clear()
        self._following = False

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._following or not current.isValid():
            return
        key = self.lines.key(current)
        self._workspace.select(None if key.startswith("group:") else key)

    def _menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        key = self.lines.key(index) if index.isValid() else None
        menu = self._actions.context_menu(key, self)
        if key is not None and not key.startswith("group:"):
            menu.addSeparator()
            typing = ((0, self.rename), (1, self.change_value))
            menu.addActions([action for column, action in typing if self._can_edit(column)])
        menu.popup(self.viewport().mapToGlobal(point))

    # -- typing ---------------------------------------------------------------------------------------------

    def _own_action(self, text: str, keys: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _can_edit(self, column: int) -> bool:
        index = self.currentIndex().siblingAtColumn(column)
        return index.isValid() and bool(self.lines.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def _rename(self) -> None:
        self._type(0 if self._can_edit(0) else 1)

    def _change_value(self) -> None:
        self._type(1)

    def _type(self, column: int) -> None:
        if self._can_edit(column) and self.state() != QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex().siblingAtColumn(column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the details of a part, and folds and unfolds a group."""
        index = self.currentIndex().siblingAtColumn(0)
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or editing or not index.isValid():
            super().keyPressEvent(event)
            return
        key = self.lines.key(index)
        if key.startswith("group:"):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._workspace.select(key)
            self.opened.emit(key)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Where the menu key opens the context menu: on the current line."""
        if query == Qt.InputMethodQuery.ImCursorRectangle and self.currentIndex().isValid():
            return self.visualRect(self.currentIndex())
        return super().inputMethodQuery(query)

    def _rescale(self) -> None:
        self.setIndentation(fonts.px(18))


class Typing(QStyledItemDelegate):
    """What is typed in place, with a name for screen readers."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """The usual line of text."""
        editor = super().createEditor(parent, option, index)
        name = index.siblingAtColumn(0).data()
        words = self.tr("Name of {part}") if index.column() == 0 else self.tr("Value of {part}")
        editor.setAccessibleName(words.format(part=name))
        return editor
