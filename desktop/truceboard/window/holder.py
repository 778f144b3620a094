"""Two people, one share: who works on a case, told by the lock beside it."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject

from truceboard.case.problems import printable
from truceboard.files.locking import CaseLock, Owner
from truceboard.look import figures
from truceboard.look.file_messages import message_text
from truceboard.window.conditions import Conditions
from truceboard.window.dialogs import Dialogs

Way = Literal["edit", "read", "copy", "leave"]


class Holder(QObject):
    """Holds the lock of the open case."""

    def __init__(self, dialogs: Dialogs, conditions: Conditions, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._conditions = conditions
        self._lock: CaseLock | None = None
        self._reserved: CaseLock | None = None

    @property
    def lock(self) -> CaseLock | None:
        """The lock of the open case; None where it is open read-only or has no file."""
        return self._lock

    def take(self, path: Path) -> Way:
        """Take a case for editing, or learn from the user how to open it; the one held before is kept."""
        if self._holds(path):
            return "edit"
        lock = CaseLock.take(path)
        way = self._ask(path, lock) if lock.state in ("theirs", "stale") else "edit"
        if way == "edit":
            self._hold(lock)
        return way

    def take_again(self, path: Path) -> Way:
        """As `take`, for a case brought back after a crash: what that left of its lock is nobody's."""
        lock = CaseLock.take(path)
        if lock.state == "stale":
            lock.take_over()
        if lock.state in ("mine", "none"):
            self._hold(lock)
            return "edit"
        return self.take(path)

    def release(self) -> None:
        """Let others work on the case."""
        if self._lock is not None:
            self._lock.release()
        self._lock = None
        self._conditions.say("lock", "")

    # -- before a save ----------------------------------------------------------------------------------

    def taker(self, path: Path) -> Owner | None:
        """Who has taken the open case over; None where it is held here, or cannot be held by anybody."""
        lock = self._lock
        if lock is None or lock.state != "mine" or lock.still_mine():
            return None
        taker = lock.taken_by()
        if taker is None:
            # Somebody has tidied the folder: the lock is taken again.
            again = CaseLock.take(path)
            if again.state in ("theirs", "stale"):
                return again.owner
            self._hold(again)
        return taker

    def say_taken_by(self, owner: Owner | None) -> None:
        """Somebody has taken the open case over, or (None) nobody has."""
        if self._lock is None:
            return
        if owner is None:
            self._say(self._lock)
        else:
            self._conditions.say(
                "lock",
                self.tr("{who} has taken this case over: saving asks first").format(who=self.who(owner)),
            )

    def reserve(self, path: Path) -> bool:
        """Before a save to a place just chosen: False if somebody works there and is not to be disturbed.

        Ends with `settle`.
        """
        self._reserved = None
        if self._holds(path):
            return True
        lock = CaseLock.take(path)
        if lock.state == "stale":
            lock.take_over()
        if lock.state == "theirs":
            assert lock.owner is not None
            sure = self._dialogs.confirm(
                self.tr("Somebody has this case open"),
                self.tr(
                    "{file}\n\n{who} works on it. Saving here puts your case in the place of theirs."
                ).format(file=printable(str(path)), who=self.who(lock.owner)),
                self.tr("Save here all the same"),
            )
            if not sure:
                return False
            if not lock.take_over() and lock.state != "none":
                return self.reserve(path)
        self._reserved = lock
        return True

    def settle(self, saved: bool) -> None:
        """After that save: hold the new place, or let go of it and hold the old one still."""
        reserved, self._reserved = self._reserved, None
        if reserved is None:
            return
        if saved:
            self._hold(reserved)
        else:
            reserved.release()

    def claim(self, path: Path) -> None:
        """The user has seen what the other did, and goes on: the lock is taken over."""
        lock = CaseLock.take(path)
        if lock.state in ("theirs", "stale"):
            lock.take_over()
        self._hold(lock)

    # -- asking -----------------------------------------------------------------------------------------

    def _holds(self, path: Path) -> bool:
        return self._lock is not None and self._lock.path == CaseLock(path).path and self._lock.still_mine()

    def _hold(self, lock: CaseLock) -> None:
        if self._lock is not lock:
            self.release()
        self._lock = lock
        self._say(lock)

    def _say(self, lock: CaseLock) -> None:
        self._conditions.say("lock", message_text(lock.problem) if lock.problem is not None else "")

    def _ask(self, path: Path, lock: CaseLock) -> Way:
        read, copy, over = self.tr("Open read-only"), self.tr("Open a copy"), self.tr("Take over")
        stale = lock.state == "stale"
        text = (
            self.tr("{file}\n\n{who} had it open, and that program has ended. You can take it over.")
            if stale
            else self.tr("{file}\n\n{who} works on it. What both save would collide.")
        )
        owner = lock.owner
        assert owner is not None
        choices = (over, read, copy) if stale else (read, copy) if owner.here else (read, copy, over)
        choice = self._dialogs.choose(
            self.tr("This case was left open") if stale else self.tr("Somebody has this case open"),
            text.format(file=printable(str(path)), who=self.who(owner)),
            choices,
        )
        if choice == over and (stale or self._sure(owner)):
            # Where nobody can take it over, such as from a folder in its place, one goes on without.
            return "edit" if lock.take_over() or lock.state == "none" else self._ask(path, lock)
        return "read" if choice == read else "copy" if choice == copy else "leave"

    def _sure(self, owner: Owner) -> bool:
        return self._dialogs.confirm(
            self.tr("Take the case over?"),
            self.tr(
                "Do so only if {who} does not work on it any more, such as after a crash of that computer. "
                "Whoever still does is asked before saving."
            ).format(who=self.who(owner)),
            self.tr("Take over"),
        )

    def who(self, owner: Owner) -> str:
        """A name for the owner of a lock, in the middle of a sentence or at its beginning."""
        if owner.here:
            return self.tr("Another window of this program")
        if not owner.user:
            return self.tr("Somebody")
        user, host = printable(owner.user), printable(owner.host)
        if owner.since is None:
            return self.tr("{user} on {host}").format(user=user, host=host)
        return self.tr("{user} on {host}, since {time},").format(
            user=user, host=host, time=figures.moment(owner.since)
        )
