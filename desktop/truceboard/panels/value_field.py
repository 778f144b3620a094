"""A value that can be typed over."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from truceboard.look import figures, fonts
from truceboard.look.plain import tooltip
from truceboard.panels.adjustable import Adjustable


class ValueField(QLineEdit):
    """Shows a value with its unit. What is typed applies on Enter or on leaving the field.

    What cannot be applied leaves the value as it is: on Enter the text stays, marked, with the reason beside
    it; on leaving, the value comes back.
    """

    entered = Signal(float)
    undo_asked = Signal()
    redo_asked = Signal()
    """Of the case: nothing is being typed that could be taken back."""
    refused = Signal(str)
    """Why what was typed does not apply, as a sentence."""

    def __init__(self, adjustable: Adjustable, parent: QWidget) -> None:
        super().__init__(parent)
        self._adjustable = adjustable
        self.setProperty("role", "value")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("{name}, value").format(name=adjustable.name))
        self.textEdited.connect(self._forgive)

    def fit(self) -> None:
        """As wide as the widest value, so that nothing moves while the value does."""
        self.setFont(fonts.font(fonts.BODY, 600))
        scale = self._adjustable.scale
        samples = {scale.minimum, scale.maximum, scale.at(0.41), scale.stepped(scale.maximum, -1)}
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(self._adjustable.text(value)) for value in samples)
        self.setFixedSize(widest + fonts.px(16), fonts.px(20))

    def show_value(self, text: str) -> None:
        """Show a value, unless another one is being typed."""
        if not self.isModified() and text != self.text():
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Escape restores. Undo is the case's unless something is being typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._restore()
            self.selectAll()
        elif not self.isModified() and event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif not self.isModified() and event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces the whole value."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Apply; what cannot be applied gives way to the value."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._apply()
            self._restore()
        super().focusOutEvent(event)

    def _apply(self) -> None:
        if not self.isModified():
            return
        problem = self._problem()
        if problem:
            self._mark(problem)
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), tooltip(problem), self)
            self.refused.emit(problem)
            return
        number = figures.read_number(self.text())
        self._restore()
        self.entered.emit(number)

    def _problem(self) -> str:
        number = figures.read_number(self.text())
        if number is None:
            return self.tr("“{text}” is not a number.").format(text=self.text())
        scale = self._adjustable.scale
        if not scale.minimum <= number <= scale.maximum:
            return self.tr("{name} goes from {low} to {high}.").format(
                name=self._adjustable.name,
                low=self._adjustable.text(scale.minimum),
                high=self._adjustable.text(scale.maximum),
            )
        return ""

    def _restore(self) -> None:
        self.setText(self._adjustable.text(self._adjustable.value))
        self._mark("")

    def _forgive(self) -> None:
        self._mark("")

    def _mark(self, problem: str) -> None:
        self.setAccessibleDescription(problem)
        if self.property("error") != bool(problem):
            self.setProperty("error", bool(problem))
            self.style().unpolish(self)
            self.style().polish(self)
