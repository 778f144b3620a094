"""Unexpected errors: one dialog, one line in the log, and the case stays open.

The log names the kind of an error and the places in the program, never its text: that could quote the case.
"""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QCoreApplication, QObject, Qt, qVersion
from PySide6.QtWidgets import QMessageBox

import truceboard
from truceboard.window.conditions import Conditions
from truceboard.window.dialogs import Dialogs

LOG_SIZE = 500_000  # bytes in one log file, of which there are four
_log = logging.getLogger("truceboard")


def start_log(folder: Path | None = None) -> Path | None:
    """Log to the platform's log folder; None where that cannot be written, then nothing is logged."""
    folder = folder or platformdirs.user_log_path("truceboard", appauthor=False)
    path = folder / "truceboard.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            # Opening a FIFO would wait for somebody to read it.
            return None
        handler = RotatingFileHandler(path, maxBytes=LOG_SIZE, backupCount=3, encoding="utf-8", delay=False)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.handlers = [handler]
    _log.setLevel(logging.INFO)
    _log.propagate = False
    _log.info("started %s", _versions())
    return path


def tell_at_start(kind: type[BaseException], _error: BaseException, places: TracebackType | None) -> None:
    """Takes the place of `sys.excepthook` until there is a window: log the error and say that none opens."""
    trace = describe(kind, places)
    _log.error("%s", trace)
    what = QCoreApplication.translate("Faults", "Truceboard cannot start, because of a fault in the program.")
    safe = QCoreApplication.translate("Faults", "No file was touched.")
    box = QMessageBox(QMessageBox.Icon.Critical, "Truceboard", f"{what} {safe}")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setDetailedText(f"{_versions()}\n{trace}")
    box.exec()


class Faults(QObject):
    """Takes the place of `sys.excepthook`: every place in the program is reported once in a dialog."""

    def __init__(
        self, dialogs: Dialogs, is_safe: Callable[[], bool], conditions: Conditions, parent: QObject
    ) -> None:
        """`is_safe` tells whether everything is saved; `conditions` say what happens again."""
        super().__init__(parent)
        self._dialogs = dialogs
        self._is_safe = is_safe
        self._conditions = conditions
        self._again = 0
        self._reported: set[str] = set()
        self._showing = False

    def install(self) -> None:
        """From now on, unexpected errors come here."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, places: TracebackType | None) -> None:
        """Log an error and tell the user what happened and what is safe."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, places)
            return
        trace = describe(kind, places)
        _log.error("%s", trace)
        if self._showing or trace in self._reported:
            self._say_again()
            return
        self._reported.add(trace)
        self._showing = True
        try:
            self._dialogs.fault(self._what_is_safe(), f"{_versions()}\n{trace}")
        finally:
            self._showing = False

    def _say_again(self) -> None:
        """No storm of dialogs, and yet told: it stays in the status line."""
        self._again += 1
        times = self.tr(
            "an error in the program happened again (%n time(s)): the case stays open", "", self._again
        )
        self._conditions.say("fault", times)

    def _what_is_safe(self) -> str:
        if self._is_safe():
            return self.tr("The case is saved and stays open.")
        return self.tr("The case stays open. Save it now, under another name if you are in doubt.")


def describe(kind: type[BaseException], places: TracebackType | None) -> str:
    """The kind of an error and where it came from, without its text and without local paths."""
    frames = traceback.extract_tb(places)
    lines = [f"{_within_program(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([*lines, kind.__name__])


def _within_program(name: str) -> str:
    path = Path(name)
    for part in ("truceboard", "site-packages"):
        if part in path.parts:
            return "/".join(path.parts[len(path.parts) - path.parts[::-1].index(part) - 1 :])
    return path.name


def _versions() -> str:
    return (
        f"Truceboard {truceboard.__version__}, Qt {qVersion()}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.release()}"
    )
