"""The what-if map against plain evaluations, and the contours against surfaces known by hand."""

import math
from typing import Any

import numpy as np
import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.compile import Model, compile_case
from truceboard.likelihood.contours import contours
from truceboard.likelihood.what_if import CONTOUR_LEVELS, what_if


def held(case: Case, *levers: str) -> Case:
    """The case with some levers certain."""
    plain = case.model_dump()
    for lever in plain["levers"]:
        if lever["id"] in levers:
            lever["uncertainty"] = 0
    return Case.model_validate(plain)


def worst(case: Case, x: str, y: str, every: int = 1) -> float:
    """The largest difference between the map and an evaluation of each of its cells."""
    found = what_if(compile_case(case), x, y)
    model = compile_case(held(case, x, y))
    return max(
        abs(found.headline[row, column] - model.evaluate({x: across, y: up}).agreed.mean)
        for row, up in list(enumerate(found.y_values))[::every]
        for column, across in list(enumerate(found.x_values))[::every]
    )


@pytest.fixture(scope="module")
def model(builtin: Case) -> Model:
    return compile_case(builtin)


def test_the_map_of_the_built_in_case(builtin: Case) -> None:
    assert worst(builtin, "us-russia-ties", "nato-pledge", every=3) < 0.0001


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_maps_of_the_exercises(exercises: dict[int, dict[str, Any]], number: int) -> None:
    case = Case.model_validate(exercises[number]["case"])
    x, y = case.levers[0].id, case.levers[-1].id
    assert worst(case, x, y, every=6) < 0.002


def test_steep_steps_between_the_nodes_cost_little() -> None:
    step = {"kind": "threshold", "midpoint": 0.43, "steepness": 200}
    levers = [small_case.lever(name, uncertainty=5) for name in ("one", "two")]
    influences = [small_case.influence(name, strength=4, spread=2, shape=step) for name in ("one", "two")]
    party = small_case.party(interests=[small_case.interest("gain", *influences)])
    assert worst(small_case.case(party, levers=levers), "one", "two", every=3) < 0.002


def test_where_the_levers_stand(builtin: Case, model: Model) -> None:
    # Neither of these is uncertain: the headline itself.
    here = what_if(model, "truce-length", "nato-pledge").here
    assert here == pytest.approx(model.evaluate().agreed.mean, abs=1e-6)
    certain = compile_case(held(builtin, "us-russia-ties", "kursk-held")).evaluate({"kursk-held": 30})
    found = what_if(model, "us-russia-ties", "kursk-held", {"kursk-held": 30})
    assert found.here == pytest.approx(certain.agreed.mean, abs=1e-6)
    assert (found.x_now, found.y_now) == (70, 30)


def test_the_rim_is_the_tornado(model: Model) -> None:
    swings = {swing.id: swing for swing in model.swings({"nato-pledge": 100})}
    found = what_if(model, "truce-length", "nato-pledge")
    assert found.headline[-1, 0] == pytest.approx(swings["truce-length"].low, abs=1e-6)
    assert found.headline[-1, -1] == pytest.approx(swings["truce-length"].high, abs=1e-6)


def test_the_other_way_round_is_the_same_map(model: Model) -> None:
    one = what_if(model, "us-russia-ties", "nato-pledge", columns=5, rows=9)
    other = what_if(model, "nato-pledge", "us-russia-ties", columns=9, rows=5)
    assert one.headline.shape == (9, 5)
    np.testing.assert_allclose(one.headline, other.headline.T, atol=1e-6)


def test_the_model_is_left_as_it_was(builtin: Case) -> None:
    model = compile_case(builtin)
    before = model.evaluate({"us-russia-ties": 12})
    what_if(model, "us-russia-ties", "nato-pledge", {"us-russia-ties": 90})
    assert model.evaluate({"us-russia-ties": 12}) == before


