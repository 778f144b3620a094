"""A canvas that is zoomed by wheel, keys and pinch, and fits its board until somebody zooms or pans."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPainter, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QGraphicsView, QPinchGesture, QStyle, QWidget

from truceboard.board.scene import BoardScene
from truceboard.board.theme import theme

SMALLEST_ZOOM, LARGEST_ZOOM = 0.05, 4.0
LONGEST = 12_000
"""Pixels along a side of a picture at most: Qt makes none much larger."""
LARGEST_FIT = 1.6
ROUNDING = 2
"""Pixels that keep scroll bars away from a board that just fits."""
STEP = 1.2
NEARLY = 0.96
"""A board that is only so much too tall at its full size is made to fit."""


class ZoomingView(QGraphicsView):
    """A view of a board in any size."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._board = BoardScene(theme(), self)
        self._fitting: Literal["readable", "whole", "no"] = "readable"
        self._pinched_from = 1.0
        self.setScene(self._board)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        # The ground fills it, so that no parent is painted with it at every tick.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    @property
    def board(self) -> BoardScene:
        """The cards and links."""
        return self._board

    @property
    def zoom(self) -> float:
        """Screen pixels in one scene pixel."""
        return self.transform().m11()

    def fit(self) -> None:
        """Show the whole board, however small."""
        self._fitting = "whole"
        extent, room = self._board.extent(), self.maximumViewportSize()
        wide, high = (room.width() - ROUNDING) / extent.width(), (room.height() - ROUNDING) / extent.height()
        self._set_zoom(min(wide, high, LARGEST_FIT))
        self.centerOn(extent.center())

    def fit_readable(self) -> None:
        """Show the whole width, and height if type stays large enough; else the upper left corner."""
        self._fitting = "readable"
        extent, room = self._board.extent(), self.maximumViewportSize()
        high = (room.height() - ROUNDING) / extent.height()
        # A board that is taller than the room has a scroll bar beside it.
        bar = 0
        if high < room.width() / extent.width():
            bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        wide = (room.width() - bar - ROUNDING) / extent.width()
        board = self._board.theme
        # Larger text is asked for to be larger on the screen, so it is not fitted away.
        least = max(board.smallest_zoom, board.smallest_zoom * board.unit)
        tall = high if high >= NEARLY else 1.0
        self._set_zoom(max(least, min(wide, tall, LARGEST_FIT)))
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().minimum())
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def zoom_in(self) -> None:
        """Make everything a step larger."""
        self._zoom_by(STEP)

    def zoom_out(self) -> None:
        """Make everything a step smaller."""
        self._zoom_by(1 / STEP)

    def refit(self) -> None:
        """Fit again, as it was fitted last; not once somebody has zoomed or panned."""
        if self._fitting == "readable":
            self.fit_readable()
        elif self._fitting == "whole":
            self.fit()

    def _zoom_by(self, factor: float) -> None:
        self._fitting = "no"
        self._set_zoom(self.zoom * factor)

    def _set_zoom(self, zoom: float) -> None:
        zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
        self.scale(zoom / self.zoom, zoom / self.zoom)

    def bound(self) -> None:
        """Let scrolling end where the board ends."""
        self._board.setSceneRect(self._board.extent())

    def image(self, scale: float = 1.0) -> QImage:
        """The whole board at zoom 1, `scale` pixels to one; smaller where a side would pass LONGEST."""
        extent = self._board.extent()
        scale = min(scale, LONGEST / max(extent.width(), extent.height()))
        image = QImage((extent.size() * scale).toSize(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._board.render(painter, QRectF(image.rect()), extent)
        painter.end()
        return image

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting until the user has zoomed or panned."""
        super().resizeEvent(event)
        self.refit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit when first seen."""
        super().showEvent(event)
        self.refit()
