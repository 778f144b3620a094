"""The lever panel: the scenario being tried and a row for everything that can be moved."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from truceboard.case.case import Case
from truceboard.likelihood.outlook import Swing
from truceboard.look import fonts, palette
from truceboard.look.scale import notifier
from truceboard.panels import spoken_slider
from truceboard.panels.adjustable import Adjustable, ImportanceValue, LeverValue
from truceboard.panels.lever_row import MARGIN, LeverRow
from truceboard.panels.overlaid_scroll_area import OverlaidScrollArea
from truceboard.panels.scenario_box import Ports, ScenarioBox
from truceboard.workspace.workspace import Workspace

__all__ = ["LeversPanel", "Ports"]


class LeversPanel(QWidget):
    """Levers grouped by who controls them, then the importance of each party's interests; live.

    `refused` says why something typed into a field does not apply, for the status line.
    """

    refused = Signal(str)
    map_requested = Signal(str, str)
    """A lever's id and the axis of the what-if map it is to be, `across` or `up`."""

    def __init__(self, workspace: Workspace, ports: Ports, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        spoken_slider.install()
        self._workspace = workspace
        self.rows: dict[str, LeverRow] = {}
        self._headings: list[GroupHeading] = []
        self._told: tuple[tuple[Swing, ...], bool, bool] | None = None
        self.setAccessibleName(self.tr("Levers"))
        self.scenario = ScenarioBox(workspace, ports, self)
        self._empty = QLabel(
            self.tr("No levers yet. A lever is something that somebody can change, and how far."), self
        )
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._add = QPushButton(self)
        self._add.setProperty("role", "primary")
        self._add.hide()
        self._area = OverlaidScrollArea(self)
        self._content = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.scenario)
        self._hint = QVBoxLayout()
        self._hint.addWidget(self._empty)
        self._hint.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(self._hint)
        self._column.addWidget(self._area, 1)
        workspace.opened.connect(self._build)
        workspace.case_changed.connect(self._case_changed)
        workspace.as_of_changed.connect(self._day_changed)
        workspace.outlook_changed.connect(self._refresh)
        workspace.selection_changed.connect(self._show_selection)
        notifier().changed.connect(self._rescale)
        self._build()
        self._rescale()

    def sizeHint(self) -> QSize:
        """As wide as the design draws it."""
        return QSize(fonts.px(315), fonts.px(600))

    def offer_adding(self, action: QAction) -> None:
        """What adds a lever, for a case that has none."""
        self._add.setText(action.text())
        self._add.clicked.connect(action.trigger)
        self._add.setVisible(not self._workspace.case.levers)

    # -- building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.rows.clear()
        self._headings.clear()
        self._told = None
        self._content = QWidget(self)
        self._content.setProperty("role", "panel")
        self._groups = QVBoxLayout(self._content)
        self._groups.setSpacing(0)
        self._groups.setContentsMargins(0, 0, 0, 0)
        case = self._workspace.case
        for actor in dict.fromkeys(lever.controlled_by for lever in case.levers):
            self._add_group(
                case.actor(actor).name,
                [
                    LeverValue(self._workspace, lever.id)
                    for lever in case.levers
                    if lever.controlled_by == actor
                ],
            )
        for party in case.parties:
            if party.interests:
                self._add_group(
                    self.tr("Importance of interests: {party}").format(party=case.actor(party.actor).name),
                    [ImportanceValue(self._workspace, interest.id) for interest in party.interests],
                )
        self._groups.addStretch()
        self._empty.setVisible(not case.levers)
        self._add.setVisible(not case.levers and bool(self._add.text()))
        self._area.setWidget(self._content)
        self._lead_tab_on()
        self.scenario.refresh_case()
        self._rescale()
        self._refresh()
        self._show_selection(self._workspace.selection)

    def _lead_tab_on(self) -> None:
        # Rows are made anew with each part; Tab is to find them after the scenario, not after the window.
        stops = [stop for row in self.rows.values() for stop in row.stops]
        for before, after in pairwise((self.scenario.discard, *stops)):
            QWidget.setTabOrder(before, after)

    def _add_group(self, title: str, adjustables: Iterable[Adjustable]) -> None:
        heading = GroupHeading(title, self._content)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        heading.setProperty("role", "heading")
        self._headings.append(heading)
        self._groups.addWidget(heading)
        for adjustable in adjustables:
            row = LeverRow(self._workspace, adjustable, self._content)
            row.refused.connect(self.refused)
            row.map_requested.connect(self.map_requested)
            self._groups.addWidget(row)
            self.rows[adjustable.key] = row

    def _rescale(self) -> None:
        side = fonts.px(MARGIN)
        self._told = None
        self._column.setContentsMargins(0, 0, 0, 0)
        self.scenario.setContentsMargins(side, fonts.px(10), side, 0)
        self.scenario.rescale()
        self._hint.setSpacing(fonts.px(10))
        self._hint.setContentsMargins(side, 0, side, 0 if self._workspace.case.levers else fonts.px(10))
        for heading in self._headings:
            heading.rescale()
        for row in self.rows.values():
            row.rescale()
        self.updateGeometry()

    # -- following the workspace ----------------------------------------------------------------------------

    def _case_changed(self, before: Case, after: Case) -> None:
        if _skeleton(before) != _skeleton(after):
            self._build()
            return
        if before.scenarios is not after.scenarios or before.working is not after.working:
            self.scenario.refresh_case()
        self._refresh_rows()

    def _day_changed(self) -> None:
        self._refresh_rows()

    def _refresh_rows(self) -> None:
        for row in self.rows.values():
            row.refresh_case()

    def _refresh(self) -> None:
        self.scenario.refresh()
        for row in self.rows.values():
            row.refresh()
        workspace = self._workspace
        told = workspace.swings, workspace.swings_are_current, workspace.outlook.has_basis
        if self._told is None or told[0] is not self._told[0] or told[1:] != self._told[1:]:
            self._told = told
            self._show_swings(*told)

    def _show_swings(self, swings: tuple[Swing, ...], current: bool, known: bool) -> None:
        points = {
            f"{_PREFIX[swing.kind]}:{swing.id}": swing.points for swing in swings if swing.kind in _PREFIX
        }
        widest = max(points.values(), default=0.0)
        for key, row in self.rows.items():
            row.show_swing(points.get(key) if known else None, widest, current)

    def _show_selection(self, key: str | None) -> None:
        for row_key, row in self.rows.items():
            row.set_selected(row_key == key)
        if key in self.rows:
            self._area.ensureWidgetVisible(self.rows[key], 0, fonts.px(20))


