"""A hand that uses whatever it finds in the window."""

import random
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from truceboard.files.builtin import builtin_case_path
from truceboard.views.source_dialog import SourceDialog
from truceboard.window import start
from truceboard.window.main_window import MainWindow

KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home),
    *(Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return),
    *(Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_L),
)
TEXTS = ("Word", "40", "-3", "2025-03-01", "", "<b>bold</b>", "ä" * 300, "0.5", "1e9")
TURNS = 20
"""Turns of the loop after each step, for what follows it."""


class Hand(QObject):
    """Uses a window that it opens itself, on the built-in case."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._app = start.application()
        super().__init__()
        self._folder, self._chance = folder, chance
        self.faults: list[str] = []
        self.addresses: list[str] = []
        self.used: Counter[str] = Counter()
        sys.excepthook = self._fault
        QDesktopServices.setUrlHandler("https", self, "opened")
        self._window = MainWindow(
            start.empty_case(), recovery_folder=folder / "recovery", policy=start.read_policy()
        )
        self._window.documents.open(builtin_case_path())
        self._window.resize(1440, 900)
        self._window.show()
        self._answer()
        self._settle()

    @Slot(QUrl)
    def opened(self, address: QUrl) -> None:
        """Stands for the browser."""
        self.addresses.append(address.toString())

    def use_everything(self, steps: int) -> Counter[str]:
        """Every command once, and `steps` further things; returns how often each was used."""
        self._open_a_source()
        commands = [each for each in self._commands() if each.isEnabled()]
        self._chance.shuffle(commands)
        due = {round((index + 1) * steps / (len(commands) + 1)) for index in range(len(commands))}
        for step in range(steps):
            if step in due and commands:
                self._trigger(commands.pop())
            self._use_something()
        for command in commands:
            self._trigger(command)
        self._leave()
        return self.used

    def _fault(self, kind: type[BaseException], error: BaseException, places: TracebackType | None) -> None:
        told = "".join(traceback.format_exception(kind, error, places))[-3000:]
        self.faults.append(told)
        sys.stderr.write(told)

    def _settle(self) -> None:
        for _ in range(TURNS):
            self._app.processEvents()

    def _open_a_source(self) -> None:
        """The only way out there is: to the browser, after the address was shown and confirmed."""
        self._trigger(self._window.views.actions_by_name["positions"])
        self._window.workspace.select(f"position:{self._window.workspace.case.positions[0].id}")
        while not self.addresses:
            self._window.views.views["positions"].show_source()
            self._settle()
            for dialog in self._window.findChildren(SourceDialog):
                dialog.open_page.click()
                dialog.close()

    # -- commands -------------------------------------------------------------------------------------------

    def _commands(self) -> list[QAction]:
        menus = [menu for menu in self._window.findChildren(QMenu) if _can_be_opened(menu)]
        for menu in menus:
            menu.aboutToShow.emit()
        actions = {id(each): each for menu in menus for each in menu.actions()}
        actions |= {id(each): each for each in self._window.finding.actions().values()}
        # Not `action.menu()`: the menu would go with what it returns.
        opening = [menu.menuAction() for menu in menus]
        quit_action = self._window.actions_by_name["quit"]
        return [
            each
            for each in actions.values()
            if each is not quit_action and not each.isSeparator() and each not in opening
        ]

    def _trigger(self, action: QAction) -> None:
        # Menus are filled when they open: what is no longer in one cannot be chosen.
        if action in self._commands() and action.isEnabled():
            self._note(f"command {action.text()}")
            action.trigger()
            self._settle()

    # -- whatever is in sight -------------------------------------------------------------------------------

    def _use_something(self) -> None:
        uses: list[Callable[[], None]] = [self._press_a_key, self._use_the_board, self._choose_a_command]
        uses += [self._use_a_widget] * 5
        self._chance.choice(uses)()
        self._settle()

    def _choose_a_command(self) -> None:
        enabled = [each for each in self._commands() if each.isEnabled()]
        self._trigger(self._chance.choice(enabled))

    def _press_a_key(self) -> None:
        target = QApplication.focusWidget() or self._window
        modifier = self._chance.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier))
        key = self._chance.choice(KEYS)
        self._note(f"key {key.name}")
        QTest.keyClick(target, key, modifier)

    def _use_the_board(self) -> None:
        board = self._window.board
        if not board.isVisible():
            return
        view = board.viewport()
        there = QPoint(self._chance.randrange(view.width()), self._chance.randrange(view.height()))
        cards = list(board.board.cards.values())
        if cards and self._chance.random() < 0.8:
            there = board.mapFromScene(self._chance.choice(cards).sceneBoundingRect().center())
        self._note("board")
        left = Qt.MouseButton.LeftButton
        match self._chance.randrange(3):
            case 0:
                QTest.mouseClick(view, left, Qt.KeyboardModifier.NoModifier, there)
            case 1:
                QTest.mouseDClick(view, left, Qt.KeyboardModifier.NoModifier, there)
            case _:
                QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, there)
                QTest.mouseMove(view, there + QPoint(30, 20))
                QTest.mouseMove(view, there + QPoint(60, 40))
                QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, there + QPoint(60, 40))

    def _use_a_widget(self) -> None:
        widgets = list(self._in_sight())
        if widgets:
            widget = self._chance.choice(widgets)
            self._note(type(widget).__name__)
            self._use(widget)

    def _in_sight(self) -> Iterator[QWidget]:
        top = QApplication.activeModalWidget() or self._window
        buttons_and_values = (QAbstractButton, QAbstractSlider, QComboBox)
        kinds = (*buttons_and_values, QLineEdit, QPlainTextEdit, QAbstractItemView)
        for widget in top.findChildren(QWidget):
            if isinstance(widget, QScrollBar) or not isinstance(widget, kinds):
                continue
            if widget.isVisible() and widget.isEnabled():
                yield widget

    def _use(self, widget: QWidget) -> None:
        chance = self._chance
        if isinstance(widget, QAbstractButton):
            widget.click()
        elif isinstance(widget, QAbstractSlider):
            widget.setFocus()
            QTest.keyClick(widget, chance.choice(KEYS[1:9]))
        elif isinstance(widget, QComboBox):
            if widget.count():
                widget.setCurrentIndex(chance.randrange(widget.count()))
                widget.activated.emit(widget.currentIndex())
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.setFocus()
            widget.selectAll()
            text = chance.choice(TEXTS)
            widget.insertPlainText(text) if isinstance(widget, QPlainTextEdit) else widget.insert(text)
            QTest.keyClick(widget, Qt.Key.Key_Return)
        elif isinstance(widget, QAbstractItemView):
            self._use_a_list(widget)

    def _use_a_list(self, view: QAbstractItemView) -> None:
        model = view.model()
        rows = model.rowCount(QModelIndex())
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        if rows and columns:
            index = model.index(self._chance.randrange(rows), self._chance.randrange(columns))
            view.setCurrentIndex(index)
            view.activated.emit(index)
            view.doubleClicked.emit(index)

    # -- dialogs --------------------------------------------------------------------------------------------

    def _answer(self) -> None:
        # Dialogs hold up the program, and a timer in service does not fire again: a new one each time.
        QTimer.singleShot(10, self, self._answer)
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if isinstance(top, QMenu):
            submenus = [menu.menuAction() for menu in top.findChildren(QMenu)]
            enabled = [each for each in top.actions() if each.isEnabled() and each not in submenus]
            if enabled and self._chance.random() < 0.7:
                self._note(f"menu {top.title()}")
                self._chance.choice(enabled).trigger()
            top.close()
        elif isinstance(top, QMessageBox):
            self._note(f"dialog {top.windowTitle()}")
            buttons = [each for each in top.buttons() if each.isVisible()]
            self._chance.choice(buttons).click()
        elif isinstance(top, QFileDialog):
            self._note(f"dialog {top.windowTitle()}")
            saving = top.acceptMode() == QFileDialog.AcceptMode.AcceptSave
            top.selectFile(str(self._folder / "saved.truce" if saving else builtin_case_path()))
            top.accept() if self._chance.random() < 0.8 else top.reject()
        elif isinstance(top, QInputDialog):
            self._note(f"dialog {top.windowTitle()}")
            top.setTextValue(self._chance.choice(TEXTS))
            top.accept()
        elif isinstance(top, QDialog) and self._chance.random() < 0.02:
            self._note(f"dialog {top.windowTitle()}")
            top.reject()

    def _leave(self) -> None:
        while (top := QApplication.activeModalWidget()) is not None:
            top.close()
            self._settle()
        self._window.workspace.saved(self._folder / "saved.truce")
        self._window.close()
        self._window.deleteLater()
        # Without a loop of its own, Qt would leave this for when Python is half gone.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _note(self, what: str) -> None:
        self.used[what] += 1


def _can_be_opened(menu: QMenu) -> bool:
    """Whether what a menu belongs to is in sight."""
    holder = menu.parentWidget()
    while isinstance(holder, QMenu):
        holder = holder.parentWidget()
    return holder is not None and holder.isVisible()
