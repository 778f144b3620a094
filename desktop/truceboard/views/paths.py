"""Paths: which few moves would coincide with a target, cheapest first; to be tried and kept."""

from time import monotonic
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.case.edits_parts import change
from truceboard.likelihood.compile import Model
from truceboard.likelihood.paths import Path, PathMove, Paths, find_paths
from truceboard.look import figures, fonts, joining, style
from truceboard.look.whole_text import WholeText
from truceboard.views.path_form import PathForm
from truceboard.views.path_levers import COST, NAME, WHOSE, PathLevers
from truceboard.views.tables import Table, TwinTable
from truceboard.views.view import SIDE, ChartView
from truceboard.workspace.questions import Questions
from truceboard.workspace.workspace import Workspace

SLOW = 0.25
"""Seconds; a search that took longer is not done again while a slider is dragged, only once it rests."""


class PathPorts(Protocol):
    """What this view asks of whoever can show a dialog."""

    def ask_text(self, title: str, label: str, initial: str) -> str | None:
        """One line of text, or None when cancelled."""


class PathsView(ChartView):
    """The search starts from what is being tried; trying a package found keeps the list."""

    def __init__(self, workspace: Workspace, questions: Questions, ports: PathPorts, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.set_title(self.tr("Paths — which few moves would reach a target"))
        self._questions = questions
        self._ports = ports
        self._case: Case | None = None
        self._found: Paths | None = None
        self._seconds = 0.0
        self._asked: tuple[object, ...] = ()
        self._freed: frozenset[str] = frozenset()
        self.form = PathForm(self.chart_page)
        self.verdict = WholeText(self.chart_page)
        self.list = TwinTable(self.chart_page)
        self.list.setAccessibleName(self.tr("Packages of moves"))
        self.detail = WholeText(self.chart_page)
        self.try_it = QPushButton(self.tr("Try it"), self.chart_page)
        self.keep = QPushButton(self.tr("Keep as scenario…"), self.chart_page)
        self.levers = PathLevers(self)
        self.levers_table = TwinTable(self.chart_page)
        self.levers_table.setModel(self.levers)
        self.levers_table.setAccessibleName(self.tr("Levers that may move"))
        self._arrange()
        self.form.changed.connect(self._ask)
        self.list.selectionModel().currentRowChanged.connect(self._tell)
        self.try_it.clicked.connect(self._try)
        self.keep.clicked.connect(self._keep)
        self.levers.ticked.connect(self._tick)
        self.levers.cost_typed.connect(self._set_cost)
        self.rescale()

    def _arrange(self) -> None:
        self.setFocusProxy(self.list)
        for label in (self.verdict, self.detail):
            label.setProperty("role", "muted")
        area = QScrollArea(self.chart_page)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = self.pictured = QWidget(area)
        content.setProperty("role", "panel")
        area.setWidget(content)
        strip = QWidget(content)
        strip.setProperty("role", "status")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._strip = QHBoxLayout(strip)
        self._strip.addWidget(self.detail, 1)
        self._strip.addWidget(self.try_it, 0, Qt.AlignmentFlag.AlignTop)
        self._strip.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self.chart_page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.form)
        page.addWidget(self.verdict)
        page.addLayout(self.inset(self.list), 1)
        page.addWidget(strip)
        page.addLayout(self.inset(self.levers_table), 1)

    # -- looking for paths ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again from where the levers stand, unless that is a package just tried."""
        case = self._workspace.case
        if not case.levers:
            self.show_vacancy(
                self.tr(
                    "Paths are made of moves of levers, and there is none yet: something that somebody can "
                    "change, and how far."
                ),
                "lever",
            )
            return
        if self.lacks_basis():
            return
        if case is not self._case:
            self.form.show_case(case)
            self._freed &= {lever.id for lever in case.levers if lever.cost is not None}
        self._case = case
        if self._workspace.previewing and self._seconds > SLOW and self._found is not None:
            late = self.tr("Searched where the levers stood before; looked for anew once the slider rests.")
            self.verdict.setText(f"{late} {self.verdict_on(self._found)}")
        else:
            self._ask()

    def _ask(self) -> None:
        case, outlook = self._workspace.case, self._workspace.outlook
        target, direction, by, freed = self.form.target, self.form.direction, self.form.by, self._freed
        wanted = (target, direction, by, freed, dict(outlook.importances), self._workspace.as_of)
        parts = (case.levers, case.parties, case.positions, case.judgements, case.method, case.sources)
        start = dict(outlook.settings)
        trying = self._found is not None and any(start == path.settings for path in self._found.paths)
        asked = (wanted, parts)
        if asked == self._asked[:2] and (trying or start == self._asked[2]):
            return
        self._asked = (*asked, start)
        importances = outlook.importances

        def question(asked_of: Case, model: Model) -> tuple[Paths, float]:
            began = monotonic()
            found = find_paths(
                asked_of,
                model,
                target,
                direction=direction,
                by=by,
                free=freed,
                settings=start,
                importances=importances,
            )
            return found, monotonic() - began

        self._questions.ask("paths", question, self._take)

    def _take(self, answer: tuple[Paths, float]) -> None:
        found, self._seconds = answer
        self._found = found
        case = self._workspace.case
        self.levers.show_levers(case, dict(found.standing))
        text = self.verdict_on(found)
        self.verdict.setText(text)
        self.setAccessibleDescription(text)
        self.list.show_table(self.table())
        if found.paths:
            self.list.selectRow(0)
        self._tell()
        self._set_widths()
        self.show_twin()

    def verdict_on(self, found: Paths) -> str:
        """What was found, in a sentence; that there is nothing is an answer too."""
        if found.already_there:
            return self.tr("The likelihood is there already, at {now}; no move is needed.").format(
                now=figures.percent(found.present.mean)
            )
        if not found.levers:
            return self.tr("No lever may move. Tick some below, or choose other holders.")
        if not found.paths and found.furthest is not None:
            none = self.tr(
                "None of %Ln set(s) of at most three moves gets there; the nearest comes to {closest}.",
                "",
                found.enumerated,
            )
            return none.format(closest=figures.percent(found.furthest.agreed.mean))
        text = self.tr(
            "The cheapest of %Ln set(s) of at most three moves from {now} on. They describe the model; "
            "they advise nobody.",
            "",
            found.enumerated,
        )
        return text.format(now=figures.percent(found.present.mean))

    def table(self) -> Table:
        """A row a package, cheapest first."""
        headers = (self.tr("Moves"), self.tr("Cost"), self.tr("Likelihood"), self.tr("90\u202f% range"))
        paths = self._found.paths if self._found else ()
        rows = tuple(
            (
                joining.listed(self.move_in_words(move) for move in path.moves),
                self.locale().toString(path.cost, "f", 2),
                figures.percent(path.agreed.mean),
                figures.percent_range(path.agreed.p05, path.agreed.p95),
            )
            for path in paths
        )
        return Table(headers, rows, figures=frozenset({1, 2, 3}))

    def move_in_words(self, move: PathMove) -> str:
        """`US-Russia ties 70 → 100`."""
        lever = self._workspace.case.lever(move.lever)
        #: A lever and its values before and after a move: US-Russia ties 70 → 100.
        return self.tr("{lever} {before} → {after}").format(
            lever=lever.brief,
            before=figures.bare_value(lever, move.before),
            after=figures.value_with_unit(lever, move.after),
        )

    # -- one package ----------------------------------------------------------------------------------------

    @property
    def chosen(self) -> Path | None:
        """The package in the current row."""
        row = self.list.currentIndex().row()
        paths = self._found.paths if self._found else ()
        return paths[row] if 0 <= row < len(paths) else None

    def _tell(self) -> None:
        path = self.chosen
        self.try_it.setEnabled(path is not None)
        self.keep.setEnabled(path is not None)
        self.detail.setText("\n".join(self._effects(path)) if path else self.tr("No package is chosen."))

    def _effects(self, path: Path) -> list[str]:
        case = self._workspace.case
        lines = []
        for party in path.parties:
            text = self.tr("{party}, at least with conditions: {before} → {after}.").format(
                party=case.actor(party.party).brief,
                before=figures.percent(party.before),
                after=figures.percent(party.after),
            )
            lost = [case.interest(interest).brief for interest, _ in party.gives_up]
            if lost:
                text = self.tr("{effect} Pulled away through: {interests}.").format(
                    effect=text, interests=", ".join(lost)
                )
            lines.append(text)
        return lines

    def _working_with(self, path: Path) -> Case:
        baseline = self._workspace.baseline
        settings = {lever: value for lever, value in path.settings.items() if value != baseline[lever]}
        return edits.change_working(self._workspace.case, settings=settings)

    def _try(self) -> None:
        path = self.chosen
        if path is not None:
            moves = ", ".join(self._move_in_the_history(move) for move in path.moves)
            self._workspace.commit(self.tr("Try {moves}").format(moves=moves), self._working_with(path))

    def _move_in_the_history(self, move: PathMove) -> str:
        lever = self._workspace.case.lever(move.lever)
        #: A move in the list of steps: “US-Russia ties” at 100.
        return self.tr("“{lever}” at {value}").format(
            lever=lever.brief, value=figures.value_with_unit(lever, move.after)
        )

    def _keep(self) -> None:
        path = self.chosen
        if path is None:
            return
        name = self._ports.ask_text(
            self.tr("Keep as scenario"), self.tr("Name of the scenario"), self.move_in_words(path.moves[0])
        )
        if name:
            case, scenario = edits.add_scenario(self._working_with(path), name)
            pinned = (*case.working.pinned, scenario)
            if len(pinned) <= 4:
                case = edits.change_working(case, pinned=pinned)
            self._workspace.commit(self.tr("Keep “{name}”").format(name=name), case)

    # -- levers ---------------------------------------------------------------------------------------------

    def _tick(self, lever_id: str, may_move: bool) -> None:
        case = self._workspace.case
        lever = case.lever(lever_id)
        if may_move and lever.locked:
            label = self.tr("Unlock “{lever}”").format(lever=lever.brief)
            self._workspace.commit(label, edits.lock_lever(case, lever_id, False))
        elif may_move:
            self._freed |= {lever_id}
            self._ask()
        elif lever_id in self._freed:
            self._freed -= {lever_id}
            self._ask()
        else:
            label = self.tr("Lock “{lever}”").format(lever=lever.brief)
            self._workspace.commit(label, edits.lock_lever(case, lever_id, True))

    def _set_cost(self, lever_id: str, cost: float | None) -> None:
        case = self._workspace.case
        label = self.tr("Set the cost of “{lever}”").format(lever=case.lever(lever_id).brief)
        self._workspace.commit(label, change(case, f"lever:{lever_id}", {"cost": cost}))

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        super().rescale()
        side = fonts.px(SIDE)
        self.form.rescale()
        self.verdict.setContentsMargins(side, fonts.px(4), side, fonts.px(6))
        self._strip.setContentsMargins(side, fonts.px(8), side, fonts.px(8))
        self._strip.setSpacing(fonts.px(8))
        for table, rows in ((self.list, 4), (self.levers_table, 3)):
            table.rescale()
            table.setMinimumHeight(fonts.px(30 + 28 * rows))
        self._set_widths()

    def _set_widths(self) -> None:
        header = self.list.horizontalHeader()
        header.setStretchLastSection(False)
        if header.count():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 60), (2, 84), (3, 88)):
            self.list.setColumnWidth(column, style.width_for_heading(self.list, column, width))
        for column, share in ((NAME, 0.4), (WHOSE, 0.18), (COST, 0.14)):
            least = style.width_for_heading(self.levers_table, column, 0)
            self.levers_table.setColumnWidth(column, max(least, int(self.width() * share)))
