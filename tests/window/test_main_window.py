"""The window around the board."""

import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction, QDesktopServices, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.window.conftest import Answers

from truceboard.case.marking import Marking
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.look import style
from truceboard.window.actions import ScenarioMenu
from truceboard.window.banner import Banner
from truceboard.window.importance import ImportancePopup
from truceboard.window.main_window import MainWindow, open_address
from truceboard.window.preferences import PreferenceFile, Preferences
from truceboard.window.start import FRAME, fit_screen


def test_the_marking_stands_at_the_top_and_at_the_bottom(window: MainWindow) -> None:
    banners = window.findChildren(Banner)
    assert [banner.text() for banner in banners] == ["TLP:CLEAR", "TLP:CLEAR"]
    tops = sorted(banner.mapTo(window, banner.rect().topLeft()).y() for banner in banners)
    assert tops[0] == 0
    assert tops[1] + banners[0].height() == window.height()
    amber = window.workspace.case.model_copy(update={"marking": Marking(scheme="TLP", level="TLP:AMBER")})
    window.workspace.commit("Mark", amber)
    assert {banner.text() for banner in banners} == {"TLP:AMBER"}


def test_the_title_shows_the_case_and_the_modified_mark(window: MainWindow) -> None:
    assert window.windowTitle() == "30-day cease-fire offer, March 2025[*] — Truceboard"
    assert not window.isWindowModified()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert window.isWindowModified()
    window.actions_by_name["undo"].trigger()
    assert not window.isWindowModified()


def test_undo_and_redo_name_their_step(window: MainWindow) -> None:
    undo, redo = window.actions_by_name["undo"], window.actions_by_name["redo"]
    assert not undo.isEnabled()
    window.workspace.try_value("lever", "nato-pledge", 65, "Move A & B")
    assert undo.text() == "&Undo Move A && B"
    undo.trigger()
    assert redo.text() == "&Redo Move A && B"
    redo.trigger()
    assert window.workspace.value("nato-pledge") == 65


def test_the_notice_is_told_once(qapp: QApplication, window: MainWindow, answers: Answers) -> None:
    assert answers.told == [(window.workspace.case.title, window.workspace.case.notice)]
    window.workspace.open(window.workspace.case, None)
    assert len(answers.told) == 1


def test_another_day_is_a_view_with_a_way_back(window: MainWindow) -> None:
    assert not window.day_strip.isVisible()
    window.tool_bar.day.setDate(QDate(2025, 1, 20))
    assert window.workspace.as_of == date(2025, 1, 20)
    assert window.day_strip.isVisible()
    [said] = [label.text() for label in window.day_strip.findChildren(QLabel)]
    assert said.replace("\N{NO-BREAK SPACE}", " ") == "As of 20 Jan 2025"
    assert not window.isWindowModified()
    window.actions_by_name["own-day"].trigger()
    assert not window.day_strip.isVisible()
    assert window.tool_bar.day.date() == QDate(2025, 3, 12)


def test_text_scale_goes_in_steps_and_is_remembered(window: MainWindow) -> None:
    window.actions_by_name["larger"].trigger()
    assert style.scale() == 110
    assert window.store.load().text_scale == 110
    window.actions_by_name["normal"].trigger()
    window.actions_by_name["smaller"].trigger()
    assert style.scale() == 90
    window.actions_by_name["normal"].trigger()


def test_presenting_leaves_the_board_and_a_tall_headline(window: MainWindow, qapp: QApplication) -> None:
    window.actions_by_name["present"].trigger()
    qapp.processEvents()
    assert window.board.isVisible()
    assert window.headline_bar.height() >= 96
    assert not any(dock.isVisible() for dock in window.docks.values())
    assert not window.tool_bar.isVisible()
    assert all(banner.isVisible() for banner in window.findChildren(Banner))
    window.actions_by_name["present"].trigger()
    assert window.tool_bar.isVisible()
    assert all(window.docks[name].isVisible() for name in ("levers", "likelihood", "details"))


def test_a_window_larger_than_the_screen_fills_it(window: MainWindow) -> None:
    room = window.screen().availableSize()
    window.resize(room.width() - 20, room.height() - FRAME - 20)
    fit_screen(window)
    assert not window.isMaximized()
    window.resize(room.width() - 20, room.height() - 10)
    fit_screen(window)
    assert window.isMaximized()


@pytest.mark.parametrize(("width", "collapsed"), [(1280, True), (1366, False)])
def test_a_narrow_window_starts_with_strips(
    qapp: QApplication, answers: Answers, tmp_path: Path, width: int, collapsed: bool
) -> None:
    style.install(qapp)
    window = MainWindow(read_case(builtin_case_path()), store=PreferenceFile(tmp_path), dialogs=answers)
    window.resize(width, 800)
    window.show()
    assert window.docks["levers"].collapsed is collapsed
    window.docks["levers"].strip.click()
    qapp.processEvents()
    assert window.levers.isVisible()
    window.close()
    window.deleteLater()


