"""The headline across a room, for the view that leaves board and headline alone."""

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from truceboard.look import figures, fonts, palette
from truceboard.look.plain import one_line
from truceboard.look.scale import notifier, scale
from truceboard.panels.headline import Headline, number_width, paint_number, paint_word
from truceboard.panels.headline_view import WIDEST
from truceboard.panels.mirrored import Mirrored
from truceboard.workspace.workspace import Workspace

DIGITS = 96
"""The least height of the digits in pixels, at any text scale."""
ASIDE = 60
"""Between the headline and what it is about, and the least width of that, in pixels at 100 %."""
LEAST = 200
_DIGIT_SHARE = 0.727  # of Inter's size, its digits' height


class HeadlineBar(Mirrored, QWidget):
    """Number, word and range, the digits at least 96 px high; the case and its day where there is room."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._scheme = "icd203"
        self._headline = Headline("", "", "")
        self._about = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Likelihood a truce is agreed"))
        workspace.outlook_changed.connect(self._follow)
        notifier().changed.connect(self._rescale)
        self.refresh()

    def set_yardstick(self, scheme: str) -> None:
        """Name likelihoods by `icd203` or `phia`."""
        self._scheme = scheme
        self.refresh()

    @property
    def headline(self) -> Headline:
        """What it shows, as texts."""
        return self._headline

    @property
    def about(self) -> tuple[str, str]:
        """The title of the case and its day: the title of the window is not seen across a room."""
        return self._about

    def _follow(self) -> None:
        # Most of the time it stands behind other views; it catches up when it is shown.
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show the present outlook."""
        outlook = self._workspace.outlook
        headline = Headline.of(outlook.agreed, outlook.has_basis, self._scheme)
        day = self.tr("As of {day}").format(day=figures.full_day(self._workspace.as_of))
        about = (one_line(self._workspace.case.title), day)
        if (headline, about) != (self._headline, self._about):
            self._headline, self._about = headline, about
            self.setAccessibleDescription(headline.spoken)
            self.update()

    def _rescale(self) -> None:
        self.updateGeometry()
        self.update()

    @property
    def _size(self) -> float:
        """Of the number, in pixels at 100 %: large enough at any text scale."""
        return ceil(DIGITS / _DIGIT_SHARE) * 100 / min(100, scale())

    def sizeHint(self) -> QSize:
        """The digits and a margin."""
        return QSize(fonts.px(800), fonts.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number; beside it title over word over range."""
        colours, headline = palette.current(), self._headline
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.panel)
        size, side = self._size, fonts.px(24)
        baseline = (self.height() + QFontMetrics(fonts.font(size, 700)).capHeight()) // 2
        painter.setPen(colours.ink)
        start = side
        if headline.number:
            wide = max(number_width(WIDEST, size), number_width(headline.number, size))
            number = self.mirrored(QRect(side, 0, wide, baseline))
            paint_number(painter, number.left(), number.bottom(), headline.number, size)
            start += wide + fonts.px(28)
        width = self.width() - side - start
        word = QRect(start, baseline - fonts.px(92), width, fonts.px(56))
        paint_word(painter, self.mirrored(word), headline.word, 44, self.leading)
        painter.setPen(colours.muted)
        painter.setFont(fonts.font(24))
        below = QRect(start, baseline - fonts.px(30), width, fonts.px(32))
        painter.drawText(self.mirrored(below), self.leading, headline.range)
        painter.setPen(colours.soft)
        painter.setFont(fonts.font(18, 600))
        above = QRect(start, word.top() - fonts.px(20), width, fonts.px(24))
        painter.drawText(self.mirrored(above), self.leading, self.accessibleName())
        texts = ((headline.word, 44, 700), (headline.range, 24, 400), (self.accessibleName(), 18, 600))
        start += max(QFontMetrics(fonts.font(px, bold)).horizontalAdvance(text) for text, px, bold in texts)
        start += fonts.px(ASIDE)
        self._paint_about(painter, QRect(start, 0, self.width() - side - start, self.height()))

    def _paint_about(self, painter: QPainter, room: QRect) -> None:
        metrics = QFontMetrics(fonts.font(24, 600))
        title, day = self._about
        if room.width() < fonts.px(LEAST):
            return
        room = room.adjusted(0, (room.height() - metrics.lineSpacing() - fonts.px(30)) // 2, 0, 0)
        painter.setPen(palette.current().ink)
        painter.setFont(fonts.font(24, 600))
        text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        line = QRect(room.left(), room.top(), room.width(), metrics.lineSpacing())
        painter.drawText(self.mirrored(line), self.trailing, text)
        painter.setPen(palette.current().muted)
        painter.setFont(fonts.font(18))
        line = QRect(room.left(), line.bottom() + 1, room.width(), fonts.px(30))
        painter.drawText(self.mirrored(line), self.trailing, day)
