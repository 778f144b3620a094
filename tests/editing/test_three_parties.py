"""A three-party case made from empty, in forms alone, answers as the same case written by hand."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from truceboard.case.case import Case
from truceboard.editing.commands import Commands
from truceboard.editing.editors import ChoiceEditor, FlagEditor, LineEditor, TextEditor
from truceboard.editing.form import Form
from truceboard.editing.influence_form import InfluenceForm
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.editing.scales import StanceEditor
from truceboard.editing.swing_editors import ShapeEditor
from truceboard.editing.templates import empty_case
from truceboard.files.writing import canonical_text
from truceboard.likelihood.compile import compile_case
from truceboard.workspace.workspace import Workspace

DAY = date(2025, 5, 1)


def party(actor: str, base: float, *interests: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {
        "actor": actor,
        "base_rate": base,
        "base_spread": 0.5,
        "base_rate_note": "Counted",
        "thresholds": {"stall": -1.2, "accept": 1.4},
        "residual": {"spread": 0.8, "half_life_days": 20},
        "conditions_met": 0.25,
        "interests": list(interests),
        **fields,
    }


def influence(lever: str, strength: float, neutral: float, **fields: Any) -> dict[str, Any]:
    return {"lever": lever, "strength": strength, "spread": 0.4, "neutral": neutral, **fields}


BY_HAND = {
    "format": "truceboard-case",
    "version": 1,
    "title": "Three parties",
    "as_of": "2025-05-01",
    "proposal": {
        "title": "A truce",
        "made_on": "2025-05-01",
        "made_by": [],
        "terms": [{"id": "t", "text": "Fire"}],
    },
    "actors": [
        *({"id": name.lower(), "name": name, "kind": "party"} for name in ("North", "South", "East")),
        {"id": "broker", "name": "Broker", "kind": "mediator"},
    ],
    "sources": [{"id": "paper", "title": "A paper", "reliability": "B"}],
    "levers": [
        {
            "id": "aid",
            "name": "Aid",
            "kind": "inducement",
            "controlled_by": "broker",
            "minimum": 0,
            "maximum": 200,
            "unit": "trucks a day",
            "uncertainty": 10,
            "history": [{"date": "2025-05-01", "value": 40}, {"date": "2025-05-02", "value": 90}],
        },
        {
            "id": "front",
            "name": "Front",
            "kind": "battlefield",
            "controlled_by": "north",
            "minimum": -50,
            "maximum": 50,
            "unit": "index",
            "history": [{"date": "2025-05-01", "value": -10}],
        },
    ],
    "parties": [
        party(
            "north",
            0.35,
            {"id": "i1", "name": "Win", "influences": [influence("front", -1.5, 0)]},
            linkages=[{"party": "south", "strength": 0.6}],
        ),
        party(
            "south",
            0.5,
            {
                "id": "i2",
                "name": "Relief",
                "importance": 1.5,
                "influences": [influence("aid", 1.2, 20, shape={"kind": "diminishing", "rate": 3})],
            },
            conditions=[{"id": "c", "text": "Trucks pass", "lever": "aid", "weight": 2}],
        ),
        party(
            "east",
            0.6,
            {
                "id": "i3",
                "name": "Trade",
                "influences": [influence("front", 0.7, 10), influence("aid", 0.5, 0)],
            },
        ),
    ],
    "positions": [
        {
            "id": "p",
            "actor": "south",
            "speaker": "South",
            "party": "south",
            "date": "2025-04-20",
            "stance": "leans_toward",
            "text": "We may",
            "source": "paper",
            "credibility": 2,
            "channel": "private",
        }
    ],
}  # fmt: skip


class Desk:
    """Somebody at the inspector: fills fields by their names in the file."""

    def __init__(
        self, workspace: Workspace, commands: Commands, inspector: InspectorForms, qtbot: QtBot
    ) -> None:
        self.workspace, self.commands, self.inspector, self.qtbot = workspace, commands, inspector, qtbot

    def fill(self, form: Form | InfluenceForm, **fields: str) -> None:
        rows = (form.form if isinstance(form, InfluenceForm) else form).rows
        for path, text in fields.items():
            editor = rows[path.replace("__", ".")].editor
            match editor:
                case LineEditor():
                    self.type(editor.line, text)
                case TextEditor():
                    editor.text.setPlainText(text)
                    self.qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
                case ChoiceEditor() | StanceEditor():
                    self.choose(editor.combo, text)
                case FlagEditor():
                    editor.box.click()
            problem = rows[path.replace("__", ".")].problem
            assert problem.isHidden(), problem.text()

    def type(self, line: QLineEdit, text: str) -> None:
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def choose(self, combo: Any, text: str) -> None:
        place = next(i for i in range(combo.count()) if combo.itemText(i).startswith(text))
        combo.setCurrentIndex(place)
        combo.activated.emit(place)

    def page(self, number: int = 0, **fields: str) -> str:
        assert self.inspector.page is not None
        self.fill(self.inspector.page.forms[number], **fields)
        assert self.workspace.selection is not None
        return self.workspace.selection

    def boxes(self, kind: str) -> list[Any]:
        assert self.inspector.page is not None
        return [box.form for box in self.inspector.page.sections[kind].items.values()]


def make(desk: Desk) -> None:
    workspace, commands = desk.workspace, desk.commands
    workspace.select("truce")
    desk.page(0, title="A truce")
    desk.page(1, title="Three parties")
    commands.add_term()
    desk.page(text="Fire")
    commands.add_party()
    for key, name, base in zip(
        [f"party:{party.actor}" for party in workspace.case.parties],
        ("North", "South", "East"),
        ("35", "50", "60"),
        strict=True,
    ):
        workspace.select(key)
        desk.page(0, name=name)
        desk.page(
            1,
            base_rate=base,
            base_spread="0.5",
            base_rate_note="Counted",
            thresholds__stall="-1.2",
            thresholds__accept="1.4",
            residual__spread="0.8",
            residual__half_life_days="20",
            conditions_met="25",
        )
    commands.add_actor()
    broker = desk.page(name="Broker", kind="Mediator")
    commands.add_lever(broker)
    aid = desk.page(name="Aid", maximum="200", unit="trucks a day", uncertainty="10")
    commands.add_entry()
    first, second = desk.boxes("entry")
    desk.fill(first, value="40")
    desk.fill(second, value="90")
    north, south, east = (f"party:{party.actor}" for party in workspace.case.parties)
    commands.add_lever(north)
    front = desk.page(name="Front", kind="Battlefield", minimum="-50", unit="index")
    (entry,) = desk.boxes("entry")
    desk.fill(entry, value="-10")
    desk.page(maximum="50")
    for owner, name, importance, moves in (
        (north, "Win", "1", [(front, "-1.5", "0")]),
        (south, "Relief", "1.5", [(aid, "1.2", "20")]),
        (east, "Trade", "1", [(front, "0.7", "10"), (aid, "0.5", "0")]),
    ):
        commands.add_interest(owner)
        interest = desk.page(name=name, importance=importance)
        for lever, strength, neutral in moves:
            commands.link(lever, interest)
            desk.page(strength=strength, spread="0.4", neutral=neutral)
            if name == "Relief":
                shape = desk.inspector.page.forms[0].form.rows["shape"].editor
                assert isinstance(shape, ShapeEditor)
                desk.choose(shape.combo, "Less and less")
                desk.type(shape.lines["rate"], "3")
    commands.link(north, south)
    desk.page(strength="0.6")
    commands.add_condition(south)
    desk.page(text="Trucks pass", lever="Aid", weight="2")
    commands.add_position(south)
    desk.page(text="We may", date="20 Apr 2025", stance="Leans toward", credibility="2", channel="Private")
    desk.page(1, title="A paper", reliability="B")


@pytest.fixture
def desk(workspace: Workspace, commands: Commands, inspector: InspectorForms, qtbot: QtBot) -> Desk:
    workspace.open(empty_case(DAY), None)
    return Desk(workspace, commands, inspector, qtbot)


def test_the_case_made_in_forms_answers_as_the_one_written_by_hand(desk: Desk) -> None:
    start = canonical_text(desk.workspace.case)
    make(desk)
    made, written = desk.workspace.case, Case.model_validate(BY_HAND)
    assert Case.model_validate(made.model_dump(mode="json")) == made
    one, other = compile_case(made).evaluate(), compile_case(written).evaluate()
    assert one.agreed == other.agreed
    assert one.as_offered == other.as_offered
    assert one.at_least_with_conditions == other.at_least_with_conditions
    assert [party.ladder for party in one.parties] == [party.ladder for party in other.parties]
    assert one.has_basis
    assert list(one.settings.values()) == [40, -10]
    while desk.workspace.history.can_undo:
        desk.workspace.undo()
    assert canonical_text(desk.workspace.case) == start
    assert not desk.workspace.modified
