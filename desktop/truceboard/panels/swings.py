"""What moves it most: the five widest swings as a tornado."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from truceboard.likelihood.outlook import Swing
from truceboard.look import figures, fonts, marks
from truceboard.panels.bar_row import BAR, BarRow
from truceboard.workspace.workspace import Workspace

SHOWN = 5
FIGURE = 66


@dataclass(frozen=True, slots=True)
class Span:
    """The ends of a swing about the present likelihood, as shares of half the room, in half pixels."""

    low: float
    high: float

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """A bar to each side of the middle."""
        marks.paint_tornado(painter, room, self.low, self.high, 0.0, (-1.0, 1.0))


class SwingsView(QWidget):
    """The levers that move the headline most, each at its minimum and maximum; pressing one selects it.

    Those that are not up to date, in a large case while a slider moves, are drawn pale.
    """

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._height = 0
        self._shown: list[str] = []
        self._reach = 0.0
        self._rows = tuple(BarRow(self, FIGURE) for _ in range(SHOWN))
        for row in self._rows:
            row.clicked.connect(self._pressed)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def rows(self) -> tuple[BarRow, ...]:
        """The rows shown, widest first."""
        return tuple(row for row in self._rows if not row.isHidden())

    def refresh(self) -> None:
        """Show the present outlook; order and scale stay while a slider is dragged."""
        now, held = self._workspace.outlook.agreed.mean, self._workspace.previewing
        widest = self._widest(held)
        reach = max((abs(end - now) for swing in widest for end in (swing.low, swing.high)), default=0.0)
        # In steps of ten points, so that the bars keep their scale while a slider moves.
        reach = self._reach = max(0.1, ceil(reach * 10) / 10, self._reach if held else 0.0)
        before = [(row.label, row.isHidden()) for row in self._rows]
        for row, swing in zip(self._rows, widest, strict=False):
            least, most = sorted((swing.low, swing.high))
            row.key = f"lever:{swing.id}"
            row.show_bar(
                self._workspace.case.lever(swing.id).brief,
                figures.tight_range(least, most),
                Span(*(round(BAR * (end - now) / reach) / BAR for end in (least, most))),
            )
            row.mute(not self._workspace.swings_are_current)
        for number, row in enumerate(self._rows):
            if row.isHidden() != (number >= len(widest)):
                row.setHidden(number >= len(widest))
        if before != [(row.label, row.isHidden()) for row in self._rows]:
            self._place()

    def _widest(self, held: bool) -> list[Swing]:
        """The swings shown; none where there is no likelihood to move."""
        if not self._workspace.outlook.has_basis:
            return []
        swings = {swing.id: swing for swing in self._workspace.swings if swing.kind == "lever"}
        if not held or not self._shown:
            self._shown = [swing.id for swing in sorted(swings.values(), key=_points, reverse=True)[:SHOWN]]
        return [swings[lever] for lever in self._shown if lever in swings]

    def _pressed(self) -> None:
        self._workspace.select(self.sender().key)

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        self._place()

    def _place(self) -> None:
        top = 0
        for row in self.rows:
            row.setGeometry(0, top, self.width(), row.height_at(self.width()))
            top += row.height()
        if top != self._height:
            self._height = top
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Labels wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All rows."""
        return sum(row.height_at(width) for row in self.rows)

    def sizeHint(self) -> QSize:
        """At the width of the design."""
        width = fonts.px(351)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap anew at another width."""
        if event.size().width() != event.oldSize().width():
            self._place()


def _points(swing: Swing) -> float:
    return swing.points
