"""What has to hold after an edit, checked without looking again at what the edit cannot have broken."""

from truceboard.case.case import MOST_ACTORS, MOST_JUDGEMENTS, MOST_LEVERS, MOST_PARTIES, MOST_POSITIONS, Case
from truceboard.case.problems import CaseError, Problem, value_text
from truceboard.case.rules import rule_problems

SIZES = {
    "actors": (0, MOST_ACTORS),
    "levers": (0, MOST_LEVERS),
    "parties": (1, MOST_PARTIES),
    "positions": (0, MOST_POSITIONS),
    "judgements": (0, MOST_JUDGEMENTS),
}
NAMED_BY_POSITIONS = ("positions", "actors", "parties", "sources")


def checked(before: Case, after: Case) -> Case:
    """`after`, or the very same `before` where nothing changed; CaseError where `after` would be no case.

    Every record in `after` is sound in itself. Positions, of which there can be thousands, are left out
    where neither they nor what they name have changed.
    """
    if after == before:
        return before
    positions_stand = all(getattr(after, part) is getattr(before, part) for part in NAMED_BY_POSITIONS)
    plain = after.model_dump(mode="json", exclude={"positions"} if positions_stand else set())
    if problems := [*_size_problems(after), *rule_problems(plain)]:
        raise CaseError(problems)
    return after


def _size_problems(case: Case) -> list[Problem]:
    problems = []
    for part, (fewest, most) in SIZES.items():
        size = len(getattr(case, part))
        if not fewest <= size <= most:
            key, limit = ("too-few", fewest) if size < fewest else ("too-many", most)
            values = {"found": value_text(size), "limit": value_text(limit)}
            problems.append(Problem(part, key, values))
    return problems
