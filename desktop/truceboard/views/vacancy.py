"""What stands in a view that has nothing to show yet: what belongs there, and the one button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from truceboard.look import fonts

WIDTH = 460
"""Of the text at most, in pixels at 100 %."""


class Vacancy(QWidget):
    """A sentence or two in the middle of the room and, where there is an action, its button below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty("role", "muted")
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self)
        self.button.setAutoDefault(True)
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self._press)
        self._action: QAction | None = None
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self.text, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(2)
        self.rescale()

    def say(self, text: str, action: QAction | None) -> None:
        """What belongs here, and what brings it here."""
        self._action = action
        self.text.setText(text)
        self.button.setVisible(action is not None)
        if action is not None:
            self.button.setText(action.text().replace("&", ""))
        self.setAccessibleName(text)
        self._fit()

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        self._column.setSpacing(fonts.px(12))
        side = fonts.px(16)
        self._column.setContentsMargins(side, side, side, side)
        self._fit()

    def _fit(self) -> None:
        width = fonts.px(WIDTH)
        self.text.setFixedSize(width, max(0, self.text.heightForWidth(width)))

    def _press(self) -> None:
        if self._action is not None:
            self._action.trigger()
