"""Tables that leave by the clipboard: pasted into a spreadsheet they are texts and figures."""

import pytest

from truceboard.views.tables import Table, as_text


@pytest.mark.parametrize(
    "name",
    ['=HYPERLINK("https://x","y")', "+cmd|' /C calc'!A0", "-1+2", "@SUM(A1)", " =1", "＝1", "x;=1", "x\r=1"],
)
def test_no_cell_is_a_formula(name: str) -> None:
    text = as_text(Table(("Lever", name), ((name, "+50"),)), (name,), (name,))
    cells = [cell for line in text.splitlines() for part in line.split("\t") for cell in part.split(";")]
    assert [cell for cell in cells if cell.strip().startswith(("=", "+", "-", "@", "＝"))] == ["+50"]
    assert len(text.splitlines()) == 4


@pytest.mark.parametrize(
    "figure", ["+1.9", "\u22120.6", "-3", "+12\u00a0points", "-40\u202f%", "12 Mar 2025", "▲ 3 points"]
)
def test_figures_stay_what_they_are(figure: str) -> None:
    assert as_text(Table(("One",), ((figure,),))) == f"One\n{figure}"
