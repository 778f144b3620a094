"""What pydantic finds wrong in single fields, as problems of the case."""

import re
from collections.abc import Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from truceboard.case.actors import ADDRESS, COUNTRY
from truceboard.case.problems import Problem, place_text, value_text
from truceboard.case.record import SLUG

KEYS = {
    "missing": "missing",
    "extra_forbidden": "unknown-field",
    "string_type": "not-a-text",
    "string_unicode": "not-unicode",
    "float_type": "not-a-number",
    "int_type": "not-a-whole-number",
    "bool_type": "not-true-or-false",
    "finite_number": "not-finite",
    "tuple_type": "not-a-list",
    "dict_type": "not-an-object",
    "model_type": "not-an-object",
    "model_attributes_type": "not-an-object",
    "not_a_day": "not-a-day",
    "not_a_stance": "not-a-stance",
}
"""Pydantic's error types whose sentence needs no more than the value found."""
LIMITS = {
    "greater_than": ("not-above", "gt"),
    "greater_than_equal": ("below-minimum", "ge"),
    "less_than": ("not-below", "lt"),
    "less_than_equal": ("above-maximum", "le"),
}
"""Pydantic's error types for a number out of bounds, with the name under which they carry the bound."""
PATTERNS = {SLUG: "not-a-slug", COUNTRY: "not-a-country", ADDRESS: "not-an-address"}


def field_problems(error: ValidationError, steps: tuple[str | int, ...] = ()) -> list[Problem]:
    """One problem for each error, in the order pydantic found them; `steps` lead to what was validated."""
    return [_problem(each, steps) for each in error.errors(include_url=False) if not _follows(each)]


def _follows(error: ErrorDetails) -> bool:
    # Pydantic counts the sound entries of a list: too few of them is no news where the others are told of.
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _problem(error: ErrorDetails, steps: tuple[str | int, ...]) -> Problem:
    kind, found, context = error["type"], error["input"], error.get("ctx", {})
    place = place_text([*steps, *_steps(error["loc"])])
    if kind == "union_tag_not_found":
        return Problem(f"{place}.kind", "missing")
    if kind == "union_tag_invalid":
        values = {"found": value_text(found["kind"]), "allowed": _allowed(context["expected_tags"])}
        return Problem(f"{place}.kind", "not-one-of", values)
    if kind == "literal_error":
        return Problem(place, "not-one-of", _values(found) | {"allowed": _allowed(context["expected"])})
    if kind == "string_pattern_mismatch":
        return Problem(place, PATTERNS[context["pattern"]], _values(found))
    if kind == "string_too_long":
        return Problem(place, "text-too-long", _values(len(found), context["max_length"]))
    if kind == "too_long":
        return Problem(place, "too-many", _values(len(found), context["max_length"]))
    if kind == "too_short":
        return Problem(place, "too-few", _values(len(found), context["min_length"]))
    if kind in LIMITS:
        key, limit = LIMITS[kind]
        return Problem(place, key, _values(found, context[limit]))
    return Problem(place, KEYS[kind], _values(found))


def _steps(location: Sequence[str | int]) -> list[str | int]:
    # Pydantic adds two steps of its own: a mark for the key of a map, and the kind of the shape it tried.
    steps = [step for step in location if step != "[key]"]
    if "shape" in steps:
        del steps[steps.index("shape") + 1 : -1]
    return steps


def _values(found: object, limit: object = None) -> dict[str, str]:
    values = {"found": value_text(found)}
    return values if limit is None else values | {"limit": value_text(limit)}


def _allowed(quoted: str) -> str:
    return ", ".join(re.findall("'([^']*)'", quoted))
