"""Makes every call of a save fail in turn, and kills a process 500 times while it edits and saves.

    python -m tests.benchmarks.faults [--kills 500] [--seed 1]

The exit code says whether every file was whole and no edit was lost.
"""

import argparse
import errno
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.files.failing_calls import ERRORS, each_failure
from tests.files.killing import kill_again_and_again, kill_while_recovering

from truceboard.case.case import Case
from truceboard.files import replacing
from truceboard.files.builtin import builtin_case_path
from truceboard.files.generations import Generations
from truceboard.files.reading import read_case
from truceboard.files.saving import save_case, save_directly
from truceboard.files.writing import canonical_text


def main() -> int:
    """Break, kill, count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    case = read_case(builtin_case_path())
    one = case.positions[0]
    positions = tuple(one.model_copy(update={"id": f"q{number}"}) for number in range(2_000))
    large = case.model_copy(update={"positions": positions})
    with tempfile.TemporaryDirectory() as folder:
        wrong = _failures(Path(folder), case)
    fifth = wanted.kills // 5
    rounds = (
        ("built-in", case, wanted.kills - fifth, 0.25),
        # Reading it takes a while.
        ("2,000 positions", large, fifth, 2.0),
    )
    for name, each, kills, longest in rounds:
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            tally = kill_again_and_again(Path(folder), each, kills, wanted.seed, longest)
            print(
                f"{name}: {tally.kills} kills in {time.monotonic() - began:.0f} s, {tally.edits} edits, "
                f"{tally.saves} saves, {tally.recovered} sessions brought back; "
                f"parts of files left over: {tally.left_over}; ended by themselves: {tally.ended}; "
                f"unreadable: {tally.unreadable}; edits lost: {tally.lost}"
            )
            wrong += tally.unreadable + tally.lost + tally.ended
    with tempfile.TemporaryDirectory() as folder:
        tally = kill_while_recovering(Path(folder), case, fifth, wanted.seed)
        print(
            f"while bringing edits back: {tally.kills} kills, {tally.recovered} after it was done; "
            f"unreadable: {tally.unreadable}; sessions not whole: {tally.lost}"
        )
        wrong += tally.unreadable + tally.lost + tally.ended
    return int(wrong > 0)


def _failures(folder: Path, case: Case) -> int:
    """How many files were neither as they had been nor as they should be."""
    replacing.WAITS = (0.0, 0.0)
    path, generations = folder / "case.truce", Generations(folder / "versions")
    before, after = b"what stood here before" * 1_000, canonical_text(case).encode()

    def prepare() -> None:
        generations.forget(path)
        path.write_bytes(before)

    def replace() -> None:
        save_case(path, case, generations=generations)

    def directly() -> None:
        save_directly(path, case, generations=generations)

    tried: Counter[str] = Counter()
    wrong = 0
    for way, act, lasting in (("replace", replace, (False, True)), ("directly", directly, (False,))):
        for error in ERRORS:
            for on in lasting:
                for call, raised in each_failure(prepare, act, error, on=on):
                    tried[way] += 1
                    if path.read_bytes() != (after if raised is None else before):
                        wrong += 1
                        print(f"{way}, {call}, {errno.errorcode[error]}: {raised}")
    print(f"calls made to fail: {dict(tried)}; files neither as before nor whole: {wrong}")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
