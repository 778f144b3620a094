"""Flip points: with the lever there, and sure to be there, the headline is the target."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.compile import Model, compile_case
from truceboard.likelihood.flip import flip_points


def held_still(case: Case, lever_id: str) -> Case:
    """The case in which one lever has no uncertainty."""
    levers = tuple(
        lever.model_copy(update={"uncertainty": 0.0}) if lever.id == lever_id else lever
        for lever in case.levers
    )
    return case.model_copy(update={"levers": levers})


def headline(case: Case, lever_id: str, value: float, draws: int = 1024) -> float:
    return compile_case(held_still(case, lever_id), draws=draws).evaluate({lever_id: value}).agreed.mean


@pytest.fixture(scope="module")
def model(builtin: Case) -> Model:
    return compile_case(builtin, draws=1024)


@given(target=st.floats(0.02, 0.6))
@settings(max_examples=10, deadline=None)
def test_at_the_flip_point_the_headline_is_the_target(model: Model, builtin: Case, target: float) -> None:
    for point in flip_points(model, target):
        ends = (
            headline(builtin, point.lever, builtin.lever(point.lever).minimum),
            headline(builtin, point.lever, builtin.lever(point.lever).maximum),
        )
        if point.value is None:
            assert not min(ends) + 1e-6 < target < max(ends) - 1e-6
            assert point.direction is None
        else:
            assert headline(builtin, point.lever, point.value) == pytest.approx(target, abs=2e-6)


def test_how_far_a_lever_can_take_it(model: Model, builtin: Case) -> None:
    points = {point.lever: point for point in flip_points(model, 0.3)}
    assert list(points) == [lever.id for lever in builtin.levers]
    momentum = points["battlefield-momentum"]
    assert momentum.direction == "falling"
    assert momentum.highest == pytest.approx(headline(builtin, "battlefield-momentum", -100), abs=2e-6)
    assert momentum.lowest == pytest.approx(headline(builtin, "battlefield-momentum", 100), abs=2e-6)
    assert points["cost-of-refusal"].direction == "rising"
    assert points["leader-contacts"].value is None
    assert points["leader-contacts"].highest < 0.3


def test_the_settings_of_the_other_levers_count(model: Model, builtin: Case) -> None:
    settings = {"battlefield-momentum": 0.0, "nato-pledge": 20.0}
    (point,) = flip_points(model, 0.3, settings, {"face": 2.0}, levers=["kursk-held"])
    assert point.value is not None
    outlook = compile_case(held_still(builtin, "kursk-held"), draws=1024).evaluate(
        {**settings, "kursk-held": point.value}, {"face": 2.0}
    )
    assert outlook.agreed.mean == pytest.approx(0.3, abs=2e-6)


def humped(value: float) -> Case:
    """One lever that lifts one party early and lowers the other late: the headline rises, then falls."""
    rises = {"kind": "threshold", "midpoint": 0.3, "steepness": 30}
    falls = {"kind": "threshold", "midpoint": 0.7, "steepness": 30}
    return small_case.case(
        small_case.party(
            "north",
            interests=[small_case.interest("a", small_case.influence(strength=4.0, neutral=0, shape=rises))],
        ),
        small_case.party(
            "south",
            interests=[small_case.interest("b", small_case.influence(strength=-4.0, neutral=0, shape=falls))],
        ),
        levers=[small_case.lever(history=[{"date": "2025-01-01", "value": value}])],
    )


@pytest.mark.parametrize(
    ("value", "direction"), [(10, "rising"), (45, "rising"), (60, "falling"), (90, "falling")]
)
def test_of_two_crossings_the_nearest_counts(value: float, direction: str) -> None:
    case = humped(value)
    model = compile_case(case, draws=256)
    (point,) = flip_points(model, 0.1)
    assert point.direction == direction
    assert point.value is not None
    assert (point.value < 50) == (direction == "rising")
    assert headline(case, "lever", point.value, 256) == pytest.approx(0.1, abs=2e-6)
    assert point.lowest < 0.1 < point.highest


def test_a_lever_that_moves_nothing_has_none() -> None:
    case = small_case.case(levers=[small_case.lever(), small_case.lever("idle")])
    model = compile_case(case, draws=256)
    present = model.evaluate().agreed.mean
    idle = flip_points(model, present, levers=["idle"])[0]
    assert (idle.value, idle.lowest) == (None, idle.highest)


def test_a_lever_that_only_meets_a_condition() -> None:
    condition = {"id": "demand", "text": "A demand", "lever": "lever"}
    case = small_case.case(small_case.party(conditions=[condition], interests=[]))
    model = compile_case(case, draws=1024)
    outlook = model.evaluate()
    # P(agreed) is linear in the share of the demand that is met.
    offered, at_least = outlook.as_offered.mean, outlook.at_least_with_conditions.mean
    target = offered + 0.77 * (at_least - offered)
    (point,) = flip_points(model, target)
    assert point.value == pytest.approx(77, abs=0.01)


def test_an_end_of_the_range_stays_within_it() -> None:
    lever = small_case.lever(minimum=0.1, maximum=0.3, history=[{"date": "2025-01-01", "value": 0.1}])
    interest = small_case.interest("a", small_case.influence(neutral=0.1))
    case = small_case.case(small_case.party(interests=[interest]), levers=[lever])
    model = compile_case(case, draws=256)
    (point,) = flip_points(model, flip_points(model, 0.5)[0].highest)
    assert point.value is not None
    assert 0.1 <= point.value <= 0.3
    assert point.value == pytest.approx(0.3, abs=1e-4)


@pytest.mark.parametrize("target", [0.0, 1.0, -0.2, 30.0, float("nan")])
def test_a_target_that_is_no_probability_is_refused(model: Model, target: float) -> None:
    with pytest.raises(ValueError, match="target"):
        flip_points(model, target)


def test_an_unknown_lever_is_refused(model: Model) -> None:
    with pytest.raises(KeyError, match="no-such-lever"):
        flip_points(model, 0.3, levers=["no-such-lever"])
