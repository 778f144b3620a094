"""A party's card: its answers as a ladder, what pulls it both ways, and what it and others say."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from truceboard.board.card import Card, Row, Showing, Table
from truceboard.board.content import PartyContent, Said
from truceboard.board.lettering import LEFT, RIGHT, badge_width, one_line, paint_badge, wrapped, write
from truceboard.board.said import paint_said, said_height, said_tip
from truceboard.board.theme import Theme, line_height, text_width
from truceboard.likelihood.outlook import RESPONSES
from truceboard.look import figures, marks, terms

WIDTH = 204
PADDING = 11
SHOWN = 5
"""So many positions are shown before the rest folds."""

translate = QCoreApplication.translate


class PartyCard(Card):
    """One party; `unfolded` shows all that is said about it."""

    PITCH = 20.0

    def __init__(self, content: PartyContent, theme: Theme, table: Table, unfolded: bool) -> None:
        super().__init__(content, content.key, content.actor.brief, theme, table)
        self.content: PartyContent = content
        self.unfolded = unfolded
        self.kind = terms.actor_kind(content.actor.kind)
        self.ladder: tuple[float, ...] | None = None
        """The shares of the answers; None where the party has no basis yet."""
        self.away = self.toward = ""
        self._bars = (0.0, 0.0, 1.0)
        self._drawn: tuple[object, ...] = ()
        self.day: date | None = None
        self._words: dict[str, Said] = {}
        self.setAcceptHoverEvents(self.more > 0)
        self._lay_out()

    def _lay_out(self) -> None:
        theme, px = self.theme, self.theme.px
        padding, width = px(PADDING), px(WIDTH)
        inner = width - 2 * padding
        title = line_height(theme.title)
        line = line_height(theme.small)
        beside_badge = inner - badge_width(theme, self.kind) - px(6)
        self._names = wrapped(self.name, theme.title, (beside_badge, inner))
        self._title = QRectF(padding, px(9), inner, title * len(self._names))
        self._ladder = QRectF(padding, self._title.bottom() + px(6), inner, px(21))
        self._figures = QRectF(padding, self._ladder.bottom() + px(5), inner, line)
        self._opposed = QRectF(padding, self._figures.bottom() + px(3), inner, px(7))
        y = self._opposed.bottom() + px(11)
        self._caption = QRectF(padding, y, inner, line)
        said = self.content.said
        if not said:
            self.size = QSizeF(width, y)
            return
        y = self._caption.bottom() + px(1)
        shown = said if self.unfolded else said[:SHOWN]
        self._words = {f"position:{word.position.id}": word for word in shown}
        rows = []
        for key in self._words:
            rows.append(Row(key, QRectF(0, y, width, said_height(theme))))
            y += said_height(theme)
        self.rows = rows
        self._fold = QRectF(0, y, width, line + px(8)) if len(said) > SHOWN else QRectF()
        self.size = QSizeF(width, y + self._fold.height() + px(6))

    @property
    def title_height(self) -> float:
        """How far down the name reaches; it takes a second line where one is too short."""
        return self._title.bottom()

    @property
    def more(self) -> int:
        """How many positions the card does not show unless it is unfolded."""
        return max(0, len(self.content.said) - SHOWN)

    def holds(self, key: str) -> bool:
        """True if a position is about this party, shown or folded away."""
        return any(f"position:{said.position.id}" == key for said in self.content.said)

    def folds_at(self, point: QPointF) -> bool:
        """True over "and n more" or "show fewer"."""
        return bool(self.more) and self._fold.contains(point)

    def show_outlook(self, showing: Showing) -> None:
        """Show the ladder and the opposed pulls."""
        party = self.content.party.actor
        opposed = showing.pulls.parties[party]
        outlook = showing.outlook.party(party)
        self.ladder = outlook.ladder if outlook.has_basis else None
        self.away = figures.log_odds(opposed.away)
        self.toward = figures.log_odds(opposed.toward)
        bars = (round(opposed.away, 3), round(opposed.toward, 3), showing.party_scale)
        drawn = (bars, *(round(share, 4) for share in self.ladder or ()))
        if drawn != self._drawn:
            self._bars = bars
            self._drawn = drawn
            top, bottom = self._ladder.top() - self.theme.px(1), self._caption.top() - self.theme.px(3)
            self.update(QRectF(0, top, self.size.width(), bottom - top))
        if self.day != showing.day:
            self.day = showing.day
            self.redraw()

    def paint_all(self, painter: QPainter, exposed: QRectF) -> None:
        """Name, ladder, opposed pulls, then a row for each position."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.px
        if exposed.top() < self._ladder.top() - px(1):
            height = line_height(theme.title)
            line = QRectF(self._title.topLeft(), QSizeF(self._title.width(), height))
            for place, text in enumerate(self._names):
                write(painter, line.translated(0, place * height), text, theme.title, palette.ink)
            badge = badge_width(theme, self.kind)
            paint_badge(painter, theme, self.kind, line.right() - badge, line.center().y())
        self._paint_ladder(painter, self._ladder, 12)
        self._paint_figures(painter)
        marks.paint_opposed(painter, self._opposed, *self._bars)
        if not self.rows or exposed.bottom() < self._caption.top():
            return
        write(
            painter, self._caption, translate("Board", "What they and others say"), theme.small, palette.muted
        )
        for row in self.rows:
            if self.day is not None and row.rect.intersects(exposed):
                self.begin_row(painter, row)
                inner = row.rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
                paint_said(painter, theme, inner, self._words[row.key], self.day)
        self.fade(painter, self.key)
        if self.more:
            text = translate("Board", "show fewer") if self.unfolded else figures.and_more(self.more)
            left = px(PADDING + 12)
            write(painter, self._fold.adjusted(left, 0, -px(PADDING), 0), text, theme.small, palette.accent)

    def _paint_ladder(self, painter: QPainter, bar: QRectF, text_px: float) -> None:
        if self.ladder is None:
            marks.paint_no_ladder(painter, bar, translate("Board", "no basis yet"), text_px)
        else:
            marks.paint_ladder(painter, bar, self.ladder, text_px)

    def _paint_figures(self, painter: QPainter) -> None:
        theme, px = self.theme, self.theme.px
        away, toward = theme.palette.away, theme.palette.toward
        rect = self._figures
        strong, small = theme.small_strong, theme.small
        write(painter, rect, self.away, strong, away)
        after = text_width(strong, self.away) + px(4)
        write(painter, rect.adjusted(after, 0, 0, 0), translate("Board", "away"), small, away, LEFT)
        write(painter, rect, self.toward, strong, toward, RIGHT)
        before = text_width(strong, self.toward) + px(4)
        write(painter, rect.adjusted(0, 0, -before, 0), translate("Board", "toward"), small, toward, RIGHT)

    def paint_essence(self, painter: QPainter, zoom: float) -> None:
        """The name and the ladder."""
        theme, px = self.theme, self.theme.px
        font = theme.at_least_readable(17, zoom, 700)
        inner = self.frame().adjusted(px(8), px(6), -px(8), -px(6))
        line = line_height(font)
        write(
            painter,
            QRectF(inner.left(), inner.top(), inner.width(), line),
            self.name,
            font,
            theme.palette.ink,
        )
        figure = theme.at_least_readable(12, zoom, 600)
        height = min(line_height(figure) * 1.2, inner.height() - line - px(2))
        if height > 0:
            bar = QRectF(inner.left(), inner.top() + line + px(2), inner.width(), height)
            text = figure.pixelSize() / theme.unit if height >= figure.pixelSize() else 0
            self._paint_ladder(painter, bar, text)

    def tip(self, key: str) -> str:
        """What was said, or the party's answers in words."""
        if key in self._words and self.day is not None:
            return said_tip(self._words[key], self.day)
        answers = [translate("Board", "no basis yet")]
        if self.ladder is not None:
            shares = zip(RESPONSES, self.ladder, strict=True)
            answers = [f"{terms.response(response)} {figures.percent(share)}" for response, share in shares]
        pulls = translate("Board", "{away} log-odds pull away, {toward} toward").format(
            away=self.away, toward=self.toward
        )
        return "\n".join([one_line(self.content.actor.name), ", ".join(answers), pulls])

    def ports(self) -> float:
        """Links arrive and leave beside the ladder and the opposed pulls."""
        return (self._ladder.top() + self._opposed.bottom()) / 2 - self.theme.px(6)