def test_the_layout_is_remembered(qapp: QApplication, answers: Answers, tmp_path: Path) -> None:
    style.install(qapp)
    for first in (True, False):
        window = MainWindow(read_case(builtin_case_path()), store=PreferenceFile(tmp_path), dialogs=answers)
        window.layout_of_docks.restore_geometry(1500, 900)
        window.show()
        qapp.processEvents()
        if first:
            window.actions_by_name["dock-levers"].trigger()
            window.docks["likelihood"].set_collapsed(True)
        assert window.docks["levers"].isHidden()
        assert window.docks["likelihood"].collapsed
        assert not window.actions_by_name["dock-levers"].isChecked()
        window.close()
        window.deleteLater()


def test_damaged_preferences_fall_back_and_are_kept(tmp_path: Path) -> None:
    store = PreferenceFile(tmp_path)
    store.path.write_text('{"text_scale": 7000}')
    assert store.load() == Preferences()
    assert (tmp_path / "preferences.bad.json").read_text() == '{"text_scale": 7000}'


@pytest.mark.parametrize("wrong", ["[1]", "x" * 2**20 + "x", "\0", "[" * 100_000, '{"recent": 7}'])
def test_preferences_of_the_wrong_kind_are_damaged_ones(tmp_path: Path, wrong: str) -> None:
    store = PreferenceFile(tmp_path)
    store.path.write_text(wrong)
    assert store.load() == Preferences()
    assert (tmp_path / "preferences.bad.json").read_text() == wrong


@pytest.mark.skipif(os.name != "posix", reason="permissions as in POSIX")
def test_nobody_else_reads_which_files_were_opened(tmp_path: Path) -> None:
    store = PreferenceFile(tmp_path / "config")
    store.store(Preferences(recent=("/secret/plan.truce",)))
    assert store.folder.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    store = PreferenceFile(tmp_path)
    os.mkfifo(store.path)
    assert store.load() == Preferences()
    assert store.problem is not None


def test_a_layout_that_is_none_is_passed_over(
    answers: Answers, tmp_path: Path, dressed: QApplication
) -> None:
    (tmp_path / "layout.ini").write_text("[General]\ngeometry=7\ndocks=a, b\ncollapsed=@Invalid()\n")
    window = MainWindow(read_case(builtin_case_path()), store=PreferenceFile(tmp_path), dialogs=answers)
    window.layout_of_docks.restore_geometry(1500, 900)
    window.show()
    assert window.width() == 1500
    assert not window.docks["levers"].isHidden()
    window.close()
    window.deleteLater()


