"""The interfaces that assistive technology asks: one for the board, one for each place on it.

They are kept until Qt deletes them, so none may keep a board: they hold weak references.
"""

from functools import cache
from weakref import WeakKeyDictionary, ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsView
from shiboken6 import VoidPtr, getCppPointer

from truceboard.board.accessible import SpokenBoard, SpokenPlace
from truceboard.board.accessible_tree import Place
from truceboard.board.accessible_words import adjusts, role_of
from truceboard.look.interfaces import keep

InterfaceType = QAccessible.InterfaceType

STEPS = 100
"""A slider's range is walked in so many steps."""

_boards: WeakKeyDictionary[QObject, SpokenBoard] = WeakKeyDictionary()


def speak_for(view: QGraphicsView, board: SpokenBoard) -> None:
    """From now on assistive technology walks the board of this view place by place."""
    _boards[view] = board
    _install()


@cache
def _install() -> None:
    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, SpokenPlace):
        return keep(_PlaceInterface(thing))
    if isinstance(thing, QGraphicsView) and thing in _boards:
        return keep(_BoardInterface(thing))
    return None


def _spoken(board: SpokenBoard, place: Place | None) -> QAccessibleInterface | None:
    return None if place is None else QAccessible.queryAccessibleInterface(board.object_of(place))


def _index(places: tuple[Place, ...], child: QAccessibleInterface | None) -> int:
    thing = child.object() if child is not None else None
    return places.index(thing.place) if isinstance(thing, SpokenPlace) and thing.place in places else -1


class _BoardInterface(QAccessibleWidget):
    """The view itself. Its children are the cards, and the viewport while a field or hint lies over them."""

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._of = ref(_boards[view])

    def _cards(self) -> tuple[Place, ...]:
        board = self._of()
        return board.below() if board is not None else ()

    def _over(self) -> QAccessibleInterface | None:
        board = self._of()
        if board is None or not board.is_covered():
            return None
        return QAccessible.queryAccessibleInterface(board.view.viewport())

    def childCount(self) -> int:
        return len(self._cards()) + (self._over() is not None)

    def child(self, index: int) -> QAccessibleInterface | None:
        board, cards = self._of(), self._cards()
        if board is not None and 0 <= index < len(cards):
            return _spoken(board, cards[index])
        return self._over() if index == len(cards) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        over, cards = self._over(), self._cards()
        if over is not None and child is not None and child.object() is over.object():
            return len(cards)
        return _index(cards, child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        board, over = self._of(), self._over()
        if over is not None and over.childAt(x, y) is not None:
            return over
        return _spoken(board, board.card_at(QPoint(x, y))) if board is not None else None

    def focusChild(self) -> QAccessibleInterface | None:
        board = self._of()
        if board is None or not board.view.hasFocus():
            return super().focusChild()
        return _spoken(board, board.selected()) or self


class _PlaceInterface(QAccessibleObject):
    """A place. Once the board has it no more it is invalid, and whatever is still asked gets nothing."""

    def __init__(self, spoken: SpokenPlace) -> None:
        super().__init__(spoken)
        self._place = spoken.place
        self._of = ref(spoken)
        self._actions = _Actions(spoken)
        self._value = _Value(spoken) if adjusts(spoken.place) else None

    def _board(self) -> SpokenBoard | None:
        spoken = self._of()
        return spoken.board if spoken is not None and spoken.exists else None

    def isValid(self) -> bool:
        return super().isValid() and self._board() is not None

    # -- where it stands ------------------------------------------------------------------------------------

    def parent(self) -> QAccessibleInterface | None:
        board, spoken = self._board(), self._of()
        if board is None or spoken is None:
            return None
        return _spoken(board, spoken.above) or QAccessible.queryAccessibleInterface(board.view)

    def _below(self) -> tuple[Place, ...]:
        board = self._board()
        return board.below(self._place) if board is not None else ()

    def childCount(self) -> int:
        return len(self._below())

    def child(self, index: int) -> QAccessibleInterface | None:
        board, below = self._board(), self._below()
        return _spoken(board, below[index]) if board is not None and 0 <= index < len(below) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self._below(), child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        board = self._board()
        return _spoken(board, board.row_at(QPoint(x, y), self._place)) if board is not None else None

    def rect(self) -> QRect:
        board = self._board()
        return board.rect(self._place) if board is not None else QRect()

    # -- what it is -----------------------------------------------------------------------------------------

    def role(self) -> QAccessible.Role:
        return role_of(self._place)

    def text(self, kind: QAccessible.Text) -> str:
        board = self._board()
        if board is None:
            return ""
        words = board.words(self._place)
        spoken = {
            QAccessible.Text.Name: words.name,
            QAccessible.Text.Value: words.value,
            QAccessible.Text.Description: words.description,
        }
        return spoken.get(kind, "")

    def state(self) -> QAccessible.State:
        state, board = QAccessible.State(), self._board()
        if board is None:
            state.invalid = True
            return state
        selected = board.selected() == self._place
        state.focusable = state.selectable = True
        state.selected = selected
        state.focused = selected and board.view.hasFocus()
        state.invisible = not board.view.isVisible()
        state.offscreen = not board.is_in_sight(self._place)
        unfolded = board.unfolded(self._place)
        if unfolded is not None:
            state.expandable = True
            state.expanded, state.collapsed = unfolded, not unfolded
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:
        """What else it is. Qt asks for further interfaces here and nowhere else; it takes no None for no."""
        further = {InterfaceType.ActionInterface: self._actions, InterfaceType.ValueInterface: self._value}
        asked = further.get(kind)
        return VoidPtr(getCppPointer(asked)[0] if asked is not None else 0)


class _Value(QAccessibleValueInterface):
    def __init__(self, spoken: SpokenPlace) -> None:
        super().__init__()
        self._spoken = ref(spoken)

    def _of(self) -> SpokenPlace:
        spoken = self._spoken()
        assert spoken is not None, "Qt asks only while the place lives"
        return spoken

    def currentValue(self) -> float:
        return self._of().board.value(self._of().place)

    def setCurrentValue(self, value: object) -> None:
        self._of().board.set_value(self._of().place, float(value))  # type: ignore[arg-type]

    def minimumValue(self) -> float:
        return self._of().board.bounds(self._of().place)[0]

    def maximumValue(self) -> float:
        return self._of().board.bounds(self._of().place)[1]

    def minimumStepSize(self) -> float:
        least, most = self._of().board.bounds(self._of().place)
        return (most - least) / STEPS


class _Actions(QAccessibleActionInterface):
    """Press opens, as Enter and a double-click do; what folds can be toggled."""

    def __init__(self, spoken: SpokenPlace) -> None:
        super().__init__()
        self._spoken = ref(spoken)

    def actionNames(self) -> list[str]:
        spoken = self._spoken()
        if spoken is None or not spoken.exists:
            return []
        folds = spoken.board.unfolded(spoken.place) is not None
        return [self.pressAction(), self.setFocusAction(), *([self.toggleAction()] if folds else [])]

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []

    def doAction(self, name: str) -> None:
        spoken = self._spoken()
        if spoken is None or name not in self.actionNames():
            return
        done = {
            self.pressAction(): spoken.board.open,
            self.setFocusAction(): spoken.board.select,
            self.toggleAction(): spoken.board.toggle,
        }
        done[name](spoken.place)
