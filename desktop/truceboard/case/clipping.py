"""Copy and paste: a part of a case as text, and text back into a case."""

import json
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
LONGEST = 20 * LONGEST_TEXT
"""Characters that are read from a clipboard."""


def clip(case: Case, key: str) -> str:
    """A part as text for the clipboard; an actor that has to answer takes its party entry along."""
    plain = find(case, key).model_dump(mode="json", exclude_defaults=True)
    whole: dict[str, Any] = {"format": FORMAT, "version": 1, "kind": kind_of(key), "part": plain}
    party = f"party:{key.partition(':')[2]}"
    if kind_of(key) == "actor" and exists(case, party):
        whole["party"] = find(case, party).model_dump(mode="json", exclude_defaults=True)
    return json.dumps(whole, ensure_ascii=False, indent=2)


def paste(case: Case, text: str, onto: str | None) -> tuple[Case, str]:
    """Add the part in a text; the new case and the part's key.

    A part that is held by another goes to `onto`, or to what holds `onto`, where that is of the right
    kind; so does a lever, whose actor controls it. CaseError where the text is no part, has nowhere to go, or
    names what the case does not have. A value of a lever goes to the next free day.
    """
    whole = _read(text)
    if whole is None:
        raise CaseError([Problem("", "foreign")])
    kind, fields = whole["kind"], dict(whole["part"])
    owner = _owner(case, KINDS[kind].owner, onto)
    if owner is None:
        raise CaseError([Problem("part", "missing")])
    if kind == "lever" and (actor := _owner(case, "actor", onto)):
        fields["controlled_by"] = actor.partition(":")[2]
    if kind == "party":
        raise CaseError([Problem("part", "foreign")])
    _rename(case, kind, fields)
    if kind == "entry" and isinstance(day := fields.get("date"), str):
        # A day that no calendar has is left to the check of the whole.
        with suppress(ValueError):
            fields["date"] = free_day(case, owner, date.fromisoformat(day))
    pasted, key = add(case, owner, kind, fields)
    if kind == "actor" and isinstance(whole.get("party"), dict):
        party = dict(whole["party"]) | {"actor": key.partition(":")[2]}
        for field, inner in (("interests", "interest"), ("conditions", "condition")):
            party[field] = [_renamed(pasted, inner, each) for each in party.get(field, [])]
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
