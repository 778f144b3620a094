"""A share that does not answer, and a person who waits or does not."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from truceboard.window.documents.waiting import WaitingDialog
from truceboard.window.main_window import MainWindow


class Share:
    """Calls of the system that block until the share answers, as those of a dead mount do."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.answers = Event()
        self.asked = Event()
        self.error: OSError | None = None

    def hang(self, module: Any, name: str, where: Callable[[Any], bool] | None = None) -> None:
        """From now on `module.name` blocks, where its first argument is as wanted."""
        plain = getattr(module, name)

        def call(first: Any, *more: Any, **named: Any) -> Any:
            if where is None or where(first):
                self.asked.set()
                assert self.answers.wait(20)
                if self.error is not None:
                    raise self.error
            return plain(first, *more, **named)

        self._monkeypatch.setattr(module, name, call)


class Patience:
    """Looks for the waiting dialog and does something about it, as a person would."""

    def __init__(self, act: Callable[[WaitingDialog], None]) -> None:
        self._act = act
        self.seen: list[str] = []
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WaitingDialog):
            self.seen.append("\n".join(label.text() for label in dialog.findChildren(QLabel)))
            self._act(dialog)

    def end(self) -> None:
        self._timer.stop()


def hang_replacing(share: Share, path: Path) -> None:
    """The last step of a save to this very file blocks."""
    share.hang(os, "replace", lambda beside: Path(beside).parent == path.parent)


def come_back(share: Share, window: MainWindow, qtbot: QtBot) -> None:
    share.answers.set()
    qtbot.waitUntil(lambda: "has not ended" not in window.status.conditions.text())


def look(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.outside.watcher.idle)
    with qtbot.waitSignal(window.outside.watcher.seen):
        window.outside.watcher.look()
