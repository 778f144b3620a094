"""Many windows, each in a process of its own, on one file: who gets it, and is anything lost?

    python -m tests.window.documents.contending FOLDER WINDOWS ROUNDS

prints a Tally as JSON. Run it in a process of its own: it forks before Qt begins.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from truceboard.case.case import Note
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import CaseFileError, read_case
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile
from truceboard.window.start import application

PAUSE = 0.5
"""Seconds for each window between two of its saves, at most: opening takes about as long."""


@dataclass
class Tally:
    """What was seen."""

    windows: int = 0
    editing: int = 0
    """Windows that got the file when all opened it at once."""
    told: int = 0
    """Windows that were told who has it."""
    elsewhere: int = 0
    """Of these, saves that went to a file of their own."""
    accepted: int = 0
    """Saves into the one file that were accepted, each with an edit of its own."""
    asked: int = 0
    """Saves that were not, because somebody else had saved or taken over."""
    lost: int = 0
    """Accepted edits that are not in the file in the end."""
    looks: int = 0
    unreadable: int = 0
    """Looks at the file while all of this went on, and those that found no whole case."""
    left_over: int = 0
    """Parts of files and locks that are still there when all windows are closed."""
    faults: int = 0


class Person:
    """Answers the dialogs of one window."""

    def __init__(self, number: int, folder: Path) -> None:
        self.own = folder / f"own-{number}.truce"
        self.takes_over = False
        self.titles: list[str] = []
        self.texts: list[str] = []

    def choose(self, title: str, text: str, choices: Sequence[str], otherwise: str = "") -> str | None:
        """A reader at first; later somebody who takes over, and who loads what others have saved."""
        self.titles.append(title)
        self.texts.append(text)
        wanted = ("Take over", "Load theirs") if self.takes_over else ("Open read-only",)
        return next((choice for choice in choices if choice in wanted), None)

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Sure."""
        self.titles.append(title)
        return True

    def ask_to_save(self, name: str) -> str:
        """What was accepted is saved; the rest was only tried."""
        return "discard"

    def path_to_save(self, suggested: Path) -> Path:
        """A file of one's own."""
        return self.own

    def report(self, title: str, text: str, details: Sequence[str] = ()) -> None:
        """Kept, to be counted."""
        self.titles.append(title)

    def tell(self, title: str, text: str) -> None:
        """The notice of the case."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        raise AssertionError(f"nobody should ask for {name}")


def contend(folder: Path, windows: int, rounds: int) -> Tally:
    """All open the file at once; then all take it over from one another and save, `rounds` times each."""
    path = folder / "case.truce"
    path.write_bytes(builtin_case_path().read_bytes())
    context = get_context("fork")
    opening, opened, contending = (context.Barrier(windows + 1) for _ in range(3))
    results = context.SimpleQueue()
    barriers = (opening, opened, contending)
    processes = [
        context.Process(target=work, args=(number, folder, path, rounds, barriers, results))
        for number in range(windows)
    ]
    for process in processes:
        process.start()
    for barrier in barriers:
        barrier.wait()
    tally = Tally(windows=windows)
    while any(process.is_alive() for process in processes) and results.empty():
        _look(path, tally)
    found = []
    while len(found) < windows:
        found.append(results.get())
        _look(path, tally)
    for process in processes:
        process.join()
    notes = {note.id for note in read_case(path).board.notes}
    for each in found:
        tally.editing += each["editing"]
        tally.told += each["told"]
        tally.elsewhere += each["elsewhere"]
        tally.accepted += len(each["accepted"])
        tally.asked += each["asked"]
        tally.lost += len(set(each["accepted"]) - notes)
        tally.faults += each["fault"] != ""
    tally.lost += max(0, len(notes) - tally.accepted)  # an edit nobody was told is saved
    tally.left_over = len([*folder.glob(".truceboard-*"), *folder.glob(".~lock*")])
    return tally


def _look(path: Path, tally: Tally) -> None:
    tally.looks += 1
    try:
        read_case(path)
    except CaseFileError:
        tally.unreadable += 1
    time.sleep(0.01)


def work(number: int, folder: Path, path: Path, rounds: int, barriers: Sequence[Any], results: Any) -> None:
    """One window."""
    opening, opened, contending = barriers
    result: dict[str, Any] = {"editing": False, "told": False, "elsewhere": False}
    result |= {"windows": opening.parties - 1, "accepted": [], "asked": 0, "fault": ""}
    try:
        person = Person(number, folder)
        app = application()
        window = MainWindow(
            read_case(builtin_case_path()), store=PreferenceFile(folder / "preferences"), dialogs=person
        )
        window.show()
        app.processEvents()
        opening.wait()
        window.documents.open(path)
        result["editing"] = not window.documents.read_only
        result["told"] = any(" on " in text and "works on it" in text for text in person.texts)
        opened.wait()
        _edit(window, f"first-{number}")
        if window.documents.save():
            if window.workspace.path == path:
                result["accepted"].append(f"first-{number}")
            else:
                result["elsewhere"] = True
        contending.wait()
        _contend(window, person, path, number, rounds, result)
        window.close()
    except Exception as error:  # noqa: BLE001 - the process it belongs to counts it
        result["fault"] = repr(error)
        sys.stderr.write(f"window {number}: {error!r}\n")
        sys.stderr.flush()
    results.put(result)
    # This process must not go on as the one that forked it.
    os._exit(0)


def _contend(
    window: MainWindow, person: Person, path: Path, number: int, rounds: int, result: dict[str, Any]
) -> None:
    person.takes_over = True
    pause = result["windows"] * PAUSE
    chance = random.Random(number)
    for step in range(rounds):
        # Long enough that some get through, short enough that most meet.
        time.sleep(chance.random() * pause)
        window.documents.open(path)
        _edit(window, f"n{number}-{step}")
        if window.documents.save() and window.workspace.path == path:
            result["accepted"].append(f"n{number}-{step}")
        else:
            result["asked"] += 1


def _edit(window: MainWindow, name: str) -> None:
    case = window.workspace.case
    notes = (*case.board.notes, Note(id=name, text=name, x=0, y=0))
    board = case.board.model_copy(update={"notes": notes})
    window.workspace.commit("Note", case.model_copy(update={"board": board}))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = contend(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.write(json.dumps(asdict(found)) + "\n")
