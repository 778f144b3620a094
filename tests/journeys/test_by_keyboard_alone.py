"""A whole piece of work without a mouse: from the welcome page to a saved case."""

from pathlib import Path

from tests.journeys.accessible import Node
from tests.journeys.conftest import Screen, wait_until
from tests.journeys.person import Person

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case

VIEWS = {"alt+2": "Positions", "alt+3": "Timeline", "alt+4": "What-if map", "alt+5": "Compare"}
MORE_VIEWS = ("Why", "What moves it", "What to find out", "Paths", "Judgements", "Forecasts")
TITLE = "30-day cease-fire offer, March 2025"


class Typist(Person):
    """Has a keyboard and nothing else."""

    def tab_to(self, name: str, role: str, most: int = 40) -> None:
        """Presses Tab until it comes to something."""
        for _ in range(most):
            self.screen.key("Tab")
            here = self.focused()
            if here is not None and (here.name, here.role) == (name, role):
                return
        raise AssertionError(f"Tab never comes to “{name}”")

    def command(self, words: str) -> None:
        """Chooses the first of what Ctrl+K finds."""
        self.screen.key("ctrl+k")
        field = self.find("Find", "text")
        wait_until(lambda: field.has("focused"), "the keyboard in the palette")
        self.screen.type(words)
        wait_until(lambda: field.text == words, f"“{words}” in the palette")
        self.screen.key("Return")
        self.window()

    def shows(self, view: str) -> None:
        """Waits until a view is in front."""

        def look() -> bool:
            shown = self.screen.bus.program().showing()
            return any(node.role == "filler" and node.name.startswith(view) for node in shown)

        self.wait_for(look, f"the view {view}")

    def says(self, name: str, text: str) -> None:
        """Waits until a field holds a text."""
        field = self.find(name, "text")
        wait_until(lambda: field.text == text, f"“{text}” in “{name}”: {field.text}")

    def window(self) -> None:
        """Waits until no dialog is in front of the window."""
        wait_until(lambda: self.screen.active_title == self.screen.title, "the window in front")


def begin(typist: Typist) -> None:
    typist.screen.start()
    typist.tab_to("Look at the built-in case", "push button")
    typist.screen.key("space")
    wait_until(lambda: typist.screen.active_title == TITLE, "the notice")
    typist.screen.key("Return")
    typist.screen.wait_for_title(lambda title: title.startswith(TITLE), "the case")
    typist.window()


def move_levers(typist: Typist) -> None:
    key = typist.screen.key
    key("alt+1", "Tab")
    typist.wait_for_focus("White House", "list item")
    key("Down")
    typist.wait_for_focus("US-Russia rapprochement", "slider")
    key("Return", "Right", "Right", "Right")
    typist.says("US-Russia rapprochement, value", "73")
    typist.screen.wait_for_title(lambda title: "*" in title, "the modified mark")
    typist.command("set cost to 80")
    typist.says("US cost imposed for refusing, value", "80")
    key("ctrl+z")
    typist.says("US cost imposed for refusing, value", "15")
    key("ctrl+shift+z")
    typist.says("US cost imposed for refusing, value", "80")


def open_every_view(typist: Typist) -> None:
    for shortcut, view in VIEWS.items():
        typist.screen.key(shortcut)
        typist.shows(view)
    for view in MORE_VIEWS:
        typist.command(view)
        typist.shows(view)


def find_in_the_register(typist: Typist) -> None:
    typist.screen.key("alt+2")
    typist.shows("Positions")
    typist.screen.key("ctrl+f")
    words = typist.find("Filter the positions", "text")
    wait_until(lambda: words.has("focused"), "the keyboard in the filter")
    typist.screen.type("Peskov")
    typist.find("Dmitri Peskov", "cell")
    wait_until(lambda: typist.seen("Vladimir Putin", "cell") is None, "the other rows gone")


def look_at_another_day(typist: Typist) -> None:
    typist.screen.key("alt+3")
    typist.shows("Timeline")
    typist.screen.key("Left")
    typist.find("As of 11\xa0Mar\xa02025", "label")


def change_parts(typist: Typist) -> None:
    typist.screen.key("alt+1")
    typist.command("Kyiv")
    typist.type_over(typist.wait_for_focus("Name", "text"), "Government in Kyiv")
    typist.command("Outline")
    typist.wait_for_focus("Outline", "tree")
    typist.screen.type("Analysts")
    typist.wait_for_focus("Actor Analysts, observer", "tree item")
    typist.screen.key("Delete")
    wait_until(lambda: typist.screen.active_title == "Delete “Analysts”?", "the question")
    typist.tab_to("Delete", "push button")
    typist.screen.key("space")
    typist.window()
    wait_until(lambda: typist.seen("Actor Analysts, observer") is None, "the actor gone")
    typist.screen.key("alt+a", "e")
    typist.type_over(typist.wait_for_focus("Note", "text"), "By keyboard")


def pin_a_scenario(typist: Typist, name: str) -> None:
    def entries() -> list[Node]:
        shown = typist.screen.bus.program().showing()
        return [node for node in shown if node.name == name and node.role.endswith("menu item")]

    typist.screen.key("alt+s")
    typist.wait_for(lambda: entries() or None, "the scenarios")
    typist.screen.key("c")
    wait_until(lambda: len(entries()) == 2, "the scenarios to compare with")
    typist.screen.key("Down", "Return")
    wait_until(lambda: not entries(), "the menus closed")


def test_from_the_welcome_page_to_a_saved_case(screen: Screen, tmp_path: Path) -> None:
    typist, path = Typist(screen), tmp_path / "typed.truce"
    shipped = read_case(builtin_case_path())
    begin(typist)
    move_levers(typist)
    open_every_view(typist)
    find_in_the_register(typist)
    look_at_another_day(typist)
    change_parts(typist)
    pin_a_scenario(typist, shipped.scenarios[0].name)
    screen.key("ctrl+s")
    wait_until(lambda: screen.active_title == "Save case as", "the place asked for")
    screen.type(str(path))
    screen.key("Return")
    screen.wait_for_title(lambda title: "*" not in title, "the mark gone after saving")
    screen.key("ctrl+q")
    assert screen.wait_for_exit() == 0

    saved = read_case(path)
    assert saved.working.settings == {"us-russia-ties": 73, "cost-of-refusal": 80}
    assert saved.working.pinned == (shipped.scenarios[0].id,)
    assert saved.actor("kyiv").name == "Government in Kyiv"
    assert "analysts" not in {actor.id for actor in saved.actors}
    assert {position.actor for position in shipped.positions} - {"analysts"} == {
        position.actor for position in saved.positions
    }
    assert [note.text for note in saved.board.notes if note not in shipped.board.notes] == ["By keyboard"]
    assert saved.as_of == shipped.as_of, "a day is looked at; it does not change the case"
