"""A first case in six steps: what comes next, and the button that does it; the case says what is done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from truceboard.case.case import Case
from truceboard.editing.commands import Commands
from truceboard.look import fonts
from truceboard.workspace.workspace import Workspace

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Step:
    """What to do and why, what its button is called and does, and whether a case has it."""

    title: str
    text: str
    button: str
    do: Callable[[], None]
    done: Callable[[Case], bool]


def _written(text: str, *placeholders: str) -> bool:
    """Whether a text is somebody's own, and not what a command begins with."""
    return bool(text.strip()) and text not in placeholders


def offer_named(case: Case) -> bool:
    """The offer has a name and a sentence of terms."""
    return _written(case.proposal.title, translate("templates", "Untitled offer")) and any(
        _written(term.text, translate("Commands", "New term")) for term in case.proposal.terms
    )


def lever_there(case: Case) -> bool:
    """There is something to move, and it has a name."""
    return any(_written(lever.name, translate("Commands", "New lever")) for lever in case.levers)


def interest_there(case: Case) -> bool:
    """Each party has its name and a reason."""
    unnamed = (
        translate("templates", "First party"),
        translate("templates", "Second party"),
        translate("Commands", "New party"),
    )
    new = translate("Commands", "New interest")
    return all(
        _written(case.actor(party.actor).name, *unnamed)
        and any(_written(interest.name, new) for interest in party.interests)
        for party in case.parties
    )


def influence_there(case: Case) -> bool:
    """A lever moves an interest of each party, more than not at all."""
    return all(
        any(influence.strength != 0 for each in party.interests for influence in each.influences)
        for party in case.parties
    )


def base_there(case: Case) -> bool:
    """Each base rate says what it rests on."""
    return all(_written(party.base_rate_note or "") for party in case.parties)


def position_there(case: Case) -> bool:
    """Somebody has said something about a party, and it is known where."""
    said, unnamed = translate("Commands", "What was said"), translate("Commands", "Source to be named")
    return any(
        position.party
        and _written(position.text, said)
        and _written(case.source(position.source).title, unnamed)
        for position in case.positions
    )


class StepBox(QFrame):
    """One step: a tick once it is done, the text and the button."""

    def __init__(self, number: int, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self.step, self._number = step, number
        self.setProperty("role", "box")
        column = QVBoxLayout(self)
        side = fonts.px(12)
        column.setContentsMargins(side, fonts.px(8), side, fonts.px(8))
        column.setSpacing(fonts.px(4))
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.title.setProperty("role", "strong")
        self.text = QLabel(step.text, self)
        self.text.setWordWrap(True)
        self.text.setProperty("role", "muted")
        self.button = QPushButton(step.button, self)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._do)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _do(self) -> None:
        # Connected itself, a command would take "not checked" for its first argument.
        self.step.do()

    def show_case(self, case: Case) -> bool:
        """Follow a case; True while the step is still to do."""
        done = self.step.done(case)
        pattern = self.tr("✓ {title}") if done else self.tr("{number}. {title}")
        self.title.setText(pattern.format(number=self._number, title=self.step.title))
        #: Spoken after the title of a step.
        self.title.setAccessibleDescription(self.tr("done") if done else self.tr("to do"))
        self.text.setVisible(not done)
        return not done


