"""What on a card can be changed in place, and where it stands: its name, the values of its levers."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from truceboard.board.actor_card import PADDING, ActorCard
from truceboard.board.card import Card
from truceboard.board.interest_card import InterestCard
from truceboard.board.note_card import NoteCard
from truceboard.board.party_card import PartyCard
from truceboard.board.theme import Theme, line_height, text_width
from truceboard.board.truce_card import TruceCard
from truceboard.case.case import Case
from truceboard.case.parts import find, kind_of

LEAST_VALUE = 40.0
"""The width of the place of a lever's value, in board units, however short the value."""


@dataclass(frozen=True)
class Field:
    """The name or the value of a thing, in its card's coordinates."""

    key: str
    what: Literal["name", "value"]
    rect: QRectF


def fields_of(card: Card) -> list[Field]:
    """Everything on a card that can be changed in place, values before names."""
    theme = card.theme
    if isinstance(card, ActorCard):
        height = card.rows[0].rect.top() if card.rows else card.size.height()
        return [*_levers(card), Field(card.key, "name", _top(card, height))]
    if isinstance(card, InterestCard):
        return [Field(card.key, "name", _top(card, theme.px(12) + 2 * line_height(theme.strong)))]
    if isinstance(card, PartyCard):
        return [Field(card.key, "name", _top(card, card.title_height + theme.px(3)))]
    if isinstance(card, TruceCard):
        return [Field(card.key, "name", _top(card, theme.px(14) + line_height(theme.small)))]
    return [Field(card.key, "name", card.frame())] if isinstance(card, NoteCard) else []


def _top(card: Card, height: float) -> QRectF:
    return QRectF(0, 0, card.size.width(), height)


def _levers(card: ActorCard) -> list[Field]:
    values, names = [], []
    for row in card.rows:
        if kind_of(row.key) == "lever":
            room = _value_room(card.theme, card.values.get(row.key, ""))
            values.append(Field(row.key, "value", row.rect.adjusted(row.rect.width() - room, 0, 0, 0)))
            names.append(Field(row.key, "name", row.rect.adjusted(0, 0, -room, 0)))
    return [*values, *names]


def _value_room(theme: Theme, value: str) -> float:
    return max(theme.px(LEAST_VALUE), text_width(theme.strong, value) + theme.px(PADDING + 5))


def field_at(card: Card, point: QPointF) -> Field | None:
    """What can be changed under a point of a card."""
    return next((field for field in fields_of(card) if field.rect.contains(point)), None)


def name_field(card: Card, key: str) -> Field | None:
    """The name of a thing on a card."""
    return next((field for field in fields_of(card) if field.key == key and field.what == "name"), None)


def can_be_named(key: str) -> bool:
    """Whether a kind of thing has a name on its card."""
    return kind_of(key) in ("actor", "party", "lever", "interest", "truce", "note")


def shown_name(case: Case, key: str) -> str:
    """What the board calls a thing: the short name where it has one."""
    part = find(case, f"actor:{key.partition(':')[2]}" if kind_of(key) == "party" else key)
    match kind_of(key):
        case "truce":
            text: str = part.title
        case "note":
            text = part.text
        case _:
            text = part.brief
    return text
