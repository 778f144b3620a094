"""Reference cards: what may be cited beside a base rate. A card can be noted, and never sets the rate."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from truceboard.case.edits_parts import change
from truceboard.case.parts import exists, find
from truceboard.editing.base_rates import CAUTION, CONTEXT, REFERENCES, Reference
from truceboard.editing.words import name_of
from truceboard.look import fonts, icons
from truceboard.look.room import open_at
from truceboard.workspace.workspace import Workspace


class ReferenceCard(QFrame):
    """One figure, what it counts, where it stands, how strong that is."""

    def __init__(self, reference: Reference, cards: "ReferenceCards") -> None:
        super().__init__(cards)
        self._reference, self._cards = reference, cards
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        side = fonts.px(10)
        column.setContentsMargins(side, fonts.px(7), side, fonts.px(8))
        column.setSpacing(fonts.px(3))
        figure, counts, source, strength = reference.texts()
        role = "strong" if reference.strength == "weak" else "small"
        for text, of_role in ((figure, "strong"), (counts, ""), (source, "muted"), (strength, role)):
            column.addWidget(_plain(text, of_role, self))
        self.note = QPushButton(self.tr("Note this in the base-rate note"), self)
        self.note.setAccessibleName(self.tr("Note in the base-rate note: {figure}").format(figure=figure))
        self.note.clicked.connect(self._note)
        column.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeading)

    def show_note(self, note: str | None) -> None:
        """Whether it can be noted in a note, and is; None where there is no note to write in."""
        noted = self._reference.citation in (note or "")
        self.note.setHidden(note is None)
        self.note.setEnabled(not noted)
        self.note.setText(self.tr("Noted") if noted else self.tr("Note this in the base-rate note"))

    def _note(self) -> None:
        self._cards.note_down(self._reference)


class ReferenceCards(QWidget):
    """The caution and the cards, folded until somebody asks for them; of a party's form, or of none."""

    def __init__(self, workspace: Workspace | None, key: str, parent: QWidget) -> None:
        """`key` is the party whose note takes citations; without a workspace they are only read."""
        super().__init__(parent)
        self._workspace, self._key = workspace, key
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, fonts.px(8))
        self._column.setSpacing(fonts.px(6))
        self.fold = QToolButton(self)
        self.fold.setProperty("role", "quiet")
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setText(self.tr("Reference cards: what others have counted"))
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self.unfold)
        self._column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        self.caution = _plain(QCoreApplication.translate(CONTEXT, CAUTION), "", self)
        self._column.addWidget(self.caution)
        self.cards = tuple(ReferenceCard(reference, self) for reference in REFERENCES)
        for card in self.cards:
            self._column.addWidget(card)
        self.fold.setVisible(workspace is not None)
        self.unfold(workspace is None)

    def unfold(self, unfolded: bool) -> None:
        """Show the cards, or the button alone."""
        self.fold.setChecked(unfolded)
        self.fold.setIcon(icons.icon("chevron-down" if unfolded else "chevron-right"))
        for part in (self.caution, *self.cards):
            part.setVisible(unfolded)
        self.refresh()

    def refresh(self) -> None:
        """What is noted already shows on its card."""
        note = None
        if self._workspace is not None and exists(self._workspace.case, self._key):
            note = find(self._workspace.case, self._key).base_rate_note or ""
        for card in self.cards:
            card.show_note(note)

    def note_down(self, reference: Reference) -> None:
        """Write a citation into the note of the base rate, as one step; the rate itself stays."""
        assert self._workspace is not None
        case = self._workspace.case
        before = find(case, self._key).base_rate_note
        note = f"{before}\n{reference.citation}" if before else reference.citation
        label = self.tr("Note a reference in the base rate of “{party}”").format(
            party=name_of(case, self._key)
        )
        self._workspace.commit(label, change(case, self._key, {"base_rate_note": note}))


class ReferenceCardsDialog(QDialog):
    """All cards to be read, from the menu."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reference cards"))
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.windowTitle())
        ground = QWidget(area)
        ground.setProperty("role", "panel")
        inside = QVBoxLayout(ground)
        side = fonts.px(18)
        inside.setContentsMargins(side, side, side, side)
        self.cards = ReferenceCards(None, "", ground)
        inside.addWidget(self.cards)
        inside.addStretch(1)
        area.setWidget(ground)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setContentsMargins(side, fonts.px(10), side, fonts.px(12))
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addLayout(row)
        open_at(self, 560, 640)


def _plain(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
