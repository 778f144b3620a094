"""The models behind the open case, compiled only when the case or the day changes."""

from collections.abc import Mapping
from datetime import date

from truceboard.case.case import Case
from truceboard.likelihood.compile import Model, compile_case
from truceboard.likelihood.outlook import Outlook, Swing


class Recompute:
    """Holds the compiled case with and without its positions, and the outlook compared with."""

    def __init__(self) -> None:
        self._model: Model
        self._silent: Model
        self._pinned: Outlook | None = None

    def compile(self, case: Case, as_of: date) -> None:
        """Compile the case as of a day."""
        model, silent = compile_case(case, as_of), compile_case(case, as_of, positions=False)
        self._model, self._silent = model, silent
        self._pinned = None

    def update(self, before: Case, after: Case, as_of: date) -> None:
        """Compile again if the edit touched what the model reads."""
        read = ("levers", "parties", "positions", "judgements", "method", "sources")
        if any(getattr(before, part) is not getattr(after, part) for part in read):
            self.compile(after, as_of)
        elif before.scenarios is not after.scenarios or before.working.pinned != after.working.pinned:
            self._pinned = None

    @property
    def baseline(self) -> Mapping[str, float]:
        """Every lever's value in its history on the day."""
        return self._model.baseline

    def evaluate(
        self, settings: Mapping[str, float], importances: Mapping[str, float]
    ) -> tuple[Outlook, Outlook, tuple[Swing, ...]]:
        """The outlook, the outlook without positions, and the tornado at these settings."""
        return (
            self._model.evaluate(settings, importances),
            self._silent.evaluate(settings, importances),
            self._model.swings(settings, importances),
        )

    def pinned(self, case: Case) -> Outlook:
        """The outlook of the first pinned scenario, else of the baseline."""
        if self._pinned is None:
            pinned = case.scenario(case.working.pinned[0]) if case.working.pinned else None
            self._pinned = (
                self._model.evaluate(pinned.settings, pinned.importances)
                if pinned
                else self._model.evaluate({}, {})
            )
        return self._pinned
