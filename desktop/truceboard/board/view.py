"""The canvas: shows the board of the open case, lets it be moved, zoomed, selected and walked by keyboard."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsView, QPinchGesture, QWidget

from truceboard.board.card import Card
from truceboard.board.panning import Panning
from truceboard.board.party_card import PartyCard
from truceboard.board.scene import BoardScene, Placed
from truceboard.board.theme import theme
from truceboard.board.walk import Direction, neighbour, next_card
from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.likelihood.outlook import Outlook
from truceboard.look import figures
from truceboard.look.scale import notifier
from truceboard.workspace.workspace import Workspace

SMALLEST_ZOOM, LARGEST_ZOOM = 0.15, 4.0
LARGEST_FIT = 1.6
STEP = 1.2
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
READ_BY = ("actors", "sources", "levers", "parties", "positions", "proposal", "board")
"""The parts of a case that cards and links are made from."""


class BoardView(QGraphicsView):
    """The board of a workspace."""

    activated = Signal(object)
    """Enter or a double-click on the thing with this key: it is to be worked on."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._board = BoardScene(theme(), self)
        self._fitting: Literal["readable", "whole", "no"] = "readable"
        self._hand = Panning(self)
        self._nudged: Card | None = None
        self._clicking = False
        self._pinched_from = 1.0
        self.setScene(self._board)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Board"))

        workspace.opened.connect(self._open)
        workspace.case_changed.connect(self._take)
        workspace.outlook_changed.connect(self._show_outlook)
        workspace.selection_changed.connect(self._show_selection)
        notifier().changed.connect(self._restyle)
        self._board.clicked.connect(self._select_clicked)
        self._board.placed.connect(self._commit_placed)
        self._board.resized.connect(self._bound)
        self._open()

    @property
    def board(self) -> BoardScene:
        """The cards and links."""
        return self._board

    # -- keeping up with the workspace ----------------------------------------------------------------------

    def _open(self) -> None:
        self._restyle()
        self._show_selection(self._workspace.selection)
        self._fit_readable()

    def _restyle(self) -> None:
        self._board.build(self._workspace.case, self._workspace.outlook, theme())
        self._bound()
        self._describe(self._workspace.outlook)
        self._refit()

    def _take(self, before: Case, after: Case) -> None:
        if any(getattr(before, part) is not getattr(after, part) for part in READ_BY):
            self._board.take(after, self._workspace.outlook)
            self._bound()

    def _show_outlook(self, outlook: Outlook) -> None:
        self._board.show_outlook(outlook)
        self._describe(outlook)

    def _show_selection(self, key: str | None) -> None:
        self._board.select(key, self.hasFocus())
        card = self._board.card_of(key) if key else None
        if card is not None and self.isVisible() and not self._clicking:
            self.ensureVisible(card.rect_of(key), 24, 24)

    def _select_clicked(self, key: str) -> None:
        # What is under the pointer must not be scrolled away from it.
        self._clicking = True
        self._workspace.select(key)
        self._clicking = False

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
        label = self.tr("Move {name}").format(name=placed.name)
        self._workspace.commit(label, edits.move_cards(case, placed.places))

    def arrange(self) -> None:
        """Put every card back into its column, as one step, and show the whole board."""
        case = self._workspace.case
        if case.board.placements:
            self._workspace.commit(self.tr("Arrange the board"), edits.clear_placements(case))
        self.fit()

    # -- zoom -----------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Screen pixels in one scene pixel."""
        return self.transform().m11()

    def fit(self) -> None:
        """Show the whole board, however small."""
        self._fitting = "whole"
        extent, room = self._board.extent(), self.maximumViewportSize()
        self._set_zoom(min(room.width() / extent.width(), room.height() / extent.height(), LARGEST_FIT))
        self.centerOn(extent.center())

    def _fit_readable(self) -> None:
        """Show the whole width, and height if type stays large enough; else the upper left corner."""
        self._fitting = "readable"
        extent, room = self._board.extent(), self.maximumViewportSize()
        wide, high = room.width() / extent.width(), room.height() / extent.height()
        board = self._board.theme
        # Larger text is asked for to be larger on the screen, so it is not fitted away.
        least = max(board.smallest_zoom, board.smallest_zoom * board.unit)
        self._set_zoom(max(least, min(wide, max(high, 1.0), LARGEST_FIT)))
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().minimum())
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def zoom_in(self) -> None:
        """Make everything a step larger."""
        self._zoom_by(STEP)

    def zoom_out(self) -> None:
        """Make everything a step smaller."""
        self._zoom_by(1 / STEP)

    def actual_size(self) -> None:
        """Show the board at zoom 1."""
        self._zoom_by(1 / self.zoom)

    def _refit(self) -> None:
        if self._fitting == "readable":
            self._fit_readable()
        elif self._fitting == "whole":
            self.fit()

    def _zoom_by(self, factor: float) -> None:
        self._fitting = "no"
        self._set_zoom(self.zoom * factor)

    def _set_zoom(self, zoom: float) -> None:
        zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
        self.scale(zoom / self.zoom, zoom / self.zoom)

    def _bound(self) -> None:
        self._board.setSceneRect(self._board.extent())

    def image(self, scale: float = 1.0) -> QImage:
        """The whole board at zoom 1, `scale` pixels to one."""
        extent = self._board.extent()
        image = QImage((extent.size() * scale).toSize(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._board.render(painter, QRectF(image.rect()), extent)
        painter.end()
        return image

    # -- pointer --------------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom where the pointer is."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y() or event.angleDelta().x()
            self._zoom_by(STEP ** (turned / 120))
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Take pinches on touch screens and touch pads, else the usual."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_by(1 + event.value())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                if pinch.state() == Qt.GestureState.GestureStarted:
                    self._pinched_from = self.zoom
                self._zoom_by(self._pinched_from * pinch.totalScaleFactor() / self.zoom)
                return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan on the empty canvas, with the middle button or Space; else leave it to the cards."""
        at = event.position().toPoint()
        on_canvas = self._hand.is_ready or self._board.card_at(self.mapToScene(at)) is None
        if event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton and on_canvas
        ):
            self._hand.take(at)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan."""
        if not self._hand.holds:
            super().mouseMoveEvent(event)
        elif self._hand.pull(event.position().toPoint()):
            self._fitting = "no"

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End panning; a click on the empty canvas selects nothing."""
        if not self._hand.holds:
            super().mouseReleaseEvent(event)
        elif (
            not self._hand.release()
            and event.button() == Qt.MouseButton.LeftButton
            and not self._hand.is_ready
        ):
            self._workspace.select(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer; in quick succession "and n more" is clicked twice."""
        at = self.mapToScene(event.position().toPoint())
        card = self._board.card_at(at)
        if card is None or card.folds_at(card.mapFromScene(at)):
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(card.key_at(card.mapFromScene(at)))

    # -- keyboard -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with arrows, with Shift move the card; Enter opens, Esc clears, plus and minus zoom."""
        if event.modifiers() & OTHER_KEYS or not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in ARROWS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._nudge(ARROWS[key])
        elif key in ARROWS:
            there = neighbour(self._board.stops(), self._workspace.selection, ARROWS[key])
            if there is not None:
                self._workspace.select(there)
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
        else:
            return False
        return True

    def _open_selected(self) -> None:
        selected = self._workspace.selection
        card = self._board.card_of(selected) if selected else None
        if isinstance(card, PartyCard) and card.more and selected == card.key:
            self._board.unfold(card, not card.unfolded)
        elif card is not None:
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
        there = next_card(self._board.stops(), self._workspace.selection, 1 if forward else -1)
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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self._hand.make_ready(False)
        self._put_down()
        self._board.select(self._workspace.selection, focused=False)

    # -- size -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting until the user has zoomed or panned."""
        super().resizeEvent(event)
        self._refit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit when first seen."""
        super().showEvent(event)
        self._refit()
