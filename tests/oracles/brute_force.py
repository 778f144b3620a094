"""The whole model once more, from its description alone: plain numpy on a case's JSON, and many random draws.

Nothing here is shared with the program. What the program does in closed form or quasi-randomly is done here
the long way: the joint normal distribution of everything said and everything unknown is written out and
conditioned by solving linear equations, draws are pseudo-random, and linked parties answer each other until
nothing moves.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

Plain = Mapping[str, Any]
Array = NDArray[np.float64]

DRAWS = 200_000
STANCES = {"rejects": -3.0, "leans_against": -1.5, "ambiguous": 0.0, "leans_toward": 1.5, "accepts": 3.0}
RELIABILITY = {"A": 0.50, "B": 0.75, "C": 1.10, "D": 1.60, "E": 2.40, "F": 2.00}
CREDIBILITY = {1: 0.30, 2: 0.60, 3: 1.00, 4: 1.60, 5: 2.60, 6: 1.60}
COMMITMENT = {"act": 0.20, "pledge": 0.60, "talk": 1.00}


@dataclass(frozen=True)
class Observation:
    """One position or judgement: `said` = row @ (base, strengths) + residual + linkages + biases + noise."""

    id: str
    said: float
    day: int
    row: Array
    linkages: float
    variance: float
    biases: Mapping[str, float]
    """Standard deviation of each bias that the observation shares with others, by its name."""


@dataclass(frozen=True)
class Belief:
    """A party's (base, strengths, residual on the as-of day), after the observations."""

    mean: Array
    covariance: Array
    gain: Array
    surprise: Array


def given(part: Plain, field: str, default: Any) -> Any:
    """An optional field: absent and null are the same."""
    value = part.get(field)
    return default if value is None else value


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def value_on(lever: Plain, day: int) -> float:
    value = lever["history"][0]["value"]
    for entry in lever["history"]:
        if ordinal(entry["date"]) <= day:
            value = entry["value"]
    return float(value)


def values_on(case: Plain, day: int, settings: Plain | None = None) -> dict[str, float]:
    return {lever["id"]: value_on(lever, day) for lever in case["levers"]} | dict(settings or {})


def share(lever: Plain, value: Any) -> Any:
    return (value - lever["minimum"]) / (lever["maximum"] - lever["minimum"])


def influence_of(shape: Plain | None, u: Any) -> Any:
    """f(u)."""
    kind = (shape or {"kind": "linear"})["kind"]
    if kind == "diminishing" and shape["rate"] >= 1e-4:
        return np.expm1(-shape["rate"] * u) / np.expm1(-shape["rate"])
    if kind == "threshold" and shape["steepness"] >= 1e-4:
        # logistic(x) = (1 + tanh(x / 2)) / 2, and the constants cancel
        step = [np.tanh(shape["steepness"] / 2 * (v - shape["midpoint"])) for v in (u, 0, 1)]
        return (step[0] - step[1]) / (step[2] - step[1])
    return u


def influences(party: Plain) -> list[tuple[Plain, Plain]]:
    return [(interest, each) for interest in party["interests"] for each in interest["influences"]]


def row(case: Plain, party: Plain, shares: Mapping[str, Any], importances: Plain) -> list[Any]:
    """(1, w (f - f(u0)), ...)."""
    levers = {lever["id"]: lever for lever in case["levers"]}
    terms: list[Any] = [1.0]
    for interest, each in influences(party):
        lever = levers[each["lever"]]
        weight = importances.get(interest["id"], given(interest, "importance", 1))
        rise = influence_of(each.get("shape"), shares[lever["id"]])
        terms.append(weight * (rise - influence_of(each.get("shape"), share(lever, each["neutral"]))))
    return terms


def prior(party: Plain) -> tuple[Array, Array]:
    """Means and standard deviations of (base, strengths, residual)."""
    rate = party["base_rate"]
    strengths = [each for _, each in influences(party)]
    mean = [np.log(rate / (1 - rate)), *(each["strength"] for each in strengths), 0.0]
    spread = [given(party, "base_spread", 0.3), *(each["spread"] for each in strengths)]
    return np.array(mean), np.array([*spread, party["residual"]["spread"]], dtype=float)


