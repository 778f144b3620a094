"""The canvas: shows the board of the open case, lets it be moved, zoomed, selected and walked by keyboard."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from truceboard.board.accessible import SpokenBoard
from truceboard.board.accessible_interfaces import speak_for
from truceboard.board.card import Card
from truceboard.board.fields import name_field
from truceboard.board.next_step import NextStep
from truceboard.board.party_card import PartyCard
from truceboard.board.pointing import PointedView
from truceboard.board.reach import LinkWalk
from truceboard.board.scene import Placed
from truceboard.board.theme import theme
from truceboard.board.walk import Direction, neighbour, next_card
from truceboard.case import edits, edits_parts
from truceboard.case.case import Case
from truceboard.case.parts import kind_of
from truceboard.likelihood.outlook import Outlook
from truceboard.look import figures
from truceboard.look.scale import notifier
from truceboard.workspace.workspace import Workspace

ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
}
NUDGES: dict[Direction, tuple[float, float]] = {
    "up": (0, -10),
    "down": (0, 10),
    "left": (-10, 0),
    "right": (10, 0),
}
"""How far an arrow with Shift moves a card, in board units."""
OTHER_KEYS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
ALT = Qt.KeyboardModifier.AltModifier
READ_BY = ("actors", "sources", "levers", "parties", "positions", "proposal", "board")
"""The parts of a case that cards and links are made from."""


class BoardView(PointedView):
    """The board of a workspace."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.spoken = SpokenBoard(self, self._board, workspace)
        self.spoken.opened.connect(self.activated)
        # Before anything is said about the view: Qt asks for an interface once and keeps it.
        speak_for(self, self.spoken)
        self._nudged: Card | None = None
        self._kept: str | None = None
        self._links = LinkWalk(self._board)
        self.next_step = NextStep(workspace, self)
        # Cause leads to effect from left to right, like the charts' axes, in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Board"))

        for changed in (workspace.opened, workspace.case_changed, workspace.as_of_changed):
            changed.connect(self._leave_room)
        workspace.opened.connect(self._open)
        workspace.case_changed.connect(self._take)
        workspace.outlook_changed.connect(self._show_outlook)
        workspace.selection_changed.connect(self._show_selection)
        notifier().changed.connect(self._restyle)
        self._board.placed.connect(self._commit_placed)
        self._board.resized.connect(self.bound)
        self._open()
        self.spoken.follow()

    # -- keeping up with the workspace ----------------------------------------------------------------------

    def _open(self) -> None:
        self.in_place.close()
        self._restyle()
        self._show_selection(self._workspace.selection)
        self.fit_readable()

    def offer_adding(self, actions: Mapping[str, QAction]) -> None:
        """What adds a part to the case, by its kind: a board that lacks something offers one of them."""
        self.next_step.offer_adding(actions)
        self._leave_room()

    def _leave_room(self) -> None:
        self.next_step.refresh()
        self.setViewportMargins(self.next_step.margins)

    def _restyle(self) -> None:
        self._leave_room()
        self.linking.cancel()
        self._board.build(self._workspace.case, self._workspace.outlook, theme())
        self.bound()
        self._describe(self._workspace.outlook)
        self.refit()

    def _take(self, before: Case, after: Case) -> None:
        if any(getattr(before, part) is not getattr(after, part) for part in READ_BY):
            self.linking.cancel()
            self._board.take(after, self._workspace.outlook)
            self.bound()
            self.in_place.place()

    def _show_outlook(self, outlook: Outlook) -> None:
        if self._workspace.previewing and not self.isVisible():
            return
        self._board.show_outlook(outlook)
        self._describe(outlook)

    def _show_selection(self, key: str | None) -> None:
        self._board.select(key, self.hasFocus())
        self._kept = None
        if key is not None and self.isVisible() and not self._clicking:
            self._scroll_to(key)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with a drag under way."""
        super().showEvent(event)
        self._show_outlook(self._workspace.outlook)

    def keep_in_sight(self, key: str) -> None:
        """Scroll to what was just added, and stay with it while panels open beside the board."""
        self._kept = key
        self._scroll_to(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit, then go back to what is to be kept in sight: what was added, or is chosen and was seen."""
        kept = self._kept
        if kept is None and self._sees(self._workspace.selection, event.oldSize()):
            kept = self._workspace.selection
        super().resizeEvent(event)
        self.setViewportMargins(self.next_step.margins)
        self.next_step.place()
        if kept is not None:
            self._scroll_to(kept)

    def _sees(self, key: str | None, room: QSize) -> bool:
        card = self._board.card_of(key) if key is not None else None
        seen = self.mapToScene(QRect(QPoint(), room)).boundingRect()
        return card is not None and seen.contains(card.rect_of(key))

    def _scroll_to(self, key: str) -> None:
        card, link = self._board.card_of(key), self._board.link_of(key)
        if card is not None:
            self.ensureVisible(card.rect_of(key), 24, 24)
        elif link is not None:
            middle = link.path.pointAtPercent(0.5)
            self.ensureVisible(QRectF(middle, QSizeF(1, 1)), 48, 48)

    def _describe(self, outlook: Outlook) -> None:
        """Say in words what the board shows, for a screen reader; without one, once a drag has ended."""
        if self._workspace.previewing and not QAccessible.isActive():
            return
        if not outlook.has_basis:
            self.setAccessibleDescription(self.tr("No basis yet for a likelihood."))
            return
        sentences = [
            self.tr("A truce is agreed: {agreed}; as offered: {offered}.").format(
                agreed=figures.percent(outlook.agreed.mean), offered=figures.percent(outlook.as_offered.mean)
            )
        ]
        parties = [card for card in self._board.cards.values() if isinstance(card, PartyCard)]
        sentences += [card.tip(card.key).replace("\n", ". ") + "." for card in parties]
        description = " ".join(sentences)
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)

    def _commit_placed(self, placed: Placed) -> None:
        case = self._workspace.case
        [*keys], (x, y) = placed.places, next(iter(placed.places.values()))
        if kind_of(keys[0]) == "note":
            self._workspace.commit(
                self.tr("Move a note"), edits_parts.change(case, keys[0], {"x": x, "y": y})
            )
            return
        label = self.tr("Move “{name}”").format(name=placed.name)
        self._workspace.commit(label, edits.move_cards(case, placed.places))

    def arrange(self) -> None:
        """Put every card back into its column, as one step, and show the whole board."""
        case = self._workspace.case
        if case.board.placements:
            self._workspace.commit(self.tr("Arrange the board"), edits.clear_placements(case))
        self.fit()

    # -- keyboard -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with arrows, with Shift move the card, with Alt go onto its links; Enter opens, Esc clears.

        L links what is selected to something, F2 changes its name, plus and minus zoom.
        """
        if self.linking.is_on:
            self._take_key_while_linking(event)
        elif event.modifiers() == ALT and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(self._links.onto(self._workspace.selection, ARROWS[event.key()]))
        elif event.modifiers() & OTHER_KEYS or not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key_while_linking(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in ARROWS:
            self.linking.walk(ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.linking.finish()
        elif key == Qt.Key.Key_Escape:
            self.linking.cancel()

    def _go(self, key: str | None) -> None:
        if key is not None:
            self._workspace.select(key)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in ARROWS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._nudge(ARROWS[key])
        elif key in ARROWS:
            link = self._board.link_of(self._workspace.selection)
            if link is not None:
                self._go(self._links.on(link.wire.key, ARROWS[key]))
            else:
                self._go(neighbour(self._board.stops(), self._workspace.selection, ARROWS[key]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_selected()
        elif key == Qt.Key.Key_Escape:
            return self._clear()
        elif key == Qt.Key.Key_Space:
            self._hand.make_ready(True)
        elif key == Qt.Key.Key_L:
            self.link_selected()
        elif key == Qt.Key.Key_F2:
            self.rename_selected()
        else:
            return False
        return True

    def link_selected(self) -> None:
        """Begin a link from what is selected, to be led by keyboard or pointer; see `Linking`."""
        self.linking.begin(self._workspace.selection)

    def rename_selected(self) -> None:
        """Let the name of what is selected be typed over, where it has one on its card."""
        selected = self._workspace.selection
        card = self._board.card_of(selected) if selected else None
        field = name_field(card, selected) if card is not None and selected else None
        if field is not None:
            self.in_place.open(field)

    def _open_selected(self) -> None:
        selected = self._workspace.selection
        card = self._board.card_of(selected) if selected else None
        if isinstance(card, PartyCard) and card.more and selected == card.key:
            self._board.unfold(card, not card.unfolded)
        elif card is not None or self._board.link_of(selected) is not None:
            self.activated.emit(selected)

    def _nudge(self, direction: Direction) -> None:
        selected = self._workspace.selection
        card = self._board.card_of(selected) if selected else None
        if card is None:
            return
        x, y = NUDGES[direction]
        card.moveBy(self._board.theme.px(x), self._board.theme.px(y))
        self._board.moved(card)
        self._nudged = card

    def _clear(self) -> bool:
        if any(card.cancel_drag() for card in self._board.cards.values()):
            return True
        if self._workspace.selection is None:
            return False
        self._workspace.select(None)
        return True

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of Space, or put down the card that was moved: however far, it is one step."""
        if not event.isAutoRepeat():
            if event.key() == Qt.Key.Key_Space:
                self._hand.make_ready(False)
            elif event.key() in ARROWS:
                self._put_down()
        super().keyReleaseEvent(event)

    def _put_down(self) -> None:
        card, self._nudged = self._nudged, None
        if card is not None:
            self._board.dropped(card)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from card to card, and leaves the board past the last one."""
        if self.linking.is_on:
            self.linking.step(1 if forward else -1)
            return True
        link = self._board.link_of(self._workspace.selection)
        here = link.wire.start if link is not None else self._workspace.selection
        there = next_card(self._board.stops(), here, 1 if forward else -1)
        if there is None:
            return super().focusNextPrevChild(forward)
        self._workspace.select(there)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go; reached by Tab with nothing selected, select the first or last card."""
        super().focusInEvent(event)
        reasons = {Qt.FocusReason.TabFocusReason: 1, Qt.FocusReason.BacktabFocusReason: -1}
        if self._workspace.selection is None and event.reason() in reasons:
            self._workspace.select(next_card(self._board.stops(), None, reasons[event.reason()]))
        self._board.select(self._workspace.selection, focused=True)
        self.spoken.tell_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self._hand.make_ready(False)
        self._put_down()
        self.linking.cancel()
        self._board.select(self._workspace.selection, focused=False)
