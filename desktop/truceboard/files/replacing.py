"""Putting bytes in the place of a file: whole or not at all.

Plain calls of the operating system, so that each can be made to fail in a test.
"""

import errno
import os
import secrets
import stat
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

WAITS = (0.1, 0.4)
"""Seconds between the three tries to replace: scanners and sync clients let go of a file soon."""
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
IN_PLACE = os.O_RDWR | sum(
    getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK")
)
"""How a file is written into: a link or a FIFO that took its place is neither followed nor waited for."""
LEFT_OVER = 3600
"""Seconds after which a file beside is no save under way, but the rest of one that was killed."""
CANNOT = {errno.ENOTSUP, errno.ENOSYS, errno.EINVAL}
"""What a disk answers that has no such thing: FAT no owners, a share no access lists."""


class ReplacementRefusedError(OSError):
    """The file may be written, but not replaced."""


class ReadOnlyFileError(PermissionError):
    """The file itself is marked as read-only."""


def replace_file(path: Path, data: bytes, check: Callable[[Path], None]) -> os.stat_result:
    """Put `data`, flushed to the disk, in the place of a file; the status of the new one.

    A link stays a link; mode, group, extended attributes and access lists of the file stay. `check` is
    called with the file just before it is replaced and may raise. Raises OSError, the file being as it was;
    ReplacementRefusedError where writing into it may still work. Call `flush_folder` afterwards: until then
    a power cut may bring the old file back.
    """
    target = Path(os.path.realpath(path))
    status = status_of(target)
    beside = target.with_name(f".truceboard-{secrets.token_hex(8)}.tmp")
    try:
        try:
            descriptor = os.open(beside, NEW, 0o666 if status is None else 0o600)
        except PermissionError as error:
            raise _refused(error, status) from error
        try:
            write_all(descriptor, data)
            if status is not None:
                # By the descriptor: the name beside may be somebody else's link by now.
                _keep_rights(target, status, descriptor if os.chmod in os.supports_fd else beside)
            os.fsync(descriptor)
            written = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        check(target)
        _replace(beside, target, status)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sweep(target.parent, written.st_mtime)
    return written


