"""`truceboard diff`: two versions of a case, item by item."""

import argparse

from truceboard.commands.printing import say
from truceboard.files.comparing import diff_lines
from truceboard.files.reading import read_case


def difference(wanted: argparse.Namespace) -> None:
    """Print a line for each difference, in the order of the file; nothing if there is none."""
    if lines := diff_lines(read_case(wanted.before), read_case(wanted.after)):
        say(lines)
