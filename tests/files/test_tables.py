"""Tables go out without loss and come in whole or not at all, with an error for each row."""

import csv
import io
import json
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.files.random_cases import Plain, cases

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.cells import as_meant, is_number, neutral
from truceboard.files.sheets import ENCODINGS, CsvForm, Sheet, TableError, csv_bytes, csv_form, read_csv
from truceboard.files.tables import COLUMNS, REQUIRED, Import, Kind, import_table, suggested_mapping, table_of
from truceboard.files.xlsx import read_xlsx, xlsx_bytes

PLAIN = json.loads(builtin_case_path().read_text(encoding="utf-8"))
CASE = Case.model_validate(PLAIN)
KINDS: tuple[Kind, ...] = get_args(Kind)
MARKED: dict[str, Any] = {"above": ("TLP:AMBER", "=1+1 of the case\nin two lines"), "below": ("TLP:AMBER",)}


def imported(case: Case, kind: Kind, rows: list[list[str]]) -> Import:
    sheet = Sheet("", tuple(map(tuple, rows)))
    return import_table(case, kind, sheet, suggested_mapping(kind, sheet))


def lines(done: Import) -> list[str]:
    assert done.case is None
    return list(map(str, done.problems))


def forgotten(case: Case, kind: Kind) -> Case:
    """The case with as little left of a table as it can have."""
    if kind == "positions":
        return case.model_copy(update={"positions": ()})
    if kind == "sources":
        other = {"title": "?", "publisher": "?", "published": None, "url": None, "reliability": "F"}
        changed = tuple(each.model_copy(update=other) for each in case.sources)
        return case.model_copy(update={"sources": changed})
    other = {"name": "?", "short": "?", "unit": "?", "low_label": None, "locked": True, "cost": 3.0}
    kept = tuple(
        each.model_copy(update=other | {"history": (each.history[0].model_copy(update={"note": "?"}),)})
        for each in case.levers
    )
    return case.model_copy(update={"levers": kept})


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases())
def test_what_goes_out_comes_in_again_without_loss(plain: Plain) -> None:
    case = Case.model_validate(plain)
    for kind in KINDS:
        sheet = replace(table_of(case, kind), **MARKED)
        for read in (read_csv(csv_bytes(sheet)), *read_xlsx(xlsx_bytes([sheet]))):
            assert read.rows == sheet.rows
            mapping = suggested_mapping(kind, read)
            assert tuple(mapping) == COLUMNS[kind]
            same = import_table(case, kind, read, mapping)
            assert same.case == case
            assert set(same.rows.values()) <= {"unchanged"}
            again = import_table(forgotten(case, kind), kind, read, mapping)
            assert again.case == case, again.problems


@pytest.mark.parametrize("kind", KINDS)
def test_the_built_in_case_goes_out_and_comes_in(kind: Kind) -> None:
    sheet = table_of(CASE, kind)
    (read,) = read_xlsx(xlsx_bytes([sheet], "TLP:AMBER & more"))
    assert read.rows == sheet.rows == read_csv(csv_bytes(sheet)).rows
    done = import_table(forgotten(CASE, kind), kind, read, suggested_mapping(kind, read))
    assert done.case == CASE
    assert done.count("unchanged") == 0


def test_a_lever_stands_on_a_row_for_each_entry_of_its_history() -> None:
    rows = table_of(CASE, "levers").rows
    first = CASE.levers[0]
    own = [row for row in rows if row[0] == first.id]
    assert len(own) == len(first.history)
    assert own[0][1] == first.name
    assert {row[1] for row in own[1:]} <= {""}


def test_positions_are_added_and_changed_and_none_is_deleted() -> None:
    one = CASE.positions[2]
    done = imported(
        CASE,
        "positions",
        [
            [
                "ID",
                "Speaker",
                " text ",
                "credibility",
                "Date",
                "actor",
                "source",
                "channel",
                "stance",
                "party",
            ],
            [one.id, "Another", one.text, "4", "2025-03-01", one.actor, one.source, "public", "-2.5", ""],
            ["", "New", "Yes", "2", "2025-03-02", CASE.actors[0].name, one.source, "private", "accepts", ""],
            [],
        ],
    )
    assert done.case is not None
    assert done.rows == {2: "changed", 3: "added"}
    changed, new = done.case.position(one.id), done.case.positions[-1]
    assert (changed.speaker, changed.credibility, changed.stance, changed.party) == ("Another", 4, -2.5, None)
    assert changed.commitment == one.commitment
    assert (new.id, new.actor, new.stance) == (f"p{len(CASE.positions) + 1}", CASE.actors[0].id, "accepts")
    assert len(done.case.positions) == len(CASE.positions) + 1
    assert done.case.levers == CASE.levers


