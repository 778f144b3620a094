"""Choose French by keyboard, leave, start again: the window is French."""

from tests.journeys.conftest import Screen, wait_until


def test_the_next_start_is_in_the_language_that_was_chosen(screen: Screen) -> None:
    screen.start()
    screen.wait_for_title(lambda title: title.startswith("Untitled case"), "an empty case, in English")
    wait_until(lambda: screen.active_title == screen.title, "the window")
    screen.key("ctrl+k")
    wait_until(lambda: screen.active_title == "Find", "the search")
    screen.type("fran")
    screen.key("Return")
    wait_until(lambda: screen.active_title == screen.title, "the window again")
    screen.key("ctrl+q")
    assert screen.wait_for_exit() == 0
    screen.start()
    screen.wait_for_title(lambda title: title.startswith("Dossier sans titre"), "an empty case, in French")
