"""Learning day by day against the update of each day on its own."""

from datetime import date
from typing import Any

import numpy as np
import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood import learning
from truceboard.likelihood.belief import update
from truceboard.likelihood.evidence import gather
from truceboard.likelihood.learning import Learning, chosen
from truceboard.likelihood.linkages import Linkages
from truceboard.likelihood.structure import structure

LAST = date(2025, 2, 1)


def case_of(seed: int) -> Case:
    """Twelve statements told on any day, reported at once, late or early."""
    numbers = np.random.default_rng(seed)

    def any_of(*words: str) -> Any:
        return words[numbers.integers(len(words))]

    said = [
        small_case.position(
            f"p{number}",
            date=f"2025-01-{numbers.integers(1, 32):02}",
            reported_on=any_of("2025-01-08", "2025-01-21", "2025-01-30"),
            stance=float(numbers.uniform(-4, 4)),
            channel=any_of("public", "private"),
            source=any_of("paper", "cable"),
        )
        for number in range(12)
    ]
    sources = [{"id": name, "title": name, "reliability": "B"} for name in ("paper", "cable")]
    return small_case.case(positions=said, sources=sources)


@pytest.mark.parametrize("most_at_once", [1000, 5])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_day_is_its_own_update(monkeypatch: pytest.MonkeyPatch, seed: int, most_at_once: int) -> None:
    monkeypatch.setattr(learning, "MOST_FOR_COVARIANCE_FORM", most_at_once)
    case = case_of(seed)
    compiled = structure(case)
    linkages = Linkages(compiled.linkages)
    (whole,) = gather(case, compiled, linkages, LAST, True)
    known_on = [position.reported_on.toordinal() for position in case.positions if position.reported_on]
    learned = Learning(compiled.parties[0], whole, known_on)
    for day in (date(2025, 1, 7), date(2025, 1, 8), date(2025, 1, 20), date(2025, 1, 21), LAST):
        (then,) = gather(case, compiled, linkages, day, True)
        own = update(compiled.parties[0], then, day.toordinal())
        mean, lower = learned.belief(day.toordinal())
        assert learned.count(day.toordinal()) == len(then.ids)
        assert mean == pytest.approx(own.mean, abs=1e-12)
        assert lower @ lower.T == pytest.approx(own.covariance, abs=1e-12)


def test_chosen_observations_keep_what_they_share() -> None:
    case = case_of(4)
    compiled = structure(case)
    (whole,) = gather(case, compiled, Linkages(compiled.linkages), LAST, True)
    places = np.array([7, 2, 11])
    some = chosen(whole, places)
    assert some.ids == ("p7", "p2", "p11")
    assert some.said.tolist() == [whole.said[place] for place in places]
    shared = np.zeros((12, 12))
    for bias, members in whole.shared:
        shared[np.ix_(members, members)] += bias**2
    of_some = np.zeros((3, 3))
    for bias, members in some.shared:
        of_some[np.ix_(members, members)] += bias**2
    assert of_some == pytest.approx(shared[np.ix_(places, places)])
    assert chosen(whole, np.arange(0)).shared == ()
