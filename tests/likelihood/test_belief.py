"""The evidence update against conditioning the joint normal distribution, written out in plain loops."""

from datetime import date

import numpy as np
import pytest
from tests.likelihood import small_case
from tests.likelihood.test_evidence import evidence

from truceboard.case.case import Case
from truceboard.likelihood.belief import (
    MOST_FOR_COVARIANCE_FORM,
    Posterior,
    covariance_form,
    information_form,
    update,
)
from truceboard.likelihood.structure import structure

AS_OF = date(2025, 2, 1)


def posterior(case: Case) -> Posterior:
    return update(structure(case).parties[0], evidence(case)[0], AS_OF.toordinal())


def spoken_case(**fields: object) -> Case:
    return small_case.case(
        small_case.party(
            channel_bias={"public": 0.7},
            interests=[
                small_case.interest("gain", small_case.influence(), small_case.influence("other", spread=0)),
                small_case.interest("loss", small_case.influence("other", strength=-1.0), importance=0.5),
            ],
        ),
        levers=[small_case.lever(), small_case.lever("other", minimum=-10, maximum=50, uncertainty=5)],
        positions=[
            small_case.position("a", date="2025-01-05", stance="rejects"),
            small_case.position("b", date="2025-01-05", channel="private", stance="ambiguous"),
            small_case.position("c", date="2025-02-20", reported_on="2025-02-01", stance="accepts"),
        ],
        judgements=[
            small_case.judgement("d", settings={"lever": 90}),
            small_case.judgement("e", date="2025-01-31", probability=0.3),
        ],
        **fields,
    )


def test_conditioning_the_joint_distribution() -> None:
    case = spoken_case()
    party, about = structure(case).parties[0], evidence(case)[0]
    # Unknowns: base and strengths, residual on each of the four days spoken about and as-of day, each bias.
    days = [*about.days.tolist(), AS_OF.toordinal()]
    fixed, n = len(party.prior_mean) - 1, len(about.ids)
    size = fixed + len(days) + len(about.shared)
    covariance, seen = np.zeros((size, size)), np.zeros((n, size))
    for i in range(fixed):
        covariance[i, i] = party.prior_spread[i] ** 2
    for i, day in enumerate(days):
        for j, other in enumerate(days):
            covariance[fixed + i, fixed + j] = 0.8**2 * 2 ** (-abs(day - other) / 30)
    for i, (bias, members) in enumerate(about.shared):
        covariance[fixed + len(days) + i, fixed + len(days) + i] = bias**2
        seen[members, fixed + len(days) + i] = 1
    for i in range(n):
        seen[i, :fixed] = about.design[i]
        seen[i, fixed + i] = 1
    spread = seen @ covariance @ seen.T + np.diag(about.variance)
    gain = covariance @ seen.T @ np.linalg.inv(spread)
    after = covariance - gain @ seen @ covariance
    wanted = [*range(fixed), fixed + n]
    mean = np.append(party.prior_mean[:-1], 0) + gain[wanted] @ (
        about.said - seen[:, :fixed] @ party.prior_mean[:-1] - about.linkages
    )

    found = posterior(case)
    assert found.gain == pytest.approx(gain[wanted], abs=1e-12)
    assert found.covariance == pytest.approx(after[np.ix_(wanted, wanted)], abs=1e-12)
    assert found.mean == pytest.approx(mean, abs=1e-12)


def test_both_forms_are_the_same_update() -> None:
    case = spoken_case()
    party, about = structure(case).parties[0], evidence(case)[0]
    for one, other in zip(
        covariance_form(party, about, AS_OF.toordinal()),
        information_form(party, about, AS_OF.toordinal()),
        strict=True,
    ):
        assert other == pytest.approx(one, abs=1e-12)


@pytest.mark.parametrize("half_life", [0.01, 30, 1e6])
@pytest.mark.parametrize("days", [1, 400])
def test_both_forms_agree_on_more_than_a_thousand_observations(half_life: float, days: int) -> None:
    rng = np.random.default_rng(1)
    stances = ("rejects", "leans_against", "ambiguous", "leans_toward", "accepts")
    case = small_case.case(
        small_case.party(residual={"spread": 0.8, "half_life_days": half_life}),
        sources=[{"id": f"s{i}", "title": "S", "reliability": "ABCDEF"[i % 6]} for i in range(40)],
        positions=[
            small_case.position(
                f"p{i}",
                date=date.fromordinal(AS_OF.toordinal() - int(rng.integers(days))).isoformat(),
                stance=stances[rng.integers(5)],
                source=f"s{rng.integers(40)}",
                channel=("public", "private", "assessment", "reporting")[rng.integers(4)],
            )
            for i in range(MOST_FOR_COVARIANCE_FORM + 50)
        ],
    )
    party, about = structure(case).parties[0], evidence(case)[0]
    gain, covariance = covariance_form(party, about, AS_OF.toordinal())
    found = update(party, about, AS_OF.toordinal())
    assert found.gain == pytest.approx(gain, abs=1e-9)
    assert found.covariance == pytest.approx(covariance, abs=1e-9)
    assert (found.gain != gain).any(), "the information form was not used"


def test_what_is_certain_stays_and_silence_teaches_nothing() -> None:
    case = spoken_case()
    found = posterior(case)
    certain = 2  # the influence without spread
    assert found.mean[certain] == structure(case).parties[0].prior_mean[certain]
    assert (found.covariance[certain] == 0).all()

    silent = posterior(small_case.case())
    assert silent.mean.tolist() == structure(small_case.case()).parties[0].prior_mean.tolist()
    assert silent.covariance == pytest.approx(np.diag([0.3, 0.5, 0.8]) ** 2)
    assert silent.gain.shape == (3, 0)


def test_ten_lines_of_one_article_are_not_ten_pieces_of_evidence() -> None:
    def learned(positions: int, sources: int) -> float:
        case = small_case.case(
            method={"source_bias": 1.0},
            sources=[{"id": f"s{i}", "title": "S", "reliability": "A"} for i in range(sources)],
            positions=[small_case.position(f"p{i}", source=f"s{i % sources}") for i in range(positions)],
        )
        found = posterior(case)
        return float(found.mean[0] + found.mean[-1])

    assert learned(1, 1) < learned(10, 1) < learned(10, 10)


def test_the_factor_gives_the_covariance_back_and_skips_zero_variance() -> None:
    case = spoken_case()
    party, about = structure(case).parties[0], evidence(case)[0]
    _, covariance = covariance_form(party, about, AS_OF.toordinal())
    lower = posterior(case).factor
    assert lower @ lower.T == pytest.approx(covariance, abs=1e-14)
    assert np.triu(lower, 1).tolist() == np.zeros_like(lower).tolist()
    assert (lower[2] == 0).all()
