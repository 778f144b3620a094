"""Kills a process at a random moment of editing and saving, again and again, and looks at what is left.

Each process goes on where the one before it was killed: it brings its session back, edits, records, saves.
The number of the last edit stands in the title of the case.
"""

import contextlib
import os
import random
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from truceboard.case.case import Case
from truceboard.case.history import History
from truceboard.files.generations import Generations
from truceboard.files.locking import CaseLock
from truceboard.files.outside import fingerprint
from truceboard.files.reading import CaseFileError, open_case, read_case
from truceboard.files.recoverable import list_recoverable, resume
from truceboard.files.recovery import HistoryState, RecoveryError, RecoveryStore
from truceboard.files.saving import save_case


@dataclass
class Tally:
    """What was seen in all rounds."""

    kills: int = 0
    edits: int = 0
    saves: int = 0
    recovered: int = 0
    unreadable: int = 0
    lost: int = 0
    ended: int = 0
    """Processes that ended by an error of their own."""
    left_over: int = 0


def kill_again_and_again(folder: Path, case: Case, kills: int, seed: int, longest: float = 0.25) -> Tally:
    """Rounds of one process each, in `folder`, beginning with `case`; it lives `longest` seconds at most."""
    chance, tally = random.Random(seed), Tally()
    path, recovery = folder / "case.truce", folder / "recovery"
    save_case(path, numbered(case, 0))
    last = 0
    for _ in range(kills):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            work(path, recovery, folder / "versions", writing, chance.random())
        os.close(writing)
        time.sleep(chance.random() * longest)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        tally.kills += 1
        with os.fdopen(reading) as told:
            # Each line is whole: it is shorter than a pipe writes at once.
            lines = [line.split() for line in told]
        recorded = max([last, *(int(number) for what, number in lines if what == "recorded")])
        saved = max([0, *(int(number) for what, number in lines if what == "saved")])
        tally.edits += sum(what == "recorded" for what, _ in lines)
        tally.saves += sum(what == "saved" for what, _ in lines)
        tally.recovered += sum(what == "recovered" for what, _ in lines)
        tally.ended += sum(what == "ended" for what, _ in lines)
        last = look(path, recovery, recorded, saved, tally)
    tally.left_over = len(list(folder.glob(".truceboard-*.tmp")))
    return tally


def kill_while_recovering(folder: Path, case: Case, kills: int, seed: int) -> Tally:
    """A crash with twenty edits not saved, and then processes killed while they bring these back."""
    chance, tally = random.Random(seed), Tally()
    recovery = folder / "recovery"
    store, history = RecoveryStore(recovery, "case", None, None), History(numbered(case, 0))
    for number in range(1, 21):
        history.commit(f"Edit {number}", numbered(history.case, number))
        store.record(HistoryState.of(history))
    store.close()
    began = time.monotonic()
    found = list_recoverable(recovery)
    resume(found[0])[0].close()
    longest = (time.monotonic() - began) * 3
    for _ in range(kills):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            bring_back(recovery, writing)
        os.close(writing)
        time.sleep(chance.random() * longest)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        tally.kills += 1
        with os.fdopen(reading) as told:
            lines = told.read().split()
        tally.recovered += "recovered" in lines
        tally.ended += "ended" in lines
        left = list_recoverable(recovery)
        if len(left) != 1 or left[0].problem is not None:
            tally.unreadable += 1
            continue
        store, history = resume(left[0])
        tally.lost += history.case != numbered(case, 20) or len(history.entries) != 20
        store.close()
    return tally


def bring_back(recovery: Path, writing: int) -> None:
    """Bring a session back, record it and wait to be killed."""
    try:
        [found] = list_recoverable(recovery)
        store, history = resume(found)
        store.record(HistoryState.of(history))
        os.write(writing, b"recovered\n")
        time.sleep(60)
    finally:
        with contextlib.suppress(OSError):
            os.write(writing, b"ended\n")
        os._exit(1)


def look(path: Path, recovery: Path, recorded: int, saved: int, tally: Tally) -> int:
    """Look at file and recovery; the number of the last edit that is there in one or the other."""
    on_disk = 0
    try:
        on_disk = number_of(read_case(path))
    except CaseFileError:
        tally.unreadable += 1
    tally.lost += max(0, saved - on_disk)
    kept = [on_disk]
    for found in list_recoverable(recovery):
        try:
            store, history = resume(found)
        except RecoveryError:
            tally.unreadable += 1
            continue
        kept.append(number_of(history.case))
        store.close()
    tally.lost += max(0, recorded - max(kept))
    return max(kept)


def work(path: Path, recovery: Path, versions: Path, writing: int, seed: float) -> None:
    """Edit and save until killed."""
    try:
        chance = random.Random(seed)
        lock = CaseLock.take(path)
        if lock.state == "stale":
            lock.take_over()
        found = list_recoverable(recovery)
        if found:
            store, history = resume(found[0])
            os.write(writing, b"recovered 0\n")
        else:
            opened = open_case(path)
            history, store = History(opened.case), RecoveryStore(recovery, "case", path, opened.fingerprint)
        known = fingerprint(path)
        while True:
            number = number_of(history.case) + 1
            history.commit(f"Edit {number}", numbered(history.case, number))
            store.record(HistoryState.of(history))
            os.write(writing, b"recorded %d\n" % number)
            if chance.random() < 0.3:
                known = save_case(
                    path, history.case, expected=known, generations=Generations(versions)
                ).fingerprint
                os.write(writing, b"saved %d\n" % number)
                history.mark_saved()
                store.describe("case", path, known)
                store.record(HistoryState.of(history))
    finally:
        # What went wrong is told by what is left, and this process must not go on as the one that forked it.
        with contextlib.suppress(OSError):
            os.write(writing, b"ended 0\n")
        os._exit(1)


def numbered(case: Case, number: int) -> Case:
    """The case as its edit of a number leaves it."""
    return case.model_copy(update={"title": f"Edit {number}"})


def number_of(case: Case) -> int:
    """The number of the last edit of a case."""
    return int(case.title.removeprefix("Edit "))
