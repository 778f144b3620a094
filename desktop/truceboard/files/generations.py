"""The last versions of each file, kept in the user's data folder."""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
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
LAST = "last.sha256"
"""Beside the versions of a file: what it held when it was last saved, so that it is known again elsewhere."""
EARLIER = "earlier"
"""Beside the versions of a file: where those lie that were kept under other names."""
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
        return _versions(self._place(path))

    def under_other_names(self, path: Path) -> tuple[Generation, ...]:
        """The versions kept before a file was moved, renamed or copied to `path`, newest first of each name.

        It is known by its bytes: they were the last ones saved under that other name. OSError if the file
        cannot be read.
        """
        with path.open("rb") as file:
            digest = hashlib.sha256(file.read(LARGEST_FILE)).hexdigest()
        own = self._place(path)
        places, seen = [own, *self._last_saved_as(digest)], {own}
        found: list[Generation] = []
        while places:
            place = places.pop(0)
            places += [self.folder / name for name in _text(place / EARLIER).split() if name.isalnum()]
            if place not in seen:
                seen.add(place)
                found += _versions(place)
        return tuple(found)

    def saved(self, path: Path, sha256: str) -> None:
        """The file was just saved with these bytes; nothing is noted where nothing is kept of it."""
        place = self._place(path)
        # Without the note all goes on, but for a file that is moved.
        with suppress(OSError):
            if self.kept and place.is_dir():
                (place / LAST).write_text(sha256)

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
        self._note_earlier(self._place(path), hashlib.sha256(data).hexdigest())
        return copy

    def _note_earlier(self, place: Path, digest: str) -> None:
        """Once the file is saved here, its bytes tell no longer under which name it was saved before."""
        if _text(place / LAST) == digest:
            return
        known = _text(place / EARLIER).split()
        new = [other.name for other in self._last_saved_as(digest) if other != place]
        if new:
            with suppress(OSError):
                (place / EARLIER).write_text(" ".join(dict.fromkeys([*known, *new])))

    def _last_saved_as(self, digest: str) -> Iterator[Path]:
        with suppress(OSError):
            for note in sorted(self.folder.glob(f"*/{LAST}")):
                if _text(note) == digest:
                    yield note.parent

    def forget(self, path: Path) -> None:
        """Delete every kept version of a file, and what is noted of it."""
        place = self._place(path)
        for kept in (*(generation.path for generation in self.of(path)), place / LAST, place / EARLIER):
            kept.unlink(missing_ok=True)

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


def _versions(place: Path) -> tuple[Generation, ...]:
    found = [_generation(each) for each in place.glob(NUMBERED)]
    return tuple(sorted(filter(None, found), key=lambda each: each.number, reverse=True))


def _text(note: Path) -> str:
    """The text of a small note; empty if there is none, or something else in its place."""
    with suppress(OSError, UnicodeError):
        if note.is_file():
            return note.read_text(encoding="ascii").strip()
    return ""


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
