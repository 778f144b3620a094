"""Facts side by side: as many columns as the width has room for, read downwards."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from truceboard.look import fonts
from truceboard.panels.facts import Fact
from truceboard.panels.mirrored import Mirrored

COLUMN, GUTTER, BETWEEN = 270, 28, 7
"""The least width of a column, the gap beside it and the gap below a fact, in pixels at 100 %."""


class FactColumns(Mirrored, QWidget):
    """Plain text that can be selected and copied: a small label over what it says."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._shown = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def labels(self) -> tuple[tuple[QLabel, QLabel], ...]:
        """The labels shown, in reading order."""
        return tuple(self._pairs[: self._shown])

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show other facts, or the same with other figures."""
        while len(self._pairs) < len(facts):
            self._pairs.append((plain_label("small", self), plain_label("", self)))
        for number, pair in enumerate(self._pairs):
            for label in pair:
                label.setVisible(number < len(facts))
        for (label, text), fact in zip(self._pairs, facts, strict=False):
            label.setText(fact.label)
            text.setText(fact.text)
            text.setAccessibleName(f"{fact.label}: {fact.text}")
        self._shown = len(facts)
        self.place()

    def place(self) -> None:
        """Put every label where it belongs at the present width."""
        for label, room in self._places(self.width()):
            label.setGeometry(self.mirrored(room))
        self.updateGeometry()

    def _places(self, width: int) -> list[tuple[QLabel, QRect]]:
        """Where each label lies; a column ends once it holds its share of the whole height."""
        gutter, between = fonts.px(GUTTER), fonts.px(BETWEEN)
        columns = max(1, (width + gutter) // (fonts.px(COLUMN) + gutter))
        across = (width - (columns - 1) * gutter) // columns
        heights = [tuple(label.heightForWidth(across) for label in pair) for pair in self.labels]
        share = sum(sum(pair) + between for pair in heights) / columns
        places, column, top = [], 0, 0
        for pair, pair_heights in zip(self.labels, heights, strict=True):
            if top and column + 1 < columns and top + sum(pair_heights) / 2 > share:
                column, top = column + 1, 0
            for label, height in zip(pair, pair_heights, strict=True):
                places.append((label, QRect(column * (across + gutter), top, across, height)))
                top += height
            top += between
        return places

    def hasHeightForWidth(self) -> bool:
        """Text wraps, and columns stand side by side."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the longest column."""
        return max((room.bottom() + 1 for _, room in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """One column."""
        width = fonts.px(COLUMN)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It scrolls."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text wraps anew at another width."""
        if event.size().width() != event.oldSize().width():
            self.place()


def plain_label(role: str, parent: QWidget) -> QLabel:
    """A label that shows its text letter by letter, wraps it and lets it be copied."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    # By mouse alone: with the keyboard too, every fact would be a stop on the way through the window.
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
