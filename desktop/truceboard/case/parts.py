"""The parts of a case by key: what the board, the outline and the forms select and edit.

A key is the kind and the id: `actor:ID`, `party:ACTOR`, `source:ID`, `lever:ID`, `interest:ID`,
`condition:ID`, `position:ID`, `scenario:ID`, `judgement:ID`, `forecast:ID`, `term:ID`, `note:ID`. What has no
id of its own is named by what holds it and what it refers to: `influence:INTEREST:LEVER`,
`linkage:PARTY:OTHER`, `entry:LEVER:DATE`. Three parts stand alone: `case`, `truce` (the proposal), `board`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from truceboard.case.actors import Actor, Source, Term
from truceboard.case.case import Case, Note
from truceboard.case.field_problems import field_problems
from truceboard.case.judgements import Forecast, Judgement
from truceboard.case.levers import Lever, LeverEntry
from truceboard.case.parties import Condition, Influence, Interest, Linkage, Party
from truceboard.case.positions import Position
from truceboard.case.problems import CaseError
from truceboard.case.record import Record
from truceboard.case.scenarios import Scenario

Part = TypeVar("Part", bound=Record)
Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of part is, in which list it stands, what holds that list, and what tells it apart.

    `owner` is the kind of the holder; `own` the field that ends the key; `title` the field people call it by.
    """

    record: type[Record]
    field: str
    owner: str = "case"
    own: str = "id"
    title: str = "name"


KINDS = {
    "actor": Kind(Actor, "actors"),
    "source": Kind(Source, "sources", title="title"),
    "lever": Kind(Lever, "levers"),
    "party": Kind(Party, "parties", own="actor", title="actor"),
    "position": Kind(Position, "positions", title="speaker"),
    "scenario": Kind(Scenario, "scenarios"),
    "judgement": Kind(Judgement, "judgements", title="participant"),
    "forecast": Kind(Forecast, "forecasts", title="criterion"),
    "term": Kind(Term, "terms", "truce", title="text"),
    "note": Kind(Note, "notes", "board", title="text"),
    "interest": Kind(Interest, "interests", "party"),
    "condition": Kind(Condition, "conditions", "party", title="text"),
    "linkage": Kind(Linkage, "linkages", "party", "party", "party"),
    "influence": Kind(Influence, "influences", "interest", "lever", "lever"),
    "entry": Kind(LeverEntry, "history", "lever", "date", "date"),
}
SINGLE = {"case": (), "truce": ("proposal",), "board": ("board",)}
"""Parts that stand alone, and the steps to them."""
LOOKED_UP = {
    "actor": Case.actor,
    "source": Case.source,
    "lever": Case.lever,
    "party": Case.party,
    "position": Case.position,
    "scenario": Case.scenario,
}
"""Parts that a case keeps an index of."""


def kind_of(key: str) -> str:
    """The kind a key begins with."""
    return key.partition(":")[0]


def owner_of(case: Case, key: str) -> str:
    """The key of what holds a part; KeyError if there is no such part."""
    kind, _, rest = key.partition(":")
    holder = KINDS[kind].owner
    if holder in SINGLE:
        return holder
    if kind in ("interest", "condition"):
        for party in case.parties:
            if any(each.id == rest for each in getattr(party, KINDS[kind].field)):
                return f"party:{party.actor}"
        raise KeyError(key)
    return f"{holder}:{rest.partition(':')[0]}"


def key_of(kind: str, record: Record, owner: str) -> str:
    """The key of a part held by `owner`."""
    return key_named(kind, str(getattr(record, KINDS[kind].own)), owner)


def key_named(kind: str, own: str, owner: str) -> str:
    """The key of a part that `own` tells apart from the others held by `owner`."""
    return (
        f"{kind}:{owner.partition(':')[2]}:{own}"
        if kind in ("influence", "linkage", "entry")
        else f"{kind}:{own}"
    )


def records(case: Case, owner: str, kind: str) -> tuple[Any, ...]:
    """The parts of a kind that `owner` holds, in file order."""
    held: tuple[Any, ...] = getattr(find(case, owner), KINDS[kind].field)
    return held


def keys(case: Case, owner: str, kind: str) -> tuple[str, ...]:
    """The keys of the parts of a kind that `owner` holds, in file order."""
    return tuple(key_of(kind, record, owner) for record in records(case, owner, kind))


def all_keys(case: Case, kind: str) -> Iterator[str]:
    """The keys of all parts of a kind over the whole case."""
    holder = KINDS[kind].owner
    for owner in [holder] if holder in SINGLE else all_keys(case, holder):
        yield from keys(case, owner, kind)


def find(case: Case, key: str) -> Any:
    """The part with a key; KeyError if there is none."""
    if key in SINGLE:
        return {"case": case, "truce": case.proposal, "board": case.board}[key]
    kind, _, name = key.partition(":")
    if kind in LOOKED_UP:
        return LOOKED_UP[kind](case, name)
    return records(case, owner := owner_of(case, key), kind_of(key))[_index(case, owner, key)]


def exists(case: Case, key: str) -> bool:
    """Whether the case has a part with this key."""
    try:
        find(case, key)
    except KeyError:
        return False
    return True


def steps(case: Case, key: str) -> Steps:
    """Where a part stands in the file: `("levers", 3)`; KeyError if there is no such part."""
    if key in SINGLE:
        return SINGLE[key]
    owner = owner_of(case, key)
    return (*steps(case, owner), KINDS[kind_of(key)].field, _index(case, owner, key))


def _index(case: Case, owner: str, key: str) -> int:
    kind = kind_of(key)
    own, named = KINDS[kind].own, key.rpartition(":")[2]
    for index, record in enumerate(records(case, owner, kind)):
        if str(getattr(record, own)) == named:
            return index
    raise KeyError(key)


def built(part: type[Part], fields: dict[str, Any], at: Steps) -> Part:
    """A part of these fields; CaseError with the places under `at` where they are not sound."""
    try:
        return part.model_validate(fields)
    except ValidationError as error:
        raise CaseError(field_problems(error, at)) from None


def put(case: Case, key: str, record: Record) -> Case:
    """The case with another record in the place of a part; only what holds it is made anew."""
    if key == "case":
        assert isinstance(record, Case)
        return record
    if key in SINGLE:
        return case.model_copy(update={SINGLE[key][0]: record})
    owner, kind = owner_of(case, key), kind_of(key)
    held, index = records(case, owner, kind), _index(case, owner, key)
    return put_all(case, owner, kind, (*held[:index], record, *held[index + 1 :]))


def put_all(case: Case, owner: str, kind: str, held: tuple[Record, ...]) -> Case:
    """The case with another list of the parts of a kind that `owner` holds."""
    holder, field = find(case, owner), KINDS[kind].field
    if owner == "case":
        return case.model_copy(update={field: held})
    return put(case, owner, built(type(holder), dict(holder) | {field: held}, steps(case, owner)))
