"""The inspector: everything about the thing selected, to read and to copy."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from truceboard.look import fonts
from truceboard.look.scale import notifier
from truceboard.panels.fact_columns import FactColumns, plain_label
from truceboard.panels.facts import Sheet, sheet
from truceboard.panels.overlaid_scroll_area import OverlaidScrollArea
from truceboard.workspace.workspace import Workspace

MARGIN = 16
"""Between the panel's edge and its text, in pixels at 100 %."""

REST = 80
"""How long the figures have to stand still before the sheet follows them, in milliseconds."""


class InspectorPanel(OverlaidScrollArea):
    """Reads the selected lever, actor, party, interest, position or truce; live while it can be seen."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._key: str | None = None
        self.setAccessibleName(self.tr("Inspector"))
        self._content = QWidget(self)
        self._content.setProperty("role", "panel")
        self._kind = plain_label("heading", self._content)
        self._title = plain_label("title", self._content)
        self._facts = FactColumns(self._content)
        self._column = QVBoxLayout(self._content)
        self._column.addWidget(self._kind)
        self._column.addWidget(self._title)
        self._column.addWidget(self._facts)
        self._column.addStretch()
        self.setWidget(self._content)
        workspace.selection_changed.connect(self._select)
        # Text that wraps is dear to lay out: while a slider moves, the sheet waits until it rests.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._refresh)
        workspace.outlook_changed.connect(self._refresh_at_rest)
        notifier().changed.connect(self._rescale)
        self._select(workspace.selection)
        self._rescale()

    def sizeHint(self) -> QSize:
        """As wide as the likelihood panel."""
        return QSize(fonts.px(351), fonts.px(300))

    def minimumSizeHint(self) -> QSize:
        """Along the bottom of a window, a few lines of each column."""
        return QSize(fonts.px(120), fonts.px(200))

    @property
    def text(self) -> str:
        """All that is shown, line by line."""
        shown = [self._kind, self._title, *(label for pair in self._facts.labels for label in pair)]
        return "\n".join(label.text() for label in shown if label.text())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing to follow while it is hidden."""
        self._rest.stop()
        super().hideEvent(event)

    def _select(self, key: str | None) -> None:
        self._key = key
        self._refresh()
        self.verticalScrollBar().setValue(0)

    def _refresh_at_rest(self) -> None:
        if self.isVisible():
            self._rest.start()

    def _refresh(self) -> None:
        if self._key is None:
            nothing = self.tr("Select a card, a lever or a position to read about it here.")
            self._show(Sheet(nothing, "", ()))
        else:
            self._show(sheet(self._workspace, self._key))

    def _show(self, shown: Sheet) -> None:
        self._kind.setText(shown.kind)
        self._title.setText(shown.title)
        self._title.setHidden(not shown.title)
        self._facts.show_facts(shown.facts)

    def _rescale(self) -> None:
        side = fonts.px(MARGIN)
        self._column.setContentsMargins(side, fonts.px(14), side, fonts.px(14))
        self._column.setSpacing(fonts.px(3))
        self._facts.place()
        self.updateGeometry()
