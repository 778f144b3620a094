"""An influence in words and in percent: what the numbers of a strength mean, both ways. Knows no Qt.

A strength is a difference of log-odds over the lever's full range. Said in percent it needs a place to start
from: "if only this lever moved from low to high, acceptance would go from 20 % to 45 %" is
logit(0.45) - logit(0.20).
"""

import math
from typing import Final

LEAST, MOST = 0.002, 0.998
"""Percentages that can be told: as in judgements, beyond them log-odds run away."""
DIGITS: Final = 4
"""Decimals kept of log-odds told in percent; the tenths of a percent shown do not hang on the fifth."""
RANGE_90: Final = 1.6448536269514722
"""Half the width of a 90 % range in standard deviations (the normal's 95th percentile)."""
WORDS: Final = {"negligible": 0.15, "weak": 0.4, "moderate": 0.8, "strong": 1.6, "decisive": 3.0}
"""The words for a strength and what each stands for, in log-odds over the lever's full range.

From even odds, 0.15 leads from 50 to 54 %, 0.4 to 60 %, 0.8 to 69 %, 1.6 to 83 % and 3.0 to 95 %.
"""


def logit(p: float) -> float:
    """Log-odds of a probability strictly between 0 and 1."""
    return math.log(p) - math.log1p(-p)


def logistic(x: float) -> float:
    """The probability of log-odds, without overflow."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def strength_between(low: float, high: float) -> float:
    """The strength that leads from acceptance `low` to `high`, in log-odds."""
    return round(logit(high) - logit(low), DIGITS)


def reached(low: float, strength: float) -> float:
    """Where a strength leads from acceptance `low`."""
    return logistic(logit(low) + strength)


def word_for(strength: float) -> str:
    """The word nearest to a strength by ratio, its sign left aside."""
    size = abs(strength)
    if size < WORDS["negligible"] / 2:
        return "negligible"
    return min(WORDS, key=lambda word: abs(math.log(size / WORDS[word])))


def spread_of_range(middle: float, end: float) -> float:
    """The spread (log-odds) whose 90 % range around acceptance `middle` ends at `end`."""
    return round(abs(logit(end) - logit(middle)) / RANGE_90, DIGITS)


def range_of_spread(low: float, strength: float, spread: float) -> tuple[float, float]:
    """The 90 % range of the acceptance that is reached from `low`."""
    return reached(low, strength - RANGE_90 * spread), reached(low, strength + RANGE_90 * spread)
