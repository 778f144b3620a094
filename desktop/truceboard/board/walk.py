"""Where Tab and the arrow keys lead on the board. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Direction = Literal["up", "down", "left", "right"]


@dataclass(frozen=True)
class Stop:
    """Something that can be selected: the card it is on, its column, and where its middle is."""

    key: str
    card: str
    column: int
    x: float
    y: float


def in_reading_order(stops: Sequence[Stop]) -> list[Stop]:
    """Column by column from the top; a card's rows follow the card."""
    heads: dict[str, Stop] = {}
    for stop in stops:
        heads.setdefault(stop.card, stop)
    return sorted(stops, key=lambda stop: (stop.column, heads[stop.card].y, heads[stop.card].x, stop.card))


def next_card(stops: Sequence[Stop], current: str | None, step: Literal[1, -1]) -> str | None:
    """The card after or before the one with the current key; None past either end."""
    cards: dict[str, list[str]] = {}
    for stop in in_reading_order(stops):
        cards.setdefault(stop.card, []).append(stop.key)
    heads = [keys[0] for keys in cards.values()]
    here = next((index for index, keys in enumerate(cards.values()) if current in keys), None)
    if here is None:
        return (heads[0] if step == 1 else heads[-1]) if heads else None
    there = here + step
    return heads[there] if 0 <= there < len(heads) else None


def neighbour(stops: Sequence[Stop], current: str | None, direction: Direction) -> str | None:
    """What lies next to the current key: along its column, or level with it in the column beside."""
    order = in_reading_order(stops)
    here = next((stop for stop in order if stop.key == current), None)
    if here is None:
        return order[0].key if order else None
    if direction in ("up", "down"):
        column = [stop.key for stop in order if stop.column == here.column]
        there = column.index(here.key) + (1 if direction == "down" else -1)
        return column[there] if 0 <= there < len(column) else None
    beside = [stop for stop in order if (stop.column - here.column) * (1 if direction == "right" else -1) > 0]
    if not beside:
        return None
    nearest = min(abs(stop.column - here.column) for stop in beside)
    level = [stop for stop in beside if abs(stop.column - here.column) == nearest]
    return min(level, key=lambda stop: abs(stop.y - here.y)).key
