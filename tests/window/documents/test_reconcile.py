"""Your case and theirs side by side: items are taken in one step, and nothing is overwritten unseen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from tests.window.conftest import Answers

from truceboard.case import edits
from truceboard.files.generations import Generations
from truceboard.files.reading import read_case
from truceboard.files.saving import save_case
from truceboard.window.documents.reconcile import ITEM, MINE, THEIRS, WHO, ReconcileDialog
from truceboard.window.main_window import MainWindow


@pytest.fixture
def path(window: MainWindow, answers: Answers, tmp_path: Path) -> Path:
    """They renamed a lever and changed the title, and both changed the proposal."""
    path = answers.save_path = tmp_path / "shared.truce"
    assert window.documents.save()
    case = window.workspace.case
    first, second, *rest = case.levers
    proposal = case.proposal
    theirs = case.model_copy(
        update={
            "title": "Their title",
            "levers": (first.model_copy(update={"name": "Their name", "unit": "their unit"}), second, *rest),
            "proposal": proposal.model_copy(update={"title": "Their cease-fire"}),
        }
    )
    mine = case.model_copy(
        update={
            "levers": (first, second.model_copy(update={"name": "My name"}), *rest),
            "proposal": proposal.model_copy(update={"title": "My cease-fire"}),
        }
    )
    window.workspace.commit("Mine", mine)
    save_case(path, theirs)
    return path


@pytest.fixture
def dialog(window: MainWindow, answers: Answers, path: Path) -> ReconcileDialog:
    answers.choice = 2
    assert window.documents.save() is False
    [dialog] = window.findChildren(ReconcileDialog)
    return dialog


def rows(dialog: ReconcileDialog) -> dict[str, tuple[str, str, str, bool]]:
    found = (dialog.tree.topLevelItem(number) for number in range(dialog.tree.topLevelItemCount()))
    return {
        row.text(ITEM): (
            *(row.text(column) for column in (WHO, MINE, THEIRS)),
            row.checkState(ITEM) == Qt.CheckState.Checked,
        )
        for row in found
    }


def test_it_says_who_changed_what_and_ticks_what_they_alone_did(
    dialog: ReconcileDialog, window: MainWindow
) -> None:
    mine = window.workspace.history.saved
    first, second = mine.levers[:2]
    assert rows(dialog) == {
        "Title of the case": ("them", mine.title, "Their title", True),
        "Truce: What is offered": ("both", "My cease-fire", "Their cease-fire", False),
        "Lever “Their name”": ("them", "", "", True),
        f"Lever “{second.name}”": ("you", "", "", False),
    }
    row = next(
        dialog.tree.topLevelItem(number)
        for number in range(dialog.tree.topLevelItemCount())
        if dialog.tree.topLevelItem(number).childCount()
    )
    assert [row.child(number).text(THEIRS) for number in range(row.childCount())] == [
        "Their name",
        "their unit",
    ]
    assert [row.child(number).text(ITEM) for number in range(row.childCount())] == ["Name", "Unit"]
    assert row.child(0).text(MINE) == first.name


def test_what_is_ticked_is_taken_as_one_step_and_the_next_save_goes_through(
    dialog: ReconcileDialog, window: MainWindow, path: Path, answers: Answers
) -> None:
    before = window.workspace.case
    dialog.take.click()
    case = window.workspace.case
    assert case.title == "Their title"
    assert case.levers[0].name == "Their name"
    assert case.levers[1].name == "My name"
    assert case.proposal.title == "My cease-fire"
    asked = len(answers.asked)
    assert window.documents.save()
    assert len(answers.asked) == asked
    assert read_case(path) == case
    assert Generations().of(path)[0].read().proposal.title == "Their cease-fire"
    window.workspace.undo()
    assert window.workspace.case == before


def test_mine_is_saved_over_theirs_only_as_it_was_seen(
    dialog: ReconcileDialog, window: MainWindow, path: Path, answers: Answers
) -> None:
    later = edits.move_cards(read_case(path), {"truce": (3, 4)})
    save_case(path, later)
    answers.choice = None
    dialog.over.click()
    assert answers.asked[-1] == "Somebody else has changed the file"
    assert read_case(path) == later


def test_mine_is_saved_over_theirs(dialog: ReconcileDialog, window: MainWindow, path: Path) -> None:
    dialog.over.click()
    assert read_case(path) == window.workspace.case
    assert not window.workspace.modified


def test_all_of_theirs_is_loaded(dialog: ReconcileDialog, window: MainWindow) -> None:
    dialog.load.click()
    assert window.workspace.case.proposal.title == "Their cease-fire"
    assert not window.workspace.modified


def test_both_are_kept(dialog: ReconcileDialog, window: MainWindow, path: Path, answers: Answers) -> None:
    answers.save_path = path.with_name("mine.truce")
    dialog.keep.click()
    assert read_case(path).title == "Their title"
    assert read_case(path.with_name("mine.truce")) == window.workspace.case


def test_nothing_ticked_takes_nothing(dialog: ReconcileDialog) -> None:
    for number in range(dialog.tree.topLevelItemCount()):
        dialog.tree.topLevelItem(number).setCheckState(ITEM, Qt.CheckState.Unchecked)
    assert not dialog.take.isEnabled()


def test_what_does_not_fit_by_itself_is_refused_with_the_place(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    path = answers.save_path = tmp_path / "shared.truce"
    assert window.documents.save()
    case = window.workspace.case
    source = case.sources[0].model_copy(update={"id": "theirs"})
    position = case.positions[0].model_copy(update={"id": "theirs", "source": "theirs"})
    save_case(
        path,
        case.model_copy(
            update={"sources": (*case.sources, source), "positions": (*case.positions, position)}
        ),
    )
    window.documents.compare()
    [dialog] = window.findChildren(ReconcileDialog)
    row = dialog.tree.topLevelItem(0)
    assert row.data(ITEM, Qt.ItemDataRole.UserRole) == ("sources", "theirs")
    row.setCheckState(ITEM, Qt.CheckState.Unchecked)
    dialog.take.click()
    assert "theirs" in answers.reports[-1][2][0]
    assert window.workspace.case == case
    row.setCheckState(ITEM, Qt.CheckState.Checked)
    dialog.take.click()
    assert window.workspace.case.position("theirs").source == "theirs"
