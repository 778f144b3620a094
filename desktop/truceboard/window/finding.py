"""Going to things: what was found, and what was chosen on the board or in a view."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from truceboard.look import figures
from truceboard.window.command_palette import CommandPalette
from truceboard.window.importance import ImportancePopup
from truceboard.window.shortcuts import ShortcutSheet

if TYPE_CHECKING:
    from truceboard.window.main_window import MainWindow


class Finding(QObject):
    """Finds commands and parts of the case, and opens what belongs to them."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def actions(self) -> dict[str, QAction]:
        """Every command of the window, by name."""
        window = self._window
        return {
            **window.actions_by_name.by_name,
            **window.views.actions_by_name,
            **window.editor.actions.by_name,
            **{f"add-{kind}": action for kind, action in window.editor.actions.add.items()},
            **{f"part-{name}": action for name, action in window.editor.actions.on_parts.items()},
        }

    def ask(self) -> None:
        """Find any command, and anything in the case."""
        palette = CommandPalette(self._window.workspace.case, self.actions(), self._window)
        palette.chosen.connect(self.go_to)
        palette.open()

    def go_to(self, target: str) -> None:
        """Do or show what was found; see `finder.Found`."""
        workspace = self._window.workspace
        kind, _, item = target.partition(":")
        if kind == "action":
            self.actions()[item].trigger()
        elif kind == "scenario":
            name = workspace.case.scenario(item).name
            workspace.try_scenario(item, self.tr("Try “{scenario}”").format(scenario=name))
        elif kind == "set":
            name, _, number = item.partition("=")
            lever, value = workspace.case.lever(name), float(number)
            label = self.tr("Set “{lever}” to {value}").format(
                lever=lever.brief, value=figures.value_with_unit(lever, value)
            )
            workspace.try_value("lever", name, value, label)
        else:
            workspace.select(target)
            self.open_details(target)

    def open_details(self, key: str) -> None:
        """Go on from what was chosen, keyboard and all: to a lever's slider, to everything else's details."""
        docks = self._window.docks
        row = self._window.levers.rows.get(key)
        if row is not None:
            docks["levers"].expand()
            row.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            docks["details"].show()
            docks["details"].expand()
            self._window.editor.forms.begin(key)

    def show_importance(self, key: str) -> None:
        """The slider of an interest's importance, under its card."""
        window = self._window
        popup = ImportancePopup(window.workspace, key.partition(":")[2], window)
        card = window.board.board.card_of(key)
        if card is not None:
            corner = window.board.mapFromScene(card.mapToScene(card.frame().bottomLeft()))
            popup.move(window.board.viewport().mapToGlobal(corner))
        popup.show()
        popup.row.slider.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_shortcuts(self) -> None:
        """All shortcuts on one sheet."""
        ShortcutSheet(self.actions(), self._window).open()
