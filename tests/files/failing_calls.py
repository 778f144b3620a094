"""Makes one call of the operating system fail, or every call from one on, as a broken disk or share would."""

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.ETIMEDOUT)
CALLS = (
    *("open", "write", "fsync", "close", "replace", "chmod", "chown", "stat", "fstat", "ftruncate", "lseek"),
    *("listxattr", "getxattr", "setxattr", "posix_fallocate", "utime", "mkdir", "unlink", "scandir", "link"),
)


class Failing:
    """Counts calls; the one numbered `first` fails with `error`, and so do all after it if `on`."""

    def __init__(self, first: int | None, error: int = errno.EIO, *, on: bool = False) -> None:
        self.first, self.error, self.on = first, error, on
        self.names: list[str] = []

    def wrap(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, counted and perhaps failing."""

        def counted(*arguments: Any, **named: Any) -> Any:
            number = len(self.names)
            self.names.append(name)
            failing = self.first is not None and (number >= self.first if self.on else number == self.first)
            if not failing:
                return call(*arguments, **named)
            if name == "close":
                call(*arguments, **named)
            if name == "write" and len(arguments[1]) > 1:
                # A disk that fills up takes a part first.
                call(arguments[0], arguments[1][: len(arguments[1]) // 2])
            raise OSError(self.error, os.strerror(self.error))

        return counted


@contextmanager
def failing(first: int | None, error: int = errno.EIO, *, on: bool = False) -> Iterator[Failing]:
    """While this lasts, calls are counted in `.names` and fail as told."""
    fault = Failing(first, error, on=on)
    kept = {name: getattr(os, name) for name in CALLS if hasattr(os, name)}
    kept_open = io.open
    for name, call in kept.items():
        setattr(os, name, fault.wrap(name, call))
    io.open = fault.wrap("io.open", kept_open)  # type: ignore[assignment]
    try:
        yield fault
    finally:
        io.open = kept_open  # type: ignore[assignment]
        for name, call in kept.items():
            setattr(os, name, call)


def each_failure(
    prepare: Callable[[], None], act: Callable[[], object], error: int, *, on: bool = False
) -> Iterator[tuple[str, OSError | None]]:
    """Acts once for each call of the system made by acting, that call failing: its name, what was raised.

    Only OSError is expected. Look at what is on the disk between two results.
    """
    prepare()
    with failing(None) as counted:
        act()
    for number, name in enumerate(counted.names):
        prepare()
        raised = None
        with failing(number, error, on=on):
            try:
                act()
            except OSError as failure:
                raised = failure
        yield name, raised
