"""The rows of the register: which positions are shown, in which order, under which headings."""

from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QCoreApplication

from truceboard.case.case import Case
from truceboard.case.positions import Position
from truceboard.likelihood.outlook import Outlook
from truceboard.likelihood.said import AS_EXPECTED, Statement
from truceboard.likelihood.shares import truce_shares
from truceboard.likelihood.structure import Structure
from truceboard.look import figures, terms

Column = Literal["date", "speaker", "about", "position", "stance", "grade", "channel", "pull", "surprise"]
COLUMNS: tuple[Column, ...] = (
    "date",
    "speaker",
    "about",
    "position",
    "stance",
    "grade",
    "channel",
    "pull",
    "surprise",
)
Grouping = Literal["", "about", "speaker", "channel", "stance"]
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Filters:
    """What is shown: None lets everything through; `words` must all stand in a row, in any column."""

    words: str = ""
    party: str | None = None
    channel: str | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The heading of a group and how many positions it has."""

    label: str
    count: int


@dataclass(slots=True)
class Entry:
    """One position; its figures are None where it is no evidence. `points` of the headline, not a share.

    Pull, points and weight follow the sliders; what was said and expected does not hang on them.
    """

    position: Position
    speaker: str
    about: str
    grade: str
    pull: float | None = None
    points: float | None = None
    statement: Statement | None = None
    _words: str = field(default="", init=False, repr=False, compare=False)

    @property
    def words(self) -> str:
        """What the filter searches, in small letters: the row without its figures, and the note."""
        if not self._words:
            cells = [self.text(column) for column in COLUMNS if column not in ("pull", "surprise")]
            self._words = "\n".join([*cells, self.position.note or ""]).casefold()
        return self._words

    @property
    def weight(self) -> float:
        """Log-odds that the party moves for each log-odd of surprise, where the sliders stand now."""
        assert self.statement is not None, "asked only of what is evidence"
        if self.pull is None or not self.statement.surprise:
            return self.statement.weight
        return self.pull / self.statement.surprise

    def text(self, column: Column) -> str:
        """The cell of a column, in one line."""
        position = self.position
        if column == "date":
            return figures.day(position.date, position.date_approximate)
        if column == "stance":
            return stance_word(position)
        if column == "channel":
            return terms.channel_and_commitment(position)
        if column == "pull":
            return self.pull_text()
        if column == "surprise":
            return figures.log_odds(self.statement.surprise) if self.statement else "—"
        return {"speaker": self.speaker, "about": self.about, "position": position.text, "grade": self.grade}[
            column
        ]

    def pull_text(self) -> str:
        """Log-odds with two decimals, or in words why there are none."""
        if self.position.set_aside:
            return translate("Register", "set aside")
        if self.pull is None:
            return "—"
        if abs(self.pull) < AS_EXPECTED:
            return translate("Register", "as expected")
        return figures.log_odds(self.pull, 2)

    def points_text(self) -> str:
        """Its share of the headline in points, empty where it has none worth a line."""
        if self.pull is None or self.points is None or abs(self.pull) < AS_EXPECTED:
            return ""
        return signed_points(self.points)


def stance_word(position: Position) -> str:
    """`Rejects`, or the number alone: the column says that it is a stance."""
    if isinstance(position.stance, str):
        return terms.stance(position)
    return figures.log_odds(position.stance)


def signed_points(points: float) -> str:
    """Percentage points with a sign and one decimal: `+1.3 points`."""
    #: Percentage points with their sign, such as +1.3 points.
    return translate("Register", "{points} points").format(points=figures.log_odds(points))


def slopes(board: Structure, outlook: Outlook) -> dict[str, float]:
    """Points of the headline for each log-odd that is added to a party's sum; see `likelihood.shares`."""
    found: dict[str, float] = {}
    parts = [part for party in outlook.parties for part in party.contributions[1:]]
    for share, part in zip(truce_shares(board, outlook).parts, parts, strict=True):
        if part.log_odds and share.party not in found:
            found[share.party] = share.points / part.log_odds
    return found


def pulls(outlook: Outlook) -> dict[str, float]:
    """What each position that is evidence adds to its party's log-odds, by the position's id."""
    found: dict[str, float] = {}
    for party in outlook.parties:
        for part in party.contributions:
            kind, _, name = part.key.partition(":")
            # A judgement may have the id of a position; positions come first.
            if kind == "evidence" and name not in found:
                found[name] = part.log_odds
    return found


def entries(case: Case) -> dict[str, Entry]:
    """Every position by its id, in file order."""
    return {
        position.id: Entry(
            position=position,
            speaker=position.speaker,
            about=case.actor(position.party).brief if position.party else "—",
            grade=terms.grade(position, case.source(position.source)),
        )
        for position in case.positions
    }


def shown(
    found: dict[str, Entry], filters: Filters, sort: Column, descending: bool, grouping: Grouping
) -> list[str | Group]:
    """Ids of positions and headings, from top to bottom; equals stay in file order."""
    kept = [entry for entry in found.values() if _passes(entry, filters)]
    kept.sort(key=lambda entry: _sort_key(entry, sort), reverse=descending)
    if not grouping:
        return [entry.position.id for entry in kept]
    groups: dict[str, list[str]] = {}
    for entry in kept:
        groups.setdefault(entry.text(grouping), []).append(entry.position.id)
    rows: list[str | Group] = []
    for label in sorted(groups, key=str.casefold):
        rows += [Group(label, len(groups[label])), *groups[label]]
    return rows


def _passes(entry: Entry, filters: Filters) -> bool:
    position = entry.position
    if filters.party is not None and position.party != filters.party:
        return False
    if filters.channel is not None and position.channel != filters.channel:
        return False
    if filters.grade is not None and entry.grade != filters.grade:
        return False
    return all(word in entry.words for word in filters.words.casefold().split())


def _sort_key(entry: Entry, column: Column) -> tuple[object, ...]:
    if column == "date":
        return (entry.position.date,)
    if column == "stance":
        return (entry.position.stance_value,)
    if column == "pull":
        return (entry.pull is not None, entry.pull or 0.0)
    if column == "surprise":
        return (entry.statement is not None, entry.statement.surprise if entry.statement else 0.0)
    return (entry.text(column).casefold(),)
