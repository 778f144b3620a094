"""How each party would answer: a ladder per party and what its colours mean."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from truceboard.likelihood.outlook import RESPONSES, PartyOutlook
from truceboard.likelihood.yardstick import whole_percent
from truceboard.look import figures, fonts, joining, marks, palette, terms
from truceboard.panels.headline_view import MARGIN
from truceboard.panels.mirrored import Mirrored, advance
from truceboard.workspace.workspace import Workspace

NAME, LADDER, GAP, LEGEND = 21, 22, 5, 22
"""Heights in pixels at 100 %: a party's name, its ladder, the gap below it, a line of the legend."""


def most_likely(outlook: PartyOutlook) -> tuple[str, ...]:
    """The responses with the largest share in whole percents, as keys of RESPONSES.

    Shares that read the same are told the same: which of them is ahead by a hair is chance.
    """
    shares = [whole_percent(share) for share in outlook.ladder]
    return tuple(response for response, share in zip(RESPONSES, shares, strict=True) if share == max(shares))


Drawn = tuple[tuple[str, ...], tuple[float, ...]]
"""A party's most likely responses, and its shares as finely as a screen shows them; none without a basis."""


def _drawn(outlook: PartyOutlook) -> Drawn:
    if not outlook.has_basis:
        return (), ()
    return most_likely(outlook), tuple(round(share, 4) for share in outlook.ladder)


class LaddersView(Mirrored, QWidget):
    """One ladder per party, with its most likely response in words, and the legend."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._drawn: list[Drawn] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Responses"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def refresh(self) -> None:
        """Show the present outlook."""
        if QAccessible.isActive() or not self._workspace.previewing:
            self.setAccessibleDescription(
                joining.listed(self._spoken(party) for party in self._workspace.outlook.parties)
            )
        before, self._drawn = self._drawn, [_drawn(party) for party in self._workspace.outlook.parties]
        # The legend does not change, the words seldom, a ladder by less than can be seen.
        for index, (words, shares) in enumerate(self._drawn):
            old_words, old_shares = before[index] if index < len(before) else (None, None)
            top = fonts.px(NAME + LADDER + GAP) * index
            if words != old_words:
                self.update(0, top, self.width(), fonts.px(NAME))
            if shares != old_shares:
                self.update(0, top + fonts.px(NAME), self.width(), fonts.px(LADDER))

    def _spoken(self, party: PartyOutlook) -> str:
        name = self._workspace.case.actor(party.party).name
        if not party.has_basis:
            return joining.labelled(name, self.verdict(party))
        steps = ", ".join(
            f"{terms.response(response)} {figures.percent(share)}"
            for response, share in zip(RESPONSES, party.ladder, strict=True)
        )
        return joining.labelled(name, joining.listed((steps, self.verdict(party))))

    def verdict(self, party: PartyOutlook) -> str:
        """What stands at the right of a party's name."""
        if not party.has_basis:
            return self.tr("no basis yet")
        if len(most_likely(party)) > 2:
            return self._in_words(party)
        return self.tr("most likely: {response}").format(response=self._in_words(party))

    def _in_words(self, party: PartyOutlook) -> str:
        if len(most_likely(party)) > 2:
            return self.tr("none stands out")
        #: Between two answers that are equally likely.
        either = self.tr(" or ")
        return either.join(terms.response_in_a_sentence(response) for response in most_likely(party))

    def hasHeightForWidth(self) -> bool:
        """The legend takes another line where it must."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All ladders and the legend."""
        legend = self._legend(width)
        return self._legend_top() + legend[-1][1].bottom() + 1

    def sizeHint(self) -> QSize:
        """At the width of the design."""
        width = fonts.px(351)
        return QSize(width, self.heightForWidth(width))

    def _legend_top(self) -> int:
        return len(self._workspace.case.parties) * fonts.px(NAME + LADDER + GAP) + fonts.px(1)

    def _legend(self, width: int) -> list[tuple[str, QRect]]:
        """Where each response stands in the legend, from its own top left."""
        metrics = QFontMetrics(fonts.font(12))
        side, room = fonts.px(MARGIN), width - 2 * fonts.px(MARGIN)
        line = fonts.px(LEGEND)
        at = QPoint(0, 0)
        placed = []
        for response in RESPONSES:
            extent = fonts.px(16) + metrics.horizontalAdvance(terms.response(response))
            if at.x() and at.x() + extent > room:
                at = QPoint(0, at.y() + line)
            placed.append((response, QRect(side + at.x(), at.y(), extent, line)))
            at.setX(at.x() + extent + fonts.px(13))
        return placed

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name and verdict over each ladder, the legend below."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), palette.current().panel)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = fonts.px(MARGIN)
        width = self.width() - 2 * side
        top = 0
        for party in self._workspace.outlook.parties:
            if event.region().intersects(QRect(0, top, self.width(), fonts.px(NAME))):
                self._paint_heading(painter, QRect(side, top, width, fonts.px(NAME)), party)
            top += fonts.px(NAME)
            if event.region().intersects(QRect(0, top, self.width(), fonts.px(LADDER))):
                bar = QRectF(side, top, width, fonts.px(LADDER))
                if party.has_basis:
                    marks.paint_ladder(painter, bar, party.ladder, 12)
                else:
                    marks.paint_no_ladder(painter, bar, "")
            top += fonts.px(LADDER + GAP)
        if event.rect().bottom() >= self._legend_top():
            self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        painter.setFont(fonts.font(12))
        painter.setPen(palette.current().ink)
        swatch = fonts.px(11)
        for response, place in self._legend(self.width()):
            line = place.translated(0, self._legend_top())
            square = QRect(line.left(), line.center().y() - swatch // 2, swatch, swatch)
            text = line.adjusted(fonts.px(16), 0, fonts.px(2), 0)
            marks.paint_swatch(painter, QRectF(self.mirrored(square)), response)
            painter.drawText(self.mirrored(text), self.leading, terms.response(response))

    def _paint_heading(self, painter: QPainter, room: QRect, party: PartyOutlook) -> None:
        colours = palette.current()
        strong, plain = fonts.font(fonts.BODY, 600), fonts.font(fonts.BODY)
        name, verdict = self._workspace.case.actor(party.party).name, self.verdict(party)
        most = room.width() * 2 // 3
        label = QRect(room.topLeft(), QSize(min(advance(strong, name) + 1, most), room.height()))
        rest = room.adjusted(label.width() + fonts.px(8), 0, 0, 0)
        if party.has_basis and advance(plain, verdict) > rest.width():
            verdict = self._in_words(party)
        for text, font, place, flags, color in (
            (name, strong, label, self.leading, colours.ink),
            (verdict, plain, rest, self.trailing, colours.muted),
        ):
            painter.setFont(font)
            painter.setPen(color)
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 1)
            painter.drawText(self.mirrored(place), flags, elided)
