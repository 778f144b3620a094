"""The fields of what stands on the board: actors, parties, levers, interests and what links them."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.editing import choices
from truceboard.editing.editors import ChoiceEditor, FlagEditor
from truceboard.editing.form import Field
from truceboard.editing.makers import Fields, choice, day, line, log_odds, number, percent, text
from truceboard.editing.source_editor import SourceEditor
from truceboard.look import terms

translate = QCoreApplication.translate


def actor_fields() -> Fields:
    """Who somebody is."""
    return (
        Field("name", translate("Fields", "Name"), line()),
        Field(
            "short",
            translate("Fields", "Short name"),
            line(True),
            translate("Fields", "Where there is little room."),
        ),
        Field("kind", translate("Fields", "Role"), choice(choices.actor_kinds)),
        Field(
            "country",
            translate("Fields", "Country code"),
            line(True),
            translate("Fields", "Two capital letters, such as UA."),
        ),
        Field("description", translate("Fields", "Description"), text(True), wide=True),
    )


def party_fields() -> Fields:
    """How a party answers where no lever counts."""
    biases = tuple(
        Field(
            f"channel_bias.{channel}",
            translate("Fields", "Slant of what is said: {channel}").format(channel=terms.channel(channel)),
            number(log_odds(), True),
            translate("Fields", "Empty means 0.5."),
        )
        for channel in terms.CHANNELS
    )
    return (
        Field(
            "base_rate",
            translate("Fields", "Base rate"),
            percent(0.01, 99.99),
            translate("Fields", "At least a conditional yes, with every lever where it has no effect."),
        ),
        Field(
            "base_spread",
            translate("Fields", "Spread of the base rate"),
            number(log_odds()),
            translate("Fields", "0.3 is narrow, 1 is wide."),
        ),
        Field(
            "base_rate_note",
            translate("Fields", "What the base rate rests on"),
            text(True, 2),
            translate("Fields", "Without it, and with nothing said, the headline reads “no basis yet”."),
            wide=True,
        ),
        Field(
            "thresholds.stall",
            translate("Fields", "Stalls instead of rejecting from"),
            number(log_odds()),
            translate("Fields", "Below 0."),
        ),
        Field(
            "thresholds.accept",
            translate("Fields", "Accepts without conditions from"),
            number(log_odds()),
            translate("Fields", "Above 0."),
        ),
        Field(
            "residual.spread",
            translate("Fields", "Moved by what no lever shows"),
            number(log_odds()),
            translate("Fields", "How far, either way."),
        ),
        Field(
            "residual.half_life_days",
            translate("Fields", "Half-life of what was said"),
            number(translate("Fields", "days")),
        ),
        Field(
            "conditions_met",
            translate("Fields", "Conditions met without a lever"),
            percent(0, 100),
            translate("Fields", "How far the others would meet them."),
        ),
        *biases,
    )


def lever_fields() -> Fields:
    """What can be moved, and how far."""
    return (
        Field("name", translate("Fields", "Name"), line()),
        Field("short", translate("Fields", "Short name"), line(True)),
        Field("kind", translate("Fields", "Sort"), choice(choices.lever_kinds)),
        Field("controlled_by", translate("Fields", "Controlled by"), choice(choices.actors)),
        Field("minimum", translate("Fields", "Lowest value"), number()),
        Field("maximum", translate("Fields", "Highest value"), number()),
        Field("low_label", translate("Fields", "What the lowest means"), line(True)),
        Field("high_label", translate("Fields", "What the highest means"), line(True)),
        Field(
            "unit",
            translate("Fields", "Unit"),
            line(True),
            translate("Fields", "Such as days or %. “index” prints no unit."),
        ),
        Field(
            "uncertainty",
            translate("Fields", "Uncertainty"),
            number(),
            translate("Fields", "Plus or minus, in the lever’s unit."),
        ),
        Field(
            "cost",
            translate("Fields", "Cost over its full range"),
            number(optional=True),
            translate("Fields", "Empty: no path moves it."),
        ),
        Field(
            "locked",
            translate("Fields", "Padlock"),
            partial(FlagEditor, text=translate("Fields", "Keep from reset and paths")),
        ),
    )


def entry_fields(case: Case, key: str) -> Fields:
    """A value of a lever from a day on."""
    lever = case.lever(key.split(":")[1])
    unit = "" if lever.unit in (None, "index") else lever.unit
    return (
        Field("date", translate("Fields", "From"), day()),
        Field("value", translate("Fields", "Value"), number(unit or "")),
        Field(
            "date_approximate",
            translate("Fields", "Day"),
            partial(FlagEditor, text=translate("Fields", "Approximate")),
        ),
        Field("source", translate("Fields", "Source"), partial(SourceEditor, optional=True)),
        Field("note", translate("Fields", "Note"), line(True), wide=True),
    )


def interest_fields() -> Fields:
    """A reason of a party."""
    return (
        Field("name", translate("Fields", "Name"), line()),
        Field("short", translate("Fields", "Short name"), line(True)),
        Field(
            "importance",
            translate("Fields", "Importance"),
            number(),
            translate("Fields", "0 to 2; 1 is usual."),
        ),
    )


def condition_fields() -> Fields:
    """What a yes depends on."""
    return (
        Field("text", translate("Fields", "Condition"), line(), wide=True),
        Field("lever", translate("Fields", "Lever that meets it"), choice(choices.levers_or_none)),
        Field("weight", translate("Fields", "Weight"), number()),
    )


def linkage_fields(_case: Case, key: str) -> Fields:
    """Whose answer counts for a party."""
    return (
        Field("party", translate("Fields", "Watches"), partial(_other_party, key.split(":")[1])),
        Field(
            "strength",
            translate("Fields", "How much the other’s answer counts"),
            number(log_odds()),
            translate("Fields", "Positive: a yes there makes a yes here likelier. All together under 2."),
        ),
    )


def _other_party(own: str, parent: QWidget) -> ChoiceEditor:
    return ChoiceEditor(parent, partial(choices.unwatched, own), own=True)
