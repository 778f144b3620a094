from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.views.stack import FIRST, ViewStack, ViewSwitch
from truceboard.views.view import View
from truceboard.workspace.workspace import Workspace


def test_the_switch_shows_one_view_at_a_time(stack: ViewStack, by_hand: ByHand, qtbot: QtBot) -> None:
    switch = ViewSwitch(stack)
    qtbot.addWidget(switch)
    switch.show()
    assert list(switch.segments) == list(FIRST)
    for name, segment in switch.segments.items():
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
        assert stack.current == name
        assert [each.isChecked() for each in switch.segments.values()].count(True) == 1
    by_hand.finish()


def test_every_view_has_a_name_a_title_and_an_action(stack: ViewStack) -> None:
    assert set(stack.views) == set(stack.actions_by_name)
    for name, view in stack.views.items():
        if isinstance(view, View):
            assert view.title
            assert view.accessibleName() == view.title == view.heading.text()
            assert stack.view(name) is view


def test_ctrl_f_searches_the_register_from_anywhere(stack: ViewStack, by_hand: ByHand, qtbot: QtBot) -> None:
    stack.activateWindow()
    qtbot.waitUntil(stack.isActiveWindow)
    stack.setFocus()
    qtbot.keyClick(stack, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert stack.current == "positions"
    assert stack.positions.words.hasFocus()
    by_hand.finish()


def test_a_hidden_view_waits_and_catches_up(
    stack: ViewStack, workspace: Workspace, by_hand: ByHand, march: Case
) -> None:
    by_hand.finish()
    workspace.preview("lever", "truce-length", 60)
    assert not by_hand.work
    stack.show_view("positions")
    assert by_hand.work
    by_hand.finish()


def test_every_view_can_be_copied_as_image_and_as_table(
    stack: ViewStack, show: Callable[[str], Any], workspace: Workspace
) -> None:
    workspace.commit("pin", edits.change_working(workspace.case, pinned=("offer", "cost")))
    clipboard = QGuiApplication.clipboard()
    for name in stack.views:
        if name in ("board", "judgements", "forecasts"):
            continue
        view = show(name)
        assert view.accessibleDescription() or name == "positions"
        clipboard.clear()
        by_text = {action.text(): action for action in view.findChildren(QAction)}
        by_text["Copy as image"].trigger()
        image = clipboard.image()
        assert image.height() > 200, name
        by_text["Copy as table"].trigger()
        lines = clipboard.text().splitlines()
        assert len(lines) > 4, name
        assert workspace.case.marking.level in lines[0]
        assert view.title in lines[1]


def test_what_scrolls_is_copied_whole(
    stack: ViewStack, show: Callable[[str], Any], workspace: Workspace
) -> None:
    workspace.commit("pin", edits.change_working(workspace.case, pinned=("offer", "cost", "nato-pledge")))
    stack.resize(500, 300)
    view = show("compare")
    QApplication.processEvents()
    assert view.pictured.height() > view.pages.height() + 50
    view.copy_image.trigger()
    assert QGuiApplication.clipboard().image().height() > view.pictured.height()


def test_the_command_of_the_view_that_shows_leads_back_into_it(
    stack: ViewStack, by_hand: ByHand, qtbot: QtBot
) -> None:
    stack.activateWindow()
    board = stack.views["board"]
    board.setFocus()
    qtbot.waitUntil(board.hasFocus)
    elsewhere = QLineEdit(stack)
    elsewhere.show()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    stack.actions_by_name["board"].trigger()
    assert board.hasFocus()
    by_hand.finish()
