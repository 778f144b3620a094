from datetime import date

import pytest

from truceboard import __version__
from truceboard.case.case import Case
from truceboard.case.problems import CaseError
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import parse_case, read_case
from truceboard.files.writing import canonical_text
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.forecasts import estimate_of, forecast_scores, freeze, resolve, unresolve
from truceboard.likelihood.outlook import RESPONSES, Outlook

MADE = date(2025, 3, 12)
DECIDED = date(2025, 3, 18)
SETTINGS = {"nato-pledge": 80.0}
IMPORTANCES = {"face": 1.5}


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case(builtin_case_path())


@pytest.fixture(scope="module")
def outlook(case: Case) -> Outlook:
    return compile_case(case, draws=256).evaluate(SETTINGS, IMPORTANCES)


@pytest.fixture(scope="module")
def frozen(case: Case, outlook: Outlook) -> Case:
    return freeze(
        case,
        outlook,
        "agreed",
        criterion="Both say yes to the 30 days by the 18th.",
        resolves_by=DECIDED,
        made_on=MADE,
        scenario="nato-pledge",
        note="for the morning meeting",
    )


def test_a_forecast_keeps_all_that_made_it(case: Case, outlook: Outlook, frozen: Case) -> None:
    (forecast,) = frozen.forecasts
    assert forecast.id == "forecast-2025-03-12"
    assert (forecast.made_on, forecast.as_of, forecast.resolves_by) == (MADE, case.as_of, DECIDED)
    assert (forecast.question, forecast.scenario, forecast.note) == (
        "agreed",
        "nato-pledge",
        "for the morning meeting",
    )
    assert forecast.criterion == "Both say yes to the 30 days by the 18th."
    assert forecast.settings == outlook.settings
    assert forecast.settings["nato-pledge"] == 80
    assert set(forecast.settings) == {lever.id for lever in case.levers}
    assert forecast.importances == outlook.importances
    assert forecast.importances["face"] == 1.5
    assert (forecast.probability, forecast.low, forecast.high) == (
        outlook.agreed.mean,
        outlook.agreed.p05,
        outlook.agreed.p95,
    )
    assert forecast.ladders == {party.party: party.ladder for party in outlook.parties}
    assert (forecast.draws, forecast.program_version) == (256, __version__)
    assert forecast.outcome is None


def test_what_was_kept_gives_the_same_figure_again(frozen: Case) -> None:
    (forecast,) = frozen.forecasts
    model = compile_case(frozen, forecast.as_of, forecast.draws)
    again = model.evaluate(forecast.settings, forecast.importances)
    assert estimate_of(again, forecast.question).mean == forecast.probability


def test_the_case_shares_its_parts_and_stays_as_it_was(case: Case, frozen: Case) -> None:
    assert case.forecasts == ()
    assert frozen.levers is case.levers
    assert frozen.positions is case.positions


@pytest.mark.parametrize("question", ["agreed", "as_offered", "at_least_with_conditions"])
def test_each_question_has_its_figure(case: Case, outlook: Outlook, question: str) -> None:
    new = freeze(case, outlook, question, criterion="", resolves_by=DECIDED, made_on=MADE)  # type: ignore[arg-type]
    assert new.forecasts[0].probability == getattr(outlook, question).mean
    assert new.forecasts[0].scenario is None


def test_every_forecast_has_an_id_of_its_own(frozen: Case, outlook: Outlook) -> None:
    new = frozen
    for _ in range(2):
        new = freeze(new, outlook, "agreed", criterion="", resolves_by=DECIDED, made_on=MADE)
    day, first = MADE.isoformat(), frozen.forecasts[0]
    assert [f.id for f in new.forecasts] == [f"forecast-{day}", f"forecast-{day}-2", f"forecast-{day}-3"]
    assert new.forecasts[0] is first


def test_a_resolved_forecast_survives_the_file(frozen: Case) -> None:
    resolved = resolve(
        frozen,
        "forecast-2025-03-12",
        False,
        resolved_on=DECIDED,
        responses={"kremlin": "stall", "kyiv": "accept"},
    )
    assert parse_case(canonical_text(resolved).encode()) == resolved


def test_resolving_touches_only_the_answer_and_is_taken_back(frozen: Case) -> None:
    resolved = resolve(frozen, "forecast-2025-03-12", True, resolved_on=DECIDED, responses={"kyiv": "accept"})
    (forecast,) = resolved.forecasts
    assert (forecast.outcome, forecast.resolved_on, forecast.responses) == (
        True,
        DECIDED,
        {"kyiv": "accept"},
    )
    assert forecast.probability == frozen.forecasts[0].probability
    assert resolved.levers is frozen.levers
    assert unresolve(resolved, "forecast-2025-03-12") == frozen


def test_only_the_named_forecast_is_resolved(frozen: Case, outlook: Outlook) -> None:
    two = freeze(frozen, outlook, "as_offered", criterion="", resolves_by=DECIDED, made_on=MADE)
    resolved = resolve(two, "forecast-2025-03-12-2", False, resolved_on=DECIDED)
    assert [forecast.outcome for forecast in resolved.forecasts] == [None, False]


def test_scores(frozen: Case, outlook: Outlook) -> None:
    assert forecast_scores(frozen.forecasts[0]) is None
    resolved = resolve(
        frozen, "forecast-2025-03-12", False, resolved_on=DECIDED, responses={"kremlin": "reject"}
    )
    scores = forecast_scores(resolved.forecasts[0])
    assert scores is not None
    assert scores.brier == pytest.approx(outlook.agreed.mean**2)
    assert list(scores.ranked) == ["kremlin"]
    ladder = dict(zip(RESPONSES, outlook.party("kremlin").ladder, strict=True))
    above_reject = 1 - ladder["reject"]
    top = ladder["accept"]
    above_stall = ladder["accept_with_conditions"] + top
    assert scores.ranked["kremlin"] == pytest.approx(above_reject**2 + above_stall**2 + top**2)


def test_an_unknown_forecast_is_named(frozen: Case) -> None:
    with pytest.raises(KeyError, match="tomorrow"):
        resolve(frozen, "tomorrow", True, resolved_on=DECIDED)
    with pytest.raises(KeyError, match="tomorrow"):
        unresolve(frozen, "tomorrow")


def test_what_would_be_no_case_is_refused_with_its_place(case: Case, frozen: Case, outlook: Outlook) -> None:
    with pytest.raises(CaseError, match=r"forecasts\[0\]\.scenario: there is no scenario \"none\""):
        freeze(case, outlook, "agreed", criterion="", resolves_by=DECIDED, made_on=MADE, scenario="none")
    with pytest.raises(CaseError, match=r"forecasts\[0\]\.criterion: the text has 100001 characters"):
        freeze(case, outlook, "agreed", criterion="x" * 100_001, resolves_by=DECIDED, made_on=MADE)
    with pytest.raises(CaseError, match=r"forecasts\[0\]\.responses\.oslo"):
        resolve(frozen, "forecast-2025-03-12", True, resolved_on=DECIDED, responses={"oslo": "accept"})
    with pytest.raises(CaseError, match=r"forecasts\[0\]\.responses\.kyiv: \"maybe\" is not one of"):
        resolve(
            frozen,
            "forecast-2025-03-12",
            True,
            resolved_on=DECIDED,
            responses={"kyiv": "maybe"},  # type: ignore[dict-item]
        )
