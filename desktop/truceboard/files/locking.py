"""A lock beside a case tells others who works on it. It asks for manners and forces nobody."""

import errno
import hashlib
import json
import os
import stat
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, Self

from truceboard.files.messages import Message, reason_text
from truceboard.files.processes import Process, this_process, user_name
from truceboard.files.replacing import NEW, write_all

LONGEST = 4096
"""Bytes in a lock."""
LONGEST_NAME = 255
"""Bytes in the name of a file."""
TRIES, PAUSE = 5, 0.02
"""A lock that is just being written, or just went, is looked at again after PAUSE seconds."""
READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

State = Literal["mine", "theirs", "stale", "none"]


@dataclass(frozen=True)
class Owner:
    """Who holds a lock, as they wrote it: show it as plain text. Empty where the lock cannot be read."""

    user: str
    host: str
    since: datetime | None
    process: Process | None
    token: str

    @property
    def gone(self) -> bool:
        """True if the program that held it ended on this computer."""
        return self.process is not None and self.process.gone

    @property
    def here(self) -> bool:
        """True for another window of this very program."""
        return self.process == this_process()


class CaseLock:
    """The lock of one open case.

    `state` is "mine"; "theirs": `owner` works on it, open read-only or a copy; "stale": `owner` crashed, ask
    and `take_over`; "none": nobody can lock here (a read-only folder), `problem` says why, go on without.
    """

    def __init__(self, case_path: Path) -> None:
        """Nothing is taken yet: call `take`."""
        target = Path(os.path.realpath(case_path))
        name = f".~lock.{target.name}#"
        if len(os.fsencode(name)) > LONGEST_NAME:
            name = f".~lock.{hashlib.sha256(os.fsencode(target.name)).hexdigest()}#"
        self.path = target.with_name(name)
        self.state: State = "none"
        self.owner: Owner | None = None
        self.problem: Message | None = None
        self._token = uuid.uuid4().hex

    @classmethod
    def take(cls, case_path: Path) -> Self:
        """Lock a case, or learn who has. Never raises OSError."""
        lock = cls(case_path)
        for last in (*[False] * (TRIES - 1), True):
            try:
                lock._write(lock.path)
                lock._now("mine")
                return lock
            except FileExistsError:
                lock._theirs()
                if last or (lock.owner is not None and lock.owner.token):
                    return lock
                # Just being written, or released in this very moment.
                time.sleep(PAUSE)
            except OSError as error:
                lock._without(error)
                return lock
        return lock

    def take_over(self) -> bool:
        """Put this lock in the place of the other, after asking; True if it is mine now."""
        beside = self.path.with_name(f".truceboard-{self._token}.tmp")
        try:
            self._write(beside)
            os.replace(beside, self.path)  # noqa: PTH105 - one call to fail in a test
            self._now("mine")
            # Two may take over at the same moment; the later one has it.
            if not self.still_mine():
                self._theirs()
        except OSError as error:
            self._without(error)
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        return self.state == "mine"

    def still_mine(self) -> bool:
        """False if somebody has taken over, or deleted, a lock that was mine."""
        if self.state != "mine":
            return False
        found = _read(self.path)
        return found is not None and found.token == self._token

    def taken_by(self) -> Owner | None:
        """Who has taken over a lock that was mine; None while it is mine, or nobody's."""
        found = _read(self.path) if self.state == "mine" else None
        return found if found is not None and found.token != self._token else None

    def release(self) -> None:
        """Let others work on the case; a lock that somebody took over stays theirs."""
        if self.still_mine():
            # A share that is gone takes the lock with it; others see that its process has ended.
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
        self._now("none")

    def _now(self, state: State, owner: Owner | None = None) -> None:
        self.state, self.owner, self.problem = state, owner, None

    def _theirs(self) -> None:
        owner = _read(self.path)
        if owner is None:
            # Released in this very moment.
            owner = Owner("", "", None, None, "")
        self._now("stale" if owner.gone else "theirs", owner)

    def _without(self, error: OSError) -> None:
        self._now("none")
        self.problem = Message("lock-not-kept", {"reason": reason_text(error)})

    def _write(self, path: Path) -> None:
        process = this_process()
        plain = {
            "user": user_name(),
            "host": process.host,
            "process": process.number,
            "boot": process.boot,
            "started": process.started,
            "sight": process.sight,
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
            "token": self._token,
        }
        descriptor = os.open(path, NEW, 0o644)
        try:
            try:
                write_all(descriptor, (json.dumps(plain, indent=2) + "\n").encode())
            finally:
                os.close(descriptor)
        except BaseException:
            # An empty one would be somebody's, for ever.
            with suppress(OSError):
                path.unlink()
            raise


def _read(path: Path) -> Owner | None:
    """The owner of a lock; None if there is no lock. A lock made up by somebody is read with care."""
    try:
        descriptor = os.open(path, READ)
    except FileNotFoundError:
        return None
    except OSError as error:
        # A link in its place is not followed.
        return None if error.errno == errno.ENOTDIR else Owner("", "", None, None, "")
    try:
        regular = stat.S_ISREG(os.fstat(descriptor).st_mode)
        data = os.read(descriptor, LONGEST) if regular else b""
    except OSError:
        data = b""
    finally:
        os.close(descriptor)
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError):
        plain = {}
    return _owner(plain if isinstance(plain, dict) else {})


def _owner(plain: dict[str, Any]) -> Owner:
    texts = {key: value[:100] for key, value in plain.items() if isinstance(value, str)}
    number = plain.get("process")
    process = None
    if isinstance(number, int) and 0 < number < 2**31 and "host" in texts:
        about = (texts.get(name, "") for name in ("boot", "started", "sight"))
        process = Process(texts["host"], number, *about)
    try:
        since = datetime.fromisoformat(texts.get("since", ""))
        # Times that no clock shows, such as those of the year 1, are none.
        since.timestamp()
    except (ValueError, OverflowError, OSError):
        since = None
    return Owner(texts.get("user", ""), texts.get("host", ""), since, process, texts.get("token", ""))
