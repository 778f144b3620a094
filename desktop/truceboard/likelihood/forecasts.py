"""Forecasts: a figure frozen into the case with all that made it, and scored when the answer is known.

Pure functions from a case to a case that shares every part they do not touch. They raise CaseError where the
result would not be a case, and KeyError for a forecast that is not there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from truceboard import __version__
from truceboard.case.case import Case
from truceboard.case.field_problems import field_problems
from truceboard.case.judgements import Forecast, Question, Response
from truceboard.case.problems import CaseError
from truceboard.likelihood.outlook import Estimate, Outlook
from truceboard.likelihood.scoring import brier, log_score, ranked_probability_score


@dataclass(frozen=True, slots=True)
class ForecastScores:
    """The scores of one resolved forecast by the conventions of `scoring`."""

    brier: float
    log: float
    ranked: Mapping[str, float]
    """Ranked probability score of each party whose response is known, in [0, 3]."""


def freeze(
    case: Case,
    outlook: Outlook,
    question: Question,
    *,
    criterion: str,
    resolves_by: date,
    made_on: date,
    scenario: str | None = None,
    note: str | None = None,
) -> Case:
    """Add a forecast of `question` as `outlook`, an evaluation of this case, shows it.

    It keeps every lever's value and every interest's importance, those left at the baseline too: a history
    that is corrected later does not change what the forecast rested on. `scenario` names the scenario that
    was active. The forecast stands last in `case.forecasts`, under an id made from `made_on`.
    """
    figure = estimate_of(outlook, question)
    fields = {
        "id": _free_id(case, made_on),
        "made_on": made_on,
        "as_of": outlook.as_of,
        "question": question,
        "criterion": criterion,
        "resolves_by": resolves_by,
        "scenario": scenario,
        "settings": outlook.settings,
        "importances": outlook.importances,
        "probability": figure.mean,
        "low": figure.p05,
        "high": figure.p95,
        "ladders": {party.party: party.ladder for party in outlook.parties},
        "draws": outlook.draws,
        "program_version": __version__,
        "note": note,
    }
    return _with_forecast(case, len(case.forecasts), fields)


def estimate_of(outlook: Outlook, question: Question) -> Estimate:
    """The figure of the outlook that answers a question."""
    return {
        "agreed": outlook.agreed,
        "as_offered": outlook.as_offered,
        "at_least_with_conditions": outlook.at_least_with_conditions,
    }[question]


def resolve(
    case: Case,
    forecast_id: str,
    outcome: bool,
    *,
    resolved_on: date,
    responses: Mapping[str, Response] | None = None,
) -> Case:
    """Say whether the forecast's criterion was met, and how parties responded as far as that is known."""
    index = _index(case, forecast_id)
    answer = {"outcome": outcome, "responses": responses or {}, "resolved_on": resolved_on}
    return _with_forecast(case, index, case.forecasts[index].model_dump() | answer)


def unresolve(case: Case, forecast_id: str) -> Case:
    """Take the answer back: the forecast is open again."""
    index = _index(case, forecast_id)
    answer = {"outcome", "responses", "resolved_on"}
    return _with_forecast(case, index, case.forecasts[index].model_dump(exclude=answer))


def forecast_scores(forecast: Forecast) -> ForecastScores | None:
    """The scores of a forecast, None while it is open; a party without a ladder or a response has none."""
    if forecast.outcome is None:
        return None
    return ForecastScores(
        brier=brier(forecast.probability, forecast.outcome),
        log=log_score(forecast.probability, forecast.outcome),
        ranked={
            party: ranked_probability_score(ladder, forecast.responses[party])
            for party, ladder in forecast.ladders.items()
            if party in forecast.responses
        },
    )


def _index(case: Case, forecast_id: str) -> int:
    for index, forecast in enumerate(case.forecasts):
        if forecast.id == forecast_id:
            return index
    raise KeyError(forecast_id)


def _with_forecast(case: Case, index: int, fields: Mapping[str, Any]) -> Case:
    try:
        forecast = Forecast.model_validate(fields)
    except ValidationError as error:
        raise CaseError(field_problems(error, ("forecasts", index))) from None
    forecasts = (*case.forecasts[:index], forecast, *case.forecasts[index + 1 :])
    # Validating an instance checks its rules and keeps its parts.
    return Case.model_validate(case.model_copy(update={"forecasts": forecasts}))


def _free_id(case: Case, made_on: date) -> str:
    taken = {forecast.id for forecast in case.forecasts}
    first = free = f"forecast-{made_on.isoformat()}"
    number = 1
    while free in taken:
        number += 1
        free = f"{first}-{number}"
    return free
