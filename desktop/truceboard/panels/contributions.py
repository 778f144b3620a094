"""Why: what adds up to a party's log-odds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from truceboard.likelihood.outlook import PartyOutlook
from truceboard.look import figures, fonts, marks, palette
from truceboard.panels.bar_row import BAR, BarRow
from truceboard.panels.headline_view import MARGIN
from truceboard.panels.reasons import Part, Reason, reasons, total
from truceboard.workspace.workspace import Workspace

FIGURE = 38
ABOVE_RULE, ABOVE_SUM = 3, 7
"""From the last row to the rule and to the sum, in pixels at 100 %."""
MOST_PARTS = 12
"""Parts shown of one unfolded row; the rest is one sum."""


@dataclass(frozen=True, slots=True)
class Pull:
    """Log-odds as a share of what fills half the room, in half pixels."""

    share: float

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """A bar from the middle."""
        marks.paint_pull(painter, room, self.share, 1.0, track=False)


class ContributionsView(QWidget):
    """A bar per reason, the base rate first, then by size; their sum below. A row unfolds into its parts."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._party = ""
        self._reasons: tuple[Reason, ...] = ()
        self._rows: dict[str, BarRow] = {}
        self._order: list[str] = []
        self._labels: list[str] = []
        self._places: dict[str, int] = {}
        self._scale = 0.0
        self._unfolded: set[str] = set()
        self._sum = BarRow(self, FIGURE, strong=True)
        self._sum.make_inert()
        self._rule = self._bottom = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_party(self, party: str) -> None:
        """Explain another party."""
        self._party = party
        self.refresh()

    @property
    def rows(self) -> tuple[BarRow, ...]:
        """The rows from top to bottom, the sum last."""
        return (*(self._rows[row] for row in self._order), self._sum)

    def refresh(self) -> None:
        """Show the present outlook; order and scale stay while a slider is dragged."""
        outlook: PartyOutlook = self._workspace.outlook.party(self._party)
        held = self._workspace.previewing
        # Parts that are folded away have a place, found at rest, and are not looked up at every tick.
        self._reasons = reasons(self._workspace.case, outlook, self._unfolded if held else None)
        if held:
            self._reasons = tuple(sorted(self._reasons, key=self._place_of))
        else:
            self._places = {name: place for place, name in enumerate(_names(self._reasons))}
        whole = total(outlook)
        # In steps of half a log-odd, so that the bars keep their scale while a slider moves.
        largest = max(abs(whole), *(abs(reason.log_odds) for reason in self._reasons))
        scale = self._scale = max(1.0, ceil(largest * 2) / 2, self._scale if held else 0.0)
        order = []
        for reason in self._reasons:
            row = self._row(reason.id, indent=False)
            row.fold(reason.count > 0, reason.id in self._unfolded)
            row.key = reason.key
            known = outlook.has_basis or reason.id != "base"
            self._show(row, reason.label, reason.log_odds if known else None, scale)
            order.append(reason.id)
            if row.unfolded:
                for number, part in enumerate(self._shown_parts(reason)):
                    row = self._row(f"{reason.id}/{number}", indent=True)
                    row.key = part.key
                    self._show(row, part.label, part.log_odds, scale)
                    order.append(f"{reason.id}/{number}")
        label = self.tr("Log-odds of at least conditional")
        self._show(self._sum, label, whole if outlook.has_basis else None, scale)
        # Another name may take more lines or fewer.
        labels = [self._rows[row].label for row in order]
        if (order, labels) != (self._order, self._labels):
            self._order, self._labels = order, labels
            self._place()

    def _place_of(self, reason: Reason) -> int:
        return self._places.get(reason.id, len(self._places))

    def _shown_parts(self, reason: Reason) -> tuple[Part, ...]:
        parts = sorted(
            reason.parts, key=lambda part: self._places.get(_part_name(reason, part), len(self._places))
        )
        if len(parts) <= MOST_PARTS:
            return tuple(parts)
        rest = parts[MOST_PARTS:]
        label = figures.and_more(len(rest))
        return (*parts[:MOST_PARTS], Part(label, sum(part.log_odds for part in rest), None))

    def _row(self, row_id: str, indent: bool) -> BarRow:
        if row_id not in self._rows:
            row = BarRow(self, FIGURE, indent)
            row.setObjectName(row_id)
            row.clicked.connect(self._pressed)
            self._rows[row_id] = row
        return self._rows[row_id]

    def _show(self, row: BarRow, label: str, log_odds: float | None, scale: float) -> None:
        """A row; None has no basis yet."""
        if log_odds is None:
            row.show_bar(label, "–", Pull(0.0))
        else:
            row.show_bar(label, figures.log_odds(log_odds), Pull(round(BAR * log_odds / scale) / BAR))

    def _pressed(self) -> None:
        row = self.sender()
        if row.foldable:
            self._unfolded ^= {row.objectName()}
            self.refresh()
        elif row.key is not None:
            self._workspace.select(row.key)

    # -- geometry -------------------------------------------------------------------------------------------

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        self._place()

    def _place(self) -> None:
        width = self.width()
        top = 0
        before: QWidget | None = None
        for row_id in self._order:
            row = self._rows[row_id]
            row.setGeometry(0, top, width, row.height_at(width))
            row.show()
            top += row.height()
            if before is not None:
                QWidget.setTabOrder(before, row)
            before = row
        for row_id in self._rows.keys() - set(self._order):
            self._rows[row_id].hide()
        self._rule = top + fonts.px(ABOVE_RULE)
        self._sum.setGeometry(0, top + fonts.px(ABOVE_SUM), width, self._sum.height_at(width))
        below = self._sum.geometry().bottom()
        if below != self._bottom:
            self._bottom = below
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Labels wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All rows and the sum."""
        return fonts.px(ABOVE_SUM) + sum(row.height_at(width) for row in self.rows)

    def sizeHint(self) -> QSize:
        """At the width of the design."""
        width = fonts.px(351)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap anew at another width."""
        if event.size().width() != event.oldSize().width():
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rule over the sum."""
        side = fonts.px(MARGIN)
        QPainter(self).fillRect(QRectF(side, self._rule, self.width() - 2 * side, 1), palette.current().line)


def _names(found: Iterable[Reason]) -> Iterator[str]:
    """Reasons and their parts in their order at rest."""
    for reason in found:
        yield reason.id
        yield from (_part_name(reason, part) for part in reason.parts)


def _part_name(reason: Reason, part: Part) -> str:
    return f"{reason.id}/{part.key or part.label}"
