"""What an import would do is shown row by row, in the numbers of the file."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.sheets import CsvForm, Sheet, csv_bytes
from truceboard.files.table_file import read_table
from truceboard.files.table_preview import PreviewRow, Rehearsal, rehearse
from truceboard.files.tables import Kind, suggested_mapping, table_of
from truceboard.files.xlsx import xlsx_bytes

CASE = read_case(builtin_case_path())


def rehearsed(case: Case, kind: Kind, *rows: list[str], first: int = 1) -> Rehearsal:
    sheet = Sheet("", tuple(map(tuple, rows)), first=first)
    return rehearse(case, kind, sheet, suggested_mapping(kind, sheet))


def keys(row: PreviewRow) -> Mapping[str, list[str]]:
    return {column: [each.key for each in problems] for column, problems in row.problems.items()}


def test_each_row_is_added_changed_unchanged_or_wrong() -> None:
    one = CASE.sources[0]
    two = one.model_copy(update={"id": "two", "title": "Two"})
    shown = rehearsed(
        CASE.model_copy(update={"sources": (one, two)}),
        "sources",
        ["id", "title", "reliability"],
        [one.id, one.title, one.reliability],
        [two.id, "Another title", two.reliability],
        ["", "A new one", "F"],
        ["", "Bad", "G"],
        first=4,
    )
    assert [(row.number, row.status) for row in shown.rows] == [
        *((5, "unchanged"), (6, "changed"), (7, "added"), (8, "wrong"))
    ]
    assert shown.rows[1].cells["title"] == "Another title"
    assert shown.rows[1].before == {"title": two.title}
    assert shown.rows[2].cells["id"].startswith("s")
    assert keys(shown.rows[3]) == {"reliability": ["not-one-of"]}
    assert shown.rows[3].cells == {"id": "", "title": "Bad", "reliability": "G"}
    assert shown.done.case is None


def test_references_are_shown_by_name_and_what_changes_as_it_is() -> None:
    one, other = CASE.positions[0], next(each for each in CASE.actors if each.id != CASE.positions[0].actor)
    (row,) = rehearsed(CASE, "positions", ["id", "actor"], [one.id, other.name]).rows
    assert row.cells["actor"] == other.brief
    assert row.before == {"actor": CASE.actor(one.actor).brief}


def test_the_rows_of_a_lever_show_their_entry() -> None:
    lever = CASE.levers[0]
    day = lever.history[-1].date.isoformat()
    shown = rehearsed(
        CASE,
        "levers",
        ["id", "name", "date", "value"],
        [lever.id, "Renamed", "1999-01-01", str(lever.minimum)],
        [lever.id, "", day, str(lever.maximum)],
    )
    assert shown.rows[0].before == {"name": lever.name, "date": "", "value": ""}
    assert shown.rows[1].cells["name"] == ""
    assert [row.status for row in shown.rows] == ["changed", "changed"]
    same = ["", lever.history[0].date.isoformat(), str(lever.history[0].value)]
    other = rehearsed(
        CASE, "levers", ["id", "name", "date", "value"], [lever.id, "Renamed", "", ""], [lever.id, *same]
    )
    assert [row.status for row in other.rows] == ["changed", "unchanged"]
    assert other.count("changed") == 1
    assert set(shown.rows[1].before) == {"value"}


def test_what_is_wrong_elsewhere_is_of_no_row() -> None:
    lever = next(
        lever
        for lever in CASE.levers
        for party in CASE.parties
        for interest in party.interests
        if any(each.lever == lever.id for each in interest.influences)
    )
    rows = (["id", "minimum", "maximum"], [lever.id, "1000", "2000"])
    assert any("neutral" in each.place for each in rehearsed(CASE, "levers", *rows).problems)
    assert rehearsed(CASE, "levers", ["name"], ["x"], first=3).problems[0].key == "missing"


@pytest.mark.parametrize("kind", ["positions", "levers", "sources"])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_file_is_read_for_what_it_is_whatever_its_name(tmp_path: Path, kind: Kind, suffix: str) -> None:
    sheet = replace(table_of(CASE, kind), above=("TLP:AMBER",))
    path = tmp_path / "table.txt"
    path.write_bytes(csv_bytes(sheet) if suffix == "csv" else xlsx_bytes([sheet]))
    file = read_table(path)
    assert file.refused is None
    assert file.form == (CsvForm("utf-8-sig", ",", False) if suffix == "csv" else None)
    (read,) = file.sheets
    shown = rehearse(CASE, kind, read, suggested_mapping(kind, read))
    assert shown.done.case == CASE
    assert {row.status for row in shown.rows} == {"unchanged"}


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    def refused(path: Path) -> str:
        file = read_table(path)
        assert file.refused is not None
        return file.refused.key

    assert refused(tmp_path / "gone.csv") == "table-missing"
    assert refused(tmp_path) == "table-no-file"
    os.mkfifo(tmp_path / "fifo")
    assert refused(tmp_path / "fifo") == "table-no-file"
    for content, key in (
        (b"", "table-empty"),
        (b"PK", "table-not-xlsx"),
        (b"\xd0\xcf\x11\xe0", "table-not-xlsx"),
    ):
        (tmp_path / "file").write_bytes(content)
        assert refused(tmp_path / "file") == key
    (tmp_path / "file").write_bytes("id\nжук".encode("cp1251"))
    assert refused(tmp_path / "file") == "table-not-unicode"
    assert read_table(tmp_path / "file").form == CsvForm("utf-8-sig", ",", False)
    assert read_table(tmp_path / "file", CsvForm("cp1251", ",", False)).sheets[0].rows[1] == ("жук",)
