"""Savers of one computer take turns, so that none looks at a file just before another replaces it."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

LONGEST = 5.0
"""Seconds to wait for a turn: a save that takes longer hangs, and must not make others hang."""
PAUSE = 0.02


@contextmanager
def turn_in(folder: Path) -> Iterator[None]:
    """Hold a folder while a file in it is looked at and replaced; OSError where its turn does not come.

    Nothing is written, and the system lets go of it however the process ends. Where a system, a disk or a
    share has no such thing, everybody has the turn at once.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        # What is wrong with the folder is told by what is then done in it.
        yield
        return
    try:
        _wait_for(descriptor, folder)
        yield
    finally:
        # Nothing was written by it.
        with suppress(OSError):
            os.close(descriptor)


def _wait_for(descriptor: int, folder: Path) -> None:
    if sys.platform == "win32":
        return
    end = time.monotonic() + LONGEST
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                return
        if time.monotonic() > end:
            raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), str(folder))
        time.sleep(PAUSE)
