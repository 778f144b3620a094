"""What leaves the interface thread: one job at a time, the answers back in the interface thread."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

Start = Callable[[Callable[[], None]], None]
"""Runs a piece of work somewhere else, and returns at once."""


def in_thread(work: Callable[[], None]) -> None:
    """Run it in a thread of its own; it does not keep the program from ending."""
    # A pool of Qt's would wait for its threads in a destructor that holds Python's lock.
    Thread(target=work, daemon=True).start()


@dataclass(frozen=True, slots=True)
class Job:
    """`about` is what the answer is good for; `work` runs elsewhere, `answer` in the interface thread."""

    name: str
    about: Hashable
    work: Callable[[], Any]
    answer: Callable[[Any], None]


class _Post(QObject):
    """Carries results across threads. It has no parent: it must outlive a window closed meanwhile."""

    finished = Signal(object)


class Jobs(QObject):
    """Runs jobs one after the other; of those with the same name only the latest waits.

    The answer of a running job still counts while its name is asked again about the same thing, so that a
    view follows a slider; once the name is asked about something else, it is late and is dropped.
    What goes wrong in a job is raised in the interface thread.
    """

    def __init__(self, start: Start = in_thread, parent: QObject | None = None) -> None:
        """`start` is replaced in tests, which then run each piece of work by hand."""
        super().__init__(parent)
        self._start = start
        self._waiting: dict[str, Job] = {}
        self._about: dict[str, Hashable] = {}
        self._busy = False
        self._post = _Post()
        self._post.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """True when nothing runs and nothing waits."""
        return not self._busy and not self._waiting

    def ask(self, name: str, about: Hashable, work: Callable[[], Any], answer: Callable[[Any], None]) -> None:
        """Have `work` done and `answer` called with its result; the same name asked before is given up."""
        self._waiting.pop(name, None)
        self._waiting[name] = Job(name, about, work, answer)
        self._about[name] = about
        self._next()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        job = self._waiting.pop(next(iter(self._waiting)))
        self._busy = True
        self._start(partial(_run, job, self._post))

    def _deliver(self, done: tuple[Job, Any, Exception | None]) -> None:
        job, result, error = done
        self._busy = False
        self._next()
        if job.about != self._about[job.name]:
            return
        if error is not None:
            raise error
        job.answer(result)


def _run(job: Job, post: _Post) -> None:
    try:
        done = (job, job.work(), None)
    except Exception as error:  # noqa: BLE001 - raised again in the interface thread
        done = (job, None, error)
    post.finished.emit(done)
