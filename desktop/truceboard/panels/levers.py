"""The lever panel: the scenario being tried and a row for everything that can be moved."""

from collections.abc import Mapping

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from truceboard.case.case import Case
from truceboard.case.levers import Lever
from truceboard.likelihood.outlook import Swing
from truceboard.look import fonts, palette
from truceboard.look.scale import notifier
from truceboard.panels import spoken_slider
from truceboard.panels.adjustable import Adjustable, ImportanceValue, LeverValue
from truceboard.panels.lever_places import Column, Place, Rows
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
        self.rows = Rows({})
        self._headings: dict[str, GroupHeading] = {}
        self._points: dict[str, float] = {}
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
        self._content = Column(self)
        self._content.setProperty("role", "panel")
        self._content.arranged.connect(self._build_shown)
        self._groups = QVBoxLayout(self._content)
        self._groups.setSpacing(0)
        self._groups.setContentsMargins(0, 0, 0, 0)
        self._area.setWidget(self._content)
        self._area.verticalScrollBar().valueChanged.connect(self._build_shown)
        self._later = QTimer(self)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self._build_more)
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
        self._told = None
        case = self._workspace.case
        before, self.rows = self.rows.places, Rows({})
        headings, self._headings = self._headings, {}
        while self._groups.takeAt(0) is not None:
            pass
        for actor in dict.fromkeys(lever.controlled_by for lever in case.levers):
            controlled = [lever for lever in case.levers if lever.controlled_by == actor]
            self._add_heading(f"actor:{actor}", case.actor(actor).name, headings)
            for lever in controlled:
                self._add_row(LeverValue(self._workspace, lever.id), _lever_made_from(lever), before)
        for party in case.parties:
            if party.interests:
                name = case.actor(party.actor).name
                title = self.tr("Importance of interests: {party}").format(party=name)
                self._add_heading(f"party:{party.actor}", title, headings)
            for interest in party.interests:
                made_from = interest.name, interest.brief
                self._add_row(ImportanceValue(self._workspace, interest.id), made_from, before)
        self._groups.addStretch()
        self._groups.activate()
        for heading in headings.values():
            _take_away(heading)
        for key, place in before.items():
            if self.rows.places.get(key) is not place:
                _take_away(place)
        self._empty.setVisible(not case.levers)
        self._add.setVisible(not case.levers and bool(self._add.text()))
        self._lead_tab_on()
        self.scenario.refresh_case()
        self._refresh_rows()
        self._arrange()
        self._refresh()
        self._show_selection(self._workspace.selection)
        self._later.start()

    def _lead_tab_on(self) -> None:
        # Places are made anew with each part; Tab is to find them after the scenario, not after the window.
        last: QWidget = self.scenario.discard
        for place in self.rows.places.values():
            last = place.lead_tab_on(after=last)

    def _add_heading(self, key: str, title: str, before: dict[str, "GroupHeading"]) -> None:
        heading = before.pop(key, None) or GroupHeading(self._content)
        heading.label.setText(title)
        self._headings[key] = heading
        self._groups.addWidget(heading)

    def _add_row(self, adjustable: Adjustable, made_from: object, before: Mapping[str, Place]) -> None:
        place = before.get(adjustable.key)
        if place is None or place.made_from != made_from:
            place = Place(adjustable, made_from, self._make_row, self._content)
        self._groups.addWidget(place)
        self.rows.places[adjustable.key] = place

    def _make_row(self, place: Place) -> LeverRow:
        row = LeverRow(self._workspace, place.adjustable, place)
        row.refused.connect(self.refused)
        row.map_requested.connect(self.map_requested)
        row.set_selected(place.adjustable.key == self._workspace.selection)
        self._show_swing(row)
        return row

    def _build_shown(self) -> None:
        """The rows in sight."""
        top = self._area.verticalScrollBar().value()
        bottom = top + self._area.viewport().height()
        places = list(self.rows.places.values())
        if not self.isVisible() or not places or places[-1].y() == 0:
            return
        for place in places:
            if place.y() < bottom and place.geometry().bottom() >= top:
                place.build()

    def _build_more(self) -> None:
        """Those out of sight, by and by."""
        if self._workspace.previewing or not self.isVisible():
            return
        clock = QElapsedTimer()
        clock.start()
        for place in self.rows.places.values():
            if place.row is None:
                place.build()
                if clock.elapsed() >= SLICE:
                    return
        self._later.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """What is in sight now."""
        super().showEvent(event)
        self._build_shown()
        self._later.start()

    def _rescale(self) -> None:
        self._told = None
        self._arrange()
        for place in self.rows.places.values():
            place.rescale()
        self.updateGeometry()

    def _arrange(self) -> None:
        side = fonts.px(MARGIN)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.scenario.setContentsMargins(side, fonts.px(10), side, 0)
        self.scenario.rescale()
        self._hint.setSpacing(fonts.px(10))
        self._hint.setContentsMargins(side, 0, side, 0 if self._workspace.case.levers else fonts.px(10))
        for heading in self._headings.values():
            heading.rescale()

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
        for row in self.rows.built:
            row.refresh_case()

    def _refresh(self) -> None:
        self.scenario.refresh()
        for row in self.rows.built:
            row.refresh()
        workspace = self._workspace
        told = workspace.swings, workspace.swings_are_current, workspace.outlook.has_basis
        if self._told is None or told[0] is not self._told[0] or told[1:] != self._told[1:]:
            self._told = told
            self._points = {
                f"{_PREFIX[swing.kind]}:{swing.id}": swing.points
                for swing in told[0]
                if swing.kind in _PREFIX
            }
            for row in self.rows.built:
                self._show_swing(row)

    def _show_swing(self, row: LeverRow) -> None:
        workspace = self._workspace
        points = self._points.get(row.adjustable.key) if workspace.outlook.has_basis else None
        row.show_swing(points, max(self._points.values(), default=0.0), workspace.swings_are_current)

    def _show_selection(self, key: str | None) -> None:
        for row in self.rows.built:
            row.set_selected(row.adjustable.key == key)
        if key in self.rows:
            self._area.ensureWidgetVisible(self.rows[key], 0, fonts.px(20))


