"""Ten windows on one file, each in a process of its own: who gets it, and is anything lost?

    python -m tests.benchmarks.contention [--windows 10] [--rounds 20]

The exit code says whether exactly one got it, the others were told, and nothing was lost.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.window.documents.contending import contend


def main() -> int:
    """Contend, count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--windows", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=20)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[variable] = home
        began = time.monotonic()
        tally = contend(Path(folder), wanted.windows, wanted.rounds)
    print(f"{tally} in {time.monotonic() - began:.0f} s")
    others = wanted.windows - 1
    right = (tally.editing, tally.told, tally.elsewhere) == (1, others, others)
    return int(not right or tally.lost + tally.unreadable + tally.left_over + tally.faults > 0)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
