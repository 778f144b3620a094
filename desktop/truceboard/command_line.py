"""The model without a screen: `truceboard evaluate`, `check`, `render`; `truceboard CASE` opens the window.

Exit codes: 0, or 2 with one line per problem on stderr.
"""

import argparse
import json
import math
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import NoReturn

from truceboard import __version__
from truceboard.case.case import Case
from truceboard.case.number import number_text
from truceboard.case.problems import CaseError
from truceboard.files.reading import CaseFileError, read_case
from truceboard.likelihood.compile import DEFAULT_DRAWS, compile_case
from truceboard.likelihood.draws import check_draws
from truceboard.likelihood.outlook import RESPONSES, Estimate, Outlook, PartyOutlook
from truceboard.likelihood.yardstick import shown_percent

QUESTIONS = {
    "agreed": "Agreed",
    "as_offered": "As offered",
    "at_least_with_conditions": "At least with conditions",
}


class UsageError(Exception):
    """What was asked cannot be done; each line of its text is one problem."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {message}")


def run(
    argv: Sequence[str],
    *,
    render: Callable[[Path, Path], None],
    window: Callable[[Path | None], int],
    selftest: Callable[[], int],
) -> int:
    """Do what the arguments ask for and return the exit code; the callables do what needs a screen.

    `render` draws a case file into a PNG file and may raise CaseError or OSError.
    """
    try:
        # Without a command the window is meant: `truceboard CASE` and `truceboard`.
        commands = {"evaluate", "check", "render", "open", "-h", "--help", "--version", "--selftest"}
        wanted = build_parser().parse_args(argv if argv and argv[0] in commands else ["open", *argv])
        if wanted.selftest:
            return selftest()
        match wanted.command:
            case "evaluate":
                _evaluate(wanted)
            case "check":
                read_case(wanted.case)
                print(f"{wanted.case}: nothing is wrong")
            case "render":
                render(wanted.case, wanted.out)
            case "open":
                return window(wanted.case)
    except (UsageError, CaseError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def build_parser() -> argparse.ArgumentParser:
    """The whole command line; it raises UsageError instead of leaving the program."""
    parser = _Parser(prog="truceboard", description="A scenario board for truce decisions.")
    parser.add_argument("--version", action="version", version=f"truceboard {__version__}")
    parser.add_argument("--selftest", action="store_true", help="evaluate and draw the built-in case")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    evaluate = commands.add_parser("evaluate", help="print the likelihood and where it comes from")
    _case_argument(evaluate)
    _settings_arguments(evaluate)
    evaluate.add_argument("--json", action="store_true", help="print JSON instead of a table")

    check = commands.add_parser("check", help="list everything that is wrong with a case file")
    _case_argument(check)

    render = commands.add_parser("render", help="draw the board as a picture")
    _case_argument(render)
    render.add_argument("--out", type=Path, required=True, metavar="FILE.png", help="where the picture goes")

    window = commands.add_parser("open", help="open the window; `truceboard CASE` does the same")
    window.add_argument("case", nargs="?", type=Path, metavar="CASE", help="a .truce file")
    return parser


def _case_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", type=Path, metavar="CASE", help="a .truce file")


def _settings_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--as-of", metavar="DATE", help="look at the case as of this day (YYYY-MM-DD), by default its own")
    add("--scenario", metavar="ID", help="start from a scenario of the case, by default from the baseline")
    add("--set", action="append", default=[], metavar="LEVER=VALUE", help="move a lever (repeatable)")
    add(
        "--importance",
        action="append",
        default=[],
        metavar="INTEREST=WEIGHT",
        help="weigh an interest from 0 to 2 (repeatable)",
    )
    add("--draws", default=str(DEFAULT_DRAWS), metavar="N", help="a power of two, by default %(default)s")


def _evaluate(wanted: argparse.Namespace) -> None:
    case = read_case(wanted.case)
    problems: list[str] = []
    day = _day(wanted.as_of, problems)
    draws = _draws(wanted.draws, problems)
    settings, importances = _settings(case, wanted, problems)
    if problems:
        raise UsageError("\n".join(problems))
    try:
        model = compile_case(case, day, draws)
    except ValueError as error:
        raise UsageError(f"--draws {draws}: {error}") from None
    except CaseError as error:
        raise CaseFileError(wanted.case, error.problems) from None
    outlook = model.evaluate(settings, importances)
    if wanted.json:
        print(json.dumps(outlook_json(outlook), indent=2))
    else:
        # A terminal that has no Cyrillic shows question marks rather than a traceback.
        encoding = sys.stdout.encoding or "utf-8"
        print(outlook_table(case, outlook).encode(encoding, "replace").decode(encoding))


def _day(text: str | None, problems: list[str]) -> date | None:
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        problems.append(f"--as-of {text}: not a day of the calendar written as YYYY-MM-DD")
        return None
    if day.isoformat() != text:
        problems.append(f"--as-of {text}: write the day as {day.isoformat()}")
    return day


def _draws(text: str, problems: list[str]) -> int:
    try:
        draws = int(text)
        check_draws(draws)
    except ValueError as error:
        reason = str(error) if text.lstrip("+-").isdecimal() else "not a whole number"
        problems.append(f"--draws {text}: {reason}")
        return DEFAULT_DRAWS
    return draws


def _settings(
    case: Case, wanted: argparse.Namespace, problems: list[str]
) -> tuple[dict[str, float], dict[str, float]]:
    """The scenario's settings and importances with those of the command line over them."""
    settings: dict[str, float] = {}
    importances: dict[str, float] = {}
    if wanted.scenario is not None:
        try:
            scenario = case.scenario(wanted.scenario)
        except KeyError:
            known = ", ".join(scenario.id for scenario in case.scenarios) or "none"
            problems.append(f"--scenario {wanted.scenario}: the case has no such scenario; it has: {known}")
        else:
            settings.update(scenario.settings)
            importances.update(scenario.importances)
    levers = {lever.id: (lever.minimum, lever.maximum) for lever in case.levers}
    interests = {interest.id: (0.0, 2.0) for party in case.parties for interest in party.interests}
    settings.update(_assignments("--set", "lever", wanted.set, levers, problems))
    importances.update(_assignments("--importance", "interest", wanted.importance, interests, problems))
    return settings, importances