def gamma(case: Plain) -> Array:
    names = [party["actor"] for party in case["parties"]]
    matrix = np.zeros((len(names), len(names)))
    for index, party in enumerate(case["parties"]):
        for linkage in given(party, "linkages", []):
            matrix[index, names.index(linkage["party"])] = linkage["strength"]
    return matrix


def settle(matrix: Array, free: Array) -> Array:
    """Everybody answers everybody else's last answer until nothing moves."""
    eta, before = free, np.full_like(free, np.inf)
    while np.abs(eta - before).max(initial=0) > 1e-12:
        before = eta
        eta = free + matrix @ (2 / (1 + np.exp(-eta)) - 1)
    return eta


def linkages_at_prior_means(case: Plain, values: Mapping[str, float]) -> Array:
    shares = {lever["id"]: share(lever, values[lever["id"]]) for lever in case["levers"]}
    free = np.array([row(case, p, shares, {}) @ prior(p)[0][:-1] for p in case["parties"]])[:, None]
    return (settle(gamma(case), free) - free)[:, 0]


def observations(case: Plain, index: int, as_of: int, positions: bool = True) -> list[Observation]:
    """What is known on the day about the party at this index."""
    party, method = case["parties"][index], given(case, "method", {})
    sources = {source["id"]: source for source in case["sources"]}

    def observe(of: Plain, said: float, values: Mapping[str, float], variance: float, **biases: float):
        shares = {lever["id"]: share(lever, values[lever["id"]]) for lever in case["levers"]}
        linkages = linkages_at_prior_means(case, values)[index]
        terms = np.array(row(case, party, shares, {}))
        return Observation(of["id"], said, ordinal(of["date"]), terms, linkages, variance, biases)

    found = []
    for each in case["positions"] if positions else []:
        known = ordinal(given(each, "reported_on", each["date"]))
        if each.get("party") != party["actor"] or known > as_of or given(each, "set_aside", False):
            continue
        stance, channel = each["stance"], each["channel"]
        grade = max(RELIABILITY[sources[each["source"]]["reliability"]], CREDIBILITY[each["credibility"]])
        commitment = COMMITMENT[given(each, "commitment", "talk")]
        ambiguity = 1.5 if stance == "ambiguous" else 0.0
        biases = {
            f"channel {channel}": given(party, "channel_bias", {}).get(channel, 0.5),
            f"source {each['source']}": given(method, "source_bias", 0.4),
        }
        said = STANCES[stance] if isinstance(stance, str) else float(stance)
        variance = grade**2 + commitment**2 + ambiguity**2
        found.append(observe(each, said, values_on(case, ordinal(each["date"])), variance, **biases))

    made = [
        each
        for each in given(case, "judgements", [])
        if each["party"] == party["actor"] and ordinal(each["date"]) <= as_of
    ]
    for each in made:
        rounds = [given(one, "round", 1) for one in made if one["participant"] == each["participant"]]
        if given(each, "round", 1) < max(rounds):
            continue
        values = values_on(case, ordinal(each["date"]), each.get("settings"))
        said = np.log(each["probability"] / (1 - each["probability"]))
        biases = {f"judge {each['participant']}": given(method, "judge_bias", 0.4)}
        found.append(observe(each, said, values, given(each, "spread", 0.7) ** 2, **biases))
    return found


def believe(party: Plain, seen: list[Observation], as_of: int) -> Belief:
    """Condition the joint normal of the unknowns and all that was said on what was said."""
    mean, spread = prior(party)
    half_life = party["residual"]["half_life_days"]

    def drift(days: int) -> float:
        return spread[-1] ** 2 * 2 ** (-abs(days) / half_life)

    said = np.empty((len(seen), len(seen)))
    shared = np.empty((len(mean), len(seen)))
    for i, one in enumerate(seen):
        shared[:-1, i] = spread[:-1] ** 2 * one.row
        shared[-1, i] = drift(one.day - as_of)
        for j, other in enumerate(seen):
            said[i, j] = (one.row * spread[:-1] ** 2) @ other.row + drift(one.day - other.day)
            said[i, j] += sum(bias**2 for name, bias in one.biases.items() if name in other.biases)
            said[i, j] += one.variance if i == j else 0
    gain = np.linalg.solve(said, shared.T).T if seen else shared
    surprise = np.array([each.said - each.row @ mean[:-1] - each.linkages for each in seen])
    covariance = np.diag(spread**2) - gain @ shared.T
    return Belief(mean + gain @ surprise, (covariance + covariance.T) / 2, gain, surprise)


