"""Templates, the welcome page and the first steps."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from truceboard.case.case import Case
from truceboard.case.edits_parts import change
from truceboard.editing.commands import Commands
from truceboard.editing.first_steps import FirstSteps
from truceboard.editing.templates import TEMPLATES, TEXTS, Template, empty_case, fresh
from truceboard.editing.welcome import WelcomePage
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.resources import resource
from truceboard.files.writing import canonical_text
from truceboard.likelihood.compile import compile_case
from truceboard.workspace.workspace import Workspace

Show = Callable[[QWidget, int, int], None]
TODAY = date(2026, 5, 4)


@dataclass
class Files:
    recent: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.id)
def test_a_template_is_canonical_and_has_no_basis_yet(template: Template) -> None:
    path = resource(f"templates/{template.id}.truce")
    assert canonical_text(read_case(path)) == path.read_text("utf-8")
    case = fresh(template, TODAY)
    assert Case.model_validate(case.model_dump(mode="json")) == case
    assert {
        case.as_of,
        case.proposal.made_on,
        *(entry.date for lever in case.levers for entry in lever.history),
    } == {TODAY}
    assert not any(party.base_rate_note for party in case.parties)
    assert all(party.interests and party.base_spread >= 0.8 for party in case.parties)
    moved = {each.lever for party in case.parties for one in party.interests for each in one.influences}
    assert {lever.id for lever in case.levers} == moved
    outlook = compile_case(case, draws=1024).evaluate()
    assert not outlook.has_basis
    assert template.name
    assert template.text


@pytest.mark.parametrize("path", sorted(resource("templates").glob("*.json")), ids=lambda path: path.stem)
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.id)
def test_every_text_of_a_template_is_in_every_language(template: Template, path: Path) -> None:
    english = list(texts(fresh(template, TODAY).model_dump(mode="json")))
    before = QLocale()
    QLocale.setDefault(QLocale(path.stem))
    case = fresh(template, TODAY)
    QLocale.setDefault(before)
    words = json.loads(path.read_text("utf-8"))
    assert set(english) - words.keys() <= {"%", "km", "index"}
    assert list(texts(case.model_dump(mode="json"))) == [words.get(text, text) for text in english]
    assert not compile_case(case, draws=64).evaluate().has_basis


def test_no_language_keeps_words_that_no_template_has() -> None:
    english = {text for each in TEMPLATES for text in texts(fresh(each).model_dump(mode="json"))}
    for path in resource("templates").glob("*.json"):
        assert json.loads(path.read_text("utf-8")).keys() <= english, path.name


def texts(plain: Any, field: str = "") -> Iterator[str]:
    """What of a case is read by people, in order."""
    if isinstance(plain, dict):
        for name, value in plain.items():
            yield from texts(value, name)
    elif isinstance(plain, list):
        for each in plain:
            yield from texts(each, field)
    elif isinstance(plain, str) and field in TEXTS:
        yield plain


def test_every_template_in_the_folder_is_offered() -> None:
    files = {path.stem for path in resource("templates").glob("*.truce")}
    assert files == {template.id for template in TEMPLATES}


def test_an_empty_case_has_two_parties_and_no_basis(qapp: object) -> None:
    case = empty_case(TODAY)
    assert Case.model_validate(case.model_dump(mode="json")) == case
    assert len(case.parties) == 2
    assert not compile_case(case, draws=64).evaluate().has_basis


def test_the_welcome_page_says_what_was_chosen(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    here = builtin_case_path()
    page = WelcomePage(Files((str(tmp_path / "gone.truce"), str(here)), (str(tmp_path / "pinned.truce"),)))
    show(page, 1000, 700)
    QApplication.processEvents()
    heard: list[object] = []
    page.open_path.connect(heard.append)
    page.new_from_template.connect(heard.append)
    page.pin_toggled.connect(_into(heard))
    assert [row.button.text() for row in page.rows] == ["pinned.truce", "gone.truce", here.name]
    assert [row.button.isEnabled() for row in page.rows] == [False, False, True]
    assert "Cannot be reached" in page.rows[1].button.accessibleDescription()
    qtbot.mouseClick(page.rows[2].button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.cards["prisoner-exchange"].button, Qt.MouseButton.LeftButton)
    assert heard == [here, "prisoner-exchange"]
    for name, signal in (
        ("builtin", page.open_builtin),
        ("empty", page.new_empty),
        ("open", page.choose_file),
        ("guided", page.guided),
    ):
        with qtbot.waitSignal(signal, timeout=500):
            qtbot.mouseClick(page.cards[name].button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.rows[1].pin, Qt.MouseButton.LeftButton)
    assert heard[-1] == (str(tmp_path / "gone.truce"), True)


def test_enter_begins_too(show: Show, qtbot: QtBot) -> None:
    page = WelcomePage(Files())
    show(page, 900, 700)
    with qtbot.waitSignal(page.new_empty, timeout=1000):
        qtbot.keyClick(page.cards["empty"].button, Qt.Key.Key_Return)


def test_the_page_stands_in_one_column_where_there_is_little_room(show: Show, tmp_path: Path) -> None:
    long = tmp_path / ("a-name-" * 20 + ".truce")
    page = WelcomePage(Files((str(long),)))
    show(page, 1000, 700)
    QApplication.processEvents()
    card, row = page.cards["open"], page.rows[0]
    assert row.mapTo(page, row.rect().topLeft()).x() > card.mapTo(page, card.rect().topRight()).x()
    assert "…" in row.button.text()
    assert row.button.accessibleName() == long.name
    page.resize(600, 700)
    QApplication.processEvents()
    assert row.mapTo(page, row.rect().topLeft()).x() <= card.mapTo(page, card.rect().topLeft()).x()


def _into(heard: list[object]) -> Callable[[str, bool], None]:
    def take(path: str, on: bool) -> None:
        heard.append((path, on))

    return take


def to_do(steps: FirstSteps) -> int:
    return sum(not box.text.isHidden() for box in steps.boxes)


def fill_in(workspace: Workspace) -> None:
    """Give what was just added, and what a new case begins with, names of its own."""
    case, key = workspace.case, workspace.selection
    field = {"lever": "name", "interest": "name", "position": "text", "term": "text"}.get(
        key.partition(":")[0]
    )
    if field is not None:
        case = change(case, key, {field: "A name of its own"})
    for actor in case.actors:
        case = change(case, f"actor:{actor.id}", {"name": f"The people of {actor.id}"})
    for source in case.sources:
        case = change(case, f"source:{source.id}", {"title": "A newspaper"})
    workspace.commit("Names", change(case, "truce", {"title": "The offer of the spring"}))


def test_a_placeholder_is_no_step_done(show: Show, commands: Commands) -> None:
    workspace: Workspace = commands.workspace
    workspace.open(empty_case(TODAY), None)
    steps = FirstSteps(commands)
    show(steps, 330, 700)
    commands.add_lever()
    commands.add_term()
    commands.add_position("party:first-party")
    for party in ("first-party", "second-party"):
        commands.add_interest(f"party:{party}")
    assert to_do(steps) == 6
    workspace.select(f"lever:{workspace.case.levers[0].id}")
    fill_in(workspace)
    assert to_do(steps) == 5


def test_the_first_steps_lead_from_empty_to_a_basis(show: Show, qtbot: QtBot, commands: Commands) -> None:
    workspace: Workspace = commands.workspace
    workspace.open(empty_case(TODAY), None)
    steps = FirstSteps(commands)
    show(steps, 330, 700)
    assert to_do(steps) == 6
    for _ in range(20):
        waiting = [box for box in steps.boxes if not box.button.isHidden()]
        if not waiting:
            break
        assert len(waiting) == 1
        before = workspace.case
        workspace.select(None)
        qtbot.mouseClick(waiting[0].button, Qt.MouseButton.LeftButton)
        assert workspace.selection is not None
        if workspace.case is before:
            workspace.commit("Note", change(before, workspace.selection, {"base_rate_note": "Counted"}))
        else:
            waited = to_do(steps)
            fill_in(workspace)
            assert waited - 1 <= to_do(steps) <= waited
    assert to_do(steps) == 0
    assert not steps.end.isHidden()
    assert workspace.outlook.has_basis
