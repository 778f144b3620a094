"""What earlier sessions have left, in a list: bring one back, see what it changes, discard, or not now."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from truceboard.look import fonts
from truceboard.look.plain import tooltip
from truceboard.look.room import open_at, stack_wide

NAME, EDITED, EDITS, SAVED = range(4)


@dataclass(frozen=True)
class Row:
    """One session in words, and what can be done with it. `about` says what lies beside it, or is wrong."""

    name: str
    edited: str
    edits: str
    saved: str
    about: str
    whole: bool = True
    """It can be brought back."""
    can_go: bool = True
    """It can be discarded: what cannot be read now may be whole."""


class Sessions(Protocol):
    """What the dialog lists; rows are named by their place in `rows`."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The sessions, the one edited last first."""

    def discard(self, row: int) -> None:
        """Delete one, after asking; `rows` tells what is left."""

    def compare(self, row: int, dialog: QWidget) -> None:
        """Show over the dialog how one differs from the saved case."""


class SessionsDialog(QDialog):
    """Accepted with `chosen` set to the row to bring back; rejected: everything stays kept."""

    def __init__(self, sessions: Sessions, parent: QWidget) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self.chosen: int | None = None
        self.setWindowTitle(self.tr("Recover edits?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(20), fonts.px(16), fonts.px(20), fonts.px(16))
        column.setSpacing(fonts.px(10))
        self.heading = self._label("title")
        column.addWidget(self.heading)
        kept = self._label("muted")
        kept.setText(
            self.tr("What is not brought back stays kept: File > Recover edits and the next start list it.")
        )
        column.addWidget(kept)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setHeaderLabels(
            [self.tr("Case"), self.tr("Last edited"), self.tr("Not saved"), self.tr("Saved version")]
        )
        self.tree.setRootIsDecorated(False)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for section, width in ((NAME, 250), (EDITED, 150), (EDITS, 90)):
            self.tree.setColumnWidth(section, fonts.px(width))
        column.addWidget(self.tree, 1)
        self.about = self._label("")
        self.about.setMinimumHeight(fonts.px(62))
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.about)
        self._add_buttons(column)
        self.tree.currentItemChanged.connect(self._selected)
        self._fill()
        self.tree.setFocus()
        open_at(self, 820, 440)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def _add_buttons(self, column: QVBoxLayout) -> None:
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.bring_back = buttons.addButton(self.tr("Recover"), role.ActionRole)
        self.compare = buttons.addButton(self.tr("Show differences"), role.ActionRole)
        self.discard = buttons.addButton(self.tr("Discard…"), role.ActionRole)
        self.later = buttons.addButton(self.tr("Not now"), role.RejectRole)
        self.bring_back.clicked.connect(self._bring_back)
        self.compare.clicked.connect(self._compare)
        self.discard.clicked.connect(self._discard)
        buttons.rejected.connect(self.reject)
        self.bring_back.setDefault(True)
        stack_wide(buttons, self.parentWidget().window().width() - 2 * fonts.px(20))
        column.addWidget(buttons)

    def _fill(self) -> None:
        rows = self._sessions.rows
        self.heading.setText(self.tr("%n session(s) ended before everything was saved", "", len(rows)))
        self.tree.clear()
        for row in rows:
            item = QTreeWidgetItem(self.tree, [row.name, row.edited, row.edits, row.saved])
            item.setData(NAME, Qt.ItemDataRole.AccessibleDescriptionRole, row.about)
            for section in (NAME, SAVED):
                item.setToolTip(section, tooltip(item.text(section)))
        if rows:
            self.tree.setCurrentItem(self.tree.topLevelItem(0))

    @property
    def _row(self) -> int:
        return self.tree.indexOfTopLevelItem(self.tree.currentItem())

    def _selected(self, item: QTreeWidgetItem | None) -> None:
        row = None if item is None else self._sessions.rows[self.tree.indexOfTopLevelItem(item)]
        self.about.setText("" if row is None else row.about)
        for button in (self.bring_back, self.compare):
            button.setEnabled(row is not None and row.whole)
        self.discard.setEnabled(row is not None and row.can_go)

    def _bring_back(self) -> None:
        self.chosen = self._row
        self.accept()

    def _compare(self) -> None:
        self._sessions.compare(self._row, self)

    def _discard(self) -> None:
        self._sessions.discard(self._row)
        if self._sessions.rows:
            self._fill()
        else:
            self.reject()
