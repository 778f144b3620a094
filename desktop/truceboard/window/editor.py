"""Editing in the window: the commands with their menus, the outline, the history, the first steps."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from truceboard.board.card import Card
from truceboard.board.view import BoardView
from truceboard.editing.commands import Commands
from truceboard.editing.first_steps import FirstSteps
from truceboard.editing.history_list import HistoryList
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.editing.menus import EditActions
from truceboard.editing.outline import Outline
from truceboard.window.dialogs import Dialogs
from truceboard.window.docks import Dock
from truceboard.workspace.workspace import Workspace


class Editor(QObject):
    """What changes a case, as far as the window has to place and connect it."""

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
        board.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        board.customContextMenuRequested.connect(self._board_menu)

    def docks(self) -> list[Dock]:
        """The docks of editing; all but the details stay hidden until they are asked for."""
        side = Qt.DockWidgetArea
        return [
            Dock("details", self.tr("Details"), self.forms, side.BottomDockWidgetArea, 230, 120),
            Dock("outline", self.tr("Outline"), self.outline, side.LeftDockWidgetArea, 312, 220),
            Dock("history", self.tr("History"), self.history, side.RightDockWidgetArea, 260, 180),
            Dock("first-steps", self.tr("First steps"), self.first_steps, side.RightDockWidgetArea, 320, 260),
        ]

    def _board_menu(self, place: QPoint) -> None:
        point = self._board.mapToScene(place)
        cards = [item for item in self._board.items(place) if isinstance(item, Card)]
        key = cards[0].key_at(cards[0].mapFromScene(point)) if cards else None
        self.actions.context_menu(key, self._board).popup(self._board.viewport().mapToGlobal(place))
