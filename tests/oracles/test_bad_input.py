"""Cases at the edge of what may be asked: the right answer, or an error that names the place."""

import json
from typing import Any

import pytest
from tests.oracles import brute_force, plain_cases
from tests.oracles.plain_cases import Plain, case, influence, interest, lever, party, position
from tests.oracles.test_brute_force import check

from truceboard.case.problems import CaseError
from truceboard.files.reading import parse_case
from truceboard.likelihood.compile import compile_case

SAID = [
    position("no", date="2025-01-05", stance="rejects"),
    position("yes", stance="accepts", commitment="act"),
]


def shaped(**shape: Any) -> Plain:
    return party(interests=[interest("gain", influence(shape=shape))])


def at_bound(end: int) -> Plain:
    return case(
        party(conditions=[{"id": "met", "text": "Met", "lever": "lever"}]),
        levers=[lever(uncertainty=30, history=[{"date": "2025-01-01", "value": end}])],
        positions=SAID,
    )


def fifty(**fields: Any) -> Plain:
    """In a ring, each leaning on the next."""
    names = [f"p{index}" for index in range(50)]
    after = dict(zip(names, [*names[1:], names[0]], strict=True))
    return case(
        *(
            party(
                name,
                base_rate=0.97,
                conditions_met=0.8,
                linkages=[{"party": after[name], "strength": 1.2}],
                interests=[interest(f"gain-of-{name}", influence(spread=0.2))],
            )
            for name in names
        ),
        positions=[position(f"about-{name}", party=name) for name in names[::7]],
        **fields,
    )


RIGHT = {
    "an uncertain lever at its minimum": at_bound(0),
    "an uncertain lever at its maximum": at_bound(100),
    "an uncertainty wider than the range": case(levers=[lever(uncertainty=500)], positions=SAID),
    "zero spread, nothing said": case(
        party(base_spread=0, interests=[interest("gain", influence(spread=0))]),
    ),
    "zero spread, much said": case(
        party(base_spread=0, interests=[interest("gain", influence(spread=0))], channel_bias={"public": 0}),
        method={"source_bias": 0},
        positions=SAID,
    ),
    "a base rate of 0.001": case(party(base_rate=0.001), positions=SAID),
    "a base rate of 0.999": case(party(base_rate=0.999), positions=SAID),
    "a rate near zero": case(shaped(kind="diminishing", rate=1e-12), positions=SAID),
    "a rate just above linear": case(shaped(kind="diminishing", rate=1.01e-4), positions=SAID),
    "a steepness near zero": case(shaped(kind="threshold", midpoint=0.9, steepness=1e-12), positions=SAID),
    "a step": case(shaped(kind="threshold", midpoint=0.4, steepness=200), positions=SAID),
    "positions all in the future": case(
        positions=[position("later", date="2025-02-02"), position("heard-later", reported_on="2025-06-01")]
    ),
    "a position known before its day": case(
        positions=[position("announced", date="2025-03-01", reported_on="2025-01-30", stance="accepts")]
    ),
    "no positions": case(),
    "a party without interests": case(
        party("north", linkages=[{"party": "south", "strength": 1.9}]),
        party("south", interests=[]),
        positions=[position("said", party="south"), *SAID],
    ),
    "one party": case(positions=SAID),
    "the same words forty times": case(positions=[position(f"said-{n}") for n in range(40)]),
    "no levers at all": case(party(interests=[]), levers=[], positions=SAID),
    "only the residual is unknown": case(
        party(base_spread=0, interests=[], residual={"spread": 2.5, "half_life_days": 0.01}), positions=SAID
    ),
}


@pytest.mark.parametrize("plain", RIGHT.values(), ids=RIGHT)
def test_the_right_answer(plain: Plain) -> None:
    outlook = compile_case(parse_case(json.dumps(plain).encode()), draws=65536).evaluate()
    check(outlook, brute_force.evaluate(plain))


