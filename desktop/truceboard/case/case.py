"""The whole document."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, ValidationError, model_validator

from truceboard.case.actors import Actor, Confidence, Proposal, Source
from truceboard.case.field_problems import field_problems
from truceboard.case.first_faults import first_faults
from truceboard.case.judgements import Forecast, Judgement
from truceboard.case.levers import Lever
from truceboard.case.marking import Marking
from truceboard.case.parties import Interest, Party
from truceboard.case.positions import Position
from truceboard.case.problems import CaseError
from truceboard.case.record import Day, NotNegative, Number, OptionalText, Record, Slug, Text, Whole
from truceboard.case.rules import MOST_PROBLEMS, rule_problems
from truceboard.case.scenarios import Scenario, Working

MOST_LEVERS = 500
MOST_PARTIES = 50
MOST_POSITIONS = 10_000
MOST_ACTORS = 1_000
MOST_JUDGEMENTS = 2_000


class Method(Record):
    """Biases shared by one judge's judgements and by one source's positions, in log-odds."""

    judge_bias: NotNegative = 0.4
    source_bias: NotNegative = 0.4


class Note(Record):
    """A paper note on the board, placed in board units."""

    id: Slug
    text: Text
    x: Number
    y: Number


class Board(Record):
    """Where cards moved by hand lie: `lever:ID` and the like (see `rules.PLACED`), or `truce`."""

    placements: Mapping[Text, tuple[Number, Number]]
    notes: tuple[Note, ...]


class Case(Record):
    """One document. `Case.model_validate` raises `CaseError` with everything that is wrong."""

    format: Literal["truceboard-case"]
    version: Annotated[Whole, Field(ge=1, le=1)]
    title: Text
    summary: OptionalText = None
    notice: OptionalText = None
    as_of: Day
    marking: Marking | None = None
    proposal: Proposal
    confidence: Confidence | None = None
    method: Method = Method()
    actors: Annotated[tuple[Actor, ...], Field(max_length=MOST_ACTORS)]
    sources: tuple[Source, ...]
    levers: Annotated[tuple[Lever, ...], Field(max_length=MOST_LEVERS)]
    parties: Annotated[tuple[Party, ...], Field(min_length=1, max_length=MOST_PARTIES)]
    positions: Annotated[tuple[Position, ...], Field(max_length=MOST_POSITIONS)]
    scenarios: tuple[Scenario, ...] = ()
    judgements: Annotated[tuple[Judgement, ...], Field(max_length=MOST_JUDGEMENTS)] = ()
    forecasts: tuple[Forecast, ...] = ()
    working: Working = Working(settings={}, importances={}, pinned=())
    board: Board = Board(placements={}, notes=())

    @model_validator(mode="wrap")
    @classmethod
    def _whole(cls, fields: Any, validate: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            case = validate(fields)
        except ValidationError as error:
            if error.error_count() > MOST_PROBLEMS:
                error = first_faults(cls, fields) or error
            # What the fields alone show and what they show together is told at once.
            raise CaseError([*field_problems(error), *rule_problems(fields)]) from None
        if problems := rule_problems(case.model_dump(mode="json")):
            raise CaseError(problems)
        return case

    @cached_property
    def _indexes(self) -> dict[str, tuple[object, Mapping[str, Any]]]:
        # Copies share it, so each index is kept with the tuple it was built from.
        return {}

    def _index(self, part: str, key: str = "id") -> Mapping[str, Any]:
        records = getattr(self, part)
        built_from, index = self._indexes.get(part, (None, {}))
        if built_from is not records:
            index = {getattr(record, key): record for record in records}
            self._indexes[part] = records, index
        return index

    def actor(self, actor_id: str) -> Actor:
        """The actor with an id; KeyError if there is none."""
        actor: Actor = self._index("actors")[actor_id]
        return actor

    def source(self, source_id: str) -> Source:
        """The source with an id; KeyError if there is none."""
        source: Source = self._index("sources")[source_id]
        return source

    def lever(self, lever_id: str) -> Lever:
        """The lever with an id; KeyError if there is none."""
        lever: Lever = self._index("levers")[lever_id]
        return lever

    def party(self, actor_id: str) -> Party:
        """The parties entry of an actor; KeyError if it has none."""
        party: Party = self._index("parties", "actor")[actor_id]
        return party

    def position(self, position_id: str) -> Position:
        """The position with an id; KeyError if there is none."""
        position: Position = self._index("positions")[position_id]
        return position

    def scenario(self, scenario_id: str) -> Scenario:
        """The scenario with an id; KeyError if there is none."""
        scenario: Scenario = self._index("scenarios")[scenario_id]
        return scenario

    def interest(self, interest_id: str) -> Interest:
        """The interest with an id; KeyError if there is none."""
        _, interest = self._interests[interest_id]
        return interest

    def interest_party(self, interest_id: str) -> Party:
        """The party whose interest it is; KeyError if there is no such interest."""
        party, _ = self._interests[interest_id]
        return party

    @property
    def _interests(self) -> Mapping[str, tuple[Party, Interest]]:
        built_from, index = self._indexes.get("interests", (None, {}))
        if built_from is not self.parties:
            index = {each.id: (party, each) for party in self.parties for each in party.interests}
            self._indexes["interests"] = self.parties, index
        return index
