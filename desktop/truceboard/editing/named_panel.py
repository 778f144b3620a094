"""A panel with its name above it, for a dock that has no title bar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from truceboard.look import fonts
from truceboard.look.scale import notifier


class NamedPanel(QWidget):
    """`content` below its name; the keyboard goes to the content."""

    def __init__(self, name: str, content: QWidget) -> None:
        super().__init__(content.parentWidget())
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = QLabel(name, self)
        self._heading.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(content, 1)
        self.setFocusProxy(content)
        notifier().changed.connect(self._rescale)
        self._rescale()

    def _rescale(self) -> None:
        side = fonts.px(8)
        self._heading.setContentsMargins(side, fonts.px(8), side, fonts.px(4))
