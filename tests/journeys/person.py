"""Somebody at the screen: finds things by the names that assistive technology says, then points and types."""

import contextlib
from collections.abc import Callable
from typing import TypeVar

from jeepney import DBusErrorResponse
from tests.journeys.accessible import Node
from tests.journeys.conftest import Screen, wait_until

T = TypeVar("T")
WHEEL = 80
"""Pixels that a notch of the wheel moves at most."""


class Person:
    """Uses the program on a screen."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    # -- looking --------------------------------------------------------------------------------------------

    def seen(self, name: str, role: str = "", within: Node | None = None) -> Node | None:
        """The last thing of a name (and a role) on the screen, which is the one on top, if there is one."""
        found = None
        with contextlib.suppress(DBusErrorResponse):  # gone while it was looked at
            for node in (within or self.screen.bus.program()).showing():
                if node.name == name and (not role or node.role == role):
                    found = node
        return found

    def find(self, name: str, role: str = "", within: Node | None = None) -> Node:
        """The same, waited for."""
        return self.wait_for(lambda: self.seen(name, role, within), f"{role or 'something'} named “{name}”")

    def focused(self) -> Node | None:
        """What has the keyboard: the innermost thing that has a name."""
        found = None
        with contextlib.suppress(DBusErrorResponse):
            for node in self.screen.bus.program().showing():
                if node.has("focused") and (node.name or found is None):
                    found = node
        return found

    def wait_for(self, look: Callable[[], T | None], what: str) -> T:
        """Waits until a look finds something, and returns that."""
        found: list[T] = []

        def looked() -> bool:
            with contextlib.suppress(DBusErrorResponse):
                seen = look()
                if seen is not None and seen is not False:
                    found.append(seen)
            return bool(found)

        wait_until(looked, what)
        return found[-1]

    def wait_for_focus(self, name: str, role: str = "") -> Node:
        """Waits until what has the keyboard has this name; the current line of a list counts as well."""

        def look() -> Node | None:
            for node in self.screen.bus.program().showing():
                if node.name == name and role in ("", node.role) and node.has("focused"):
                    return node
            return None

        return self.wait_for(look, f"the keyboard at “{name}”")

    # -- mouse ----------------------------------------------------------------------------------------------

    def press(self, name: str, role: str = "", within: Node | None = None) -> None:
        """Clicks on something, once it has come to rest."""
        node = self.find(name, role, within)
        self.screen.click(*self.at_rest(node))

    def at_rest(self, node: Node) -> tuple[int, int]:
        """The middle of something, once that stays where it is."""
        places = [node.centre]

        def stays() -> bool:
            places.append(node.centre)
            return places[-1] == places[-2] and 0 not in node.area[2:]

        wait_until(stays, f"a place for “{node.name}”")
        return places[-1]

    def choose(self, menu: str, *items: str) -> None:
        """Opens a menu of the menu bar with the mouse and clicks on an item of it, or of a menu in it."""
        self.press(menu, "menu item")
        for item in items:
            self.press(item, "menu item")

    def scroll_to(self, node: Node, area: Node) -> None:
        """Turns the wheel over an area's left edge until something is in it."""
        left, top, _, height = area.area

        def inside() -> bool:
            _, place, _, size = node.area
            if top <= place and place + size <= top + height:
                return True
            off = top - place if place < top else place + size - top - height
            turns = "click", "--repeat", 1 + off // WHEEL, "--delay", 5
            self.screen.xdotool("mousemove", left + 4, top + height // 2, *turns, 4 if place < top else 5)
            return False

        wait_until(inside, f"“{node.name}” in sight")

    # -- forms ----------------------------------------------------------------------------------------------

    def fill(self, name: str, text: str, role: str = "text") -> None:
        """Types a text into a field of the details, which is shown there for it."""
        field = self.press_in_details(name, role)
        wait_until(lambda: field.has("focused"), f"the keyboard in “{name}”")
        self.type_over(field, text)

    def press_in_details(self, name: str, role: str = "push button") -> Node:
        """Clicks on something of the details, which is scrolled to where it is seen."""
        area = self.find("Inspector")
        node = self.find(name, role, area)
        self.scroll_to(node, area)
        self.screen.click(*self.at_rest(node))
        return node

    def type_over(self, field: Node, text: str) -> None:
        """Types a text in the place of what stands in the field that has the keyboard, and leaves it."""
        self.screen.key("ctrl+a")
        self.screen.type(text)
        wait_until(lambda: field.text == text, f"“{text}” in “{field.name}”: {field.text}")
        self.screen.key("Tab")
        wait_until(lambda: not field.has("focused"), f"“{field.name}” left")

    def pick(self, name: str, beginning: str) -> None:
        """Picks an entry of a box of the details: opens it and types the entry's beginning."""
        area = self.find("Inspector")
        box = self.wait_for(lambda: self.box_below(name, area), f"a box “{name}”")
        self.scroll_to(box, area)

        def picked() -> bool:
            # On a slow machine the letters may come too late to be taken together.
            self.screen.click(*self.at_rest(box))
            wait_until(lambda: box.has("expanded"), f"the entries of “{name}”")
            self.screen.type(beginning)
            self.screen.key("Return")
            wait_until(lambda: not box.has("expanded"), f"an entry of “{name}”")
            return box.name.casefold().startswith(beginning.casefold())

        wait_until(picked, f"“{beginning}” in “{name}”")

    def box_below(self, label: str, area: Node) -> Node | None:
        """The box that a label is for: on this system the name of a box is what stands in it."""
        labelled = False
        for node in area.showing():
            labelled = labelled or (node.role == "label" and node.name == label)
            if labelled and node.role == "combo box":
                return node
        return None
