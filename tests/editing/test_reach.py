"""Files on a share that does not answer: nobody waits for it, and a late answer is taken in."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from truceboard.editing.reach import Reach
from truceboard.editing.welcome import WelcomePage
from truceboard.window.actions import RecentMenu
from truceboard.window.preferences import Preferences


@pytest.fixture
def near(tmp_path: Path) -> str:
    path = tmp_path / "near.truce"
    path.touch()
    return str(path)


FAR = "/share/far.truce"


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Set when the share is to answer; what is on it is there."""
    answer = Event()
    plain = os.path.isfile
    monkeypatch.setattr(os.path, "isfile", lambda name: answer.wait(20) if name == FAR else plain(name))
    yield answer
    answer.set()


def test_one_that_hangs_hides_no_other(qapp: QObject, near: str, answer: Event, qtbot: QtBot) -> None:
    reach = Reach(qapp)
    begun = time.monotonic()
    assert reach.of([FAR, near, "/no/such.truce"]) == {near}
    # It is not asked again while it hangs.
    assert reach.of([FAR, near]) == {near}
    assert time.monotonic() - begun < 2
    with qtbot.waitSignal(reach.answered) as told:
        answer.set()
    assert told.args == [FAR, True]
    assert reach.of([FAR, near]) == {FAR, near}
    reach.deleteLater()


class Files:
    def __init__(self, *recent: str) -> None:
        self.recent = recent
        self.pinned = ()


def test_a_recent_file_comes_back_with_its_share(
    near: str, answer: Event, show: Callable[[QWidget, int, int], None], qtbot: QtBot
) -> None:
    page = WelcomePage(Files(FAR, near))
    show(page, 1000, 700)
    assert [row.button.isEnabled() for row in page.rows] == [False, True]
    assert page.rows[0].button.accessibleDescription().startswith("Cannot be reached now")
    answer.set()
    qtbot.waitUntil(page.rows[0].button.isEnabled)
    assert page.rows[0].button.accessibleDescription() == "/share"


def test_the_menu_of_recent_files_opens_beside_a_dead_share(
    qapp: QObject, near: str, answer: Event, qtbot: QtBot
) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menu = RecentMenu(Preferences(recent=(FAR, near)), print, print, bar)
    assert [action.isEnabled() for action in menu.actions()[:2]] == [False, True]
    answer.set()
    qtbot.waitUntil(menu.actions()[0].isEnabled)
