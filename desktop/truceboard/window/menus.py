"""The window's commands and where they stand in the menus."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar

from truceboard.window.actions import Actions, RecentMenu, ScenarioMenu

if TYPE_CHECKING:
    from truceboard.window.main_window import MainWindow

Key = QKeySequence.StandardKey


def build_actions(window: "MainWindow") -> Actions:
    """Make every action of the window; menus, tool bar and palette all use these same objects."""
    translate = QCoreApplication.translate
    actions = Actions(window)
    documents, workspace, board = window.documents, window.workspace, window.board
    actions.add("new", translate("Menus", "&New"), documents.new, Key.New)
    actions.add("open", translate("Menus", "&Open…"), documents.choose_and_open, Key.Open)
    actions.add("save", translate("Menus", "&Save"), documents.save, Key.Save)
    actions.add("save-as", translate("Menus", "Save &As…"), documents.choose_and_save, "Ctrl+Shift+S")
    actions.add("revert", translate("Menus", "Rever&t…"), documents.revert)
    actions.add("versions", translate("Menus", "&Versions…"), window.show_versions)
    actions.add("recover", translate("Menus", "Recover e&dits…"), window.keeper.offer_all)
    actions.add("compare-file", translate("Menus", "&Compare with a file…"), window.compare_with_file)
    window.tables.build_actions(actions)
    actions.add("quit", translate("Menus", "&Quit"), window.close, "Ctrl+Q")
    actions.add("undo", translate("Menus", "&Undo"), workspace.undo, Key.Undo, "undo")
    actions.add("redo", translate("Menus", "&Redo"), workspace.redo, Key.Redo, "redo")
    actions.add("reset", translate("Menus", "Reset &all levers"), window.reset_levers)
    actions.add("arrange", translate("Menus", "&Arrange the board"), board.arrange, None, "arrange")
    actions.add("fit", translate("Menus", "&Fit the board"), board.fit, "Ctrl+9", "fit")
    actions.add("larger", translate("Menus", "&Larger text"), window.text_size.larger, Key.ZoomIn)
    actions.add("smaller", translate("Menus", "&Smaller text"), window.text_size.smaller, Key.ZoomOut)
    actions.add("normal", translate("Menus", "&Normal text"), window.text_size.normal, "Ctrl+0")
    actions.add(
        "present",
        translate("Menus", "&Board and headline only"),
        window.set_presenting,
        "F11",
        checkable=True,
    )
    actions.add("notice", translate("Menus", "&About this case"), window.show_notice)
    actions.add("own-day", translate("Menus", "&Back to the case’s own day"), window.back_to_own_day)
    panel = window.levers.scenario
    actions.add("update", translate("Menus", "&Update the scenario"), panel.update_scenario.click)
    actions.add("save-new", translate("Menus", "Save as &new scenario…"), panel.save_as_new.click)
    actions.add("discard", translate("Menus", "&Discard the changes"), panel.discard.click)
    actions.add("find", translate("Menus", "&Find…"), window.finding.ask, "Ctrl+K", "search")
    actions.add("welcome", translate("Menus", "&Welcome page"), window.welcome)
    actions.add("shortcuts", translate("Menus", "&Shortcuts"), window.finding.show_shortcuts, "Ctrl+?")
    actions.add("guide", translate("Menus", "&Guide"), window.show_guide, Key.HelpContents)
    actions.add("reference", translate("Menus", "&Reference cards…"), window.show_reference_cards)
    actions.add("about", translate("Menus", "&About Truceboard"), window.about)
    _dock_actions(window, actions)
    _yardstick_actions(window, actions)
    _colour_actions(window, actions)
    _language_actions(window, actions)
    return actions


def _dock_actions(window: "MainWindow", actions: Actions) -> None:
    for name, dock in window.docks.items():
        shown = actions.add(f"dock-{name}", dock.windowTitle(), dock.bring, checkable=True)
        shown.blockSignals(True)
        shown.setChecked(not dock.isHidden())
        shown.blockSignals(False)
    sides = {
        Qt.DockWidgetArea.LeftDockWidgetArea: "left",
        Qt.DockWidgetArea.RightDockWidgetArea: "right",
        Qt.DockWidgetArea.BottomDockWidgetArea: "bottom",
    }
    for name in ("levers", "likelihood", "details"):
        dock = window.docks[name]
        text = QCoreApplication.translate("Menus", "Open or collapse: {panel}")
        opened = actions.add(
            f"open-{name}",
            text.format(panel=dock.windowTitle()),
            dock.set_open,
            icon=f"panel-{sides[dock.side]}",
            checkable=True,
        )
        opened.setChecked(not dock.collapsed)
        dock.open_changed.connect(opened.setChecked)


def _yardstick_actions(window: "MainWindow", actions: Actions) -> None:
    translate = QCoreApplication.translate
    texts = {"icd203": translate("Menus", "US &ICD 203"), "phia": translate("Menus", "UK &PHIA")}
    choice = _Choice(texts, window.preferences.yardstick, window.set_yardstick, window)
    choice.tell_group(translate("Menus", "&Yardstick"))
    actions.by_name |= {f"yardstick-{action.data()}": action for action in choice.actions()}


def _colour_actions(window: "MainWindow", actions: Actions) -> None:
    translate = QCoreApplication.translate
    texts = {
        "system": translate("Menus", "As the &system"),
        "light": translate("Menus", "&Light"),
        "dark": translate("Menus", "&Dark"),
        "contrast": translate("Menus", "&High contrast"),
    }
    choice = _Choice(texts, window.preferences.colours, window.colours.choose, window)
    choice.tell_group(translate("Menus", "&Colours"))
    actions.by_name |= {f"colours-{action.data()}": action for action in choice.actions()}


def _language_actions(window: "MainWindow", actions: Actions) -> None:
    translate = QCoreApplication.translate
    language = window.language
    choice = _Choice(language.entries, language.chosen, language.choose, window)
    choice.tell_group(translate("Menus", "Lan&guage"))
    for action in choice.actions():
        if not language.is_allowed(action.data()):
            action.setEnabled(False)
            pattern = translate("Menus", "{entry} (switched off by policy)")
            action.setText(pattern.format(entry=action.text()))
            action.setToolTip(translate("Menus", "A policy of this computer does not allow this language."))
        actions.by_name[f"language-{action.data() or 'system'}"] = action


class _Choice(QActionGroup):
    """Entries of which one is checked; `choose` is told the name of the one that is picked."""

    def __init__(
        self, texts: Mapping[str, str], chosen: str, choose: Callable[[Any], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._choose = choose
        for name, text in texts.items():
            action = QAction(text, self)
            action.setCheckable(True)
            action.setData(name)
            action.setChecked(name == chosen)
        self.triggered.connect(self._picked)

    def tell_group(self, title: str) -> None:
        """What the entries choose, for where they stand among others: `Colours: Dark`."""
        #: An entry of a menu and the menu it is in, such as Colours: Dark.
        pattern = QCoreApplication.translate("Menus", "{menu}: {entry}")
        for action in self.actions():
            action.setIconText(pattern.format(menu=title, entry=action.text()).replace("&", ""))

    def _picked(self, action: QAction) -> None:
        self._choose(action.data())


def build_menus(window: "MainWindow", bar: QMenuBar) -> None:
    """Fill the menu bar: File, Edit, View, Case, Scenario, Help."""
    translate = QCoreApplication.translate
    actions = window.actions_by_name
    documents = window.documents

    file_menu = bar.addMenu(translate("Menus", "&File"))
    file_menu.addActions([actions["new"], actions["open"]])
    recent = RecentMenu(window.preferences, documents.open, documents.recent.clear, bar)
    file_menu.addMenu(recent)
    file_menu.addSeparator()
    file_menu.addActions([actions["save"], actions["save-as"], actions["revert"]])
    file_menu.addActions([actions["versions"], actions["recover"], actions["compare-file"]])
    file_menu.addSeparator()
    window.tables.fill_menu(file_menu, actions)
    file_menu.addSeparator()
    file_menu.addAction(actions["quit"])

    edit_menu = bar.addMenu(translate("Menus", "&Edit"))
    edit_menu.addActions([actions["undo"], actions["redo"]])
    edit_menu.addSeparator()
    window.editor.actions.fill_edit_menu(edit_menu)
    edit_menu.addSeparator()
    edit_menu.addActions([actions["find"], actions["reset"]])

    view_menu = bar.addMenu(translate("Menus", "&View"))
    view_menu.addActions(list(window.views.actions_by_name.values()))
    view_menu.addSeparator()
    view_menu.addActions([actions[f"dock-{name}"] for name in window.docks])
    # In menus of their own: the menu as a whole fits a screen of 800 pixels.
    folding = view_menu.addMenu(translate("Menus", "O&pen or collapse"))
    folding.addActions([actions[name] for name in actions.by_name if name.startswith("open-")])
    view_menu.addSeparator()
    view_menu.addActions([actions["fit"], actions["arrange"]])
    view_menu.addSeparator()
    text_size = view_menu.addMenu(translate("Menus", "Te&xt size"))
    text_size.addActions([actions["larger"], actions["smaller"], actions["normal"]])
    colours = view_menu.addMenu(translate("Menus", "&Colours"))
    colours.addActions([actions[name] for name in actions.by_name if name.startswith("colours-")])
    yardstick = view_menu.addMenu(translate("Menus", "&Yardstick"))
    yardstick.addActions([actions["yardstick-icd203"], actions["yardstick-phia"]])
    language = view_menu.addMenu(translate("Menus", "Lan&guage"))
    language.setToolTipsVisible(True)
    language.addActions([actions[name] for name in actions.by_name if name.startswith("language-")])
    view_menu.addSeparator()
    view_menu.addAction(actions["present"])

    case_menu = bar.addMenu(translate("Menus", "&Case"))
    case_menu.addActions([actions["notice"], actions["own-day"]])

    bar.addMenu(window.editor.add_menu)

    scenario_menu = ScenarioMenu(window.workspace, bar)
    scenario_menu.set_fixed([actions["update"], actions["save-new"], actions["discard"]])
    bar.addMenu(scenario_menu)

    help_menu = bar.addMenu(translate("Menus", "&Help"))
    help_menu.addActions([actions["welcome"], actions["guide"], actions["reference"]])
    help_menu.addActions([actions["shortcuts"], actions["about"]])
    window.addActions(list(actions.by_name.values()))
