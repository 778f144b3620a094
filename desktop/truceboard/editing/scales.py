"""Editors for what has a scale of its own: a stance, a marking, a confidence."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from truceboard.case.actors import Confidence
from truceboard.case.case import Case
from truceboard.case.marking import TLP_LEVELS, Marking
from truceboard.case.positions import STANCE_VALUES
from truceboard.editing.choices import capitalised
from truceboard.editing.editors import Combo, Editor, UnreadableError, shown_number
from truceboard.look import figures, fonts
from truceboard.look.terms import CONFIDENCE_LEVELS, STANCES, confidence_level


class ChoiceWithLine(Editor):
    """A list, and a line for what it has not; who builds on it fills the list and lays both out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.combo = Combo(self)
        self.combo.activated.connect(self._picked)
        self.line = QLineEdit(self)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.finished)

    @property
    def field(self) -> QWidget:
        """The list."""
        return self.combo

    def _picked(self) -> None:
        """Something was chosen in the list."""
        self._chosen()


class StanceEditor(ChoiceWithLine):
    """A stance by its words, or as log-odds from -6 to 6."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        #: A word for a stance, and the log-odds it stands for.
        pattern = self.tr("{word} ({log_odds})")
        for key, value in STANCE_VALUES.items():
            word = QCoreApplication.translate("terms", STANCES[key])
            self.combo.addItem(pattern.format(word=word, log_odds=figures.log_odds(value)), key)
        self.combo.addItem(self.tr("A number…"), None)
        self.line.setMaximumWidth(fonts.px(70))
        self.line.setAccessibleName(self.tr("Stance in log-odds, −6 to 6"))
        self._number = 0.0
        self.row.addWidget(self.combo, 1)
        self.row.addWidget(self.line)

    def read(self) -> Any:
        """The word, or the number."""
        word = self.combo.currentData()
        if word is not None:
            return word
        number = figures.read_number(self.line.text())
        if number is None or not -6 <= number <= 6:
            raise UnreadableError(self.tr("A stance is a word, or a number from −6 to 6."))
        return number

    def show_value(self, value: Any, case: Case) -> None:
        """Show a word or a number."""
        of_words = isinstance(value, str)
        self._number = STANCE_VALUES[value] if of_words else value
        self.combo.setCurrentIndex(self.combo.findData(value) if of_words else self.combo.count() - 1)
        self.line.setVisible(not of_words)
        self.line.setText("" if of_words else shown_number(value))

    def _picked(self) -> None:
        as_number = self.combo.currentData() is None
        if as_number and self.line.isHidden():
            # The same stance to begin with, so that what shows is what counts.
            self.line.setText(shown_number(self._number))
        self.line.setVisible(as_number)
        self._chosen()
        if as_number:
            self.line.setFocus()
            self.line.selectAll()


class MarkingEditor(ChoiceWithLine):
    """A level of the Traffic Light Protocol, any other text, or none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.combo.addItem(self.tr("None"), None)
        for level in TLP_LEVELS:
            self.combo.addItem(level, level)
        self.combo.addItem(self.tr("Another marking…"), "")
        self.line.setAccessibleName(self.tr("Text of the marking"))
        self.row.addWidget(self.combo, 1)
        self.row.addWidget(self.line, 1)

    def read(self) -> Any:
        """The marking; None for none."""
        level = self.combo.currentData()
        if level is None:
            return None
        if level:
            return Marking(scheme="TLP", level=level)
        text = self.line.text().strip()
        if not text:
            raise UnreadableError(self.tr("Write what the marking says."))
        return Marking(scheme="free", level=text)

    def show_value(self, value: Any, case: Case) -> None:
        """Show a marking."""
        free = value is not None and value.scheme == "free"
        level = None if value is None else "" if free else value.level
        self.combo.setCurrentIndex(self.combo.findData(level) if level is not None else 0)
        self.line.setVisible(free)
        self.line.setText(value.level if free else "")

    def _picked(self) -> None:
        if self.combo.currentData() != "":
            self.line.hide()
            self._chosen()
            return
        # Leaving it empty is then told, instead of showing a marking that the case has not.
        self.dirty = True
        self.line.show()
        self.line.setFocus()


class ConfidenceEditor(ChoiceWithLine):
    """The officer's confidence in the evidence: a level and the reason for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.combo.addItem(self.tr("Not stated"), None)
        for level in CONFIDENCE_LEVELS:
            self.combo.addItem(capitalised(confidence_level(level)), level)
        self.line.setAccessibleName(self.tr("Reason for the confidence"))
        self.line.setPlaceholderText(self.tr("Reason"))
        # One below the other: a reason is longer than what fits beside the level.
        column = QVBoxLayout()
        column.setSpacing(fonts.px(4))
        column.addWidget(self.combo)
        column.addWidget(self.line)
        self.row.addLayout(column)

    def read(self) -> Any:
        """Level and reason; None where it is not stated."""
        level = self.combo.currentData()
        if level is None:
            return None
        return Confidence(level=level, rationale=self.line.text().strip())

    def show_value(self, value: Any, case: Case) -> None:
        """Show a level and its reason."""
        self.combo.setCurrentIndex(self.combo.findData(value.level) if value is not None else 0)
        self.line.setText(value.rationale if value is not None else "")
        self.line.setCursorPosition(0)
        self.line.setEnabled(value is not None)

    def _picked(self) -> None:
        self.line.setEnabled(self.combo.currentData() is not None)
        self._chosen()
