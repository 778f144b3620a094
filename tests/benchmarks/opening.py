"""How long the window takes to open, from the start of the process until all of it is painted.

Part of `tests.benchmarks.large`; by itself: `python -m tests.benchmarks.opening`. A start without a window
manager, in processes of their own, the first of them not counted.
"""

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TURNS = 9
OPENING = 2.0
"""Seconds for a case as large as they get."""
PLACES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


def main() -> int:
    """Measure both cases; or, with a path, open that and say when it was painted."""
    if len(sys.argv) == 2:
        return _open(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        opening(Path(folder))
    return 0


def opening(folder: Path) -> None:
    """The large case and the built-in one, in turns."""
    from tests.large_case import large_plain

    from truceboard.files.builtin import builtin_case_path

    cases = {"large": json.dumps(large_plain()).encode(), "built-in": builtin_case_path().read_bytes()}
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
    for turn in range(TURNS + 1):
        for name, text in cases.items():
            home = folder / f"{name}-{turn}"
            home.mkdir()
            path = home / "case.truce"
            path.write_bytes(text)
            taken = _painted(path, home)
            if turn:
                found[name].append(taken)
    for name, times in found.items():
        clock, processor = zip(*times, strict=True)
        middle = statistics.median(clock)
        verdict = f"; aim {OPENING}: {'met' if middle < OPENING else 'MISSED'}" if name == "large" else ""
        print(
            f"opening the {name} case, median of {TURNS}: {middle:.2f} s, worst {max(clock):.2f} s, "
            f"processor {statistics.median(processor):.2f} s{verdict}",
            flush=True,
        )


def _painted(path: Path, home: Path) -> tuple[float, float]:
    """Seconds by the clock and of the processor."""
    # Compiled once, as in an installed program: not at every start.
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.opening", str(path)],
        env=compiled | dict.fromkeys(PLACES, str(home)),
        capture_output=True,
        text=True,
        check=True,
    )
    at, used = map(float, done.stdout.split()[-2:])
    return at - start, used


def _open(path: str) -> int:
    """As the program does, until the loop of events comes round after the board was painted."""
    gc.disable()  # before the window is loaded: so does the program, which comes second here
    from PySide6.QtCore import QEvent, QTimer

    from truceboard import __main__ as program
    from truceboard.board.view import BoardView

    view_event = BoardView.viewportEvent

    def watched(view: BoardView, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, _say)
        return view_event(view, event)

    BoardView.viewportEvent = watched
    sys.argv = ["truceboard", path]
    return program.main()


def _say() -> None:
    os.write(1, f"{time.time()} {time.process_time()}\n".encode())
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
