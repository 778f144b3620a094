"""The truce: the likelihood that it is agreed, and that it is agreed as offered."""

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from truceboard.board.card import Card, Showing, Table
from truceboard.board.content import TruceContent
from truceboard.board.lettering import one_line, write
from truceboard.board.theme import Theme, line_height, text_width
from truceboard.look import figures

WIDTH = 114
PADDING = 11

translate = QCoreApplication.translate


class TruceCard(Card):
    """The one card all parties' answers lead to."""

    PITCH = 0.0

    def __init__(self, content: TruceContent, theme: Theme, table: Table) -> None:
        super().__init__(content, content.key, translate("Board", "Truce"), theme, table)
        self.content: TruceContent = content
        self.agreed = ""
        self.as_offered = ""
        self.percent = ""
        px = theme.px
        height = px(12) + 2 * line_height(theme.small) + line_height(theme.headline) + px(20)
        self.size = QSizeF(px(WIDTH), height)

    def show_outlook(self, showing: Showing) -> None:
        """Show the whole percents; without any basis, say so."""
        outlook = showing.outlook
        agreed = figures.whole(outlook.agreed.mean) if outlook.has_basis else ""
        as_offered = figures.percent(outlook.as_offered.mean) if outlook.has_basis else ""
        percent = (
            figures.percent(outlook.agreed.mean) if outlook.has_basis else translate("Board", "no basis yet")
        )
        if (agreed, as_offered, percent) != (self.agreed, self.as_offered, self.percent):
            self.agreed, self.as_offered, self.percent = agreed, as_offered, percent
            self.update()

    def paint_frame(self, painter: QPainter) -> None:
        """The truce is always accented."""
        px, palette = self.theme.px, self.theme.palette
        if self.light.selected == self.key:
            self.paint_halo(painter, self.frame(), px(8))
        painter.setBrush(palette.card)
        painter.setPen(QPen(palette.accent, px(2)))
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), px(8), px(8))

    def paint_all(self, painter: QPainter, _exposed: QRectF) -> None:
        """The large figure between what it is and what is offered."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.px
        padding = px(PADDING)
        line, large = line_height(theme.small), line_height(theme.headline)
        inner = QRectF(padding, px(12), self.size.width() - 2 * padding + px(4), line)
        write(painter, inner, translate("Board", "Truce agreed"), theme.small, palette.muted)
        figure = QRectF(padding, inner.bottom() + px(2), inner.width(), large)
        if not self.agreed:
            write(painter, figure, self.percent, theme.strong, palette.ink)
            return
        # Some languages put the sign first; then it is as large as the figure.
        sign = self.percent.removeprefix(self.agreed)
        if sign == self.percent:
            write(painter, figure, self.percent, theme.headline, palette.ink)
        else:
            write(painter, figure, self.agreed, theme.headline, palette.ink)
            self._paint_sign(painter, figure, sign.strip())
        below = QRectF(padding, figure.bottom() + px(4), inner.width(), line)
        offered = translate("Board", "as offered {percent}").format(percent=self.as_offered)
        write(painter, below, offered, theme.small, palette.muted)

    def _paint_sign(self, painter: QPainter, figure: QRectF, sign: str) -> None:
        """The percent sign, smaller, beside the figure and on its base line."""
        theme = self.theme
        beside = text_width(theme.headline, self.agreed) + theme.px(4)
        drop = (figure.height() - line_height(theme.percent)) / 2 - theme.px(3)
        write(painter, figure.adjusted(beside, drop, 0, drop), sign, theme.percent, theme.palette.ink)

    def paint_essence(self, painter: QPainter, zoom: float) -> None:
        """What it is and the figure."""
        theme, px = self.theme, self.theme.px
        inner = self.frame().adjusted(px(6), px(4), -px(6), -px(4))
        figure = theme.at_least_readable(30, zoom, 700)
        name = theme.at_least_readable(12, zoom, 400)
        both = line_height(figure) + line_height(name)
        if both <= inner.height():
            top = QRectF(inner.left(), inner.center().y() - both / 2, inner.width(), line_height(name))
            write(painter, top, translate("Board", "Truce agreed"), name, theme.palette.muted)
            inner = QRectF(inner.left(), top.bottom(), inner.width(), line_height(figure))
        write(painter, inner, self.percent, figure, theme.palette.ink)

    def tip(self, key: str) -> str:
        """The proposal, whole."""
        return one_line(self.content.title)
