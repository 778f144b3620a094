"""What-if map: the headline over two levers, and a cross-hair that moves both."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from truceboard.case.case import Case
from truceboard.case.levers import Lever
from truceboard.likelihood.compile import Model
from truceboard.likelihood.what_if import WhatIf, what_if
from truceboard.look import figures, fonts
from truceboard.look.plain import tooltip
from truceboard.panels.scale_of_values import ValueScale, round_step
from truceboard.views.choice import Choice
from truceboard.views.map_chart import MapChart
from truceboard.views.tables import EMPTY, Table
from truceboard.views.view import SIDE, ChartView
from truceboard.workspace.ghost import ghost
from truceboard.workspace.questions import READ, Questions
from truceboard.workspace.workspace import Workspace

EVERY = 4
"""The table has every fourth value along each lever."""
LEAST_TOP = 0.1
"""The scale of colours goes at least to this likelihood."""


class MapView(ChartView):
    """The two levers that move the headline most, until others are chosen."""

    def __init__(self, workspace: Workspace, questions: Questions, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.set_title(self.tr("What-if map"))
        self._questions = questions
        self._case: Case | None = None
        self._asked: tuple[object, ...] = ()
        self._axes: tuple[str, ...] = ()
        self._map: WhatIf | None = None
        self._top, self._may_shrink = LEAST_TOP, True
        self._ghost_in_words = ""
        self.across = Choice(self.tr("Lever across"), self.tr("Across: {choice}"), self)
        self.up = Choice(self.tr("Lever upward"), self.tr("Up: {choice}"), self)
        self.chart = MapChart(self.chart_page)
        self.chart.setAccessibleName(
            self.tr("What-if map; arrows move the cross-hair, X and Y choose the levers")
        )
        self.setFocusProxy(self.chart)
        self._choices = QHBoxLayout()
        self._choices.addWidget(self.across)
        self._choices.addWidget(self.up)
        self._choices.addStretch()
        self.body.insertLayout(0, self._choices)
        page = QVBoxLayout(self.chart_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.chart)
        self.across.setToolTip(self.tr("The lever across (X)"))
        self.up.setToolTip(self.tr("The lever upward (Y)"))
        self.across.chosen.connect(self._across_chosen)
        self.up.chosen.connect(self._up_chosen)
        self.chart.choice_asked.connect(self._ask_axis)
        self.chart.moved.connect(self._move)
        self.chart.settled.connect(self._settle)
        self.rescale()

    # -- following the workspace ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """The cross-hair at once; the map a moment later, where anything but its two levers moved."""
        workspace = self._workspace
        case = workspace.case
        if case is not self._case:
            self._offer(case)
        if len(case.levers) < 2:
            self.chart.clear("")
            self.show_vacancy(
                self.tr("A map needs two levers: things that somebody can change, and how far."), "lever"
            )
            return
        if self.lacks_basis():
            return
        across, up = case.lever(self.across.value), case.lever(self.up.value)
        scales = tuple(
            ValueScale(
                lever.minimum,
                lever.maximum,
                round_step(lever.maximum - lever.minimum),
                workspace.baseline[lever.id],
            )
            for lever in (across, up)
        )
        self.chart.show_levers((across, up), scales)
        self.chart.show_values(
            workspace.value(across.id), workspace.value(up.id), workspace.outlook.agreed.mean
        )
        self._show_ghost(across, up)
        self._ask(case, across.id, up.id)
        self._describe()

    def _show_ghost(self, across: Lever, up: Lever) -> None:
        pinned, text, place = ghost(self._workspace), "", None
        if pinned is not None:
            place = pinned.settings[across.id], pinned.settings[up.id]
            here = self._workspace.value(across.id), self._workspace.value(up.id)
            place = None if place == here else place
        if pinned is not None and place is not None:
            text = self.tr("Pale cross: {x} and {y} in “{scenario}”, which is pinned").format(
                x=figures.value_with_unit(across, place[0]),
                y=figures.value_with_unit(up, place[1]),
                scenario=pinned.name,
            )
        self.chart.show_ghost(place, pinned.name if pinned is not None else "")
        self._ghost_in_words = text
        self.chart.setToolTip(tooltip(text) if text else "")

    def _offer(self, case: Case) -> None:
        # A drag that has ended: from here on the scale may shrink again.
        self._case, self._may_shrink = case, True
        levers = [(lever.id, lever.brief) for lever in case.levers]
        known = {lever.id for lever in case.levers}
        if self._map is not None and not {self._map.x, self._map.y} <= known:
            self._map = None
        for choice in (self.across, self.up):
            choice.offer(levers)
            choice.setEnabled(len(levers) > 1)
        if len(levers) > 1 and (self.across.value == self.up.value or not self._asked):
            swings = {
                each.id: each.points
                for each in self._workspace.swings
                if each.kind == "lever" and each.id in known
            }
            widest = sorted((lever.id for lever in case.levers), key=lambda lever: -swings.get(lever, 0.0))
            self.across.set_value(widest[0])
            self.up.set_value(widest[1])

    def _ask(self, case: Case, across: str, up: str) -> None:
        outlook = self._workspace.outlook
        others = {lever: value for lever, value in outlook.settings.items() if lever not in (across, up)}
        parts = tuple(getattr(case, part) for part in READ)
        asked = (across, up, others, dict(outlook.importances), self._workspace.as_of, parts)
        if asked == self._asked:
            return
        self._asked, self._axes = asked, (across, up)
        settings, importances = outlook.settings, outlook.importances

        def question(_case: Case, model: Model) -> WhatIf:
            return what_if(model, across, up, settings, importances)

        self._questions.ask("map", question, self._take)

    def _take(self, made: WhatIf) -> None:
        if (made.x, made.y) != (self.across.value, self.up.value):
            return
        self._map = made
        highest = float(made.headline.max())
        # In steps of ten points, and never down while a slider is dragged.
        least = LEAST_TOP if self._may_shrink else self._top
        self._top, self._may_shrink = max(least, ceil(highest * 10) / 10), False
        self.chart.show_map(made, self._top)
        self.show_twin()
        self._describe()

    def _describe(self) -> None:
        text = f"{self.summary()} {self._ghost_in_words}".strip()
        self.setAccessibleDescription(text)
        self.chart.setAccessibleDescription(text)

    def summary(self) -> str:
        """Where the cross-hair stands, and the least and the most of the map."""
        case, workspace = self._workspace.case, self._workspace
        if self._map is None:
            return ""
        across, up = case.lever(self.across.value), case.lever(self.up.value)
        text = self.tr("{across} at {x}, {up} at {y}: {here}. Over the map from {low} to {high}.")
        return text.format(
            across=across.name,
            x=figures.value_with_unit(across, workspace.value(across.id)),
            up=up.name,
            y=figures.value_with_unit(up, workspace.value(up.id)),
            here=figures.percent(workspace.outlook.agreed.mean),
            low=figures.percent(float(self._map.headline.min())),
            high=figures.percent(float(self._map.headline.max())),
        )

    def table(self) -> Table:
        """Every fourth value of the map, the upright lever's highest first."""
        if self._map is None:
            return EMPTY
        case = self._workspace.case
        across, up = case.lever(self._map.x), case.lever(self._map.y)
        corner = self.tr("{up} ↓  {across} →").format(up=up.brief, across=across.brief)
        headers = [figures.value_with_unit(across, value) for value in self._map.x_values[::EVERY].tolist()]
        values = self._map.y_values[::EVERY].tolist()
        likelihoods = self._map.headline[::EVERY, ::EVERY].tolist()
        rows = [
            (figures.value_with_unit(up, value), *(figures.percent(each) for each in row))
            for value, row in zip(reversed(values), reversed(likelihoods), strict=True)
        ]
        return Table((corner, *headers), tuple(rows), figures=frozenset(range(1, len(headers) + 1)))

    # -- moving ---------------------------------------------------------------------------------------------

    def choose(self, across: str, up: str) -> None:
        """Take two levers as axes."""
        self.across.set_value(across)
        self.up.set_value(up)
        self._may_shrink = True
        self.refresh()

    def put(self, lever: str, axis: str) -> None:
        """Take a lever as the axis `across` or `up`; if it was the other one, the two change places."""
        other = self.up.value if axis == "across" else self.across.value
        if other == lever:
            levers = [each.id for each in self._workspace.case.levers if each.id != lever]
            other = next((each for each in self._axes if each != lever), next(iter(levers), lever))
        self.choose(*((lever, other) if axis == "across" else (other, lever)))

    def _across_chosen(self, lever: str) -> None:
        self.put(lever, "across")

    def _up_chosen(self, lever: str) -> None:
        self.put(lever, "up")

    def _ask_axis(self, axis: str) -> None:
        choice = self.across if axis == "across" else self.up
        if choice.isEnabled():
            choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
            choice.offer_choices()

    def _move(self, across: float, up: float) -> None:
        for lever, value in ((self.across.value, across), (self.up.value, up)):
            if value != self._workspace.value(lever):
                self._workspace.preview("lever", lever, value)

    def _settle(self) -> None:
        workspace = self._workspace
        stored = workspace.case.working.settings
        levers = [workspace.lever(choice.value) for choice in (self.across, self.up)]
        shown = {lever.id: figures.value_with_unit(lever, workspace.value(lever.id)) for lever in levers}
        moved = [
            lever
            for lever in levers
            if workspace.value(lever.id) != stored.get(lever.id, workspace.baseline[lever.id])
        ]
        if len(moved) == 1:
            label = self.tr("Set “{lever}” to {value}").format(lever=moved[0].brief, value=shown[moved[0].id])
        else:
            across, up = levers
            label = self.tr("Set “{across}” to {x} and “{up}” to {y}").format(
                across=across.brief, x=shown[across.id], up=up.brief, y=shown[up.id]
            )
        workspace.settle(label)

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        super().rescale()
        side = fonts.px(SIDE)
        self._choices.setContentsMargins(side, fonts.px(10), side, 0)
        self._choices.setSpacing(fonts.px(8))
        if self._map is not None:
            self.chart.show_map(self._map, self._top)
