"""What the kinds of parts are called, and how one part is called in a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from truceboard.case.case import Case
from truceboard.case.parts import KINDS, find, kind_of
from truceboard.look import figures

CONTEXT = "words"
LONGEST = 60
"""Characters of a part's name in a list or in the name of a step."""
KIND_WORDS = {
    "case": QT_TRANSLATE_NOOP("words", "Case"),
    "truce": QT_TRANSLATE_NOOP("words", "Truce"),
    "actor": QT_TRANSLATE_NOOP("words", "Actor"),
    "party": QT_TRANSLATE_NOOP("words", "Party"),
    "source": QT_TRANSLATE_NOOP("words", "Source"),
    "lever": QT_TRANSLATE_NOOP("words", "Lever"),
    "position": QT_TRANSLATE_NOOP("words", "Position"),
    "scenario": QT_TRANSLATE_NOOP("words", "Scenario"),
    "judgement": QT_TRANSLATE_NOOP("words", "Judgement"),
    "forecast": QT_TRANSLATE_NOOP("words", "Forecast"),
    "term": QT_TRANSLATE_NOOP("words", "Term"),
    "note": QT_TRANSLATE_NOOP("words", "Note"),
    "interest": QT_TRANSLATE_NOOP("words", "Interest"),
    "condition": QT_TRANSLATE_NOOP("words", "Condition"),
    "linkage": QT_TRANSLATE_NOOP("words", "Linkage"),
    "influence": QT_TRANSLATE_NOOP("words", "Influence"),
    "entry": QT_TRANSLATE_NOOP("words", "Value in time"),
}
GROUP_WORDS = {
    "actor": QT_TRANSLATE_NOOP("words", "Actors"),
    "party": QT_TRANSLATE_NOOP("words", "Parties"),
    "source": QT_TRANSLATE_NOOP("words", "Sources"),
    "lever": QT_TRANSLATE_NOOP("words", "Levers"),
    "position": QT_TRANSLATE_NOOP("words", "Positions"),
    "scenario": QT_TRANSLATE_NOOP("words", "Scenarios"),
    "judgement": QT_TRANSLATE_NOOP("words", "Judgements"),
    "forecast": QT_TRANSLATE_NOOP("words", "Forecasts"),
    "term": QT_TRANSLATE_NOOP("words", "Terms of the offer"),
    "note": QT_TRANSLATE_NOOP("words", "Notes on the board"),
    "interest": QT_TRANSLATE_NOOP("words", "Interests"),
    "condition": QT_TRANSLATE_NOOP("words", "Conditions of a yes"),
    "linkage": QT_TRANSLATE_NOOP("words", "Parties it watches"),
    "influence": QT_TRANSLATE_NOOP("words", "What moves it"),
    "entry": QT_TRANSLATE_NOOP("words", "Values in time"),
}


def kind_word(kind: str) -> str:
    """What a kind of part is called: `Lever`."""
    return QCoreApplication.translate(CONTEXT, KIND_WORDS[kind])


def group_word(kind: str) -> str:
    """What several of them are called: `Levers`."""
    return QCoreApplication.translate(CONTEXT, GROUP_WORDS[kind])


def name_of(case: Case, key: str) -> str:
    """How a part is called in a sentence, on one line."""
    record = find(case, key)
    match kind_of(key):
        case "case" | "truce":
            text = record.title
        case "party":
            text = case.actor(record.actor).name
        case "influence":
            #: An influence: the lever that moves an interest.
            pattern = QCoreApplication.translate("words", "{lever} on {interest}")
            interest = case.interest(key.split(":")[1])
            text = pattern.format(lever=case.lever(record.lever).brief, interest=interest.brief)
        case "linkage":
            #: A linkage: the party that watches another one.
            pattern = QCoreApplication.translate("words", "{party} watching {other}")
            party = case.actor(key.split(":")[1])
            text = pattern.format(party=party.brief, other=case.actor(record.party).brief)
        case "entry":
            lever = case.lever(key.split(":")[1])
            #: A value of a lever: the lever and the day.
            pattern = QCoreApplication.translate("words", "{lever} on {day}")
            text = pattern.format(lever=lever.brief, day=figures.full_day(record.date))
        case "position":
            #: A position: who spoke, and when.
            pattern = QCoreApplication.translate("words", "{speaker}, {day}")
            text = pattern.format(speaker=record.speaker, day=figures.full_day(record.date))
        case kind:
            text = str(getattr(record, KINDS[kind].title))
    line = " ".join(text.split())
    short = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return short or QCoreApplication.translate("words", "(without a name)")


def listed(case: Case, keys: Sequence[str], most: int = 12) -> str:
    """Parts line by line with their kinds, for a question; what is beyond `most` is counted."""
    #: A line of a list: a kind of part, then its name.
    pattern = QCoreApplication.translate("words", "{kind}: {name}")
    lines = [pattern.format(kind=kind_word(kind_of(key)), name=name_of(case, key)) for key in keys[:most]]
    if len(keys) > most:
        lines.append(figures.and_more(len(keys) - most))
    return "\n".join(lines)
