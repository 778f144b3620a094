"""What to find out first: how much of the spread of the likelihood hangs on each unknown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.likelihood.compile import Model
from truceboard.likelihood.find_out import Unknown, find_out_first
from truceboard.look import figures, joining
from truceboard.views.bars import Part
from truceboard.views.explaining import ExplainingView
from truceboard.views.tables import Table
from truceboard.workspace.questions import Questions
from truceboard.workspace.workspace import Workspace


class FindOutView(ExplainingView):
    """Largest share first; a press goes to what the unknown belongs to."""

    slider_requested = Signal(str)
    """`lever:ID`, whose slider is to have the focus."""

    def __init__(self, workspace: Workspace, questions: Questions, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.set_title(self.tr("What to find out first — what the range hangs on"))
        self._questions = questions
        self._case: Case | None = None
        self._order: dict[tuple[str, str | None], int] = {}
        self.rule.setText(
            self.tr(
                "The share of the spread of the likelihood that each unknown explains by itself, where the "
                "levers stand now. Shares overlap, so they need not add up to 100 %."
            )
        )
        self.bars.labels = 0.75  # of the bars only the longest few matter
        self.bars.opened.connect(self._open)
        self.rescale()

    def _open(self, key: str) -> None:
        """To the slider of a lever, to the details of everything else."""
        if key.startswith("lever:"):
            self.slider_requested.emit(key)
        else:
            self.details_requested.emit()

    def refresh(self) -> None:
        """Asked anew at every setting and answered a moment later; rows keep their order in a drag."""
        if self.lacks_basis():
            return
        case, outlook = self._workspace.case, self._workspace.outlook
        if case is not self._case:
            self._case, self._order = case, {}
        settings, importances = outlook.settings, outlook.importances

        def question(_case: Case, model: Model) -> tuple[Unknown, ...]:
            return find_out_first(model, settings, importances)

        self._questions.ask("find-out", question, self._take)

    def _take(self, unknowns: tuple[Unknown, ...]) -> None:
        if not self._order:
            self._order = {(each.key, each.party): number for number, each in enumerate(unknowns)}
        unknowns = tuple(sorted(unknowns, key=self._place))
        rows = tuple((self._name(each), "", figures.percent(each.share)) for each in unknowns)
        headers = (self.tr("Unknown"), "", self.tr("Share"))
        keys = tuple(self._key(each) for each in unknowns)
        self.bars.show_bars(
            Table(headers, rows, figures=frozenset({2}), keys=keys),
            [Part(each.share) for each in unknowns],
        )
        self.tell(joining.listed(joining.labelled(row[0], row[2]) for row in rows[:3]))

    def _place(self, unknown: Unknown) -> int:
        return self._order.get((unknown.key, unknown.party), len(self._order))

    def _name(self, unknown: Unknown) -> str:
        case = self._workspace.case
        if unknown.kind == "lever":
            lever = case.lever(unknown.key.removeprefix("lever:"))
            return self.tr("Where “{lever}” really stands").format(lever=lever.name)
        party = case.actor(unknown.party or "").brief
        if unknown.kind == "base":
            return self.tr("{party}: base rate").format(party=party)
        if unknown.kind == "residual":
            return self.tr("{party}: what moves it besides the levers").format(party=party)
        _, interest, lever_id = unknown.key.split(":")
        return self.tr("{party}: how strongly “{lever}” moves “{interest}”").format(
            party=party, lever=case.lever(lever_id).brief, interest=case.interest(interest).brief
        )

    def _key(self, unknown: Unknown) -> str:
        if unknown.kind == "lever":
            return unknown.key
        if unknown.kind == "strength":
            return f"interest:{unknown.key.split(':')[1]}"
        return f"party:{unknown.party}"
