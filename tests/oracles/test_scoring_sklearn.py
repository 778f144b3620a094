"""Scores and the calibration table against scikit-learn, which shares no code with them."""

import numpy as np
import pytest
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, log_loss

from truceboard.likelihood.calibration import bins_of
from truceboard.likelihood.outlook import RESPONSES
from truceboard.likelihood.scoring import brier, log_score, ranked_probability_score

RANDOM = np.random.default_rng(20250313)
FORECASTS = RANDOM.uniform(1e-6, 1 - 1e-6, 500)
OUTCOMES = RANDOM.uniform(size=500) < FORECASTS**1.5


def test_brier() -> None:
    ours = [brier(float(p), bool(o)) for p, o in zip(FORECASTS, OUTCOMES, strict=True)]
    assert np.mean(ours) == pytest.approx(brier_score_loss(OUTCOMES, FORECASTS), abs=1e-12)


def test_log_score() -> None:
    ours = [log_score(float(p), bool(o)) for p, o in zip(FORECASTS, OUTCOMES, strict=True)]
    assert np.mean(ours) == pytest.approx(log_loss(OUTCOMES, FORECASTS), abs=1e-12)


def test_the_ranked_score_is_a_brier_score_for_each_step_of_the_ladder() -> None:
    ladders = RANDOM.dirichlet([1, 2, 1.5, 0.7], 200)
    given = RANDOM.integers(4, size=200)
    ours = [
        ranked_probability_score(ladder.tolist(), RESPONSES[rung])
        for ladder, rung in zip(ladders, given, strict=True)
    ]
    steps = [
        brier_score_loss(given <= step, np.clip(ladders[:, : step + 1].sum(axis=1), 0, 1))
        for step in range(3)
    ]
    assert np.mean(ours) == pytest.approx(sum(steps), abs=1e-12)


def test_the_calibration_table() -> None:
    table = bins_of(list(zip(FORECASTS.tolist(), OUTCOMES.tolist(), strict=True)))
    came_true, mean_forecast = calibration_curve(OUTCOMES, FORECASTS, n_bins=10)
    assert [each.came_true for each in table] == pytest.approx(came_true.tolist(), abs=1e-12)
    assert [each.mean_forecast for each in table] == pytest.approx(mean_forecast.tolist(), abs=1e-12)
    assert sum(each.count for each in table) == 500
