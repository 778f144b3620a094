"""What has changed between two versions of a case, and the versions kept of the open one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.case import Case
from truceboard.case.problems import CaseError, value_text
from truceboard.files.comparing import Difference, differences
from truceboard.files.generations import Generation
from truceboard.look import figures, fonts
from truceboard.look.room import open_at
from truceboard.views.tables import Table, TwinTable


class DifferencesDialog(QDialog):
    """Two versions item by item."""

    def __init__(self, before: Case, after: Case, between: str, parent: QWidget) -> None:
        """`between` says which two they are."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Differences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        found = differences(before, after)
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(20), fonts.px(16), fonts.px(20), fonts.px(16))
        column.setSpacing(fonts.px(10))
        heading = QLabel(self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "title")
        heading.setText(between)
        heading.setWordWrap(True)
        column.addWidget(heading)
        count = QLabel(self.tr("%n difference(s)", "", len(found)), self)
        count.setProperty("role", "muted")
        column.addWidget(count)
        self.table = TwinTable(self)
        self.table.setAccessibleName(self.windowTitle())
        self.table.show_table(self._table(found))
        column.addWidget(self.table, 1)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        open_at(self, 860, 560)

    def _table(self, found: Sequence[Difference]) -> Table:
        kinds = {
            "added": self.tr("added"),
            "removed": self.tr("removed"),
            "changed": self.tr("changed"),
            "moved": self.tr("in another order"),
        }
        return Table(
            (self.tr("What"), self.tr("Where"), self.tr("Name"), self.tr("Before"), self.tr("After")),
            tuple(
                (
                    kinds[difference.kind],
                    difference.place,
                    difference.name,
                    "" if difference.before is None else value_text(difference.before),
                    "" if difference.after is None else value_text(difference.after),
                )
                for difference in found
            ),
        )


class VersionsDialog(QDialog):
    """The versions kept of a file, newest first, each with how much it differs from the open case."""

    chosen = Signal(object)
    """Open this version (a Case) as a copy."""

    def __init__(self, versions: Sequence[Generation], case: Case, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._case = case
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(20), fonts.px(16), fonts.px(20), fonts.px(16))
        column.setSpacing(fonts.px(10))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self._cases: list[Case] = []
        self._times: list[str] = []
        for version in versions:
            self._add(version)
        if not versions:
            empty = QLabel(
                self.tr("The first version is kept when the case is saved for the second time."), self
            )
            empty.setProperty("role", "muted")
            empty.setWordWrap(True)
            column.addWidget(empty)
        column.addWidget(self.list, 1)
        buttons = QDialogButtonBox(self)
        self.compare = buttons.addButton(self.tr("Show differences"), QDialogButtonBox.ButtonRole.ActionRole)
        self.open_copy = buttons.addButton(self.tr("Open as a copy"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.compare.clicked.connect(self._compare)
        self.open_copy.clicked.connect(self._open)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.list.currentRowChanged.connect(self._enable)
        self._enable(-1)
        if self._cases:
            self.list.setCurrentRow(0)
        open_at(self, 560, 380)

    def _add(self, version: Generation) -> None:
        when = figures.moment(version.written)
        self._times.append(when)
        try:
            case = version.read()
        except CaseError:
            QListWidgetItem(self.tr("{time}: damaged").format(time=when), self.list).setFlags(
                Qt.ItemFlag.NoItemFlags
            )
            self._cases.append(self._case)
            return
        count = self.tr("%n difference(s)", "", len(differences(case, self._case)))
        self._cases.append(case)
        QListWidgetItem(self.tr("{time}: {differences}").format(time=when, differences=count), self.list)

    def _enable(self, row: int) -> None:
        for button in (self.compare, self.open_copy):
            button.setEnabled(row >= 0)

    def _compare(self) -> None:
        row = self.list.currentRow()
        between = self.tr("From the version of {time} to the open case").format(time=self._times[row])
        DifferencesDialog(self._cases[row], self._case, between, self).open()

    def _open(self) -> None:
        case = self._cases[self.list.currentRow()]
        self.accept()
        self.chosen.emit(case)
