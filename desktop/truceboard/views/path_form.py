"""What a path is to reach, and whose levers it may use."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSpinBox, QToolButton, QWidget

from truceboard.case.case import Case
from truceboard.likelihood.paths import Direction
from truceboard.look import fonts
from truceboard.look.plain import unmarked
from truceboard.views.choice import Choice
from truceboard.views.view import SIDE


class PathForm(QWidget):
    """`changed` follows every change; an empty choice of actors means all."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        label = QLabel(self.tr("Likelihood"), self)
        self._direction = Choice(self.tr("Direction"), "{choice}", self)
        self._direction.offer([("at_least", self.tr("at least")), ("at_most", self.tr("at most"))])
        self.percent = QSpinBox(self)
        self.percent.setRange(1, 99)
        self.percent.setValue(50)
        self.percent.setSuffix("\u202f%")
        self.percent.setKeyboardTracking(False)
        self.percent.setAccessibleName(self.tr("Target likelihood"))
        label.setBuddy(self.percent)
        self.holders = QToolButton(self)
        self.holders.setAccessibleName(self.tr("Whose levers"))
        self.holders.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.holders.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu = QMenu(self)
        self.holders.setMenu(self.menu)
        self._row = QHBoxLayout(self)
        for widget in (label, self._direction, self.percent, self.holders):
            self._row.addWidget(widget)
        self._row.addStretch()
        self._direction.chosen.connect(self.changed)
        self.percent.valueChanged.connect(self.changed)
        self.menu.triggered.connect(self._holder_ticked)
        self.rescale()

    @property
    def target(self) -> float:
        """A probability."""
        return self.percent.value() / 100

    @property
    def direction(self) -> Direction:
        """`at_least` or `at_most`."""
        return "at_most" if self._direction.value == "at_most" else "at_least"

    @property
    def by(self) -> frozenset[str] | None:
        """The actors whose levers may move; None for all."""
        actions = self.menu.actions()
        ticked = frozenset(action.data() for action in actions if action.isChecked())
        return None if len(ticked) == len(actions) else ticked

    def show_case(self, case: Case) -> None:
        """List everybody who holds a lever; who was left out stays out."""
        out = {action.data() for action in self.menu.actions() if not action.isChecked()}
        self.menu.clear()
        for actor_id in dict.fromkeys(lever.controlled_by for lever in case.levers):
            action: QAction = self.menu.addAction(unmarked(case.actor(actor_id).name))
            action.setData(actor_id)
            action.setCheckable(True)
            action.setChecked(actor_id not in out)
        self._name_holders()

    def _holder_ticked(self) -> None:
        self._name_holders()
        self.changed.emit()

    def _name_holders(self) -> None:
        names = [action.text() for action in self.menu.actions() if action.isChecked()]
        if self.by is None:
            shown = self.tr("all")
        elif len(names) == 1:
            shown = names[0]
        else:
            shown = self.tr("%n holder(s)", "", len(names))
        self.holders.setText(self.tr("Levers of: {holders}").format(holders=shown))

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        side = fonts.px(SIDE)
        self._row.setContentsMargins(side, fonts.px(10), side, fonts.px(4))
        self._row.setSpacing(fonts.px(8))
