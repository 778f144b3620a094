"""Looks at the open file every few seconds, beside the interface: a share that is gone makes nobody wait."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from truceboard.files.locking import CaseLock, Owner
from truceboard.files.outside import Change, Fingerprint, Lookout, fingerprint
from truceboard.workspace.jobs import Jobs, Start, in_thread

EVERY = 4_000
"""Milliseconds between two looks."""
PATIENCE = 10.0
"""Seconds after which a look that has not come back counts as: the share does not answer."""


@dataclass(frozen=True)
class Seen:
    """What has become of a file; `now`: as it stands if it was changed. `taker`: who took its lock over."""

    change: Change
    now: Fingerprint | None = None
    taker: Owner | None = None


class Watcher(QObject):
    """Watches one file at a time."""

    seen = Signal(object)
    """A Seen, after every look."""

    def __init__(
        self, parent: QObject, start: Start = in_thread, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._clock = clock
        self._jobs = Jobs(start, self)
        self._look: _Look | None = None
        self._asked_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def watch(self, path: Path, known: Fingerprint, lock: CaseLock | None) -> None:
        """Look at this file from now on; `known` is how it was read or saved."""
        if not self._jobs.idle:
            # The look that is under way may never come back: the next one must not wait for it.
            self._jobs.deleteLater()
            self._jobs = Jobs(self._start, self)
        self._look = _Look(path, known, lock)
        self._timer.start()

    def stop(self) -> None:
        """There is no file to look at."""
        self._look = None
        self._timer.stop()

    @property
    def idle(self) -> bool:
        """True while no look is under way."""
        return self._jobs.idle

    def look(self) -> None:
        """Look now."""
        look = self._look
        if look is None:
            return
        if self._jobs.idle:
            self._asked_at = self._clock()
            self._jobs.ask("look", look, look, self._answered)
        elif self._clock() - self._asked_at > PATIENCE:
            self.seen.emit(Seen("unreachable"))

    def _answered(self, answer: "tuple[_Look, Seen]") -> None:
        look, seen = answer
        # A look from before the last save says nothing about the file as it is known now.
        if look is self._look:
            self.seen.emit(seen)


class _Look:
    """One look, done away from the interface."""

    def __init__(self, path: Path, known: Fingerprint, lock: CaseLock | None) -> None:
        self._path, self._lock = path, lock
        self._lookout = Lookout(path, known)

    def __call__(self) -> "tuple[_Look, Seen]":
        change = self._lookout.look()
        now = None
        if change == "changed":
            try:
                now = fingerprint(self._path)
            except OSError:
                change = "unreachable"
        return self, Seen(change, now, self._lock.taken_by() if self._lock is not None else None)
