"""The outline: a line for every part, the same selection, everything by keyboard; and the history list."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from truceboard.case import parts
from truceboard.editing.commands import Commands
from truceboard.editing.history_list import HistoryList
from truceboard.editing.menus import EditActions
from truceboard.editing.outline import Outline
from truceboard.workspace.workspace import Workspace

Show = Callable[[QWidget, int, int], None]


@pytest.fixture
def outline(commands: Commands, show: Show) -> Outline:
    tree = Outline(EditActions(commands, commands))
    show(tree, 420, 800)
    return tree


def test_every_part_has_a_line_with_a_spoken_name(outline: Outline, workspace: Workspace) -> None:
    for kind in parts.KINDS:
        for key in parts.all_keys(workspace.case, kind):
            index = outline.lines.index_of(key)
            assert index.isValid(), key
            assert outline.lines.key(index) == key
            assert index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_selection_is_the_same_both_ways(outline: Outline, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select("influence:ties:cost-of-refusal")
    assert outline.lines.key(outline.currentIndex()) == "influence:ties:cost-of-refusal"
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_Up)
    assert workspace.selection == "influence:ties:leader-contacts"


def test_f2_renames_in_place(outline: Outline, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select("interest:ties")
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_F2)
    editor = outline.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Ties")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.case.interest("ties").name == "Ties", timeout=2000)
    assert workspace.selection == "interest:ties"
    assert len(workspace.history.entries) == 1


@pytest.mark.parametrize(
    ("name", "keys"), [("delete", "Del"), ("duplicate", "Ctrl+D"), ("up", "Alt+Up"), ("down", "Alt+Down")]
)
def test_its_keys_are_its_own(outline: Outline, name: str, keys: str) -> None:
    found = [
        action for action in outline.actions() if keys in [each.toString() for each in action.shortcuts()]
    ]
    assert len(found) == 1
    assert found[0].shortcutContext() == Qt.ShortcutContext.WidgetWithChildrenShortcut


def test_lines_follow_the_case_and_stay_open(
    outline: Outline, workspace: Workspace, commands: Commands
) -> None:
    workspace.select("influence:ties:cost-of-refusal")
    commands.add_interest("party:kremlin")
    assert outline.lines.key(outline.currentIndex()) == workspace.selection
    assert outline.isExpanded(outline.lines.index_of("interest:ties"))
    commands.delete("party:kremlin")
    assert not outline.lines.index_of("interest:ties").isValid()
    workspace.undo()
    workspace.undo()
    assert outline.lines.index_of("interest:ties").isValid()


def test_a_hidden_outline_catches_up(outline: Outline, workspace: Workspace, commands: Commands) -> None:
    outline.hide()
    commands.add_actor()
    key = workspace.selection
    assert not outline.lines.index_of(key).isValid()
    outline.show()
    assert outline.lines.key(outline.currentIndex()) == key


def test_the_history_goes_where_it_is_clicked(
    workspace: Workspace, commands: Commands, show: Show, qtbot: QtBot
) -> None:
    steps = HistoryList(workspace)
    show(steps, 300, 300)
    cases = [workspace.case]
    for add in (commands.add_actor, commands.add_term, commands.add_source):
        add()
        cases.append(workspace.case)
    model = steps.steps
    assert [model.index(row).data() for row in range(model.rowCount())] == [
        "As opened", "Add an actor", "Add a term", "Add a source",
    ]  # fmt: skip
    for row in (1, 3, 0):
        qtbot.mouseClick(
            steps.viewport(),
            Qt.MouseButton.LeftButton,
            pos=steps.visualRect(model.index(row)).center(),
        )
        assert workspace.case is cases[row]
        assert model.present == row
        assert steps.currentIndex().row() == row
    assert not workspace.modified
    assert "taken back" in model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
