"""A board on the built-in case."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from truceboard.board.view import BoardView
from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import parse_case, read_case
from truceboard.files.writing import canonical_text
from truceboard.look import scale, style
from truceboard.workspace.workspace import Workspace

COST = "cost"
"""The scenario of the design's picture."""


@pytest.fixture(scope="session")
def case() -> Case:
    return read_case(builtin_case_path())


@pytest.fixture
def edited(case: Case) -> Callable[[Callable[[dict[str, Any]], None]], Case]:
    """The built-in case after a change to its document."""
    import json

    def edit(change: Callable[[dict[str, Any]], None]) -> Case:
        document = json.loads(canonical_text(case))
        change(document)
        return parse_case(json.dumps(document).encode())

    return edit


@pytest.fixture
def workspace(qapp: QApplication, case: Case) -> Iterator[Workspace]:
    workspace = Workspace(case)
    yield workspace
    workspace.deleteLater()


@pytest.fixture
def view(qapp: QApplication, workspace: Workspace) -> Iterator[BoardView]:
    style.install(qapp)
    view = BoardView(workspace)
    view.resize(935, 860)
    view.show()
    qapp.processEvents()
    yield view
    view.close()
    view.deleteLater()
    scale.set_scale(100)
    qapp.processEvents()
