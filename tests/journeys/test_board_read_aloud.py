"""The board as a screen reader meets it in the running program: over D-Bus, without a mouse."""

from tests.journeys.accessible import FACE, Node
from tests.journeys.conftest import Screen, wait_until
from tests.journeys.person import Person

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case

LEVER = "US cost imposed for refusing"


def do(node: Node, action: str) -> None:
    """Do an action that a node offers."""
    names = [each[0] for each in node.bus.call(node.place, FACE + "Action", "GetActions")]
    assert node.bus.call(node.place, FACE + "Action", "DoAction", "i", names.index(action))


def test_cards_are_read_levers_moved_and_details_opened(screen: Screen) -> None:
    screen.start(builtin_case_path())
    wait_until(lambda: screen.active_title == read_case(builtin_case_path()).title, "the notice of the case")
    screen.key("Return")
    wait_until(lambda: screen.active_title == screen.title, "the window")
    person = Person(screen)
    board = person.find("Board", "list")
    cards = {card.name: card for card in board.children}
    assert {"White House", "Close ties with the US president", "Kyiv", "Truce agreed"} <= set(cards)
    assert "log-odds" in cards["Close ties with the US president"].description
    before = cards["Truce agreed"].description

    lever = next(row for row in cards["White House"].children if row.name == LEVER)
    assert lever.role == "slider"
    assert lever.value == 15
    left, top, width, height = board.area
    x, y = lever.centre
    assert left < x < left + width
    assert top < y < top + height
    for _ in range(5):
        do(lever, "Increase")
    wait_until(lambda: lever.value == 20, "the lever at its new value")
    wait_until(lambda: cards["Truce agreed"].description != before, "the new likelihood")

    do(cards["Kyiv"], "SetFocus")
    wait_until(lambda: cards["Kyiv"].has("focused"), "the keyboard on the card")
    assert cards["Kyiv"].has("selected")
    do(lever, "Press")
    wait_until(lambda: person.focused().name == LEVER and person.focused().place != lever.place, "the slider")
