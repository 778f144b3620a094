"""What is found at a path; asked of the disk or the share, so away from the interface."""

import os
from dataclasses import dataclass
from pathlib import Path

from truceboard.files.messages import Message
from truceboard.files.reading import Opened, open_case
from truceboard.files.resources import resource
from truceboard.files.saving import why_not_here


@dataclass(frozen=True)
class Found:
    """A case in a file; whether it came with the program; why it could not be saved there, if so."""

    opened: Opened
    shipped: bool
    not_here: Message | None


def find(path: Path) -> Found:
    """Read a case; CaseError if there is none."""
    shipped = real(path).is_relative_to(real(resource("cases")))
    return Found(open_case(path), shipped, None if shipped else why_not_here(path))


def same_file(one: Path, other: Path) -> bool:
    """Whether two names lead to one file: by links, or on a disk to which large letters are small ones."""
    try:
        return real(one) == real(other) or one.samefile(other)
    except OSError:
        # One of them is not there.
        return False


def real(path: Path) -> Path:
    """The file that links lead to; unlike `Path.resolve` it takes links that lead round in a circle."""
    return Path(os.path.realpath(path))
