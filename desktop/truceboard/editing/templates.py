"""Cases to begin with: the templates that come with the program, and the empty case."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from truceboard.case.actors import Actor, Proposal
from truceboard.case.case import Case
from truceboard.case.edits_new import new_party
from truceboard.case.parties import Party, Residual, Thresholds
from truceboard.files.reading import parse_case
from truceboard.files.resources import resource


@dataclass(frozen=True, slots=True)
class Template:
    """A template by the name of its file, with English texts for the translators."""

    id: str
    name_key: str
    text_key: str

    @property
    def name(self) -> str:
        """What it is called in the user's language."""
        return QCoreApplication.translate("templates", self.name_key)

    @property
    def text(self) -> str:
        """What it is for, in a sentence."""
        return QCoreApplication.translate("templates", self.text_key)


TEMPLATES = (
    Template(
        "interim-cease-fire",
        QT_TRANSLATE_NOOP("templates", "Interim cease-fire"),
        QT_TRANSLATE_NOOP("templates", "All fire ceases for a set time, while talks begin."),
    ),
    Template(
        "humanitarian-pause",
        QT_TRANSLATE_NOOP("templates", "Humanitarian pause"),
        QT_TRANSLATE_NOOP("templates", "A pause along named routes, so that aid can pass."),
    ),
    Template(
        "prisoner-exchange",
        QT_TRANSLATE_NOOP("templates", "Prisoner exchange"),
        QT_TRANSLATE_NOOP("templates", "Lists, verification, and a handover on one day."),
    ),
    Template(
        "front-line-freeze",
        QT_TRANSLATE_NOOP("templates", "Front-line freeze"),
        QT_TRANSLATE_NOOP("templates", "The line stays where it is, its status is left open."),
    ),
)


TEXTS = {"title", "summary", "text", "name", "short", "unit", "low_label", "high_label"}
"""The fields of a template whose texts are in the user's language."""


def fresh(template: Template | str, today: date | None = None) -> Case:
    """A new case from a template, as of `today`: all its dates are that day."""
    name = template if isinstance(template, str) else template.id
    day = today or date.today()
    plain = json.loads(resource(f"templates/{name}.truce").read_bytes())
    case = parse_case(json.dumps(_in_words(plain, _words())).encode())
    levers = tuple(
        lever.model_copy(update={"history": (lever.history[0].model_copy(update={"date": day}),)})
        for lever in case.levers
    )
    proposal = case.proposal.model_copy(update={"made_on": day})
    return case.model_copy(update={"as_of": day, "proposal": proposal, "levers": levers})


def _words() -> Mapping[str, str]:
    """The texts of all templates in the language of the window; empty for English, as which they are kept."""
    path = resource("templates") / f"{QLocale().name().partition('_')[0]}.json"
    return json.loads(path.read_bytes()) if path.is_file() else {}


def _in_words(plain: Any, words: Mapping[str, str], field: str = "") -> Any:
    if isinstance(plain, dict):
        return {name: _in_words(value, words, name) for name, value in plain.items()}
    if isinstance(plain, list):
        return [_in_words(each, words, field) for each in plain]
    return words.get(plain, plain) if field in TEXTS else plain


def empty_case(today: date | None = None) -> Case:
    """Two parties and nothing else."""
    day = today or date.today()
    first = QCoreApplication.translate("templates", "First party")
    case = Case(
        format="truceboard-case",
        version=1,
        title=QCoreApplication.translate("templates", "Untitled case"),
        as_of=day,
        proposal=Proposal(
            title=QCoreApplication.translate("templates", "Untitled offer"), made_on=day, made_by=(), terms=()
        ),
        actors=(Actor(id="first-party", name=first, kind="party"),),
        sources=(),
        levers=(),
        parties=(
            Party(
                actor="first-party",
                base_rate=0.5,
                base_spread=0.6,
                thresholds=Thresholds(stall=-1.5, accept=1.5),
                residual=Residual(spread=0.9, half_life_days=30),
                conditions_met=0,
                interests=(),
            ),
        ),
        positions=(),
    )
    return new_party(case, QCoreApplication.translate("templates", "Second party"))[0]
