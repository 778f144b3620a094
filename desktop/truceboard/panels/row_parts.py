"""The painted parts of a lever row: its name and its swing."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from truceboard.likelihood.yardstick import whole_percent
from truceboard.look import figures, fonts, palette
from truceboard.look.plain import tooltip
from truceboard.panels.mirrored import Mirrored

WIDEST_SWING = 64
"""The length of the widest swing's bar in pixels at 100 %."""


class NameLabel(Mirrored, QWidget):
    """A name on one line that can be clicked.

    A name too long for the line gives way to its short form; what is still too long is elided. The tooltip
    has it in full.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = self._short = ""
        self._covered = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str, short: str) -> None:
        """The full name and its short form."""
        self._name, self._short = " ".join(name.split()), " ".join(short.split())
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self.update()

    def cover(self, width: int) -> None:
        """Keep `width` pixels at the end of the line free for something that lies on it."""
        if width != self._covered:
            self._covered = width
            self.update()

    @property
    def shown(self) -> str:
        """What is drawn: the form is chosen by the whole line, so that covering its end only elides."""
        metrics = self.fontMetrics()
        chosen = self._name if metrics.horizontalAdvance(self._name) <= self.width() else self._short
        return metrics.elidedText(chosen, Qt.TextElideMode.ElideRight, self.width() - self._covered)

    def sizeHint(self) -> QSize:
        """One line; any width will do."""
        return QSize(fonts.px(60), fonts.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name, letter by letter."""
        painter = QPainter(self)
        painter.setPen(palette.current().ink)
        painter.drawText(self.rect(), self.leading, self.shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what it names."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class SwingBar(Mirrored, QWidget):
    """How far the headline can be moved, as a thin bar and in points."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = (0, -1, True)
        self._text = ""
        self._lit = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # It fills its own ground, so that no parent is painted with it at every tick.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_lit(self, lit: bool) -> None:
        """Lie on a row that is lit, or on the bare panel."""
        self._lit = lit
        self.update()

    def show_swing(self, points: float | None, widest: float, current: bool) -> None:
        """`points` of the headline; `widest` is the swing that fills the bar.

        None where it has no basis or is not known yet; one that is not `current` is drawn pale.
        """
        if points is None:
            shown, text, spoken = (0, -1, True), "", ""
        else:
            length = round(fonts.px(WIDEST_SWING) * points / widest) if widest else 0
            shown = length, whole_percent(points / 100), current
            text = figures.points(points / 100)
            spoken = self.tr("Swing: {points}") if current else self.tr("Swing: {points}, not up to date")
        if shown != self._shown:
            self._shown, self._text = shown, text
            self.setAccessibleName(spoken.format(points=text))
            self.update()

    @property
    def text(self) -> str:
        """The swing in points."""
        return self._text

    def sizeHint(self) -> QSize:
        """One line of small text."""
        return QSize(fonts.px(120), fonts.px(13))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bar and figure, from the leading edge."""
        colours = palette.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.accent_pale if self._lit else colours.panel)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        length, _, current = self._shown
        thick, middle = fonts.px(4), fonts.px(5)
        bar = QRect(0, middle - thick // 2, length, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.neutral if current else colours.line)
        painter.drawRoundedRect(self.mirrored(bar), thick / 2, thick / 2)
        painter.setPen(colours.muted if current else colours.disabled)
        painter.setFont(fonts.font(12))
        text = QRect(length + fonts.px(6), middle - fonts.px(10), fonts.px(120), fonts.px(20))
        painter.drawText(self.mirrored(text), self.leading, self._text)
