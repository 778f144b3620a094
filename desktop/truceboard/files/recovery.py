"""Every edit on the disk within a moment, so that a crash costs none.

One SQLite database for each open document, in the user's state folder: never beside the case. It holds the
history in pieces of cases (`case_parts`), so that an edit writes what it changed. The process holds a file
beside the database; when it ends, in whatever way, the session can be recovered by another.
"""

import hashlib
import json
import os
import sqlite3
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import platformdirs

from truceboard.case.case import Case
from truceboard.case.history import Entry, History
from truceboard.files.case_parts import Cutter
from truceboard.files.held_file import HeldFile
from truceboard.files.messages import Message, reason_text
from truceboard.files.outside import Fingerprint
from truceboard.files.replacing import flush_folder

FORMAT = 1
TABLES = """
    create table piece (number integer primary key, digest blob unique not null, text blob not null);
    create table step (number integer primary key, label text not null, pieces text not null);
    create table session (
        id integer primary key check (id = 1), name text not null, path text, fingerprint text,
        time text not null, first integer not null, done integer not null, edits integer not null,
        modified integer not null, saved text not null, skipped integer not null
    );
"""
SWEPT_EVERY = 500
"""Recordings between two searches for pieces that no step needs any more."""


class RecoveryError(Exception):
    """Edits cannot be kept, or not be brought back; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def default_folder() -> Path:
    """Where sessions are kept unless a policy says otherwise."""
    return platformdirs.user_state_path("truceboard", appauthor=False) / "recovery"


@dataclass(frozen=True)
class HistoryState:
    """A history at one moment: taken in no time on the interface thread, recorded on another."""

    entries: tuple[Entry, ...]
    done: int
    case: Case
    saved: Case
    on_disk: bool = True

    @classmethod
    def of(cls, history: History) -> Self:
        """The history as it stands."""
        return cls(history.entries, history.done, history.case, history.saved, history.on_disk)

    @property
    def modified(self) -> bool:
        """True when there is something to lose."""
        return not self.on_disk or self.case != self.saved

    @property
    def edits(self) -> int:
        """The steps between what is on disk and the case; all that are done where the two do not meet."""
        line = [entry.after for entry in self.entries]
        line = [self.entries[0].before, *line] if self.entries else [self.case]
        here = next((index for index, case in enumerate(line) if case is self.saved), 0)
        return abs(self.done - here)


class RecoveryStore:
    """The recovery of one open document.

    Nothing is on the disk before the first edit. `record` may be called from any thread, one at a time: it
    costs a few milliseconds for a slider and up to some tens for an edit of a large list, plus one flush
    of the disk. `close_clean` leaves nothing behind.
    """

    def __init__(self, folder: Path, name: str, path: Path | None, saved: Fingerprint | None) -> None:
        self.session = folder / f"{_next_number(folder):06}-{uuid.uuid4().hex}.sqlite"
        self._about = (name, path, saved)
        self._held = HeldFile(self.session.with_suffix(".lock"))
        self._database: sqlite3.Connection | None = None
        self._turn = threading.Lock()
        self._closed = False
        self._entries: tuple[Entry, ...] = ()
        self._first = 1
        self._recorded = 0
        self._cutter = Cutter(self._number)
        self._saved: tuple[Case, str] | None = None

    @classmethod
    def adopting(
        cls, session: Path, held: HeldFile, database: sqlite3.Connection, entries: Sequence[Entry], first: int
    ) -> Self:
        """Go on with the session of a process that is gone; a second crash then loses nothing either."""
        store = cls(session.parent, "", None, None)
        store.session, store._held, store._database = session, held, database
        store._entries, store._first = tuple(entries), first
        name, path, fingerprint = database.execute("select name, path, fingerprint from session").fetchone()
        store._about = (
            name,
            path and Path(os.fsdecode(path)),
            fingerprint and Fingerprint(**json.loads(fingerprint)),
        )
        return store

    @property
    def kept(self) -> bool:
        """True once something was recorded."""
        return self._recorded > 0

    def describe(self, name: str, path: Path | None, saved: Fingerprint | None) -> None:
        """Under which name and beside which file the session is listed; written with the next record."""
        with self._turn:
            self._about = (name, path, saved)

    def record(self, state: HistoryState) -> None:
        """Keep a history as it stands; on the disk when this returns. Raises RecoveryError."""
        with self._turn, _as_recovery_error():
            if self._closed:
                return  # a record that was still waiting for its turn
            if self._database is not None and not self._is_there():
                self._begin_anew()
            if self._database is None:
                if not state.entries and state.on_disk:
                    return
                self._database = self._create()
            try:
                with _transaction(self._database):
                    first = self._write_steps(self._database, state)
                    self._write_session(self._database, state, first)
            except BaseException:
                # The pieces of a transaction that was rolled back are not there.
                self._cutter, self._saved = Cutter(self._number), None
                raise
            self._entries, self._first = state.entries, first
            self._recorded += 1

    def close_clean(self) -> None:
        """The document was closed on purpose: everything of the session goes. Raises RecoveryError."""
        with self._turn, _as_recovery_error():
            self._closed = True
            if self._database is not None:
                self._database.close()
                self._database = None
                delete_session(self.session)
            self._held.release(delete=True)

    def close(self) -> None:
        """Let go of the session and keep it, as a crash would. Raises RecoveryError."""
        with self._turn, _as_recovery_error():
            self._closed = True
            if self._database is not None:
                self._database.close()
                self._database = None
            self._held.release()

    def _is_there(self) -> bool:
        log = self.session.with_name(f"{self.session.name}-wal")
        return self.session.exists() and log.exists()

    def _begin_anew(self) -> None:
        """Somebody has deleted the files: what would be written into them now is nowhere."""
        if self._database is not None:
            self._database.close()
            self._database = None
        delete_session(self.session)
        self._held.release(delete=True)
        self._entries, self._first = (), 1
        self._cutter, self._saved = Cutter(self._number), None

    def _create(self) -> sqlite3.Connection:
        self.session.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not self._held.take():
            raise RecoveryError(Message("recovery-in-use"))
        try:
            # Made here, so that nobody else can read it from the first byte on.
            os.close(os.open(self.session, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            return _new_database(self.session)
        except BaseException:
            # The next edit begins anew: a full disk may have room again by then.
            delete_session(self.session)
            self._held.release(delete=True)
            raise

    def _write_steps(self, database: sqlite3.Connection, state: HistoryState) -> int:
        """Bring the table `step` up to date; the number of its first step. The row before it is the start."""
        known, now = self._entries, state.entries
        dropped = next((index for index, entry in enumerate(known) if now and entry is now[0]), len(known))
        first, known = self._first + dropped, known[dropped:]
        same = 0
        while same < min(len(known), len(now)) and known[same] is now[same]:
            same += 1
        gone = database.execute(
            "delete from step where number < ? or number >= ?", (first - 1, first + same)
        ).rowcount
        if same == 0:
            start = now[0].before if now else state.case
            self._write_step(database, first - 1, "", start)
        for number, entry in enumerate(now[same:], first + same):
            self._write_step(database, number, entry.label, entry.after)
        if gone and self._recorded % SWEPT_EVERY == SWEPT_EVERY - 1:
            _sweep(database)
            self._cutter = Cutter(self._number)
        return first

    def _write_step(self, database: sqlite3.Connection, number: int, label: str, case: Case) -> None:
        pieces = _pieces_text(self._cutter, case)
        database.execute("insert or replace into step values (?, ?, ?)", (number, label, pieces))

    def _write_session(self, database: sqlite3.Connection, state: HistoryState, first: int) -> None:
        name, path, saved = self._about
        if self._saved is None or self._saved[0] is not state.saved:
            self._saved = state.saved, _pieces_text(Cutter(self._number), state.saved)
        values = (
            # As bytes: the names of some files are no Unicode text.
            *(name, path and os.fsencode(path), saved and json.dumps(asdict(saved))),
            *(datetime.now(UTC).isoformat(timespec="seconds"), first, state.done, state.edits),
            # The last column is that of versions which did not offer again what was put off.
            *(state.modified, self._saved[1], False),
        )
        database.execute("insert or replace into session values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)

    def _number(self, text: bytes) -> int:
        assert self._database is not None
        digest = hashlib.sha256(text).digest()
        row = self._database.execute("select number from piece where digest = ?", (digest,)).fetchone()
        if row is None:
            add = "insert into piece (digest, text) values (?, ?) returning number"
            row = self._database.execute(add, (digest, text)).fetchone()
        return int(row[0])


def _next_number(folder: Path) -> int:
    """Sessions stand in the order in which they began, whatever the clock says."""
    try:
        numbers = [each.name.partition("-")[0] for each in folder.glob("*-*.sqlite")]
    except OSError:
        # What is wrong with the folder is told when the first edit is to be kept in it.
        numbers = []
    return 1 + max((int(number) for number in numbers if number.isdecimal()), default=0)


def _pieces_text(cutter: Cutter, case: Case) -> str:
    return json.dumps(cutter.cut(case), separators=(",", ":"))


def connect(session: Path) -> sqlite3.Connection:
    """A connection that has every transaction on the disk when it ends. Raises sqlite3.Error."""
    database = sqlite3.connect(session, isolation_level=None, check_same_thread=False)
    try:
        database.execute("pragma journal_mode = wal")
        database.execute("pragma synchronous = full")
        # A full folder for temporary files must not cost an edit.
        database.execute("pragma temp_store = memory")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _new_database(session: Path) -> sqlite3.Connection:
    database = connect(session)
    try:
        with _transaction(database):
            for table in TABLES.split(";"):
                database.execute(table)
            database.execute(f"pragma user_version = {FORMAT}")
        flush_folder(session.parent)
    except BaseException:
        database.close()
        raise
    return database


def delete_session(session: Path) -> None:
    """Delete the files of a session. Raises OSError."""
    for ending in ("", "-wal", "-shm"):
        session.with_name(session.name + ending).unlink(missing_ok=True)


@contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    database.execute("begin immediate")
    try:
        yield
        database.execute("commit")
    except BaseException:
        if database.in_transaction:
            database.execute("rollback")
        raise


@contextmanager
def _as_recovery_error() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeError) as error:
        raise RecoveryError(Message("recovery-not-kept", {"reason": reason_text(error)})) from error


def _sweep(database: sqlite3.Connection) -> None:
    """Delete the pieces that no step and no saved case needs."""
    rows = database.execute("select pieces from step union all select saved from session")
    needed = {number for (pieces,) in rows for numbers in json.loads(pieces).values() for number in numbers}
    kept = [number for (number,) in database.execute("select number from piece") if number not in needed]
    database.executemany("delete from piece where number = ?", ((number,) for number in kept))
