"""The draws of every unknown, and what the levers make of them: the part of the model that a slider moves."""

from collections.abc import Collection, Mapping, Sequence
from copy import copy

import numpy as np

from truceboard.likelihood.belief import Posterior
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import PartyStructure, Structure

_MOST_KEPT_BYTES = 8 * 2**20
"""Columns of uncertain levers beyond this much memory are evaluated whenever their interest is summed."""
_BLOCK = 64
"""Draws coloured at once: so few stay in a processor's own memory."""


class Columns:
    """Arrays of shape (..., draws + 1): one column per unknown, the last place of each the posterior mean.

    The model's log-odds of a party are its base, the pulls of its interests and its residual, summed in file
    order; a pull is the sum of the interest's influences at importance 1. Only the pulls that a moved lever
    is part of are summed again, and those wholly, so that the same settings give the same figures to the last
    digit.
    """

    def __init__(
        self,
        structure: Structure,
        posteriors: Sequence[Posterior],
        normal: FloatArray,
        triangular: FloatArray,
    ) -> None:
        """Colour the draws of `standard_draws` by the posteriors: `normal` in place."""
        self._structure = structure
        self._places = normal.shape[1]
        self._unknowns: list[FloatArray] = []
        start = 0
        for posterior in posteriors:
            rows = normal[start : start + len(posterior.mean)]
            _colour(rows, posterior)
            self._unknowns.append(rows)
            start += len(rows)
        self._spread = {
            index: triangular[index] * lever.uncertainty
            for index, lever in enumerate(structure.levers)
            if lever.uncertainty > 0
        }
        self._influences = _influences(structure)
        self._interests: list[dict[int, list[int]]] = [_by_interest(party) for party in structure.parties]
        self.parties_of = [tuple(dict.fromkeys(party for party, _ in each)) for each in self._influences]
        """For each lever the indices of the parties whose log-odds it moves."""

        self._start()

    def _start(self) -> None:
        """Make room for what depends on where the levers stand; they stand nowhere yet."""
        structure = self._structure
        self._values: list[float | None] = [None] * len(structure.levers)
        self._shares: list[float] = [0.0] * len(structure.levers)
        conditional = {lever for party in structure.parties for lever, _ in party.conditions}
        self._kept_shares = {lever: np.empty(self._places) for lever in self._spread if lever in conditional}
        self._share = np.empty(self._places)
        self._centred = [np.zeros(len(party.effects)) for party in structure.parties]
        self._kept: list[dict[int, FloatArray]] = self._make_room()
        self._scratch = np.empty(self._places)
        self._pulls: dict[int, FloatArray] = {}
        self._moved = set(range(len(structure.interests)))
        self._totals: dict[int, tuple[list[float], FloatArray]] = {}

    def twin(self) -> "Columns":
        """The same draws with levers of their own, for another thread."""
        twin = copy(self)
        twin._start()
        return twin

    def _make_room(self) -> list[dict[int, FloatArray]]:
        room = _MOST_KEPT_BYTES // (self._places * 8)
        kept: list[dict[int, FloatArray]] = []
        for party in self._structure.parties:
            uncertain = [k for k, effect in enumerate(party.effects) if effect.lever in self._spread][:room]
            kept.append({k: np.empty(self._places) for k in uncertain})
            room -= len(uncertain)
        return kept

    def move(self, values: Sequence[float]) -> None:
        """Set the levers, in file order and in their units; evaluates the columns of those that moved."""
        moved = [lever for lever, value in enumerate(values) if value != self._values[lever]]
        for lever in moved:
            self._values[lever] = values[lever]
            self._shares[lever] = self._structure.levers[lever].share(values[lever])
            if lever in self._kept_shares:
                self._draw_share(lever, out=self._kept_shares[lever])
            for party, k in self._influences[lever]:
                self._evaluate(party, k)

    def _draw_share(self, lever: int, out: FloatArray) -> FloatArray:
        """clip(x + h t) of an uncertain lever as a share of its range, over the draws."""
        scale, value = self._structure.levers[lever], self._values[lever]
        assert value is not None, "move comes first"
        np.add(self._spread[lever], value, out=out)
        np.maximum(out, scale.minimum, out=out)
        np.minimum(out, scale.maximum, out=out)
        out -= scale.minimum
        out /= scale.maximum - scale.minimum
        return out

    def _evaluate(self, party: int, k: int) -> None:
        effect = self._structure.parties[party].effects[k]
        self._centred[party][k] = effect.centred(self._shares[effect.lever])
        if k in self._kept[party]:
            self._drawn_effect(party, k, self._kept[party][k])
        self._moved.add(effect.interest)
        self._totals.pop(party, None)

    def _drawn_effect(self, party: int, k: int, out: FloatArray) -> FloatArray:
        """Strength times (f(u) - f(u0)) over the draws of an uncertain lever."""
        effect = self._structure.parties[party].effects[k]
        share = self._draw_share(effect.lever, out=self._share)
        np.subtract(effect.curve(share), effect.offset, out=out)
        out *= self._unknowns[party][k + 1]
        return out

    def weights(self, party: int, importances: Sequence[float]) -> FloatArray:
        """h = (1, w (f - f(u0)), ..., 1) at the levers' values without their uncertainty: (K + 2,)."""
        effects = self._structure.parties[party].effects
        weights = np.ones(len(effects) + 2)
        weights[1:-1] = self._centred[party] * [importances[effect.interest] for effect in effects]
        return weights

    def total(self, party: int, importances: Sequence[float], out: FloatArray) -> None:
        """A party's log-odds without linkages, into `out`."""
        weights = [importances[interest] for interest in self._interests[party]]
        known = self._totals.get(party)
        if known is not None and known[0] == weights:
            np.copyto(out, known[1])
            return
        unknowns = self._unknowns[party]
        np.copyto(out, unknowns[0])
        for interest in self._interests[party]:
            if importances[interest] == 1:
                out += self.of_interest(party, interest)
            elif importances[interest] != 0:
                out += np.multiply(
                    self.of_interest(party, interest), importances[interest], out=self._scratch
                )
        out += unknowns[-1]
        self._totals[party] = weights, out.copy()

    def of_interest(self, party: int, interest: int) -> FloatArray:
        """What an interest of a party adds to its log-odds at importance 1; not to be written to."""
        if interest not in self._moved:
            return self._pulls[interest]
        pull = self._pulls.setdefault(interest, np.empty(self._places))
        pull.fill(0)
        for k in self._interests[party].get(interest, ()):
            column, coefficient = self._column(party, k)
            if coefficient == 1:
                pull += column
            elif coefficient != 0:
                pull += np.multiply(column, coefficient, out=self._scratch)
        self._moved.remove(interest)
        return pull

    def _column(self, party: int, k: int) -> tuple[FloatArray, float]:
        """Influence k as a column and a factor: strengths times f(u) - f(u0), at importance 1."""
        if self._structure.parties[party].effects[k].lever not in self._spread:
            return self._unknowns[party][k + 1], float(self._centred[party][k])
        if k in self._kept[party]:
            return self._kept[party][k], 1.0
        return self._drawn_effect(party, k, np.empty(self._places)), 1.0

    def of_levers(self, party: int, levers: Collection[int], importances: Sequence[float]) -> FloatArray:
        """What some levers add to a party's log-odds where they stand, uncertainty included."""
        added = np.zeros(self._places)
        for k in self._places_of(party, levers):
            column, coefficient = self._column(party, k)
            coefficient *= importances[self._structure.parties[party].effects[k].interest]
            added += np.multiply(column, coefficient, out=self._scratch)
        return added

    def of_shares(self, party: int, shares: Mapping[int, float], importances: Sequence[float]) -> FloatArray:
        """What levers add to a party's log-odds at shares of their ranges, without uncertainty."""
        added = np.zeros(self._places)
        for k in self._places_of(party, shares):
            effect = self._structure.parties[party].effects[k]
            coefficient = importances[effect.interest] * effect.centred(shares[effect.lever])
            added += np.multiply(self._unknowns[party][k + 1], coefficient, out=self._scratch)
        return added

    def _places_of(self, party: int, levers: Collection[int]) -> list[int]:
        """The places of some levers' influences among the party's, in file order."""
        return sorted(k for lever in levers for holder, k in self._influences[lever] if holder == party)

    def unknowns(self, party: int) -> FloatArray:
        """The draws of a party's unknowns, (K + 2, draws + 1): base, strengths in file order, residual."""
        return self._unknowns[party]

    @property
    def drawn_shares(self) -> Mapping[int, FloatArray]:
        """For each uncertain lever (by index) its share of the range over the draws, where it stands."""
        return {lever: self._draw_share(lever, out=np.empty(self._places)) for lever in self._spread}

    def met(self, party: int, studied: Mapping[int, float] | None = None) -> float | FloatArray:
        """The share of a party's conditions that is met: one number, or one for each draw."""
        return _met(self._structure.parties[party], self._shares, self._kept_shares, studied or {})


