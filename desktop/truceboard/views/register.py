"""Positions: the register of what was said."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from truceboard.case.case import Case
from truceboard.case.edits_parts import change
from truceboard.likelihood.compile import Model
from truceboard.likelihood.said import Statement, statements
from truceboard.look import fonts, icons, terms
from truceboard.look.plain import unmarked
from truceboard.views import copying
from truceboard.views.choice import Choice
from truceboard.views.folding_row import FoldingRow
from truceboard.views.position_strip import PositionStrip
from truceboard.views.register_model import RegisterModel
from truceboard.views.register_rows import COLUMNS, Entry, Filters
from truceboard.views.register_table import RegisterTable
from truceboard.views.source_dialog import show_source
from truceboard.views.vacancy import Vacancy
from truceboard.views.view import SIDE, View, dress_copy_button
from truceboard.workspace.questions import Questions
from truceboard.workspace.workspace import Workspace

LITTLE = 430
"""A height in pixels at 100 %, under which the strip is brief."""


class RegisterPorts(Protocol):
    """What the register asks of whoever can show a dialog."""

    def ask_text(self, title: str, label: str, initial: str) -> str | None:
        """One line of text, or None when cancelled."""

    def confirm_open_address(self, address: str) -> bool:
        """Whether to hand this address to the system's browser."""


