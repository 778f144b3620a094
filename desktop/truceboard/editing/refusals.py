"""Why an edit does not apply, as sentences beside the field it was typed into."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from truceboard.case.case import Case
from truceboard.case.parts import KINDS, SINGLE, key_of, kind_of, records
from truceboard.case.problems import Problem
from truceboard.editing.words import kind_word, name_of
from truceboard.look import figures
from truceboard.look.messages import SENTENCES

MOST = 3
"""Problems told at once."""
PLAIN = {
    "not-a-party": QT_TRANSLATE_NOOP(
        "Refusal",
        "Who has to answer the offer is a party. For another role, delete its place under “Parties” first.",
    ),
}
"""What a person at a form is told instead of the sentence about the file."""
NUMBER = re.compile(r"-?\d+\.\d+")
HELD = {(kind.owner, kind.field): name for name, kind in KINDS.items()}
"""The kind of the parts in a list, by the kind of its holder and its field."""


def sentence(problem: Problem) -> str:
    """What is wrong, without the place in the file; numbers as they are typed in the user's language."""
    if problem.key in PLAIN:
        return QCoreApplication.translate("Refusal", PLAIN[problem.key])
    values = {name: _as_typed(value) for name, value in problem.values.items()}
    return QCoreApplication.translate("messages", SENTENCES[problem.key]).format(**values)


def refusal(case: Case, key: str, problems: Sequence[Problem]) -> str:
    """The problems of an edit of one part; those elsewhere with the name of the part they are in."""
    lines = [_line(case, key, problem) for problem in problems[:MOST]]
    if len(problems) > MOST:
        lines.append(figures.and_more(len(problems) - MOST))
    return "\n".join(lines)


def part_at(case: Case, place: str) -> str:
    """The key of the innermost part in which a place of the file lies: `lever:ID` for `levers[3].maximum`."""
    owner = next((key for key, steps in SINGLE.items() if steps and place.startswith(steps[0])), "case")
    for field, index in re.findall(r"(\w+)\[(\d+)\]", place):
        kind = HELD.get((kind_of(owner), field))
        held = records(case, owner, kind) if kind is not None else ()
        if kind is None or int(index) >= len(held):
            break
        owner = key_of(kind, held[int(index)], owner)
    return owner


def _as_typed(value: str) -> str:
    return value.replace(".", QLocale().decimalPoint()) if NUMBER.fullmatch(value) else value


def _line(case: Case, key: str, problem: Problem) -> str:
    text, there = sentence(problem), part_at(case, problem.place)
    if there in (key, "case"):
        return text
    #: Something is wrong in another part of the case: its kind, its name, what is wrong.
    pattern = QCoreApplication.translate("Refusal", "{kind} “{name}”: {problem}")
    return pattern.format(kind=kind_word(kind_of(there)), name=name_of(case, there), problem=text)
