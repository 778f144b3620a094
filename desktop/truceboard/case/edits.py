"""Edits: small functions from a case to a case that shares every part they do not touch.

They raise CaseError where the result would not be a case, and KeyError for an id that is not there. Where
nothing changes, they return the very same case.
"""

from collections.abc import Mapping
from types import EllipsisType
from typing import Any, TypeVar

from pydantic import ValidationError

from truceboard.case.case import Board, Case
from truceboard.case.field_problems import field_problems
from truceboard.case.ids import free_id
from truceboard.case.known import Known
from truceboard.case.problems import CaseError
from truceboard.case.record import Record
from truceboard.case.rules import placement_problems, working_problems
from truceboard.case.scenarios import Scenario, Working
from truceboard.case.spot import Spot

Part = TypeVar("Part", bound=Record)
Placements = Mapping[str, tuple[float, float]]


def change_working(
    case: Case,
    *,
    scenario: str | EllipsisType | None = ...,
    settings: Mapping[str, float] | EllipsisType = ...,
    importances: Mapping[str, float] | EllipsisType = ...,
    pinned: tuple[str, ...] | EllipsisType = ...,
) -> Case:
    """Change what is being tried; what is left out stays as it is."""
    changes = {"scenario": scenario, "settings": settings, "importances": importances, "pinned": pinned}
    fields = dict(case.working) | {name: value for name, value in changes.items() if value is not ...}
    working = _part(Working, fields, "working")
    spot = Spot({"working": working.model_dump(mode="json")}).inner("working")
    if problems := list(working_problems(spot, _known(case, {"levers", "parties", "scenarios"}))):
        raise CaseError(problems)
    return _with(case, working=working)


def move_cards(case: Case, places: Placements) -> Case:
    """Put cards where a hand moved them: `{"lever:ID": (x, y)}` in board units."""
    return _with_placements(case, {**case.board.placements, **places})


def clear_placements(case: Case) -> Case:
    """Let every card lie where Arrange puts it."""
    return _with_placements(case, {})


def _with_placements(case: Case, placements: Placements) -> Case:
    board = _part(Board, {"placements": placements, "notes": case.board.notes}, "board")
    spot = Spot({"board": {"placements": placements}}).inner("board")
    if problems := list(placement_problems(spot, _known(case, {"actors", "levers", "parties", "positions"}))):
        raise CaseError(problems)
    return _with(case, board=board)


def lock_lever(case: Case, lever_id: str, locked: bool) -> Case:
    """Keep a lever from reset-all and path search, or release it."""
    changed = case.lever(lever_id).model_copy(update={"locked": locked})
    return _with(case, levers=tuple(changed if lever.id == lever_id else lever for lever in case.levers))


def add_scenario(case: Case, name: str) -> tuple[Case, str]:
    """Keep what is being tried under a name, as the active scenario; the new case and the scenario's id."""
    fields = {
        "id": free_id(name, {scenario.id for scenario in case.scenarios}, "scenario"),
        "name": name,
        "settings": case.working.settings,
        "importances": case.working.importances,
    }
    scenario = _part(Scenario, fields, "scenarios", len(case.scenarios))
    working = case.working.model_copy(update={"scenario": scenario.id})
    return _with(case, scenarios=(*case.scenarios, scenario), working=working), scenario.id


def update_scenario(case: Case, scenario_id: str) -> Case:
    """Overwrite a scenario with what is being tried."""
    tried = {"settings": case.working.settings, "importances": case.working.importances}
    changed = case.scenario(scenario_id).model_copy(update=tried)
    return _with(
        case,
        scenarios=tuple(changed if scenario.id == scenario_id else scenario for scenario in case.scenarios),
    )


def _part(part: type[Part], fields: Mapping[str, Any], *steps: str | int) -> Part:
    try:
        return part.model_validate(fields)
    except ValidationError as error:
        raise CaseError(field_problems(error, steps)) from None


def _with(case: Case, **parts: Any) -> Case:
    changed = {name: part for name, part in parts.items() if part != getattr(case, name)}
    return case.model_copy(update=changed) if changed else case


def _known(case: Case, parts: set[str]) -> Known:
    return Known.in_case(Spot(case.model_dump(mode="json", include=parts)))
