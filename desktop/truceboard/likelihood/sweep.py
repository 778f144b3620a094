"""Many settings at once: a Sobol design over chosen levers, evaluated on all cores into a CSV file.

The design is fixed by its index, and rows are written in its order. So what an interrupted sweep has written
says where it goes on: after the last whole line.
"""

import hashlib
import json
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO

import numpy as np

from truceboard import __version__
from truceboard.case.case import Case
from truceboard.case.number import number_text
from truceboard.likelihood.compile import DEFAULT_DRAWS, Model, compile_case
from truceboard.likelihood.draws import SEED
from truceboard.likelihood.outlook import RESPONSES, Outlook
from truceboard.likelihood.shapes import FloatArray

MARK = "# truceboard sweep "
MOST_SAMPLES = 2**20
_ROWS_AT_ONCE = 16
_WAITING_BATCHES = 3
"""For each core: enough that none is idle while one writes."""
_FORMS_NO_FIGURE = {"working", "board", "forecasts", "scenarios"}
QUESTIONS = ("agreed", "as_offered", "at_least_with_conditions")


class SweepFileError(Exception):
    """A file that is not the beginning of this sweep; the text names it and says why."""


@dataclass(frozen=True)
class Sweep:
    """What a sweep evaluates: `levers` vary over their ranges, all others stand at `settings`."""

    case: Case
    levers: tuple[str, ...]
    samples: int
    as_of: date
    draws: int = DEFAULT_DRAWS
    settings: Mapping[str, float] = field(default_factory=dict)
    importances: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """ValueError for no lever, a lever twice or also in `settings`, and a wrong number of samples."""
        if not self.levers:
            raise ValueError("a sweep needs at least one lever")
        for lever in self.levers:
            self.case.lever(lever)
            if self.levers.count(lever) > 1:
                raise ValueError(f"{lever} is given twice")
            if lever in self.settings:
                raise ValueError(f"{lever} cannot both vary and stand at {number_text(self.settings[lever])}")
        if not 1 <= self.samples <= MOST_SAMPLES:
            raise ValueError(f"the number of samples must lie between 1 and {MOST_SAMPLES}")

    def compile(self) -> Model:
        """The model of the sweep; errors as in `compile_case`."""
        return compile_case(self.case, self.as_of, self.draws)

    def design(self) -> list[dict[str, float]]:
        """The settings of the levers, by index: scrambled Sobol points of a fixed seed (Sobol 1967)."""
        # scipy is imported late: it takes longer to load than everything else together.
        from scipy.stats import qmc

        exponent = (self.samples - 1).bit_length()
        points = qmc.Sobol(len(self.levers), scramble=True, rng=SEED).random_base2(exponent)
        levers = [self.case.lever(lever) for lever in self.levers]
        low = np.array([lever.minimum for lever in levers])
        high = np.array([lever.maximum for lever in levers])
        values: FloatArray = np.minimum(low + points[: self.samples] * (high - low), high)
        return [dict(zip(self.levers, row, strict=True)) for row in values.tolist()]

    def header(self) -> str:
        """Two lines: what the file was made from, for the machine, and the names of the columns."""
        content = self.case.model_dump_json(exclude=_FORMS_NO_FIGURE).encode()
        made_from = {
            "version": __version__,
            "case": hashlib.sha256(content).hexdigest(),
            "levers": self.levers,
            "samples": self.samples,
            "as_of": self.as_of.isoformat(),
            "draws": self.draws,
            "settings": dict(sorted(self.settings.items())),
            "importances": dict(sorted(self.importances.items())),
        }
        columns = [
            "index",
            *(f"lever:{lever}" for lever in self.levers),
            *(f"{question}:{figure}" for question in QUESTIONS for figure in ("mean", "p05", "p50", "p95")),
            *(
                f"{party.actor}:{figure}"
                for party in self.case.parties
                for figure in (*RESPONSES, "log_odds")
            ),
        ]
        return f"{MARK}{json.dumps(made_from)}\n{','.join(columns)}\n"

    def row(self, model: Model, index: int, values: Mapping[str, float]) -> str:
        """The line of one setting."""
        outlook = model.evaluate({**self.settings, **values}, self.importances)
        return f"{_start(index, values)},{','.join(map(number_text, _figures(outlook)))}\n"


