"""Copy and paste: a part of a case as text, and text back into a case."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from truceboard.case.case import Case
from truceboard.case.edits_parts import add, free_day, unused_id
from truceboard.case.parts import KINDS, exists, find, kind_of, owner_of
from truceboard.case.problems import CaseError, Problem
from truceboard.case.record import LONGEST_TEXT

FORMAT = "truceboard-part"
MARK = "part_of"
REFERENCES = {"source": "source", "lever": "lever", "controlled_by": "actor", "actor": "actor"}
"""The kinds of parts that fields of other parts name by id, and that come along where they are not known."""
DEEPEST = 10
"""Levels of a part within which it can name another."""
LONGEST = 20 * LONGEST_TEXT
"""Characters that are read from a clipboard."""


def clip(case: Case, key: str) -> str:
    """A part as text for the clipboard, with the sources, actors and levers that it names, for another case.

    An actor that has to answer takes its party entry along.
    """
    plain = find(case, key).model_dump(mode="json", exclude_defaults=True)
    whole: dict[str, Any] = {"format": FORMAT, "version": 1, "kind": kind_of(key), "part": plain}
    party = f"party:{key.partition(':')[2]}"
    if kind_of(key) == "actor" and exists(case, party):
        whole["party"] = find(case, party).model_dump(mode="json", exclude_defaults=True)
    whole["with"] = named = {}
    waiting = [*_references(whole)]
    while waiting:
        other = waiting.pop()
        if other not in named and other != key:
            named[other] = find(case, other).model_dump(mode="json", exclude_defaults=True)
            waiting += _references(named[other])
    return json.dumps(whole, ensure_ascii=False, indent=2)


def paste(case: Case, text: str, onto: str | None) -> tuple[Case, str]:
    """Add the part in a text; the new case and the part's key.

    A part that is held by another goes to `onto`, or to what holds `onto`, where that is of the right
    kind; so does a lever, whose actor controls it. Sources, actors and levers that it names and the case does
    not have come along; what it says of parties that do not answer here goes, or goes to that of `onto`.
    CaseError where the text is no part or has nowhere to go. A value of a lever goes to the next free day.
    """
    whole = _read(text)
    if whole is None:
        raise CaseError([Problem("", "nothing-to-paste")])
    kind, fields = whole["kind"], dict(whole["part"])
    owner = _owner(case, KINDS[kind].owner, onto)
    if owner is None:
        raise CaseError([Problem("part", f"paste-onto-{KINDS[kind].owner}")])
    if kind == "lever" and (actor := _owner(case, "actor", onto)):
        fields["controlled_by"] = actor.partition(":")[2]
    if kind == "party":
        raise CaseError([Problem("part", "nothing-to-paste")])
    twin = f"{kind}:{owner.partition(':')[2]}:{fields.get(KINDS[kind].own)}"
    if kind in ("influence", "linkage") and exists(case, twin):
        raise CaseError([Problem("part", "pasted-already")])
    _rename(case, kind, fields)
    _fit_to_parties(case, kind, fields, onto)
    case = _with_named(case, whole.get("with"), fields)
    if kind == "entry" and isinstance(day := fields.get("date"), str):
        # A day that no calendar has is left to the check of the whole.
        with suppress(ValueError):
            fields["date"] = free_day(case, owner, date.fromisoformat(day))
    pasted, key = add(case, owner, kind, fields)
    if kind == "actor" and isinstance(whole.get("party"), dict):
        party = dict(whole["party"]) | {"actor": key.partition(":")[2]}
        pasted = _with_named(pasted, whole.get("with"), party)
        for field, inner in (("interests", "interest"), ("conditions", "condition")):
            party[field] = [_renamed(pasted, inner, each) for each in party.get(field, [])]
        party["linkages"] = [each for each in party.get("linkages", []) if _is_watchable(pasted, each)]
        pasted, _ = add(pasted, "case", "party", party)
    return pasted, key


def _read(text: str) -> dict[str, Any] | None:
    if len(text) > LONGEST:
        return None
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(whole, dict) or whole.get("format") != FORMAT or whole.get("version") != 1:
        return None
    sound = whole.get("kind") in KINDS and isinstance(whole.get("part"), dict)
    return whole if sound else None


def _references(plain: Any, depth: int = DEEPEST) -> Iterator[str]:
    """The keys of all that plain data names."""
    if not depth:
        return
    if isinstance(plain, list):
        for each in plain:
            yield from _references(each, depth - 1)
    if isinstance(plain, dict):
        for field, value in plain.items():
            if field in REFERENCES and isinstance(value, str):
                yield f"{REFERENCES[field]}:{value}"
            elif field == "settings" and isinstance(value, dict):
                yield from (f"lever:{lever}" for lever in value)
            else:
                yield from _references(value, depth - 1)


def _with_named(case: Case, pool: Any, plain: Any) -> Case:
    """A case with all that plain data names, as far as the pool that came along has it."""
    left = dict(pool) if isinstance(pool, dict) else {}
    for key in dict.fromkeys(_references(plain)):
        fields = left.pop(key, None)
        if isinstance(fields, dict) and not exists(case, key):
            case = _with_named(case, left, fields)
            case, _ = add(case, "case", kind_of(key), fields)
    return case


def _fit_to_parties(case: Case, kind: str, fields: dict[str, Any], onto: str | None) -> None:
    """Another case may have other parties: a position and a judgement go to that of `onto`."""
    about = fields.get("party")
    if about is None or exists(case, f"party:{about}"):
        return
    here = _owner(case, "party", onto)
    if kind in ("position", "judgement") and here is not None:
        fields["party"] = here.partition(":")[2]
    elif kind == "position":
        fields["party"] = None
    else:
        raise CaseError([Problem("part", "pasted-party-missing")])


def _is_watchable(case: Case, linkage: Any) -> bool:
    return isinstance(linkage, dict) and exists(case, f"party:{linkage.get('party')}")


def _owner(case: Case, holder: str, onto: str | None) -> str | None:
    if holder in ("case", "truce", "board"):
        return holder
    key = onto
    while key is not None and ":" in key:
        if kind_of(key) == holder and exists(case, key):
            return key
        if holder == "party" and kind_of(key) == "actor":
            party = f"party:{key.partition(':')[2]}"
            return party if exists(case, party) else None
        if holder == "actor" and kind_of(key) == "party":
            return f"actor:{key.partition(':')[2]}"
        key = owner_of(case, key)
    return None


def _renamed(case: Case, kind: str, fields: Any) -> Any:
    if isinstance(fields, dict):
        fields = dict(fields)
        _rename(case, kind, fields)
    return fields


def _rename(case: Case, kind: str, fields: dict[str, Any]) -> None:
    if KINDS[kind].own == "id":
        name = fields.pop("id", None)
        fields["id"] = unused_id(case, kind, name if isinstance(name, str) else "")
