"""Two people, one share: who works on a case, told by the lock beside it."""

from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject

from truceboard.case.problems import printable
from truceboard.files.locking import CaseLock, Owner, State
from truceboard.look import figures
from truceboard.look.file_messages import message_text
from truceboard.window.conditions import Conditions
from truceboard.window.dialogs import Dialogs
from truceboard.window.documents.waiting import GaveUpError, Task, Waiting

Way = Literal["edit", "read", "copy", "leave"]


class Holder(QObject):
    """Holds the lock of the open case. What asks the share raises GaveUpError if the user stops waiting."""

    def __init__(self, dialogs: Dialogs, conditions: Conditions, waiting: Waiting, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = waiting
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
        lock = self._held_or_taken(path)
        if lock is self._lock:
            return "edit"
        way = self._ask(path, lock) if lock.state in ("theirs", "stale") else "edit"
        if way == "edit":
            self._hold(lock)
        return way

    def take_again(self, path: Path) -> Way:
        """As `take`, for a case brought back after a crash: what that left of its lock is nobody's."""
        lock = self._held_or_taken(path, ("stale",))
        if lock.state in ("mine", "none"):
            self._hold(lock)
            return "edit"
        return self.take(path)

    def release(self) -> None:
        """Let others work on the case."""
        if self._lock is not None:
            self._let_go(self._lock)
        self._lock = None
        self._conditions.say("lock", "")

    # -- before a save ----------------------------------------------------------------------------------

    def taker(self, path: Path) -> Owner | None:
        """Who has taken the open case over; None where it is held here, or cannot be held by anybody."""
        lock = self._lock
        if lock is None or lock.state != "mine":
            return None
        taker, again = self._waiting.until(partial(_taker, lock, path), path, "save", self._taker_late)
        if again is not None:
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
        lock = self._held_or_taken(path)
        if lock is self._lock:
            return True
        if lock.owner is not None:
            stale = lock.state == "stale"
            text = (
                self.tr(
                    "{file}\n\n{who} had it open, and that program has ended. "
                    "Saving here puts your case in the place of theirs."
                )
                if stale
                else self.tr(
                    "{file}\n\n{who} works on it. Saving here puts your case in the place of theirs."
                )
            )
            sure = self._dialogs.confirm(
                self.tr("This case was left open") if stale else self.tr("Somebody has this case open"),
                text.format(file=printable(str(path)), who=self.who(lock.owner)),
                self.tr("Save here all the same"),
            )
            if not sure:
                return False
            if not self._takes_over(lock, path) and lock.state != "none":
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
            self._let_go(reserved)

    def claim(self, path: Path) -> None:
        """The user has seen what the other did, and goes on: the lock is taken over."""
        try:
            self._hold(self._held_or_taken(path, ("theirs", "stale")))
        except GaveUpError:
            self._conditions.say(
                "lock", self.tr("The folder does not answer: others are not told that you work on the case")
            )

    # -- asking the share ---------------------------------------------------------------------------------

    def _held_or_taken(self, path: Path, over: tuple[State, ...] = ()) -> CaseLock:
        """The lock held already, if it is that of `path`; else a new one, taken over in the states `over`."""
        return self._waiting.until(partial(_take, path, self._lock, over), path, "look", self._taken_late)

    def _takes_over(self, lock: CaseLock, path: Path) -> bool:
        return self._waiting.until(lock.take_over, path, "look", partial(self._taken_over_late, lock))

    def _let_go(self, lock: CaseLock) -> None:
        # A share that does not answer keeps its lock; others see that its program has ended.
        self._waiting.briefly(lock.release, None)

    def _taken_late(self, task: Task[CaseLock]) -> None:
        """Nobody waits for this lock any more."""
        lock = task.result()
        if lock is not self._lock:
            self._let_go(lock)

    def _taken_over_late(self, lock: CaseLock, _task: Task[bool]) -> None:
        self._let_go(lock)

    def _taker_late(self, task: Task[tuple[Owner | None, CaseLock | None]]) -> None:
        _, again = task.result()
        if again is not None:
            self._let_go(again)

    # -- asking -----------------------------------------------------------------------------------------

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
            return "edit" if self._takes_over(lock, path) or lock.state == "none" else self._ask(path, lock)
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


def _take(path: Path, held: CaseLock | None, over: tuple[State, ...]) -> CaseLock:
    if held is not None and held.path == CaseLock(path).path and held.still_mine():
        return held
    lock = CaseLock.take(path)
    if lock.state in over:
        lock.take_over()
    return lock


def _taker(lock: CaseLock, path: Path) -> tuple[Owner | None, CaseLock | None]:
    """Who has taken a lock over; or a new one, where somebody has tidied the folder."""
    if lock.still_mine():
        return None, None
    taker = lock.taken_by()
    if taker is not None:
        return taker, None
    again = CaseLock.take(path)
    return (again.owner, None) if again.state in ("theirs", "stale") else (None, again)
