"""The timeline as a drawing: likelihood and range in steps, what happened below, a day to drag."""

from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QToolTip, QWidget

from truceboard.case.case import Case
from truceboard.likelihood.outlook import Estimate
from truceboard.likelihood.timeline import Event, Timeline
from truceboard.look import figures, fonts, marks, palette
from truceboard.look.plain import tooltip
from truceboard.look.scale import scale
from truceboard.views.timeline_events import News, Placed, news_of, place, rank
from truceboard.views.timeline_plot import LANE, WEEK, TimelinePlot

DOT = 9
CROWDED = 100
"""Days with events beyond which only labels lead a line to the plot."""


class TimelineChart(TimelinePlot):
    """The plot with what happened below it and the day of the view, which pressing or keys choose."""

    day_chosen = Signal(object)
    """A date under the pointer or the keys."""
    picked = Signal(str)
    """The key of an event that was pressed."""
    play_pressed = Signal()
    """Space: go through the days, or stop."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._case: Case | None = None
        self._events: tuple[Event, ...] | None = None
        self._ranked: list[News] = []
        self._placed: list[Placed] = []
        self._placed_for: object = None
        self._drawn: tuple[object, QPixmap] | None = None
        self._why = ""
        self._highest = 0.0
        self._tried: Estimate | None = None
        self._dragging = False
        self._by_keys = False
        self._began = date.min
        self.day = date.min
        """The day of the view."""

    def wait(self, why: str) -> None:
        """Say why there is nothing to see yet, or not all; empty once there is."""
        self._why = why
        self.update()

    def show_timeline(self, case: Case, timeline: Timeline, pulls: dict[str, float]) -> None:
        """Other figures; the scale is in steps of ten points, so that it rarely moves."""
        self._case = case
        self._days = timeline.days
        if timeline.events is not self._events:
            self._events = timeline.events
            self._ranked = rank([news_of(case, event) for event in timeline.events], pulls)
            self._placed_for = None
        self._highest = max(max(day.agreed.p95, day.at_least_with_conditions) for day in timeline.days)
        self._fit()
        self._drawn = None
        self.update()

    def show_tried(self, tried: Estimate | None, resting: bool) -> None:
        """What is being tried on the day of the view; None where levers stand as on that day.

        The scale waits for the slider to rest before it makes room.
        """
        if tried != self._tried:
            self._tried = tried
            if self._days:
                reach = fonts.px(160)
                self.update(QRect(self._upright() - reach, 0, 2 * reach, self.height()))
        if resting:
            self._fit()

    def _fit(self) -> None:
        highest = max(self._highest, self._tried.p95 if self._tried else 0.0)
        top = max(0.2, ceil(highest * 10) / 10)
        if top != self._top:
            self._top = top
            self.update()

    def show_day(self, day: date) -> None:
        """Put the upright on a day."""
        if day != self.day:
            self.day = day
            self.update()

    @property
    def placed(self) -> list[Placed]:
        """Dots and labels, where they are drawn."""
        plot = self._plot()
        if self._placed_for != plot:
            metrics = QFontMetricsF(fonts.font(12))
            self._placed = place(
                self._ranked,
                self._x,
                metrics.horizontalAdvance,
                (plot.left() - fonts.px(20), self.width() - fonts.px(6)),
                self._lanes(),
                fonts.px(DOT),
            )
            self._placed_for = plot
        return self._placed

    # -- drawing --------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Scale, band, steps, events, the day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._days:
            painter.setPen(palette.current().muted)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._why)
            return
        painter.drawPixmap(0, 0, self._ground())
        self._paint_upright(painter)
        self._paint_tried(painter)
        if self.hasFocus() and self._by_keys:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.current().focus, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)

    def _ground(self) -> QPixmap:
        """Scale, band, steps and events, kept while only the day or what is being tried moves over them."""
        colours, ratio = palette.current(), self.devicePixelRatioF()
        drawn_for = (self.size(), ratio, id(colours), scale(), self._top, self._why)
        if self._drawn is None or self._drawn[0] != drawn_for:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(colours.panel)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_scale(painter)
            self._paint_events(painter)
            self._paint_steps(painter)
            self._paint_days(painter)
            self._paint_legend(painter, self._why)
            painter.end()
            self._drawn = drawn_for, picture
        return self._drawn[1]

    def _paint_events(self, painter: QPainter) -> None:
        colours, plot = palette.current(), self._plot()
        painter.setFont(fonts.font(12))
        lowest: dict[date, Placed] = {}
        crowded = len({each.news.day for each in self.placed}) > CROWDED
        for each in self.placed:
            if crowded and not each.label:
                continue
            if each.news.day not in lowest or lowest[each.news.day].lane < each.lane:
                lowest[each.news.day] = each
        for each in lowest.values():
            painter.setPen(QPen(self._color(each.news), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(each.x, plot.top()), QPointF(each.x, self._lane_y(each.lane)))
        # Of those that share a dot only the last is seen.
        for each in {(each.x, each.lane): each for each in self.placed}.values():
            self._paint_dot(painter, each)
        for each in self.placed:
            if each.label:
                painter.setPen(colours.ink if each.news.counts else colours.muted)
                room = QRectF(each.left, self._lane_y(each.lane) - fonts.px(9), each.width + 4, fonts.px(18))
                painter.fillRect(room.adjusted(0, 2, -3, -2), colours.panel)
                level = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(room, int(level), each.label)

    def _paint_dot(self, painter: QPainter, each: Placed) -> None:
        """A square for a lever, a circle for what was said, a lozenge for a judgement."""
        colours = palette.current()
        half = fonts.px(8) / 2
        dot = QRectF(each.x - half, self._lane_y(each.lane) - half, 2 * half, 2 * half)
        painter.setPen(QPen(colours.panel, 1.5))
        painter.setBrush(self._color(each.news))
        if each.news.kind == "lever":
            painter.drawRect(dot)
        elif each.news.kind == "position":
            painter.drawEllipse(dot)
        else:
            middle = dot.center()
            corners = (QPointF(half, 0), QPointF(0, half), QPointF(-half, 0), QPointF(0, -half))
            painter.drawPolygon([middle + corner for corner in corners])

    def _color(self, news: News) -> QColor:
        """The accent for levers, the colour of the stance for what was said."""
        if news.kind == "lever":
            return palette.current().accent
        if news.kind == "position" and self._case is not None and news.key is not None:
            return marks.stance_color(self._case.position(news.key.removeprefix("position:")))
        return palette.current().neutral

    def _lane_y(self, lane: int) -> float:
        return self._plot().bottom() + fonts.px(18) + lane * fonts.px(LANE) + fonts.px(LANE) / 2

    def _paint_tried(self, painter: QPainter) -> None:
        """A whisker for the range, a hollow dot for the likelihood, its figure beside it."""
        if self._tried is None:
            return
        colours, x = palette.current(), self._upright()
        top, bottom = self._y(self._tried.p95), self._y(self._tried.p05)
        painter.fillRect(QRectF(x - 3, top, 6, bottom - top), colours.accent)
        painter.setPen(QPen(colours.accent, 2))
        painter.setBrush(colours.panel)
        middle = QPointF(x, self._y(self._tried.mean))
        painter.drawEllipse(middle, fonts.px(5), fonts.px(5))
        painter.setFont(fonts.font(12, 600))
        text = self.tr("Being tried {likelihood}").format(likelihood=figures.percent(self._tried.mean))
        width = painter.fontMetrics().horizontalAdvance(text) + fonts.px(8)
        fits = middle.x() + fonts.px(10) + width <= self.width()
        left = middle.x() + fonts.px(10) if fits else middle.x() - fonts.px(10) - width
        label = QRectF(left, middle.y() - fonts.px(9), width, fonts.px(18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(label, 3, 3)
        painter.setPen(colours.accent)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def _upright(self) -> int:
        """The middle of the day of the view."""
        day = min(max(self.day, self._days[0].day), self._days[-1].day)
        return round((self._x(day) + self._x(day + timedelta(1))) / 2)

    def _paint_upright(self, painter: QPainter) -> None:
        colours, plot = palette.current(), self._plot()
        x = self._upright()
        painter.setFont(fonts.font(12, 600))
        text = figures.day(self.day)
        width = painter.fontMetrics().horizontalAdvance(text) + fonts.px(18)
        left = min(max(x - width / 2, 2), plot.right() + fonts.px(4) - width)
        tag = QRectF(left, plot.top() - fonts.px(24), width, fonts.px(20))
        painter.fillRect(
            QRectF(x - 1, tag.bottom(), 2, plot.bottom() + fonts.px(8) - tag.bottom()), colours.ink
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.ink)
        painter.drawRoundedRect(tag, 3, 3)
        painter.setPen(colours.panel)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)

    # -- mouse and keys -------------------------------------------------------------------------------------

    def _event_at(self, place: QPointF) -> Placed | None:
        for each in self.placed:
            if abs(self._lane_y(each.lane) - place.y()) > fonts.px(LANE) / 2:
                continue
            left, right = (
                min(each.x, each.left) - fonts.px(6),
                max(each.x, each.left + each.width) + fonts.px(6),
            )
            if left <= place.x() <= right:
                return each
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On an event: select it; elsewhere: that day."""
        if event.button() != Qt.MouseButton.LeftButton or not self._days:
            return
        found = self._event_at(event.position())
        if found is not None:
            if found.news.key is not None:
                self.picked.emit(found.news.key)
            return
        self._dragging = True
        self._began = self.day
        self.day_chosen.emit(self._day_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the day."""
        if not self._days:
            return
        if self._dragging:
            self.day_chosen.emit(self._day_at(event.position().x()))
        elif self._event_at(event.position()) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The day stays where it is."""
        self._dragging = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame that tells where the keys go is for those who use them: not after a click on a tab."""
        self._by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by a day, Page Up and Down by a week, Home and End to the ends; Space plays.

        Escape during a drag goes back to the day before it.
        """
        if not self._by_keys:
            self._by_keys = True
            self.update()
        if event.key() == Qt.Key.Key_Escape and self._dragging:
            self._dragging = False
            self.day_chosen.emit(self._began)
            return
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.play_pressed.emit()
            return
        if not self._days:
            super().keyPressEvent(event)
            return
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageDown: -WEEK,
            Qt.Key.Key_PageUp: WEEK,
            Qt.Key.Key_Home: -self._span,
            Qt.Key.Key_End: self._span,
        }
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        first, last = self._days[0].day, self._days[-1].day
        wanted = self.day.toordinal() + steps[Qt.Key(event.key())]
        self.day_chosen.emit(date.fromordinal(min(max(wanted, first.toordinal()), last.toordinal())))

    def event(self, event: QEvent) -> bool:
        """A tool tip with all that happened on the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._days:
            found = self._event_at(QPointF(event.pos()))
            if found is not None:
                same = [each.news.label for each in self.placed if each.news.day == found.news.day]
                QToolTip.showText(event.globalPos(), tooltip("\n".join(same)), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