def test_columns_are_mapped_by_hand_too() -> None:
    sheet = Sheet("", (("Wer", "Was"), ("p01", "Nein"), ("p02", "Ja")))
    assert suggested_mapping("positions", sheet) == {}
    done = import_table(CASE, "positions", sheet, {"id": 0, "text": 1})
    assert done.case is not None
    assert done.case.position("p01").text == "Nein"
    assert done.case.position("p01").speaker == CASE.position("p01").speaker


def test_every_row_tells_what_is_wrong_and_nothing_is_imported() -> None:
    done = imported(
        CASE,
        "positions",
        [
            ["id", "credibility", "date", "stance", "source", "set_aside"],
            ["p01", "9", "1 March", "maybe", "nobody", "perhaps"],
            ["p02", "3", "2025-03-01", "accepts", "", "yes"],
            ["p03", "3", "2025-03-01", "accepts", CASE.sources[0].id, "no"],
            ["p03", "3", "2025-03-01", "accepts", CASE.sources[0].id, "no"],
            ["Not an id", "2", "2025-03-01", "accepts", CASE.sources[0].id, ""],
        ],
    )
    told = lines(done)
    assert 'row 5, id: "p03" stands already at row 4' in told
    assert 'row 2, source: there is no source "nobody"' in told
    assert 'row 2, date: "1 March" is not a day written as YYYY-MM-DD' in told
    assert "row 2, credibility: 9 is above the maximum 6" in told
    assert 'row 2, set_aside: "perhaps" is neither true nor false' in told
    assert "row 3, source: required, but missing" in told
    assert any(line.startswith("row 6, id: ") for line in told)
    assert done.rows == {2: "wrong", 3: "wrong", 4: "changed", 5: "wrong", 6: "wrong"}


def test_what_does_not_fit_into_the_case_names_its_row() -> None:
    done = imported(CASE, "positions", [["id", "source"], ["p01", "nobody"]])
    assert lines(done) == ['row 2, source: there is no source "nobody"']
    assert done.rows == {2: "wrong"}
    lever = CASE.levers[0]
    done = imported(CASE, "levers", [["id", "minimum"], [lever.id, str(lever.maximum + 1)]])
    assert lines(done)[0].startswith("row 2, maximum: ")


def test_the_history_of_a_lever_is_added_to() -> None:
    lever = CASE.levers[0]
    day = lever.history[0].date.isoformat()
    middle = (lever.minimum + lever.maximum) / 2
    done = imported(
        CASE,
        "levers",
        [
            ["id", "name", "date", "value", "note"],
            [lever.id, "New name", "1999-01-01", str(middle), "first"],
            [lever.id, "", day, str(middle), ""],
            [lever.id, "New name", "2031-01-01", str(lever.maximum), ""],
        ],
    )
    assert done.case is not None, done.problems
    changed = done.case.lever(lever.id)
    assert changed.name == "New name"
    assert len(changed.history) == len(lever.history) + 2
    assert changed.value_on(lever.history[0].date) == middle
    assert (changed.history[0].note, changed.history[-1].value) == ("first", lever.maximum)


def test_the_rows_of_a_lever_must_agree() -> None:
    lever = CASE.levers[0]
    done = imported(
        CASE,
        "levers",
        [
            ["id", "name", "date", "value"],
            [lever.id, "One", "2020-01-01", str(lever.minimum)],
            [lever.id, "Two", "2020-01-01", str(lever.minimum)],
            ["", "Three", "2020-01-01", "x"],
            ["new-one", "Four", "2020-01-01", "lots"],
        ],
    )
    told = lines(done)
    assert 'row 3, name: "Two" stands already at row 2' in told
    assert 'row 3, date: "2020-01-01" stands already at row 2' in told
    assert "row 4, id: required, but missing" in told
    assert 'row 5, value: "lots" is not a number' in told
    assert "row 5, kind: required, but missing" in told
    assert lines(imported(CASE, "levers", [["name"], ["One"]])) == ["row 1, id: required, but missing"]


