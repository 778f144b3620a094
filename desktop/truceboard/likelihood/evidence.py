"""Which positions and judgements count on a day, and what each of them observes."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from truceboard.case.case import Case
from truceboard.case.judgements import Judgement
from truceboard.case.positions import Position
from truceboard.likelihood.linkages import Linkages
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import Structure, design, lever_values, logit

RELIABILITY = {"A": 0.50, "B": 0.75, "C": 1.10, "D": 1.60, "E": 2.40, "F": 2.00}
CREDIBILITY = {1: 0.30, 2: 0.60, 3: 1.00, 4: 1.60, 5: 2.60, 6: 1.60}
COMMITMENT = {"act": 0.20, "pledge": 0.60, "talk": 1.00, None: 1.00}
Key = TypeVar("Key", bound=str)

AMBIGUITY = 1.5
CHANNEL_BIAS = 0.5
"""For a channel that the party does not list."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """n observations of one party's log-odds; positions in file order, then judgements."""

    ids: tuple[str, ...]
    said: FloatArray
    """(n,) log-odds."""
    days: NDArray[np.int64]
    """(n,) ordinals of the days spoken about."""
    design: FloatArray
    """(n, K + 1) the rows (1, w (f - f(u0)), ...) at the lever values of those days."""
    linkages: FloatArray
    """(n,) what the other parties add at the prior means on those days."""
    variance: FloatArray
    """(n,) of each observation's own noise."""
    shared: tuple[tuple[float, NDArray[np.int64]], ...]
    """Biases that observations have in common: standard deviation and the observations' indices."""


def counting_positions(case: Case, as_of: date) -> list[Position]:
    """The positions that are evidence on a day: about a party, known by then and not set aside."""
    return [
        position
        for position in case.positions
        if position.party is not None
        and not position.set_aside
        and (position.reported_on or position.date) <= as_of
    ]


def counting_judgements(case: Case, as_of: date) -> list[Judgement]:
    """The judgements that are evidence on a day: made by then, a participant's last round on a party."""
    made = [judgement for judgement in case.judgements if judgement.date <= as_of]
    last: dict[tuple[str, str], int] = {}
    for judgement in made:
        pair = judgement.participant, judgement.party
        last[pair] = max(judgement.round, last.get(pair, 0))
    return [j for j in made if j.round == last[j.participant, j.party]]


def position_variance(position: Position, reliability: str) -> float:
    """max(r, c)^2 + k^2 + a^2: grade, commitment and ambiguity of one statement."""
    grade = max(RELIABILITY[reliability], CREDIBILITY[position.credibility])
    ambiguity = AMBIGUITY if position.stance == "ambiguous" else 0.0
    return grade**2 + COMMITMENT[position.commitment] ** 2 + ambiguity**2


def gather(
    case: Case, structure: Structure, linkages: Linkages, as_of: date, positions: bool
) -> tuple[Evidence, ...]:
    """The evidence about each party, in file order; without positions only the judgements count."""
    spoken = counting_positions(case, as_of) if positions else []
    judged = counting_judgements(case, as_of)
    values = _values(case, [p.date for p in spoken], judged)
    designs = [design(structure, party, values) for party in structure.parties]
    free = np.array(
        [rows @ party.prior_mean[:-1] for rows, party in zip(designs, structure.parties, strict=True)]
    )
    priced_in = linkages.settle(free) - free
    return tuple(
        _about(case, party.id, spoken, judged, designs[index], priced_in[index])
        for index, party in enumerate(structure.parties)
    )


def _values(case: Case, days: Sequence[date], judged: Sequence[Judgement]) -> FloatArray:
    """Lever values (observations, levers): of the position's day, or a judgement's day and settings."""
    column = {lever.id: index for index, lever in enumerate(case.levers)}
    values = lever_values(case.levers, [*days, *(judgement.date for judgement in judged)])
    for row, judgement in enumerate(judged, start=len(days)):
        for lever, value in judgement.settings.items():
            values[row, column[lever]] = value
    return values


def _about(
    case: Case,
    party_id: str,
    spoken: Sequence[Position],
    judged: Sequence[Judgement],
    rows: FloatArray,
    priced_in: FloatArray,
) -> Evidence:
    positions = [(row, p) for row, p in enumerate(spoken) if p.party == party_id]
    judgements = [(row, j) for row, j in enumerate(judged, start=len(spoken)) if j.party == party_id]
    chosen = np.array([row for row, _ in [*positions, *judgements]], dtype=np.int64)
    variance = [position_variance(p, case.source(p.source).reliability) for _, p in positions]
    channel_bias = case.party(party_id).channel_bias
    shared: list[tuple[float, NDArray[np.int64]]] = []
    for channel, members in _groups(p.channel for _, p in positions):
        shared.append((channel_bias.get(channel, CHANNEL_BIAS), members))
    for _, members in _groups(p.source for _, p in positions):
        shared.append((case.method.source_bias, members))
    for _, members in _groups(j.participant for _, j in judgements):
        shared.append((case.method.judge_bias, members + len(positions)))
    return Evidence(
        ids=tuple([p.id for _, p in positions] + [j.id for _, j in judgements]),
        said=np.array([p.stance_value for _, p in positions] + [logit(j.probability) for _, j in judgements]),
        days=np.array(
            [p.date.toordinal() for _, p in positions] + [j.date.toordinal() for _, j in judgements],
            dtype=np.int64,
        ),
        design=rows[chosen],
        linkages=priced_in[chosen],
        variance=np.array(variance + [math.pow(j.spread, 2) for _, j in judgements], dtype=float),
        shared=tuple((bias, members) for bias, members in shared if bias > 0),
    )


def _groups(keys: Iterable[Key]) -> list[tuple[Key, NDArray[np.int64]]]:
    """The indices of equal keys, keys in the order of their first appearance."""
    groups: dict[Key, list[int]] = {}
    for index, key in enumerate(keys):
        groups.setdefault(key, []).append(index)
    return [(key, np.array(members, dtype=np.int64)) for key, members in groups.items()]
