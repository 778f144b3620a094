"""Participants' judgements side by side and pooled into one, and two rounds of them compared.

Only what counts on the as-of day is looked at: judgements made by then, of each participant's last round
about a party. Judgements are pooled when they are about the same party at the same settings. The model
updates from all of them at once; `case_of_participant` and `pooled_case` give the case as one participant or
as the pool sees it, to be compiled and evaluated like any other.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from truceboard.case.case import Case
from truceboard.case.judgements import Judgement
from truceboard.likelihood.evidence import counting_judgements
from truceboard.likelihood.structure import logit

PoolingMethod = Literal["linear", "log_odds"]
CLAMP = 0.005
"""Before a logit, probabilities nearer to 0 or 1 than this are moved there, so that no one decides alone."""
POOLED = "pooled"
"""The participant of pooled judgements."""
JUDGED = (0.002, 0.998)
"""The bounds of a judgement's probability."""
LEAST_SPREAD = 0.1
"""The least spread a judgement may have, in log-odds."""


@dataclass(frozen=True, slots=True)
class Pool:
    """What participants think of one party at the same settings."""

    party: str
    settings: Mapping[str, float]
    judgements: tuple[Judgement, ...]
    """One for each participant, in the order in which they first stand in the file."""
    linear: float
    log_odds: float
    median: float
    lower_quartile: float
    upper_quartile: float

    def pooled(self, method: PoolingMethod) -> float:
        """The probability pooled by a method."""
        return self.linear if method == "linear" else self.log_odds

    @property
    def interquartile_range(self) -> float:
        """How far apart the middle half of the participants is, as a difference of probabilities."""
        return self.upper_quartile - self.lower_quartile


@dataclass(frozen=True, slots=True)
class Change:
    """One participant's probabilities in two rounds."""

    participant: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class RoundComparison:
    """Two rounds about one party at the same settings, over the participants who judged in both."""

    before: Pool
    after: Pool
    changes: tuple[Change, ...]
    only_before: tuple[str, ...]
    """Participants left out because they judged in the earlier round only."""
    only_after: tuple[str, ...]


def pool(
    probabilities: Sequence[float],
    method: PoolingMethod,
    extremizing: float = 1.0,
    weights: Sequence[float] | None = None,
    clamp: float = CLAMP,
) -> float:
    """One probability from several, equally weighted unless `weights` (at least 0, not all 0) are given.

    `linear` is the weighted mean; `log_odds` the weighted mean of the logits, which is the geometric mean of
    the odds. `extremizing` multiplies the pooled log-odds: 1 leaves them alone, more makes up for the
    information that forecasters do not share (Satopää et al. 2014); after a discussion there is little of it.
    Raises ValueError for no probabilities, for `extremizing` that is not positive, and for 0 or 1 before a
    logit if `clamp` is 0.
    """
    if not probabilities:
        raise ValueError("there is nothing to pool")
    if not extremizing > 0:
        raise ValueError(f"extremizing must be positive, not {extremizing}")
    given = weights or [1.0] * len(probabilities)
    total = math.fsum(given)
    shares = [weight / total for weight in given]
    if method == "linear":
        mean = math.fsum(share * p for share, p in zip(shares, probabilities, strict=True))
        return mean if extremizing == 1 else _probability(extremizing * _clamped_logit(mean, clamp))
    logits = [_clamped_logit(p, clamp) for p in probabilities]
    return _probability(extremizing * math.fsum(share * x for share, x in zip(shares, logits, strict=True)))


def participants(case: Case) -> tuple[str, ...]:
    """Everybody who judged, in the order of their first judgement in the file."""
    return tuple(dict.fromkeys(judgement.participant for judgement in case.judgements))


def pools(case: Case, as_of: date | None = None, extremizing: float = 1.0) -> tuple[Pool, ...]:
    """The judgements that count on a day (default: the case's), by party in file order, then settings."""
    return _pools(case, counting_judgements(case, as_of or case.as_of), extremizing)


def compare_rounds(
    case: Case, earlier: int, later: int, as_of: date | None = None, extremizing: float = 1.0
) -> tuple[RoundComparison, ...]:
    """Two rounds by party and settings; those that nobody judged in both rounds are left out."""
    made = [judgement for judgement in case.judgements if judgement.date <= (as_of or case.as_of)]
    before = _grouped([judgement for judgement in made if judgement.round == earlier])
    after = _grouped([judgement for judgement in made if judgement.round == later])
    return tuple(
        comparison
        for party in case.parties
        for subject in before
        if subject[0] == party.actor
        and (comparison := _comparison(before[subject], after.get(subject, {}), extremizing))
    )


