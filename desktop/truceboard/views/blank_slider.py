"""A slider that has no knob until it is touched, so that no starting place suggests an answer."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QWidget

from truceboard.look import figures, fonts, palette

LEAST, MOST = 1, 99
"""In percent: nobody is asked to be certain."""
KNOB = 8
ANSWERING = {
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End),
}


class BlankSlider(QSlider):
    """A percentage, or no answer yet."""

    answered = Signal()
    """There is an answer, or another one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(LEAST, MOST)
        self.setSingleStep(1)
        self.setPageStep(10)
        self.touched = False
        """Whether somebody has answered."""
        self.clear()
        self.valueChanged.connect(self._value_changed)

    @property
    def probability(self) -> float | None:
        """The answer; None while there is none."""
        return self.value() / 100 if self.touched else None

    def clear(self) -> None:
        """No answer, as for the next participant."""
        self.touched = False
        self.setValue((LEAST + MOST) // 2)
        self._describe()
        self.update()

    def answer(self, percent: int) -> None:
        """An answer typed elsewhere."""
        self._touch()
        self.setValue(percent)

    def _touch(self) -> None:
        if not self.touched:
            self.touched = True
            self._value_changed()

    def _value_changed(self) -> None:
        if self.touched:
            self._describe()
            self.answered.emit()
            self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(
            figures.percent(self.value() / 100) if self.touched else self.tr("not answered yet")
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The first press puts the knob where it falls."""
        super().mousePressEvent(event)
        self._touch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first key puts the knob in the middle, the next ones move it."""
        if event.key() in ANSWERING and not self.touched:
            self._touch()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for the figures below the track."""
        return QSize(fonts.px(420), fonts.px(44))

    def minimumSizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(fonts.px(200), fonts.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track and figures; fill and knob once there is an answer."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = fonts.px(KNOB)
        track = QRectF(radius, fonts.px(11), self.width() - 2 * radius, fonts.px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.slider_track)
        painter.drawRoundedRect(track, 2, 2)
        painter.setFont(fonts.font(fonts.SMALL))
        painter.setPen(colours.muted)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for percent in (0, 25, 50, 75, 100):
            share = 1 - percent / 100 if mirrored else percent / 100
            x = track.left() + share * track.width()
            room = QRectF(x - fonts.px(24), track.bottom() + fonts.px(10), fonts.px(48), fonts.px(16))
            room.moveLeft(min(max(room.left(), 0), self.width() - room.width()))
            flag = Qt.AlignmentFlag.AlignHCenter
            if share in (0, 1):
                flag = Qt.AlignmentFlag.AlignRight if share else Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, flag, figures.with_percent_sign(figures.number(percent)))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.focus, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        if not self.touched:
            return
        share = self.value() / 100
        x = track.left() + (1 - share if mirrored else share) * track.width()
        painter.setPen(QPen(colours.accent, 2))
        painter.setBrush(colours.panel)
        painter.drawEllipse(QPointF(x, track.center().y()), radius - 1, radius - 1)
