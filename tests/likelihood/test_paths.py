"""Paths against a plain search that evaluates every set of moves on its own."""

from itertools import combinations, product
from typing import Any

import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.case.edits import lock_lever
from truceboard.likelihood.compile import Model, compile_case
from truceboard.likelihood.paths import MARGIN, Direction, Paths, find_paths


def four_levers() -> Case:
    """Costs, an uncertain lever, a lever that meets a condition, and two linked parties."""
    levers = [
        small_case.lever("aid", cost=2, uncertainty=10),
        small_case.lever("pledge", cost=5, history=[{"date": "2025-01-01", "value": 25}]),
        small_case.lever("sanctions", cost=1, minimum=-1, maximum=1, history=[value(0.2)]),
        small_case.lever("talks", cost=0),
    ]
    north = small_case.party(
        interests=[
            small_case.interest("money", small_case.influence("aid", strength=1.5)),
            small_case.interest(
                "safety", *(small_case.influence(name, neutral=0) for name in ("pledge", "talks"))
            ),
        ],
        conditions=[{"id": "first", "text": "A pledge", "lever": "pledge"}],
        linkages=[{"party": "south", "strength": 0.4}],
    )
    south = small_case.party(
        "south",
        interests=[
            small_case.interest(
                "pride",
                small_case.influence("sanctions", strength=-2.5, neutral=0),
                small_case.influence("pledge"),
            )
        ],
    )
    return small_case.case(north, south, levers=levers)


def value(number: float) -> dict[str, Any]:
    return {"date": "2025-01-01", "value": number}


Moves = tuple[tuple[str, float], ...]


def every_set(case: Case, model: Model) -> dict[Moves, tuple[float, float]]:
    """Cost and headline of every set of at most three moves, as the words of the issue say."""
    values = {lever.id: lever.value_on(case.as_of) for lever in case.levers}
    found = {}
    for size in (1, 2, 3):
        for levers in combinations(case.levers, size):
            spans = [lever.maximum - lever.minimum for lever in levers]
            grids = [
                [lever.minimum + quarter * span / 4 for quarter in range(5)]
                for lever, span in zip(levers, spans, strict=True)
            ]
            for places in product(*grids):
                moves = tuple((lever.id, place) for lever, place in zip(levers, places, strict=True))
                if any(place == values[lever] for lever, place in moves):
                    continue
                cost = sum(
                    lever.cost * abs(place - values[lever.id]) / span
                    for lever, place, span in zip(levers, places, spans, strict=True)
                )
                found[moves] = cost, model.evaluate(dict(moves)).agreed.mean
    return found


def contained(small: Moves, large: Moves, values: dict[str, float]) -> bool:
    """Whether the larger set makes every move of the smaller one, as far or further."""
    there = dict(large)
    return all(
        lever in there
        and (there[lever] - values[lever]) * (place - values[lever]) > 0
        and abs(there[lever] - values[lever]) >= abs(place - values[lever])
        for lever, place in small
    )


def moves_of(found: Paths) -> list[Moves]:
    return [tuple((move.lever, move.after) for move in path.moves) for path in found.paths]


@pytest.mark.parametrize(
    ("target", "direction"), [(0.3, "at_least"), (0.6, "at_least"), (0.02, "at_most"), (0.1, "at_most")]
)
def test_the_plain_search_finds_the_same(target: float, direction: Direction) -> None:
    case = four_levers()
    model = compile_case(case, draws=1024)
    plain = every_set(case, model)
    values = {lever.id: lever.value_on(case.as_of) for lever in case.levers}
    reach = {
        moves: cost
        for moves, (cost, headline) in plain.items()
        if (headline >= target if direction == "at_least" else headline <= target)
    }
    shortest = {
        moves: cost
        for moves, cost in reach.items()
        if not any(other != moves and contained(other, moves, values) for other in reach)
    }
    found = find_paths(case, model, target, direction=direction, most=10_000)
    assert found.enumerated == len(plain)
    assert len(shortest) >= 2
    assert set(moves_of(found)) == set(shortest)
    costs = [path.cost for path in found.paths]
    assert costs == sorted(costs)
    for path, moves in zip(found.paths, moves_of(found), strict=True):
        assert path.cost == pytest.approx(plain[moves][0], abs=1e-8)
        assert path.agreed.mean == plain[moves][1]
    few = find_paths(case, model, target, direction=direction, most=3)
    assert few.paths == found.paths[:3]
    assert found.furthest is not None
    pick = max if direction == "at_least" else min
    assert found.furthest.agreed.mean == pytest.approx(pick(figure for _, figure in plain.values()), abs=1e-6)


def test_screening_errs_far_less_than_its_margin(builtin: Case) -> None:
    model = compile_case(builtin)
    found = find_paths(builtin, model, 0.5)
    few = find_paths(builtin, compile_case(builtin, draws=512), 0.5)
    for path in [*found.paths, found.furthest]:
        assert path is not None
        screened = compile_case(builtin, draws=512).evaluate(path.settings).agreed.mean
        shift = found.present.mean - few.present.mean
        assert abs(screened + shift - path.agreed.mean) < MARGIN / 10


def test_every_path_is_what_the_board_would_show(builtin: Case) -> None:
    model = compile_case(builtin)
    found = find_paths(builtin, model, 0.4, settings={"kursk-held": 40}, importances={"ties": 1.5})
    assert found.present == model.evaluate({"kursk-held": 40}, {"ties": 1.5}).agreed
    assert len(found.paths) == 10
    for path in found.paths:
        outlook = model.evaluate(path.settings, {"ties": 1.5})
        assert path.settings["kursk-held"] == 40
        assert path.agreed == outlook.agreed
        assert path.agreed.mean >= 0.4
        for change in path.parties:
            after = outlook.party(change.party)
            assert change.after == after.ladder[2] + after.ladder[3]


