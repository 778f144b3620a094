"""The likelihood that a truce is agreed: number, word, range, and what stands beside it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from truceboard.likelihood import yardstick
from truceboard.likelihood.outlook import Estimate
from truceboard.likelihood.yardstick import whole_percent
from truceboard.look import figures, fonts, marks, palette, terms
from truceboard.workspace.workspace import Workspace

MARGIN = 16
"""Between the panel's edge and its text, in pixels at 100 %."""

SIZE = 58
"""The number, in pixels at 100 %."""

SIGN_GAP = 0.02
"""Between digits and percent sign, as a share of the size."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline as texts. Without a basis there is no number, no word and no range."""

    number: str
    word: str
    range: str

    @classmethod
    def of(cls, agreed: Estimate, has_basis: bool, scheme: str) -> "Headline":
        """In the words of a yardstick, `icd203` or `phia`."""
        if not has_basis:
            return cls("", translate("Headline", "No basis yet"), "")
        return cls(
            figures.whole(agreed.mean),
            terms.yardstick_term(yardstick.terms(agreed.mean, scheme)),
            translate("Headline", "90 % range {range}").format(
                range=figures.percent_range(agreed.p05, agreed.p95)
            ),
        )

    @property
    def spoken(self) -> str:
        """In one line, for a screen reader."""
        if not self.number:
            return self.word
        return f"{figures.with_percent_sign(self.number)}, {self.word}, {self.range}"


def number_width(size: float) -> int:
    """The room that two digits and a percent sign take at `size` pixels at 100 %."""
    return _advance(_digit_font(size), "88") + fonts.px(size * SIGN_GAP) + _advance(_sign_font(size), "%")


def paint_number(painter: QPainter, x: int, baseline: int, number: str, size: float) -> None:
    """A whole percent at `size` pixels at 100 %, its sign small; `>99` shrinks into the same room."""
    before, after = (part.strip() for part in figures.with_percent_sign("|").split("|"))
    room, wanted = number_width(size), _pieces_width(size, before, number, after)
    if wanted > room:
        size = size * room / wanted
    for text, font in (
        (before, _sign_font(size)),
        (number, _digit_font(size)),
        (after, _sign_font(size)),
    ):
        if text:
            painter.setFont(font)
            painter.drawText(x, baseline, text)
            x += _advance(font, text) + fonts.px(size * SIGN_GAP)


def _pieces_width(size: float, before: str, number: str, after: str) -> int:
    gaps = fonts.px(size * SIGN_GAP) * (bool(before) + bool(after))
    signs = _advance(_sign_font(size), before) + _advance(_sign_font(size), after)
    return _advance(_digit_font(size), number) + signs + gaps


def _digit_font(size: float) -> QFont:
    font = fonts.font(size, 700)
    # Figures of equal width stand too far apart at this size.
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.045 * fonts.px(size))
    return font


def _sign_font(size: float) -> QFont:
    return fonts.font(size * 0.47, 600)


