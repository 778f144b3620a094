"""Words of the program on as many lines as they take."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class WholeText(QLabel):
    """Never cut below: a page in a scroll area shrinks to its least height; that of a label is one line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Other words, perhaps on more lines."""
        super().setText(text)
        self._take_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In less width there are more lines."""
        super().resizeEvent(event)
        self._take_room()

    def event(self, event: QEvent) -> bool:
        """Another size of text or other margins make other lines."""
        done = super().event(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.ContentsRectChange):
            self._take_room()
        return done

    def _take_room(self) -> None:
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))
