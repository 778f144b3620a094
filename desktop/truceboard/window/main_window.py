"""The main window: levers at the left, the board, the likelihood at the right, the marking around it all."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QEvent, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from truceboard.board.view import BoardView
from truceboard.case.case import Case
from truceboard.case.problems import title_text
from truceboard.editing.reference_cards import ReferenceCardsDialog
from truceboard.files.policy import Policy
from truceboard.look import style
from truceboard.look.plain import tooltip, unmarked
from truceboard.panels.headline_bar import HeadlineBar
from truceboard.panels.levers import LeversPanel
from truceboard.panels.likelihood import LikelihoodPanel
from truceboard.views.source_dialog import to_open
from truceboard.views.stack import ViewStack, ViewSwitch
from truceboard.window.about import AboutDialog
from truceboard.window.actions import Actions
from truceboard.window.announcing import Announcer
from truceboard.window.beginning import Beginning
from truceboard.window.colours import Colours
from truceboard.window.conditions import Conditions
from truceboard.window.day_strip import DayStrip
from truceboard.window.dialogs import Dialogs, QtDialogs
from truceboard.window.docks import Dock
from truceboard.window.documents import versions
from truceboard.window.documents.documents import EXTENSION, Documents
from truceboard.window.documents.keeper import Keeper
from truceboard.window.documents.outside import Outside
from truceboard.window.documents.outside_strip import OutsideStrip
from truceboard.window.documents.reconcile import reconcile
from truceboard.window.documents.tables import Tables
from truceboard.window.editor import Editor
from truceboard.window.finding import Finding
from truceboard.window.frame import StatusFrame, TopFrame
from truceboard.window.guide import GuideDialog
from truceboard.window.language import LanguageChoice
from truceboard.window.layout import Layout
from truceboard.window.menus import build_actions, build_menus
from truceboard.window.preferences import PreferenceFile, Preferences
from truceboard.window.room import Room
from truceboard.window.text_size import TextSize
from truceboard.window.tool_bar import ToolBar
from truceboard.workspace.workspace import Workspace

HIDDEN_AT_FIRST = ("outline", "history", "first-steps")


class MainWindow(QMainWindow):
    """One window on one case."""

    def __init__(
        self,
        case: Case,
        path: Path | None = None,
        store: PreferenceFile | None = None,
        dialogs: Dialogs | None = None,
        recovery_folder: Path | None = None,
        policy: Policy | None = None,
    ) -> None:
        """Edits are kept in `recovery_folder`, or nowhere."""
        policy = policy or Policy(policy=1)
        super().__init__()
        self.store = store or PreferenceFile()
        self.preferences: Preferences = self.store.load()
        self.dialogs: Dialogs = dialogs or QtDialogs(self)
        self.workspace = Workspace(case, path, self)
        self.conditions = Conditions(self)
        self.documents = Documents(
            self.workspace, self.dialogs, self.preferences, self.store, policy, self.conditions, self
        )
        self.outside = Outside(self.workspace, self.documents, self.conditions, self)
        self.tables = Tables(self.workspace, self.documents, self.dialogs, policy, self)
        self.keeper = Keeper(
            self.workspace,
            self.documents,
            self.dialogs,
            self.conditions,
            recovery_folder,
            self,
            policy.former_recovery_folders,
        )
        self.keeper.say_policy(policy)
        self._laid_out = False
        self.setAcceptDrops(True)
        style.set_scale(self.preferences.text_scale)
        self.colours = Colours(self.preferences, self.store, self)
        self.language = LanguageChoice(self.preferences, self.store, policy, self.conditions, self)
        self._build_centre()
        self._keep_answers(recovery_folder)
        self._build_docks()
        self.layout_of_docks = Layout(self, self.docks, self.store.layout_path)
        self.text_size = TextSize(self.layout_of_docks, self.preferences, self.store)
        self.finding = Finding(self)
        self.actions_by_name: Actions = build_actions(self)
        self.top = TopFrame(self)
        build_menus(self, self.top.menu_bar)
        self.setMenuWidget(self.top)
        self.tool_bar = ToolBar(
            self.workspace, self.actions_by_name, self.editor.add_menu, ViewSwitch(self.views), self
        )
        self.addToolBar(self.tool_bar)
        self.status = StatusFrame(self.workspace, self.conditions, self)
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self.status)
        self._connect()
        Announcer(self.workspace, self)
        self._scenario_changed()
        self._document_opened()

    # -- building -------------------------------------------------------------------------------------------

    def _build_centre(self) -> None:
        centre = QWidget(self)
        self.headline_bar = HeadlineBar(self.workspace, centre)
        self.headline_bar.set_yardstick(self.preferences.yardstick)
        self.headline_bar.hide()
        self.outside_strip = OutsideStrip(self.outside, centre)
        self.day_strip = DayStrip(self.workspace, centre)
        self.board = BoardView(self.workspace, centre)
        self.views = ViewStack(self.workspace, self.board, self.dialogs, centre)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.headline_bar)
        column.addWidget(self.outside_strip)
        column.addWidget(self.day_strip)
        column.addWidget(Room(self.views, centre), 1)
        pages = QStackedWidget(self)
        pages.addWidget(centre)
        self.beginning = Beginning(self.workspace, self.documents, self.preferences, self.store, pages)
        self.setCentralWidget(pages)

    def _keep_answers(self, recovery_folder: Path | None) -> None:
        """Judgements handed in and not shown yet outlive the window where edits do; else leaving asks."""
        self.views.waiting.keep_in(recovery_folder / "answers" if recovery_folder else None)
        self.documents.also_asks.append(self.views.may_leave)

    def _build_docks(self) -> None:
        self.levers = LeversPanel(self.workspace, self.dialogs, self)
        self.likelihood = LikelihoodPanel(self.workspace, self)
        self.likelihood.set_yardstick(self.preferences.yardstick)
        self.editor = Editor(self.workspace, self.dialogs, self.board, self)
        side = Qt.DockWidgetArea
        self.docks = {
            dock.objectName(): dock
            for dock in (
                Dock("levers", self.tr("Levers"), self.levers, side.LeftDockWidgetArea, 312, 276),
                Dock(
                    "likelihood", self.tr("Likelihood"), self.likelihood, side.RightDockWidgetArea, 350, 310
                ),
                *self.editor.docks(),
            )
        }
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        for dock in self.docks.values():
            self.addDockWidget(dock.side, dock)
        for name in HIDDEN_AT_FIRST:
            self.docks[name].hide()

    def _connect(self) -> None:
        self.workspace.opened.connect(self._document_opened)
        self.workspace.history_changed.connect(self._history_changed)
        self.workspace.case_changed.connect(self._case_changed)
        self.documents.saved.connect(self.status.saved)
        self.documents.said.connect(self.status.say)
        self.documents.compare_requested.connect(self.reconcile_with)
        self.layout_of_docks.restored.connect(self._layout_restored)
        self.day_strip.back.connect(self.back_to_own_day)
        self.board.activated.connect(self.finding.open_details)
        self.editor.outline.opened.connect(self.finding.open_details)
        self.board.board.importance_asked.connect(self.finding.show_importance)
        self.views.address_requested.connect(open_address)
        self.views.slider_requested.connect(self.finding.open_details)
        self.views.details_requested.connect(self.docks["details"].expand)
        self.views.view_changed.connect(self._view_changed)
        self.editor.details_wanted.connect(self.docks["details"].expand)
        self.editor.first_steps.closed.connect(self.docks["first-steps"].hide)
        self.levers.refused.connect(self.status.say)
        self.tables.said.connect(self.status.say)
        self.levers.map_requested.connect(self.views.show_on_map)
        self.levers.offer_adding(self.editor.actions.add["lever"])
        self.views.offer_adding(self.editor.actions.add)
        self.levers.scenario.ways_changed.connect(self._scenario_changed)
        self.tool_bar.day_chosen.connect(self.look_at)
        style.notifier().changed.connect(self.actions_by_name.refresh_icons)

    # -- following the document -----------------------------------------------------------------------------

    def is_saved(self) -> bool:
        """True when closing would lose nothing."""
        return not self.workspace.modified

    def _document_opened(self) -> None:
        self.status.opened()
        self._show_case(self.workspace.case)
        self._history_changed()
        if self._laid_out:
            self._show_new_notice()

    def _case_changed(self, before: Case, after: Case) -> None:
        if before.title != after.title or before.marking != after.marking:
            self._show_case(after)

    def _show_case(self, case: Case) -> None:
        self.top.banner.show_case(case)
        self.status.banner.show_case(case)

    def _history_changed(self) -> None:
        history = self.workspace.history
        undo, redo = self.actions_by_name["undo"], self.actions_by_name["redo"]
        undo.setEnabled(history.can_undo)
        redo.setEnabled(history.can_redo)
        undone, redone = (
            unmarked(title_text(label or "")) for label in (history.undo_label, history.redo_label)
        )
        undo.setText(self.tr("&Undo {step}").format(step=undone) if undone else self.tr("&Undo"))
        redo.setText(self.tr("&Redo {step}").format(step=redone) if redone else self.tr("&Redo"))
        for action in (undo, redo):
            # Left to itself it shows the text, and reads markup in the name of a step.
            action.setToolTip(tooltip(action.iconText()))
        self.actions_by_name["revert"].setEnabled(self.workspace.path is not None and self.workspace.modified)
        title = title_text(self.workspace.case.title)
        if self.documents.read_only:
            title = self.tr("{title} (read-only)").format(title=title)
        self.setWindowTitle(self.tr("{title}[*] — Truceboard").format(title=title.replace("[*]", "[*][*]")))
        self.setWindowModified(self.workspace.modified)
        self.setWindowFilePath(str(self.workspace.path or ""))
        self.top.show_title(title, self.workspace.modified)
        self.status.refresh()

    def _show_new_notice(self) -> None:
        case = self.workspace.case
        if case.notice and self.preferences.notice_is_new(case):
            self.store.store(self.preferences)
            self.dialogs.tell(case.title, case.notice)

    # -- commands -------------------------------------------------------------------------------------------

    def look_at(self, day: QDate) -> None:
        """Show another day."""
        self.workspace.look_at(date(day.year(), day.month(), day.day()))

    def back_to_own_day(self) -> None:
        """Show the case's own day."""
        self.workspace.look_at(self.workspace.case.as_of)

    def reset_levers(self) -> None:
        """All levers that are not locked, and all importances, to the baseline."""
        self.workspace.reset("baseline", self.tr("Reset all levers to the baseline"))

    def set_yardstick(self, name: str) -> None:
        """Which words go with the figures."""
        self.likelihood.set_yardstick(name)
        self.headline_bar.set_yardstick(name)
        self.preferences.yardstick = "phia" if name == "phia" else "icd203"
        self.store.store(self.preferences)

    def set_presenting(self, on: bool) -> None:
        """Leave the board and the headline, on the whole screen."""
        self.headline_bar.setVisible(on)
        if on:
            self.views.show_view("board")
            # From a bar that hides, the keys would go on to the board as by Tab, and select a card.
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)
            self.layout_of_docks.present([self.top.row, self.tool_bar, self.status.row])
        else:
            self.layout_of_docks.end_presenting()

    def _view_changed(self, name: str) -> None:
        for action in ("arrange", "fit"):
            self.actions_by_name[action].setEnabled(name == "board")

    def _scenario_changed(self) -> None:
        box = self.levers.scenario
        for name, button in (
            ("update", box.update_scenario),
            ("save-new", box.save_as_new),
            ("discard", box.discard),
        ):
            self.actions_by_name[name].setEnabled(not button.isHidden())

    def _layout_restored(self) -> None:
        for name, dock in self.docks.items():
            shown = self.actions_by_name[f"dock-{name}"]
            shown.blockSignals(True)
            shown.setChecked(not dock.isHidden())
            shown.blockSignals(False)

    def welcome(self) -> None:
        """The page a session begins with."""
        self.beginning.show([self.tool_bar, *self.docks.values()], self.docks["first-steps"])

    def show_versions(self) -> None:
        """The versions kept of the open file."""
        versions.show_versions(self.workspace.path, self.workspace.case, self.documents, self)

    def compare_with_file(self) -> None:
        """The open case beside another file, item by item."""
        path = self.dialogs.path_to_open(self.documents.folder)
        if path is not None:
            self.compare_with(path)

    def compare_with(self, path: Path) -> None:
        """The open case beside the file at `path`."""
        versions.compare_with(path, self.workspace.case, self.documents, self)

    def reconcile_with(self, path: Path) -> None:
        """The open case beside what somebody else has written into its file."""
        reconcile(path, self.workspace, self.documents, self.dialogs, self)

    def show_reference_cards(self) -> None:
        """Base rates that can be cited."""
        ReferenceCardsDialog(self).open()

    def show_guide(self) -> None:
        """The user guide, offline, at the page that fits what is seen."""
        GuideDialog(self, "" if self.beginning.shown else self.views.current).open()

    def about(self) -> None:
        """What program this is, and the case's notice."""
        AboutDialog(self.workspace.case, self).open()

    def show_notice(self) -> None:
        """The title, the summary and the notice of the case."""
        case = self.workspace.case
        self.dialogs.tell(case.title, "\n\n".join(text for text in (case.summary, case.notice) if text))

    # -- the window itself ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out once the size is known, then show the notice over the finished window."""
        super().showEvent(event)
        if not self._laid_out:
            self._laid_out = True
            self.layout_of_docks.restore()
            self._show_new_notice()

    def changeEvent(self, event: QEvent) -> None:
        """Coming to the front, see what others did to the file."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._laid_out:
            self.outside.watcher.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before changes are lost; remember the layout."""
        if not self.documents.may_leave():
            event.ignore()
            return
        self.keeper.close_clean()
        self.documents.closed()
        self.views.waiting.close()
        self.outside.stop()
        self.layout_of_docks.store()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A case file may be dropped on the window."""
        if _dropped_case(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped case file."""
        path = _dropped_case(event)
        if path is not None:
            self.documents.open(path)


def open_address(address: str) -> None:
    """Hand an address to the browser, after the user saw it and agreed; https and nothing else."""
    plain = to_open(address)
    if plain is not None:
        QDesktopServices.openUrl(QUrl(plain, QUrl.ParsingMode.StrictMode))


def _dropped_case(event: QDragEnterEvent | QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) == 1 and urls[0].isLocalFile() and urls[0].toLocalFile().endswith(EXTENSION):
        return Path(urls[0].toLocalFile())
    return None
