"""The grammar of the command line. It imports nothing of the model, so that `--help` is there at once."""

import argparse
from pathlib import Path
from typing import NoReturn

from truceboard import __version__

DEFAULT_DRAWS = 8192
"""As in the model, which is not loaded to parse an argument."""


class UsageError(Exception):
    """What was asked cannot be done; each line of its text is one problem."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {message}")


def build_parser() -> argparse.ArgumentParser:
    """The whole command line; it raises UsageError instead of leaving the program."""
    parser = _Parser(prog="truceboard", description="A scenario board for truce decisions.")
    parser.add_argument("--version", action="version", version=f"truceboard {__version__}")
    parser.add_argument("--selftest", action="store_true", help="evaluate and draw the built-in case")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def command(name: str, purpose: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=purpose, description=purpose, allow_abbrev=False)

    _evaluate(command("evaluate", "print the likelihood and where it comes from"))
    _explain(command("explain", "say why: shares in points, what each statement did, what to find out first"))
    _tornado(command("tornado", "print what moves the likelihood most"))
    _map(command("map", "print the likelihood over two levers"))
    _timeline(command("timeline", "print the likelihood day by day, as it was known then"))
    _paths(command("paths", "list the moves that would coincide with a likelihood"))
    _pools(command("pools", "print the judgements of all participants, side by side and pooled"))
    _score(command("score", "score the forecasts of all cases in a folder"))
    _sweep(command("sweep", "evaluate many settings into a CSV file; run again, it goes on"))
    _case(command("check", "list everything that is wrong with a case file"))
    _diff(command("diff", "list in what two versions of a case differ, item by item"))
    _render(command("render", "draw the board as a picture"))
    _open(command("open", "open the window; `truceboard CASE` does the same"))
    return parser


def _evaluate(parser: argparse.ArgumentParser) -> None:
    _case(parser)
    _settings(parser)
    _form(parser)


_explain = _evaluate


def _tornado(parser: argparse.ArgumentParser) -> None:
    _evaluate(parser)
    parser.add_argument(
        "--target", metavar="P", help="also say where each lever takes the likelihood across P (0.4 or 40%%)"
    )


def _map(parser: argparse.ArgumentParser) -> None:
    _evaluate(parser)
    parser.add_argument("--x", required=True, metavar="LEVER", help="the lever across")
    parser.add_argument("--y", required=True, metavar="LEVER", help="the lever upwards")
    parser.add_argument(
        "--steps", metavar="N", help="values of each lever, by default 41, in the printed table 11"
    )


def _timeline(parser: argparse.ArgumentParser) -> None:
    _case(parser)
    add = parser.add_argument
    add("--from", dest="start", metavar="DATE", help="the first day, by default that of the first entry")
    add("--to", "--as-of", dest="as_of", metavar="DATE", help="the last day, by default the case's own")
    _draws(parser)
    _form(parser)


def _paths(parser: argparse.ArgumentParser) -> None:
    _evaluate(parser)
    add = parser.add_argument
    add("--target", required=True, metavar="P", help="the likelihood that is looked for (0.4 or 40%%)")
    add("--at-most", action="store_true", help="look for a likelihood of at most P, not of at least P")
    add(
        "--by",
        action="append",
        metavar="ACTOR",
        help="whose levers may move (repeatable), by default everybody's",
    )
    add(
        "--party",
        action="append",
        metavar="PARTY",
        help="whose answer is sought (repeatable), by default every party's: its own levers stand still",
    )
    add(
        "--free",
        action="append",
        default=[],
        metavar="LEVER",
        help="let a lever move that would stand still: its party's own, battlefield, domestic, locked "
        "(repeatable)",
    )
    add("--most", default="10", metavar="N", help="how many paths to list, by default %(default)s")


def _pools(parser: argparse.ArgumentParser) -> None:
    _evaluate(parser)
    parser.add_argument(
        "--extremizing", default="1", metavar="A", help="multiply pooled log-odds, by default %(default)s"
    )


def _score(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where .truce files are, at any depth")
    _form(parser)


def _sweep(parser: argparse.ArgumentParser) -> None:
    _case(parser)
    add = parser.add_argument
    add("--levers", required=True, metavar="A,B,C", help="the levers that vary over their ranges")
    add("--samples", required=True, metavar="N", help="how many settings of them")
    add("--out", type=Path, required=True, metavar="FILE.csv", help="where the rows go")
    _settings(parser)


def _diff(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("before", type=Path, metavar="A", help="a .truce file")
    parser.add_argument("after", type=Path, metavar="B", help="a later one")


def _render(parser: argparse.ArgumentParser) -> None:
    _case(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.png", help="where the picture goes")


def _open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", nargs="?", type=Path, metavar="CASE", help="a .truce file")


def _case(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", type=Path, metavar="CASE", help="a .truce file")


def _settings(parser: argparse.ArgumentParser) -> None:
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
    _draws(parser)


def _draws(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--draws", default=str(DEFAULT_DRAWS), metavar="N", help="a power of two, by default %(default)s"
    )


def _form(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON instead of a table")
    form.add_argument("--csv", action="store_true", help="print comma-separated values instead of a table")
