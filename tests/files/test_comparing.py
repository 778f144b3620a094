"""Two versions of a case differ in what was changed, and in nothing else."""

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.files.random_cases import Plain, cases

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.comparing import Difference, diff_lines, differences

BUILTIN = json.loads(builtin_case_path().read_text(encoding="utf-8"))
START = Case.model_validate(BUILTIN)


@pytest.fixture
def plain() -> dict[str, Any]:
    return copy.deepcopy(BUILTIN)


def compared(plain: dict[str, Any]) -> list[str]:
    return diff_lines(START, Case.model_validate(plain))


def test_equal_cases_have_no_differences(plain: dict[str, Any]) -> None:
    assert compared(plain) == []


def test_a_field_of_the_case(plain: dict[str, Any]) -> None:
    plain["title"] = "Another\ntitle"
    plain["as_of"] = "2025-03-13"
    del plain["summary"]
    summary = START.summary
    assert compared(plain) == [
        '~ title: "30-day cease-fire offer, March 2025" -> "Another\\u000atitle"',
        f'- summary: "{summary}"',
        '~ as_of: "2025-03-12" -> "2025-03-13"',
    ]


def test_a_field_of_an_item_is_named_by_its_id_and_its_name(plain: dict[str, Any]) -> None:
    lever = plain["levers"][1]
    was = lever["maximum"]
    lever["maximum"] = was + 1.5
    (line,) = compared(plain)
    assert line == f"~ levers[{lever['id']}].maximum ({lever['name']}): {was} -> {was + 1.5}"


def test_history_and_influences_are_matched_by_day_and_lever(plain: dict[str, Any]) -> None:
    lever = plain["levers"][0]
    entry = lever["history"][0] | {"date": "2020-01-01"}
    lever["history"].insert(0, entry)
    influence = plain["parties"][0]["interests"][0]["influences"][0]
    influence["strength"] += 1
    found = differences(START, Case.model_validate(plain))
    party, interest = plain["parties"][0]["actor"], plain["parties"][0]["interests"][0]["id"]
    assert [(each.kind, each.place) for each in found] == [
        ("added", f"levers[{lever['id']}].history[2020-01-01]"),
        (
            "changed",
            f"parties[{party}].interests[{interest}].influences[{influence['lever']}].strength",
        ),
    ]
    assert found[1].name == START.actor(party).name


def test_items_added_removed_and_in_another_order(plain: dict[str, Any]) -> None:
    gone = plain["positions"].pop(3)
    new = plain["positions"][0] | {"id": "p99", "text": "<b>Yes</b>\u202eon"}
    plain["positions"].append(new)
    plain["scenarios"].reverse()
    found = differences(START, Case.model_validate(plain))
    assert [(each.kind, each.place, each.item) for each in found] == [
        ("removed", f"positions[{gone['id']}]", gone["id"]),
        ("added", "positions[p99]", "p99"),
        ("moved", "scenarios", ""),
    ]
    lines = list(map(str, found))
    assert lines[0].startswith(f'- positions[{gone["id"]}] ({gone["speaker"]}): {{id: "{gone["id"]}"')
    assert 'text: "<b>Yes</b>\\u202eon"' in lines[1]
    assert all(line.isprintable() for line in lines)


def test_settings_by_lever_and_placements_by_card(plain: dict[str, Any]) -> None:
    plain["working"] = {"settings": {"nato-pledge": 50}, "importances": {}, "pinned": []}
    plain["board"] = {"placements": {"lever:nato-pledge": [1, 2]}, "notes": []}
    assert compared(plain) == [
        "+ working.settings[nato-pledge]: 50",
        "+ board.placements[lever:nato-pledge]: [1, 2]",
    ]


def test_an_optional_part_that_is_added(plain: dict[str, Any]) -> None:
    plain["marking"] = None
    marking = BUILTIN["marking"]
    assert compared(plain) == [f'- marking: {{scheme: "{marking["scheme"]}", level: "{marking["level"]}"}}']


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(), cases())
def test_cases_differ_where_and_only_where_they_are_not_equal(one: Plain, other: Plain) -> None:
    before, after = Case.model_validate(one), Case.model_validate(other)
    found = differences(before, after)
    assert bool(found) == (before != after)
    assert differences(before, before) == ()
    assert all(str(each).isprintable() for each in found)
    back = differences(after, before)
    turned = {"added": "removed", "removed": "added", "changed": "changed", "moved": "moved"}
    assert {(turned[each.kind], each.place) for each in back} == {(each.kind, each.place) for each in found}


def test_a_difference_holds_plain_values(plain: dict[str, Any]) -> None:
    plain["actors"][0]["name"] = "New"
    actor = START.actors[0]
    assert differences(START, Case.model_validate(plain)) == (
        Difference(
            *("changed", f"actors[{actor.id}].name", "actors", actor.id, "New", actor.name, "New"),
            ("actors", actor.id, "name"),
        ),
    )
