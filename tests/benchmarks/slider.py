"""From slider tick to painted frame: drags a lever of the built-in case through 300 ticks at 1920x1080.

Run it with `make bench`. It prints percentiles, checks that every painted headline is the model's figure for
that value, and counts the ticks whose headline was never painted.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.likelihood.compile import compile_case
from truceboard.look import figures
from truceboard.panels import headline_view
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile
from truceboard.window.start import Unasked, application, settle_memory

TICKS = 300
WARM_UP = 20
LEVER = "us-russia-ties"
AIM = 16.7  # milliseconds: one frame at 60 a second


def main() -> int:
    """Drag, measure, check and print; the exit code says whether every tick was painted and right."""
    app = application()
    painted: list[str] = []
    paint_number = headline_view.paint_number

    def spy(painter: object, x: int, baseline: int, number: str, size: float) -> None:
        painted.append(number)
        paint_number(painter, x, baseline, number, size)

    headline_view.paint_number = spy
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(
            read_case(builtin_case_path()), store=PreferenceFile(Path(folder)), dialogs=Unasked()
        )
        window.resize(1920, 1080)
        window.show()
        app.processEvents()
        settle_memory()  # as the program does once its window is open
        times, dropped, wrong = _drag(app, window, painted)
        window.workspace.undo()
        window.close()
    fiftieth, ninety_ninth = np.percentile(times, [50, 99])
    print(f"slider tick to painted frame, {TICKS} ticks: p50 {fiftieth:.1f} ms, p99 {ninety_ninth:.1f} ms")
    print(f"aim: under {AIM} ms")
    print(f"dropped ticks: {dropped}; painted headlines that differ from the model: {wrong}")
    return 1 if dropped or wrong else 0


def _drag(app: QApplication, window: MainWindow, painted: list[str]) -> tuple[list[float], int, int]:
    slider = window.levers.rows[f"lever:{LEVER}"].slider
    margin, width = 12.0, slider.width() - 24.0
    model = compile_case(window.workspace.case)
    times, dropped, wrong = [], 0, 0
    _send(slider, QEvent.Type.MouseButtonPress, margin, Qt.MouseButton.LeftButton)
    for tick in range(WARM_UP + TICKS):
        # there and back, three times, a bit faster than a pixel a tick
        x = margin + width * abs(((tick * 6 / TICKS) % 2) - 1)
        painted.clear()
        start = time.perf_counter()
        _send(slider, QEvent.Type.MouseMove, x, Qt.MouseButton.NoButton)
        app.processEvents()
        elapsed = (time.perf_counter() - start) * 1000
        if tick >= WARM_UP:
            times.append(elapsed)
        dropped += not painted
        figure = model.evaluate({LEVER: window.workspace.value(LEVER)}).agreed.mean
        wrong += any(number != figures.whole(figure) for number in painted)
    _send(slider, QEvent.Type.MouseButtonRelease, x, Qt.MouseButton.LeftButton)
    return times, dropped, wrong


def _send(widget: QWidget, kind: QEvent.Type, x: float, button: Qt.MouseButton) -> None:
    place = QPointF(x, widget.height() / 2)
    everywhere = QPointF(widget.mapToGlobal(place))
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, everywhere, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


if __name__ == "__main__":
    sys.exit(main())
