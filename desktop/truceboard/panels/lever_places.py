"""Rooms of the lever panel: each keeps the place of a row until somebody looks at it or comes by with Tab."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from truceboard.look import fonts, palette
from truceboard.panels.adjustable import Adjustable
from truceboard.panels.lever_row import HEIGHT, LeverRow


class Place(QWidget):
    """The room of one row. A row costs milliseconds, and a case may have hundreds."""

    def __init__(
        self, adjustable: Adjustable, made_from: object, make: Callable[["Place"], LeverRow], parent: QWidget
    ) -> None:
        """`made_from` is what the row follows by being made anew; anything else it follows in place."""
        super().__init__(parent)
        self.adjustable = adjustable
        self.made_from = made_from
        self._make = make
        self.row: LeverRow | None = None
        self.setAccessibleName(adjustable.name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(fonts.px(HEIGHT))

    def build(self) -> LeverRow:
        """The row, made now if it was not yet."""
        if self.row is None:
            self.row = self._make(self)
            self.row.setGeometry(self.rect())
            # A place that is new is shown by its layout only when events come.
            self.show()
            self.row.show()
            self.lead_tab_on(after=self)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAccessibleName("")
        return self.row

    def lead_tab_on(self, after: QWidget) -> QWidget:
        """Tab comes here from `after`; returns the last stop. What takes no focus cannot be led to."""
        for stop in self.row.stops if self.row else (self,):
            QWidget.setTabOrder(after, stop)
            after = stop
        return after

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        self.setFixedHeight(fonts.px(HEIGHT))
        if self.row is not None:
            self.row.rescale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The row fills its place."""
        super().resizeEvent(event)
        if self.row is not None:
            self.row.setGeometry(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab has come by: make the row and lead on into it."""
        super().focusInEvent(event)
        if not self.adjustable.exists:
            return  # Qt passes the focus on from what goes with another case to what is about to go.
        stops = self.build().stops
        backwards = event.reason() == Qt.FocusReason.BacktabFocusReason
        shown = [stop for stop in stops if not stop.isHidden()]
        shown[-1 if backwards else 0].setFocus(event.reason())


class Rows(Mapping[str, LeverRow]):
    """The rows by key, in the order of the panel; whoever asks for one has it made."""

    def __init__(self, places: dict[str, Place]) -> None:
        self.places = places

    def __getitem__(self, key: str) -> LeverRow:
        return self.places[key].build()

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)

    def __contains__(self, key: object) -> bool:
        return key in self.places

    @property
    def built(self) -> list[LeverRow]:
        """Those that are made."""
        return [place.row for place in self.places.values() if place.row is not None]


class Column(QWidget):
    """What the panel scrolls; it says when its places lie where they belong."""

    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Else each value that changes is drawn from the window's ground upward.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the panel."""
        QPainter(self).fillRect(event.rect(), palette.current().panel)

    def event(self, event: QEvent) -> bool:
        """The layout comes first."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.arranged.emit()
        return handled
