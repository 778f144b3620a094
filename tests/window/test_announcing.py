"""What a screen reader is told of the likelihood, and when it is not."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from pytestqt.qtbot import QtBot

from truceboard.case import edits_parts
from truceboard.window.announcing import REST
from truceboard.window.main_window import MainWindow

Say = Callable[[], list[str]]


@pytest.fixture
def said(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Say:
    """What has been announced since it was last asked, once everything has come to rest."""
    announced: list[str] = []

    def tell(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite
            announced.append(event.message().replace("\u202f", " ").replace("(s)", "s"))

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(tell))

    def ask() -> list[str]:
        qtbot.wait(REST + 100)
        heard, announced[:] = list(announced), []
        return heard

    return ask


def test_a_chosen_language_says_when_it_counts(window: MainWindow, said: Say) -> None:
    window.actions_by_name["language-fr"].trigger()
    assert said() == list(window.conditions.sentences) != []
    window.actions_by_name["language-system"].trigger()
    assert said() == []


def test_a_drag_is_announced_once_it_has_ended(window: MainWindow, said: Say) -> None:
    workspace = window.workspace
    for value in (30, 45, 60):
        workspace.preview("lever", "cost-of-refusal", value)
    assert said() == []
    workspace.settle("Set")
    assert said() == ["Likelihood 32 %, range 12 to 57 %, up 13 points"]
    assert said() == []


def test_several_steps_in_quick_succession_are_one_change(window: MainWindow, said: Say) -> None:
    for value in (30, 45, 60):
        window.workspace.try_value("lever", "cost-of-refusal", value, "Set")
    assert said() == ["Likelihood 32 %, range 12 to 57 %, up 13 points"]


def test_undo_redo_scenarios_and_days_are_announced(window: MainWindow, said: Say) -> None:
    workspace = window.workspace
    workspace.try_scenario("cost", "Choose")
    first = said()
    assert len(first) == 1
    assert "up 1" in first[0]
    workspace.undo()
    assert said() == ["Likelihood 19 %, range 7 to 38 %, down 12 points"]
    workspace.redo()
    assert said() == first
    workspace.look_at(date(2025, 1, 20))
    assert len(said()) == 1


def test_what_changes_no_figure_is_announced_only_if_a_lever_was_moved(window: MainWindow, said: Say) -> None:
    workspace = window.workspace
    renamed = edits_parts.change(workspace.case, "interest:ties", {"name": "Ties"})
    workspace.commit("Rename", renamed)
    assert said() == []
    workspace.try_value("lever", "cost-of-refusal", workspace.value("cost-of-refusal") + 0.1, "Set")
    assert said() == ["Likelihood 19 %, range 7 to 38 %, no change"]
    workspace.try_value("lever", "cost-of-refusal", 60, "Set")
    workspace.undo()
    assert said() == []


def test_another_document_is_not_a_change(window: MainWindow, said: Say) -> None:
    workspace = window.workspace
    workspace.try_value("lever", "cost-of-refusal", 60, "Set")
    workspace.open(workspace.case, None)
    assert said() == []


def test_nothing_is_said_where_nobody_listens(
    window: MainWindow, said: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: False))
    window.workspace.try_value("lever", "cost-of-refusal", 60, "Set")
    assert said() == []
