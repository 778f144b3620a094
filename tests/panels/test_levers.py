from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from tests.large_case import large_case
from tests.panels.conftest import Answers

from truceboard.case import edits, edits_new
from truceboard.case.case import Case
from truceboard.case.removal import remove
from truceboard.panels.lever_row import LeverRow
from truceboard.panels.levers import GroupHeading, LeversPanel
from truceboard.panels.value_slider import OVERHANG
from truceboard.workspace.workspace import Workspace

COST = "lever:cost-of-refusal"
CONTACTS = "lever:leader-contacts"


def labels(workspace: Workspace) -> list[str]:
    return [entry.label for entry in workspace.history.entries]


def drag(row: LeverRow, qtbot: QtBot, *fractions: float) -> None:
    slider = row.slider
    track = slider.width() - 2 * OVERHANG
    points = [QPoint(round(OVERHANG + fraction * track), slider.height() // 2) for fraction in fractions]
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(slider, point)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=points[-1])


def type_in(row: LeverRow, qtbot: QtBot, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    row.field.setFocus()
    row.field.selectAll()
    qtbot.keyClicks(row.field, text)
    qtbot.keyClick(row.field, key)


def test_every_lever_and_every_interest_has_a_row(levers: LeversPanel, march: Case) -> None:
    keys = [f"lever:{lever.id}" for lever in march.levers]
    keys += [f"interest:{i.id}" for party in march.parties for i in party.interests]
    assert sorted(levers.rows) == sorted(keys)
    assert levers.rows[COST].name.shown == "US cost imposed for refusing"


def test_a_drag_is_one_step_of_the_history(levers: LeversPanel, workspace: Workspace, qtbot: QtBot) -> None:
    before = workspace.outlook.agreed.mean
    drag(levers.rows[COST], qtbot, 0.15, 0.3, 0.5, 0.8)
    assert labels(workspace) == ["Set “Cost of refusal” to 80"]
    assert workspace.case.working.settings == {"cost-of-refusal": 80}
    assert workspace.outlook.agreed.mean > before
    assert levers.rows[COST].field.text() == "80"
    workspace.undo()
    assert levers.rows[COST].field.text() == "15"
    assert workspace.outlook.agreed.mean == before


def test_every_tick_of_a_drag_is_evaluated(levers: LeversPanel, workspace: Workspace, qtbot: QtBot) -> None:
    seen: list[float] = []
    workspace.outlook_changed.connect(lambda outlook: seen.append(outlook.settings["cost-of-refusal"]))
    drag(levers.rows[COST], qtbot, 0.15, 0.4, 0.8)
    assert seen == [40, 80, 80]


def test_typing_applies_on_enter(levers: LeversPanel, workspace: Workspace, qtbot: QtBot) -> None:
    type_in(levers.rows["lever:leader-contacts"], qtbot, "2.5 a month")
    assert workspace.value("leader-contacts") == 2.5
    assert labels(workspace) == ["Set “Contacts” to 2.5\u00a0a\u00a0month"]


def test_typing_applies_on_leaving_the_field(levers: LeversPanel, workspace: Workspace, qtbot: QtBot) -> None:
    type_in(levers.rows[COST], qtbot, "33", Qt.Key.Key_Tab)
    assert workspace.value("cost-of-refusal") == 33


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("soon", "“soon” is not a number."),
        ("140", "US cost imposed for refusing goes from 0 to 100."),
    ],
)
def test_what_does_not_apply_says_why_and_changes_nothing(
    levers: LeversPanel, workspace: Workspace, qtbot: QtBot, text: str, why: str
) -> None:
    row = levers.rows[COST]
    with qtbot.waitSignal(levers.refused) as refused:
        type_in(row, qtbot, text)
    assert refused.args == [why]
    assert row.field.property("error") is True
    assert row.field.text() == text
    assert row.field.accessibleDescription() == why
    qtbot.keyClick(row.field, Qt.Key.Key_Tab)
    assert row.field.text() == "15"
    assert row.field.property("error") is False
    assert not workspace.modified


def test_escape_in_the_field_restores_the_value(levers: LeversPanel, qtbot: QtBot) -> None:
    type_in(levers.rows[COST], qtbot, "99", Qt.Key.Key_Escape)
    assert levers.rows[COST].field.text() == "15"


