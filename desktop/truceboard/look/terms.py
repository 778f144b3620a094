"""The words for what the case file says in keys, in the user's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from truceboard.case.actors import Source
from truceboard.case.positions import Position
from truceboard.look import figures

CONTEXT = "terms"

ACTOR_KINDS = {
    "party": QT_TRANSLATE_NOOP("terms", "party"),
    "mediator": QT_TRANSLATE_NOOP("terms", "mediator"),
    "backer": QT_TRANSLATE_NOOP("terms", "backer"),
    "spoiler": QT_TRANSLATE_NOOP("terms", "spoiler"),
    "host": QT_TRANSLATE_NOOP("terms", "host"),
    "observer": QT_TRANSLATE_NOOP("terms", "observer"),
}
LEVER_KINDS = {
    "term": QT_TRANSLATE_NOOP("terms", "Term of the offer"),
    "inducement": QT_TRANSLATE_NOOP("terms", "Inducement"),
    "pressure": QT_TRANSLATE_NOOP("terms", "Pressure"),
    "relationship": QT_TRANSLATE_NOOP("terms", "Relationship"),
    "battlefield": QT_TRANSLATE_NOOP("terms", "Battlefield"),
    "domestic": QT_TRANSLATE_NOOP("terms", "Domestic"),
}
STANCES = {
    "rejects": QT_TRANSLATE_NOOP("terms", "Rejects"),
    "leans_against": QT_TRANSLATE_NOOP("terms", "Leans against"),
    "ambiguous": QT_TRANSLATE_NOOP("terms", "Ambiguous"),
    "leans_toward": QT_TRANSLATE_NOOP("terms", "Leans toward"),
    "accepts": QT_TRANSLATE_NOOP("terms", "Accepts"),
}
RESPONSES = {
    "reject": QT_TRANSLATE_NOOP("terms", "Reject"),
    "stall": QT_TRANSLATE_NOOP("terms", "Stall"),
    "accept_with_conditions": QT_TRANSLATE_NOOP("terms", "With conditions"),
    "accept": QT_TRANSLATE_NOOP("terms", "Accept"),
}
RESPONSES_IN_A_SENTENCE = {
    "reject": QT_TRANSLATE_NOOP("terms", "reject"),
    "stall": QT_TRANSLATE_NOOP("terms", "stall"),
    "accept_with_conditions": QT_TRANSLATE_NOOP("terms", "accept with conditions"),
    "accept": QT_TRANSLATE_NOOP("terms", "accept"),
}
QUESTIONS = {
    "agreed": QT_TRANSLATE_NOOP("terms", "Agreed"),
    "as_offered": QT_TRANSLATE_NOOP("terms", "As offered"),
    "at_least_with_conditions": QT_TRANSLATE_NOOP("terms", "At least with conditions"),
}
CHANNELS = {
    "public": QT_TRANSLATE_NOOP("terms", "Public"),
    "private": QT_TRANSLATE_NOOP("terms", "Private"),
    "assessment": QT_TRANSLATE_NOOP("terms", "Assessment"),
    "reporting": QT_TRANSLATE_NOOP("terms", "Reporting"),
}
COMMITMENTS = {
    "talk": QT_TRANSLATE_NOOP("terms", "talk"),
    "pledge": QT_TRANSLATE_NOOP("terms", "pledge"),
    "act": QT_TRANSLATE_NOOP("terms", "act"),
}
CONFIDENCE_LEVELS = {
    "low": QT_TRANSLATE_NOOP("terms", "low"),
    "moderate": QT_TRANSLATE_NOOP("terms", "moderate"),
    "high": QT_TRANSLATE_NOOP("terms", "high"),
}
# The two gradings are worded as in STANAG 2511 and FM 2-22.3.
RELIABILITIES = {
    "A": QT_TRANSLATE_NOOP("terms", "Completely reliable"),
    "B": QT_TRANSLATE_NOOP("terms", "Usually reliable"),
    "C": QT_TRANSLATE_NOOP("terms", "Fairly reliable"),
    "D": QT_TRANSLATE_NOOP("terms", "Not usually reliable"),
    "E": QT_TRANSLATE_NOOP("terms", "Unreliable"),
    "F": QT_TRANSLATE_NOOP("terms", "Reliability cannot be judged"),
}
CREDIBILITIES = {
    1: QT_TRANSLATE_NOOP("terms", "Confirmed by other sources"),
    2: QT_TRANSLATE_NOOP("terms", "Probably true"),
    3: QT_TRANSLATE_NOOP("terms", "Possibly true"),
    4: QT_TRANSLATE_NOOP("terms", "Doubtful"),
    5: QT_TRANSLATE_NOOP("terms", "Improbable"),
    6: QT_TRANSLATE_NOOP("terms", "Truth cannot be judged"),
}
YARDSTICK = {
    "almost_no_chance": QT_TRANSLATE_NOOP("terms", "Almost no chance"),
    "very_unlikely": QT_TRANSLATE_NOOP("terms", "Very unlikely"),
    "roughly_even_chance": QT_TRANSLATE_NOOP("terms", "Roughly even chance"),
    "very_likely": QT_TRANSLATE_NOOP("terms", "Very likely"),
    "almost_certain": QT_TRANSLATE_NOOP("terms", "Almost certain"),
    "remote_chance": QT_TRANSLATE_NOOP("terms", "Remote chance"),
    "highly_unlikely": QT_TRANSLATE_NOOP("terms", "Highly unlikely"),
    "unlikely": QT_TRANSLATE_NOOP("terms", "Unlikely"),
    "realistic_possibility": QT_TRANSLATE_NOOP("terms", "Realistic possibility"),
    "likely": QT_TRANSLATE_NOOP("terms", "Likely"),
    "highly_likely": QT_TRANSLATE_NOOP("terms", "Highly likely"),
}
YARDSTICK_GAPS = {
    ("remote_chance", "highly_unlikely"): QT_TRANSLATE_NOOP(
        "terms", "Between remote chance and highly unlikely"
    ),
    ("highly_unlikely", "unlikely"): QT_TRANSLATE_NOOP("terms", "Between highly unlikely and unlikely"),
    ("unlikely", "realistic_possibility"): QT_TRANSLATE_NOOP(
        "terms", "Between unlikely and realistic possibility"
    ),
    ("realistic_possibility", "likely"): QT_TRANSLATE_NOOP(
        "terms", "Between realistic possibility and likely"
    ),
    ("likely", "highly_likely"): QT_TRANSLATE_NOOP("terms", "Between likely and highly likely"),
    ("highly_likely", "almost_certain"): QT_TRANSLATE_NOOP(
        "terms", "Between highly likely and almost certain"
    ),
}
YARDSTICKS = {
    "icd203": QT_TRANSLATE_NOOP("terms", "US ICD 203"),
    "phia": QT_TRANSLATE_NOOP("terms", "UK PHIA"),
}


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def actor_kind(kind: str) -> str:
    """The word on an actor's card: `mediator`."""
    return _translated(ACTOR_KINDS[kind])


