"""One scenario as a card: its number, its range against the first card's, and each party's ladder."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from truceboard.case.case import Case
from truceboard.look import figures, fonts, marks, palette
from truceboard.panels.headline import Headline, number_width, paint_number
from truceboard.panels.mirrored import Mirrored
from truceboard.views.comparison import Compared
from truceboard.views.register_delegate import two_lines

WIDTH = 168
"""The least width of a card in pixels at 100 %."""
PARTIES = 4
"""Ladders on a card; the table has them all."""
_NAME, _NUMBER, _STRIP, _RANGE, _LADDER, _EDGE = 38, 42, 16, 18, 38, 10
"""Heights of its lines and its inner margin in pixels at 100 %."""


class ComparisonCard(Mirrored, QAbstractButton):
    """Pressing it offers what can be done with the scenario."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._card: Compared | None = None
        self._reference = 0.0
        self._ladders = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def key(self) -> str:
        """Which column it is; see Compared."""
        return self._card.key if self._card else ""

    def show_card(self, case: Case, card: Compared, reference: float) -> None:
        """Draw a card; `reference` is the likelihood of the first one."""
        if (case, card, reference) == (self._case, self._card, self._reference):
            return
        self._case, self._card, self._reference = case, card, reference
        self._ladders = min(PARTIES, len(card.outlook.parties))
        self.setAccessibleName(card.name)
        headline = Headline.of(card.outlook.agreed, card.outlook.has_basis, "icd203")
        self.setAccessibleDescription(headline.spoken)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def height_for(parties: int) -> int:
        """The height of a card with so many parties."""
        shown = min(PARTIES, parties)
        return fonts.px(2 * _EDGE + _NAME + _NUMBER + _STRIP + _RANGE + 4 + shown * _LADDER)

    def sizeHint(self) -> QSize:
        """At its least width."""
        return QSize(fonts.px(WIDTH), self.height_for(self._ladders))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, number, strip, range, ladders."""
        if self._card is None or self._case is None:
            return
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(colours.focus, 2) if self.hasFocus() else QPen(colours.card_edge, 1)
        painter.setPen(edge)
        painter.setBrush(colours.hover if self.underMouse() else colours.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), fonts.px(7), fonts.px(7))
        margin = fonts.px(_EDGE)
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        top = self._paint_name(painter, room)
        outlook = self._card.outlook
        top = self._paint_number(painter, QRect(room.left(), top, room.width(), fonts.px(_NUMBER)))
        if not outlook.has_basis:
            return
        strip = QRectF(room.left(), top, room.width(), fonts.px(_STRIP))
        marks.paint_range(painter, strip, outlook.agreed, self._reference)
        top += fonts.px(_STRIP)
        painter.setFont(fonts.font(12))
        painter.setPen(colours.muted)
        line = QRect(room.left(), top, room.width(), fonts.px(_RANGE))
        text = figures.percent_range(outlook.agreed.p05, outlook.agreed.p95)
        painter.drawText(line, self.leading, text)
        top += fonts.px(_RANGE + 4)
        for party in outlook.parties[:PARTIES]:
            name = self._case.actor(party.party).brief
            painter.setFont(fonts.font(12))
            painter.setPen(colours.muted)
            painter.drawText(QRect(room.left(), top, room.width(), fonts.px(17)), self.leading, name)
            bar = QRectF(room.left(), top + fonts.px(18), room.width(), fonts.px(12))
            marks.paint_ladder(painter, bar, party.ladder)
            top += fonts.px(_LADDER)

    def _paint_name(self, painter: QPainter, room: QRect) -> int:
        font = fonts.font(fonts.BODY, 600)
        painter.setFont(font)
        painter.setPen(palette.current().ink)
        pitch = QFontMetrics(font).height()
        top = room.top()
        for line in two_lines(self._card.name, font, room.width()) if self._card else ():
            painter.drawText(QRect(room.left(), top, room.width(), pitch), self.leading, line)
            top += pitch
        return room.top() + fonts.px(_NAME)

    def _paint_number(self, painter: QPainter, room: QRect) -> int:
        assert self._card is not None
        outlook = self._card.outlook
        painter.setPen(palette.current().ink)
        headline = Headline.of(outlook.agreed, outlook.has_basis, "icd203")
        if headline.number:
            width = number_width(headline.number, 30)
            start = room.right() - width if self.is_mirrored else room.left()
            paint_number(painter, start, room.bottom() - fonts.px(9), headline.number, 30)
        else:
            painter.setFont(fonts.font(14, 600))
            painter.drawText(room, self.leading, headline.word)
        return room.bottom() + 1
