"""Takes a process the right to make sockets, for good: the kernel ends it where it tries (Linux, seccomp)."""

import ctypes
import platform
import struct

PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, FILTER = 38, 22, 2
LOAD, EQUAL, ANSWER = 0x20, 0x15, 0x06
ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050000, 0x80000000
EACCES, AF_UNIX = 13, 1
NUMBER, MACHINE, FIRST_ARGUMENT = 0, 4, 16
"""Offsets in `struct seccomp_data`, see linux/seccomp.h."""
MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""AUDIT_ARCH_* of linux/audit.h, and the number of the call `socket`."""


def forbid_sockets() -> None:
    """From now on a socket to anywhere outside ends the process with SIGSYS.

    A socket within the machine is refused. Child processes inherit it. Raises OSError where the kernel
    does not take the filter.
    """
    machine, socket = MACHINES[platform.machine()]
    steps = [
        (LOAD, 0, 0, MACHINE),
        (EQUAL, 1, 0, machine),
        (ANSWER, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER),
        (EQUAL, 1, 0, socket),
        (ANSWER, 0, 0, ALLOW),
        (LOAD, 0, 0, FIRST_ARGUMENT),
        (EQUAL, 0, 1, AF_UNIX),
        # The C library asks a daemon of the machine for users' names, and goes on without it.
        (ANSWER, 0, 0, REFUSE | EACCES),
        (ANSWER, 0, 0, KILL),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(code))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    # Every argument of this variadic call is a long.
    for first, second, third in (
        (PR_SET_NO_NEW_PRIVS, 1, None),
        (PR_SET_SECCOMP, FILTER, ctypes.create_string_buffer(program)),
    ):
        if prctl(first, ctypes.c_ulong(second), third, ctypes.c_ulong(0), ctypes.c_ulong(0)) != 0:
            raise OSError(ctypes.get_errno(), "the kernel takes no filter")
