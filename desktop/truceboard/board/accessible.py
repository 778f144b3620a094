"""The board for assistive technology: an object for every card, row and link, and what is told of changes.

Qt keeps the interface of a QObject and deletes it with that object. So each place on the board has an object
of its own, made when it is first asked for. It knows no card: a card may be made anew at any time.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from truceboard.board.accessible_tree import Place, places
from truceboard.board.accessible_words import Words, adjusts, words_of
from truceboard.board.party_card import PartyCard
from truceboard.board.scene import BoardScene
from truceboard.case.case import Case
from truceboard.look import figures
from truceboard.look.scale import notifier
from truceboard.workspace.workspace import Kind, Workspace

Event = QAccessible.Event

translate = QCoreApplication.translate


class SpokenPlace(QObject):
    """A place of a board. It outlives what it speaks of: `exists` tells whether that is still there."""

    def __init__(self, place: Place, above: Place | None, board: "SpokenBoard") -> None:
        super().__init__(board)
        self.place = place
        self.above = above
        self.board = board
        self.told = board.words(place)

    @property
    def exists(self) -> bool:
        """False once the card, row or link has left the board."""
        return self.board.holds(self.place)


class SpokenBoard(QObject):
    """The places of a board view, and the events about them. Nothing is made until something asks."""

    opened = Signal(object)
    """What has this key is to be worked on."""

    def __init__(self, view: QGraphicsView, scene: BoardScene, workspace: Workspace) -> None:
        super().__init__(view)
        self.view = view
        self.scene = scene
        self._workspace = workspace
        self._below: Mapping[Place, tuple[Place, ...]] | None = None
        self._above: dict[Place, Place | None] = {}
        self._objects: dict[Place, SpokenPlace] = {}

    def follow(self) -> None:
        """Begin to tell of changes; to be called once the view follows them: its cards are read then."""
        workspace = self._workspace
        workspace.opened.connect(self._changed)
        workspace.case_changed.connect(self._case_changed)
        self.scene.resized.connect(self._changed)
        notifier().changed.connect(self._changed)
        workspace.outlook_changed.connect(self._tell_values)
        workspace.selection_changed.connect(self.tell_focus)

    # -- the places -----------------------------------------------------------------------------------------

    def below(self, place: Place | None = None) -> tuple[Place, ...]:
        """What a place holds, or the cards of the board, in reading order."""
        tree = self._tree()
        return tuple(tree) if place is None else tree.get(place, ())

    def holds(self, place: Place) -> bool:
        """True for what is on the board now."""
        self._tree()
        return place in self._above

    def object_of(self, place: Place) -> SpokenPlace:
        """The object whose interface speaks of a place on the board."""
        if place not in self._objects:
            self._tree()
            self._objects[place] = SpokenPlace(place, self._above[place], self)
        return self._objects[place]

    def card_at(self, point: QPoint) -> Place | None:
        """The card under a point of the screen."""
        card = self.scene.card_at(self._in_scene(point))
        return Place("card", card.content.key, card.key) if card is not None else None

    def row_at(self, point: QPoint, place: Place) -> Place | None:
        """What a place holds under a point of the screen; links lie beside their card."""
        held = [each for each in self.below(place) if each.kind == "row"]
        return next((each for each in held if self.rect(each).contains(point)), None)

    def _in_scene(self, point: QPoint) -> QPointF:
        return self.view.mapToScene(self.view.viewport().mapFromGlobal(point))

    def is_covered(self) -> bool:
        """True while a field to type in, or a hint, lies over the cards."""
        return any(isinstance(each, QWidget) and each.isVisible() for each in self.view.viewport().children())

    def selected(self) -> Place | None:
        """The place of what is selected."""
        self._tree()
        key = self._workspace.selection
        found = [place for place in self._above if place.key == key and place.kind != "importance"]
        # Rows given a place apart from their actor's card stand on one that selects the same actor.
        return min(found, key=lambda place: place.card != key, default=None)

    def _tree(self) -> Mapping[Place, tuple[Place, ...]]:
        if self._below is None:
            self._below = places(self.scene)
            self._above = dict.fromkeys(self._below)
            for card, held in self._below.items():
                self._above |= dict.fromkeys(held, card)
        return self._below

    # -- what is said of a place ----------------------------------------------------------------------------

    def words(self, place: Place) -> Words:
        """Name, value and description."""
        return words_of(place, self.scene, self._workspace.case)

    def rect(self, place: Place) -> QRect:
        """Where it is drawn, on the screen."""
        if place.kind == "link":
            area = self.scene.links[place.key].sceneBoundingRect()
        else:
            card = self.scene.cards[place.card]
            area = card.mapRectToScene(card.frame()) if place.kind == "card" else card.rect_of(place.key)
        shown = self.view.mapFromScene(area).boundingRect()
        return QRect(self.view.viewport().mapToGlobal(shown.topLeft()), shown.size())

    def is_in_sight(self, place: Place) -> bool:
        """False for what has to be scrolled to."""
        viewport = self.view.viewport()
        shown = QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())
        return shown.intersects(self.rect(place))

    def unfolded(self, place: Place) -> bool | None:
        """Whether a party's card shows all that is said; None where there is no more to show."""
        card = self.scene.cards[place.card]
        folds = place.kind == "card" and isinstance(card, PartyCard) and card.more
        return card.unfolded if folds else None

    def value(self, place: Place) -> float:
        """What is being tried of a lever, in its unit, or of an importance."""
        kind, item = _adjusted(place)
        return self._workspace.value(item) if kind == "lever" else self._workspace.importance(item)

    def bounds(self, place: Place) -> tuple[float, float]:
        """The least and the greatest value."""
        kind, item = _adjusted(place)
        lever = self._workspace.case.lever(item) if kind == "lever" else None
        return (lever.minimum, lever.maximum) if lever else (0.0, 2.0)

    # -- what is done to a place ----------------------------------------------------------------------------

    def set_value(self, place: Place, value: float) -> None:
        """Try a value as one step; beyond the ends, the end."""
        kind, item = _adjusted(place)
        least, most = self.bounds(place)
        case = self._workspace.case
        value = min(most, max(least, value))
        if kind == "lever":
            lever = case.lever(item)
            name, shown = lever.brief, figures.value_with_unit(lever, value)
        else:
            name, shown = case.interest(item).brief, figures.times(value)
        label = translate("SpokenBoard", "Set “{name}” to {value}").format(name=name, value=shown)
        self._workspace.try_value(kind, item, value, label)

    def select(self, place: Place) -> None:
        """Select what it stands for and bring the keyboard here."""
        self._workspace.select(place.key)
        self.view.setFocus()

    def open(self, place: Place) -> None:
        """Select it and work on it."""
        self._workspace.select(place.key)
        self.opened.emit(place.key)

    def toggle(self, place: Place) -> None:
        """Show all that is said about a party, or the first few."""
        card = self.scene.cards[place.card]
        if isinstance(card, PartyCard):
            self.scene.unfold(card, not card.unfolded)

    # -- telling --------------------------------------------------------------------------------------------

    def tell_focus(self) -> None:
        """The keyboard is at another place; told too when the view itself gets the focus."""
        place = self.selected() if QAccessible.isActive() and self.view.hasFocus() else None
        if place is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(self.object_of(place), Event.Focus))

    def _case_changed(self, _before: Case, _after: Case) -> None:
        self._changed()

    def _changed(self) -> None:
        self._below = None
        if not self._objects:
            return
        for place in [place for place in self._objects if not self.holds(place)]:
            # Its interface may be the very one that brought the change about.
            self._objects.pop(place).deleteLater()
        if QAccessible.isActive():
            for place in self._above:
                if place not in self._objects:
                    created = QAccessibleEvent(self.object_of(place), Event.ObjectCreated)
                    QAccessible.updateAccessibility(created)

    def _tell_values(self) -> None:
        """Once a gesture has ended: which places speak otherwise than before."""
        if self._workspace.previewing or not QAccessible.isActive():
            return
        for place, speaking in self._objects.items():
            before, speaking.told = speaking.told, self.words(place)
            if speaking.told.name != before.name:
                QAccessible.updateAccessibility(QAccessibleEvent(speaking, Event.NameChanged))
            if speaking.told == before:
                continue
            if adjusts(place):
                changed = QAccessibleValueChangeEvent(speaking, self.value(place))
                QAccessible.updateAccessibility(changed)
            else:
                QAccessible.updateAccessibility(QAccessibleEvent(speaking, Event.DescriptionChanged))


def _adjusted(place: Place) -> tuple[Kind, str]:
    item = place.key.partition(":")[2]
    return ("importance" if place.kind == "importance" else "lever"), item
