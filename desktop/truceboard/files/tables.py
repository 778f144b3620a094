"""Positions, levers with their history, and sources as tables: out without loss, and in whole or not at all.

A table adds and changes, it deletes nothing. A row is matched by its id. A column that is not mapped leaves
the field of an existing item as it is; an empty cell of a mapped one makes it absent. A lever stands on as
many rows as its history has entries; its own fields need only stand on the first.
"""

import re
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


def _required(kind: Kind) -> frozenset[str]:
    fields = {**LeverEntry.model_fields, **RECORDS[kind].model_fields}
    given = set() if kind == "levers" else {"id"}
    return frozenset(name for name in set(COLUMNS[kind]) - given if fields[name].is_required())


REQUIRED: dict[Kind, frozenset[str]] = {kind: _required(kind) for kind in COLUMNS}
"""The fields that a new item cannot do without; positions and sources are given an id."""
MAY_BE_EMPTY = {"party"}
"""Required, but empty where a position speaks of nobody's answer."""
REFERENCES = {"actor": "actors", "party": "actors", "controlled_by": "actors", "source": "sources"}
UNKNOWN = {"actors": "unknown-actor", "sources": "unknown-source"}


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
    """What an import would do: `case` is the result, None while anything is wrong.

    `ids` are the items by row, `items` what they become, None where that is wrong.
    """

    case: Case | None
    problems: tuple[RowProblem, ...]
    rows: Mapping[int, Status] = field(default_factory=dict)
    ids: Mapping[int, str] = field(default_factory=dict)
    items: Mapping[str, Item | None] = field(default_factory=dict)

    def count(self, status: Status) -> int:
        """How many rows are of a status."""
        return sum(each == status for each in self.rows.values())

    @property
    def new_or_other(self) -> tuple[str, ...]:
        """The items that would be added or changed, in the order of the file."""
        return tuple(
            dict.fromkeys(
                self.ids[row] for row, status in self.rows.items() if status in ("added", "changed")
            )
        )


def suggested_mapping(kind: Kind, sheet: Sheet, words: Mapping[str, str] | None = None) -> dict[str, int]:
    """The columns whose headers are the names of fields, whatever their case and blanks.

    `words` are further names of fields, such as those in the user's language.
    """
    headers = list(map(_plain, sheet.header))
    mapping = {name: headers.index(name) for name in COLUMNS[kind] if name in headers}
    for name in COLUMNS[kind]:
        word = _plain((words or {}).get(name, ""))
        if name not in mapping and word in headers and headers.index(word) not in mapping.values():
            mapping[name] = headers.index(word)
    return {name: mapping[name] for name in COLUMNS[kind] if name in mapping}


def _plain(header: str) -> str:
    return re.sub(r"[\s_-]+", "_", header.strip().casefold())


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
        return Import(None, (RowProblem(sheet.first, "id", Problem("", "missing")),))
    ids = (
        {cells[mapping["id"]].strip() for cells in sheet.rows[1:] if any(cells)} if "id" in mapping else set()
    )
    reading = _Reading(case, kind, ids)
    for number, cells in enumerate(sheet.rows[1:], sheet.first + 1):
        if any(cells):
            reading.take(number, row_values(cells, mapping, sheet.decimal_comma))
    return reading.result()


def row_values(cells: tuple[str, ...], mapping: Mapped, decimal_comma: bool) -> dict[str, Any]:
    """The fields of a row as plain data."""
    return {
        name: value_of(name, cells[column], decimal_comma=decimal_comma) for name, column in mapping.items()
    }


class _Reading:
    """The rows of one table, gathered by item."""

    def __init__(self, case: Case, kind: Kind, ids: set[str]) -> None:
        self._case, self._kind = case, kind
        self._before: dict[str, Item] = {record.id: record for record in getattr(case, kind)}
        self._taken = {*self._before, *ids}
        self._rows: dict[str, list[Row]] = {}
        self._named = {part: _ids_by_name(getattr(case, part)) for part in UNKNOWN}
        self._problems: list[RowProblem] = []
        self._wrong: set[int] = set()

    def take(self, number: int, values: dict[str, Any]) -> None:
        """Take one row: fields to values."""
        for name, part in REFERENCES.items():
            if values.get(name) is not None:
                values[name] = self._referred(number, name, part, values[name])
        if values.get("id") is None:
            if self._kind == "levers":
                self._tell(number, "id", Problem("", "missing"))
                return
            values["id"] = self._free_id()
        rows = self._rows.setdefault(values["id"], [])
        rows.append((number, values))
        if len(rows) > 1 and self._kind != "levers":
            self._tell(number, "id", _repeated(values["id"], rows[0][0]))

    def _referred(self, number: int, name: str, part: str, found: str) -> str:
        """The id that an id or a name stands for."""
        ids = self._named[part].get(found, ())
        if len(ids) != 1:
            key = "ambiguous-name" if ids else UNKNOWN[part]
            self._tell(number, name, Problem("", key, {"found": value_text(found)}))
            return found
        return ids[0]

    def result(self) -> Import:
        """The case with all rows, or everything that is wrong with them."""
        made = {item: self._made(item, rows) for item, rows in self._rows.items()}
        case = None if self._problems else self._whole(made)
        statuses: dict[int, Status] = dict.fromkeys(self._wrong - {0}, "wrong")
        ids: dict[int, str] = {}
        for item, rows in self._rows.items():
            before = self._before.get(item)
            status: Status = "added" if before is None else "unchanged" if before == made[item] else "changed"
            for number, _ in rows:
                ids[number] = item
                statuses.setdefault(number, status)
        problems = tuple(sorted(self._problems, key=lambda each: (each.row == 0, each.row)))
        return Import(case, problems, dict(sorted(statuses.items())), ids, made)

    def _made(self, item: str, rows: list[Row]) -> Item | None:
        before = self._before[item].model_dump(mode="json") if item in self._before else {}
        first, values = rows[0]
        plain, rows_of_history = {**before, **values}, [first]
        if self._kind == "levers":
            plain, rows_of_history = self._lever(before, rows)
        try:
            return RECORDS[self._kind].model_validate(self._without_gaps(plain))
        except ValidationError as error:
            for problem in field_problems(error):
                entry = re.match(r"history\[(\d+)\]\.(.*)", problem.place)
                row, column = (rows_of_history[int(entry[1])], entry[2]) if entry else (first, problem.place)
                if column == "history":
                    column, problem = "value", Problem("", "missing")
                self._tell(row or first, column, problem)
        return None

    def _without_gaps(self, plain: dict[str, Any]) -> dict[str, Any]:
        """What must be there and is not is told as missing, not as a null."""
        needed = REQUIRED[self._kind] - MAY_BE_EMPTY
        return {name: value for name, value in plain.items() if value is not None or name not in needed}

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
                history[number if day is None else day] = number, self._without_gaps({**known, **entry})
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
    return Problem("", "repeated-row", {"found": value_text(found), "row": str(row)})


def _ids_by_name(records: Iterable[Actor | Source]) -> dict[str, tuple[str, ...]]:
    """What an id, a name or a short name stands for: an id for itself, a name for all who have it."""
    records = tuple(records)
    ids: dict[str, tuple[str, ...]] = {}
    for record in records:
        for name in {record.title} if isinstance(record, Source) else {record.name, record.brief}:
            ids[name] = (*ids.get(name, ()), record.id)
    return ids | {record.id: (record.id,) for record in records}
