"""What is compared: the baseline, the pinned scenarios, what is being tried; and where they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from truceboard.case.case import Case
from truceboard.likelihood.compile import Model
from truceboard.likelihood.outlook import Outlook, PartyOutlook
from truceboard.look import figures
from truceboard.views.tables import Table

BASELINE = ":baseline"
TRIED = ":tried"
"""Keys of columns that are no scenario; no slug of a scenario begins with a colon."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Compared:
    """One card: `key` is `:baseline`, `:tried` or a scenario's id. `settings` of every lever."""

    key: str
    name: str
    outlook: Outlook


def evaluate(case: Case, model: Model) -> dict[str, Outlook]:
    """The baseline and every pinned scenario, by their keys."""
    found = {BASELINE: model.evaluate()}
    for scenario_id in case.working.pinned:
        scenario = case.scenario(scenario_id)
        found[scenario_id] = model.evaluate(scenario.settings, scenario.importances)
    return found


def compared(case: Case, evaluated: Mapping[str, Outlook], tried: Outlook) -> tuple[Compared, ...]:
    """The cards, the baseline first: a pinned scenario that is the baseline stands in its place.

    What is being tried comes last, also where it is one of the others: a card that came with the first tick
    of a slider would move all of them.
    """
    baseline = evaluated[BASELINE]
    pinned = [
        Compared(name, case.scenario(name).name, evaluated[name])
        for name in case.working.pinned
        if name in evaluated
    ]
    first = [each for each in pinned if same(each.outlook, baseline)][:1]
    cards = first or [Compared(BASELINE, translate("Comparison", "Baseline"), baseline)]
    cards += [each for each in pinned if each not in first]
    return (*cards, Compared(TRIED, translate("Comparison", "Being tried"), tried))


def is_about(outlook: Outlook, case: Case) -> bool:
    """Whether an outlook has the levers, interests and parties of a case, and no others."""
    interests = {interest.id for party in case.parties for interest in party.interests}
    return (
        outlook.settings.keys() == {lever.id for lever in case.levers}
        and outlook.importances.keys() == interests
        and {party.party for party in outlook.parties} == {party.actor for party in case.parties}
    )


def same(one: Outlook, other: Outlook) -> bool:
    """Whether two outlooks stand at the same settings."""
    return dict(one.settings) == dict(other.settings) and dict(one.importances) == dict(other.importances)


def differences(case: Case, cards: Sequence[Compared]) -> Table:
    """Every lever and importance that is not the same on all cards; what differs from the first is strong."""
    rows: list[tuple[str, ...]] = []
    keys: list[str] = []
    strong: set[tuple[int, int]] = set()
    for lever in case.levers:
        values = [card.outlook.settings[lever.id] for card in cards]
        if any(value != values[0] for value in values):
            strong |= {(len(rows), 1 + at) for at, value in enumerate(values) if value != values[0]}
            rows.append((lever.name, *(figures.value_with_unit(lever, value) for value in values)))
            keys.append(f"lever:{lever.id}")
    for party in case.parties:
        for interest in party.interests:
            weights = [card.outlook.importances[interest.id] for card in cards]
            if any(weight != weights[0] for weight in weights):
                strong |= {(len(rows), 1 + at) for at, weight in enumerate(weights) if weight != weights[0]}
                label = translate("Comparison", "Importance: {interest}").format(interest=interest.name)
                rows.append((label, *(figures.times(weight) for weight in weights)))
                keys.append(f"interest:{interest.id}")
    headers = (translate("Comparison", "Differs"), *(card.name for card in cards))
    return Table(headers, tuple(rows), keys=tuple(keys), strong=frozenset(strong))


def in_full(case: Case, cards: Sequence[Compared]) -> Table:
    """The figures of every card, then the differences: the table twin."""
    lines: list[tuple[str, list[str]]] = [
        (
            translate("Comparison", "Likelihood a truce is agreed"),
            [_known(card, figures.percent(card.outlook.agreed.mean)) for card in cards],
        ),
        (
            translate("Comparison", "90\u202f% range"),
            [
                _known(card, figures.percent_range(card.outlook.agreed.p05, card.outlook.agreed.p95))
                for card in cards
            ],
        ),
        (
            translate("Comparison", "As offered"),
            [_known(card, figures.percent(card.outlook.as_offered.mean)) for card in cards],
        ),
        (
            translate("Comparison", "At least with conditions"),
            [_known(card, figures.percent(card.outlook.at_least_with_conditions.mean)) for card in cards],
        ),
    ]
    lines += [
        (
            translate("Comparison", "{party}: at least with conditions").format(
                party=case.actor(party.actor).brief
            ),
            [_at_least_with_conditions(card.outlook.party(party.actor)) for card in cards],
        )
        for party in case.parties
    ]
    below = differences(case, cards)
    return Table(
        ("", *below.headers[1:]),
        (*((label, *texts) for label, texts in lines), *below.rows),
        strong=frozenset((row + len(lines), column) for row, column in below.strong),
    )


def _known(card: Compared, figure: str) -> str:
    return figure if card.outlook.has_basis else "–"


def _at_least_with_conditions(party: PartyOutlook) -> str:
    return figures.percent(sum(party.ladder[2:])) if party.has_basis else "–"