FORMULAS = (
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "'=1",
    "''=1",
    "=cmd|' /C calc'!A0",
    "%x",
    "|x",
    "\u202e=1",
    "\u2060\u200f=1",
    "\u3000@x",
    "\x01-1+1",
)


@pytest.mark.parametrize("text", [*FORMULAS, "'", "'x", "-", "", "-3", "x=1"])
def test_a_text_that_looks_like_a_formula_is_none_in_a_spreadsheet(text: str) -> None:
    assert as_meant(neutral(text)) == text
    if text in FORMULAS:
        assert neutral(text).startswith("'")
    positions = tuple(each.model_copy(update={"speaker": text}) for each in CASE.positions[:1])
    sheet = table_of(CASE.model_copy(update={"positions": positions}), "positions")
    cells = next(
        csv.reader(io.StringIO(csv_bytes(sheet).decode("utf-8-sig").partition("\r\n")[2], newline=""))
    )
    assert cells[2] == neutral(text)
    assert read_csv(csv_bytes(sheet)).rows == sheet.rows
    assert read_xlsx(xlsx_bytes([sheet]))[0].rows == sheet.rows


def test_a_formula_is_marked_as_text_in_xlsx() -> None:
    import openpyxl

    data = xlsx_bytes([Sheet("positions", (("id", "text"), ("p1", "=1+1")))], "A & B")
    book = openpyxl.load_workbook(io.BytesIO(data))
    page = book["positions"]
    assert (page["B2"].data_type, page["B2"].value, page["B2"].quotePrefix) == ("s", "=1+1", True)
    assert page.oddHeader.center.text == page.oddFooter.center.text == "A && B"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a;b\n1,5;x\n", (("a", "b"), ("1,5", "x"))),
        ("a\tb\r\n1\t2", (("a", "b"), ("1", "2"))),
        ('"a;;;;",b\n1,"x\ny"\n\n\n', (("a;;;;", "b"), ("1", "x\ny"))),
        ("a,b\n1\n", (("a", "b"), ("1", ""))),
    ],
)
def test_csv_is_read_as_it_comes(text: str, rows: Any) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert read_csv(text.encode(encoding)).rows == rows


def test_where_semicolons_part_commas_are_decimal() -> None:
    lever = CASE.levers[0]
    sheet = read_csv(f"id;uncertainty\n{lever.id};2,5\n".encode())
    done = import_table(CASE, "levers", sheet, suggested_mapping("levers", sheet))
    assert done.case is not None
    assert done.case.lever(lever.id).uncertainty == 2.5


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "table-empty"),
        (b"\n\n", "table-empty"),
        (b'a,b\n"1,2', "table-not-csv"),
        (b'a,b\n"1"x,2', "table-not-csv"),
        (b"a\n" + b"x" * 200_000, "table-not-csv"),
        (b"a\nb\n\xff", "table-not-unicode"),
        (b"\xff\xfea", "table-not-unicode"),
        (b"a," * 101, "table-too-large"),
        (b"a\n" * 100_002, "table-too-large"),
    ],
)
def test_what_is_no_csv_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(TableError) as caught:
        read_csv(data)
    assert caught.value.message.key == key
    assert str(caught.value)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_stands_around_a_table_comes_back_as_remarks(kind: Kind, form: str) -> None:
    sheet = replace(table_of(CASE, kind), **MARKED)
    (read,) = (read_csv(csv_bytes(sheet)),) if form == "csv" else read_xlsx(xlsx_bytes([sheet]))
    assert read.rows == sheet.rows
    assert read.above == ("TLP:AMBER", "=1+1 of the case in two lines")
    assert read.below == ("TLP:AMBER",)
    assert read.first == 3
    done = import_table(CASE, kind, read, suggested_mapping(kind, read))
    assert done.case == CASE
    assert min(done.rows) == 4


def test_remarks_are_no_formulas_and_frame_the_table() -> None:
    lines = csv_bytes(replace(table_of(CASE, "sources"), **MARKED)).decode("utf-8-sig").splitlines()
    assert lines[:2] == ["# TLP:AMBER", "# =1+1 of the case in two lines"]
    assert lines[-1] == "# TLP:AMBER"


