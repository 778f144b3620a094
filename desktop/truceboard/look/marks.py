"""The marks that cards and panels share: ladders, opposed bars, pulls, ranges and tornado bars.

Every function draws within a rectangle of the painter's coordinates and leaves the painter as it was; the caller
switches antialiasing on. Side, sign, order and hatching repeat what the colours say.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter, QPen

from truceboard.case.positions import Position
from truceboard.likelihood.outlook import Estimate
from truceboard.look import figures
from truceboard.look.fonts import font
from truceboard.look.palette import current

GAP = 2.0
"""Between two segments of a ladder, in pixels."""
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


def response_brush(response: str) -> QBrush:
    """The filling of a step of the ladder: `reject`, `stall`, `accept_with_conditions` or `accept`."""
    palette = current()
    if response == "stall":
        return hatch_brush()
    return QBrush(
        {"reject": palette.reject, "accept_with_conditions": palette.conditions, "accept": palette.accept}[
            response
        ]
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
    palette = current()
    text_font = font(text_px, 600) if text_px else None
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    if text_font:
        painter.setFont(text_font)
        metrics = QFontMetricsF(text_font)
    fills = (
        (QBrush(palette.reject), palette.on_dark),
        (hatch_brush(), palette.on_pale),
        (QBrush(palette.conditions), palette.on_pale),
        (QBrush(palette.accept), palette.on_dark),
    )
    for segment, share, (fill, ink) in zip(ladder_segments(rect, ladder), ladder, fills, strict=True):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        radius = min(_RADIUS, segment.width() / 2)
        painter.drawRoundedRect(segment, radius, radius)
        if text_font:
            text = figures.whole(share)
            if metrics.horizontalAdvance(text) + 4 <= segment.width():
                painter.setPen(ink)
                painter.drawText(segment, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_swatch(painter: QPainter, rect: QRectF, response: str) -> None:
    """The square of a legend for one step of the ladder."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(response_brush(response))
    painter.drawRoundedRect(rect, 2, 2)
    painter.restore()


def paint_opposed(painter: QPainter, rect: QRectF, away: float, toward: float, scale: float) -> None:
    """What pulls away (left of the middle) against what pulls toward (right), both as magnitudes of log-odds.

    `scale` is the magnitude that fills one half.
    """
    palette = current()
    painter.save()
    _track(painter, rect, palette.track)
    half, middle = rect.width() / 2, rect.center().x()
    left = min(1.0, abs(away) / scale) * half
    right = min(1.0, abs(toward) / scale) * half
    painter.setBrush(palette.away)
    painter.drawRect(QRectF(middle - left, rect.top(), left, rect.height()))
    painter.setBrush(palette.toward)
    painter.drawRect(QRectF(middle, rect.top(), right, rect.height()))
    painter.restore()


def paint_pull(painter: QPainter, rect: QRectF, value: float, scale: float, track: bool = True) -> None:
    """Log-odds as a bar from the middle: right and blue-green toward, left and orange away.

    `scale` is the magnitude that fills one half. The bar takes the middle of `rect`, the zero line all its height.
    """
    palette = current()
    bar = _middle(rect, 0.55)
    painter.save()
    if track:
        _track(painter, bar, palette.track)
    painter.setPen(Qt.PenStyle.NoPen)
    length = min(1.0, abs(value) / scale) * (bar.width() / 2)
    if value:
        left = bar.center().x() if value > 0 else bar.center().x() - length
        painter.setBrush(palette.toward if value > 0 else palette.away)
        shown = QRectF(left, bar.top(), max(1.0, length), bar.height())
        radius = min(2.0, shown.width() / 2)
        painter.drawRoundedRect(shown, radius, radius)
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
    _track(
        painter,
        QRectF(min(left, strip.right() - width), strip.top(), width, strip.height()),
        palette.range_fill,
    )
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
    painter.setPen(Qt.PenStyle.NoPen)
    for end, color in ((min(low, high, now), palette.away_pale), (max(low, high, now), palette.toward_pale)):
        length = (end - now) * across
        if abs(length) >= 0.5:
            painter.setBrush(color)
            shown = QRectF(zero, bar.top(), length, bar.height()).normalized()
            radius = min(2.0, shown.width() / 2)
            painter.drawRoundedRect(shown, radius, radius)
    _upright(painter, zero, rect, 1.0, palette.axis)
    painter.restore()


def _middle(rect: QRectF, share: float) -> QRectF:
    """The middle `share` of a rectangle's height, at whole pixels."""
    height = max(2.0, float(round(rect.height() * share)))
    return QRectF(rect.left(), rect.top() + round((rect.height() - height) / 2), rect.width(), height)


def _track(painter: QPainter, rect: QRectF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    radius = rect.height() / 2
    painter.drawRoundedRect(rect, radius, radius)


def _upright(painter: QPainter, x: float, rect: QRectF, width: float, color: QColor) -> None:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
