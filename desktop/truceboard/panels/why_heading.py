"""The heading over the contributions: whose they are, and a way to another party's."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from truceboard.look import fonts, icons, palette
from truceboard.look.plain import unmarked
from truceboard.panels.headline_view import MARGIN
from truceboard.workspace.workspace import Workspace


class WhyHeading(QWidget):
    """Follows the selection to a party; where there is more than one, a menu offers the others."""

    party_chosen = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.party = workspace.case.parties[0].actor
        """Whose contributions are shown."""
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("role", "heading")
        self.unit = QLabel(self.tr("log-odds"), self)
        self.unit.setProperty("role", "muted")
        self.chooser = QToolButton(self)
        self.chooser.setProperty("role", "quiet")
        self.chooser.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chooser.setAccessibleName(self.tr("Another party"))
        self.chooser.setToolTip(self.tr("Another party"))
        self.menu = QMenu(self)
        self._choices = QActionGroup(self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addWidget(self.unit)
        self._row.addWidget(self.chooser)
        self._row.addStretch()
        self.chooser.clicked.connect(self._offer)
        self.menu.triggered.connect(self._picked)
        workspace.selection_changed.connect(self._follow_selection)

    def follow_case(self) -> None:
        """The parties of the case may be others."""
        case = self._workspace.case
        parties = [party.actor for party in case.parties]
        self.menu.clear()
        for party in parties:
            action: QAction = self.menu.addAction(unmarked(case.actor(party).name))
            action.setData(party)
            action.setCheckable(True)
            self._choices.addAction(action)
        self.chooser.setVisible(len(parties) > 1)
        self._show(self.party if self.party in parties else parties[0])

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        side = fonts.px(MARGIN)
        self._row.setContentsMargins(side, fonts.px(13), side, fonts.px(3))
        self._row.setSpacing(fonts.px(4))
        self.chooser.setIcon(icons.icon("chevron-down", palette.current().muted))
        self.chooser.setIconSize(QSize(fonts.px(12), fonts.px(12)))
        self.chooser.setFixedSize(fonts.px(18), fonts.px(18))

    def _follow_selection(self, key: str | None) -> None:
        kind, _, item = (key or "").partition(":")
        case = self._workspace.case
        if kind == "party":
            self._show(item)
        elif kind == "interest":
            self._show(case.interest_party(item).actor)
        elif kind == "position" and case.position(item).party is not None:
            self._show(case.position(item).party)

    def _show(self, party: str) -> None:
        changed = party != self.party
        self.party = party
        name = self._workspace.case.actor(party).name
        self.title.setText(self.tr("Why — {party}").format(party=name))
        for action in self.menu.actions():
            action.setChecked(action.data() == party)
        if changed:
            self.party_chosen.emit(party)

    def _offer(self) -> None:
        self.menu.popup(self.chooser.mapToGlobal(self.chooser.rect().bottomLeft()))

    def _picked(self, action: QAction) -> None:
        self._show(action.data())
