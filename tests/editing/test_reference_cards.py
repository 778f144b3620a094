"""Reference cards: to be read and noted, never applied as a rate."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from truceboard.editing.base_rates import REFERENCES
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.editing.reference_cards import ReferenceCards, ReferenceCardsDialog
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def cards(inspector: InspectorForms, workspace: Workspace) -> ReferenceCards:
    workspace.select("party:kyiv")
    assert inspector.page is not None
    assert inspector.page.references is not None
    return inspector.page.references


def texts(widget: ReferenceCards) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_they_stand_folded_below_the_note_of_the_base_rate(
    inspector: InspectorForms, cards: ReferenceCards, qtbot: QtBot
) -> None:
    assert inspector.page is not None
    rows = inspector.page.forms[1].rows
    assert rows["base_rate_note"].y() < cards.y() < rows["thresholds.stall"].y()
    assert all(card.isHidden() for card in cards.cards)
    cards.fold.setFocus()
    qtbot.keyClick(cards.fold, Qt.Key.Key_Space)
    assert not any(card.isHidden() for card in cards.cards)
    told = texts(cards)
    assert "poor reference class for a war between states" in told
    assert "share of offers that were accepted" in told
    assert "2,202" in told
    assert "prio.org/publications/13532" in told


def test_weak_sources_are_called_weak() -> None:
    weak = [reference.source for reference in REFERENCES if reference.strength == "weak"]
    assert len(weak) == 2
    assert any("theworld.org" in source for source in weak)
    assert any("medium.com" in source for source in weak)


def test_noting_a_card_is_one_step_and_leaves_the_rate(
    cards: ReferenceCards, workspace: Workspace, qtbot: QtBot
) -> None:
    before = workspace.case
    own = before.party("kyiv").base_rate_note
    cards.unfold(True)
    qtbot.mouseClick(cards.cards[1].note, Qt.MouseButton.LeftButton)
    party = workspace.case.party("kyiv")
    assert party.base_rate_note == f"{own}\n{REFERENCES[1].citation}"
    assert party.model_copy(update={"base_rate_note": own}) == before.party("kyiv")
    assert len(workspace.history.entries) == 1
    assert not cards.cards[1].note.isEnabled()
    assert cards.cards[0].note.isEnabled()
    workspace.undo()
    assert workspace.case is before
    assert cards.cards[1].note.isEnabled()


def test_no_card_has_a_field_or_a_button_that_sets_a_rate(cards: ReferenceCards) -> None:
    assert not cards.findChildren(QLineEdit)
    for card in cards.cards:
        assert [button.text() for button in (card.note,)] == ["Note this in the base-rate note"]


def test_the_dialog_shows_all_of_them_to_be_read(qtbot: QtBot) -> None:
    dialog = ReferenceCardsDialog(None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert all(card.isVisible() and not card.note.isVisible() for card in dialog.cards.cards)
    assert dialog.cards.caution.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
