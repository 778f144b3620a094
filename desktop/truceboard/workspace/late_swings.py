"""The tornado of a case: with every figure where it is small, once the sliders rest where it is large."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from truceboard.likelihood.compile import Model
from truceboard.likelihood.outlook import Swing
from truceboard.likelihood.structure import Structure
from truceboard.workspace.jobs import Jobs, Start, in_thread

MOST_AT_ONCE = 100
"""Swings times parties that a frame has time for; the built-in case has 36."""

REST = 200
"""Milliseconds after which a slider that is held still rests."""


def is_large(structure: Structure) -> bool:
    """Whether the swings of a case take longer than a frame: a matter of its size alone."""
    swings = len(structure.levers) + len(structure.interests) + len(structure.parties)
    return swings * len(structure.parties) > MOST_AT_ONCE


class _Asked:
    """A model and settings; asked about and not answered yet, or answered."""

    def __init__(self, model: Model, settings: Mapping[str, float], importances: Mapping[str, float]) -> None:
        self.model, self.settings, self.importances = model, settings, importances

    def same(self, other: "_Asked | None") -> bool:
        """Whether two have the same answer."""
        return (
            other is not None
            and self.model is other.model
            and self.settings == other.settings
            and self.importances == other.importances
        )


class Swings(QObject):
    """Keeps the last swings known, and whether they are those of what is being tried."""

    arrived = Signal()
    """Swings that were not up to date are so now."""

    def __init__(self, start: Start = in_thread, parent: QObject | None = None) -> None:
        """`start` is replaced in tests, which then run each piece of work by hand."""
        super().__init__(parent)
        self._jobs = Jobs(start, self)
        self._known: tuple[Swing, ...] = ()
        self._answered: _Asked | None = None
        self._wanted: _Asked | None = None
        self._now: _Asked | None = None
        self._beside: tuple[Model, Model] | None = None
        # It runs out with the events that are under way: what shows another case is built and painted first.
        self._shown = QTimer(self, singleShot=True, interval=0)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._shown.timeout.connect(self._rest.start)
        self._rest.timeout.connect(self._ask_now)

    @property
    def known(self) -> tuple[Swing, ...]:
        """The last ones known; none while those of a large case are first worked out."""
        return self._known

    @property
    def current(self) -> bool:
        """Whether they are those of what is being tried."""
        return self._now is not None and self._now.same(self._answered)

    def follow(
        self, model: Model, settings: Mapping[str, float], importances: Mapping[str, float], resting: bool
    ) -> None:
        """Something else is being tried; those of a large case wait until the sliders are `resting`.

        A slider that is held still for a while rests too, and another case waits as long: it is to be seen
        first.
        """
        before, self._now = self._now, _Asked(model, settings, importances)
        another = before is None or before.model is not model
        if another:
            self._known = ()
        self._shown.stop()
        self._rest.stop()
        if self.current or (is_large(model.structure) and not resting):
            # Also stops what is under way, so that it does not slow the slider down.
            self._wanted = None
            if not self.current:
                self._rest.start()
        elif not is_large(model.structure):
            self._known, self._answered = model.swings(settings, importances), self._now
            self._wanted = self._beside = None
        elif another:
            self._wanted = None
            self._shown.start()
        elif not self._now.same(self._wanted):
            self._ask(self._now)

    def _ask_now(self) -> None:
        if self._now is not None:
            self._ask(self._now)

    def _ask(self, asked: _Asked) -> None:
        if self._beside is None or self._beside[0] is not asked.model:
            self._beside = asked.model, asked.model.twin()
        twin = self._beside[1]
        self._wanted = asked

        def work() -> tuple[_Asked, tuple[Swing, ...]]:
            found = []
            for swing in twin.each_swing(asked.settings, asked.importances):
                if self._wanted is not asked:
                    return asked, ()
                found.append(swing)
            return asked, tuple(found)

        self._jobs.ask("swings", asked, work, self._take)

    def _take(self, answer: tuple[_Asked, tuple[Swing, ...]]) -> None:
        asked, swings = answer
        if asked is self._wanted:
            self._known, self._answered, self._wanted = swings, asked, None
            self.arrived.emit()
