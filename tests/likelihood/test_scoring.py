import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceboard.case.judgements import Response
from truceboard.likelihood.outlook import RESPONSES
from truceboard.likelihood.scoring import brier, log_score, ranked_probability_score

probabilities = st.floats(0, 1)
ladders = (
    st.lists(st.floats(0, 1), min_size=4, max_size=4)
    .filter(lambda weights: sum(weights) > 1e-3)
    .map(lambda weights: tuple(weight / sum(weights) for weight in weights))
)
responses = st.sampled_from(RESPONSES)
GRID = [step / 1000 for step in range(1, 1000)]


@pytest.mark.parametrize(
    ("probability", "outcome", "quadratic", "logarithmic"),
    [
        (0.31, True, 0.4761, 1.171182981502945),
        (0.31, False, 0.0961, 0.37106368139083207),
        (0.5, True, 0.25, 0.6931471805599453),
        (0.9, False, 0.81, 2.302585092994046),
        (1.0, True, 0.0, 0.0),
        (0.0, False, 0.0, 0.0),
        (1.0, False, 1.0, math.inf),
        (0.0, True, 1.0, math.inf),
    ],
)
def test_a_table_by_hand(probability: float, outcome: bool, quadratic: float, logarithmic: float) -> None:
    assert brier(probability, outcome) == pytest.approx(quadratic, abs=1e-15)
    assert log_score(probability, outcome) == pytest.approx(logarithmic, rel=1e-14)


def test_a_perfect_log_score_has_no_sign() -> None:
    assert str(log_score(1.0, True)) == str(log_score(0.0, False)) == "0.0"


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        # The ladder 0.40, 0.30, 0.20, 0.10 has the running sums 0.40, 0.70, 0.90.
        ("reject", 0.36 + 0.09 + 0.01),
        ("stall", 0.16 + 0.09 + 0.01),
        ("accept_with_conditions", 0.16 + 0.49 + 0.01),
        ("accept", 0.16 + 0.49 + 0.81),
    ],
)
def test_ranked_scores_by_hand(response: Response, expected: float) -> None:
    assert ranked_probability_score((0.4, 0.3, 0.2, 0.1), response) == pytest.approx(expected, abs=1e-14)


def test_a_near_miss_costs_less_than_a_far_one() -> None:
    certain = (1.0, 0.0, 0.0, 0.0)
    scores = [ranked_probability_score(certain, response) for response in ("reject", "stall", "accept")]
    assert scores == [0.0, 1.0, 3.0]


@given(probabilities, st.booleans())
def test_bounds_of_brier_and_log(probability: float, outcome: bool) -> None:
    assert 0 <= brier(probability, outcome) <= 1
    assert 0 <= log_score(probability, outcome) <= math.inf


@given(ladders, responses)
def test_bounds_of_the_ranked_score(ladder: tuple[float, ...], response: Response) -> None:
    assert 0 <= ranked_probability_score(ladder, response) <= 3 + 1e-12


@given(probabilities, st.booleans())
def test_with_two_rungs_the_ranked_score_is_brier(probability: float, outcome: bool) -> None:
    ladder = (1 - probability, probability)
    response: Response = "stall" if outcome else "reject"
    assert ranked_probability_score(ladder, response) == pytest.approx(brier(probability, outcome), abs=1e-15)


@pytest.mark.parametrize("score", [brier, log_score])
@pytest.mark.parametrize("believed", [0.001, 0.03, 0.25, 0.5, 0.62, 0.999])
def test_stating_what_one_believes_scores_best(
    score: Callable[[float, bool], float], believed: float
) -> None:
    def expected(stated: float) -> float:
        return believed * score(stated, True) + (1 - believed) * score(stated, False)

    assert min(GRID, key=expected) == believed


@given(ladders, ladders)
def test_no_other_ladder_scores_better_than_the_believed_one(
    believed: tuple[float, ...], stated: tuple[float, ...]
) -> None:
    def expected(ladder: tuple[float, ...]) -> float:
        return math.fsum(
            share * ranked_probability_score(ladder, response)
            for share, response in zip(believed, RESPONSES, strict=True)
        )

    assert expected(believed) <= expected(stated) + 1e-12
