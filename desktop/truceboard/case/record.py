"""What all parts of a case have in common: frozen records and the kinds of values in their fields."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

EMPTY: Mapping[Any, Any] = {}
"""An absent map; pydantic gives every record its own."""
SLUG = r"^[a-z0-9][a-z0-9-]{0,63}$"
DAY = r"\d{4}-\d{2}-\d{2}"
LONGEST_TEXT = 100_000
"""Characters in one text."""


class Record(BaseModel):
    """A frozen part of a case: unknown fields are refused, and null stands for an absent optional field.

    Fields stand in the order of the file. A field with a default is optional and is left out of the file at
    that default; one without is always written.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _null_means_absent(cls, fields: Any) -> Any:
        if not isinstance(fields, dict) or None not in fields.values():
            return fields
        known = cls.model_fields
        return {
            name: value
            for name, value in fields.items()
            if value is not None or name not in known or known[name].is_required()
        }


def _day(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(DAY, value, re.ASCII):
        # A day that no calendar has, such as 30 February, stays a text and is refused below.
        with suppress(ValueError):
            return date.fromisoformat(value)
    if type(value) is not date:
        raise PydanticCustomError("not_a_day", "not a day")
    return value


def _whole(value: Any) -> Any:
    # 2 and 2.0 are one number in JSON.
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _none_if_empty(text: str | None) -> str | None:
    return text or None


Text = Annotated[str, StringConstraints(strict=True, max_length=LONGEST_TEXT)]
"""Plain text, never rendered as HTML or rich text."""
Slug = Annotated[str, StringConstraints(strict=True, pattern=SLUG)]
"""An id, unique within its kind over the whole case."""
OptionalText = Annotated[Text | None, AfterValidator(_none_if_empty)]
Reference = Text
"""The id of another part of the case; the case checks that it resolves."""
Day = Annotated[date, BeforeValidator(_day)]
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
NotNegative = Annotated[Number, Field(ge=0)]
Positive = Annotated[Number, Field(gt=0)]
Probability = Annotated[Number, Field(ge=0, le=1)]
Importance = Annotated[Number, Field(ge=0, le=2)]
Whole = Annotated[int, Field(strict=True), BeforeValidator(_whole)]
Flag = Annotated[bool, Field(strict=True)]
Settings = Mapping[Reference, Number]
"""Lever id to a value in the lever's unit. Never changed in place."""
Importances = Mapping[Reference, Importance]
"""Interest id to a weight from 0 to 2. Never changed in place."""
