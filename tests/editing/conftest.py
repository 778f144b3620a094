"""A workspace on the built-in case with commands, and dialogs that a test answers."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from tests.editing.answers import Answers

from truceboard.editing.commands import Commands
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.workspace.workspace import Workspace


@pytest.fixture(autouse=True)
def _dressed(dressed: object) -> None:
    """Every widget here has the program's style."""


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def commands(workspace: Workspace, answers: Answers) -> Commands:
    return Commands(workspace, answers, workspace)


@pytest.fixture
def inspector(
    workspace: Workspace, commands: Commands, show: Callable[[QWidget, int, int], None]
) -> InspectorForms:
    forms = InspectorForms(workspace, commands)
    show(forms, 400, 900)
    return forms
