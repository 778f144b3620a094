"""Breaking one thing in the plain data of a case, and what is told of it."""

from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.case.problems import CaseError

Plain = dict[str, Any]
Path = tuple[str | int, ...]


def at(plain: Any, path: Path) -> Any:
    """The value at a path."""
    for step in path:
        plain = plain[step]
    return plain


def change(plain: Plain, path: Path, value: object) -> None:
    """Put another value at a path."""
    at(plain, path[:-1])[path[-1]] = value


def paths_of(value: Any, path: Path = ()) -> list[Path]:
    """The paths of everything in plain data, the whole included."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(inner for step, each in steps for inner in paths_of(each, (*path, step)))]


def problems_of(plain: Any) -> list[str]:
    """Every problem as a line."""
    with pytest.raises(CaseError) as caught:
        Case.model_validate(plain)
    return [str(problem) for problem in caught.value.problems]
