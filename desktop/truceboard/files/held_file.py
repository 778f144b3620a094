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
        while True:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
            try:
                _lock(descriptor)
                if _is_at(descriptor, self.path):
                    self._descriptor = descriptor
                    return True
            except BlockingIOError:
                os.close(descriptor)
                return False
            except OSError:
                os.close(descriptor)
                raise
            # Whoever held it before has deleted it in between: what is held here is nothing.
            os.close(descriptor)

    def release(self, *, delete: bool = False) -> None:
        """Let go of the file, and delete it if nobody needs it any more."""
        descriptor, self._descriptor = self._descriptor, None
        if delete and os.name == "posix":
            # While it is held, so that nobody else's is deleted.
            self.path.unlink(missing_ok=True)
        if descriptor is not None:
            os.close(descriptor)
        if delete and os.name != "posix":
            self.path.unlink(missing_ok=True)


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


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
