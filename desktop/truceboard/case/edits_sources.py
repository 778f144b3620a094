"""Edits of sources."""

from dataclasses import dataclass

from truceboard.case.case import Case
from truceboard.case.checking import checked
from truceboard.case.edits_new import new_source
from truceboard.case.edits_parts import change


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source that a case does not have yet, by its title."""

    title: str


def rest_on_new_source(case: Case, key: str, source: NewSource) -> Case:
    """Add a source and let a position or a lever's value (its key) rest on it; CaseError for no title."""
    grown, added = new_source(case, source.title)
    return change(grown, key, {"source": added.partition(":")[2]})


def replace_source(case: Case, old: str, new: str) -> Case:
    """Let source `new` take the place of `old`, which goes: all that rested on it rests on the other.

    KeyError for a source that is not there.
    """
    case.source(old), case.source(new)
    if old == new:
        return case
    levers = tuple(
        lever.model_copy(
            update={
                "history": tuple(
                    entry.model_copy(update={"source": new}) if entry.source == old else entry
                    for entry in lever.history
                )
            }
        )
        if any(entry.source == old for entry in lever.history)
        else lever
        for lever in case.levers
    )
    positions = tuple(
        position.model_copy(update={"source": new}) if position.source == old else position
        for position in case.positions
    )
    sources = tuple(source for source in case.sources if source.id != old)
    return checked(
        case, case.model_copy(update={"levers": levers, "positions": positions, "sources": sources})
    )