@pytest.mark.parametrize("padding", ["", ";"])
def test_a_spreadsheet_may_fill_the_remarks_with_empty_cells(padding: str) -> None:
    text = f"# TLP:AMBER{padding}\n# a, b, c{padding}\n\nid;text\np01;No\n#{padding}\n"
    read = read_csv(text.encode())
    assert (read.rows, read.first) == ((("id", "text"), ("p01", "No")), 4)
    assert (read.above, read.below) == (("TLP:AMBER", "a, b, c"), ("",))


def test_a_csv_file_is_read_as_it_is_said_to_be_written() -> None:
    data = "id;text\np01;Нет\n".encode("cp1251")
    assert csv_form(data) == CsvForm("utf-8-sig", ";", True)
    with pytest.raises(TableError) as caught:
        read_csv(data)
    assert caught.value.message.values == {"line": "2", "encoding": "UTF-8"}
    assert read_csv(data, "", CsvForm("cp1251", ";", False)).rows[1] == ("p01", "Нет")
    assert read_csv(data, "", CsvForm("cp1251", ",", False)).rows[1] == ("p01;Нет",)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_is_one(encoding: str) -> None:
    assert read_csv("id\np1".encode(encoding), "", CsvForm(encoding, ",", False)).rows == (("id",), ("p1",))


def test_somebody_is_named_by_id_or_by_a_name_that_is_one_s_own() -> None:
    first, second, third = CASE.actors[:3]
    twins = tuple(each.model_copy(update={"name": "Twin"}) for each in (second, third))
    case = CASE.model_copy(update={"actors": (first, *twins, *CASE.actors[3:])})
    named = [["p01", first.name], ["p02", "Twin"], ["p03", "Nobody"], ["p04", third.id]]
    done = imported(case, "positions", [["id", "actor"], *named])
    assert lines(done) == [
        'row 3, actor: "Twin" is the name of several: write the id',
        'row 4, actor: there is no actor "Nobody"',
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_item_needs_what_is_required_and_no_more(kind: Kind) -> None:
    table = table_of(CASE, kind)
    values = dict(zip(table.header, table.rows[1], strict=True)) | {"id": "new-one"}
    names = ["id", *sorted(REQUIRED[kind] - {"id"})]
    done = imported(CASE, kind, [names, [values[name] for name in names]])
    assert done.rows == {2: "added"}
    assert done.new_or_other == ("new-one",)
    for name in names[1:]:
        rest = [each for each in names if each != name]
        done = imported(CASE, kind, [rest, [values[each] for each in rest]])
        assert [(each.row, each.column, each.problem.key) for each in done.problems] == [(2, name, "missing")]


def test_columns_are_found_by_the_user_s_words_too() -> None:
    sheet = Sheet("", (("Sprecher", "TEXT", "Wer"), ("", "", "")))
    words = {"speaker": "sprecher", "actor": "Wer", "note": "Text"}
    assert suggested_mapping("positions", sheet, words) == {"actor": 2, "speaker": 0, "text": 1}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "text", [*FORMULAS, " =1", "\u00a0=1", "a;=1", "a;'=1;b", "a\n=1", "a\t+1;", "- a\n- b"]
)
def test_no_formula_appears_where_another_sign_parts_the_cells(text: str, delimiter: str) -> None:
    """Excel parts cells by semicolons in half of Europe, whatever the file says."""
    positions = tuple(each.model_copy(update={"text": text}) for each in CASE.positions[:1])
    sheet = table_of(CASE.model_copy(update={"positions": positions}), "positions")
    for line in csv_bytes(sheet).decode("utf-8-sig").splitlines():
        for cell in line.split(delimiter):
            bare = cell.strip('" \u00a0')
            assert not bare.startswith(("=", "+", "@", "＝"))
            assert not bare.startswith("-") or is_number(bare.partition(",")[0])
    assert read_csv(csv_bytes(sheet)).rows == sheet.rows


@given(st.text("';\t\r\n =+-@|%a＝\x00\x0b\x1f\x85\u2028\u202e\u3000"))
def test_what_is_made_neutral_comes_back(text: str) -> None:
    assert as_meant(neutral(text)) == text