def test_a_double_click_on_the_knob_resets(levers: LeversPanel, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.try_value("lever", "cost-of-refusal", 60, "try")
    slider = levers.rows[COST].slider
    knob = QPoint(round(OVERHANG + 0.6 * (slider.width() - 2 * OVERHANG)), slider.height() // 2)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=knob)
    qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=knob)
    assert workspace.value("cost-of-refusal") == 15
    assert labels(workspace) == ["try", "Reset “Cost of refusal”"]


def test_the_reset_button_shows_only_when_there_is_something_to_reset(
    levers: LeversPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    row = levers.rows[COST]
    assert not row.reset.isVisible()
    workspace.preview("lever", "cost-of-refusal", 40)
    assert row.reset.isVisible()
    assert row.reset_choices() == (("Baseline: 15", 15),)
    workspace.settle("try")
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert workspace.value("cost-of-refusal") == 15
    assert not row.reset.isVisible()


def test_in_a_scenario_the_reset_button_offers_both(levers: LeversPanel, workspace: Workspace) -> None:
    workspace.try_scenario("cost", "scenario")
    row = levers.rows[COST]
    assert row.reset_choices() == (("Baseline: 15", 15),)
    workspace.try_value("lever", "cost-of-refusal", 40, "try")
    assert row.reset_choices() == (("Baseline: 15", 15), ("This scenario: 80", 80))
    workspace.try_value("lever", "cost-of-refusal", 15, "try")
    assert row.reset_choices() == (("This scenario: 80", 80),)


def test_nothing_in_a_row_moves_when_the_reset_button_comes(
    levers: LeversPanel, workspace: Workspace
) -> None:
    row = levers.rows[COST]
    parts = (row.name, row.field, row.slider, row.padlock, row.swing)
    before = [part.geometry() for part in parts]
    workspace.preview("lever", "cost-of-refusal", 100)
    assert [part.geometry() for part in parts] == before


def test_the_padlock_is_undoable_and_keeps_a_lever_from_reset_all(
    levers: LeversPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.try_value("lever", "cost-of-refusal", 60, "try")
    workspace.try_value("lever", "us-russia-ties", 20, "try")
    row = levers.rows[COST]
    qtbot.mouseClick(row.padlock, Qt.MouseButton.LeftButton)
    assert workspace.lever("cost-of-refusal").locked
    levers.scenario.to_baseline.trigger()
    assert workspace.value("cost-of-refusal") == 60
    assert workspace.value("us-russia-ties") == 70
    drag(row, qtbot, 0.6, 0.7)
    assert workspace.value("cost-of-refusal") == 70, "a locked lever can still be moved by hand"
    for _ in range(3):
        workspace.undo()
    assert not workspace.lever("cost-of-refusal").locked
    assert not row.padlock.isChecked()


def test_an_importance_is_a_lever_too(levers: LeversPanel, workspace: Workspace, qtbot: QtBot) -> None:
    row = levers.rows["interest:victory"]
    assert row.field.text() == "×1"
    assert not row.padlock.isVisible()
    type_in(row, qtbot, "1.5")
    assert workspace.importance("victory") == 1.5
    assert row.field.text() == "×1.5"
    type_in(row, qtbot, "2.5")
    assert workspace.importance("victory") == 1.5


def test_the_swing_of_each_lever_stands_beside_it(levers: LeversPanel, workspace: Workspace) -> None:
    swing = next(swing for swing in workspace.swings if swing.id == "us-russia-ties")
    assert levers.rows["lever:us-russia-ties"].swing.text.startswith(str(round(swing.points)))


def test_selecting_a_row_and_being_selected(levers: LeversPanel, workspace: Workspace, qtbot: QtBot) -> None:
    row = levers.rows["lever:us-russia-ties"]
    qtbot.mouseClick(row.name, Qt.MouseButton.LeftButton)
    assert workspace.selection == "lever:us-russia-ties"
    assert row.selected
    workspace.select("interest:security")
    assert not row.selected
    chosen = levers.rows["interest:security"]
    assert chosen.selected
    assert not chosen.visibleRegion().isEmpty(), "the panel scrolls to it"
    qtbot.keyClick(row.slider, Qt.Key.Key_Return)
    assert workspace.selection == "lever:us-russia-ties"


def test_another_document_brings_other_rows(levers: LeversPanel, workspace: Workspace, march: Case) -> None:
    name = "Cost <b>of</b> & refusal"
    changed = march.levers[2].model_copy(update={"name": name, "short": None})
    case = march.model_copy(update={"levers": (*march.levers[:2], changed, *march.levers[3:])})
    workspace.open(case, None)
    row = levers.rows[COST]
    assert row.name.accessibleName() == name
    assert row.name.shown == name
    assert "&lt;b&gt;" in row.name.toolTip()


def test_the_baseline_follows_the_day(levers: LeversPanel, workspace: Workspace, march: Case) -> None:
    day = march.lever("us-russia-ties").history[0].date
    workspace.look_at(day)
    row = levers.rows["lever:us-russia-ties"]
    assert row.slider.value_scale.baseline == 15
    assert row.field.text() == "15"


def test_everything_can_be_reached_and_has_a_name(levers: LeversPanel) -> None:
    reachable = [
        child
        for child in levers.findChildren(QWidget)
        if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(reachable) > 40
    assert not [child for child in reachable if not (child.accessibleName() or getattr(child, "text", str)())]
    assert all(button.accessibleName() for button in levers.findChildren(QToolButton) if button.isVisible())


def test_a_scenario_added_from_elsewhere_is_listed(levers: LeversPanel, workspace: Workspace) -> None:
    case, _ = edits.add_scenario(workspace.case, "Elsewhere")
    workspace.commit("add", case)
    assert levers.scenario.combo.findText("Elsewhere") > 0


def test_a_mirrored_panel_mirrors_its_rows(levers: LeversPanel, show: Callable[..., None]) -> None:
    levers.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = levers.rows[COST]
    assert row.padlock.x() < row.field.x() < row.name.x()


def test_a_lever_offers_the_map_and_an_importance_does_not(
    levers: LeversPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    def menus(row: LeverRow) -> list[QMenu]:
        middle = row.slider.rect().center()
        keyboard = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(
            row.slider, QContextMenuEvent(keyboard, middle, row.slider.mapToGlobal(middle))
        )
        return [menu for menu in row.findChildren(QMenu) if menu.isVisible()]

    asked: list[tuple[str, str]] = []
    levers.map_requested.connect(lambda lever, axis: asked.append((lever, axis)))
    (menu,) = menus(levers.rows[COST])
    for action in menu.actions():
        action.trigger()
    assert asked == [("cost-of-refusal", "across"), ("cost-of-refusal", "up")]
    menu.close()
    interest = workspace.case.parties[0].interests[0].id
    assert menus(levers.rows[f"interest:{interest}"]) == []


def test_tab_leads_from_the_scenario_to_the_rows(levers: LeversPanel, workspace: Workspace) -> None:
    other = QToolButton(levers)
    case, _ = edits_new.new_lever(workspace.case, "Another", workspace.case.actors[0].id)
    workspace.commit("Another lever", case)
    sliders = [row.slider for row in levers.rows.values()]
    stops: list[QWidget] = [levers.scenario.discard]
    while stops[-1] is not other:
        stops.append(stops[-1].nextInFocusChain())
    assert [stop for stop in stops if stop in sliders] == sliders


def test_undo_in_a_value_field_is_the_cases_unless_something_is_typed(
    levers: LeversPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    row = levers.rows[COST]
    before = workspace.value("cost-of-refusal")
    type_in(row, qtbot, "55")
    assert workspace.value("cost-of-refusal") == 55
    qtbot.keyClicks(row.field, "6")
    qtbot.keyClick(row.field, Qt.Key.Key_Z, control)
    assert workspace.value("cost-of-refusal") == 55
    qtbot.keyClick(row.field, Qt.Key.Key_Escape)
    qtbot.keyClick(row.field, Qt.Key.Key_Z, control)
    assert workspace.value("cost-of-refusal") == before
    qtbot.keyClick(row.field, Qt.Key.Key_Y, control)
    qtbot.keyClick(row.field, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert workspace.value("cost-of-refusal") == 55


@pytest.fixture
def many(answers: Answers, show: Callable[[QWidget, int, int], None]) -> LeversPanel:
    panel = LeversPanel(Workspace(large_case()), answers)
    show(panel, 315, 900)
    return panel


def test_rows_out_of_sight_are_built_by_and_by(many: LeversPanel, qtbot: QtBot) -> None:
    at_first = len(many.rows.built)
    assert 5 <= at_first < 60
    qtbot.waitUntil(lambda: len(many.rows.built) > at_first + 10, timeout=5000)


def test_tab_leads_through_rows_that_nobody_has_seen(many: LeversPanel, qtbot: QtBot) -> None:
    many._later.stop()
    keys = list(many.rows)
    many.rows[keys[150]].padlock.setFocus()
    assert many.rows.places[keys[151]].row is None
    qtbot.keyClick(many.rows[keys[150]].padlock, Qt.Key.Key_Tab)
    assert many.rows[keys[151]].slider.hasFocus()
    many.rows[keys[60]].slider.setFocus()
    assert many.rows.places[keys[59]].row is None
    qtbot.keyClick(many.rows[keys[60]].slider, Qt.Key.Key_Backtab)
    assert many.rows[keys[59]].padlock.hasFocus()


def test_rows_outlive_the_removal_of_another(levers: LeversPanel, workspace: Workspace) -> None:
    kept, gone = levers.rows[COST], levers.rows[CONTACTS]
    workspace.commit("Remove", remove(workspace.case, [CONTACTS]))
    assert levers.rows[COST] is kept
    assert CONTACTS not in levers.rows
    assert not gone.isVisible()
    order = [key for key in levers.rows if key.startswith("lever:")]
    workspace.undo()
    assert levers.rows[COST] is kept
    assert [key for key in levers.rows if key in order] == order
    assert levers.rows[CONTACTS] is not gone


def test_headings_stand_where_the_rows_begin(levers: LeversPanel, workspace: Workspace) -> None:
    row = levers.rows["lever:nato-pledge"]
    for heading in levers.findChildren(GroupHeading):
        assert heading.label.mapTo(levers, QPoint()).x() == row.name.mapTo(levers, QPoint()).x() > 0


def test_a_place_that_goes_with_another_case_makes_no_row(
    levers: LeversPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = next(place for place in levers.rows.places.values() if place.row is None)
    monkeypatch.setattr(type(place.adjustable), "exists", False)
    place.setFocus(Qt.FocusReason.TabFocusReason)
    assert place.row is None
    monkeypatch.undo()
    place.clearFocus()
    place.setFocus(Qt.FocusReason.TabFocusReason)
    assert place.row is not None
