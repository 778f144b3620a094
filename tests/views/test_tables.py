"""Tables that leave by the clipboard: pasted into a spreadsheet they are texts and figures."""

import pytest
from pytestqt.qtbot import QtBot

from truceboard.views.tables import Table, TwinTable, as_text


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


def test_a_little_too_wide_is_no_reason_to_scroll(qtbot: QtBot) -> None:
    table = TwinTable(None)
    qtbot.addWidget(table)
    table.resize(2000, 200)
    table.show()
    rows = (("A rather long name of a lever, with more of it behind", "31 points"),) * 40
    table.show_table(Table(("Lever", "Swing"), rows, figures=frozenset({1})))
    wide = [table.columnWidth(column) for column in (0, 1)]
    for less, scrolls in ((20, False), (wide[0], True)):
        table.resize(sum(wide) - less, 200)
        qtbot.wait(20)
        table.rescale()
        qtbot.wait(20)
        assert (table.horizontalScrollBar().maximum() > 0) == scrolls
