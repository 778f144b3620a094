"""Who is on the board, what they were offered, and who said so."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from truceboard.case.record import LONGEST_TEXT, Day, OptionalText, Record, Reference, Slug, Text

ActorKind = Literal["party", "mediator", "backer", "spoiler", "host", "observer"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]

# The shape alone: the user-assigned codes (XK for Kosovo) and those of former states are in use too.
COUNTRY = r"^[A-Z]{2}$"
# A scheme and no blanks (RFC 3986). Which schemes may be opened is decided where one is opened.
ADDRESS = r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s\x00-\x20]+$"
Country = Annotated[str, StringConstraints(strict=True, pattern=COUNTRY)]
Address = Annotated[str, StringConstraints(strict=True, max_length=LONGEST_TEXT, pattern=ADDRESS)]


class Actor(Record):
    """Somebody on the board."""

    id: Slug
    name: Text
    short: OptionalText = None
    kind: ActorKind
    country: Country | None = None
    description: OptionalText = None

    @property
    def brief(self) -> str:
        """The name where there is little room."""
        return self.short or self.name


class Source(Record):
    """Where a statement or a value was found; `reliability` is the Admiralty letter."""

    id: Slug
    title: Text
    publisher: OptionalText = None
    published: Day | None = None
    url: Address | None = None
    reliability: Reliability


class Term(Record):
    """One sentence of the proposal."""

    id: Slug
    text: Text


class Proposal(Record):
    """The offer the parties have to answer."""

    title: Text
    made_on: Day
    made_by: tuple[Reference, ...]
    terms: tuple[Term, ...]


class Confidence(Record):
    """The officer's own word on the evidence, never computed."""

    level: Literal["low", "moderate", "high"]
    rationale: Text