class GroupHeading(QLabel):
    """A heading with a line above it."""

    def rescale(self) -> None:
        """Type and margins at the present text scale."""
        side = fonts.px(MARGIN)
        self.setFont(fonts.font(12.5, 600))
        self.setContentsMargins(side, fonts.px(13), side, fonts.px(3))

    def event(self, event: QEvent) -> bool:
        """A style sheet takes the margins away when it first dresses the label: put them back."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self.rescale()
        return handled

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, then the text."""
        side = fonts.px(MARGIN)
        QPainter(self).fillRect(side, fonts.px(LINE_AT), self.width() - 2 * side, 1, palette.current().line)
        super().paintEvent(event)


LINE_AT = 5
"""How far below the last row the line runs, in pixels at 100 %."""
_PREFIX = {"lever": "lever", "importance": "interest"}


def _skeleton(case: Case) -> tuple[object, ...]:
    """What the rows are built from; anything else they follow in place."""
    levers = tuple(
        (
            lever.id,
            lever.name,
            lever.brief,
            lever.controlled_by,
            lever.minimum,
            lever.maximum,
            lever.unit,
            lever.low_label,
            lever.high_label,
            lever.uncertainty,
        )
        for lever in case.levers
    )
    interests = tuple(
        (party.actor, interest.id, interest.name, interest.brief)
        for party in case.parties
        for interest in party.interests
    )
    return levers, interests, tuple((actor.id, actor.name) for actor in case.actors)
