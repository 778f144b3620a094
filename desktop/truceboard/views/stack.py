"""The middle of the window: the board and the views beside it, and the switch between them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QToolButton, QWidget

from truceboard.look import icons
from truceboard.look.scale import notifier
from truceboard.views.making import NAMES, Views, make
from truceboard.views.sealed_answers import Waiting
from truceboard.views.view import View
from truceboard.workspace.jobs import Jobs, Start, in_thread
from truceboard.workspace.questions import Questions
from truceboard.workspace.workspace import Workspace

if TYPE_CHECKING:
    from truceboard.views.judgements import JudgementsView
    from truceboard.views.moves import MovesView
    from truceboard.views.register import RegisterView
    from truceboard.views.what_if import MapView

BOARD = "board"
FIRST = (BOARD, "positions", "timeline", "map", "compare")
"""The views with a segment of their own, from left to right; the others stand under `More`."""


_REQUESTS = ("address_requested", "details_requested", "slider_requested")
"""Signals of some views that are those of the stack."""


class ViewPorts(Protocol):
    """What the views ask of whoever can show a dialog."""

    def ask_text(self, title: str, label: str, initial: str) -> str | None:
        """One line of text, or None when cancelled."""

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Whether to go on with `action`, the name of the button."""

    def confirm_open_address(self, address: str) -> bool:
        """Whether to hand this address to the system's browser."""


class ViewStack(QStackedWidget):
    """Shows one view at a time: `board`, `positions`, `timeline`, `map`, `compare`, …"""

    view_changed = Signal(str)
    """The name of the view that shows now."""
    address_requested = Signal(str)
    """The user agreed to open this https address in the browser."""
    details_requested = Signal()
    """What is selected now is to be seen in full."""
    slider_requested = Signal(str)
    """`lever:ID` or `interest:ID`, whose slider is to have the focus."""

    def __init__(
        self,
        workspace: Workspace,
        board: QWidget,
        ports: ViewPorts,
        parent: QWidget | None = None,
        start: Start = in_thread,
    ) -> None:
        """`start` runs the work of the views elsewhere; tests replace it."""
        super().__init__(parent)
        self.workspace = workspace
        self.ports = ports
        self._adding: Mapping[str, QAction] = {}
        self.questions = Questions(workspace, Jobs(start, self), self)
        # A long history takes minutes: nothing else waits for it.
        self.days = Questions(workspace, Jobs(start, self), self)
        self.waiting = Waiting(workspace, self)
        """The judgements handed in and not shown yet."""
        self.views = Views({BOARD: board}, (BOARD, *NAMES), self._make)
        """The board and the views beside it, by name."""
        self.addWidget(board)
        self.actions_by_name: dict[str, QAction] = {}
        """One checkable action for each view, for menus, shortcuts and the command palette."""
        self._group = QActionGroup(self)
        for name, text in self._texts().items():
            self._add_action(name, text)
        self.actions_by_name[BOARD].setChecked(True)
        self._group.triggered.connect(self._chosen)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.find_position)

    def _make(self, name: str) -> View:
        view = make(name, self)
        for request in _REQUESTS:
            if hasattr(view, request):
                getattr(view, request).connect(getattr(self, request))
        self._offer(view)
        self.addWidget(view)
        return view

    def _texts(self) -> dict[str, str]:
        return {
            BOARD: self.tr("Board"),
            "positions": self.tr("Positions"),
            "timeline": self.tr("Timeline"),
            "map": self.tr("What-if map"),
            "compare": self.tr("Compare"),
            "why": self.tr("Why"),
            "moves": self.tr("What moves it"),
            "find-out": self.tr("What to find out"),
            "paths": self.tr("Paths"),
            "judgements": self.tr("Judgements"),
            "forecasts": self.tr("Forecasts"),
        }

    def _add_action(self, name: str, text: str) -> None:
        action = QAction(text, self._group)
        action.setCheckable(True)
        action.setData(name)
        if name in FIRST:
            action.setShortcut(QKeySequence(f"Alt+{FIRST.index(name) + 1}"))
        self.actions_by_name[name] = action

    @property
    def current(self) -> str:
        """The name of the view that shows."""
        return next(name for name, view in self.views.built.items() if view is self.currentWidget())

    def show_view(self, name: str) -> None:
        """Show a view; KeyError if there is none of that name."""
        self.actions_by_name[name].setChecked(True)
        if name != self.current:
            self.setCurrentWidget(self.views[name])
            self.views[name].setFocus(Qt.FocusReason.OtherFocusReason)
            self.view_changed.emit(name)

    def find_position(self) -> None:
        """Ctrl+F, wherever the keys go: search the register."""
        self.show_view("positions")
        self.positions.start_filter()

    def offer_adding(self, actions: Mapping[str, QAction]) -> None:
        """What adds a part to the case, by its kind, for views that have none of it to show."""
        self._adding = actions
        for view in self.views.built.values():
            self._offer(view)

    def _offer(self, view: QWidget) -> None:
        if isinstance(view, View) and self._adding:
            view.offer_adding(self._adding)

    def show_on_map(self, lever: str, axis: str) -> None:
        """Show the what-if map with a lever as its axis `across` or `up`."""
        self.show_view("map")
        self.map.put(lever, axis)

    def heightForWidth(self, width: int) -> int:
        """What the view that shows needs at least; Qt would ask for what the tallest of all would like."""
        layout = self.currentWidget().layout() if self.count() else None
        return layout.minimumHeightForWidth(width) if layout is not None else -1

    def may_leave(self) -> bool:
        """True when no answer handed in would be lost with the case; asks where one would be."""
        return not self.waiting.participants or self.judgements.may_leave()

    @property
    def positions(self) -> "RegisterView":
        """The register."""
        return cast("RegisterView", self.views["positions"])

    @property
    def map(self) -> "MapView":
        """The what-if map."""
        return cast("MapView", self.views["map"])

    @property
    def moves(self) -> "MovesView":
        """What moves it."""
        return cast("MovesView", self.views["moves"])

    @property
    def judgements(self) -> "JudgementsView":
        """Judgements."""
        return cast("JudgementsView", self.views["judgements"])

    def view(self, name: str) -> View:
        """A view other than the board; KeyError if there is none of that name."""
        found = self.views[name]
        if not isinstance(found, View):
            raise KeyError(name)
        return found

    def _chosen(self, action: QAction) -> None:
        # Also where the view shows already: its shortcut leads back into it.
        self.show_view(action.data())
        self.currentWidget().setFocus(Qt.FocusReason.ShortcutFocusReason)


