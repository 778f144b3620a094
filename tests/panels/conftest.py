"""A workspace on the built-in case, and panels on it that a test can see and operate."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QWidget

from truceboard.panels.levers import LeversPanel
from truceboard.panels.likelihood import LikelihoodPanel
from truceboard.workspace.workspace import Workspace


@dataclass
class Answers:
    """Answers the question for a scenario's name."""

    text: str | None = None
    asked: list[str] = field(default_factory=list)

    def ask_text(self, title: str, label: str, initial: str) -> str | None:
        self.asked.append(title)
        return self.text


@pytest.fixture(autouse=True)
def _dressed(dressed: object) -> None:
    """Every widget here has the program's style."""


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def levers(workspace: Workspace, answers: Answers, show: Callable[[QWidget, int, int], None]) -> LeversPanel:
    panel = LeversPanel(workspace, answers)
    show(panel, 315, 900)
    return panel


@pytest.fixture
def likelihood(workspace: Workspace, show: Callable[[QWidget, int, int], None]) -> LikelihoodPanel:
    panel = LikelihoodPanel(workspace)
    show(panel, 351, 900)
    return panel
