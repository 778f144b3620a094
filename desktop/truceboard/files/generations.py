"""The last versions of each file, kept in the user's data folder."""

import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from truceboard.case.case import Case
from truceboard.files.json_text import LARGEST_FILE
from truceboard.files.reading import read_case
from truceboard.files.replacing import NEW, flush_folder, write_all

KEPT = 10
"""Versions of one file."""
NUMBERED = "[0-9]" * 8 + ".truce"
LAST_MOMENT = datetime(9999, 12, 31, tzinfo=UTC).timestamp()
"""Some disks tell times that no calendar has."""


@dataclass(frozen=True)
class Generation:
    """One kept version of a file. `written` is when that version was written (UTC), as the disk told."""

    path: Path
    number: int
    written: datetime
    size: int

    def read(self) -> Case:
        """The case as it was; CaseFileError if the kept copy is damaged."""
        return read_case(self.path)


def default_folder() -> Path:
    """Where versions are kept unless a policy says otherwise."""
    return platformdirs.user_data_path("truceboard", appauthor=False) / "versions"


class Generations:
    """Versions by file. The number orders them, not the clock, which may jump."""

    def __init__(self, folder: Path | None = None, kept: int = KEPT) -> None:
        self.folder = folder or default_folder()
        self.kept = kept

    def of(self, path: Path) -> tuple[Generation, ...]:
        """The kept versions of a file, newest first."""
        found = [_generation(each) for each in self._place(path).glob(NUMBERED)]
        return tuple(sorted(filter(None, found), key=lambda each: each.number, reverse=True))

    def keep(self, path: Path) -> Path | None:
        """Keep a file as it stands, before it is written over; where its copy lies.

        None if there is no file yet or none are to be kept. Raises OSError; the versions kept before stay.
        """
        if self.kept == 0:
            return None
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
                written = os.fstat(file.fileno()).st_mtime
        except FileNotFoundError:
            return None
        if len(data) > LARGEST_FILE:
            # A part of a file is no version of it.
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        earlier = self.of(path)
        if earlier and earlier[0].path.read_bytes() == data:
            return earlier[0].path
        copy = self._copy(self._place(path), earlier[0].number + 1 if earlier else 1, written, data)
        for old in earlier[self.kept - 1 :]:
            old.path.unlink(missing_ok=True)
        return copy

    def forget(self, path: Path) -> None:
        """Delete every kept version of a file."""
        for generation in self.of(path):
            generation.path.unlink(missing_ok=True)

    def _place(self, path: Path) -> Path:
        # Long paths and those that differ in case only on a disk that does not care get one place each.
        whole = os.path.normcase(os.path.realpath(path))
        digest = hashlib.sha256(os.fsencode(whole)).hexdigest()[:20]
        return self.folder / digest

    def _copy(self, place: Path, number: int, written: float, data: bytes) -> Path:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        copy = place / f"{number:08}.truce"
        beside = copy.with_suffix(f".{os.getpid()}.tmp")
        try:
            beside.unlink(missing_ok=True)
            descriptor = os.open(beside, NEW, 0o600)
            try:
                write_all(descriptor, data)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            os.utime(beside, (written, written))
            os.replace(beside, copy)  # noqa: PTH105 - one call to fail in a test
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        flush_folder(place)
        return copy


def _generation(copy: Path) -> Generation | None:
    try:
        status = copy.stat()
    except FileNotFoundError:
        # Another window has kept a newer one in this very moment.
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    written = datetime.fromtimestamp(min(max(0.0, status.st_mtime), LAST_MOMENT), UTC)
    return Generation(copy, int(copy.stem), written, status.st_size)
