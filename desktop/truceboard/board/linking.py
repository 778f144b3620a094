"""Making a link on the board: pulled from a card's edge to a card, or walked to by keyboard."""

from typing import Literal

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Signal
from PySide6.QtWidgets import QApplication, QGraphicsView

from truceboard.board.card import Card, Light
from truceboard.board.handle import Handle, Rubber
from truceboard.board.scene import BoardScene
from truceboard.board.tips import name_on
from truceboard.board.walk import Direction, Stop, in_reading_order, neighbour
from truceboard.case.edits_new import linkable
from truceboard.case.parts import kind_of

NEAR = 18
"""The handle shows when the pointer is this near to an edge, in pixels of the screen at 100 % text."""
MARGIN = 28
"""The canvas scrolls along when a link is pulled this near to where the view ends, in pixels."""
ROOM = 64
"""Above and below what the keys lead to, for the sentence at the lower edge; in pixels at 100 % text."""
BEGINS = ("lever", "interest", "party")
"""The kinds of things a link can begin at."""


class Linking(QObject):
    """One link in the making on a view.

    A handle that is clicked rather than pulled keeps hold: the next click is then where the link ends.
    """

    asked = Signal(object, object)
    """Link the things with these two keys."""
    told = Signal(str)
    """What is going on, as a sentence; empty when it is over."""

    def __init__(self, view: QGraphicsView, board: BoardScene) -> None:
        super().__init__(view)
        self._view, self._board = view, board
        self._offered: tuple[str, QPointF] | None = None
        self._start: str | None = None
        self._target: str | None = None
        self._from = QPointF()
        self._pressed_at: QPoint | None = None
        self._by_hand = False
        self._candidates: dict[str, Stop] = {}
        self._handle, self._rubber = Handle(board), Rubber(board)
        board.addItem(self._handle)
        board.addItem(self._rubber)

    @property
    def is_on(self) -> bool:
        """True from the press on a handle, or the command, until the link is made or given up."""
        return self._start is not None

    @property
    def target(self) -> str | None:
        """What the link would lead to now."""
        return self._target

    @property
    def offered(self) -> str | None:
        """What the handle that is shown belongs to."""
        return self._offered[0] if self._offered else None

    # -- the handle -----------------------------------------------------------------------------------------

    def hover(self, at: QPoint) -> None:
        """Show the handle of the edge that the pointer is near to, in the viewport."""
        if not self.grips(at):
            self._offer(self._edge_near(at))

    def leave(self) -> None:
        """The pointer is gone, and so is the handle."""
        if not self.is_on:
            self._offer(None)

    def grips(self, at: QPoint) -> bool:
        """True over the handle that is shown."""
        if self._offered is None:
            return False
        way = self._view.mapFromScene(self._offered[1]) - at
        return QPoint.dotProduct(way, way) <= (self._handle.radius + 3) ** 2

    def _offer(self, edge: tuple[str, QPointF] | None) -> None:
        self._offered = edge
        self._handle.setVisible(edge is not None)
        if edge is not None:
            self._handle.setPos(edge[1])

    def _edge_near(self, at: QPoint) -> tuple[str, QPointF] | None:
        near = round(self._board.theme.px(NEAR))
        point, zoom = self._view.mapToScene(at), self._view.transform().m11()
        around = QRect(at.x() - near, at.y() - near, 2 * near, 2 * near)
        for card in self._view.items(around):
            for key in card.selectable() if isinstance(card, Card) else ():
                rect = card.rect_of(key)
                if kind_of(key) not in BEGINS or not rect.top() <= point.y() <= rect.bottom():
                    continue
                right = card.outlet(key)
                for edge in (right, QPointF(rect.left(), right.y())):
                    if abs(edge.x() - point.x()) * zoom <= near and self._leads_anywhere(key):
                        return key, edge
        return None

    def _leads_anywhere(self, key: str) -> bool:
        return any(linkable(key, other) for card in self._board.cards.values() for other in card.selectable())

    # -- by hand --------------------------------------------------------------------------------------------

    def take(self, at: QPoint) -> None:
        """Take hold of the handle."""
        if self._offered is not None:
            self._by_hand = True
            self._begin(*self._offered)
            self._pressed_at = at
            self._handle.hold(True)

    def pull(self, at: QPoint) -> None:
        """Lead the link to the pointer, or to what is under it if the two can be linked."""
        if self._pressed_at is not None:
            if (at - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
                return
            self._pressed_at = None
        self._scroll_along(at)
        point = self._view.mapToScene(at)
        card = self._board.card_at(point)
        keys = (card.key_at(card.mapFromScene(point)), card.key) if card else ()
        self._aim(next((key for key in keys if key in self._candidates), None), point)

    def release(self, at: QPoint) -> None:
        """Make the link if it leads to something, else give it up; after a mere click keep hold."""
        if self._pressed_at is not None:
            self._pressed_at, self._by_hand = None, False
        else:
            self.finish()

    def _scroll_along(self, at: QPoint) -> None:
        room = self._view.viewport().rect()
        for bar, place, end in (
            (self._view.horizontalScrollBar(), at.x(), room.width()),
            (self._view.verticalScrollBar(), at.y(), room.height()),
        ):
            if place < MARGIN:
                bar.setValue(bar.value() - MARGIN // 2)
            elif place > end - MARGIN:
                bar.setValue(bar.value() + MARGIN // 2)

    # -- by keyboard ----------------------------------------------------------------------------------------

    def begin(self, key: str | None) -> bool:
        """Link from here, beginning with what is level with it; False where no link can begin."""
        card = self._board.card_of(key) if key else None
        if key is None or card is None or kind_of(key) not in BEGINS or not self._leads_anywhere(key):
            return False
        here = card.outlet(key)
        self._by_hand = False
        self._begin(key, here)
        self._go_to(min(self._candidates, key=lambda other: abs(self._candidates[other].y - here.y())))
        return True

    def walk(self, direction: Direction) -> None:
        """To the next thing that can be linked in this direction."""
        there = neighbour(list(self._candidates.values()), self._target, direction)
        if there is not None:
            self._go_to(there)

    def step(self, by: Literal[1, -1]) -> None:
        """To the next or the one before of all that can be linked, round and round."""
        keys = list(self._candidates)
        here = keys.index(self._target) if self._target else -1
        self._go_to(keys[(here + by) % len(keys)])

    def _go_to(self, key: str) -> None:
        card = self._board.card_of(key)
        if card is not None:
            self._view.ensureVisible(card.rect_of(key), 24, round(self._board.theme.px(ROOM)))
            self._aim(key, card.outlet(key))

    # -- in common ------------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Make the link, if it leads to anything."""
        start, target = self._start, self._target
        self.cancel()
        if start is not None and target is not None:
            self.asked.emit(start, target)

    def cancel(self) -> bool:
        """Give the link up; False if none is being made."""
        if self._start is None:
            return False
        self._start = self._target = self._pressed_at = None
        self._candidates = {}
        self._rubber.hide()
        self._handle.hold(False)
        self._offer(None)
        self._board.show_instead(None)
        self.told.emit("")
        return True

    def _begin(self, key: str, edge: QPointF) -> None:
        self._start, self._from = key, edge
        stops = in_reading_order([stop for stop in self._board.stops() if linkable(key, stop.key)])
        self._candidates = {stop.key: stop for stop in stops}
        self._offer((key, edge))
        self._shine()

    def _aim(self, target: str | None, point: QPointF) -> None:
        """Lead to a target, or to a point while there is none."""
        card = self._board.card_of(target) if target else None
        if target is not None and card is not None:
            rect = card.rect_of(target)
            left = self._from.x() < rect.center().x()
            point = QPointF(rect.left() if left else rect.right(), card.outlet(target).y())
        self._rubber.stretch(self._from, point, settled=target is not None)
        if target != self._target:
            self._target = target
            self._shine()

    def _shine(self) -> None:
        """Light what can be linked, dim the rest, and say so."""
        if self._start is None:
            return
        lit = frozenset({self._start, *self._candidates})
        self._board.show_instead(Light(self._target or self._start, lit, focused=True))
        self.told.emit(self._sentence(name_on(self._board, self._start)))

    def _sentence(self, start: str) -> str:
        if self._target is None:
            return self.tr("Link “{start}” to a card that is lit. Escape gives up.").format(start=start)
        target = name_on(self._board, self._target)
        if self._by_hand:
            return self.tr("Let go to link “{start}” to “{target}”.").format(start=start, target=target)
        pattern = self.tr(
            "Link “{start}” to “{target}”, {number} of {count}? Enter or a click links, arrows go on, "
            "Escape gives up."
        )
        number = list(self._candidates).index(self._target) + 1
        return pattern.format(start=start, target=target, number=number, count=len(self._candidates))
