"""Versions of the case format: what an older file must go through to be read."""

from collections.abc import Callable
from typing import Any

from truceboard.case.problems import CaseError, Problem, value_text

FORMAT = "truceboard-case"
MIGRATIONS: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()
"""From version 1 to 2, from 2 to 3, …: each turns the plain data of a version into that of the next."""
CURRENT = 1 + len(MIGRATIONS)
"""The version this program writes."""


def migrate(plain: Any) -> dict[str, Any]:
    """The plain data in the current version; CaseError if it is no case or of an unknown version."""
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise CaseError([Problem("format", "foreign")])
    if "version" not in plain:
        raise CaseError([Problem("version", "missing")])
    version = plain["version"]
    if isinstance(version, bool) or not isinstance(version, int | float) or version != version // 1:
        raise CaseError([Problem("version", "not-a-whole-number", {"found": value_text(version)})])
    if version > CURRENT:
        values = {"found": value_text(version), "newest": value_text(CURRENT)}
        raise CaseError([Problem("version", "version-too-new", values)])
    if version < 1:
        raise CaseError([Problem("version", "version-unknown", {"found": value_text(version)})])
    case: dict[str, Any] = plain
    for step in MIGRATIONS[int(version) - 1 :]:
        case = step(case)
    return case
