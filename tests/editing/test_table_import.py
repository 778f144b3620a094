"""A table comes in as a whole, after everybody could see what each of its rows does."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.files.test_tables import forgotten
from tests.workspace.by_hand import ByHand

from truceboard.editing.table_import import TableImport
from truceboard.editing.table_rows import NUMBER, REMARK, STATUS
from truceboard.files.sheets import Sheet, csv_bytes
from truceboard.files.tables import Kind, table_of
from truceboard.files.xlsx import xlsx_bytes
from truceboard.workspace.workspace import Workspace

HEADER = "id,title,reliability\n"
Show = Callable[..., TableImport]


@pytest.fixture
def hand() -> ByHand:
    return ByHand()


@pytest.fixture
def dialog_on(workspace: Workspace, qtbot: QtBot, tmp_path: Path, hand: ByHand) -> Show:
    host = QWidget()
    host.resize(1280, 800)
    qtbot.addWidget(host)

    def show(content: str | bytes, kind: Kind = "sources", name: str = "table.csv") -> TableImport:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        dialog = TableImport(workspace, kind, path, host, hand.start)
        dialog.open()
        hand.finish()
        return dialog

    return show


def cells(dialog: TableImport, *columns: int) -> list[list[str]]:
    shown = dialog.table.shown
    return [[shown.index(row, column).data() for column in columns] for row in range(shown.rowCount())]


def choose(dialog: TableImport, field: str, column: str, hand: ByHand) -> None:
    combo = dialog.reading.fields[field]
    combo.setCurrentText(column)
    combo.activated.emit(combo.currentIndex())
    hand.finish()


def test_each_row_says_what_becomes_of_it(dialog_on: Show, workspace: Workspace) -> None:
    source = workspace.case.sources[0]
    rows = f"{source.id},Another title,{source.reliability}\n,New,F\n,Bad,Z\n"
    dialog = dialog_on("# TLP:RED\n" + HEADER + rows)
    assert cells(dialog, NUMBER, STATUS) == [["3", "changed"], ["4", "added"], ["5", "✗ wrong"]]
    remarks = [row[0] for row in cells(dialog, REMARK)]
    assert remarks[0] == f"Title: was {source.title}"
    assert remarks[1] == ""
    assert remarks[2].startswith('Reliability of the source: "Z" is not one of')
    assert dialog.detail.text() == f"Row 5: {remarks[2]}"
    assert "TLP:RED" in dialog.remarks.text()
    assert not dialog.button.isEnabled()
    assert "1 row(s)" in dialog.message.text()
    dialog.reject()


def test_nothing_is_imported_while_a_row_is_wrong(dialog_on: Show, workspace: Workspace) -> None:
    before = workspace.case
    dialog = dialog_on(HEADER + ",New,F\n,Bad,Z\n")
    dialog.import_rows()
    assert workspace.case is before
    dialog.only_wrong.setChecked(True)
    assert cells(dialog, NUMBER) == [["3"]]
    dialog.reject()
    assert workspace.case is before


def test_a_corrected_file_is_read_again_and_imported_in_one_step(
    dialog_on: Show, workspace: Workspace, tmp_path: Path, hand: ByHand
) -> None:
    before = workspace.case
    dialog = dialog_on("ref,title,reliability\n,New,F\n,Bad,Z\n")
    choose(dialog, "id", "ref", hand)
    dialog.only_wrong.setChecked(True)
    (tmp_path / "table.csv").write_text("ref,title,reliability\n,New,F\n,Good,A\n")
    dialog.again.click()
    hand.finish()
    assert dialog.reading.mapping() == {"id": 0, "title": 1, "reliability": 2}
    assert cells(dialog, STATUS) == [["added"], ["added"]]
    done: list[str] = []
    dialog.imported.connect(done.append)
    dialog.button.click()
    assert [each.title for each in workspace.case.sources[-2:]] == ["New", "Good"]
    assert workspace.selection == f"source:{workspace.case.sources[-2].id}"
    assert len(done) == 1
    workspace.undo()
    assert workspace.case == before
    assert not workspace.history.can_undo


def test_the_preview_follows_the_columns_chosen(dialog_on: Show, hand: ByHand) -> None:
    dialog = dialog_on("Wer,Was,reliability,Rest\nx,New,F,y\n")
    assert cells(dialog, STATUS) == [["✗ wrong"]]
    assert "Not used: Wer, Was, Rest" in dialog.reading._unused.text()
    choose(dialog, "title", "Was", hand)
    assert cells(dialog, STATUS) == [["added"]]
    assert "Not used: Wer, Rest" in dialog.reading._unused.text()
    choose(dialog, "reliability", "(not in the file)", hand)
    assert cells(dialog, REMARK) == [["Reliability of the source: required, but missing"]]
    dialog.reject()


def test_a_late_answer_does_not_open_the_import(dialog_on: Show, hand: ByHand) -> None:
    dialog = dialog_on(HEADER + ",New,F\n")
    assert dialog.button.isEnabled()
    dialog.reading.changed.emit()
    dialog.again.click()
    assert not dialog.button.isEnabled()
    hand.work.pop(0)()
    QApplication.processEvents()
    assert not dialog.button.isEnabled()
    hand.finish()
    assert dialog.button.isEnabled()
    dialog.reject()


def test_how_a_csv_file_is_written_can_be_said(dialog_on: Show, hand: ByHand) -> None:
    dialog = dialog_on("id;title;reliability\n;Газета;F\n".encode("cp1251"))
    assert "cannot be read as UTF-8" in dialog.message.text()
    assert not dialog.button.isEnabled()
    dialog.reading.encoding.setCurrentIndex(dialog.reading.encoding.findData("cp1251"))
    dialog.reading.encoding.activated.emit(0)
    hand.finish()
    assert cells(dialog, STATUS, REMARK + 2) == [["added", "Газета"]]
    assert dialog.reading.decimal_comma.isChecked()
    dialog.reading.delimiter.setCurrentIndex(dialog.reading.delimiter.findData(","))
    dialog.reading.delimiter.activated.emit(0)
    hand.finish()
    assert dialog.reading.mapping() == {}
    assert not dialog.reading.decimal_comma.isChecked()
    dialog.reject()


def test_decimals_are_read_as_said(dialog_on: Show, workspace: Workspace, hand: ByHand) -> None:
    lever = workspace.case.levers[0]
    dialog = dialog_on(f'id,uncertainty\n{lever.id},"0,5"\n', "levers")
    assert cells(dialog, STATUS) == [["✗ wrong"]]
    dialog.reading.decimal_comma.click()
    hand.finish()
    assert cells(dialog, STATUS, REMARK + 2) == [["changed", "0.5"]]
    dialog.reject()


def test_the_sheet_that_fits_best_is_offered_first(dialog_on: Show, hand: ByHand) -> None:
    other = Sheet("Notes", (("what", "who"), ("x", "y")))
    fits = Sheet("Papers", (("title", "reliability"), ("New", "F")))
    dialog = dialog_on(xlsx_bytes([other, fits]), name="table.xlsx")
    assert dialog.reading.sheet.currentText() == "Papers"
    assert dialog.reading.encoding.isHidden()
    dialog.reading.sheet.setCurrentText("Notes")
    dialog.reading.sheet.activated.emit(0)
    hand.finish()
    assert dialog.reading.mapping() == {}
    assert not dialog.button.isEnabled()
    dialog.reject()


def test_text_is_shown_as_text(dialog_on: Show) -> None:
    dialog = dialog_on(HEADER + ',"<b>bold</b> =1+1\u202e",F\n')
    assert cells(dialog, REMARK + 2) == [["<b>bold</b> =1+1\\u202e"]]
    tip = dialog.table.shown.index(0, REMARK + 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
    dialog.reject()


def test_a_file_that_is_gone_is_told_of(dialog_on: Show, tmp_path: Path, hand: ByHand) -> None:
    dialog = dialog_on(HEADER + ",New,F\n")
    (tmp_path / "table.csv").unlink()
    dialog.again.click()
    hand.finish()
    assert "no such file" in dialog.message.text()
    assert not dialog.button.isEnabled()
    assert dialog.table.shown.rowCount() == 0
    dialog.reject()


def test_what_the_model_has_no_answer_for_is_refused_in_words(dialog_on: Show, workspace: Workspace) -> None:
    before = workspace.case
    position = before.positions[0]
    dialog = dialog_on(f"id,stance\n{position.id},1\n", "positions")
    rehearsal = dialog._rehearsal
    assert rehearsal is not None
    method = before.method.model_copy(update={"source_bias": 1e200})
    case = before.model_copy(update={"method": method})
    dialog._rehearsal = replace(rehearsal, done=replace(rehearsal.done, case=case))
    dialog.button.click()
    assert workspace.case is before
    assert dialog.message.text()
    assert dialog.isVisible()
    dialog.reject()


def test_everything_has_a_name_and_is_reached_by_keyboard(dialog_on: Show) -> None:
    dialog = dialog_on(HEADER + ",New,F\n")
    reached = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(dialog)
    ]
    assert {dialog.table, dialog.button, *dialog.reading.fields.values()} <= set(reached)
    assert all(widget.accessibleName() or getattr(widget, "text", str)() for widget in reached)
    dialog.reject()


@pytest.mark.parametrize("size", [(1280, 800), (900, 560)])
def test_the_buttons_stay_in_sight(dialog_on: Show, size: tuple[int, int]) -> None:
    dialog = dialog_on(HEADER + ",New,F\n" * 50)
    dialog.resize(*size)
    QApplication.processEvents()
    for button in (dialog.button, dialog.again):
        assert dialog.rect().contains(button.mapTo(dialog, QPoint(0, button.height())))
    dialog.reject()


def test_ten_thousand_rows_leave_the_dialog_responsive(
    dialog_on: Show, workspace: Workspace, hand: ByHand
) -> None:
    table = table_of(workspace.case, "positions")
    rows = [(f"n{number}", *table.rows[1 + number % 9][1:]) for number in range(9_900)]
    dialog = dialog_on(HEADER)
    dialog._path.write_bytes(csv_bytes(replace(table, rows=(table.header, *rows))))
    dialog.reject()
    dialog = TableImport(workspace, "positions", dialog._path, dialog.parentWidget(), hand.start)
    dialog.open()
    longest = 0.0
    while hand.work:
        hand.work.pop(0)()
        began = time.thread_time()
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - began)
    assert dialog.table.shown.rowCount() == 9_900
    assert dialog.button.isEnabled()
    assert longest < 0.5
    dialog.reject()


@pytest.mark.parametrize("kind", ["positions", "levers", "sources"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_out_and_in_through_the_dialog_loses_nothing(
    dialog_on: Show, workspace: Workspace, kind: Kind, form: str
) -> None:
    case = workspace.case
    sheet = replace(table_of(case, kind), above=("TLP:AMBER", "a;b;c;d"), below=("TLP:AMBER",))
    content = csv_bytes(sheet) if form == "csv" else xlsx_bytes([sheet])
    same = dialog_on(content, kind)
    assert not same.button.isEnabled()
    same.import_rows()
    assert workspace.case is case
    same.reject()
    workspace.open(forgotten(case, kind), None)
    dialog_on(content, kind).button.click()
    assert workspace.case == case