def test_fifty_parties() -> None:
    plain = fifty()
    outlook = compile_case(parse_case(json.dumps(plain).encode()), draws=8192).evaluate()
    right = brute_force.evaluate(plain, draws=8000)
    assert outlook.agreed.mean > 0.02
    for name in ("agreed", "as_offered", "at_least_with_conditions"):
        assert getattr(outlook, name).mean == pytest.approx(right[name]["mean"], abs=0.003)
        assert getattr(outlook, name).p95 == pytest.approx(right[name]["p95"], abs=0.012)
    for found in outlook.parties:
        contributions = {part.key: part.log_odds for part in found.contributions}
        assert contributions == pytest.approx(right["contributions"][found.party], abs=1e-9)


def linked(strength: float) -> Plain:
    """Two parties who answer each other."""
    return case(
        party("north", linkages=[{"party": "south", "strength": 0.4}]),
        party("south", linkages=[{"party": "north", "strength": strength}]),
    )


def too_sharp() -> Plain:
    """A spread so wide that the statement leaves nothing of it but rounding."""
    return case(
        party("north"),
        party("south", interests=[interest("gain", influence(spread=1e9))]),
        positions=[position("said", party="south")],
    )


@pytest.mark.parametrize(
    ("plain", "complaint"),
    [
        (linked(2.0), 'parties[1].linkages: the linkages of "south" add up to 2'),
        (linked(-7.5), 'parties[1].linkages: the linkages of "south" add up to 7.5'),
        (too_sharp(), "parties[1]: "),
        (case(party(base_rate=0)), "parties[0].base_rate: "),
        (case(party(base_rate=1)), "parties[0].base_rate: "),
        (case(party(base_spread=-0.1)), "parties[0].base_spread: "),
        (case(party(residual={"spread": 0, "half_life_days": 30})), "parties[0].residual.spread: "),
        (case(party(residual={"spread": 1, "half_life_days": 0})), "parties[0].residual.half_life_days: "),
        (case(party(thresholds={"stall": 0, "accept": 1})), "parties[0].thresholds.stall: "),
        (case(party(thresholds={"stall": -1, "accept": 0})), "parties[0].thresholds.accept: "),
        (
            case(shaped(kind="diminishing", rate=0)),
            "parties[0].interests[0].influences[0].shape.rate: ",
        ),
        (
            case(shaped(kind="threshold", midpoint=1.1, steepness=1)),
            "parties[0].interests[0].influences[0].shape.midpoint: ",
        ),
        (
            case(shaped(kind="threshold", midpoint=0.5, steepness=0)),
            "parties[0].interests[0].influences[0].shape.steepness: ",
        ),
        (case(levers=[lever(minimum=5, maximum=5)]), "levers[0]"),
        (case(levers=[lever(uncertainty=-1)]), "levers[0].uncertainty: "),
        (case(parties=[]), "parties: "),
        (fifty(parties=[*fifty()["parties"], party("p50", interests=[])]), "parties: "),
    ],
)
def test_an_error_that_names_the_place(plain: Plain, complaint: str) -> None:
    with pytest.raises(CaseError) as refused:
        compile_case(parse_case(json.dumps(plain).encode()), draws=64)
    assert any(str(problem).startswith(complaint) for problem in refused.value.problems), refused.value


def test_a_random_case_is_not_always_at_the_edge() -> None:
    """What the other oracles are asked about does have evidence, linkages, uncertainty and conditions."""
    several = [plain_cases.random_case(seed) for seed in range(8)]
    parties = [each for plain in several for each in plain["parties"]]
    assert sum(bool(each["linkages"]) for each in parties) > 4
    assert sum(bool(each["conditions"]) for each in parties) > 4
    assert sum(lever["uncertainty"] > 0 for plain in several for lever in plain["levers"]) > 4
    day = plain_cases.AS_OF.toordinal()
    seen = [brute_force.observations(p, i, day) for p in several for i in range(len(p["parties"]))]
    assert sum(map(len, seen)) > 40
