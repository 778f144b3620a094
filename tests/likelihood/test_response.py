import numpy as np
import pytest

from truceboard.likelihood.response import logistic, rungs


def test_logistic_is_exact_in_both_tails() -> None:
    found = logistic(np.array([-1000.0, -700.0, -37.0, 0.0, 37.0, 1000.0]))
    assert found[0] == 0
    assert found[1] == pytest.approx(np.exp(-700.0), rel=1e-12)
    assert found[2] == pytest.approx(np.exp(-37.0), rel=1e-12)
    assert found[3:] == pytest.approx([0.5, 1, 1], abs=1e-15)


def test_rungs_by_hand() -> None:
    stall, conditions, accept = rungs(np.array([0.7]), -1.6, 1.8)
    assert stall == pytest.approx([1 / (1 + np.exp(-2.3))])
    assert conditions == pytest.approx([1 / (1 + np.exp(-0.7))])
    assert accept == pytest.approx([1 / (1 + np.exp(1.1))])
