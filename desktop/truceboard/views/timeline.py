"""Timeline: likelihood and range by day, what happened on the same axis, and the day of the whole window."""

from datetime import date, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from truceboard.case.case import Case
from truceboard.likelihood.compile import Model
from truceboard.likelihood.outlook import Estimate
from truceboard.likelihood.timeline import DayOutlook, Days, Timeline, first_day
from truceboard.look import figures, joining
from truceboard.views.register_rows import pulls
from truceboard.views.tables import EMPTY, Table
from truceboard.views.timeline_chart import TimelineChart
from truceboard.views.timeline_events import news_of
from truceboard.views.view import ChartView
from truceboard.workspace.questions import READ, Questions
from truceboard.workspace.workspace import Workspace

PACE = 140
"""Milliseconds a day while it plays."""
AT_ONCE = 100_000
"""Days times positions that are worked out at one go; the built-in case has 1,400."""
COARSE, PIECE = 16, 60
"""Days: of more, every 16th comes first, then the others, so many at a time from the last one back."""


def pieces(days: list[date], positions: int) -> list[list[date]]:
    """The days as they are worked out one part after the other; the first has the first and the last day."""
    if len(days) * positions <= AT_ONCE:
        return [days]
    coarse = sorted({days[0], *days[::-COARSE]})
    rest = sorted(set(days) - set(coarse), reverse=True)
    return [coarse, *(sorted(rest[start : start + PIECE]) for start in range(0, len(rest), PIECE))]


def last_day(case: Case) -> date:
    """The case's own day, or a later one on which something becomes known."""
    days = [case.as_of]
    days += [position.reported_on or position.date for position in case.positions]
    days += [entry.date for lever in case.levers for entry in lever.history]
    days += [judgement.date for judgement in case.judgements]
    return max(days)


