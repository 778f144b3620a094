"""What each statement did, against an update in plain numpy from the tables of the model."""

from typing import Any

import numpy as np
import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.said import evidence_effect, statements
from truceboard.likelihood.shares import truce_shares


def test_two_statements_by_plain_numpy() -> None:
    positions = [
        small_case.position("old", date="2025-01-02", stance="rejects", credibility=3),
        small_case.position("new", date="2025-01-22", stance="ambiguous", commitment="pledge"),
    ]
    lever = small_case.lever(
        history=[{"date": "2025-01-01", "value": 40}, {"date": "2025-01-20", "value": 90}]
    )
    case = small_case.case(
        small_case.party(channel_bias={"public": 0.6}), levers=[lever], positions=positions
    )
    model = compile_case(case, draws=2)
    old, new = statements(case, model, model.evaluate({"lever": 10.0}))

    rows = np.array([[1, 0.4 - 0.2], [1, 0.9 - 0.2]])
    prior = np.array([np.log(0.4 / 0.6), 2.0])
    known = np.diag([0.3**2, 0.5**2])
    apart = np.array([[0, 20], [20, 0]])
    noise = np.diag([1.0**2 + 1.0**2, 0.75**2 + 0.6**2 + 1.5**2]) + 0.6**2 + 0.4**2
    seen = rows @ known @ rows.T + 0.8**2 * 2 ** (-apart / 30) + noise
    fading = 0.8**2 * 2 ** (-np.array([30, 10]) / 30)
    gain = np.vstack([known @ rows.T, fading]) @ np.linalg.inv(seen)
    weights = np.array([1, 0.1 - 0.2, 1]) @ gain
    assert (old.said, new.said) == (-3.0, 0.0)
    assert [old.expected, new.expected] == pytest.approx(list(rows @ prior), abs=1e-12)
    assert [old.weight, new.weight] == pytest.approx(list(weights), abs=1e-12)
    assert [old.pull, new.pull] == pytest.approx(
        list(weights * (np.array([-3, 0]) - rows @ prior)), abs=1e-12
    )


def test_the_pulls_are_the_contributions_and_the_points_the_shares(builtin: Case) -> None:
    model = compile_case(builtin)
    outlook = model.evaluate({"nato-pledge": 80.0}, {"ties": 0.5})
    model.evaluate()  # whatever was looked at in between
    found = statements(builtin, model, outlook)
    assert {(s.party, f"evidence:{s.id}"): s.pull for s in found} == pytest.approx(
        {
            (party.party, part.key): part.log_odds
            for party in outlook.parties
            for part in party.contributions
            if part.key.startswith("evidence:")
        },
        abs=1e-12,
    )
    points = {(s.party, s.key): s.points for s in truce_shares(model.structure, outlook).parts}
    assert all(s.points == points[s.party, f"evidence:{s.id}"] for s in found)


def test_marks_of_the_builtin_case(builtin: Case) -> None:
    model = compile_case(builtin, draws=2)
    found = {s.id: s for s in statements(builtin, model, model.evaluate())}
    assert [s.kind for s in found.values()] == ["position"] * 11
    # The register of the design reads: p01 as expected, p08 -0.01, p03 +0.03, p10 +0.06.
    assert {name for name, s in found.items() if s.as_expected} == {"p01", "p02"}
    assert {name: round(s.pull, 2) for name, s in found.items() if name in ("p08", "p03", "p10", "p07")} == {
        "p03": 0.03,
        "p07": 0.48,
        "p08": -0.01,
        "p10": 0.06,
    }
    assert {name for name, s in found.items() if s.pulls_backwards} == {"p02"}
    assert found["p03"].surprise > 0 > found["p03"].said


def test_linkages_are_expected_too() -> None:
    said = [small_case.position("said")]
    alone = small_case.case(small_case.party("north"), small_case.party("south"), positions=said)
    linked = small_case.case(
        small_case.party("north", linkages=[{"party": "south", "strength": 1.2}]),
        small_case.party("south"),
        positions=said,
    )
    expected = [
        statements(case, model, model.evaluate())[0].expected
        for case in (alone, linked)
        for model in [compile_case(case, draws=2)]
    ]
    south = np.log(0.4 / 0.6) + 2.0 * (0.4 - 0.2)
    assert expected[1] - expected[0] == pytest.approx(1.2 * np.tanh(south / 2), abs=1e-9)


def test_a_position_and_a_judgement_may_share_an_id() -> None:
    case = small_case.case(
        small_case.party("north"),
        small_case.party("south"),
        positions=[small_case.position("same"), small_case.position("other", party="south")],
        judgements=[
            small_case.judgement("dropped", probability=0.1),
            small_case.judgement("same", probability=0.7, round=2),
            small_case.judgement("later", participant="Ben", date="2025-03-01"),
        ],
    )
    model = compile_case(case, draws=64)
    found = statements(case, model, model.evaluate())
    assert [(s.kind, s.id, s.party) for s in found] == [
        ("position", "same", "north"),
        ("judgement", "same", "north"),
        ("position", "other", "south"),
    ]
    assert found[0].points != found[1].points
    assert found[1].said == pytest.approx(np.log(0.7 / 0.3))
    without = compile_case(case, draws=64, positions=False)
    assert [(s.kind, s.id) for s in statements(case, without, without.evaluate())] == [("judgement", "same")]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_pulls_of_the_exercises(exercises: dict[int, dict[str, Any]], number: int) -> None:
    exercise = exercises[number]
    case = Case.model_validate(exercise["case"])
    scenario = case.scenario(exercise["scenario"])
    model = compile_case(case, draws=2)
    for s in statements(case, model, model.evaluate(scenario.settings, scenario.importances)):
        figure = exercise["expected"]["contributions"][s.party][f"evidence:{s.id}"]
        assert s.pull == pytest.approx(figure, abs=0.001)


def test_what_the_evidence_does(builtin: Case) -> None:
    model = compile_case(builtin)
    outlook = model.evaluate({"nato-pledge": 80.0}, {"ties": 0.5})
    effect = evidence_effect(builtin, model, outlook)
    silent = compile_case(builtin.model_copy(update={"positions": ()})).evaluate(
        {"nato-pledge": 80.0}, {"ties": 0.5}
    )
    assert effect.with_positions is outlook
    assert effect.without_positions.agreed == silent.agreed
    assert effect.points == pytest.approx(100 * (outlook.agreed.mean - silent.agreed.mean))


def test_judgements_stay_where_the_positions_go() -> None:
    case = small_case.case(
        positions=[small_case.position("said")], judgements=[small_case.judgement("judged", probability=0.95)]
    )
    model = compile_case(case, draws=256)
    effect = evidence_effect(case, model, model.evaluate())
    judged_only = case.model_copy(update={"positions": ()})
    assert effect.without_positions.agreed == compile_case(judged_only, draws=256).evaluate().agreed
