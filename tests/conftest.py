"""What tests begin with, before Qt is imported; the built-in case, shown; what no test may leave behind."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from truceboard.case.case import Case
    from truceboard.workspace.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(autouse=True)
def folders_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test: preferences, recent files and recovery never touch the user's."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    return home


@pytest.fixture(scope="session")
def march() -> "Case":
    """The built-in case."""
    from truceboard.files.builtin import builtin_case_path
    from truceboard.files.reading import read_case

    return read_case(builtin_case_path())


@pytest.fixture
def workspace(qapp: "QApplication", march: "Case") -> "Workspace":
    from truceboard.workspace.workspace import Workspace

    return Workspace(march)


@pytest.fixture
def dressed(qapp: "QApplication") -> "QApplication":
    """The application in the program's style."""
    from truceboard.look import style

    style.install(qapp)
    return qapp


@pytest.fixture
def show(qtbot: "QtBot") -> "Callable[[QWidget, int, int], None]":
    """Puts a widget on the screen at a size."""

    def at_size(widget: "QWidget", width: int, height: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()

    return at_size


PATIENCE = 2.0
"""Seconds in which what a test has started must come to its end."""


def threads_since(before: set[threading.Thread]) -> list[threading.Thread]:
    """The threads that run now and did not run before."""
    return [thread for thread in threading.enumerate() if thread not in before]


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test that leaves a thread, a busy pool, a running timer or an open window behind."""
    threads = set(threading.enumerate())
    yield
    for thread in threads_since(threads):
        thread.join(PATIENCE)  # one that has given its answer may still be on its way out
    left: list[object] = [*threads_since(threads)]
    if "qapp" in request.fixturenames:
        left += _left_in_qt()
    assert not left, f"left running: {left}"


def _left_in_qt() -> list[object]:
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    holders = [QCoreApplication.instance(), *QApplication.topLevelWidgets()]
    timers = [
        timer
        for holder in holders
        if holder is not None
        for timer in holder.findChildren(QTimer)
        if timer.isActive()
    ]
    busy = (
        []
        if QThreadPool.globalInstance().waitForDone(round(PATIENCE * 1000))
        else [QThreadPool.globalInstance()]
    )
    return [*windows, *timers, *busy]
