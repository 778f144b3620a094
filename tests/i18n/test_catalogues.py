"""The catalogues hold what the program says, complete and in order."""

import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from tests.i18n.pseudo import ROOT, collect, pseudo

BEGUN = {"truceboard_fr"}
"""Catalogues that are being translated: the window falls back on English where a text is missing."""
CATALOGUES = [path for path in sorted((ROOT / "i18n").glob("truceboard_*.ts")) if path.stem not in BEGUN]
ENGLISH = ROOT / "i18n" / "truceboard_en.ts"
PLACEHOLDER = re.compile(r"\{\w+\}|%n")


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_collecting_the_texts_again_changes_nothing(catalogue: Path, tmp_path: Path) -> None:
    copy = tmp_path / catalogue.name
    shutil.copy(catalogue, copy)
    collect(copy, *(["-pluralonly"] if catalogue == ENGLISH else []))
    assert copy.read_text("utf-8") == catalogue.read_text("utf-8"), "run `make translations`"


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_nothing_is_unfinished_and_every_placeholder_is_kept(catalogue: Path) -> None:
    for message in ET.parse(catalogue).iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        assert source is not None
        assert translation is not None
        assert translation.get("type") is None, source
        for form in translation.findall("numerusform") or [translation]:
            assert sorted(PLACEHOLDER.findall(form.text or "")) == sorted(PLACEHOLDER.findall(source))


def test_the_pseudo_language_keeps_what_is_no_text() -> None:
    assert pseudo("&Open {name}: %n of <b>") == "[&Ópéń {name}: %n óf <b> ~]"
