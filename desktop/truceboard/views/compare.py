"""Compare: up to four pinned scenarios on one scale, and a table of nothing but their differences."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.likelihood.outlook import Outlook
from truceboard.look import figures, fonts, icons, joining
from truceboard.look.plain import unmarked
from truceboard.views.compare_card import WIDTH, ComparisonCard
from truceboard.views.comparison import (
    BASELINE,
    TRIED,
    Compared,
    compared,
    differences,
    evaluate,
    in_full,
    is_about,
)
from truceboard.views.legend import Legend
from truceboard.views.names_header import NamesHeader
from truceboard.views.tables import EMPTY, Table, TwinTable
from truceboard.views.view import SIDE, ChartView
from truceboard.workspace.questions import Questions
from truceboard.workspace.workspace import MOST_PINNED, Workspace

NAMES = 0.4
"""The share of the names, at most, in the width of the table of differences."""


class Cards(QWidget):
    """Cards side by side, in as many lines as they need, all of one width."""

    resized = Signal()
    """They have another width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: list[ComparisonCard] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.parties = 1

    def hasHeightForWidth(self) -> bool:
        """More lines where there is less room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        lines = -(-max(1, len(self.cards)) // self._across(width))
        return lines * (ComparisonCard.height_for(self.parties) + fonts.px(10))

    def sizeHint(self) -> QSize:
        """One line; the height for the width says how many there are."""
        return QSize(fonts.px(WIDTH), ComparisonCard.height_for(self.parties))

    def _across(self, width: int) -> int:
        count = max(1, len(self.cards))
        most = max(1, min(count, (width + fonts.px(10)) // fonts.px(WIDTH + 10)))
        # As even as possible: six cards stand in two lines of three rather than in five and one.
        return -(-count // -(-count // most))

    def place(self) -> None:
        """Lay the cards out."""
        gap, height = fonts.px(10), ComparisonCard.height_for(self.parties)
        across = self._across(self.width())
        width = min((self.width() + gap) // across - gap, max(fonts.px(400), self.width() // 2))
        for number, card in enumerate(self.cards):
            line, at = divmod(number, across)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                at = across - 1 - at
            card.setGeometry(at * (width + gap), line * (height + gap), width, height)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take another number of lines."""
        self.place()
        self.resized.emit()


