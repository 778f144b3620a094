"""The strip that says the board shows another day than the case's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from truceboard.look import figures, fonts
from truceboard.workspace.workspace import Workspace


class DayStrip(QWidget):
    """Shown while the as-of day differs from the case's; one button leads back."""

    back = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._back = QPushButton(self)
        self._back.setProperty("role", "link")
        self._back.clicked.connect(self.back)
        row = QHBoxLayout(self)
        row.setContentsMargins(fonts.px(16), fonts.px(4), fonts.px(16), fonts.px(4))
        row.addStretch()
        row.addWidget(self._text)
        row.addWidget(self._back)
        row.addStretch()
        workspace.as_of_changed.connect(self.refresh)
        workspace.case_changed.connect(self.refresh)
        workspace.opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say which day is shown, and hide when it is the case's own."""
        own = self._workspace.case.as_of
        self._text.setText(self.tr("As of {day}").format(day=figures.full_day(self._workspace.as_of)))
        self._back.setText(self.tr("back to {day}").format(day=figures.full_day(own)))
        self._back.setAccessibleName(self._back.text())
        self.setVisible(self._workspace.as_of != own)
