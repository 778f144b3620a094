"""`truceboard tornado` and `truceboard map`: what the levers do to the likelihood."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from truceboard.case.case import Case
from truceboard.commands.asking import asked, known_of, probability_of, whole_of
from truceboard.commands.printing import (
    Cell,
    Columns,
    aligned,
    case_facts,
    framed,
    percent,
    show,
    signed,
    value_text,
)
from truceboard.files.reading import read_case
from truceboard.likelihood.flip import FlipPoint, flip_points
from truceboard.likelihood.outlook import Swing
from truceboard.likelihood.what_if import STEPS, WhatIf, what_if

PRINTED_STEPS = 11


def tornado(wanted: argparse.Namespace) -> None:
    """Print the swings, the widest first, and with a target the flip points."""
    problems: list[str] = []
    target = None if wanted.target is None else probability_of("--target", wanted.target, problems)
    question = asked(wanted, read_case(wanted.case), problems)
    case, model = question.case, question.model()
    here = question.outlook(model).agreed.mean
    swings = sorted(model.swings(question.settings, question.importances), key=_width)
    flips: dict[str, FlipPoint] = {}
    if target is not None:
        found = flip_points(model, target, question.settings, question.importances)
        flips = {flip.lever: flip for flip in found}
    show(
        wanted,
        text=lambda: framed(case, _tornado_lines(case, swings, flips, here, target), question.day),
        plain=lambda: {
            **case_facts(case, question.day),
            "agreed": here,
            "target": target,
            "swings": [{**asdict(swing), "points": swing.points} for swing in swings],
            "flip_points": [asdict(flip) for flip in flips.values()],
        },
        columns=lambda: Columns(
            ("kind", "id", "low", "high", "points", "flips_at", "direction"),
            [_tornado_row(swing, flips) for swing in swings],
        ),
    )


def _width(swing: Swing) -> float:
    return -swing.points


def _tornado_lines(
    case: Case, swings: list[Swing], flips: dict[str, FlipPoint], here: float, target: float | None
) -> Iterator[str]:
    yield f"Agreed: {percent(here)}"
    yield "Each lever at its minimum and its maximum, each importance at 0 and 2,"
    yield "each party's conditions not met at all and all met; all else as it stands"
    yield ""
    head = ["low", "high", "points", "", *([f"crosses {percent(target)} at"] if target else [])]
    rows = [head]
    for swing in swings:
        row = [percent(swing.low), percent(swing.high), signed(100 * (swing.high - swing.low), 1)]
        row.append(_swing_name(case, swing))
        if target:
            row.append(_flip_text(case, flips.get(swing.id) if swing.kind == "lever" else None))
        rows.append(row)
    yield from aligned(rows, right=range(3))


def _swing_name(case: Case, swing: Swing) -> str:
    if swing.kind == "lever":
        return case.lever(swing.id).name
    if swing.kind == "conditions":
        return f"Conditions met: {case.actor(swing.id).name}"
    return f"Importance of: {case.interest(swing.id).name}"


def _flip_text(case: Case, flip: FlipPoint | None) -> str:
    if flip is None:
        return ""
    if flip.value is None:
        return "none within its range"
    unit = case.lever(flip.lever).unit
    return f"{value_text(flip.value)}{f' {unit}' if unit else ''}, {flip.direction}"


def _tornado_row(swing: Swing, flips: dict[str, FlipPoint]) -> tuple[Cell, ...]:
    flip = flips.get(swing.id) if swing.kind == "lever" else None
    end = (flip.value, flip.direction) if flip else (None, None)
    return swing.kind, swing.id, swing.low, swing.high, swing.points, *end


def what_if_map(wanted: argparse.Namespace) -> None:
    """Print the likelihood over two levers."""
    problems: list[str] = []
    case = read_case(wanted.case)
    levers = [lever.id for lever in case.levers]
    known_of("--x", "lever", [wanted.x], levers, problems)
    known_of("--y", "lever", [wanted.y], levers, problems)
    if wanted.x == wanted.y:
        problems.append(f"--y {wanted.y}: a map needs two different levers")
    whole = wanted.json or wanted.csv
    steps = STEPS if whole else PRINTED_STEPS
    if wanted.steps is not None:
        steps = whole_of("--steps", wanted.steps, problems, least=2, most=1000)
    question = asked(wanted, case, problems)
    found = what_if(
        question.model(),
        wanted.x,
        wanted.y,
        question.settings,
        question.importances,
        columns=steps,
        rows=steps,
    )
    show(
        wanted,
        text=lambda: framed(case, _map_lines(case, found), question.day),
        plain=lambda: {
            **case_facts(case, question.day),
            "x": found.x,
            "y": found.y,
            "x_values": found.x_values.tolist(),
            "y_values": found.y_values.tolist(),
            "agreed": found.headline.tolist(),
            "here": {found.x: found.x_now, found.y: found.y_now, "agreed": found.here},
            "contours": [
                {"level": contour.level, "lines": [line.tolist() for line in contour.lines]}
                for contour in found.contours
            ],
        },
        columns=lambda: Columns((f"lever:{found.x}", f"lever:{found.y}", "agreed"), _map_rows(found)),
    )


def _map_lines(case: Case, found: WhatIf) -> Iterator[str]:
    yield f"Agreed, in percent. Across: {_scale_name(case, found.x)}. Upwards: {_scale_name(case, found.y)}."
    yield (
        f"Where they stand, at {value_text(found.x_now)} and {value_text(found.y_now)}, "
        f"both taken as certain: {percent(found.here)}"
    )
    yield ""
    rows = [
        [value_text(up), *(percent(cell).removesuffix(" %") for cell in row)]
        for up, row in zip(found.y_values.tolist(), found.headline.tolist(), strict=True)
    ]
    foot = ["", *map(value_text, found.x_values.tolist())]
    yield from aligned([*reversed(rows), foot], right=range(len(foot)))


def _scale_name(case: Case, lever_id: str) -> str:
    lever = case.lever(lever_id)
    return f"{lever.name} ({lever.unit})" if lever.unit else lever.name


def _map_rows(found: WhatIf) -> Iterator[tuple[Cell, ...]]:
    for up, row in zip(found.y_values.tolist(), found.headline.tolist(), strict=True):
        for across, cell in zip(found.x_values.tolist(), row, strict=True):
            yield across, up, cell
