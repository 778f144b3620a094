"""Judgements handed in outlive the window; where nothing may be kept, leaving the case asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.window.conftest import Answers

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.look import style
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile


@pytest.fixture
def windows() -> Iterator[list[MainWindow]]:
    opened: list[MainWindow] = []
    yield opened
    for window in opened:
        window.views.judgements.waiting.discard()
        window.close()
        window.deleteLater()


@pytest.fixture
def config(tmp_path: Path) -> PreferenceFile:
    return PreferenceFile(tmp_path / "config")


def opened(
    windows: list[MainWindow], answers: Answers, config: PreferenceFile, folder: Path | None
) -> MainWindow:
    window = MainWindow(read_case(builtin_case_path()), store=config, dialogs=answers, recovery_folder=folder)
    windows.append(window)
    return window


def hand_in(window: MainWindow) -> None:
    sheet = window.views.judgements.open_sheet()
    sheet.participant.setText("A")
    sheet.questions[0].slider.answer(30)
    sheet.submit.click()
    sheet.accept()


def test_they_wait_in_the_next_window(
    qapp: QApplication, windows: list[MainWindow], answers: Answers, config: PreferenceFile, tmp_path: Path
) -> None:
    style.install(qapp)
    first = opened(windows, answers, config, tmp_path / "recovery")
    hand_in(first)
    assert opened(windows, answers, config, tmp_path / "recovery").views.judgements.waiting.answers == ()
    assert first.close()
    assert answers.asked == []
    second = opened(windows, answers, config, tmp_path / "recovery")
    assert second.views.judgements.waiting.participants == 1
    second.views.judgements.show_together()
    assert len(second.workspace.case.judgements) == 1
    answers.to_save = "discard"
    assert second.close()
    assert list((tmp_path / "recovery" / "answers").iterdir()) == []


def test_where_a_policy_keeps_nothing_leaving_asks(
    qapp: QApplication, windows: list[MainWindow], answers: Answers, config: PreferenceFile
) -> None:
    style.install(qapp)
    window = opened(windows, answers, config, None)
    hand_in(window)
    answers.confirmed = False
    assert not window.close()
    assert not window.documents.open(builtin_case_path())
    assert window.views.judgements.waiting.participants == 1
    assert answers.asked == ["Lose the answers?", "Lose the answers?"]
    answers.confirmed = True
    assert window.close()
