"""The plot of the timeline: likelihood and range in steps over the days, with its scale and legend."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from truceboard.likelihood.timeline import DayOutlook
from truceboard.look import figures, fonts, palette

LEFT, RIGHT, TOP, AXIS = 58, 22, 58, 26
"""Around the plot, in pixels at 100 %: percents, the edge, legend and tag, the days below all."""
LEAST = 110
"""What lanes leave of the height of the plot."""
LANE = 19
MOST_LANES = 9
WEEK = 7
SEEN = 5
"""Pixels that a day has at least."""


class TimelinePlot(QWidget):
    """Time runs from left to right in every language, as in the press; below is room for lanes of events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._days: tuple[DayOutlook, ...] = ()
        self._top = 0.5

    # -- geometry -------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Room for the plot and the lanes."""
        return QSize(fonts.px(640), fonts.px(420))

    def _lanes(self) -> int:
        rest = self.height() - fonts.px(TOP + AXIS + 16 + LEAST)
        share = min(self.height() * 0.4, rest)
        return max(2, min(MOST_LANES, int(share / fonts.px(LANE))))

    def _plot(self) -> QRectF:
        below = self._lanes() * fonts.px(LANE) + fonts.px(AXIS + 16)
        return QRectF(
            fonts.px(LEFT),
            fonts.px(TOP),
            max(1, self.width() - fonts.px(LEFT + RIGHT)),
            max(1, self.height() - fonts.px(TOP) - below),
        )

    @property
    def _span(self) -> int:
        """How many days there are; of the first and the last the figures are always known."""
        return (self._days[-1].day - self._days[0].day).days + 1

    def _x(self, day: date) -> float:
        # The last day holds to its end.
        plot, first = self._plot(), self._days[0].day
        return plot.left() + plot.width() * (day - first).days / self._span

    def _y(self, probability: float) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * min(1.0, probability / self._top)

    def _day_at(self, x: float) -> date:
        plot = self._plot()
        days = int((x - plot.left()) / plot.width() * self._span)
        return self._days[0].day + timedelta(min(max(days, 0), self._span - 1))

    # -- drawing --------------------------------------------------------------------------------------------

    def _paint_scale(self, painter: QPainter) -> None:
        colours, plot = palette.current(), self._plot()
        painter.setFont(fonts.font(12))
        pitch = fonts.px(22) / plot.height() * self._top
        step = next((step for step in (0.1, 0.2, 0.5) if step >= pitch), 1.0)
        for number in range(int(self._top / step + 1e-6) + 1):
            y = round(self._y(number * step)) + 0.5
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colours.muted)
            room = QRectF(0, y - fonts.px(9), plot.left() - fonts.px(8), fonts.px(18))
            text = figures.with_percent_sign(figures.number(round(number * step * 100)))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _steps(self, values: Sequence[float | None]) -> list[list[QPointF]]:
        """Corners of a line in steps; a day without a basis, None, or one not yet worked out breaks it."""
        runs: list[list[QPointF]] = []
        expected: date | None = None
        for day, value in zip(self._days, values, strict=True):
            if value is None:
                expected = None
                continue
            after = day.day + timedelta(1)
            start, y = self._x(day.day), self._y(value)
            if day.day != expected:
                runs.append([])
            expected = after
            # A day on its own would be narrower than can be seen.
            runs[-1] += [QPointF(start, y), QPointF(max(self._x(after), start + SEEN), y)]
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
        days = [first + timedelta(number) for number in range(self._span)]
        if len(days) > 2 * 31:
            return [first, *(day for day in days if day.day == 1), last]
        return [first, *(day for day in days if (day - first).days % WEEK == 0 and day != first), last]

    def _paint_legend(self, painter: QPainter, also: str) -> None:
        """What the lines are, and what else is to be said about them."""
        colours = palette.current()
        x, y = self._plot().left(), fonts.px(22)
        band = colours.conditions.toHsl()
        band.setAlphaF(0.38)
        painter.fillRect(QRectF(x, y - fonts.px(5), fonts.px(24), fonts.px(10)), band)
        for text, pen in (
            (self.tr("Agreed, with its 90\u202f% range"), QPen(colours.accept, 2.5)),
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
        painter.setPen(colours.muted)
        room = QRectF(x, y - fonts.px(9), max(0, self.width() - fonts.px(RIGHT) - x), fonts.px(18))
        text = painter.fontMetrics().elidedText(also, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
