"""Which language counts, how it is chosen, and what a policy leaves to choose."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QMenu
from tests.window.conftest import OpenWindow

from truceboard.files.policy import Policy
from truceboard.window import translations
from truceboard.window.command_palette import CommandPalette
from truceboard.window.language import FROM_THE_NEXT_START
from truceboard.window.main_window import MainWindow

ANY = Policy(policy=1)


def speaks(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Make the computer one whose user reads these languages, the first best."""

    class System:
        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's name
            return list(names)

    class Locale(QLocale):
        @staticmethod
        def system() -> System:
            return System()

    monkeypatch.setattr(translations, "QLocale", Locale)


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    ("system", "chosen", "policy", "expected"),
    [
        (["en-US", "en"], None, ANY, "en"),
        (["fr-Latn-CH", "fr-CH", "fr"], None, ANY, "fr"),
        (["fr-FR"], "en", ANY, "en"),
        (["C"], None, ANY, "en"),
        (["C"], "fr", ANY, "fr"),
        (["de-DE", "de", "fr-FR", "fr", "en-US"], None, ANY, "fr"),
        (["en-GB"], "tlh", ANY, "en"),
        (["fr-FR"], None, Policy(policy=1, languages=("en",)), "en"),
        (["fr-FR"], "fr", Policy(policy=1, languages=("en",)), "en"),
        (["en-GB"], "en", Policy(policy=1, languages=("fr",)), "fr"),
        (["en-GB"], None, Policy(policy=1, languages=("fr",)), "fr"),
        (["fr-FR"], "fr", Policy(policy=1, languages=("de",)), "en"),
        (["fr-FR"], "fr", Policy(policy=1, languages=()), "en"),
    ],
)
def test_the_language_that_counts(
    monkeypatch: pytest.MonkeyPatch, system: list[str], chosen: str | None, policy: Policy, expected: str
) -> None:
    speaks(monkeypatch, *system)
    assert translations.language(chosen, policy) == expected


@pytest.mark.parametrize(
    ("system", "code", "expected"),
    [
        (["fr-CH", "fr"], "fr", "fr_CH"),
        (["de-DE", "fr-Latn-CA", "fr-CA"], "fr", "fr_CA"),
        (["fr-CH", "fr"], "en", "en_GB"),
        (["en-US", "en"], "en", "en_US"),
        (["en-US", "en"], "fr", "fr_FR"),
        (["C"], "en", "en_GB"),
    ],
)
def test_the_region_is_the_computer_s_where_the_language_is(
    monkeypatch: pytest.MonkeyPatch, system: list[str], code: str, expected: str
) -> None:
    speaks(monkeypatch, *system)
    assert translations.locale(code).name() == expected


@pytest.mark.usefixtures("english_again")
def test_a_policy_of_unknown_languages_is_english_and_a_line_in_the_log(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(logging.getLogger("truceboard"), "propagate", True)
    translations.begin(qapp, "fr", Policy(policy=1, languages=("de", "fr-FR")))
    assert "no language of the program" in caplog.text
    assert QLocale().language() == QLocale.Language.English


def language_menu(window: MainWindow) -> QMenu:
    return next(menu for menu in window.findChildren(QMenu) if menu.title() == "Lan&guage")


def test_each_language_stands_in_the_menu_in_itself(window: MainWindow) -> None:
    entries = language_menu(window).actions()
    assert [action.text() for action in entries] == ["As the &computer", "English", "Français"]
    assert [action.isChecked() for action in entries] == [True, False, False]
    assert all(action.isEnabled() for action in entries)


def test_a_choice_is_remembered_and_says_when_it_counts(window: MainWindow, open_window: OpenWindow) -> None:
    window.actions_by_name["language-fr"].trigger()
    assert window.store.load().language == "fr"
    (said,) = window.conditions.sentences
    assert said == translations.said_in("fr", "LanguageChoice", FROM_THE_NEXT_START)
    again = open_window()
    assert again.actions_by_name["language-fr"].isChecked()
    assert again.conditions.sentences == ()
    window.actions_by_name["language-system"].trigger()
    assert window.store.load().language is None
    assert window.conditions.sentences == ()


def test_the_language_is_found_by_name(window: MainWindow, qapp: QApplication) -> None:
    window.actions_by_name["find"].trigger()
    [palette] = window.findChildren(CommandPalette)
    for query in ("language", "français"):
        palette.search(query)
        assert "action:language-fr" in [found.target for found in palette.found]
    assert "Language: Français" in [found.text for found in palette.found]
    palette.reject()


def test_a_language_that_a_policy_forbids_is_locked_and_says_so(open_window: OpenWindow) -> None:
    window = open_window(policy=Policy(policy=1, languages=("en",)))
    french = window.actions_by_name["language-fr"]
    assert not french.isEnabled()
    assert "policy" in french.text()
    assert "policy" in french.toolTip()
    assert window.actions_by_name["language-en"].isEnabled()


def test_a_remembered_language_that_a_policy_forbids_falls_back(
    window: MainWindow, open_window: OpenWindow
) -> None:
    window.actions_by_name["language-fr"].trigger()
    again = open_window(policy=Policy(policy=1, languages=("en",)))
    assert again.actions_by_name["language-system"].isChecked()
