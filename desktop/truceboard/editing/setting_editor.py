"""A value that a scenario or a judgement sets, and that can be taken out of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from truceboard.editing.editors import NumberEditor
from truceboard.look import icons


class SettingEditor(NumberEditor):
    """A number that can be taken out of its map, by a button or by clearing the line."""

    def __init__(self, parent: QWidget, unit: str = "") -> None:
        super().__init__(parent, unit, optional=True)
        self.button = QToolButton(self)
        self.button.setProperty("role", "quiet")
        self.button.setIcon(icons.icon("close"))
        self.button.clicked.connect(self._take_out)
        self.row.insertWidget(self.row.count() - 1, self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def set_names(self, name: str, hint: str) -> None:
        """The button says what it takes out."""
        super().set_names(name, hint)
        self.button.setAccessibleName(self.tr("Take out: {field}").format(field=name))
        self.button.setToolTip(self.tr("Take out"))

    def _take_out(self) -> None:
        self.line.clear()
        self._chosen()
