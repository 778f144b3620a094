"""What happened, as short labels beside dots that do not run into each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from truceboard.case.case import Case
from truceboard.likelihood.timeline import Event
from truceboard.look import figures, terms

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class News:
    """One event in words. `key` selects it in the workspace; None for a judgement."""

    day: date
    kind: str
    label: str
    key: str | None
    counts: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A dot at `x` in a lane; its label from `left` on, `width` wide, empty where it found no room."""

    news: News
    x: float
    lane: int
    label: str
    left: float
    width: float


def news_of(case: Case, event: Event) -> News:
    """Who said what, or which lever went from where to where."""
    if event.kind == "lever":
        lever = case.lever(event.id)
        before, after = event.before or 0.0, event.after or 0.0
        #: A lever and its values before and after a change: US-Russia ties 20 → 50.
        changed = translate("Timeline", "{lever} {before} → {after}")
        #: A lever and the value it was confirmed at.
        same = translate("Timeline", "{lever} {after}")
        label = (same if before == after else changed).format(
            lever=lever.brief,
            before=figures.bare_value(lever, before),
            after=figures.value_with_unit(lever, after),
        )
        entry = next(entry for entry in lever.history if entry.date == event.day)
        label = f"~{label}" if entry.date_approximate else label
        return News(event.day, "lever", label, f"lever:{event.id}", event.counts)
    if event.kind == "position":
        position = case.position(event.id)
        label = translate("Timeline", "{speaker}: {stance}").format(
            speaker=position.speaker, stance=terms.stance(position)
        )
        label = f"~{label}" if position.date_approximate else label
        return News(event.day, "position", label, f"position:{event.id}", event.counts)
    judgement = next(judgement for judgement in case.judgements if judgement.id == event.id)
    label = translate("Timeline", "Judgement by {participant}").format(participant=judgement.participant)
    return News(event.day, "judgement", label, None, event.counts)


def rank(news: Sequence[News], pulls: dict[str, float]) -> list[News]:
    """Those that deserve a label first: levers, then positions by how much they pull."""

    def weight(each: News) -> tuple[int, float]:
        if each.kind == "lever":
            return 0, 0.0
        pull = abs(pulls.get((each.key or "").removeprefix("position:"), 0.0))
        return (1 if each.counts else 2), -pull

    return sorted(news, key=weight)


def place(
    ranked: Sequence[News],
    x_of: Callable[[date], float],
    width_of: Callable[[str], float],
    bounds: tuple[float, float],
    lanes: int,
    dot: float,
) -> list[Placed]:
    """Give each event a lane in which neither its dot nor its label meets another; `dot` is a dot's room.

    A label stands at the right of its dot, else at the left. What finds no lane shares one dot a day in the
    last lane, with their number as the label.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(lanes)]
    placed: list[Placed] = []
    rest: dict[date, list[News]] = {}
    for each in ranked:
        x, width = x_of(each.day), width_of(each.label)
        found = _lane(x, width, bounds, taken[:-1], dot)
        if found is None:
            rest.setdefault(each.day, []).append(each)
            continue
        lane, left, span = found
        taken[lane].append(span)
        placed.append(Placed(each, x, lane, each.label, left, width))
    return placed + _together(rest, x_of, width_of, bounds, lanes - 1, dot)


def _together(
    rest: dict[date, list[News]],
    x_of: Callable[[date], float],
    width_of: Callable[[str], float],
    bounds: tuple[float, float],
    lane: int,
    dot: float,
) -> list[Placed]:
    """The last lane: a dot a day, and how many it stands for where that does not cover another."""
    placed: list[Placed] = []
    dots = {day: (x_of(day) - dot / 2, x_of(day) + dot / 2) for day in rest}
    labels: list[tuple[float, float]] = []
    for day, news in rest.items():
        x = x_of(day)
        text = figures.more(len(news))
        others = [span for other, span in dots.items() if other != day]
        found = _lane(x, width_of(text), bounds, [[*others, *labels]], dot / 2)
        if found is not None:
            labels.append(found[2])
            placed.append(Placed(news[0], x, lane, text, found[1], width_of(text)))
        placed += [Placed(each, x, lane, "", x, 0.0) for each in (news if found is None else news[1:])]
    return placed


def _lane(
    x: float,
    width: float,
    bounds: tuple[float, float],
    taken: Sequence[Sequence[tuple[float, float]]],
    dot: float,
) -> tuple[int, float, tuple[float, float]] | None:
    """The first lane with room: its number, where the label begins, and what dot and label take."""
    for lane, spans in enumerate(taken):
        for left, span in (
            (x + dot, (x - dot, x + dot + width + dot / 2)),
            (x - dot - width, (x - dot - width - dot / 2, x + dot)),
        ):
            inside = bounds[0] <= left and left + width <= bounds[1]
            if inside and all(span[1] <= start or end <= span[0] for start, end in spans):
                return lane, left, span
    return None
