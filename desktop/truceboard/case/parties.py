"""Who has to answer, and why they would: parties, interests and what the levers do to them."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from truceboard.case.record import (
    EMPTY,
    Importance,
    NotNegative,
    Number,
    OptionalText,
    Positive,
    Probability,
    Record,
    Reference,
    Slug,
    Text,
)

Channel = Literal["public", "private", "assessment", "reporting"]


class Thresholds(Record):
    """Where the response ladder turns, in log-odds: `stall` < 0 < `accept`."""

    stall: Annotated[Number, Field(lt=0)]
    accept: Positive


class Residual(Record):
    """What moves a party besides the levers: spread in log-odds, half-life in days."""

    spread: Positive
    half_life_days: Positive


class Condition(Record):
    """A condition of a yes; `lever` is the one that meets it, by the share of its range."""

    id: Slug
    text: Text
    lever: Reference | None = None
    weight: Positive = 1.0


class LinearShape(Record):
    """f(u) = u."""

    kind: Literal["linear"] = "linear"


class DiminishingShape(Record):
    """f(u) = expm1(-rate u) / expm1(-rate)."""

    kind: Literal["diminishing"]
    rate: Annotated[Number, Field(gt=0, le=50)]


class ThresholdShape(Record):
    """A logistic step at `midpoint` (share of the range), scaled onto [0, 1]."""

    kind: Literal["threshold"]
    midpoint: Probability
    steepness: Annotated[Number, Field(gt=0, le=200)]


Shape = Annotated[LinearShape | DiminishingShape | ThresholdShape, Field(discriminator="kind")]


class Influence(Record):
    """What a lever does to an interest: log-odds over its full range, none at `neutral` (in its unit)."""

    lever: Reference
    strength: Number
    spread: NotNegative
    neutral: Number
    shape: Shape = LinearShape()


class Interest(Record):
    """A reason of a party, weighted by `importance` from 0 to 2."""

    id: Slug
    name: Text
    short: OptionalText = None
    importance: Importance = 1.0
    influences: tuple[Influence, ...]

    @property
    def brief(self) -> str:
        """The name where there is little room."""
        return self.short or self.name


class Linkage(Record):
    """How much another party's answer weighs for this one, in log-odds."""

    party: Reference
    strength: Number


class Party(Record):
    """An actor that has to answer; `base_rate` is the chance of at least a conditional yes at neutral."""

    actor: Reference
    base_rate: Annotated[Number, Field(gt=0, lt=1)]
    base_spread: NotNegative = 0.3
    base_rate_note: OptionalText = None
    thresholds: Thresholds
    residual: Residual
    channel_bias: Mapping[Channel, NotNegative] = EMPTY
    conditions: tuple[Condition, ...] = ()
    conditions_met: Probability
    interests: tuple[Interest, ...]
    linkages: tuple[Linkage, ...] = ()
