"""The marks that cards and panels share: ladders, opposed bars, pulls, ranges and tornado bars.

Every function draws within a rectangle of the painter and leaves the painter as it was; the caller switches
antialiasing on. Side, sign, order and hatching repeat what the colours say.
"""

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from truceboard.case.positions import Position
from truceboard.likelihood.outlook import RESPONSES, Estimate
from truceboard.look import figures
from truceboard.look.fonts import font
from truceboard.look.palette import current

GAP = 2.0
"""Between two segments of a ladder, in pixels."""
# Made once: in Python, a flag takes longer to hand over than a bar to draw.
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_RADIUS = 3.0
_SLIVER = 2.0
_FLAT = 2.25
"""Stances from here on are drawn like a flat yes or no: halfway from leaning (1.5) to accepting (3)."""


def hatch_brush() -> QBrush:
    """Stripes that mark stalling, sharp at any scale."""
    palette = current()
    stripes = QLinearGradient(QPointF(0, 0), QPointF(4, -4))
    stripes.setSpread(QLinearGradient.Spread.RepeatSpread)
    for stop, color in (
        (0.0, palette.stall),
        (0.62, palette.stall),
        (0.70, palette.stall_hatch),
        (0.92, palette.stall_hatch),
        (1.0, palette.stall),
    ):
        stripes.setColorAt(stop, color)
    return QBrush(stripes)


def _response_fills() -> tuple[tuple[QBrush, QColor | None, QColor], ...]:
    """For each step of the ladder its filling, the edge of a pale one, and the colour of text on it."""
    palette = current()
    return (
        (QBrush(palette.reject), None, palette.on_dark),
        (hatch_brush(), palette.stall_edge, palette.on_pale),
        (QBrush(palette.conditions), palette.conditions_edge, palette.on_pale),
        (QBrush(palette.accept), None, palette.on_dark),
    )


def stance_color(position: Position) -> QColor:
    """The colour of a position's edge: from away over neutral to toward, deep for a flat yes or no."""
    palette = current()
    value = position.stance_value
    if value == 0:
        return palette.neutral
    if abs(value) < _FLAT:
        return palette.toward_pale if value > 0 else palette.away_pale
    return palette.toward if value > 0 else palette.away


def stance_edge(position: Position) -> QPen:
    """The pen around a position's edge or dot, where its colour is too pale to stand out by itself."""
    value = position.stance_value
    if value == 0 or abs(value) >= _FLAT:
        return QPen(Qt.PenStyle.NoPen)
    return QPen(current().conditions_edge if value > 0 else current().stall_edge, 1)


def sign_color(value: float) -> QColor:
    """The text colour of log-odds: toward, away, or muted for what is shown as nothing."""
    palette = current()
    if round(abs(value), 1) == 0:
        return palette.muted
    return palette.toward if value > 0 else palette.away


def ladder_segments(rect: QRectF, ladder: Sequence[float]) -> list[QRectF]:
    """Where the four segments of a ladder lie in `rect`: in proportion, at least 2 px wide, 2 px apart."""
    room = rect.width() - GAP * (len(ladder) - 1)
    widths = [max(_SLIVER, share * room) for share in ladder]
    squeeze = room / sum(widths)
    segments, x = [], rect.left()
    for width in widths:
        segments.append(QRectF(x, rect.top(), width * squeeze, rect.height()))
        x += width * squeeze + GAP
    return segments


def paint_ladder(painter: QPainter, rect: QRectF, ladder: Sequence[float], text_px: float = 0) -> None:
    """Four response probabilities as one bar from reject to accept.

    With `text_px` (pixels at 100 %) each segment wide enough bears its whole percent; 0 leaves the text out.
    """
    painter.save()
    if text_px:
        painter.setFont(font(text_px, 600))
        metrics = painter.fontMetrics()
    for segment, share, (fill, edge, ink) in zip(
        ladder_segments(rect, ladder), ladder, _response_fills(), strict=True
    ):
        _piece(painter, segment, fill, edge, _RADIUS)
        if text_px:
            text = figures.whole(share)
            if metrics.horizontalAdvance(text) + 4 <= segment.width():
                painter.setPen(ink)
                painter.drawText(segment, _CENTRED, text)
    painter.restore()


