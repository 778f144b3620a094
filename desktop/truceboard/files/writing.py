"""From a case to its text, in canonical form: the same case gives the same bytes."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from pydantic.fields import FieldInfo

from truceboard.case.number import number_text
from truceboard.case.record import Record


def canonical_text(case: Record) -> str:
    """The text of a case (or of a part): two-space indent, the format's order, absent fields left out."""
    return _value_text(case, "\n") + "\n"


def _value_text(value: Any, newline: str) -> str:
    match value:
        case Record():
            return _block("{}", _members(_fields(value), newline), newline)
        case Mapping():
            return _block("{}", _members(sorted(value.items()), newline), newline)
        case tuple():
            return _block("[]", [_value_text(each, newline + "  ") for each in value], newline)
        case date():
            return f'"{value.isoformat()}"'
        case None | bool() | str():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return number_text(value)


def _members(pairs: Iterable[tuple[str, Any]], newline: str) -> list[str]:
    return [
        f"{json.dumps(key, ensure_ascii=False)}: {_value_text(value, newline + '  ')}" for key, value in pairs
    ]


def _block(brackets: str, parts: list[str], newline: str) -> str:
    if not parts:
        return brackets
    inner = newline + "  "
    return brackets[0] + inner + ("," + inner).join(parts) + newline + brackets[1]


def _fields(record: Record) -> Iterable[tuple[str, Any]]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if field.is_required() or not _absent(value, field):
            yield name, value


def _absent(value: Any, field: FieldInfo) -> bool:
    return value == field.default or value in ("", ())