def _start(index: int, values: Mapping[str, float]) -> str:
    return ",".join([str(index), *map(number_text, values.values())])


def _figures(outlook: Outlook) -> Iterator[float]:
    for estimate in (outlook.agreed, outlook.as_offered, outlook.at_least_with_conditions):
        yield from (estimate.mean, estimate.p05, estimate.p50, estimate.p95)
    for party in outlook.parties:
        yield from (*party.ladder, party.log_odds)


def run_sweep(
    sweep: Sweep,
    out: Path,
    progress: Callable[[int, int], None],
    workers: int | None = None,
) -> None:
    """Write the file, or go on with it; tells `progress` the rows that are there and those to come.

    However it ends, the file holds whole rows and at most the beginning of one more, which the next run takes
    away. Raises SweepFileError for a file that is not the beginning of this sweep, OSError, and errors as in
    `compile_case`. `workers` is by default the number of cores.
    """
    sweep.compile()
    design = sweep.design()
    with out.open("a+b") as file:
        done = _rows_there(sweep, design, out, file)
        progress(done, sweep.samples)
        if done == sweep.samples:
            return
        for rows in _evaluate(sweep, done, workers or os.cpu_count() or 1):
            file.write("".join(rows).encode())
            file.flush()
            done += len(rows)
            progress(done, sweep.samples)


def _rows_there(sweep: Sweep, design: Sequence[Mapping[str, float]], out: Path, file: BinaryIO) -> int:
    """How many rows the file holds; an unfinished last line is taken away, a missing header written."""
    file.seek(0)
    content = file.read()
    header = sweep.header().encode()
    if not content.startswith(header[: len(content)]):
        raise SweepFileError(f"{out}: {_difference(sweep, content)}")
    if len(content) < len(header):
        file.truncate(0)
        file.write(header)
        file.flush()
        return 0
    whole = content.rfind(b"\n") + 1
    lines = content[len(header) : whole].decode("utf-8", "replace").splitlines()
    fields = header.decode().splitlines()[1].count(",")
    if len(lines) > len(design):
        raise SweepFileError(f"{out}: it holds more rows than the sweep has")
    for index, line in enumerate(lines):
        if not line.startswith(f"{_start(index, design[index])},") or line.count(",") != fields:
            raise SweepFileError(f"{out}: line {index + 3} is not row {index} of this sweep")
    if whole < len(content):
        file.truncate(whole)
    return len(lines)


def _difference(sweep: Sweep, content: bytes) -> str:
    """Why a file is not the beginning of this sweep."""
    first = content.partition(b"\n")[0].decode("utf-8", "replace")
    try:
        theirs = json.loads(first.removeprefix(MARK)) if first.startswith(MARK) else None
    except ValueError:
        theirs = None
    if not isinstance(theirs, dict):
        return "it is there already and no sweep has written it; choose another file"
    ours = json.loads(sweep.header().partition("\n")[0].removeprefix(MARK))
    other = [key for key in ours if theirs.get(key) != ours[key]]
    return f"it is there already, of another sweep (not the same: {', '.join(other)}); choose another file"


def _evaluate(sweep: Sweep, done: int, workers: int) -> Iterator[list[str]]:
    """The rows from `done` on, in their order, some at once."""
    # A new process starts clean everywhere: forked from a window's threads it may hang.
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), initializer=_start_worker, initargs=(sweep,)
    )
    waiting: deque[Future[list[str]]] = deque()
    try:
        for start in range(done, sweep.samples, _ROWS_AT_ONCE):
            waiting.append(pool.submit(_rows, start, min(start + _ROWS_AT_ONCE, sweep.samples)))
            if len(waiting) >= workers * _WAITING_BATCHES:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


_work: tuple[Sweep, Model, list[dict[str, float]]]
"""In a worker: what it evaluates, and the design."""


def _start_worker(sweep: Sweep) -> None:
    global _work
    # Ctrl-C reaches all processes; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _work = sweep, sweep.compile(), sweep.design()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work forever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _rows(start: int, stop: int) -> list[str]:
    sweep, model, design = _work
    return [sweep.row(model, index, design[index]) for index in range(start, stop)]
