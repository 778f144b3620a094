"""What each statement did to the figure, and what the evidence does as a whole."""

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from truceboard.case.case import Case
from truceboard.likelihood.compile import Model, compile_case
from truceboard.likelihood.evidence import counting_judgements
from truceboard.likelihood.outlook import Outlook
from truceboard.likelihood.shares import truce_shares

AS_EXPECTED = 0.005
"""A pull smaller than this, in log-odds, would be shown as 0.00: it reads "as the model expected"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A position or judgement that is evidence: it moves its party by how far it differs from expectation."""

    kind: Literal["position", "judgement"]
    id: str
    party: str
    said: float
    """The stance, or the logit of the probability judged, in log-odds."""
    expected: float
    """What the model expected that day at its prior means, linkages included, in log-odds."""
    weight: float
    """Log-odds that the party moves today for each log-odd of surprise."""
    points: float
    """Its share of the headline in percentage points (see `shares`)."""

    @property
    def surprise(self) -> float:
        """Said less expected, in log-odds."""
        return self.said - self.expected

    @property
    def pull(self) -> float:
        """What it adds to the party's log-odds: weight times surprise."""
        return self.weight * self.surprise

    @property
    def pulls_backwards(self) -> bool:
        """A negative weight: it taught more about its channel, source or day than about today."""
        return self.weight < 0

    @property
    def as_expected(self) -> bool:
        """Whether the pull is too small to be shown."""
        return abs(self.pull) < AS_EXPECTED


@dataclass(frozen=True, slots=True)
class EvidenceEffect:
    """The same settings with and without the positions; judgements count in both."""

    with_positions: Outlook
    without_positions: Outlook

    @property
    def points(self) -> float:
        """What the positions add to the headline, in percentage points."""
        return 100 * (self.with_positions.agreed.mean - self.without_positions.agreed.mean)


def statements(case: Case, model: Model, outlook: Outlook) -> tuple[Statement, ...]:
    """Everything that is evidence on the model's day: by party in file order, positions, then judgements.

    `model` is compiled from this case and `outlook` an evaluation of it; weights and points hold at its
    settings. The pulls are those of its contributions.
    """
    model.columns.move(list(outlook.settings.values()))
    importances = list(outlook.importances.values())
    judged = Counter(judgement.party for judgement in counting_judgements(case, model.as_of))
    parts = iter(truce_shares(model.structure, outlook).parts)
    found = []
    for index, party in enumerate(model.structure.parties):
        evidence, posterior = model.evidence[index], model.posteriors[index]
        positions = len(evidence.ids) - judged[party.id]
        weights = model.columns.weights(index, importances) @ posterior.gain
        # The parts of a party: its influences, its evidence, its linkages. Ids may stand in both kinds.
        own = list(islice(parts, len(party.effects) + len(evidence.ids) + 1))[len(party.effects) : -1]
        found += [
            Statement(
                kind="position" if number < positions else "judgement",
                id=name,
                party=party.id,
                said=float(posterior.said[number]),
                expected=float(posterior.expected[number]),
                weight=float(weights[number]),
                points=own[number].points,
            )
            for number, name in enumerate(evidence.ids)
        ]
    return tuple(found)


def evidence_effect(case: Case, model: Model, outlook: Outlook) -> EvidenceEffect:
    """What the positions do at the settings of `outlook`, an evaluation of `model`, compiled from `case`."""
    without = compile_case(case, model.as_of, model.draws, positions=False)
    return EvidenceEffect(outlook, without.evaluate(outlook.settings, outlook.importances))
