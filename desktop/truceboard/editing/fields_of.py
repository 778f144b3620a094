"""The fields of every kind of part: in plain words, with a hint where the word is not enough."""

from collections.abc import Callable

from truceboard.case.case import Case
from truceboard.case.parts import kind_of
from truceboard.editing import fields_of_the_case as of_the_case
from truceboard.editing import fields_on_the_board as on_the_board
from truceboard.editing.makers import Fields

PLAIN: dict[str, Callable[[], Fields]] = {
    "case": of_the_case.case_fields,
    "truce": of_the_case.truce_fields,
    "actor": on_the_board.actor_fields,
    "party": on_the_board.party_fields,
    "lever": on_the_board.lever_fields,
    "interest": on_the_board.interest_fields,
    "condition": on_the_board.condition_fields,
    "position": of_the_case.position_fields,
    "source": of_the_case.source_fields,
    "term": of_the_case.term_fields,
    "note": of_the_case.note_fields,
    "forecast": of_the_case.forecast_fields,
}
OF_THE_PART: dict[str, Callable[[Case, str], Fields]] = {
    "entry": on_the_board.entry_fields,
    "linkage": on_the_board.linkage_fields,
    "scenario": of_the_case.scenario_fields,
    "judgement": of_the_case.judgement_fields,
}
"""Fields that depend on the part itself."""


def fields_of(case: Case, key: str) -> Fields:
    """The fields of the part with a key; influences have a form of their own."""
    kind = kind_of(key)
    return OF_THE_PART[kind](case, key) if kind in OF_THE_PART else PLAIN[kind]()
