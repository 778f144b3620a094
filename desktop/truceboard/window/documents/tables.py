"""Tables in and out of the open case: the Import and Export entries of the File menu."""

import textwrap
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from truceboard.case.case import Case
from truceboard.editing.table_import import TableImport
from truceboard.files.policy import Policy
from truceboard.files.saving import SaveError, save_export
from truceboard.files.sheets import TableError, csv_bytes
from truceboard.files.tables import Kind, table_of
from truceboard.files.xlsx import xlsx_bytes
from truceboard.look import figures
from truceboard.look.file_messages import file_sentence
from truceboard.views import copying
from truceboard.window.actions import Actions
from truceboard.window.dialogs import Dialogs
from truceboard.window.documents.documents import Documents, file_name
from truceboard.window.documents.waiting import GaveUpError, Task
from truceboard.workspace.workspace import Workspace

TableFormat = Literal["csv", "xlsx"]
FORMATS: tuple[TableFormat, ...] = ("csv", "xlsx")
KINDS: tuple[Kind, ...] = ("positions", "levers", "sources")
LONGEST_REMARK = 2_000
"""Characters of the notice in one row above a table."""


class Tables(QObject):
    """Imports and exports positions, levers and sources."""

    said = Signal(str)
    """What was done."""

    def __init__(
        self, workspace: Workspace, documents: Documents, dialogs: Dialogs, policy: Policy, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace, self._documents, self._dialogs = workspace, documents, dialogs
        self._window = window
        self._under_way: set[Path] = set()
        self.formats = tuple(each for each in FORMATS if policy.allows_export(each))

    def build_actions(self, actions: Actions) -> None:
        """Make an action for each kind of table and way; a policy may switch exports off."""
        ways: dict[str, tuple[dict[Kind, str], Callable[[Kind], None]]] = {
            "import": (
                {
                    "positions": self.tr("Import &positions from a table…"),
                    "levers": self.tr("Import &levers from a table…"),
                    "sources": self.tr("Import &sources from a table…"),
                },
                self.choose_and_import,
            ),
            "export": (
                {
                    "positions": self.tr("Export &positions as a table…"),
                    "levers": self.tr("Export &levers as a table…"),
                    "sources": self.tr("Export &sources as a table…"),
                },
                self.choose_and_export,
            ),
        }
        for way, (texts, do) in ways.items():
            for kind, text in texts.items():
                action = actions.add(f"{way}-{kind}", text, partial(do, kind))
                if way == "export" and not self.formats:
                    action.setEnabled(False)
                    action.setText(self.tr("{entry} (switched off by policy)").format(entry=text))
                    reason = self.tr("A policy of this computer does not allow tables to be exported.")
                    action.setToolTip(reason)
                    action.setStatusTip(reason)

    def fill_menu(self, menu: QMenu, actions: Actions) -> None:
        """Import and Export as two further menus."""
        for way, title in (("import", self.tr("&Import")), ("export", self.tr("&Export"))):
            inner = menu.addMenu(title)
            inner.setToolTipsVisible(True)
            inner.addActions([actions[f"{way}-{kind}"] for kind in KINDS])

    # -- in -------------------------------------------------------------------------------------------------

    def choose_and_import(self, kind: Kind, _checked: bool = False) -> None:
        """Ask for a file, and show what importing it would do."""
        path = self._dialogs.path_to_import(self._documents.folder)
        if path is not None:
            self.show_import(kind, path)

    def show_import(self, kind: Kind, path: Path) -> None:
        """Show what importing a file would do."""
        dialog = TableImport(self._workspace, kind, path, self._window)
        dialog.imported.connect(self.said)
        dialog.open()

    # -- out ------------------------------------------------------------------------------------------------

    def choose_and_export(self, kind: Kind, _checked: bool = False) -> None:
        """Ask where, and write the table there."""
        name = self.tr("{case} - {table}").format(
            case=file_name(self._workspace.case.title), table=self._word(kind).lower()
        )
        path = self._dialogs.path_to_export(self._documents.folder / name, self.formats)
        if path is not None:
            self.export(kind, path)

    def export(self, kind: Kind, path: Path) -> None:
        """Write a table as its name ends, whole or not at all, under the marking and with the notice."""
        form = next((each for each in self.formats if path.suffix.lower() == f".{each}"), None)
        if form is None:
            self._refuse(path, self.tr("The name has to end in {endings}.").format(endings=self._endings()))
            return
        if path in self._under_way:
            self._refuse(path, self.tr("The export before this one has not ended: choose another name."))
            return
        self._under_way.add(path)
        work = partial(_write, path, form, self._workspace.case, kind, *self._marks(kind))
        try:
            self._documents.waiting.until(work, path, "export", partial(self._ended_late, path))
        except GaveUpError:
            self._refuse(
                path, self.tr("The disk or share has not answered. Should it do so later, the table appears.")
            )
            return
        except (SaveError, TableError) as error:
            self._under_way.remove(path)
            self._refuse(path, file_sentence(error.message))
            return
        self._under_way.remove(path)
        self._say_done(path)

    def _ended_late(self, path: Path, task: Task[None]) -> None:
        self._under_way.remove(path)
        try:
            task.result()
        except (SaveError, TableError) as error:
            reason = file_sentence(error.message)
            self.said.emit(self.tr("Not exported to {file}: {reason}").format(file=path.name, reason=reason))
            return
        self._say_done(path)

    def _say_done(self, path: Path) -> None:
        self.said.emit(self.tr("Exported to {file}").format(file=path))

    def _refuse(self, path: Path, reason: str) -> None:
        self._dialogs.report(self.tr("The table was not exported"), str(path), [reason])

    def _endings(self) -> str:
        return ", ".join(f".{each}" for each in self.formats)

    def _marks(self, kind: Kind) -> tuple[str, str]:
        """The marking, and what the table is."""
        case, day = self._workspace.case, figures.full_day(self._workspace.case.as_of)
        return copying.marking(case), copying.caption(case, self._word(kind), day)

    def _word(self, kind: Kind) -> str:
        return {
            "positions": self.tr("Positions"),
            "levers": self.tr("Levers"),
            "sources": self.tr("Sources"),
        }[kind]


def _write(path: Path, form: TableFormat, case: Case, kind: Kind, marking: str, title: str) -> None:
    """The table between two lines of marking; above it, what it is and the case's notice."""
    above = (marking, title, *textwrap.wrap(case.notice or "", LONGEST_REMARK))
    sheet = replace(table_of(case, kind), above=above, below=(marking,))
    save_export(path, csv_bytes(sheet) if form == "csv" else xlsx_bytes([sheet], marking))
