"""Forecasts: freeze a figure with all it rests on, say what came of it, see the scores."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from truceboard.case.judgements import Forecast, Response
from truceboard.likelihood.calibration import Calibration, calibrate
from truceboard.likelihood.forecasts import estimate_of, forecast_scores, freeze, resolve, unresolve
from truceboard.likelihood.outlook import RESPONSES
from truceboard.look import figures, fonts, style, terms
from truceboard.views.choice import Choice, braced
from truceboard.views.forecast_form import ForecastForm
from truceboard.views.tables import Table, TwinTable
from truceboard.views.vacancy import Vacancy
from truceboard.views.view import CELL, SIDE, ChartView
from truceboard.workspace.workspace import Workspace

WIDTHS = (112, 130, 0, 112, 76, 104, 92, 60, 60)
"""Of the columns of the list, in pixels at 100 %; the criterion takes the rest."""
CRITERION, SCORES = 2, (7, 8)
LEAST = 220
"""Of the criterion, in pixels at 100 %: below it the columns of GIVE_WAY are left to the table, in turn."""
GIVE_WAY = (5, 8, 7, 0, 1, 3)


class ForecastsView(ChartView):
    """`today` is asked whenever something is frozen or decided."""

    def __init__(self, workspace: Workspace, parent: QWidget, today: Callable[[], date] = date.today) -> None:
        super().__init__(workspace, parent)
        self.set_title(self.tr("Forecasts — frozen, decided, scored"))
        self._today = today
        self._responses: dict[str, Choice] = {}
        self.form = ForecastForm(today(), self.chart_page)
        self.now = self._label("muted")
        self.list = TwinTable(self.chart_page)
        self.list.setAccessibleName(self.tr("Forecasts"))
        self.nothing = Vacancy(self.chart_page)
        self.scores = self._label("muted")
        self.detail = self._label("muted")
        self.came_true = QPushButton(self.tr("It came true"), self.chart_page)
        self.did_not = QPushButton(self.tr("It did not"), self.chart_page)
        self.reopen = QPushButton(self.tr("Open again"), self.chart_page)
        self._arrange()
        self.form.frozen.connect(self.freeze)
        self.form.asked.connect(self.refresh)
        self.list.selectionModel().currentRowChanged.connect(self._tell)
        self.came_true.clicked.connect(self._came_true)
        self.did_not.clicked.connect(self._did_not)
        self.reopen.clicked.connect(self._reopen)
        self.rescale()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self.chart_page)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def _arrange(self) -> None:
        self.setFocusProxy(self.form.criterion)
        strip = self._decision = QWidget(self.chart_page)
        strip.setProperty("role", "status")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._answers = QHBoxLayout()
        self._strip = QVBoxLayout(strip)
        self._strip.addWidget(self.detail)
        self._strip.addLayout(self._answers)
        page = QVBoxLayout(self.chart_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        for widget in (self.form, self.now):
            page.addWidget(widget)
        page.addLayout(self.inset(self.list), 1)
        page.addWidget(self.nothing, 1)
        page.addWidget(self.scores)
        page.addWidget(strip)

    # -- following the workspace ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """The figure that would be frozen, the forecasts, their scores."""
        outlook = self._workspace.outlook
        asked = estimate_of(outlook, self.form.question)
        text = self.tr("Freezing keeps {likelihood} ({range}) as of {day}, with every lever as it stands.")
        self.now.setText(
            text.format(
                likelihood=figures.percent(asked.mean),
                range=figures.percent_range(asked.p05, asked.p95),
                day=figures.full_day(outlook.as_of),
            )
            if outlook.has_basis
            else self.tr("There is no basis yet for a forecast.")
        )
        self.form.setEnabled(outlook.has_basis)
        if self.forecasts:
            self.show_vacancy("")
        elif self.lacks_basis():
            return
        row = self.list.currentIndex().row()
        self.list.show_table(self.table())
        self._set_widths()
        if not 0 <= row < len(self.forecasts) and self.forecasts:
            self.list.selectRow(len(self.forecasts) - 1)
        none = not self.forecasts
        self.nothing.say(self.summary() if none else "", None)
        for part in (self.list, self.scores, self._decision):
            part.setHidden(none)
        self.nothing.setVisible(none)
        self.scores.setText(self.summary())
        self.setAccessibleDescription(self.summary())
        self._tell()
        self.show_twin()

    @property
    def forecasts(self) -> tuple[Forecast, ...]:
        """In the order in which they were made."""
        return self._workspace.case.forecasts

    @property
    def chosen(self) -> Forecast | None:
        """The forecast in the current row."""
        row = self.list.currentIndex().row()
        return self.forecasts[row] if 0 <= row < len(self.forecasts) else None

    def table(self) -> Table:
        """A row a forecast."""
        headers = (
            self.tr("Made on"),
            self.tr("What"),
            self.tr("Criterion"),
            self.tr("Decided by"),
            self.tr("Forecast"),
            self.tr("90\u202f% range"),
            self.tr("Outcome"),
            self.tr("Brier"),
            self.tr("Log"),
        )
        rows = tuple(self._row(forecast) for forecast in self.forecasts)
        return Table(headers, rows, figures=frozenset({4, 5, 7, 8}))

    def _row(self, forecast: Forecast) -> tuple[str, ...]:
        scores = forecast_scores(forecast)
        outcome = {None: self.tr("Open"), True: self.tr("Came true"), False: self.tr("Did not")}
        return (
            figures.full_day(forecast.made_on),
            terms.question(forecast.question),
            forecast.criterion,
            figures.full_day(forecast.resolves_by),
            figures.percent(forecast.probability),
            figures.percent_range(forecast.low, forecast.high),
            outcome[forecast.outcome],
            self._score(scores.brier) if scores else "",
            self._score(scores.log) if scores else "",
        )

    def _score(self, score: float) -> str:
        return self.locale().toString(score, "f", 2)

    def summary(self) -> str:
        """The means, and by which convention."""
        found: Calibration = calibrate([(self._workspace.case.title, self._workspace.case)])
        if not self.forecasts:
            return self.tr(
                "No forecast yet. Say above how it will be decided, then freeze it: that keeps the figure "
                "and all it rests on, to be scored once it is known what happened."
            )
        if found.brier is None or found.log is None:
            return self.tr("None has been decided yet.")
        parts = [
            self.tr("%n forecast(s) decided.", "", found.resolved),
            self.tr("Mean Brier score {score}; 0 is perfect, always saying 50 % scores {even}.").format(
                score=self._score(found.brier), even=self._score(0.25)
            ),
            self.tr("Mean log score {score}.").format(score=self._score(found.log)),
        ]
        if found.ranked is not None:
            text = self.tr("Mean ranked probability score of the responses {score}, 0 to 3.")
            parts.append(text.format(score=self._score(found.ranked)))
        if found.in_hindsight:
            parts.append(self.tr("%n of them made in hindsight.", "", found.in_hindsight))
        return " ".join(parts)

    # -- one forecast ---------------------------------------------------------------------------------------

    def _tell(self) -> None:
        forecast = self.chosen
        while self._answers.count():
            item = self._answers.takeAt(0)
            if item.widget() in self._responses.values():
                item.widget().hide()
                item.widget().deleteLater()
        self._responses = {}
        for button in (self.came_true, self.did_not, self.reopen):
            button.setVisible(False)
        if forecast is None:
            self.detail.setText(self.tr("No forecast is chosen."))
            return
        self.detail.setText(forecast.criterion)
        if forecast.outcome is not None:
            self._answers.addWidget(self.reopen)
            self.reopen.show()
        else:
            self._offer_answers(forecast)
        self._answers.addStretch()

    def _offer_answers(self, forecast: Forecast) -> None:
        case = self._workspace.case
        for party in forecast.ladders:
            name = case.actor(party).brief
            #: A party and what it answered, as far as that is known.
            pattern = self.tr("{party}: {choice}").replace("{party}", braced(name))
            choice = Choice(name, pattern, self.chart_page)
            choice.offer([(None, self.tr("not known")), *((key, terms.response(key)) for key in RESPONSES)])
            self._responses[party] = choice
            self._answers.addWidget(choice)
        for button in (self.came_true, self.did_not):
            self._answers.addWidget(button)
            button.show()

    def freeze(self) -> None:
        """Keep the figure that is shown now."""
        workspace = self._workspace
        case = freeze(
            workspace.case,
            workspace.outlook,
            self.form.question,
            criterion=self.form.criterion.text().strip(),
            resolves_by=self.form.resolves_by,
            made_on=self._today(),
            scenario=None if workspace.scenario_changed else workspace.case.working.scenario,
        )
        self.form.criterion.clear()
        workspace.commit(self.tr("Freeze a forecast"), case)
        self.list.selectRow(len(self.forecasts) - 1)

    def _came_true(self) -> None:
        self._resolve(True)

    def _did_not(self) -> None:
        self._resolve(False)

    def _resolve(self, outcome: bool) -> None:
        forecast = self.chosen
        if forecast is None:
            return
        responses: dict[str, Response] = {
            party: choice.value for party, choice in self._responses.items() if choice.value is not None
        }
        case = resolve(
            self._workspace.case, forecast.id, outcome, resolved_on=self._today(), responses=responses
        )
        self._workspace.commit(self.tr("Decide a forecast"), case)

    def _reopen(self) -> None:
        forecast = self.chosen
        if forecast is not None:
            case = unresolve(self._workspace.case, forecast.id)
            self._workspace.commit(self.tr("Open a forecast again"), case)

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        super().rescale()
        side = fonts.px(SIDE)
        self.form.rescale()
        self.nothing.rescale()
        self.now.setContentsMargins(side, 0, side, fonts.px(8))
        self.scores.setContentsMargins(side, fonts.px(8), side, fonts.px(8))
        self._strip.setContentsMargins(side, fonts.px(10), side, fonts.px(10))
        self._strip.setSpacing(fonts.px(8))
        self.list.rescale()
        self._set_widths()

    def _set_widths(self) -> None:
        header = self.list.horizontalHeader()
        if not header.count():
            return
        header.setStretchLastSection(False)
        header.setSectionResizeMode(CRITERION, QHeaderView.ResizeMode.Stretch)
        decided = any(forecast.outcome is not None for forecast in self.forecasts)
        room = self.width() - fonts.px(2 * (SIDE - CELL))
        for column, usual in enumerate(WIDTHS):
            if column != CRITERION:
                self.list.setColumnWidth(column, style.width_for_heading(self.list, column, usual))
            hidden = column in SCORES and not decided
            self.list.setColumnHidden(column, hidden)
            room -= 0 if hidden or column == CRITERION else self.list.columnWidth(column)
        for column in GIVE_WAY:
            if room < fonts.px(LEAST) and not self.list.isColumnHidden(column):
                room += self.list.columnWidth(column)
                self.list.hideColumn(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room shows more columns."""
        super().resizeEvent(event)
        self._set_widths()