def _influences(structure: Structure) -> list[list[tuple[int, int]]]:
    """For each lever the party and the place of each of its influences."""
    found: list[list[tuple[int, int]]] = [[] for _ in structure.levers]
    for index, party in enumerate(structure.parties):
        for k, effect in enumerate(party.effects):
            found[effect.lever].append((index, k))
    return found


def _by_interest(party: PartyStructure) -> dict[int, list[int]]:
    """The places of each interest's influences, interests in file order."""
    found: dict[int, list[int]] = {}
    for k, effect in enumerate(party.effects):
        found.setdefault(effect.interest, []).append(k)
    return found


def _met(
    party: PartyStructure,
    shares: Sequence[float],
    drawn: Mapping[int, FloatArray],
    studied: Mapping[int, float],
) -> float | FloatArray:
    if not party.conditions:
        return party.conditions_met
    met: float | FloatArray = 0.0
    for lever, weight in party.conditions:
        share: float | FloatArray
        if lever is None:
            share = party.conditions_met
        elif lever in studied:
            share = studied[lever]
        else:
            share = drawn[lever] if lever in drawn else shares[lever]
        met = met + weight * share
    return met


def _colour(rows: FloatArray, posterior: Posterior) -> None:
    """Turn standard normal rows (K + 2, draws + 1) into draws of the posterior, in place."""
    for start in range(0, rows.shape[1], _BLOCK):
        block = rows[:, start : start + _BLOCK]
        block[:] = posterior.factor @ block + posterior.mean[:, None]
