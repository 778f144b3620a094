"""What moves it: the whole tornado, with the rule by which levers are swung spelled out."""

from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.likelihood.outlook import Swing
from truceboard.look import figures, joining
from truceboard.views.bars import Span
from truceboard.views.explaining import ExplainingView
from truceboard.views.tables import Table
from truceboard.workspace.workspace import Workspace

SELECTS = {"lever": "lever", "importance": "interest", "conditions": "party"}
"""What a row selects, by the kind of its swing."""


class MovesView(ExplainingView):
    """Widest on top; a press asks for the slider."""

    slider_requested = Signal(str)
    """`lever:ID` or `interest:ID`, whose slider is to have the focus."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.set_title(self.tr("What moves it — how far each lever can take the likelihood"))
        self._case: Case | None = None
        self._order: list[tuple[str, str]] = []
        self._top = 0.0
        self._rule = self.tr(
            "Each lever at its lowest and at its highest value, without its own uncertainty, all others held "
            "where they are; each importance at 0 and at 2; each party’s conditions not met at all and "
            "all met. Press a row to go to its slider."
        )
        self.bars.opened.connect(self.slider_requested)
        self.rescale()

    def refresh(self) -> None:
        """Rows keep their order and the scale its end while a slider moves."""
        workspace = self._workspace
        if self.lacks_basis():
            return
        case, now = workspace.case, workspace.outlook.agreed.mean
        swings = {(swing.kind, swing.id): swing for swing in workspace.swings}
        if case is not self._case or set(self._order) != swings.keys():
            self._case, self._top = case, 0.0
            self._order = sorted(swings, key=lambda name: -swings[name].points)
        shown = [swings[name] for name in self._order]
        highest = max([now, *(end for swing in shown for end in (swing.low, swing.high))])
        self._top = max(self._top, 0.1, ceil(highest * 10) / 10)
        headers = (self.tr("Lever"), "", self.tr("At lowest"), self.tr("At highest"), self.tr("Swing"))
        rows = tuple(
            (
                self._name(swing),
                "",
                figures.percent(swing.low),
                figures.percent(swing.high),
                figures.points(swing.points / 100),
            )
            for swing in shown
        )
        keys = tuple(f"{SELECTS[swing.kind]}:{swing.id}" for swing in shown)
        self.bars.show_bars(
            Table(headers, rows, figures=frozenset({2, 3, 4}), keys=keys),
            [Span(min(s.low, s.high), max(s.low, s.high), now, self._top) for s in shown],
        )
        late = self.tr("Being worked out: the swings follow when the sliders rest.")
        self.rule.setText(self._rule if workspace.swings_are_current else f"{late} {self._rule}")
        widest = rows[:3]
        self.tell(joining.listed(joining.labelled(row[0], f"{row[2]} – {row[3]}") for row in widest))

    def _name(self, swing: Swing) -> str:
        case = self._workspace.case
        if swing.kind == "lever":
            return case.lever(swing.id).name
        if swing.kind == "conditions":
            return self.tr("Conditions met: {party}").format(party=case.actor(swing.id).name)
        return self.tr("Importance: {interest}").format(interest=case.interest(swing.id).name)
