"""Several windows on one file, each a process of its own; ten of them in tests/benchmarks/contention.py."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_one_window_gets_the_file_and_no_accepted_save_is_lost(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.window.documents.contending", str(tmp_path), "3", "3"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    tally = json.loads(done.stdout)
    assert (tally["editing"], tally["told"], tally["elsewhere"]) == (1, 2, 2), done.stderr
    assert tally["accepted"] >= 1
    assert tally["looks"] > 10
    assert [tally[each] for each in ("lost", "unreadable", "left_over", "faults")] == [0, 0, 0, 0], (
        done.stderr
    )
