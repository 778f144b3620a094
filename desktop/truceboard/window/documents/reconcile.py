"""The open case beside what somebody else has written into its file: take single items, or all, or none."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.problems import CaseError
from truceboard.editing.differing import Differing, Told, located
from truceboard.editing.words import kind_word
from truceboard.files.merging import Divergence, divergences, take
from truceboard.files.reading import Opened, open_case
from truceboard.look import fonts
from truceboard.look.messages import problem_text
from truceboard.look.plain import tooltip
from truceboard.look.room import open_at, stack_wide
from truceboard.window.dialogs import Dialogs
from truceboard.window.documents.documents import Documents
from truceboard.window.documents.waiting import GaveUpError
from truceboard.workspace.workspace import Workspace

ITEM, WHO, MINE, THEIRS = range(4)
LONGEST = 200
"""Letters of a value in a cell; the whole of it is in the tool tip."""


def reconcile(
    path: Path, workspace: Workspace, documents: Documents, dialogs: Dialogs, window: QWidget
) -> None:
    """Show the dialog, or say why the file cannot be read."""
    try:
        theirs = documents.waiting.until(partial(open_case, path), path, "compare")
    except CaseError as error:
        documents.opener.report_unreadable(path, error)
        return
    except GaveUpError:
        documents.opener.report_no_answer(path)
        return
    ReconcileDialog(theirs, workspace, documents, dialogs, window).open()


class ReconcileDialog(QDialog):
    """Item by item. What they alone have changed is ticked from the start."""

    def __init__(
        self, theirs: Opened, workspace: Workspace, documents: Documents, dialogs: Dialogs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theirs = theirs
        self._workspace = workspace
        self._documents = documents
        self._dialogs = dialogs
        self.setWindowTitle(self.tr("Your case and theirs"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._differing = Differing(workspace.case, theirs.case)
        found = divergences(workspace.history.saved, workspace.case, theirs.case)
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(20), fonts.px(16), fonts.px(20), fonts.px(16))
        column.setSpacing(fonts.px(10))
        heading = QLabel(self.tr("%n item(s) differ", "", len(found)), self)
        heading.setProperty("role", "title")
        column.addWidget(heading)
        about = QLabel(
            self.tr(
                "Tick what to take from theirs: one step, which can be undone. The rest stays as you have "
                "it, and the next save puts it in the place of theirs. Theirs is then kept under "
                "File > Versions."
            ),
            self,
        )
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        column.addWidget(about)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setHeaderLabels(
            [self.tr("Item"), self.tr("Changed by"), self.tr("Yours"), self.tr("Theirs")]
        )
        self.tree.setUniformRowHeights(True)
        for divergence in found:
            self._add(divergence)
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for section, width in ((ITEM, 320), (WHO, 100), (MINE, 240)):
            self.tree.setColumnWidth(section, fonts.px(width))
        self.tree.itemChanged.connect(self._ticked)
        column.addWidget(self.tree, 1)
        self._add_buttons(column)
        self._ticked()
        open_at(self, 940, 560)

    def _add_buttons(self, column: QVBoxLayout) -> None:
        row = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.take = row.addButton(self.tr("Take ticked items"), role.ActionRole)
        self.load = row.addButton(self.tr("Load all of theirs"), role.ActionRole)
        self.keep = row.addButton(self.tr("Keep both…"), role.ActionRole)
        self.over = row.addButton(self.tr("Save yours over theirs"), role.ActionRole)
        self.later: QPushButton = row.addButton(self.tr("Close"), role.RejectRole)
        self.take.clicked.connect(self._take)
        self.load.clicked.connect(self._load)
        self.keep.clicked.connect(self._keep)
        self.over.clicked.connect(self._save_over)
        row.rejected.connect(self.reject)
        # Whose file it is now is not decided by a reader.
        self.over.setVisible(not self._documents.read_only)
        self.take.setDefault(True)
        stack_wide(row, self.parentWidget().window().width() - 2 * fonts.px(20))
        column.addWidget(row)

    # -- what differs -----------------------------------------------------------------------------------

    def _add(self, divergence: Divergence) -> None:
        who = {
            "mine": self.tr("you"),
            "theirs": self.tr("them"),
            "both": self.tr("both"),
        }
        told = self._differing.told(divergence.differences)
        part, rest = located(tuple(filter(None, divergence.item)))
        [only, *others] = told
        alone = not others and (rest or only.where == self._differing.item(part))
        heading = only.where if alone else self._differing.item(part) or kind_word("case")
        row = _row([heading, who[divergence.who], *(_values(only) if alone else ("", ""))])
        row.setData(ITEM, Qt.ItemDataRole.UserRole, divergence.item)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        ticked = divergence.who == "theirs"
        row.setCheckState(ITEM, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.tree.addTopLevelItem(row)
        for each in () if alone else told:
            # What is beneath says the name again only where it is about a part of the part.
            about = each.field if each.item == heading else each.where
            row.addChild(_row([about or each.where, "", *_values(each)]))
        row.setExpanded(True)

    @property
    def ticked(self) -> list[tuple[str, str]]:
        """The items to be taken."""
        rows = (self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount()))
        return [
            tuple(row.data(ITEM, Qt.ItemDataRole.UserRole))
            for row in rows
            if row.checkState(ITEM) == Qt.CheckState.Checked
        ]

    def _ticked(self) -> None:
        self.take.setEnabled(bool(self.ticked))

    # -- what to do about it ----------------------------------------------------------------------------

    def _take(self) -> None:
        try:
            merged = take(self._workspace.case, self._theirs.case, self.ticked)
            self._workspace.commit(self.tr("Take over what somebody else has changed"), merged)
        except CaseError as error:
            self._dialogs.report(
                self.tr("These items do not fit into your case by themselves"),
                self.tr("Tick what they refer to as well, or tick less."),
                [problem_text(problem) for problem in error.problems],
            )
            return
        self.accept()
        self._documents.accept(self._theirs.fingerprint)

    def _load(self) -> None:
        self.accept()
        self._documents.load_theirs()

    def _keep(self) -> None:
        self.accept()
        self._documents.keep_both()

    def _save_over(self) -> None:
        self.accept()
        self._documents.accept(self._theirs.fingerprint)
        self._documents.save()


def _values(told: Told) -> tuple[str, str]:
    missing = QCoreApplication.translate("ReconcileDialog", "not there")
    return told.before or missing, told.after or missing


def _row(texts: list[str]) -> QTreeWidgetItem:
    row = QTreeWidgetItem([text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…" for text in texts])
    for column, text in enumerate(texts):
        row.setToolTip(column, tooltip(text[:5000]) if text else "")
    return row
