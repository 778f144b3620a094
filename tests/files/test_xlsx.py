"""What an XLSX file may hold besides cells does nothing; a made-up one is refused in a moment."""

import io
import random
import time
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from truceboard.files import xlsx
from truceboard.files.messages import MESSAGES
from truceboard.files.sheets import Sheet, TableError
from truceboard.files.xlsx import read_xlsx, xlsx_bytes

SHEET = Sheet("positions", (("id", "text"), ("p1", "Yes"), ("p2", "No")))


def made(*rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def changed(data: bytes, **parts: bytes) -> bytes:
    """The same file with other parts, by the end of their names."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            replacement = next((text for end, text in parts.items() if name.endswith(f"{end}.xml")), None)
            new.writestr(name, old.read(name) if replacement is None else replacement)
    return written.getvalue()


def key_of(data: bytes) -> str:
    began = time.process_time()
    with pytest.raises(TableError) as caught:
        read_xlsx(data)
    assert time.process_time() - began < 4
    assert str(caught.value).isprintable()
    return caught.value.message.key


def test_cells_come_as_text() -> None:
    data = made(
        ["id", "date", "when", "number", "whole", "flag", "nothing", "text"],
        ["p1", date(2025, 3, 1), datetime(2025, 3, 1, 12, 30), 0.1, 3.0, True, None, " two\nlines "],
    )
    assert read_xlsx(data)[0].rows[1] == (
        *("p1", "2025-03-01", "2025-03-01 12:30:00", "0.1", "3", "true", "", " two\nlines "),
    )


def test_a_formula_comes_as_its_text_and_nothing_is_calculated() -> None:
    data = made(["id", "text"], ["p1", "=1+1"], ["p2", '=HYPERLINK("https://x", "y")'])
    assert [row[1] for row in read_xlsx(data)[0].rows[1:]] == ["=1+1", '=HYPERLINK("https://x", "y")']


def test_every_sheet_that_holds_something_is_there() -> None:
    sheets = read_xlsx(xlsx_bytes([SHEET, Sheet("levers", (("id",), ("l1",)))]))
    assert [sheet.name for sheet in sheets] == ["positions", "levers"]
    assert key_of(made()) == "table-empty"


@pytest.mark.parametrize(
    "text", ["_x000D_", "_x005F_x0041_", "\r\n\t\x00\x1b", "\ufffe", "😀 \u202e", "  ", "_x_"]
)
def test_any_text_goes_out_and_comes_in(text: str) -> None:
    sheet = Sheet("s", (("id", "text"), ("p1", text)))
    assert read_xlsx(xlsx_bytes([sheet]))[0].rows == sheet.rows


def test_a_text_too_long_for_a_cell_is_not_cut() -> None:
    fits = Sheet("s", (("id", "text"), ("p1", "x" * 32_767)))
    assert read_xlsx(xlsx_bytes([fits]))[0].rows == fits.rows
    for text in ("x" * 32_768, "😀" * 16_384, "\r" * 5_000):
        with pytest.raises(TableError) as caught:
            xlsx_bytes([Sheet("s", (("id", "text"), ("p1", text)))])
        assert caught.value.message.key == "table-long-cell"
        assert caught.value.message.values == {"row": "2", "column": "text", "limit": "32,767"}


def test_a_bomb_is_not_unpacked() -> None:
    bomb = changed(xlsx_bytes([SHEET]), sheet1=b" " * (70 * 2**20))
    assert len(bomb) < 200_000
    assert key_of(bomb) == "table-too-many-bytes"


def test_more_than_is_told_is_not_unpacked() -> None:
    data = bytearray(changed(xlsx_bytes([SHEET]), sheet1=b"x" * 1_000_000))
    size = (1_000_000).to_bytes(4, "little")
    assert data.count(size) == 2
    lying = bytes(data.replace(size, (10).to_bytes(4, "little")))
    assert key_of(lying) == "table-not-xlsx"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    assert key_of(changed(xlsx_bytes([SHEET]), sheet1=text.encode(encoding))) == "table-entities"


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_PARTS", 3)
    assert key_of(xlsx_bytes([SHEET])) == "table-too-many-bytes"


def ended(data: bytes) -> str:
    """What became of a file: "read", or the key of the message."""
    try:
        read_xlsx(data)
    except TableError as error:
        return error.message.key if str(error).isprintable() else "cannot be shown"
    return "read"


def page(cells: str, size: str = "A1:B2") -> bytes:
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<dimension ref="{size}"/><sheetData>{cells}</sheetData></worksheet>'
    ).encode()


def test_the_size_a_file_claims_is_not_believed() -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row>'
    data = changed(xlsx_bytes([SHEET]), sheet1=page(cells, "A1:XFD1048576"))
    assert read_xlsx(data)[0].rows == (("1",),)


@pytest.mark.parametrize("place", ["XFD1", "A1048576", "XFD1048576"])
def test_a_cell_far_away_takes_no_time(place: str) -> None:
    row = place.lstrip("ADFX")
    cells = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{place}"><v>1</v></c></row>'
    if row == "1":
        cells = f'<row r="1"><c r="A1"><v>1</v></c><c r="{place}"><v>1</v></c></row>'
    data = changed(xlsx_bytes([SHEET]), sheet1=page(cells))
    began = time.process_time()
    assert ended(data) in ("read", "table-too-large")
    assert time.process_time() - began < 4


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"id,text\n1,2", b"\xd0\xcf\x11\xe0" * 100])
def test_what_is_no_xlsx_is_refused(data: bytes) -> None:
    assert key_of(data) == "table-not-xlsx"


def test_what_is_broken_at_random_is_read_or_refused() -> None:
    chance, sound = random.Random(1), made(["id", "date"], ["p1", date(2025, 3, 1)], ["p2", 3])
    with zipfile.ZipFile(io.BytesIO(sound)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    for _ in range(120):
        written = io.BytesIO()
        broken = chance.choice(list(parts))
        with zipfile.ZipFile(written, "w") as packed:
            for name, text in parts.items():
                at = chance.randrange(len(text))
                junk = chance.choice((b"", b"<", b'"', b"999999999", b"\xff", b"</row>", b"-1"))
                packed.writestr(name, text[:at] + junk + text[at + 3 :] if name == broken else text)
        assert ended(written.getvalue()) in ("read", *MESSAGES)


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


@pytest.mark.parametrize(
    ("part", "head", "piece", "tail"),
    [
        ("sheet1", f"<worksheet {MAIN}><sheetData><row>", "<c/>", "</row></sheetData></worksheet>"),
        ("sheet1", f"<worksheet {MAIN}>", "<a/>", "<sheetData/></worksheet>"),
        ("styles", f"<styleSheet {MAIN}><cellXfs>", "<xf/>", "</cellXfs></styleSheet>"),
        (
            "workbook",
            f"<workbook {MAIN}><definedNames>",
            '<definedName name="a"/>',
            "</definedNames></workbook>",
        ),
        ("styles", f"<styleSheet {MAIN} a='", " ", "'/>"),
    ],
)
def test_a_flood_of_small_things_is_refused_before_it_is_read(
    part: str, head: str, piece: str, tail: str
) -> None:
    flood = (head + piece * (40 * 2**20 // len(piece)) + tail).encode()
    assert key_of(changed(xlsx_bytes([SHEET]), **{part: flood})) == "table-too-many-pieces"


def test_entities_are_found_whatever_the_part_is_called() -> None:
    with zipfile.ZipFile(written := io.BytesIO(xlsx_bytes([SHEET])), "a") as packed:
        packed.writestr("xl/workbook.bin", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert key_of(written.getvalue()) == "table-entities"


def test_as_many_positions_as_a_case_can_have_fit() -> None:
    row = tuple(f"text {number}" for number in range(17))
    data = xlsx_bytes([Sheet("positions", (row, *[row] * 10_000))])
    assert len(read_xlsx(data)[0].rows) == 10_001
