"""The outline: a line for every part, the same selection, everything by keyboard; and the history list."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.editing.answers import Answers

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


def test_a_tick_of_a_slider_draws_one_value_anew(outline: Outline, workspace: Workspace) -> None:
    workspace.select("lever:leader-contacts")
    workspace.preview("lever", "leader-contacts", 1)
    QApplication.processEvents()
    drawn = Drawn(outline.viewport())
    workspace.preview("lever", "leader-contacts", 2)
    QApplication.processEvents()
    value = outline.lines.index_of("lever:leader-contacts").siblingAtColumn(1)
    assert drawn.region.boundingRect() == outline.visualRect(value)


class Drawn(QObject):
    """What of a widget is drawn from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        if isinstance(event, QPaintEvent):
            self.region |= event.region()
        return False


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


def typed_over(outline: Outline, qtbot: QtBot, text: str) -> None:
    """Change the value of the current line by keyboard alone."""
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    editor = outline.findChild(QLineEdit)
    assert editor is not None
    assert editor.accessibleName().startswith("Value of ")
    editor.selectAll()
    editor.insert(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: outline.findChild(QLineEdit) is None, timeout=2000)


def test_a_lever_and_an_importance_are_set_by_keyboard(
    outline: Outline, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:cost-of-refusal")
    typed_over(outline, qtbot, "60")
    assert workspace.value("cost-of-refusal") == 60
    workspace.select("interest:ties")
    typed_over(outline, qtbot, "×1.5")
    assert workspace.importance("ties") == 1.5
    assert outline.currentIndex().siblingAtColumn(1).data() == "×1.5"
    assert [step.label for step in workspace.history.entries] == [
        "Set “US cost imposed for refusing” to 60",
        "Set “Close ties with the US president” to ×1.5",
    ]
    workspace.undo()
    workspace.undo()
    assert not workspace.modified


@pytest.mark.parametrize(
    ("key", "text", "read"),
    [
        ("influence:ties:cost-of-refusal", "−0.5", lambda part: part.strength == -0.5),
        ("linkage:kremlin:kyiv", "0.7", lambda part: part.strength == 0.7),
        ("party:kremlin", "40 %", lambda part: part.base_rate == 0.4),
        ("entry:cost-of-refusal:2025-01-20", "20", lambda part: part.value == 20),
    ],
)
def test_other_numbers_are_typed_over_too(
    outline: Outline, workspace: Workspace, qtbot: QtBot, key: str, text: str, read: Callable[[object], bool]
) -> None:
    workspace.select(key)
    assert not read(parts.find(workspace.case, key))
    typed_over(outline, qtbot, text)
    assert read(parts.find(workspace.case, key))
    assert len(workspace.history.entries) == 1


@pytest.mark.parametrize(
    ("key", "text", "reason"),
    [
        ("lever:cost-of-refusal", "101", "US cost imposed for refusing goes from 0 to 100."),
        ("interest:ties", "3", "Close ties with the US president goes from 0 to 2."),
        ("lever:cost-of-refusal", "much", "“much” is not a number."),
        ("party:kremlin", "120", ""),
    ],
)
def test_a_value_that_does_not_do_is_told(
    outline: Outline, workspace: Workspace, answers: Answers, qtbot: QtBot, key: str, text: str, reason: str
) -> None:
    workspace.select(key)
    typed_over(outline, qtbot, text)
    assert len(answers.told) == 1
    assert answers.told[0].startswith("This value cannot be used\n" + reason)
    assert not workspace.modified


def test_f2_changes_the_value_of_what_has_no_name(
    outline: Outline, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("influence:ties:cost-of-refusal")
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_F2)
    editor = outline.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "1.6"


def test_leaving_a_value_as_it_was_is_no_step(outline: Outline, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select("party:kremlin")
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(outline.findChild(QLineEdit), Qt.Key.Key_Return)
    assert not workspace.history.entries


def test_enter_opens_a_part_and_folds_a_group(outline: Outline, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select("interest:ties")
    outline.setFocus()
    with qtbot.waitSignal(outline.opened) as opened:
        qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert opened.args == ["interest:ties"]
    group = outline.lines.index_of("group:source")
    outline.setCurrentIndex(group)
    assert outline.isExpanded(group)
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert not outline.isExpanded(group)


def test_the_menu_key_opens_the_menu_of_the_current_line(
    outline: Outline, workspace: Workspace, qapp: QApplication
) -> None:
    workspace.select("interest:ties")
    place = outline.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, outline.mapToGlobal(place))
    qapp.sendEvent(outline, event)
    assert workspace.selection == "interest:ties"
    menu = outline.findChild(QMenu)
    assert menu is not None
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts[0] == "Add an influence"
    assert {"Cut", "Copy", "Paste", "Duplicate", "Delete", "Move up", "Rename", "Change the value"} <= set(
        texts
    )
    menu.close()


def test_cut_copy_paste_duplicate_delete_and_move_by_keyboard(
    outline: Outline, workspace: Workspace, answers: Answers, qtbot: QtBot
) -> None:
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    interests = [interest.id for interest in workspace.case.party("kremlin").interests]
    workspace.select("interest:ties")
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_Up, alt)
    moved = [interest.id for interest in workspace.case.party("kremlin").interests]
    assert moved.index("ties") == interests.index("ties") - 1
    qtbot.keyClick(outline, Qt.Key.Key_D, control)
    assert len(workspace.case.party("kremlin").interests) == len(interests) + 1
    qtbot.keyClick(outline, Qt.Key.Key_Delete)
    assert [interest.id for interest in workspace.case.party("kremlin").interests] == moved
    workspace.select("interest:ties")
    qtbot.keyClick(outline, Qt.Key.Key_X, control)
    assert "ties" not in [interest.id for interest in workspace.case.party("kremlin").interests]
    workspace.select("party:kyiv")
    qtbot.keyClick(outline, Qt.Key.Key_V, control)
    pasted = workspace.selection
    assert pasted is not None
    assert workspace.case.party("kyiv").interests[-1].id == pasted.partition(":")[2]
    assert outline.lines.key(outline.currentIndex()) == pasted
    for _ in range(len(workspace.history.entries)):
        workspace.undo()
    assert not workspace.modified
