"""Two people, one share: who works on a case, told by the lock beside it."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject

from truceboard.files.locking import CaseLock, Owner
from truceboard.look import figures
from truceboard.window.dialogs import Dialogs

Way = Literal["edit", "read", "copy", "leave"]


class Holder(QObject):
    """Holds the lock of the open case."""

    def __init__(self, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._lock: CaseLock | None = None

    def take(self, path: Path) -> Way:
        """Take a case for editing, or learn from the user how to open it; the one held before is kept."""
        if self._lock is not None and self._lock.path == CaseLock(path).path and self._lock.still_mine():
            return "edit"
        lock = CaseLock.take(path)
        way = self._ask(path, lock) if lock.owner is not None and lock.state != "mine" else "edit"
        if way == "edit":
            self.release()
            self._lock = lock
        return way

    def release(self) -> None:
        """Let others work on the case."""
        if self._lock is not None:
            self._lock.release()
        self._lock = None

    def _ask(self, path: Path, lock: CaseLock) -> Way:
        read, copy, over = self.tr("Open read-only"), self.tr("Open a copy"), self.tr("Take over")
        stale = lock.state == "stale"
        text = (
            self.tr("{file}\n\n{who} had it open, and that program has ended. You can take it over.")
            if stale
            else self.tr("{file}\n\n{who} works on it. What both save would collide.")
        )
        assert lock.owner is not None
        choice = self._dialogs.choose(
            self.tr("Somebody has this case open"),
            text.format(file=path, who=self._who(lock.owner)),
            (over, read, copy) if stale else (read, copy),
        )
        if choice == over and lock.take_over():
            return "edit"
        return "read" if choice == read else "copy" if choice == copy else "leave"

    def _who(self, owner: Owner) -> str:
        if owner.here:
            return self.tr("Another window of this program")
        if not owner.user:
            return self.tr("Somebody")
        if owner.since is None:
            return self.tr("{user} on {host}").format(user=owner.user, host=owner.host)
        return self.tr("{user} on {host}, since {time},").format(
            user=owner.user, host=owner.host, time=figures.moment(owner.since)
        )
