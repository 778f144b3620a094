"""Why an edit does not apply, as sentences beside the field it was typed into."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from truceboard.case.case import Case
from truceboard.case.parts import KINDS, key_of, steps
from truceboard.case.problems import Problem, place_text
from truceboard.editing.words import kind_word, name_of
from truceboard.look.messages import SENTENCES

MOST = 3
"""Problems told at once."""
ROOTS = {kind.field: name for name, kind in KINDS.items() if kind.owner == "case"}


def sentence(problem: Problem) -> str:
    """What is wrong, without the place in the file."""
    return QCoreApplication.translate("messages", SENTENCES[problem.key]).format(**problem.values)


def refusal(case: Case, key: str, problems: Sequence[Problem]) -> str:
    """The problems of an edit of one part; those elsewhere with the name of the part they are in."""
    own = place_text(steps(case, key))
    lines = [_line(case, own, problem) for problem in problems[:MOST]]
    if len(problems) > MOST:
        more = QCoreApplication.translate("Refusal", "and {count} more")
        lines.append(more.format(count=len(problems) - MOST))
    return "\n".join(lines)


def _line(case: Case, own: str, problem: Problem) -> str:
    text = sentence(problem)
    found = re.match(r"(\w+)\[(\d+)\]", problem.place)
    if found is None or (own and problem.place.startswith(own)):
        return text
    kind, index = ROOTS.get(found[1]), int(found[2])
    held = getattr(case, found[1])
    if kind is None or index >= len(held):
        return text
    #: Something is wrong in another part of the case: its kind, its name, what is wrong.
    pattern = QCoreApplication.translate("Refusal", "{kind} “{name}”: {problem}")
    name = name_of(case, key_of(kind, held[index], "case"))
    return pattern.format(kind=kind_word(kind), name=name, problem=text)
