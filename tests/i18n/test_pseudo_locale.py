"""Under the pseudo language, whatever is neither the case's nor a number is in brackets and under accents."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from tests.i18n import visible
from tests.i18n.pseudo import pseudo_catalogue

from truceboard.case.case import Case
from truceboard.case.marking import TLP_LEVELS
from truceboard.case.parts import KINDS, all_keys
from truceboard.case.positions import STANCE_VALUES
from truceboard.case.problems import MESSAGES, Problem
from truceboard.editing.table_import import TableImport
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.resources import resource
from truceboard.look import messages, style
from truceboard.window import translations
from truceboard.window.dialogs import QtDialogs
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile

WORD = re.compile(r"[^\W\d_]+…?")
KEYS = re.compile(r"\b((Ctrl|Shift|Alt)\+)+\S+|\bF\d+\b|\b(Del|Esc)\b")
MARKUP = re.compile(r"<[^>]+>|&(?=\S)|https?://\S+")
QT_S_OWN = [
    *("Show Details...", "Hide Details...", "Float", "Undocks and re-attaches the dock widget"),
    *("Close", "Closes the dock widget"),
]
"""Texts of Qt's own parts; Qt's catalogue of a language translates them."""


class Reader:
    """Knows what needs no translation: the case's own words, the calendar's names, the program's name."""

    def __init__(self, case: Case, *more: str) -> None:
        locale = QLocale()
        calendar = [locale.monthName(month, form) for month in range(1, 13) for form in QLocale.FormatType]
        calendar += [locale.dayName(day, form) for day in range(1, 8) for form in QLocale.FormatType]
        # The Traffic Light Protocol is written the same in every language.
        texts = {*_texts(case.model_dump(mode="json")), *calendar, *TLP_LEVELS, *more}
        self._texts = sorted((text for text in texts if len(text) > 1), key=len, reverse=True)
        self._words = {word for text in texts for word in WORD.findall(text)}

    def untranslated(self, text: str) -> bool:
        """Whether any part of a text was never given to the translators."""
        plain = KEYS.sub("", MARKUP.sub("", text)).replace("\N{NO-BREAK SPACE}", " ")
        return self.has_foreign_word(plain) or self._has_letters_outside_brackets(plain)

    def has_foreign_word(self, text: str) -> bool:
        """Whether a text has a plain English word that is not the case's."""
        return any(self._is_foreign(word) for word in WORD.findall(KEYS.sub("", text)))

    def _is_foreign(self, word: str) -> bool:
        if len(word) < 3 or not word.rstrip("…").isascii() or not re.search("[aeiouyAEIOUY]", word):
            return False
        if word.endswith("…"):
            return not any(known.startswith(word[:-1]) for known in self._words)
        return word not in self._words

    def _has_letters_outside_brackets(self, text: str) -> bool:
        for known in self._texts:
            text = text.replace(known, "")
        depth, outside = 0, ""
        for letter in text:
            depth += (letter == "[") - (letter == "]")
            outside += letter if depth == 0 else ""
        return any(part.isalpha() and len(part) > 1 for part in WORD.findall(outside))


