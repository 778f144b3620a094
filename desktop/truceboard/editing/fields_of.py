"""The fields of every kind of part: in plain words, with a hint where the word is not enough."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.case.parts import kind_of
from truceboard.editing import choices
from truceboard.editing.day_editor import DayEditor
from truceboard.editing.editors import (
    ChoiceEditor,
    Editor,
    FlagEditor,
    LineEditor,
    NumberEditor,
    SeveralEditor,
    TextEditor,
)
from truceboard.editing.form import Field
from truceboard.editing.scales import ConfidenceEditor, MarkingEditor, StanceEditor
from truceboard.look import terms

Fields = tuple[Field, ...]
Make = Callable[[QWidget], Editor]
translate = QCoreApplication.translate


def fields_of(case: Case, key: str) -> Fields:
    """The fields of the part with a key; influences have a form of their own."""
    kind = kind_of(key)
    return _OF_THE_PART[kind](case, key) if kind in _OF_THE_PART else _PLAIN[kind]()


def _line(optional: bool = False) -> Make:
    return partial(LineEditor, optional=optional)


def _text(optional: bool = False, lines: int = 3) -> Make:
    return partial(TextEditor, optional=optional, lines=lines)


def _number(unit: str = "", optional: bool = False) -> Make:
    return partial(NumberEditor, unit=unit, optional=optional)


def _percent() -> Make:
    return partial(NumberEditor, unit="%", factor=100)


def _day(optional: bool = False) -> Make:
    return partial(DayEditor, optional=optional)


def _choice(listed: Callable[[Case], choices.Listed]) -> Make:
    return partial(ChoiceEditor, choices=listed)


def _log_odds() -> str:
    return translate("Fields", "log-odds")


def _case() -> Fields:
    return (
        Field("title", translate("Fields", "Title of the case"), _line(), wide=True),
        Field(
            "as_of",
            translate("Fields", "As of"),
            _day(),
            translate("Fields", "The day the likelihood is about."),
        ),
        Field("marking", translate("Fields", "Protective marking"), MarkingEditor),
        Field("summary", translate("Fields", "Summary"), _text(True), wide=True),
        Field(
            "notice",
            translate("Fields", "Notice"),
            _text(True),
            translate("Fields", "Shown on first opening, and in everything that leaves the program."),
            wide=True,
        ),
        Field(
            "confidence",
            translate("Fields", "Confidence in the evidence"),
            ConfidenceEditor,
            translate("Fields", "Your own word, never computed; with the reason."),
            wide=True,
        ),
        Field(
            "method.source_bias",
            translate("Fields", "Slant shared by one source"),
            _number(_log_odds()),
            translate("Fields", "0.4 is usual."),
        ),
        Field(
            "method.judge_bias",
            translate("Fields", "Slant shared by one judge"),
            _number(_log_odds()),
            translate("Fields", "0.4 is usual."),
        ),
    )


def _truce() -> Fields:
    return (
        Field("title", translate("Fields", "What is offered"), _line(), wide=True),
        Field("made_on", translate("Fields", "Offered on"), _day()),
        Field(
            "made_by",
            translate("Fields", "Offered by"),
            partial(SeveralEditor, choices=choices.actors, none=translate("Fields", "Nobody named")),
        ),
    )


def _actor() -> Fields:
    return (
        Field("name", translate("Fields", "Name"), _line()),
        Field(
            "short",
            translate("Fields", "Short name"),
            _line(True),
            translate("Fields", "Where there is little room."),
        ),
        Field("kind", translate("Fields", "Role"), _choice(choices.actor_kinds)),
        Field(
            "country",
            translate("Fields", "Country code"),
            _line(True),
            translate("Fields", "Two capital letters, such as UA."),
        ),
        Field("description", translate("Fields", "Description"), _text(True), wide=True),
    )


def _party() -> Fields:
    biases = tuple(
        Field(
            f"channel_bias.{channel}",
            translate("Fields", "Slant of what is said: {channel}").format(channel=terms.channel(channel)),
            _number(_log_odds(), True),
            translate("Fields", "Empty means 0.5."),
        )
        for channel in terms.CHANNELS
    )
    return (
        Field(
            "base_rate",
            translate("Fields", "Base rate"),
            _percent(),
            translate("Fields", "At least a conditional yes, with every lever where it has no effect."),
        ),
        Field(
            "base_spread",
            translate("Fields", "Spread of the base rate"),
            _number(_log_odds()),
            translate("Fields", "0.3 is narrow, 1 is wide."),
        ),
        Field(
            "base_rate_note",
            translate("Fields", "What the base rate rests on"),
            _text(True, 2),
            translate("Fields", "Without it, and with nothing said, the headline reads “no basis yet”."),
            wide=True,
        ),
        Field(
            "thresholds.stall",
            translate("Fields", "Stalls instead of rejecting from"),
            _number(_log_odds()),
            translate("Fields", "Below 0."),
        ),
        Field(
            "thresholds.accept",
            translate("Fields", "Accepts without conditions from"),
            _number(_log_odds()),
            translate("Fields", "Above 0."),
        ),
        Field(
            "residual.spread",
            translate("Fields", "Moved by what no lever shows"),
            _number(_log_odds()),
            translate("Fields", "How far, either way."),
        ),
        Field(
            "residual.half_life_days",
            translate("Fields", "Half-life of what was said"),
            _number(translate("Fields", "days")),
        ),
        Field(
            "conditions_met",
            translate("Fields", "Conditions met without a lever"),
            _percent(),
            translate("Fields", "How far the others would meet them."),
        ),
        *biases,
    )


def _lever() -> Fields:
    return (
        Field("name", translate("Fields", "Name"), _line()),
        Field("short", translate("Fields", "Short name"), _line(True)),
        Field("kind", translate("Fields", "Sort"), _choice(choices.lever_kinds)),
        Field("controlled_by", translate("Fields", "Controlled by"), _choice(choices.actors)),
        Field("minimum", translate("Fields", "Lowest value"), _number()),
        Field("maximum", translate("Fields", "Highest value"), _number()),
        Field("low_label", translate("Fields", "What the lowest means"), _line(True)),
        Field("high_label", translate("Fields", "What the highest means"), _line(True)),
        Field(
            "unit",
            translate("Fields", "Unit"),
            _line(True),
            translate("Fields", "Such as days or %. “index” prints no unit."),
        ),
        Field(
            "uncertainty",
            translate("Fields", "Uncertainty"),
            _number(),
            translate("Fields", "Plus or minus, in the lever’s unit."),
        ),
        Field(
            "cost",
            translate("Fields", "Cost over its full range"),
            _number(optional=True),
            translate("Fields", "Empty: no path moves it."),
        ),
        Field(
            "locked",
            translate("Fields", "Padlock"),
            partial(FlagEditor, text=translate("Fields", "Keep from reset and paths")),
        ),
    )


def _entry(case: Case, key: str) -> Fields:
    lever = case.lever(key.split(":")[1])
    unit = "" if lever.unit in (None, "index") else lever.unit
    return (
        Field("date", translate("Fields", "From"), _day()),
        Field("value", translate("Fields", "Value"), _number(unit or "")),
        Field(
            "date_approximate",
            translate("Fields", "Day"),
            partial(FlagEditor, text=translate("Fields", "Approximate")),
        ),
        Field("source", translate("Fields", "Source"), _choice(choices.sources_or_none)),
        Field("note", translate("Fields", "Note"), _line(True), wide=True),
    )


def _interest() -> Fields:
    return (
        Field("name", translate("Fields", "Name"), _line()),
        Field("short", translate("Fields", "Short name"), _line(True)),
        Field(
            "importance",
            translate("Fields", "Importance"),
            _number(),
            translate("Fields", "0 to 2; 1 is usual."),
        ),
    )


def _condition() -> Fields:
    return (
        Field("text", translate("Fields", "Condition"), _line(), wide=True),
        Field("lever", translate("Fields", "Lever that meets it"), _choice(choices.levers_or_none)),
        Field("weight", translate("Fields", "Weight"), _number()),
    )


def _linkage(_case: Case, key: str) -> Fields:
    return (
        Field("party", translate("Fields", "Watches"), partial(_other_party, key.split(":")[1])),
        Field(
            "strength",
            translate("Fields", "How much the other’s answer counts"),
            _number(_log_odds()),
            translate("Fields", "Positive: a yes there makes a yes here likelier. All together under 2."),
        ),
    )


def _other_party(own: str, parent: QWidget) -> ChoiceEditor:
    return ChoiceEditor(parent, partial(choices.unwatched, own), own=True)


def _position() -> Fields:
    return (
        Field("text", translate("Fields", "What was said"), _text(lines=3), wide=True),
        Field("speaker", translate("Fields", "Speaker"), _line()),
        Field("actor", translate("Fields", "Speaks for"), _choice(choices.actors)),
        Field("party", translate("Fields", "Tells of the answer of"), _choice(choices.parties_or_none)),
        Field("stance", translate("Fields", "Stance"), StanceEditor),
        Field("date", translate("Fields", "Said on"), _day()),
        Field(
            "date_approximate",
            translate("Fields", "Day"),
            partial(FlagEditor, text=translate("Fields", "Approximate")),
        ),
        Field("reported_on", translate("Fields", "Reported on"), _day(True)),
        Field("source", translate("Fields", "Source"), _choice(choices.sources)),
        Field(
            "credibility", translate("Fields", "Credibility of the report"), _choice(choices.credibilities)
        ),
        Field("channel", translate("Fields", "Channel"), _choice(choices.channels)),
        Field("commitment", translate("Fields", "Commitment"), _choice(choices.commitments)),
        Field(
            "set_aside",
            translate("Fields", "Evidence"),
            partial(FlagEditor, text=translate("Fields", "Set aside: does not count")),
        ),
        Field("note", translate("Fields", "Note"), _text(True, 2), wide=True),
    )


def _source() -> Fields:
    return (
        Field("title", translate("Fields", "Title"), _line(), wide=True),
        Field("publisher", translate("Fields", "Publisher"), _line(True)),
        Field("published", translate("Fields", "Published on"), _day(True)),
        Field(
            "reliability",
            translate("Fields", "Reliability of the source"),
            _choice(choices.reliabilities),
            translate("Fields", "Holds for everything that rests on it."),
        ),
        Field("url", translate("Fields", "Address"), _line(True), wide=True),
    )


def _term() -> Fields:
    return (Field("text", translate("Fields", "Term"), _text(lines=2), wide=True),)


def _note() -> Fields:
    return (Field("text", translate("Fields", "Note"), _text(lines=4), wide=True),)


def _scenario(case: Case, key: str) -> Fields:
    scenario = case.scenario(key.partition(":")[2])
    return (
        Field("name", translate("Fields", "Name"), _line()),
        Field("note", translate("Fields", "Note"), _text(True, 2), wide=True),
        *(_setting(case, lever) for lever in scenario.settings),
        *(
            Field(
                f"importances.{interest}",
                translate("Fields", "Importance of {interest}").format(
                    interest=case.interest(interest).brief
                ),
                _number(optional=True),
            )
            for interest in scenario.importances
        ),
    )


def _setting(case: Case, lever_id: str) -> Field:
    lever = case.lever(lever_id)
    unit = "" if lever.unit in (None, "index") else lever.unit
    return Field(f"settings.{lever_id}", lever.name, _number(unit or "", True))


def _judgement() -> Fields:
    return (
        Field("participant", translate("Fields", "Participant"), _line()),
        Field("party", translate("Fields", "About"), _choice(choices.parties)),
        Field("date", translate("Fields", "Given on"), _day()),
        Field(
            "probability",
            translate("Fields", "At least a conditional yes"),
            _percent(),
            translate("Fields", "0.2 to 99.8 %."),
        ),
        Field(
            "spread",
            translate("Fields", "Spread"),
            _number(_log_odds()),
            translate("Fields", "0.7 is usual."),
        ),
        Field("round", translate("Fields", "Round"), partial(NumberEditor, whole=True)),
        Field("rationale", translate("Fields", "Reason"), _text(True), wide=True),
    )


def _forecast() -> Fields:
    return (Field("note", translate("Fields", "Note"), _text(True, 3), wide=True),)


_PLAIN: dict[str, Callable[[], Fields]] = {
    "case": _case,
    "truce": _truce,
    "actor": _actor,
    "party": _party,
    "lever": _lever,
    "interest": _interest,
    "condition": _condition,
    "position": _position,
    "source": _source,
    "term": _term,
    "note": _note,
    "judgement": _judgement,
    "forecast": _forecast,
}
_OF_THE_PART: dict[str, Callable[[Case, str], Fields]] = {
    "entry": _entry,
    "linkage": _linkage,
    "scenario": _scenario,
}
