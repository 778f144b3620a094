"""The likelihood day by day: what the model of today says with what was known on each day.

A reconstruction, not a record of forecasts: lever histories and evidence as known by the day, no scenario,
the importances and priors of the file as it is today.
"""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

import numpy as np

from truceboard.case.case import Case
from truceboard.case.positions import Position
from truceboard.case.problems import CaseError, Problem
from truceboard.likelihood.compile import DEFAULT_DRAWS
from truceboard.likelihood.draws import standard_draws
from truceboard.likelihood.evaluate import RANGE, agreeing, mean, product
from truceboard.likelihood.evidence import counting_judgements, counting_positions, gather
from truceboard.likelihood.learning import Learning
from truceboard.likelihood.linkages import Linkages
from truceboard.likelihood.outlook import Estimate
from truceboard.likelihood.percentiles import percentiles
from truceboard.likelihood.response import logistic
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import PartyStructure, structure

_DAYS_AT_ONCE = 4
"""So many that the arrays of two parties stay in a processor's own memory."""


@dataclass(frozen=True, slots=True)
class DayOutlook:
    """The figures as of one day, all in [0, 1]; `compile_case(case, day)` gives the whole outlook."""

    day: date
    agreed: Estimate
    as_offered: float
    at_least_with_conditions: float
    parties: tuple[float, ...]
    """P(at least accept with conditions) of each party, in file order."""
    has_basis: bool
    """As in `Outlook`: False where the headline reads "no basis yet"."""


@dataclass(frozen=True, slots=True)
class Event:
    """What was new on a day."""

    day: date
    """Of a position the day it was known, of a judgement the day it was made."""
    kind: Literal["lever", "position", "judgement"]
    id: str
    counts: bool
    """False for a position that is no evidence: set aside, or about no party."""
    before: float | None = None
    """The lever's value until then, in its unit."""
    after: float | None = None
    """The lever's value from then on."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every day from a start to an end, and what happened in between, by day."""

    days: tuple[DayOutlook, ...]
    events: tuple[Event, ...]


def timeline(
    case: Case, start: date | None = None, end: date | None = None, draws: int = DEFAULT_DRAWS
) -> Timeline:
    """Evaluate every day from `start` (default: `first_day(case)`) to `end` (default: the case's as-of day).

    The draws are those of `compile_case`. The steps from log-odds to figures are taken in single precision:
    they agree with `compile_case(case, day, draws).evaluate()` to 1e-6. Raises ValueError if the start comes
    after the end or for a wrong number of draws, CaseError for a singular covariance.
    """
    last = end or case.as_of
    first = start or min(first_day(case), last)
    if first > last:
        raise ValueError(f"the timeline starts on {first}, after its end on {last}")
    days = Days(case, first, last, draws)
    return Timeline(tuple(days.on(days.all)), days.events)


class Days:
    """The days from a first to a last, worked out some at a time; figures and errors as in `timeline`.

    It keeps what the days share, so one thread at a time may use it.
    """

    def __init__(self, case: Case, first: date, last: date, draws: int = DEFAULT_DRAWS) -> None:
        self.all = [first + timedelta(number) for number in range((last - first).days + 1)]
        self.events = tuple(event for event in _events(case) if first <= event.day <= last)
        self.case, self._draws = case, draws
        self._runs = _split(_replacements(case), first, last)
        self._news = _news(case, first, last)
        self._board: _Board | None = None
        self._learned: tuple[date, list[Learning]] | None = None

    def on(self, days: Sequence[date]) -> list[DayOutlook]:
        """The figures of some of the days, which stand in their order."""
        self._board = self._board or _Board(self.case, self._draws)
        found: list[DayOutlook] = []
        for first, last in self._runs:
            wanted = [day for day in days if first <= day <= last]
            if not wanted:
                continue
            if self._learned is None or self._learned[0] != last:
                self._learned = last, self._board.learn(last)
            for start, end in _split(self._news, first, last):
                ages = [(day - start).days for day in wanted if start <= day <= end]
                if ages:
                    found += self._board.figures(self._learned[1], start, ages)
        return found


