"""What experts think, and what was forecast."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from truceboard.case.record import (
    EMPTY,
    Day,
    Flag,
    Importances,
    Number,
    OptionalText,
    Probability,
    Record,
    Reference,
    Settings,
    Slug,
    Text,
    Whole,
)

Response = Literal["reject", "stall", "accept_with_conditions", "accept"]
Question = Literal["agreed", "as_offered", "at_least_with_conditions"]
Ladder = tuple[Probability, Probability, Probability, Probability]


class Judgement(Record):
    """A participant's probability that a party accepts with conditions or better, on a day, at `settings`."""

    id: Slug
    participant: Text
    party: Reference
    date: Day
    round: Annotated[Whole, Field(ge=1)] = 1
    probability: Annotated[Number, Field(ge=0.002, le=0.998)]
    settings: Settings = EMPTY
    spread: Annotated[Number, Field(ge=0.1)] = 0.7
    rationale: OptionalText = None


class Forecast(Record):
    """A frozen figure with what it rested on, to be scored when `outcome` is known."""

    id: Slug
    made_on: Day
    as_of: Day
    question: Question
    criterion: Text
    resolves_by: Day
    scenario: Reference | None = None
    settings: Settings
    importances: Importances
    probability: Probability
    low: Probability
    high: Probability
    ladders: Mapping[Reference, Ladder]
    draws: Annotated[Whole, Field(ge=1)]
    program_version: Text
    note: OptionalText = None
    outcome: Flag | None = None
    responses: Mapping[Reference, Response] = EMPTY
    resolved_on: Day | None = None
