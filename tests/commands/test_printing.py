"""Cells that no spreadsheet takes for a formula, and JSON that every program reads."""

import csv
import io
import json
import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceboard.commands.printing import (
    Columns,
    aligned,
    csv_text,
    neutral,
    printable,
    signed,
    without_infinity,
)
from truceboard.files.cells import as_meant


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-2*3", "@SUM(A1)", "\t=1", "\r=1", "--1", "-", "+49 30 1", " =1", "＝1", "'=1"]
)
def test_a_formula_is_neutralised(text: str) -> None:
    assert neutral(text).startswith("'")
    assert as_meant(neutral(text)) == text


@pytest.mark.parametrize("text", ["-1", "+0.5", "-1e-7", "Kyiv", "", "a=b", "1-2"])
def test_numbers_and_plain_texts_are_left_alone(text: str) -> None:
    assert neutral(text) == text


@given(st.lists(st.lists(st.text() | st.floats() | st.none(), min_size=2, max_size=2)))
def test_csv_reads_back_and_holds_no_formula(rows: list[list[str | float | None]]) -> None:
    text = csv_text(Columns(("one", "two"), rows)) + "\n"
    names, *found = list(csv.reader(io.StringIO(text, newline="")))
    assert names == ["one", "two"]
    assert len(found) == len(rows)
    for cell, was in zip((cell for row in found for cell in row), (c for r in rows for c in r), strict=True):
        if isinstance(was, float) and math.isfinite(was):
            assert float(cell) == was
        if isinstance(was, str):
            assert was in {cell, as_meant(cell)}
        if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}:
            float(cell.replace("infinity", "inf"))


def test_cells_of_other_kinds() -> None:
    rows = [(True, date(2025, 3, 12)), (None, math.inf), (1.0, -math.inf)]
    assert csv_text(Columns(("a", "b"), rows)) == "a,b\ntrue,2025-03-12\n,infinity\n1,-infinity"


def test_infinity_is_a_text_and_nothing_is_null() -> None:
    plain = {"log": math.inf, "none": None, "days": (date(2025, 3, 12), -math.inf), "kept": [1, "a", 0.5]}
    assert json.dumps(without_infinity(plain), allow_nan=False) == (
        '{"log": "infinity", "none": null, "days": ["2025-03-12", "-infinity"], "kept": [1, "a", 0.5]}'
    )


def test_lines_are_even_and_signs_are_shown() -> None:
    assert aligned([("a", "1"), ("bbb", "10")], right=(1,)) == ["a     1", "bbb  10"]
    assert [signed(number) for number in (0.004, -0.004, 1.5, -1.5)] == ["0.00", "0.00", "+1.50", "-1.50"]
    assert printable("a\x1b[2Jb\u202e") == "a [2Jb "
