"""What a slider row adjusts: a lever in its own unit, or the importance of an interest."""

from typing import Literal

from PySide6.QtCore import QCoreApplication

from truceboard.case.levers import Lever
from truceboard.case.parts import exists
from truceboard.look import figures
from truceboard.panels.scale_of_values import ValueScale, round_step
from truceboard.workspace.ghost import Ghost
from truceboard.workspace.workspace import Workspace

IMPORTANCE_STEP = 0.05

translate = QCoreApplication.translate


class LeverValue:
    """The value of a lever being tried."""

    kind: Literal["lever"] = "lever"

    def __init__(self, workspace: Workspace, lever_id: str) -> None:
        self._workspace = workspace
        self.id = lever_id
        self.key = f"lever:{lever_id}"

    @property
    def exists(self) -> bool:
        """False once the case has it no more."""
        return exists(self._workspace.case, self.key)

    @property
    def lever(self) -> Lever:
        """The lever as the case has it now."""
        return self._workspace.case.lever(self.id)

    @property
    def name(self) -> str:
        """Its full name."""
        return self.lever.name

    @property
    def brief(self) -> str:
        """Its short name."""
        return self.lever.brief

    @property
    def scale(self) -> ValueScale:
        """Its bounds, and its baseline on the day of the view."""
        lever = self.lever
        return ValueScale(
            lever.minimum,
            lever.maximum,
            round_step(lever.maximum - lever.minimum),
            self._workspace.baseline[self.id],
        )

    @property
    def uncertainty(self) -> float:
        """Half the width of the band around its value."""
        return self.lever.uncertainty

    @property
    def marked(self) -> float | None:
        """No value but the baseline keeps a mark."""
        return None

    @property
    def locked(self) -> bool:
        """True if reset-all and path search leave it alone."""
        return self.lever.locked

    @property
    def value(self) -> float:
        """The value being tried."""
        return self._workspace.value(self.id)

    @property
    def scenario_value(self) -> float:
        """The value in the active scenario."""
        return self._workspace.scenario_value(self.id)

    def pinned_value(self, pinned: Ghost) -> float:
        """The value in the scenario compared with."""
        return pinned.settings[self.id]

    def text(self, value: float) -> str:
        """A value with its unit."""
        return figures.value_with_unit(self.lever, value)

    @property
    def ends(self) -> str:
        """What its two ends mean, in one line."""
        lever = self.lever
        low, high = (
            translate("LeverRow", "{value} ({label})").format(value=self.text(value), label=label)
            if label
            else self.text(value)
            for value, label in ((lever.minimum, lever.low_label), (lever.maximum, lever.high_label))
        )
        return translate("LeverRow", "From {low} to {high}").format(low=low, high=high)


class ImportanceValue:
    """The importance being tried for an interest, 0 to 2."""

    kind: Literal["importance"] = "importance"
    uncertainty = 0.0
    marked = 1.0
    locked = None

    def __init__(self, workspace: Workspace, interest_id: str) -> None:
        self._workspace = workspace
        self.id = interest_id
        self.key = f"interest:{interest_id}"

    @property
    def exists(self) -> bool:
        """False once the case has it no more."""
        return exists(self._workspace.case, self.key)

    @property
    def name(self) -> str:
        """The interest's full name."""
        return self._workspace.case.interest(self.id).name

    @property
    def brief(self) -> str:
        """The interest's short name."""
        return self._workspace.case.interest(self.id).brief

    @property
    def scale(self) -> ValueScale:
        """From nothing to double, and the case's own importance."""
        return ValueScale(0.0, 2.0, IMPORTANCE_STEP, self._workspace.baseline_importance(self.id))

    @property
    def value(self) -> float:
        """The importance being tried."""
        return self._workspace.importance(self.id)

    @property
    def scenario_value(self) -> float:
        """The importance in the active scenario."""
        return self._workspace.scenario_importance(self.id)

    def pinned_value(self, pinned: Ghost) -> float:
        """The importance in the scenario compared with."""
        return pinned.importances[self.id]

    def text(self, value: float) -> str:
        """An importance as a factor."""
        return figures.times(value)

    @property
    def ends(self) -> str:
        """What its two ends mean."""
        return translate("LeverRow", "From ×0 (does not count) to ×2 (counts double)")


Adjustable = LeverValue | ImportanceValue
