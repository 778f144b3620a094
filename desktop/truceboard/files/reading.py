"""From a file to a case."""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from truceboard.case.case import Case
from truceboard.case.field_problems import field_problems
from truceboard.case.first_faults import first_faults
from truceboard.case.problems import CaseError, Problem, printable
from truceboard.case.rules import rule_problems
from truceboard.files.json_text import LARGEST_FILE, count_values, read_json
from truceboard.files.migrating import CURRENT, migrate
from truceboard.files.outside import Fingerprint, fingerprint_of

LARGE = 100_000
"""Values from which on the first fault of each list is told, not every one: some 7,000 positions."""


class CaseFileError(CaseError):
    """A file that holds no case: each line of its text names the file, the place and what is wrong."""

    def __init__(self, path: Path, problems: Sequence[Problem]) -> None:
        super().__init__(problems)
        self.path = path

    def __str__(self) -> str:
        return "\n".join(f"{printable(str(self.path))}: {problem}" for problem in self.problems)


@dataclass(frozen=True)
class Opened:
    """A case as it was read: from these bytes, in this version of the format."""

    case: Case
    fingerprint: Fingerprint
    version: int

    @property
    def older(self) -> int | None:
        """The version, if the file is in one before the current: `save_case` wants to know it."""
        return self.version if self.version < CURRENT else None


def parse_case(data: bytes) -> Case:
    """The case in the bytes of a file; CaseError with everything that is wrong with it."""
    return _checked(read_json(data), data)


def _checked(plain: Any, data: bytes) -> Case:
    current = migrate(plain)
    if count_values(data) > LARGE and (error := first_faults(Case, current)):
        raise CaseError([*field_problems(error), *rule_problems(current)])
    return Case.model_validate(current)


def read_case(path: Path) -> Case:
    """The case in a file; CaseFileError if it cannot be read or holds none."""
    return open_case(path).case


def open_case(path: Path) -> Opened:
    """The case in a file and what saving it later has to know; CaseFileError as `read_case`."""
    try:
        data, status = _read(path)
        plain = read_json(data)
        case = _checked(plain, data)
    except CaseError as error:
        raise CaseFileError(path, error.problems) from None
    return Opened(case, fingerprint_of(data, status), int(plain["version"]))


def _read(path: Path) -> tuple[bytes, os.stat_result]:
    try:
        # Asked first, because opening a FIFO would wait for somebody to write to it.
        if not stat.S_ISREG(path.stat().st_mode):
            raise CaseError([Problem("", "file-not-a-file")])
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1), os.fstat(file.fileno())
    except (FileNotFoundError, NotADirectoryError):
        raise CaseError([Problem("", "file-missing")]) from None
    except OSError as error:
        raise CaseError([Problem("", "file-unreadable", {"reason": error.strerror or str(error)})]) from None