def normal_draws(random: np.random.Generator, count: int, draws: int) -> Array:
    """One point in each of as many slices of equal probability, in a random order for each dimension."""
    points = np.array([random.permutation(draws) for _ in range(count)]).reshape(count, draws)
    return ndtri((points + random.uniform(size=(count, draws))) / draws)


def evaluate(
    case: Plain,
    settings: Plain | None = None,
    importances: Plain | None = None,
    as_of: str | None = None,
    certain: Collection[str] = (),
    positions: bool = True,
    draws: int = DRAWS,
) -> dict[str, Any]:
    """All figures, in the form of the expected ones; levers that are `certain` lose their uncertainty."""
    random = np.random.default_rng(1)
    day = ordinal(as_of or case["as_of"])
    values, weights = values_on(case, day, settings), importances or {}
    exact = {lever["id"]: share(lever, values[lever["id"]]) for lever in case["levers"]}
    shares: dict[str, Any] = dict(exact)
    for lever in case["levers"]:
        width = given(lever, "uncertainty", 0)
        if width > 0 and lever["id"] not in certain:
            drawn = values[lever["id"]] + width * random.triangular(-1, 0, 1, draws)
            shares[lever["id"]] = share(lever, np.clip(drawn, lever["minimum"], lever["maximum"]))

    free, at_means, parts, met = [], [], [], []
    for index, party in enumerate(case["parties"]):
        seen = observations(case, index, day, positions)
        belief = believe(party, seen, day)
        scale, axes = np.linalg.eigh(belief.covariance)
        spread = axes * np.sqrt(np.maximum(scale, 0))
        z = belief.mean[:, None] + spread @ normal_draws(random, len(scale), draws)
        terms = [*row(case, party, shares, weights), 1.0]
        free.append(sum(term * unknown for term, unknown in zip(terms, z, strict=True)))
        h = np.array([*row(case, party, exact, weights), 1.0])
        at_means.append(h @ belief.mean)
        keys = [f"influence:{interest['id']}:{each['lever']}" for interest, each in influences(party)]
        part = dict(zip(["base", *keys], h[:-1] * prior(party)[0][:-1], strict=True))
        part |= {
            f"evidence:{each.id}": h @ belief.gain[:, n] * belief.surprise[n] for n, each in enumerate(seen)
        }
        parts.append(part)
        met.append(conditions_met(party, shares))

    matrix = gamma(case)
    eta = settle(matrix, np.array(free))
    settled = settle(matrix, np.array(at_means)[:, None])[:, 0]
    outlook: dict[str, Any] = {"parties": {}, "contributions": {}}
    agreed, offered, conditional = 1.0, 1.0, 1.0
    for index, party in enumerate(case["parties"]):
        thresholds = (party["thresholds"]["stall"], 0.0, party["thresholds"]["accept"])
        stall, yes, accept = (1 / (1 + np.exp(threshold - eta[index])) for threshold in thresholds)
        agreed = agreed * (accept + met[index] * (yes - accept))
        offered, conditional = offered * accept, conditional * yes
        outlook["parties"][party["actor"]] = {
            "reject": float(np.mean(1 - stall)),
            "stall": float(np.mean(stall - yes)),
            "accept_with_conditions": float(np.mean(yes - accept)),
            "accept": float(np.mean(accept)),
            "log_odds": float(np.mean(eta[index])),
        }
        left = settled[index] - sum(parts[index].values())
        outlook["contributions"][party["actor"]] = {**parts[index], "linkages": left}
    for name, drawn in (
        ("agreed", agreed),
        ("as_offered", offered),
        ("at_least_with_conditions", conditional),
    ):
        low, middle, high = np.percentile(drawn, [5, 50, 95])
        outlook[name] = {"mean": float(np.mean(drawn)), "p05": low, "p50": middle, "p95": high}
    return outlook


def conditions_met(party: Plain, shares: Mapping[str, Any]) -> Any:
    conditions = given(party, "conditions", [])
    if not conditions:
        return party["conditions_met"]
    weights = [given(each, "weight", 1) for each in conditions]
    stated = [
        party["conditions_met"] if each.get("lever") is None else shares[each["lever"]] for each in conditions
    ]
    return sum(w * m for w, m in zip(weights, stated, strict=True)) / sum(weights)
