"""Two people have changed one case: who changed what, and taking single items from the other."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from truceboard.case.case import Case
from truceboard.case.checking import checked
from truceboard.case.record import Record
from truceboard.files.comparing import KEYS, Difference, differences

Item = tuple[str, str]
"""A part of the case and the id or field in it; an empty one is the whole part, or the order of a list."""
Who = Literal["mine", "theirs", "both"]


@dataclass(frozen=True)
class Divergence:
    """One item in which two versions differ, everything in it, and who changed it since their `base`."""

    item: Item
    name: str
    who: Who
    differences: tuple[Difference, ...]


def divergences(base: Case, mine: Case, theirs: Case) -> tuple[Divergence, ...]:
    """The items in which two versions that began with `base` differ, in the order of the file."""
    by_me, by_them = (_items(differences(base, version)) for version in (mine, theirs))
    found = []
    for item, each in _items(differences(mine, theirs)).items():
        who: Who = "both" if item in by_me and item in by_them else "mine" if item in by_me else "theirs"
        found.append(Divergence(item, each[0].name, who, tuple(each)))
    return tuple(found)


def take(mine: Case, theirs: Case, items: Collection[Item]) -> Case:
    """`mine`, but these items as they are in `theirs`.

    Raises CaseError where the two do not fit together, such as a position without its source.
    """
    names: dict[str, list[str]] = {}
    for part, name in items:
        names.setdefault(part, []).append(name)
    changed = {
        part: _part(part, getattr(mine, part), getattr(theirs, part), wanted)
        for part, wanted in names.items()
    }
    return checked(mine, mine.model_copy(update=changed))


def _items(found: Sequence[Difference]) -> dict[Item, list[Difference]]:
    items: dict[Item, list[Difference]] = {}
    for difference in found:
        items.setdefault((difference.part, difference.item), []).append(difference)
    return items


def _part(part: str, mine: Any, theirs: Any, names: Sequence[str]) -> Any:
    if isinstance(mine, tuple) and isinstance(theirs, tuple):
        return _list(KEYS.get(part, "id"), mine, theirs, names)
    if isinstance(mine, Record) and isinstance(theirs, Record) and "" not in names:
        return mine.model_copy(update={name: getattr(theirs, name) for name in names})
    return theirs


def _list(key: str, mine: Sequence[Any], theirs: Sequence[Any], names: Sequence[str]) -> tuple[Any, ...]:
    ours, others = ({getattr(record, key): record for record in records} for records in (mine, theirs))
    wanted = set(names)
    # New ones stand after the one that stands before them in theirs, or first.
    new: dict[str | None, list[str]] = {}
    last = None
    for name in others:
        if name in ours:
            last = name
        elif name in wanted:
            new.setdefault(last, []).append(name)
    order = [*new.get(None, ()), *(each for name in ours for each in (name, *new.get(name, ())))]
    kept = {**ours, **{name: others[name] for name in wanted if name in others}}
    order = [name for name in order if name not in wanted or name in others]
    if "" in wanted:
        there = set(order)
        common = iter([name for name in others if name in there])
        order = [next(common) if name in others else name for name in order]
    return tuple(kept[name] for name in order)
