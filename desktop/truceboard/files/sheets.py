"""A table as rows of texts, from and to CSV.

Rows above and below a table whose only cell begins with # are remarks, such as the marking: no part of it.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn

from truceboard.case.problems import printable
from truceboard.files.cells import as_meant, neutral
from truceboard.files.messages import Message, reason_text

LARGEST_TABLE = 64 * 1024 * 1024
"""Bytes in one file, and in what an XLSX file holds when unpacked."""
MOST_ROWS = 100_000
MOST_COLUMNS = 100
DELIMITERS = (",", ";", "\t")
ENCODINGS = {
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1252": "Windows-1252",
    "cp1256": "Windows-1256",
}
"""Encodings a CSV file may be in, and what they are called."""
LONGEST_HEADER = 1_000_000
"""Bytes in which the header of a CSV file has to end."""


@dataclass(frozen=True)
class Sheet:
    """A table: the first row is the header, every row has as many cells.

    `decimal_comma`: 0,5 is a half. `numbers` are the columns of which a spreadsheet may know that. `above`
    and `below` are remarks. `first` is the row of the file, from 1, in which the header was found.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    decimal_comma: bool = False
    numbers: frozenset[str] = frozenset()
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    first: int = 1

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.rows[0]


@dataclass(frozen=True)
class CsvForm:
    """How a CSV file is written: a key of `ENCODINGS`, one of `DELIMITERS`, whether 0,5 is a half."""

    encoding: str
    delimiter: str
    decimal_comma: bool


class TableError(Exception):
    """A file that holds no table that can be read; `message` says why."""

    def __init__(self, key: str, **values: str) -> None:
        self.message = Message(key, values)
        super().__init__(str(self.message))


def sheet_of(name: str, rows: list[list[str]], *, decimal_comma: bool = False) -> Sheet:
    """A sheet of rows as they come: empty ones and remarks around it go, short ones are filled.

    Raises TableError.
    """
    above: list[list[str]] = []
    below: list[list[str]] = []
    while rows and _is_around(rows[-1]):
        below.append(rows.pop())
    while len(above) < len(rows) and _is_around(rows[len(above)]):
        above.append(rows[len(above)])
    table = rows[len(above) :]
    if not table:
        raise TableError("table-empty")
    width = max(len(row) for row in table)
    if len(table) > MOST_ROWS or width > MOST_COLUMNS:
        raise TableError("table-too-large", rows=f"{MOST_ROWS:,}", columns=str(MOST_COLUMNS))
    filled = tuple((*row, *[""] * (width - len(row))) for row in table)
    texts = _remarks(above), _remarks(reversed(below))
    return Sheet(name, filled, decimal_comma, frozenset(), *texts, first=len(above) + 1)


def holds_table(rows: list[list[str]]) -> bool:
    """Whether there is more in some rows than remarks."""
    return not all(map(_is_around, rows))


def _is_around(row: list[str]) -> bool:
    return not any(row) or (row[0].startswith("#") and not any(row[1:]))


def _remarks(rows: Iterable[list[str]]) -> tuple[str, ...]:
    return tuple(row[0].lstrip("# ") for row in rows if any(row))


def remark_cell(text: str) -> str:
    """A remark as it stands in the first cell of its row: one line that no spreadsheet calculates."""
    return "# " + " ".join(text.split())


def csv_form(data: bytes) -> CsvForm:
    """How a CSV file seems to be written: in Unicode, and where semicolons part, commas are decimal."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    lines = data[:LONGEST_HEADER].decode(encoding, errors="replace").split("\n")
    header = next((line for line in lines if line.strip() and not line.lstrip('"').startswith("#")), "")
    # The parts outside of quotes are every second one.
    outside = "".join(header.split('"')[::2])
    delimiter = max(DELIMITERS, key=outside.count)
    return CsvForm(encoding, delimiter, delimiter == ";")


def read_csv(data: bytes, name: str = "", form: CsvForm | None = None) -> Sheet:
    """The table in the bytes of a CSV file, written as `form` says or as it seems. Raises TableError."""
    if len(data) > LARGEST_TABLE:
        raise TableError("table-too-many-bytes", limit=f"{LARGEST_TABLE:,}")
    form = form or csv_form(data)
    text = _text(data, form.encoding)
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=form.delimiter, strict=True)
    try:
        for row in reader:
            rows.append([as_meant(cell) for cell in row])
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                break
    except csv.Error as error:
        raise TableError("table-not-csv", line=str(reader.line_num), reason=reason_text(error)) from None
    return sheet_of(name, rows, decimal_comma=form.decimal_comma)


def csv_bytes(sheet: Sheet) -> bytes:
    """The table as CSV that a spreadsheet opens as it is meant: UTF-8 with its mark, no formulas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([remark_cell(remark)] for remark in sheet.above)
    writer.writerows([neutral(cell) for cell in row] for row in sheet.rows)
    writer.writerows([remark_cell(remark)] for remark in sheet.below)
    return text.getvalue().encode("utf-8-sig")


def _text(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise TableError("table-not-unicode", line=str(line), encoding=ENCODINGS[encoding]) from None


def not_xlsx(error: Exception) -> NoReturn:
    """Refuse a file that is no XLSX file."""
    raise TableError("table-not-xlsx", reason=printable(reason_text(error))[:200]) from None