class FirstSteps(QScrollArea):
    """The steps beside the board, until they are closed."""

    closed = Signal()
    field_wanted = Signal(str)
    """The keyboard belongs into the field of this name of what is selected now."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._workspace: Workspace = commands.workspace
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("First steps"))
        content = QWidget(self)
        content.setProperty("role", "panel")
        column = QVBoxLayout(content)
        side = fonts.px(14)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(fonts.px(8))
        head = QHBoxLayout()
        title = QLabel(self.tr("Your first case"), content)
        title.setProperty("role", "title")
        self.close_button = QPushButton(self.tr("Close"), content)
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self.closed)
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self.boxes = [StepBox(number, step, content) for number, step in enumerate(self._steps(), 1)]
        for box in self.boxes:
            column.addWidget(box)
        self.end = QLabel(self.tr("All done: move a lever and watch the likelihood."), content)
        self.end.setWordWrap(True)
        self.end.setProperty("role", "strong")
        column.addWidget(self.end)
        column.addStretch(1)
        self.setWidget(content)
        self._workspace.case_changed.connect(self._follow)
        self._workspace.opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Tick what is done, and offer the next step first."""
        waiting = [box for box in self.boxes if box.show_case(self._workspace.case)]
        for box in self.boxes:
            box.button.setVisible(bool(waiting) and box is waiting[0])
        self.end.setVisible(not waiting)

    def _follow(self, _before: Case, _after: Case) -> None:
        self.refresh()

    def _steps(self) -> tuple[Step, ...]:
        return (
            Step(
                self.tr("Say what is offered"),
                self.tr("Name the offer, and write its terms, one sentence each."),
                self.tr("Add a term"),
                self._add_term,
                offer_named,
            ),
            Step(
                self.tr("Name a lever"),
                self.tr("What can somebody move? Give it a lowest and a highest value, and what they mean."),
                self.tr("Add a lever"),
                self._add_lever,
                lever_there,
            ),
            Step(
                self.tr("Say why each party would answer"),
                self.tr("Rename the parties, and give each at least one interest."),
                self.tr("Add an interest"),
                self._add_interest,
                interest_there,
            ),
            Step(
                self.tr("Say what the lever does"),
                self.tr("For each party: how far would acceptance go if only this lever moved?"),
                self.tr("Add an influence"),
                self._add_influence,
                influence_there,
            ),
            Step(
                self.tr("Give the base rates a reason"),
                self.tr(
                    "How often do parties like these say yes to offers like this? Write what it rests on."
                ),
                self.tr("Open the base rate"),
                self._open_base,
                base_there,
            ),
            Step(
                self.tr("Add what was said"),
                self.tr(
                    "A statement with its source and its grade. It moves the figure by how far it surprises."
                ),
                self.tr("Add a position"),
                self._add_position,
                position_there,
            ),
        )

    # What is there under the name that it began with is opened: it is to be filled in.

    def _open(self, key: str) -> None:
        self._workspace.select(key)
        # As if it were new: its details open, and the keyboard goes to its name.
        self._commands.added.emit(key)

    def _add_term(self) -> None:
        if self._workspace.case.proposal.terms:
            self._open("truce")
        else:
            self._commands.add_term()

    def _add_lever(self) -> None:
        levers = self._workspace.case.levers
        if levers:
            self._open(f"lever:{levers[-1].id}")
        else:
            self._commands.add_lever()

    def _add_position(self) -> None:
        positions = self._workspace.case.positions
        if positions:
            self._open(f"position:{positions[-1].id}")
        else:
            self._commands.add_position()

    def _add_interest(self) -> None:
        case = self._workspace.case
        bare = next((party.actor for party in case.parties if not party.interests), None)
        if bare is not None:
            self._commands.add_interest(f"party:{bare}")
            return
        for party in case.parties:
            alone = case.model_copy(update={"parties": (party,)})
            if not interest_there(alone):
                self._open(f"party:{party.actor}")
                return

    def _add_influence(self) -> None:
        for party in self._workspace.case.parties:
            moved = [interest for interest in party.interests if interest.influences]
            if party.interests and not moved:
                self._commands.add_influence(f"interest:{party.interests[0].id}")
                return
            if not any(influence.strength for interest in moved for influence in interest.influences):
                self._open(f"interest:{(moved or party.interests)[0].id}")
                return

    def _open_base(self) -> None:
        bare = next(
            party.actor for party in self._workspace.case.parties if not _written(party.base_rate_note or "")
        )
        self._workspace.select(f"party:{bare}")
        self.field_wanted.emit("base_rate_note")