def _advance(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def paint_word(painter: QPainter, room: QRect, word: str, size: float) -> None:
    """A verbal term along the bottom of `room`; a long one takes two lines of smaller type."""
    font = fonts.font(size, 700)
    flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
    if _advance(font, word) > room.width():
        font = fonts.font(size * 0.68, 700)
        flags |= Qt.TextFlag.TextWordWrap
    painter.setFont(font)
    painter.drawText(room, int(flags), word)


class HeadlineView(QWidget):
    """Number, word and range; the strip; the change against what is pinned; the figures beside it."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._scheme = "icd203"
        self._headline = Headline("", "", "")
        self._figures: tuple[tuple[str, str, str, QColor], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Likelihood a truce is agreed"))

    def set_yardstick(self, scheme: str) -> None:
        """Name likelihoods by `icd203` or `phia`."""
        self._scheme = scheme
        self.refresh()

    @property
    def headline(self) -> Headline:
        """What stands at the top, as texts."""
        return self._headline

    @property
    def figures(self) -> tuple[tuple[str, str], ...]:
        """The rows under the strip: label, and figure with its range."""
        return tuple((label, f"{figure} {aside}".strip()) for label, figure, aside, _ in self._figures)

    def refresh(self) -> None:
        """Show the present outlook."""
        workspace = self._workspace
        outlook = workspace.outlook
        self._headline = Headline.of(outlook.agreed, outlook.has_basis, self._scheme)
        self._figures = self._rows()
        self._pinned = workspace.pinned_outlook.agreed.mean
        spoken = [self._headline.spoken, *(f"{label}: {figure}" for label, figure in self.figures)]
        self.setAccessibleDescription("; ".join([*spoken, self._not_held()]))
        self.update()

    def _rows(self) -> tuple[tuple[str, str, str, QColor], ...]:
        workspace, colours = self._workspace, palette.current()
        outlook, silent = workspace.outlook, workspace.outlook_without_positions.agreed
        pinned = workspace.pinned_outlook.agreed.mean
        name = workspace.pinned_name
        against = self.tr("Against “{name}”").format(name=name) if name else self.tr("Against the baseline")
        change = figures.change(pinned, outlook.agreed.mean)
        rises = whole_percent(outlook.agreed.mean) - whole_percent(pinned)
        color = colours.toward if rises > 0 else colours.away if rises < 0 else colours.muted
        rows = (
            (against, change, "", color),
            (self.tr("As offered"), figures.percent(outlook.as_offered.mean), "", colours.ink),
            (
                self.tr("At least with conditions"),
                figures.percent(outlook.at_least_with_conditions.mean),
                "",
                colours.ink,
            ),
            (
                self.tr("Without the positions"),
                figures.percent(silent.mean),
                f"({figures.bare_range(silent.p05, silent.p95)})",
                colours.ink,
            ),
        )
        if outlook.has_basis:
            return rows
        return tuple((label, "–", "", colours.muted) for label, *_ in rows)

    def _not_held(self) -> str:
        return self.tr("Agreed is not held.")

    def sizeHint(self) -> QSize:
        """The height does not depend on any figure."""
        return QSize(fonts.px(351), fonts.px(240))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything at fixed places: nothing moves when a figure changes."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = fonts.px(MARGIN)
        width = self.width() - 2 * side
        painter.setFont(fonts.font(12.5, 600))
        painter.setPen(colours.soft)
        leading = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        painter.drawText(QRect(side, fonts.px(18), width, fonts.px(20)), leading, self.accessibleName())
        painter.setPen(colours.ink)
        self._paint_top(painter, side, width)
        outlook = self._workspace.outlook
        if outlook.has_basis:
            strip = QRectF(side, fonts.px(109), width, fonts.px(20))
            marks.paint_range(painter, strip, outlook.agreed, self._pinned)
        marks.paint_percent_axis(painter, QRectF(side, fonts.px(131), width, fonts.px(16)), 11.5)
        top, pitch = fonts.px(149), fonts.px(18)
        for label, figure, aside, color in self._figures:
            self._paint_row(painter, QRect(side, top, width, pitch), label, figure, aside, color)
            top += pitch
        painter.setFont(fonts.font(12))
        painter.setPen(colours.muted)
        painter.drawText(QRect(side, top, width, pitch), leading, self._not_held())

    def _paint_top(self, painter: QPainter, side: int, width: int) -> None:
        colours = palette.current()
        start = side
        if self._headline.number:
            number = self._mirrored(QRect(side, 0, number_width(SIZE), fonts.px(92)))
            paint_number(painter, number.left(), number.bottom(), self._headline.number, SIZE)
            start += number.width() + fonts.px(14)
        room = QRect(start, fonts.px(42), side + width - start, fonts.px(37))
        paint_word(painter, self._mirrored(room), self._headline.word, 22)
        painter.setFont(fonts.font(14))
        painter.setPen(colours.muted)
        below = self._mirrored(QRect(start, fonts.px(78), room.width(), fonts.px(19)))
        leading = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        painter.drawText(below, leading, self._headline.range)

    def _mirrored(self, room: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), room)

    def _paint_row(
        self, painter: QPainter, room: QRect, label: str, figure: str, aside: str, color: QColor
    ) -> None:
        colours = palette.current()
        trailing = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        leading = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        plain, strong = fonts.font(fonts.BODY), fonts.font(fonts.BODY, 600)
        aside_width = _advance(plain, " " + aside) if aside else 0
        figure_width = _advance(strong, figure)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(plain)
        painter.setPen(colours.ink)
        label_width = room.width() - figure_width - aside_width - fonts.px(8)
        elided = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, label_width)
        painter.drawText(room, leading, elided)
        if aside:
            painter.setPen(colours.muted)
            painter.drawText(room, trailing, aside)
        painter.setFont(strong)
        painter.setPen(color)
        left, right = (aside_width, 0) if mirrored else (0, -aside_width)
        painter.drawText(room.adjusted(left, 0, right, 0), trailing, figure)
