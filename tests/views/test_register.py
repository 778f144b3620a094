from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.views.conftest import Answers
from tests.workspace.by_hand import ByHand

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.said import statements
from truceboard.look import figures
from truceboard.views.register import RegisterView
from truceboard.views.register_rows import COLUMNS, Group
from truceboard.views.source_dialog import SourceDialog, to_open
from truceboard.views.stack import ViewStack
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def register(show: Callable[[str], Any]) -> RegisterView:
    return show("positions")


def shown(register: RegisterView) -> list[str]:
    rows = range(register.model.rowCount())
    return [entry.position.id for row in rows if (entry := register.model.entry(row))]


def choose(register: RegisterView, position: str) -> None:
    row = register.model.row_of(position)
    assert row is not None
    register.table.selectRow(row)


def test_pulls_points_and_surprises_are_those_of_the_model(register: RegisterView, march: Case) -> None:
    model = compile_case(march)
    said = {each.id: each for each in statements(march, model, model.evaluate())}
    assert len(shown(register)) == len(march.positions)
    for position in march.positions:
        entry = register.model.find(position.id)
        assert entry is not None
        if position.id not in said:
            assert entry.pull_text() == "—"
            continue
        assert entry.pull == pytest.approx(said[position.id].pull, abs=1e-9)
        assert entry.statement == said[position.id]
        assert entry.points == pytest.approx(said[position.id].points, abs=1e-9)
        if said[position.id].as_expected:
            assert entry.pull_text() == "as expected"
        else:
            assert entry.pull_text() == figures.log_odds(said[position.id].pull, 2)


def test_pulls_follow_the_slider_and_rows_stay(
    register: RegisterView, workspace: Workspace, by_hand: ByHand
) -> None:
    before, pull = shown(register), register.model.find("p07").pull
    workspace.try_value("importance", workspace.case.parties[0].interests[0].id, 2, "x")
    by_hand.finish()
    workspace.preview("lever", "pressure-on-kyiv", 0)
    assert register.model.find("p07").pull != pull
    assert shown(register) == before
    assert not by_hand.work, "what the model expected does not hang on the sliders"


def test_words_party_channel_and_grade_filter(register: RegisterView, march: Case, qtbot: QtBot) -> None:
    register.words.setText("putin kursk")
    assert shown(register)
    assert all(
        "putin" in f"{march.position(name).text} {march.position(name).speaker}".casefold()
        for name in shown(register)
    )
    register.words.clear()
    for choice, value, field in (
        (register.party, "kyiv", "party"),
        (register.channel, "assessment", "channel"),
    ):
        choice.set_value(value)
        choice.chosen.emit(value)
        assert shown(register)
        assert {getattr(march.position(name), field) for name in shown(register)} == {value}
        choice.set_value(None)
        choice.chosen.emit(None)
    register.grade.set_value("B1")
    register.grade.chosen.emit("B1")
    assert 0 < len(shown(register)) < len(march.positions)
    assert register.counted.text() == f"{len(shown(register))} of {len(march.positions)}"


