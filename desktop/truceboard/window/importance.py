"""The importance of an interest, moved on its card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from truceboard.look import fonts
from truceboard.panels.adjustable import ImportanceValue
from truceboard.panels.lever_row import LeverRow
from truceboard.workspace.workspace import Workspace


class ImportancePopup(QFrame):
    """The row of the lever panel, under the card; a click beside it, or Escape, closes it."""

    def __init__(self, workspace: Workspace, interest: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self._workspace = workspace
        self.row = LeverRow(workspace, ImportanceValue(workspace, interest), self)
        self.row.rescale()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, fonts.px(8), 0, fonts.px(8))
        column.addWidget(self.row)
        self.setFixedWidth(fonts.px(300))
        self._key = ("importance", interest)
        workspace.outlook_changed.connect(self.refresh)
        self.refresh()
        self.setFocusProxy(self.row.slider)

    def refresh(self) -> None:
        """The value being tried, and how far it can take the headline."""
        points = {(swing.kind, swing.id): swing.points for swing in self._workspace.swings}
        self.row.refresh()
        widest, current = max(points.values(), default=0.0), self._workspace.swings_are_current
        self.row.show_swing(points.get(self._key), widest, current)