def _texts(plain: object) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        yield from (text for part in plain.values() for text in _texts(part))
    elif isinstance(plain, list):
        yield from (text for part in plain for text in _texts(part))


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo_catalogue(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture
def pseudo_app(qapp: QApplication, catalogue: Path) -> Iterator[QApplication]:
    translations.install(qapp, "en")
    translator = QTranslator()
    assert translator.load(str(catalogue))
    qapp.installTranslator(translator)
    style.install(qapp)
    yield qapp
    qapp.removeTranslator(translator)
    for ours in qapp.findChildren(QTranslator):
        qapp.removeTranslator(ours)
        ours.deleteLater()


@pytest.fixture
def window(pseudo_app: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(
        read_case(builtin_case_path()), store=PreferenceFile(tmp_path), dialogs=_Silent(tmp_path)
    )
    window.resize(1920, 1080)
    window.show()
    pseudo_app.processEvents()
    yield window
    window.close()
    window.deleteLater()


class _Silent:
    """Dialogs that nobody answers: the window shows no box of its own accord."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ask_to_save(self, name: str) -> str:
        return "discard"

    def tell(self, title: str, text: str) -> None:
        pass


PROGRAM = [
    *(each.name for each in translations.LANGUAGES.values()),
    "Truceboard",
    "truceboard",
    "Qt",
    "PySide",
    "Python",
    "Linux",
]


@pytest.fixture
def reader(window: MainWindow, tmp_path: Path) -> Reader:
    return Reader(window.workspace.case, *PROGRAM, str(tmp_path))


@pytest.fixture
def reader_of_documents(window: MainWindow) -> Reader:
    """One that also knows the guide and the licences: documents, not the program's own words."""
    documents = [*resource("guide").glob("*.md"), *resource("licences").glob("*.txt")]
    lines = [line.lstrip("# ") for path in documents for line in path.read_text("utf-8").splitlines()]
    return Reader(window.workspace.case, *PROGRAM, *lines)


def breaches(reader: Reader, widget: QWidget) -> list[str]:
    """Every place of a window that shows or tells an untranslated text."""
    told = [*visible.property_texts(widget), *visible.spoken_texts(widget)]
    found = [f"{place}: {text}" for place, text in told if text not in QT_S_OWN and reader.untranslated(text)]
    painted = visible.painted_texts(widget)
    return found + [
        f"{place}: {text}"
        for place, text in painted
        if text not in QT_S_OWN and reader.has_foreign_word(text)
    ]


def no_breach(reader: Reader, widgets: Iterable[QWidget]) -> None:
    QApplication.processEvents()
    found = sorted({breach for widget in widgets for breach in breaches(reader, widget)})
    assert not found, "\n".join(found)


def test_the_window_as_it_opens(window: MainWindow, reader: Reader) -> None:
    no_breach(reader, [window])


@pytest.mark.parametrize("kind", ["actor", "party", "lever", "interest", "position", "truce"])
def test_whatever_is_selected(window: MainWindow, reader: Reader, kind: str) -> None:
    case = window.workspace.case
    ids = {
        "actor": [actor.id for actor in case.actors],
        "party": [party.actor for party in case.parties],
        "lever": [lever.id for lever in case.levers],
        "interest": [interest.id for party in case.parties for interest in party.interests],
        "position": [position.id for position in case.positions],
    }
    window.docks["details"].set_collapsed(False)
    for key in [f"{kind}:{each}" for each in ids[kind]] if kind != "truce" else ["truce"]:
        window.workspace.select(key)
        no_breach(reader, [window])


def test_after_changes_on_another_day(window: MainWindow, reader: Reader) -> None:
    lever = window.workspace.case.levers[0]
    window.workspace.try_scenario(window.workspace.case.scenarios[0].id, "")
    window.workspace.preview("lever", lever.id, lever.minimum)
    window.workspace.settle("")
    window.workspace.look_at(window.workspace.case.positions[0].date)
    no_breach(reader, [window])


def test_every_view(window: MainWindow, reader: Reader, qtbot: QtBot) -> None:
    for name in window.views.views:
        window.views.show_view(name)
        qtbot.waitUntil(lambda: window.views.questions.jobs.idle, timeout=30_000)
        no_breach(reader, [window])


def test_the_form_of_every_kind_of_part(window: MainWindow, reader: Reader) -> None:
    commands = window.editor.commands
    commands.add_note(0.0, 0.0)
    window.docks["details"].set_collapsed(False)
    case = window.workspace.case
    for kind in ("case", *KINDS):
        for key in ["case"] if kind == "case" else list(all_keys(case, kind))[:1]:
            window.workspace.select(key)
            no_breach(reader, [window.docks["details"]])


def test_the_panels_that_are_hidden_at_first(window: MainWindow, reader: Reader) -> None:
    window.reset_levers()
    window.editor.commands.duplicate(f"actor:{window.workspace.case.actors[0].id}")
    for name in ("outline", "history", "first-steps"):
        window.docks[name].bring(True)
        no_breach(reader, [window.docks[name]])


def test_presenting(window: MainWindow, reader: Reader) -> None:
    window.set_presenting(True)
    no_breach(reader, [window])


def test_every_menu(window: MainWindow, reader: Reader) -> None:
    assert len(list(window.views.views.values())) > 10  # all of them are built by now
    menus = window.findChildren(QMenu)
    for menu in menus:
        menu.aboutToShow.emit()
    no_breach(reader, menus)


def test_the_dialogs_of_the_help_menu(window: MainWindow, reader_of_documents: Reader) -> None:
    window.about()
    window.show_guide()
    dialogs = window.findChildren(QDialog)
    assert len(dialogs) == 2
    no_breach(reader_of_documents, dialogs)
    for dialog in dialogs:
        dialog.close()


TABLE = """id,speaker,actor,date,stance,credibility,Rest
p01,Кто,kremlin,2025-03-13,ambiguous,2,
p02,Кто,?,?,?,9,
"""


def test_the_import_of_a_table(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "1.csv"
    path.write_text(TABLE, encoding="utf-8")
    window.tables.show_import("positions", path)
    (dialog,) = window.findChildren(TableImport)
    qtbot.waitUntil(lambda: dialog.jobs.idle and dialog.table.shown.rowCount() == 2)
    words = [*TABLE.replace("\n", ",").split(","), *STANCE_VALUES, path.name, "YYYY", "MM", "DD", "UTF"]
    no_breach(Reader(window.workspace.case, *PROGRAM, *words), [dialog])
    dialog.reject()


def test_the_questions(window: MainWindow, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def read(box: QMessageBox) -> int:
        shown.extend(breaches(reader, box))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", read)
    asked = QtDialogs(window)
    asked.ask_to_save(window.workspace.case.title)
    asked.report(window.workspace.case.title, window.workspace.case.title, ["1"] * 9)
    assert not shown, "\n".join(shown)


def test_every_problem_is_told_in_the_user_s_language(pseudo_app: QApplication) -> None:
    for key, english in MESSAGES.items():
        names = re.findall(r"\{(\w+)\}", english)
        told = messages.problem_text(Problem("levers[3]", key, dict.fromkeys(names, 1)))
        assert "[" in told.replace("levers[3]", ""), key


def test_the_reader_sees_what_is_untranslated(window: MainWindow, reader: Reader) -> None:
    assert reader.untranslated("Reset")
    assert reader.untranslated("[Áll ~] of it")
    assert reader.untranslated("[{} ~]".format("locked"))
    assert not reader.untranslated(f"[Ŕéśét ~] {window.workspace.case.levers[0].name}: 12 % (Ctrl+Z)")
