"""Reads, checks, writes, compares, evaluates and draws cases broken at random.

    python -m tests.benchmarks.fuzz [--inputs 200000] [--seconds 3600] [--processes 2] [--seed 1]

Prints how many inputs were read and refused, the slowest, and the most memory any process used; every input
that did anything else is kept in a file. The exit code says whether all went well.
"""

import argparse
import json
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from tests.files.mutations import attempt, mutated
from tests.window.rendering import Renderer

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import parse_case

SLOWEST = 2.0
"""Seconds of processor time for one input."""
MOST_MEMORY = 1024
"""MiB in one process."""
ROUND = 250


def main() -> int:
    """Break, try, count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seconds", type=float, default=3_600)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    began = time.monotonic()
    counts: Counter[str] = Counter()
    slowest, memory = 0.0, 0
    rounds = ((wanted.seed, number) for number in range(wanted.inputs // ROUND))
    # Spawned, so that each process counts its own memory from the start.
    with multiprocessing.get_context("spawn").Pool(wanted.processes) as pool:
        for ended, seconds, used in pool.imap_unordered(_round, rounds):
            counts += ended
            slowest, memory = max(slowest, seconds), max(memory, used)
            if time.monotonic() - began > wanted.seconds:
                pool.terminate()
                break
    drawn = counts.pop("drawn", 0)
    tried = sum(times for ended, times in counts.items() if not ended.startswith("drawing: "))
    fine = counts["read"] + counts["refused"]
    took = time.monotonic() - began
    print(
        f"{tried} inputs in {took:.0f} s: {counts['read']} read, {counts['refused']} refused, {drawn} drawn"
    )
    print(f"slowest: {slowest:.2f} s; most memory of a process: {memory} MiB; went wrong: {tried - fine}")
    for ended, times in counts.most_common():
        if ended not in ("read", "refused"):
            print(f"  {times} x {ended}")
    return int(len(counts) > 2 or slowest > SLOWEST or memory > MOST_MEMORY)


def _round(what: tuple[int, int]) -> tuple[Counter[str], float, int]:
    seed, number = what
    chance = random.Random(f"{seed} {number}")
    counts: Counter[str] = Counter()
    slowest = 0.0
    for index in range(ROUND):
        # The small one is broken deeper in the same time.
        plain, data = seeds()[index % 10 > 0]
        broken = mutated(chance, plain, data)
        outcome = attempt(broken, BASE)
        counts[outcome.ended] += 1
        slowest = max(slowest, outcome.seconds)
        wrong = not outcome.fine
        if outcome.ended == "read":
            shown = _renderer().show(chance, broken)
            counts["drawn"] += 1
            slowest = max(slowest, shown.seconds)
            wrong = bool(shown.wrong)
            counts[f"drawing: {shown.wrong}"] += wrong
        if wrong or slowest > SLOWEST:
            kept = Path(tempfile.gettempdir()) / f"truceboard-fuzz-{seed}-{number}-{index}.truce"
            kept.write_bytes(broken)
            print(f"{kept}: {outcome.ended}, {outcome.seconds:.1f} s", flush=True)
    return counts, slowest, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


BUILTIN = builtin_case_path().read_bytes()
BASE = parse_case(BUILTIN)


@cache
def seeds() -> tuple[tuple[dict[str, Any], bytes], ...]:
    """The built-in case, and a small one with every optional part."""
    return _whole(), _small()


@cache
def _renderer() -> Renderer:
    return Renderer(Path(tempfile.mkdtemp()))


def _whole() -> tuple[dict[str, Any], bytes]:
    return json.loads(BUILTIN), BUILTIN


def _small() -> tuple[dict[str, Any], bytes]:
    """Two parties, two levers, three positions and every optional part."""
    plain = json.loads(BUILTIN)
    levers = {lever["id"] for lever in plain["levers"][:2]}
    plain["levers"] = plain["levers"][:2]
    plain["positions"] = plain["positions"][:3]
    for party in plain["parties"]:
        for interest in party["interests"]:
            interest["influences"] = [each for each in interest["influences"] if each["lever"] in levers]
        party["conditions"] = [
            each for each in party.get("conditions", []) if each.get("lever") in {None, *levers}
        ]
    settings = {lever["id"]: lever["minimum"] for lever in plain["levers"]}
    party = plain["parties"][0]["actor"]
    plain["scenarios"] = [{"id": "s", "name": "S", "settings": settings, "importances": {}}]
    plain["judgements"] = [
        {
            "id": "j",
            "participant": "A",
            "party": party,
            "date": "2025-03-01",
            "probability": 0.4,
            "rationale": "r",
        }
    ]
    plain["working"] = {"scenario": "s", "settings": settings, "importances": {}, "pinned": ["s"]}
    plain["board"] = {"placements": {"truce": [1, 2]}, "notes": [{"id": "n", "text": "t", "x": 0, "y": 0}]}
    return plain, json.dumps(plain).encode()


if __name__ == "__main__":
    sys.exit(main())
