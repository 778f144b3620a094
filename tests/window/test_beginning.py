"""The welcome page, and what is chosen on it."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.window.conftest import Answers

from truceboard.editing.templates import TEMPLATES
from truceboard.editing.welcome import RecentRow
from truceboard.window.actions import RecentMenu
from truceboard.window.main_window import MainWindow


def test_the_page_takes_the_place_of_board_and_docks(window: MainWindow) -> None:
    window.welcome()
    assert window.beginning.shown
    assert not window.board.isVisible()
    assert not window.tool_bar.isVisible()
    assert not any(dock.isVisible() for dock in window.docks.values())
    window.beginning.page.open_builtin.emit()
    assert not window.beginning.shown
    assert window.board.isVisible()
    assert window.docks["levers"].isVisible()


def test_every_template_opens_without_a_basis(window: MainWindow) -> None:
    for template in TEMPLATES:
        window.welcome()
        window.beginning.page.new_from_template.emit(template.id)
        assert not window.beginning.shown
        assert window.workspace.path is None
        assert not window.workspace.outlook.has_basis
        assert not window.workspace.modified


def test_a_guided_first_case_has_the_steps_beside_it(window: MainWindow) -> None:
    window.welcome()
    window.beginning.page.guided.emit()
    assert window.docks["first-steps"].isVisible()
    window.editor.first_steps.closed.emit()
    assert not window.docks["first-steps"].isVisible()


def test_a_step_that_lacks_a_name_leads_to_its_field(window: MainWindow, qapp: QApplication) -> None:
    window.welcome()
    window.beginning.page.guided.emit()
    step = window.editor.first_steps.boxes[0]
    step.button.click()
    window.docks["details"].set_collapsed(True)
    step.button.click()
    qapp.processEvents()
    assert not window.docks["details"].collapsed
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == window.workspace.case.proposal.title
    assert len(window.workspace.case.proposal.terms) == 1


def test_the_step_about_base_rates_leads_to_what_they_rest_on(window: MainWindow, qapp: QApplication) -> None:
    window.documents.new()
    window.editor.first_steps.boxes[4].step.do()
    qapp.processEvents()
    assert not window.docks["details"].collapsed
    field = window.focusWidget()
    assert field is not None
    assert field.accessibleName() == "What the base rate rests on"


def test_what_is_begun_begins_with_its_board(window: MainWindow) -> None:
    window.views.show_view("paths")
    window.welcome()
    window.beginning.page.guided.emit()
    assert window.views.current == "board"


def test_changes_are_asked_about_first(window: MainWindow, answers: Answers) -> None:
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    window.welcome()
    window.beginning.page.new_empty.emit()
    assert len(answers.asked) == 1
    assert window.workspace.value("nato-pledge") == 65


def test_a_pinned_file_stays_in_the_list(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.save_path = tmp_path / "first.truce"
    window.documents.save_as()
    name = window.preferences.recent[0]
    window.beginning.page.pin_toggled.emit(name, True)
    for number in range(12):
        answers.save_path = tmp_path / f"{number}.truce"
        window.documents.save_as()
    assert name in window.preferences.recent
    assert len(window.preferences.recent) == 11
    assert window.store.load().pinned == (name,)


def test_a_recent_file_behind_a_folder_that_refuses_is_greyed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = os.stat

    def refuse(path: object, *more: Any, **named: Any) -> os.stat_result:
        if str(path) == "/closed/a.truce":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return look(path, *more, **named)

    monkeypatch.setattr(os, "stat", refuse)
    window.preferences.recent = ("/closed/a.truce",)
    window.welcome()
    (row,) = window.findChildren(RecentRow)
    assert not row.button.isEnabled()
    (menu,) = window.findChildren(RecentMenu)
    menu.fill()
    assert not menu.actions()[0].isEnabled()
