"""Two versions of a case, item by item."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from truceboard.case.case import Case
from truceboard.case.number import number_text
from truceboard.case.problems import place_text, printable
from truceboard.case.record import Record

KEYS = {"parties": "actor", "influences": "lever", "linkages": "party", "history": "date"}
"""The field that tells the items of a list apart; where none is named here, the id."""
NAMES = ("name", "title", "speaker", "participant", "question", "text")
"""The fields by which people know an item, the best first."""

Kind = Literal["added", "removed", "changed", "moved"]


@dataclass(frozen=True)
class Difference:
    """One difference between a case and a later one.

    `place` is where, lists by id: `levers[nato-pledge].history[2025-03-01].value`. `part` and `item` are its
    first steps ("levers", "nato-pledge"), `name` what people call the item (empty for fields of the case
    itself). `before` and `after` are plain values: None where absent; for "moved" the order of the ids.
    `steps` is the place step by step: fields, and the ids of items.
    """

    kind: Kind
    place: str
    part: str
    item: str
    name: str
    before: Any
    after: Any
    steps: tuple[str, ...]

    def __str__(self) -> str:
        name = f" ({printable(self.name)})" if self.name else ""
        match self.kind:
            case "added":
                return f"+ {self.place}{name}: {_text(self.after)}"
            case "removed":
                return f"- {self.place}{name}: {_text(self.before)}"
            case "moved":
                return f"~ {self.place}{name}: in another order: {_text(self.before)} -> {_text(self.after)}"
            case "changed":
                return f"~ {self.place}{name}: {_text(self.before)} -> {_text(self.after)}"


def differences(before: Case, after: Case) -> tuple[Difference, ...]:
    """Everything in which two cases differ, in the order of the file; nothing for equal ones."""
    found: list[Difference] = []
    for part in type(before).model_fields:
        one, other = getattr(before, part), getattr(after, part)
        if one is other or one == other:
            continue
        # Of both, because an item may be in one of them only.
        names = _names(before, part) | _names(after, part)
        for kind, steps, was, now in _compare(_plain(one), _plain(other), (part,)):
            item = str(steps[1]) if len(steps) > 1 else ""
            found.append(Difference(kind, _place(steps), part, item, names.get(item, ""), was, now, steps))
    return tuple(found)


def diff_lines(before: Case, after: Case) -> list[str]:
    """The differences as lines to print, in English; none for equal cases."""
    return [str(difference) for difference in differences(before, after)]


Found = tuple[Kind, tuple[str, ...], Any, Any]


def _compare(before: Any, after: Any, steps: tuple[str, ...]) -> Iterator[Found]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _fields(before, after, steps)
    elif _keyed(before, after):
        key = KEYS.get(steps[-1], "id")
        one, other = ({item[key]: item for item in items} for items in (before, after))
        yield from _fields(one, other, steps)
        both = [[name for name in each if name in one and name in other] for each in (one, other)]
        if both[0] != both[1]:
            yield "moved", steps, list(one), list(other)
    elif before is None or after is None:
        yield ("added" if before is None else "removed"), steps, before, after
    else:
        yield "changed", steps, before, after


def _fields(before: dict[str, Any], after: dict[str, Any], steps: tuple[str, ...]) -> Iterator[Found]:
    for name in dict.fromkeys([*before, *after]):
        if name not in after:
            yield "removed", (*steps, name), before[name], None
        elif name not in before:
            yield "added", (*steps, name), None, after[name]
        else:
            yield from _compare(before[name], after[name], (*steps, name))


def _keyed(before: Any, after: Any) -> bool:
    both = [before, after]
    return all(isinstance(each, list) for each in both) and all(
        isinstance(item, dict) for each in both for item in each
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.model_dump(mode="json")
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | int | float | None) else value.isoformat()


def _place(steps: Sequence[str]) -> str:
    """The steps as a place; what follows a list or a map stands in brackets, as it is an id."""
    place = ""
    for index, step in enumerate(steps):
        in_brackets = index > 0 and steps[index - 1] in LISTS
        place += f"[{printable(step)}]" if in_brackets else f".{step}" if place else place_text([step])
    return place


LISTS = {
    *("actors", "sources", "levers", "parties", "positions", "scenarios", "judgements", "forecasts", "terms"),
    *("history", "conditions", "interests", "influences", "linkages", "notes", "settings", "importances"),
    *("channel_bias", "ladders", "responses", "placements"),
}
"""Fields that hold items by id or by key."""


def _names(case: Case, part: str) -> dict[str, str]:
    """What people call the items of a part, by id; none for those that have no name."""
    items = getattr(case, "actors" if part == "parties" else part)
    if not isinstance(items, tuple):
        return {}
    texts = {each.id: [getattr(each, field, None) for field in NAMES] for each in items}
    firsts = ((item, next(filter(None, found), "")) for item, found in texts.items())
    return {item: text if len(text) <= 60 else f"{text[:59]}…" for item, text in firsts if text}


def _text(value: Any) -> str:
    """A value on one line, whole: two long texts may differ at their end."""
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, str):
        return f'"{printable(value)}"'
    if isinstance(value, Mapping):
        # Absent fields of an item added or removed are nothing to tell.
        told = {key: each for key, each in value.items() if each not in (None, [], {})}
        return "{" + ", ".join(f"{printable(key)}: {_text(each)}" for key, each in told.items()) + "}"
    return "[" + ", ".join(map(_text, value)) + "]"
