"""Start, move a lever with the mouse, see the headline change, save, open again: the same figures."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from tests.journeys.conftest import Screen, wait_until

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.likelihood.compile import compile_case
from truceboard.look import figures, style
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile
from truceboard.window.start import Unasked

SIZE = (1440, 900)


class Places:
    """Where things are on the screen, measured on the same window of the same size off the screen."""

    def __init__(self, window: MainWindow, corner: QPoint) -> None:
        self._window = window
        self._corner = corner

    def of(self, widget: QWidget) -> QRect:
        return QRect(self._corner + widget.mapTo(self._window, QPoint(0, 0)), widget.size())


@pytest.fixture
def twin(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    style.install(qapp)
    window = MainWindow(
        read_case(builtin_case_path()), store=PreferenceFile(tmp_path / "twin"), dialogs=Unasked()
    )
    window.resize(*SIZE)
    window.show()
    qapp.processEvents()
    yield window
    window.close()
    window.deleteLater()


def started(screen: Screen, path: Path, twin: MainWindow) -> Places:
    screen.start(path)
    screen.xdotool("windowsize", "--sync", screen.window, *SIZE)
    screen.xdotool("windowmove", screen.window, 200, 60)
    # The window manager takes its time to put the frame around.
    wait_until(lambda: screen.corner() == screen.corner() and screen.corner()[0] < 220, "the window's place")
    return Places(twin, QPoint(*screen.corner()))


def pixels(screen: Screen, area: QRect) -> np.ndarray:
    return screen.picture()[area.top() : area.bottom(), area.left() : area.right()]


def test_move_a_lever_save_and_open_again(screen: Screen, twin: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "mine.truce"
    shutil.copy(builtin_case_path(), path)
    places = started(screen, path, twin)
    screen.wait_for_title(lambda title: title.startswith("30-day"), "the case in the title")
    # The notice of the case comes first, and is put away with the keyboard.
    wait_until(lambda: screen.active_title == read_case(path).title, "the notice")
    screen.key("Return")
    wait_until(lambda: screen.active_title == screen.title, "the window")
    headline = places.of(twin.likelihood.headline)
    before = pixels(screen, headline)

    area = places.of(twin.levers.rows["lever:nato-pledge"].slider)
    y = area.center().y()
    screen.drag((area.left() + area.width() // 4, y), (area.left() + area.width() * 3 // 4, y))
    screen.wait_for_title(lambda title: "*" in title, "the modified mark")
    wait_until(lambda: not np.array_equal(pixels(screen, headline), before), "another headline")
    screen.key("ctrl+s")
    screen.wait_for_title(lambda title: "*" not in title, "the mark gone after saving")
    screen.xdotool("mousemove", area.right() + 400, area.center().y())
    after = pixels(screen, headline)
    screen.key("ctrl+q")
    assert screen.wait_for_exit() == 0

    saved = read_case(path)
    assert saved.working.settings.keys() == {"nato-pledge"}
    figure = compile_case(saved).evaluate(saved.working.settings).agreed.mean
    assert figure > compile_case(saved).evaluate().agreed.mean

    again = started(screen, path, twin)
    headline = again.of(twin.likelihood.headline)
    wait_until(lambda: np.array_equal(pixels(screen, headline), after), "the same headline again")
    screen.key("ctrl+q")
    assert screen.wait_for_exit() == 0
    assert read_case(path) == saved
    twin.workspace.open(saved, path)
    assert twin.likelihood.headline.headline.number == figures.whole(figure)