def _assignments(
    option: str,
    kind: str,
    texts: Sequence[str],
    bounds: Mapping[str, tuple[float, float]],
    problems: list[str],
) -> dict[str, float]:
    assigned: dict[str, float] = {}
    for text in texts:
        name, equals, number = text.partition("=")
        try:
            value = float(number)
        except ValueError:
            value = float("nan")
        if not equals:
            problems.append(f"{option} {text}: write it as {kind.upper()}=NUMBER")
        elif name not in bounds:
            known = ", ".join(bounds) or "none"
            problems.append(f"{option} {text}: the case has no {kind} {name}; it has: {known}")
        elif math.isnan(value):
            problems.append(f"{option} {text}: {number} is not a number")
        elif not bounds[name][0] <= value <= bounds[name][1]:
            low, high = map(number_text, bounds[name])
            problems.append(f"{option} {text}: {name} must lie between {low} and {high}")
        elif name in assigned:
            problems.append(f"{option} {text}: {name} is given twice")
        else:
            assigned[name] = value
    return assigned


def outlook_json(outlook: Outlook) -> dict[str, object]:
    """An outlook as plain values: the three likelihoods, the parties' answers, and their contributions."""
    return {
        **{question: asdict(getattr(outlook, question)) for question in QUESTIONS},
        "parties": {
            party.party: {**dict(zip(RESPONSES, party.ladder, strict=True)), "log_odds": party.log_odds}
            for party in outlook.parties
        },
        "contributions": {party.party: _contributions_json(party) for party in outlook.parties},
    }


def _contributions_json(party: PartyOutlook) -> dict[str, float]:
    # Ids are unique within a kind: a position and a judgement of one id share a key, and so their sum.
    added: dict[str, float] = {}
    for part in party.contributions:
        added[part.key] = added.get(part.key, 0.0) + part.log_odds
    return added


def outlook_table(case: Case, outlook: Outlook) -> str:
    """An outlook as text to read, in English, between the case's markings."""
    marking = [case.marking.level] if case.marking else []
    lines = [*marking, case.title, f"As of {outlook.as_of.isoformat()}", ""]
    if not outlook.has_basis:
        lines.append("No basis yet: a party has no position, no judgement and no note on its base rate.")
    lines.append(f"{'':26}{'mean':>6}{'90 % range':>16}")
    for question, name in QUESTIONS.items():
        lines.append(f"{name:26}{_likelihood(getattr(outlook, question))}")
    lines.append("Agreed is not held: compliance is another question.")
    for party in outlook.parties:
        name = case.actor(party.party).brief
        answers = zip(("reject", "stall", "with conditions", "accept"), party.ladder, strict=True)
        lines += ["", f"{name}: " + ", ".join(f"{answer} {_percent(p)}" for answer, p in answers)]
        parts = [(part.log_odds, _contribution(case, part.key)) for part in party.contributions]
        parts.append((sum(log_odds for log_odds, _ in parts), "log-odds of a yes, at least with conditions"))
        lines += [f"  {_signed(log_odds)}  {name}" for log_odds, name in parts]
    return "\n".join(map(_printable, [*lines, *([""] if marking else []), *marking]))


def _printable(line: str) -> str:
    """A line without the control characters by which a case could take over a terminal."""
    return "".join(character if character.isprintable() else " " for character in line)


def _likelihood(estimate: Estimate) -> str:
    spread = f"{shown_percent(estimate.p05)} to {_percent(estimate.p95)}"
    return f"{_percent(estimate.mean):>6}{spread:>16}"


def _signed(log_odds: float) -> str:
    rounded = round(log_odds, 2)
    return f"{rounded:+6.2f}" if rounded else "  0.00"


def _percent(probability: float) -> str:
    return f"{shown_percent(probability)} %"


def _contribution(case: Case, key: str) -> str:
    kind, *names = key.split(":")
    match kind:
        case "influence":
            return f"{case.lever(names[1]).name}, for: {case.interest(names[0]).name}"
        case "evidence":
            return _speaker(case, names[0])
        case "base":
            return "Base rate"
        case _:
            return "What the other parties do"


def _speaker(case: Case, evidence_id: str) -> str:
    for judgement in case.judgements:
        if judgement.id == evidence_id:
            return f"Judgement of {judgement.participant}, {judgement.date.isoformat()}"
    position = case.position(evidence_id)
    return f"{position.speaker}, {position.date.isoformat()}: {position.text}"
