"""The table of the format, copied from the design: each part's fields in order, a · after an optional one."""

from typing import Any

import pytest

from truceboard.case.actors import Actor, Confidence, Proposal, Source, Term
from truceboard.case.case import Board, Case, Method, Note
from truceboard.case.judgements import Forecast, Judgement
from truceboard.case.levers import Lever, LeverEntry
from truceboard.case.marking import Marking
from truceboard.case.parties import (
    Condition,
    DiminishingShape,
    Influence,
    Interest,
    LinearShape,
    Linkage,
    Party,
    Residual,
    Thresholds,
    ThresholdShape,
)
from truceboard.case.positions import Position
from truceboard.case.record import Record
from truceboard.case.scenarios import Scenario, Working

TABLE: dict[type[Record], str] = {
    Case: "format version title summary· notice· as_of marking· proposal confidence· method· actors sources "
    "levers parties positions scenarios· judgements· forecasts· working· board·",
    Marking: "scheme level",
    Proposal: "title made_on made_by terms",
    Term: "id text",
    Confidence: "level rationale",
    Method: "judge_bias· source_bias·",
    Actor: "id name short· kind country· description·",
    Source: "id title publisher· published· url· reliability",
    Lever: "id name short· kind controlled_by minimum maximum unit· low_label· high_label· uncertainty· "
    "cost· locked· history",
    LeverEntry: "date value date_approximate· note· source·",
    Party: "actor base_rate base_spread· base_rate_note· thresholds residual channel_bias· conditions· "
    "conditions_met interests linkages·",
    Thresholds: "stall accept",
    Residual: "spread half_life_days",
    Condition: "id text lever· weight·",
    Linkage: "party strength",
    Interest: "id name short· importance· influences",
    Influence: "lever strength spread neutral shape·",
    DiminishingShape: "kind rate",
    ThresholdShape: "kind midpoint steepness",
    Position: "id actor speaker party date date_approximate· reported_on· stance text source credibility "
    "channel commitment· set_aside· note·",
    Scenario: "id name settings importances note·",
    Judgement: "id participant party date round· probability settings· spread· rationale·",
    Forecast: "id made_on as_of question criterion resolves_by scenario· settings importances probability "
    "low high ladders draws program_version note· outcome· responses· resolved_on·",
    Working: "scenario· settings importances pinned",
    Board: "placements notes",
    Note: "id text x y",
}
DEFAULTS: list[tuple[type[Record], str, Any]] = [
    (Method, "judge_bias", 0.4),
    (Method, "source_bias", 0.4),
    (Lever, "uncertainty", 0),
    (Lever, "cost", None),
    (Lever, "locked", False),
    (Party, "base_spread", 0.3),
    (Condition, "weight", 1),
    (Interest, "importance", 1),
    (Influence, "shape", LinearShape()),
    (Position, "set_aside", False),
    (Judgement, "round", 1),
    (Judgement, "spread", 0.7),
]


@pytest.mark.parametrize("part", TABLE, ids=lambda part: part.__name__)
def test_a_part_has_the_fields_of_the_table_in_its_order(part: type[Record]) -> None:
    fields = part.model_fields.items()
    assert " ".join(name + "·" * (not field.is_required()) for name, field in fields) == TABLE[part]


@pytest.mark.parametrize(("part", "field", "default"), DEFAULTS)
def test_defaults_are_those_of_the_table(part: type[Record], field: str, default: object) -> None:
    assert part.model_fields[field].default == default


def test_every_part_is_in_the_table() -> None:
    parts = {part for part in Record.__subclasses__() if part.__module__.startswith("truceboard.case.")}
    assert parts == {*TABLE, LinearShape}
