"""Judgements: entered unseen by others, shown together, round by round."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.case import Case
from truceboard.likelihood.pooling import Pool, pools
from truceboard.look import figures, fonts, joining
from truceboard.views.choice import Choice
from truceboard.views.dots_chart import DotsChart, Strip
from truceboard.views.judgement_sheet import JudgementSheet
from truceboard.views.sealed_answers import Waiting
from truceboard.views.tables import Table
from truceboard.views.view import SIDE, ChartView
from truceboard.workspace.workspace import Workspace


class Ports(Protocol):
    """What the view asks of whoever can show a dialog."""

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Whether to go on with `action`, the name of the button."""


class JudgementsView(ChartView):
    """What was handed in stays hidden, and moves no figure, until all of it is shown in one step."""

    def __init__(self, workspace: Workspace, waiting: Waiting, ports: Ports, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.set_title(self.tr("Judgements — what the participants think"))
        self._case: Case | None = None
        self._ports = ports
        self.waiting = waiting
        self._strips: tuple[Strip, ...] = ()
        self.round = Choice(self.tr("Round"), self.tr("Round {choice}"), self)
        self.round.chosen.connect(self._show)
        self.names = QCheckBox(self.tr("Names"), self)
        self.names.toggled.connect(self._show)
        self.entering = QAction(self.tr("Enter judgements…"), self)
        self.entering.triggered.connect(self.open_sheet)
        self.enter = QPushButton(self.entering.text(), self)
        self.enter.clicked.connect(self.entering.trigger)
        for tool in (self.names, self.round, self.enter):
            self.add_tool(tool)
        self.setFocusProxy(self.enter)
        self.told = QLabel(self.chart_page)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setProperty("role", "muted")
        self.reveal = QPushButton(self.chart_page)
        self.reveal.setProperty("role", "primary")
        self.reveal.clicked.connect(self.show_together)
        self.discard = QPushButton(self.tr("Discard…"), self.chart_page)
        self.discard.clicked.connect(self.discard_answers)
        area = QScrollArea(self.chart_page)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        self.chart = DotsChart(area)
        self.chart.setAccessibleName(self.tr("Judgements"))
        area.setAccessibleName(self.chart.accessibleName())
        area.setWidget(self.chart)
        self._page = QVBoxLayout(self.chart_page)
        self._told_row = QHBoxLayout()
        self._told_row.addWidget(self.told, 1)
        self._page.addLayout(self._told_row)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.reveal)
        self._buttons.addWidget(self.discard)
        self._buttons.addStretch(1)
        self._page.addLayout(self._buttons)
        self._page.addWidget(area, 1)
        self.waiting.changed.connect(self._something_changed)
        self.rescale()

    def refresh(self) -> None:
        """Other rounds when the case is another; the model's marks follow the sliders."""
        case = self._workspace.case
        if case is not self._case:
            self._case = case
            latest = self.latest_round
            known = self.round.value
            self.round.offer([(number, str(number)) for number in range(1, latest + 1)])
            if known is None or known not in range(1, latest + 1):
                self.round.set_value(latest)
            if self.waiting.stuck:
                # What they are about may be back.
                self.waiting.stuck = bool(self.waiting.into(case, self.next_round)[1])
        self._show()

    @property
    def latest_round(self) -> int:
        """The highest round in the case; 1 where there is none."""
        return max((judgement.round for judgement in self._workspace.case.judgements), default=1)

    def _show(self) -> None:
        shown = int(self.round.value or 1)
        before = {_subject(pool): pool for pool in self._pools_of(shown - 1)}
        self._strips = tuple(self._strip(pool, before.get(_subject(pool))) for pool in self._pools_of(shown))
        self.chart.show_strips(self._strips, self.names.isChecked())
        waiting = self.waiting.participants
        self.reveal.setVisible(waiting > 0)
        self.discard.setVisible(waiting > 0)
        self.reveal.setText(self.tr("Show %n answer(s) together", "", waiting))
        told = self._explanation(waiting)
        self.told.setText(told)
        nobody = not waiting and not self._strips
        self.show_vacancy(told if nobody else "")
        if nobody:
            self.vacancy.say(told, self.entering)
        self.chart.setAccessibleDescription(self.summary())
        self.setAccessibleDescription(self.summary() or self.told.text())
        self.show_twin()

    def _explanation(self, waiting: int) -> str:
        lines = [self._about_waiting() if waiting else self._about_strips()]
        if self.waiting.problem:
            problem = self.tr("What is handed in cannot be kept on the disk: {reason}")
            lines.append(problem.format(reason=self.waiting.problem))
        unreadable = self.tr("Answers handed in before cannot be read: {file}")
        lines += [unreadable.format(file=file) for file in self.waiting.unreadable]
        return "\n".join(lines)

    def _about_waiting(self) -> str:
        if self.waiting.stuck:
            return self.tr(
                "These answers are about a party or a lever that the case no longer has, or does not have "
                "yet. Bring it back, or discard them."
            )
        told = self.tr(
            "%n answer(s) handed in, not revealed, and without effect until then.",
            "",
            self.waiting.participants,
        )
        return told if self.waiting.kept else self.tr("{told} In memory only.").format(told=told)

    def _about_strips(self) -> str:
        if not self._strips:
            return self.tr(
                "Nobody has judged yet. Answers are entered one by one on a sheet that shows no figures, "
                "and are then shown together."
            )
        marks = self.tr(
            "At least with conditions. Filled dots: this round; hollow ones: the round before. "
            "Bar: the median; band: the middle half."
        )
        if any(strip.model is not None for strip in self._strips):
            model = self.tr("Triangle: the model, these judgements included.")
        else:
            model = self.tr("The model has no mark while levers stand elsewhere than in the judgements.")
        return f"{marks} {model}"

    def _pools_of(self, number: int) -> tuple[Pool, ...]:
        case = self._workspace.case
        own = tuple(judgement for judgement in case.judgements if judgement.round == number)
        if not own:
            return ()
        return pools(case.model_copy(update={"judgements": own}), self._workspace.as_of)

    def _strip(self, pool: Pool, before: Pool | None) -> Strip:
        case, outlook = self._workspace.case, self._workspace.outlook
        label = case.actor(pool.party).name
        if pool.settings:
            label = f"{label}\n{self._in_words(pool.settings)}"
        tried = {lever: outlook.settings[lever] for lever in pool.settings}
        here = tried == dict(pool.settings) and all(
            outlook.settings[lever] == value
            for lever, value in self._workspace.baseline.items()
            if lever not in pool.settings
        )
        return Strip(
            label=label,
            answers={judgement.participant: judgement.probability for judgement in pool.judgements},
            before=tuple(judgement.probability for judgement in before.judgements) if before else (),
            median=pool.median,
            lower=pool.lower_quartile,
            upper=pool.upper_quartile,
            model=sum(outlook.party(pool.party).ladder[2:]) if here else None,
        )

    def _in_words(self, settings: Mapping[str, float]) -> str:
        levers = [(self._workspace.case.lever(lever), value) for lever, value in settings.items()]
        return ", ".join(f"{lever.brief} {figures.value_with_unit(lever, value)}" for lever, value in levers)

    def summary(self) -> str:
        """Each strip in words."""
        return joining.listed(
            self.tr(
                "{subject}: %n answer(s), median {median}, middle half {range}", "", len(strip.answers)
            ).format(
                subject=strip.label.replace("\n", ", "),
                median=figures.percent(strip.median),
                range=figures.percent_range(strip.lower, strip.upper),
            )
            for strip in self._strips
        )

    def table(self) -> Table:
        """An answer a row, without names unless they are shown; then medians and ranges."""
        headers = (self.tr("About"), self.tr("Participant"), self.tr("At least with conditions"))
        rows: list[tuple[str, ...]] = []
        for strip in self._strips:
            subject = strip.label.replace("\n", ", ")
            answers = sorted(strip.answers.items(), key=_by_answer)
            for number, (name, probability) in enumerate(answers, start=1):
                shown = name if self.names.isChecked() else str(number)
                rows.append((subject, shown, figures.percent(probability)))
            rows.append((subject, self.tr("Median"), figures.percent(strip.median)))
            middle_half = figures.percent_range(strip.lower, strip.upper)
            rows.append((subject, self.tr("Middle half"), middle_half))
        return Table(headers, tuple(rows), figures=frozenset({2}))

    # -- entering and showing -------------------------------------------------------------------------------

    def open_sheet(self) -> JudgementSheet:
        """Open the sheet for the next participants, in the round chosen or a new one."""
        workspace = self._workspace
        sheet = JudgementSheet(
            workspace.case,
            self._tried_settings(),
            workspace.as_of,
            self.next_round,
            self.waiting.kept,
            self,
        )
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.answered.connect(self.waiting.hand_in)
        sheet.open()
        return sheet

    @property
    def next_round(self) -> int:
        """A new round once the last one has been shown; while answers wait it is theirs."""
        return self.latest_round + 1 if self._workspace.case.judgements else 1

    def _tried_settings(self) -> dict[str, float]:
        baseline = self._workspace.baseline
        settings = self._workspace.outlook.settings
        return {lever: value for lever, value in settings.items() if value != baseline[lever]}

    def show_together(self) -> None:
        """All that was handed in enters the case in one step."""
        number = self.next_round
        case, left = self.waiting.into(self._workspace.case, number)
        self.round.set_value(None)
        self._workspace.commit(self.tr("Show judgements of round {number}").format(number=number), case)
        self.waiting.were_shown(left)

    def discard_answers(self) -> None:
        """Throw away what was handed in, after asking: nobody will have seen it."""
        waiting = self.waiting.participants
        if self._ports.confirm(
            self.tr("Discard the answers?"),
            self.tr(
                "%n answer(s) were handed in and nobody has seen them. They cannot be brought back.",
                "",
                waiting,
            ),
            self.tr("Discard"),
        ):
            self.waiting.discard()

    def may_leave(self) -> bool:
        """True when nothing handed in would be lost with the case; asks where it would be."""
        waiting = self.waiting.participants
        return (
            not waiting
            or self.waiting.kept
            or self._ports.confirm(
                self.tr("Lose the answers?"),
                self.tr("%n answer(s) were handed in, not revealed, and are in memory only.", "", waiting),
                self.tr("Lose them"),
            )
        )

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        super().rescale()
        side = fonts.px(SIDE)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._buttons.setContentsMargins(side, 0, side, 0)
        self._told_row.setContentsMargins(side, fonts.px(10), side, fonts.px(8))
        self.chart.show_strips(self._strips, self.names.isChecked())


def _subject(pool: Pool) -> tuple[str, tuple[tuple[str, float], ...]]:
    return pool.party, tuple(sorted(pool.settings.items()))


def _by_answer(answer: tuple[str, float]) -> float:
    return answer[1]
