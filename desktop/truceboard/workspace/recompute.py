"""The models behind the open case, compiled only when the case or the day changes."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from truceboard.case.case import Case
from truceboard.likelihood.compile import Model, compile_both
from truceboard.likelihood.outlook import Estimate, Outlook

UNREAD: Mapping[str, Any] = {
    "levers": {
        **dict.fromkeys(("name", "short", "kind", "controlled_by", "unit", "low_label", "high_label"), True),
        "cost": True,
        "locked": True,
        "history": {"__all__": {"note", "source", "date_approximate"}},
    },
    "parties": {"interests": {"__all__": {"name", "short"}}, "conditions": {"__all__": {"text"}}},
    "positions": {"actor", "speaker", "text", "note", "date_approximate"},
    "judgements": {"rationale"},
    "sources": {"title", "publisher", "published", "url"},
}
"""What a model does not read of these parts: mostly words, so that a new name needs no new model."""


class Compiled(NamedTuple):
    """What a case means as of a day, with its positions and without."""

    case: Case
    as_of: date
    model: Model
    silent: Model


class Recompute:
    """Holds the compiled case, the one before it, and the outlook compared with."""

    def __init__(self) -> None:
        self._now: Compiled | None = None
        # To undo or redo is mostly to go back to it, and compiling is half of that.
        self._before: Compiled | None = None
        self._pinned: Outlook | None = None
        self._prepared: Compiled | None = None

    def prepare(self, case: Case, as_of: date) -> None:
        """Compile a case that is about to be opened, beside the open one. Raises CaseError as `compile`."""
        self._prepared = Compiled(case, as_of, *compile_both(case, as_of))

    def compile(self, case: Case, as_of: date) -> None:
        """Compile the case as of a day; CaseError, and nothing is changed, where it has no answer."""
        for known in (self._prepared, self._before):
            if known is not None and known.case is case and known.as_of == as_of:
                break
        else:
            known = Compiled(case, as_of, *compile_both(case, as_of))
        # What another document meant is of no use.
        self._before = None if known is self._prepared else self._now
        self._now, self._prepared, self._pinned = known, None, None

    def update(self, before: Case, after: Case, as_of: date) -> None:
        """Compile again if the day is another, or the edit touched what the model reads."""
        unread = all(_alike(before, after, part) for part in UNREAD)
        if as_of != self._compiled.as_of or before.method != after.method or not unread:
            self.compile(after, as_of)
            return
        self._now = self._compiled._replace(case=after)
        if before.scenarios is not after.scenarios or before.working.pinned != after.working.pinned:
            self._pinned = None

    @property
    def _compiled(self) -> Compiled:
        assert self._now is not None, "a case is compiled first"
        return self._now

    @property
    def baseline(self) -> Mapping[str, float]:
        """Every lever's value in its history on the day."""
        return self._compiled.model.baseline

    @property
    def model(self) -> Model:
        """The case as it is, with its positions."""
        return self._compiled.model

    def evaluate(self, settings: Mapping[str, float], importances: Mapping[str, float]) -> Outlook:
        """The outlook at these settings."""
        return self._compiled.model.evaluate(settings, importances)

    def without_positions(self, outlook: Outlook) -> Estimate:
        """The headline at the settings of an outlook, as if nobody had said anything."""
        return self._compiled.silent.agreed(outlook.settings, outlook.importances)

    def pinned(self, case: Case) -> Outlook:
        """The outlook of the first pinned scenario, else of the baseline."""
        if self._pinned is None:
            pinned = case.scenario(case.working.pinned[0]) if case.working.pinned else None
            self._pinned = (
                self.model.evaluate(pinned.settings, pinned.importances)
                if pinned
                else self.model.evaluate({}, {})
            )
        return self._pinned


def _alike(before: Case, after: Case, part: str) -> bool:
    """Whether a model reads the same in a part of two cases."""
    olds, news = getattr(before, part), getattr(after, part)
    if olds is news:
        return True
    unread = UNREAD[part]
    return len(olds) == len(news) and all(
        old is new or old.model_dump(exclude=unread) == new.model_dump(exclude=unread)
        for old, new in zip(olds, news, strict=True)
    )
