"""Ctrl+K: type a few letters of a command, an actor, a lever, a position or a scenario."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.case import Case
from truceboard.look import fonts
from truceboard.look.room import open_at
from truceboard.window.finder import Found, entry, find, out_of_range, settings, things


class CommandPalette(QDialog):
    """A line to type in and what is found; Enter chooses, Escape leaves."""

    chosen = Signal(str)
    """The target of what was chosen; see `Found`."""

    def __init__(self, case: Case, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._case = case
        self._entries = [
            entry(
                action.iconText().rstrip("…"),
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or self.tr("command"),
                f"action:{name}",
            )
            for name, action in actions.items()
            if action.isEnabled() and action.isVisible()
        ]
        self._entries += things(case)
        self._found: list[Found] = []
        self.query = QLineEdit(self)
        self.query.setPlaceholderText(
            self.tr("A command, actor, lever, position, scenario, or “set lever to value”")
        )
        self.query.setAccessibleName(self.tr("Find"))
        self.query.textChanged.connect(self.search)
        self.query.installEventFilter(self)
        self.list = QTableView(self)
        self.list.setAccessibleName(self.tr("Found"))
        self._model = QStandardItemModel(0, 2, self)
        self.list.setModel(self._model)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setShowGrid(False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.horizontalHeader().hide()
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setDefaultSectionSize(fonts.px(30))
        self.list.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.clicked.connect(self._clicked)
        self.nothing = QLabel(self)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(14), fonts.px(14), fonts.px(14), fonts.px(14))
        column.setSpacing(fonts.px(10))
        column.addWidget(self.query)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        open_at(self, 640, 460)
        self.search("")

    def search(self, query: str) -> None:
        """Show what fits, the first line chosen."""
        self._found = settings(self._case, query) + find(self._entries, query)
        self._model.removeRows(0, self._model.rowCount())
        for found in self._found:
            kind = QStandardItem(found.kind)
            kind.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._model.appendRow([QStandardItem(found.text.replace("\n", " ")), kind])
        if self._found:
            self.list.selectRow(0)
        else:
            told = out_of_range(self._case, query) or self.tr("Nothing in the case and no command fits.")
            self.nothing.setText(told)
            self.query.setAccessibleDescription(told)
        self.nothing.setVisible(not self._found)
        self.list.setVisible(bool(self._found))

    @property
    def found(self) -> list[Found]:
        """What is listed."""
        return self._found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While typing, up and down move through the list and Enter chooses."""
        if watched is self.query and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            if event.key() in steps and self._found:
                row = self.list.currentIndex().row() + steps[Qt.Key(event.key())]
                self.list.selectRow(max(0, min(len(self._found) - 1, row)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    def _clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._found):
            target = self._found[row].target
            self.accept()
            self.chosen.emit(target)
