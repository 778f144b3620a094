"""What must hold between the fields of a case: ids, references, bounds of levers, sums and orders.

The rules read plain data and skip what is not of its kind, so that they are told together with the
problems of single fields.
"""

import math
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from truceboard.case.known import Known
from truceboard.case.marking import TLP_LEVELS
from truceboard.case.problems import Problem, value_text
from truceboard.case.spot import Spot

MOST_INFLUENCES = 2_000
"""Influences in one case."""
LINKAGES_UNDER = 2.0
"""Under this sum of |strength| the answers of linked parties have one fixed point (log-odds)."""
MOST_PROBLEMS = 1_000
"""Problems told of one case: a file made to break things has millions."""
PLACED = ("actor", "lever", "interest", "position")
"""The kinds of things with a card; the truce has one too."""


def rule_problems(plain: Any) -> list[Problem]:
    """What is wrong between the fields of a case as plain data, at most `MOST_PROBLEMS`."""
    if not isinstance(plain, dict):
        return []
    case = Spot(plain)
    known = Known.in_case(case)
    problems = chain(
        _unique_ids(case),
        _opening(case, known),
        chain.from_iterable(_lever(lever, known) for lever in case.each("levers")),
        _parties(case, known),
        chain.from_iterable(_position(position, known) for position in case.each("positions")),
        chain.from_iterable(known.tried(scenario) for scenario in case.each("scenarios")),
        chain.from_iterable(_judgement(judgement, known) for judgement in case.each("judgements")),
        chain.from_iterable(_forecast(forecast, known) for forecast in case.each("forecasts")),
        working_problems(case.inner("working"), known),
        placement_problems(case.inner("board"), known),
    )
    return list(islice(problems, MOST_PROBLEMS))


def _unique_ids(case: Spot) -> Iterator[Problem]:
    parties = list(case.each("parties"))
    for kind in ("actors", "sources", "levers", "positions", "scenarios", "judgements", "forecasts"):
        yield from _once(case.each(kind), "id")
    yield from _once(case.inner("proposal").each("terms"), "id")
    yield from _once(parties, "actor")
    yield from _once((one for party in parties for one in party.each("conditions")), "id")
    yield from _once((one for party in parties for one in party.each("interests")), "id")
    yield from _once(case.inner("board").each("notes"), "id")


def _once(spots: Iterable[Spot], field: str) -> Iterator[Problem]:
    first: dict[str, Spot] = {}
    for spot in spots:
        value = spot.text(field)
        if value is None:
            continue
        earlier = first.setdefault(value, spot)
        if earlier is not spot:
            values = {"found": value_text(value), "first": earlier.place(field)}
            yield Problem(spot.place(field), "repeated", values)


def _opening(case: Spot, known: Known) -> Iterator[Problem]:
    marking = case.inner("marking")
    level = marking.text("level")
    if marking.text("scheme") == "TLP" and level is not None and level not in TLP_LEVELS:
        values = {"found": value_text(level), "allowed": ", ".join(TLP_LEVELS)}
        yield Problem(marking.place("level"), "not-one-of", values)
    proposal = case.inner("proposal")
    for index, actor in proposal.texts("made_by"):
        yield from known.named("actor", actor, proposal.place("made_by", index))


def _lever(lever: Spot, known: Known) -> Iterator[Problem]:
    yield from known.reference("actor", lever, "controlled_by")
    minimum, maximum = lever.number("minimum"), lever.number("maximum")
    if minimum is not None and maximum is not None and maximum <= minimum:
        values = {"found": value_text(maximum), "limit": value_text(minimum)}
        yield Problem(lever.place("maximum"), "not-above-minimum", values)
    previous = ""
    for entry in lever.each("history"):
        yield from known.within(lever.text("id"), entry.number("value"), entry.place("value"))
        yield from known.reference("source", entry, "source")
        day = entry.day("date")
        if day is None:
            continue
        if day == previous:
            yield Problem(entry.place("date"), "two-on-one-day", {"found": day})
        elif day < previous:
            yield Problem(entry.place("date"), "not-sorted", {"found": day, "previous": previous})
        previous = day


def _parties(case: Spot, known: Known) -> Iterator[Problem]:
    influences = 0
    for party in case.each("parties"):
        yield from known.reference("actor", party, "actor")
        actor = known.ids["actor"].get(party.text("actor"))
        if actor is not None and actor.text("kind") not in ("party", None):
            yield Problem(party.place("actor"), "not-a-party", {"found": value_text(party.text("actor"))})
        for condition in party.each("conditions"):
            yield from known.reference("lever", condition, "lever")
        for interest in party.each("interests"):
            yield from _once(interest.each("influences"), "lever")
            for influence in interest.each("influences"):
                influences += 1
                yield from known.reference("lever", influence, "lever")
                place = influence.place("neutral")
                yield from known.within(influence.text("lever"), influence.number("neutral"), place)
        yield from _linkages(party, actor, known)
    if influences > MOST_INFLUENCES:
        values = {"found": value_text(influences), "limit": value_text(MOST_INFLUENCES)}
        yield Problem("parties", "too-many-influences", values)


def _linkages(party: Spot, actor: Spot | None, known: Known) -> Iterator[Problem]:
    linkages = list(party.each("linkages"))
    yield from _once(linkages, "party")
    for linkage in linkages:
        yield from known.reference("party", linkage, "party")
        other = linkage.text("party")
        if other is not None and other == party.text("actor"):
            yield Problem(linkage.place("party"), "linked-to-itself", {"found": value_text(other)})
    total = math.fsum(abs(linkage.number("strength") or 0) for linkage in linkages)
    if total >= LINKAGES_UNDER:
        name = (actor and actor.text("name")) or party.text("actor") or ""
        values = {"name": value_text(name), "found": value_text(total), "limit": value_text(LINKAGES_UNDER)}
        yield Problem(party.place("linkages"), "linkages-too-strong", values)


def _position(position: Spot, known: Known) -> Iterator[Problem]:
    yield from known.reference("actor", position, "actor")
    yield from known.reference("party", position, "party")
    yield from known.reference("source", position, "source")


def _judgement(judgement: Spot, known: Known) -> Iterator[Problem]:
    yield from known.reference("party", judgement, "party")
    yield from known.tried(judgement)


def _forecast(forecast: Spot, known: Known) -> Iterator[Problem]:
    yield from known.reference("scenario", forecast, "scenario")
    yield from known.tried(forecast)
    for field in ("ladders", "responses"):
        for party, _ in forecast.entries(field):
            yield from known.named("party", party, forecast.place(field, party))


def working_problems(working: Spot, known: Known) -> Iterator[Problem]:
    """What is wrong between the settings being tried and the rest of the case."""
    yield from known.reference("scenario", working, "scenario")
    yield from known.tried(working)
    for index, scenario in working.texts("pinned"):
        yield from known.named("scenario", scenario, working.place("pinned", index))


def placement_problems(board: Spot, known: Known) -> Iterator[Problem]:
    """Placements of things that are not there."""
    for key, _ in board.entries("placements"):
        kind, _, named = key.partition(":")
        place = board.place("placements", key)
        if kind in PLACED and named:
            yield from known.named(kind, named, place)
        elif key != "truce":
            yield Problem(place, "not-a-placement", {"found": value_text(key)})
