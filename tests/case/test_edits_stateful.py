"""Random edits in random order: the case stays a case, undo and redo bring every state back byte for byte."""

import json
import random
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from truceboard.case import clipping, edits, edits_new, edits_parts, parts, removal
from truceboard.case.history import History
from truceboard.case.problems import CaseError
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import parse_case
from truceboard.files.writing import canonical_text

NAMES = st.sampled_from(["Guarantee", "Гарантия", "停戦", "", "a" * 80, "NATO pledge"])
PICK = st.integers(0, 10_000)
CHANGES: dict[str, list[dict[str, Any]]] = {
    "actor": [{"name": "X"}, {"kind": "host"}, {"kind": "party"}, {"short": None}],
    "party": [{"base_rate": 0.2}, {"base_rate_note": None}, {"conditions_met": 0.5}],
    "lever": [{"maximum": 150}, {"minimum": -10}, {"maximum": 60}, {"unit": "days"}, {"locked": True}],
    "entry": [{"value": 10}, {"date": "2025-02-02"}, {"source": None}],
    "interest": [{"importance": 2}, {"name": "Y"}],
    "influence": [{"strength": -1}, {"shape": {"kind": "diminishing", "rate": 3}}, {"lever": "kursk-held"}],
    "linkage": [{"strength": 1}, {"strength": 2}],
    "condition": [{"lever": None}, {"weight": 3}],
    "position": [{"party": None}, {"stance": 2.5}, {"set_aside": True}, {"credibility": 6}],
    "source": [{"reliability": "C"}],
    "scenario": [{"settings": {"cost-of-refusal": 10}}, {"name": "Z"}],
    "term": [{"text": "T"}],
    "note": [{"text": "N"}, {"x": -12.5}, {"y": 300}],
    "judgement": [{"probability": 0.9}, {"party": "kyiv"}, {"settings": {"nato-pledge": 20}}, {"round": 2}],
    "forecast": [{"note": "Later"}, {"note": None}],
}
FORECAST = {
    "made_on": "2025-03-12",
    "as_of": "2025-03-12",
    "question": "agreed",
    "criterion": "Both sign",
    "resolves_by": "2025-06-01",
    "settings": {},
    "importances": {},
    "probability": 0.2,
    "low": 0.1,
    "high": 0.4,
    "draws": 8192,
    "program_version": "0.1.0",
}
LATEST = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


