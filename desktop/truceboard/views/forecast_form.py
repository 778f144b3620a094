"""Freezing a forecast: what is asked, how it will be decided, and by when."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from truceboard.case.judgements import Question
from truceboard.look import fonts, style, terms
from truceboard.views.choice import Choice
from truceboard.views.view import SIDE

AHEAD = 30
"""Days between today and the day suggested for the decision."""


class ForecastForm(QWidget):
    """`frozen` asks to keep the figure that is shown now."""

    frozen = Signal()
    asked = Signal()
    """Something else is asked."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = Choice(self.tr("Question"), "{choice}", self)
        self._question.offer([(key, terms.question(key)) for key in terms.QUESTIONS])
        self.criterion = QLineEdit(self)
        self.criterion.setPlaceholderText(self.tr("How it will be decided, so that nobody can argue"))
        self.criterion.setAccessibleName(self.tr("Criterion"))
        label = QLabel(self.tr("by"), self)
        self.by = QDateEdit(self)
        self.by.setCalendarPopup(True)
        self.by.setDisplayFormat("d MMM yyyy")
        self.by.setAccessibleName(self.tr("Decided by"))
        style.dress_calendar(self.by.calendarWidget())
        later = today + timedelta(AHEAD)
        self.by.setDate(QDate(later.year, later.month, later.day))
        label.setBuddy(self.by)
        self.freeze = QPushButton(self.tr("Freeze"), self)
        self._row = QHBoxLayout(self)
        for widget in (self._question, self.criterion, label, self.by, self.freeze):
            self._row.addWidget(widget, 1 if widget is self.criterion else 0)
        self.criterion.textChanged.connect(self._check)
        self.criterion.returnPressed.connect(self._press)
        self.freeze.clicked.connect(self.frozen)
        self._question.chosen.connect(self._question_chosen)
        self._check()
        self.rescale()

    @property
    def question(self) -> Question:
        """What is asked."""
        return self._question.value  # type: ignore[return-value]

    @property
    def resolves_by(self) -> date:
        """The last day on which it can still come true."""
        day = self.by.date()
        return date(day.year(), day.month(), day.day())

    def _check(self) -> None:
        self.freeze.setEnabled(bool(self.criterion.text().strip()))

    def _question_chosen(self) -> None:
        self.asked.emit()

    def ask(self, question: Question) -> None:
        """Ask something else."""
        self._question.set_value(question)
        self.asked.emit()

    def _press(self) -> None:
        if self.freeze.isEnabled():
            self.frozen.emit()

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        side = fonts.px(SIDE)
        self._row.setContentsMargins(side, fonts.px(10), side, fonts.px(6))
        self._row.setSpacing(fonts.px(8))
