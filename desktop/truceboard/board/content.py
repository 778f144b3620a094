"""What stands on the board: one content per card, compared to see which cards an edit changes."""

from collections.abc import Iterator
from dataclasses import dataclass

from truceboard.case.actors import Actor, Source
from truceboard.case.case import Case, Note
from truceboard.case.levers import Lever
from truceboard.case.parties import Interest, Party
from truceboard.case.positions import Position

Place = tuple[float, float]
"""Where a card's upper left corner stands, in board units."""
FARTHEST = 20_000.0
"""A file may place a card anywhere; what lies farther out is shown here, where it can be found and drawn."""


@dataclass(frozen=True)
class Said:
    """A position and the source it was taken from."""

    position: Position
    source: Source


@dataclass(frozen=True)
class ActorContent:
    """An actor with levers it controls and positions of its own that are about no party.

    `places` are the placement keys that a drag of the card writes.
    """

    key: str
    actor: Actor
    levers: tuple[Lever, ...]
    said: tuple[Said, ...]
    places: tuple[str, ...]
    at: Place | None

    @property
    def in_column(self) -> bool:
        """False for a card of rows that were given a place apart from their actor's card."""
        return self.key == f"actor:{self.actor.id}"


@dataclass(frozen=True)
class InterestContent:
    """An interest and the party that holds it."""

    key: str
    interest: Interest
    party: str
    places: tuple[str, ...]
    at: Place | None


@dataclass(frozen=True)
class PartyContent:
    """A party and what is said about it, its own words first, then newest first."""

    key: str
    actor: Actor
    party: Party
    said: tuple[Said, ...]
    places: tuple[str, ...]
    at: Place | None


@dataclass(frozen=True)
class TruceContent:
    """The proposal all parties answer."""

    key: str
    title: str
    places: tuple[str, ...]
    at: Place | None


@dataclass(frozen=True)
class NoteContent:
    """A note and where it lies."""

    key: str
    note: Note
    places: tuple[str, ...]
    at: Place


Content = ActorContent | InterestContent | PartyContent | TruceContent | NoteContent


def contents(case: Case) -> tuple[Content, ...]:
    """Every card of the board in reading order: actors, interests, parties, truce, notes.

    Places in the file: `actor:ID` is the party card of an actor that is a party, else the card of its levers;
    `lever:ID` and `position:ID` take a row out of its card. Rows of one actor that share a place share a
    card: dragging a party's card of levers gives all its rows one place.
    """
    return (*_actors(case), *_interests(case), *_parties(case), _truce(case), *_notes(case))


def _at(case: Case, key: str) -> Place | None:
    at = case.board.placements.get(key)
    return None if at is None else _within_reach(*at)


def _within_reach(x: float, y: float) -> Place:
    return max(-FARTHEST, min(FARTHEST, x)), max(-FARTHEST, min(FARTHEST, y))


def _said(case: Case) -> list[Said]:
    sources = {source.id: source for source in case.sources}
    return [Said(position, sources[position.source]) for position in case.positions]


def _actors(case: Case) -> Iterator[ActorContent]:
    """Cards of actors, those that move levers first, in the order of the levers."""
    levers: dict[str, list[Lever]] = {}
    said: dict[str, list[Said]] = {}
    apart: dict[tuple[str, Place], tuple[list[Lever], list[Said]]] = {}
    for lever in case.levers:
        at = _at(case, f"lever:{lever.id}")
        if at is None:
            levers.setdefault(lever.controlled_by, []).append(lever)
        else:
            apart.setdefault((lever.controlled_by, at), ([], []))[0].append(lever)
    for word in _said(case):
        at = _at(case, f"position:{word.position.id}")
        if at is not None:
            apart.setdefault((word.position.actor, at), ([], []))[1].append(word)
        elif word.position.party is None:
            said.setdefault(word.position.actor, []).append(word)

    actors = {actor.id: actor for actor in case.actors}
    parties = {party.actor for party in case.parties}
    order = dict.fromkeys([*levers, *said, *actors])
    for actor in order:
        own_levers, own_words = tuple(levers.get(actor, ())), tuple(said.get(actor, ()))
        key = f"actor:{actor}"
        if actor not in parties:
            yield ActorContent(key, actors[actor], own_levers, own_words, (key,), _at(case, key))
        elif own_levers or own_words:
            yield ActorContent(key, actors[actor], own_levers, own_words, _rows(own_levers, own_words), None)
    for (actor, at), (torn_levers, torn_words) in apart.items():
        rows = _rows(tuple(torn_levers), tuple(torn_words))
        yield ActorContent(rows[0], actors[actor], tuple(torn_levers), tuple(torn_words), rows, at)


def _rows(levers: tuple[Lever, ...], said: tuple[Said, ...]) -> tuple[str, ...]:
    return (*(f"lever:{lever.id}" for lever in levers), *(f"position:{word.position.id}" for word in said))


def _interests(case: Case) -> Iterator[InterestContent]:
    for party in case.parties:
        for interest in party.interests:
            key = f"interest:{interest.id}"
            yield InterestContent(key, interest, party.actor, (key,), _at(case, key))


def _parties(case: Case) -> Iterator[PartyContent]:
    about: dict[str, list[Said]] = {}
    for word in _said(case):
        if word.position.party is not None and _at(case, f"position:{word.position.id}") is None:
            about.setdefault(word.position.party, []).append(word)
    for party in case.parties:
        said = sorted(
            about.get(party.actor, ()),
            key=lambda word: (word.position.actor != word.position.party, -word.position.date.toordinal()),
        )
        place = f"actor:{party.actor}"
        yield PartyContent(
            f"party:{party.actor}",
            case.actor(party.actor),
            party,
            tuple(said),
            (place,),
            _at(case, place),
        )


def _truce(case: Case) -> TruceContent:
    return TruceContent("truce", case.proposal.title, ("truce",), _at(case, "truce"))


def _notes(case: Case) -> Iterator[NoteContent]:
    for note in case.board.notes:
        key = f"note:{note.id}"
        yield NoteContent(key, note, (key,), _within_reach(note.x, note.y))
