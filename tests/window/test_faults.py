"""Unexpected errors end in one dialog, and the log keeps no word of the case."""

import logging
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from tests.window.conftest import Answers

from truceboard.case.problems import Problem
from truceboard.files.reading import CaseFileError
from truceboard.window import faults as module
from truceboard.window.faults import Faults, start_log
from truceboard.window.main_window import MainWindow


@pytest.fixture
def faults(window: MainWindow, answers: Answers, monkeypatch: pytest.MonkeyPatch) -> Faults:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    faults = Faults(answers, window.is_saved, window.conditions, window)
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
    assert "happened again" in window.status.conditions.text()


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


MARK = "zanzibar"
"""A word that stands in no program: wherever it turns up, the case or its name got out."""


def test_a_whole_journey_leaves_no_word_of_the_case_in_the_log(
    faults: Faults, answers: Answers, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = start_log(tmp_path / "log")
    assert path is not None
    folder = tmp_path / f"{MARK} folder"
    folder.mkdir()
    file = answers.save_path = folder / f"{MARK}.truce"
    case = window.workspace.case
    marked = case.model_copy(
        update={
            "title": MARK,
            "summary": MARK,
            "levers": tuple(lever.model_copy(update={"name": f"{MARK} {lever.id}"}) for lever in case.levers),
            "actors": tuple(actor.model_copy(update={"name": f"{MARK} {actor.id}"}) for actor in case.actors),
        }
    )
    window.documents.open_copy(marked)
    assert window.documents.save()
    window.workspace.try_value("lever", "nato-pledge", 65, MARK)
    file.write_text("{" + MARK)
    window.documents.save()  # changed outside
    with qtbot.waitSignal(window.outside.watcher.seen):
        window.outside.watcher.look()
    window.documents.open(file)  # unreadable
    answers.save_path = folder / MARK / "case.truce"
    window.documents.save_as()  # no such folder
    for error in (
        OSError(2, MARK, str(file)),
        CaseFileError(file, [Problem(MARK, "foreign")]),
        KeyError(MARK),
    ):
        try:
            raise error
        except (OSError, CaseFileError, KeyError) as raised:
            sys.excepthook(type(raised), raised, raised.__traceback__)
    for handler in logging.getLogger("truceboard").handlers:
        handler.close()
    logging.getLogger("truceboard").handlers = []
    log = path.read_text(encoding="utf-8")
    assert "CaseFileError" in log
    assert MARK not in log
    assert all(MARK not in details for _, details in answers.faults)


def test_the_log_is_turned_over_and_never_grows_beyond_measure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOG_SIZE", 2_000)
    start_log(tmp_path)
    logger = logging.getLogger("truceboard")
    for number in range(500):
        logger.error("line %d", number)
    for handler in logger.handlers:
        handler.close()
    logger.handlers = []
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "truceboard.log",
        *(f"truceboard.log.{number}" for number in (1, 2, 3)),
    ]
    assert sum(each.stat().st_size for each in tmp_path.iterdir()) < 4 * 2_100
    assert "line 499" in (tmp_path / "truceboard.log").read_text()


def test_a_fault_before_there_is_a_window_is_told_without_its_text(
    dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: boxes.append(box))
    try:
        stumble("a secret of the case")
    except ValueError as error:
        module.tell_at_start(type(error), error, error.__traceback__)
    (box,) = boxes
    assert "cannot start" in box.text()
    assert "stumble" in box.detailedText()
    assert "secret" not in box.detailedText()
    box.deleteLater()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_log_that_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "truceboard.log")
    assert start_log(tmp_path) is None
