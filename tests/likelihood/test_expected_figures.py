"""The figures of an independent brute-force sampler (1,000,000 draws), within the tolerances of model.md."""

from datetime import date
from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.outlook import RESPONSES, Outlook

DAYS = ("2025-01-21", "2025-02-13", "2025-03-02", "2025-03-11", "2025-03-12")
SCENARIOS = ("offer", "nato-pledge", "cost", "stalemate", "breach")
PERCENTILES = {8192: 0.012, 65536: 0.006}


def check(outlook: Outlook, figures: dict[str, Any]) -> None:
    percentile = PERCENTILES[outlook.draws]
    for question in ("agreed", "as_offered", "at_least_with_conditions"):
        estimate = getattr(outlook, question)
        for name, figure in figures[question].items():
            tolerance = 0.003 if name == "mean" else percentile
            assert getattr(estimate, name) == pytest.approx(figure, abs=tolerance), (question, name)
    assert {party.party for party in outlook.parties} == figures["parties"].keys()
    for party in outlook.parties:
        figure = figures["parties"][party.party]
        assert party.log_odds == pytest.approx(figure["log_odds"], abs=0.006)
        assert party.ladder == pytest.approx([figure[response] for response in RESPONSES], abs=0.003)


def check_contributions(outlook: Outlook, figures: dict[str, dict[str, float]]) -> None:
    for party in outlook.parties:
        found = {part.key: part.log_odds for part in party.contributions}
        assert found == pytest.approx(figures[party.party], abs=0.001)


def test_every_day_and_scenario_is_checked(expected: dict[str, Any], builtin: Case) -> None:
    assert tuple(expected["by_day"]) == DAYS
    assert tuple(expected["by_scenario"]) == SCENARIOS == tuple(s.id for s in builtin.scenarios)


@pytest.mark.parametrize("draws", PERCENTILES)
@pytest.mark.parametrize("day", DAYS)
def test_by_day(builtin: Case, expected: dict[str, Any], day: str, draws: int) -> None:
    model = compile_case(builtin, date.fromisoformat(day), draws)
    check(model.evaluate(), expected["by_day"][day])


@pytest.mark.parametrize("draws", PERCENTILES)
def test_by_scenario(builtin: Case, expected: dict[str, Any], draws: int) -> None:
    model = compile_case(builtin, draws=draws)
    for scenario in builtin.scenarios:
        outlook = model.evaluate(scenario.settings, scenario.importances)
        check(outlook, expected["by_scenario"][scenario.id])
        if scenario.id == "offer":
            check_contributions(outlook, expected["contributions"])


@pytest.mark.parametrize("draws", PERCENTILES)
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_exercise(exercises: dict[int, dict[str, Any]], number: int, draws: int) -> None:
    exercise = exercises[number]
    case = Case.model_validate(exercise["case"])
    scenario = case.scenario(exercise["scenario"])
    outlook = compile_case(case, draws=draws).evaluate(scenario.settings, scenario.importances)
    check(outlook, exercise["expected"])
    check_contributions(outlook, exercise["expected"]["contributions"])
