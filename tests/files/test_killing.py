"""A process killed at any moment leaves a whole file and every edit that it recorded."""

import os
from pathlib import Path

import pytest
from tests.files.killing import kill_again_and_again, kill_while_recovering

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_killed_again_and_again_nothing_is_lost(tmp_path: Path) -> None:
    tally = kill_again_and_again(tmp_path, read_case(builtin_case_path()), kills=15, seed=1)
    assert tally.kills == 15
    assert tally.edits > 15
    assert tally.saves > 3
    assert (tally.unreadable, tally.lost, tally.ended) == (0, 0, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_killed_while_it_brings_edits_back_nothing_is_lost(tmp_path: Path) -> None:
    tally = kill_while_recovering(tmp_path, read_case(builtin_case_path()), kills=20, seed=1)
    assert tally.kills == 20
    assert tally.recovered < 20  # some are killed before they are through
    assert (tally.unreadable, tally.lost, tally.ended) == (0, 0, 0)
