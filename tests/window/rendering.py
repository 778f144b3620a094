"""Shows whatever a file holds in the real window, without a screen."""

import os
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from truceboard.case.parts import KINDS, all_keys
from truceboard.files.reading import parse_case
from truceboard.window import start
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile


@dataclass(frozen=True)
class Shown:
    """What became of showing a case: empty, or what went wrong; seconds of processor time."""

    wrong: str
    seconds: float


class Renderer:
    """One window on one case after the other."""

    def __init__(self, folder: Path) -> None:
        start.application()
        self._warnings: list[str] = []
        qInstallMessageHandler(self._warned)
        sys.excepthook = self._raised
        self._window = MainWindow(start.empty_case(), store=PreferenceFile(folder), dialogs=start.Unasked())
        self._window.resize(1280, 800)
        self._window.show()

    def _warned(self, kind: QtMsgType, _where: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and "does not support" not in text:
            self._warnings.append(text)

    def _raised(self, kind: type[BaseException], error: BaseException, _places: object) -> None:
        self._warnings.append(f"{kind.__name__}: {error}")

    def show(self, chance: random.Random, data: bytes) -> Shown:
        """Open a sound case, draw the whole board, one of the views and the form of one part."""
        self._warnings.clear()
        window, began = self._window, time.process_time()
        try:
            case = parse_case(data)
            window.views.show_view(chance.choice(("board", "positions", "why", "moves")))
            window.workspace.open(case, None)
            window.docks["details"].set_collapsed(False)
            parts = ["case", "truce", *(key for kind in KINDS for key in all_keys(case, kind))]
            window.workspace.select(chance.choice(parts))
            QApplication.processEvents()
            # Without a loop of its own, Qt would keep everything that is to be deleted.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if window.grab().isNull() or window.board.image().isNull():
                return Shown("nothing was drawn", time.process_time() - began)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            self._warnings.append(f"{type(error).__name__}: {error}")
        return Shown("; ".join(self._warnings)[:300], time.process_time() - began)
