"""Which process this is, and whether one that left its name is still there."""

import getpass
import hashlib
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Process:
    """A process on a computer. What the system does not tell is empty.

    `boot` and `started` tell a process from a later one of the same number; `sight` tells apart computers of
    one name, and programs on one computer that do not see each other's processes.
    """

    host: str
    number: int
    boot: str
    started: str
    sight: str = ""

    @property
    def gone(self) -> bool:
        """True if it ran on this computer and ended; False where nobody can know, as of another computer."""
        if (self.host, self.sight) != (platform.node(), _sight()):
            return False
        if self.boot != _boot():
            return True
        # Of somebody else's process a system may tell no more than that it runs.
        return not _running(self.number) or _started(self.number) not in ("", self.started)


def this_process() -> Process:
    """The process that runs this."""
    return Process(platform.node(), os.getpid(), _boot(), _started(os.getpid()), _sight())


def user_name() -> str:
    """The name of the user, empty if the system has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _boot() -> str:
    return _told_by("/proc/sys/kernel/random/boot_id")


@cache
def _sight() -> str:
    """Which processes are seen from here: those of this installation of a system, in this container."""
    parts = [_told_by("/etc/machine-id")]
    with suppress(OSError):
        parts.append(os.readlink("/proc/self/ns/pid"))  # noqa: PTH115 - no file
    # The number of an installation is not to be published.
    return hashlib.sha256("\n".join(("truceboard", *parts)).encode()).hexdigest()[:16]


def _told_by(file: str) -> str:
    try:
        return Path(file).read_text().strip()
    except OSError:
        return ""


def _started(number: int) -> str:
    try:
        # The name of the program stands in brackets and may hold blanks; 20 fields after it comes the start.
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[19]
    except OSError:
        return ""


if sys.platform == "win32":
    import ctypes

    ACCESS_DENIED = 5
    MAY_ASK = 0x1000
    STILL_ACTIVE = 259

    def _running(number: int) -> bool:
        system = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = system.OpenProcess(MAY_ASK, False, number)
        if not handle:
            return ctypes.get_last_error() == ACCESS_DENIED
        code = ctypes.c_ulong()
        system.GetExitCodeProcess(handle, ctypes.byref(code))
        system.CloseHandle(handle)
        return code.value == STILL_ACTIVE
else:

    def _running(number: int) -> bool:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True
