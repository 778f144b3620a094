"""What stands in a field of a part, as its form shows it: choices by name, percentages, units, days."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from truceboard.case.actors import Confidence
from truceboard.case.case import Case
from truceboard.case.marking import Marking
from truceboard.case.parties import DiminishingShape, LinearShape, ThresholdShape
from truceboard.case.parts import exists, kind_of
from truceboard.case.positions import STANCE_VALUES
from truceboard.case.problems import printable
from truceboard.editing import choices
from truceboard.editing.editors import shown_number
from truceboard.editing.words import name_of
from truceboard.look import figures, joining, terms

translate = QCoreApplication.translate

CHOICES: dict[tuple[str, str], Callable[[Case], choices.Listed]] = {
    ("truce", "made_by"): choices.actors,
    ("actor", "kind"): choices.actor_kinds,
    ("lever", "kind"): choices.lever_kinds,
    ("lever", "controlled_by"): choices.actors,
    ("position", "actor"): choices.actors,
    ("position", "party"): choices.parties_or_none,
    ("position", "source"): choices.sources,
    ("position", "credibility"): choices.credibilities,
    ("position", "channel"): choices.channels,
    ("position", "commitment"): choices.commitments,
    ("source", "reliability"): choices.reliabilities,
    ("entry", "source"): choices.sources_or_none,
    ("condition", "lever"): choices.levers_or_none,
    ("influence", "lever"): choices.levers,
    ("linkage", "party"): choices.parties,
    ("judgement", "party"): choices.parties,
}
PERCENTAGES = {
    *(("party", "base_rate"), ("party", "conditions_met"), ("judgement", "probability")),
    *(("forecast", field) for field in ("probability", "low", "high", "ladders")),
}
IN_THE_LEVERS_UNIT = {
    *(("lever", field) for field in ("minimum", "maximum", "uncertainty")),
    *(("entry", "value"), ("influence", "neutral")),
}
NAMED = {"settings": "lever", "importances": "interest", "ladders": "party", "responses": "party"}
"""Maps whose keys are ids, and the kind of part each names."""


class Words:
    """The words for values of one case; lists of choices are made once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._listed: dict[tuple[str, str], dict[Any, str]] = {}

    def value(self, key: str, steps: tuple[str, ...], value: Any) -> str:
        """A value found by `steps` (a field, and a key within it) in a part; empty for None."""
        kind, field = kind_of(key), steps[0]
        if (kind, field) in CHOICES and not isinstance(value, tuple):
            return self._choices((kind, field)).get(value, "")
        if isinstance(value, tuple):
            return ", ".join(self.value(key, steps, each) for each in value)
        if isinstance(value, Mapping):
            told = (
                joining.labelled(self.name((*steps, each)), self.value(key, (*steps, each), inner))
                for each, inner in value.items()
            )
            return joining.listed(told)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self._number(key, steps, value)
        if isinstance(value, str):
            return self._text(steps, value)
        return _of_its_own_sort(value)

    def name(self, steps: tuple[str, ...]) -> str:
        """What a key of a map stands for: a lever, an interest, a party, or a card of the board."""
        holder, item = steps[-2:]
        key = f"{NAMED[holder]}:{item}" if holder in NAMED else item
        return plain(name_of(self._case, key)) if exists(self._case, key) else ""

    def _choices(self, place: tuple[str, str]) -> dict[Any, str]:
        if place not in self._listed:
            self._listed[place] = dict(CHOICES[place](self._case))
        return self._listed[place]

    def _number(self, key: str, steps: tuple[str, ...], value: float) -> str:
        if (kind_of(key), steps[0]) in PERCENTAGES:
            return figures.with_percent_sign(shown_number(round(100 * value, 10)))
        unit = self._unit(key, steps)
        if unit.startswith("%"):
            return figures.with_percent_sign(shown_number(value))
        return shown_number(value) + (figures.NO_BREAK + unit if unit and unit != "index" else "")

    def _unit(self, key: str, steps: tuple[str, ...]) -> str:
        kind, *ids = key.split(":")
        if len(steps) > 1 and steps[-2] == "settings":
            lever = steps[-1]
        elif (kind, steps[0]) in IN_THE_LEVERS_UNIT:
            lever = ids[-1] if kind == "influence" else ids[0]
        else:
            return ""
        return self._case.lever(lever).unit or ""

    def _text(self, steps: tuple[str, ...], value: str) -> str:
        if steps[0] == "stance" and value in STANCE_VALUES:
            return translate(terms.CONTEXT, terms.STANCES[value])
        if steps == ("confidence", "level"):
            return choices.capitalised(terms.confidence_level(value))
        if steps[0] == "question":
            return terms.question(value)
        if steps[0] == "responses":
            return terms.response(value)
        if steps[-1] in ("scenario", "pinned") and exists(self._case, f"scenario:{value}"):
            return plain(name_of(self._case, f"scenario:{value}"))
        return plain(value)


def plain(text: str) -> str:
    """Text of one line in which nothing is hidden; what would turn it or break it shows as its number."""
    return printable(re.sub("[\u00a0\u202f]", " ", text).replace("\n", " ↵ "))


def _of_its_own_sort(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return translate("Values", "yes") if value else translate("Values", "no")
        case date():
            return figures.full_day(value)
        case Marking():
            return value.level
        case Confidence():
            level = choices.capitalised(terms.confidence_level(value.level))
            return joining.labelled(level, value.rationale) if value.rationale else level
        case LinearShape():
            return translate("ShapeEditor", "Evenly")
        case DiminishingShape():
            return joining.labelled(translate("ShapeEditor", "Less and less"), shown_number(value.rate))
        case ThresholdShape():
            numbers = joining.listed((shown_number(value.midpoint), shown_number(value.steepness)))
            return joining.labelled(translate("ShapeEditor", "At a threshold"), numbers)
    raise TypeError(f"no words for a {type(value).__name__}")
