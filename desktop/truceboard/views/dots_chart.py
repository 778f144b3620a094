"""Judgements as dots on one scale: everybody's, the median, the middle half, and the round before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from truceboard.look import figures, fonts, palette

ROW, LABEL, FIGURES, AXIS = 84, 190, 150, 26
DOT = 11
"""Heights and widths in pixels at 100 %; a row with many answers is higher."""
LONGEST = 18
"""Letters of a name beside its dot."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One party at one setting; all in [0, 1]. `before` are the answers of the round before."""

    label: str
    answers: Mapping[str, float]
    before: tuple[float, ...]
    median: float
    lower: float
    upper: float
    model: float | None
    """What the model says, evidence and judgements included; None for other settings than are shown."""


class DotsChart(QWidget):
    """A strip a row; names stand beside the dots only when asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._strips: Sequence[Strip] = ()
        self._named = False
        self._stacks: list[list[tuple[str, float, int]]] = []
        self._heights: list[int] = []

    def show_strips(self, strips: Sequence[Strip], named: bool) -> None:
        """Draw other strips."""
        self._strips, self._named = strips, named
        self._make_room()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In less width, answers stand on one another higher."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self._stacks = [self._stacked(strip) for strip in self._strips]
        self._heights = [self._height(stack) for stack in self._stacks]
        self.setMinimumHeight(sum(self._heights) + fonts.px(AXIS))

    def sizeHint(self) -> QSize:
        """All strips."""
        return QSize(fonts.px(600), max(fonts.px(ROW), sum(self._heights)) + fonts.px(AXIS))

    def _rise(self) -> float:
        return fonts.px(DOT) + 1 + (fonts.px(13) if self._named else 0)

    def _stacked(self, strip: Strip) -> list[tuple[str, float, int]]:
        """Each answer with its place from the left and the level it stands on: none covers another."""
        left, width = self._across()
        metrics = QFontMetricsF(fonts.font(fonts.SMALL))
        ends: list[float] = []
        stack = []
        for name, probability in sorted(strip.answers.items(), key=_probability):
            x = left + probability * width
            half = fonts.px(DOT) / 2
            if self._named:
                half = max(half, metrics.horizontalAdvance(self._shown(name)) / 2 + fonts.px(2))
            level = next((level for level, end in enumerate(ends) if end <= x - half), len(ends))
            ends[level : level + 1] = [x + half]
            stack.append((name, x, level))
        return stack

    def _height(self, stack: list[tuple[str, float, int]]) -> int:
        highest = (max((level for _, _, level in stack), default=0) + 1) // 2
        side = highest * self._rise() + fonts.px(DOT + (16 if self._named else 0))
        return max(fonts.px(ROW), round(2 * side + fonts.px(22)))

    @staticmethod
    def _shown(name: str) -> str:
        return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"

    def _across(self) -> tuple[float, float]:
        left = fonts.px(LABEL)
        return left, max(1.0, self.width() - left - self._aside())

    def _aside(self) -> float:
        """Pixels for the figures at the end, which are longer in some languages."""
        metrics = QFontMetricsF(fonts.font(12))
        lines = [line for strip in self._strips for line in self._figures(strip).split("\n")]
        return max([fonts.px(FIGURES), *(metrics.horizontalAdvance(line) + fonts.px(32) for line in lines)])

    def _figures(self, strip: Strip) -> str:
        return self.tr("Median {median}\nMiddle half {range}").format(
            median=figures.percent(strip.median), range=figures.percent_range(strip.lower, strip.upper)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Strips from the top, the scale below the last."""
        if not self._strips:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, width = self._across()
        colours = palette.current()
        bottom = sum(self._heights)
        painter.setFont(fonts.font(12))
        for percent in range(0, 101, 25):
            x = round(left + width * percent / 100) + 0.5
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
            painter.setPen(colours.muted)
            room = QRectF(x - fonts.px(30), bottom + fonts.px(4), fonts.px(60), fonts.px(18))
            text = figures.with_percent_sign(figures.number(percent))
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, text)
        top = 0
        for strip, stack, height in zip(self._strips, self._stacks, self._heights, strict=True):
            self._paint_strip(painter, QRectF(0, top, self.width(), height), strip, stack)
            top += height

    def _paint_strip(
        self, painter: QPainter, room: QRectF, strip: Strip, stack: list[tuple[str, float, int]]
    ) -> None:
        colours = palette.current()
        left, width = self._across()
        middle = room.center().y()
        painter.setFont(fonts.font(fonts.BODY, 600))
        painter.setPen(colours.ink)
        label = QRectF(fonts.px(16), room.top(), left - fonts.px(32), room.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        painter.drawText(label, flags, strip.label)
        band = QRectF(left + strip.lower * width, middle - fonts.px(13), 0, fonts.px(26))
        band.setWidth(max(2.0, (strip.upper - strip.lower) * width))
        painter.setPen(QPen(colours.range_edge, 1))
        painter.setBrush(colours.slider_band)
        painter.drawRoundedRect(band, 4, 4)
        x = round(left + strip.median * width)
        painter.fillRect(QRectF(x - 1.5, middle + fonts.px(6), 3, fonts.px(16)), colours.ink)
        self._paint_dots(painter, strip, stack, middle)
        if strip.model is not None:
            self._paint_model(painter, left + strip.model * width, room.bottom() - fonts.px(6))
        painter.setFont(fonts.font(12))
        painter.setPen(colours.muted)
        aside = QRectF(left + width + fonts.px(16), room.top(), self._aside() - fonts.px(20), room.height())
        painter.drawText(aside, flags, self._figures(strip))
        painter.fillRect(QRectF(0, room.bottom() - 1, self.width(), 1), colours.line)

    def _paint_dots(
        self, painter: QPainter, strip: Strip, stack: list[tuple[str, float, int]], middle: float
    ) -> None:
        colours = palette.current()
        left, width = self._across()
        radius = fonts.px(DOT) / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.axis, 1.2))
        for probability in strip.before:
            painter.drawEllipse(QPointF(left + probability * width, middle), radius, radius)
        for name, x, level in stack:
            # Away from the middle in turns, so that a stack stays within its row.
            y = middle + (level + 1) // 2 * self._rise() * (-1 if level % 2 else 1)
            painter.setPen(QPen(colours.panel, 1.2))
            painter.setBrush(colours.accent)
            painter.drawEllipse(QPointF(x, y), radius, radius)
            if self._named:
                painter.setFont(fonts.font(fonts.SMALL))
                painter.setPen(colours.ink)
                beside = QRectF(x - fonts.px(90), y - radius - fonts.px(15), fonts.px(180), fonts.px(14))
                painter.drawText(beside, Qt.AlignmentFlag.AlignHCenter, self._shown(name))

    def _paint_model(self, painter: QPainter, x: float, bottom: float) -> None:
        colours, half = palette.current(), fonts.px(5)
        painter.setPen(QPen(colours.ink, 1.2))
        painter.setBrush(colours.panel)
        painter.drawPolygon(
            [QPointF(x, bottom - 2 * half), QPointF(x - half, bottom), QPointF(x + half, bottom)]
        )


def _probability(answer: tuple[str, float]) -> float:
    return answer[1]
