"""The welcome page: the built-in case, recent files, an empty case, templates, a guided first case."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.problems import printable
from truceboard.editing.reach import Reach
from truceboard.editing.templates import TEMPLATES
from truceboard.look import fonts, icons, palette
from truceboard.look.plain import tooltip, unmarked
from truceboard.look.scale import notifier

WIDEST = 940
"""The page in pixels at 100 %; a wider window leaves room around it."""
NARROW = 800
"""Below this width in pixels at 100 %, everything stands in one column."""


class RecentFiles(Protocol):
    """What the page reads of the preferences, each time it is shown."""

    @property
    def recent(self) -> Sequence[str]:
        """Paths of the cases opened lately, newest first."""

    @property
    def pinned(self) -> Sequence[str]:
        """Paths that stay at the top."""


class StartCard(QFrame):
    """One way to begin: a button with its name and a sentence below."""

    def __init__(
        self, name: str, text: str, slot: Callable[[], object], parent: QWidget, primary: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        side = fonts.px(12)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(fonts.px(6))
        self.button = QPushButton(unmarked(name), self)
        # Enter presses it, not only the space bar.
        self.button.setAutoDefault(True)
        self.button.setAccessibleDescription(text)
        if primary:
            self.button.setProperty("role", "primary")
        self.button.clicked.connect(slot)
        note = QLabel(text, self)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.setProperty("role", "muted")
        column.addWidget(self.button)
        column.addWidget(note)
        column.addStretch(1)


class RecentRow(QWidget):
    """A case opened before: greyed where it cannot be reached, with a button that pins it."""

    opened = Signal(object)
    """The path (a Path)."""
    pin_toggled = Signal(str, bool)

    def __init__(self, name: str, pinned: bool, reachable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._path = Path(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(fonts.px(6))
        self._name = printable(self._path.name)
        self.button = QPushButton(unmarked(self._name), self)
        self.button.setAutoDefault(True)
        self.button.setProperty("role", "link")
        self.button.setAccessibleName(self._name)
        self.button.clicked.connect(self._open)
        self._folder = QLabel(self)
        self._folder.setTextFormat(Qt.TextFormat.PlainText)
        self._folder.setProperty("role", "small")
        self.set_reachable(reachable)
        for part in (self.button, self._folder):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            part.setToolTip(tooltip(printable(str(self._path))))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.button)
        text.addWidget(self._folder)
        self.pin = QToolButton(self)
        self.pin.setProperty("role", "quiet")
        self.pin.setCheckable(True)
        self.pin.setChecked(pinned)
        self.pin.setIcon(icons.icon("pin", None if pinned else palette.current().muted))
        self.pin.setAccessibleName(self.tr("Keep {file} in the list").format(file=printable(self._path.name)))
        self.pin.toggled.connect(self._pin)
        row.addLayout(text, 1)
        row.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignTop)

    def set_reachable(self, reachable: bool) -> None:
        """Grey it and say why, or not."""
        self._place = printable(str(self._path.parent))
        if not reachable:
            #: Below the name of a recent file that is greyed: why, and its folder.
            pattern = self.tr("Cannot be reached now — {folder}")
            self._place = pattern.format(folder=self._place)
        self.button.setEnabled(reachable)
        self.button.setAccessibleDescription(self._place)
        self._folder.setEnabled(reachable)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the middle of what is too long."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        middle, room = Qt.TextElideMode.ElideMiddle, self._folder.width()
        name = self.button.fontMetrics().elidedText(self._name, middle, room - fonts.px(8))
        self.button.setText(unmarked(name))
        self._folder.setText(self._folder.fontMetrics().elidedText(self._place, middle, room))

    def _open(self) -> None:
        self.opened.emit(self._path)

    def _pin(self, on: bool) -> None:
        self.pin_toggled.emit(str(self._path), on)


class WelcomePage(QScrollArea):
    """Where a session begins. It opens nothing itself: it says what was chosen."""

    open_path = Signal(object)
    """A recent file (a Path)."""
    choose_file = Signal()
    new_empty = Signal()
    new_from_template = Signal(str)
    """The id of a template, see `templates.fresh`."""
    open_builtin = Signal()
    guided = Signal()
    """An empty case with the first steps beside it."""
    pin_toggled = Signal(str, bool)
    """A path, and whether it stays in the list."""

    def __init__(self, files: RecentFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._reach = Reach(self)
        self._reach.answered.connect(self._answered)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Welcome"))
        self.rows: list[RecentRow] = []
        self.cards: dict[str, StartCard] = {}
        notifier().changed.connect(self.rebuild)
        self.rebuild()

    def showEvent(self, event: QShowEvent) -> None:
        """Files may have come and gone."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Recent files stand beside the ways to begin, or below them where there is too little room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.viewport().width() >= fonts.px(NARROW)
        ways = QBoxLayout.Direction
        self._halves.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def rebuild(self) -> None:
        """Lay out the page anew at the present scale."""
        ground = QWidget(self)
        ground.setProperty("role", "panel")
        outer = QHBoxLayout(ground)
        page = QWidget(ground)
        page.setMaximumWidth(fonts.px(WIDEST))
        outer.addStretch(1)
        outer.addWidget(page, 100)
        outer.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(fonts.px(24), fonts.px(28), fonts.px(24), fonts.px(24))
        column.setSpacing(fonts.px(10))
        column.addWidget(_label(self.tr("What would make them say yes?"), "word", page))
        column.addWidget(
            _label(
                self.tr(
                    "A case holds an offer, who has to answer it, why they would, and what can be moved."
                ),
                "muted",
                page,
            )
        )
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(fonts.px(28))
        self._halves.addLayout(self._start(page), 3)
        self._halves.addLayout(self._recent(page), 2)
        column.addLayout(self._halves)
        column.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self.setWidget(ground)
        self._arrange()
        self.refresh()

    def _start(self, page: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(fonts.px(8))
        column.addWidget(_label(self.tr("Begin"), "heading", page))
        ways = QGridLayout()
        ways.setSpacing(fonts.px(10))
        ways.setColumnStretch(0, 1)
        ways.setColumnStretch(1, 1)
        self.cards = {
            "builtin": StartCard(
                self.tr("Look at the built-in case"),
                self.tr("A finished case: the 30-day cease-fire offer of March 2025."),
                self.open_builtin.emit,
                page,
                primary=True,
            ),
            "guided": StartCard(
                self.tr("Make a first case, step by step"),
                self.tr("Six short steps, about ten minutes."),
                self.guided.emit,
                page,
            ),
            "empty": StartCard(
                self.tr("Empty case"), self.tr("Two parties and nothing else."), self.new_empty.emit, page
            ),
            "open": StartCard(
                self.tr("Open a file…"), self.tr("A .truce file of yours."), self.choose_file.emit, page
            ),
        }
        for template in TEMPLATES:
            chosen = partial(self.new_from_template.emit, template.id)
            self.cards[template.id] = StartCard(template.name, template.text, chosen, page)
        names = list(self.cards)
        for place, name in enumerate(names[:4]):
            ways.addWidget(self.cards[name], place // 2, place % 2)
        column.addLayout(ways)
        column.addSpacing(fonts.px(8))
        column.addWidget(_label(self.tr("From a template"), "heading", page))
        templates = QGridLayout()
        templates.setSpacing(fonts.px(10))
        templates.setColumnStretch(0, 1)
        templates.setColumnStretch(1, 1)
        for place, name in enumerate(names[4:]):
            templates.addWidget(self.cards[name], place // 2, place % 2)
        column.addLayout(templates)
        column.addWidget(
            _label(
                self.tr(
                    "Each has actors to rename, levers, interests and wide priors; base rates are yours."
                ),
                "small",
                page,
            )
        )
        column.addStretch(1)
        return column

    def _recent(self, page: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(fonts.px(8))
        column.addWidget(_label(self.tr("Recent"), "heading", page))
        self._none = _label(self.tr("Cases that you open or save are listed here."), "muted", page)
        column.addWidget(self._none)
        self._list = QVBoxLayout()
        self._list.setSpacing(fonts.px(8))
        column.addLayout(self._list)
        column.addStretch(1)
        self._page = page
        self.rows = []
        return column

    def refresh(self) -> None:
        """List the recent files anew, pinned ones first."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        pinned = list(self._files.pinned)
        names = [*pinned, *(name for name in self._files.recent if name not in pinned)]
        self.rows = []
        reachable = self._reach.of(names)
        for name in names:
            row = RecentRow(name, name in pinned, name in reachable, self._page)
            row.opened.connect(self.open_path)
            row.pin_toggled.connect(self._pin)
            self._list.addWidget(row)
            self.rows.append(row)
        self._none.setVisible(not names)

    def _answered(self, name: str, there: bool) -> None:
        for row in self.rows:
            if row.name == name:
                row.set_reachable(there)

    def _pin(self, name: str, on: bool) -> None:
        self.pin_toggled.emit(name, on)
        self.refresh()


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
