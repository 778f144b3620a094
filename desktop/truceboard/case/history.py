"""Undo and redo: what a case was before each step, and which state is on disk."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from truceboard.case.case import Case

MOST_STEPS = 1_000
"""Steps that can be taken back; the oldest go, so that a long day does not fill the memory."""


@dataclass(frozen=True)
class Entry:
    """One step: what it is called (a text for people), the case before it and after it."""

    label: str
    before: Case
    after: Case


class History:
    """The steps that led to a case, oldest first. Nothing is merged: one gesture is one entry."""

    def __init__(self, case: Case) -> None:
        """Start with a case that is as it is on disk."""
        self._entries: list[Entry] = []
        self._done = 0
        self._case = case
        self._saved = case
        self._on_disk = True

    @classmethod
    def resumed(cls, entries: Sequence[Entry], done: int, case: Case, saved: Case) -> Self:
        """A history as it was: all steps, how many of them are done, the case now and the one on disk."""
        history = cls(saved)
        history._entries = list(entries)
        history._done = done
        history._case = case
        return history

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._case

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All steps, those taken back included."""
        return tuple(self._entries)

    @property
    def saved(self) -> Case:
        """The case that is on disk."""
        return self._saved

    @property
    def done(self) -> int:
        """How many of the steps are done; the others were taken back."""
        return self._done

    def commit(self, label: str, case: Case) -> None:
        """Add a step; the steps taken back are gone. A step that changes nothing is none."""
        if case == self._case:
            return
        del self._entries[self._done :]
        self._entries.append(Entry(label, self._case, case))
        del self._entries[:-MOST_STEPS]
        self._done = len(self._entries)
        self._case = case

    def undo(self) -> None:
        """Take the last step back; IndexError if there is none."""
        if not self.can_undo:
            raise IndexError("nothing to undo")
        self._done -= 1
        self._case = self._entries[self._done].before

    def redo(self) -> None:
        """Take the next step again; IndexError if there is none."""
        if not self.can_redo:
            raise IndexError("nothing to redo")
        self._case = self._entries[self._done].after
        self._done += 1

    @property
    def can_undo(self) -> bool:
        """True when there is a step to take back."""
        return self._done > 0

    @property
    def can_redo(self) -> bool:
        """True when a step was taken back."""
        return self._done < len(self._entries)

    @property
    def undo_label(self) -> str | None:
        """What the step to take back is called."""
        return self._entries[self._done - 1].label if self.can_undo else None

    @property
    def redo_label(self) -> str | None:
        """What the step to take again is called."""
        return self._entries[self._done].label if self.can_redo else None

    def mark_saved(self, case: Case | None = None) -> None:
        """The case as it stands is on disk, or as it was when a save began that has ended only now."""
        self._saved = self._case if case is None else case
        self._on_disk = True

    @property
    def on_disk(self) -> bool:
        """False while the file is known to be gone: nothing is saved then, whatever was saved before."""
        return self._on_disk

    def mark_on_disk(self, there: bool) -> None:
        """The file that was saved is gone, or is there again."""
        self._on_disk = there

    @property
    def modified(self) -> bool:
        """True when the case says something else than what is on disk."""
        return not self._on_disk or self._case != self._saved
