import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from truceboard.likelihood.percentiles import percentiles

FRACTIONS = (0.05, 0.5, 0.95)


@given(arrays(float, st.integers(1, 200), elements=st.floats(0, 1)))
def test_they_are_those_of_numpy(values: np.ndarray) -> None:
    assert percentiles(values, FRACTIONS) == pytest.approx(np.quantile(values, FRACTIONS), abs=1e-15)


@given(st.lists(st.sampled_from([0.0, 0.1, 0.100001, 0.5, 1.0]), min_size=1, max_size=50))
def test_ties_are_no_trouble(values: list[float]) -> None:
    found = percentiles(np.array(values), FRACTIONS)
    assert found == pytest.approx(np.quantile(values, FRACTIONS), abs=1e-15)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("scale", [1.0, 1e-30, 1e-43])
def test_many_values_of_any_size(dtype: type, scale: float) -> None:
    values = (np.random.default_rng(1).beta(0.3, 4, 8192) * scale).astype(dtype)
    ordered = sorted(float(value) for value in values)
    for fraction, found in zip(FRACTIONS, percentiles(values, FRACTIONS), strict=True):
        below = int(fraction * 8191)
        part = fraction * 8191 - below
        assert found == pytest.approx(ordered[below] * (1 - part) + ordered[below + 1] * part, rel=1e-12)


def test_the_ends_are_the_smallest_and_the_largest() -> None:
    assert percentiles(np.array([0.3, 0.1, 0.2]), (0.0, 1.0)) == (0.1, 0.3)


def test_the_values_stay_as_they_are() -> None:
    values = np.array([0.3, 0.1, 0.2])
    percentiles(values, FRACTIONS)
    assert values.tolist() == [0.3, 0.1, 0.2]
