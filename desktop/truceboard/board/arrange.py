"""Where cards stand until they are dragged: four columns, a party beside its own interests. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """The size of a card to be placed; `party` groups interests with the party that holds them."""

    key: str
    width: float
    height: float
    party: str = ""
    one_line: bool = False


@dataclass(frozen=True)
class Spacing:
    """Distances at 100 % text, in board units."""

    margin: float = 9
    heading: float = 32
    gutters: tuple[float, float, float] = (52, 48, 22)
    actors: float = 14
    one_liners: float = 4
    interests: float = 16
    interest_groups: float = 36
    parties: float = 54
    lead: float = 60
    """How far a party's first interest may stand above its card."""

    def scaled(self, unit: float) -> "Spacing":
        """The same distances times `unit`."""
        gutters = tuple(gutter * unit for gutter in self.gutters)
        others = {name: getattr(self, name) * unit for name in self.__dataclass_fields__ if name != "gutters"}
        return Spacing(gutters=gutters, **others)


@dataclass(frozen=True)
class Arrangement:
    """The upper left corner of every block by key, and the left edge and width of every column."""

    places: dict[str, tuple[float, float]]
    columns: tuple[tuple[float, float], ...]


def arrange(
    actors: Sequence[Block],
    interests: Sequence[Block],
    parties: Sequence[Block],
    truce: Block,
    spacing: Spacing,
) -> Arrangement:
    """Stack the blocks of each column from the top; the truce stands level with the middle of the parties."""
    columns = _columns([*map(_widest, (actors, interests, parties)), truce.width], spacing)
    (actors_x, _), (interests_x, _), (parties_x, _), (truce_x, _) = columns
    places: dict[str, tuple[float, float]] = {}

    y = spacing.heading
    for index, block in enumerate(actors):
        if index:
            both = block.one_line and actors[index - 1].one_line
            y += spacing.one_liners if both else spacing.actors
        places[block.key] = (actors_x, y)
        y += block.height

    interests_y = parties_y = spacing.heading
    for party in parties:
        own = [block for block in interests if block.party == party.party]
        if party is not parties[0]:
            parties_y = max(parties_y, interests_y)
            interests_y = max(interests_y, parties_y - spacing.lead)
        for block in own:
            places[block.key] = (interests_x, interests_y)
            interests_y += block.height + spacing.interests
        if own:
            interests_y += spacing.interest_groups - spacing.interests
        places[party.key] = (parties_x, parties_y)
        parties_y += party.height + spacing.parties

    middle = (spacing.heading + parties_y - spacing.parties) / 2
    places[truce.key] = (truce_x, max(spacing.heading, middle - truce.height / 2))
    return Arrangement(places, columns)


def _widest(blocks: Sequence[Block]) -> float:
    return max((block.width for block in blocks), default=0)


def _columns(widths: Sequence[float], spacing: Spacing) -> tuple[tuple[float, float], ...]:
    x = spacing.margin
    columns = []
    for width, gutter in zip(widths, (*spacing.gutters, 0), strict=True):
        columns.append((x, width))
        x += width + gutter
    return tuple(columns)