def lever_kind(kind: str) -> str:
    """What sort of lever it is: `Inducement`."""
    return _translated(LEVER_KINDS[kind])


def stance(position: Position) -> str:
    """What a position says, as a word or with its number: `Leans against`, `Stance +0.5`."""
    if isinstance(position.stance, str):
        return _translated(STANCES[position.stance])
    pattern = QT_TRANSLATE_NOOP("terms", "Stance {log_odds}")
    return _translated(pattern).format(log_odds=figures.log_odds(position.stance))


def response(key: str) -> str:
    """A step of the ladder as in a legend: `With conditions`."""
    return _translated(RESPONSES[key])


def response_in_a_sentence(key: str) -> str:
    """A step of the ladder inside a sentence: `accept with conditions`."""
    return _translated(RESPONSES_IN_A_SENTENCE[key])


def question(key: str) -> str:
    """What a forecast is about: `As offered`."""
    return _translated(QUESTIONS[key])


def channel(key: str) -> str:
    """How something was said: `Public`."""
    return _translated(CHANNELS[key])


def commitment(key: str) -> str:
    """How far a statement binds: `pledge`."""
    return _translated(COMMITMENTS[key])


def channel_and_commitment(position: Position) -> str:
    """Both in one: `Public · pledge`, or the channel alone where no commitment is given."""
    if position.commitment is None:
        return channel(position.channel)
    return f"{channel(position.channel)} · {commitment(position.commitment)}"


def confidence_level(level: str) -> str:
    """The officer's confidence in the evidence: `low`."""
    return _translated(CONFIDENCE_LEVELS[level])


def grade(position: Position, source: Source) -> str:
    """The Admiralty grade, the source's reliability before the report's credibility: `B2`."""
    return f"{source.reliability}{position.credibility}"


def reliability(letter: str) -> str:
    """What the letter of a grade says of the source: `Usually reliable`."""
    return _translated(RELIABILITIES[letter])


def credibility(number: int) -> str:
    """What the number of a grade says of the report: `Probably true`."""
    return _translated(CREDIBILITIES[number])


def grade_in_words(position: Position, source: Source) -> str:
    """What a grade means, for tool tips: `B2: source “Usually reliable”, report “Probably true”`."""
    pattern = QT_TRANSLATE_NOOP("terms", "{grade}: source “{reliability}”, report “{credibility}”")
    return _translated(pattern).format(
        grade=grade(position, source),
        reliability=_translated(RELIABILITIES[source.reliability]),
        credibility=_translated(CREDIBILITIES[position.credibility]),
    )


def yardstick(key: str) -> str:
    """The name of a yardstick: `US ICD 203`."""
    return _translated(YARDSTICKS[key])


def yardstick_term(keys: str | tuple[str, ...]) -> str:
    """The word for a likelihood: `Unlikely`; for the two terms around a gap `Between unlikely and …`."""
    if isinstance(keys, str):
        return _translated(YARDSTICK[keys])
    if len(keys) == 1:
        return _translated(YARDSTICK[keys[0]])
    return _translated(YARDSTICK_GAPS[keys[0], keys[1]])
