from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.editing.templates import TEMPLATES, Template, empty_case, fresh
from truceboard.views.stack import ViewStack
from truceboard.views.view import View
from truceboard.workspace.workspace import Workspace

OFFERED = {
    "positions": "position",
    "timeline": "position",
    "map": "lever",
    "compare": "scenario",
    "moves": "position",
    "find-out": "position",
    "paths": "lever",
    "forecasts": "position",
}


@pytest.fixture
def asked(stack: ViewStack) -> list[str]:
    """The kinds of parts that were asked for."""
    found: list[str] = []
    actions = {}
    for kind in ("position", "lever", "scenario", "judgement"):
        actions[kind] = QAction(kind, stack)
        actions[kind].triggered.connect(lambda _checked=False, kind=kind: found.append(kind))
    stack.offer_adding(actions)
    return found


@pytest.mark.parametrize("name", OFFERED)
def test_an_empty_view_says_what_belongs_there_and_offers_one_button(
    name: str, stack: ViewStack, show: Callable[[str], Any], workspace: Workspace, asked: list[str]
) -> None:
    workspace.open(empty_case(), None)
    view = show(name)
    assert view.vacancy.isVisible()
    assert not view._content.isVisible()
    text = view.vacancy.text
    assert len(text.text()) > 40
    assert text.height() >= text.heightForWidth(text.width()), "nothing is cut"
    view.vacancy.button.click()
    assert asked == [OFFERED[name]]


@pytest.mark.parametrize("name", OFFERED)
def test_it_goes_once_there_is_something(
    name: str, show: Callable[[str], Any], workspace: Workspace, asked: list[str], by_hand: ByHand
) -> None:
    march = workspace.case
    workspace.open(empty_case(), None)
    view = show(name)
    workspace.open(march, None)
    by_hand.finish()
    assert not view.vacancy.isVisible()
    assert view._content.isVisible()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_every_view_shows_every_template(
    template: Template, stack: ViewStack, show: Callable[[str], Any], workspace: Workspace
) -> None:
    workspace.open(fresh(template), None)
    for name, view in stack.views.items():
        show(name)
        QApplication.processEvents()
        if isinstance(view, View):
            view.grab()


def test_filters_that_let_nothing_through_say_so_and_can_be_taken_off(
    show: Callable[[str], Any], qtbot: QtBot
) -> None:
    register = show("positions")
    register.words.setText("nobody said this")
    assert register.nothing.isVisible()
    assert not register.table.isVisible()
    register.nothing.button.click()
    assert register.table.isVisible()
    assert register.words.text() == ""
    assert register.model.count == len(register._workspace.case.positions)
