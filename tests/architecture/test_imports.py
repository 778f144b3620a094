"""What is imported when; who may import whom stands in pyproject.toml and is checked by import-linter."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

NETWORK = {
    *("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc", "asyncio", "socketserver"),
    *("requests", "httpx", "aiohttp", "urllib3", "PySide6.QtNetwork", "PySide6.QtWebSockets"),
}
QT = {"PySide6", "shiboken6"}


def modules_after(statement: str) -> set[str]:
    """The modules a new interpreter holds after one statement."""
    listing = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def imported(tree: ast.Module) -> set[str]:
    """Every module a file names in an import."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_nothing_is_sent_anywhere(program: dict[str, ast.Module]) -> None:
    found = {
        name: sorted(
            module
            for module in imported(tree)
            if any(module == banned or module.startswith(f"{banned}.") for banned in NETWORK)
        )
        for name, tree in program.items()
    }
    assert not {name: modules for name, modules in found.items() if modules}


@pytest.mark.parametrize("room", ["case.case", "likelihood.compile", "files.reading", "command_line"])
def test_the_qt_free_rooms_load_no_qt(room: str) -> None:
    assert not QT & modules_after(f"import truceboard.{room}")


def test_the_command_line_starts_lean() -> None:
    assert not {"scipy", *QT} & modules_after("import truceboard.__main__")


def test_the_window_starts_without_scipy() -> None:
    assert "scipy" not in modules_after("import truceboard.window.main_window")


def test_a_case_is_evaluated_without_the_slowest_part_of_scipy() -> None:
    held = modules_after(
        "from truceboard.files.builtin import builtin_case_path\n"
        "from truceboard.files.reading import read_case\n"
        "from truceboard.likelihood.compile import compile_case\n"
        "compile_case(read_case(builtin_case_path())).evaluate()"
    )
    assert "scipy.special" in held
    assert "scipy.stats" not in held


def test_the_workspace_knows_no_widgets(program: dict[str, ast.Module]) -> None:
    of_qt = {
        module
        for name, tree in program.items()
        if "/workspace/" in str(name)
        for module in imported(tree)
        if module.startswith("PySide6")
    }
    assert of_qt
    assert not {module for module in of_qt if not module.startswith("PySide6.QtCore")}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported(
    root: Path, program: dict[str, ast.Module]
) -> None:
    declared = _names(_metadata(root)["project"]["dependencies"])
    # pydantic pins a partner of its own, which is imported only.
    assert _foreign(program.values()) - {"pydantic_core"} == declared


def test_what_the_tests_import_is_declared(root: Path, written: dict[str, str]) -> None:
    metadata = _metadata(root)
    groups = metadata["dependency-groups"]
    lines = [*metadata["project"]["dependencies"], *groups["test"], *groups["bench"]]
    trees = [ast.parse(text) for name, text in written.items() if name.startswith("tests/")]
    assert _foreign(trees) <= _names(lines)


IMPORTED_AS = {"PySide6-Essentials": "PySide6", "pytest-qt": "pytestqt", "scikit-learn": "sklearn"}


def _metadata(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def _names(requirements: Iterable[str]) -> set[str]:
    packages = [re.split(r"[^\w-]", line)[0] for line in requirements]
    return {IMPORTED_AS.get(package, package) for package in packages}


def _foreign(trees: Iterable[ast.Module]) -> set[str]:
    used = {module.partition(".")[0] for tree in trees for module in imported(tree)}
    return used - set(sys.stdlib_module_names) - {"truceboard", "tests"}
