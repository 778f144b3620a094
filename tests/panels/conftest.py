"""A workspace on the built-in case, and panels on it that a test can see and operate."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.look import style
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
def dressed(qapp: QApplication) -> None:
    style.install(qapp)


@pytest.fixture(scope="session")
def march() -> Case:
    return read_case(builtin_case_path())


@pytest.fixture
def workspace(march: Case, qapp: QApplication) -> Workspace:
    return Workspace(march)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget, int, int], None]:
    """Puts a widget on the screen at a size."""

    def at_size(widget: QWidget, width: int, height: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()

    return at_size


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
