"""A day, typed in any usual way or taken from a calendar."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget, QWidgetAction

from truceboard.editing.editors import LineEditor, UnreadableError
from truceboard.look import figures, fonts, icons
from truceboard.look.style import dress_calendar

PATTERNS = ("yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "d.M.yyyy", "d/M/yyyy")


def read_day(text: str) -> date | None:
    """The day in what somebody typed; None where there is none."""
    plain = " ".join(text.replace("\u00a0", " ").split())
    locale = QLocale()
    found = [locale.toDate(plain, pattern) for pattern in PATTERNS]
    found.append(locale.toDate(plain, QLocale.FormatType.LongFormat))
    found.append(QLocale.c().toDate(plain, "d MMM yyyy"))
    good = next((day for day in found if day.isValid() and 1 <= day.year() <= 9999), None)
    return date(good.year(), good.month(), good.day()) if good is not None else None


class DayEditor(LineEditor):
    """A line for a day and a button that opens the calendar."""

    narrow = True

    def __init__(self, parent: QWidget, optional: bool = False) -> None:
        super().__init__(parent, optional)
        self.line.setMaximumWidth(fonts.px(130))
        self.line.setMinimumWidth(min(fonts.px(130), _widest() + fonts.px(2 * 11)))
        self.button = QToolButton(self)
        self.button.setProperty("role", "quiet")
        self.button.setIcon(icons.icon("calendar"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self._menu)
        self._calendar: QCalendarWidget | None = None
        self.row.addWidget(self.button)
        self.row.setStretchFactor(self.line, 100)
        self.row.addStretch(1)

    def set_names(self, name: str, hint: str) -> None:
        """The button says what its calendar is for."""
        super().set_names(name, hint)
        self.button.setAccessibleName(self.tr("Calendar for {field}").format(field=name))

    def read(self) -> Any:
        """The day; None where it is empty and may be."""
        text = self.line.text().strip()
        if not text and self._optional:
            return None
        day = read_day(text)
        if day is None:
            example = figures.full_day(date(2025, 3, 12))
            raise UnreadableError(
                self.tr("“{text}” is not a day. Write it as {example} or 2025-03-12.").format(
                    text=text, example=example
                )
            )
        return day

    def text_of(self, value: Any) -> str:
        """The day with its year."""
        return figures.full_day(value) if value is not None else ""

    def _fill(self) -> None:
        # A calendar is dear to build: only once somebody asks for it.
        if self._calendar is None:
            self._calendar = QCalendarWidget(self._menu)
            dress_calendar(self._calendar)
            self._calendar.clicked.connect(self._take)
            self._calendar.activated.connect(self._take)
            action = QWidgetAction(self._menu)
            action.setDefaultWidget(self._calendar)
            self._menu.addAction(action)
        day = read_day(self.line.text())
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _take(self, day: QDate) -> None:
        self._menu.close()
        taken = self.text_of(date(day.year(), day.month(), day.day()))
        if taken != self.line.text():
            self.line.setText(taken)
            self._chosen()


def _widest() -> int:
    """Pixels of the longest day: months are of other lengths in other languages."""
    metrics = QFontMetrics(fonts.font(fonts.BODY))
    return max(metrics.horizontalAdvance(figures.full_day(date(2028, month, 28))) for month in range(1, 13))
