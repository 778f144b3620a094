"""Ctrl+K finds commands and everything in the case, and sets levers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.window.command_palette import CommandPalette
from truceboard.window.finder import find, settings, things
from truceboard.window.main_window import MainWindow


@pytest.fixture
def palette(window: MainWindow, qapp: QApplication) -> CommandPalette:
    window.actions_by_name["find"].trigger()
    qapp.processEvents()
    [palette] = window.findChildren(CommandPalette)
    return palette


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("white house", "actor:white-house"),
        ("momentum", "lever:battlefield-momentum"),
        ("peskov", "position:p08"),
        ("front line", "scenario:stalemate"),
        ("loss of face", "interest:face"),
    ],
)
def test_everything_in_the_case_is_found(query: str, target: str) -> None:
    assert target in [found.target for found in find(things(read_case(builtin_case_path())), query)]


@pytest.mark.parametrize(
    "query", ["set nato pledge to 80", "nato pledge 80", "NATO pledge = 80", "nato pledge 80 %"]
)
def test_a_lever_is_set_in_words(query: str) -> None:
    assert [found.target for found in settings(read_case(builtin_case_path()), query)] == [
        "set:nato-pledge=80.0"
    ]


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("set length of the truce to 45 days", "set:truce-length=45.0"),
        ("set contacts to 6 a month", "set:leader-contacts=6.0"),
        ("set nato pledge to 80 % of demand", "set:nato-pledge=80.0"),
    ],
)
def test_a_value_may_have_its_unit_behind_it(query: str, target: str) -> None:
    case = read_case(builtin_case_path())
    assert [found.target for found in settings(case, query)] == [target]
    assert settings(case, "set length of the truce to 45 weeks") == []


def test_a_value_out_of_bounds_is_not_offered() -> None:
    case = read_case(builtin_case_path())
    assert settings(case, "set nato pledge to 300") == []
    assert settings(case, "set momentum to -60")[0].target == "set:battlefield-momentum=-60.0"


def test_setting_a_lever_by_keyboard(window: MainWindow, palette: CommandPalette) -> None:
    QTest.keyClicks(palette.query, "set cost of refusal to 80")
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert window.workspace.value("cost-of-refusal") == 80
    assert window.workspace.history.undo_label == "Set “Cost of refusal” to 80"


def test_a_command_runs(window: MainWindow, palette: CommandPalette) -> None:
    window.workspace.try_value("lever", "nato-pledge", 50, "x")
    QTest.keyClicks(palette.query, "reset all lev")
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert window.workspace.value("nato-pledge") == 0


def test_going_to_a_lever_focuses_its_slider(window: MainWindow, palette: CommandPalette) -> None:
    QTest.keyClicks(palette.query, "kursk territory held")
    QTest.keyClick(palette.query, Qt.Key.Key_Down)
    QTest.keyClick(palette.query, Qt.Key.Key_Up)
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert window.workspace.selection == "lever:kursk-held"
    assert window.focusWidget() is window.levers.rows["lever:kursk-held"].slider


def test_escape_leaves_everything(window: MainWindow, palette: CommandPalette) -> None:
    QTest.keyClick(palette.query, Qt.Key.Key_Escape)
    assert not window.workspace.history.can_undo


def test_editing_commands_are_found_too(window: MainWindow, palette: CommandPalette) -> None:
    QTest.keyClicks(palette.query, "add a lever")
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert window.workspace.case.levers[-1].name == "New lever"


def test_a_panel_that_is_brought_up_has_the_keyboard(window: MainWindow, qapp: QApplication) -> None:
    window.activateWindow()
    for name in ("outline", "levers"):
        action = window.actions_by_name[f"dock-{name}"]
        action.setChecked(False)
        action.setChecked(True)
        qapp.processEvents()
        focused = window.focusWidget()
        assert focused is not None
        assert window.docks[name].isAncestorOf(focused)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("xyzzy", "Nothing in the case and no command fits."),
        ("set nato pledge to 800", "NATO pledge goes from 0 % to 100 %."),
    ],
)
def test_where_nothing_fits_it_says_so(palette: CommandPalette, query: str, told: str) -> None:
    QTest.keyClicks(palette.query, query)
    assert palette.found == []
    assert palette.nothing.isVisible()
    assert palette.nothing.text().replace("\u00a0", " ").replace("\u202f", " ") == told
    palette.query.clear()
    assert not palette.nothing.isVisible()
    assert palette.list.isVisible()
