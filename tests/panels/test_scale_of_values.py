import pytest

from truceboard.panels.scale_of_values import ValueScale, round_step

SCALE = ValueScale(1, 365, 1, 30.5)


@pytest.mark.parametrize(
    ("extent", "step"), [(100, 1), (200, 1), (364, 1), (8, 0.1), (2, 0.01), (1_000_000, 10_000), (0.5, 0.01)]
)
def test_a_step_is_a_power_of_ten(extent: float, step: float) -> None:
    assert round_step(extent) == pytest.approx(step)
    assert 50 <= extent / round_step(extent) <= 500


def test_the_ends_and_the_baseline_can_be_reached() -> None:
    assert SCALE.at(-1) == 1
    assert SCALE.at(2) == 365
    assert SCALE.at(SCALE.fraction(30.4)) == 30.5
    assert SCALE.at(SCALE.fraction(33.4)) == 33


def test_steps_go_to_round_numbers_and_stop_at_the_ends() -> None:
    assert SCALE.stepped(30.5, 1) == 31
    assert SCALE.stepped(30.5, -1) == 30
    assert SCALE.stepped(31, 1) == 32
    assert SCALE.stepped(360, 10) == 365
    assert SCALE.stepped(1, -10) == 1


def test_a_hundred_steps_gather_no_dust() -> None:
    scale = ValueScale(0, 8, 0.1, 4)
    value = 0.0
    for _ in range(3):
        value = scale.stepped(value, 1)
    assert value == 0.3
