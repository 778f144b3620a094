"""Under the register: the chosen position in full, what the model expected, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from truceboard.case.case import Case
from truceboard.likelihood.said import AS_EXPECTED
from truceboard.look import figures, fonts, terms
from truceboard.views.register_rows import Entry


class PositionStrip(QWidget):
    """Texts about one position and three buttons; with none chosen it says what would stand here."""

    aside_pressed = Signal()
    grade_pressed = Signal()
    source_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = self._label("strong")
        self.said = self._label("muted")
        self.source = self._label("muted")
        self.note = self._label("muted")
        self.grade = QPushButton(self.tr("Grade…"), self)
        self.aside = QPushButton(self)
        self.address = QPushButton(self.tr("Source…"), self)
        self.grade.clicked.connect(self.grade_pressed)
        self.aside.clicked.connect(self.aside_pressed)
        self.address.clicked.connect(self.source_pressed)
        self._texts = QVBoxLayout()
        for label in (self.text, self.said, self.source, self.note):
            self._texts.addWidget(label)
        self._texts.addStretch()
        self._buttons = QHBoxLayout()
        for button in (self.grade, self.aside, self.address):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._brief = False
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._texts, 1)
        self._row.addLayout(self._buttons)
        self.rescale()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        self._row.setContentsMargins(fonts.px(16), fonts.px(10), fonts.px(16), fonts.px(10))
        self._row.setSpacing(fonts.px(12))
        self._texts.setSpacing(fonts.px(2))
        self._buttons.setSpacing(fonts.px(8))

    def set_brief(self, brief: bool) -> None:
        """Where there is little height, leave source and note to the details."""
        self._brief = brief
        for label in (self.source, self.note):
            label.setHidden(brief or not label.text())

    def show_entry(self, case: Case, entry: Entry | None) -> None:
        """Tell of a position; None where none is chosen."""
        for button in (self.grade, self.aside, self.address):
            button.setVisible(entry is not None)
        self.text.setVisible(entry is not None)
        self.source.setVisible(entry is not None and not self._brief)
        self.note.setVisible(entry is not None and entry.position.note is not None and not self._brief)
        for label in (self.source, self.note):
            label.clear()
        if entry is None:
            self.said.setText(self.tr("Choose a position to see it in full."))
            return
        position = entry.position
        source = case.source(position.source)
        # Pages of text belong to the inspector: the strip keeps its height in check.
        self.text.setText(_shortened(position.text, 400))
        self.said.setText(self._in_words(entry))
        pieces = [
            source.title,
            source.publisher,
            terms.channel_and_commitment(position),
            terms.grade_in_words(position, source),
        ]
        self.source.setText(" · ".join(piece for piece in pieces if piece))
        if position.note:
            self.note.setText(self.tr("Note: {note}").format(note=_shortened(position.note, 300)))
        self.aside.setText(self.tr("Count again") if position.set_aside else self.tr("Set aside…"))

    def _in_words(self, entry: Entry) -> str:
        position = entry.position
        if position.set_aside:
            return self.tr("Set aside: it stays on the board but is no evidence.")
        if position.party is None:
            return self.tr("About no party’s answer: on the board, but no evidence.")
        if entry.statement is None:
            if entry.pull is None:
                return self.tr("Not known yet on this day.")
            return self.tr("Working out what the model expected…")
        said = entry.statement
        figures_in_words = self.tr("Said {said}; the model expected {expected} that day; weight {weight}.")
        text = figures_in_words.format(
            said=figures.log_odds(said.said),
            expected=figures.log_odds(said.expected),
            weight=figures.log_odds(entry.weight, 2),
        )
        if abs(entry.pull or 0.0) < AS_EXPECTED:
            return self.tr("{figures} As the model expected: it hardly moves the likelihood.").format(
                figures=text
            )
        if entry.weight < 0:
            return self.tr(
                "{figures} It pulls the other way: it taught more about its channel than about today."
            ).format(figures=text)
        return text


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rstrip() + "…"
