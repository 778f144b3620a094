"""`truceboard paths`: the moves that would coincide with a likelihood. It describes and advises nobody."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from truceboard.case.case import Case
from truceboard.commands.asking import asked, known_of, probability_of, whole_of
from truceboard.commands.printing import (
    Cell,
    Columns,
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
from truceboard.likelihood.paths import MOST_LEVERS, MOST_MOVES, STEPS, Path, PathMove, Paths, find_paths

REASONS = {
    "no_cost": "no cost is given",
    "locked": "locked",
    "battlefield": "battlefield",
    "domestic": "domestic",
    "own": "its holder's answer is sought",
    "not_chosen": "its holder was not chosen",
    "narrow": f"over {MOST_LEVERS} levers others have a wider swing",
}


def paths(wanted: argparse.Namespace) -> None:
    """Print the cheapest sets of moves that reach a target."""
    problems: list[str] = []
    case = read_case(wanted.case)
    target = probability_of("--target", wanted.target, problems)
    most = whole_of("--most", wanted.most, problems, least=1)
    actors = [actor.id for actor in case.actors]
    by = None if wanted.by is None else known_of("--by", "actor", wanted.by, actors, problems)
    parties = [party.actor for party in case.parties]
    seeking = None
    if wanted.party is not None:
        seeking = known_of("--party", "party", wanted.party, parties, problems)
    free = known_of("--free", "lever", wanted.free, [lever.id for lever in case.levers], problems)
    priceless = {lever.id for lever in case.levers if lever.cost is None}
    problems += [
        f"--free {lever}: the case gives it no cost, and without one no path moves it"
        for lever in free
        if lever in priceless
    ]
    question = asked(wanted, case, problems)
    found = find_paths(
        case,
        question.model(),
        target,
        direction="at_most" if wanted.at_most else "at_least",
        by=by,
        free=free,
        seeking=seeking,
        settings=question.settings,
        importances=question.importances,
        most=most,
    )
    show(
        wanted,
        text=lambda: framed(case, _lines(case, found), question.day),
        plain=lambda: {**case_facts(case, question.day), **_json(found)},
        columns=lambda: Columns(
            ("path", "cost", "agreed:mean", "agreed:p05", "agreed:p95", "part", "id", "before", "after"),
            _rows(found),
        ),
    )


def _lines(case: Case, found: Paths) -> Iterator[str]:
    bound = f"at {'least' if found.direction == 'at_least' else 'most'} {_target(found)}"
    yield f"Agreed where the levers stand: {_figure(found.present)}"
    yield f"Looked for: {bound}"
    moved = ", ".join(case.lever(lever).brief for lever in found.levers) or "none"
    yield f"Levers that may move: {moved}"
    if found.standing:
        standing = [f"{case.lever(lever).brief} ({REASONS[reason]})" for lever, reason in found.standing]
        yield f"Levers that stand still: {', '.join(standing)}"
    yield ""
    if found.already_there:
        yield f"The likelihood is {bound} already, without a move."
        return
    if not found.paths:
        yield (
            f"None of these {found.enumerated} sets of moves reaches {_target(found)}: at most "
            f"{MOST_MOVES} of {len(found.levers)} levers, each on {len(STEPS)} steps of its range."
        )
        yield "Other levers, more moves or values between the steps were not looked at."
        if found.furthest:
            yield from ("", "The nearest to it:", *_path_lines(case, found.furthest))
        return
    yield (
        f"Of {found.enumerated} sets of at most {MOST_MOVES} moves these would coincide with {bound}, the "
        f"cheapest first;"
    )
    yield "sets that only go further than one listed are left out. Levers are moved as if independent."
    for number, path in enumerate(found.paths, start=1):
        yield ""
        first, *others = _path_lines(case, path)
        yield f"{number}. {first}"
        yield from others


def _target(found: Paths) -> str:
    """The target as it was given, not rounded to the whole percent."""
    return f"{found.target * 100:.6g} %"


def _figure(estimate: Estimate) -> str:
    return f"{percent(estimate.mean)} (90 % range {percent_range(estimate)})"


def _path_lines(case: Case, path: Path) -> Iterator[str]:
    yield f"Cost {value_text(path.cost)}: {_figure(path.agreed)}"
    for move in path.moves:
        yield f"   {_move_text(case, move)}"
    for change in path.parties:
        gives_up = [
            f"{case.interest(interest).name} {signed(log_odds)}" for interest, log_odds in change.gives_up
        ]
        gives_up += [f"moves its own {case.lever(lever).brief}" for lever in change.own_moves]
        yield (
            f"   {case.actor(change.party).brief}: a yes, at least with conditions, "
            f"from {percent(change.before)} to {percent(change.after)}; "
            f"gives up: {', '.join(gives_up) or 'nothing'}"
        )


def _move_text(case: Case, move: PathMove) -> str:
    lever = case.lever(move.lever)
    unit = f" {lever.unit}" if lever.unit else ""
    return f"{lever.name}: from {value_text(move.before)} to {value_text(move.after)}{unit}"


def _json(found: Paths) -> dict[str, object]:
    return {
        "target": found.target,
        "direction": found.direction,
        "already_there": found.already_there,
        "present": asdict(found.present),
        "levers": found.levers,
        "standing": dict(found.standing),
        "enumerated": found.enumerated,
        "paths": [_path_json(path) for path in found.paths],
        "furthest": _path_json(found.furthest) if found.furthest else None,
    }


def _path_json(path: Path) -> dict[str, object]:
    return {
        "moves": [asdict(move) for move in path.moves],
        "cost": path.cost,
        "agreed": asdict(path.agreed),
        "parties": [
            {**asdict(change), "interests": dict(change.interests), "gives_up": dict(change.gives_up)}
            for change in path.parties
        ],
    }


def _rows(found: Paths) -> Iterator[tuple[Cell, ...]]:
    """A row for each move and for each party of each path."""
    for number, path in enumerate(found.paths, start=1):
        start = number, path.cost, path.agreed.mean, path.agreed.p05, path.agreed.p95
        for move in path.moves:
            yield *start, "lever", move.lever, move.before, move.after
        for change in path.parties:
            yield *start, "party", change.party, change.before, change.after