class GroupHeading(QWidget):
    """A heading with a line above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setProperty("role", "heading")
        # A layout's margins: the style sheet takes those of a label away.
        self._frame = QVBoxLayout(self)
        self._frame.addWidget(self.label)
        self.rescale()

    def rescale(self) -> None:
        """Type and margins at the present text scale."""
        side = fonts.px(MARGIN)
        self.label.setFont(fonts.font(12.5, 600))
        self._frame.setContentsMargins(side, fonts.px(13), side, fonts.px(3))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, then the text."""
        side = fonts.px(MARGIN)
        QPainter(self).fillRect(side, fonts.px(LINE_AT), self.width() - 2 * side, 1, palette.current().line)
        super().paintEvent(event)


SLICE, PAUSE = 3, 20
"""Milliseconds: building rows out of sight, and leaving the window to others in between."""
LINE_AT = 5
"""How far below the last row the line runs, in pixels at 100 %."""
_PREFIX = {"lever": "lever", "importance": "interest"}


def _skeleton(case: Case) -> tuple[object, ...]:
    """What the rows are built from; anything else they follow in place."""
    levers = tuple((lever.id, lever.controlled_by, _lever_made_from(lever)) for lever in case.levers)
    interests = tuple(
        (party.actor, interest.id, interest.name, interest.brief)
        for party in case.parties
        for interest in party.interests
    )
    return levers, interests, tuple((actor.id, actor.name) for actor in case.actors)


def _lever_made_from(lever: Lever) -> tuple[object, ...]:
    return (
        lever.name,
        lever.brief,
        lever.minimum,
        lever.maximum,
        lever.unit,
        lever.low_label,
        lever.high_label,
        lever.uncertainty,
    )


def _take_away(widget: QWidget) -> None:
    """Out of the panel at once, and gone when what is under way has ended."""
    widget.setParent(None)
    widget.deleteLater()
