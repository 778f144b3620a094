"""Unexpected errors end in one dialog, and the log keeps no word of the case."""

import logging
import sys
from pathlib import Path

import pytest
from tests.window.conftest import Answers

from truceboard.window.faults import Faults, start_log
from truceboard.window.main_window import MainWindow


@pytest.fixture
def faults(window: MainWindow, answers: Answers, monkeypatch: pytest.MonkeyPatch) -> Faults:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    faults = Faults(answers, window.is_saved, window)
    faults.install()
    return faults


def stumble(secret: str) -> None:
    raise ValueError(secret)


def provoke(secret: str) -> None:
    try:
        stumble(secret)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_one_dialog_for_one_fault(faults: Faults, answers: Answers, window: MainWindow) -> None:
    provoke("first")
    provoke("again")
    [(safe, details)] = answers.faults
    assert safe == "The case is saved and stays open."
    assert "stumble" in details
    assert "ValueError" in details


def test_what_is_not_saved_is_said(faults: Faults, answers: Answers, window: MainWindow) -> None:
    window.workspace.try_value("lever", "nato-pledge", 50, "Pledge")
    provoke("x")
    assert "Save it now" in answers.faults[0][0]


def test_neither_log_nor_details_quote_the_error(faults: Faults, answers: Answers, tmp_path: Path) -> None:
    path = start_log(tmp_path / "log")
    assert path is not None
    provoke("the Kremlin said so in confidence")
    for handler in logging.getLogger("truceboard").handlers:
        handler.close()
    logging.getLogger("truceboard").handlers = []
    log = path.read_text(encoding="utf-8")
    assert "stumble" in log
    assert "ValueError" in log
    assert "confidence" not in log + answers.faults[0][1]
    assert str(Path(__file__).parents[2]) not in log


def test_no_log_folder_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert start_log(tmp_path / "file") is None
