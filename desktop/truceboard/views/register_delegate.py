"""How a row of the register is drawn: texts over two lines, a dot for the stance, a badge for the grade."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from truceboard.look import fonts, marks, palette
from truceboard.views.register_model import RegisterModel
from truceboard.views.register_rows import COLUMNS, Entry

ROW = 46
PADDING = 8
"""Heights and the room beside a text, in pixels at 100 %."""


def row_height() -> int:
    """Room for two lines."""
    return fonts.px(ROW)


class RegisterDelegate(QStyledItemDelegate):
    """Reads the model's entries, so it serves no other model."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """All rows are of one height; columns are set by the view."""
        return QSize(fonts.px(60), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """The ground where it is not the table's, the line below it, the cell."""
        model = index.model()
        assert isinstance(model, RegisterModel)
        colours, room = palette.current(), option.rect
        painter.save()
        entry = model.entry(index.row())
        if entry is None:
            painter.fillRect(room, colours.background)
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, colours.accent_pale)
        painter.fillRect(room.left(), room.bottom(), room.width(), 1, colours.line)
        inner = room.adjusted(fonts.px(PADDING), 0, -fonts.px(PADDING), -1)
        if entry is None:
            _write(painter, inner, str(index.data() or ""), fonts.font(12, 600), colours.soft, option)
        else:
            self._cell(painter, inner, entry, index.column(), option)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.focus, 1.5))
            painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -2), 3, 3)
        painter.restore()

    def _cell(
        self, painter: QPainter, room: QRect, entry: Entry, number: int, option: QStyleOptionViewItem
    ) -> None:
        colours = palette.current()
        column = COLUMNS[number]
        ink = colours.muted if entry.position.set_aside else colours.ink
        text = entry.text(column)
        plain = fonts.font(12.5)
        if column == "grade":
            _badge(painter, room, text, option)
        elif column == "stance":
            size = fonts.px(8)
            dot = QRect(room.left(), room.center().y() - size // 2 + 1, size, size)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(marks.stance_edge(entry.position))
            painter.setBrush(marks.stance_color(entry.position))
            painter.drawEllipse(QRectF(QStyle.visualRect(option.direction, room, dot)))
            rest = room.adjusted(size + fonts.px(6), 0, 0, 0)
            _write(painter, QStyle.visualRect(option.direction, room, rest), text, plain, ink, option)
        elif column == "pull":
            _pull(painter, room, entry, option)
        elif column == "surprise":
            _write(painter, room, text, plain, colours.muted, option, end=True)
        else:
            font = fonts.font(12.5, 600) if column == "speaker" else plain
            _write(painter, room, text, font, colours.muted if column == "about" else ink, option)


def _pull(painter: QPainter, room: QRect, entry: Entry, option: QStyleOptionViewItem) -> None:
    colours = palette.current()
    text, points = entry.pull_text(), entry.points_text()
    shown = entry.pull is not None and any(letter.isdigit() for letter in text)
    color = colours.muted
    if shown and entry.pull is not None:
        color = colours.toward if entry.pull > 0 else colours.away
    if not points:
        _write(painter, room, text, fonts.font(12.5, 600), color, option, end=True)
        return
    middle = room.center().y()
    above = QRect(room.left(), middle - fonts.px(17), room.width(), fonts.px(18))
    below = QRect(room.left(), middle + fonts.px(1), room.width(), fonts.px(15))
    _write(painter, above, text, fonts.font(12.5, 600), color, option, end=True)
    _write(painter, below, points, fonts.font(fonts.SMALL), colours.muted, option, end=True)


def _badge(painter: QPainter, room: QRect, text: str, option: QStyleOptionViewItem) -> None:
    colours = palette.current()
    font = fonts.font(11.5, 600)
    width = QFontMetrics(font).horizontalAdvance(text) + fonts.px(10)
    height = fonts.px(18)
    place = QRect(room.left(), room.center().y() - height // 2 + 1, width, height)
    badge = QRectF(QStyle.visualRect(option.direction, room, place))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.badge)
    painter.drawRoundedRect(badge, fonts.px(4), fonts.px(4))
    painter.setFont(font)
    painter.setPen(colours.soft)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def _write(
    painter: QPainter,
    room: QRect,
    text: str,
    font: QFont,
    color: QColor,
    option: QStyleOptionViewItem,
    end: bool = False,
) -> None:
    """A text over at most two lines, level with the middle of `room`; the second is elided."""
    lines = two_lines(text, font, room.width())
    metrics = QFontMetrics(font)
    pitch = metrics.height()
    painter.setFont(font)
    painter.setPen(color)
    right = end != (option.direction == Qt.LayoutDirection.RightToLeft)
    base = room.center().y() - pitch * len(lines) // 2 + 1 + metrics.ascent()
    for line in lines:
        left = room.right() + 1 - metrics.horizontalAdvance(line) if right else room.left()
        # From a point: to fit a text into a rectangle takes Qt half as long again.
        painter.drawText(left, base, line)
        base += pitch


def two_lines(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """A text broken to a width into one or two lines, elided where they do not hold it."""
    text = " ".join(text.split())
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    first, rest = text[: line.textLength()].rstrip(), text[line.textLength() :].strip()
    elide = Qt.TextElideMode.ElideRight
    if line.naturalTextWidth() > width:
        first = metrics.elidedText(first, elide, width)
    return (first, metrics.elidedText(rest, elide, width)) if rest else (first,)
