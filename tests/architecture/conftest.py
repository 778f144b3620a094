"""What the architecture tests read: the files of the repository and their syntax trees."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def written() -> dict[str, str]:
    """Every Python file we wrote, as its path in the repository and its text."""
    folders = ("desktop", "tests", "packaging")
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture(scope="session")
def program(written: dict[str, str]) -> dict[str, ast.Module]:
    """The program's own files, parsed."""
    return {name: ast.parse(text) for name, text in written.items() if name.startswith("desktop/")}
