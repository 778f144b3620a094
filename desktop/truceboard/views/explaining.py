"""What the three explaining views share: a sentence with the rule, a table with bars."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from truceboard.look import fonts
from truceboard.views.bars import BarTable
from truceboard.views.tables import EMPTY, Table
from truceboard.views.view import SIDE, ChartView
from truceboard.workspace.workspace import Workspace

LINE = 660
"""The longest line of a rule, in pixels at 100 %: some 100 letters, as the eye loses longer ones."""


class ExplainingView(ChartView):
    """Pressing a row selects what it stands for."""

    details_requested = Signal()
    """What is selected now is to be seen in full."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.rule = QLabel(self.chart_page)
        self.rule.setTextFormat(Qt.TextFormat.PlainText)
        self.rule.setProperty("role", "muted")
        self.rule.setWordWrap(True)
        self.bars = BarTable(self.chart_page)
        self.setFocusProxy(self.bars)
        page = QVBoxLayout(self.chart_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.rule)
        page.addLayout(self.inset(self.bars), 1)
        self.bars.opened.connect(workspace.select)

    def set_title(self, title: str) -> None:
        """Name the view, its table and its bars."""
        super().set_title(title)
        self.bars.setAccessibleName(title)

    def table(self) -> Table:
        """The texts of the rows, without the empty column of the bars."""
        shown = self.bars.shown.table
        if not shown.headers:
            return EMPTY
        return Table(
            (shown.headers[0], *shown.headers[2:]),
            tuple((row[0], *row[2:]) for row in shown.rows),
            figures=frozenset(range(1, len(shown.headers) - 1)),
        )

    def tell(self, summary: str) -> None:
        """The chart in words, for a screen reader."""
        self.setAccessibleDescription(summary)
        self.bars.setAccessibleDescription(summary)
        self.show_twin()

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        super().rescale()
        side = fonts.px(SIDE)
        self.rule.setContentsMargins(side, fonts.px(10), side, fonts.px(8))
        self.rule.setMaximumWidth(2 * side + fonts.px(LINE))
        self.bars.rescale()
