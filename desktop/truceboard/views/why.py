"""Why: from the base rate to a party's log-odds, step by step, with each step's share in points."""

from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.likelihood.outlook import PartyOutlook
from truceboard.likelihood.shares import party_shares
from truceboard.look import figures
from truceboard.panels.reasons import Reason, reasons
from truceboard.views.bars import Step
from truceboard.views.choice import Choice
from truceboard.views.explaining import ExplainingView
from truceboard.views.register_rows import signed_points
from truceboard.views.source_dialog import AddressPorts, show_source
from truceboard.views.tables import EMPTY, Table
from truceboard.workspace.workspace import Workspace

WORTH_A_ROW = 0.05
"""Statements that add less, in log-odds, share one row."""


@dataclass(frozen=True, slots=True)
class Row:
    """One bar: what it is called, what it adds in log-odds, what it opens."""

    label: str
    log_odds: float
    key: str | None


class WhyView(ExplainingView):
    """Bars add up in log-odds, the model's own scale; the points say what they come to."""

    address_requested = Signal(str)
    """The user agreed to open this https address."""

    def __init__(self, workspace: Workspace, ports: AddressPorts, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._ports = ports
        self.set_title(self.tr("Why — what adds up to a party’s answer"))
        self.party = Choice(self.tr("Party"), self.tr("Party: {choice}"), self)
        self.party.chosen.connect(self._party_chosen)
        self.add_tool(self.party)
        self._case: Case | None = None
        self._order: list[str] = []
        self._scale = (0.0, 0.0)
        self.rule.setText(
            self.tr(
                "Log-odds of accepting at least with conditions, added from the base rate on. "
                "Points: the share of each in the probability, whatever the order. "
                "Press a bar for what it rests on."
            )
        )
        self.bars.opened.connect(self._open)
        workspace.selection_changed.connect(self._follow_selection)
        self.rescale()

    def refresh(self) -> None:
        """Rows keep their order and the scale its ends while a slider moves."""
        case = self._workspace.case
        if case is not self._case:
            self._case, self._order, self._scale = case, [], (0.0, 0.0)
            self.party.offer([(party.actor, case.actor(party.actor).name) for party in case.parties])
            self._follow_selection(self._workspace.selection)
        self._show()

    def _show(self) -> None:
        outlook = self._workspace.outlook.party(self.party.value)
        if not outlook.has_basis:
            self._order = []
            self.bars.show_bars(EMPTY, [])
            self.tell(self._why_not())
            self.show_vacancy(self._why_not(), "position")
            return
        self.show_vacancy("")
        rows = self.steps(outlook)
        shares = party_shares(outlook)
        # Every contribution has the same slope, so points go with log-odds.
        slope = next(
            (
                share.points / part.log_odds
                for share, part in zip(shares.parts, outlook.contributions[1:], strict=True)
                if part.log_odds
            ),
            0.0,
        )
        texts: list[tuple[str, ...]] = []
        drawings: list[Step | None] = []
        reached, least, most = 0.0, 0.0, 0.0
        ends = []
        for row in rows:
            ends.append((reached, reached + row.log_odds))
            reached += row.log_odds
            least, most = min(least, reached), max(most, reached)
        low, high = min(self._scale[0], floor(least)), max(self._scale[1], ceil(most), 1)
        self._scale = (low, high)
        for number, (row, (start, end)) in enumerate(zip(rows, ends, strict=True)):
            points = figures.percent(shares.start) if number == 0 else signed_points(row.log_odds * slope)
            texts.append((row.label, "", figures.log_odds(row.log_odds, 2), points))
            drawings.append(Step(start, end, low, high))
        texts.append((self.tr("Spread of the draws"), "", "", signed_points(shares.spread_of_the_draws)))
        drawings.append(None)
        label = self.tr("Log-odds of at least conditional")
        texts.append((label, "", figures.log_odds(reached, 2), figures.percent(shares.shown)))
        drawings.append(Step(0.0, reached, low, high, whole=True))
        last = len(texts) - 1
        headers = (self.tr("Because of"), "", self.tr("Log-odds"), self.tr("Points"))
        self.bars.show_bars(
            Table(
                headers,
                tuple(texts),
                figures=frozenset({2, 3}),
                keys=(*(row.key for row in rows), None, None),
                strong=frozenset((last, column) for column in range(4)),
            ),
            drawings,
        )
        self._describe(rows, reached)

    def _why_not(self) -> str:
        return self.tr(
            "No basis yet. {party} needs a position, a judgement, or a note on its base rate before there is "
            "anything to explain."
        ).format(party=self._workspace.case.actor(self.party.value).name)

    def _describe(self, rows: list[Row], reached: float) -> None:
        party = self._workspace.case.actor(self.party.value).name
        base = figures.log_odds(rows[0].log_odds)
        largest = max(rows[1:], key=_size, default=None)
        if largest is None:
            text = self.tr("{party}: {base} at the base rate, and nothing that adds to it yet.")
            self.tell(text.format(party=party, base=base))
            return
        text = self.tr(
            "{party}: {base} at the base rate, {total} in all. The largest step is {step}, {amount}."
        )
        self.tell(
            text.format(
                party=party,
                base=base,
                total=figures.log_odds(reached),
                step=largest.label,
                amount=figures.log_odds(largest.log_odds),
            )
        )

    def steps(self, outlook: PartyOutlook) -> list[Row]:
        """The base rate, interests and links by size, then statements; small statements in one row."""
        case = self._workspace.case
        rows: dict[str, Row] = {}
        small: list[float] = []
        for reason in reasons(case, outlook):
            if reason.id in ("positions", "judgements"):
                for number, part in enumerate(reason.parts):
                    if abs(part.log_odds) < WORTH_A_ROW and part.key not in self._order:
                        small.append(part.log_odds)
                    else:
                        name = part.key or f"{reason.id}/{number}"
                        rows[name] = Row(self._said(reason, part.label), part.log_odds, part.key)
            else:
                key = f"party:{outlook.party}" if reason.id in ("base", "linkages") else reason.key
                rows[reason.id] = Row(reason.label, reason.log_odds, key)
        if not self._order or set(self._order) - set(rows):
            # The order holds until the case is another one or a slider has been let go.
            self._order = ["base", *sorted(rows.keys() - {"base"}, key=lambda name: -_size(rows[name]))]
        named = [rows[name] for name in self._order] + [
            row for name, row in rows.items() if name not in self._order
        ]
        if small:
            named.append(Row(self.tr("%n other statement(s)", "", len(small)), sum(small), None))
        return named

    def _said(self, reason: Reason, who: str) -> str:
        if reason.id == "judgements":
            return self.tr("Judgement by {participant}").format(participant=who)
        return self.tr("Position of {speaker}").format(speaker=who)

    def _open(self, key: str) -> None:
        """What was said opens where it was found; everything else its details."""
        kind, _, item = key.partition(":")
        if kind == "position":
            dialog = show_source(self._workspace.case, item, self._ports, self)
            dialog.address_requested.connect(self.address_requested)
        else:
            self.details_requested.emit()

    def _party_chosen(self) -> None:
        self._order, self._scale = [], (0.0, 0.0)
        self._workspace.select(f"party:{self.party.value}")
        self._show()

    def _follow_selection(self, key: str | None) -> None:
        kind, _, item = (key or "").partition(":")
        case = self._workspace.case
        party = None
        if kind == "party":
            party = item
        elif kind == "interest":
            party = case.interest_party(item).actor
        elif kind == "position":
            party = case.position(item).party
        if party is not None and party != self.party.value and self._case is case:
            self.party.set_value(party)
            self._order, self._scale = [], (0.0, 0.0)
            if self.isVisible():
                self._show()


def _size(row: Row) -> float:
    return abs(row.log_odds)
