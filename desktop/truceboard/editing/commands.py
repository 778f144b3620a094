"""What can be done with the parts of a case, each as one undoable step that selects its result."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from truceboard.case import clipping, edits, edits_new, edits_parts, edits_sources, removal
from truceboard.case.case import Case
from truceboard.case.parts import exists, find, kind_of, owner_of
from truceboard.case.problems import CaseError
from truceboard.editing import choices
from truceboard.editing.refusals import sentence
from truceboard.editing.words import listed, name_of
from truceboard.workspace.workspace import Workspace

MARGIN = 40.0
"""Where a new note lies when nobody says where, in board units."""


class Ports(Protocol):
    """What the commands ask of whoever can show a dialog."""

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Whether to go on with `action`, the name of the button."""

    def report(self, title: str, text: str, details: Any = ()) -> None:
        """Something went wrong: what, and the way out."""


class Commands(QObject):
    """Adds, duplicates, deletes, moves, copies and pastes.

    `key` left out means what is selected. What is added is selected, unless `select` is False.
    """

    added = Signal(object)
    """The key of a part that was added: open its form and begin with its name."""

    def __init__(self, workspace: Workspace, ports: Ports, parent: QObject) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.note_place: Callable[[], tuple[float, float]] = _corner
        self._ports = ports

    # -- adding ---------------------------------------------------------------------------------------------

    def add_actor(self) -> None:
        """Somebody on the board who does not have to answer."""
        self._add(self.tr("Add an actor"), edits_new.new_actor, self.tr("New actor"))

    def add_party(self) -> None:
        """Somebody who has to answer."""
        self._add(self.tr("Add a party"), edits_new.new_party, self.tr("New party"))

    def make_party(self, key: str | None = None) -> None:
        """Let an actor have to answer."""
        actor = self._of("actor", key)
        if actor is not None and not exists(self.workspace.case, f"party:{actor}"):
            name = self.workspace.case.actor(actor).name
            self._add(self.tr("Let “{actor}” answer").format(actor=name), edits_new.make_party, actor)

    def add_lever(self, key: str | None = None) -> None:
        """A lever of the actor selected, else of the first."""
        actor = self._of("actor", key) or next((each.id for each in self.workspace.case.actors), None)
        if actor is not None:
            self._add(self.tr("Add a lever"), edits_new.new_lever, self.tr("New lever"), actor)
        else:
            self._nobody()

    def add_entry(self, key: str | None = None) -> None:
        """A value in time of the lever selected."""
        lever = self._of("lever", key)
        if lever is not None:
            self._add(self.tr("Add a value in time"), edits_new.new_entry, lever, select=False)
        else:
            self._ports.report(self.tr("No lever is selected"), self.tr("Select the lever that has it."))

    def add_interest(self, key: str | None = None) -> None:
        """An interest of the party selected, else of the first."""
        party = self._of("party", key) or self.workspace.case.parties[0].actor
        self._add(self.tr("Add an interest"), edits_new.new_interest, party, self.tr("New interest"))

    def add_influence(self, key: str | None = None, lever: str | None = None, select: bool = True) -> None:
        """An influence on the interest selected, of `lever` or of the first that is free."""
        case = self.workspace.case
        interest = self._of("interest", key)
        if interest is None:
            lever = lever or self._of("lever", key)
            interest = next(
                (
                    each.id
                    for party in case.parties
                    for each in party.interests
                    if lever is None or lever not in edits_new.links(case, each.id)
                ),
                None,
            )
        free = [each for each, _ in choices.free_levers(interest, case)] if interest is not None else []
        chosen = lever or next(iter(free), None)
        if chosen in free:
            make = edits_new.new_influence
            self._add(self.tr("Add an influence"), make, interest, chosen, select=select)
        else:
            self._ports.report(
                self.tr("No influence can be added here"),
                self.tr("It needs an interest and a lever that does not move it yet. Add one of them first."),
            )

    def link(self, start: str, end: str) -> None:
        """Link two things on the board, whichever way round: a lever and an interest, or two parties.

        A link that is there already is selected.
        """
        for one, other in ((start, end), (end, start)):
            if kind_of(one) == "lever" and kind_of(other) == "interest":
                existing = f"influence:{other.partition(':')[2]}:{one.partition(':')[2]}"
                if exists(self.workspace.case, existing):
                    self.workspace.select(existing)
                else:
                    self.add_influence(other, one.partition(":")[2])
                return
        if kind_of(start) == kind_of(end) == "party":
            existing = f"linkage:{start.partition(':')[2]}:{end.partition(':')[2]}"
            if exists(self.workspace.case, existing):
                self.workspace.select(existing)
            else:
                self.add_linkage(start, end.partition(":")[2])

    def add_condition(self, key: str | None = None, select: bool = True) -> None:
        """A condition of the party selected, else of the first."""
        party = self._of("party", key) or self.workspace.case.parties[0].actor
        text = self.tr("New condition")
        self._add(self.tr("Add a condition"), edits_new.new_condition, party, text, select=select)

    def add_linkage(self, key: str | None = None, other: str | None = None, select: bool = True) -> None:
        """Let the party selected watch `other`, or the first that it does not watch yet."""
        case = self.workspace.case
        party = self._of("party", key) or case.parties[0].actor
        free = [each for each, _ in choices.unwatched(party, case)]
        chosen = other or next(iter(free), None)
        if chosen in free:
            self._add(self.tr("Add a linkage"), edits_new.new_linkage, party, chosen, select=select)
        else:
            name = case.actor(party).name
            self._ports.report(
                self.tr("No linkage can be added here"),
                self.tr("{party} watches every other party already. Add a party first.").format(party=name),
            )

    def add_position(self, key: str | None = None) -> None:
        """A statement by the actor selected, else by the first; about itself where it has to answer."""
        case = self.workspace.case
        actor = self._of("actor", key) or next((each.id for each in case.actors), None)
        if actor is not None:
            about = actor if exists(case, f"party:{actor}") else None
            make = edits_new.new_position
            said, source = self.tr("What was said"), self.tr("Source to be named")
            self._add(self.tr("Add a position"), make, actor, said, source, about)
        else:
            self._nobody()

    def add_source(self) -> None:
        """Where something can be found."""
        self._add(self.tr("Add a source"), edits_new.new_source, self.tr("New source"))

    def add_term(self, select: bool = True) -> None:
        """One more sentence of the offer."""
        self._add(self.tr("Add a term"), edits_new.new_term, self.tr("New term"), select=select)

    def add_note(self, x: float | None = None, y: float | None = None) -> None:
        """A note on the board, in board units; left out, where `note_place` says."""
        place = self.note_place() if x is None or y is None else (x, y)
        self._add(self.tr("Add a note"), edits_new.new_note, self.tr("New note"), place)

    def add_scenario(self) -> None:
        """What is being tried, under a name; it becomes the active scenario."""
        case, scenario = edits.add_scenario(self.workspace.case, self.tr("New scenario"))
        self._commit(self.tr("Add a scenario"), case, f"scenario:{scenario}")

    def add_judgement(self, key: str | None = None) -> None:
        """What somebody thinks of the party selected, else of the first."""
        party = self._of("party", key) or self.workspace.case.parties[0].actor
        self._add(self.tr("Add a judgement"), edits_new.new_judgement, self.tr("Participant"), party, 0.5)

    # -- changing -------------------------------------------------------------------------------------------

    def duplicate(self, key: str | None = None, select: bool = True) -> None:
        """A copy right below."""
        key = key or self.workspace.selection
        if key is None or not self.can_duplicate(key):
            return
        name = name_of(self.workspace.case, key)
        copy = self.tr("{name} (copy)").format(name=self.title(key))
        label = self.tr("Duplicate “{part}”").format(part=name)
        self._add(label, edits_parts.duplicate, key, copy, select=select)

    def can_duplicate(self, key: str | None) -> bool:
        """Whether there can be two of it."""
        return key is not None and kind_of(key) not in (
            "case",
            "truce",
            "board",
            "influence",
            "linkage",
            "forecast",
        )

    def can_delete(self, key: str | None) -> bool:
        """Whether it can be taken out at all."""
        return key is not None and kind_of(key) not in ("case", "truce", "board")

    def delete(self, key: str | None = None) -> None:
        """Take a part out, after asking where other things go with it."""
        key = key or self.workspace.selection
        if not self.can_delete(key) or key is None:
            return
        case, name = self.workspace.case, name_of(self.workspace.case, key)
        last = [party.actor for party in case.parties] == [key.partition(":")[2]]
        if last and kind_of(key) in ("actor", "party"):
            self._ports.report(
                self.tr("“{part}” cannot be deleted").format(part=name),
                self.tr("Somebody has to answer the offer. Add another party first."),
            )
            return
        gone, changed = removal.what_goes_with(case, key), removal.what_changes_with(case, key)
        title = self.tr("Delete “{part}”?").format(part=name)
        warning = self._warning(key, gone, changed)
        if warning and not self._ports.confirm(title, warning, self.tr("Delete")):
            return
        try:
            after = removal.remove(case, [key])
            self.workspace.commit(self.tr("Delete “{part}”").format(part=name), after)
        except CaseError as error:
            self._refuse(self.tr("“{part}” cannot be deleted").format(part=name), error)

    def _warning(self, key: str, gone: tuple[str, ...], changed: tuple[str, ...]) -> str:
        case = self.workspace.case
        paragraphs = []
        if key in [f"scenario:{scenario}" for scenario in case.working.pinned]:
            paragraphs.append(self.tr("It is pinned: Compare and the headline go on without it."))
        if gone:
            paragraphs.append(self.tr("With it goes:\n{list}").format(list=listed(case, gone)))
        if changed:
            paragraphs.append(self.tr("These stay, but lose it:\n{list}").format(list=listed(case, changed)))
        if paragraphs:
            paragraphs.append(self.tr("Undo brings all of it back."))
        return "\n\n".join(paragraphs)

    def move_up(self, key: str | None = None) -> None:
        """One place up among its like."""
        self._move(key, -1)

    def move_down(self, key: str | None = None) -> None:
        """One place down among its like."""
        self._move(key, 1)

    def _move(self, key: str | None, by: int) -> None:
        key = key or self.workspace.selection
        if key is None or not self.can_delete(key):
            return
        case = edits_parts.move(self.workspace.case, key, by)
        pattern = self.tr("Move “{part}” up") if by < 0 else self.tr("Move “{part}” down")
        self.workspace.commit(pattern.format(part=name_of(self.workspace.case, key)), case)

    def replace_source(self, key: str, other: str) -> None:
        """Let the source with id `other` take the place of the one with a key, which goes."""
        case = self.workspace.case
        label = self.tr("Let “{other}” take the place of “{part}”").format(
            other=name_of(case, f"source:{other}"), part=name_of(case, key)
        )
        self._commit(
            label, edits_sources.replace_source(case, key.partition(":")[2], other), f"source:{other}"
        )

    def rename(self, key: str, text: str) -> None:
        """Give a part the text that people call it by."""
        problem = self.try_rename(key, text, self.title_field(key))
        if problem:
            self._ports.report(self.tr("This name cannot be used"), problem)

    def rename_as_shown(self, key: str, text: str) -> str:
        """Change the name that the board shows: the short one where there is one; see `try_rename`."""
        holder = find(self.workspace.case, _named_by(key))
        field = "short" if getattr(holder, "short", None) else self.title_field(key)
        return self.try_rename(key, text, field)

    def try_rename(self, key: str, text: str, field: str | None) -> str:
        """Give a part another name in this field; why that does not do, empty when it was done."""
        case = self.workspace.case
        if not text.strip():
            return self.tr("This must not be empty.")
        try:
            after = edits_parts.change(case, _named_by(key), {field: text})
            self.workspace.commit(self.tr("Rename “{part}”").format(part=name_of(case, key)), after)
        except CaseError as error:
            return _sentences(error)
        return ""

    def title_field(self, key: str) -> str | None:
        """The field people call a part by; None where it is called by what it refers to."""
        return {
            "case": "title", "truce": "title", "actor": "name", "party": "name", "source": "title",
            "lever": "name", "position": "text", "scenario": "name", "judgement": "participant",
            "term": "text", "note": "text", "interest": "name", "condition": "text",
        }.get(kind_of(key))  # fmt: skip

    def title(self, key: str) -> str:
        """The text people call a part by, as it stands in the case; empty where it has none."""
        field = self.title_field(key)
        return str(getattr(find(self.workspace.case, _named_by(key)), field)) if field else ""

    # -- the clipboard --------------------------------------------------------------------------------------

    def copy(self, key: str | None = None) -> None:
        """Put a part on the clipboard as text."""
        key = key or self.workspace.selection
        if key is not None and self.can_delete(key):
            key = _named_by(key)
            QGuiApplication.clipboard().setText(clipping.clip(self.workspace.case, key))

    def cut(self, key: str | None = None) -> None:
        """Copy, then delete."""
        self.copy(key)
        self.delete(key)

    def paste(self) -> None:
        """Add what is on the clipboard to what is selected."""
        text = QGuiApplication.clipboard().text()
        try:
            case, key = clipping.paste(self.workspace.case, text, self.workspace.selection)
        except CaseError as error:
            self._refuse(self.tr("This cannot be pasted here"), error)
            return
        self._commit(self.tr("Paste “{part}”").format(part=name_of(case, key)), case, key)

    # -- in common ------------------------------------------------------------------------------------------

    def _of(self, kind: str, key: str | None) -> str | None:
        """The id of the part of a kind that `key`, or the selection, is or belongs to."""
        case, key = self.workspace.case, key or self.workspace.selection
        while key is not None and ":" in key:
            item = key.partition(":")[2]
            if kind_of(key) == kind:
                return item
            if kind == "actor" and kind_of(key) in ("party", "lever", "position"):
                return _actor_of(case, key)
            if kind == "party" and kind_of(key) == "actor":
                return item if exists(case, f"party:{item}") else None
            key = owner_of(case, key)
        return None

    def _add(
        self, label: str, make: Callable[..., tuple[Case, str]], *given: object, select: bool = True
    ) -> None:
        try:
            case, key = make(self.workspace.case, *given)
            self._commit(label, case, key if select else None)
        except CaseError as error:
            self._refuse(label, error)

    def _nobody(self) -> None:
        self._ports.report(self.tr("There is nobody yet"), self.tr("Add an actor or a party first."))

    def _commit(self, label: str, case: Case, key: str | None) -> None:
        self.workspace.commit(label, case)
        if key is not None:
            self.workspace.select(key)
            self.added.emit(key)

    def report(self, title: str, reason: str) -> None:
        """Say why something was not done."""
        self._ports.report(title, reason)

    def _refuse(self, title: str, error: CaseError) -> None:
        self._ports.report(title, _sentences(error))


def _sentences(error: CaseError) -> str:
    return "\n".join(choices.capitalised(sentence(problem)) for problem in error.problems[:5])


def _named_by(key: str) -> str:
    """The key of the part that bears the name: a party has that of its actor."""
    return f"actor:{key.partition(':')[2]}" if kind_of(key) == "party" else key


def _corner() -> tuple[float, float]:
    return MARGIN, MARGIN


def _actor_of(case: Case, key: str) -> str:
    part = find(case, key)
    actor: str = part.controlled_by if kind_of(key) == "lever" else part.actor
    return actor
