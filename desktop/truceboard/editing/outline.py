"""The outline: the board as a tree, with its forms beside it, for the keyboard and for screen readers."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from truceboard.case.case import Case
from truceboard.editing.menus import EditActions
from truceboard.editing.outline_model import OutlineModel
from truceboard.look import fonts
from truceboard.look.scale import notifier


class Outline(QTreeView):
    """A line for every part of the case; what is current here is selected everywhere.

    F2 renames, Delete deletes, Ctrl+D duplicates, Alt+Up and Alt+Down move, the menu key opens the context
    menu.
    """

    def __init__(self, actions: EditActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._workspace = actions, actions.commands.workspace
        self.lines = OutlineModel(actions.commands, self)
        self._stale = False
        self._following = False
        self.ensurePolished()
        self.setModel(self.lines)
        self.setAccessibleName(self.tr("Outline"))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
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
        self.expandToDepth(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        self._show_selection(self._workspace.selection)

    def _opened(self) -> None:
        self._refresh()
        self.expand_groups()

    def _follow(self, _before: Case, _after: Case) -> None:
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _refresh(self) -> None:
        self._stale = False
        open_keys = [
            node.key for node in self.lines.root.lines() if self.isExpanded(self.lines.index_of(node.key))
        ]
        place = self.verticalScrollBar().value()
        self._following = True
        if self.lines.refresh():
            for key in open_keys:
                self.expand(self.lines.index_of(key))
            self.verticalScrollBar().setValue(place)
        self._following = False
        self._show_selection(self._workspace.selection)

    def _show_values(self) -> None:
        if self.isVisible():
            self.viewport().update()

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
        menu.popup(self.viewport().mapToGlobal(point))

    def _rescale(self) -> None:
        self.setIndentation(fonts.px(18))
