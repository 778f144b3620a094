"""The window in French: its texts, Qt's own, its numbers and its days."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMenu, QMessageBox
from tests.i18n import visible
from tests.i18n.pseudo import ROOT, compile_catalogue
from tests.window.test_mnemonics import shared

from truceboard.case.case import Case
from truceboard.case.problems import Problem
from truceboard.editing.day_editor import read_day
from truceboard.editing.refusals import sentence
from truceboard.editing.templates import TEMPLATES, empty_case
from truceboard.files.messages import Message
from truceboard.look import figures, style
from truceboard.look.file_messages import file_sentence
from truceboard.look.messages import problem_text
from truceboard.window import finder, translations
from truceboard.window.dialogs import QtDialogs
from truceboard.window.guide import GuideDialog
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile
from truceboard.window.start import Unasked

NO_BREAK = "[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues as they stand, compiled: a test trusts no older ones."""
    folder = tmp_path_factory.mktemp("translations")
    for catalogue in (ROOT / "i18n").glob("*.ts"):
        compile_catalogue(catalogue, folder / f"{catalogue.stem}.qm")
    return folder


@pytest.fixture
def french(qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    before = QLocale()
    monkeypatch.setattr(translations, "resource", lambda _name: folder)
    translations.install(qapp, "fr")
    style.install(qapp)
    yield qapp
    QLocale.setDefault(before)
    for ours in qapp.findChildren(QTranslator):
        qapp.removeTranslator(ours)
        ours.deleteLater()


@pytest.fixture
def window(french: QApplication, march: Case, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(march, store=PreferenceFile(tmp_path), dialogs=Unasked())
    window.resize(1440, 900)
    window.show()
    french.processEvents()
    yield window
    window.close()
    window.deleteLater()


@pytest.mark.usefixtures("french")
def test_numbers_and_days_are_french() -> None:
    assert re.fullmatch(f"45{NO_BREAK}%", figures.percent(0.45))
    assert figures.number(1.5) == "1,5"
    assert figures.log_odds(-0.25, 2) == "−0,25"
    assert re.fullmatch(f"8{NO_BREAK}192", QLocale().toString(8192))
    assert figures.full_day(date(2025, 2, 12)).split() == ["12", "févr.", "2025"]
    assert figures.read_number("1,5") == 1.5
    for value in (1500.0, -12_345_678.5):
        assert figures.read_number(figures.number(value) + " km") == value
    assert figures.read_number("2 500,5") == 2500.5
    assert figures.read_number("30 jours") == 30
    assert read_day("12 mars 2025") == date(2025, 3, 12)
    assert read_day(figures.full_day(date(2025, 8, 1))) == date(2025, 8, 1)


@pytest.mark.usefixtures("french")
def test_one_is_singular_and_so_is_none() -> None:
    texts = [figures.points(count / 100) for count in (0, 1, 2)]
    assert [re.sub(NO_BREAK, " ", text) for text in texts] == ["0 point", "1 point", "2 points"]


def test_the_menus_are_french(window: MainWindow) -> None:
    titles = [action.text().replace("&", "") for action in window.top.menu_bar.actions()]
    assert titles[:3] == ["Fichier", "Édition", "Affichage"]
    assert window.actions_by_name["undo"].text().replace("&", "") == "Annuler"
    assert window.actions_by_name["language-en"].text() == "English"
    assert window.actions_by_name["language-fr"].text() == "Français"


def test_no_two_entries_of_a_menu_share_a_letter(window: MainWindow) -> None:
    list(window.views.views.values())  # so that all of them are built
    menus = window.findChildren(QMenu)
    assert {menu.title(): found for menu in menus if (found := shared(menu))} == {}
    titles = [action.text() for action in window.top.menu_bar.actions()]
    letters = [QKeySequence.mnemonic(title).toString() for title in titles]
    assert len(set(letters)) == len(letters) > 5


def test_the_window_shows_french_figures(window: MainWindow) -> None:
    told = " ".join(text for _, text in visible.painted_texts(window))
    assert re.search(f"\\d{NO_BREAK}?%", told)
    assert re.search(r"[+−]\d,\d", told)
    assert not re.search(r"[+−]\d\.\d", told)
    assert "12 mars 2025" in window.tool_bar.day.text()


def test_questions_and_qt_s_own_texts_are_french(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def read(box: QMessageBox) -> int:
        shown.extend(button.text().replace("&", "") for button in box.buttons())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", read)
    QtDialogs(window).ask_to_save("Offre")
    assert {"Enregistrer", "Annuler"} <= set(shown)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, window)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Annuler"
    line = QLineEdit(window)
    menu = line.createStandardContextMenu()
    assert {"Couper", "Copier", "Coller"} <= {
        action.text().partition("\t")[0].replace("&", "") for action in menu.actions()
    }
    menu.deleteLater()


@pytest.mark.usefixtures("french")
def test_what_goes_wrong_is_told_in_french() -> None:
    assert problem_text(Problem("levers[3]", "missing")).startswith("levers[3]")
    assert "missing" not in problem_text(Problem("levers[3]", "missing"))
    assert "disk" not in file_sentence(Message("save-disk-full"))
    assert sentence(Problem("", "above-maximum", {"found": "2.5", "limit": "2"})).startswith("2,5 ")
    assert sentence(Problem("", "not-a-day", {"found": '"12.3"'})).startswith('"12.3" ')


@pytest.mark.usefixtures("french")
def test_a_lever_is_set_in_french_words(march: Case) -> None:
    lever = march.lever("nato-pledge")
    for query in (f"régler {lever.brief} sur 20", f"{lever.brief} = 20", f"set {lever.brief} to 20"):
        assert [found.target for found in finder.settings(march, query)] == ["set:nato-pledge=20.0"], query


@pytest.mark.usefixtures("french")
def test_a_new_case_is_french() -> None:
    assert empty_case().title == "Dossier sans titre"
    assert TEMPLATES[0].name == "Cessez-le-feu provisoire"


def test_the_guide_says_that_it_is_english(window: MainWindow) -> None:
    window.show_guide()
    [guide] = window.findChildren(GuideDialog)
    assert guide.language.isVisible()
    assert "anglais" in guide.language.text()
    guide.close()
