"""The views on the built-in case, with jobs that a test runs by hand."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.views.stack import ViewStack
from truceboard.workspace.workspace import Workspace


@dataclass
class Answers:
    """Answers every question a view may ask."""

    text: str | None = "a reason"
    yes: bool = True
    asked: list[str] = field(default_factory=list)

    def ask_text(self, title: str, label: str, initial: str) -> str | None:
        self.asked.append(title)
        return self.text

    def confirm(self, title: str, text: str, action: str) -> bool:
        self.asked.append(title)
        return self.yes

    def confirm_open_address(self, address: str) -> bool:
        self.asked.append(address)
        return self.yes


@pytest.fixture(autouse=True)
def _dressed(dressed: object) -> None:
    """Every widget here has the program's style."""


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def by_hand() -> ByHand:
    return ByHand()


@pytest.fixture
def stack(workspace: Workspace, answers: Answers, by_hand: ByHand, qtbot: QtBot) -> ViewStack:
    stack = ViewStack(workspace, QLabel("board"), answers, start=by_hand.start)
    qtbot.addWidget(stack)
    stack.resize(900, 640)
    stack.show()
    qtbot.waitExposed(stack)
    return stack


@pytest.fixture
def show(stack: ViewStack, by_hand: ByHand) -> Callable[[str], object]:
    """Shows a view and lets its work be done."""

    def named(name: str) -> object:
        stack.show_view(name)
        by_hand.finish()
        return stack.views[name]

    return named
