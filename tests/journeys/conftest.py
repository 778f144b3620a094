"""A screen of its own for the real program, with a window manager, a mouse, a keyboard and a camera."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from tests.journeys.accessible import Bus

PROGRAMS = ("Xvfb", "openbox", "xdotool", "dbus-daemon")
"""What a journey needs; `packaging/linux/system-libraries` installs it."""
PATIENCE = 30.0
"""Seconds to wait for what must happen; a shared machine is slow at times."""


def wait_until(holds: Callable[[], object], what: str) -> None:
    """Asks again until `holds()` is true; fails after PATIENCE seconds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited {PATIENCE:.0f} s in vain: {what}"
        time.sleep(0.05)


class Screen:
    """One virtual screen of 1920x1080 and the one program started on it."""

    def __init__(self, folder: Path, display: str, bus: Bus) -> None:
        self._folder = folder
        self.bus = bus
        self._environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_SESSION_TYPE": "x11",
            # Every control tells its name and place on a bus of the test's own.
            "AT_SPI_BUS_ADDRESS": bus.address,
            "QT_LOGGING_RULES": "qt.accessibility.*=false",
        }
        self._program: subprocess.Popen[bytes] | None = None
        self.window = ""

    def start(self, *arguments: str | Path) -> None:
        """Starts `python -m truceboard ARGUMENTS` and waits until its main window is up."""
        self.launch(*arguments)
        self.wait_for_window()

    def launch(self, *arguments: str | Path) -> None:
        """Starts it and does not wait."""
        command = [sys.executable, "-m", "truceboard", *map(str, arguments)]
        self._program = subprocess.Popen(command, env=self._environment)

    def wait_for_window(self) -> None:
        """Waits until the main window is up."""
        search = ["search", "--onlyvisible", "--name", "— Truceboard$"]
        wait_until(lambda: self._window_found(search), "the window of the program")

    def _window_found(self, search: list[str]) -> bool:
        assert self._program is not None
        assert self._program.poll() is None, "the program ended before its window was up"
        found = self._run(["xdotool", *search], check=False).split()
        self.window = found[0] if found else ""
        return bool(found)

    @property
    def title(self) -> str:
        """The title of the program's window."""
        return self.xdotool("getwindowname", self.window).strip()

    @property
    def active_title(self) -> str:
        """The title of whatever window has the keyboard; empty while none has."""
        return self._run(["xdotool", "getactivewindow", "getwindowname"], check=False).strip()

    def xdotool(self, *arguments: str | int) -> str:
        """Whatever xdotool can do; its answer."""
        return self._run(["xdotool", *map(str, arguments)])

    def corner(self) -> tuple[int, int]:
        """Where the top left of the window's inside is on the screen.

        Asked of the mouse, because `getwindowgeometry` counts a window manager's frame twice.
        """
        self.xdotool("mousemove", "--window", self.window, 0, 0)
        answer = dict(part.split(":") for part in self.xdotool("getmouselocation").split())
        return int(answer["x"]), int(answer["y"])

    def key(self, *keys: str) -> None:
        """Presses keys one after the other, named as xdotool names them: `ctrl+s`, `Return`."""
        self.xdotool("key", "--delay", 40, *keys)

    def type(self, text: str) -> None:
        """Types a text into what has the keyboard."""
        self.xdotool("type", "--delay", 15, "--", text)

    def click(self, x: int, y: int) -> None:
        """Moves to a point of the screen and clicks there."""
        self.xdotool("mousemove", x, y, "click", 1)

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 20) -> None:
        """Presses at `start`, moves to `end` in steps and lets go."""
        (x0, y0), (x1, y1) = start, end
        self.xdotool("mousemove", x0, y0, "mousedown", 1)
        for step in range(1, steps + 1):
            self.xdotool(
                "mousemove", round(x0 + (x1 - x0) * step / steps), round(y0 + (y1 - y0) * step / steps)
            )
        self.xdotool("mouseup", 1)

    def picture(self) -> np.ndarray:
        """What the screen shows: height x width x (red, green, blue), bytes.

        The virtual screen keeps its pixels in a file in the X window dump format: a header of big-endian
        32-bit words (its length first, the number of colours as the twentieth), a table of 12 bytes a
        colour, then lines of blue, green, red and one byte of nothing.
        """
        dump = (self._folder / "Xvfb_screen0").read_bytes()
        header = np.frombuffer(dump[:100], ">u4")
        width, height, line = (int(header[place]) for place in (4, 5, 12))
        start = int(header[0]) + 12 * int(header[19])
        pixels = np.frombuffer(dump, np.uint8, line * height, start).reshape(height, line // 4, 4)
        return pixels[:, :width, 2::-1].copy()

    def save_picture(self, path: Path) -> None:
        """Keeps what the screen shows as an image, for a person to look at."""
        from PySide6.QtGui import QImage

        shown = np.ascontiguousarray(self.picture())
        height, width, _ = shown.shape
        assert QImage(shown.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888).save(str(path))

    def wait_for_title(self, holds: Callable[[str], bool], what: str) -> None:
        """Waits until the window's title is as wanted."""
        wait_until(lambda: holds(self.title), what)

    def wait_for_exit(self) -> int:
        """Waits for the program to end; its exit code."""
        assert self._program is not None
        return self._program.wait(PATIENCE)

    def close(self) -> None:
        """Ends the program if it still runs."""
        if self._program is not None and self._program.poll() is None:
            self._program.terminate()
            self._program.wait(PATIENCE)

    def _run(self, command: list[str], check: bool = True) -> str:
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=check)
        return done.stdout


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen without a program on it; `screen.start(...)` starts one."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"no journey without {', '.join(missing)}: see packaging/linux/system-libraries")
    ready, written = os.pipe()
    server = subprocess.Popen(
        [
            *["Xvfb", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"],
            *("-displayfd", str(written), "-fbdir", str(tmp_path)),
        ],
        pass_fds=[written],
        stderr=subprocess.DEVNULL,
    )
    os.close(written)
    with os.fdopen(ready) as answer:
        number = answer.readline().strip()
    assert number, "the virtual screen did not start"
    bus = Bus(tmp_path)
    shown = Screen(tmp_path, f":{number}", bus)
    manager = subprocess.Popen(
        ["openbox"], env=os.environ | {"DISPLAY": f":{number}"}, stderr=subprocess.DEVNULL
    )
    try:
        yield shown
    finally:
        shown.close()
        bus.close()
        for process in (manager, server):
            process.terminate()
            process.wait(PATIENCE)
