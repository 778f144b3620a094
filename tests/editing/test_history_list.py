"""The history as a list."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from truceboard.case.edits_parts import change
from truceboard.editing.history_list import HistoryList
from truceboard.editing.named_panel import NamedPanel
from truceboard.workspace.workspace import Workspace


def test_a_long_step_is_elided_and_told_in_full(
    workspace: Workspace, show: Callable[[QWidget, int, int], None]
) -> None:
    history = HistoryList(workspace)
    panel = NamedPanel("History", history)
    show(panel, 200, 300)
    name = "Change “Name” of a lever that nobody would ever call by its name in full"
    workspace.commit(name, change(workspace.case, "lever:nato-pledge", {"name": "Other"}))
    index = history.steps.index(1)
    assert history.visualRect(index).width() <= history.viewport().width()
    assert history.horizontalScrollBar().maximum() == 0
    assert name in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_a_click_goes_to_any_step(workspace: Workspace, show: Callable[[QWidget, int, int], None]) -> None:
    history = HistoryList(workspace)
    show(history, 200, 300)
    opened = workspace.case
    for value in (10, 20, 30):
        workspace.try_value("lever", "nato-pledge", value, f"Set to {value}")
    history.clicked.emit(history.steps.index(1))
    assert workspace.value("nato-pledge") == 10
    history.clicked.emit(history.steps.index(0))
    assert workspace.case == opened
    assert not workspace.modified
    history.clicked.emit(history.steps.index(3))
    assert workspace.value("nato-pledge") == 30
