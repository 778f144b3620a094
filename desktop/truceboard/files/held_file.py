"""A file that one process holds: the system lets go of it when the process ends, however it ends."""

import os
import sys
from pathlib import Path


class HeldFile:
    """Holds a file from `take` to `release`. It says nothing to anybody but by being held."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Hold the file, which is made if need be; False if somebody else does. Raises OSError."""
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            _lock(descriptor)
        except BlockingIOError:
            os.close(descriptor)
            return False
        except OSError:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        return True

    def release(self, *, delete: bool = False) -> None:
        """Let go of the file, and delete it if nobody needs it any more."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
        if delete:
            self.path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(error.errno, error.strerror) from error
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
