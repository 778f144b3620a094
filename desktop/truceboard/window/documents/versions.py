"""What has changed between two versions of a case, and the versions kept of the open one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.case import Case
from truceboard.case.problems import CaseError, Problem, printable
from truceboard.editing.differing import Told, in_words
from truceboard.editing.words import kind_word
from truceboard.files.generations import Generation, Generations
from truceboard.files.messages import reason_text
from truceboard.files.reading import read_case
from truceboard.look import figures, fonts
from truceboard.look.room import open_at
from truceboard.views.tables import Table, TwinTable
from truceboard.window.documents.documents import Documents
from truceboard.window.documents.waiting import GaveUpError


@dataclass(frozen=True)
class Version:
    """A kept version: when it was written, its case (None if it is damaged), how the open one differs.

    `elsewhere`: the file had another name then, or lay in another folder.
    """

    written: datetime
    case: Case | None
    differing: tuple[Told, ...]
    elsewhere: bool = False


def read_versions(generations: Generations, path: Path, case: Case) -> tuple[Version, ...]:
    """The versions kept of a file beside the open case, newest first, damaged ones among them."""
    own = [_beside(each, case) for each in generations.of(path)]
    try:
        others = generations.under_other_names(path)
    except OSError:
        # The file is not there any more; what was kept under its name is.
        others = ()
    return (*own, *(replace(_beside(each, case), elsewhere=True) for each in others))


def _beside(kept: Generation, case: Case) -> Version:
    try:
        before = kept.read()
    except CaseError:
        return Version(kept.written, None, ())
    return Version(kept.written, before, in_words(before, case))


def _from_file(path: Path, case: Case) -> tuple[Told, ...]:
    return in_words(read_case(path), case)


def show_versions(path: Path | None, case: Case, documents: Documents, window: QWidget) -> None:
    """Show the versions kept of the open file; none for a case without one."""
    versions: tuple[Version, ...] = ()
    if path is not None:
        work = partial(read_versions, documents.generations, path, case)
        try:
            versions = documents.waiting.until(work, path, "versions")
        except GaveUpError:
            documents.opener.report_no_answer(path)
            return
        except OSError as error:
            problem = Problem("", "file-unreadable", {"reason": reason_text(error)})
            documents.opener.report_unreadable(documents.generations.folder, CaseError([problem]))
            return
    dialog = VersionsDialog(versions, window)
    dialog.chosen.connect(documents.open_copy)
    dialog.open()


def compare_with(path: Path, case: Case, documents: Documents, window: QWidget) -> None:
    """Show the open case beside the file at `path`, or say why that cannot be read."""
    try:
        found = documents.waiting.until(partial(_from_file, path, case), path, "compare")
    except CaseError as error:
        documents.opener.report_unreadable(path, error)
        return
    except GaveUpError:
        documents.opener.report_no_answer(path)
        return
    between = QCoreApplication.translate("DifferencesDialog", "From {file} to the open case")
    DifferencesDialog(found, between.format(file=printable(path.name)), window).open()


class DifferencesDialog(QDialog):
    """Two versions item by item."""

    def __init__(self, found: Sequence[Told], between: str, parent: QWidget) -> None:
        """`between` says which two they are."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Differences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
        open_at(self, 1040, 560)

    def showEvent(self, event: QShowEvent) -> None:
        """Columns are as wide as the words in them, which have their font by now."""
        super().showEvent(event)
        self.table.rescale()
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(fonts.px(80))
        # What stood before and what stands now are seen together, whatever the names take.
        first, others = header.sectionSize(0), range(1, header.count())
        if header.length() > self.table.viewport().width():
            most = (self.table.viewport().width() - first) // len(others)
            for section in others:
                header.resizeSection(section, min(header.sectionSize(section), most))
        header.setSectionResizeMode(header.count() - 1, QHeaderView.ResizeMode.Stretch)

    def _table(self, found: Sequence[Told]) -> Table:
        kinds = {
            "added": self.tr("added"),
            "removed": self.tr("removed"),
            "changed": self.tr("changed"),
            "moved": self.tr("in another order"),
        }
        return Table(
            (self.tr("What"), self.tr("Item"), self.tr("Field"), self.tr("Before"), self.tr("After")),
            tuple(
                (kinds[told.kind], told.item or kind_word("case"), told.field, told.before, told.after)
                for told in found
            ),
        )


class VersionsDialog(QDialog):
    """The versions kept of a file, newest first, each with how much it differs from the open case."""

    chosen = Signal(object)
    """Open this version (a Case) as a copy."""

    def __init__(self, versions: Sequence[Version], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._versions = versions
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(20), fonts.px(16), fonts.px(20), fonts.px(16))
        column.setSpacing(fonts.px(10))
        title = QLabel(self.tr("Versions kept of this case"), self)
        title.setProperty("role", "title")
        column.addWidget(title)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
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
        if versions:
            self.list.setCurrentRow(0)
        open_at(self, 560, 380)

    def _add(self, version: Version) -> None:
        when = self._when(version)
        if version.case is None:
            damaged = QListWidgetItem(self.tr("{time}: damaged").format(time=when), self.list)
            damaged.setFlags(Qt.ItemFlag.NoItemFlags)
            return
        count = self.tr("%n difference(s)", "", len(version.differing))
        QListWidgetItem(self.tr("{time}: {differences}").format(time=when, differences=count), self.list)

    def _when(self, version: Version) -> str:
        moment = figures.moment(version.written)
        if not version.elsewhere:
            return moment
        #: When a version was saved, whose file had another name or lay in another folder then.
        return self.tr("{time}, under another name").format(time=moment)

    def _enable(self, row: int) -> None:
        whole = row >= 0 and self._versions[row].case is not None
        for button in (self.compare, self.open_copy):
            button.setEnabled(whole)

    def _compare(self) -> None:
        version = self._versions[self.list.currentRow()]
        when = self._when(version)
        between = self.tr("From the version of {time} to the open case").format(time=when)
        DifferencesDialog(version.differing, between, self).open()

    def _open(self) -> None:
        case = self._versions[self.list.currentRow()].case
        self.accept()
        self.chosen.emit(case)
