"""A long day in short: edits, undos, redos and saves, with recovery and versions; does the memory grow?

    python -m tests.benchmarks.soak [--steps 100000]

The exit code says whether memory grew by less than a tenth once the history was full.
"""

import argparse
import gc
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from truceboard.case import edits
from truceboard.case.history import MOST_STEPS, History
from truceboard.files.builtin import builtin_case_path
from truceboard.files.generations import Generations
from truceboard.files.outside import Fingerprint
from truceboard.files.reading import read_case
from truceboard.files.recovery import HistoryState, RecoveryStore
from truceboard.files.saving import save_case

SAVED_EVERY = 100


def main() -> int:
    """Work, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=100_000)
    steps = parser.parse_args().steps
    with tempfile.TemporaryDirectory() as folder:
        before, after, largest, took = _work(Path(folder), steps)
    growth = after / before - 1
    print(f"{steps} steps in {took:.0f} s: {before} KiB once the history was full, {after} KiB at the end")
    print(f"growth {growth:.1%} (aim: under 10 %); the recovery store took {largest // 1024} KiB at most")
    return int(growth >= 0.1)


def _work(folder: Path, steps: int) -> tuple[int, int, int, float]:
    chance, began = random.Random(1), time.monotonic()
    path, generations = folder / "case.truce", Generations(folder / "versions")
    line = History(read_case(builtin_case_path()))
    store = RecoveryStore(folder / "recovery", "soak", path, None)
    known: Fingerprint | None = None
    before = largest = 0
    for step in range(steps):
        _one(chance, line)
        store.record(HistoryState.of(line))
        if step % SAVED_EVERY == 0:
            known = save_case(path, line.case, expected=known, generations=generations).fingerprint
            line.mark_saved()
            store.describe("soak", path, known)
            largest = max(largest, sum(each.stat().st_size for each in (folder / "recovery").iterdir()))
        if step == min(steps // 2, 3 * MOST_STEPS):
            before = _memory()
    after = _memory()
    store.close_clean()
    return before, after, largest, time.monotonic() - began


def _one(chance: random.Random, line: History) -> None:
    what = chance.random()
    if what < 0.15 and line.can_undo:
        line.undo()
    elif what < 0.2 and line.can_redo:
        line.redo()
    elif what < 0.8:
        value = round(chance.random() * 100, 2)
        line.commit("Move a lever", edits.change_working(line.case, settings={"nato-pledge": value}))
    else:
        place = (chance.random() * 1000, chance.random() * 1000)
        line.commit("Move a card", edits.move_cards(line.case, {"truce": place}))


def _memory() -> int:
    """KiB of memory in use; where the system does not tell, the most that ever was."""
    gc.collect()
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmRSS:")[2].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    sys.exit(main())