def first_day(case: Case) -> date:
    """The first day on which anything is known: a lever's value, a position or a judgement."""
    return min(
        [
            *(entry.date for lever in case.levers for entry in lever.history),
            *(_known_on(position) for position in case.positions),
            *(judgement.date for judgement in case.judgements),
        ],
        default=case.as_of,
    )


def _events(case: Case) -> list[Event]:
    found = [
        Event(entry.date, "lever", lever.id, True, before.value, entry.value)
        for lever in case.levers
        for before, entry in pairwise(lever.history)
    ]
    found += [Event(_known_on(p), "position", p.id, _counts(p)) for p in case.positions]
    found += [Event(judgement.date, "judgement", judgement.id, True) for judgement in case.judgements]
    return sorted(found, key=_day_of)


def _known_on(position: Position) -> date:
    return position.reported_on or position.date


def _counts(position: Position) -> bool:
    return position.party is not None and not position.set_aside


def _day_of(event: Event) -> date:
    return event.day


def _split(breaks: set[date], first: date, last: date) -> list[tuple[date, date]]:
    """First and last days of the stretches of days that begin with `first` or a break."""
    starts = sorted({first, *(day for day in breaks if first < day <= last)})
    return list(zip(starts, [*(day - timedelta(1) for day in starts[1:]), last], strict=True))


def _replacements(case: Case) -> set[date]:
    """The days on which a judgement may replace one of an earlier round; on others evidence only grows."""
    return {judgement.date for judgement in case.judgements if judgement.round > 1}


def _news(case: Case, first: date, last: date) -> set[date]:
    """The days on which something becomes known or a lever moves.

    A position known before its own day says something new on every day until then.
    """
    news = {event.day for event in _events(case)}
    for position in case.positions:
        if _counts(position):
            known = max(_known_on(position), first)
            early = (min(position.date, last) - known).days
            news |= {known + timedelta(day) for day in range(1, early + 1)}
    return news


