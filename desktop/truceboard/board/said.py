"""What somebody said, as two lines on a card: speaker and grade, date and stance, the stance as an edge."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from truceboard.board.content import Said
from truceboard.board.lettering import badge_height, badge_width, one_line, paint_badge, write
from truceboard.board.theme import Theme, line_height
from truceboard.look import figures, marks, terms

translate = QCoreApplication.translate


def said_height(theme: Theme) -> float:
    """The height of both lines with the space under them."""
    return 2 * line_height(theme.small) + theme.px(9)


def counts_on(said: Said, day: date) -> bool:
    """False for what was set aside and for what was not yet known on the day."""
    position = said.position
    return not position.set_aside and (position.reported_on or position.date) <= day


def when(said: Said, day: date) -> str:
    """When it was said: `~15 Feb`, with the year where it is not that of `day`."""
    position = said.position
    if position.date.year == day.year:
        return figures.day(position.date, position.date_approximate)
    return ("~" if position.date_approximate else "") + figures.full_day(position.date)


def second_line(said: Said, day: date) -> str:
    """When it was said and what it says, or why it does not count."""
    position = said.position
    if position.set_aside:
        what = translate("Board", "set aside")
    elif not counts_on(said, day):
        what = translate("Board", "not yet known")
    else:
        what = terms.stance(position)
    return f"{when(said, day)} · {what}"


def paint_said(painter: QPainter, theme: Theme, rect: QRectF, said: Said, day: date) -> None:
    """Draw it into `rect`; paler where it does not count."""
    palette, px = theme.palette, theme.px
    line = line_height(theme.small)
    top = rect.top() + px(3)
    edge = QRectF(rect.left(), top, px(4), 2 * line + px(2))
    counts = counts_on(said, day)
    painter.setPen(marks.stance_edge(said.position) if counts else Qt.PenStyle.NoPen)
    painter.setBrush(marks.stance_color(said.position) if counts else palette.line)
    painter.drawRoundedRect(edge, px(1), px(1))

    left = edge.right() + px(8)
    grade = terms.grade(said.position, said.source)
    width = badge_width(theme, grade)
    paint_badge(painter, theme, grade, rect.right() - width, top + badge_height(theme) / 2)
    first = QRectF(left, top, rect.right() - width - px(6) - left, line)
    write(
        painter,
        first,
        one_line(said.position.speaker),
        theme.small_strong,
        palette.ink if counts else palette.muted,
    )
    second = QRectF(left, top + line + px(1), rect.right() - left, line)
    write(painter, second, second_line(said, day), theme.small, palette.muted)


def said_tip(said: Said, day: date) -> str:
    """Everything about it that the card has no room for."""
    position, source = said.position, said.source
    day_said = figures.full_day(position.date)
    heading = translate("Board", "{speaker}, {date}, {stance}").format(
        speaker=one_line(position.speaker),
        date="~" + day_said if position.date_approximate else day_said,
        stance=terms.stance(position),
    )
    lines = [heading, position.text, terms.grade_in_words(position, source), source.title]
    if not counts_on(said, day):
        lines.append(second_line(said, day))
    return "\n".join(lines)
