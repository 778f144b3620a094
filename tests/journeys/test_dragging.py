"""What a mouse does: sliders, cards, the cross-hair of the map, the day of the timeline, each in one drag."""

import shutil
from pathlib import Path

import pytest
from tests.journeys.accessible import Node
from tests.journeys.conftest import Screen, wait_until
from tests.journeys.person import Person

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case

TITLE = "30-day cease-fire offer, March 2025"


class Mouse(Person):
    """Has a mouse, on a copy of the built-in case."""

    def __init__(self, screen: Screen, path: Path) -> None:
        super().__init__(screen)
        self.path = path
        shutil.copy(builtin_case_path(), path)
        screen.start(path)
        wait_until(lambda: screen.active_title == TITLE, "the notice")
        self.press("Understood", "push button")
        wait_until(lambda: screen.active_title == screen.title, "the window")

    def slider(self, name: str) -> Node:
        return self.find(name, "slider", self.find("Levers", "panel"))

    def saved(self) -> Case:
        """What is in the file once it is saved."""
        self.screen.wait_for_title(lambda title: "*" in title, "the modified mark")
        self.screen.key("ctrl+s")
        self.screen.wait_for_title(lambda title: "*" not in title, "the mark gone after saving")
        return read_case(self.path)

    def chart(self, shortcut: str, name: str) -> Node:
        """The chart of a view, which is opened for it and has said what it shows."""
        self.screen.key(shortcut)
        chart = self.wait_for(lambda: self.beginning_with(name), f"the chart {name}")
        self.at_rest(chart)
        return chart

    def beginning_with(self, name: str) -> Node | None:
        nodes = self.screen.bus.program().showing()
        return next((node for node in nodes if node.role == "filler" and node.name.startswith(name)), None)

    def popups(self) -> int:
        """How many windows the program shows."""
        return len(self.screen.xdotool("search", "--onlyvisible", "--class", "truceboard").split())


@pytest.fixture
def mouse(screen: Screen, tmp_path: Path) -> Mouse:
    return Mouse(screen, tmp_path / "mine.truce")


def test_a_slider_and_a_card_are_dragged_in_one_step_each(mouse: Mouse) -> None:
    shipped = read_case(mouse.path)
    slider = mouse.slider("US cost imposed for refusing")
    left, _, width, _ = slider.area
    _, middle = mouse.at_rest(slider)
    mouse.screen.drag((left + width * 15 // 100, middle), (left + width * 3 // 4, middle))
    wait_until(lambda: slider.value > 60, "the lever moved")
    value = slider.value
    card = mouse.find("Keep US backing", "list item")
    x, y = mouse.at_rest(card)
    mouse.screen.drag((x, y - 15), (x + 60, y + 25))
    wait_until(lambda: card.centre != (x, y), "the card moved")
    saved = mouse.saved()
    assert saved.working.settings == {"cost-of-refusal": value}
    assert list(saved.board.placements) == ["interest:us-backing"]
    mouse.screen.key("ctrl+z", "ctrl+z")
    assert mouse.saved() == shipped


def test_the_cross_hair_of_the_map_moves_two_levers(mouse: Mouse) -> None:
    shipped = read_case(mouse.path)
    chart = mouse.chart("alt+4", "What-if map; ")
    x, y = chart.centre
    mouse.screen.drag((x, y), (x + 80, y - 60))
    assert len(mouse.saved().working.settings) == 2
    mouse.screen.key("ctrl+z")
    assert mouse.saved() == shipped, "both levers in one step"


def test_the_day_of_the_timeline_is_the_day_of_the_window(mouse: Mouse) -> None:
    chart = mouse.chart("alt+3", "Timeline; ")
    day = mouse.find("As-of day of the view", "spin box")
    assert day.text == "12 Mar 2025"
    x, y = chart.centre
    mouse.screen.drag((x, y), (x - 100, y))
    wait_until(lambda: day.text != "12 Mar 2025", "another day")
    mouse.find(f"As of {day.text}".replace(" ", "\xa0").replace("As\xa0of\xa0", "As of "), "label")
    mouse.press("back to 12\xa0Mar\xa02025", "push button")
    wait_until(lambda: day.text == "12 Mar 2025", "the case's own day again")
    assert "*" not in mouse.screen.title, "a day is looked at; it does not change the case"


def test_a_card_is_renamed_where_it_stands_and_deleted_from_its_menu(mouse: Mouse) -> None:
    shipped = read_case(mouse.path)
    x, y = mouse.at_rest(mouse.find("Saudi Arabia", "list item"))
    mouse.screen.xdotool("mousemove", x - 20, y, "click", "--repeat", 2, "--delay", 60, 1)
    mouse.find("Name", "text", mouse.find("Board", "list"))
    mouse.screen.key("ctrl+a")
    mouse.screen.type("Riyadh")
    mouse.screen.key("Return")
    x, y = mouse.at_rest(mouse.find("Riyadh", "list item"))
    windows = mouse.popups()
    mouse.screen.xdotool("mousemove", x, y, "click", 3)
    wait_until(lambda: mouse.popups() > windows, "the menu of the card")
    # From the end: move down, move up, delete.
    mouse.screen.key("Up", "Up", "Up", "Return")
    wait_until(lambda: mouse.seen("Riyadh", "list item") is None, "the card gone")
    assert "riyadh" not in {actor.id for actor in mouse.saved().actors}
    mouse.screen.key("ctrl+z", "ctrl+z")
    mouse.find("Saudi Arabia", "list item")
    assert mouse.saved() == shipped
