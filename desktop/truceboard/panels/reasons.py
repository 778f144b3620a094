"""Why a party stands where it stands: its contributions, gathered under what the officer would call them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from truceboard.case.case import Case
from truceboard.likelihood.outlook import PartyOutlook

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Part:
    """One influence, position or judgement: what it is, what it adds in log-odds, its key on the board."""

    label: str
    log_odds: float
    key: str | None


@dataclass(frozen=True, slots=True)
class Reason:
    """One row: `base`, `interest:ID`, `linkages`, `positions` or `judgements`, with what it is made of.

    `log_odds` is the sum of the parts; `parts` is empty where there is nothing to take apart.
    """

    id: str
    label: str
    log_odds: float
    parts: tuple[Part, ...] = ()

    @property
    def key(self) -> str | None:
        """What the row stands for on the board, if it is one thing."""
        return self.id if self.id.startswith("interest:") else None


def total(outlook: PartyOutlook) -> float:
    """The sum of all contributions, in log-odds."""
    return sum(contribution.log_odds for contribution in outlook.contributions)


def reasons(case: Case, outlook: PartyOutlook) -> tuple[Reason, ...]:
    """The base rate first, then every other row by the size of what it adds."""
    gathered: dict[str, list[Part]] = {}
    for contribution in outlook.contributions:
        row, part = _sorted_into(case, contribution.key, contribution.log_odds)
        gathered.setdefault(row, []).append(part)
    if not case.party(outlook.party).linkages:
        gathered.pop("linkages", None)
    rows = [_reason(case, outlook.party, row, parts) for row, parts in gathered.items()]
    return tuple(sorted(rows, key=_order))


def _order(reason: Reason) -> tuple[bool, float]:
    return reason.id != "base", -abs(reason.log_odds)


def _sorted_into(case: Case, key: str, log_odds: float) -> tuple[str, Part]:
    kind, _, rest = key.partition(":")
    if kind == "influence":
        interest, _, lever = rest.partition(":")
        return f"interest:{interest}", Part(case.lever(lever).brief, log_odds, f"lever:{lever}")
    if kind != "evidence":
        return kind, Part("", log_odds, None)
    try:
        position = case.position(rest)
    except KeyError:
        judgement = next(judgement for judgement in case.judgements if judgement.id == rest)
        return "judgements", Part(judgement.participant, log_odds, None)
    return "positions", Part(position.speaker, log_odds, f"position:{rest}")


def _reason(case: Case, party_id: str, row: str, parts: list[Part]) -> Reason:
    log_odds = sum(part.log_odds for part in parts)
    if row == "base":
        return Reason(row, translate("Reasons", "Base rate"), log_odds)
    if row == "linkages":
        return Reason(row, _linkage_label(case, party_id, log_odds), log_odds)
    if row == "positions":
        label = translate("Reasons", "Positions ({count})").format(count=len(parts))
    elif row == "judgements":
        label = translate("Reasons", "Judgements ({count})").format(count=len(parts))
    else:
        label = case.interest(row.removeprefix("interest:")).name
    return Reason(row, label, log_odds, tuple(sorted(parts, key=_size, reverse=True)))


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
