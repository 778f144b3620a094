"""The tornado against whole evaluations of cases in which the lever under study has no uncertainty."""

from typing import Any

import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case


def certain(case: Case, lever_id: str) -> Case:
    plain = case.model_dump(mode="json")
    for lever in plain["levers"]:
        if lever["id"] == lever_id:
            lever["uncertainty"] = 0
    return Case.model_validate(plain)


def conditions_met(case: Case, party_id: str, share: float) -> Case:
    """The case with a party's conditions left to be met by nothing but `conditions_met`."""
    plain = case.model_dump(mode="json")
    for party in plain["parties"]:
        if party["actor"] == party_id:
            party["conditions_met"] = share
            party["conditions"] = [{**condition, "lever": None} for condition in party["conditions"]]
    return Case.model_validate(plain)


def check(case: Case, settings: dict[str, float], importances: dict[str, float]) -> None:
    model = compile_case(case, draws=1024)
    swings = model.swings(settings, importances)
    assert [(swing.kind, swing.id) for swing in swings] == [
        *(("lever", lever.id) for lever in case.levers),
        *(("importance", interest.id) for party in case.parties for interest in party.interests),
        *(("conditions", party.actor) for party in case.parties),
    ]
    for swing in swings:
        if swing.kind == "lever":
            lever, still = case.lever(swing.id), compile_case(certain(case, swing.id), draws=1024)
            ends = [{**settings, swing.id: end} for end in (lever.minimum, lever.maximum)]
            headlines = [still.evaluate(end, importances).agreed.mean for end in ends]
        elif swing.kind == "conditions":
            met = [compile_case(conditions_met(case, swing.id, share), draws=1024) for share in (0, 1)]
            headlines = [whole.evaluate(settings, importances).agreed.mean for whole in met]
        else:
            weights = [{**importances, swing.id: weight} for weight in (0, 2)]
            headlines = [model.evaluate(settings, weight).agreed.mean for weight in weights]
        assert (swing.low, swing.high) == pytest.approx(headlines, abs=1e-6), swing.id
        assert swing.points == pytest.approx(100 * abs(headlines[1] - headlines[0]), abs=2e-4)


def test_builtin(builtin: Case) -> None:
    check(builtin, {}, {})
    scenario = builtin.scenario("nato-pledge")
    check(builtin, {**scenario.settings, "us-russia-ties": 97}, {"victory": 0.5, "ties": 2})


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_exercises(exercises: dict[int, dict[str, Any]], number: int) -> None:
    case = Case.model_validate(exercises[number]["case"])
    check(case, dict(case.scenarios[0].settings), dict(case.scenarios[0].importances))


def test_three_linked_parties_and_a_lever_that_reaches_nobody() -> None:
    def linked(name: str, *others: str) -> dict[str, Any]:
        linkages = [{"party": other, "strength": 0.6} for other in others]
        return small_case.party(name, linkages=linkages)

    case = small_case.case(
        linked("north", "south", "west"),
        linked("south", "west"),
        linked("west", "north"),
        levers=[small_case.lever(uncertainty=20), small_case.lever("idle", uncertainty=20)],
    )
    check(case, {}, {})
    idle = compile_case(case, draws=64).swings()[1]
    assert idle.low == idle.high


def test_a_lever_that_only_meets_a_condition_swings() -> None:
    party = small_case.party(conditions=[{"id": "a", "text": "A", "lever": "aid"}])
    case = small_case.case(party, levers=[small_case.lever(), small_case.lever("aid", uncertainty=10)])
    check(case, {}, {})
    assert compile_case(case, draws=64).swings()[1].points > 1


def test_the_same_settings_give_the_same_swings(builtin: Case) -> None:
    model = compile_case(builtin, draws=1024)
    first = model.swings({"kursk-held": 33})
    model.evaluate({"kursk-held": 90, "us-russia-ties": 1})
    assert model.swings({"kursk-held": 33}) == first
