"""What a case says about the model, as numbers and indices; no draws and no evidence yet."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from truceboard.case.case import Case
from truceboard.case.levers import Lever
from truceboard.case.parties import Party
from truceboard.likelihood.shapes import Curve, FloatArray, curve


@dataclass(frozen=True, slots=True)
class LeverScale:
    """A lever's bounds and the half-width of its uncertainty, in its unit."""

    id: str
    minimum: float
    maximum: float
    uncertainty: float

    def share(self, value: float) -> float:
        """u, the value's place between the bounds, in [0, 1]."""
        return (value - self.minimum) / (self.maximum - self.minimum)


@dataclass(frozen=True, slots=True)
class Effect:
    """One influence: `lever` and `interest` are indices in file order; its effect is f(u) - `offset`."""

    key: str
    lever: int
    interest: int
    curve: Curve
    offset: float

    def centred(self, u: float) -> float:
        """f(u) - f(u0) at one lever value."""
        return float(self.curve(np.array(u))) - self.offset


@dataclass(frozen=True, slots=True)
class PartyStructure:
    """One party; the unknowns are (base, strengths in file order, residual), K + 2 of them."""

    id: str
    effects: tuple[Effect, ...]
    prior_mean: FloatArray
    """(K + 2,) log-odds."""
    prior_spread: FloatArray
    """(K + 2,) standard deviations, log-odds."""
    half_life_days: float
    stall: float
    accept: float
    conditions: tuple[tuple[int | None, float], ...]
    """Each condition's lever index, if one meets it, and its weight as a share of all weights."""
    conditions_met: float

    def has_condition_on(self, lever: int) -> bool:
        """Whether a lever (by index) meets one of the party's conditions."""
        return any(meets == lever for meets, _ in self.conditions)


@dataclass(frozen=True, slots=True)
class Structure:
    """A case's levers, interests and parties in file order; `linkages[a, b]` is gamma_ab."""

    levers: tuple[LeverScale, ...]
    interests: tuple[str, ...]
    importances: FloatArray
    party_of_interest: tuple[int, ...]
    """For each interest the index of its party."""
    parties: tuple[PartyStructure, ...]
    linkages: FloatArray

    @property
    def unknowns(self) -> int:
        """Of all parties together."""
        return sum(len(party.prior_mean) for party in self.parties)


def structure(case: Case) -> Structure:
    """Read the model out of a case."""
    interests = [interest for party in case.parties for interest in party.interests]
    lever_index = {lever.id: index for index, lever in enumerate(case.levers)}
    interest_index = {interest.id: index for index, interest in enumerate(interests)}
    party_index = {party.actor: index for index, party in enumerate(case.parties)}
    scales = tuple(
        LeverScale(lever.id, lever.minimum, lever.maximum, lever.uncertainty) for lever in case.levers
    )
    linkages = np.zeros((len(case.parties), len(case.parties)))
    for party in case.parties:
        for linkage in party.linkages:
            linkages[party_index[party.actor], party_index[linkage.party]] = linkage.strength
    return Structure(
        levers=scales,
        interests=tuple(interest.id for interest in interests),
        importances=np.array([interest.importance for interest in interests], dtype=float),
        party_of_interest=tuple(index for index, party in enumerate(case.parties) for _ in party.interests),
        parties=tuple(_party(party, scales, lever_index, interest_index) for party in case.parties),
        linkages=linkages,
    )


def _party(
    party: Party, scales: Sequence[LeverScale], lever_index: dict[str, int], interest_index: dict[str, int]
) -> PartyStructure:
    effects = []
    means = [logit(party.base_rate)]
    spreads = [party.base_spread]
    for interest in party.interests:
        for influence in interest.influences:
            lever = lever_index[influence.lever]
            function = curve(influence.shape)
            effect = Effect(
                key=f"influence:{interest.id}:{influence.lever}",
                lever=lever,
                interest=interest_index[interest.id],
                curve=function,
                offset=0.0,
            )
            offset = effect.centred(scales[lever].share(influence.neutral))
            effects.append(Effect(effect.key, lever, effect.interest, function, offset))
            means.append(influence.strength)
            spreads.append(influence.spread)
    total = sum(condition.weight for condition in party.conditions)
    return PartyStructure(
        id=party.actor,
        effects=tuple(effects),
        prior_mean=np.array([*means, 0.0]),
        prior_spread=np.array([*spreads, party.residual.spread]),
        half_life_days=party.residual.half_life_days,
        stall=party.thresholds.stall,
        accept=party.thresholds.accept,
        conditions=tuple(
            (None if condition.lever is None else lever_index[condition.lever], condition.weight / total)
            for condition in party.conditions
        ),
        conditions_met=party.conditions_met,
    )


def logit(probability: float) -> float:
    """ln(p / (1 - p)), exact near 0 and 1."""
    return math.log(probability) - math.log1p(-probability)


def lever_values(levers: Iterable[Lever], days: Sequence[date]) -> FloatArray:
    """The levers' values in their histories: (days, levers), each in the lever's unit."""
    ordinals = np.array([day.toordinal() for day in days])
    columns = []
    for lever in levers:
        dates = [entry.date.toordinal() for entry in lever.history]
        # Before the first entry the first holds.
        entry = np.maximum(np.searchsorted(dates, ordinals, side="right") - 1, 0)
        columns.append(np.array([entry.value for entry in lever.history], dtype=float)[entry])
    return np.array(columns, dtype=float).reshape(len(columns), len(days)).T


def design(structure: Structure, party: PartyStructure, values: FloatArray) -> FloatArray:
    """Rows (1, w (f - f(u0)), ...) of one party at lever values (rows, levers): shape (rows, K + 1)."""
    rows = np.ones((len(values), len(party.effects) + 1))
    for column, effect in enumerate(party.effects, start=1):
        scale = structure.levers[effect.lever]
        share = (values[:, effect.lever] - scale.minimum) / (scale.maximum - scale.minimum)
        rows[:, column] = structure.importances[effect.interest] * (effect.curve(share) - effect.offset)
    return rows
