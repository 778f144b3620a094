"""Which files can be reached: asked away from the interface, because a dead share takes minutes to answer."""

import os
import time
from collections.abc import Iterable
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal

MOMENT = 0.2
"""Seconds in which files that can be reached at all answer; for all of them together."""


class Reach(QObject):
    """Asks for files and waits for a moment; an answer that comes later is told."""

    answered = Signal(str, bool)
    """A file that had not answered in time, and whether it is there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: dict[str, _Look] = {}
        self._post = _Post()
        self._post.done.connect(self._done, Qt.ConnectionType.QueuedConnection)

    def of(self, names: Iterable[str]) -> set[str]:
        """Those of the files that are there, as far as it shows at once."""
        looks = [_Look(name, self._post) for name in names if name not in self._asked]
        for look in looks:
            self._asked[look.name] = look
            look.begin()
        end = time.monotonic() + MOMENT
        for look in looks:
            look.thread.join(max(0.0, end - time.monotonic()))
        in_time = [look for look in looks if look.there is not None]
        for look in in_time:
            del self._asked[look.name]
        return {look.name for look in in_time if look.there}

    def _done(self, look: "_Look") -> None:
        if self._asked.get(look.name) is look:
            del self._asked[look.name]
            self.answered.emit(look.name, look.there)


class _Post(QObject):
    """Carries answers across threads. It has no parent: it must outlive a window closed meanwhile."""

    done = Signal(object)


class _Look:
    """One look at one file, in a thread of its own: one that hangs hides no other."""

    def __init__(self, name: str, post: _Post) -> None:
        self.name = name
        self.there: bool | None = None
        self._post = post
        self.thread = Thread(target=self._look, daemon=True)

    def begin(self) -> None:
        """Start."""
        self.thread.start()

    def _look(self) -> None:
        self.there = os.path.isfile(self.name)  # noqa: PTH113 - what the system refuses is not there
        self._post.done.emit(self)
