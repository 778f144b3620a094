"""The guide: every page is reached, every link and picture is there, searching finds, back leads back."""

import re

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from truceboard.files.resources import resource
from truceboard.window.guide import CONTENTS, LINK, PAGES, GuideDialog
from truceboard.window.main_window import MainWindow

TEXTS = {path.name: path.read_text(encoding="utf-8") for path in resource("guide").glob("*.md")}


@pytest.fixture
def guide(window: MainWindow) -> GuideDialog:
    dialog = GuideDialog(window)
    dialog.show()
    return dialog


def titles(guide: GuideDialog) -> list[str]:
    return [guide.pages.item(row).text() for row in range(guide.pages.count())]


def test_the_contents_lead_to_every_page() -> None:
    assert {CONTENTS, *LINK.findall(TEXTS[CONTENTS])} == set(TEXTS)


@pytest.mark.parametrize("name", TEXTS)
def test_links_and_pictures_are_there(name: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", TEXTS[name]):
        assert (resource("guide") / target).is_file(), target


def test_every_view_has_a_page(window: MainWindow) -> None:
    assert set(PAGES) <= set(window.views.actions_by_name)
    assert set(PAGES.values()) <= set(TEXTS)
    for view, page in (("board", "the-board.md"), ("paths", "the-views.md"), ("", CONTENTS)):
        assert GuideDialog(window, view).page == page


def test_f1_opens_the_page_of_the_view(window: MainWindow) -> None:
    window.views.show_view("positions")
    window.actions_by_name["guide"].trigger()
    (dialog,) = window.findChildren(GuideDialog)
    assert dialog.page == "what-was-said.md"


def test_a_link_is_followed_and_back_leads_back(guide: GuideDialog) -> None:
    assert guide.page == CONTENTS
    assert not guide.back.isEnabled()
    guide.reader.anchorClicked.emit(QUrl("files.md"))
    assert guide.page == "files.md"
    assert guide.pages.currentItem().text() == "Files"
    guide.back.click()
    assert guide.page == CONTENTS


def test_a_link_that_leads_elsewhere_is_not_followed(guide: GuideDialog) -> None:
    for address in ("https://example.org", "../cases/ceasefire-2025-03.truce", "file:///etc/hostname"):
        guide.reader.anchorClicked.emit(QUrl(address))
        assert guide.page == CONTENTS
        assert guide.reader.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl(address)) is None


def test_a_search_lists_the_pages_that_have_it_and_goes_to_it(guide: GuideDialog) -> None:
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.search.hasFocus()
    QTest.keyClicks(guide.search, "ADMIRALTY code")
    assert "What was said" in titles(guide)
    assert "Files" not in titles(guide)
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert "admiralty code" in TEXTS[guide.page].casefold()
    assert guide.reader.textCursor().selectedText().casefold() == "admiralty code"
    guide.search.setText("nowhere to be found")
    assert titles(guide) == ["No page has this."]
    guide.search.clear()
    assert len(titles(guide)) == len(TEXTS)


@pytest.mark.parametrize(("language", "told"), [("en_GB", False), ("fr_FR", True)])
def test_in_other_languages_it_says_that_it_is_english(window: MainWindow, language: str, told: bool) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    dialog = GuideDialog(window)
    QLocale.setDefault(before)
    assert dialog.language.isHidden() is not told
