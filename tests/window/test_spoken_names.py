"""Everything that can have the keyboard says what it is, in the window, on every page, in every dialog."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from truceboard.case import parts
from truceboard.window.main_window import MainWindow


def focusable(root: QWidget) -> Iterator[QWidget]:
    """What Tab or a click leads to; what hands the focus on is not asked."""
    for widget in root.findChildren(QWidget):
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        if takes and widget.isVisible():
            yield widget


def nameless(root: QWidget) -> list[str]:
    """Each control without a name, with what it stands in."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in focusable(root)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def test_the_window_and_its_docks(window: MainWindow, qapp: QApplication) -> None:
    assert len(list(focusable(window))) > 50
    assert nameless(window) == []
    for dock in window.docks.values():
        dock.show()
        dock.expand()
    qapp.processEvents()
    assert nameless(window) == []


@pytest.mark.parametrize("kind", ["case", "truce", *parts.KINDS])
def test_the_form_of_every_kind_of_part(window: MainWindow, qapp: QApplication, kind: str) -> None:
    add = window.editor.actions.add.get(kind)
    if add is not None and not list(parts.all_keys(window.workspace.case, kind)):
        add.trigger()
    key = kind if kind in parts.SINGLE else next(parts.all_keys(window.workspace.case, kind), None)
    window.docks["details"].expand()
    window.workspace.select(key)
    qapp.processEvents()
    assert nameless(window.editor.forms) == []


def test_every_view(window: MainWindow, qapp: QApplication) -> None:
    for name, action in window.views.actions_by_name.items():
        action.trigger()
        qapp.processEvents()
        assert nameless(window.views) == [], name


@pytest.mark.parametrize("name", ["find", "shortcuts", "guide", "about", "versions"])
def test_dialogs(window: MainWindow, qapp: QApplication, name: str) -> None:
    window.actions_by_name[name].trigger()
    qapp.processEvents()
    dialogs = [each for each in window.findChildren(QWidget) if each.isWindow() and each.isVisible()]
    assert dialogs
    for dialog in dialogs:
        assert nameless(dialog) == []
        dialog.close()


def test_the_welcome_page(window: MainWindow, qapp: QApplication) -> None:
    window.welcome()
    qapp.processEvents()
    assert nameless(window) == []


def test_tab_goes_from_the_board_round_the_window_and_back(window: MainWindow) -> None:
    """The tool bar, the board, the levers, the likelihood, the details; none of them twice."""
    rooms: list[QWidget] = []
    known = [
        window.tool_bar,
        window.views,
        *(window.docks[name] for name in ("levers", "likelihood", "details")),
    ]
    widget: QWidget = window.board
    while (widget := widget.nextInFocusChain()) is not window.board:
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        room = next((each for each in known if each.isAncestorOf(widget)), None)
        if reached and room is not None and (not rooms or rooms[-1] is not room):
            rooms.append(room)
    assert [known.index(room) for room in rooms] == [1, 2, 3, 4, 0]
