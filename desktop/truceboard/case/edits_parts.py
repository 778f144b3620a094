"""Edits that are the same for every part: add, change, duplicate, move up and down.

Parts are named by key (see `parts`). All raise CaseError where the result would be no case, and KeyError for
a part that is not there; where nothing changes, they return the very same case.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from truceboard.case.case import Case
from truceboard.case.checking import checked
from truceboard.case.ids import free_id
from truceboard.case.levers import Lever
from truceboard.case.parts import (
    KINDS,
    all_keys,
    built,
    exists,
    find,
    key_of,
    kind_of,
    owner_of,
    put,
    put_all,
    records,
    steps,
)


def change(case: Case, key: str, changes: Mapping[str, Any]) -> Case:
    """Change fields of a part; those left out stay. The history of a lever stays sorted by date.

    A lever with a single value takes that along into its new range.
    """
    old = find(case, key)
    if key == "case":
        sound = Case.model_validate({name: getattr(case, name) for name in Case.model_fields} | dict(changes))
        return checked(case, case.model_copy(update={name: getattr(sound, name) for name in changes}))
    at = steps(case, key)
    new = built(type(old), dict(old) | dict(changes), at)
    if kind_of(key) == "lever" and {"minimum", "maximum"} & changes.keys():
        new = _with_only_value_in_range(new)
    if kind_of(key) != "entry" or new.date == old.date:
        return checked(case, put(case, key, new))
    owner = owner_of(case, key)
    others = [entry for entry in records(case, owner, "entry") if entry is not old]
    return checked(case, put_all(case, owner, "entry", _by_date([*others, new])))


def _with_only_value_in_range(lever: Lever) -> Lever:
    only = lever.history[0]
    value = min(max(only.value, lever.minimum), lever.maximum)
    if len(lever.history) > 1 or value == only.value or lever.minimum >= lever.maximum:
        return lever
    return lever.model_copy(update={"history": (only.model_copy(update={"value": value}),)})


def key_after(key: str, changes: Mapping[str, Any]) -> str:
    """The key of a part once `change` has made these changes."""
    own = KINDS[kind_of(key)].own if kind_of(key) in KINDS else ""
    return f"{key.rpartition(':')[0]}:{changes[own]}" if own in changes else key


def add(
    case: Case, owner: str, kind: str, fields: Mapping[str, Any], at: int | None = None
) -> tuple[Case, str]:
    """Add a part to what `owner` holds, last or at an index; the new case and the part's key.

    A part that needs an id and is given none gets one from what it is called.
    """
    held = records(case, owner, kind)
    index = len(held) if at is None else at
    whole = dict(fields)
    if KINDS[kind].own == "id" and "id" not in whole:
        whole["id"] = unused_id(case, kind, str(whole.get(KINDS[kind].title, "")))
    new = built(KINDS[kind].record, whole, (*steps(case, owner), KINDS[kind].field, index))
    longer = (*held[:index], new, *held[index:])
    if kind == "entry":
        longer = _by_date(longer)
    return checked(case, put_all(case, owner, kind, longer)), key_of(kind, new, owner)


def unused_id(case: Case, kind: str, name: str) -> str:
    """An id for a new part of a kind."""
    return free_id(name, {key.partition(":")[2] for key in all_keys(case, kind)}, kind)


def move(case: Case, key: str, by: int) -> Case:
    """Move a part up (`by` < 0) or down among its like, as far as that goes; a history keeps its order."""
    if kind_of(key) == "entry":
        return case
    owner, kind = owner_of(case, key), kind_of(key)
    held = list(records(case, owner, kind))
    index = steps(case, key)[-1]
    assert isinstance(index, int)
    there = max(0, min(len(held) - 1, index + by))
    held.insert(there, held.pop(index))
    return checked(case, put_all(case, owner, kind, tuple(held)))


def duplicate(case: Case, key: str, name: str) -> tuple[Case, str]:
    """Put a copy under another name right below a part; the new case and the copy's key.

    An actor that has to answer is copied with its interests and conditions, but with nothing said about it. A
    copied history entry stands on the next free day. KeyError for what can stand only once.
    """
    kind, owner = kind_of(key), owner_of(case, key)
    if kind == "party":
        kind, key = "actor", f"actor:{key.partition(':')[2]}"
    if KINDS[kind].own not in ("id", "date"):
        raise KeyError(key)
    old = find(case, key)
    index = steps(case, key)[-1]
    assert isinstance(index, int)
    if kind == "entry":
        return add(case, owner, kind, dict(old) | {"date": free_day(case, owner, old.date)})
    fields = {field: value for field, value in dict(old).items() if field != "id"} | {KINDS[kind].title: name}
    copied, copy = add(case, owner, kind, fields, index + 1)
    party = f"party:{old.id}"
    if kind == "actor" and exists(case, party):
        copied = _with_copied_party(copied, party, copy.partition(":")[2])
    return copied, copy


def _with_copied_party(case: Case, party: str, actor_id: str) -> Case:
    fields = dict(find(case, party))
    for field, kind in (("interests", "interest"), ("conditions", "condition")):
        taken = {key.partition(":")[2] for key in all_keys(case, kind)}
        copies = []
        for record in fields[field]:
            new_id = free_id(f"{actor_id}-{record.id}", taken, kind)
            taken.add(new_id)
            copies.append(record.model_copy(update={"id": new_id}))
        fields[field] = tuple(copies)
    index = steps(case, party)[-1]
    assert isinstance(index, int)
    # A copy that watches the others, but is not watched: what the others do stays as it was.
    return add(case, "case", "party", fields | {"actor": actor_id}, index + 1)[0]


def free_day(case: Case, lever: str, day: date) -> date:
    """The day, or the next one on which a lever (its key) has no value yet."""
    taken = {entry.date for entry in records(case, lever, "entry")}
    while day in taken:
        day += timedelta(days=1)
    return day


def _by_date(entries: Any) -> tuple[Any, ...]:
    return tuple(sorted(entries, key=_date))


def _date(entry: Any) -> date:
    day: date = entry.date
    return day
