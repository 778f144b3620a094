"""Why a party stands where it stands: its contributions, gathered under what the officer would call them."""

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from truceboard.case.case import Case
from truceboard.case.judgements import Judgement
from truceboard.case.parts import exists
from truceboard.likelihood.outlook import Contribution, PartyOutlook

translate = QCoreApplication.translate

WHOLE = ("base", "linkages")
"""The rows that are not made of parts."""


@dataclass(frozen=True, slots=True)
class Part:
    """One influence, position or judgement: what it is, what it adds in log-odds, its key on the board."""

    label: str
    log_odds: float
    key: str | None


@dataclass(frozen=True, slots=True)
class Reason:
    """One row: `base`, `interest:ID`, `linkages`, `positions` or `judgements`, with what it is made of.

    `log_odds` is the sum of the parts, `count` their number: 0 where there is nothing to take apart. `parts`
    is empty where it was not asked for.
    """

    id: str
    label: str
    log_odds: float
    count: int = 0
    parts: tuple[Part, ...] = ()

    @property
    def key(self) -> str | None:
        """What the row stands for on the board, if it is one thing."""
        return self.id if self.id.startswith("interest:") else None


def total(outlook: PartyOutlook) -> float:
    """The sum of all contributions, in log-odds."""
    return sum(contribution.log_odds for contribution in outlook.contributions)


def reasons(case: Case, outlook: PartyOutlook, apart: Collection[str] | None = None) -> tuple[Reason, ...]:
    """The base rate first, then every other row by the size of what it adds.

    Only the rows with an id in `apart` are given their parts, by default all.
    """
    gathered: dict[str, list[Contribution]] = {}
    judged = {judgement.id: judgement for judgement in case.judgements}
    for contribution in outlook.contributions:
        gathered.setdefault(_row(case, judged, contribution.key), []).append(contribution)
    if not case.party(outlook.party).linkages:
        gathered.pop("linkages", None)
    rows = []
    for row, found in gathered.items():
        log_odds = sum(part.log_odds for part in found)
        label = _label(case, outlook.party, row, log_odds, len(found))
        wanted = row not in WHOLE and (apart is None or row in apart)
        parts = [_part(case, judged, row, *part) for part in found] if wanted else []
        count = 0 if row in WHOLE else len(found)
        rows.append(Reason(row, label, log_odds, count, tuple(sorted(parts, key=_size, reverse=True))))
    return tuple(sorted(rows, key=_order))


def _order(reason: Reason) -> tuple[bool, float]:
    return reason.id != "base", -abs(reason.log_odds)


def _row(case: Case, judged: Container[str], key: str) -> str:
    """The id of the row that a contribution belongs to."""
    kind, _, rest = key.partition(":")
    if kind == "influence":
        return "interest:" + rest.partition(":")[0]
    if kind != "evidence":
        return kind
    return "judgements" if rest in judged and not exists(case, f"position:{rest}") else "positions"


def _part(case: Case, judged: Mapping[str, Judgement], row: str, key: str, log_odds: float) -> Part:
    name = key.rpartition(":")[2]
    if row == "positions":
        return Part(case.position(name).speaker, log_odds, f"position:{name}")
    if row == "judgements":
        return Part(judged[name].participant, log_odds, None)
    return Part(case.lever(name).brief, log_odds, f"lever:{name}")


def _label(case: Case, party_id: str, row: str, log_odds: float, count: int) -> str:
    if row == "base":
        return translate("Reasons", "Base rate")
    if row == "linkages":
        return _linkage_label(case, party_id, log_odds)
    if row == "positions":
        return translate("Reasons", "Positions ({count})").format(count=count)
    if row == "judgements":
        return translate("Reasons", "Judgements ({count})").format(count=count)
    return case.interest(row.removeprefix("interest:")).name


def _size(part: Part) -> float:
    return abs(part.log_odds)


def _linkage_label(case: Case, party_id: str, log_odds: float) -> str:
    linkages = case.party(party_id).linkages
    if len(linkages) > 1:
        return translate("Reasons", "Linked parties")
    other = case.actor(linkages[0].party).brief
    # A linkage adds strength * (2 q - 1), so the two signs tell on which side of one half q lies.
    if log_odds * linkages[0].strength >= 0:
        return translate("Reasons", "{party} likely to accept").format(party=other)
    return translate("Reasons", "{party} unlikely to accept").format(party=other)
