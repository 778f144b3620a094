"""Which process this is, and whether one that left its name is still there."""

import getpass
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Process:
    """A process on a computer. `boot` and `started` are empty where the system does not tell them.

    They tell a process from a later one of the same number.
    """

    host: str
    number: int
    boot: str
    started: str

    @property
    def gone(self) -> bool:
        """True if it ran on this computer and ended; False for one of another computer: nobody can know."""
        if self.host != platform.node():
            return False
        if self.boot != _boot():
            return True
        return not _running(self.number) or _started(self.number) != self.started


def this_process() -> Process:
    """The process that runs this."""
    return Process(platform.node(), os.getpid(), _boot(), _started(os.getpid()))


def user_name() -> str:
    """The name of the user, empty if the system has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _boot() -> str:
    boot = Path("/proc/sys/kernel/random/boot_id")
    return boot.read_text().strip() if boot.exists() else ""


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