class _Board:
    """The draws, the same on all days, and the figures they give on the days of a period."""

    def __init__(self, case: Case, draws: int) -> None:
        self._case = case
        self._draws = draws
        self._structure = structure(case)
        self._linkages = Linkages(self._structure.linkages)
        unknowns = [len(party.prior_mean) for party in self._structure.parties]
        normal, triangular = standard_draws(sum(unknowns), len(self._structure.levers), draws)
        # The place of the means is not needed.
        self._normal = np.split(normal[:, :-1], np.cumsum(unknowns)[:-1])
        self._triangular = triangular[:, :-1]
        self._values: list[float] = []
        self._walks: dict[int, tuple[object, date, _Walk]] = {}
        self._drawn: dict[int, tuple[float, FloatArray]] = {}
        self._weights = [np.empty((len(party.effects), draws)) for party in self._structure.parties]
        self._weighed: dict[tuple[int, int], float | FloatArray] = {}
        self._coloured: dict[int, tuple[object, FloatArray]] = {}

    def learn(self, last: date) -> list[Learning]:
        """What each party's evidence teaches, of the days up to `last` on which it only grows."""
        evidence = gather(self._case, self._structure, self._linkages, last, True)
        positions, judgements = counting_positions(self._case, last), counting_judgements(self._case, last)
        known_on: dict[str, list[int]] = {party.id: [] for party in self._structure.parties}
        for position in positions:
            known_on[str(position.party)].append(_known_on(position).toordinal())
        for judgement in judgements:
            known_on[judgement.party].append(judgement.date.toordinal())
        learnings = []
        for index, about in enumerate(evidence):
            party = self._structure.parties[index]
            with _named(index, party.id):
                learnings.append(Learning(party, about, known_on[party.id]))
        return learnings

    def figures(
        self, learnings: Sequence[Learning], first: date, ages: Sequence[int]
    ) -> Iterator[DayOutlook]:
        """Days of a period in which there is no news, by how many days after its first they are."""
        counts = [learning.count(first.toordinal()) for learning in learnings]
        has_basis = all(
            count or party.base_rate_note for count, party in zip(counts, self._case.parties, strict=True)
        )
        self._values = [lever.value_on(first) for lever in self._case.levers]
        shares = self._shares(self._values)
        walks = [self._walk(index, learning, first, shares) for index, learning in enumerate(learnings)]
        if not any(counts):
            # Where nothing was said nothing fades, and all days are the same.
            (only,) = self._evaluate(walks, first, [0], has_basis)
            yield from (replace(only, day=first + timedelta(age)) for age in ages)
            return
        for start in range(0, len(ages), _DAYS_AT_ONCE):
            yield from self._evaluate(walks, first, ages[start : start + _DAYS_AT_ONCE], has_basis)

    def _walk(
        self, index: int, learning: Learning, first: date, shares: Sequence[float | FloatArray]
    ) -> "tuple[_Walk, int]":
        """A party's walk on a day and its age in days: one begun earlier, while nothing was new to it."""
        party = self._structure.parties[index]
        levers = {effect.lever for effect in party.effects} | {lever for lever, _ in party.conditions}
        rests_on = (
            learning,
            learning.count(first.toordinal()),
            tuple(self._values[lever] for lever in levers if lever is not None),
        )
        known = self._walks.get(index)
        if (
            known is None
            or known[0] != rests_on
            or known[1] > first
            or learning.speaks_ahead(known[1].toordinal())
        ):
            with _named(index, party.id):
                belief = learning.belief(first.toordinal())
            strengths = self._colour(index, belief, rests_on[:2])
            weights = self._weigh(index, shares)
            walk = _Walk(party, belief, self._normal[index], strengths, weights, _met(party, shares))
            known = rests_on, first, walk
            self._walks[index] = known
        return known[2], (first - known[1]).days

    def _colour(self, index: int, belief: tuple[FloatArray, FloatArray], known: object) -> FloatArray:
        """The draws of a party's base and strengths, (K + 1, draws).

        They are the same on all days on which the same is `known`: only the residual fades.
        """
        before = self._coloured.get(index)
        if before is not None and before[0] == known:
            return before[1]
        (mean, lower), normal = belief, self._normal[index]
        coloured = np.empty((len(mean) - 1, self._draws)) if before is None else before[1]
        np.matmul(lower[:-1, :-1], normal[:-1], out=coloured)
        coloured += mean[:-1, None]
        self._coloured[index] = known, coloured
        return coloured

    def _shares(self, values: Sequence[float]) -> list[float | FloatArray]:
        """Each lever's share of its range: a number, or one for each draw in an array kept while it rests."""
        shares: list[float | FloatArray] = []
        for index, (lever, value) in enumerate(zip(self._structure.levers, values, strict=True)):
            if lever.uncertainty == 0:
                shares.append(lever.share(value))
                continue
            if index not in self._drawn or self._drawn[index][0] != value:
                drawn = value + lever.uncertainty * self._triangular[index]
                np.clip(drawn, lever.minimum, lever.maximum, out=drawn)
                self._drawn[index] = value, (drawn - lever.minimum) / (lever.maximum - lever.minimum)
            shares.append(self._drawn[index][1])
        return shares

    def _weigh(self, index: int, shares: Sequence[float | FloatArray]) -> FloatArray:
        """What each strength of a party counts by, (K, draws): importance times f(u) - f(u0).

        Only the influences of levers that moved are evaluated again.
        """
        weights = self._weights[index]
        for k, effect in enumerate(self._structure.parties[index].effects):
            share = shares[effect.lever]
            if self._weighed.get((index, k)) is not share:
                centred = (
                    effect.centred(share) if isinstance(share, float) else effect.curve(share) - effect.offset
                )
                weights[k] = self._structure.importances[effect.interest] * centred
                self._weighed[index, k] = share
        return weights

    def _evaluate(
        self, walks: Sequence[tuple["_Walk", int]], first: date, ages: Sequence[int], has_basis: bool
    ) -> Iterator[DayOutlook]:
        """Some days of a period, at their ages in days since its first; `walks` with theirs on that day."""
        free = np.empty((len(walks), len(ages), self._draws), dtype=np.float32)
        for (walk, begun), rows in zip(walks, free, strict=True):
            for age, row in zip(ages, rows, strict=True):
                walk.log_odds(begun + age, out=row)
        eta = self._linkages.settle(free.reshape(len(walks), -1)).reshape(free.shape)
        conditions = [logistic(rows) for rows in eta]
        accept = [logistic(rows - walk.accept) for rows, (walk, _) in zip(eta, walks, strict=True)]
        met = [walk.met for walk, _ in walks]
        agreed = product([agreeing(*rungs) for rungs in zip(accept, conditions, met, strict=True)])
        as_offered, at_least = product(accept), product(conditions)
        for row, age in enumerate(ages):
            yield DayOutlook(
                day=first + timedelta(age),
                agreed=Estimate(mean(agreed[row]), *percentiles(agreed[row], RANGE)),
                as_offered=mean(as_offered[row]),
                at_least_with_conditions=mean(at_least[row]),
                parties=tuple(mean(rows[row]) for rows in conditions),
                has_basis=has_basis,
            )


