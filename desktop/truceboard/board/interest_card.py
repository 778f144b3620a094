"""An interest's card: its name, what its levers pull in log-odds as figure and bar, and its importance."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from truceboard.board.card import Card, Showing, Table
from truceboard.board.content import InterestContent
from truceboard.board.lettering import CENTRE, RIGHT, one_line, wrapped, write
from truceboard.board.theme import Theme, line_height, text_width
from truceboard.look import figures, joining, marks

WIDTH = 182
PADDING = 11


class InterestCard(Card):
    """One interest of one party."""

    def __init__(self, content: InterestContent, theme: Theme, table: Table) -> None:
        super().__init__(content, content.key, content.interest.brief, theme, table)
        self.content: InterestContent = content
        self.pull = 0.0
        self.value = ""
        self.importance = ""
        self._bar = (0.0, 1.0)
        self.setAcceptHoverEvents(True)
        self._shown: tuple[float, float, float] | None = None
        px = theme.px
        line = line_height(theme.strong)
        self.size = QSizeF(px(WIDTH), px(9) + 2 * line + px(6) + self._foot_height() + px(8))
        room = px(WIDTH - 2 * PADDING)
        widest_value = text_width(theme.strong, figures.log_odds(-8.8))
        self._lines = wrapped(self.name, theme.strong, (room - widest_value - px(8), room))

    def _foot_height(self) -> float:
        return line_height(self.theme.small) + self.theme.px(3)

    def show_outlook(self, showing: Showing) -> None:
        """Show the pull and the importance being tried."""
        interest = self.content.interest.id
        shown = (
            showing.pulls.interests.get(interest, 0.0),
            showing.outlook.importances[interest],
            showing.interest_scale,
        )
        if shown == self._shown:
            return
        self._shown = shown
        self.pull = shown[0]
        value = figures.log_odds(self.pull)
        importance = figures.times(shown[1])
        # A bar is as fine as the screen, the figure beside it has one decimal.
        bar = (round(self.pull, 3), showing.interest_scale)
        if (value, importance, bar) != (self.value, self.importance, self._bar):
            self.value, self.importance, self._bar = value, importance, bar
            self.update()

    def badge_rect(self) -> QRectF:
        """Where the importance stands, in the card."""
        px = self.theme.px
        height = self._foot_height()
        width = max(px(24), text_width(self.theme.small, self.importance) + px(10))
        return QRectF(
            self.size.width() - px(PADDING) - width, self.size.height() - px(8) - height, width, height
        )

    def folds_at(self, point: QPointF) -> bool:
        """True over the importance, which opens its slider."""
        margin = self.theme.px(4)
        return self.badge_rect().adjusted(-margin, -margin, margin, margin).contains(point)

    def paint_all(self, painter: QPainter, _exposed: QRectF) -> None:
        """Name and figure above, bar and importance below."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.px
        padding = px(PADDING)
        inner = self.frame().adjusted(padding, px(9), -padding, 0)
        line = line_height(theme.strong)
        for index, text in enumerate(self._lines):
            rect = QRectF(inner.left(), inner.top() + index * line, inner.width(), line)
            # Lines are broken to fit; eliding them again would cost their last letter to rounding.
            painter.setFont(theme.strong)
            painter.setPen(palette.ink)
            painter.drawText(rect.adjusted(0, 0, px(4), 0), Qt.AlignmentFlag.AlignLeft, text)
        figure = QRectF(inner.left(), inner.top(), inner.width(), line)
        write(painter, figure, self.value, theme.strong, marks.sign_color(self.pull), RIGHT)

        badge = self.badge_rect()
        bar = QRectF(padding, badge.center().y() - px(6.5), badge.left() - px(8) - padding, px(13))
        marks.paint_pull(painter, bar, *self._bar)
        painter.setPen(QPen(palette.line, px(1)))
        painter.setBrush(palette.card)
        painter.drawRoundedRect(badge, px(4), px(4))
        write(painter, badge, self.importance, theme.small, palette.muted, CENTRE)

    def paint_essence(self, painter: QPainter, zoom: float) -> None:
        """Name and figure, over each other as long as the card is high enough."""
        theme = self.theme
        font = theme.at_least_readable(13, zoom, 600)
        line = line_height(font)
        inner = self.frame().adjusted(theme.px(8), theme.px(3), -theme.px(8), -theme.px(3))
        color = marks.sign_color(self.pull)
        if 2 * line <= inner.height():
            top = inner.center().y() - line
            write(painter, QRectF(inner.left(), top, inner.width(), line), self.name, font, theme.palette.ink)
            write(painter, QRectF(inner.left(), top + line, inner.width(), line), self.value, font, color)
            return
        room = text_width(font, self.value)
        write(painter, inner, self.value, font, color, RIGHT)
        write(painter, inner.adjusted(0, 0, -room - theme.px(8), 0), self.name, font, theme.palette.ink)

    def tip(self, key: str) -> str:
        """The whole name with the pull and the importance."""
        return joining.labelled(one_line(self.content.interest.name), f"{self.value}, {self.importance}")
