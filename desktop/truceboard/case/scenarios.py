"""Settings with a name, and the settings being tried."""

from typing import Annotated

from pydantic import Field

from truceboard.case.record import Importances, OptionalText, Record, Reference, Settings, Slug, Text


class Scenario(Record):
    """Levers and importances that differ from the baseline, under a name."""

    id: Slug
    name: Text
    settings: Settings
    importances: Importances
    note: OptionalText = None


class Working(Record):
    """What the window comes back to: the active scenario, the settings being tried, what is compared."""

    scenario: Reference | None = None
    settings: Settings
    importances: Importances
    pinned: Annotated[tuple[Reference, ...], Field(max_length=4)]
