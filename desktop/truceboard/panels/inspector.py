"""The inspector: everything about the thing selected, to read and to copy."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from truceboard.look import fonts
from truceboard.look.scale import notifier
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
        self._column = QVBoxLayout(self._content)
        self._kind = self._add("heading")
        self._title = self._add("title")
        self._labels: list[QLabel] = []
        self._texts: list[QLabel] = []
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

    @property
    def text(self) -> str:
        """All that is shown, line by line."""
        shown = [self._kind, self._title]
        for label, text in zip(self._labels, self._texts, strict=True):
            shown += [label, text]
        return "\n".join(label.text() for label in shown if not label.isHidden())

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
        _set(self._kind, shown.kind)
        _set(self._title, shown.title)
        while len(self._labels) < len(shown.facts):
            self._labels.append(self._add("small"))
            self._texts.append(self._add(""))
        for number, (label, text) in enumerate(zip(self._labels, self._texts, strict=True)):
            fact = shown.facts[number] if number < len(shown.facts) else None
            _set(label, fact.label if fact else "")
            _set(text, fact.text if fact else "")
            if fact:
                text.setAccessibleName(f"{fact.label}: {fact.text}")

    def _add(self, role: str) -> QLabel:
        label = QLabel(self._content)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        # By mouse alone: with the keyboard too, every fact would be a stop on the way through the window.
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(label)
        if role == "small":
            label.setContentsMargins(0, fonts.px(6), 0, 0)
        return label

    def _rescale(self) -> None:
        side = fonts.px(MARGIN)
        self._column.setContentsMargins(side, fonts.px(14), side, fonts.px(14))
        self._column.setSpacing(fonts.px(1))
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in self._labels:
            label.setContentsMargins(0, fonts.px(6), 0, 0)
        self.updateGeometry()


def _set(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
    if label.isHidden() == bool(text):
        label.setHidden(not text)
