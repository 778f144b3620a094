"""What was said."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from truceboard.case.parties import Channel
from truceboard.case.record import Day, Flag, OptionalText, Record, Reference, Slug, Text, Whole

STANCE_VALUES: dict[str, float] = {
    "rejects": -3.0,
    "leans_against": -1.5,
    "ambiguous": 0.0,
    "leans_toward": 1.5,
    "accepts": 3.0,
}
"""The words of a stance and their log-odds."""

Commitment = Literal["talk", "pledge", "act"]


def _stance(value: Any) -> Any:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if -6 <= value <= 6 if number else isinstance(value, str) and value in STANCE_VALUES:
        return value
    raise PydanticCustomError("not_a_stance", "not a stance")


Stance = Annotated[str | float, BeforeValidator(_stance)]
"""A word of `STANCE_VALUES` or log-odds from -6 to 6."""


class Position(Record):
    """One statement. `party` is whose answer it speaks of; None: on the board, but no evidence."""

    id: Slug
    actor: Reference
    speaker: Text
    party: Reference | None
    date: Day
    date_approximate: Flag = False
    reported_on: Day | None = None
    stance: Stance
    text: Text
    source: Reference
    credibility: Annotated[Whole, Field(ge=1, le=6)]
    channel: Channel
    commitment: Commitment | None = None
    set_aside: Flag = False
    note: OptionalText = None

    @property
    def stance_value(self) -> float:
        """The stance in log-odds."""
        return STANCE_VALUES[self.stance] if isinstance(self.stance, str) else self.stance
