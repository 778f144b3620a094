"""The editors that the fields of forms are made of, in short."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.editing import choices
from truceboard.editing.day_editor import DayEditor
from truceboard.editing.editors import ChoiceEditor, Editor, LineEditor, NumberEditor, TextEditor
from truceboard.editing.form import Field

Fields = tuple[Field, ...]
Make = Callable[[QWidget], Editor]


def line(optional: bool = False) -> Make:
    """One line of text."""
    return partial(LineEditor, optional=optional)


def text(optional: bool = False, lines: int = 3) -> Make:
    """Several lines of text."""
    return partial(TextEditor, optional=optional, lines=lines)


def number(unit: str = "", optional: bool = False) -> Make:
    """A number with its unit."""
    return partial(NumberEditor, unit=unit, optional=optional)


def percent(least: float, most: float) -> Make:
    """A probability as a percentage within bounds."""
    return partial(NumberEditor, unit="%", factor=100, percents=(least, most))


def day(optional: bool = False) -> Make:
    """A day."""
    return partial(DayEditor, optional=optional)


def choice(listed: Callable[[Case], choices.Listed]) -> Make:
    """One of what a case offers."""
    return partial(ChoiceEditor, choices=listed)


def log_odds() -> str:
    """The unit of strengths and spreads."""
    return QCoreApplication.translate("Fields", "log-odds")
