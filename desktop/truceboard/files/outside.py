"""Has somebody else changed a file? Told by size, time and hash."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from truceboard.files.json_text import LARGEST_FILE

Change = Literal["none", "changed", "gone", "unreachable"]


@dataclass(frozen=True)
class Fingerprint:
    """A file as it was read or written: bytes, time of the last change in nanoseconds, SHA-256 in hex."""

    size: int
    mtime_ns: int
    sha256: str


NOTHING = Fingerprint(-1, -1, "")
"""What is known of a file that is not there: whoever saves so wants to find none."""


def fingerprint(path: Path) -> Fingerprint:
    """The fingerprint of a file as it stands; OSError if it cannot be read.

    One that is too large for a case is not read: its hash is empty.
    """
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        if status.st_size > LARGEST_FILE:
            return Fingerprint(status.st_size, status.st_mtime_ns, "")
        return fingerprint_of(file.read(LARGEST_FILE + 1), status)


def fingerprint_of(data: bytes, status: os.stat_result) -> Fingerprint:
    """The fingerprint of bytes just read from, or written to, a file with this status."""
    return Fingerprint(len(data), status.st_mtime_ns, hashlib.sha256(data).hexdigest())


def changed_outside(path: Path, known: Fingerprint, *, thorough: bool = True) -> Change:
    """What became of a file since `known`.

    `thorough` hashes it even where size and time are the same, as a sync client or a clock set back may leave
    them: use it before writing. Without, an unchanged file costs one look at it: use it while waiting.
    A file that was only touched, or written again with the same bytes, is unchanged.
    """
    try:
        status = path.stat()
        # A folder in the place of the file is no other version of it, and a FIFO would never answer.
        if not stat.S_ISREG(status.st_mode):
            return "gone"
        if status.st_size != known.size:
            return "changed"
        if not thorough and status.st_mtime_ns == known.mtime_ns:
            return "none"
        return "none" if fingerprint(path).sha256 == known.sha256 else "changed"
    except (FileNotFoundError, NotADirectoryError):
        return "none" if known == NOTHING else "gone"
    except OSError:
        return "unreachable"


class Lookout:
    """Looks at a file again and again: reads it at first, and where its size or a time of it is another.

    The system's own time of the last change tells of a file that was given back its size and its time.
    """

    def __init__(self, path: Path, known: Fingerprint) -> None:
        self._path, self._known = path, known
        self._changed_at = -1

    def look(self) -> Change:
        """What became of the file."""
        try:
            changed_at = self._path.stat().st_ctime_ns
        except OSError:
            changed_at = -1
        thorough = changed_at != self._changed_at
        change = changed_outside(self._path, self._known, thorough=thorough)
        self._changed_at = changed_at if change == "none" else -1
        return change
