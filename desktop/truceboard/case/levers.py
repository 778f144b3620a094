"""What can be moved: levers and their values through time."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from truceboard.case.record import Day, Flag, NotNegative, Number, OptionalText, Record, Reference, Slug, Text

LeverKind = Literal["term", "inducement", "pressure", "relationship", "battlefield", "domestic"]


class LeverEntry(Record):
    """The value from `date` on, in the lever's unit, until the next entry."""

    date: Day
    value: Number
    date_approximate: Flag = False
    note: OptionalText = None
    source: Reference | None = None


class Lever(Record):
    """Something an actor can move between `minimum` and `maximum`.

    `uncertainty` is a half-width in the lever's unit; `cost` is per full range, None: no path moves it.
    """

    id: Slug
    name: Text
    short: OptionalText = None
    kind: LeverKind
    controlled_by: Reference
    minimum: Number
    maximum: Number
    unit: OptionalText = None
    low_label: OptionalText = None
    high_label: OptionalText = None
    uncertainty: NotNegative = 0.0
    cost: NotNegative | None = None
    locked: Flag = False
    history: Annotated[tuple[LeverEntry, ...], Field(min_length=1)]

    @property
    def brief(self) -> str:
        """The name where there is little room."""
        return self.short or self.name

    def value_on(self, day: date) -> float:
        """The value in force on a day; before the first entry the first holds."""
        value = self.history[0].value
        for entry in self.history:
            if entry.date > day:
                break
            value = entry.value
        return value