def test_who_moves_and_who_stands_still(builtin: Case) -> None:
    model = compile_case(builtin, draws=64)
    found = find_paths(builtin, model, 0.5, by=["nato-allies"])
    assert found.levers == ("nato-pledge", "alliance-presence")
    assert dict(found.standing) == {
        "us-russia-ties": "not_chosen",
        "leader-contacts": "not_chosen",
        "cost-of-refusal": "not_chosen",
        "pressure-on-kyiv": "not_chosen",
        "truce-length": "not_chosen",
        "battlefield-momentum": "battlefield",
        "peacemaker-image": "domestic",
        "kursk-held": "battlefield",
    }
    freed = find_paths(builtin, model, 0.5, by=["nato-allies"], free=["kursk-held", "truce-length"])
    assert freed.levers == ("truce-length", "nato-pledge", "alliance-presence", "kursk-held")
    locked = find_paths(lock_lever(builtin, "nato-pledge", True), model, 0.5)
    assert ("nato-pledge", "locked") in locked.standing
    assert "nato-pledge" not in locked.levers


def test_the_levers_of_those_who_are_asked_stand_still() -> None:
    levers = [
        small_case.lever("norths", controlled_by="north", cost=1),
        small_case.lever("souths", controlled_by="south", cost=1),
        small_case.lever("priceless"),
    ]
    parties = [small_case.party(name, interests=[]) for name in ("north", "south")]
    case = small_case.case(*parties, levers=levers)
    model = compile_case(case, draws=64)
    assert dict(find_paths(case, model, 0.9).standing) == {
        "norths": "own",
        "souths": "own",
        "priceless": "no_cost",
    }
    of_north = find_paths(case, model, 0.9, seeking=["north"])
    assert of_north.levers == ("souths",)
    with pytest.raises(ValueError, match="priceless has no cost"):
        find_paths(case, model, 0.9, free=["priceless"])


def test_what_each_party_gives_up() -> None:
    levers = [small_case.lever("retreat", controlled_by="south", cost=1)]
    north = small_case.party(
        interests=[small_case.interest("land", small_case.influence("retreat", strength=3, neutral=40))]
    )
    south = small_case.party(
        "south",
        interests=[
            small_case.interest("pride", small_case.influence("retreat", strength=-1, neutral=40)),
            small_case.interest("rest", small_case.influence("retreat", strength=0.5, neutral=40)),
        ],
    )
    case = small_case.case(north, south, levers=levers)
    found = find_paths(case, compile_case(case, draws=64), 0.99, free=["retreat"])
    assert found.furthest is not None
    (move,) = found.furthest.moves
    assert (move.lever, move.before, move.after) == ("retreat", 40, 100)
    gains, loses = found.furthest.parties
    assert (gains.own_moves, loses.own_moves) == ((), ("retreat",))
    assert gains.gives_up == ()
    assert gains.interests == (("land", pytest.approx(1.8)),)
    assert loses.gives_up == (("pride", pytest.approx(-0.6)),)
    assert dict(loses.interests)["rest"] == pytest.approx(0.3)
    assert gains.after > gains.before
    assert loses.after < loses.before
    assert loses.log_odds == pytest.approx(-0.3, abs=0.02)


def test_none_of_these_and_nothing_to_move(builtin: Case) -> None:
    model = compile_case(builtin, draws=64)
    none = find_paths(builtin, model, 0.99)
    assert none.paths == ()
    assert none.enumerated > 3000
    assert none.furthest is not None
    assert none.furthest.agreed.mean < 0.99
    nothing = find_paths(builtin, model, 0.99, by=[])
    assert (nothing.levers, nothing.enumerated, nothing.paths, nothing.furthest) == ((), 0, (), None)


def test_a_target_already_reached_needs_no_path(builtin: Case) -> None:
    model = compile_case(builtin, draws=64)
    found = find_paths(builtin, model, 0.1)
    assert found.already_there
    assert found.paths == ()
    assert not find_paths(builtin, model, 0.1, direction="at_most").already_there


def test_of_more_than_twenty_levers_the_widest_twenty() -> None:
    names = [f"lever-{number}" for number in range(22)]
    strengths = {name: 0.05 + 0.01 * number for number, name in enumerate(names)}
    strengths["lever-3"] = strengths["lever-1"] = -2.0
    influences = [
        small_case.influence(name, strength=strength, spread=0) for name, strength in strengths.items()
    ]
    party = small_case.party(interests=[small_case.interest("all", *influences)])
    case = small_case.case(party, levers=[small_case.lever(name, cost=1) for name in names])
    found = find_paths(case, compile_case(case, draws=64), 0.99)
    assert found.standing == (("lever-0", "narrow"), ("lever-2", "narrow"))
    assert len(found.levers) == 20
    # 40 is on none of the five steps.
    assert found.enumerated == 20 * 5 + 190 * 25 + 1140 * 125


def test_the_model_is_left_as_it_was(builtin: Case) -> None:
    model = compile_case(builtin, draws=256)
    before = model.evaluate({"us-russia-ties": 12})
    find_paths(builtin, model, 0.4)
    assert model.evaluate({"us-russia-ties": 12}) == before


def test_what_cannot_be_looked_for(builtin: Case) -> None:
    model = compile_case(builtin, draws=64)
    for target in (0, 1, float("nan")):
        with pytest.raises(ValueError, match="target"):
            find_paths(builtin, model, target)
    for unknown in ({"by": ["nobody"]}, {"free": ["nobody"]}, {"seeking": ["white-house"]}):
        with pytest.raises(KeyError, match=next(iter(unknown.values()))[0]):
            find_paths(builtin, model, 0.5, **unknown)