class CompareView(ChartView):
    """Pin and unpin here; the first card is the baseline, the last what is being tried."""

    slider_requested = Signal(str)
    """`lever:ID` or `interest:ID`, whose slider is to have the focus."""

    def __init__(self, workspace: Workspace, questions: Questions, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.set_title(self.tr("Compare — pinned scenarios on one scale"))
        self._questions = questions
        self._case: Case | None = None
        self._day: object = None
        self._evaluated: dict[str, Outlook] = {}
        self._about = workspace.case
        self.shown: tuple[Compared, ...] = ()
        """The cards from left to right, of the case `_about`."""
        self.pins = QToolButton(self)
        self.pins.setText(self.tr("Pin"))
        self.pins.setAccessibleName(self.tr("Pin scenarios to compare"))
        self.pins.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.pins.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pins.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pin_menu = QMenu(self)
        self.pin_menu.triggered.connect(self._turn_pin)
        self.pins.setMenu(self.pin_menu)
        self.add_tool(self.pins)
        self.setFocusProxy(self.pins)
        self._build_page()
        self.card_menu = QMenu(self)
        self._try = QAction(self.tr("Try it"), self)
        self._try.triggered.connect(self._try_card)
        self._first = QAction(self.tr("Compare the headline with it"), self)
        self._first.triggered.connect(self._put_first)
        self._unpin = QAction(self.tr("Unpin"), self)
        self._unpin.triggered.connect(self._unpin_card)
        self._pressed = ""
        self.rescale()

    def _build_page(self) -> None:
        area = QScrollArea(self.chart_page)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = self.pictured = QWidget(area)
        content.setProperty("role", "panel")
        self.empty = QLabel(content)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.pin_first = QPushButton(self.tr("Pin the first scenarios"), content)
        self.pin_first.clicked.connect(self._pin_first)
        self.cards = Cards(content)
        self.cards.setAccessibleName(self.tr("Pinned scenarios"))
        self.cards.resized.connect(self._fit_names)
        self.table_of_differences = TwinTable(content)
        self.table_of_differences.setHorizontalHeader(NamesHeader(self.table_of_differences))
        self.table_of_differences.setAccessibleName(self.tr("Differences"))
        self.table_of_differences.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table_of_differences.activated.connect(self._go_to_lever)
        self.table_of_differences.doubleClicked.connect(self._go_to_lever)
        self._column = QVBoxLayout(content)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.pin_first, 0, Qt.AlignmentFlag.AlignLeading)
        self.legend = Legend(content)
        self._column.addWidget(self.cards)
        self._column.addWidget(self.legend)
        self._column.addWidget(self.table_of_differences)
        self._column.addStretch()
        area.setWidget(content)
        page = QVBoxLayout(self.chart_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)

    # -- following the workspace ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Pinned scenarios are evaluated when the case or the day changed; what is tried is at hand."""
        case = self._workspace.case
        if case is not self._case or self._workspace.as_of != self._day:
            self._case, self._day = case, self._workspace.as_of
            self._offer_pins(case)
            known = {BASELINE, *(scenario.id for scenario in case.scenarios)}
            # Until the answer is there, what is still about this case stays.
            self._evaluated = {
                key: outlook
                for key, outlook in self._evaluated.items()
                if key in known and is_about(outlook, case)
            }
            self._questions.ask("compare", evaluate, self._take)
        self._show()

    def _take(self, evaluated: dict[str, Outlook]) -> None:
        self._evaluated = evaluated
        self._show()

    def _show(self) -> None:
        case = self._workspace.case
        self.empty.setText(
            self.tr("Pin up to four scenarios to see them side by side.")
            if case.scenarios
            else self.tr("There are no scenarios yet. Move some levers and keep them as a scenario.")
        )
        nothing = not case.working.pinned
        self.empty.setVisible(nothing)
        self.pin_first.setVisible(nothing and bool(case.scenarios))
        self._about = case
        self.shown = compared(case, self._evaluated, self._workspace.outlook) if self._evaluated else ()
        while len(self.cards.cards) > len(self.shown):
            self.cards.cards.pop().deleteLater()
        while len(self.cards.cards) < len(self.shown):
            card = ComparisonCard(self.cards)
            card.clicked.connect(self._offer)
            card.show()
            self.cards.cards.append(card)
        for card, each in zip(self.cards.cards, self.shown, strict=True):
            card.show_card(case, each, self.shown[0].outlook.agreed.mean)
        self.legend.setVisible(bool(self.shown))
        self.cards.parties = len(case.parties)
        self.cards.place()
        self._show_differences(differences(case, self.shown) if len(self.shown) > 1 else EMPTY)
        self.show_twin()
        self.setAccessibleDescription(self.summary())
        alone = not case.scenarios and not self._workspace.scenario_changed
        self.show_vacancy(self.empty.text() if alone else "", "scenario")

    def _show_differences(self, table: Table) -> None:
        shown = self.table_of_differences
        shown.show_table(table)
        shown.setVisible(bool(table.rows))
        rows = len(table.rows) * shown.verticalHeader().defaultSectionSize()
        shown.setFixedHeight(rows + shown.horizontalHeader().sizeHint().height() + 2)
        header = shown.horizontalHeader()
        header.setMinimumSectionSize(fonts.px(56))
        # All share the room; the last one for itself besides would be wider than it by the rounding.
        header.setStretchLastSection(False)
        for column in range(1, len(table.headers)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._fit_names()

    def _fit_names(self) -> None:
        # Also when a scroll bar comes beside the cards: not only with the next tick of a slider.
        if self.table_of_differences.shown.table.headers:
            table, room = self.table_of_differences, self.cards.width()
            table.setColumnWidth(0, min(table.sizeHintForColumn(0), int(NAMES * room)))

    def summary(self) -> str:
        """All cards in words."""
        return joining.listed(
            joining.labelled(each.name, figures.percent(each.outlook.agreed.mean)) for each in self.shown
        )

    def table(self) -> Table:
        """The figures of every card and the differences."""
        return in_full(self._about, self.shown) if self.shown else EMPTY

    # -- pinning --------------------------------------------------------------------------------------------

    def _offer_pins(self, case: Case) -> None:
        self.pin_menu.clear()
        pinned = case.working.pinned
        for scenario in case.scenarios:
            action = self.pin_menu.addAction(unmarked(scenario.name))
            action.setData(scenario.id)
            action.setCheckable(True)
            action.setChecked(scenario.id in pinned)
            action.setEnabled(scenario.id in pinned or len(pinned) < MOST_PINNED)
        self.pins.setEnabled(bool(case.scenarios))

    def _turn_pin(self, action: QAction) -> None:
        self.pin(action.data(), action.isChecked())

    def pin(self, scenario_id: str, pinned: bool) -> None:
        """Add a scenario behind the pinned ones, or take it from them."""
        case = self._workspace.case
        others = [name for name in case.working.pinned if name != scenario_id]
        name = case.scenario(scenario_id).name
        label = self.tr("Pin “{name}”") if pinned else self.tr("Unpin “{name}”")
        self._pin_all(label.format(name=name), (*others, scenario_id) if pinned else tuple(others))

    def _pin_first(self) -> None:
        scenarios = self._workspace.case.scenarios[:MOST_PINNED]
        self._pin_all(self.tr("Pin scenarios"), tuple(scenario.id for scenario in scenarios))

    def _pin_all(self, label: str, pinned: tuple[str, ...]) -> None:
        self._workspace.commit(label, edits.change_working(self._workspace.case, pinned=pinned[:MOST_PINNED]))

    def _offer(self) -> None:
        card = self.sender()
        if not isinstance(card, ComparisonCard) or card.key == TRIED:
            return
        self._pressed = card.key
        self.card_menu.clear()
        self.card_menu.addAction(self._try)
        if not card.key.startswith(":"):
            self.card_menu.addActions([self._first, self._unpin])
        self.card_menu.popup(card.mapToGlobal(card.rect().center()))

    def _try_card(self) -> None:
        scenario = None if self._pressed.startswith(":") else self._pressed
        name = self._workspace.case.scenario(scenario).name if scenario else self.tr("Baseline")
        self._workspace.try_scenario(scenario, self.tr("Try “{name}”").format(name=name))

    def _put_first(self) -> None:
        name = self._workspace.case.scenario(self._pressed).name
        self._workspace.pin(self._pressed, self.tr("Compare with “{name}”").format(name=name))

    def _unpin_card(self) -> None:
        self.pin(self._pressed, False)

    def _go_to_lever(self) -> None:
        row = self.table_of_differences.currentIndex().row()
        keys = self.table_of_differences.shown.table.keys
        if 0 <= row < len(keys):
            self._workspace.select(keys[row])
            self.slider_requested.emit(keys[row])

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        super().rescale()
        side = fonts.px(SIDE)
        self.pins.setIcon(icons.icon("pin"))
        self._column.setContentsMargins(side, fonts.px(12), side, fonts.px(12))
        self._column.setSpacing(fonts.px(10))
        self.table_of_differences.rescale()
        self.cards.place()
