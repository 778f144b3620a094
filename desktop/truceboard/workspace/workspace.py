"""The open case: its history, the day it is looked at, the settings being tried and what they mean.

The only place that holds state. Views read it, connect to its signals and call its methods; it knows no
widget.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.case.history import History
from truceboard.case.levers import Lever
from truceboard.case.parts import exists
from truceboard.likelihood.outlook import Estimate, Outlook, Swing
from truceboard.workspace.jobs import Start, in_thread
from truceboard.workspace.late_swings import Swings
from truceboard.workspace.recompute import Recompute

Kind = Literal["lever", "importance"]
MOST_PINNED = 4
"""Pinned scenarios; the case file allows no more."""


class Workspace(QObject):
    """One open case.

    A drag previews with `preview` (no history entry) and ends with `settle`, which commits one entry.
    """

    opened = Signal()
    """Another document is open: build everything anew."""
    case_changed = Signal(object, object)
    """(before, after): the document changed by an edit, undo or redo; compare parts with `is`."""
    outlook_changed = Signal(object)
    """The Outlook of the settings being tried; also emitted while a slider is dragged."""
    history_changed = Signal()
    """Undo, redo, the modified mark or the path may have changed."""
    selection_changed = Signal(object)
    """What is selected: None, `truce`, or the likes of `lever:ID` (actor, interest, party, position)."""
    as_of_changed = Signal(object)
    """The day of the view (a date)."""

    def __init__(
        self, case: Case, path: Path | None = None, parent: QObject | None = None, start: Start = in_thread
    ) -> None:
        """`start` runs the swings of a large case elsewhere; tests replace it."""
        super().__init__(parent)
        self._recompute = Recompute()
        self._swings = Swings(start, self)
        self._swings.arrived.connect(self._swings_arrived)
        self._start(History(case), path)

    # -- the document ---------------------------------------------------------------------------------------

    def prepare(self, case: Case) -> None:
        """Whether a case can be opened: CaseError, and nothing is changed, where the model has no answer."""
        self._recompute.prepare(case, case.as_of)

    def open(self, case: Case, path: Path | None) -> None:
        """Replace the open document; `path` is None for one that has no file yet."""
        self.resume(History(case), path)

    def resume(self, history: History, path: Path | None) -> None:
        """Replace the open document by one with a history of its own, brought back after a crash."""
        self._start(history, path)
        self.opened.emit()
        self.as_of_changed.emit(self._as_of)
        self.selection_changed.emit(None)
        self.outlook_changed.emit(self.outlook)
        self.history_changed.emit()

    def _start(self, history: History, path: Path | None) -> None:
        case = history.case
        # First, so that a case that has no answer never takes the place of the open one.
        self._recompute.compile(case, case.as_of)
        self._history = history
        self._path = path
        self._as_of = case.as_of
        self._selection: str | None = None
        self._preview: tuple[dict[str, float], dict[str, float]] | None = None
        self._without_positions: Estimate | None = None
        self._evaluate()

    @property
    def case(self) -> Case:
        """The document as it stands, without a drag under way."""
        return self._history.case

    @property
    def path(self) -> Path | None:
        """Where the document was read from or last saved to."""
        return self._path

    @property
    def modified(self) -> bool:
        """True when the document differs from what was last saved."""
        return self._history.modified

    @property
    def history(self) -> History:
        """Read it for labels; change the document through the workspace only."""
        return self._history

    def saved(self, path: Path, case: Case | None = None) -> None:
        """The document was written to `path` as it stands, or as it was in `case`."""
        self._path = path
        self._history.mark_saved(case)
        self.history_changed.emit()

    def mark_on_disk(self, there: bool) -> None:
        """The file of the document is gone, or is there again as it was saved."""
        if there != self._history.on_disk:
            self._history.mark_on_disk(there)
            self.history_changed.emit()

    def commit(self, label: str, case: Case) -> None:
        """Make `case` the document, as one undoable step called `label` (a translated text, put on one line).

        Raises CaseError, and changes nothing, where the model has no answer for it.
        """
        before = self.case
        if case == before:
            return
        # First, so that a case whose unknowns have no answer never enters the history.
        day = self._day_in(before, case)
        self._recompute.update(before, case, day)
        self._history.commit(" ".join(label.splitlines()), case)
        self._document_changed(before, day)

    def undo(self) -> None:
        """Take the last step back."""
        before = self.case
        self._history.undo()
        day = self._day_in(before, self.case)
        self._recompute.update(before, self.case, day)
        self._document_changed(before, day)

    def redo(self) -> None:
        """Do again what was taken back."""
        before = self.case
        self._history.redo()
        day = self._day_in(before, self.case)
        self._recompute.update(before, self.case, day)
        self._document_changed(before, day)

    def _day_in(self, before: Case, after: Case) -> date:
        # Who looks at the case's own day goes on doing so when that is another one.
        return after.as_of if self._as_of == before.as_of else self._as_of

    def _document_changed(self, before: Case, day: date) -> None:
        after = self.case
        moved = day != self._as_of
        self._as_of = day
        self._preview = None
        self._evaluate()
        if self._selection is not None and not exists(after, self._selection):
            self.select(None)
        self.case_changed.emit(before, after)
        if moved:
            self.as_of_changed.emit(day)
        self.outlook_changed.emit(self.outlook)
        self.history_changed.emit()

    # -- what is being tried --------------------------------------------------------------------------------

    @property
    def baseline(self) -> Mapping[str, float]:
        """Every lever's value in its history on the day of the view."""
        return self._recompute.baseline

    @property
    def outlook(self) -> Outlook:
        """What the settings being tried mean."""
        return self._outlook

    @property
    def agreed_without_positions(self) -> Estimate:
        """The headline at the same settings, as if nobody had said anything; worked out once asked for."""
        if self._without_positions is None:
            self._without_positions = self._recompute.without_positions(self._outlook)
        return self._without_positions

    @property
    def pinned_outlook(self) -> Outlook:
        """What the comparison stands at: the first pinned scenario, else the baseline."""
        return self._recompute.pinned(self.case)

    @property
    def pinned_name(self) -> str | None:
        """The name of the scenario compared with; None for the baseline."""
        pinned = self.case.working.pinned
        return self.case.scenario(pinned[0]).name if pinned else None

    @property
    def swings(self) -> tuple[Swing, ...]:
        """The tornado: levers in file order, then importances, then conditions.

        Those of a large case follow when the sliders rest; until the first ones are known there are none.
        """
        return self._swings.known

    @property
    def swings_are_current(self) -> bool:
        """Whether the swings are those of the settings being tried."""
        return self._swings.current

    def _swings_arrived(self) -> None:
        self.outlook_changed.emit(self._outlook)

    def value(self, lever_id: str) -> float:
        """The value of a lever being tried, in its unit."""
        return self.outlook.settings[lever_id]

    def importance(self, interest_id: str) -> float:
        """The importance of an interest being tried, 0 to 2."""
        return self.outlook.importances[interest_id]

    def scenario_value(self, lever_id: str) -> float:
        """The lever's value in the active scenario, or its baseline."""
        return self._scenario_maps()[0].get(lever_id, self.baseline[lever_id])

    def baseline_importance(self, interest_id: str) -> float:
        """The importance the case itself gives an interest."""
        return self.case.interest(interest_id).importance

    def scenario_importance(self, interest_id: str) -> float:
        """The importance of an interest in the active scenario, or the case's own."""
        return self._scenario_maps()[1].get(interest_id, self.baseline_importance(interest_id))

    @property
    def scenario_changed(self) -> bool:
        """True when what is being tried differs from the active scenario (or from the baseline)."""
        settings, importances = self._scenario_maps()
        return any(
            value != settings.get(lever, self.baseline[lever])
            for lever, value in self.outlook.settings.items()
        ) or any(
            weight != importances.get(interest, self.baseline_importance(interest))
            for interest, weight in self.outlook.importances.items()
        )

    def _scenario_maps(self) -> tuple[Mapping[str, float], Mapping[str, float]]:
        active = self.case.working.scenario
        if active is None:
            return {}, {}
        scenario = self.case.scenario(active)
        return scenario.settings, scenario.importances

    def _tried(self) -> tuple[dict[str, float], dict[str, float]]:
        if self._preview is not None:
            return self._preview
        working = self.case.working
        return dict(working.settings), dict(working.importances)

    def preview(self, kind: Kind, item: str, value: float) -> None:
        """Try one value of a lever (its unit) or an importance; nothing enters the history."""
        settings, importances = self._tried()
        target, baseline = (
            (settings, self.baseline[item])
            if kind == "lever"
            else (importances, self.baseline_importance(item))
        )
        if value == baseline:
            target.pop(item, None)
        else:
            target[item] = value
        self._preview = (settings, importances)
        self._evaluate()
        self.outlook_changed.emit(self._outlook)

    @property
    def previewing(self) -> bool:
        """True while a gesture is under way: what is shown now will soon be shown anew."""
        return self._preview is not None

    def settle(self, label: str) -> None:
        """The gesture has ended: what was previewed becomes one step of the history."""
        if self._preview is None:
            return
        settings, importances = self._preview
        self._preview = None
        # Back where the gesture began nothing is committed, and nothing else would ask for them.
        self._follow_swings()
        self.commit(label, edits.change_working(self.case, settings=settings, importances=importances))

    def try_value(self, kind: Kind, item: str, value: float, label: str) -> None:
        """Set a lever or an importance in one step."""
        self.preview(kind, item, value)
        self.settle(label)

    def try_scenario(self, scenario_id: str | None, label: str) -> None:
        """Make a scenario the active one and take over its settings; None is the baseline."""
        scenario = self.case.scenario(scenario_id) if scenario_id is not None else None
        self.commit(
            label,
            edits.change_working(
                self.case,
                scenario=scenario_id,
                settings=scenario.settings if scenario else {},
                importances=scenario.importances if scenario else {},
            ),
        )

    def pin(self, scenario_id: str | None, label: str) -> None:
        """Compare the headline with a scenario, or with the baseline (None)."""
        others = [pinned for pinned in self.case.working.pinned if pinned != scenario_id]
        pinned = [] if scenario_id is None else [scenario_id, *others][:MOST_PINNED]
        self.commit(label, edits.change_working(self.case, pinned=tuple(pinned)))

    def reset(self, to: Literal["baseline", "scenario"], label: str) -> None:
        """Put every lever that is not locked, and every importance, back."""
        settings, importances = self._scenario_maps() if to == "scenario" else ({}, {})
        tried, _ = self._tried()
        locked = {lever.id for lever in self.case.levers if lever.locked}
        kept = {lever: value for lever, value in tried.items() if lever in locked}
        others = {lever: value for lever, value in settings.items() if lever not in locked}
        order = [lever.id for lever in self.case.levers]
        merged = kept | others
        self.commit(
            label,
            edits.change_working(
                self.case,
                settings={lever: merged[lever] for lever in order if lever in merged},
                importances=dict(importances),
            ),
        )

    # -- the view -------------------------------------------------------------------------------------------

    @property
    def as_of(self) -> date:
        """The day of the view; not part of the document."""
        return self._as_of

    def look_at(self, day: date) -> None:
        """Show the case as of another day. A view, never an edit."""
        if day == self._as_of:
            return
        self._as_of = day
        self._preview = None
        self._recompute.compile(self.case, day)
        self._evaluate()
        self.as_of_changed.emit(day)
        self.outlook_changed.emit(self._outlook)

    @property
    def selection(self) -> str | None:
        """The key of what is selected, or None."""
        return self._selection

    def select(self, key: str | None) -> None:
        """Select one thing everywhere."""
        if key != self._selection:
            self._selection = key
            self.selection_changed.emit(key)

    def lever(self, lever_id: str) -> Lever:
        """Short for `case.lever`."""
        return self.case.lever(lever_id)

    def _evaluate(self) -> None:
        settings, importances = self._tried()
        self._outlook = self._recompute.evaluate(settings, importances)
        self._without_positions = None
        self._follow_swings()

    def _follow_swings(self) -> None:
        tried = self._outlook
        model = self._recompute.model
        self._swings.follow(model, tried.settings, tried.importances, resting=self._preview is None)