class TimelineView(ChartView):
    """Levers stand where their histories put them each day; what is tried is a mark on the day shown."""

    def __init__(self, workspace: Workspace, questions: Questions, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.set_title(self.tr("Timeline — likelihood a truce is agreed, by what was known each day"))
        self._questions = questions
        self._parts: tuple[object, ...] = ()
        self._timeline: Timeline | None = None
        self._work: Days
        self._left: list[list[date]] = []
        self._known: dict[date, DayOutlook] = {}
        self._about = workspace.case
        self.chart = TimelineChart(self.chart_page)
        self.chart.setAccessibleName(self.tr("Timeline; arrow keys choose the day, Space plays"))
        self.setFocusProxy(self.chart)
        page = QVBoxLayout(self.chart_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.chart)
        self.play_button = QToolButton(self)
        self.play_button.setCheckable(True)
        self.play_button.setText(self.tr("Play"))
        self.play_button.setToolTip(self.tr("Go through the days one by one (Space)"))
        self.add_tool(self.play_button)
        self._clock = QTimer(self)
        self._clock.setInterval(PACE)
        self._clock.timeout.connect(self._step)
        self.play_button.toggled.connect(self._play)
        self.chart.day_chosen.connect(self._day_chosen)
        self.chart.play_pressed.connect(self.play_button.toggle)
        self.chart.picked.connect(workspace.select)
        self.rescale()

    def refresh(self) -> None:
        """The figures when the case is another; the day and what is being tried always."""
        case = self._workspace.case
        self.chart.show_day(self._workspace.as_of)
        self.chart.show_tried(self.tried, resting=not self._workspace.previewing)
        parts = tuple(getattr(case, part) for part in (*READ, "actors", "as_of"))
        if len(parts) != len(self._parts) or any(
            one is not other for one, other in zip(parts, self._parts, strict=True)
        ):
            self._parts, self._known = parts, {}
            self._work = Days(case, min(first_day(case), case.as_of), last_day(case))
            self._left = pieces(self._work.all, len(case.positions))
            self._ask()
            self.chart.wait(self.tr("Working out every day…"))
        elif self._timeline is not None:
            self.setAccessibleDescription(self.summary())
            self.show_twin()

    def _ask(self) -> None:
        work, days = self._work, self._left.pop(0)

        def question(_asked: Case, _model: Model) -> tuple[Days, list[DayOutlook]]:
            return work, work.on(days)

        self._questions.ask("timeline", question, self._take)

    @property
    def complete(self) -> bool:
        """Whether every day is known."""
        return self._timeline is not None and len(self._timeline.days) == len(self._work.all)

    @property
    def tried(self) -> Estimate | None:
        """The likelihood being tried, where levers or importances are not those of the day."""
        workspace = self._workspace
        outlook = workspace.outlook
        as_it_was = dict(outlook.settings) == dict(workspace.baseline) and all(
            weight == workspace.baseline_importance(interest)
            for interest, weight in outlook.importances.items()
        )
        return None if as_it_was or not outlook.has_basis else outlook.agreed

    def _take(self, answer: tuple[Days, list[DayOutlook]]) -> None:
        work, found = answer
        if work is not self._work:
            return
        self._known |= {day.day: day for day in found}
        days = tuple(self._known[day] for day in work.all if day in self._known)
        made = self._timeline = Timeline(days, work.events)
        self._about = work.case
        if self._left:
            self._ask()
        else:
            self._look_for_a_basis(made)
            self.chart.wait("")
        self.chart.show_timeline(self._about, made, pulls(self._workspace.outlook))
        self.chart.show_day(self._workspace.as_of)
        self.show_twin()
        self.setAccessibleDescription(self.summary())

    def _look_for_a_basis(self, made: Timeline) -> None:
        known = any(day.has_basis for day in made.days)
        text = self.tr(
            "No basis yet on any day. The likelihood is followed from the first day on which each party has "
            "a position, a judgement, or a note on its base rate."
        )
        self.show_vacancy("" if known else text, "position")

    def summary(self) -> str:
        """From where to where, and where the day of the view stands."""
        if self._timeline is None:
            return ""
        if not self.complete:
            return self.tr("Working out every day…") + self._tried_in_words()
        known = [day for day in self._timeline.days if day.has_basis]
        if not known:
            return self.tr("No basis yet on any day.")
        lowest = min(known, key=lambda day: day.agreed.mean)
        highest = max(known, key=lambda day: day.agreed.mean)
        text = self.tr(
            "From {first} to {last}; lowest {low} on {low_day}, highest {high} on {high_day}. "
            "The view stands on {day}."
        )
        return (
            text.format(
                first=figures.full_day(self._timeline.days[0].day),
                last=figures.full_day(self._timeline.days[-1].day),
                low=figures.percent(lowest.agreed.mean),
                low_day=figures.day(lowest.day),
                high=figures.percent(highest.agreed.mean),
                high_day=figures.day(highest.day),
                day=figures.full_day(self._workspace.as_of),
            )
            + self._tried_in_words()
        )

    def _tried_in_words(self) -> str:
        tried = self.tried
        if tried is None:
            return ""
        return " " + self.tr("Being tried: {likelihood}, {range}.").format(
            likelihood=figures.percent(tried.mean), range=figures.percent_range(tried.p05, tried.p95)
        )

    def table(self) -> Table:
        """A row a day, and one for what is being tried."""
        if self._timeline is None or not self.complete:
            return EMPTY
        case = self._about
        news: dict[date, list[str]] = {}
        for event in self._timeline.events:
            news.setdefault(event.day, []).append(news_of(case, event).label)
        headers = (
            self.tr("Day"),
            self.tr("Agreed"),
            self.tr("90\u202f% range"),
            self.tr("As offered"),
            self.tr("At least with conditions"),
            self.tr("What was new"),
        )
        rows = tuple(
            (
                figures.full_day(day.day),
                *(
                    (
                        figures.percent(day.agreed.mean),
                        figures.percent_range(day.agreed.p05, day.agreed.p95),
                        figures.percent(day.as_offered),
                        figures.percent(day.at_least_with_conditions),
                    )
                    if day.has_basis
                    else (self.tr("No basis yet"), "–", "–", "–")
                ),
                joining.listed(news.get(day.day, ())),
            )
            for day in self._timeline.days
        )
        if self.tried is not None:
            outlook = self._workspace.outlook
            rows += (
                (
                    figures.full_day(outlook.as_of),
                    figures.percent(outlook.agreed.mean),
                    figures.percent_range(outlook.agreed.p05, outlook.agreed.p95),
                    figures.percent(outlook.as_offered.mean),
                    figures.percent(outlook.at_least_with_conditions.mean),
                    self.tr("Being tried"),
                ),
            )
        return Table(headers, rows, figures=frozenset({1, 2, 3, 4}))

    # -- the day --------------------------------------------------------------------------------------------

    def _day_chosen(self, day: date) -> None:
        self.play_button.setChecked(False)
        self._workspace.look_at(day)

    def _play(self, on: bool) -> None:
        self.play_button.setText(self.tr("Pause") if on else self.tr("Play"))
        if not on or self._timeline is None:
            self._clock.stop()
            return
        if self._workspace.as_of >= self._timeline.days[-1].day:
            self._workspace.look_at(self._timeline.days[0].day)
        self._clock.start()

    def _step(self) -> None:
        if self._timeline is None or self._workspace.as_of >= self._timeline.days[-1].day:
            self.play_button.setChecked(False)
        else:
            self._workspace.look_at(self._workspace.as_of + timedelta(1))

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen does not play."""
        self.play_button.setChecked(False)
        super().hideEvent(event)
