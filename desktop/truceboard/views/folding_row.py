"""Controls in one line, and in two where one does not hold them."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from truceboard.look import fonts


class FoldingRow(QWidget):
    """Those in the middle go to a line of their own; the room it needs at least is that of two lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._first, self._middle, self._last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._second = QHBoxLayout()
        self._second.addStretch(1)
        self._lines = QVBoxLayout(self)
        self._top = QHBoxLayout()
        self._top.addLayout(self._first, 1)
        self._top.addLayout(self._middle)
        self._top.addLayout(self._last)
        self._lines.addLayout(self._top)
        self._lines.addLayout(self._second)
        self.folded = False
        """Whether there are two lines."""

    def add_first(self, control: QWidget) -> None:
        """Begin the line with a control, which takes the room there is."""
        self._first.addWidget(control, 1)

    def add_middle(self, control: QWidget) -> None:
        """A control that may go to the second line."""
        self._middle.addWidget(control)

    def add_last(self, control: QWidget) -> None:
        """A control at the end of the first line."""
        self._last.addWidget(control)

    def rescale(self, side: int) -> None:
        """The text scale is another; `side` is the room at both sides, in pixels."""
        self._lines.setContentsMargins(side, fonts.px(10), side, fonts.px(8))
        for line in (self._lines, self._top, self._first, self._middle, self._last):
            line.setSpacing(fonts.px(8))
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines can be."""
        margins = self._lines.contentsMargins()
        ends = [self._first.minimumSize().width(), self._last.minimumSize().width()]
        width = max(sum(ends) + self._top.spacing(), self._middle.minimumSize().width())
        return QSize(width + margins.left() + margins.right(), self.layout().minimumSize().height())

    def _fold(self) -> None:
        margins = self._lines.contentsMargins()
        parts = [part.minimumSize().width() for part in (self._first, self._middle, self._last)]
        needed = sum(parts) + 2 * self._top.spacing() + margins.left() + margins.right()
        folded = self.width() < needed
        if folded == self.folded:
            return
        self.folded = folded
        if folded:
            self._top.removeItem(self._middle)
            self._second.insertLayout(0, self._middle)
        else:
            self._second.removeItem(self._middle)
            self._top.insertLayout(1, self._middle)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """A choice has another name, so another width."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line where it holds all."""
        super().resizeEvent(event)
        self._fold()
