"""Edits of what was said: set aside with a reason, count again, grade anew."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from truceboard.case.actors import Reliability, Source
from truceboard.case.case import Case
from truceboard.case.field_problems import field_problems
from truceboard.case.positions import Position
from truceboard.case.problems import CaseError


def set_position_aside(case: Case, position_id: str, reason: str) -> Case:
    """Keep a position on the board but not as evidence; the reason is added to its note."""
    note = case.position(position_id).note
    return _change_position(
        case, position_id, {"set_aside": True, "note": f"{note}\n{reason}" if note else reason}
    )


def count_position(case: Case, position_id: str) -> Case:
    """Let a position count again; its note stays."""
    return _change_position(case, position_id, {"set_aside": False})


def grade_position(case: Case, position_id: str, credibility: int) -> Case:
    """Set the credibility of what a position reports, 1 to 6."""
    return _change_position(case, position_id, {"credibility": credibility})


def grade_source(case: Case, source_id: str, reliability: Reliability) -> Case:
    """Set the reliability of a source, A to F, for everything that rests on it."""
    old = case.source(source_id)
    index = case.sources.index(old)
    try:
        new = Source.model_validate(dict(old) | {"reliability": reliability})
    except ValidationError as error:
        raise CaseError(field_problems(error, ("sources", index))) from None
    if new == old:
        return case
    return case.model_copy(update={"sources": (*case.sources[:index], new, *case.sources[index + 1 :])})


def _change_position(case: Case, position_id: str, changes: Mapping[str, Any]) -> Case:
    old = case.position(position_id)
    index = case.positions.index(old)
    try:
        new = Position.model_validate(dict(old) | changes)
    except ValidationError as error:
        raise CaseError(field_problems(error, ("positions", index))) from None
    if new == old:
        return case
    return case.model_copy(update={"positions": (*case.positions[:index], new, *case.positions[index + 1 :])})
