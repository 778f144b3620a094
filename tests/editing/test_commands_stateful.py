"""Every command at any selection, taken back and done again in any order: always a case with an answer."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtCore import QObject
from tests.editing.answers import Answers

from truceboard.case import parts
from truceboard.case.edits_new import linkable
from truceboard.editing.commands import Commands
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import parse_case
from truceboard.files.tables import import_table, suggested_mapping, table_of
from truceboard.files.writing import canonical_text
from truceboard.workspace.workspace import Workspace

PICK = st.integers(0, 10_000)
ADDING = (
    *("add_actor", "add_party", "make_party", "add_lever", "add_entry", "add_interest", "add_influence"),
    *("add_condition", "add_linkage", "add_position", "add_source", "add_term", "add_note", "add_scenario"),
    "add_judgement",
)
CHANGING = ("duplicate", "delete", "move_up", "move_down", "copy", "cut", "paste")


class Commanding(RuleBasedStateMachine):
    """What a hand may do with the commands, saving now and then."""

    @initialize()
    def begin(self) -> None:
        self.owner = QObject()
        case = parse_case(builtin_case_path().read_bytes())
        self.workspace = Workspace(case, None, self.owner)
        self.answers = Answers()
        self.commands = Commands(self.workspace, self.answers, self.owner)
        self.saved = canonical_text(case)

    def keys(self) -> list[str]:
        case = self.workspace.case
        return ["case", "truce", *(key for kind in parts.KINDS for key in parts.all_keys(case, kind))]

    def key(self, number: int) -> str:
        keys = self.keys()
        return keys[number % len(keys)]

    @rule(number=PICK)
    def select(self, number: int) -> None:
        self.workspace.select(self.key(number))

    @rule()
    def select_nothing(self) -> None:
        self.workspace.select(None)

    @rule(name=st.sampled_from(ADDING))
    def add(self, name: str) -> None:
        entries = self.workspace.history.done
        getattr(self.commands, name)()
        assert self.workspace.history.done <= entries + 1, "one command is one step"

    @rule(name=st.sampled_from(CHANGING), go=st.booleans())
    def change(self, name: str, go: bool) -> None:
        self.answers.go = go
        entries = self.workspace.history.done
        getattr(self.commands, name)()
        assert self.workspace.history.done <= entries + 1, "one command is one step"

    @rule(start=PICK, end=PICK)
    def link(self, start: int, end: int) -> None:
        one, other = self.key(start), self.key(end)
        if linkable(one, other):
            self.commands.link(one, other)

    @rule(number=PICK, text=st.sampled_from(["Guarantee", "Гарантия", "", " ", "<b>a</b>"]))
    def rename(self, number: int, text: str) -> None:
        key = self.key(number)
        if self.commands.title_field(key) is not None:
            self.commands.rename(key, text)

    @rule(number=PICK, share=st.floats(0, 1))
    def move_a_lever(self, number: int, share: float) -> None:
        levers = self.workspace.case.levers
        if levers:
            lever = levers[number % len(levers)]
            value = lever.minimum + share * (lever.maximum - lever.minimum)
            self.workspace.try_value("lever", lever.id, value, "Move")

    @rule(number=PICK)
    def pin(self, number: int) -> None:
        scenarios = self.workspace.case.scenarios
        if scenarios:
            self.workspace.pin(scenarios[number % len(scenarios)].id, "Pin")

    @rule(
        kind=st.sampled_from(["positions", "levers", "sources"]), text=st.sampled_from(["From a table", None])
    )
    def take_a_table_in(self, kind: Any, text: str | None) -> None:
        case = self.workspace.case
        sheet = table_of(case, kind)
        mapping = suggested_mapping(kind, sheet)
        if text is not None and len(sheet.rows) > 1:
            header, first, *others = sheet.rows
            column = mapping[{"positions": "speaker", "levers": "name", "sources": "title"}[kind]]
            changed = (*first[:column], text, *first[column + 1 :])
            sheet = replace(sheet, rows=(header, changed, *others))
        taken = import_table(case, kind, sheet, mapping)
        assert taken.case is not None
        assert text is not None or taken.case == case, "what went out comes back in the same"
        self.workspace.commit("Take a table in", taken.case)

    @rule()
    def undo(self) -> None:
        if self.workspace.history.can_undo:
            self.workspace.undo()

    @rule()
    def redo(self) -> None:
        if self.workspace.history.can_redo:
            self.workspace.redo()

    @rule()
    def save(self) -> None:
        self.workspace.saved(Path("case.truce"))
        self.saved = canonical_text(self.workspace.case)

    @invariant()
    def all_is_well(self) -> None:
        if not hasattr(self, "workspace"):
            return
        case, outlook = self.workspace.case, self.workspace.outlook
        text = canonical_text(case)
        assert parse_case(text.encode()) == case
        assert self.workspace.modified == (text != self.saved)
        selection = self.workspace.selection
        assert selection is None or parts.exists(case, selection)
        agreed = outlook.agreed
        assert all(math.isfinite(each) for each in (agreed.mean, agreed.p05, agreed.p50, agreed.p95))
        assert all(math.isclose(sum(party.ladder), 1, abs_tol=1e-9) for party in outlook.parties)

    def teardown(self) -> None:
        if hasattr(self, "owner"):
            self.owner.deleteLater()


TestCommanding = Commanding.TestCase
TestCommanding.settings = settings(
    max_examples=12,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
