"""The curve of an influence: acceptance along the lever's way, with its range, painted as it is typed."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from truceboard.case.levers import Lever
from truceboard.case.parties import Influence
from truceboard.editing.elicitation import RANGE_90, logistic, logit
from truceboard.likelihood.shapes import curve
from truceboard.look import figures, fonts, palette

POINTS = 61
HEIGHT = 132


class InfluenceCurve(QWidget):
    """Acceptance from 0 to 100 % over the lever's range, from the acceptance it is told from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[Lever, Influence, float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_influence(self, lever: Lever, influence: Influence, low: float, value: float) -> None:
        """Show an influence from acceptance `low`; `value` is the lever's present one."""
        self._shown = lever, influence, low, value
        ends = [self.acceptance(u)[1] for u in (0.0, 1.0)]
        #: The curve of an influence as a sentence.
        pattern = self.tr("Acceptance goes from {low} with the lever at {minimum} to {high} at {maximum}.")
        self.setAccessibleName(
            pattern.format(
                low=figures.percent(ends[0]),
                high=figures.percent(ends[1]),
                minimum=figures.value_with_unit(lever, lever.minimum),
                maximum=figures.value_with_unit(lever, lever.maximum),
            )
        )
        self.update()

    def acceptance(self, u: float) -> tuple[float, float, float]:
        """The lower end, the middle and the upper end of acceptance at a share `u` of the range."""
        assert self._shown is not None
        _, influence, low, _ = self._shown
        share = float(curve(influence.shape)(np.array([u]))[0])
        middle, spread = influence.strength * share, RANGE_90 * influence.spread * share
        start = logit(low)
        return logistic(start + middle - spread), logistic(start + middle), logistic(start + middle + spread)

    def sizeHint(self) -> QSize:
        """A small chart."""
        return QSize(fonts.px(240), fonts.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Axes, range, curve, the neutral value and the present one."""
        if self._shown is None:
            return
        lever, influence, _, value = self._shown
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font(fonts.SMALL))
        left, below = fonts.px(36), fonts.px(18)
        area = QRectF(self.rect()).adjusted(left, fonts.px(6), -fonts.px(10), -below)
        for percent in (0, 50, 100):
            y = area.bottom() - area.height() * percent / 100
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(colours.muted)
            number = QRectF(0, y - fonts.px(8), left - fonts.px(5), fonts.px(16))
            text = figures.with_percent_sign(str(percent)) if percent == 100 else str(percent)
            painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        self._paint_range(painter, area)
        span = lever.maximum - lever.minimum
        neutral = QPointF(area.left() + area.width() * (influence.neutral - lever.minimum) / span, 0)
        painter.setPen(QPen(colours.axis, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(neutral.x(), area.top()), QPointF(neutral.x(), area.bottom()))
        share = min(max((value - lever.minimum) / span, 0.0), 1.0)
        painter.setPen(QPen(colours.accent, fonts.px(2)))
        painter.setBrush(colours.panel)
        painter.drawEllipse(self._point(area, share, self.acceptance(share)[1]), fonts.px(4), fonts.px(4))
        self._paint_ends(painter, area, lever)

    def _paint_range(self, painter: QPainter, area: QRectF) -> None:
        assert self._shown is not None
        colours = palette.current()
        strength = self._shown[1].strength
        shares = np.linspace(0, 1, POINTS).tolist()
        ranges = [self.acceptance(u) for u in shares]
        band, line = QPainterPath(), QPainterPath()
        for place, (u, (lowest, middle, _)) in enumerate(zip(shares, ranges, strict=True)):
            for path, p in ((band, lowest), (line, middle)):
                point = self._point(area, u, p)
                path.moveTo(point) if place == 0 else path.lineTo(point)
        for u, (_, _, highest) in reversed(list(zip(shares, ranges, strict=True))):
            band.lineTo(self._point(area, u, highest))
        band.closeSubpath()
        pale = colours.toward_pale if strength >= 0 else colours.away_pale
        painter.save()
        painter.setOpacity(0.5)
        painter.fillPath(band, pale)
        painter.restore()
        painter.setPen(QPen(colours.toward if strength >= 0 else colours.away, fonts.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)

    def _paint_ends(self, painter: QPainter, area: QRectF, lever: Lever) -> None:
        painter.setPen(palette.current().muted)
        room = QRectF(area.left(), area.bottom() + fonts.px(2), area.width(), fonts.px(16))
        ends = (
            (Qt.AlignmentFlag.AlignLeft, lever.low_label or figures.value_with_unit(lever, lever.minimum)),
            (Qt.AlignmentFlag.AlignRight, lever.high_label or figures.value_with_unit(lever, lever.maximum)),
        )
        for side, text in ends:
            half = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width() / 2))
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, half)

    def _point(self, area: QRectF, u: float, p: float) -> QPointF:
        return QPointF(area.left() + area.width() * u, area.bottom() - area.height() * p)
