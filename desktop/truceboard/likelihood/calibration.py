"""How good forecasts were: scores and a calibration table over many cases."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from truceboard.case.case import Case
from truceboard.case.judgements import Forecast
from truceboard.likelihood.forecasts import ForecastScores, forecast_scores

BIN_EDGES = tuple(edge / 10 for edge in range(11))
"""A probability on an edge belongs to the bin above it; 1 belongs to the last bin."""
ADDED_LATER = {"outcome", "responses", "resolved_on", "note"}
"""The fields of a forecast that may change after it was made."""


@dataclass(frozen=True, slots=True)
class ScoredForecast:
    """One resolved forecast, the name of the case it stands in, and its scores."""

    case: str
    forecast: Forecast
    scores: ForecastScores

    @property
    def in_hindsight(self) -> bool:
        """Made only after the day by which it was to be decided: a back-test, not a forecast."""
        return self.forecast.made_on > self.forecast.resolves_by


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Resolved forecasts with a probability from `low` up to `high`."""

    low: float
    high: float
    count: int
    mean_forecast: float
    came_true: float
    """The share that came true, in [0, 1]: near `mean_forecast` if the forecasts are calibrated."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """All forecasts of a number of cases. A mean over nothing is None; one infinite score makes `log` so."""

    cases: int
    resolved: int
    unresolved: int
    repeated: int
    """Forecasts that stand in several cases, as in copies of one case, and were counted once."""
    in_hindsight: int
    """Resolved forecasts that are back-tests; they are in every mean."""
    brier: float | None
    log: float | None
    ranked: float | None
    """Over every ladder whose party's response is known."""
    bins: tuple[CalibrationBin, ...]
    """In ascending order, those without a forecast left out."""
    scored: tuple[ScoredForecast, ...]
    """The resolved forecasts, in the order of the cases and their forecasts."""


def calibrate(cases: Iterable[tuple[str, Case]]) -> Calibration:
    """Score every forecast of the named cases.

    A forecast that stands in several cases counts once, as it was resolved last.
    """
    counted: dict[str, tuple[str, Forecast]] = {}
    number_of_cases = repeated = 0
    for name, case in cases:
        number_of_cases += 1
        for forecast in case.forecasts:
            made = forecast.model_dump_json(exclude=ADDED_LATER)
            repeated += made in counted
            if made not in counted or _settled(forecast) > _settled(counted[made][1]):
                counted[made] = name, forecast
    scored = [
        ScoredForecast(name, forecast, scores)
        for name, forecast in counted.values()
        if (scores := forecast_scores(forecast)) is not None
    ]
    return Calibration(
        cases=number_of_cases,
        resolved=len(scored),
        unresolved=len(counted) - len(scored),
        repeated=repeated,
        in_hindsight=sum(each.in_hindsight for each in scored),
        brier=_mean([each.scores.brier for each in scored]),
        log=_mean([each.scores.log for each in scored]),
        ranked=_mean([score for each in scored for score in each.scores.ranked.values()]),
        bins=bins_of([(each.forecast.probability, bool(each.forecast.outcome)) for each in scored]),
        scored=tuple(scored),
    )


def bins_of(answers: Sequence[tuple[float, bool]]) -> tuple[CalibrationBin, ...]:
    """The calibration table of resolved forecasts, each its probability and whether it came true."""
    last = len(BIN_EDGES) - 2
    members: list[list[tuple[float, bool]]] = [[] for _ in range(last + 1)]
    for probability, outcome in answers:
        members[min(bisect_right(BIN_EDGES, probability) - 1, last)].append((probability, outcome))
    return tuple(
        CalibrationBin(
            low=BIN_EDGES[index],
            high=BIN_EDGES[index + 1],
            count=len(inside),
            mean_forecast=fmean(probability for probability, _ in inside),
            came_true=fmean(outcome for _, outcome in inside),
        )
        for index, inside in enumerate(members)
        if inside
    )


def _settled(forecast: Forecast) -> tuple[bool, date]:
    """Greater for a forecast that was resolved, and resolved later."""
    return forecast.outcome is not None, forecast.resolved_on or date.min


def _mean(scores: Sequence[float]) -> float | None:
    return fmean(scores) if scores else None
