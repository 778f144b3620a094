"""Which of the collected libraries the program can reach; PyInstaller brings those of dropped plugins too."""

from pathlib import Path

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]
"""A collected file: its place, its source (a link's target), its kind in PyInstaller's words."""

PLUGINS = ("PySide6", "Qt", "plugins")
WANTED = {
    "platforms": {"libqxcb.so", "libqwayland.so", "libqoffscreen.so"},
    "imageformats": {"libqsvg.so", "libqjpeg.so", "libqico.so"},
    "iconengines": {"libqsvgicon.so"},
    "platforminputcontexts": {
        "libcomposeplatforminputcontextplugin.so",
        "libibusplatforminputcontextplugin.so",
    },
    "platformthemes": {"libqxdgdesktopportal.so"},
    "xcbglintegrations": {"libqxcb-egl-integration.so", "libqxcb-glx-integration.so"},
    "wayland-shell-integration": {"libxdg-shell.so"},
    "wayland-decoration-client": {"libadwaita.so", "libbradient.so"},
    "wayland-graphics-integration-client": {"libqt-plugin-wayland-egl.so"},
}
"""Qt's plugins by kind: X11, Wayland and no screen; the rest is left out."""


def reached_libraries(entries: list[Entry]) -> list[Entry]:
    """The extension modules, the wanted plugins, Python itself, and every library that one of them loads."""
    libraries = [entry for entry in entries if not _is_plugin(entry[0])]
    roots = [entry for entry in libraries if entry[2] == "EXTENSION" or _is_python(entry[0])]
    roots += [entry for entry in entries if _is_plugin(entry[0]) and _is_wanted(entry[0])]
    loaded = {Path(name).name for _, source, _ in roots for name, _ in get_imports(source)}
    return roots + [entry for entry in libraries if entry not in roots and Path(entry[0]).name in loaded]


def wanted_data(entries: list[Entry], libraries: list[Entry], languages: set[str]) -> list[Entry]:
    """Everything but what Qt brings without need: other languages than ours, links to dropped libraries."""
    kept = {place for place, _, _ in libraries}
    return [entry for entry in entries if _is_wanted_data(entry, kept, languages)]


def _is_wanted_data(entry: Entry, kept: set[str], languages: set[str]) -> bool:
    place, source, kind = entry
    if kind == "SYMLINK":
        return str(Path(place).parent / source) in kept
    parts = Path(place).parts
    if parts[:3] == ("PySide6", "Qt", "translations"):
        return Path(place).stem.removeprefix("qtbase_") in languages
    return parts[:2] != ("PySide6", "Qt")


def _is_plugin(place: str) -> bool:
    return Path(place).parts[:3] == PLUGINS


def _is_wanted(place: str) -> bool:
    *_, kind, name = Path(place).parts
    return name in WANTED.get(kind, set())


def _is_python(place: str) -> bool:
    return Path(place).name.startswith("libpython")
