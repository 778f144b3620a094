"""A workspace on the built-in case with commands, and dialogs that a test answers."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.editing.answers import Answers

from truceboard.case.case import Case
from truceboard.editing.commands import Commands
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.look import style
from truceboard.workspace.workspace import Workspace


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
def commands(workspace: Workspace, answers: Answers) -> Commands:
    return Commands(workspace, answers, workspace)


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
def inspector(
    workspace: Workspace, commands: Commands, show: Callable[[QWidget, int, int], None]
) -> InspectorForms:
    forms = InspectorForms(workspace, commands)
    show(forms, 400, 900)
    return forms
