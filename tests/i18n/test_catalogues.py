"""The catalogues hold what the program says, complete and in order."""

import re
import shutil
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QKeySequence
from tests.i18n.pseudo import ROOT, collect, compile_catalogue, pseudo

from truceboard.window.translations import LANGUAGES

ENGLISH = ROOT / "i18n" / "truceboard_en.ts"
CATALOGUES = sorted((ROOT / "i18n").glob("truceboard_*.ts"))
each_catalogue = pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
KEPT = re.compile(r"\{\w*(?::[^}]*)?\}|%L?(?:n|\d+)|</?\w+[^>]*>|&\w+;|\[\*\]|\(\*[^)]*\)")
"""Placeholders, tags and entities, the mark of changes in a title, the pattern of a file dialog."""
PLURAL_FORMS = {"en": 2, "fr": 2}


def messages(catalogue: Path) -> Iterator[tuple[str, str, list[str]]]:
    """The context, the source and the forms of each message: one, or those of a plural."""
    for context in ET.parse(catalogue).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform") or [translation]
            source = message.findtext("source") or ""
            assert translation.get("type") is None, f"{translation.get('type')}: {source}"
            yield context.findtext("name") or "", source, [form.text or "" for form in forms]


def test_every_language_has_a_catalogue_and_the_other_way_round() -> None:
    assert {path.stem.removeprefix("truceboard_") for path in CATALOGUES} == set(LANGUAGES)


def test_qt_has_its_own_texts_in_every_language() -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert all((folder / f"qtbase_{code}.qm").is_file() for code in LANGUAGES)


@each_catalogue
def test_collecting_the_texts_again_changes_nothing(catalogue: Path, tmp_path: Path) -> None:
    copy = tmp_path / catalogue.name
    shutil.copy(catalogue, copy)
    collect(copy, *(["-pluralonly"] if catalogue == ENGLISH else []))
    assert copy.read_text("utf-8") == catalogue.read_text("utf-8"), "run `make translations`"


@each_catalogue
def test_every_text_is_translated_and_keeps_its_placeholders(catalogue: Path) -> None:
    changed = [
        (source, form)
        for _, source, forms in messages(catalogue)
        for form in forms
        if not form.strip() or Counter(KEPT.findall(form)) != Counter(KEPT.findall(source))
    ]
    assert changed == []


@each_catalogue
def test_spaces_and_breaks_at_the_ends_are_kept(catalogue: Path) -> None:
    def ends(text: str) -> tuple[str, str, int]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :], text.count("\n\n")

    found = [
        source for _, source, forms in messages(catalogue) for form in forms if ends(form) != ends(source)
    ]
    assert found == []


@each_catalogue
def test_plurals_have_every_form(catalogue: Path) -> None:
    code = catalogue.stem.removeprefix("truceboard_")
    counted = [(source, forms) for _, source, forms in messages(catalogue) if "%n" in source]
    assert len(counted) > 10
    assert [source for source, forms in counted if len(forms) != PLURAL_FORMS[code]] == []


@each_catalogue
def test_a_text_with_a_letter_has_one_and_others_none(catalogue: Path) -> None:
    found = [
        (source, form)
        for context, source, forms in messages(catalogue)
        for form in forms
        if bool(QKeySequence.mnemonic(source).toString()) != bool(QKeySequence.mnemonic(form).toString())
    ]
    assert found == []


@each_catalogue
def test_it_compiles(catalogue: Path, tmp_path: Path) -> None:
    compile_catalogue(catalogue, tmp_path / "compiled.qm")
    assert (tmp_path / "compiled.qm").stat().st_size > 100


def test_the_pseudo_language_keeps_what_is_no_text() -> None:
    assert pseudo("&Open {name}: %n of <b>") == "[&Ópéń {name}: %n óf <b> ~]"


@pytest.mark.parametrize(
    "broken",
    [
        "<source>Open {name}</source><translation>Ouvrir {nom}</translation>",
        "<source>Open {name}</source><translation></translation>",
        "<source>&lt;b&gt;Open&lt;/b&gt;</source><translation>Ouvrir</translation>",
        "<source>Open</source><translation type='unfinished'>Ouvrir</translation>",
        "<source>Open</source><translation type='vanished'>Ouvrir</translation>",
    ],
)
def test_what_is_broken_is_found(broken: str, tmp_path: Path) -> None:
    path = tmp_path / "truceboard_fr.ts"
    path.write_text(f"<TS><context><name>Menus</name><message>{broken}</message></context></TS>", "utf-8")
    with pytest.raises(AssertionError):
        test_every_text_is_translated_and_keeps_its_placeholders(path)
