"""`truceboard timeline`: the likelihood day by day."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from truceboard.case.case import Case
from truceboard.case.problems import CaseError
from truceboard.commands.arguments import UsageError
from truceboard.commands.asking import day_of, draws_of, refuse
from truceboard.commands.naming import statement_name
from truceboard.commands.printing import (
    Cell,
    Columns,
    aligned,
    case_facts,
    framed,
    percent,
    percent_range,
    show,
    value_text,
)
from truceboard.files.reading import CaseFileError, read_case
from truceboard.likelihood.timeline import DayOutlook, Event, Timeline, first_day, timeline

LONGEST_NEWS = 60


def days(wanted: argparse.Namespace) -> None:
    """Print every day from the first to the last; the table leaves out days without news in between."""
    problems: list[str] = []
    case = read_case(wanted.case)
    start = day_of("--from", wanted.start, problems)
    end = day_of("--to", wanted.as_of, problems) or case.as_of
    draws = draws_of(wanted.draws, problems)
    if start and start > end:
        problems.append(f"--from {start.isoformat()}: comes after the last day, {end.isoformat()}")
    refuse(problems)
    try:
        found = timeline(case, start or min(first_day(case), end), end, draws)
    except ValueError as error:
        raise UsageError(f"--draws {draws}: {error}") from None
    except CaseError as error:
        raise CaseFileError(wanted.case, error.problems) from None
    show(
        wanted,
        text=lambda: framed(case, _lines(case, found)),
        plain=lambda: {
            **case_facts(case, end),
            "days": [_day_json(case, day) for day in found.days],
            "events": [asdict(event) for event in found.events],
        },
        columns=lambda: Columns(
            (
                *("day", "agreed:mean", "agreed:p05", "agreed:p50", "agreed:p95"),
                *("as_offered", "at_least_with_conditions"),
                *(f"{party.actor}:at_least_with_conditions" for party in case.parties),
                *("has_basis", "news"),
            ),
            _rows(found),
        ),
    )


def _day_json(case: Case, day: DayOutlook) -> dict[str, object]:
    parties = dict(zip([party.actor for party in case.parties], day.parties, strict=True))
    return {**asdict(day), "parties": parties}


def _news(found: Timeline) -> dict[object, list[Event]]:
    """The events of each day that has any."""
    news: dict[object, list[Event]] = {}
    for event in found.events:
        news.setdefault(event.day, []).append(event)
    return news


def _lines(case: Case, found: Timeline) -> Iterator[str]:
    yield "The likelihood as it would have been on each day, with what was known by then: today's model and"
    yield "priors, the levers' history, the evidence so far. A reconstruction, not a record of forecasts."
    yield "Days without news are left out, except the first and the last; --csv and --json have them all."
    yield ""
    news = _news(found)
    ends = {found.days[0].day, found.days[-1].day}
    rows = [["day", "agreed", "90 % range", ""]]
    for day in found.days:
        told = [_event_text(case, event) for event in news.get(day.day, [])]
        if told or day.day in ends:
            shown = [percent(day.agreed.mean), percent_range(day.agreed)]
            figures = shown if day.has_basis else ["no basis", ""]
            rows.append([day.day.isoformat(), *figures, told[0] if told else ""])
            rows += [["", "", "", text] for text in told[1:]]
    yield from aligned(rows, right=(1, 2))


def _event_text(case: Case, event: Event) -> str:
    if event.kind != "lever":
        text = statement_name(case, event.id)
        text = text if len(text) <= LONGEST_NEWS else f"{text[: LONGEST_NEWS - 1]}…"
        return text if event.counts else f"{text} (no evidence)"
    if event.before == event.after and event.after is not None:
        return f"{case.lever(event.id).name} still {value_text(event.after)}"
    before = "" if event.before is None else f" from {value_text(event.before)}"
    after = "" if event.after is None else f" to {value_text(event.after)}"
    return f"{case.lever(event.id).name}{before}{after}"


def _rows(found: Timeline) -> Iterator[tuple[Cell, ...]]:
    news = _news(found)
    for day in found.days:
        agreed = day.agreed
        yield (
            *(day.day, agreed.mean, agreed.p05, agreed.p50, agreed.p95),
            *(day.as_offered, day.at_least_with_conditions, *day.parties),
            day.has_basis,
            " ".join(f"{event.kind}:{event.id}" for event in news.get(day.day, [])),
        )
