"""The model without a screen: `truceboard COMMAND`; `truceboard CASE` opens the window.

Exit codes: 0, or 2 with one line per problem on stderr.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from truceboard.case.problems import CaseError, printable
from truceboard.commands.arguments import UsageError, build_parser

COMMANDS = {
    *("evaluate", "explain", "tornado", "map", "timeline", "paths", "pools", "score", "sweep"),
    *("check", "diff", "render", "open", "-h", "--help", "--version", "--selftest"),
}


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
        wanted = build_parser().parse_args(argv if argv and argv[0] in COMMANDS else ["open", *argv])
        if wanted.selftest:
            return selftest()
        if wanted.command == "open":
            return window(wanted.case)
        if wanted.command == "render":
            render(wanted.case, wanted.out)
        else:
            _command(wanted)
    except (UsageError, CaseError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _command(wanted: argparse.Namespace) -> None:
    """Run one command. The model is imported late: whoever asks for help need not wait for it."""
    match wanted.command:
        case "evaluate":
            from truceboard.commands.evaluate import evaluate

            evaluate(wanted)
        case "explain":
            from truceboard.commands.explain import explain

            explain(wanted)
        case "tornado":
            from truceboard.commands.levers import tornado

            tornado(wanted)
        case "map":
            from truceboard.commands.levers import what_if_map

            what_if_map(wanted)
        case "timeline":
            from truceboard.commands.days import days

            days(wanted)
        case "paths":
            from truceboard.commands.paths import paths

            paths(wanted)
        case "pools":
            from truceboard.commands.judgements import judgements

            judgements(wanted)
        case "score":
            from truceboard.commands.score import score

            score(wanted)
        case "sweep":
            from truceboard.commands.sweeping import sweeping

            sweeping(wanted)
        case "diff":
            from truceboard.commands.difference import difference

            difference(wanted)
        case "check":
            from truceboard.files.reading import read_case

            read_case(wanted.case)
            print(f"{printable(str(wanted.case))}: nothing is wrong")
