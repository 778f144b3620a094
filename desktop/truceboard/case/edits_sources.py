"""Edits of sources."""

from truceboard.case.case import Case
from truceboard.case.checking import checked


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
