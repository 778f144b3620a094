"""A board that lacks something says what belongs there and offers the one button."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from truceboard.board.next_step import lacking
from truceboard.board.view import BoardView
from truceboard.case import edits_new
from truceboard.case.case import Case
from truceboard.editing.templates import empty_case
from truceboard.workspace.workspace import Workspace

KINDS = ("lever", "interest", "influence", "position")


@pytest.fixture
def actions(qapp: QApplication) -> Iterator[dict[str, QAction]]:
    owner = QObject()
    yield {kind: QAction(f"Add &{kind}", owner) for kind in KINDS}
    owner.deleteLater()


def test_each_step_follows_the_one_before(case: Case) -> None:
    growing = empty_case()
    assert lacking(growing, has_basis=False) == "lever"
    growing, lever = edits_new.new_lever(growing, "Aid", "first-party")
    assert lacking(growing, has_basis=False) == "interest"
    growing, interest = edits_new.new_interest(growing, "first-party", "Win")
    assert lacking(growing, has_basis=False) == "influence"
    growing, _ = edits_new.new_influence(growing, interest.partition(":")[2], lever.partition(":")[2])
    assert lacking(growing, has_basis=False) == "position"
    assert lacking(growing, has_basis=True) == lacking(case, has_basis=True) == ""


def test_the_strip_takes_its_room_from_the_canvas_and_gives_it_back(
    view: BoardView, workspace: Workspace, case: Case, actions: dict[str, QAction]
) -> None:
    view.offer_adding(actions)
    assert view.next_step.isHidden()
    whole = view.viewport().height()
    workspace.open(empty_case(), None)
    assert view.next_step.isVisible()
    assert view.viewport().geometry().bottom() < view.next_step.geometry().top()
    assert view.next_step.geometry().bottom() <= view.rect().bottom()
    assert (view.next_step.button.text(), view.next_step.text.text()[:6]) == ("Add lever", "Levers")
    workspace.open(case, None)
    assert view.next_step.isHidden()
    assert view.viewport().height() == whole


def test_the_strip_is_clear_of_the_scroll_bars(
    view: BoardView, workspace: Workspace, actions: dict[str, QAction], qtbot: QtBot
) -> None:
    view.offer_adding(actions)
    workspace.open(empty_case(), None)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    view.resize(500, 400)
    qtbot.wait(50)
    for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
        place = QRect(bar.mapTo(view, QPoint()), bar.size())
        assert bar.isVisible()
        assert not place.intersects(view.next_step.geometry())


def test_its_button_adds_what_is_lacking(
    view: BoardView, workspace: Workspace, actions: dict[str, QAction], qtbot: QtBot
) -> None:
    view.offer_adding(actions)
    workspace.open(empty_case(), None)
    with qtbot.waitSignal(actions["lever"].triggered, timeout=100):
        view.next_step.button.click()


def test_a_finished_case_lacks_nothing_on_a_day_before_its_first_position(
    view: BoardView, workspace: Workspace, actions: dict[str, QAction]
) -> None:
    view.offer_adding(actions)
    parties = tuple(party.model_copy(update={"base_rate_note": None}) for party in workspace.case.parties)
    workspace.open(workspace.case.model_copy(update={"parties": parties}), None)
    workspace.look_at(min(each.date for each in workspace.case.positions).replace(year=2020))
    assert not workspace.outlook.has_basis
    assert view.next_step.isHidden()
