"""What a file may be called, hold and weigh."""

import re
from pathlib import Path

ALLOWED_AT_THE_TOP = {
    "pyproject.toml",
    "desktop",
    "resources",
    "i18n",
    "tests",
    "packaging",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "DECISIONS.md",
    "Makefile",
}
BUILT = {"build", "dist"}
LONGEST = 400
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b|NotImplementedError")
COLOUR = re.compile(r"""["']#[0-9a-fA-F]{3,8}["']|\bQColor\(\s*["'\d]|GlobalColor\.""")


def test_the_top_level_holds_only_what_is_agreed(root: Path) -> None:
    found = {entry.name for entry in root.iterdir() if not entry.name.startswith(".")}
    assert found - BUILT <= ALLOWED_AT_THE_TOP


def test_a_file_past_400_lines_is_two_rooms(written: dict[str, str]) -> None:
    long = {name: text.count("\n") for name, text in written.items() if text.count("\n") > LONGEST}
    assert not long


def test_no_room_for_odds_and_ends(written: dict[str, str]) -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
    assert not [name for name in written if vague & set(Path(name).with_suffix("").parts)]


def test_nothing_is_left_for_later(written: dict[str, str]) -> None:
    me = "tests/architecture/test_files.py"
    assert not [name for name, text in written.items() if name != me and UNFINISHED.search(text)]


def test_colours_live_in_look(written: dict[str, str]) -> None:
    outside = {
        name: COLOUR.findall(text)
        for name, text in written.items()
        if name.startswith("desktop/") and "/look/" not in name
    }
    assert not {name: found for name, found in outside.items() if found}


def test_what_counts_as_a_colour() -> None:
    assert COLOUR.search('pen.setColor("#2456A6")')
    assert COLOUR.search("QColor(12, 13, 14)")
    assert COLOUR.search("QColor('red')")
    assert not COLOUR.search("QColor(palette.ink)")
    assert not COLOUR.search('self.tr("#:")')
