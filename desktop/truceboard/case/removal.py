"""Taking parts out of a case, with all that cannot stand without them.

Some references need what they name, and go with it:
- an actor: its levers, what it said, its place as a party;
- a party: its interests, conditions and linkages, the linkages of others to it, the judgements about it;
- a lever: its influences and its history;
- an interest: its influences;
- a source: the positions that rest on it.

Others are cleared and stay: who made the proposal, whom a position is about (it is then no evidence), which
lever meets a condition, the source of a lever's value, the settings of scenarios, judgements and forecasts,
what is tried and pinned, where a card lies.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from truceboard.case.case import Board, Case
from truceboard.case.checking import checked
from truceboard.case.judgements import Forecast
from truceboard.case.levers import Lever
from truceboard.case.parties import Condition, Interest, Party
from truceboard.case.parts import built, exists, key_of, kind_of
from truceboard.case.record import Record
from truceboard.case.rules import PLACED

Value = TypeVar("Value")
Gone = frozenset[str]


def what_goes_with(case: Case, key: str) -> tuple[str, ...]:
    """The keys of all that is removed together with a part, in file order, without the part itself."""
    gone = _closure(case, {key})
    return tuple(each for each, _ in _needs(case) if each in gone and each != key)


def what_changes_with(case: Case, key: str) -> tuple[str, ...]:
    """The keys of all parts that stay but lose something that belongs to what is removed."""
    gone = _closure(case, {key})
    changed = ["truce"] if any(f"actor:{actor}" in gone for actor in case.proposal.made_by) else []
    changed += [f"position:{each.id}" for each in case.positions if f"party:{each.party}" in gone]
    changed += [
        f"condition:{condition.id}"
        for party in case.parties
        for condition in party.conditions
        if f"lever:{condition.lever}" in gone
    ]
    changed += [
        key_of("entry", entry, f"lever:{lever.id}")
        for lever in case.levers
        for entry in lever.history
        if f"source:{entry.source}" in gone
    ]
    changed += [
        f"scenario:{scenario.id}"
        for scenario in case.scenarios
        if _tried(scenario, gone) != {"settings": scenario.settings, "importances": scenario.importances}
    ]
    changed += [
        f"judgement:{judgement.id}"
        for judgement in case.judgements
        if any(f"lever:{lever}" in gone for lever in judgement.settings)
    ]
    changed += [
        f"forecast:{forecast.id}" for forecast in case.forecasts if _forecast(forecast, gone) is not forecast
    ]
    return tuple(each for each in changed if each not in gone)


def remove(case: Case, keys: Iterable[str]) -> Case:
    """The case without these parts and without all that goes with them.

    Raises KeyError for a part that is not there, and CaseError where too little would be left: a case has at
    least one party, a lever at least one value.
    """
    keys = set(keys)
    for key in keys:
        if not exists(case, key):
            raise KeyError(key)
    gone = _closure(case, keys)
    working = case.working
    without = {
        "proposal": case.proposal.model_copy(
            update={
                "made_by": tuple(each for each in case.proposal.made_by if f"actor:{each}" not in gone),
                "terms": _kept(case.proposal.terms, "term", gone, "truce"),
            }
        ),
        "actors": _kept(case.actors, "actor", gone),
        "sources": _kept(case.sources, "source", gone),
        "levers": tuple(
            _lever(lever, gone, index) for index, lever in enumerate(_kept(case.levers, "lever", gone))
        ),
        "parties": tuple(_party(party, gone) for party in _kept(case.parties, "party", gone)),
        "positions": tuple(
            _cleared(position, party=_named(position.party, "party", gone))
            for position in _kept(case.positions, "position", gone)
        ),
        "scenarios": tuple(
            _cleared(scenario, **_tried(scenario, gone))
            for scenario in _kept(case.scenarios, "scenario", gone)
        ),
        "judgements": tuple(
            _cleared(judgement, settings=_without(judgement.settings, "lever", gone))
            for judgement in _kept(case.judgements, "judgement", gone)
        ),
        "forecasts": tuple(_forecast(forecast, gone) for forecast in _kept(case.forecasts, "forecast", gone)),
        "working": working.model_copy(
            update={
                "scenario": _named(working.scenario, "scenario", gone),
                "pinned": tuple(each for each in working.pinned if f"scenario:{each}" not in gone),
                **_tried(working, gone),
            }
        ),
        "board": _board(case.board, gone),
    }
    changed = {part: value for part, value in without.items() if value != getattr(case, part)}
    return checked(case, case.model_copy(update=changed))


def _closure(case: Case, keys: set[str]) -> Gone:
    gone = set(keys)
    needs = list(_needs(case))
    size = 0
    while size != len(gone):
        size = len(gone)
        gone.update(key for key, needed in needs if not gone.isdisjoint(needed))
    return frozenset(gone)


def _needs(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every part that can go with another, with the keys of what it cannot stand without."""
    for lever in case.levers:
        held = f"lever:{lever.id}"
        yield held, (f"actor:{lever.controlled_by}",)
        for entry in lever.history:
            yield key_of("entry", entry, held), (held,)
    for party in case.parties:
        holder = f"party:{party.actor}"
        yield holder, (f"actor:{party.actor}",)
        for interest in party.interests:
            held = f"interest:{interest.id}"
            yield held, (holder,)
            for influence in interest.influences:
                yield key_of("influence", influence, held), (held, f"lever:{influence.lever}")
        for condition in party.conditions:
            yield f"condition:{condition.id}", (holder,)
        for linkage in party.linkages:
            yield key_of("linkage", linkage, holder), (holder, f"party:{linkage.party}")
    for position in case.positions:
        yield f"position:{position.id}", (f"actor:{position.actor}", f"source:{position.source}")
    for judgement in case.judgements:
        yield f"judgement:{judgement.id}", (f"party:{judgement.party}",)


