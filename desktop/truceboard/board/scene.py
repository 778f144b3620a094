"""The cards of the open case and the links between them, kept in step with the document and the outlook."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from truceboard.board.actor_card import ActorCard
from truceboard.board.arrange import Arrangement, Block, Spacing, arrange
from truceboard.board.card import Card, Light, Showing
from truceboard.board.content import (
    ActorContent,
    Content,
    InterestContent,
    NoteContent,
    PartyContent,
    contents,
)
from truceboard.board.grid import paint_grid
from truceboard.board.heading import Heading
from truceboard.board.interest_card import InterestCard
from truceboard.board.lettering import one_line
from truceboard.board.links import Link, Linkage
from truceboard.board.note_card import NoteCard
from truceboard.board.party_card import PartyCard
from truceboard.board.paths import lit
from truceboard.board.pulls import pulls_of
from truceboard.board.reach import REACH, AnyLink, LinkHalo, link_at
from truceboard.board.theme import Theme
from truceboard.board.truce_card import TruceCard
from truceboard.board.walk import Stop
from truceboard.board.wires import Wire, wires
from truceboard.case.case import Case
from truceboard.case.parts import kind_of
from truceboard.likelihood.outlook import Outlook

COLUMNS = {ActorCard: 0, InterestCard: 1, PartyCard: 2, TruceCard: 3, NoteCard: 4}
FLOWING = ("actor", "lever", "influence", "interest", "party", "linkage", "position", "truce")
"""The kinds of parts that have paths to light."""
INTEREST_SCALE, PARTY_SCALE = 2.25, 3.0
"""The log-odds that fill half a bar as long as nothing is larger; doubled and kept when something is."""


@dataclass(frozen=True)
class Placed:
    """A card that was dragged: its name and its place under each of its placement keys, in board units."""

    name: str
    places: Mapping[str, tuple[float, float]]


class BoardScene(QGraphicsScene):
    """Cards by key and links by key; it draws what it is given, tells of gestures and changes no document."""

    clicked = Signal(object)
    """The key of what was clicked."""
    resized = Signal()
    """A card was unfolded or folded."""
    importance_asked = Signal(object)
    """The importance on the card with this key was clicked."""
    placed = Signal(object)
    """A card was dragged to another place: a Placed."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.theme = theme
        self.cards: dict[str, Card] = {}
        self.links: dict[str, AnyLink] = {}
        self._case: Case
        self._card_of: dict[str, Card] = {}
        self._headings: list[Heading] = []
        self._halo: LinkHalo | None = None
        self._unfolded: set[str] = set()
        self._light = Light()
        self._other_light: Light | None = None
        self._showing: Showing | None = None
        self._scales = (INTEREST_SCALE, PARTY_SCALE)
        # A card may be replaced while it handles the very event that replaced it, so it stays until the next.
        self._retired: list[Card] = []

    # -- the document ---------------------------------------------------------------------------------------

    def build(self, case: Case, outlook: Outlook, theme: Theme) -> None:
        """Lay out a document anew."""
        self._unfolded &= {f"party:{party.actor}" for party in case.parties}
        self.theme = theme
        self._scales = (INTEREST_SCALE, PARTY_SCALE)
        for item in (*self.cards.values(), *self.links.values(), *self._headings):
            self._discard(item)
        self.cards, self.links = {}, {}
        self._lay_ground()
        titles = (
            self.tr("Actors and levers"),
            self.tr("Interests"),
            self.tr("Parties"),
            self.tr("Truce"),
        )
        if self._halo is not None:
            self._discard(self._halo)
        self._halo = LinkHalo(theme)
        self.addItem(self._halo)
        self._headings = [Heading(title, theme) for title in titles]
        for heading in self._headings:
            self.addItem(heading)
        self._showing = None
        self.take(case, outlook)

    def take(self, case: Case, outlook: Outlook) -> None:
        """Show a changed document: only cards and links that differ are made anew."""
        self._retired.clear()
        self._case = case
        kept, self.cards = self.cards, {}
        for content in contents(case):
            card = kept.pop(content.key, None)
            if card is None or not _alike(card.content, content):
                if card is not None:
                    self._retire(card)
                card = self._make(content)
                self.addItem(card)
            card.content = content
            self.cards[content.key] = card
        for card in kept.values():
            self._retire(card)
        self._index()
        self._link(case)
        self._place()
        self.show_outlook(outlook)
        self._shine()

    def _index(self) -> None:
        self._card_of = {}
        for card in self.cards.values():
            for key in card.selectable():
                self._card_of.setdefault(key, card)
        for card in self.cards.values():
            if isinstance(card, PartyCard):
                self._card_of.setdefault(card.content.places[0], card)

    def _make(self, content: Content) -> Card:
        if isinstance(content, ActorContent):
            return ActorCard(content, self.theme, self)
        if isinstance(content, InterestContent):
            return InterestCard(content, self.theme, self)
        if isinstance(content, PartyContent):
            return PartyCard(content, self.theme, self, content.key in self._unfolded)
        if isinstance(content, NoteContent):
            return NoteCard(content, self.theme, self)
        return TruceCard(content, self.theme, self)

    def _discard(self, item: QGraphicsItem) -> None:
        if isinstance(item, Link) and item.sign:
            self.removeItem(item.sign)
        self.removeItem(item)

    def _retire(self, card: Card) -> None:
        self._discard(card)
        self._retired.append(card)

    def _link(self, case: Case) -> None:
        kept, self.links = self.links, {}
        for wire in wires(case):
            link = kept.get(wire.key)
            # Lines between parties are few, and say the names of both.
            if not isinstance(link, Link) or link.wire != wire:
                link = self._wired(wire, case)
                self.addItem(link)
                if isinstance(link, Link) and link.sign:
                    self.addItem(link.sign)
            self.links[wire.key] = link
        gone = [link for key, link in kept.items() if self.links.get(key) is not link]
        for link in gone:
            self._discard(link)
        if any(isinstance(link, Link) for link in gone):
            self._lay_ground()

    def _wired(self, wire: Wire, case: Case) -> AnyLink:
        if wire.kind != "linkage":
            return Link(wire, self.theme)
        watcher, watched = (case.actor(key.partition(":")[2]).brief for key in (wire.start, wire.end))
        label = self.tr("watch each other") if wire.mutual else self.tr("{watcher} watches {watched}")
        return Linkage(wire, label.format(watcher=one_line(watcher), watched=one_line(watched)), self.theme)

    # -- geometry -------------------------------------------------------------------------------------------

    def _place(self) -> None:
        """Put every card where it was dragged to, else where its column has it."""
        arrangement = self._arranged()
        for key, card in self.cards.items():
            at = card.content.at
            x, y = (self.theme.px(part) for part in at) if at else arrangement.places[key]
            card.setPos(x, y)
        for heading, (x, width) in zip(self._headings, arrangement.columns, strict=True):
            px = self.theme.px
            heading.set_rect(QRectF(x + px(2), px(2), width, px(26)))
        self.route()

    def _arranged(self) -> Arrangement:
        columns: tuple[list[Block], ...] = ([], [], [], [])
        for card in self.cards.values():
            content = card.content
            apart = isinstance(content, ActorContent) and not content.in_column
            if apart or isinstance(content, NoteContent):
                continue
            party = content.party if isinstance(content, InterestContent) else card.key.partition(":")[2]
            one_line_only = isinstance(card, ActorCard) and card.is_one_line
            block = Block(content.key, card.size.width(), card.size.height(), party, one_line_only)
            columns[COLUMNS[type(card)]].append(block)
        actors, interests, parties, (truce,) = columns
        return arrange(actors, interests, parties, truce, Spacing().scaled(self.theme.unit))

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """The dotted ground and the links off the lit paths; the view keeps it as a picture."""
        paint_grid(painter, rect, self.theme)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = painter.transform()
        anew = place.map(painter.clipRegion()) if painter.hasClipping() else QRegion()
        for link in self.links.values():
            if isinstance(link, Link) and link.on_the_ground:
                link.draw(painter, anew, place)
        painter.restore()

    def _lay_ground(self) -> None:
        """Draw the ground anew, all of it."""
        for view in self.views():
            view.resetCachedContent()

    def route(self) -> None:
        """Lead every link from card to card; those that arrive at one card in the order they start."""
        arriving: dict[str, list[tuple[QPointF, Link]]] = {}
        moved = False
        for link in self.links.values():
            start, end = self._card_of[link.wire.start], self._card_of[link.wire.end]
            if isinstance(link, Linkage):
                link.connect_frames(start.mapRectToScene(start.frame()), end.mapRectToScene(end.frame()))
            else:
                arriving.setdefault(link.wire.end, []).append((start.outlet(link.wire.start), link))
        for key, links in arriving.items():
            card = self._card_of[key]
            pitch = min(self.theme.px(card.PITCH), (card.size.height() - self.theme.px(12)) / len(links))
            links.sort(key=_height)
            inlet = card.inlet() - QPointF(0, pitch * (len(links) - 1) / 2)
            for index, (start, link) in enumerate(links):
                led_anew = link.connect_points(start, inlet + QPointF(0, pitch * index))
                moved |= led_anew and link.on_the_ground
        if moved:
            self._lay_ground()
        self._ring()

    def extent(self) -> QRectF:
        """All of the board with a margin."""
        extent = QRectF()
        for item in (*self.cards.values(), *self._headings):
            extent = extent.united(item.mapRectToScene(item.boundingRect()))
        margin = self.theme.px(4)
        return extent.united(QRectF(0, 0, 1, 1)).adjusted(0, 0, margin, margin)

    # -- the outlook ----------------------------------------------------------------------------------------

    def show_outlook(self, outlook: Outlook) -> None:
        """Bring figures, bars and links up to date; nothing is built."""
        pulls = pulls_of(outlook)
        widest = max((abs(pull) for pull in pulls.interests.values()), default=0.0)
        opposed = max(max(-pull.away, pull.toward) for pull in pulls.parties.values())
        self._scales = _widened(self._scales[0], widest), _widened(self._scales[1], opposed)
        self._showing = Showing(outlook, pulls, *self._scales)
        for card in self.cards.values():
            card.show_outlook(self._showing)
        for key, pull in pulls.influences.items():
            self.links[key].show_log_odds(pull)
        for interest, pull in pulls.interests.items():
            self.links[f"weight:{interest}"].show_log_odds(pull)
        self._ring()

    # -- the selection --------------------------------------------------------------------------------------

    def select(self, key: str | None, focused: bool) -> None:
        """Light the paths of a key, or none; a position that is folded away unfolds."""
        self._light = Light(key, self._paths(key), focused)
        if key and key not in self._card_of:
            for card in self.cards.values():
                if isinstance(card, PartyCard) and card.holds(key):
                    self.unfold(card, True)
                    return
        self._shine()

    def _paths(self, key: str | None) -> frozenset[str] | None:
        """What a key lights; None, which dims nothing, for what has no place in the flow."""
        if key is None or kind_of(key) not in FLOWING:
            return None
        link = self.link_of(key)
        return lit(self._case, link.wire.key if link else key)

    def show_instead(self, light: Light | None) -> None:
        """Show another light than the selection's while something else is asked; None ends it."""
        self._other_light = light
        self._shine()

    def _shine(self) -> None:
        light = self._other_light or self._light
        for card in self.cards.values():
            card.shine(light)
        changed = [link for link in self.links.values() if link.shine(light)]
        if changed:
            self._lay_ground()
        self._ring()

    def _ring(self) -> None:
        """Mark the selected link, wherever it runs now."""
        light = self._other_light or self._light
        if self._halo is not None:
            self._halo.follow(self.link_of(light.selected), light)

    def unfold(self, card: PartyCard, unfolded: bool) -> None:
        """Show all that is said about a party, or the first few."""
        self._retired.clear()
        (self._unfolded.add if unfolded else self._unfolded.discard)(card.content.key)
        changed = self._make(card.content)
        self.cards[card.content.key] = changed
        self.addItem(changed)
        self._retire(card)
        self._index()
        self._place()
        if self._showing:
            changed.show_outlook(self._showing)
        self._shine()
        self.resized.emit()
        selected = self._light.selected
        if selected is not None and selected not in self._card_of and changed.holds(selected):
            self.clicked.emit(changed.key)

    def card_of(self, key: str) -> Card | None:
        """The card that shows a key."""
        return self._card_of.get(key)

    def link_of(self, key: str | None) -> AnyLink | None:
        """The link with a key; parties that watch each other share one."""
        if key is None or key in self.links or kind_of(key) != "linkage":
            return self.links.get(key or "")
        _, one, other = key.split(":")
        return self.links.get(f"linkage:{other}:{one}")

    def link_at(self, point: QPointF, zoom: float) -> AnyLink | None:
        """The influence or linkage under a point, however thin it is."""
        return link_at(self.links.values(), point, REACH / zoom)

    def card_at(self, point: QPointF) -> Card | None:
        """The uppermost card under a point; links and headings are looked through."""
        return next((item for item in self.items(point) if isinstance(item, Card)), None)

    def stops(self) -> list[Stop]:
        """Everything that can be selected, with its place."""
        return [
            Stop(key, card.content.key, COLUMNS[type(card)], rect.center().x(), rect.center().y())
            for card in self.cards.values()
            for key in card.selectable()
            for rect in (card.rect_of(key),)
        ]

    # -- gestures on cards ----------------------------------------------------------------------------------

    def pressed(self, card: Card, key: str) -> None:
        """Something was clicked."""
        self.clicked.emit(key)

    def moved(self, card: Card) -> None:
        """A card is being dragged: its links follow."""
        self.route()

    def dropped(self, card: Card) -> None:
        """A card was dragged to another place."""
        at = (round(card.x() / self.theme.unit), round(card.y() / self.theme.unit))
        self.placed.emit(Placed(card.name, dict.fromkeys(card.content.places, at)))

    def opened(self, card: Card) -> None:
        """The part of a card that opens something was clicked."""
        if isinstance(card, PartyCard):
            self.unfold(card, not card.unfolded)
        elif isinstance(card, InterestCard):
            self.importance_asked.emit(card.key)


def _alike(old: Content, new: Content) -> bool:
    """True when a card looks the same but for its place."""
    return replace(old, at=None, places=()) == replace(new, at=None, places=())


def _height(arriving: tuple[QPointF, Link]) -> float:
    return arriving[0].y()


def _widened(scale: float, needed: float) -> float:
    while scale < needed:
        scale *= 2
    return scale
