"""The fastest of many runs, taken in turns so that a busy machine slows all candidates alike."""

import time
from collections.abc import Callable, Sequence

import numpy as np

SECONDS = 2.0
"""For one group of candidates."""


def fastest(*candidates: Callable[[], object], least: int = 3) -> list[float]:
    """Milliseconds of each candidate's fastest run, once the first has warmed it up."""
    for candidate in candidates:
        candidate()
    times: list[list[float]] = [[] for _ in candidates]
    until = time.perf_counter() + SECONDS
    while time.perf_counter() < until or len(times[0]) < least:
        for candidate, taken in zip(candidates, times, strict=True):
            start = time.perf_counter()
            candidate()
            taken.append((time.perf_counter() - start) * 1000)
    return [min(taken) for taken in times]


def slope(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Of the straight line through the logarithms: 1 is linear growth."""
    return float(np.polyfit(np.log(sizes), np.log(times), 1)[0])
