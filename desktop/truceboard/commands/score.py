"""`truceboard score`: how good the forecasts of a folder of cases were."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from truceboard.case.case import Case
from truceboard.commands.arguments import UsageError
from truceboard.commands.printing import Cell, Columns, aligned, percent, show
from truceboard.files.reading import CaseFileError, read_case
from truceboard.likelihood.calibration import Calibration, ScoredForecast, calibrate


def score(wanted: argparse.Namespace) -> None:
    """Print the scores and the calibration table; then UsageError names the files that cannot be read."""
    if not wanted.folder.is_dir():
        raise UsageError(f"{wanted.folder}: there is no such folder")
    paths = sorted(path for path in wanted.folder.rglob("*.truce") if path.is_file())
    if not paths:
        raise UsageError(f"{wanted.folder}: there are no .truce files in it")
    cases: list[tuple[str, Case]] = []
    problems = []
    for path in paths:
        try:
            cases.append((path.relative_to(wanted.folder).as_posix(), read_case(path)))
        except (CaseFileError, OSError) as error:
            problems.append(str(error))
    found = calibrate(cases)
    show(
        wanted,
        text=lambda: _lines(found),
        plain=lambda: _json(found),
        columns=lambda: Columns(
            (
                *("case", "forecast", "made_on", "resolved_on", "question", "probability", "outcome"),
                *("brier", "log", "party", "response", "ranked", "in_hindsight"),
            ),
            _rows(found),
        ),
    )
    if problems:
        raise UsageError("\n".join(problems))


def _lines(found: Calibration) -> Iterator[str]:
    yield f"Cases: {found.cases}. Forecasts resolved: {found.resolved}, open: {found.unresolved}."
    if found.repeated:
        yield f"Repeated in copies of a case and counted once: {found.repeated}."
    if found.in_hindsight:
        yield f"Back-tests, made only after they were to be decided, but counted: {found.in_hindsight}."
    if not found.resolved:
        yield "No forecast is resolved: there is nothing to score."
        return
    yield ""
    yield "Scores, lower is better and 0 is perfect"
    yield from aligned(
        [
            ("Brier", _number(found.brier), "(p - o)^2, an even chance scores 0.25"),
            ("Log", _number(found.log), "-ln of what was given to what happened, an even chance scores 0.69"),
            ("Ranked", _number(found.ranked), "over the four answers of each party, 0 to 3"),
        ],
        right=(1,),
    )
    yield from ("", "Calibration")
    rows = [("forecast", "count", "mean", "came true")]
    rows += [
        (
            f"{round(100 * each.low)} to {round(100 * each.high)} %",
            str(each.count),
            percent(each.mean_forecast),
            percent(each.came_true),
        )
        for each in found.bins
    ]
    yield from aligned(rows, right=range(4))
    yield ""
    rows_of_all: list[tuple[str, ...]] = [("p", "came true", "Brier", "log", "ranked", "", "")]
    rows_of_all += [_line(each) for each in found.scored]
    yield from aligned(rows_of_all, right=(0, 2, 3, 4))


def _line(each: ScoredForecast) -> tuple[str, ...]:
    ranked = ", ".join(_number(score) for score in each.scores.ranked.values())
    return (
        percent(each.forecast.probability),
        "yes" if each.forecast.outcome else "no",
        _number(each.scores.brier),
        _number(each.scores.log),
        ranked,
        each.case,
        f"{each.forecast.id}{' (back-test)' if each.in_hindsight else ''}",
    )


def _number(score: float | None) -> str:
    return "none" if score is None else f"{score:.3f}".replace("inf", "infinity")


def _json(found: Calibration) -> dict[str, object]:
    return {
        "cases": found.cases,
        "resolved": found.resolved,
        "unresolved": found.unresolved,
        "repeated": found.repeated,
        "in_hindsight": found.in_hindsight,
        "brier": found.brier,
        "log": found.log,
        "ranked": found.ranked,
        "bins": [asdict(each) for each in found.bins],
        "forecasts": [
            {
                "case": each.case,
                "id": each.forecast.id,
                "made_on": each.forecast.made_on,
                "resolved_on": each.forecast.resolved_on,
                "question": each.forecast.question,
                "probability": each.forecast.probability,
                "outcome": each.forecast.outcome,
                "brier": each.scores.brier,
                "log": each.scores.log,
                "ranked": dict(each.scores.ranked),
                "in_hindsight": each.in_hindsight,
            }
            for each in found.scored
        ],
    }


def _rows(found: Calibration) -> Iterator[tuple[Cell, ...]]:
    """A row for each forecast and each party of it whose response is known; one without any has one row."""
    for each in found.scored:
        forecast, scores = each.forecast, each.scores
        start = (
            *(each.case, forecast.id, forecast.made_on, forecast.resolved_on, forecast.question),
            *(forecast.probability, forecast.outcome, scores.brier, scores.log),
        )
        answers: list[tuple[Cell, ...]] = [
            (party, forecast.responses[party], value) for party, value in scores.ranked.items()
        ]
        for answer in answers or [(None, None, None)]:
            yield *start, *answer, each.in_hindsight