def case_of_participant(case: Case, participant: str) -> Case:
    """The case in which only this participant's judgements stand; KeyError if there are none."""
    own = tuple(judgement for judgement in case.judgements if judgement.participant == participant)
    if not own:
        raise KeyError(participant)
    return case.model_copy(update={"judgements": own})


def pooled_case(
    case: Case, method: PoolingMethod, extremizing: float = 1.0, as_of: date | None = None
) -> Case:
    """The case in which one judgement by the participant POOLED stands for each pool.

    It is made on the last day of those it replaces, at the lever values of that day. Its variance is that of
    the mean of n participants' log-odds with spreads s and judge bias b, (mean(s^2) + b^2) / n; extremizing
    by a multiplies the pooled log-odds and with them this standard deviation by a. The bias stays shared:
    a b / sqrt(n) of the largest pool becomes `method.judge_bias`, what a smaller pool has beyond that goes
    into its `spread`. So where all judged the same things on one day, equally unsure and within CLAMP,
    pooling the log-odds changes nothing that the model says.
    """
    pooled = pools(case, as_of, extremizing)
    if not pooled:
        return case.model_copy(update={"judgements": ()})
    bias = case.method.judge_bias * extremizing / math.sqrt(max(len(each.judgements) for each in pooled))
    judgements = tuple(
        Judgement(
            id=f"{POOLED}-{number}",
            participant=POOLED,
            party=each.party,
            date=max(judgement.date for judgement in each.judgements),
            probability=min(max(each.pooled(method), JUDGED[0]), JUDGED[1]),
            settings=each.settings,
            spread=_pooled_spread(each, case.method.judge_bias, extremizing, bias),
        )
        for number, each in enumerate(pooled, start=1)
    )
    return case.model_copy(
        update={"judgements": judgements, "method": case.method.model_copy(update={"judge_bias": bias})}
    )


def _pooled_spread(each: Pool, judge_bias: float, extremizing: float, shared_bias: float) -> float:
    count = len(each.judgements)
    own = math.fsum(judgement.spread**2 for judgement in each.judgements) / count**2
    variance = extremizing**2 * (own + judge_bias**2 / count) - shared_bias**2
    return max(math.sqrt(variance), LEAST_SPREAD)


def _comparison(
    old: Mapping[str, Judgement], new: Mapping[str, Judgement], extremizing: float
) -> RoundComparison | None:
    both = [participant for participant in old if participant in new]
    if not both:
        return None
    return RoundComparison(
        before=_pool([old[participant] for participant in both], extremizing),
        after=_pool([new[participant] for participant in both], extremizing),
        changes=tuple(
            Change(participant, old[participant].probability, new[participant].probability)
            for participant in both
        ),
        only_before=tuple(participant for participant in old if participant not in new),
        only_after=tuple(participant for participant in new if participant not in old),
    )


Subject = tuple[str, tuple[tuple[str, float], ...]]
"""A party and settings."""


def _grouped(judgements: Sequence[Judgement]) -> dict[Subject, dict[str, Judgement]]:
    """By subject, each participant's latest judgement; of one day's the last in the file."""
    groups: dict[Subject, dict[str, Judgement]] = {}
    for judgement in judgements:
        subject = judgement.party, tuple(sorted(judgement.settings.items()))
        group = groups.setdefault(subject, {})
        if judgement.participant not in group or group[judgement.participant].date <= judgement.date:
            group[judgement.participant] = judgement
    return groups


def _pools(case: Case, judgements: Sequence[Judgement], extremizing: float) -> tuple[Pool, ...]:
    groups = _grouped(judgements)
    return tuple(
        _pool(list(group.values()), extremizing)
        for party in case.parties
        for (about, _), group in groups.items()
        if about == party.actor
    )


def _pool(judgements: Sequence[Judgement], extremizing: float) -> Pool:
    probabilities = [judgement.probability for judgement in judgements]
    lower, median, upper = np.percentile(probabilities, [25, 50, 75]).tolist()
    return Pool(
        party=judgements[0].party,
        settings=judgements[0].settings,
        judgements=tuple(judgements),
        linear=pool(probabilities, "linear", extremizing),
        log_odds=pool(probabilities, "log_odds", extremizing),
        median=median,
        lower_quartile=lower,
        upper_quartile=upper,
    )


def _clamped_logit(probability: float, clamp: float) -> float:
    return logit(min(max(probability, clamp), 1 - clamp))


def _probability(log_odds: float) -> float:
    """logistic(x) as (1 + tanh(x / 2)) / 2, which never overflows."""
    return (1 + math.tanh(log_odds / 2)) / 2
