"""`truceboard pools`: what the participants judge, side by side, pooled, and through the model."""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from truceboard.case.case import Case
from truceboard.commands.asking import Asked, asked, number_of
from truceboard.commands.printing import (
    Cell,
    Columns,
    aligned,
    case_facts,
    framed,
    percent,
    percent_range,
    show,
    signed,
    value_text,
)
from truceboard.files.reading import read_case
from truceboard.likelihood.outlook import Estimate
from truceboard.likelihood.pooling import (
    Pool,
    RoundComparison,
    case_of_participant,
    compare_rounds,
    participants,
    pooled_case,
    pools,
)


def judgements(wanted: argparse.Namespace) -> None:
    """Print the pools, two rounds compared, and the likelihood as each participant and each pool has it."""
    problems: list[str] = []
    extremizing = number_of("--extremizing", wanted.extremizing, problems)
    question = asked(wanted, read_case(wanted.case), problems)
    case, day = question.case, question.day
    found = pools(case, day, extremizing)
    rounds = sorted({judgement.round for judgement in case.judgements if judgement.date <= day})[-2:]
    compared = compare_rounds(case, rounds[0], rounds[1], day, extremizing) if len(rounds) == 2 else ()
    views = _views(question, extremizing) if found else {}
    show(
        wanted,
        text=lambda: framed(case, _lines(case, found, compared, views), day),
        plain=lambda: {
            **case_facts(case, day),
            "extremizing": extremizing,
            "pools": [_pool_json(each) for each in found],
            "rounds": [_rounds_json(each, rounds) for each in compared],
            "agreed": {name: asdict(estimate) for name, estimate in views.items()},
        },
        columns=lambda: Columns(("part", "party", "settings", "who", "figure", "value"), _rows(found, views)),
    )


def _views(question: Asked, extremizing: float) -> dict[str, Estimate]:
    """The headline as everybody's judgements together, each participant's own, and each pool make it."""
    case = question.case
    cases = {"all judgements": case, "no judgements": case.model_copy(update={"judgements": ()})}
    cases |= {f"only {name}": case_of_participant(case, name) for name in participants(case)}
    cases["linear pool"] = pooled_case(case, "linear", extremizing, question.day)
    cases["log-odds pool"] = pooled_case(case, "log_odds", extremizing, question.day)
    return {name: question.outlook(question.model(view)).agreed for name, view in cases.items()}


def _lines(
    case: Case,
    found: tuple[Pool, ...],
    compared: tuple[RoundComparison, ...],
    views: Mapping[str, Estimate],
) -> Iterator[str]:
    if not found:
        yield "No judgement counts on this day."
        return
    yield "Judged: the probability that a party accepts, with conditions or better."
    for pool in found:
        yield from ("", _subject(case, pool))
        rows = [(judgement.participant, percent(judgement.probability)) for judgement in pool.judgements]
        rows += [
            ("Median", percent(pool.median)),
            ("Middle half", f"{percent(pool.lower_quartile)} to {percent(pool.upper_quartile)}"),
            ("Linear pool", percent(pool.linear)),
            ("Log-odds pool", percent(pool.log_odds)),
        ]
        yield from (f"  {line}" for line in aligned(rows))
    for comparison in compared:
        yield from ("", f"From one round to the next. {_subject(case, comparison.before)}")
        changes = [
            (
                change.participant,
                percent(change.before),
                percent(change.after),
                f"{signed(100 * (change.after - change.before), 0)} points",
            )
            for change in comparison.changes
        ]
        yield from (f"  {line}" for line in aligned(changes, right=(1, 2, 3)))
    yield from ("", "Agreed, with")
    rows_of_views = [(name, percent(each.mean), percent_range(each)) for name, each in views.items()]
    yield from (f"  {line}" for line in aligned(rows_of_views, right=(1, 2)))


def _subject(case: Case, pool: Pool) -> str:
    settings = ", ".join(f"{case.lever(lever).brief} {value_text(x)}" for lever, x in pool.settings.items())
    return f"{case.actor(pool.party).brief}{f', if {settings}' if settings else ''}"


def _pool_json(pool: Pool) -> dict[str, object]:
    return {
        "party": pool.party,
        "settings": dict(pool.settings),
        "judgements": {each.participant: each.probability for each in pool.judgements},
        "linear": pool.linear,
        "log_odds": pool.log_odds,
        "median": pool.median,
        "lower_quartile": pool.lower_quartile,
        "upper_quartile": pool.upper_quartile,
    }


def _rounds_json(comparison: RoundComparison, rounds: list[int]) -> dict[str, object]:
    return {
        "rounds": rounds,
        "before": _pool_json(comparison.before),
        "after": _pool_json(comparison.after),
        "changes": [asdict(change) for change in comparison.changes],
        "only_before": comparison.only_before,
        "only_after": comparison.only_after,
    }


def _rows(found: tuple[Pool, ...], views: Mapping[str, Estimate]) -> Iterator[tuple[Cell, ...]]:
    for pool in found:
        settings = " ".join(f"{lever}={value_text(value)}" for lever, value in pool.settings.items())
        for each in pool.judgements:
            yield "judgement", pool.party, settings, each.participant, "probability", each.probability
        for figure in ("linear", "log_odds", "median", "lower_quartile", "upper_quartile"):
            yield "pool", pool.party, settings, None, figure, getattr(pool, figure)
    for name, estimate in views.items():
        for figure, value in asdict(estimate).items():
            yield "agreed", None, None, name, figure, value
