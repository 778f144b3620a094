"""What a hand does on a board."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def on_screen(view, key) -> QPoint:
    """Where to click to hit a card or row."""
    rect = view.board.card_of(key).rect_of(key)
    return view.mapFromScene(rect.topLeft() + QPointF(12, 10))


def at_full_size(view) -> None:
    """One scene pixel on one of the screen, as if somebody had zoomed there: it is not fitted again."""
    view._zoom_by(1 / view.zoom)


def drag(view, start: QPoint, way: QPoint, button=Qt.MouseButton.LeftButton):
    pointer = view.viewport()
    QTest.mousePress(pointer, button, pos=start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(pointer, start + QPoint(round(way.x() * part), round(way.y() * part)))
    QTest.mouseRelease(pointer, button, pos=start + way)


def move(view, at: QPoint, button=Qt.MouseButton.NoButton):
    """Moves the pointer: sent to the canvas itself, wherever the real pointer and other windows are."""
    place = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        view.viewport().mapToGlobal(place),
        Qt.MouseButton.NoButton,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)
