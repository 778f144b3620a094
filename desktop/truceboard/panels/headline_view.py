"""The likelihood that a truce is agreed, and what stands beside it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from truceboard.likelihood.yardstick import whole_percent
from truceboard.look import figures, fonts, joining, marks, palette
from truceboard.look.plain import tooltip
from truceboard.panels.headline import Headline, number_width, paint_number, paint_word
from truceboard.panels.mirrored import Mirrored, advance, fitting
from truceboard.workspace.workspace import Workspace

MARGIN = 16
"""Between the panel's edge and its text, in pixels at 100 %."""
SIZE = 58
"""The number, in pixels at 100 %."""
TOP, AXIS, LINES, PITCH, FOOT, HEIGHT = 38, 130, 149, 18, 221, 240
"""Where bands begin, in pixels at 100 %: number with strip, axis, lines PITCH apart, the last line."""
WIDEST = "88"
"""The word begins where such a number ends and stays there: longer numbers shrink into that room."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure beside the headline: what it is, the figure, its range, and its direction (-1, 0 or 1).

    `marked` is what the thin mark on the strip stands for.
    """

    label: str
    figure: str
    range: str = ""
    direction: int = 0
    marked: bool = False


class HeadlineView(Mirrored, QWidget):
    """Number, word and range; the strip; the change against what is pinned; the figures beside it."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._scheme = "icd203"
        self._headline = Headline("", "", "")
        self._lines: tuple[Line, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Likelihood a truce is agreed"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_yardstick(self, scheme: str) -> None:
        """Name likelihoods by `icd203` or `phia`."""
        self._scheme = scheme
        self.refresh()

    @property
    def headline(self) -> Headline:
        """What stands at the top, as texts."""
        return self._headline

    @property
    def lines(self) -> tuple[Line, ...]:
        """What stands under the strip."""
        return self._lines

    def refresh(self) -> None:
        """Show the present outlook; draw anew only what differs."""
        outlook = self._workspace.outlook
        before, drawn = self._headline, self._lines
        self._headline = Headline.of(outlook.agreed, outlook.has_basis, self._scheme)
        lines = self._figures()
        self._lines = lines if outlook.has_basis else tuple(Line(line.label, "–") for line in lines)
        self._tell_marks()
        self.update(self._band(TOP, AXIS))
        if bool(self._headline.number) != bool(before.number):
            self.update()
        if self._lines != drawn:
            self.update(self._band(LINES, FOOT + PITCH))
        if [line.label for line in self._lines] != [line.label for line in drawn]:
            self.updateGeometry()
            self.update()
        if QAccessible.isActive() or not self._workspace.previewing:
            spoken = [
                joining.labelled(line.label, f"{line.figure} {line.range}".strip()) for line in self._lines
            ]
            self.setAccessibleDescription(joining.listed([self._headline.spoken, *spoken, self._not_held()]))

    def _tell_marks(self) -> None:
        """The legend of the strip, under the pointer."""
        outlook, pinned = self._workspace.outlook, self._workspace.pinned_outlook.agreed.mean
        name = self._workspace.pinned_name
        legend = (
            self.tr("Thick mark: now, {now}")
            + "\n"
            + (self.tr("Thin mark: “{name}”, {pinned}") if name else self.tr("Thin mark: baseline, {pinned}"))
            + "\n"
            + self.tr("Band: 90\u202f% range now")
        ).format(now=figures.percent(outlook.agreed.mean), name=name, pinned=figures.percent(pinned))
        shown = tooltip(legend) if outlook.has_basis else ""
        if shown != self.toolTip():
            self.setToolTip(shown)

    def _figures(self) -> tuple[Line, ...]:
        workspace = self._workspace
        outlook, silent = workspace.outlook, workspace.agreed_without_positions
        pinned, now = workspace.pinned_outlook.agreed.mean, outlook.agreed.mean
        name = workspace.pinned_name
        against = self.tr("Against “{name}”").format(name=name) if name else self.tr("Against the baseline")
        rise = whole_percent(now) - whole_percent(pinned)
        return (
            Line(against, figures.change(pinned, now), direction=(rise > 0) - (rise < 0), marked=True),
            Line(self.tr("As offered"), figures.percent(outlook.as_offered.mean)),
            Line(self.tr("At least with conditions"), figures.percent(outlook.at_least_with_conditions.mean)),
            Line(
                self.tr("Without the positions"),
                figures.percent(silent.mean),
                f"({figures.bare_range(silent.p05, silent.p95)})",
            ),
        )

    def _not_held(self) -> str:
        return self.tr("Agreed is not held.")

    # -- drawing --------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """The height does not depend on any figure, only on the names."""
        return QSize(fonts.px(351), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """A long name of what is pinned takes a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines, a label in two where it does not fit into one."""
        inner = width - 2 * fonts.px(MARGIN)
        more = sum(len(self._label_of(line, inner)) - 1 for line in self._lines)
        return fonts.px(HEIGHT) + more * fonts.px(PITCH)

    def _label_of(self, line: Line, width: int) -> list[str]:
        """The label in the room that the widest figure leaves it, so that it stays while figures change."""
        if not line.marked:
            return [line.label]
        strong = fonts.font(fonts.BODY, 600)
        widest = max(advance(strong, figures.change(0.0, change)) for change in (0.0, 0.88))
        return _in_two_lines(line.label, fonts.font(fonts.BODY), width - widest - fonts.px(14 + 8))

    def _band(self, top: int, bottom: int) -> QRect:
        """The whole width between two heights in pixels at 100 %."""
        return QRect(0, fonts.px(top), self.width(), fonts.px(bottom) - fonts.px(top))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything at fixed places: nothing moves when a figure changes."""
        colours, region = palette.current(), event.region()
        painter = QPainter(self)
        painter.fillRect(event.rect(), colours.panel)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = fonts.px(MARGIN)
        width = self.width() - 2 * side
        if region.intersects(self._band(0, TOP)):
            title = QRect(side, fonts.px(18), width, fonts.px(20))
            painter.setFont(fonts.font(12.5, 600))
            painter.setPen(colours.soft)
            painter.drawText(title, self.leading, self.accessibleName())
        self._paint_top(painter, side, width)
        if self._workspace.outlook.has_basis:
            self._paint_strip(painter, QRectF(side, fonts.px(109), width, fonts.px(20)))
            if region.intersects(self._band(AXIS, LINES)):
                marks.paint_percent_axis(painter, QRectF(side, fonts.px(131), width, fonts.px(16)), 11.5)
        if region.intersects(self._band(LINES, HEIGHT + PITCH)):
            self._paint_lines(painter, QRect(side, fonts.px(LINES), width, fonts.px(PITCH)))

    def _paint_strip(self, painter: QPainter, strip: QRectF) -> None:
        pinned = self._workspace.pinned_outlook.agreed.mean
        marks.paint_range(painter, strip, self._workspace.outlook.agreed, pinned)

    def _paint_lines(self, painter: QPainter, first: QRect) -> None:
        for line in self._lines:
            label = self._label_of(line, first.width())
            self._paint_line(painter, first, line, label)
            first = first.translated(0, len(label) * first.height())
        painter.setFont(fonts.font(12))
        painter.setPen(palette.current().muted)
        painter.drawText(first, self.leading, self._not_held())

    def _paint_top(self, painter: QPainter, side: int, width: int) -> None:
        colours, headline = palette.current(), self._headline
        painter.setPen(colours.ink)
        start = side
        if headline.number:
            reserved = number_width(WIDEST, SIZE)
            size = SIZE * min(1.0, reserved / number_width(headline.number, SIZE))
            number = self.mirrored(QRect(side, 0, reserved, fonts.px(92)))
            paint_number(painter, number.left(), number.bottom(), headline.number, size)
            start += reserved + fonts.px(14)
        word = QRect(start, fonts.px(42), side + width - start, fonts.px(37))
        paint_word(painter, self.mirrored(word), headline.word, 22, self.leading)
        below = QRect(start, fonts.px(78), word.width(), fonts.px(19))
        painter.setFont(fitting(headline.range, below.width(), (14, 13, 12)) or fonts.font(fonts.SMALL))
        painter.setPen(colours.muted)
        painter.drawText(self.mirrored(below), self.leading, headline.range)

    def _paint_line(self, painter: QPainter, room: QRect, line: Line, texts: list[str]) -> None:
        colours = palette.current()
        plain, strong = fonts.font(fonts.BODY), fonts.font(fonts.BODY, 600)
        aside_width = advance(plain, line.range) + fonts.px(4) if line.range else 0
        figure_width = advance(strong, line.figure) + 1
        figure = QRect(room.right() + 1 - aside_width - figure_width, room.top(), figure_width, room.height())
        label = QRect(room.left(), room.top(), figure.left() - room.left() - fonts.px(14), room.height())
        aside = QRect(figure.right() + 1, room.top(), aside_width, room.height())
        painter.setFont(plain)
        painter.setPen(colours.ink)
        elide = painter.fontMetrics().elidedText
        for number, text in enumerate(texts):
            below = label.translated(0, number * label.height())
            text = elide(text, Qt.TextElideMode.ElideRight, label.width())
            painter.drawText(self.mirrored(below), self.leading, text)
        if line.marked:
            mark = QRect(room.left() + advance(plain, text) + fonts.px(6), below.top() + fonts.px(3), 2, 0)
            mark.setBottom(below.bottom() - fonts.px(3))
            painter.fillRect(self.mirrored(mark), colours.pinned)
        painter.setPen(colours.muted)
        painter.drawText(self.mirrored(aside), self.trailing, line.range)
        painter.setFont(strong)
        painter.setPen(self._line_color(line))
        painter.drawText(self.mirrored(figure), self.trailing, line.figure)

    def _line_color(self, line: Line) -> QColor:
        colours = palette.current()
        if not self._workspace.outlook.has_basis:
            return colours.muted
        return {1: colours.toward, 0: colours.ink, -1: colours.away}[line.direction]


def _in_two_lines(text: str, font: QFont, width: int) -> list[str]:
    """A text as it is where it fits, else parted at a space; what is still too long ends in dots."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    words = text.split(" ")
    heads = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    first = next((head for head in heads if metrics.horizontalAdvance(head) <= width), None)
    if first is None:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    rest = text[len(first) + 1 :]
    return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
