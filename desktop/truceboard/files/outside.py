"""Has somebody else changed a file? Told by size, time and hash."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

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
    """The fingerprint of a file as it stands; OSError if it cannot be read."""
    with path.open("rb") as file:
        return fingerprint_of(file.read(), os.fstat(file.fileno()))


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
