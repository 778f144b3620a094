"""A row of a bar chart that can be reached and pressed: label, bar, figure."""

from typing import Protocol

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from truceboard.look import fonts, icons, palette
from truceboard.look.plain import tooltip, unmarked
from truceboard.panels.headline_view import MARGIN
from truceboard.panels.mirrored import Mirrored

WRAPPED = int(Qt.TextFlag.TextWordWrap)
LINE = 14
BAR = 120
"""Widths and heights in pixels at 100 %."""
PALE = 0.4
"""How much of a bar remains that is not up to date."""


class Bar(Protocol):
    """A drawing that knows when it looks like another one: a frozen dataclass of whole pixels will do."""

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Draw within `room`."""


class BarRow(Mirrored, QAbstractButton):
    """A label that wraps, a bar and a figure.

    With `foldable` a small arrow shows that pressing unfolds what the row is made of.
    """

    def __init__(
        self, parent: QWidget, figure_width: int, indent: bool = False, strong: bool = False
    ) -> None:
        """`figure_width` in pixels at 100 %; an indented row is set smaller, a strong one in semibold."""
        super().__init__(parent)
        self._figure_width = figure_width
        self._indent = indent
        self._strong = strong
        self._label = self._figure = ""
        self._bar: Bar | None = None
        self.foldable = False
        self.unfolded = False
        self._muted = False
        self.key: str | None = None
        """What the row stands for on the board."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # It fills its own ground, so that no parent is painted with it at every tick.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_bar(self, label: str, figure: str, bar: Bar) -> None:
        """Label, figure and bar; draws itself anew only if one of them would look different."""
        if label != self._label:
            self.setToolTip(tooltip(label))
            self.setText(unmarked(label))
        if (label, figure) != (self._label, self._figure):
            self.setAccessibleName(f"{label}, {figure}")
        if label != self._label:
            self.update()
        elif (figure, bar) != (self._figure, self._bar):
            self.update(self.mirrored(self._bar_and_figure()))
        self._label, self._figure, self._bar = label, figure, bar

    def mute(self, muted: bool) -> None:
        """Draw the bar and the figure pale while they are not up to date."""
        if muted != self._muted:
            self._muted = muted
            self.setAccessibleDescription(self.tr("Not up to date") if muted else "")
            self.update(self.mirrored(self._bar_and_figure()))

    @property
    def muted(self) -> bool:
        """True while bar and figure are not up to date."""
        return self._muted

    def fold(self, foldable: bool, unfolded: bool) -> None:
        """Whether pressing the row unfolds it, and whether it is unfolded."""
        if (foldable, unfolded) != (self.foldable, self.unfolded):
            self.foldable, self.unfolded = foldable, unfolded
            self.update()

    @property
    def label(self) -> str:
        """What stands at the left."""
        return self._label

    @property
    def figure(self) -> str:
        """What stands at the right."""
        return self._figure

    def make_inert(self) -> None:
        """A row that only shows something."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEnabled(False)
        self.unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the row, like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    # -- geometry -------------------------------------------------------------------------------------------

    def _font(self) -> QFont:
        return fonts.font(11.5 if self._indent else 12, 600 if self._strong else 400)

    def _label_room(self, width: int) -> QRect:
        start = fonts.px(MARGIN + (12 if self._indent else 0))
        end = width - fonts.px(MARGIN + self._figure_width + BAR + 4)
        return QRect(start, 0, max(fonts.px(40), end - start), self.height())

    def _bar_and_figure(self) -> QRect:
        start = self.width() - fonts.px(MARGIN + self._figure_width) - fonts.px(BAR)
        return QRect(start, 0, self.width() - start, self.height())

    def height_at(self, width: int) -> int:
        """The height that the wrapped label needs at a width."""
        metrics = QFontMetrics(self._font())
        room = self._label_room(width)
        wrapped = metrics.boundingRect(
            0, 0, room.width(), 10_000, int(Qt.TextFlag.TextWordWrap), self._label
        ).height()
        lines = max(1, round(wrapped / metrics.lineSpacing()))
        return fonts.px(3 + LINE * lines)

    def sizeHint(self) -> QSize:
        """At the width of the design."""
        width = fonts.px(351)
        return QSize(width, self.height_at(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Label, bar, figure; a ground under the pointer, a ring with the focus."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pointed_at = self.isEnabled() and self.underMouse()
        painter.fillRect(self.rect(), colours.hover if pointed_at else colours.panel)
        if self.hasFocus():
            painter.setPen(QPen(colours.focus, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 1, -3, -1), 4, 4)
        moving = self._bar_and_figure()
        tall = fonts.px(LINE + 3)
        middle = QRect(moving.left(), (self.height() - tall) // 2, fonts.px(BAR), tall)
        if self._bar is not None:
            painter.setOpacity(PALE if self._muted else 1.0)
            self._bar.paint(painter, QRectF(self.mirrored(middle)))
            painter.setOpacity(1.0)
        painter.setFont(self._font())
        painter.setPen(colours.disabled if self._muted else colours.muted if self._indent else colours.ink)
        figure = QRect(moving.left() + fonts.px(BAR), 0, fonts.px(self._figure_width), self.height())
        painter.drawText(self.mirrored(figure), self.trailing, self._figure)
        painter.setPen(colours.muted if self._indent else colours.ink)
        if self.mirrored(moving).contains(event.rect()):
            return
        flags = self.leading | WRAPPED
        painter.drawText(self.mirrored(self._label_room(self.width())), flags, self._label)
        if self.foldable:
            edge = fonts.px(10)
            arrow = QRect(fonts.px(MARGIN) - edge - 1, (self.height() - edge) // 2, edge, edge)
            name = "chevron-down" if self.unfolded else "chevron-right"
            icons.icon(name, colours.muted).paint(painter, self.mirrored(arrow))
