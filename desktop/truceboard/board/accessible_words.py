"""What a screen reader says of a place on the board: its name, its value in words, and the rest."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible

from truceboard.board.accessible_tree import Place
from truceboard.board.actor_card import ActorCard
from truceboard.board.card import Card
from truceboard.board.interest_card import InterestCard
from truceboard.board.lettering import one_line
from truceboard.board.links import Link
from truceboard.board.note_card import NoteCard
from truceboard.board.party_card import PartyCard
from truceboard.board.scene import BoardScene
from truceboard.board.truce_card import TruceCard
from truceboard.case.case import Case
from truceboard.case.parts import find
from truceboard.look import figures, joining, terms

Role = QAccessible.Role
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """The description holds the value too: AT-SPI tells its clients of no value that is not a number."""

    name: str
    value: str = ""
    description: str = ""


def role_of(place: Place) -> Role:
    """Levers and importances are sliders; whatever else can be selected is an item of the list."""
    return Role.Slider if adjusts(place) else Role.ListItem


def adjusts(place: Place) -> bool:
    """True for what has a value that can be set."""
    return place.kind == "importance" or (place.kind == "row" and place.key.startswith("lever:"))


def words_of(place: Place, scene: BoardScene, case: Case) -> Words:
    """What is said of a place as long as the board has it; the figures are those that are drawn."""
    card = scene.cards[place.card]
    if place.kind == "link":
        return _link(place, scene, case)
    if place.kind == "importance" and isinstance(card, InterestCard):
        name = translate("SpokenBoard", "Importance of {interest}").format(interest=card.name)
        return Words(name, card.importance)
    if place.kind == "row":
        return _row(place, card, case)
    return _card(card)


def _card(card: Card) -> Words:
    tip = card.tip(card.key)
    if isinstance(card, PartyCard):
        heading, *answers = tip.split("\n")
        value = joining.listed(answers)
        return Words(card.name, value, f"{heading}. {value}" if heading != card.name else value)
    if isinstance(card, InterestCard):
        value = translate("SpokenBoard", "pull {pull} log-odds, importance {importance}").format(
            pull=card.value, importance=card.importance
        )
        return Words(one_line(card.content.interest.name), value, value)
    if isinstance(card, TruceCard):
        name = translate("Board", "Truce agreed")
        if not card.agreed:
            return Words(name, card.percent, f"{card.percent}. {tip}")
        offered = translate("Board", "as offered {percent}").format(percent=card.as_offered)
        return Words(name, card.percent, f"{card.percent}, {offered}. {tip}")
    if isinstance(card, NoteCard):
        return Words(translate("SpokenBoard", "Note: {text}").format(text=card.name), "", tip)
    kind = card.kind if isinstance(card, ActorCard) else ""
    return Words(card.name, kind, tip)


def _row(place: Place, card: Card, case: Case) -> Words:
    part = find(case, place.key)
    tip = card.tip(place.key)
    if isinstance(card, ActorCard) and place.key in card.values:
        return Words(one_line(part.name), card.values[place.key], tip)
    return Words(one_line(part.speaker), terms.stance(part), tip)


def _link(place: Place, scene: BoardScene, case: Case) -> Words:
    link = scene.links[place.key]
    if isinstance(link, Link):
        _, interest, lever = place.key.split(":")
        value = translate("SpokenBoard", "pulls {pull} log-odds").format(pull=figures.log_odds(link.log_odds))
        name = translate("SpokenBoard", "From {lever} to {interest}").format(
            lever=one_line(case.lever(lever).name), interest=one_line(case.interest(interest).brief)
        )
        return Words(name, value, value)
    _, watcher, watched = place.key.split(":")
    name = translate("SpokenBoard", "Linkage of {watcher} and {watched}").format(
        watcher=one_line(case.actor(watcher).name), watched=one_line(case.actor(watched).name)
    )
    return Words(name, link.label, link.label)
