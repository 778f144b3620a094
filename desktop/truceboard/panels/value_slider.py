"""A slider over real values that shows where it started from and how uncertain it is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from truceboard.look import fonts, palette
from truceboard.panels.scale_of_values import ValueScale

KNOB = 15
"""Diameter of the knob in pixels at 100 %."""
GHOST = 11
"""Of the pale knob."""
OVERHANG = 12
"""How far the widget reaches beyond the ends of the track, so that knob and halo have room."""
HEIGHT = 23
_NOTCH = 120  # what one click of a mouse wheel reports
_KEY_STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}


class ValueSlider(QSlider):
    """One value between two ends, in its own unit.

    A gesture (a drag, a click in the groove, a key held down, a turn of the wheel) emits `previewed` for
    every value on its way and `settled` once at its end. Escape during a drag goes back to where it began. A
    wheel turned over a slider without the focus scrolls the panel.
    """

    previewed = Signal(float)
    settled = Signal()
    reset_requested = Signal()
    """The knob was double-clicked, or Delete or Backspace pressed."""
    chosen = Signal()
    """Enter or Space was pressed."""

    def __init__(
        self, scale: ValueScale, parent: QWidget, uncertainty: float = 0.0, marked: float | None = None
    ) -> None:
        """`uncertainty` is a half-width in the unit; `marked` a value that keeps a mark."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._value = scale.baseline
        self._text = ""
        self._uncertainty = uncertainty
        self._marked = marked
        self._ghost: float | None = None
        self._grab: float | None = None  # during a drag: pointer minus centre of the knob
        self._began: float | None = None  # during a gesture: the value before it
        self._pressed_knob = False
        self._turned = 0
        self.set_scale(scale)

    # -- what it shows --------------------------------------------------------------------------------------

    @property
    def value_scale(self) -> ValueScale:
        """The values it can take."""
        return self._scale

    def set_scale(self, scale: ValueScale) -> None:
        """Other ends or another baseline."""
        self._scale = scale
        self.setRange(round(scale.minimum / scale.step), round(scale.maximum / scale.step))
        self.update()

    def set_value(self, value: float, text: str) -> None:
        """Show a value, spoken as `text`; emits nothing."""
        if value == self._value and text == self._text:
            return
        self._value, self._text = value, text
        # QSlider's own whole number follows for assistive technology that asks for it.
        blocked = self.blockSignals(True)
        self.setValue(round(value / self._scale.step))
        self.blockSignals(blocked)
        self.update()

    def set_ghost(self, value: float | None) -> None:
        """Show a pale hollow knob at another value than the present one; None takes it away."""
        if value != self._ghost:
            self._ghost = value
            self.update()

    @property
    def ghost(self) -> float | None:
        """Where the pale knob is drawn; None where there is none, or it would lie under the knob."""
        return None if self._ghost == self._value else self._ghost

    @property
    def real_value(self) -> float:
        """The value shown, in its unit."""
        return self._value

    @property
    def spoken(self) -> str:
        """The value with its unit, as a screen reader says it."""
        return self._text

    # -- gestures -------------------------------------------------------------------------------------------

    @property
    def dragging(self) -> bool:
        """True between press and release."""
        return self._grab is not None

    def _preview(self, value: float) -> None:
        if value == self._value:
            return
        if self._began is None:
            self._began = self._value
        self._value = value
        self.update()
        self.previewed.emit(value)

    def _settle(self) -> None:
        if self._began is not None:
            self._began = None
            self.settled.emit()

    def try_value(self, value: float) -> None:
        """Move to the nearest value it can take, as one whole gesture."""
        self._settle()
        self._preview(self._scale.at(self._scale.fraction(value)))
        self._settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob, or jump to where the groove was pressed."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._settle()
        x = event.position().x()
        offset = x - self._x(self._value)
        self._pressed_knob = abs(offset) <= fonts.px(KNOB) / 2 + 2
        self._grab = offset if self._pressed_knob else 0.0
        if not self._pressed_knob:
            self._preview(self._scale.at(self._fraction(x)))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._grab is not None:
            self._preview(self._scale.at(self._fraction(event.position().x() - self._grab)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The drag ends."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grab = None
            self._settle()
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the knob: reset. In the groove, two quick clicks are two clicks."""
        if self._pressed_knob and event.button() == Qt.MouseButton.LeftButton:
            self.reset_requested.emit()
        else:
            self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step, Page Up and Down by ten, Home and End go to the ends; other keys go on."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._began is not None:
            self._preview(self._began)
            self._grab = None
            self._settle()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.reset_requested.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._preview(self._scale.minimum if key == Qt.Key.Key_Home else self._scale.maximum)
        elif steps := self._steps(key):
            self._preview(self._scale.stepped(self._value, steps))
        else:
            event.ignore()

    def _steps(self, key: Qt.Key) -> int:
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return 1 if (key == Qt.Key.Key_Right) != self._mirrored else -1
        return _KEY_STEPS.get(key, 0)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key held down is one gesture, which ends here."""
        if not event.isAutoRepeat() and self._grab is None:
            self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step if it has the focus."""
        if not self.hasFocus():
            event.ignore()
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        if notches:
            self._preview(self._scale.stepped(self._value, notches))
            self._settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A gesture does not outlive the focus."""
        self._grab = None
        self._settle()
        super().focusOutEvent(event)
        self.update()

    # -- drawing --------------------------------------------------------------------------------------------

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _x(self, value: float) -> float:
        inset = fonts.px(OVERHANG)
        fraction = self._scale.fraction(min(self._scale.maximum, max(self._scale.minimum, value)))
        return inset + (1 - fraction if self._mirrored else fraction) * (self.width() - 2 * inset)

    def _fraction(self, x: float) -> float:
        inset = fonts.px(OVERHANG)
        fraction = (x - inset) / max(1, self.width() - 2 * inset)
        return 1 - fraction if self._mirrored else fraction

    def sizeHint(self) -> QSize:
        """Room for the knob with its halo."""
        return QSize(fonts.px(160), fonts.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Narrower than this nobody can aim."""
        return QSize(fonts.px(80), fonts.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, band, way from the baseline, pale knob, ticks, knob."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        inset = fonts.px(OVERHANG)
        here, origin = self._x(self._value), self._x(self._scale.baseline)
        thick = fonts.px(4)
        track = QRectF(inset, middle - thick / 2, self.width() - 2 * inset, thick)
        painter.setBrush(colours.slider_track)
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        if self._uncertainty:
            ends = sorted(
                (self._x(self._value - self._uncertainty), self._x(self._value + self._uncertainty))
            )
            band = QRectF(ends[0], middle - fonts.px(5), ends[1] - ends[0], fonts.px(10))
            painter.setBrush(colours.slider_band)
            painter.drawRoundedRect(band, 3, 3)
            painter.fillRect(band.intersected(track), colours.slider_band_track)
        if here != origin:
            painter.setBrush(colours.accent)
            way = QRectF(min(here, origin), track.top(), abs(here - origin), thick)
            painter.drawRect(way)
        if self.ghost is not None:
            painter.setPen(QPen(colours.axis, fonts.px(2)))
            painter.setBrush(colours.panel)
            hollow = (fonts.px(GHOST) - fonts.px(2)) / 2
            painter.drawEllipse(QPointF(self._x(self.ghost), middle), hollow, hollow)
        for mark in {self._scale.baseline, self._marked} - {
            None,
            self._scale.baseline if here == origin else None,
        }:
            x = self._x(mark)
            tall = fonts.px(8) if mark == self._scale.baseline else fonts.px(6)
            painter.fillRect(QRectF(x - 1, middle - tall, 2, 2 * tall), colours.pinned)
        radius = fonts.px(KNOB) / 2
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.focus, 2))
            painter.drawEllipse(QPointF(here, middle), radius + 2.5, radius + 2.5)
        painter.setBrush(colours.field)
        painter.setPen(QPen(colours.accent, fonts.px(2)))
        inner = radius - fonts.px(2) / 2
        painter.drawEllipse(QPointF(here, middle), inner, inner)
