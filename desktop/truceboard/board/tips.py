"""What a pointer that rests is told: all that a card has no room for, and what a link carries."""

from PySide6.QtCore import QCoreApplication, QPointF

from truceboard.board.actor_card import ActorCard
from truceboard.board.lettering import one_line
from truceboard.board.links import Link
from truceboard.board.reach import AnyLink
from truceboard.board.scene import BoardScene
from truceboard.case.parts import kind_of
from truceboard.look import figures

translate = QCoreApplication.translate


def tip_at(board: BoardScene, point: QPointF, zoom: float) -> str:
    """The tip for a point of the scene as plain text; empty over the bare canvas."""
    card = board.card_at(point)
    if card is not None:
        key = card.key_at(card.mapFromScene(point))
        lines = [card.tip(key), how_to_link(key)]
        return "\n".join(line for line in lines if line)
    link = board.link_at(point, zoom)
    return "\n".join([link_words(board, link), how_to_open()]) if link else ""


def how_to_link(key: str) -> str:
    """How a link from a thing is made; empty where none can begin."""
    match kind_of(key):
        case "lever":
            return translate("Board", "Drag from its edge to an interest, or press L, to link them.")
        case "interest":
            return translate("Board", "Drag from its edge to a lever, or press L, to link them.")
        case "party":
            return translate("Board", "Drag from its edge to another party, or press L, to link them.")
        case _:
            return ""


def how_to_open() -> str:
    """What can be done with a link."""
    return translate("Board", "Double-click or Enter opens it, Delete takes it away.")


def link_words(board: BoardScene, link: AnyLink) -> str:
    """What a link leads from and to, and what it carries now."""
    if not isinstance(link, Link):
        return link.label
    return translate("Board", "{lever} on {interest}: {pull} log-odds").format(
        lever=name_on(board, link.wire.start),
        interest=name_on(board, link.wire.end),
        pull=figures.log_odds(link.log_odds),
    )


def name_on(board: BoardScene, key: str) -> str:
    """What a thing is called on its card, on one line."""
    card = board.card_of(key)
    if card is None:
        return ""
    levers = card.content.levers if isinstance(card, ActorCard) else ()
    return next((one_line(lever.brief) for lever in levers if f"lever:{lever.id}" == key), card.name)
