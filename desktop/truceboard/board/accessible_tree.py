"""The board as assistive technology walks it: cards in reading order, below each what it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from truceboard.board.interest_card import InterestCard
from truceboard.board.links import Link, Linkage
from truceboard.board.scene import BoardScene
from truceboard.board.walk import in_reading_order


@dataclass(frozen=True, slots=True)
class Place:
    """Something that is spoken of: a card, a row on it, an interest's importance, or a link that ends there.

    `card` names the card in the scene; selecting the place selects `key`, except for a link: that is its key
    among the links, and `influence:INTEREST:LEVER` and `linkage:PARTY:OTHER` can be selected as well.
    """

    kind: Literal["card", "row", "importance", "link"]
    card: str
    key: str


def places(scene: BoardScene) -> Mapping[Place, tuple[Place, ...]]:
    """Every card in reading order, each with the places on it from the top, then the links it is moved by."""
    ends: dict[str, list[str]] = {}
    for key, link in scene.links.items():
        if isinstance(link, Linkage):
            ends.setdefault(link.wire.start, []).append(key)
        elif isinstance(link, Link) and link.wire.kind == "influence":
            ends.setdefault(link.wire.end, []).append(key)
    found: dict[Place, tuple[Place, ...]] = {}
    for name in dict.fromkeys(stop.card for stop in in_reading_order(scene.stops())):
        card = scene.cards[name]
        below = [Place("row", name, key) for key in card.selectable() if key != card.key]
        if isinstance(card, InterestCard):
            below.append(Place("importance", name, card.key))
        below += [Place("link", name, key) for key in ends.get(name, ())]
        found[Place("card", name, card.key)] = tuple(below)
    return found
