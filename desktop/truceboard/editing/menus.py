"""The commands as actions: for the Add menu, the Edit menu, context menus and the palette."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from truceboard.case.parts import exists, kind_of
from truceboard.editing.commands import Commands
from truceboard.look import icons
from truceboard.look.scale import notifier

Key = QKeySequence.StandardKey
DUPLICATE = "Ctrl+D"
HOLDERS = {
    "actor": ("lever", "position"),
    "party": ("interest", "condition", "linkage", "lever", "position", "judgement"),
    "lever": ("entry", "influence"),
    "interest": ("influence",),
    "truce": ("term",),
    "case": ("term",),
    "group:actor": ("actor", "party"),
    "group:party": ("party",),
    "group:position": ("position",),
    "group:source": ("source",),
    "group:scenario": ("scenario",),
    "group:judgement": ("judgement",),
    "group:note": ("note",),
}
"""What can be added to a part or a group, first in its context menu."""


class EditActions(QObject):
    """Every editing command as a QAction.

    `add` holds what adds a part, by its kind; `on_parts` what is done to the selected part: "rename" is the
    view's own. The shortcuts of `on_parts` work in the widgets that the actions are added to.
    """

    def __init__(self, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self.commands = commands
        self.add = {
            "party": self._action(self.tr("Add a part&y"), commands.add_party),
            "actor": self._action(self.tr("Add an &actor"), commands.add_actor),
            "lever": self._action(self.tr("Add a &lever"), commands.add_lever),
            "interest": self._action(self.tr("Add an &interest"), commands.add_interest),
            "influence": self._action(self.tr("Add an in&fluence"), commands.add_influence),
            "position": self._action(self.tr("Add a p&osition"), commands.add_position),
            "source": self._action(self.tr("Add a &source"), commands.add_source),
            "condition": self._action(self.tr("Add a co&ndition"), commands.add_condition),
            "linkage": self._action(self.tr("Add a lin&kage"), commands.add_linkage),
            "entry": self._action(self.tr("Add a &value in time"), commands.add_entry),
            "term": self._action(self.tr("Add a term of t&he offer"), commands.add_term),
            "scenario": self._action(self.tr("Add a s&cenario"), commands.add_scenario),
            "judgement": self._action(self.tr("Add a &judgement"), commands.add_judgement),
            "note": self._action(self.tr("Add a not&e"), commands.add_note),
        }
        self.on_parts = {
            "cut": self._action(self.tr("Cu&t"), commands.cut, Key.Cut),
            "copy": self._action(self.tr("&Copy"), commands.copy, Key.Copy, "copy"),
            "paste": self._action(self.tr("&Paste"), commands.paste, Key.Paste),
            "duplicate": self._action(self.tr("&Duplicate"), commands.duplicate, DUPLICATE),
            "delete": self._action(self.tr("D&elete"), commands.delete, Key.Delete, "close"),
            "up": self._action(self.tr("&Move up"), commands.move_up, "Alt+Up", "chevron-up"),
            "down": self._action(
                self.tr("Move do&wn"),
                commands.move_down,
                "Alt+Down",
                "chevron-down",
            ),
        }
        commands.workspace.selection_changed.connect(self._enable)
        commands.workspace.opened.connect(self._enable)
        notifier().changed.connect(self._draw_icons)
        self._enable()

    @property
    def by_name(self) -> dict[str, QAction]:
        """Every action for the palette: `add-KIND`, and what is done to the selected part under its name."""
        return {f"add-{kind}": action for kind, action in self.add.items()} | self.on_parts

    def fill_add_menu(self, menu: QMenu) -> None:
        """Put all that can be added into the Add menu, by what it belongs to."""
        for kinds in (
            ("party", "actor", "lever"),
            ("interest", "influence", "condition", "linkage", "entry"),
            ("position", "source", "judgement"),
            ("term", "scenario", "note"),
        ):
            menu.addActions([self.add[kind] for kind in kinds])
            if kinds[-1] != "note":
                menu.addSeparator()

    def fill_edit_menu(self, menu: QMenu) -> None:
        """Put what is done to the selected part into the Edit menu."""
        menu.addActions([self.on_parts[name] for name in ("cut", "copy", "paste", "duplicate", "delete")])
        menu.addSeparator()
        menu.addActions([self.on_parts[name] for name in ("up", "down")])

    def context_menu(self, key: str | None, parent: QWidget) -> QMenu:
        """A menu for a part, a group (`group:KIND`) or the ground (None); it selects the part first."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if key is None or key.startswith("group:"):
            kinds = HOLDERS.get(key or "", ("party", "actor", "lever", "position", "note"))
            menu.addActions([self.add[kind] for kind in kinds])
            menu.addSeparator()
            menu.addAction(self.on_parts["paste"])
            return menu
        self.commands.workspace.select(key)
        held = [self.add[kind] for kind in HOLDERS.get(kind_of(key), ())]
        if held:
            menu.addActions(held)
            menu.addSeparator()
        case = self.commands.workspace.case
        if kind_of(key) == "actor" and not exists(case, f"party:{key.partition(':')[2]}"):
            answers = menu.addAction(self.tr("It has to answer the offer"))
            answers.triggered.connect(partial(self._run, self.commands.make_party))
            menu.addSeparator()
        self.fill_edit_menu(menu)
        return menu

    def _action(
        self,
        text: str,
        slot: Callable[..., None],
        shortcut: Key | str | None = None,
        icon: str | None = None,
    ) -> QAction:
        action = QAction(text, self)
        if isinstance(shortcut, Key):
            keys = QKeySequence.keyBindings(shortcut)
            # On X11 Ctrl+D is a second key for Delete: neither would do anything.
            action.setShortcuts([each for each in keys if each != QKeySequence(DUPLICATE)])
        elif shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        # In the window they would take Delete and Ctrl+C away from every text field.
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if icon is not None:
            action.setIcon(icons.icon(icon))
            action.setData(icon)
        action.setIconVisibleInMenu(False)
        action.triggered.connect(partial(self._run, slot))
        return action

    def _run(self, command: Callable[[], None], _checked: bool = False) -> None:
        # QAction.triggered brings a state along, which is no key of a part.
        command()

    def _draw_icons(self) -> None:
        for action in self.on_parts.values():
            if action.data():
                action.setIcon(icons.icon(action.data()))

    def _enable(self) -> None:
        selected = self.commands.workspace.selection
        for name in ("cut", "copy", "delete", "up", "down"):
            self.on_parts[name].setEnabled(self.commands.can_delete(selected))
        self.on_parts["duplicate"].setEnabled(self.commands.can_duplicate(selected))
