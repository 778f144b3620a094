"""Plain text on cards: one line elided, a name over two lines, a word in a badge. Never rich text."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from truceboard.board.theme import Theme, line_height, text_width

# Put together once: in Python, flags are slow to combine.
# Absolute, because the board runs from left to right in every language.
_LEVEL = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
LEFT = int(Qt.AlignmentFlag.AlignLeft | _LEVEL)
RIGHT = int(Qt.AlignmentFlag.AlignRight | _LEVEL)
CENTRE = int(Qt.AlignmentFlag.AlignHCenter | _LEVEL)


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def write(painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor, align: int = LEFT) -> None:
    """One line, level with the middle of `rect`, elided where it is too long."""
    elide = Qt.TextElideMode.ElideRight
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, align, QFontMetricsF(font).elidedText(text, elide, rect.width() + 0.5))


def wrapped(text: str, font: QFont, widths: tuple[float, float]) -> tuple[str, ...]:
    """A name over at most two lines of these widths, the second elided."""
    layout = QTextLayout(one_line(text), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(widths[0])
    layout.endLayout()
    length = line.textLength()
    first, rest = layout.text()[:length].rstrip(), layout.text()[length:]
    if not rest:
        return (first,)
    return first, QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, widths[1])


def lines_of(text: str, font: QFont, width: float, most: int) -> tuple[str, ...]:
    """A text over at most so many lines of a width; its own line breaks stay, a cut end is marked with …"""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if len(lines) > most:
            break
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        # Qt counts in UTF-16, in which some characters are two.
        units = paragraph.encode("utf-16-le", "surrogatepass")
        layout.beginLayout()
        while (line := layout.createLine()).isValid() and len(lines) <= most:
            line.setLineWidth(width)
            start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            lines.append(units[start:end].decode("utf-16-le", "surrogatepass").rstrip())
        layout.endLayout()
    if len(lines) > most:
        cut = QFontMetricsF(font).elidedText(lines[most - 1] + " …", Qt.TextElideMode.ElideRight, width)
        return (*lines[: most - 1], cut)
    return tuple(lines)


def badge_width(theme: Theme, text: str) -> float:
    """How wide a badge with this word is."""
    return text_width(theme.small, text) + theme.px(12)


def badge_height(theme: Theme) -> float:
    """How high a badge is."""
    return line_height(theme.small) + theme.px(2)


def paint_badge(painter: QPainter, theme: Theme, text: str, left: float, middle: float) -> None:
    """A short word on a pale ground, level with `middle`."""
    height = badge_height(theme)
    rect = QRectF(left, middle - height / 2, badge_width(theme, text), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.palette.badge)
    painter.drawRoundedRect(rect, theme.px(4), theme.px(4))
    write(painter, rect, text, theme.small, theme.palette.muted, CENTRE)


def paint_rule(painter: QPainter, theme: Theme, left: float, right: float, y: float) -> None:
    """A thin line across a card."""
    painter.setPen(theme.palette.line)
    painter.drawLine(QPointF(left, y), QPointF(right, y))
