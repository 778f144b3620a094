"""Commands: one undoable step each, the new part selected, questions asked where other things go too."""

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from tests.editing.answers import Answers

from truceboard.case import parts
from truceboard.case.case import Case
from truceboard.editing.commands import Commands
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.editing.menus import EditActions
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def actions(commands: Commands) -> EditActions:
    return EditActions(commands, commands)


@pytest.mark.parametrize("kind", ["party", "actor", "lever", "interest", "influence", "position", "source",
                                  "condition", "term", "scenario", "judgement", "note"])  # fmt: skip
def test_adding_is_one_step_and_selects_the_new_part(
    actions: EditActions, workspace: Workspace, kind: str
) -> None:
    before = workspace.case
    had = set(parts.all_keys(before, kind))
    workspace.select("party:kyiv")
    actions.add[kind].trigger()
    new = set(parts.all_keys(workspace.case, kind)) - had
    assert {workspace.selection} == new
    assert len(workspace.history.entries) == 1
    assert workspace.history.undo_label
    assert Case.model_validate(workspace.case.model_dump(mode="json")) == workspace.case
    workspace.undo()
    assert workspace.case is before
    assert workspace.selection is None


def test_what_is_added_belongs_to_what_is_selected(actions: EditActions, workspace: Workspace) -> None:
    workspace.select("position:p01")
    actions.add["lever"].trigger()
    assert workspace.case.levers[-1].controlled_by == workspace.case.position("p01").actor
    workspace.select("party:kyiv")
    actions.add["interest"].trigger()
    assert workspace.case.party("kyiv").interests[-1].name == "New interest"
    actions.add["influence"].trigger()
    assert workspace.selection is not None
    assert workspace.selection.startswith("influence:new-interest:")


def test_a_value_in_time_keeps_the_lever_selected(actions: EditActions, workspace: Workspace) -> None:
    workspace.select("lever:nato-pledge")
    had = len(workspace.case.lever("nato-pledge").history)
    actions.add["entry"].trigger()
    assert len(workspace.case.lever("nato-pledge").history) == had + 1
    assert workspace.selection == "lever:nato-pledge"


def test_a_drag_links_either_way_round_and_finds_what_is_linked(
    commands: Commands, workspace: Workspace
) -> None:
    commands.link("interest:face", "lever:nato-pledge")
    assert workspace.selection == "influence:face:nato-pledge"
    commands.link("lever:cost-of-refusal", "interest:ties")
    assert workspace.selection == "influence:ties:cost-of-refusal"
    assert len(workspace.history.entries) == 1
    commands.link("party:kyiv", "party:kremlin")
    assert workspace.selection == "linkage:kyiv:kremlin"
    assert len(workspace.history.entries) == 1
    commands.delete("linkage:kyiv:kremlin")
    commands.link("party:kyiv", "party:kremlin")
    assert parts.exists(workspace.case, "linkage:kyiv:kremlin")


def test_a_name_changed_on_the_board_is_the_one_it_shows(
    commands: Commands, workspace: Workspace, answers: Answers
) -> None:
    assert commands.rename_as_shown("lever:us-russia-ties", "Thaw") == ""
    lever = workspace.case.lever("us-russia-ties")
    assert (lever.short, lever.name) == ("Thaw", "US-Russia rapprochement")
    assert commands.rename_as_shown("party:kyiv", "Ukraine") == ""
    assert workspace.case.actor("kyiv").brief == "Ukraine"
    before = workspace.case
    assert commands.rename_as_shown("party:kyiv", "") != ""
    assert workspace.case is before
    assert answers.told == []


def test_a_note_lies_where_it_is_put(commands: Commands, workspace: Workspace) -> None:
    commands.add_note(7, 8)
    commands.note_place = lambda: (30.0, 40.0)
    commands.add_note()
    assert [(note.x, note.y) for note in workspace.case.board.notes] == [(7, 8), (30, 40)]


def test_deleting_says_first_what_goes_with_it(
    commands: Commands, workspace: Workspace, answers: Answers
) -> None:
    before = workspace.case
    answers.go = False
    commands.delete("lever:nato-pledge")
    assert workspace.case is before
    question = answers.asked[0]
    assert "Delete “Pledge that Ukraine will not join NATO”?" in question
    assert "Influence: NATO pledge on Far-reaching victory" in question
    assert "Condition: A pledge that Ukraine will not join NATO" in question
    assert "Scenario: The alliance gives a NATO pledge" in question
    answers.go = True
    commands.delete("lever:nato-pledge")
    assert not parts.exists(workspace.case, "lever:nato-pledge")
    workspace.undo()
    assert workspace.case is before


def test_what_nobody_refers_to_goes_without_a_question(
    commands: Commands, workspace: Workspace, answers: Answers
) -> None:
    commands.delete("position:p01")
    assert answers.asked == []
    assert not parts.exists(workspace.case, "position:p01")


