"""The licence texts that must travel with what others wrote, a folder for each package."""

import re
import subprocess
import sys
import sysconfig
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

from reached import Entry

OURS = "truceboard"
IN_NOTICE = {"PySide6_Essentials", "PySide6-Essentials", "shiboken6"}
"""Their wheels hold no licence text; resources/licences speaks for them."""
LICENCE = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)


def notices(modules: list[Entry], libraries: list[Entry]) -> list[Entry]:
    """The licence texts of every package and library collected; LookupError if one has none."""
    found = [_entry("python", text) for text in _python_licence()]
    for package in sorted(_python_packages([*modules, *libraries])):
        found += [_entry(package, text) for text in _package_licences(distribution(package))]
    for owner in sorted(_system_packages(libraries)):
        found.append(_entry(owner, Path("/usr/share/doc") / owner / "copyright"))
    return found


def _entry(owner: str, text: Path) -> Entry:
    return (f"licences/{owner}/{text.name}", str(text), "DATA")


def _python_licence() -> list[Path]:
    standard = Path(sysconfig.get_path("stdlib"))
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    places = [standard / "LICENSE.txt", Path(f"/usr/share/doc/python{version}/copyright")]
    found = [place for place in places if place.exists()][:1]
    if not found:
        raise LookupError("Python's own licence")
    return found


def _python_packages(entries: list[Entry]) -> set[str]:
    owners = packages_distributions()
    top = {re.split(r"[./]", place)[0] for place, source, _ in entries if "site-packages" in source}
    return {owner for name in top for owner in owners.get(name, []) if owner != OURS} - IN_NOTICE


def _package_licences(package: Distribution) -> list[Path]:
    files = [file for file in package.files or [] if LICENCE.search(str(file)) and ".dist-info" in str(file)]
    if not files:
        raise LookupError(f"the licence of {package.name}")
    return [Path(str(package.locate_file(file))) for file in files]


def _system_packages(libraries: list[Entry]) -> set[str]:
    """The Debian packages that own the libraries which come from the system."""
    system = {Path(source).resolve() for _, source, kind in libraries if kind == "BINARY"}
    system = {source for source in system if source.is_relative_to("/usr") or source.is_relative_to("/lib")}
    # dpkg knows a file by the folder it was unpacked to, /lib or /usr/lib.
    named = [str(path) for path in system] + [str(path).removeprefix("/usr") for path in system]
    answer = subprocess.run(["dpkg-query", "--search", *named], capture_output=True, text=True, check=False)
    return {line.split(":")[0] for line in answer.stdout.splitlines()}
