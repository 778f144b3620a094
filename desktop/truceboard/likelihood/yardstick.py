"""Words for likelihoods: the ICD 203 and PHIA yardsticks, applied to the whole percent that is shown."""

import math
from typing import Literal

Yardstick = Literal["icd203", "phia"]

# Each band: its first whole percent and its term. ICD 203 (US Intelligence Community Directive 203, 2015):
# bands share their edges, an edge belongs to the upper band; the ends 0 and 100 carry the end terms.
_ICD203 = (
    (0, "almost_no_chance"),
    (5, "very_unlikely"),
    (20, "unlikely"),
    (45, "roughly_even_chance"),
    (55, "likely"),
    (80, "very_likely"),
    (95, "almost_certain"),
)
# PHIA (UK Professional Head of Intelligence Assessment): first and last whole percent of each band. The gaps
# are meant; "realistic possibility" ends below 50.
_PHIA = (
    (0, 5, "remote_chance"),
    (10, 20, "highly_unlikely"),
    (25, 35, "unlikely"),
    (40, 49, "realistic_possibility"),
    (55, 75, "likely"),
    (80, 90, "highly_likely"),
    (95, 100, "almost_certain"),
)


def whole_percent(probability: float) -> int:
    """The whole percent shown, halves rounded up, 0 to 100."""
    # Twelve decimals first: 0.285 * 100 is 28.499999999999996, and the half was meant.
    return math.floor(round(probability * 100, 12) + 0.5)


def shown_percent(probability: float) -> str:
    """`<1` below one percent, `>99` above ninety-nine, else the whole percent."""
    percent = round(probability * 100, 12)
    if percent < 1:
        return "<1"
    if percent > 99:
        return ">99"
    return str(whole_percent(probability))


def terms(probability: float, yardstick: Yardstick) -> tuple[str, ...]:
    """The key of the term for the percent shown; in a gap of PHIA those of both neighbours, lower first."""
    percent = whole_percent(probability)
    if yardstick == "icd203":
        return (next(term for first, term in reversed(_ICD203) if percent >= first),)
    below = next(band for band in reversed(_PHIA) if percent >= band[0])
    if percent <= below[1]:
        return (below[2],)
    return below[2], _PHIA[_PHIA.index(below) + 1][2]
