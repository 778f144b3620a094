"""What Ctrl+K can find: commands, everything in the case, and "set LEVER to VALUE". Knows no widget."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from truceboard.case.case import Case
from truceboard.case.levers import Lever
from truceboard.look import figures
from truceboard.look.plain import one_line

MOST = 50
"""Shown at once."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Found:
    """One line: what it is called, what it is, and what choosing it does.

    `target` is `action:NAME`, `scenario:ID`, `set:LEVER=VALUE`, or a key of the workspace's selection.
    """

    text: str
    kind: str
    target: str
    words: str
    """What is searched, folded for comparison."""


def entry(text: str, kind: str, target: str, more: str = "") -> Found:
    """An entry whose words are its text, its kind and `more`."""
    return Found(one_line(text), kind, target, f"{text} {kind} {more}".casefold())


def things(case: Case) -> Iterator[Found]:
    """Everything in a case that has a name."""
    for actor in case.actors:
        yield entry(actor.name, translate("Finder", "actor"), f"actor:{actor.id}", actor.short or "")
    for lever in case.levers:
        yield entry(lever.name, translate("Finder", "lever"), f"lever:{lever.id}", lever.short or "")
    for party in case.parties:
        yield entry(case.actor(party.actor).name, translate("Finder", "party"), f"party:{party.actor}")
        for interest in party.interests:
            kind = translate("Finder", "interest")
            yield entry(interest.name, kind, f"interest:{interest.id}", interest.short or "")
    for scenario in case.scenarios:
        yield entry(scenario.name, translate("Finder", "scenario"), f"scenario:{scenario.id}")
    for position in case.positions:
        said = translate("Finder", "{speaker}: {text}").format(speaker=position.speaker, text=position.text)
        yield entry(said, translate("Finder", "position"), f"position:{position.id}")


def find(entries: Iterable[Found], query: str) -> list[Found]:
    """The entries that hold every word of the query; those that begin with it come first."""
    folded = query.casefold().strip()
    words = folded.split()
    matching = [found for found in entries if all(word in found.words for word in words)]
    matching.sort(key=lambda found: not found.words.startswith(folded))
    return matching[:MOST]


def settings(case: Case, query: str) -> list[Found]:
    """`set nato to 80`, `nato pledge 80` or `nato = 80`: the levers meant, where they can take the value."""
    levers, value = _meant(case, query)
    return [_setting(lever, value) for lever in levers if lever.minimum <= value <= lever.maximum]


def out_of_range(case: Case, query: str) -> str:
    """Why a lever that is named cannot take the value; empty where none is named with one."""
    levers, value = _meant(case, query)
    pattern = translate("Finder", "{lever} goes from {low} to {high}.")
    return "\n".join(
        pattern.format(
            lever=lever.brief,
            low=figures.value_with_unit(lever, lever.minimum),
            high=figures.value_with_unit(lever, lever.maximum),
        )
        for lever in levers[:3]
        if not lever.minimum <= value <= lever.maximum
    )


def _meant(case: Case, query: str) -> tuple[list[Lever], float]:
    #: What one types in "set LEVER to VALUE" before the lever.
    begin = re.escape(translate("Finder", "set"))
    #: What one types in "set LEVER to VALUE" between the lever and the value.
    between = re.escape(translate("Finder", "to"))
    match = re.fullmatch(
        rf"(?:.*?\b(?:set|{begin})\s+)?(?P<name>.*?\S)\s*(?:\b(?:to|{between})\b|=|\s)"
        r"\s*(?P<value>[-+−]?[\d.,]+)\s*(?P<unit>\D*)",
        query,
        re.IGNORECASE,
    )
    if match is None:
        return [], 0.0
    value = figures.read_number(match["value"])
    if value is None:
        return [], 0.0
    words, unit = match["name"].casefold().split(), match["unit"].strip().casefold()
    named = [
        lever
        for lever in case.levers
        if all(word in f"{lever.name} {lever.short or ''}".casefold() for word in words)
        and unit in f"% {figures.value_with_unit(lever, value)} {lever.unit}".casefold()
    ]
    return named, value


def _setting(lever: Lever, value: float) -> Found:
    text = translate("Finder", "Set {lever} to {value}").format(
        lever=lever.brief, value=figures.value_with_unit(lever, value)
    )
    return entry(text, translate("Finder", "lever"), f"set:{lever.id}={value!r}")
