"""Tables with a bar in every row: waterfall, tornado, shares. Rows are reached and opened by keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from truceboard.look import fonts, marks, palette, style
from truceboard.views.tables import Table, TwinTable

ROW = 30
FIGURE = 88
LABELS = 0.6
"""The share of the labels, at most, in what the figures leave; the bars have the rest."""
PADDING = 24
"""Around a text, in pixels at 100 %."""
BAR_COLUMN = 1
"""The label stands before the bar, the figures behind it."""


class Drawing(Protocol):
    """What stands in the column of bars."""

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Draw within `room`; the same width in every row."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a waterfall from `start` to `end` in log-odds, on a scale from `low` to `high`."""

    start: float
    end: float
    low: float
    high: float
    whole: bool = False
    """The last bar, from zero to the sum."""

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """A bar by its sign, the zero line, and a thread to the row below."""
        colours = palette.current()
        across = room.width() / (self.high - self.low)
        zero, start, end = (
            room.left() + (value - self.low) * across for value in (0.0, self.start, self.end)
        )
        height = fonts.px(14)
        top = room.center().y() - height / 2
        painter.fillRect(QRectF(round(zero), room.top(), 1, room.height()), colours.line)
        bar = QRectF(min(start, end), top, max(1.0, abs(end - start)), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.toward if self.end >= self.start else colours.away)
        painter.drawRoundedRect(bar, 2, 2)
        if not self.whole:
            painter.setPen(QPen(colours.axis, 1))
            painter.drawLine(round(end), round(bar.bottom()), round(end), round(room.bottom()))
        if self.start and not self.whole:
            painter.drawLine(round(start), round(room.top()), round(start), round(bar.top()))


@dataclass(frozen=True, slots=True)
class Span:
    """One row of a tornado, all probabilities; `top` is the one at the far end of the scale."""

    low: float
    high: float
    now: float
    top: float

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """A bar to each side of the present."""
        inner = room.adjusted(0, fonts.px(4), 0, -fonts.px(4))
        marks.paint_tornado(painter, inner, self.low, self.high, self.now, (0.0, self.top))


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a whole, as a bar from the left; the track is the whole."""

    share: float

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """On a pale track."""
        colours = palette.current()
        height = fonts.px(10)
        track = QRectF(room.left(), room.center().y() - height / 2, room.width(), height)
        painter.fillRect(track, colours.track)
        bar = QRectF(track.left(), track.top(), track.width() * min(1.0, self.share), height)
        painter.fillRect(bar, colours.accent)


class BarDelegate(QStyledItemDelegate):
    """Draws the ground like any cell and the bar on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.drawings: Sequence[Drawing | None] = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """The bar of the row."""
        colours = palette.current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, colours.accent_pale if chosen else colours.panel)
        painter.fillRect(
            QRectF(option.rect).adjusted(0, option.rect.height() - colours.edge, 0, 0), colours.line
        )
        drawing = self.drawings[index.row()] if index.row() < len(self.drawings) else None
        if drawing is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            drawing.paint(painter, QRectF(option.rect.adjusted(fonts.px(8), 0, -fonts.px(8), 0)))
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Never asked for: the rows and the column have their sizes from the table."""
        return QSize(fonts.px(200), fonts.px(ROW))


class BarTable(TwinTable):
    """Rows of label, bar and figures; `opened` carries the key of the row that was pressed."""

    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.labels = LABELS
        """The share of the labels, at most; set it before the first row."""
        self._bars = BarDelegate(self)
        self.setItemDelegateForColumn(BAR_COLUMN, self._bars)
        self.clicked.connect(self._open)

    def show_bars(self, table: Table, drawings: Sequence[Drawing | None]) -> None:
        """The texts of the rows, with an empty column for the bars, and the bars."""
        self._bars.drawings = drawings
        self.show_table(table)
        # Only ever wider while figures change, so that nothing moves to and fro under a drag.
        if any(self._longest(column) > self.columnWidth(column) for column in self._figures()):
            self._set_widths()
        self.viewport().update()

    def rescale(self) -> None:
        """The text scale, the palette or the columns are others."""
        super().rescale()
        self.verticalHeader().setDefaultSectionSize(fonts.px(ROW))
        self._set_widths()

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        if self.shown.columnCount() <= BAR_COLUMN:
            return
        header.setStretchLastSection(False)
        header.setSectionResizeMode(BAR_COLUMN, QHeaderView.ResizeMode.Stretch)
        room = self.viewport().width()
        for column in self._figures():
            least = style.width_for_heading(self, column, FIGURE)
            self.setColumnWidth(column, max(least, self._longest(column)))
            room -= self.columnWidth(column)
        self.setColumnWidth(0, min(self._longest(0), int(room * self.labels)))

    def _figures(self) -> range:
        return range(BAR_COLUMN + 1, self.shown.columnCount())

    def _longest(self, column: int) -> int:
        metrics = QFontMetrics(fonts.font(fonts.BODY, 600))
        rows = self.shown.table.rows
        return max((metrics.horizontalAdvance(row[column]) for row in rows), default=0) + fonts.px(PADDING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels and bars share what the figures leave."""
        super().resizeEvent(event)
        self._set_widths()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        keys = self.shown.table.keys
        key = keys[index.row()] if index.isValid() and index.row() < len(keys) else None
        if key is not None:
            self.opened.emit(key)
