"""Every kind of part can be added, copied, pasted, duplicated, moved and deleted, and undo takes it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.editing.answers import Answers
from tests.editing.test_every_field import full as full

from truceboard.case.case import Case
from truceboard.case.parts import KINDS, all_keys, exists, find, kind_of, owner_of
from truceboard.case.removal import remove
from truceboard.editing.commands import Commands
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.editing.menus import EditActions
from truceboard.editing.sections import PartBox, PartLink
from truceboard.workspace.workspace import Workspace

ONCE = {"influence", "linkage"}
"""There can be one of them for each lever and each party: a copy goes to another interest or party."""
FROZEN = {"forecast"}
"""Made by freezing a figure, never by hand."""
NEW = sorted(set(KINDS) - FROZEN)


@pytest.fixture
def actions(commands: Commands, workspace: Workspace, full: Case) -> EditActions:
    workspace.open(full, None)
    return EditActions(commands, commands)


@pytest.fixture
def buttons(actions: EditActions, qtbot: QtBot) -> QPushButton:
    """Something with the focus that carries the actions, as the board and the outline do."""
    button = QPushButton("board")
    qtbot.addWidget(button)
    button.addActions([*actions.add.values(), *actions.on_parts.values()])
    button.show()
    qtbot.waitExposed(button)
    button.activateWindow()
    button.setFocus()
    return button


def first(case: Case, kind: str) -> str:
    return next(iter(all_keys(case, kind)))


@pytest.mark.parametrize("kind", NEW)
def test_it_can_be_added(actions: EditActions, workspace: Workspace, full: Case, kind: str) -> None:
    holder = KINDS[kind].owner
    if kind == "linkage":
        # Each of the two parties watches the other already.
        workspace.commit("", remove(full, list(all_keys(full, "linkage"))))
    if holder not in ("case", "truce", "board"):
        workspace.select("interest:face" if kind == "influence" else first(full, holder))
    before, had = workspace.case, set(all_keys(workspace.case, kind))
    actions.add[kind].trigger()
    assert len(set(all_keys(workspace.case, kind)) - had) == 1
    workspace.undo()
    assert workspace.case is before


@pytest.mark.parametrize("kind", sorted(set(KINDS) - ONCE - FROZEN - {"party"}))
def test_it_can_be_copied_and_pasted_by_keyboard(
    buttons: QPushButton, workspace: Workspace, answers: Answers, full: Case, kind: str, qtbot: QtBot
) -> None:
    key = first(full, kind)
    workspace.select(key)
    qtbot.keyClick(buttons, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert '"truceboard-part"' in QGuiApplication.clipboard().text()
    qtbot.keyClick(buttons, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert answers.told == []
    pasted = workspace.selection
    assert pasted is not None
    assert pasted != key
    assert kind_of(pasted) == kind
    assert owner_of(workspace.case, pasted) == owner_of(full, key)
    own = {KINDS[kind].own: None}
    assert find(workspace.case, pasted).model_copy(update=own) == find(full, key).model_copy(update=own)
    workspace.undo()
    assert workspace.case == full


@pytest.mark.parametrize("kind", sorted(set(KINDS) - ONCE - FROZEN))
def test_it_can_be_duplicated(
    buttons: QPushButton, workspace: Workspace, full: Case, kind: str, qtbot: QtBot
) -> None:
    key = first(full, kind)
    workspace.select(key)
    had = len(list(all_keys(full, kind)))
    qtbot.keyClick(buttons, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(list(all_keys(workspace.case, kind))) == had + 1
    workspace.undo()
    assert workspace.case == full


@pytest.mark.parametrize("kind", sorted(ONCE))
def test_what_stands_once_is_pasted_elsewhere(
    actions: EditActions, workspace: Workspace, answers: Answers, full: Case, kind: str
) -> None:
    key, onto = {
        "influence": ("influence:ties:cost-of-refusal", "interest:face"),
        "linkage": ("linkage:kremlin:kyiv", "party:kyiv"),
    }[kind]
    workspace.select(key)
    assert not actions.on_parts["duplicate"].isEnabled()
    actions.on_parts["copy"].trigger()
    workspace.select(onto)
    actions.on_parts["paste"].trigger()
    if kind == "influence":
        assert workspace.selection == "influence:face:cost-of-refusal"
        assert answers.told == []
    else:
        # Kyiv cannot watch itself.
        assert workspace.case is full
        assert len(answers.told) == 1


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_it_can_be_deleted_and_comes_back(
    buttons: QPushButton, workspace: Workspace, full: Case, kind: str, qtbot: QtBot
) -> None:
    lever = max(full.levers, key=lambda each: len(each.history))
    key = f"entry:{lever.id}:{lever.history[0].date}" if kind == "entry" else first(full, kind)
    workspace.select(key)
    qtbot.keyClick(buttons, Qt.Key.Key_Delete)
    assert not exists(workspace.case, key)
    workspace.undo()
    assert workspace.case == full


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"entry"}))
def test_it_can_be_moved(
    buttons: QPushButton, workspace: Workspace, commands: Commands, full: Case, kind: str, qtbot: QtBot
) -> None:
    """A lever's history alone is sorted by its days."""
    workspace.select(first(full, kind))
    if kind not in ONCE | FROZEN:
        qtbot.keyClick(buttons, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        workspace.select(first(full, kind))
    before = list(all_keys(workspace.case, kind))
    key = before[0]
    alike = [each for each in before if owner_of(workspace.case, each) == owner_of(workspace.case, key)]
    if len(alike) < 2:
        assert kind in ONCE | FROZEN
        return
    qtbot.keyClick(buttons, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    after = [each for each in all_keys(workspace.case, kind) if each in alike]
    assert after == [alike[1], alike[0], *alike[2:]]
    qtbot.keyClick(buttons, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each for each in all_keys(workspace.case, kind) if each in alike] == alike


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_form_of_its_holder_lists_it_with_its_buttons(
    inspector: InspectorForms, workspace: Workspace, actions: EditActions, full: Case, kind: str
) -> None:
    """What is held by another part than the case is edited within the form of that part, by mouse alone."""
    holder = KINDS[kind].owner
    if holder in ("case", "board"):
        return
    workspace.select(owner_of(full, first(full, kind)))
    assert inspector.page is not None
    section = inspector.page.sections[kind]
    item = section.items[first(full, kind)]
    assert section.add_button.isEnabled()
    if isinstance(item, PartBox):
        wanted = {"fold", "delete"} | ({"duplicate"} if kind not in ONCE else set())
        wanted |= {"up", "down"} if kind != "entry" else set()
        assert set(item.buttons) == wanted
    else:
        assert isinstance(item, PartLink)


def test_every_action_has_a_name_for_the_palette(actions: EditActions) -> None:
    assert set(actions.by_name) == {f"add-{kind}" for kind in actions.add} | set(actions.on_parts)
    assert len({action.text() for action in actions.by_name.values()}) == len(actions.by_name)
    assert {kind for kind in KINDS if kind not in FROZEN} == set(actions.add)


def test_what_cannot_be_added_says_why(
    actions: EditActions, workspace: Workspace, answers: Answers, full: Case
) -> None:
    workspace.select("party:kyiv")
    actions.add["linkage"].trigger()
    workspace.select(None)
    actions.add["entry"].trigger()
    workspace.commit("", remove(full, [f"lever:{lever.id}" for lever in full.levers]))
    before = workspace.case
    workspace.select("interest:ties")
    actions.add["influence"].trigger()
    assert workspace.case is before
    told = ["Kyiv watches every other party already", "Select the lever", "a lever that does not move it yet"]
    assert all(text in line for text, line in zip(told, answers.told, strict=True))