def _kept(records: tuple[Any, ...], kind: str, gone: Gone, owner: str = "case") -> tuple[Any, ...]:
    return tuple(record for record in records if key_of(kind, record, owner) not in gone)


def _named(reference: str | None, kind: str, gone: Gone) -> str | None:
    return None if f"{kind}:{reference}" in gone else reference


def _without(values: Mapping[str, Value], kind: str, gone: Gone) -> dict[str, Value]:
    return {each: value for each, value in values.items() if f"{kind}:{each}" not in gone}


def _tried(record: Any, gone: Gone) -> dict[str, Any]:
    return {
        "settings": _without(record.settings, "lever", gone),
        "importances": _without(record.importances, "interest", gone),
    }


def _cleared(record: Record, **fields: Any) -> Record:
    changed = {name: value for name, value in fields.items() if value != getattr(record, name)}
    return record.model_copy(update=changed) if changed else record


def _forecast(forecast: Forecast, gone: Gone) -> Record:
    return _cleared(
        forecast,
        scenario=_named(forecast.scenario, "scenario", gone),
        ladders=_without(forecast.ladders, "party", gone),
        responses=_without(forecast.responses, "party", gone),
        **_tried(forecast, gone),
    )


def _lever(lever: Lever, gone: Gone, index: int) -> Lever:
    history = tuple(
        _cleared(entry, source=_named(entry.source, "source", gone))
        for entry in _kept(lever.history, "entry", gone, f"lever:{lever.id}")
    )
    if history == lever.history:
        return lever
    return built(Lever, dict(lever) | {"history": history}, ("levers", index))


def _party(party: Party, gone: Gone) -> Record:
    return _cleared(
        party,
        interests=tuple(_interest(each, gone) for each in _kept(party.interests, "interest", gone)),
        conditions=tuple(_condition(each, gone) for each in _kept(party.conditions, "condition", gone)),
        linkages=_kept(party.linkages, "linkage", gone, f"party:{party.actor}"),
    )


def _interest(interest: Interest, gone: Gone) -> Record:
    held = _kept(interest.influences, "influence", gone, f"interest:{interest.id}")
    return _cleared(interest, influences=held)


def _condition(condition: Condition, gone: Gone) -> Record:
    return _cleared(condition, lever=_named(condition.lever, "lever", gone))


def _board(board: Board, gone: Gone) -> Record:
    placements = {
        key: place for key, place in board.placements.items() if key not in gone or kind_of(key) not in PLACED
    }
    return _cleared(board, placements=placements, notes=_kept(board.notes, "note", gone, "board"))
