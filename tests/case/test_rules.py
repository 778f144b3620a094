"""Every rule between fields, broken one at a time: one line that names the place, and no other."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from tests.case import breaking
from tests.case.breaking import Plain, problems_of

from truceboard.case.case import Case


def put(*path: Any) -> Callable[[Plain], None]:
    """A change: the steps to a field, then its new value."""

    def change(plain: Plain) -> None:
        breaking.change(plain, path[:-1], path[-1])

    return change


def again(*path: Any) -> Callable[[Plain], None]:
    """A change: the last entry of a list stands there once more."""

    def change(plain: Plain) -> None:
        entries = breaking.at(plain, path)
        entries.append(copy.deepcopy(entries[-1]))

    return change


INFLUENCE = ("parties", 0, "interests", 0, "influences", 0)
BROKEN: list[tuple[Callable[[Plain], None], str]] = [
    # ids stand once
    (again("actors"), 'actors[6].id: "analysts" stands already at actors[5].id'),
    (again("sources"), 'sources[1].id: "nyt-2025-03-12" stands already at sources[0].id'),
    (again("levers"), 'levers[10].id: "kursk-held" stands already at levers[9].id'),
    (again("positions"), 'positions[14].id: "p14" stands already at positions[13].id'),
    (again("scenarios"), 'scenarios[5].id: "breach" stands already at scenarios[4].id'),
    (again("judgements"), 'judgements[1].id: "j1" stands already at judgements[0].id'),
    (again("forecasts"), 'forecasts[1].id: "f1" stands already at forecasts[0].id'),
    (again("proposal", "terms"), 'proposal.terms[2].id: "interim" stands already at proposal.terms[1].id'),
    (again("board", "notes"), 'board.notes[1].id: "n1" stands already at board.notes[0].id'),
    (
        put("parties", 1, "conditions", [{"id": "k-nato", "text": "The same in another party"}]),
        'parties[1].conditions[0].id: "k-nato" stands already at parties[0].conditions[0].id',
    ),
    (
        put("parties", 1, "interests", 0, "id", "face"),
        'parties[1].interests[0].id: "face" stands already at parties[0].interests[2].id',
    ),
    # references resolve
    (put("proposal", "made_by", 1, "nobody"), 'proposal.made_by[1]: there is no actor "nobody"'),
    (put("levers", 0, "controlled_by", "nobody"), 'levers[0].controlled_by: there is no actor "nobody"'),
    (put("levers", 0, "history", 1, "source", "x"), 'levers[0].history[1].source: there is no source "x"'),
    (
        put("parties", 0, "conditions", 0, "lever", "x"),
        'parties[0].conditions[0].lever: there is no lever "x"',
    ),
    (put(*INFLUENCE, "lever", "x"), 'parties[0].interests[0].influences[0].lever: there is no lever "x"'),
    (put("positions", 0, "actor", "x"), 'positions[0].actor: there is no actor "x"'),
    (put("positions", 0, "source", "x"), 'positions[0].source: there is no source "x"'),
    (put("positions", 0, "party", "analysts"), 'positions[0].party: "analysts" has no entry in parties'),
    (put("scenarios", 0, "settings", "x", 1), 'scenarios[0].settings.x: there is no lever "x"'),
    (put("scenarios", 0, "importances", "x", 1), 'scenarios[0].importances.x: there is no interest "x"'),
    (put("judgements", 0, "party", "riyadh"), 'judgements[0].party: "riyadh" has no entry in parties'),
    (put("judgements", 0, "settings", "x", 1), 'judgements[0].settings.x: there is no lever "x"'),
    (put("forecasts", 0, "scenario", "x"), 'forecasts[0].scenario: there is no scenario "x"'),
    (put("forecasts", 0, "settings", "x", 1), 'forecasts[0].settings.x: there is no lever "x"'),
    (put("forecasts", 0, "importances", "x", 1), 'forecasts[0].importances.x: there is no interest "x"'),
    (
        put("forecasts", 0, "ladders", "riyadh", [1, 0, 0, 0]),
        'forecasts[0].ladders.riyadh: "riyadh" has no entry in parties',
    ),
    (
        put("forecasts", 0, "responses", "riyadh", "accept"),
        'forecasts[0].responses.riyadh: "riyadh" has no entry in parties',
    ),
    (put("working", "scenario", "x"), 'working.scenario: there is no scenario "x"'),
    (put("working", "settings", "x", 1), 'working.settings.x: there is no lever "x"'),
    (put("working", "importances", "x", 1), 'working.importances.x: there is no interest "x"'),
    (put("working", "pinned", 1, "x"), 'working.pinned[1]: there is no scenario "x"'),
    (put("board", "placements", "actor:x", [0, 0]), 'board.placements.actor:x: there is no actor "x"'),
    (put("board", "placements", "lever:x", [0, 0]), 'board.placements.lever:x: there is no lever "x"'),
    (
        put("board", "placements", "interest:x", [0, 0]),
        'board.placements.interest:x: there is no interest "x"',
    ),
    (
        put("board", "placements", "position:x", [0, 0]),
        'board.placements.position:x: there is no position "x"',
    ),
    *(
        (
            put("board", "placements", key, [0, 0]),
            f'board.placements.{key}: "{key}" is not one of '
            "actor:ID, lever:ID, interest:ID, position:ID and truce",
        )
        for key in ("kremlin", "party:kremlin", "actor:", "truce:", "Truce")
    ),
    # parties
    (put("actors", 1, "kind", "backer"), 'parties[1].actor: the actor "kyiv" is not of kind party'),
    (
        put("parties", 0, "interests", 0, "influences", 1, "lever", "battlefield-momentum"),
        'parties[0].interests[0].influences[1].lever: "battlefield-momentum" stands already at '
        "parties[0].interests[0].influences[0].lever",
    ),
    (
        put("parties", 0, "linkages", 0, "party", "kremlin"),
        'parties[0].linkages[0].party: "kremlin" is linked to itself',
    ),
    (
        put("parties", 0, "linkages", 0, "party", "white-house"),
        'parties[0].linkages[0].party: "white-house" has no entry in parties',
    ),
    (
        again("parties", 0, "linkages"),
        'parties[0].linkages[1].party: "kyiv" stands already at parties[0].linkages[0].party',
    ),
    (
        put("parties", 0, "linkages", 0, "strength", -2),
        'parties[0].linkages: the linkages of "Kremlin" add up to 2 (signs left aside), '
        "they must stay under 2",
    ),
    # levers
    (
        put("levers", 9, "history", 0, "value", -0.5),
        "levers[9].history[0].value: -0.5 is below the minimum 0",
    ),
    (
        put("levers", 3, "history", 0, "value", 140),
        "levers[3].history[0].value: 140 is above the maximum 100",
    ),
    (
        put("levers", 1, "history", 2, "date", "2025-02-12"),
        "levers[1].history[2].date: 2025-02-12 stands already, there can be one entry a day",
    ),
    (
        put("levers", 0, "history", 2, "date", "2024-12-31"),
        "levers[0].history[2].date: 2024-12-31 comes after 2025-02-12, the entries must be sorted by date",
    ),
    (
        put(*INFLUENCE, "neutral", 101),
        "parties[0].interests[0].influences[0].neutral: 101 is above the maximum 100",
    ),
    (
        put("scenarios", 1, "settings", "nato-pledge", 101),
        "scenarios[1].settings.nato-pledge: 101 is above the maximum 100",
    ),
    (
        put("judgements", 0, "settings", "nato-pledge", -1),
        "judgements[0].settings.nato-pledge: -1 is below the minimum 0",
    ),
    (
        put("working", "settings", "truce-length", 0),
        "working.settings.truce-length: 0 is below the minimum 1",
    ),
    # marking
    (
        put("marking", "level", "TLP:BLUE"),
        'marking.level: "TLP:BLUE" is not one of TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR',
    ),
]


@pytest.mark.parametrize(("change", "line"), BROKEN, ids=[line[:60] for _, line in BROKEN])
def test_a_broken_rule_is_named(whole: Plain, change: Callable[[Plain], None], line: str) -> None:
    change(whole)
    assert problems_of(whole) == [line]


@pytest.mark.parametrize("maximum", [0, -5])
def test_a_lever_needs_a_range(whole: Plain, maximum: float) -> None:
    whole["levers"][0]["maximum"] = maximum
    assert f"levers[0].maximum: {maximum} is not above the minimum 0" in problems_of(whole)


def test_a_party_stands_once(whole: Plain) -> None:
    whole["parties"].append(copy.deepcopy(whole["parties"][1]) | {"interests": []})
    assert problems_of(whole) == ['parties[2].actor: "kyiv" stands already at parties[1].actor']


def test_a_party_needs_an_actor(whole: Plain) -> None:
    whole["parties"][1]["actor"] = "x"
    assert 'parties[1].actor: there is no actor "x"' in problems_of(whole)


def test_linkages_of_several_parties_add_up(whole: Plain) -> None:
    for index in range(10):
        whole["actors"].append({"id": f"a{index}", "name": f"A {index}", "kind": "party"})
        whole["parties"].append(copy.deepcopy(whole["parties"][1]) | {"actor": f"a{index}", "interests": []})
    whole["parties"][0]["linkages"] = [{"party": f"a{index}", "strength": 0.2} for index in range(10)]
    (line,) = problems_of(whole)
    assert line.startswith('parties[0].linkages: the linkages of "Kremlin" add up to 2 ')
    whole["parties"][0]["linkages"][0]["strength"] = 0.19
    assert len(Case.model_validate(whole).parties[0].linkages) == 10


def test_a_free_marking_says_what_it_likes(whole: Plain) -> None:
    whole["marking"] = {"scheme": "free", "level": "VS-NUR FÜR DEN DIENSTGEBRAUCH"}
    assert Case.model_validate(whole).marking is not None


def test_ids_need_to_be_unique_within_their_kind_only(whole: Plain) -> None:
    whole["positions"][0]["id"] = "kremlin"
    del whole["board"]["placements"]["position:p01"]
    assert Case.model_validate(whole).position("kremlin").actor == "kremlin"


def test_counts_have_limits(whole: Plain) -> None:
    lever, party, position = whole["levers"][0], whole["parties"][0], whole["positions"][0]
    whole["positions"] = [position | {"id": f"p{index}"} for index in range(10_001)]
    assert "positions: there are 10001, 10000 at most are allowed" in problems_of(whole)
    whole["positions"] = []
    whole["levers"] += [lever | {"id": f"l{index}"} for index in range(491)]
    assert "levers: there are 501, 500 at most are allowed" in problems_of(whole)
    whole["levers"].pop()
    whole["parties"] += [party] * 49
    assert "parties: there are 51, 50 at most are allowed" in problems_of(whole)


def test_influences_are_counted_over_the_whole_case(whole: Plain) -> None:
    influence = whole["parties"][0]["interests"][0]["influences"][0]
    lever = whole["levers"][0]
    whole["levers"] += [lever | {"id": f"l{index}"} for index in range(400)]
    many = [influence | {"lever": f"l{index}", "neutral": 1} for index in range(400)]
    there = sum(len(each["influences"]) for party in whole["parties"] for each in party["interests"])
    whole["parties"][1]["interests"] += [
        {"id": f"i{index}", "name": "One of many", "influences": many} for index in range(4)
    ]
    whole["parties"][1]["interests"].append({"id": "last", "name": "Last", "influences": many[: 400 - there]})
    assert len(Case.model_validate(whole).parties[1].interests) == 8
    whole["parties"][1]["interests"][-1]["influences"].append(influence)
    assert problems_of(whole) == ["parties: the case has 2001 influences, 2000 at most are allowed"]


def test_problems_of_fields_and_of_rules_are_told_together(whole: Plain) -> None:
    whole["title"] = 7
    whole["levers"][3]["history"][0]["value"] = 140
    whole["positions"][0]["source"] = "x"
    whole["positions"][1]["credibility"] = 9
    assert problems_of(whole) == [
        "title: 7 is not a text",
        "positions[1].credibility: 9 is above the maximum 6",
        "levers[3].history[0].value: 140 is above the maximum 100",
        'positions[0].source: there is no source "x"',
    ]


@pytest.mark.parametrize("levers", [None, "none", {}, [3]])
def test_references_are_not_blamed_for_what_cannot_be_read(whole: Plain, levers: object) -> None:
    whole["levers"] = levers
    assert len(problems_of(whole)) == 1


def test_what_may_be_left_out_can_still_be_missed(whole: Plain) -> None:
    del whole["scenarios"]
    whole["title"] = 7
    assert 'working.scenario: there is no scenario "cost"' in problems_of(whole)
