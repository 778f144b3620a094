"""A table as rows of texts, from and to CSV."""

import csv
import io
from dataclasses import dataclass
from typing import NoReturn

from truceboard.case.problems import printable
from truceboard.files.cells import as_meant, neutral
from truceboard.files.messages import Message, reason_text

LARGEST_TABLE = 64 * 1024 * 1024
"""Bytes in one file, and in what an XLSX file holds when unpacked."""
MOST_ROWS = 100_000
MOST_COLUMNS = 100


@dataclass(frozen=True)
class Sheet:
    """A table: the first row is the header, every row has as many cells.

    `decimal_comma`: 0,5 is a half. `numbers` are the columns of which a spreadsheet may know that.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    decimal_comma: bool = False
    numbers: frozenset[str] = frozenset()

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.rows[0]


class TableError(Exception):
    """A file that holds no table that can be read; `message` says why."""

    def __init__(self, key: str, **values: str) -> None:
        self.message = Message(key, values)
        super().__init__(str(self.message))


def sheet_of(name: str, rows: list[list[str]], *, decimal_comma: bool = False) -> Sheet:
    """A sheet of rows as they come: empty ones at the end go, short ones are filled. Raises TableError."""
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise TableError("table-empty")
    width = max(len(row) for row in rows)
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS:
        raise TableError("table-too-large", rows=f"{MOST_ROWS:,}", columns=str(MOST_COLUMNS))
    return Sheet(name, tuple((*row, *[""] * (width - len(row))) for row in rows), decimal_comma)


def read_csv(data: bytes, name: str = "") -> Sheet:
    """The table in the bytes of a CSV file in UTF-8 or UTF-16, parted by comma, semicolon or tab.

    Where semicolons part, commas are decimal. Raises TableError.
    """
    if len(data) > LARGEST_TABLE:
        raise TableError("table-too-many-bytes", limit=f"{LARGEST_TABLE:,}")
    text = _text(data)
    delimiter = _delimiter(text)
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            rows.append([as_meant(cell) for cell in row])
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                break
    except csv.Error as error:
        raise TableError("table-not-csv", line=str(reader.line_num), reason=reason_text(error)) from None
    return sheet_of(name, rows, decimal_comma=delimiter == ";")


def csv_bytes(sheet: Sheet) -> bytes:
    """The table as CSV that a spreadsheet opens as it is meant: UTF-8 with its mark, no formulas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([neutral(cell) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _text(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise TableError("table-not-unicode", line=str(line)) from None


def _delimiter(text: str) -> str:
    # The parts outside of quotes are every second one.
    line = text[:LONGEST_HEADER].partition("\n")[0]
    outside = "".join(line.split('"')[::2])
    return max((",", ";", "\t"), key=outside.count)


LONGEST_HEADER = 20_000


def not_xlsx(error: Exception) -> NoReturn:
    """Refuse a file that is no XLSX file."""
    raise TableError("table-not-xlsx", reason=printable(reason_text(error))[:200]) from None
