"""Forms: what is typed applies as one step; what cannot be says so beside the field."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot
from tests.editing.hands import line, row, type_over

from truceboard.case import parts
from truceboard.editing.commands import Commands
from truceboard.editing.day_editor import read_day
from truceboard.editing.editors import ChoiceEditor, TextEditor
from truceboard.editing.influence_form import InfluenceForm
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.editing.source_editor import SourceEditor
from truceboard.editing.swing_editors import PercentPair, ShapeEditor, WordEditor
from truceboard.workspace.workspace import Workspace

EVERY = (
    "truce", "case", "actor:kremlin", "actor:white-house", "party:kremlin", "lever:nato-pledge",
    "interest:ties",
    "influence:ties:cost-of-refusal", "linkage:kremlin:kyiv", "condition:k-nato", "position:p01",
    "scenario:cost", "source:nyt-2025-03-12",
)  # fmt: skip


@pytest.mark.parametrize("key", EVERY)
def test_everything_has_a_form_that_changes_nothing_by_being_shown(
    inspector: InspectorForms, workspace: Workspace, key: str
) -> None:
    workspace.select(key)
    assert inspector.page is not None
    assert inspector.page.key == key
    for form in inspector.page.forms:
        for each in (form.form if isinstance(form, InfluenceForm) else form).rows.values():
            assert each.label.text()
            assert each.editor.field.accessibleName() or each.editor.accessibleName()
            assert each.problem.isHidden()
    assert workspace.history.entries == ()


def test_typing_a_name_is_one_named_step(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    type_over(qtbot, line(inspector, "name"), "A promise")
    assert workspace.case.lever("nato-pledge").name == "A promise"
    assert [entry.label for entry in workspace.history.entries] == [
        "Change “Name” of “Pledge that Ukraine will not join NATO”"
    ]
    assert inspector.page is not None
    assert inspector.page.title.text() == "A promise"


def test_pauses_while_typing_leave_one_step(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    before = workspace.case
    field, form = line(inspector, "name"), row(inspector, "name")
    type_over(qtbot, field, "A pro", end=None)
    inspector.page.forms[0].apply(form)
    assert workspace.case.lever("nato-pledge").name == "A pro"
    qtbot.keyClicks(field, "mise")
    inspector.page.forms[0].apply(form)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert workspace.case.lever("nato-pledge").name == "A promise"
    assert len(workspace.history.entries) == 1
    workspace.undo()
    assert workspace.case is before
    assert field.text() == before.lever("nato-pledge").name


def test_a_second_visit_to_a_field_is_a_second_step(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    type_over(qtbot, line(inspector, "name"), "A")
    type_over(qtbot, line(inspector, "name"), "B")
    assert len(workspace.history.entries) == 2


def test_a_pause_applies_what_is_typed(inspector: InspectorForms, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select("lever:nato-pledge")
    type_over(qtbot, line(inspector, "short"), "Pledge", end=None)
    qtbot.waitUntil(lambda: workspace.case.lever("nato-pledge").short == "Pledge", timeout=5000)


@pytest.mark.parametrize(
    ("key", "path", "text", "problem"),
    [
        ("lever:nato-pledge", "name", "", "This must not be empty."),
        ("lever:nato-pledge", "maximum", "much", "“much” is not a number."),
        ("lever:nato-pledge", "maximum", "-5", "-5 is not above the minimum 0"),
        (
            "lever:us-russia-ties",
            "maximum",
            "40",
            "Value in time “US-Russia ties on 12 Feb 2025”: 50 is above",
        ),
        ("lever:us-russia-ties", "minimum", "20", "Value in time “US-Russia ties on 20 Jan 2025”: 15"),
        ("lever:nato-pledge", "maximum", "50", "Scenario “The alliance gives a NATO pledge”"),
        ("lever:nato-pledge", "maximum", "", "This must not be empty."),
        ("party:kremlin", "base_rate", "100", "“100” is not a percentage from 0.01 to 99.99."),
        ("party:kremlin", "thresholds.stall", "1", "1 is not below 0"),
        ("position:p01", "date", "31 Feb 2025", "“31 Feb 2025” is not a day."),
        ("truce", "made_on", "", "“” is not a day."),
        ("actor:kremlin", "country", "Russia", "is not a country code"),
    ],
)
def test_what_does_not_apply_is_told_beside_the_field_and_leaves_the_case(
    inspector: InspectorForms,
    workspace: Workspace,
    qtbot: QtBot,
    key: str,
    path: str,
    text: str,
    problem: str,
) -> None:
    form = 1 if (key, path) in (("party:kremlin", "base_rate"), ("party:kremlin", "thresholds.stall")) else 0
    workspace.select(key)
    before = workspace.case
    field = line(inspector, path, form)
    type_over(qtbot, field, text)
    shown = row(inspector, path, form)
    assert workspace.case is before
    assert not shown.problem.isHidden()
    assert problem in shown.problem.text().replace("\u00a0", " ")
    assert field.text() == text
    assert shown.problem.text() in field.accessibleDescription()
    type_over(qtbot, field, "x", end=None)
    assert shown.problem.isHidden()


def test_a_bad_text_after_a_pause_keeps_what_applied_before(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:nato-pledge")
    field, form = line(inspector, "uncertainty"), row(inspector, "uncertainty")
    type_over(qtbot, field, "5", end=None)
    inspector.page.forms[0].apply(form)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert workspace.case.lever("nato-pledge").uncertainty == 5
    assert not form.problem.isHidden()
    assert len(workspace.history.entries) == 1


def test_a_choice_applies_at_once(inspector: InspectorForms, workspace: Workspace) -> None:
    workspace.select("lever:nato-pledge")
    editor = row(inspector, "controlled_by").editor
    assert isinstance(editor, ChoiceEditor)
    place = editor.combo.findText("Kyiv")
    editor.combo.setCurrentIndex(place)
    editor.combo.activated.emit(place)
    assert workspace.case.lever("nato-pledge").controlled_by == "kyiv"
    assert len(workspace.history.entries) == 1


def test_long_text_applies_on_leaving(inspector: InspectorForms, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select("actor:kremlin")
    editor = row(inspector, "description").editor
    assert isinstance(editor, TextEditor)
    editor.text.setFocus()
    editor.text.selectAll()
    qtbot.keyClicks(editor.text, "The government")
    qtbot.keyClick(editor.text, Qt.Key.Key_Tab)
    assert workspace.case.actor("kremlin").description == "The government"


def test_the_day_of_a_value_moves_it_and_keeps_its_form(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    lever = next(each for each in workspace.case.levers if len(each.history) > 1)
    workspace.select(f"lever:{lever.id}")
    assert inspector.page is not None
    section = inspector.page.sections["entry"]
    box = next(iter(section.items.values()))
    field = box.form.rows["date"].editor.line
    type_over(qtbot, field, "2026-01-05")
    assert workspace.case.lever(lever.id).history[-1].date == date(2026, 1, 5)
    assert list(section.items.values())[-1] is box
    assert box.key == f"entry:{lever.id}:2026-01-05"


def test_the_words_of_a_strength(inspector: InspectorForms, workspace: Workspace) -> None:
    workspace.select("influence:ties:cost-of-refusal")
    editor = row(inspector, "word").editor
    assert isinstance(editor, WordEditor)
    texts = [editor.combo.itemText(place) for place in range(editor.combo.count())]
    place = next(i for i, text in enumerate(texts) if text.startswith("Moderate, away"))
    editor.combo.setCurrentIndex(place)
    editor.combo.activated.emit(place)
    assert parts.find(workspace.case, "influence:ties:cost-of-refusal").strength == -0.8


def test_a_strength_in_percent(inspector: InspectorForms, workspace: Workspace, qtbot: QtBot) -> None:
    key = "influence:ties:cost-of-refusal"
    workspace.select(key)
    editor = row(inspector, "swing").editor
    assert isinstance(editor, PercentPair)
    assert [each.text() for each in editor.lines] == ["35", "72.7"]
    type_over(qtbot, editor.lines[0], "20")
    type_over(qtbot, editor.lines[1], "45")
    assert parts.find(workspace.case, key).strength == pytest.approx(1.18562, abs=1e-4)
    assert [each.text() for each in editor.lines] == ["20", "45"]
    type_over(qtbot, editor.lines[1], "100")
    assert "not a percentage" in row(inspector, "swing").problem.text()


def test_either_end_of_the_range_sets_the_spread(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    key = "influence:ties:cost-of-refusal"
    workspace.select(key)
    editor = row(inspector, "range").editor
    assert isinstance(editor, PercentPair)
    type_over(qtbot, editor.lines[1], "90")
    upper = parts.find(workspace.case, key).spread
    assert upper == pytest.approx((2.19722 - 0.98096) / 1.644854, abs=1e-4)
    type_over(qtbot, editor.lines[0], "60")
    assert parts.find(workspace.case, key).spread == pytest.approx((0.98096 - 0.405465) / 1.644854, abs=1e-4)


def test_a_shape_and_its_curve(inspector: InspectorForms, workspace: Workspace, qtbot: QtBot) -> None:
    key = "influence:ties:cost-of-refusal"
    workspace.select(key)
    editor = row(inspector, "shape").editor
    assert isinstance(editor, ShapeEditor)
    editor.combo.setCurrentIndex(2)
    editor.combo.activated.emit(2)
    assert parts.find(workspace.case, key).shape.kind == "threshold"
    type_over(qtbot, editor.lines["midpoint"], "0.8")
    assert parts.find(workspace.case, key).shape.midpoint == 0.8
    assert inspector.page is not None
    form = inspector.page.forms[0]
    assert isinstance(form, InfluenceForm)
    assert form.curve.acceptance(0)[1] == pytest.approx(0.35)
    assert form.curve.acceptance(0.5)[1] < 0.4
    assert form.curve.acceptance(1)[1] == pytest.approx(0.7273, abs=1e-4)


def test_a_lever_moves_an_interest_once(inspector: InspectorForms, workspace: Workspace) -> None:
    workspace.select("influence:ties:cost-of-refusal")
    editor = row(inspector, "lever").editor
    assert isinstance(editor, ChoiceEditor)
    offered = {editor.combo.itemText(place) for place in range(editor.combo.count())}
    assert workspace.case.lever("cost-of-refusal").name in offered
    assert workspace.case.lever("us-russia-ties").name not in offered
    place = editor.combo.findText(workspace.case.lever("nato-pledge").name)
    editor.combo.setCurrentIndex(place)
    editor.combo.activated.emit(place)
    assert workspace.selection == "influence:ties:nato-pledge"


def test_undo_shows_in_the_form(inspector: InspectorForms, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select("lever:nato-pledge")
    type_over(qtbot, line(inspector, "name"), "A promise")
    workspace.undo()
    assert line(inspector, "name").text() == "Pledge that Ukraine will not join NATO"
    assert not workspace.modified


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-12", date(2025, 3, 12)),
        ("12 Mar 2025", date(2025, 3, 12)),
        (" 12\u00a0Mar\u00a02025", date(2025, 3, 12)),
        ("12 March 2025", date(2025, 3, 12)),
        ("12.3.2025", date(2025, 3, 12)),
        ("2025-02-30", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(qapp: Any, text: str, day: date | None) -> None:
    assert read_day(text) == day


def test_a_wide_inspector_has_columns(
    workspace: Workspace, inspector: InspectorForms, show: Callable[[QWidget, int, int], None]
) -> None:
    workspace.select("lever:nato-pledge")
    narrow = row(inspector, "short").y()
    inspector.resize(1000, 500)
    inspector.widget().layout().activate()
    assert row(inspector, "short").y() < narrow


def test_a_new_source_of_a_position_shows_its_form_and_keeps_the_focus(
    inspector: InspectorForms, workspace: Workspace, commands: Commands, qtbot: QtBot
) -> None:
    commands.add_source()
    workspace.select("position:p01")
    editor = row(inspector, "source").editor
    assert isinstance(editor, SourceEditor)
    editor.combo.setFocus()
    place = editor.combo.findText("F · New source")
    editor.combo.setCurrentIndex(place)
    editor.combo.activated.emit(place)
    qtbot.waitUntil(lambda: line(inspector, "title", form=1).text() == "New source", timeout=2000)
    assert row(inspector, "source").editor.field.hasFocus()


def test_of_many_forms_only_those_asked_for_are_built(
    inspector: InspectorForms, workspace: Workspace, commands: Commands
) -> None:
    workspace.select("interest:victory")
    assert inspector.page is not None
    section = inspector.page.sections["influence"]
    assert len(section.items) > 3
    assert not [box for box in section.items.values() if box.form]
    first = next(iter(section.items.values()))
    first.buttons["fold"].click()
    assert first.unfolded
    first.buttons["fold"].click()
    assert not first.unfolded


def test_what_a_section_adds_opens_in_it_and_takes_the_focus(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("truce")
    page = inspector.page
    assert page is not None
    section = page.sections["term"]
    section.add_button.click()
    assert inspector.page is page
    assert workspace.selection == "truce"
    field = list(section.items.values())[-1].form.rows["text"].editor.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "Guns fall silent")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert workspace.case.proposal.terms[-1].text == "Guns fall silent"


def test_what_the_model_has_no_answer_for_is_told_and_never_enters_the_history(
    inspector: InspectorForms, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("party:kremlin")
    type_over(qtbot, line(inspector, "residual.spread", form=1), "1e-300")
    type_over(qtbot, line(inspector, "base_spread", form=1), "1e25")
    shown = row(inspector, "base_spread", form=1)
    assert "differ too much in size" in shown.problem.text()
    assert workspace.case.party("kremlin").base_spread != 1e25
    assert line(inspector, "base_spread", form=1).text() == "1e25"
    assert workspace.history.undo_label is not None
    assert "Spread of the base rate" not in workspace.history.undo_label


def test_fields_in_one_line_stand_level_however_long_their_labels(
    inspector: InspectorForms, workspace: Workspace
) -> None:
    inspector.resize(1180, 400)
    workspace.select("party:kremlin")
    QApplication.processEvents()
    lines: dict[tuple[int, int], set[int]] = {}
    wrapped = 0
    for form in inspector.page.all_forms:
        for each in form.rows.values():
            wrapped += each.label.heightForWidth(each.label.width()) > 1.5 * each.label.fontMetrics().height()
            lines.setdefault((id(form), each.y()), set()).add(each.editor.mapTo(form, QPoint(0, 0)).y())
    assert wrapped, "no label takes a second line"
    assert all(len(tops) == 1 for tops in lines.values())


def test_a_party_keeps_its_role_and_is_told_why_in_plain_words(
    inspector: InspectorForms, workspace: Workspace
) -> None:
    workspace.select("actor:kyiv")
    role = row(inspector, "kind")
    combo = role.editor.field
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert workspace.history.entries == ()
    assert "delete its place under “Parties” first" in role.problem.text()
    assert "kyiv" not in role.problem.text()
