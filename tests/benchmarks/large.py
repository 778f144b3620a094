"""The window on a case as large as they get: opening, dragging, scrolling the register, searching.

Run it with `make bench`. Each figure is given twice: by the clock, and by what the interface thread itself
used, which other programs of a busy machine do not lengthen. It fails only where
another headline stands on the screen than the model's figure.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program does: numpy comes before it here

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from tests.benchmarks.opening import opening
from tests.large_case import large_case

import truceboard  # noqa: F401 - before numpy, as in the program
from truceboard.case.removal import remove
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.timeline import timeline
from truceboard.look import figures
from truceboard.panels import headline_view
from truceboard.window.command_palette import CommandPalette
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile
from truceboard.window.start import Unasked, application, settle_memory

TICKS, WARM_UP, PAGES = 300, 20, 120
LEVERS = ("l1", "l3", "l41", "l100", "l199")
TYPED = "corridor of the south 12"
FRAME = 33.0  # milliseconds

Times = list[tuple[float, float]]
"""Milliseconds by the clock and of this thread."""


def main() -> int:
    """Measure and print; the exit code says whether every painted headline was right."""
    app = application()
    painted: list[str] = []
    paint_number = headline_view.paint_number

    def spy(painter: object, x: int, baseline: int, number: str, size: float) -> None:
        painted.append(number)
        paint_number(painter, x, baseline, number, size)

    headline_view.paint_number = spy
    with tempfile.TemporaryDirectory() as folder:
        opening(Path(folder))
        store = PreferenceFile(Path(folder))
        window = MainWindow(large_case(), store=store, dialogs=Unasked())
        window.resize(1920, 1080)
        window.show()
        for dock in window.docks.values():
            dock.show()
        app.processEvents()
        settle_memory()
        faults = drag(app, window, painted)
        register(app, window)
        search(app, window)
        edit(app, window)
        while window.workspace.modified:
            window.workspace.undo()
        window.close()
    start = time.perf_counter()
    timeline(large_case())
    print(f"{'timeline of 2,000 positions over two years':<58} {time.perf_counter() - start:6.1f} s")
    return 1 if faults else 0


def report(what: str, times: Times, aim: float | None = None) -> None:
    """One line: median, 99th percentile and worst, by the clock and of the thread."""
    clock, thread = np.array(times).T
    half, most = np.percentile(clock, [50, 99])
    verdict = "" if aim is None else f"aim {aim:g}: {'met' if most < aim else 'MISSED'}"
    print(
        f"{what:<58} p50 {half:6.1f} ms, p99 {most:6.1f} ms, worst {clock.max():6.1f} ms; "
        f"thread {np.percentile(thread, 50):6.1f}, {np.percentile(thread, 99):6.1f} ms  {verdict}",
        flush=True,
    )


def timed(action: Callable[[], object]) -> tuple[float, float]:
    """Do something, let everything be painted, and say how long that took."""
    start, used = time.perf_counter(), time.thread_time()
    action()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000, (time.thread_time() - used) * 1000


# -- dragging ---------------------------------------------------------------------------------------------


def drag(app: QApplication, window: MainWindow, painted: list[str]) -> int:
    """Several levers there and back; returns how often another headline stood there than the model's."""
    times: Times = []
    wrong = 0
    model = compile_case(window.workspace.case)
    settings: dict[str, float] = {}
    for lever in LEVERS:
        window.workspace.select(f"lever:{lever}")
        slider = window.levers.rows[f"lever:{lever}"].slider
        app.processEvents()
        margin, width, ticks = 12.0, slider.width() - 24.0, TICKS // len(LEVERS)
        _send(slider, QEvent.Type.MouseButtonPress, margin, Qt.MouseButton.LeftButton)
        for tick in range(WARM_UP + ticks):
            x = margin + width * abs(((tick * 2 / ticks) % 2) - 1)
            taken = timed(partial(_send, slider, QEvent.Type.MouseMove, x))
            if tick >= WARM_UP:
                times.append(taken)
            settings[lever] = window.workspace.value(lever)
            wrong += painted[-1] != figures.whole(model.evaluate(settings).agreed.mean)
        _send(slider, QEvent.Type.MouseButtonRelease, x, Qt.MouseButton.LeftButton)
        app.processEvents()
    report("slider tick to painted frame", times, FRAME)
    print(f"headlines on the screen that are not the model's figure: {wrong}")
    return wrong


def _send(
    widget: QWidget, kind: QEvent.Type, x: float, button: Qt.MouseButton = Qt.MouseButton.NoButton
) -> None:
    place = QPointF(x, widget.height() / 2)
    everywhere = QPointF(widget.mapToGlobal(place))
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, everywhere, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


# -- everything else --------------------------------------------------------------------------------------


def register(app: QApplication, window: MainWindow) -> None:
    """Page through the rows; filter letter by letter."""
    register = window.views.positions
    opened = timed(lambda: window.views.show_view("positions"))
    report("the register shown", [opened])
    wait(app, window)
    bar = register.table.verticalScrollBar()
    times: Times = []
    for page in range(PAGES):
        times.append(timed(partial(bar.setValue, bar.maximum() * page // PAGES)))
    report(f"register, one of {PAGES} pages of 2,000 rows", times, FRAME)
    bar.setValue(0)
    times = [timed(lambda: bar.setValue(bar.value() + 40)) for _ in range(PAGES)]
    report("register, a turn of the wheel", times, FRAME)
    times = [timed(partial(register.words.setText, TYPED[: end + 1])) for end in range(len(TYPED))]
    times += [timed(partial(register.words.setText, TYPED[:end])) for end in range(len(TYPED), -1, -1)]
    report("register, a letter typed into the filter", times)
    window.views.show_view("board")
    app.processEvents()


def search(app: QApplication, window: MainWindow) -> None:
    """Ctrl+K, letter by letter."""
    times = [timed(window.finding.ask)]
    report("Ctrl+K opened", times)
    palette = window.findChild(CommandPalette)
    times = [timed(partial(palette.query.setText, TYPED[: end + 1])) for end in range(len(TYPED))]
    times += [timed(partial(palette.query.setText, TYPED[:end])) for end in range(len(TYPED), -1, -1)]
    report("Ctrl+K, a letter typed", times)
    palette.close()
    app.processEvents()


def edit(app: QApplication, window: MainWindow) -> None:
    """Delete a lever with all that goes with it, and take that back."""
    case = window.workspace.case
    report("a lever deleted", [timed(lambda: window.workspace.commit("Delete", remove(case, ["lever:l7"])))])
    report("that undone", [timed(window.workspace.undo)])


def wait(app: QApplication, window: MainWindow) -> None:
    """Until every answer asked for has come."""
    clock = QElapsedTimer()
    clock.start()
    while not window.views.questions.jobs.idle and clock.elapsed() < 60_000:
        app.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    sys.exit(main())