def paint_no_ladder(painter: QPainter, rect: QRectF, text: str, text_px: float = 0) -> None:
    """What stands in the place of a ladder that has no basis: an empty frame, and why it is empty."""
    palette = current()
    painter.save()
    painter.setPen(QPen(palette.card_edge, 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    if text_px:
        painter.setFont(font(text_px))
        painter.setPen(palette.muted)
        painter.drawText(rect, _CENTRED, text)
    painter.restore()


def paint_swatch(painter: QPainter, rect: QRectF, response: str) -> None:
    """The square of a legend for one step of the ladder: `reject`, `stall`, …."""
    fill, edge, _ = _response_fills()[RESPONSES.index(response)]
    painter.save()
    _piece(painter, rect, fill, edge, 2)
    painter.restore()


def paint_opposed(painter: QPainter, rect: QRectF, away: float, toward: float, scale: float) -> None:
    """What pulls away (left of the middle) against what pulls toward (right), both as magnitudes of log-odds.

    `scale` is the magnitude that fills one half. A gap keeps the two apart where colours cannot be told.
    """
    palette = current()
    painter.save()
    _track(painter, rect, palette.track)
    half, middle = rect.width() / 2, rect.center().x()
    left = min(1.0, abs(away) / scale) * half
    right = min(1.0, abs(toward) / scale) * half
    if left > GAP / 2:
        bar = QRectF(middle - left, rect.top(), left - GAP / 2, rect.height())
        painter.fillRect(bar, palette.away)
    if right > GAP / 2:
        bar = QRectF(middle + GAP / 2, rect.top(), right - GAP / 2, rect.height())
        painter.fillRect(bar, palette.toward)
    painter.restore()


def paint_pull(painter: QPainter, rect: QRectF, value: float, scale: float, track: bool = True) -> None:
    """Log-odds as a bar from the middle: right and blue-green toward, left and orange away.

    `scale` is the magnitude that fills one half. The zero line is as high as `rect`, the bar about half.
    """
    palette = current()
    bar = _middle(rect, 0.55)
    painter.save()
    if track:
        _track(painter, bar, palette.track)
    painter.setPen(_NO_PEN)
    length = min(1.0, abs(value) / scale) * (bar.width() / 2)
    if value:
        left = bar.center().x() if value > 0 else bar.center().x() - length
        painter.setBrush(palette.toward if value > 0 else palette.away)
        shown = QRectF(left, bar.top(), max(1.0, length), bar.height())
        painter.drawRoundedRect(shown, min(2.0, shown.width() / 2), 2.0)
    _upright(painter, bar.center().x(), rect, 1.0, palette.axis)
    painter.restore()


def paint_range(painter: QPainter, rect: QRectF, estimate: Estimate, pinned: float | None = None) -> None:
    """A probability on a strip: its 90 % range as a band, the mean as a thick upright, the pinned one thin.

    The strip takes the middle of `rect`, the mean's upright its whole height.
    """
    palette = current()
    strip = _middle(rect, 0.48)
    painter.save()
    _track(painter, strip, palette.range_track)
    left = strip.left() + estimate.p05 * strip.width()
    width = max(strip.height(), (estimate.p95 - estimate.p05) * strip.width())
    band = QRectF(min(left, strip.right() - width), strip.top(), width, strip.height())
    _piece(painter, band, QBrush(palette.range_fill), palette.range_edge, band.height() / 2)
    if pinned is not None:
        _upright(painter, strip.left() + pinned * strip.width(), _middle(rect, 0.8), 2.0, palette.pinned)
    _upright(painter, strip.left() + estimate.mean * strip.width(), rect, 4.0, palette.ink)
    painter.restore()


def paint_percent_axis(painter: QPainter, rect: QRectF, text_px: float) -> None:
    """The figures 0, 50 and 100 % under a range strip of the same width."""
    painter.save()
    painter.setFont(font(text_px))
    painter.setPen(current().muted)
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, figures.number(0))
    painter.drawText(rect, Qt.AlignmentFlag.AlignHCenter, figures.number(50))
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight, figures.with_percent_sign(figures.number(100)))
    painter.restore()


def paint_tornado(
    painter: QPainter, rect: QRectF, low: float, high: float, now: float, bounds: tuple[float, float]
) -> None:
    """How far one lever moves the headline: from `now` down to the lesser end and up to the greater.

    All are probabilities; `bounds` are the ones at the left and right edge of `rect`, the same for every row.
    """
    palette = current()
    least, most = bounds
    bar = _middle(rect, 0.62)
    across = bar.width() / max(most - least, 1e-9)
    zero = bar.left() + (now - least) * across
    painter.save()
    for end, color, edge in (
        (min(low, high, now), palette.away_pale, palette.stall_edge),
        (max(low, high, now), palette.toward_pale, palette.conditions_edge),
    ):
        length = (end - now) * across
        if abs(length) >= 0.5:
            shown = QRectF(zero, bar.top(), length, bar.height()).normalized()
            _piece(painter, shown, QBrush(color), edge, 2)
    _upright(painter, zero, rect, 1.0, palette.axis)
    painter.restore()


def _middle(rect: QRectF, share: float) -> QRectF:
    """The middle `share` of a rectangle's height, at whole pixels."""
    height = max(2.0, float(round(rect.height() * share)))
    return QRectF(rect.left(), rect.top() + round((rect.height() - height) / 2), rect.width(), height)


def _piece(painter: QPainter, rect: QRectF, fill: QBrush, edge: QColor | None, radius: float) -> None:
    """A rounded piece of a bar; a pale one has an edge of 1 px inside `rect`, if there is room for it."""
    painter.setPen(_NO_PEN)
    radius = min(radius, rect.width() / 2)
    if edge is not None and rect.width() > 3:
        # Two fillings take a third of the time of a filling and a pen.
        painter.setBrush(edge)
        painter.drawRoundedRect(rect, radius, radius)
        rect, radius = rect.adjusted(1, 1, -1, -1), radius - 1
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, radius, radius)


def _track(painter: QPainter, rect: QRectF, color: QColor) -> None:
    painter.setPen(_NO_PEN)
    painter.setBrush(color)
    radius = rect.height() / 2
    painter.drawRoundedRect(rect, radius, radius)


def _upright(painter: QPainter, x: float, rect: QRectF, width: float, color: QColor) -> None:
    # At whole pixels, so that it is crisp; a hair more, so that 99.99999 counts as 100.
    left = floor(x - width / 2 + 0.5 + 1e-6)
    painter.fillRect(QRectF(left, rect.top(), width, rect.height()), color)
