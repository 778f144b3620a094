"""What can be wrong with a case: a place, a key and its values, and an English sentence for each key.

The interface translates a key; the command line prints `str(problem)`.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from truceboard.case.number import number_text

MESSAGES: dict[str, str] = {
    # a value that is not of its kind
    "missing": "required, but missing",
    "unknown-field": "this field is unknown in a version 1 case",
    "not-a-text": "{found} is not a text",
    "not-a-number": "{found} is not a number",
    "not-a-whole-number": "{found} is not a whole number",
    "not-finite": "{found} is not a finite number",
    "not-true-or-false": "{found} is neither true nor false",
    "not-a-day": "{found} is not a day written as YYYY-MM-DD",
    "not-a-list": "{found} is not a list",
    "not-an-object": "{found} is not an object",
    "not-a-slug": "{found} is not an id: 1 to 64 of a to z, 0 to 9 and -, and no - first",
    "not-a-country": "{found} is not a country code of two capital letters (ISO 3166)",
    "not-an-address": "{found} is not a whole web address",
    "not-one-of": "{found} is not one of {allowed}",
    "not-a-stance": "{found} is neither a number from -6 to 6 nor a word such as leans_toward",
    "not-unicode": "the text holds half a character (a lone surrogate)",
    "not-a-placement": "{found} is not one of actor:ID, lever:ID, interest:ID, position:ID and truce",
    # a value out of its bounds
    "above-maximum": "{found} is above the maximum {limit}",
    "below-minimum": "{found} is below the minimum {limit}",
    "not-above": "{found} is not above {limit}",
    "not-above-minimum": "{found} is not above the minimum {limit}",
    "not-below": "{found} is not below {limit}",
    "text-too-long": "the text has {found} characters, {limit} at most are allowed",
    "too-many": "there are {found}, {limit} at most are allowed",
    "too-few": "there are {found}, at least {limit} must be given",
    "too-many-influences": "the case has {found} influences, {limit} at most are allowed",
    # parts that do not fit together
    "unknown-actor": "there is no actor {found}",
    "unknown-source": "there is no source {found}",
    "ambiguous-name": "{found} is the name of several: write the id",
    "unknown-lever": "there is no lever {found}",
    "unknown-party": "{found} has no entry in parties",
    "unknown-interest": "there is no interest {found}",
    "unknown-position": "there is no position {found}",
    "unknown-scenario": "there is no scenario {found}",
    "repeated": "{found} stands already at {first}",
    "repeated-row": "{found} stands already at row {row}",
    "not-a-party": "the actor {found} is not of kind party",
    "linked-to-itself": "{found} is linked to itself",
    "linkages-too-strong": (
        "the linkages of {name} add up to {found} (signs left aside), they must stay under {limit}"
    ),
    "beyond-measure": "{found} is beyond all measure: at most {limit} can be reckoned with",
    "singular": "the spreads of {name} differ too much in size to be reckoned with: bring them closer",
    "not-sorted": "{found} comes after {previous}, the entries must be sorted by date",
    "nothing-to-paste": "nothing that was copied here is on the clipboard: copy a card or another part first",
    "paste-onto-party": "select the party that it is to belong to first",
    "paste-onto-interest": "select the interest that it is to move first",
    "paste-onto-lever": "select the lever that it is to belong to first",
    "pasted-already": "it stands there already, and can stand there once",
    "pasted-party-missing": "it is about a party that does not have to answer here: select one that has",
    "two-on-one-day": "{found} stands already, there can be one entry a day",
    # the document as a whole
    "repeated-key": "the key {found} stands twice in this object",
    "nested-too-deep": "more than {limit} levels of nesting",
    "file-missing": "there is no such file: check the name, or look for it where it was moved to",
    "file-unreadable": "the file cannot be read ({reason}): ask for the right to read it, or for a copy",
    "file-not-a-file": "this is a folder or a device, not a file: choose a file that ends in .truce",
    "file-empty": "the file is empty: take an earlier copy",
    "file-too-large": "the file has more than {limit} bytes: it is no case, or has to be made smaller",
    "too-many-values": (
        "there are more than {limit} values in this file: it is no case, or has to be made smaller"
    ),
    "file-truncated": "the file ends here, in the middle of the case: copy it again, or take an earlier copy",
    "not-json": (
        "the text is broken here (it is not JSON): undo the last change made by hand, or take an earlier copy"
    ),
    "not-utf-8": "this byte is not UTF-8 text: the file is no case, or was saved in another encoding",
    "byte-order-mark": (
        "the file starts with an invisible sign that some text editors add (a byte order mark, BOM): "
        "save it there again as “UTF-8” without BOM"
    ),
    "foreign": "this is not a Truceboard case: choose a file that Truceboard has saved",
    "version-too-new": (
        "the case is written in version {found} and this program reads up to version {newest}: "
        "open it with a newer Truceboard"
    ),
    "version-unknown": "there is no version {found} of the case format",
    # a policy, which is read in the same way
    "policy-not-an-object": "this is no JSON object",
    "policy-unknown-field": "unknown in a policy",
    "policy-not-a-whole-path": "{found} is no whole path",
    "policy-level-not-allowed": "this level is not one of those allowed",
}
"""English sentence templates by key; `{found}` and the like are filled with `Problem.values`."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, what (a key of `MESSAGES`), and the values of its sentence as texts."""

    place: str
    key: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        sentence = MESSAGES[self.key].format(**self.values)
        return f"{self.place}: {sentence}" if self.place else sentence


class CaseError(Exception):
    """A case that cannot be: `problems` lists everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*problems)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


_PLAIN_STEP = re.compile(r"[\w:+-]{1,80}", re.ASCII)


def place_text(steps: Sequence[str | int]) -> str:
    """The place of a value in the file: `("levers", 3, "name")` is `levers[3].name`."""
    place = ""
    for step in steps:
        if isinstance(step, int):
            place += f"[{step}]"
        elif _PLAIN_STEP.fullmatch(step):
            place += f".{step}" if place else step
        else:
            place += f"[{value_text(step)}]"
    return place


def value_text(value: object) -> str:
    """A value of the file for a message, on one line and not long: `140`, `"leans"`, `null`, `[…]`."""
    if isinstance(value, str):
        return f'"{printable(value if len(value) <= 60 else value[:59] + "…")}"'
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, int | float):
        return number_text(value) if math.isfinite(value) else json.dumps(value)
    return "{…}" if isinstance(value, Mapping) else "[…]" if isinstance(value, Sequence) else str(value)


JOINERS = "\u200c\u200d"
"""Invisible letters that several scripts cannot be written without."""
NO_BREAK = "\u00a0\u202f"
"""Spaces that keep marks at their words, as French writes them before : and ?."""


def title_text(text: str) -> str:
    """A text of a case on one line: what could pass one text off as another is shown as its number."""
    return "".join(c if c in JOINERS + NO_BREAK else printable(c) for c in text)


def printable(text: str) -> str:
    """Text of one line: control characters, direction marks and lone surrogates as their numbers."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
