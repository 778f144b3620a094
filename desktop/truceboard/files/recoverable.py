"""What sessions that ended without a clean close have left, and bringing it back."""

import hashlib
import json
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from truceboard.case.case import Case
from truceboard.case.history import Entry, History
from truceboard.case.problems import CaseError
from truceboard.files.case_parts import Joiner
from truceboard.files.held_file import HeldFile
from truceboard.files.messages import Message, reason_text
from truceboard.files.outside import Fingerprint
from truceboard.files.recovery import FORMAT, TABLES, RecoveryError, RecoveryStore, connect, delete_session


@dataclass(frozen=True)
class Recoverable:
    """A session that can be brought back, as it is listed.

    `path` is the file it began with or was last saved to (None: never saved) and `fingerprint` that file as
    it was then; `edits` are the steps since. `problem`: it cannot be read; show it and let it be discarded,
    but for the key `recovery-unreadable`: it may be whole.
    """

    session: Path
    name: str
    path: Path | None = None
    fingerprint: Fingerprint | None = None
    time: datetime | None = None
    edits: int = 0
    problem: Message | None = None


def list_recoverable(folder: Path) -> tuple[Recoverable, ...]:
    """Sessions with unsaved edits whose process is gone, those begun last first; others are tidied away.

    Raises RecoveryError if the folder cannot be read.
    """
    try:
        found = [_look(session) for session in sorted(folder.glob("*.sqlite"), reverse=True)]
        _tidy(folder)
    except OSError as error:
        raise RecoveryError(Message("recovery-not-kept", {"reason": reason_text(error)})) from error
    return tuple(each for each in found if each is not None)


def discard(recoverable: Recoverable) -> None:
    """Delete a session for good. Raises RecoveryError."""
    held = _take(recoverable.session)
    try:
        delete_session(recoverable.session)
    except OSError as error:
        held.release()
        raise RecoveryError(Message("recovery-not-kept", {"reason": reason_text(error)})) from error
    held.release(delete=True)


def resume(recoverable: Recoverable) -> tuple[RecoveryStore, History]:
    """The history as it was, and the store that goes on keeping it. Raises RecoveryError."""
    held = _take(recoverable.session)
    try:
        database = connect(recoverable.session)
        try:
            first, history = _history(database)
            store = RecoveryStore.adopting(recoverable.session, held, database, history.entries, first)
        except BaseException:
            database.close()
            raise
    except RecoveryError:
        held.release()
        raise
    except (sqlite3.Error, OSError, ValueError, LookupError, TypeError, CaseError) as error:
        held.release()
        raise _damaged(error) from error
    return store, history


def _take(session: Path) -> HeldFile:
    held = HeldFile(session.with_suffix(".lock"))
    try:
        if held.take():
            return held
    except OSError as error:
        raise RecoveryError(Message("recovery-not-kept", {"reason": reason_text(error)})) from error
    raise RecoveryError(Message("recovery-in-use"))


NOT_NOW = {
    *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL),
    *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM),
}
"""Answers of SQLite about the disk, and none about what a store holds."""


def _damaged(error: Exception) -> RecoveryError:
    # The lowest byte names the kind of an answer.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    now = isinstance(error, OSError) or code in NOT_NOW
    key = "recovery-unreadable" if now else "recovery-damaged"
    return RecoveryError(Message(key, {"reason": reason_text(error)}))


def _look(session: Path) -> Recoverable | None:
    held = HeldFile(session.with_suffix(".lock"))
    try:
        if not held.take():
            return None
    except OSError as error:
        # One that cannot be looked into must not hide the others.
        return Recoverable(session, session.name, problem=_damaged(error).message)
    try:
        with closing(connect(session)) as database:
            row = _version(database) and database.execute(ABOUT).fetchone()
        found = _found(session, *row) if row else None
    except RecoveryError as error:
        return Recoverable(session, session.name, problem=error.message)
    except (sqlite3.Error, OSError, ValueError, TypeError, OverflowError) as error:
        return Recoverable(session, session.name, problem=_damaged(error).message)
    finally:
        held.release()
    if found is None:
        delete_session(session)
    return found


