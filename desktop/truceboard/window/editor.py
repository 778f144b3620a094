"""Editing in the window: the commands with their menus, the outline, the history, the first steps."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from truceboard.board.fields import can_be_named
from truceboard.board.linking import BEGINS
from truceboard.board.view import BoardView
from truceboard.case.parts import kind_of
from truceboard.editing.commands import Commands
from truceboard.editing.first_steps import FirstSteps
from truceboard.editing.history_list import HistoryList
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.editing.menus import EditActions
from truceboard.editing.named_panel import NamedPanel
from truceboard.editing.outline import Outline
from truceboard.window.dialogs import Dialogs
from truceboard.window.docks import Dock
from truceboard.workspace.workspace import Workspace


class Editor(QObject):
    """What changes a case, as far as the window has to place and connect it."""

    details_wanted = Signal()
    """Something was added or linked: show the details, whose form begins with its name."""

    def __init__(self, workspace: Workspace, dialogs: Dialogs, board: BoardView, window: QWidget) -> None:
        super().__init__(window)
        self.commands = Commands(workspace, dialogs, self)
        self.actions = EditActions(self.commands, self)
        self._board = board
        self.forms = InspectorForms(workspace, self.commands, window)
        self.outline = Outline(self.actions, window)
        self.history = HistoryList(workspace, window)
        self.first_steps = FirstSteps(self.commands, window)
        self.add_menu = QMenu(self.tr("&Add"), window)
        self.actions.fill_add_menu(self.add_menu)
        board.addActions(list(self.actions.on_parts.values()))
        board.offer_adding(self.actions.add)
        board.menu_asked.connect(self._board_menu)
        board.link_asked.connect(self._link)
        board.rename_asked.connect(self._rename)
        self.commands.note_place = board.place_for_note
        self.commands.added.connect(self._added)
        self.first_steps.field_wanted.connect(self._go_to_field)

    def docks(self) -> list[Dock]:
        """The docks of editing; all but the details stay hidden until they are asked for."""
        side = Qt.DockWidgetArea
        outline = NamedPanel(self.tr("Outline"), self.outline)
        history = NamedPanel(self.tr("History"), self.history)
        return [
            Dock("details", self.tr("Details"), self.forms, side.BottomDockWidgetArea, 230, 120),
            Dock("outline", self.tr("Outline"), outline, side.LeftDockWidgetArea, 312, 220),
            Dock("history", self.tr("History"), history, side.RightDockWidgetArea, 260, 180),
            Dock("first-steps", self.tr("First steps"), self.first_steps, side.RightDockWidgetArea, 320, 260),
        ]

    def _added(self, key: str) -> None:
        self._board.keep_in_sight(key)
        self.details_wanted.emit()
        # Only now can its form be seen, where the details were collapsed.
        self.forms.begin(key)

    def _go_to_field(self, name: str) -> None:
        self.details_wanted.emit()
        self.forms.go_to_field(name)

    def _link(self, start: str, end: str) -> None:
        self.commands.link(start, end)
        self.details_wanted.emit()

    def _rename(self, key: str, text: str) -> None:
        self._board.in_place.answer(self.commands.rename_as_shown(key, text))

    def _board_menu(self, key: str | None, place: QPoint) -> None:
        menu = self.actions.context_menu(key, self._board)
        if key is None:
            here = QAction(self.actions.add["note"].text(), menu)
            here.triggered.connect(partial(self._add_note, self._board.place_at(place)))
            menu.insertAction(self.actions.add["note"], here)
            menu.removeAction(self.actions.add["note"])
        else:
            self._add_what_the_board_does(menu, key)
        menu.popup(self._board.viewport().mapToGlobal(place))

    def _add_what_the_board_does(self, menu: QMenu, key: str) -> None:
        first = menu.actions()[0]
        for offered, text, shortcut, slot in (
            (can_be_named(key), self.tr("Rena&me"), "F2", self._board.rename_selected),
            (kind_of(key) in BEGINS, self.tr("Lin&k to…"), "L", self._board.link_selected),
        ):
            if offered:
                action = QAction(text, menu)
                action.setShortcut(shortcut)
                action.setShortcutVisibleInContextMenu(True)
                action.triggered.connect(slot)
                menu.insertAction(first, action)
        if menu.actions()[0] is not first:
            menu.insertSeparator(first)

    def _add_note(self, place: tuple[float, float], _checked: bool = False) -> None:
        self.commands.add_note(*place)