def test_what_a_case_needs_stays_and_the_reason_is_told(
    commands: Commands, workspace: Workspace, answers: Answers
) -> None:
    commands.delete("party:kremlin")
    commands.delete("party:kyiv")
    assert [party.actor for party in workspace.case.parties] == ["kyiv"]
    commands.delete("actor:kyiv")
    assert workspace.case.actor("kyiv")
    assert [told.partition("\n")[2] for told in answers.told] == [
        "Somebody has to answer the offer. Add another party first."
    ] * 2


def test_copy_cut_and_paste(actions: EditActions, workspace: Workspace, answers: Answers) -> None:
    workspace.select("interest:ties")
    actions.on_parts["copy"].trigger()
    workspace.select("party:kyiv")
    actions.on_parts["paste"].trigger()
    assert workspace.selection == "interest:ties-2"
    assert parts.owner_of(workspace.case, "interest:ties-2") == "party:kyiv"
    assert workspace.history.undo_label == "Paste “Close ties with the US president”"
    actions.on_parts["cut"].trigger()
    assert not parts.exists(workspace.case, "interest:ties-2")
    QGuiApplication.clipboard().setText("something else")
    actions.on_parts["paste"].trigger()
    assert "cannot be pasted" in answers.told[0]


def test_deleting_a_pinned_scenario_says_that_it_is_pinned(
    commands: Commands, workspace: Workspace, answers: Answers
) -> None:
    one, other = (scenario.id for scenario in workspace.case.scenarios[:2])
    workspace.pin(one, "Compare")
    commands.delete(f"scenario:{other}")
    assert answers.asked == []
    answers.go = False
    commands.delete(f"scenario:{one}")
    assert "It is pinned" in answers.asked[0]
    assert workspace.case.working.pinned == (one,)


def test_no_two_commands_share_a_key_on_any_system(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On X11 the system's keys for Delete are Del and Ctrl+D, which duplicates: neither would work."""

    def on_x11(key: QKeySequence.StandardKey) -> list[QKeySequence]:
        deletes = key == QKeySequence.StandardKey.Delete
        return [QKeySequence(text) for text in (("Del", "Ctrl+D") if deletes else ("F20",))]

    monkeypatch.setattr(QKeySequence, "keyBindings", staticmethod(on_x11))
    actions = EditActions(commands, commands).on_parts
    assert [name for name, action in actions.items() if QKeySequence("Ctrl+D") in action.shortcuts()] == [
        "duplicate"
    ]
    assert actions["delete"].shortcuts() == [QKeySequence("Del")]


def test_duplicating_and_moving(actions: EditActions, workspace: Workspace) -> None:
    workspace.select("lever:nato-pledge")
    place = [lever.id for lever in workspace.case.levers].index("nato-pledge")
    actions.on_parts["duplicate"].trigger()
    copy = workspace.case.levers[place + 1]
    assert copy.name == "Pledge that Ukraine will not join NATO (copy)"
    actions.on_parts["up"].trigger()
    assert workspace.case.levers[place] == copy
    assert workspace.history.undo_label == "Move “Pledge that Ukraine will not join NATO (copy)” up"


def test_actions_are_enabled_by_what_is_selected(actions: EditActions, workspace: Workspace) -> None:
    assert not actions.on_parts["delete"].isEnabled()
    workspace.select("influence:ties:cost-of-refusal")
    assert actions.on_parts["delete"].isEnabled()
    assert not actions.on_parts["duplicate"].isEnabled()
    workspace.select("truce")
    assert not actions.on_parts["delete"].isEnabled()


def test_a_context_menu_selects_and_offers_what_belongs_to_it(
    actions: EditActions, workspace: Workspace, qtbot: object
) -> None:
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    menu = actions.context_menu("interest:ties", parent)
    assert workspace.selection == "interest:ties"
    assert menu.actions()[0] is actions.add["influence"]
    texts = [action.text() for action in actions.context_menu("actor:white-house", parent).actions()]
    assert "It has to answer the offer" in texts
    parent.deleteLater()


def test_a_name_that_is_too_long_is_refused(
    commands: Commands, workspace: Workspace, answers: Answers
) -> None:
    before = workspace.case
    commands.rename("lever:nato-pledge", "x" * 200_000)
    assert workspace.case is before
    assert "200000 characters" in answers.told[0]


def test_one_source_takes_the_place_of_another_from_its_page(
    inspector: InspectorForms, commands: Commands, workspace: Workspace
) -> None:
    old = workspace.case.position("p01").source
    commands.add_source()
    new = workspace.case.sources[-1].id
    workspace.select(f"source:{old}")
    assert inspector.page is not None
    inspector.page.replace.fill()
    (action,) = (each for each in inspector.page.replace.choices.actions() if each.data() == new)
    action.trigger()
    assert workspace.case.position("p01").source == new
    assert not parts.exists(workspace.case, f"source:{old}")
    assert workspace.selection == f"source:{new}"
    assert workspace.history.undo_label is not None
    assert workspace.history.undo_label.startswith("Let “New source” take the place of “U.S.-Backed")
