"""A file that should hold a table, as far as it can be read."""

import stat
from dataclasses import dataclass
from pathlib import Path

from truceboard.files.messages import Message, reason_text
from truceboard.files.sheets import LARGEST_TABLE, CsvForm, Sheet, TableError, csv_form, read_csv
from truceboard.files.xlsx import read_xlsx

OF_SPREADSHEETS = (b"PK", b"\xd0\xcf\x11\xe0")
"""How XLSX files begin, and XLS files, which cannot be read and should not be taken for a text."""


@dataclass(frozen=True)
class TableFile:
    """The sheets of a file, or why there are none; `form` is how CSV was read, None for XLSX."""

    sheets: tuple[Sheet, ...] = ()
    form: CsvForm | None = None
    refused: Message | None = None


def read_table(path: Path, form: CsvForm | None = None) -> TableFile:
    """The table in a CSV or XLSX file; CSV is read as `form` says, or as it seems to be written."""
    try:
        # Asked first, because opening a FIFO would wait for somebody to write to it.
        if not stat.S_ISREG(path.stat().st_mode):
            return TableFile(refused=Message("table-no-file"))
        with path.open("rb") as file:
            data = file.read(LARGEST_TABLE + 1)
    except FileNotFoundError:
        return TableFile(refused=Message("table-missing"))
    except OSError as error:
        return TableFile(refused=Message("table-unreadable", {"reason": reason_text(error)}))
    form = None if data.startswith(OF_SPREADSHEETS) else form or csv_form(data)
    try:
        sheets = (read_csv(data, path.stem, form),) if form else read_xlsx(data)
    except TableError as error:
        return TableFile(form=form, refused=error.message)
    return TableFile(sheets, form)
