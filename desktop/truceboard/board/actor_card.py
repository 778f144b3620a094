"""An actor's card: its kind, the levers it controls with their values, and what it said about no party."""

from datetime import date

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QPainter

from truceboard.board.card import Card, Row, Showing, Table
from truceboard.board.content import ActorContent, Said
from truceboard.board.lettering import RIGHT, badge_width, one_line, paint_badge, paint_rule, wrapped, write
from truceboard.board.said import paint_said, said_height, said_tip
from truceboard.board.theme import READABLE, Theme, line_height, text_width
from truceboard.case.levers import Lever
from truceboard.look import figures, joining, terms

WIDTH = 190
PADDING = 11


class ActorCard(Card):
    """One actor, or rows of one that were given a place apart; an actor with nothing in hand is one line."""

    def __init__(self, content: ActorContent, theme: Theme, table: Table) -> None:
        super().__init__(content, f"actor:{content.actor.id}", content.actor.brief, theme, table)
        self.content: ActorContent = content
        self.kind = terms.actor_kind(content.actor.kind)
        self.values: dict[str, str] = {}
        self._settings: dict[str, float] = {}
        self._said: dict[str, Said] = {f"position:{said.position.id}": said for said in content.said}
        self._levers: dict[str, Lever] = {f"lever:{lever.id}": lever for lever in content.levers}
        self.day: date | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        theme, px = self.theme, self.theme.px
        if self.is_one_line:
            width = text_width(theme.strong, self.name) + badge_width(theme, self.kind) + px(16)
            self._names: tuple[str, ...] = (self.name,)
            self.size = QSizeF(min(px(WIDTH), width), line_height(theme.strong) + px(8))
            return
        inner = px(WIDTH - 2 * PADDING)
        beside_badge = inner - badge_width(theme, self.kind) - px(6)
        self._names = wrapped(self.name, theme.strong, (beside_badge, inner))
        y = self._header_height()
        rows = []
        for key in self._levers:
            height = line_height(theme.body) + px(16)
            rows.append(Row(key, QRectF(0, y, px(WIDTH), height)))
            y += height
        y += px(3) if self._said and self._levers else 0
        for key in self._said:
            rows.append(Row(key, QRectF(0, y, px(WIDTH), said_height(theme))))
            y += said_height(theme)
        y += px(3) if self._said else 0
        self.rows = rows
        self.size = QSizeF(px(WIDTH), y)

    @property
    def is_one_line(self) -> bool:
        """True for an actor that controls no lever and said nothing on its own."""
        return not self.content.levers and not self.content.said

    def _header_height(self) -> float:
        return len(self._names) * line_height(self.theme.strong) + self.theme.px(16)

    def show_outlook(self, showing: Showing) -> None:
        """Show the levers' values as they are being tried."""
        settings = showing.outlook.settings
        # The rows of levers come first.
        for row, lever in zip(self.rows, self._levers.values(), strict=False):
            if settings[lever.id] != self._settings.get(row.key):
                self._settings[row.key] = settings[lever.id]
                self.values[row.key] = figures.value_with_unit(lever, self._settings[row.key])
                self.update(row.rect)
        if self.day != showing.day:
            self.day = showing.day
            self.redraw()

    def paint_frame(self, painter: QPainter) -> None:
        """A card; one line stands on the bare board unless it is selected."""
        if not self.is_one_line or self.light.selected == self.key:
            super().paint_frame(painter)

    def paint_all(self, painter: QPainter, exposed: QRectF) -> None:
        """The actor, then a row for each lever and each position."""
        if self.is_one_line:
            self._paint_header(painter, self.theme.strong, with_kind=True)
            return
        self._paint_names(painter)
        padding = self.theme.px(PADDING)
        paint_rule(painter, self.theme, 0.5, self.size.width() - 0.5, round(self._header_height()) - 0.5)
        for row in self.rows:
            if not row.rect.intersects(exposed):
                continue
            self.begin_row(painter, row)
            inner = row.rect.adjusted(padding, 0, -padding, 0)
            if row.key in self._levers:
                self._paint_lever(painter, inner, row.key, self.theme.body, self.theme.strong)
            elif self.day is not None:
                paint_said(painter, self.theme, inner, self._said[row.key], self.day)

    def _paint_names(self, painter: QPainter) -> None:
        """The name over up to two lines, and the kind beside the first."""
        theme, px = self.theme, self.theme.px
        height, right = line_height(theme.strong), self.size.width() - px(PADDING)
        first = QRectF(px(PADDING), px(8), right - px(PADDING), height)
        for place, text in enumerate(self._names):
            write(painter, first.translated(0, place * height), text, theme.strong, theme.palette.ink)
        badge = badge_width(theme, self.kind)
        paint_badge(painter, theme, self.kind, right - badge, first.center().y())

    def _paint_header(self, painter: QPainter, font: QFont, with_kind: bool) -> None:
        px = self.theme.px
        padding = px(4) if self.is_one_line else px(PADDING)
        height = self.size.height() if self.is_one_line else self._header_height()
        badge = badge_width(self.theme, self.kind) if with_kind else 0
        right = self.size.width() - padding
        name = QRectF(padding, 0, right - padding - (badge + px(6) if badge else 0), height)
        write(painter, name, self.name, font, self.theme.palette.ink)
        if with_kind:
            paint_badge(painter, self.theme, self.kind, right - badge, height / 2)

    def _paint_lever(
        self, painter: QPainter, rect: QRectF, key: str, name_font: QFont, value_font: QFont
    ) -> None:
        value = self.values.get(key, "")
        room = min(text_width(value_font, value), rect.width() * 0.62)
        palette = self.theme.palette
        name = rect.adjusted(0, 0, -room - self.theme.px(8), 0)
        write(painter, name, one_line(self._levers[key].brief), name_font, palette.ink)
        write(
            painter,
            QRectF(rect.right() - room, rect.top(), room, rect.height()),
            value,
            value_font,
            palette.ink,
            RIGHT,
        )

    def paint_essence(self, painter: QPainter, zoom: float) -> None:
        """The actor's name, and each lever with its value as long as rows are high enough for it."""
        theme = self.theme
        name_font = theme.at_least_readable(13, zoom, 600)
        rows_fit = line_height(theme.body) + theme.px(16) >= READABLE / zoom * 1.15
        if self.is_one_line:
            if line_height(name_font) <= 1.4 * self.size.height():
                self._paint_header(painter, name_font, with_kind=False)
            return
        if rows_fit:
            self._paint_header(painter, name_font, with_kind=False)
        else:
            inner = self.frame().adjusted(theme.px(6), 0, -theme.px(6), 0)
            write(painter, inner, self.name, name_font, theme.palette.ink)
            return
        row_font, value_font = theme.at_least_readable(13, zoom, 400), theme.at_least_readable(13, zoom, 600)
        for row in self.rows:
            self.begin_row(painter, row)
            inner = row.rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
            if row.key in self._levers:
                self._paint_lever(painter, inner, row.key, row_font, value_font)
            else:
                write(
                    painter,
                    inner,
                    one_line(self._said[row.key].position.speaker),
                    row_font,
                    theme.palette.ink,
                )

    def tip(self, key: str) -> str:
        """The whole name of a lever with its value, what was said, or who the actor is."""
        if key in self._levers:
            return joining.labelled(one_line(self._levers[key].name), self.values.get(key, ""))
        if key in self._said and self.day is not None:
            return said_tip(self._said[key], self.day)
        actor = self.content.actor
        lines = [f"{one_line(actor.name)} ({self.kind})"]
        return "\n".join([*lines, actor.description] if actor.description else lines)
