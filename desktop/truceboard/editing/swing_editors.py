"""Editors for the strength of an influence and its spread: in words, in percent, as a curve's shape."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from truceboard.case.case import Case
from truceboard.case.parties import DiminishingShape, Influence, ThresholdShape
from truceboard.editing import elicitation
from truceboard.editing.editors import Combo, Editor, UnreadableError, shown_number
from truceboard.look import figures, fonts

STRENGTH_WORDS = {
    "negligible": QT_TRANSLATE_NOOP("strengths", "Negligible"),
    "weak": QT_TRANSLATE_NOOP("strengths", "Weak"),
    "moderate": QT_TRANSLATE_NOOP("strengths", "Moderate"),
    "strong": QT_TRANSLATE_NOOP("strengths", "Strong"),
    "decisive": QT_TRANSLATE_NOOP("strengths", "Decisive"),
}
NEW_RATE, NEW_MIDPOINT, NEW_STEEPNESS = 2.5, 0.5, 12.0
"""Parameters of a shape just chosen: a plain bend, and a step in the middle."""


class Anchor:
    """The acceptance that an influence is told from: its party's base rate, until somebody names another."""

    def __init__(self, low: float) -> None:
        self.low = min(max(low, elicitation.LEAST), elicitation.MOST)


class WordEditor(Editor):
    """A strength by its word; what lies between the words shows as the nearest one with its number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.combo = Combo(self)
        for sign in (1, -1):
            for word, size in reversed(elicitation.WORDS.items()) if sign > 0 else elicitation.WORDS.items():
                self.combo.addItem(_word(word, sign * size), sign * size)
        self.combo.activated.connect(self._chosen)
        self.row.addWidget(self.combo, 1)

    @property
    def field(self) -> QWidget:
        """The words."""
        return self.combo

    def read(self) -> Any:
        """The strength the word stands for."""
        return self.combo.currentData()

    def show_value(self, value: Any, case: Case) -> None:
        """Choose the word, or say which it comes near."""
        word = _named(elicitation.word_for(value))
        pattern = self.tr("About “{word}” ({log_odds})")
        self.combo.setPlaceholderText(pattern.format(word=word, log_odds=figures.log_odds(value, 2)))
        self.combo.setCurrentIndex(self.combo.findData(value))


def _named(word: str) -> str:
    return QCoreApplication.translate("strengths", STRENGTH_WORDS[word])


def _word(word: str, strength: float) -> str:
    if strength > 0:
        #: A word for a strength, what it is in log-odds, and where it leads from even odds.
        pattern = QCoreApplication.translate("strengths", "{word}, toward ({log_odds}: 50 → {percent})")
    else:
        pattern = QCoreApplication.translate("strengths", "{word}, away ({log_odds}: 50 → {percent})")
    percent = figures.percent(elicitation.reached(0.5, strength))
    return pattern.format(word=_named(word), log_odds=figures.log_odds(strength, 2), percent=percent)


class PercentPair(Editor):
    """Two percentages in one line, with words around them."""

    def __init__(self, parent: QWidget, words: tuple[str, str, str], names: tuple[str, str]) -> None:
        super().__init__(parent)
        self.lines: list[QLineEdit] = []
        for word, name in zip(words, names, strict=False):
            self.row.addWidget(self._word(word))
            line = QLineEdit(self)
            line.setMaximumWidth(fonts.px(64))
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            line.setAccessibleName(name)
            line.textEdited.connect(self._typed)
            line.editingFinished.connect(self.finished)
            self.row.addWidget(line)
            self.lines.append(line)
        self.row.addWidget(self._word(words[2]))
        self.row.addStretch(1)

    @property
    def field(self) -> QWidget:
        """The first percentage."""
        return self.lines[0]

    def set_names(self, name: str, hint: str) -> None:
        """Each line keeps the name it has."""
        self.setAccessibleName(name)

    def _word(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def percents(self) -> tuple[float, float]:
        """Both as probabilities; UnreadableError where one is none that can be told."""
        first, second = (self._percent(line) for line in self.lines)
        return first, second

    def _percent(self, line: QLineEdit) -> float:
        number = figures.read_number(line.text()) if line.text().strip() else None
        least, most = 100 * elicitation.LEAST, 100 * elicitation.MOST
        if number is None or not least <= number <= most:
            raise UnreadableError(
                self.tr("“{text}” is not a percentage from {least} to {most}.").format(
                    text=line.text(), least=shown_number(least), most=shown_number(most)
                )
            )
        return number / 100

    def show_percents(self, *shares: float) -> None:
        """Show both, to a tenth of a percent."""
        for line, share in zip(self.lines, shares, strict=True):
            line.setText(shown_number(round(100 * share, 1)))


class SwingEditor(PercentPair):
    """A strength as “from 20 % to 45 %”."""

    def __init__(self, anchor: Anchor, parent: QWidget) -> None:
        #: “from 20 % to 45 %”: the words before, between and after the two figures.
        words = (
            QCoreApplication.translate("SwingEditor", "from"),
            QCoreApplication.translate("SwingEditor", "% to"),
            "%",
        )
        names = (
            QCoreApplication.translate("SwingEditor", "Acceptance with the lever at its lowest, in percent"),
            QCoreApplication.translate("SwingEditor", "Acceptance with the lever at its highest, in percent"),
        )
        super().__init__(parent, words, names)
        self._anchor = anchor

    def read(self) -> Any:
        """The strength between the two."""
        low, high = self.percents()
        self._anchor.low = low
        return elicitation.strength_between(low, high)

    def show_value(self, value: Any, case: Case) -> None:
        """Show where the strength leads from the anchor."""
        self.show_percents(self._anchor.low, elicitation.reached(self._anchor.low, value))


class SpreadEditor(PercentPair):
    """The spread of a strength as the 90 % range of the acceptance reached: “between 33 % and 58 %”."""

    def __init__(self, anchor: Anchor, parent: QWidget) -> None:
        #: “between 33 % and 58 %”: the words before, between and after the two figures.
        words = (
            QCoreApplication.translate("SpreadEditor", "between"),
            QCoreApplication.translate("SpreadEditor", "% and"),
            "%",
        )
        names = (
            QCoreApplication.translate("SpreadEditor", "Lower end of the range, in percent"),
            QCoreApplication.translate("SpreadEditor", "Upper end of the range, in percent"),
        )
        super().__init__(parent, words, names)
        self._anchor = anchor
        self._shown: tuple[str, ...] = ()
        self._strength = 0.0

    def read(self) -> Any:
        """The spread: the range lies evenly around the strength, so the end that was typed sets both."""
        low, high = self.percents()
        middle = elicitation.reached(self._anchor.low, self._strength)
        end = low if self.lines[0].text() != self._shown[0] else high
        return elicitation.spread_of_range(middle, end)

    def show_value(self, value: Influence, case: Case) -> None:
        """Show the range of an influence."""
        self._strength = value.strength
        self.show_percents(*elicitation.range_of_spread(self._anchor.low, value.strength, value.spread))
        self._shown = tuple(line.text() for line in self.lines)


class ShapeEditor(Editor):
    """How an influence comes in along the lever's way: evenly, less and less, or at a threshold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.combo = Combo(self)
        self.combo.addItem(self.tr("Evenly"), "linear")
        self.combo.addItem(self.tr("Less and less"), "diminishing")
        self.combo.addItem(self.tr("At a threshold"), "threshold")
        self.combo.activated.connect(self._picked)
        self.row.addWidget(self.combo, 1)
        self._parameters = {
            name: self._parameter(text)
            for name, text in (
                ("rate", self.tr("rate (above 0, up to 50)")),
                ("midpoint", self.tr("middle (share of the range, 0 to 1)")),
                ("steepness", self.tr("steepness (above 0, up to 200)")),
            )
        }
        self.lines = {name: line for name, (_, line) in self._parameters.items()}

    @property
    def field(self) -> QWidget:
        """The kinds of shapes."""
        return self.combo

    def read(self) -> Any:
        """The shape as plain data."""
        kind = self.combo.currentData()
        return {"kind": kind} | {name: self._number(name) for name in _parameters_of(kind)}

    def show_value(self, value: Any, case: Case) -> None:
        """Show a shape with its parameters."""
        self.combo.setCurrentIndex(self.combo.findData(value.kind))
        fields = {"rate": NEW_RATE, "midpoint": NEW_MIDPOINT, "steepness": NEW_STEEPNESS}
        if isinstance(value, DiminishingShape | ThresholdShape):
            fields |= dict(value)
        for name, line in self.lines.items():
            line.setText(shown_number(fields[name]))
        self._show_parameters(value.kind)

    def restore(self, draft: tuple[Any, ...]) -> None:
        """The words beside the parameters come back with them."""
        super().restore(draft)
        self._show_parameters(self.combo.currentData())

    def _parameter(self, text: str) -> tuple[QLabel, QLineEdit]:
        label = QLabel(text.partition(" (")[0], self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        line = QLineEdit(self)
        line.setMaximumWidth(fonts.px(52))
        line.setAccessibleName(text)
        line.setToolTip(text)
        line.textEdited.connect(self._typed)
        line.editingFinished.connect(self.finished)
        self.row.addWidget(label)
        self.row.addWidget(line)
        return label, line

    def _number(self, name: str) -> float:
        text = self.lines[name].text()
        number = figures.read_number(text) if text.strip() else None
        if number is None:
            raise UnreadableError(self.tr("“{text}” is not a number.").format(text=text))
        return number

    def _picked(self) -> None:
        self._show_parameters(self.combo.currentData())
        self._chosen()

    def _show_parameters(self, kind: str) -> None:
        for name, widgets in self._parameters.items():
            for widget in widgets:
                widget.setVisible(name in _parameters_of(kind))


def _parameters_of(kind: str) -> Sequence[str]:
    return {"linear": (), "diminishing": ("rate",), "threshold": ("midpoint", "steepness")}[kind]