def status_of(target: Path) -> os.stat_result | None:
    """The status of a file to be written, None if it is new; OSError if it may not be written."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    # Replacing asks the folder alone; a file that was made read-only is meant to stay.
    if not os.access(target, os.W_OK):
        if hasattr(os, "statvfs") and os.statvfs(target).f_flag & os.ST_RDONLY:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(target))
        raise ReadOnlyFileError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return status


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte, however many the system takes at once."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _replace(beside: Path, target: Path, status: os.stat_result | None) -> None:
    for wait in (*WAITS, None):
        try:
            os.replace(beside, target)  # noqa: PTH105 - one call to fail in a test
            return
        except OSError as error:
            if wait is None:
                raise _refused(error, status) from error
            time.sleep(wait)


REFUSALS = {errno.EACCES, errno.EPERM, errno.EBUSY, errno.EEXIST, errno.ENOTSUP, errno.EINVAL, errno.ETXTBSY}


def _refused(error: OSError, status: os.stat_result | None) -> OSError:
    if status is None or error.errno not in REFUSALS:
        return error
    return ReplacementRefusedError(error.errno, error.strerror, error.filename)


def _keep_rights(target: Path, status: os.stat_result, beside: int | Path) -> None:
    mode = stat.S_IMODE(status.st_mode)
    another_group = False
    if hasattr(os, "chown"):
        new = os.stat(beside)  # noqa: PTH116 - an open file as well as a path
        try:
            if (new.st_uid, new.st_gid) != (status.st_uid, status.st_gid):
                owner = status.st_uid if os.geteuid() == 0 else -1
                os.chown(beside, owner, status.st_gid)
        except OSError as error:
            if error.errno not in {errno.EPERM, errno.EACCES, *CANNOT}:
                raise
            # Whoever is in the writer's group instead gets no more than everybody.
            mode = mode & ~0o070 | (mode & 0o007) << 3
            another_group = True
    try:
        os.chmod(beside, mode)  # noqa: PTH101 - one call to fail in a test
    except OSError as error:
        # A disk that has no permissions has none to lose.
        if error.errno not in {errno.EPERM, *CANNOT}:
            raise
    if hasattr(os, "listxattr"):
        _copy_attributes(target, beside, another_group=another_group)


ACCESS_LISTS = "system.posix_acl_"


def _copy_attributes(target: Path, beside: int | Path, *, another_group: bool) -> None:
    wanted = _attributes(target)
    for name in wanted:
        with _unless_refused():
            value = os.getxattr(target, name)
            if another_group and name.startswith(ACCESS_LISTS):
                value = _without_group(value)
            os.setxattr(beside, name, value)
    for name in _attributes(beside):
        # What a new file gets from its folder could let in somebody whom the file before kept out.
        if name.startswith(ACCESS_LISTS) and name not in wanted:
            with _unless_refused():
                os.removexattr(beside, name)


ENTRY = struct.Struct("<HHI")
"""An entry of an access list: for whom, what they may, the number of a user or a group."""
OWNING_GROUP, OTHERS = 0x04, 0x20


def _without_group(access: bytes) -> bytes:
    """An access list in which the group of the file, which is another one now, may what everybody may."""
    entries = [*ENTRY.iter_unpack(access[4:])]
    rest = next((may for tag, may, _ in entries if tag == OTHERS), 0)
    return access[:4] + b"".join(
        ENTRY.pack(tag, may & rest if tag == OWNING_GROUP else may, number) for tag, may, number in entries
    )


def _attributes(file: int | Path) -> list[str]:
    with _unless_refused():
        return os.listxattr(file)
    return []


@contextmanager
def _unless_refused() -> Iterator[None]:
    """A disk may have no attributes, and some belong to the system alone."""
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.EACCES, errno.ENODATA, *CANNOT}:
            raise


def overwrite_file(path: Path, data: bytes) -> os.stat_result:
    """Write into a file in its place, where it may not be replaced; its status. Make a backup first.

    Raises OSError, the file being as it was; OverwriteFailedError where it could not be put back.
    """
    target = Path(os.path.realpath(path))
    if status_of(target) is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target))
    descriptor = os.open(target, IN_PLACE)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        before = _all_of(descriptor)
        _reserve(descriptor, len(before), len(data))
        try:
            _fill(descriptor, data)
            return os.fstat(descriptor)
        except OSError as error:
            try:
                _fill(descriptor, before)
            except OSError:
                raise OverwriteFailedError(error.errno, error.strerror, str(target)) from error
            raise
    finally:
        # Everything is flushed by now, or has failed already.
        with suppress(OSError):
            os.close(descriptor)


class OverwriteFailedError(OSError):
    """Writing in place broke off, and putting the file back as it was did, too."""


def _all_of(descriptor: int) -> bytes:
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _reserve(descriptor: int, size: int, wanted: int) -> None:
    # A full disk must be noticed before the first byte is overwritten.
    if wanted <= size or not hasattr(os, "posix_fallocate"):
        return
    try:
        os.posix_fallocate(descriptor, size, wanted - size)
    except OSError as error:
        os.ftruncate(descriptor, size)
        if error.errno not in (errno.ENOTSUP, errno.EINVAL):
            raise


def _fill(descriptor: int, data: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    write_all(descriptor, data)
    os.ftruncate(descriptor, len(data))
    os.fsync(descriptor)


def flush_folder(folder: Path) -> bool:
    """Bring the names in a folder onto the disk; False where that is refused."""
    if os.name != "posix":
        return True
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        # Some shares cannot flush a folder and have nothing to flush either.
        return error.errno in {errno.EBADF, *CANNOT}
    return True


def _sweep(folder: Path, now: float) -> None:
    """Remove what saves that were killed have left behind; `now` by the clock of the disk, not by ours."""
    try:
        for left in folder.glob(".truceboard-*.tmp"):
            if left.lstat().st_mtime < now - LEFT_OVER:
                left.unlink(missing_ok=True)
    except OSError:
        # The save itself went well; the next one sweeps again.
        return