def test_importances_and_settings_count(model: Model) -> None:
    plain = what_if(model, "us-russia-ties", "nato-pledge")
    heavy = what_if(model, "us-russia-ties", "nato-pledge", importances={"ties": 2})
    moved = what_if(model, "us-russia-ties", "nato-pledge", {"battlefield-momentum": -100})
    assert abs(heavy.headline - plain.headline).max() > 0.01
    assert abs(moved.headline - plain.headline).max() > 0.01


def test_few_draws_are_all_evaluated(builtin: Case) -> None:
    model = compile_case(builtin, draws=64)
    found = what_if(model, "truce-length", "nato-pledge", columns=3, rows=3)
    exact = model.evaluate({"truce-length": 183, "nato-pledge": 50}).agreed.mean
    assert found.headline[1, 1] == pytest.approx(exact, abs=1e-6)


def test_what_cannot_be_mapped(model: Model) -> None:
    with pytest.raises(ValueError, match="two different levers"):
        what_if(model, "nato-pledge", "nato-pledge")
    with pytest.raises(KeyError, match="weather"):
        what_if(model, "weather", "nato-pledge")
    with pytest.raises(ValueError, match="2 by 2"):
        what_if(model, "truce-length", "nato-pledge", rows=1)


def test_contours_stand_every_ten_points(model: Model) -> None:
    found = what_if(model, "us-russia-ties", "nato-pledge")
    low, high = found.headline.min(), found.headline.max()
    reached = [level for level in CONTOUR_LEVELS if low < level <= high]
    assert [contour.level for contour in found.contours] == reached
    assert len(reached) >= 3
    for contour in found.contours:
        for x, y in np.vstack(contour.lines):
            assert 0 <= x <= 100
            assert 0 <= y <= 100
            there = what_if_at(found.x_values, found.y_values, found.headline, x, y)
            assert there == pytest.approx(contour.level, abs=1e-9)


def what_if_at(x: Any, y: Any, z: Any, at_x: float, at_y: float) -> float:
    """Bilinear interpolation; on the lines between neighbours it is linear."""
    rows = [np.interp(at_x, x, row) for row in z]
    return float(np.interp(at_y, y, rows))


def test_a_slope_is_crossed_by_one_straight_line() -> None:
    x, y = np.array([0.0, 1.0, 3.0]), np.array([10.0, 20.0])
    (contour,) = contours(x, y, np.array([[0.0, 1.0, 3.0], [0.0, 1.0, 3.0]]), [0.5, 4.0])
    (line,) = contour.lines
    assert contour.level == 0.5
    assert sorted(map(tuple, line)) == [(0.5, 10.0), (0.5, 20.0)]


def test_a_hill_is_surrounded() -> None:
    x = np.linspace(-1, 1, 81)
    z = 1 - x[None] ** 2 - x[:, None] ** 2
    (contour,) = contours(x, x, z, [0.75])
    (ring,) = contour.lines
    assert tuple(ring[0]) == tuple(ring[-1])
    assert np.hypot(*ring.T) == pytest.approx(0.5, abs=0.001)
    length = np.hypot(*np.diff(ring, axis=0).T).sum()
    assert length == pytest.approx(math.pi, rel=0.01)


@pytest.mark.parametrize(("corners", "cut"), [((1.0, 1.0), (0, 1)), ((1.0, 0.5), (0, 0))])
def test_a_saddle_goes_by_its_middle(corners: tuple[float, float], cut: tuple[int, int]) -> None:
    x = np.array([0.0, 1.0])
    z = np.array([[corners[0], 0.0], [0.0, corners[1]]])
    (contour,) = contours(x, x, z, [0.45])
    assert len(contour.lines) == 2
    # One line cuts off the corner that does not belong to the middle.
    mean_points = [tuple(line.mean(axis=0).round()) for line in contour.lines]
    assert cut in mean_points


def test_a_flat_surface_has_no_contours() -> None:
    x = np.array([0.0, 1.0])
    assert contours(x, x, np.full((2, 2), 0.5), [0.5, 0.4]) == ()
