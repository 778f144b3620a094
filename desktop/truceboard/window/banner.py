"""The protective marking, at the top and at the bottom of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from truceboard.case.case import Case


class Banner(QLabel):
    """One line with the case's marking; a case without one says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("role", "marking")
        self.setAccessibleName(self.tr("Protective marking"))

    def show_case(self, case: Case) -> None:
        """Take over the marking of a case."""
        self.setText(case.marking.level if case.marking else self.tr("Not marked"))
        self.setProperty("level", self.text())
        self.style().unpolish(self)
        self.style().polish(self)
