"""Saving to a share that hangs: the window goes on, closes, and the edits come back."""

import shutil
from pathlib import Path

import pytest
from tests.journeys.conftest import Screen, wait_until
from tests.journeys.person import Person

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on which saves hang while it holds a file named `hangs`, and all else if one named `dead`."""
    share = tmp_path / "share"
    share.mkdir()
    monkeypatch.setenv("HANGING", str(share))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).with_name("hanging")))
    return share


def test_nothing_waits_for_a_share_and_no_edit_is_lost(share: Path, screen: Screen) -> None:
    path = share / "mine.truce"
    shutil.copy(builtin_case_path(), path)
    before = path.read_bytes()
    person = Person(screen)
    screen.start(path)
    wait_until(lambda: screen.active_title == read_case(path).title, "the notice")
    screen.key("Return")
    wait_until(lambda: screen.active_title == screen.title, "the window")
    screen.key("ctrl+k")
    field = person.wait_for_focus("Find", "text")
    screen.type("set nato to 65")
    wait_until(lambda: field.text == "set nato to 65", "the words")
    screen.key("Return")
    screen.wait_for_title(lambda title: "*" in title, "the modified mark")

    (share / "hangs").touch()
    screen.key("ctrl+s")
    person.find("Saving “mine.truce”", "dialog")
    # Enter and the space bar, which may still be under way, end nothing.
    screen.key("Return", "space")
    first = screen.picture()
    wait_until(lambda: (screen.picture() != first).any(), "a bar that moves")
    person.press("Stop waiting", "push button")
    wait_until(lambda: screen.active_title == screen.title, "the window again")
    assert "*" in screen.title
    assert path.read_bytes() == before

    # The window works, and nothing more is written behind the save that hangs.
    screen.key("ctrl+z")
    screen.wait_for_title(lambda title: "*" not in title, "the step taken back")
    screen.key("ctrl+shift+z")
    screen.wait_for_title(lambda title: "*" in title, "the step again")
    screen.key("ctrl+s")
    person.press("Cancel", "push button")

    screen.key("ctrl+q")
    person.press("Leave it, keep the edits", "push button")
    assert screen.wait_for_exit() == 0
    assert path.read_bytes() == before

    (share / "hangs").unlink()
    screen.start()
    person.press("Recover", "push button")
    screen.wait_for_title(lambda title: title.startswith("30-day"), "the case")
    screen.key("ctrl+s")
    screen.wait_for_title(lambda title: "*" not in title, "the mark gone after saving")
    assert read_case(path).working.settings == {"nato-pledge": 65}
    screen.key("ctrl+q")
    assert screen.wait_for_exit() == 0


def test_the_program_starts_beside_a_dead_share(share: Path, screen: Screen) -> None:
    path = share / "mine.truce"
    shutil.copy(builtin_case_path(), path)
    person = Person(screen)
    screen.start(path)
    wait_until(lambda: screen.active_title == read_case(path).title, "the notice")
    screen.key("Return")
    wait_until(lambda: screen.active_title == screen.title, "the window")
    screen.key("ctrl+q")
    assert screen.wait_for_exit() == 0

    (share / "dead").touch()
    screen.launch(path)
    wait_until(lambda: screen.active_title == "One moment", "the dialog")
    person.find("Opening “mine.truce”", "dialog")
    person.press("Stop waiting", "push button")
    person.press("Close", "push button")
    screen.wait_for_window()
    # The welcome page is there; it greys the file, and takes it back when the share does answer.
    recent = person.find("mine.truce", "push button")
    assert not recent.has("enabled")
    (share / "dead").unlink()
    wait_until(lambda: recent.has("enabled"), "the file to be reached again")
    person.press("mine.truce", "push button")
    screen.wait_for_title(lambda title: title.startswith("30-day"), "the case")
    screen.key("ctrl+q")
    assert screen.wait_for_exit() == 0
