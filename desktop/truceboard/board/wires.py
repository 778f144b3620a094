"""The links of a case: what leads to what on the board."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from truceboard.case.case import Case


@dataclass(frozen=True)
class Wire:
    """A link from one key to another.

    An `influence` leads from a lever to an interest (its key is that of its contribution), a `weight` from an
    interest to its party, an `answer` from a party to the truce, a `linkage` from a party to one that it
    watches; `mutual` when the other watches back.
    """

    kind: Literal["influence", "weight", "answer", "linkage"]
    key: str
    start: str
    end: str
    mutual: bool = False


def wires(case: Case) -> tuple[Wire, ...]:
    """Every link of a case, in file order."""
    return (*_flows(case), *_linkages(case))


def _flows(case: Case) -> Iterator[Wire]:
    for party in case.parties:
        holder = f"party:{party.actor}"
        for interest in party.interests:
            held = f"interest:{interest.id}"
            for cause in interest.influences:
                key = f"influence:{interest.id}:{cause.lever}"
                yield Wire("influence", key, f"lever:{cause.lever}", held)
            yield Wire("weight", f"weight:{interest.id}", held, holder)
        yield Wire("answer", f"answer:{party.actor}", holder, "truce")


def _linkages(case: Case) -> Iterator[Wire]:
    watched = {(party.actor, linkage.party) for party in case.parties for linkage in party.linkages}
    for party in case.parties:
        for linkage in party.linkages:
            one, other = party.actor, linkage.party
            mutual = (other, one) in watched
            first = one < other or not mutual
            if first:
                yield Wire("linkage", f"linkage:{one}:{other}", f"party:{one}", f"party:{other}", mutual)
