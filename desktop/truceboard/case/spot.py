"""The plain data of a case file, read with care: what is not of its kind is skipped, others tell of that."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from truceboard.case.problems import place_text
from truceboard.case.record import DAY


@dataclass(frozen=True)
class Spot:
    """One JSON object of the file and where it stands."""

    fields: dict[str, Any]
    steps: tuple[str | int, ...] = ()

    def place(self, *steps: str | int) -> str:
        """The place of something in this object, or of the object."""
        return place_text(self.steps + steps)

    def inner(self, field: str) -> Self:
        """The object in a field; an empty one if there is none."""
        value = self.fields.get(field)
        return type(self)(value if isinstance(value, dict) else {}, (*self.steps, field))

    def each(self, field: str) -> Iterator[Self]:
        """The objects of a list."""
        for index, value in self._items(field):
            if isinstance(value, dict):
                yield type(self)(value, (*self.steps, field, index))

    def texts(self, field: str) -> Iterator[tuple[int, str]]:
        """The texts of a list with their index."""
        return ((index, value) for index, value in self._items(field) if isinstance(value, str))

    def entries(self, field: str) -> Iterator[tuple[str, Any]]:
        """The keys and values of a map."""
        yield from self.inner(field).fields.items()

    def text(self, field: str) -> str | None:
        """The text in a field."""
        value = self.fields.get(field)
        return value if isinstance(value, str) else None

    def day(self, field: str) -> str | None:
        """The day in a field, as text: it sorts as it stands."""
        value = self.text(field)
        return value if value is not None and re.fullmatch(DAY, value, re.ASCII) else None

    def number(self, field: str) -> float | None:
        """The finite number in a field."""
        return finite(self.fields.get(field))

    def _items(self, field: str) -> Iterator[tuple[int, Any]]:
        values = self.fields.get(field)
        yield from enumerate(values if isinstance(values, list) else ())


def finite(value: Any) -> float | None:
    """`value` if it is a finite number, else None."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number and math.isfinite(value) else None
