"""The ghost: where everything stands in the scenario that the headline is compared with."""

from collections.abc import Mapping
from dataclasses import dataclass

from truceboard.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Ghost:
    """The first pinned scenario on the day of the view, as pale knobs show it beside the present ones."""

    name: str
    settings: Mapping[str, float]
    """Every lever, in its unit."""
    importances: Mapping[str, float]
    """Every interest."""
    likelihood: float
    """The headline there, in [0, 1]."""


def ghost(workspace: Workspace) -> Ghost | None:
    """None while nothing is pinned: the baseline has its own ticks."""
    name = workspace.pinned_name
    if name is None:
        return None
    pinned = workspace.pinned_outlook
    return Ghost(name, pinned.settings, pinned.importances, pinned.agreed.mean)
