"""The timeline as a drawing: likelihood and range in steps, what happened below, a day to drag."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from truceboard.case.case import Case
from truceboard.likelihood.timeline import DayOutlook, Timeline
from truceboard.look import figures, fonts, marks, palette
from truceboard.panels.plain import tooltip
from truceboard.views.timeline_events import News, Placed, news_of, place, rank

LEFT, RIGHT, TOP, AXIS = 58, 22, 58, 26
"""Around the plot, in pixels at 100 %: percents, the edge, legend and tag, the days below all."""
LANE, DOT = 19, 9
MOST_LANES = 9
WEEK = 7


class TimelineChart(QWidget):
    """Time runs from left to right in every language, as in the press. Pressing or keys choose a day."""

    day_chosen = Signal(object)
    """A date under the pointer or the keys."""
    picked = Signal(str)
    """The key of an event that was pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._case: Case | None = None
        self._days: tuple[DayOutlook, ...] = ()
        self._ranked: list[News] = []
        self._placed: list[Placed] = []
        self._placed_for: object = None
        self._why = ""
        self._top = 0.5
        self._dragging = False
        self.day = date.min
        """The day of the view."""

    def wait(self, why: str) -> None:
        """Say why there is nothing to see yet."""
        self._why = why
        self.update()

    def show_timeline(self, case: Case, timeline: Timeline, pulls: dict[str, float]) -> None:
        """Other figures; the scale is in steps of ten points, so that it rarely moves."""
        self._case = case
        self._days = timeline.days
        self._ranked = rank([news_of(case, event) for event in timeline.events], pulls)
        highest = max(max(day.agreed.p95, day.at_least_with_conditions) for day in timeline.days)
        self._top = max(0.2, ceil(highest * 10) / 10)
        self._placed_for = None
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

    # -- geometry -------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Room for the plot and the lanes."""
        return QSize(fonts.px(640), fonts.px(420))

    def _lanes(self) -> int:
        return max(2, min(MOST_LANES, int(self.height() * 0.4 / fonts.px(LANE))))

    def _plot(self) -> QRectF:
        below = self._lanes() * fonts.px(LANE) + fonts.px(AXIS + 16)
        return QRectF(
            fonts.px(LEFT),
            fonts.px(TOP),
            max(1, self.width() - fonts.px(LEFT + RIGHT)),
            max(1, self.height() - fonts.px(TOP) - below),
        )

    def _x(self, day: date) -> float:
        # The last day holds to its end.
        plot, first = self._plot(), self._days[0].day
        return plot.left() + plot.width() * (day - first).days / len(self._days)

    def _y(self, probability: float) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * probability / self._top

    def _day_at(self, x: float) -> date:
        plot = self._plot()
        days = int((x - plot.left()) / plot.width() * len(self._days))
        return self._days[min(max(days, 0), len(self._days) - 1)].day

    # -- drawing --------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Scale, band, steps, events, the day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._days:
            painter.setPen(palette.current().muted)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._why)
            return
        self._paint_scale(painter)
        self._paint_events(painter)
        self._paint_steps(painter)
        self._paint_days(painter)
        self._paint_legend(painter)
        self._paint_upright(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.current().focus, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)

    def _paint_scale(self, painter: QPainter) -> None:
        colours, plot = palette.current(), self._plot()
        painter.setFont(fonts.font(12))
        step = 0.1 if self._top <= 0.6 else 0.2
        for number in range(round(self._top / step) + 1):
            y = round(self._y(number * step)) + 0.5
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colours.muted)
            room = QRectF(0, y - fonts.px(9), plot.left() - fonts.px(8), fonts.px(18))
            text = figures.with_percent_sign(figures.number(round(number * step * 100)))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _steps(self, values: Sequence[float | None]) -> list[list[QPointF]]:
        """Corners of a line in steps; None, a day without a basis, breaks it."""
        runs: list[list[QPointF]] = []
        open_run = False
        for day, value in zip(self._days, values, strict=True):
            if value is None:
                open_run = False
                continue
            start, end, y = self._x(day.day), self._x(day.day + timedelta(1)), self._y(value)
            if not open_run:
                runs.append([])
                open_run = True
            runs[-1] += [QPointF(start, y), QPointF(end, y)]
        return runs

    def _paint_steps(self, painter: QPainter) -> None:
        colours = palette.current()
        known = [day if day.has_basis else None for day in self._days]
        lows = self._steps([day and day.agreed.p05 for day in known])
        highs = self._steps([day and day.agreed.p95 for day in known])
        for low, high in zip(lows, highs, strict=True):
            band = QPainterPath(high[0])
            for corner in (*high[1:], *reversed(low)):
                band.lineTo(corner)
            band.closeSubpath()
            pale = colours.conditions.toHsl()
            pale.setAlphaF(0.38)
            painter.fillPath(band, pale)
        dashed = QPen(colours.neutral, 1.5, Qt.PenStyle.DashLine)
        firm = QPen(colours.accept, 2.5)
        firm.setCapStyle(Qt.PenCapStyle.FlatCap)
        firm.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        for pen, values in (
            (dashed, [day and day.at_least_with_conditions for day in known]),
            (firm, [day and day.agreed.mean for day in known]),
        ):
            painter.setPen(pen)
            for run in self._steps(values):
                painter.drawPolyline(run)

    def _paint_events(self, painter: QPainter) -> None:
        colours, plot = palette.current(), self._plot()
        painter.setFont(fonts.font(12))
        lowest: dict[date, Placed] = {}
        for each in self.placed:
            if each.news.day not in lowest or lowest[each.news.day].lane < each.lane:
                lowest[each.news.day] = each
        for each in lowest.values():
            painter.setPen(QPen(colours.card_edge, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(each.x, plot.top()), QPointF(each.x, self._lane_y(each.lane)))
        for each in self.placed:
            self._paint_dot(painter, each)
            painter.setPen(colours.ink if each.news.counts else colours.muted)
            room = QRectF(each.left, self._lane_y(each.lane) - fonts.px(9), each.width + 4, fonts.px(18))
            if each.label:
                painter.fillRect(room.adjusted(0, 2, -3, -2), colours.panel)
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), each.label
            )

    def _paint_dot(self, painter: QPainter, each: Placed) -> None:
        """A square for a lever, a circle for what was said, a lozenge for a judgement."""
        colours = palette.current()
        half = fonts.px(8) / 2
        dot = QRectF(each.x - half, self._lane_y(each.lane) - half, 2 * half, 2 * half)
        painter.setPen(QPen(colours.panel, 1.5))
        if each.news.kind == "lever":
            painter.setBrush(colours.accent)
            painter.drawRect(dot)
        elif each.news.kind == "position" and self._case is not None and each.news.key is not None:
            position = self._case.position(each.news.key.removeprefix("position:"))
            painter.setBrush(marks.stance_color(position))
            painter.drawEllipse(dot)
        else:
            painter.setBrush(colours.neutral)
            middle = dot.center()
            corners = (QPointF(half, 0), QPointF(0, half), QPointF(-half, 0), QPointF(0, -half))
            painter.drawPolygon([middle + corner for corner in corners])

    def _lane_y(self, lane: int) -> float:
        return self._plot().bottom() + fonts.px(18) + lane * fonts.px(LANE) + fonts.px(LANE) / 2

    def _paint_days(self, painter: QPainter) -> None:
        painter.setFont(fonts.font(12))
        painter.setPen(palette.current().muted)
        metrics = painter.fontMetrics()
        y = self.height() - fonts.px(AXIS)
        last_end = -1e9
        for day in self._ticks():
            text = figures.day(day)
            width = metrics.horizontalAdvance(text)
            left = min(self._x(day) - width / 2, self.width() - width - 2)
            if left > last_end + fonts.px(12):
                painter.drawText(QRectF(left, y, width + 2, fonts.px(20)), Qt.AlignmentFlag.AlignLeft, text)
                last_end = left + width

    def _ticks(self) -> list[date]:
        """The first day, then the firsts of months; days of the week where less than two months are shown."""
        first, last = self._days[0].day, self._days[-1].day
        days = [day.day for day in self._days]
        if len(days) > 2 * 31:
            return [first, *(day for day in days if day.day == 1), last]
        return [first, *(day for day in days if (day - first).days % WEEK == 0 and day != first), last]

    def _paint_legend(self, painter: QPainter) -> None:
        colours = palette.current()
        x, y = self._plot().left(), fonts.px(22)
        band = colours.conditions.toHsl()
        band.setAlphaF(0.38)
        painter.fillRect(QRectF(x, y - fonts.px(5), fonts.px(24), fonts.px(10)), band)
        for text, pen in (
            (self.tr("Agreed, with its 90 % range"), QPen(colours.accept, 2.5)),
            (self.tr("At least with conditions"), QPen(colours.neutral, 1.5, Qt.PenStyle.DashLine)),
        ):
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y), QPointF(x + fonts.px(24), y))
            x += fonts.px(30)
            painter.setFont(fonts.font(12))
            painter.setPen(colours.ink)
            width = painter.fontMetrics().horizontalAdvance(text)
            room = QRectF(x, y - fonts.px(9), width + 4, fonts.px(18))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
            x += width + fonts.px(20)

    def _paint_upright(self, painter: QPainter) -> None:
        colours, plot = palette.current(), self._plot()
        day = min(max(self.day, self._days[0].day), self._days[-1].day)
        x = round((self._x(day) + self._x(day + timedelta(1))) / 2)
        painter.setFont(fonts.font(12, 600))
        text = figures.day(self.day)
        width = painter.fontMetrics().horizontalAdvance(text) + fonts.px(18)
        left = min(max(x - width / 2, 2), self.width() - width - 2)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by a day, Page Up and Down by a week, Home and End to the ends."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageDown: -WEEK,
            Qt.Key.Key_PageUp: WEEK,
            Qt.Key.Key_Home: -len(self._days),
            Qt.Key.Key_End: len(self._days),
        }
        if event.key() not in steps or not self._days:
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
                QToolTip.showText(event.globalPos(), tooltip("\n".join(same)).replace("\n", "<br>"), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
