"""Which installed packages the program needs: what was installed for tests stays out of the package."""

from importlib.metadata import packages_distributions, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

WITHOUT_USE_HERE = ["tkinter", "readline", "ssl", "_hashlib", "PySide6.QtNetwork"]
"""What would bring a second toolkit, a terminal, cryptography or the network along."""


def excluded_modules() -> list[str]:
    """Every importable top-level name that no requirement of the program, however indirect, provides."""
    needed = _with_requirements("truceboard", set())
    others = [
        name
        for name, owners in packages_distributions().items()
        if not needed & {canonicalize_name(owner) for owner in owners}
    ]
    return sorted([*others, *WITHOUT_USE_HERE])


def _with_requirements(package: str, seen: set[str]) -> set[str]:
    name = canonicalize_name(package)
    if name not in seen:
        seen.add(name)
        for line in requires(name) or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                _with_requirements(requirement.name, seen)
    return seen
