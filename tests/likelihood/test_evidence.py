"""Which statements count, and how much noise each carries: the tables of model.md, computed by hand."""

from datetime import date
from typing import Any

import numpy as np
import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.evidence import (
    Evidence,
    counting_judgements,
    counting_positions,
    gather,
    position_variance,
)
from truceboard.likelihood.linkages import Linkages
from truceboard.likelihood.structure import structure

AS_OF = date(2025, 2, 1)


def evidence(case: Case, as_of: date = AS_OF, positions: bool = True) -> tuple[Evidence, ...]:
    compiled = structure(case)
    return gather(case, compiled, Linkages(compiled.linkages), as_of, positions)


def test_which_positions_count() -> None:
    case = small_case.case(
        positions=[
            small_case.position("known-that-day", date="2025-02-01"),
            small_case.position("later", date="2025-02-02"),
            small_case.position("reported-in-time-about-later", date="2025-02-10", reported_on="2025-01-30"),
            small_case.position("reported-too-late", date="2025-01-10", reported_on="2025-02-02"),
            small_case.position("set-aside", set_aside=True),
            small_case.position("about-no-party", party=None),
        ]
    )
    counting = [position.id for position in counting_positions(case, AS_OF)]
    assert counting == ["known-that-day", "reported-in-time-about-later"]
    (about,) = evidence(case)
    assert about.days.tolist() == [date(2025, 2, 1).toordinal(), date(2025, 2, 10).toordinal()]


def test_only_the_last_round_made_by_then_counts() -> None:
    case = small_case.case(
        small_case.party("north"),
        small_case.party("south"),
        judgements=[
            small_case.judgement("first"),
            small_case.judgement("second", round=2),
            small_case.judgement("second-again", round=2, probability=0.6),
            small_case.judgement("third-too-late", round=3, date="2025-02-02"),
            small_case.judgement("other-party", party="south"),
            small_case.judgement("other-judge", participant="Bo"),
        ],
    )
    found = [judgement.id for judgement in counting_judgements(case, AS_OF)]
    assert found == ["second", "second-again", "other-party", "other-judge"]


def test_without_positions_the_judgements_stay() -> None:
    case = small_case.case(
        positions=[small_case.position("said")], judgements=[small_case.judgement("judged")]
    )
    assert evidence(case)[0].ids == ("said", "judged")
    assert evidence(case, positions=False)[0].ids == ("judged",)


@pytest.mark.parametrize(
    ("fields", "reliability", "variance"),
    [
        ({"credibility": 1, "commitment": "act"}, "A", 0.5**2 + 0.2**2),
        ({"credibility": 2, "commitment": "pledge"}, "B", 0.75**2 + 0.6**2),
        ({"credibility": 3, "commitment": "talk"}, "C", 1.1**2 + 1.0**2),
        ({"credibility": 4}, "D", 1.6**2 + 1.0**2),
        ({"credibility": 5, "commitment": None}, "E", 2.6**2 + 1.0**2),
        ({"credibility": 1}, "E", 2.4**2 + 1.0**2),
        ({"credibility": 6}, "A", 1.6**2 + 1.0**2),
        ({"credibility": 1}, "F", 2.0**2 + 1.0**2),
        ({"credibility": 1, "stance": "ambiguous"}, "A", 0.5**2 + 1.0**2 + 1.5**2),
        ({"credibility": 1, "stance": 0}, "A", 0.5**2 + 1.0**2),
    ],
)
def test_noise(fields: dict[str, Any], reliability: str, variance: float) -> None:
    position = small_case.case(positions=[small_case.position("said", **fields)]).positions[0]
    assert position_variance(position, reliability) == pytest.approx(variance, abs=1e-12)


def test_shared_biases_and_stances() -> None:
    case = small_case.case(
        small_case.party(channel_bias={"public": 0.7, "reporting": 0}),
        method={"source_bias": 0.3, "judge_bias": 0.2},
        sources=[
            {"id": "paper", "title": "A", "reliability": "A"},
            {"id": "wire", "title": "B", "reliability": "B"},
        ],
        positions=[
            small_case.position("a", stance="rejects"),
            small_case.position("b", stance="accepts", source="wire"),
            small_case.position("c", stance="leans_against", channel="private"),
            small_case.position("d", stance=-0.25, channel="reporting", source="wire"),
        ],
        judgements=[
            small_case.judgement("e", probability=0.8, spread=0.4),
            small_case.judgement("f", participant="Bo", probability=0.5),
            small_case.judgement("g", probability=0.2),
        ],
    )
    (about,) = evidence(case)
    assert about.said == pytest.approx([-3, 3, -1.5, -0.25, np.log(4), 0, -np.log(4)])
    assert about.variance[4:] == pytest.approx([0.16, 0.49, 0.49])
    shared = [(bias, members.tolist()) for bias, members in about.shared]
    # public, private (not listed: 0.5), then the two sources, then the two participants; no bias, no group
    assert shared == [
        (0.7, [0, 1]),
        (0.5, [2]),
        (0.3, [0, 2]),
        (0.3, [1, 3]),
        (0.2, [4, 6]),
        (0.2, [5]),
    ]


def test_each_observation_stands_at_the_levers_of_its_own_day() -> None:
    lever = small_case.lever(
        history=[{"date": "2025-01-10", "value": 20}, {"date": "2025-01-20", "value": 70}]
    )
    case = small_case.case(
        small_case.party(
            interests=[small_case.interest("gain", small_case.influence(neutral=10), importance=1.5)]
        ),
        levers=[lever],
        positions=[
            small_case.position("before-the-first-entry", date="2025-01-01"),
            small_case.position("eve", date="2025-01-19"),
            small_case.position("day", date="2025-01-20"),
        ],
        judgements=[
            small_case.judgement("as-was"),
            small_case.judgement("what-if", settings={"lever": 100}),
        ],
    )
    (about,) = evidence(case)
    expected = [1.5 * (share - 0.1) for share in (0.2, 0.2, 0.7, 0.7, 1.0)]
    assert about.design == pytest.approx(np.column_stack([np.ones(5), expected]))
    assert about.linkages.tolist() == [0] * 5


def test_a_statement_prices_in_the_other_side() -> None:
    """The linkage that a statement contains, at prior means, by plain iteration."""
    north = small_case.party("north", base_rate=0.3, linkages=[{"party": "south", "strength": 0.9}])
    south = small_case.party("south", base_rate=0.8, linkages=[{"party": "north", "strength": -0.5}])
    case = small_case.case(north, south, positions=[small_case.position("said", party="north")])
    about, _ = evidence(case)
    lever = 2.0 * (0.4 - 0.2)
    free = np.log([0.3 / 0.7, 0.8 / 0.2]) + lever
    eta = free.copy()
    for _ in range(200):
        q = 1 / (1 + np.exp(-eta))
        eta = free + np.array([0.9 * (2 * q[1] - 1), -0.5 * (2 * q[0] - 1)])
    assert about.linkages == pytest.approx([eta[0] - free[0]], abs=1e-12)
