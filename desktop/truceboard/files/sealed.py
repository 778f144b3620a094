"""Judgements that were handed in and are not shown yet, kept until they are: no crash may cost one.

A small file for each open case in a folder of the user's state, in canonical JSON, readable by the user
alone. The process that writes it holds a file beside it; when it ends, in whatever way, the next one that
opens the case takes the answers over.
"""

import errno
import os
import stat
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from truceboard.case.case import Case
from truceboard.case.judgements import Judgement
from truceboard.case.problems import CaseError
from truceboard.case.record import OptionalText, Record, Text
from truceboard.files.held_file import HeldFile
from truceboard.files.json_text import LARGEST_FILE, read_json
from truceboard.files.replacing import flush_folder, replace_file
from truceboard.files.writing import canonical_text

ENDING = ".answers"


class Sealed(Record):
    """What one file holds. Which case it is about: its file, else its title and who has to answer."""

    format: Literal["truceboard-sealed-answers"] = "truceboard-sealed-answers"
    version: Literal[1]
    path: OptionalText = None
    title: Text
    parties: tuple[Text, ...]
    answers: tuple[Judgement, ...]

    def is_about(self, case: Case, path: Path | None) -> bool:
        """True for the case it was written for, also where its file has another name by now."""
        if self.path is not None and os.path.exists(self.path):  # noqa: PTH110 - Path.exists raises
            return path is not None and self.path == _real(path)
        parties = {party.actor for party in case.parties}
        return self.title == case.title and parties.issuperset(self.parties)


@dataclass(frozen=True, slots=True)
class Found:
    """The answers that other sessions have left, and files that cannot be read and stay where they are."""

    answers: tuple[Judgement, ...]
    unreadable: tuple[Path, ...]


class SealedAnswers:
    """The answers to the case that is open. Everything raises OSError where the disk does not do its part."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held: list[HeldFile] = []

    def take_over(self, case: Case, path: Path | None) -> Found:
        """The answers to a case that no other process has open; they stay on the disk."""
        answers: list[Judgement] = []
        unreadable: list[Path] = []
        for file in sorted(self.folder.glob(f"*{ENDING}")):
            held = HeldFile(file.with_suffix(".lock"))
            if not held.take():
                continue
            try:
                data = _bytes_of(file)
            except OSError:
                # One that cannot be read must not keep the others from being taken over.
                unreadable.append(file)
                held.release()
                continue
            if not data:
                # The process ended before its first answer.
                _delete([held])
                continue
            try:
                sealed = Sealed.model_validate(read_json(data))
            except (ValidationError, CaseError):
                unreadable.append(file)
                held.release()
                continue
            if sealed.is_about(case, path):
                self._held.append(held)
                answers.extend(sealed.answers)
            else:
                held.release()
        return Found(tuple(answers), tuple(unreadable))

    def keep(self, answers: Sequence[Judgement], case: Case, path: Path | None) -> None:
        """Keep exactly these; on the disk when this returns."""
        if not self._held:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            held = HeldFile(self.folder / f"{uuid.uuid4().hex}.lock")
            held.take()
            # Made here, so that nobody else can read it from the first byte on.
            os.close(os.open(_file(held), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            self._held.append(held)
        parties = tuple(party.actor for party in case.parties)
        sealed = Sealed(
            version=1, path=path and _real(path), title=case.title, parties=parties, answers=tuple(answers)
        )
        first, *others = self._held
        replace_file(_file(first), canonical_text(sealed).encode(), _anything)
        _delete(others)
        self._held = [first]
        flush_folder(self.folder)

    def discard(self) -> None:
        """They were shown, or are not wanted: nothing is left behind."""
        _delete(self._held)
        self._held = []

    def close(self) -> None:
        """Let go of the case; its answers stay for the next time."""
        for held in self._held:
            held.release()
        self._held = []


def _file(held: HeldFile) -> Path:
    return held.path.with_suffix(ENDING)


def _bytes_of(file: Path) -> bytes:
    # Asked first, because opening a FIFO would wait for somebody to write to it.
    if not stat.S_ISREG(file.stat().st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    with file.open("rb") as opened:
        return opened.read(LARGEST_FILE + 1)


def _delete(files: Sequence[HeldFile]) -> None:
    for held in files:
        _file(held).unlink(missing_ok=True)
        held.release(delete=True)


def _real(path: Path) -> str:
    # The names of some files are no Unicode text, which a file of answers is.
    return os.fsencode(os.path.normcase(os.path.realpath(path))).decode(errors="backslashreplace")


def _anything(_path: Path) -> None:
    """Whatever stood there is ours to replace."""