@contextmanager
def _named(index: int, party_id: str) -> Iterator[None]:
    """Names the party whose numbers leave its covariance singular."""
    try:
        with np.errstate(over="raise", invalid="raise"):
            yield
    except (np.linalg.LinAlgError, FloatingPointError) as error:
        raise CaseError([Problem(f"parties[{index}]", "singular", {"name": party_id})]) from error


class _Walk:
    """One party through a period: what it knows stays as it is, its residual fades and is renewed.

    e(t) is an Ornstein-Uhlenbeck process: with keep = 2^(-age / half life), the residual of the period's
    first day counts keep times, and the variance spread^2 (1 - keep^2) is new. Arrays are (draws,), in single
    precision.
    """

    def __init__(
        self,
        party: PartyStructure,
        belief: tuple[FloatArray, FloatArray],
        normal: FloatArray,
        strengths: FloatArray,
        weights: FloatArray,
        met: float | FloatArray,
    ) -> None:
        """`belief` is that of the period's first day, `normal` the party's draws, (K + 2, draws).

        `strengths` are its base and strengths as coloured, (K + 1, draws), `weights` what the strengths count
        by, (K, draws).
        """
        mean, lower = belief
        self.accept = party.accept
        self.met = met
        self._holds = _single(strengths[0] + np.einsum("kd,kd->d", strengths[1:], weights))
        self._fades = _single(lower[-1, :-1] @ normal[:-1] + mean[-1])
        self._new = _single(normal[-1])
        self._variance = float(lower[-1, -1]) ** 2
        self._prior_variance = float(party.prior_spread[-1]) ** 2
        self._half_life = party.half_life_days

    def log_odds(self, age: int, out: FloatArray) -> None:
        """The party's log-odds without linkages, `age` days into the period, into `out`."""
        keep = math.exp2(-age / self._half_life)
        spread = math.sqrt(keep**2 * self._variance + (1 - keep**2) * self._prior_variance)
        np.multiply(self._new, spread, out=out)
        out += keep * self._fades
        out += self._holds


def _met(party: PartyStructure, shares: Sequence[float | FloatArray]) -> float | FloatArray:
    """The share of a party's conditions that is met: one number, or one for each draw."""
    if not party.conditions:
        return party.conditions_met
    met: float | FloatArray = 0.0
    for lever, weight in party.conditions:
        met = met + weight * (party.conditions_met if lever is None else shares[lever])
    return met if isinstance(met, float) else _single(met)


def _single(values: FloatArray) -> FloatArray:
    return values.astype(np.float32)
