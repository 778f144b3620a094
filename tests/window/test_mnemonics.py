"""No two entries of one menu can be reached by the same letter."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from truceboard.case.parts import KINDS, all_keys
from truceboard.editing.menus import HOLDERS
from truceboard.editing.outline import Outline
from truceboard.window.main_window import MainWindow


def shared(menu: QMenu) -> list[str]:
    """The entries of a menu whose letter another one has too."""
    letters = {
        action.text(): letter
        for action in menu.actions()
        if action.isVisible() and (letter := QKeySequence.mnemonic(action.text()).toString())
    }
    often = Counter(letters.values())
    return [text for text, letter in letters.items() if often[letter] > 1]


def test_no_two_entries_of_a_menu_share_a_letter(window: MainWindow) -> None:
    assert len(list(window.views.views.values())) > 10  # all of them are built by now
    menus = window.findChildren(QMenu)
    assert len(menus) > 10
    assert {menu.title(): found for menu in menus if (found := shared(menu))} == {}
    titles = [action.text() for action in window.top.menu_bar.actions()]
    letters = [QKeySequence.mnemonic(title).toString() for title in titles]
    assert len(set(letters)) == len(letters) > 5


def test_no_two_entries_of_a_context_menu_share_a_letter(window: MainWindow) -> None:
    case = window.workspace.case
    parts = [key for kind in KINDS for key in list(all_keys(case, kind))[:2]]
    keys = [None, "truce", *parts, *(key for key in HOLDERS if key.startswith("group:"))]
    outline = window.findChild(Outline)
    parent = QWidget(window)
    for key in keys:
        menu = window.editor.actions.context_menu(key, parent)
        assert menu.actions(), key
        menu.addActions([outline.rename, outline.change_value])
        assert shared(menu) == [], key
        menu.deleteLater()