def test_renaming_a_lever_in_the_file_renames_it_everywhere(
    window: MainWindow, painted: list[str], tmp_path: Path
) -> None:
    before = everything_said(window, painted)
    assert "Pledge that Ukraine" in before
    assert "NATO pledge" in before
    text = builtin_case_path().read_text(encoding="utf-8")
    text = text.replace("Pledge that Ukraine will not join NATO", "A <b>new</b> name")
    text = text.replace('"NATO pledge"', '"Brand-new"')
    path = tmp_path / "renamed.truce"
    path.write_text(text, encoding="utf-8")
    window.documents.open(path)
    after = everything_said(window, painted)
    assert "A <b>new</b> name" in after
    assert "Brand-new" in after
    # A condition and a scenario speak of the pledge in words of their own.
    assert "Pledge that Ukraine" not in after
    assert "NATO pledge" not in after.replace("The alliance gives a NATO pledge", "")


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is painted from now on."""
    texts: list[str] = []
    draw = QPainter.drawText

    def spy(painter: QPainter, *arguments: object) -> object:
        texts.extend(argument for argument in arguments if isinstance(argument, str))
        return draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", spy)
    return texts


def everything_said(window: MainWindow, painted: list[str]) -> str:
    """What the window says with the lever selected: painted, in labels and fields, to a screen reader."""
    painted.clear()
    window.workspace.select("lever:nato-pledge")
    QApplication.processEvents()
    window.grab()
    widgets = window.findChildren(QWidget)
    texts = [text for widget in widgets for text in (widget.accessibleName(), widget.accessibleDescription())]
    texts += [label.text() for label in window.findChildren(QLabel)]
    texts += [action.text() for action in window.findChildren(QAction)]
    return "\n".join([*painted, *texts])


def test_what_is_chosen_on_the_board_is_opened(window: MainWindow) -> None:
    window.board.activated.emit("lever:cost-of-refusal")
    assert window.focusWidget() is window.levers.rows["lever:cost-of-refusal"].slider
    assert window.docks["details"].collapsed
    window.board.activated.emit("party:kyiv")
    assert not window.docks["details"].collapsed


def test_only_https_addresses_are_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for address in (
        "https://example.org/a",
        "http://example.org",
        "file:///etc/passwd",
        "javascript:x",
        "https:",
    ):
        open_address(address)
    assert opened == ["https://example.org/a"]


def test_every_view_opens_from_its_action(window: MainWindow, qapp: QApplication) -> None:
    for name, action in window.views.actions_by_name.items():
        action.trigger()
        qapp.processEvents()
        assert window.views.current == name
        assert window.actions_by_name["fit"].isEnabled() == (name == "board")
    window.views.show_view("board")


def test_an_importance_is_moved_on_its_card(window: MainWindow, qapp: QApplication) -> None:
    card = window.board.board.cards["interest:ties"]
    badge = window.board.mapFromScene(card.mapToScene(card.badge_rect().center()))
    QTest.mouseClick(window.board.viewport(), Qt.MouseButton.LeftButton, pos=badge)
    [popup] = window.findChildren(ImportancePopup)
    before = window.workspace.outlook.agreed.mean
    QTest.keyClick(popup.row.slider, Qt.Key.Key_End)
    assert window.workspace.importance("ties") == 2
    assert window.workspace.outlook.agreed.mean > before
    assert len(window.workspace.history.entries) == 1
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    qapp.processEvents()


def test_the_whole_tool_bar_fits_a_small_laptop_in_every_view(window: MainWindow, qapp: QApplication) -> None:
    window.resize(1280, 800)
    last = window.tool_bar.widgetForAction(window.actions_by_name["open-likelihood"])
    for name in window.views.actions_by_name:
        window.views.show_view(name)
        qapp.processEvents()
        assert last.isVisible(), name
        assert last.geometry().right() < window.tool_bar.width(), name
    window.views.show_view("board")


def test_what_a_scenario_offers_is_offered_in_the_menu_too(window: MainWindow) -> None:
    ways = [window.actions_by_name[name] for name in ("update", "save-new", "discard")]
    lever = window.workspace.case.levers[0]
    assert [way.isEnabled() for way in ways] == [False, False, False]
    window.workspace.try_value("lever", lever.id, lever.maximum, "")
    assert window.workspace.case.working.scenario is None
    assert [way.isEnabled() for way in ways] == [False, True, True]
    window.workspace.try_scenario(window.workspace.case.scenarios[1].id, "")
    window.workspace.try_value("lever", lever.id, lever.minimum, "")
    assert [way.isEnabled() for way in ways] == [True, True, True]


def test_enter_in_the_outline_leads_to_the_first_field_of_the_details(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.docks["outline"].show()
    window.docks["details"].hide()
    outline = window.editor.outline
    window.workspace.select("position:" + window.workspace.case.positions[0].id)
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    focused = window.focusWidget()
    assert window.docks["details"].isVisible()
    assert window.editor.forms.isAncestorOf(focused)
    window.workspace.select("lever:cost-of-refusal")
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert window.focusWidget() is window.levers.rows["lever:cost-of-refusal"].slider


def test_what_is_added_opens_its_details(window: MainWindow) -> None:
    window.docks["details"].set_collapsed(True)
    window.editor.actions.add["note"].trigger()
    assert not window.docks["details"].collapsed
    assert window.workspace.selection is not None
    assert window.workspace.selection.startswith("note:")


def test_the_palette_knows_what_edits(window: MainWindow) -> None:
    parties = len(window.workspace.case.parties)
    window.finding.go_to("action:add-party")
    assert len(window.workspace.case.parties) == parties + 1
    window.finding.go_to("action:delete")
    assert len(window.workspace.case.parties) == parties


def test_a_fifth_pin_and_the_baseline_say_what_they_unpin(window: MainWindow) -> None:
    workspace = window.workspace
    menu = next(iter(window.findChildren(ScenarioMenu)))
    names = [scenario.name for scenario in workspace.case.scenarios]
    for number, name in enumerate(names[:5]):
        menu.aboutToShow.emit()
        next(each for each in menu.pin_menu.actions() if each.text() == name).trigger()
        assert len(workspace.case.working.pinned) == min(number + 1, 4)
    assert workspace.history.undo_label == f"Compare with “{names[4]}”, unpin “{names[0]}”"
    menu.aboutToShow.emit()
    baseline = menu.pin_menu.actions()[0]
    assert "unpins all" in baseline.text()
    baseline.trigger()
    assert workspace.case.working.pinned == ()
    assert "unpin all" in (workspace.history.undo_label or "")


def test_presenting_selects_nothing_whatever_had_the_keys(window: MainWindow, qapp: QApplication) -> None:
    window.show()
    window.tool_bar.switch.more.setFocus(Qt.FocusReason.TabFocusReason)
    qapp.processEvents()
    window.set_presenting(True)
    qapp.processEvents()
    assert window.workspace.selection is None
    assert window.board.hasFocus()
    window.set_presenting(False)


def test_every_menu_has_room_on_a_small_screen(window: MainWindow) -> None:
    bar = window.top.menu_bar
    below = bar.mapTo(window, bar.rect().bottomLeft()).y()
    heights = {action.text(): action.menu().sizeHint().height() for action in bar.actions()}
    assert max(heights.values()) + below < 800 - 40, heights
