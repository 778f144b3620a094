"""Tables from and to XLSX. Formulas are read as text, links and everything but cells are left alone."""

import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from truceboard.files.cells import cell_of, is_number
from truceboard.files.sheets import (
    LARGEST_TABLE,
    MOST_COLUMNS,
    MOST_ROWS,
    Sheet,
    TableError,
    holds_table,
    not_xlsx,
    remark_cell,
    sheet_of,
)

MOST_PARTS = 1_000
"""Files in one XLSX file."""
MOST_ELEMENTS = 1_000_000
"""Elements in an XLSX file. Each `<c/>` becomes an object: 64 MiB of them would fill the memory."""
MOST_OTHERS = 250_000
"""Elements besides cells and their texts: looks, names, relations."""
LONGEST_ELEMENT = 1_000_000
"""Bytes without a `<`, about: what is longer is a flood of attributes, a cell has far less."""
LONGEST_CELL = 32_767
"""Characters (UTF-16 units) in one cell, as Excel has it."""
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def read_xlsx(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of an XLSX file that hold something. Raises TableError."""
    if len(data) > LARGEST_TABLE:
        raise TableError("table-too-many-bytes", limit=f"{LARGEST_TABLE:,}")
    try:
        _look_into(data)
        return _sheets(data)
    except TableError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a made-up file makes the reader raise
        not_xlsx(error)


def _look_into(data: bytes) -> None:
    """Refuse what would unpack to more than it seems, before anything reads it as XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_TABLE:
            raise TableError("table-too-many-bytes", limit=f"{LARGEST_TABLE:,}")
        elements = others = 0
        # All of them, whatever their names: what is read as what is for the file to say.
        for part in parts:
            with packed.open(part) as file:
                # What the list of parts says may be a lie; zipfile stops at it, and its sum is checked above.
                text = file.read(LARGEST_TABLE + 1).replace(b"\x00", b"")
            # Entities can blow up or name other files; no program that writes XLSX declares any.
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                raise TableError("table-entities")
            count = text.count(b"<") - text.count(b"</")
            elements += count
            others += 0 if part.filename.startswith(OF_CELLS) else count
            if elements > MOST_ELEMENTS or others > MOST_OTHERS or _endless(text):
                raise TableError("table-too-many-pieces", limit=f"{MOST_ELEMENTS:,}")


OF_CELLS = ("xl/worksheets/", "xl/sharedStrings")


def _endless(text: bytes) -> bool:
    step = LONGEST_ELEMENT // 2
    return any(b"<" not in text[at : at + step] for at in range(0, len(text) - step, step))


def _sheets(data: bytes) -> tuple[Sheet, ...]:
    import openpyxl

    with warnings.catch_warnings():
        # About looks and checks of cells, which are not read.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        try:
            sheets = [_rows(sheet) for sheet in book.worksheets]
        finally:
            book.close()
    found = [sheet_of(name, rows) for name, rows in sheets if holds_table(rows)]
    if not found:
        raise TableError("table-empty")
    return tuple(found)


def _rows(sheet: Any) -> tuple[str, list[list[str]]]:
    # The size that a file claims is not believed.
    sheet.reset_dimensions()
    rows: list[list[str]] = []
    for row in sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True):
        cells = [_cell(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        rows.append(cells)
    return str(sheet.title), rows


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if value is None or isinstance(value, bool | int | float | date):
        return cell_of(value)
    return str(value)


def xlsx_bytes(sheets: Sequence[Sheet], marking: str = "") -> bytes:
    """The tables as one XLSX file; `marking` stands at the top and bottom of each printed page.

    Texts are marked as texts, so that none is taken for a formula, even where it is edited. Raises
    TableError for a text that is too long for a cell: CSV takes it.
    """
    import openpyxl
    from openpyxl.cell import WriteOnlyCell

    # Before anything is begun: the library cannot give up a page half way.
    pages = [(sheet, [_safe_row(sheet, number) for number in range(len(sheet.rows))]) for sheet in sheets]
    book = openpyxl.Workbook(write_only=True)
    for sheet, table in pages:
        above, below = map(_remark_rows, (sheet.above, sheet.below))
        page = book.create_sheet(sheet.name)
        page.freeze_panes = f"A{len(above) + 2}"
        for place in (page.oddHeader, page.oddFooter):
            place.center.text = marking.replace("&", "&&")
        for row in (*above, *table, *below):
            page.append([_filled(WriteOnlyCell(page), value) for value in row])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _safe_row(sheet: Sheet, number: int) -> list[str | float]:
    safe: list[str | float] = []
    for name, cell in zip(sheet.header, sheet.rows[number], strict=True):
        if number > 0 and name in sheet.numbers and _fits(cell):
            safe.append(float(cell))
            continue
        text = UNSAFE.sub(_escape, cell)
        if len(text.encode("utf-16-le")) // 2 > LONGEST_CELL:
            raise TableError("table-long-cell", row=str(number + 1), column=name, limit=f"{LONGEST_CELL:,}")
        safe.append(text)
    return safe


def _remark_rows(remarks: Sequence[str]) -> list[list[str | float]]:
    return [[UNSAFE.sub(_escape, remark_cell(remark))] for remark in remarks]


def _fits(cell: str) -> bool:
    """True for a number that the library writes whole: it writes 16 digits."""
    return is_number(cell) and float(f"{float(cell):.16g}") == float(cell)


def _escape(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


def _filled(cell: Any, value: str | float) -> Any:
    if isinstance(value, float):
        cell.value = value
    elif value:
        # Set so that a text beginning with = is none of a formula, and stays none when it is edited.
        cell._value, cell.data_type = value, "s"
        cell.quotePrefix = True
    return cell
