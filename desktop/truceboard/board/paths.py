"""What a selected thing acts on and what acts on it: the paths that light up on the board."""

from collections.abc import Iterator, Mapping

from truceboard.board.wires import wires
from truceboard.case.case import Case


def lit(case: Case, selected: str) -> frozenset[str]:
    """The keys of all cards, rows and links upstream and downstream of what is selected, itself included.

    A linkage lights with a party at its end but is not followed: through it everything would hang together.
    """
    down: dict[str, list[str]] = {}
    up: dict[str, list[str]] = {}
    for start, end in _edges(case):
        down.setdefault(start, []).append(end)
        up.setdefault(end, []).append(start)
    found = _reachable(selected, down) | _reachable(selected, up)
    linkages = [wire for wire in wires(case) if wire.kind == "linkage"]
    found |= {end for wire in linkages if wire.key == selected for end in (wire.start, wire.end)}
    found |= {wire.key for wire in linkages if selected in (wire.start, wire.end, "truce")}
    return frozenset(found)


def _edges(case: Case) -> Iterator[tuple[str, str]]:
    for lever in case.levers:
        yield f"actor:{lever.controlled_by}", f"lever:{lever.id}"
    for position in case.positions:
        yield f"actor:{position.actor}", f"position:{position.id}"
        if position.party is not None:
            yield f"position:{position.id}", f"party:{position.party}"
    for wire in wires(case):
        if wire.kind != "linkage":
            yield wire.start, wire.key
            yield wire.key, wire.end


def _reachable(start: str, edges: Mapping[str, list[str]]) -> set[str]:
    found: set[str] = set()
    ahead = [start]
    while ahead:
        key = ahead.pop()
        if key not in found:
            found.add(key)
            ahead += edges.get(key, [])
    return found
