"""Swings that are not those of what is being tried look pale, and are told to be old."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.case.case import Case
from truceboard.look import palette
from truceboard.panels.levers import LeversPanel
from truceboard.panels.likelihood import LikelihoodPanel
from truceboard.workspace import late_swings
from truceboard.workspace.workspace import Workspace

LEVER = "us-russia-ties"
WIDEST = f"lever:{LEVER}"


@pytest.fixture
def hand() -> ByHand:
    return ByHand()


@pytest.fixture
def workspace(march: Case, hand: ByHand, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Workspace:
    """The built-in case, treated as a large one, with its first swings."""
    monkeypatch.setattr(late_swings, "MOST_AT_ONCE", 1)
    workspace = Workspace(march, start=hand.start)
    qtbot.waitUntil(lambda: bool(hand.work), timeout=5000)
    hand.finish_one()
    return workspace


def colours(widget: QWidget) -> set[str]:
    """The colours in a picture of it."""
    image = widget.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_the_tornado_is_pale_until_its_swings_come(
    likelihood: LikelihoodPanel, workspace: Workspace, hand: ByHand
) -> None:
    full, ink = palette.current().toward_pale.name(), palette.current().ink.name()
    bars = likelihood.swings.rows
    assert len(bars) == 5
    assert full in colours(bars[0])
    workspace.preview("lever", LEVER, 10)
    assert full not in colours(bars[0])
    assert {bar.accessibleDescription() for bar in bars} == {"Not up to date"}
    workspace.settle("Move")
    assert full not in colours(bars[0]), "they are being worked out"
    hand.finish_one()
    assert {full, ink} <= colours(bars[0])
    assert {bar.accessibleDescription() for bar in bars} == {""}


def test_the_swing_under_a_slider_is_pale_until_it_comes(
    levers: LeversPanel, workspace: Workspace, hand: ByHand
) -> None:
    swing, neutral = levers.rows[WIDEST].swing, palette.current().neutral.name()
    assert neutral in colours(swing)
    told = swing.accessibleName()
    workspace.preview("lever", "nato-pledge", 90)
    assert neutral not in colours(swing)
    assert swing.accessibleName() == f"{told}, not up to date"
    workspace.settle("Move")
    hand.finish_one()
    assert neutral in colours(swing)
    assert "not up to date" not in swing.accessibleName()
