"""The value column of the outline: what stands there, and what may be typed over it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from truceboard.case.edits_parts import change
from truceboard.case.parts import find, kind_of
from truceboard.case.problems import CaseError
from truceboard.editing.editors import shown_number
from truceboard.editing.refusals import sentence
from truceboard.editing.words import kind_word, name_of
from truceboard.look import figures, terms
from truceboard.workspace.workspace import Kind, Workspace

TRIED: dict[str, Kind] = {"lever": "lever", "interest": "importance"}
"""Parts whose value is what is being tried of it, as on the board; a new one enters no history of theirs."""
STORED = {"entry": "value", "party": "base_rate", "influence": "strength", "linkage": "strength"}
"""The number of the case itself that a part shows."""
IN_PERCENT = ("party",)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a value does not do: the heading, and a sentence."""

    title: str
    reason: str


def can_change(key: str) -> bool:
    """Whether a number can be typed over the value of a part."""
    return kind_of(key) in TRIED or kind_of(key) in STORED


def shown(workspace: Workspace, key: str) -> str:
    """The value of a part that the case has, in words."""
    case, kind = workspace.case, kind_of(key)
    part = find(case, key)
    match kind:
        case "case" | "truce" | "condition" | "term":
            return kind_word(kind)
        case "actor":
            return terms.actor_kind(part.kind)
        case "lever":
            return figures.value_with_unit(part, workspace.value(part.id))
        case "entry":
            return figures.value_with_unit(case.lever(key.split(":")[1]), part.value)
        case "party":
            return figures.percent(part.base_rate)
        case "interest":
            return figures.times(workspace.importance(part.id))
        case "influence" | "linkage":
            return figures.log_odds(part.strength)
        case "position":
            return terms.stance(part)
        case "source":
            return part.reliability
        case "judgement" | "forecast":
            return figures.percent(part.probability)
    return ""


def typed(workspace: Workspace, key: str) -> str:
    """The number one begins with when typing over it: all its digits, no unit."""
    return shown_number(_number(workspace, key) * (100 if kind_of(key) in IN_PERCENT else 1))


def set_value(workspace: Workspace, key: str, text: str) -> Refusal | None:
    """Take over what was typed, as one step; what does not do changes nothing and is told."""
    part, kind = find(workspace.case, key), kind_of(key)
    number = figures.read_number(text)
    if number is None:
        reason = translate("OutlineModel", "“{text}” is not a number.").format(text=text)
        return Refusal(translate("OutlineModel", "This value cannot be used"), reason)
    if text.strip() == typed(workspace, key):
        return None
    name = name_of(workspace.case, key)
    label = translate("OutlineModel", "Set “{part}” to {value}").format(
        part=name, value=_in_words(workspace, key, number)
    )
    if kind in TRIED:
        low, high = (part.minimum, part.maximum) if kind == "lever" else (0.0, 2.0)
        if not low <= number <= high:
            reason = translate("OutlineModel", "{name} goes from {low} to {high}.").format(
                name=name, low=figures.number(low), high=figures.number(high)
            )
            return Refusal(translate("OutlineModel", "This value cannot be used"), reason)
        workspace.try_value(TRIED[kind], part.id, number, label)
        return None
    try:
        changes = {STORED[kind]: number / 100 if kind in IN_PERCENT else number}
        workspace.commit(label, change(workspace.case, key, changes))
    except CaseError as error:
        reasons = "\n".join(sentence(problem) for problem in error.problems[:5])
        return Refusal(translate("OutlineModel", "This value cannot be used"), reasons)
    return None


def _in_words(workspace: Workspace, key: str, number: float) -> str:
    """A number as typed, as the outline would show it as the value of a part."""
    case = workspace.case
    match kind_of(key):
        case "lever":
            return figures.value_with_unit(find(case, key), number)
        case "entry":
            return figures.value_with_unit(case.lever(key.split(":")[1]), number)
        case "interest":
            return figures.times(number)
        case "party":
            return figures.percent(number / 100)
    return figures.log_odds(number)


def _number(workspace: Workspace, key: str) -> float:
    part, kind = find(workspace.case, key), kind_of(key)
    if kind == "lever":
        return workspace.value(part.id)
    if kind == "interest":
        return workspace.importance(part.id)
    stored: float = getattr(part, STORED[kind])
    return stored
