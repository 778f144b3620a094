"""What can be chosen in a form, as it is in a case: values and what they are called."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from truceboard.case.case import Case
from truceboard.case.parts import find
from truceboard.look import terms
from truceboard.look.plain import one_line

Listed = list[tuple[Any, str]]


def capitalised(text: str) -> str:
    """A term as the first word of an entry."""
    return text[:1].upper() + text[1:]


def actors(case: Case) -> Listed:
    """Everybody on the board."""
    return [(actor.id, one_line(actor.name)) for actor in case.actors]


def parties(case: Case) -> Listed:
    """Those who have to answer."""
    return [(party.actor, one_line(case.actor(party.actor).name)) for party in case.parties]


def parties_or_none(case: Case) -> Listed:
    """Those who have to answer, after nobody."""
    return [(None, QCoreApplication.translate("Choices", "About no party: no evidence")), *parties(case)]


def unwatched(own: str, case: Case, present: str | None = None) -> Listed:
    """The parties that party `own` does not watch yet, and the present one."""
    watched = {linkage.party for linkage in case.party(own).linkages} | {own}
    return [(party, name) for party, name in parties(case) if party == present or party not in watched]


def levers(case: Case) -> Listed:
    """All levers."""
    return [(lever.id, one_line(lever.name)) for lever in case.levers]


def levers_or_none(case: Case) -> Listed:
    """All levers, after none."""
    return [(None, QCoreApplication.translate("Choices", "No lever")), *levers(case)]


def free_levers(interest: str, case: Case, present: str | None = None) -> Listed:
    """The levers that do not move an interest yet, and the present one."""
    taken = {influence.lever for influence in find(case, f"interest:{interest}").influences}
    return [(lever, name) for lever, name in levers(case) if lever == present or lever not in taken]


def sources(case: Case) -> Listed:
    """All sources with their grade."""
    return [(source.id, f"{source.reliability} · {one_line(source.title)}") for source in case.sources]


def sources_or_none(case: Case) -> Listed:
    """All sources, after none."""
    return [(None, QCoreApplication.translate("Choices", "No source")), *sources(case)]


def actor_kinds(case: Case) -> Listed:
    """The roles on the board."""
    return [(kind, capitalised(terms.actor_kind(kind))) for kind in terms.ACTOR_KINDS]


def lever_kinds(case: Case) -> Listed:
    """The sorts of levers."""
    return [(kind, terms.lever_kind(kind)) for kind in terms.LEVER_KINDS]


def channels(case: Case) -> Listed:
    """How something can be said."""
    return [(channel, terms.channel(channel)) for channel in terms.CHANNELS]


def commitments(case: Case) -> Listed:
    """How far a statement can bind."""
    none = QCoreApplication.translate("Choices", "Not given (counts as talk)")
    return [(None, none), *((each, capitalised(terms.commitment(each))) for each in terms.COMMITMENTS)]


def reliabilities(case: Case) -> Listed:
    """The letters of a grade in the Admiralty's words."""
    return [(letter, f"{letter} · {terms.reliability(letter)}") for letter in terms.RELIABILITIES]


def credibilities(case: Case) -> Listed:
    """The numbers of a grade in the Admiralty's words."""
    return [(number, f"{number} · {terms.credibility(number)}") for number in terms.CREDIBILITIES]
