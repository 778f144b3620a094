"""Tables from the File menu: out under the marking, in as one step, and not at all where a policy says so."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from tests.window.conftest import Answers, OpenWindow

from truceboard.editing.table_import import TableImport
from truceboard.files.policy import Policy
from truceboard.files.table_file import read_table
from truceboard.files.tables import Kind
from truceboard.window.dialogs import QtDialogs
from truceboard.window.main_window import MainWindow

KINDS: tuple[Kind, ...] = ("positions", "levers", "sources")


def export(window: MainWindow, answers: Answers, kind: Kind, path: Path) -> Path:
    answers.export_path = path
    window.actions_by_name[f"export-{kind}"].trigger()
    return path


def imported(window: MainWindow, answers: Answers, kind: Kind, path: Path, qtbot: QtBot) -> TableImport:
    answers.to_import = path
    window.actions_by_name[f"import-{kind}"].trigger()
    dialog = window.findChild(TableImport)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.jobs.idle, timeout=20_000)
    QApplication.processEvents()
    return dialog


def said(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.status.findChildren(QLabel))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_was_exported_is_nothing_new(
    window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot, kind: Kind, form: str
) -> None:
    path = export(window, answers, kind, tmp_path / f"table.{form}")
    assert str(path) in said(window)
    dialog = imported(window, answers, kind, path, qtbot)
    assert not dialog.button.isEnabled()
    assert "nothing to import" in dialog.message.text()
    dialog.reject()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_table_leaves_under_the_marking_and_with_the_notice(
    window: MainWindow, answers: Answers, tmp_path: Path, form: str
) -> None:
    case = window.workspace.case
    assert case.marking is not None
    assert case.notice is not None
    file = read_table(export(window, answers, "positions", tmp_path / f"table.{form}"))
    (sheet,) = file.sheets
    assert (sheet.above[0], sheet.below) == (case.marking.level, (case.marking.level,))
    assert case.title in sheet.above[1]
    assert case.notice in sheet.above


def test_the_name_offered_is_that_of_the_case(window: MainWindow, answers: Answers) -> None:
    window.actions_by_name["export-levers"].trigger()
    assert answers.asked == ["30-day cease-fire offer March 2025 - levers: csv, xlsx"]


def test_an_import_is_one_step_and_its_first_item_is_selected(
    window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    before = window.workspace.case
    path = tmp_path / "more.csv"
    path.write_text("title,reliability\nA paper,B\nAnother paper,F\n")
    dialog = imported(window, answers, "sources", path, qtbot)
    dialog.button.click()
    assert [source.title for source in window.workspace.case.sources[-2:]] == ["A paper", "Another paper"]
    assert (window.workspace.history.undo_label or "").startswith("Import 2 source")
    assert "Import 2 source" in said(window)
    window.actions_by_name["undo"].trigger()
    assert window.workspace.case == before


def test_a_failing_export_is_told_and_leaves_what_was_there(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    export(window, answers, "sources", tmp_path / "no such folder" / "table.csv")
    [(_, text, _)] = answers.reports
    assert "no such folder" in text
    (tmp_path / "old.pdf").write_text("old")
    export(window, answers, "sources", tmp_path / "old.pdf")
    assert ".csv, .xlsx" in answers.reports[1][2][0]
    assert (tmp_path / "old.pdf").read_text() == "old"
    note = window.workspace.case.positions[0].model_copy(update={"text": "x" * 40_000})
    case = window.workspace.case.model_copy(update={"positions": (note,)})
    window.workspace.commit("Longer", case)
    export(window, answers, "positions", tmp_path / "long.xlsx")
    assert "32,767" in answers.reports[2][2][0]
    assert not (tmp_path / "long.xlsx").exists()


def test_a_policy_can_forbid_both_formats(open_window: OpenWindow, answers: Answers, tmp_path: Path) -> None:
    window = open_window(policy=Policy(policy=1, exports=("pdf", "png")))
    for kind in KINDS:
        action = window.actions_by_name[f"export-{kind}"]
        assert not action.isEnabled()
        assert "policy" in action.text()
        assert "policy" in action.toolTip()
        assert window.actions_by_name[f"import-{kind}"].isEnabled()


def test_a_policy_can_forbid_one_format(open_window: OpenWindow, answers: Answers, tmp_path: Path) -> None:
    window = open_window(policy=Policy(policy=1, exports=("csv",)))
    export(window, answers, "sources", tmp_path / "table.xlsx")
    assert answers.asked[-1].endswith(": csv")
    assert not (tmp_path / "table.xlsx").exists()
    assert answers.reports[0][2] == ("The name has to end in .csv.",)
    assert export(window, answers, "sources", tmp_path / "table.csv").exists()


@pytest.mark.parametrize(("chosen", "ending"), [(0, ".csv"), (1, ".xlsx")])
def test_the_format_chosen_is_the_ending(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: int, ending: str
) -> None:
    def accept(dialog: QFileDialog) -> int:
        name = dialog.nameFilters()[chosen]
        dialog.selectNameFilter(name)
        dialog.filterSelected.emit(name)
        return 1

    monkeypatch.setattr(QFileDialog, "exec", accept)
    path = QtDialogs(window).path_to_export(tmp_path / "A case - levers", ("csv", "xlsx"))
    assert path == tmp_path / f"A case - levers{ending}"


def test_closing_while_the_file_is_read_does_no_harm(
    window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    path = export(window, answers, "positions", tmp_path / "table.xlsx")
    window.tables.show_import("positions", path)
    dialog = window.findChild(TableImport)
    assert dialog is not None
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join()
    QApplication.processEvents()  # the late answer comes, and finds nobody