ABOUT = "select name, path, fingerprint, time, edits, modified from session"
FINGERPRINT = TypeAdapter(Fingerprint)


def _found(
    session: Path, name: Any, path: Any, fingerprint: Any, time: Any, edits: Any, modified: Any
) -> Recoverable | None:
    """A session as its store tells of it, None if it has nothing to lose. Raises ValueError or TypeError."""
    if not (isinstance(name, str) and isinstance(edits, int) and 0 <= edits < 2**31):
        raise ValueError("it has no name, or no number of edits")
    when = datetime.fromisoformat(time)
    if not 1970 <= when.year < 9999:
        raise ValueError("its time is shown by no clock")
    where = Path(os.fsdecode(path)) if path else None
    if where is not None and "\0" in str(where):
        raise ValueError("its path is none")
    known = FINGERPRINT.validate_json(fingerprint, strict=True) if fingerprint else None
    return Recoverable(session, name, where, known, when, edits) if modified else None


def _version(database: sqlite3.Connection) -> int:
    """The version of a store; 0 for one that was never filled. Raises RecoveryError or ValueError."""
    version = int(database.execute("pragma user_version").fetchone()[0])
    if version > FORMAT:
        raise RecoveryError(Message("recovery-newer"))
    if _tables(database) != (_own_tables() if version else []):
        # A view or a trigger would be a program.
        raise ValueError("it holds other tables than this program makes")
    return version


def _tables(database: sqlite3.Connection) -> list[tuple[str, str, str]]:
    asked = "select type, name, sql from sqlite_master where sql is not null order by name"
    return database.execute(asked).fetchall()


@cache
def _own_tables() -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(TABLES)
        return _tables(database)


def _tidy(folder: Path) -> None:
    """Remove what a session leaves whose deletion was cut short."""
    for log in (*folder.glob("*.sqlite-wal"), *folder.glob("*.sqlite-shm")):
        session = log.with_name(log.name.rpartition("-")[0])
        held = HeldFile(session.with_suffix(".lock"))
        with suppress(OSError):  # what cannot be removed lies there, and hides nothing
            if not session.exists() and held.take():
                if not session.exists():
                    delete_session(session)
                held.release()
    for lock in folder.glob("*.lock"):
        held = HeldFile(lock)
        with suppress(OSError):
            if held.take():
                held.release(delete=not lock.with_suffix(".sqlite").exists())


def _history(database: sqlite3.Connection) -> tuple[int, History]:
    """The number of the first step and the history of a store."""
    _version(database)

    def load(number: int) -> bytes:
        text, digest = database.execute(
            "select text, digest from piece where number = ?", (number,)
        ).fetchone()
        if hashlib.sha256(text).digest() != digest:
            raise ValueError(f"piece {number} is not what was written")
        return bytes(text)

    joiner = Joiner(load)
    asked = "select first, done, saved, modified from session"
    first, done, saved, modified = database.execute(asked).fetchone()
    rows = database.execute("select number, label, pieces from step order by number").fetchall()
    if [number for number, _, _ in rows] != list(range(first - 1, first - 1 + len(rows))):
        raise ValueError("a step is missing")
    cases = [joiner.join(json.loads(pieces)) for _, _, pieces in rows]
    line = {pieces: case for (_, _, pieces), case in zip(rows, cases, strict=True)}
    entries = [
        Entry(label, before, after)
        for (_, label, _), before, after in zip(rows[1:], cases, cases[1:], strict=False)
    ]
    if done < 0:
        raise ValueError("it is at a step before the first")
    case = cases[done]
    # Pieces are checked by their hash; that they make a case together, once, where it counts.
    Case.model_validate(case.model_dump(mode="json"))
    history = History.resumed(
        entries, done, case, line[saved] if saved in line else joiner.join(json.loads(saved))
    )
    # As it was saved, and yet something to lose: the file was gone.
    history.mark_on_disk(history.modified or not modified)
    return first, history
