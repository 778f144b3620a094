"""What to find out first, against plain numpy on the same draws and against variances on paper."""

import numpy as np
import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.compile import compile_case
from truceboard.likelihood.find_out import find_out_first


def test_the_builtin_case_by_plain_numpy(builtin: Case) -> None:
    model = compile_case(builtin, draws=2048)
    settings, importances = {"nato-pledge": 40.0}, {"ties": 1.5}
    found = {(u.party, u.key): u.share for u in find_out_first(model, settings, importances)}
    assert list(found.values()) == sorted(found.values(), reverse=True)

    drawn: dict[tuple[str | None, str], np.ndarray] = {}
    free = []
    for index, party in enumerate(builtin.parties):
        rows = model.columns.unknowns(index)[:, :2048]
        drawn[party.actor, "base"], drawn[party.actor, "residual"] = rows[0], rows[-1]
        eta, row = rows[0] + rows[-1], 1
        for interest in party.interests:
            weight = importances.get(interest.id, interest.importance)
            for influence in interest.influences:
                lever = builtin.lever(influence.lever)
                width = lever.maximum - lever.minimum
                number = builtin.levers.index(lever)
                u = (settings.get(lever.id, lever.value_on(builtin.as_of)) - lever.minimum) / width
                if lever.uncertainty:
                    u = model.columns.drawn_shares[number][:2048]
                    drawn[None, f"lever:{lever.id}"] = u
                u0 = (influence.neutral - lever.minimum) / width
                shape = influence.shape
                match shape.kind:
                    case "linear":
                        f = u - u0
                    case "diminishing":
                        f = (np.exp(-shape.rate * u0) - np.exp(-shape.rate * u)) / (1 - np.exp(-shape.rate))
                    case "threshold":
                        step = [
                            1 / (1 + np.exp(-shape.steepness * (v - shape.midpoint))) for v in (u, u0, 0, 1)
                        ]
                        f = (step[0] - step[1]) / (step[3] - step[2])
                drawn[party.actor, f"influence:{interest.id}:{lever.id}"] = rows[row]
                eta = eta + weight * rows[row] * f
                row += 1
        free.append(eta)
    kremlin, kyiv = free
    for _ in range(200):
        kremlin, kyiv = free[0] + 0.5 * np.tanh(kyiv / 2), free[1] + 0.2 * np.tanh(kremlin / 2)
    met = 0.5 * 0.4
    outright = 1 / (1 + np.exp(1.8 - kremlin))
    agreed = (outright + met * (1 / (1 + np.exp(-kremlin)) - outright)) / (1 + np.exp(-kyiv))
    y = np.log(agreed / (1 - agreed))
    by_numpy = {key: np.corrcoef(z, y)[0, 1] ** 2 for key, z in drawn.items() if z.std() > 0}
    assert found == pytest.approx(by_numpy, abs=1e-9)


def test_one_party_whose_conditions_are_met_by_hand() -> None:
    lever = small_case.lever(uncertainty=30)
    sure = small_case.lever("sure")
    party = small_case.party(
        base_spread=0.5,
        conditions_met=1.0,
        interests=[small_case.interest("a", small_case.influence(spread=0), small_case.influence("sure"))],
    )
    # y = base + 2 (u - 0.2) + s (0.4 - 0.2) + residual; a triangle of half-width h has variance h^2 / 6.
    parts = {
        "base": 0.5**2,
        "influence:a:sure": (0.5 * 0.2) ** 2,
        "residual": 0.8**2,
        "lever:lever": (2 * 0.3) ** 2 / 6,
    }
    case = small_case.case(party, levers=[lever, sure])
    found = {u.key: u for u in find_out_first(compile_case(case))}
    assert {key: u.share for key, u in found.items()} == pytest.approx(
        {key: variance / sum(parts.values()) for key, variance in parts.items()}, abs=0.003
    )
    assert [found[key].kind for key in parts] == ["base", "strength", "residual", "lever"]
    assert [found[key].party for key in parts] == ["north", "north", "north", None]


def test_shares_lie_between_nothing_and_everything(builtin: Case) -> None:
    assert all(0 <= unknown.share <= 1 for unknown in find_out_first(compile_case(builtin, draws=256)))


def test_what_was_said_leaves_less_to_find_out() -> None:
    said = small_case.position("said", date="2025-02-01", commitment="act")
    quiet, spoken = (
        {u.key: u.share for u in find_out_first(compile_case(small_case.case(positions=positions)))}
        for positions in ([], [said])
    )
    assert spoken["residual"] < quiet["residual"]


def test_certain_truces_stay_finite() -> None:
    case = small_case.case(small_case.party(base_rate=1e-15, conditions_met=0.0))
    assert find_out_first(compile_case(case, draws=64)) == ()


def test_one_draw_tells_nothing() -> None:
    assert find_out_first(compile_case(small_case.case(), draws=1)) == ()


def test_an_unknown_lever_is_refused(builtin: Case) -> None:
    with pytest.raises(KeyError, match="no-such-lever"):
        find_out_first(compile_case(builtin, draws=2), {"no-such-lever": 1.0})
