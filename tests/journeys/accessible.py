"""What the running program tells assistive technology: every control with its name, role, place and state.

Spoken to over D-Bus (AT-SPI 2, freedesktop.org), on a bus of its own; without a registry or a screen reader.
"""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

FACE = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
STATES = {"checked": 4, "enabled": 8, "expanded": 10, "focused": 12, "selected": 23, "showing": 25}
"""Bits of `AtspiStateType` that journeys ask for."""
CONFIGURATION = """<busconfig>
  <type>accessibility</type>
  <listen>unix:path={path}</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""
ANSWER = 20.0
"""Seconds within which a program that is busy must answer."""


class Bus:
    """A message bus that one program and the one who looks at it share."""

    def __init__(self, folder: Path) -> None:
        configuration = folder / "bus.conf"
        configuration.write_text(CONFIGURATION.format(path=folder / "bus"))
        self.address = f"unix:path={folder / 'bus'}"
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._daemon.stdout is not None
        assert self._daemon.stdout.readline(), "the message bus did not start"
        self._connection = open_dbus_connection(self.address)

    def call(self, node: tuple[str, str], face: str, method: str, kinds: str = "", *given: object) -> Any:
        """The answer of a node to a method."""
        service, path = node
        message = new_method_call(DBusAddress(path, service, face), method, kinds or None, given)
        return unwrap_msg(self._connection.send_and_get_reply(message, timeout=ANSWER))[0]

    def program(self) -> "Node":
        """The program that joined last."""
        names = self.call(
            ("org.freedesktop.DBus", "/org/freedesktop/DBus"), "org.freedesktop.DBus", "ListNames"
        )
        others = [name for name in names if name.startswith(":") and name != self._connection.unique_name]
        return Node(self, (max(others, key=lambda name: int(name.rpartition(".")[2])), ROOT))

    def close(self) -> None:
        """Ends the bus."""
        self._connection.close()
        self._daemon.terminate()
        self._daemon.communicate()


@dataclass(frozen=True)
class Node:
    """One control, or one item of one."""

    bus: Bus
    place: tuple[str, str]
    """Whose it is on the bus, and its path there."""

    @property
    def name(self) -> str:
        """What a screen reader says first."""
        return self._property("Accessible", "Name")

    @property
    def description(self) -> str:
        """What a screen reader says on demand."""
        return self._property("Accessible", "Description")

    @property
    def role(self) -> str:
        """Such as `push button`, `text`, `combo box`, `table cell`."""
        return self._call("Accessible", "GetRoleName")

    @property
    def text(self) -> str:
        """What stands in a field."""
        return self._call("Text", "GetText", "ii", 0, -1)

    @property
    def value(self) -> float:
        """Where a slider stands."""
        return self._property("Value", "CurrentValue")

    @property
    def area(self) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen."""
        return self._call("Component", "GetExtents", "u", 0)

    @property
    def centre(self) -> tuple[int, int]:
        """Its middle on the screen."""
        left, top, width, height = self.area
        return left + width // 2, top + height // 2

    def has(self, state: str) -> bool:
        """Whether it is in one of STATES."""
        low, _high = self._call("Accessible", "GetState")
        return bool(low >> STATES[state] & 1)

    @property
    def children(self) -> list["Node"]:
        """What it holds."""
        return [Node(self.bus, (service, path)) for service, path in self._call("Accessible", "GetChildren")]

    def showing(self) -> Iterator["Node"]:
        """All it holds that can be seen, or could be by scrolling; from the top, itself left out."""
        for child in self.children:
            if child.has("showing"):
                yield child
                yield from child.showing()

    def _call(self, face: str, method: str, kinds: str = "", *given: object) -> Any:
        return self.bus.call(self.place, FACE + face, method, kinds, *given)

    def _property(self, face: str, name: str) -> Any:
        get = "org.freedesktop.DBus.Properties"
        return self.bus.call(self.place, get, "Get", "ss", FACE + face, name)[1]
