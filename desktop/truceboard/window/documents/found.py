"""What is found at a path; asked of the disk or the share, so away from the interface."""

import os
from dataclasses import dataclass
from pathlib import Path

from truceboard.case.case import Case
from truceboard.case.history import History
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


def find_again(path: Path, history: History) -> tuple[Found, Case | None]:
    """Read the file of a case brought back, and which of its states is in there; None for somebody else's.

    A save may have come to its end after the program had: of the case as it stands, or of a state since the
    one known to be saved. CaseError as for `find`.
    """
    found = find(path)
    line = [*(step.before for step in history.entries[:1]), *(step.after for step in history.entries)]
    saved = next((place for place, state in enumerate(line) if state is history.saved), 0)
    states = [history.case, *reversed(line[saved:])]
    return found, next((state for state in states if state == found.opened.case), None)


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
