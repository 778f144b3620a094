"""The sessions that can be brought back, as they are listed: beside what is saved of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.case.history import History
from truceboard.case.problems import CaseError, printable
from truceboard.editing.differing import in_words
from truceboard.files import recoverable
from truceboard.files.reading import read_case
from truceboard.files.recoverable import Recoverable
from truceboard.files.recovery import RecoveryError
from truceboard.look import figures
from truceboard.look.file_messages import file_sentence
from truceboard.window.dialogs import Dialogs
from truceboard.window.documents.sessions_dialog import Row
from truceboard.window.documents.versions import DifferencesDialog
from truceboard.window.documents.waiting import GaveUpError, Waiting

LAST_MOMENT = datetime(9998, 12, 31, tzinfo=UTC).timestamp() * 1e9
"""Nanoseconds; some disks tell times that no calendar has."""
SLACK = 2
"""Seconds by which a file counts as no newer than its edits: so coarse are the times of some disks."""


@dataclass(frozen=True)
class Seen:
    """A file as it is now: whether its disk answers, whether it is there, when it was written."""

    answers: bool = True
    there: bool = True
    written_ns: int | None = None


class LeftSessions(QObject):
    """What the dialog lists, read once, and what it can do with it beside bringing back."""

    def __init__(
        self, found: Sequence[Recoverable], waiting: Waiting, dialogs: Dialogs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._waiting = waiting
        self._dialogs = dialogs
        self.found = sorted(found, key=_edited_last, reverse=True)
        self._rows = [self._row(each, seen) for each, seen in zip(self.found, self._look(), strict=True)]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The sessions, the one edited last first."""
        return tuple(self._rows)

    def discard(self, row: int) -> None:
        """Delete one, after asking."""
        if not self._dialogs.confirm(
            self.tr("Discard these edits?"),
            self.tr("“{name}”: what was not saved is deleted for good.").format(name=self._rows[row].name),
            self.tr("Discard"),
        ):
            return
        try:
            recoverable.discard(self.found[row])
        except RecoveryError as error:
            self.cannot(error)
            return
        del self.found[row], self._rows[row]

    def compare(self, row: int, dialog: QWidget) -> None:
        """Show how one differs from the saved case, or from that as it was, where the file cannot be read."""
        found = self.found[row]
        try:
            store, history = recoverable.resume(found)
            store.close()
        except RecoveryError as error:
            self.cannot(error)
            return
        saved = self._saved_case(found, history)
        if saved is None:
            between = self.tr("From the case as it was when last saved or opened to what was kept")
        else:
            between = self.tr("From {file} to what was kept").format(file=printable(str(found.path)))
        DifferencesDialog(in_words(saved or history.saved, history.case), between, dialog).open()

    def cannot(self, error: RecoveryError) -> None:
        """Say why a session was neither brought back nor discarded."""
        self._dialogs.report(self.tr("The edits cannot be recovered"), file_sentence(error.message))

    def _saved_case(self, found: Recoverable, history: History) -> Case | None:
        if found.path is None:
            return None
        try:
            return self._waiting.until(partial(read_case, found.path), found.path, "compare")
        except (CaseError, GaveUpError):
            # The list tells that it is gone or does not answer; what it held is known.
            return None

    def _look(self) -> list[Seen]:
        """The files as they are now; a folder that does not answer is asked once."""
        silent: set[Path] = set()
        all_seen = []
        for path in (each.path for each in self.found):
            if path is None:
                all_seen.append(Seen(there=False))
                continue
            seen = Seen(answers=False)
            if path.parent not in silent:
                seen = self._waiting.briefly(partial(_see, path), seen)
            if not seen.answers:
                silent.add(path.parent)
            all_seen.append(seen)
        return all_seen

    def _row(self, found: Recoverable, seen: Seen) -> Row:
        name = printable(found.name)
        edited = figures.moment(found.time) if found.time else self.tr("not known")
        if found.problem is not None:
            # What cannot be read now may be whole: nobody is to be led to discard it.
            can_go = found.problem.key != "recovery-unreadable"
            about = f"{file_sentence(found.problem)}\n{self._damaged(found, can_go=can_go)}"
            return Row(name, edited, "?", "?", about, whole=False, can_go=can_go)
        edits = self.tr("%n edit(s)", "", found.edits)
        return Row(name, edited, edits, self._saved(found, seen), self._beside(found, seen))

    def _damaged(self, found: Recoverable, *, can_go: bool) -> str:
        where = printable(str(found.session))
        if can_go:
            return self.tr("Discard it, or keep it for somebody who can look into it: {file}").format(
                file=where
            )
        return where

    def _saved(self, found: Recoverable, seen: Seen) -> str:
        if found.path is None:
            return self.tr("never saved")
        if not seen.there:
            return self.tr("gone")
        known = found.fingerprint.mtime_ns if found.fingerprint is not None else None
        written = seen.written_ns if seen.answers else known
        if written is None or not 0 <= written < LAST_MOMENT:
            return self.tr("at a time that is not known")
        time = figures.moment(datetime.fromtimestamp(written / 1e9, UTC))
        if not seen.answers:
            return self.tr("{time}; does not answer now").format(time=time)
        if _newer(found, seen):
            return self.tr("{time}, newer than the edits").format(time=time)
        if known is not None and written != known:
            return self.tr("{time}, changed since").format(time=time)
        return time

    def _beside(self, found: Recoverable, seen: Seen) -> str:
        """What lies on the disk, and what to do about it."""
        if found.path is None:
            return self.tr("It was never saved to a file.")
        file = self.tr("The saved case is {file}.").format(file=printable(str(found.path)))
        if not seen.answers:
            more = self.tr("Its disk or share does not answer: saving will ask for a place.")
        elif not seen.there:
            more = self.tr("It is not there any more; what it held comes back with the edits.")
        elif _newer(found, seen):
            more = self.tr("It was written after these edits: see the differences before you save over it.")
        else:
            more = self.tr("The edits are not in it.")
        return f"{file}\n{more}"


def _newer(found: Recoverable, seen: Seen) -> bool:
    if found.time is None or seen.written_ns is None:
        return False
    return seen.written_ns / 1e9 > found.time.timestamp() + SLACK


def _edited_last(found: Recoverable) -> float:
    return found.time.timestamp() if found.time is not None else 0.0


def _see(path: Path) -> Seen:
    try:
        return Seen(written_ns=path.stat().st_mtime_ns)
    except (FileNotFoundError, NotADirectoryError):
        return Seen(there=False)
    except (OSError, ValueError):
        return Seen(answers=False)
