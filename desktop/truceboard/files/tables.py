"""Positions, levers with their history, and sources as tables: out without loss, and in whole or not at all.

A table adds and changes, it deletes nothing. A row is matched by its id. A column that is not mapped leaves
the field of an existing item as it is; an empty cell of a mapped one makes it absent. A lever stands on as
many rows as its history has entries; its own fields need only stand on the first.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ValidationError

from truceboard.case.actors import Actor, Source
from truceboard.case.case import Case
from truceboard.case.field_problems import field_problems
from truceboard.case.levers import Lever, LeverEntry
from truceboard.case.positions import Position
from truceboard.case.problems import CaseError, Problem, value_text
from truceboard.files.cells import NUMBERS, cell_of, value_of
from truceboard.files.sheets import Sheet

Kind = Literal["positions", "levers", "sources"]
Mapped = Mapping[str, int]
"""Field to the column (from 0) that holds it."""
Row = tuple[int, dict[str, Any]]
Status = Literal["added", "changed", "unchanged", "wrong"]

Item = Position | Lever | Source

RECORDS: dict[Kind, type[Item]] = {"positions": Position, "levers": Lever, "sources": Source}
ENTRY = tuple(LeverEntry.model_fields)
COLUMNS: dict[Kind, tuple[str, ...]] = {
    "positions": tuple(Position.model_fields),
    "levers": (*(name for name in Lever.model_fields if name != "history"), *ENTRY),
    "sources": tuple(Source.model_fields),
}
"""The fields of each kind of table, in the order of the file."""
REFERENCES = {"actor": "actors", "party": "actors", "controlled_by": "actors", "source": "sources"}


@dataclass(frozen=True)
class RowProblem:
    """What is wrong in a row (from 1, the header being 1; 0: the whole table) and a column ("" if many)."""

    row: int
    column: str
    problem: Problem

    def __str__(self) -> str:
        place = ", ".join([f"row {self.row}"] * bool(self.row) + [self.column] * bool(self.column))
        return f"{place}: {self.problem}" if place else str(self.problem)


@dataclass(frozen=True)
class Import:
    """What an import would do: `case` is the result, None while anything is wrong."""

    case: Case | None
    problems: tuple[RowProblem, ...]
    rows: Mapping[int, Status] = field(default_factory=dict)

    def count(self, status: Status) -> int:
        """How many rows are of a status."""
        return sum(each == status for each in self.rows.values())


def suggested_mapping(kind: Kind, sheet: Sheet) -> dict[str, int]:
    """The columns whose headers are the names of fields, whatever their case and blanks."""
    headers = [re.sub(r"[\s_-]+", "_", name.strip().lower()) for name in sheet.header]
    return {name: headers.index(name) for name in COLUMNS[kind] if name in headers}


def table_of(case: Case, kind: Kind) -> Sheet:
    """The table of a kind: a header of field names, and every field of every item."""
    if kind == "levers":
        rows = [row for lever in case.levers for row in _lever_rows(lever)]
    else:
        rows = [tuple(cell_of(value) for _, value in record) for record in getattr(case, kind)]
    return Sheet(kind, (COLUMNS[kind], *rows), numbers=frozenset(NUMBERS))


def _lever_rows(lever: Lever) -> Iterator[tuple[str, ...]]:
    own = [cell_of(value) for name, value in lever if name != "history"]
    for entry in lever.history:
        yield (*own, *(cell_of(value) for _, value in entry))
        own = [own[0], *[""] * (len(own) - 1)]


def import_table(case: Case, kind: Kind, sheet: Sheet, mapping: Mapped) -> Import:
    """What the rows of a table make of a case; nothing is taken half."""
    if kind == "levers" and "id" not in mapping:
        return Import(None, (RowProblem(1, "id", Problem("", "missing")),))
    ids = (
        {cells[mapping["id"]].strip() for cells in sheet.rows[1:] if any(cells)} if "id" in mapping else set()
    )
    reading = _Reading(case, kind, ids)
    for number, cells in enumerate(sheet.rows[1:], 2):
        if any(cells):
            reading.take(
                number,
                {
                    name: value_of(name, cells[column], decimal_comma=sheet.decimal_comma)
                    for name, column in mapping.items()
                },
            )
    return reading.result()


class _Reading:
    """The rows of one table, gathered by item."""

    def __init__(self, case: Case, kind: Kind, ids: set[str]) -> None:
        self._case, self._kind = case, kind
        self._before: dict[str, Item] = {record.id: record for record in getattr(case, kind)}
        self._taken = {*self._before, *ids}
        self._rows: dict[str, list[Row]] = {}
        self._names = {part: _ids_by_name(getattr(case, part)) for part in set(REFERENCES.values())}
        self._problems: list[RowProblem] = []
        self._wrong: set[int] = set()

    def take(self, number: int, values: dict[str, Any]) -> None:
        """Take one row: fields to values."""
        for name, part in REFERENCES.items():
            if name in values:
                values[name] = self._names[part].get(values[name], values[name])
        if values.get("id") is None:
            if self._kind == "levers":
                self._tell(number, "id", Problem("", "missing"))
                return
            values["id"] = self._free_id()
        rows = self._rows.setdefault(values["id"], [])
        rows.append((number, values))
        if len(rows) > 1 and self._kind != "levers":
            self._tell(number, "id", _repeated(values["id"], rows[0][0]))

    def result(self) -> Import:
        """The case with all rows, or everything that is wrong with them."""
        made = {item: self._made(item, rows) for item, rows in self._rows.items()}
        case = None if self._problems else self._whole(made)
        statuses: dict[int, Status] = {}
        for item, rows in self._rows.items():
            before = self._before.get(item)
            status: Status = "added" if before is None else "unchanged" if before == made[item] else "changed"
            statuses |= {number: "wrong" if number in self._wrong else status for number, _ in rows}
        return Import(case, tuple(self._problems), statuses | dict.fromkeys(self._wrong - {0}, "wrong"))

    def _made(self, item: str, rows: list[Row]) -> Item | None:
        before = self._before[item].model_dump(mode="json") if item in self._before else {}
        first, values = rows[0]
        plain, rows_of_history = {**before, **values}, [first]
        if self._kind == "levers":
            plain, rows_of_history = self._lever(before, rows)
        try:
            return RECORDS[self._kind].model_validate(plain)
        except ValidationError as error:
            for problem in field_problems(error):
                entry = re.match(r"history\[(\d+)\]\.(.*)", problem.place)
                row, column = (rows_of_history[int(entry[1])], entry[2]) if entry else (first, problem.place)
                self._tell(row or first, column, problem)
        return None

    def _lever(self, before: dict[str, Any], rows: list[Row]) -> tuple[dict[str, Any], list[int]]:
        """A lever as plain data, and the row of each entry of its history (0: it stood there before)."""
        first, values = rows[0]
        own = {name: value for name, value in values.items() if name not in ENTRY}
        history = {each["date"]: (0, each) for each in before.get("history", [])}
        for number, values in rows:
            for name in own:
                if number != first and values[name] not in (None, "", own[name]):
                    self._tell(number, name, _repeated(values[name], first))
            entry = {name: value for name, value in values.items() if name in ENTRY}
            if any(value is not None for value in entry.values()):
                day = entry.get("date")
                earlier, known = history.get(day, (0, {}))
                if earlier:
                    self._tell(number, "date", _repeated(day, earlier))
                history[day] = number, {**known, **entry}
        in_order = sorted(history.values(), key=lambda each: str(each[1].get("date")))
        plain = {**before, **own, "history": [entry for _, entry in in_order]}
        return plain, [number for number, _ in in_order]

    def _whole(self, made: Mapping[str, Item | None]) -> Case | None:
        """The case with the items made; None if they do not fit into it."""
        items = {**self._before, **made}
        plain = self._case.model_dump(mode="json")
        plain[self._kind] = [item.model_dump(mode="json") for item in items.values() if item is not None]
        try:
            return Case.model_validate(plain)
        except CaseError as error:
            order = list(items)
            for problem in error.problems:
                found = re.match(rf"{self._kind}\[(\d+)\]\.?(.*)", problem.place)
                rows = self._rows.get(order[int(found[1])]) if found else None
                if found and rows:
                    self._tell(rows[0][0], found[2], problem)
                else:
                    self._problems.append(RowProblem(0, "", problem))
        return None

    def _tell(self, number: int, column: str, problem: Problem) -> None:
        self._problems.append(RowProblem(number, column, Problem("", problem.key, problem.values)))
        self._wrong.add(number)

    def _free_id(self) -> str:
        letter, number = self._kind[0], len(self._before) + 1
        while (free := f"{letter}{number}") in self._taken:
            number += 1
        self._taken.add(free)
        return free


def _repeated(found: Any, row: int) -> Problem:
    return Problem("", "repeated", {"found": value_text(found), "first": f"row {row}"})


def _ids_by_name(records: Iterable[Actor | Source]) -> dict[Any, str]:
    """Ids by name, where the name is nobody else's name or id."""
    ids = {record.id: record for record in records}
    names = [record.title if isinstance(record, Source) else record.name for record in ids.values()]
    times = Counter(names)
    return {name: item for name, item in zip(names, ids, strict=True) if times[name] == 1 and name not in ids}
