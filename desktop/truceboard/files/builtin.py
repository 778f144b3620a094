"""The case that comes with the program."""

from pathlib import Path

from truceboard.files.resources import resource


def builtin_case_path() -> Path:
    """The March 2025 cease-fire offer."""
    return resource("cases/ceasefire-2025-03.truce")