class RegisterView(View):
    """Filter, sort, group, grade, set aside with a reason, go to the source."""

    address_requested = Signal(str)
    """The user agreed to open this https address."""

    def __init__(
        self, workspace: Workspace, questions: Questions, ports: RegisterPorts, parent: QWidget
    ) -> None:
        super().__init__(workspace, parent)
        self.set_title(self.tr("Positions — the register of what was said"))
        self._questions = questions
        self._ports = ports
        self.add_button: QToolButton | None = None
        self._case: Case | None = None
        self._day: date | None = None
        self.model = RegisterModel(self)
        self._build_filters()
        self._build_table()
        self.strip = PositionStrip(self)
        self.nothing = Vacancy(self)
        self.nothing.hide()
        self.show_all = QAction(self.tr("Show all positions"), self)
        self.show_all.triggered.connect(self._show_all)
        self.nothing.say(self.tr("No position passes the filters."), self.show_all)
        self.body.addWidget(self._filters)
        place = self.inset(self.table)
        place.addWidget(self.nothing)
        self.body.addLayout(place, 1)
        self.body.addWidget(self.strip)
        self._build_actions()
        self.strip.aside_pressed.connect(self.turn_aside)
        self.strip.grade_pressed.connect(self.offer_grades)
        self.strip.source_pressed.connect(self.show_source)
        workspace.selection_changed.connect(self._follow_selection)
        self.rescale()

    def _build_filters(self) -> None:
        self._filters = FoldingRow(self)
        self.words = QLineEdit(self._filters)
        self.words.setPlaceholderText(self.tr("Filter…"))
        self.words.setAccessibleName(self.tr("Filter the positions"))
        self.words.setClearButtonEnabled(True)
        self.party = Choice(self.tr("Party"), self.tr("Party: {choice}"), self._filters)
        self.channel = Choice(self.tr("Channel"), self.tr("Channel: {choice}"), self._filters)
        self.grade = Choice(self.tr("Grade"), self.tr("Grade: {choice}"), self._filters)
        self.grouping = Choice(self.tr("Grouped by"), self.tr("Group: {choice}"), self._filters)
        self.counted = QLabel(self._filters)
        self.counted.setProperty("role", "muted")
        self._filters.add_first(self.words)
        for choice in (self.party, self.channel, self.grade, self.grouping):
            self._filters.add_middle(choice)
            choice.chosen.connect(self._filter)
        self._filters.add_last(self.counted)
        self.words.textChanged.connect(self._filter)

    def _build_table(self) -> None:
        self.table = RegisterTable(self.model, self)
        self.table.setAccessibleName(self.title)
        self.setFocusProxy(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.table.doubleClicked.connect(self._double_clicked)
        self.table.grade_asked.connect(self.offer_grades)
        self.table.customContextMenuRequested.connect(self._offer_menu)
        self.model.modelReset.connect(self._model_reset)
        self.model.dataChanged.connect(self._figures_changed)

    def _build_actions(self) -> None:
        self.aside_action = QAction(self.tr("Set aside…"), self)
        self.aside_action.triggered.connect(self.turn_aside)
        self.grade_action = QAction(self.tr("Grade…"), self)
        self.grade_action.triggered.connect(self.offer_grades)
        self.source_action = QAction(self.tr("Show the source…"), self)
        self.source_action.triggered.connect(self.show_source)
        self.copy_action = QAction(self.tr("Copy as table"), self)
        self.copy_action.triggered.connect(self.copy_table)
        self.image_action = QAction(self.tr("Copy as image"), self)
        self.image_action.triggered.connect(self.copy_image)
        self.menu = QMenu(self)
        self.menu.addActions([self.grade_action, self.aside_action, self.source_action])
        self.menu.addSeparator()
        self.menu.addActions([self.copy_action, self.image_action])
        self.grades = QMenu(self)
        self.grades.triggered.connect(self._grade)
        self.copy_menu = QMenu(self)
        self.copy_menu.addActions([self.image_action, self.copy_action])
        self.copy_button = QToolButton(self)
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy the view"))
        self.copy_button.setAccessibleName(self.tr("Copy the view"))
        self.copy_button.setMenu(self.copy_menu)
        self.copy_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.copy_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tools.addWidget(self.copy_button)

    def offer_adding(self, actions: Mapping[str, QAction]) -> None:
        """Show a button that adds a position, once there is something that can."""
        super().offer_adding(actions)
        self.add_button = QToolButton(self)
        self.add_button.setText(self.tr("Position"))
        self.add_button.setAccessibleName(self.tr("Add a position"))
        self.add_button.setToolTip(self.tr("Add a position"))
        self.add_button.setIcon(icons.icon("plus"))
        self.add_button.clicked.connect(actions["position"].trigger)
        self.add_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._filters.add_last(self.add_button)

    # -- following the workspace ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Pulls, points and weights at once; what was expected a moment after the case has changed."""
        case, outlook = self._workspace.case, self._workspace.outlook
        self.show_vacancy(
            ""
            if case.positions
            else self.tr(
                "Nobody has said anything yet. A position is one statement: who made it, on which day, about "
                "whose answer, and how far it can be relied on."
            ),
            "position",
        )
        if case is not self._case:
            self._offer_filters(case)
        self.model.show_case(case, outlook)
        if case is self._case and outlook.as_of == self._day:
            return
        self._case, self._day = case, outlook.as_of

        def question(asked: Case, model: Model) -> tuple[Statement, ...]:
            return statements(asked, model, outlook)

        self._questions.ask("register", question, self.model.show_statements)

    def _offer_filters(self, case: Case) -> None:
        parties = [(party.actor, case.actor(party.actor).brief) for party in case.parties]
        self.party.offer([(None, self.tr("all")), *parties])
        channels = sorted({position.channel for position in case.positions})
        self.channel.offer([(None, self.tr("all")), *((key, terms.channel(key)) for key in channels)])
        grades = {terms.grade(position, case.source(position.source)) for position in case.positions}
        self.grade.offer([(None, self.tr("all")), *((grade, grade) for grade in sorted(grades))])
        self.grouping.offer(
            [
                ("", self.tr("none")),
                ("about", self.tr("about whom")),
                ("speaker", self.tr("speaker")),
                ("channel", self.tr("channel")),
                ("stance", self.tr("stance")),
            ]
        )
        self._set_filters()

    def _set_filters(self) -> None:
        self.model.filters = Filters(
            self.words.text(), self.party.value, self.channel.value, self.grade.value
        )
        self.model.grouping = self.grouping.value or ""

    def _filter(self) -> None:
        self._set_filters()
        self.model.arrange()

    def _show_all(self) -> None:
        self.words.clear()
        for choice in (self.party, self.channel, self.grade):
            choice.set_value(None)
        self._filter()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _model_reset(self) -> None:
        self.table.span_headings()
        shown, total = self.model.count, len(self._workspace.case.positions)
        for part, seen in ((self.table, shown > 0), (self.strip, shown > 0), (self.nothing, shown == 0)):
            part.setVisible(seen)
        self.counted.setText(
            self.tr("%n position(s)", "", total)
            if shown == total
            else self.tr("{shown} of {total}").format(shown=shown, total=total)
        )
        self._follow_selection(self._workspace.selection)

    def _figures_changed(self) -> None:
        self.strip.show_entry(self._workspace.case, self.chosen)

    # -- the chosen position --------------------------------------------------------------------------------

    @property
    def chosen(self) -> Entry | None:
        """The position in the current row."""
        row = self.table.currentIndex().row()
        return self.model.entry(row) if 0 <= row < self.model.rowCount() else None

    def _row_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = self.model.entry(current.row()) if current.isValid() else None
        self.strip.show_entry(self._workspace.case, entry)
        if entry is not None:
            self._workspace.select(f"position:{entry.position.id}")

    def _follow_selection(self, key: str | None) -> None:
        if self._stale:
            return  # These rows may speak of what is gone; the selection is followed once they are new.
        kind, _, item = (key or "").partition(":")
        row = self.model.row_of(item) if kind == "position" else None
        if row is None:
            self.table.selectionModel().clear()
            self.strip.show_entry(self._workspace.case, None)
        elif self.table.currentIndex().row() != row:
            self.table.selectionModel().setCurrentIndex(
                self.model.index(row, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )
        else:
            self.strip.show_entry(self._workspace.case, self.chosen)

    def _double_clicked(self, index: QModelIndex) -> None:
        if COLUMNS[index.column()] == "grade":
            self.offer_grades()
        elif self.model.entry(index.row()) is not None:
            self.show_source()

    def _offer_menu(self, place: QPoint) -> None:
        entry = self.chosen
        for action in (self.grade_action, self.aside_action, self.source_action):
            action.setEnabled(entry is not None)
        if entry is not None:
            self.aside_action.setText(
                self.tr("Count again") if entry.position.set_aside else self.tr("Set aside…")
            )
        self.menu.popup(self.table.viewport().mapToGlobal(place))

    # -- what it does ---------------------------------------------------------------------------------------

    def start_filter(self) -> None:
        """Let the register be searched."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def turn_aside(self) -> None:
        """Set the chosen position aside with a reason, or let it count again."""
        entry = self.chosen
        if entry is None:
            return
        case, name = self._workspace.case, entry.position.id
        if entry.position.set_aside:
            label = self.tr("Count “{speaker}” again").format(speaker=entry.speaker)
            self._workspace.commit(label, change(case, f"position:{name}", {"set_aside": False}))
            return
        reason = self._ports.ask_text(
            self.tr("Set aside"), self.tr("Why should it not count as evidence?"), ""
        )
        if reason:
            label = self.tr("Set “{speaker}” aside").format(speaker=entry.speaker)
            note = f"{entry.position.note}\n{reason}" if entry.position.note else reason
            aside = change(case, f"position:{name}", {"set_aside": True, "note": note})
            self._workspace.commit(label, aside)

    def offer_grades(self) -> None:
        """Open the two scales of the Admiralty code at the chosen row."""
        entry = self.chosen
        if entry is None:
            return
        case = self._workspace.case
        source = case.source(entry.position.source)
        shared = sum(position.source == source.id for position in case.positions)
        self.grades.clear()
        self._add_heading(self.tr("Source (%n position(s) rest on it)", "", shared))
        for letter in terms.RELIABILITIES:
            self._add_grade(f"{letter}  {terms.reliability(letter)}", letter, source.reliability == letter)
        self.grades.addSeparator()
        self._add_heading(self.tr("What it reports"))
        for number in terms.CREDIBILITIES:
            chosen = entry.position.credibility == number
            self._add_grade(f"{number}  {terms.credibility(number)}", number, chosen)
        cell = self.table.visualRect(
            self.model.index(self.table.currentIndex().row(), COLUMNS.index("grade"))
        )
        self.grades.popup(self.table.viewport().mapToGlobal(cell.bottomLeft()))

    def _add_heading(self, text: str) -> None:
        # Styled menus draw the titles of sections as bare lines.
        self.grades.addAction(text).setEnabled(False)

    def _add_grade(self, text: str, grade: str | int, chosen: bool) -> None:
        action = self.grades.addAction(unmarked(text))
        action.setData(grade)
        action.setCheckable(True)
        action.setChecked(chosen)

    def _grade(self, action: QAction) -> None:
        entry = self.chosen
        if entry is None:
            return
        case, grade = self._workspace.case, action.data()
        if isinstance(grade, str):
            changed = change(case, f"source:{entry.position.source}", {"reliability": grade})
            label = self.tr("Grade the source “{source}” {grade}").format(
                source=case.source(entry.position.source).title, grade=grade
            )
        else:
            changed = change(case, f"position:{entry.position.id}", {"credibility": grade})
            label = self.tr("Grade “{speaker}” {grade}").format(speaker=entry.speaker, grade=grade)
        self._workspace.commit(label, changed)

    def show_source(self) -> None:
        """Show where the chosen position was found."""
        entry = self.chosen
        if entry is None:
            return
        dialog = show_source(self._workspace.case, entry.position.id, self._ports, self)
        dialog.address_requested.connect(self.address_requested)

    def copy_table(self) -> None:
        """The rows shown, for a spreadsheet."""
        copying.copy_table(self.model.as_table(), self._workspace.case, self.title, self.shown_day())

    def copy_image(self) -> None:
        """The rows on the screen."""
        copying.copy_image(self.table, self._workspace.case, self.title, self.shown_day())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height, the rows have it."""
        super().resizeEvent(event)
        self.strip.set_brief(self.height() < fonts.px(LITTLE))

    # -- geometry -------------------------------------------------------------------------------------------

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        super().rescale()
        self.words.setMinimumWidth(fonts.px(160))
        self._filters.rescale(fonts.px(SIDE))
        dress_copy_button(self.copy_button)
        self.table.rescale()
        self.strip.rescale()
        self.nothing.rescale()
        if self.add_button is not None:
            self.add_button.setIcon(icons.icon("plus"))
