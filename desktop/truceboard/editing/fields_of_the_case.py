"""The fields of the case itself, of what was said, of scenarios and judgements."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from truceboard.case.case import Case
from truceboard.case.levers import Lever
from truceboard.case.parts import find
from truceboard.editing import choices
from truceboard.editing.editors import FlagEditor, NumberEditor, SeveralEditor
from truceboard.editing.form import Field
from truceboard.editing.makers import Fields, choice, day, line, log_odds, number, percent, text
from truceboard.editing.scales import ConfidenceEditor, MarkingEditor, StanceEditor
from truceboard.editing.setting_editor import SettingEditor
from truceboard.editing.source_editor import SourceEditor

translate = QCoreApplication.translate


def case_fields() -> Fields:
    """The document as a whole."""
    return (
        Field("title", translate("Fields", "Title of the case"), line(), wide=True),
        Field(
            "as_of",
            translate("Fields", "As of"),
            day(),
            translate("Fields", "The day the likelihood is about."),
        ),
        Field("marking", translate("Fields", "Protective marking"), MarkingEditor),
        Field("summary", translate("Fields", "Summary"), text(True), wide=True),
        Field(
            "notice",
            translate("Fields", "Notice"),
            text(True),
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
            number(log_odds()),
            translate("Fields", "0.4 is usual."),
        ),
        Field(
            "method.judge_bias",
            translate("Fields", "Slant shared by one participant"),
            number(log_odds()),
            translate("Fields", "0.4 is usual."),
        ),
    )


def truce_fields() -> Fields:
    """What is offered, when and by whom."""
    return (
        Field("title", translate("Fields", "What is offered"), line(), wide=True),
        Field("made_on", translate("Fields", "Offered on"), day()),
        Field(
            "made_by",
            translate("Fields", "Offered by"),
            partial(SeveralEditor, choices=choices.actors, none=translate("Fields", "Nobody named")),
        ),
    )


def position_fields() -> Fields:
    """What was said, how, and how good it is as evidence."""
    return (
        Field("text", translate("Fields", "What was said"), text(lines=3), wide=True),
        Field("speaker", translate("Fields", "Speaker"), line()),
        Field("actor", translate("Fields", "Speaks for"), choice(choices.actors)),
        Field("party", translate("Fields", "Tells of the answer of"), choice(choices.parties_or_none)),
        Field("stance", translate("Fields", "Stance"), StanceEditor),
        Field("date", translate("Fields", "Said on"), day()),
        Field(
            "date_approximate",
            translate("Fields", "Day"),
            partial(FlagEditor, text=translate("Fields", "Approximate")),
        ),
        Field("reported_on", translate("Fields", "Reported on"), day(True)),
        Field("source", translate("Fields", "Source"), SourceEditor),
        Field("credibility", translate("Fields", "Credibility of the report"), choice(choices.credibilities)),
        Field("channel", translate("Fields", "Channel"), choice(choices.channels)),
        Field("commitment", translate("Fields", "Commitment"), choice(choices.commitments)),
        Field(
            "set_aside",
            translate("Fields", "Use as evidence"),
            partial(FlagEditor, text=translate("Fields", "Set aside: does not count")),
            translate("Fields", "Say why in the note."),
        ),
        Field("note", translate("Fields", "Note"), text(True, 2), wide=True),
    )


def source_fields() -> Fields:
    """Where something was found."""
    return (
        Field("title", translate("Fields", "Title"), line(), wide=True),
        Field("publisher", translate("Fields", "Publisher"), line(True)),
        Field("published", translate("Fields", "Published on"), day(True)),
        Field(
            "reliability",
            translate("Fields", "Reliability of the source"),
            choice(choices.reliabilities),
            translate("Fields", "Holds for everything that rests on it."),
        ),
        Field("url", translate("Fields", "Address"), line(True), wide=True),
    )


def term_fields() -> Fields:
    """A sentence of the offer."""
    return (Field("text", translate("Fields", "Term"), text(lines=2), wide=True),)


def note_fields() -> Fields:
    """A note on the board."""
    return (Field("text", translate("Fields", "Note"), text(lines=4), wide=True),)


def scenario_fields(case: Case, key: str) -> Fields:
    """Its name and what it sets."""
    scenario = case.scenario(key.partition(":")[2])
    return (
        Field("name", translate("Fields", "Name"), line()),
        Field("note", translate("Fields", "Note"), text(True, 2), wide=True),
        *_settings(case, scenario.settings),
        *(
            Field(
                f"importances.{interest}",
                translate("Fields", "Importance of {interest}").format(
                    interest=case.interest(interest).brief
                ),
                SettingEditor,
            )
            for interest in scenario.importances
        ),
    )


def judgement_fields(case: Case, key: str) -> Fields:
    """What a participant thinks, and as if which levers stood elsewhere."""
    return (
        Field("participant", translate("Fields", "Participant"), line()),
        Field("party", translate("Fields", "About"), choice(choices.parties)),
        Field("date", translate("Fields", "Given on"), day()),
        Field(
            "probability",
            translate("Fields", "At least a conditional yes"),
            percent(0.2, 99.8),
            translate("Fields", "0.2 to 99.8 %."),
        ),
        Field(
            "spread",
            translate("Fields", "Spread"),
            number(log_odds()),
            translate("Fields", "0.7 is usual."),
        ),
        Field("round", translate("Fields", "Round"), partial(NumberEditor, whole=True)),
        Field("rationale", translate("Fields", "Reason"), text(True), wide=True),
        *_settings(case, find(case, key).settings),
    )


def forecast_fields() -> Fields:
    """A frozen figure: only the note can be changed."""
    return (Field("note", translate("Fields", "Note"), text(True, 3), wide=True),)


def _settings(case: Case, settings: Mapping[str, float]) -> Fields:
    return tuple(_setting(case.lever(lever)) for lever in settings)


def _setting(lever: Lever) -> Field:
    unit = "" if lever.unit in (None, "index") else lever.unit
    return Field(f"settings.{lever.id}", lever.name, partial(SettingEditor, unit=unit or ""))