def test_find_goes_to_the_filter(register: RegisterView, qtbot: QtBot) -> None:
    register.table.setFocus()
    qtbot.keyClick(register.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert register.words.hasFocus()


def test_headers_sort_and_groups_have_headings(register: RegisterView, march: Case) -> None:
    register.table.sortByColumn(COLUMNS.index("stance"), Qt.SortOrder.AscendingOrder)
    stances = [march.position(name).stance_value for name in shown(register)]
    assert stances == sorted(stances)
    register.grouping.set_value("channel")
    register.grouping.chosen.emit("channel")
    groups = [group for row in range(register.model.rowCount()) if (group := register.model.group(row))]
    assert sum(group.count for group in groups) == len(march.positions)
    assert isinstance(register.model.group(0), Group)
    assert register.table.columnSpan(0, 0) == len(COLUMNS)


def test_set_aside_with_a_reason_and_back(
    register: RegisterView, workspace: Workspace, answers: Answers, by_hand: ByHand, march: Case
) -> None:
    choose(register, "p07")
    answers.text = "translated wrongly"
    agreed = workspace.outlook.agreed.mean
    register.turn_aside()
    position = workspace.case.position("p07")
    assert position.set_aside
    assert position.note is not None
    assert position.note.endswith("translated wrongly")
    assert workspace.outlook.agreed.mean != agreed
    assert register.model.find("p07").pull_text() == "set aside"
    assert register.chosen.position.id == "p07", "the row stays chosen"
    register.turn_aside()
    assert not workspace.case.position("p07").set_aside
    workspace.undo()
    workspace.undo()
    assert workspace.case == march
    by_hand.finish()


def test_without_a_reason_nothing_is_set_aside(
    register: RegisterView, workspace: Workspace, answers: Answers, march: Case
) -> None:
    choose(register, "p07")
    answers.text = None
    register.turn_aside()
    assert workspace.case == march


def test_grades_are_set_in_place(
    register: RegisterView, workspace: Workspace, qtbot: QtBot, by_hand: ByHand
) -> None:
    choose(register, "p07")
    qtbot.keyClick(register.table, Qt.Key.Key_F2)
    assert register.grades.isVisible()
    offered = {action.data(): action for action in register.grades.actions() if action.data()}
    assert set(offered) == {*"ABCDEF", 1, 2, 3, 4, 5, 6}
    offered[5].trigger()
    register.grades.hide()
    assert workspace.case.position("p07").credibility == 5
    source = workspace.case.position("p07").source
    register.offer_grades()
    next(action for action in register.grades.actions() if action.data() == "E").trigger()
    register.grades.hide()
    assert workspace.case.source(source).reliability == "E"
    assert register.chosen.grade == "E5"
    by_hand.finish()


def test_the_chosen_row_stays_in_sight_in_less_height(register: RegisterView, qtbot: QtBot) -> None:
    table = register.table
    register.resize(760, 1200)
    choose(register, "p01")
    for height in (700, 500):
        register.resize(760, height)
        qtbot.wait(50)
        row = table.visualRect(table.currentIndex())
        assert table.viewport().rect().contains(row.center())


def test_the_selection_is_the_workspaces(register: RegisterView, workspace: Workspace) -> None:
    choose(register, "p05")
    assert workspace.selection == "position:p05"
    assert workspace.case.position("p05").text in register.strip.text.text()
    workspace.select("position:p01")
    assert register.chosen.position.id == "p01"
    assert "As the model expected" in register.strip.said.text()
    workspace.select("lever:truce-length")
    assert register.chosen is None


def test_the_source_is_shown_before_anything_is_opened(
    register: RegisterView, workspace: Workspace, answers: Answers, qtbot: QtBot
) -> None:
    choose(register, "p07")
    register.show_source()
    dialog = register.findChild(SourceDialog)
    address = workspace.case.source(workspace.case.position("p07").source).url
    assert dialog.address.text() == address
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == address
    answers.yes = False
    with qtbot.assertNotEmitted(register.address_requested):
        qtbot.mouseClick(dialog.open_page, Qt.MouseButton.LeftButton)
    assert answers.asked == [address]
    answers.yes = True
    with qtbot.waitSignal(register.address_requested) as opened:
        qtbot.mouseClick(dialog.open_page, Qt.MouseButton.LeftButton)
    assert opened.args == [address]
    dialog.close()


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://www.nytimes.com/2025/03/12/x.html", True),
        ("http://example.org/", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://user:word@example.org/", False),
        ("https:", False),
        ("smb://server/share", False),
        ("https://example.org/" + "a" * 1_000, False),
    ],
)
def test_only_plain_https_pages_open(address: str, opens: bool) -> None:
    assert (to_open(address) is not None) == opens


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://\u0430pple.com/", "https://xn--pple-43d.com/"),
        ("https://example.org/\u202egpj.exe", "https://example.org/%E2%80%AEgpj.exe"),
        ("https://example.org/a?b=c%20d#e", "https://example.org/a?b=c%20d#e"),
    ],
)
def test_what_is_opened_is_shown_in_plain_letters(address: str, shown: str) -> None:
    assert to_open(address) == shown


def test_a_copy_carries_the_marking(register: RegisterView, march: Case) -> None:
    register.copy_table()
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == lines[-1] == march.marking.level
    assert march.title in lines[1]
    assert len(lines) == 4 + len(march.positions)


def test_a_selection_is_followed_once_the_rows_are_those_of_the_case(
    stack: ViewStack, workspace: Workspace, show: Callable[[str], Any]
) -> None:
    register = show("positions")
    first, second = workspace.case.positions[:2]
    stack.show_view("board")
    moved = first.model_copy(update={"source": "elsewhere"})
    source = workspace.case.sources[0].model_copy(update={"id": "elsewhere", "title": "Elsewhere"})
    workspace.commit(
        "replace", workspace.case.model_copy(update={"sources": (source,), "positions": (moved,)})
    )
    workspace.select(f"position:{first.id}")
    show("positions")
    assert register.chosen.position == moved
    assert "Elsewhere" in register.strip.source.text()
    assert register.model.row_of(second.id) is None


def test_where_nothing_passes_the_filters_it_says_so_right_below_them(
    register: RegisterView, qtbot: QtBot
) -> None:
    register.words.setText("nobody said this")
    qtbot.waitUntil(register.nothing.isVisible)
    QApplication.processEvents()
    filters = register.words.mapTo(register, register.words.rect().bottomLeft()).y()
    below = register.nothing.mapTo(register, register.nothing.rect().topLeft()).y()
    assert 0 < below - filters < 40