class Editing(RuleBasedStateMachine):
    """What an officer may do in any order."""

    @initialize()
    def begin(self) -> None:
        self.start = parse_case(builtin_case_path().read_bytes())
        self.history = History(self.start)

    def attempt(self, label: str, make: Any, *given: Any) -> None:
        before = self.history.case
        text = canonical_text(before)
        try:
            made = make(before, *given)
        except CaseError:
            made = before
        self.history.commit(label, made[0] if isinstance(made, tuple) else made)
        assert canonical_text(before) == text

    def pick(self, number: int, kinds: list[str]) -> str | None:
        keys = [key for kind in kinds for key in parts.all_keys(self.history.case, kind)]
        return keys[number % len(keys)] if keys else None

    @rule(name=NAMES)
    def add_actor(self, name: str) -> None:
        self.attempt("actor", edits_new.new_actor, name)

    @rule(name=NAMES)
    def add_party(self, name: str) -> None:
        self.attempt("party", edits_new.new_party, name)

    @rule(name=NAMES, number=PICK)
    def add_lever(self, name: str, number: int) -> None:
        if key := self.pick(number, ["actor"]):
            self.attempt("lever", edits_new.new_lever, name, key.partition(":")[2])

    @rule(name=NAMES, number=PICK)
    def add_interest(self, name: str, number: int) -> None:
        if key := self.pick(number, ["party"]):
            self.attempt("interest", edits_new.new_interest, key.partition(":")[2], name)

    @rule(interest=PICK, lever=PICK)
    def add_influence(self, interest: int, lever: int) -> None:
        one, other = self.pick(interest, ["interest"]), self.pick(lever, ["lever"])
        if one and other:
            ids = one.partition(":")[2], other.partition(":")[2]
            self.attempt("influence", edits_new.new_influence, *ids)

    @rule(one=PICK, other=PICK)
    def add_linkage(self, one: int, other: int) -> None:
        ids = [str(self.pick(number, ["party"])).partition(":")[2] for number in (one, other)]
        self.attempt("linkage", edits_new.new_linkage, *ids)

    @rule(number=PICK)
    def add_position(self, number: int) -> None:
        if key := self.pick(number, ["actor"]):
            self.attempt("position", edits_new.new_position, key.partition(":")[2], "Said", "A source")

    @rule(number=PICK)
    def add_entry(self, number: int) -> None:
        if key := self.pick(number, ["lever"]):
            self.attempt("entry", edits_new.new_entry, key.partition(":")[2])

    @rule(name=NAMES)
    def add_source(self, name: str) -> None:
        self.attempt("source", edits_new.new_source, name)

    @rule(name=NAMES)
    def add_term(self, name: str) -> None:
        self.attempt("term", edits_new.new_term, name)

    @rule(name=NAMES, x=st.integers(-400, 400), y=st.integers(-400, 400))
    def add_note(self, name: str, x: int, y: int) -> None:
        self.attempt("note", edits_new.new_note, name, (x, y))

    @rule(name=NAMES, number=PICK)
    def add_condition(self, name: str, number: int) -> None:
        if key := self.pick(number, ["party"]):
            self.attempt("condition", edits_new.new_condition, key.partition(":")[2], name)

    @rule(name=NAMES, number=PICK, probability=st.sampled_from([0.002, 0.5, 0.9, 1.0]))
    def add_judgement(self, name: str, number: int, probability: float) -> None:
        if key := self.pick(number, ["party"]):
            self.attempt("judgement", edits_new.new_judgement, name, key.partition(":")[2], probability)

    @rule(name=NAMES)
    def add_scenario(self, name: str) -> None:
        self.attempt("scenario", edits.add_scenario, name)

    @rule(number=PICK)
    def freeze(self, number: int) -> None:
        scenario = self.pick(number, ["scenario"])
        ladders = {party.actor: (0.1, 0.2, 0.3, 0.4) for party in self.history.case.parties}
        fields = FORECAST | {"ladders": ladders, "scenario": scenario and scenario.partition(":")[2]}
        self.attempt("forecast", edits_parts.add, "case", "forecast", fields)

    @rule(number=PICK)
    def make_party(self, number: int) -> None:
        if key := self.pick(number, ["actor"]):
            self.attempt("party", edits_new.make_party, key.partition(":")[2])

    @rule(number=PICK, value=st.sampled_from([-50, 0, 10, 100]), pinned=PICK)
    def try_out(self, number: int, value: float, pinned: int) -> None:
        if key := self.pick(number, ["lever"]):
            scenario = self.pick(pinned, ["scenario"])
            given = {"settings": {key.partition(":")[2]: value}}
            if scenario:
                given |= {"pinned": (scenario.partition(":")[2],)}
            self.attempt("try", lambda case: edits.change_working(case, **given))

    @rule(number=PICK)
    def update_scenario(self, number: int) -> None:
        if key := self.pick(number, ["scenario"]):
            self.attempt("update", edits.update_scenario, key.partition(":")[2])

    @rule(number=PICK, locked=st.booleans())
    def lock(self, number: int, locked: bool) -> None:
        if key := self.pick(number, ["lever"]):
            self.attempt("lock", edits.lock_lever, key.partition(":")[2], locked)

    @rule(number=PICK, x=st.integers(-400, 400))
    def move_card(self, number: int, x: int) -> None:
        if key := self.pick(number, ["actor", "lever", "interest", "position"]):
            self.attempt("place", edits.move_cards, {key: (x, -x)})

    @rule()
    def arrange(self) -> None:
        self.attempt("arrange", edits.clear_placements)

    @rule(number=PICK, choice=PICK)
    def change(self, number: int, choice: int) -> None:
        if key := self.pick(number, list(CHANGES)):
            changes = CHANGES[parts.kind_of(key)]
            self.attempt("change", edits_parts.change, key, changes[choice % len(changes)])

    @rule(number=PICK, by=st.integers(-3, 3))
    def move(self, number: int, by: int) -> None:
        if key := self.pick(number, list(parts.KINDS)):
            self.attempt("move", edits_parts.move, key, by)

    @rule(number=PICK, name=NAMES)
    def duplicate(self, number: int, name: str) -> None:
        kinds = [kind for kind, about in parts.KINDS.items() if about.own in ("id", "date")]
        if key := self.pick(number, [*kinds, "party"]):
            self.attempt("duplicate", edits_parts.duplicate, key, name)

    @rule(number=PICK)
    def delete(self, number: int) -> None:
        if key := self.pick(number, list(parts.KINDS)):
            self.attempt("delete", removal.remove, [key])

    @rule(number=PICK, onto=PICK)
    def paste(self, number: int, onto: int) -> None:
        kinds = [kind for kind in parts.KINDS if kind != "party"]
        if key := self.pick(number, kinds):
            text = clipping.clip(self.history.case, key)
            self.attempt("paste", clipping.paste, text, self.pick(onto, list(parts.KINDS)))

    @rule()
    def undo(self) -> None:
        if self.history.can_undo:
            self.history.undo()

    @rule()
    def redo(self) -> None:
        if self.history.can_redo:
            self.history.redo()

    @invariant()
    def the_case_is_a_case(self) -> None:
        if not hasattr(self, "history"):
            return
        text = canonical_text(self.history.case)
        assert parse_case(text.encode()) == self.history.case
        json.loads(text)

    def teardown(self) -> None:
        if not hasattr(self, "history"):
            return
        while self.history.can_redo:
            self.history.redo()
        texts = [canonical_text(entry.after) for entry in self.history.entries]
        for text in reversed(texts):
            assert canonical_text(self.history.case) == text
            self.history.undo()
        assert canonical_text(self.history.case) == canonical_text(self.start)
        assert not self.history.modified
        for text in texts:
            self.history.redo()
            assert canonical_text(self.history.case) == text


TestEditing = Editing.TestCase
TestEditing.settings = LATEST


@given(order=st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_everything_deleted_in_any_order_comes_back(order: random.Random) -> None:
    history = History(parse_case(builtin_case_path().read_bytes()))
    texts = [canonical_text(history.case)]
    keys = [key for kind in parts.KINDS for key in parts.all_keys(history.case, kind)]
    order.shuffle(keys)
    for key in keys:
        if parts.exists(history.case, key):
            with suppress(CaseError):  # the last party stays, and what a statement rests on
                history.commit(f"Delete {key}", removal.remove(history.case, [key]))
        if canonical_text(history.case) != texts[-1]:
            texts.append(canonical_text(history.case))
    assert len(texts) > 10
    for text in reversed(texts):
        assert canonical_text(history.case) == text
        if history.can_undo:
            history.undo()
    assert not history.can_undo
