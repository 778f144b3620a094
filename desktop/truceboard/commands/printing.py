"""How a command prints: a table to read, JSON or comma-separated values."""

import argparse
import csv
import io
import json
import math
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from truceboard.case.case import Case
from truceboard.case.number import number_text
from truceboard.files.cells import FORMULA
from truceboard.likelihood.outlook import Estimate
from truceboard.likelihood.yardstick import shown_percent

Cell: TypeAlias = str | float | int | date | None
"""Of a CSV file; None is an empty cell, True and False are `true` and `false`."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The content of a CSV file."""

    names: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def show(
    wanted: argparse.Namespace,
    *,
    text: Callable[[], Iterable[str]],
    plain: Callable[[], object],
    columns: Callable[[], Columns],
) -> None:
    """Print what the arguments ask for: `text` in lines, `plain` as JSON, or `columns` as CSV."""
    if wanted.json:
        say([json.dumps(without_infinity(plain()), indent=2, allow_nan=False)])
    elif wanted.csv:
        say([csv_text(columns())])
    else:
        say(map(printable, text()))


def say(lines: Iterable[str]) -> None:
    """Print lines. A terminal that has no Cyrillic shows question marks rather than a traceback."""
    encoding = sys.stdout.encoding or "utf-8"
    print("\n".join(lines).encode(encoding, "replace").decode(encoding))


def printable(line: str) -> str:
    """A line without the control characters by which a case could take over a terminal."""
    return "".join(character if character.isprintable() else " " for character in line)


def without_infinity(value: object) -> object:
    """Plain values as JSON can hold them: infinite numbers as the texts `infinity` and `-infinity`.

    Not null: that stands for no number at all, such as a mean over nothing.
    """
    match value:
        case float() if math.isinf(value):
            return "infinity" if value > 0 else "-infinity"
        case date():
            return value.isoformat()
        case Mapping():
            return {key: without_infinity(part) for key, part in value.items()}
        case list() | tuple():
            return [without_infinity(part) for part in value]
        case _:
            return value


def csv_text(columns: Columns) -> str:
    """Comma-separated values (RFC 4180), without the last line end."""
    return "\n".join(_csv_line(row) for row in (columns.names, *columns.rows))


def _csv_line(row: Sequence[Cell]) -> str:
    line = io.StringIO()
    # Both characters of a line end stand in this one, so that the writer quotes cells that hold either.
    csv.writer(line, lineterminator="\r\n").writerow(map(_csv_cell, row))
    return line.getvalue().removesuffix("\r\n")


def _csv_cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int() | float():
            return number_text(cell) if math.isfinite(cell) else str(without_infinity(cell))
        case date():
            return cell.isoformat()
        case _:
            return neutral(cell)


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula: behind an apostrophe, unless it is a number."""
    try:
        float(text)
    except ValueError:
        return FORMULA.sub("'", text)
    return text


def framed(case: Case, lines: Iterable[str], as_of: date | None = None) -> list[str]:
    """Lines under the case's title, between its markings."""
    marking = [case.marking.level] if case.marking else []
    day = [f"As of {as_of.isoformat()}"] if as_of else []
    return [*marking, case.title, *day, "", *lines, *([""] if marking else []), *marking]


def case_facts(case: Case, as_of: date) -> dict[str, object]:
    """What JSON says of the case it is about."""
    return {"case": case.title, "as_of": as_of, "marking": case.marking.level if case.marking else None}


def aligned(rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> list[str]:
    """Rows of cells as lines of even columns; the columns `right` (by index) end evenly."""
    to_the_right = set(right)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if place in to_the_right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def percent(probability: float) -> str:
    """The whole percent that is shown."""
    return f"{shown_percent(probability)} %"


def percent_range(estimate: Estimate) -> str:
    """The 90 % range."""
    return f"{shown_percent(estimate.p05)} to {percent(estimate.p95)}"


def signed(number: float, decimals: int = 2) -> str:
    """A number with its sign, such as log-odds or points; no sign before zero."""
    rounded = round(number, decimals)
    return f"{rounded:+.{decimals}f}" if rounded else f"{0:.{decimals}f}"


def value_text(value: float) -> str:
    """A lever's value: four digits, or more where it is a greater whole number."""
    return f"{value:.0f}" if abs(value) >= 1000 else f"{value:.4g}"
