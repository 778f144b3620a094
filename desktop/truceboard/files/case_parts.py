"""A case in pieces of JSON: an edit is kept by the few pieces that it changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast
from zlib import crc32

from pydantic import TypeAdapter
from pydantic_core import to_json

from truceboard.case.case import Case

PIECE = 64
"""Records in one piece of a list, about: it begins where a hash of the id says, so that a record added or
removed changes one piece and leaves those after it as they were."""
Pieces = Mapping[str, Sequence[int]]
"""The numbers of the pieces of each field of a case."""
ADAPTERS: dict[str, TypeAdapter[Any]] = {
    name: TypeAdapter(cast("type[Any]", field.annotation)) for name, field in Case.model_fields.items()
}


class Cutter:
    """Cuts cases into pieces; `store` gives a piece of JSON its number.

    What is the very same object as in the case cut before is neither written nor compared.
    """

    def __init__(self, store: Callable[[bytes], int]) -> None:
        self._store = store
        self._fields: dict[str, tuple[Any, list[int]]] = {}
        self._cuts: dict[str, dict[int, tuple[tuple[Any, ...], int]]] = {}

    def cut(self, case: Case) -> dict[str, list[int]]:
        """The numbers of the pieces of a case."""
        return {name: self._field(name, getattr(case, name)) for name in ADAPTERS}

    def _field(self, name: str, value: Any) -> list[int]:
        if name in self._fields and self._fields[name][0] is value:
            return self._fields[name][1]
        numbers = self._list(name, value) if isinstance(value, tuple) else [self._store(to_json(value))]
        self._fields[name] = value, numbers
        return numbers

    def _list(self, name: str, records: tuple[Any, ...]) -> list[int]:
        before = self._cuts.get(name, {})
        now: dict[int, tuple[tuple[Any, ...], int]] = {}
        for cut in _cuts(records):
            known, number = before.get(id(cut[0]), ((), 0))
            if len(known) != len(cut) or any(a is not b for a, b in zip(known, cut, strict=True)):
                number = self._store(to_json(cut))
            now[id(cut[0])] = cut, number
        self._cuts[name] = now
        return [number for _, number in now.values()]


def _cuts(records: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    begin = 0
    for index, record in enumerate(records):
        # What has no id, a party, is a piece of its own.
        if index > begin and crc32(getattr(record, "id", "").encode()) % PIECE == 0:
            yield records[begin:index]
            begin = index
    if records:
        yield records[begin:]


class Joiner:
    """Puts cases together again; `load` gives the JSON of a piece. Cases share what they have in common."""

    def __init__(self, load: Callable[[int], bytes]) -> None:
        self._load = load
        self._values: dict[tuple[str, int], Any] = {}
        self._fields: dict[tuple[str, tuple[int, ...]], Any] = {}

    def join(self, pieces: Pieces) -> Case:
        """The case of these pieces, unchecked; ValueError if a piece is damaged."""
        return Case.model_construct(**{name: self._field(name, pieces[name]) for name in ADAPTERS})

    def _field(self, name: str, numbers: Sequence[int]) -> Any:
        key = name, tuple(numbers)
        if key not in self._fields:
            values = [self._value(name, number) for number in numbers]
            many = isinstance(values[0], tuple) if values else True
            self._fields[key] = tuple(each for value in values for each in value) if many else values[0]
        return self._fields[key]

    def _value(self, name: str, number: int) -> Any:
        if (name, number) not in self._values:
            self._values[name, number] = ADAPTERS[name].validate_json(self._load(number))
        return self._values[name, number]
