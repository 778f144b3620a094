"""The draws of every unknown, and what the levers make of them: the part of the model that a slider moves."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from truceboard.likelihood.belief import Posterior
from truceboard.likelihood.draws import standard_draws
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import PartyStructure, Structure

_MOST_KEPT_BYTES = 16 * 2**20
"""Columns of uncertain levers beyond this much memory are evaluated at every sum instead of kept."""
_BLOCK = 512


class Columns:
    """Arrays of shape (..., draws + 1): one column per unknown, the last place of each the posterior mean.

    The model's log-odds of a party are a sum of columns in file order: base, influences, residual. Only the
    columns of levers that moved are evaluated again; the sum is always taken anew, so that the same settings
    give the same figures to the last digit.
    """

    def __init__(self, structure: Structure, posteriors: Sequence[Posterior], draws: int) -> None:
        """Colour the draws by the posteriors."""
        self._structure = structure
        self._places = draws + 1
        unknowns = sum(len(party.prior_mean) for party in structure.parties)
        normal, triangular = standard_draws(unknowns, len(structure.levers), draws)
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
        self._values: list[float | None] = [None] * len(structure.levers)
        self._shares: list[float] = [0.0] * len(structure.levers)
        conditional = {lever for party in structure.parties for lever, _ in party.conditions}
        self._kept_shares = {lever: np.empty(self._places) for lever in self._spread if lever in conditional}
        self._share = np.empty(self._places)
        self._centred = [np.zeros(len(party.effects)) for party in structure.parties]
        self._kept: list[dict[int, FloatArray]] = self._make_room()
        self._scratch = np.empty(self._places)
        self.parties_of = [self._parties_moved_by(lever) for lever in range(len(structure.levers))]
        """For each lever the indices of the parties whose log-odds it moves."""

    def _make_room(self) -> list[dict[int, FloatArray]]:
        room = _MOST_KEPT_BYTES // (self._places * 8)
        kept: list[dict[int, FloatArray]] = []
        for party in self._structure.parties:
            uncertain = [k for k, effect in enumerate(party.effects) if effect.lever in self._spread][:room]
            kept.append({k: np.empty(self._places) for k in uncertain})
            room -= len(uncertain)
        return kept

    def _parties_moved_by(self, lever: int) -> tuple[int, ...]:
        return tuple(
            index
            for index, party in enumerate(self._structure.parties)
            if any(effect.lever == lever for effect in party.effects)
        )

    def move(self, values: Sequence[float]) -> None:
        """Set the levers, in file order and in their units; evaluates the columns of those that moved."""
        moved = [lever for lever, value in enumerate(values) if value != self._values[lever]]
        for lever in moved:
            self._values[lever] = values[lever]
            self._shares[lever] = self._structure.levers[lever].share(values[lever])
            if lever in self._kept_shares:
                self._draw_share(lever, out=self._kept_shares[lever])
            for party in self.parties_of[lever]:
                self._evaluate(party, lever)

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

    def _evaluate(self, party: int, lever: int) -> None:
        for k, effect in enumerate(self._structure.parties[party].effects):
            if effect.lever == lever:
                self._centred[party][k] = effect.centred(self._shares[lever])
                if k in self._kept[party]:
                    self._drawn_effect(party, k, self._kept[party][k])

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
        """A party's log-odds without linkages, into `out`: its columns summed in file order."""
        unknowns = self._unknowns[party]
        np.copyto(out, unknowns[0])
        for k, effect in enumerate(self._structure.parties[party].effects):
            column, coefficient = self._column(party, k)
            coefficient *= importances[effect.interest]
            if coefficient == 1:
                out += column
            elif coefficient != 0:
                out += np.multiply(column, coefficient, out=self._scratch)
        out += unknowns[-1]

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
        for k, effect in enumerate(self._structure.parties[party].effects):
            if effect.lever in levers:
                column, coefficient = self._column(party, k)
                added += column * (coefficient * importances[effect.interest])
        return added

    def of_shares(self, party: int, shares: Mapping[int, float], importances: Sequence[float]) -> FloatArray:
        """What levers add to a party's log-odds at shares of their ranges, without uncertainty."""
        added = np.zeros(self._places)
        for k, effect in enumerate(self._structure.parties[party].effects):
            if effect.lever in shares:
                coefficient = importances[effect.interest] * effect.centred(shares[effect.lever])
                added += self._unknowns[party][k + 1] * coefficient
        return added

    def of_interest(self, party: int, interest: int) -> FloatArray:
        """What an interest of a party adds to its log-odds at importance 1."""
        added = np.zeros(self._places)
        for k, effect in enumerate(self._structure.parties[party].effects):
            if effect.interest == interest:
                column, coefficient = self._column(party, k)
                added += column * coefficient
        return added

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
