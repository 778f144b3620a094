"""The differences of two cases as their user knows them: the part by its name, the field by its label."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from truceboard.case.case import Case
from truceboard.case.parts import SINGLE, exists, find, key_named, key_of, kind_of, records
from truceboard.editing.fields_of import fields_of
from truceboard.editing.influence_form import influence_fields
from truceboard.editing.makers import Fields
from truceboard.editing.refusals import HELD
from truceboard.editing.swing_editors import Anchor
from truceboard.editing.values_in_words import Words, plain
from truceboard.editing.words import group_word, kind_word, name_of
from truceboard.files.comparing import Difference, Kind, differences
from truceboard.look import joining

translate = QCoreApplication.translate

Steps = tuple[str, ...]

WITHOUT_A_FIELD = {
    "case": {
        ("format",): QT_TRANSLATE_NOOP("Differing", "Format of the file"),
        ("version",): QT_TRANSLATE_NOOP("Differing", "Version of the format"),
        ("marking", "scheme"): QT_TRANSLATE_NOOP("Differing", "Scheme of the marking"),
        ("marking", "level"): QT_TRANSLATE_NOOP("Differing", "Protective marking"),
        ("confidence", "level"): QT_TRANSLATE_NOOP("Differing", "Confidence in the evidence"),
        ("confidence", "rationale"): QT_TRANSLATE_NOOP("Differing", "Reason for the confidence"),
        ("working", "scenario"): QT_TRANSLATE_NOOP("Differing", "Scenario being tried"),
        ("working", "settings"): QT_TRANSLATE_NOOP("Differing", "Setting being tried"),
        ("working", "importances"): QT_TRANSLATE_NOOP("Differing", "Importance being tried"),
        ("working", "pinned"): QT_TRANSLATE_NOOP("Differing", "Scenarios that are compared"),
    },
    "board": {("placements",): QT_TRANSLATE_NOOP("Differing", "Place on the board")},
    "note": {
        ("x",): QT_TRANSLATE_NOOP("Differing", "Place on the board, across"),
        ("y",): QT_TRANSLATE_NOOP("Differing", "Place on the board, down"),
    },
    "forecast": {
        ("made_on",): QT_TRANSLATE_NOOP("Differing", "Made on"),
        ("as_of",): QT_TRANSLATE_NOOP("Differing", "As of"),
        ("question",): QT_TRANSLATE_NOOP("Differing", "Question"),
        ("criterion",): QT_TRANSLATE_NOOP("Differing", "Criterion"),
        ("resolves_by",): QT_TRANSLATE_NOOP("Differing", "Decided by"),
        ("scenario",): QT_TRANSLATE_NOOP("Differing", "Scenario"),
        ("settings",): QT_TRANSLATE_NOOP("Differing", "Levers"),
        ("importances",): QT_TRANSLATE_NOOP("Differing", "Importances"),
        ("probability",): QT_TRANSLATE_NOOP("Differing", "Likelihood"),
        ("low",): QT_TRANSLATE_NOOP("Differing", "Low end of the 90\u202f% range"),
        ("high",): QT_TRANSLATE_NOOP("Differing", "High end of the 90\u202f% range"),
        ("ladders",): QT_TRANSLATE_NOOP("Differing", "Responses forecast"),
        ("draws",): QT_TRANSLATE_NOOP("Differing", "Draws"),
        ("program_version",): QT_TRANSLATE_NOOP("Differing", "Version of the program"),
        ("outcome",): QT_TRANSLATE_NOOP("Differing", "Outcome"),
        ("responses",): QT_TRANSLATE_NOOP("Differing", "Responses that came"),
        ("resolved_on",): QT_TRANSLATE_NOOP("Differing", "Decided on"),
    },
}
"""What forms do not show or name in other words."""


@dataclass(frozen=True, slots=True)
class Told:
    """One difference, in words but for its kind.

    `item` is empty for the case's own fields, `field` for a part as a whole.
    """

    kind: Kind
    item: str
    field: str
    before: str
    after: str

    @property
    def where(self) -> str:
        """The part and what of it."""
        if self.item and self.field:
            return joining.labelled(self.item, self.field)
        return self.item or self.field


def in_words(before: Case, after: Case) -> tuple[Told, ...]:
    """Everything in which two cases differ, in the order of the file."""
    return Differing(before, after).told(differences(before, after))


class Differing:
    """Tells the differences of two cases."""

    def __init__(self, before: Case, after: Case) -> None:
        self._cases = (before, after)
        self._words = {id(case): Words(case) for case in self._cases}

    def told(self, found: Sequence[Difference]) -> tuple[Told, ...]:
        """In their order; what one field of a form shows is told once."""
        return tuple(dict.fromkeys(map(self.one, found)))

    def one(self, difference: Difference) -> Told:
        """One difference."""
        key, rest = located(difference.steps)
        if not rest:
            return Told(
                difference.kind, self.item(key), "", *(self._whole(case, key) for case in self._cases)
            )
        held = HELD.get((kind_of(key), rest[0]))
        if held is not None:
            return Told(
                difference.kind,
                self.item(key),
                group_word(held),
                *(_order(case, key, held) for case in self._cases),
            )
        label, steps = self._field(key, rest)
        return Told(
            difference.kind, self.item(key), label, *(self._value(case, key, steps) for case in self._cases)
        )

    def item(self, key: str) -> str:
        """The kind and the name of a part: `Lever “Sanctions”`; empty for the case itself."""
        if key == "case":
            return ""
        if key in SINGLE:
            return translate("Differing", "Board") if key == "board" else kind_word(key)
        name = next(name_of(case, key) for case in reversed(self._cases) if exists(case, key))
        #: A kind of part, then its name.
        pattern = translate("Differing", "{kind} “{name}”")
        return pattern.format(kind=kind_word(kind_of(key)), name=plain(name))

    def _field(self, key: str, rest: Steps) -> tuple[str, Steps]:
        """The label of the field that steps within a part lead into, and the steps to what it shows."""
        labels = {label: text for case in self._cases for label, text in _labels(case, key).items()}
        field = next(rest[:length] for length in (2, 1) if rest[:length] in labels)
        inner = rest[: len(field) + 1]
        if inner == field or field not in WITHOUT_A_FIELD.get(kind_of(key), {}):
            return labels[field], field
        # A map: what its key stands for belongs to the label.
        name = next(filter(None, (self._words[id(case)].name(inner) for case in reversed(self._cases))))
        return joining.labelled(labels[field], name), inner

    def _value(self, case: Case, key: str, steps: Steps) -> str:
        value = _at(find(case, key), steps) if exists(case, key) else None
        return self._words[id(case)].value(key, steps, value)

    def _whole(self, case: Case, key: str) -> str:
        if not exists(case, key):
            return ""
        texts = {
            label: self._value(case, key, steps)
            for steps, label in _labels(case, key).items()
            if _at(find(case, key), steps) is not None
        }
        for (owner, _field), kind in HELD.items():
            if owner == kind_of(key):
                texts[group_word(kind)] = _order(case, key, kind)
        return joining.listed(joining.labelled(label, text) for label, text in texts.items() if text)


def located(steps: Steps) -> tuple[str, Steps]:
    """The key of the innermost part that the steps of a difference lead into, and the steps within it."""
    key = next((single for single, first in SINGLE.items() if first and first == steps[:1]), "case")
    rest = steps[len(SINGLE[key]) :]
    while len(rest) > 1 and (kind_of(key), rest[0]) in HELD:
        key, rest = key_named(HELD[kind_of(key), rest[0]], rest[1], key), rest[2:]
    return key, rest


def _labels(case: Case, key: str) -> dict[Steps, str]:
    """What the fields of a part are called, by the steps to what they show."""
    kind = kind_of(key)
    fields: Fields = ()
    if kind == "influence":
        # Its own figures, not what they would do to some base rate.
        fields = influence_fields(key, Anchor(0.5))
    elif kind != "board" and exists(case, key):
        fields = fields_of(case, key)
    own = {steps: translate("Differing", text) for steps, text in WITHOUT_A_FIELD.get(kind, {}).items()}
    return {tuple(field.path.split(".")): field.label for field in fields} | own


def _order(case: Case, key: str, kind: str) -> str:
    held = records(case, key, kind) if exists(case, key) else ()
    return ", ".join(plain(name_of(case, key_of(kind, record, key))) for record in held)


def _at(record: Any, steps: Steps) -> Any:
    for step in steps:
        if record is None:
            return None
        record = record.get(step) if isinstance(record, Mapping) else getattr(record, step)
    return record
