"""Cards, rows and links as assistive technology meets them, asked through Qt's own interfaces."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from truceboard.board.accessible import SpokenPlace
from truceboard.board.party_card import PartyCard
from truceboard.board.view import BoardView
from truceboard.case import edits_parts
from truceboard.case.case import Case
from truceboard.case.removal import remove
from truceboard.workspace.workspace import Workspace

NAME, VALUE, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description
Role = QAccessible.Role


def root(view: BoardView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view)


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        assert interface.indexOfChild(child) == index
        assert child.parent() is interface
        yield from walk(child)


def named(view: BoardView, name: str, role: Role = Role.ListItem) -> QAccessibleInterface:
    return next(each for each in walk(root(view)) if each.text(NAME) == name and each.role() == role)


def party(view: BoardView, key: str) -> QAccessibleInterface:
    return next(each for each in walk(root(view)) if key_of(each) == key and each.childCount())


def key_of(interface: QAccessibleInterface) -> str | None:
    thing = interface.object()
    return thing.place.key if isinstance(thing, SpokenPlace) else None


def test_every_card_row_and_link_is_there_once_with_a_name(view: BoardView, case: Case) -> None:
    found = list(walk(root(view)))
    assert found[0].text(NAME) == "Board"
    assert found[0].role() == Role.List
    assert all(each.text(NAME) and each.isValid() for each in found)
    keys = [(each.role(), key_of(each)) for each in found]
    assert len(set(keys)) == len(keys)
    shown = {key for card in view.board.cards.values() for key in card.selectable()}
    influences = {key for key, link in view.board.links.items() if link.wire.kind in ("influence", "linkage")}
    assert {key for _, key in keys[1:]} == shown | influences
    sliders = {key for role, key in keys if role == Role.Slider}
    assert sliders == {f"lever:{lever.id}" for lever in case.levers} | {
        f"interest:{interest.id}" for party in case.parties for interest in party.interests
    }


def test_it_speaks_the_figures_that_are_drawn(view: BoardView, workspace: Workspace) -> None:
    lever = named(view, "US cost imposed for refusing", Role.Slider)
    workspace.try_value("lever", "cost-of-refusal", 60, "Try")
    assert lever.text(VALUE) == "60"
    assert named(view, "Truce agreed").text(VALUE) == "32\u202f%"
    ties = named(view, "Close ties with the US president")
    assert ties.text(VALUE) == "pull +1.9 log-odds, importance ×1"
    assert ties.text(DESCRIPTION) == ties.text(VALUE)
    kremlin = party(view, "party:kremlin").text(VALUE)
    assert kremlin.startswith("Reject 7\u202f%, Stall 19\u202f%")
    assert kremlin.endswith("−1.2 log-odds pull away, +2.9 toward")
    link = named(view, "From US cost imposed for refusing to Close ties with the US president")
    assert link.text(VALUE) == "pulls +0.6 log-odds"


def test_a_lever_and_an_importance_can_be_set(view: BoardView, workspace: Workspace) -> None:
    lever = named(view, "US cost imposed for refusing", Role.Slider).valueInterface()
    assert (lever.minimumValue(), lever.currentValue(), lever.maximumValue()) == (0, 15, 100)
    assert lever.minimumStepSize() == 1
    lever.setCurrentValue(400.0)
    assert workspace.value("cost-of-refusal") == 100
    importance = named(view, "Importance of Close ties with the US president", Role.Slider).valueInterface()
    importance.setCurrentValue(1.5)
    assert workspace.importance("ties") == 1.5
    assert importance.currentValue() == 1.5
    assert [step.label for step in workspace.history.entries] == [
        "Set “Cost of refusal” to 100",
        "Set “Close ties with the US president” to ×1.5",
    ]


def test_only_sliders_have_a_value_and_unknown_interfaces_are_refused(view: BoardView) -> None:
    card = named(view, "White House")
    assert card.valueInterface() is None
    assert card.textInterface() is None
    assert card.tableCellInterface() is None
    assert card.actionInterface().actionNames() == ["Press", "SetFocus"]


def test_the_selection_and_the_focus_are_told(
    view: BoardView, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = listen(monkeypatch)
    view.activateWindow()
    view.setFocus()
    ties = named(view, "Close ties with the US president")
    assert not ties.state().selected
    ties.actionInterface().doAction("SetFocus")
    assert workspace.selection == "interest:ties"
    assert ties.state().selected
    assert ties.state().focused
    assert ties.state().focusable
    assert root(view).focusChild() is ties
    qtbot.keyClick(view, Qt.Key.Key_Down)
    below = workspace.selection
    assert told == [("Focus", "interest:ties"), ("Focus", below)]
    workspace.select("lever:nato-pledge")
    assert key_of(root(view).focusChild()) == "lever:nato-pledge"


def test_press_opens_and_toggle_unfolds(view: BoardView, workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.activated) as opened:
        named(view, "US cost imposed for refusing", Role.Slider).actionInterface().doAction("Press")
    assert opened.args == ["lever:cost-of-refusal"]
    card = next(card for card in view.board.cards.values() if isinstance(card, PartyCard))
    position = card.content.said[0].position
    more = workspace.case
    for _ in range(8):
        more, _ = edits_parts.duplicate(more, f"position:{position.id}", "Somebody")
    workspace.commit("Add positions", more)
    spoken = party(view, card.key)
    before = spoken.childCount()
    assert spoken.state().collapsed
    assert "Toggle" in spoken.actionInterface().actionNames()
    spoken.actionInterface().doAction("Toggle")
    assert spoken.state().expanded
    assert spoken.childCount() > before


def test_what_lies_under_a_point_is_found(view: BoardView) -> None:
    lever = named(view, "US cost imposed for refusing", Role.Slider)
    point: QPoint = lever.rect().center()
    card = root(view).childAt(point.x(), point.y())
    assert card.text(NAME) == "White House"
    assert card.childAt(point.x(), point.y()) is lever
    assert card.childAt(card.rect().x() + 4, card.rect().y() + 4) is None
    assert view.viewport().mapToGlobal(QPoint(0, 0)).x() <= card.rect().x()
    assert not lever.state().offscreen
    for _ in range(5):
        view.zoom_in()
    view.centerOn(view.board.extent().bottomRight())
    assert named(view, "White House").state().offscreen


def test_a_field_over_the_cards_is_found_too(view: BoardView) -> None:
    cards = root(view).childCount()
    field = QLineEdit(view.viewport())
    field.setAccessibleName("Name")
    field.setGeometry(10, 10, 80, 20)
    field.show()
    field.setFocus()
    assert root(view).childCount() == cards + 1
    over = root(view).child(cards)
    assert root(view).indexOfChild(over) == cards
    assert over.parent() is root(view)
    spoken = QAccessible.queryAccessibleInterface(field)
    assert over.indexOfChild(spoken) >= 0
    at = spoken.rect().center()
    assert root(view).childAt(at.x(), at.y()) is over
    assert root(view).focusChild() is spoken
    field.hide()
    assert root(view).childCount() == cards


def test_a_deleted_card_is_invalid_and_silent(
    view: BoardView, workspace: Workspace, qapp: QApplication
) -> None:
    ties = named(view, "Close ties with the US president")
    importance = ties.child(0)
    workspace.select("interest:ties")
    workspace.commit("Delete", remove(workspace.case, ["interest:ties"]))
    for gone in (ties, importance):
        assert not gone.isValid()
        assert gone.text(NAME) == ""
        assert gone.childCount() == 0
        assert gone.parent() is None
        assert gone.state().invalid
    importance.actionInterface().doAction("Press")
    assert workspace.selection is None
    assert all(each.isValid() for each in walk(root(view)))
    workspace.undo()
    assert named(view, "Close ties with the US president").isValid()


def test_the_tree_outlives_many_documents(
    view: BoardView, workspace: Workspace, case: Case, qapp: QApplication
) -> None:
    held = [list(walk(root(view)))]
    other = remove(case, ["party:kyiv", "lever:cost-of-refusal"])
    for count in range(30):
        workspace.open(other if count % 2 == 0 else case, None)
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        held.append([each for each in walk(root(view)) if each.text(NAME)])
    assert {len(tree) for tree in held[1::2]} == {len(held[1])}
    assert {len(tree) for tree in held[::2]} == {len(held[0])}
    assert len(view.findChildren(SpokenPlace)) == len(held[0]) - 1


def test_changes_are_told_once_a_drag_has_ended(
    view: BoardView, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(walk(root(view)))
    told = listen(monkeypatch)
    workspace.preview("lever", "cost-of-refusal", 40)
    workspace.preview("lever", "cost-of-refusal", 60)
    assert not told
    workspace.settle("Try")
    assert ("ValueChanged", "lever:cost-of-refusal") in told
    assert ("DescriptionChanged", "truce") in told
    assert ("DescriptionChanged", "party:kremlin") in told
    assert len(set(told)) == len(told)
    assert all("nato" not in key for _, key in told)


def test_without_assistive_technology_nothing_is_made(view: BoardView, workspace: Workspace) -> None:
    workspace.select("interest:ties")
    workspace.try_value("lever", "cost-of-refusal", 60, "Try")
    assert not view.findChildren(SpokenPlace)


def listen(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What is told from now on about places on the board: the kind of event and the key."""
    told: list[tuple[str, str]] = []

    def tell(event: QAccessibleEvent) -> None:
        thing = event.object()
        if isinstance(thing, SpokenPlace):
            told.append((event.type().name, thing.place.key))

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(tell))
    return told