class ViewSwitch(QWidget):
    """One segment for each of the first views and one with a menu of the others, for the tool bar."""

    def __init__(self, stack: ViewStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = stack
        self.setAccessibleName(self.tr("View"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.segments: dict[str, QToolButton] = {}
        for name, action in stack.actions_by_name.items():
            if name in FIRST:
                segment = self._segment("first" if not self.segments else "middle")
                segment.setDefaultAction(action)
                self.segments[name] = segment
        self.more = self._segment("last")
        self.more.setCheckable(True)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_menu = QMenu(self)
        self.more.setMenu(self.more_menu)
        self.show_segments(len(FIRST))
        stack.view_changed.connect(self._show_current)
        notifier().changed.connect(self._rescale)
        self._rescale()

    def show_segments(self, count: int) -> None:
        """Keep the first `count` segments; the other views stand under `More`."""
        self._shown = FIRST[:count]
        for name, segment in self.segments.items():
            segment.setVisible(name in self._shown)
        self.more_menu.clear()
        self.more_menu.addActions(
            [action for name, action in self._stack.actions_by_name.items() if name not in self._shown]
        )
        self.more.setVisible(bool(self.more_menu.actions()))
        self._show_current(self._stack.current)

    def _segment(self, place: str) -> QToolButton:
        segment = QToolButton(self)
        segment.setProperty("role", "segmented")
        segment.setProperty("place", place)
        segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        segment.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._row.addWidget(segment)
        return segment

    def _show_current(self, name: str) -> None:
        others = name not in self._shown
        self.more.setChecked(others)
        # Always the same words: a name in their place would push the end of a narrow tool bar out of sight.
        self.more.setText(self.tr("More"))
        here = self._stack.actions_by_name[name].text()
        self.more.setAccessibleName(
            self.tr("More views, {view} is shown").format(view=here) if others else self.tr("More views")
        )

    def _rescale(self) -> None:
        self.more.setIcon(icons.icon("chevron-down"))
