"""New parts with what they need at the start: careful middle values, nothing that counts as evidence.

Names come from outside, because they are in the user's language. Each returns the new case and the key.
"""

from datetime import date, timedelta

from truceboard.case.actors import ActorKind
from truceboard.case.case import Case
from truceboard.case.edits_parts import add, change
from truceboard.case.parts import find, kind_of, records

BASE_SPREAD = 0.6
"""Of a new party, in log-odds: a base rate of 50 % could as well be anything from 27 to 73 %."""
THRESHOLD = 1.5
RESIDUAL = {"spread": 0.9, "half_life_days": 30}
INFLUENCE = {"strength": 0.8, "spread": 0.6}
"""A moderate push, in log-odds over the lever's range."""
LINKAGE = 0.3


def new_actor(case: Case, name: str, kind: ActorKind = "observer") -> tuple[Case, str]:
    """An actor; of kind party it has to answer too."""
    if kind == "party":
        return new_party(case, name)
    return add(case, "case", "actor", {"name": name, "kind": kind})


def new_party(case: Case, name: str) -> tuple[Case, str]:
    """An actor that has to answer; the key is the party's."""
    changed, key = add(case, "case", "actor", {"name": name, "kind": "party"})
    return make_party(changed, key.partition(":")[2])


def make_party(case: Case, actor_id: str) -> tuple[Case, str]:
    """Let an actor that is on the board already have to answer."""
    case = change(case, f"actor:{actor_id}", {"kind": "party"})
    fields = {
        "actor": actor_id,
        "base_rate": 0.5,
        "base_spread": BASE_SPREAD,
        "thresholds": {"stall": -THRESHOLD, "accept": THRESHOLD},
        "residual": RESIDUAL,
        "conditions_met": 0,
        "interests": (),
    }
    return add(case, "case", "party", fields)


def new_lever(case: Case, name: str, actor_id: str) -> tuple[Case, str]:
    """A lever from 0 to 100, at 50 since the case's own day."""
    fields = {
        "name": name,
        "kind": "inducement",
        "controlled_by": actor_id,
        "minimum": 0,
        "maximum": 100,
        "unit": "index",
        "history": [{"date": case.as_of, "value": 50}],
    }
    return add(case, "case", "lever", fields)


def new_entry(case: Case, lever_id: str) -> tuple[Case, str]:
    """A value of a lever on the case's own day, or on the first free day after its last entry."""
    last = case.lever(lever_id).history[-1]
    day: date = max(case.as_of, last.date + timedelta(days=1))
    return add(case, f"lever:{lever_id}", "entry", {"date": day, "value": last.value})


def new_interest(case: Case, actor_id: str, name: str) -> tuple[Case, str]:
    """An interest of a party that nothing moves yet."""
    return add(case, f"party:{actor_id}", "interest", {"name": name, "influences": ()})


def new_influence(case: Case, interest_id: str, lever_id: str) -> tuple[Case, str]:
    """A moderate influence, none at the value that the lever has on the case's own day."""
    neutral = case.lever(lever_id).value_on(case.as_of)
    return add(
        case, f"interest:{interest_id}", "influence", {"lever": lever_id, "neutral": neutral, **INFLUENCE}
    )


def new_condition(case: Case, actor_id: str, text: str) -> tuple[Case, str]:
    """A condition of a party's yes, met by no lever yet."""
    return add(case, f"party:{actor_id}", "condition", {"text": text})


def new_linkage(case: Case, actor_id: str, other: str) -> tuple[Case, str]:
    """A party that watches another one."""
    return add(case, f"party:{actor_id}", "linkage", {"party": other, "strength": LINKAGE})


def new_source(case: Case, title: str) -> tuple[Case, str]:
    """A source whose reliability cannot be judged yet."""
    return add(case, "case", "source", {"title": title, "reliability": "F"})


def new_position(
    case: Case, actor_id: str, text: str, source_title: str, about: str | None = None
) -> tuple[Case, str]:
    """A statement by an actor on the case's own day: ambiguous, and graded F6 until it is read with care.

    It rests on the newest source of the case; where there is none, one called `source_title` is added.
    """
    if not case.sources:
        case, _ = new_source(case, source_title)
    actor = case.actor(actor_id)
    fields = {
        "id": _numbered(case),
        "actor": actor_id,
        "speaker": actor.name,
        "party": about,
        "date": case.as_of,
        "stance": "ambiguous",
        "text": text,
        "source": case.sources[-1].id,
        "credibility": 6,
        "channel": "public",
    }
    return add(case, "case", "position", fields)


def _numbered(case: Case) -> str:
    # What was said has no name; numbers read better than an id made of a speaker.
    taken = {position.id for position in case.positions}
    number = len(taken) + 1
    while f"p{number:02}" in taken:
        number += 1
    return f"p{number:02}"


def new_term(case: Case, text: str) -> tuple[Case, str]:
    """One more sentence of the proposal."""
    return add(case, "truce", "term", {"text": text})


def new_note(case: Case, text: str, place: tuple[float, float]) -> tuple[Case, str]:
    """A note on the board, at a place in board units."""
    return add(case, "board", "note", {"text": text, "x": place[0], "y": place[1]})


def new_judgement(case: Case, participant: str, actor_id: str, probability: float) -> tuple[Case, str]:
    """What somebody thinks of a party's answer on the case's own day."""
    fields = {"participant": participant, "party": actor_id, "date": case.as_of, "probability": probability}
    return add(case, "case", "judgement", fields)


def linkable(start: str, end: str) -> bool:
    """Whether a link can lead between two parts: a lever and an interest, or two parties."""
    kinds = {kind_of(start), kind_of(end)}
    return kinds == {"lever", "interest"} or (kinds == {"party"} and start != end)


def links(case: Case, interest_id: str) -> frozenset[str]:
    """The levers that move an interest already."""
    return frozenset(influence.lever for influence in records(case, f"interest:{interest_id}", "influence"))


def watched(case: Case, actor_id: str) -> frozenset[str]:
    """The parties that a party watches already, and itself."""
    party = find(case, f"party:{actor_id}")
    return frozenset({actor_id, *(linkage.party for linkage in party.linkages)})
