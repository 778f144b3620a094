"""A board under a pointer: panned, clicked, its links pulled from card to card, its names typed over."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from truceboard.board.fields import field_at
from truceboard.board.hint import Hint
from truceboard.board.in_place import InPlace
from truceboard.board.linking import Linking
from truceboard.board.note_card import free_place
from truceboard.board.panning import Panning
from truceboard.board.tips import tip_at
from truceboard.board.zooming import ZoomingView
from truceboard.look.plain import tooltip
from truceboard.workspace.workspace import Workspace

Shape = Qt.CursorShape


class PointedView(ZoomingView):
    """What mouse and pen do on a board."""

    activated = Signal(object)
    """Enter or a double-click on the thing with this key: it is to be worked on."""
    link_asked = Signal(object, object)
    """Link the things with these two keys."""
    menu_asked = Signal(object, QPoint)
    """Show what can be done with the thing with this key (None: the canvas), here in the viewport."""
    rename_asked = Signal(object, object)
    """Give the thing with this key this name; answer with `in_place.answer`."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._hand = Panning(self)
        self.linking = Linking(self, self._board)
        self.in_place = InPlace(self, self._board, workspace)
        self._hint = Hint(self.viewport())
        self._clicking = False
        self._shape: Qt.CursorShape | None = None
        self.viewport().setMouseTracking(True)
        self._board.clicked.connect(self._select_clicked)
        self.linking.asked.connect(self.link_asked)
        self.linking.told.connect(self._hint.say)
        self.in_place.rename_asked.connect(self.rename_asked)

    def key_at(self, place: QPoint) -> str | None:
        """The key of the card, row or link at a place of the viewport."""
        at = self.mapToScene(place)
        card = self._board.card_at(at)
        if card is not None:
            return card.key_at(card.mapFromScene(at))
        return self._link_at(place)

    def _link_at(self, place: QPoint) -> str | None:
        at = self.mapToScene(place)
        link = self._board.link_at(at, self.zoom) if self._board.card_at(at) is None else None
        return link.wire.key if link else None

    def place_at(self, place: QPoint) -> tuple[float, float]:
        """A place of the viewport in whole board units."""
        at, unit = self.mapToScene(place), self._board.theme.unit
        return float(round(at.x() / unit)), float(round(at.y() / unit))

    def place_for_note(self) -> tuple[float, float]:
        """Where a new note covers nothing, in board units: in sight if it can be, else below the board."""
        room = self.mapToScene(self.viewport().rect()).boundingRect()
        taken = [card.sceneBoundingRect() for card in self._board.cards.values()]
        place = free_place(room, taken, self._board.theme)
        if place is None:
            place = self._board.extent().bottomLeft()
        return self.place_at(self.mapFromScene(place))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, by keyboard for that of what is selected."""
        place, key = event.pos(), self.key_at(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            key = self._workspace.selection
            card, link = self._board.card_of(key) if key else None, self._board.link_of(key)
            if card is not None and key is not None:
                place = self.mapFromScene(card.rect_of(key).center())
            elif link is not None:
                place = self.mapFromScene(link.path.pointAtPercent(0.5))
        self.menu_asked.emit(key, place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pull a link from a handle; pan on the canvas, with the middle button or Space; else the cards'."""
        at, left = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        if self.linking.is_on:
            if not left:
                self.linking.cancel()
                self._take_shape(at)
            return
        if left and self.linking.grips(at) and not self._hand.is_ready:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.linking.take(at)
            return
        on_canvas = self._hand.is_ready or self._board.card_at(self.mapToScene(at)) is None
        if event.button() == Qt.MouseButton.MiddleButton or (left and on_canvas):
            self._hand.take(at)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull a link, or pan; else show what can be done here."""
        at = event.position().toPoint()
        if self.linking.is_on:
            self.linking.pull(at)
            self._take_shape(at)
        elif not self._hand.holds:
            super().mouseMoveEvent(event)
            if not event.buttons():
                self.linking.hover(at)
                self._take_shape(at)
        elif self._hand.pull(at):
            self._fitting = "no"

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Make the link, or end panning; a click selects the link under it, on the bare canvas nothing."""
        at, left = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        if self.linking.is_on:
            if left:
                self.linking.release(at)
                self._take_shape(at)
        elif not self._hand.holds:
            super().mouseReleaseEvent(event)
        elif not self._hand.release() and left and not self._hand.is_ready:
            self._select_clicked(self._link_at(at))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let a name or a value be typed over, else open what is under the pointer.

        In quick succession "and n more" and a handle are clicked twice.
        """
        place = event.position().toPoint()
        at, key = self.mapToScene(place), self.key_at(place)
        card = self._board.card_at(at)
        folds = card is not None and card.folds_at(card.mapFromScene(at))
        if key is None or folds or self.linking.is_on or self.linking.grips(place):
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            field = field_at(card, card.mapFromScene(at)) if card is not None else None
            if field is not None and self._board.theme.is_readable(self.zoom):
                self.in_place.open(field)
            else:
                self.activated.emit(key)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a card has no room for, letter by letter."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip = tip_at(self._board, self.mapToScene(event.pos()), self.zoom)
            QToolTip.showText(event.globalPos(), tooltip(tip) if tip else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Without a pointer no handle."""
        super().leaveEvent(event)
        self.linking.leave()

    def _select_clicked(self, key: str | None) -> None:
        # What is under the pointer must not be scrolled away from it.
        self._clicking = True
        self._workspace.select(key)
        self._clicking = False

    def _take_shape(self, at: QPoint) -> None:
        """The pointer's shape says what a press or a release would do."""
        shape = None
        if self.linking.is_on:
            shape = Shape.DragLinkCursor if self.linking.target else Shape.CrossCursor
        elif self.linking.grips(at):
            shape = Shape.CrossCursor
        elif self._link_at(at) is not None:
            shape = Shape.PointingHandCursor
        if shape is not None:
            self.viewport().setCursor(shape)
        elif self._shape is not None:
            self.viewport().unsetCursor()
        self._shape = shape

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """An open editor stays on its card, a hint at its edge."""
        super().scrollContentsBy(dx, dy)
        self._keep_in_place()

    def _keep_in_place(self) -> None:
        self.in_place.place()
        self._hint.place()
