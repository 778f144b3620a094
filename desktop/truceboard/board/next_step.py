"""The strip below a board that lacks something: what belongs there, and the one button."""

from collections.abc import Mapping

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QLabel, QPushButton, QWidget

from truceboard.case.case import Case
from truceboard.look import fonts
from truceboard.workspace.workspace import Workspace


class NextStep(QWidget):
    """Says what a new case lacks first; `margins` is the room it takes from the canvas."""

    def __init__(self, workspace: Workspace, canvas: QAbstractScrollArea) -> None:
        super().__init__(canvas)
        self._workspace = workspace
        self._canvas = canvas
        self._adding: Mapping[str, QAction] = {}
        self._kind = ""
        self.setProperty("role", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setAutoDefault(True)
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self._press)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self.button)
        self.hide()

    def offer_adding(self, actions: Mapping[str, QAction]) -> None:
        """What adds a part to the case, by its kind."""
        self._adding = actions
        self.refresh()

    @property
    def margins(self) -> QMargins:
        """Below the canvas."""
        return QMargins(0, 0, 0, 0 if self.isHidden() else self._height())

    def refresh(self) -> None:
        """Say what is lacking now, or nothing."""
        workspace = self._workspace
        # On an earlier day a finished case may have no basis either: nothing is to be added for that.
        own_day = workspace.as_of == workspace.case.as_of
        self._kind = lacking(workspace.case, workspace.outlook.has_basis or not own_day)
        action = self._adding.get(self._kind)
        self.setVisible(action is not None)
        if action is not None:
            self.text.setText(self._what_belongs_here())
            # Without its letter: the panel of the levers may offer the same beside it.
            self.button.setText(action.iconText())
        self.place()

    def place(self) -> None:
        """Stand below what is seen of the canvas, clear of its scroll bars."""
        side = fonts.px(16)
        self._row.setContentsMargins(side, side // 2, side, side // 2)
        self._row.setSpacing(side)
        seen = self._canvas.viewport().geometry()
        self.setGeometry(seen.left(), seen.bottom() + 1, seen.width(), self._height())

    def _height(self) -> int:
        width = self._canvas.viewport().width()
        return max(self._row.heightForWidth(width), self._row.minimumSize().height())

    def _what_belongs_here(self) -> str:
        return {
            "lever": self.tr(
                "Levers stand at the left: what somebody can change, and how far. They pull at interests, "
                "and interests at the parties."
            ),
            "interest": self.tr(
                "Interests stand before each party: what it wants or fears, so that it accepts or refuses."
            ),
            "influence": self.tr(
                "No lever moves an interest yet. Drag from a lever’s edge to an interest, "
                "or add an influence."
            ),
            "position": self.tr(
                "No basis yet: each party needs a position, a judgement, or a note on what its base rate "
                "rests on."
            ),
        }[self._kind]

    def _press(self) -> None:
        self._adding[self._kind].trigger()


def lacking(case: Case, has_basis: bool) -> str:
    """The kind of part that a board needs next before it says anything; "" where it has one of each."""
    interests = [interest for party in case.parties for interest in party.interests]
    if not case.levers:
        return "lever"
    if not interests:
        return "interest"
    if not any(interest.influences for interest in interests):
        return "influence"
    return "" if has_basis else "position"
