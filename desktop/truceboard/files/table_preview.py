"""What an import would do, row by row, before it is done."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from truceboard.case.case import Case
from truceboard.case.levers import Lever
from truceboard.case.problems import Problem
from truceboard.files.cells import cell_of
from truceboard.files.sheets import Sheet
from truceboard.files.tables import (
    REFERENCES,
    Import,
    Item,
    Kind,
    Mapped,
    Status,
    import_table,
    row_values,
)


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row of the file: its number, what becomes of it, and its fields as they would be in the case.

    A wrong row has its fields as in the file. `before` are the fields of an item that would change, as they
    are; `problems` are what is wrong by field, "" being the whole row.
    """

    number: int
    status: Status
    cells: Mapping[str, str]
    before: Mapping[str, str]
    problems: Mapping[str, tuple[Problem, ...]]


@dataclass(frozen=True)
class Rehearsal:
    """An import that has not happened; `problems` are those of no row."""

    done: Import
    rows: tuple[PreviewRow, ...] = ()
    problems: tuple[Problem, ...] = ()

    def count(self, status: Status) -> int:
        """How many rows are of a status."""
        return sum(row.status == status for row in self.rows)


def rehearse(case: Case, kind: Kind, sheet: Sheet, mapping: Mapped) -> Rehearsal:
    """What importing a table into a case would do."""
    done = import_table(case, kind, sheet, mapping)
    told: dict[int, dict[str, tuple[Problem, ...]]] = defaultdict(dict)
    for each in done.problems:
        place = told[each.row]
        place[each.column] = (*place.get(each.column, ()), each.problem)
    showing = _Showing(case, kind, sheet, mapping, done)
    rows = tuple(
        showing.wrong(number, told[number]) if status == "wrong" else showing.right(number, status)
        for number, status in done.rows.items()
    )
    elsewhere = [
        problems for row, places in told.items() if row not in done.rows for problems in places.values()
    ]
    return Rehearsal(done, rows, tuple(problem for problems in elsewhere for problem in problems))


class _Showing:
    """The rows of one table."""

    def __init__(self, case: Case, kind: Kind, sheet: Sheet, mapping: Mapped, done: Import) -> None:
        self._sheet, self._mapping, self._done = sheet, mapping, done
        self._before: dict[str, Item] = {item.id: item for item in getattr(case, kind)}
        self._names = {
            "actors": {actor.id: actor.brief for actor in case.actors},
            "sources": {source.id: source.title for source in case.sources},
        }
        self._begun: set[str] = set()

    def wrong(self, number: int, problems: Mapping[str, tuple[Problem, ...]]) -> PreviewRow:
        """A row as it stands in the file."""
        cells = self._sheet.rows[number - self._sheet.first]
        shown = {name: cells[column] for name, column in self._mapping.items()}
        return PreviewRow(number, "wrong", shown, {}, problems)

    def right(self, number: int, status: Status) -> PreviewRow:
        """A row as it would be in the case."""
        cells = self._sheet.rows[number - self._sheet.first]
        day = row_values(cells, self._mapping, self._sheet.decimal_comma).get("date")
        item = self._done.ids[number]
        # A lever's own fields stand on the first of its rows.
        own = item not in self._begun
        self._begun.add(item)
        after = self._texts(self._done.items[item], day, own)
        before = self._texts(self._before.get(item), day, own)
        if status == "added":
            return PreviewRow(number, status, after, {}, {})
        changed = {name: before[name] for name in after if before[name] != after[name]}
        # Of a lever that changes, another row may have nothing new.
        return PreviewRow(number, "changed" if changed else "unchanged", after, changed, {})

    def _texts(self, item: Item | None, day: object, own: bool) -> dict[str, str]:
        values: dict[str, object] = dict(item) if item is not None and own else {}
        if isinstance(item, Lever):
            entry = next((each for each in item.history if each.date.isoformat() == day), None)
            values |= {"id": item.id, **(dict(entry) if entry is not None else {})}
        return {name: self._text(name, values.get(name)) for name in self._mapping}

    def _text(self, name: str, value: object) -> str:
        text = cell_of(value)
        return self._names[REFERENCES[name]].get(text, text) if name in REFERENCES else text
