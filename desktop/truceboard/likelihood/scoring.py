"""Scores of a forecast once the answer is known; for all three, lower is better and 0 is perfect.

All are strictly proper: on average nobody gains by stating another probability than the one they believe.
"""

import math
from collections.abc import Sequence
from itertools import accumulate

from truceboard.case.judgements import Response
from truceboard.likelihood.outlook import RESPONSES


def brier(probability: float, outcome: bool) -> float:
    """(p - o)^2 in [0, 1], o = 1 if the event came true, else 0.

    The convention for one event with two outcomes: half of the original sum over both outcomes (Brier 1950).
    An even chance always scores 0.25; a certain forecast scores 0 or 1.
    """
    return (probability - outcome) ** 2


def log_score(probability: float, outcome: bool) -> float:
    """-ln of the probability given to what happened, in nats, in [0, infinity] (Good 1952).

    A forecast that ruled out what happened (0 that came true, 1 that did not) scores infinity, and so does
    every mean it enters: no number of good forecasts makes up for it.
    """
    ruled_out = probability == (0 if outcome else 1)
    if ruled_out:
        return math.inf
    # The logarithm of a probability is never positive.
    return abs(math.log(probability) if outcome else math.log1p(-probability))


def ranked_probability_score(ladder: Sequence[float], response: Response) -> float:
    """The sum over c < K of (CDF_c - O_c)^2 in [0, K - 1], K ordered responses (Epstein 1969, Murphy 1970).

    `ladder` holds the probabilities of RESPONSES in their order, from reject to accept; O_c is 1 from the
    rung of `response` on. Not divided by K - 1, so the four responses score from 0 to 3; with two it is the
    Brier score. A miss by one rung costs less than a miss by three.
    """
    given = RESPONSES.index(response)
    reached = list(accumulate(ladder))[:-1]
    return math.fsum((share - (rung >= given)) ** 2 for rung, share in enumerate(reached))
