"""The table of the register: its columns fit the room, its rows are all of one height."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from truceboard.look import figures, fonts, palette, style
from truceboard.views.register_delegate import RegisterDelegate, row_height
from truceboard.views.register_model import RegisterModel
from truceboard.views.register_rows import COLUMNS

WIDTHS = {
    "date": (70, 70),
    "speaker": (148, 104),
    "about": (70, 64),
    "stance": (116, 106),
    "grade": (58, 52),
    "channel": (110, 86),
    "pull": (108, 80),
    "surprise": (84, 84),
}
"""Of the columns in pixels at 100 %, with much room and with little; the position takes the rest."""
HEADING = 30
ROOM = {"surprise": 860, "channel": 660}
"""Under these widths a column gives way to the position; the strip below the table still tells it."""
LEAST = 600
"""Under this width the whole view scrolls: the position is to be read."""


class RegisterTable(QTableView):
    """Sorts by its headers; Enter and F2 grade the row they stand in."""

    grade_asked = Signal()

    def __init__(self, model: RegisterModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._positions = model
        self.setModel(model)
        self.setItemDelegate(RegisterDelegate(self))
        style.dress_table(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # So that what is scrolled is moved, and only rows that come into sight are drawn.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        header.setSortIndicator(COLUMNS.index("date"), Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(COLUMNS.index("position"), QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)

    def span_headings(self) -> None:
        """Headings of groups take the whole row."""
        self.clearSpans()
        for row in range(self._positions.rowCount()):
            if self._positions.group(row) is not None:
                self.setSpan(row, 0, 1, len(COLUMNS))
                self.setRowHeight(row, fonts.px(HEADING))

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        self.setMinimumWidth(fonts.px(LEAST))
        self.verticalHeader().setDefaultSectionSize(row_height())
        self._set_widths()

    def _set_widths(self) -> None:
        for column, least in ROOM.items():
            self.setColumnHidden(COLUMNS.index(column), self.width() < fonts.px(least))
        roomy = self.width() >= fonts.px(ROOM["surprise"])
        self._positions.shorten_headers(not roomy)
        for column, (much, little) in WIDTHS.items():
            number = COLUMNS.index(column)
            self.setColumnWidth(number, style.width_for_heading(self, number, much if roomy else little))
        days = self.columnWidth(COLUMNS.index("date"))
        self.setColumnWidth(COLUMNS.index("date"), max(days, _longest_day() + 2 * fonts.px(10)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, which Qt leaves to a viewport that is opaque; the rows."""
        QPainter(self.viewport()).fillRect(event.rect(), palette.current().panel)
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What views of Qt would use for editing in place."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.grade_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room shows more columns; a chosen row that was in sight stays there in less."""
        chosen = self.currentIndex()
        seen = chosen.isValid() and self.visualRect(chosen).intersects(QRect(QPoint(), event.oldSize()))
        super().resizeEvent(event)
        self._set_widths()
        if seen and event.size().height() < event.oldSize().height():
            self.scrollTo(chosen)


def _longest_day() -> int:
    """Pixels of the longest day without its year: months are of other lengths in other languages."""
    metrics = QFontMetrics(fonts.font(12.5))
    return max(metrics.horizontalAdvance(figures.day(date(2028, month, 28), True)) for month in range(1, 13))
