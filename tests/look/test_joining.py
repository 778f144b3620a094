"""Texts are joined by the signs of the user's language, never by signs that stand in the program."""

import re
from pathlib import Path

import pytest

import truceboard
from truceboard.look import joining

ROOMS = ("board", "editing", "look", "panels", "views", "window")
WRITTEN_OUT = re.compile(r"""f".*\}\s?[:;] |"[:;] "\s*\.join|"[:;] " ?\+|\+ ?"[:;] """)


def test_texts_are_joined() -> None:
    assert joining.labelled("Ukraine", "12 %") == "Ukraine: 12 %"
    assert joining.listed(["a", "b", "c"]) == "a; b; c"
    assert joining.listed([]) == ""
    assert joining.listed(["a {0}", "b: {c}"]) == "a {0}; b: {c}"


@pytest.mark.parametrize("room", ROOMS)
def test_no_sign_between_texts_is_written_out(room: str) -> None:
    files = sorted((Path(truceboard.__file__).parent / room).rglob("*.py"))
    found = [
        f"{path.name}: {line.strip()}"
        for path in files
        for line in path.read_text("utf-8").splitlines()
        if WRITTEN_OUT.search(line)
    ]
    assert files
    assert found == []
