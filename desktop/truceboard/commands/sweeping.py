"""`truceboard sweep`: many settings into a CSV file, with a progress bar on stderr."""

import argparse
import sys
import time
from concurrent.futures.process import BrokenProcessPool

from truceboard.case.problems import CaseError, printable
from truceboard.commands.arguments import UsageError
from truceboard.commands.asking import Asked, asked, known_of, whole_of
from truceboard.files.reading import CaseFileError, read_case
from truceboard.likelihood.sweep import MOST_SAMPLES, Sweep, SweepFileError, run_sweep

BAR = 30
"""Characters."""


def sweeping(wanted: argparse.Namespace) -> None:
    """Evaluate the settings that are not in the file yet."""
    problems: list[str] = []
    case = read_case(wanted.case)
    samples = whole_of("--samples", wanted.samples, problems, least=1, most=MOST_SAMPLES)
    levers = known_of(
        "--levers", "lever", wanted.levers.split(","), [lever.id for lever in case.levers], problems
    )
    problems += [
        f"--levers {wanted.levers}: {lever} is given twice"
        for lever in dict.fromkeys(levers)
        if levers.count(lever) > 1
    ]
    question = asked(wanted, case, problems)
    _sweep(question, tuple(levers), samples, wanted)


def _sweep(question: Asked, levers: tuple[str, ...], samples: int, wanted: argparse.Namespace) -> None:
    # A lever that varies is not held where a scenario puts it; where --set puts it, something is wrong.
    set_too = [lever for lever in levers if any(text.startswith(f"{lever}=") for text in wanted.set)]
    if set_too:
        raise UsageError("\n".join(f"--set {lever}: it cannot both vary and be set" for lever in set_too))
    settings = {lever: value for lever, value in question.settings.items() if lever not in levers}
    sweep = Sweep(
        question.case, levers, samples, question.day, question.draws, settings, question.importances
    )
    progress, out = _Progress(), printable(str(wanted.out))
    try:
        run_sweep(sweep, wanted.out, progress)
    except SweepFileError as error:
        raise UsageError(str(error)) from None
    except ValueError as error:
        raise UsageError(f"--draws {question.draws}: {error}") from None
    except CaseError as error:
        raise CaseFileError(question.path, error.problems) from None
    except (KeyboardInterrupt, BrokenProcessPool):
        progress.end()
        raise UsageError(
            f"{out}: interrupted with {progress.done} of {samples} rows; the same command goes on"
        ) from None
    progress.end()
    print(f"{out}: {samples} rows")


class _Progress:
    """A bar on stderr, drawn over itself whenever its percent changes."""

    def __init__(self) -> None:
        self.done = 0
        self._shown = -1
        self._started = time.monotonic()
        self._before: int | None = None

    def __call__(self, done: int, total: int) -> None:
        """Show how many rows there are."""
        if self._before is None:
            self._before = done
        self.done = done
        share = 100 * done // total
        if share == self._shown:
            return
        self._shown = share
        bar = "#" * (BAR * done // total)
        print(
            f"\r[{bar:{BAR}}] {share:3} %  {done}/{total}{self._rest(total)}",
            end="",
            file=sys.stderr,
            flush=True,
        )

    def _rest(self, total: int) -> str:
        """The time that is left, at the pace of this run; blanks over a longer one before."""
        fresh = self.done - (self._before or 0)
        if not fresh or self.done == total:
            return " " * 16
        seconds = (time.monotonic() - self._started) / fresh * (total - self.done)
        minutes, seconds = divmod(round(seconds), 60)
        return f"  {minutes}:{seconds:02} left ".ljust(16)

    def end(self) -> None:
        """Leave the bar's line."""
        if self._shown >= 0:
            print(file=sys.stderr)
