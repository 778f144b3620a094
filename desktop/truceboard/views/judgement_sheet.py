"""The sheet on which judgements are entered: no figure of the model, no answer of anybody else."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.case import Case
from truceboard.case.judgements import Judgement
from truceboard.look import figures, fonts, joining
from truceboard.views.blank_slider import BlankSlider
from truceboard.views.choice import Choice
from truceboard.views.copying import marking

WIDEST = 820
"""Of the questions, in pixels at 100 %."""
SPREADS = (0.4, 0.7, 1.2)
"""Log-odds of a judgement of which the participant is surer than usual, as usual, and less sure."""


class Question(QWidget):
    """One party: the question, a slider without a knob, the answer in figures, a reason."""

    changed = Signal()

    def __init__(self, case: Case, party: str, day: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.party = party
        name = case.actor(party).name
        text = self.tr(
            "{party}: how likely is a yes, at least with conditions, if it had to answer on {day}?"
        )
        label = _plain(text.format(party=name, day=figures.full_day(day)), "strong", self)
        self.slider = BlankSlider(self)
        self.slider.setAccessibleName(label.text())
        self.figure = QLabel("–", self)
        self.figure.setProperty("role", "title")
        self.figure.setMinimumWidth(fonts.px(64))
        self.figure.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        self.sure = Choice(self.tr("How sure"), self.tr("Sure: {choice}"), self)
        self.sure.offer(
            [
                (SPREADS[0], self.tr("more than usual")),
                (SPREADS[1], self.tr("as usual")),
                (SPREADS[2], self.tr("less than usual")),
            ]
        )
        self.sure.set_value(SPREADS[1])
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Because… (may stay empty)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        answer = QHBoxLayout()
        answer.addWidget(self.slider, 1)
        answer.addWidget(self.figure)
        more = QHBoxLayout()
        more.addWidget(self.reason, 1)
        more.addWidget(self.sure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, fonts.px(8), 0, fonts.px(8))
        column.addWidget(label)
        column.addLayout(answer)
        column.addLayout(more)
        self.slider.answered.connect(self._show_answer)

    def ask_anew(self) -> None:
        """No answer yet; the reason stays."""
        self.slider.clear()
        self.figure.setText("–")
        self.changed.emit()

    @property
    def begun(self) -> bool:
        """Whether somebody has answered it, or begun to say why."""
        return self.slider.touched or bool(self.reason.text().strip())

    def clear(self) -> None:
        """For the next participant."""
        self.ask_anew()
        self.reason.clear()
        self.sure.set_value(SPREADS[1])

    def _show_answer(self) -> None:
        self.figure.setText(figures.percent(self.slider.probability or 0.0))
        self.changed.emit()


class JudgementSheet(QDialog):
    """Covers the window. `answered` carries the judgements of one participant; then the sheet is blank."""

    answered = Signal(object)

    def __init__(
        self, case: Case, tried: Mapping[str, float], day: date, number: int, kept: bool, parent: QWidget
    ) -> None:
        """`tried` are the levers off their baseline now, `number` is the round.

        `kept`: what is handed in outlives a crash; otherwise the sheet says so.
        """
        super().__init__(parent)
        self._case, self._day, self._number = case, day, number
        self._places: dict[str, Mapping[str, float]] = {"baseline": {}, "tried": tried}
        self._places |= {f"scenario:{each.id}": each.settings for each in case.scenarios}
        self._handed_in = 0
        self._told_of_loss = False
        self.setWindowTitle(self.tr("Enter judgements"))
        self.setModal(True)
        above, below = self._marking(), self._marking()
        title = _plain(self.tr("Round {number}: your own judgement").format(number=number), "title", self)
        told = _plain(self._rule(kept), "muted", self)
        self.levers_as = Choice(self.tr("Levers as in"), self.tr("Levers as in: {choice}"), self)
        self.levers_as.offer(self._offered())
        self.assumed = _plain("", "", self)
        self._show_assumed()
        self.participant = QLineEdit(self)
        self.participant.setPlaceholderText(self.tr("Your name or a letter"))
        self.participant.setAccessibleName(self.tr("Participant"))
        area = self._questions_area()
        self.count = _plain(self.tr("No answers yet"), "muted", self)
        self.submit = QPushButton(self.tr("Hand in"), self)
        self.submit.setProperty("role", "primary")
        self.done_button = QPushButton(self.tr("Everybody has answered"), self)
        self.done_button.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(above)
        whole.addLayout(self._middle(title, told, area), 1)
        whole.addWidget(below)
        self.levers_as.chosen.connect(self._assume)
        self.participant.textChanged.connect(self._can_submit)
        self.submit.clicked.connect(self._hand_in)
        self.done_button.clicked.connect(self.accept)
        # It lies over the whole window, so that no figure is seen beside it.
        self.setGeometry(parent.window().geometry())
        self._can_submit()
        self.participant.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rule(self, kept: bool) -> str:
        rule = self.tr("Nobody sees your answer before all are shown together.")
        if kept:
            return rule
        lost = self.tr("Until then it is in memory only: closing the program would lose it.")
        return self.tr("{rule} {warning}").format(rule=rule, warning=lost)

    def _questions_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        inside = QWidget(area)
        inside.setProperty("role", "panel")
        self.questions = tuple(
            Question(self._case, party.actor, self._day, inside) for party in self._case.parties
        )
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for question in self.questions:
            column.addWidget(question)
            question.changed.connect(self._can_submit)
        column.addStretch()
        area.setWidget(inside)
        return area

    def _middle(self, title: QLabel, told: QLabel, area: QScrollArea) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.addWidget(self.count, 1)
        buttons.addWidget(self.done_button)
        buttons.addWidget(self.submit)
        middle = QWidget(self)
        middle.setMaximumWidth(fonts.px(WIDEST))
        column = QVBoxLayout(middle)
        column.setContentsMargins(fonts.px(32), fonts.px(20), fonts.px(32), fonts.px(20))
        column.setSpacing(fonts.px(10))
        column.addWidget(title)
        column.addWidget(told)
        column.addWidget(self.levers_as, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.assumed)
        column.addWidget(self.participant)
        column.addWidget(area, 1)
        column.addLayout(buttons)
        across = QHBoxLayout()
        across.addStretch()
        across.addWidget(middle, 1000)
        across.addStretch()
        return across

    def _marking(self) -> QLabel:
        label = _plain(marking(self._case), "marking", self)
        label.setProperty("level", label.text())
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def done(self, result: int) -> None:
        """Leave; what is begun and not handed in is told first, and left behind only the second time."""
        begun = bool(self.participant.text().strip()) or any(question.begun for question in self.questions)
        if begun and not self._told_of_loss:
            self._told_of_loss = True
            self.count.setText(
                self.tr("An answer is begun and not handed in. Once more, and the sheet closes without it.")
            )
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.count.text()))
            return
        super().done(result)

    def _can_submit(self) -> None:
        self._told_of_loss = False
        answered = any(question.slider.touched for question in self.questions)
        self.submit.setEnabled(bool(self.participant.text().strip()) and answered)

    def _offered(self) -> list[tuple[object, str]]:
        offered: list[tuple[object, str]] = [("baseline", self.tr("the baseline"))]
        if self._places["tried"]:
            offered.append(("tried", self.tr("what is being tried")))
        return [*offered, *((f"scenario:{each.id}", each.name) for each in self._case.scenarios)]

    @property
    def _settings(self) -> Mapping[str, float]:
        return self._places[str(self.levers_as.value)]

    def _assume(self) -> None:
        # An answer given before was about something else.
        for question in self.questions:
            question.ask_anew()
        self._show_assumed()

    def _show_assumed(self) -> None:
        levers = [(self._case.lever(lever), value) for lever, value in self._settings.items()]
        text = joining.listed(
            f"{lever.name} {figures.value_with_unit(lever, value)}" for lever, value in levers
        )
        self.assumed.setText(self.tr("Assume: {settings}.").format(settings=text))
        self.assumed.setVisible(bool(levers))

    def _hand_in(self) -> None:
        participant = self.participant.text().strip()
        answers = tuple(
            Judgement(
                id=f"answer-{place}",
                participant=participant,
                party=question.party,
                date=self._day,
                round=self._number,
                probability=question.slider.probability,
                settings=self._settings,
                spread=float(question.sure.value),
                rationale=question.reason.text().strip() or None,
            )
            for place, question in enumerate(self.questions)
            if question.slider.probability is not None
        )
        self.answered.emit(answers)
        self._handed_in += 1
        self.count.setText(self.tr("%n participant(s) handed in", "", self._handed_in))
        self.participant.clear()
        for question in self.questions:
            question.clear()
        self.participant.setFocus(Qt.FocusReason.OtherFocusReason)


def _plain(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
