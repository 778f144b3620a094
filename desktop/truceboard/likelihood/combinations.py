"""The headline at many combinations of a few lever moves, in one vectorised pass over the draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from truceboard.likelihood.compile import Model
from truceboard.likelihood.evaluate import agreeing
from truceboard.likelihood.response import logistic
from truceboard.likelihood.shapes import FloatArray

NO_MOVE = -1
"""The place of no move in a combination."""
_BLOCK = 2**15
"""Numbers of one party evaluated together: so many stay in a processor's own memory."""


@dataclass(frozen=True, slots=True)
class Move:
    """A lever (by index) put to a value in its unit; `held`: without its uncertainty, as in the tornado."""

    lever: int
    value: float
    held: bool = False


class Combinations:
    """What each of some moves changes in the parties' log-odds and conditions, over the leading draws.

    Influences are additive, so a combination of moves of different levers is the sum of its moves. The first
    draws of a Sobol sequence, a power of two, are a Sobol sequence. Single precision from the sums on: with
    all draws the headlines agree with `Model.evaluate` to 1e-6.
    """

    def __init__(
        self,
        model: Model,
        settings: Mapping[str, float],
        importances: Mapping[str, float],
        moves: Sequence[Move],
        draws: int | None = None,
    ) -> None:
        """`settings` and `importances` are whole and in file order; `draws` by default all of the model's."""
        self._model = model
        self._parties = model.structure.parties
        self._draws = draws or model.draws
        self._weights = list(importances.values())
        values = list(settings.values())
        model.columns.move(values)
        self._free = np.empty((len(self._parties), self._draws), dtype=np.float32)
        self._met = [self._leading(model.columns.met(party)) for party in range(len(self._parties))]
        total = np.empty(model.draws + 1)
        for party, row in enumerate(self._free):
            model.columns.total(party, self._weights, out=total)
            row[:] = total[: self._draws]
        # One row a move; the last row, of zeros, is no move.
        rows = len(moves) + 1
        self._shifts = {
            party: np.zeros((rows, self._draws), dtype=np.float32)
            for party in {party for move in moves for party in model.columns.parties_of[move.lever]}
        }
        self._met_shifts = {
            party: np.zeros((rows, self._draws), dtype=np.float32)
            for party, structure in enumerate(self._parties)
            if any(structure.has_condition_on(move.lever) for move in moves)
        }
        for place, move in enumerate(moves):
            self._record(place, move, values)
        model.columns.move(values)

    def _record(self, row: int, move: Move, values: Sequence[float]) -> None:
        """What one move changes, from where the levers stand."""
        columns, levers = self._model.columns, (move.lever,)
        moved_parties = columns.parties_of[move.lever]
        met_parties = [
            party for party in self._met_shifts if self._parties[party].has_condition_on(move.lever)
        ]
        columns.move(values)
        before = {party: columns.of_levers(party, levers, self._weights) for party in moved_parties}
        met_before = {party: columns.met(party) for party in met_parties}
        held: dict[int, float] = {}
        if move.held:
            held = {move.lever: self._model.structure.levers[move.lever].share(move.value)}
        else:
            columns.move([*values[: move.lever], move.value, *values[move.lever + 1 :]])
        for party in moved_parties:
            after = (
                columns.of_shares(party, held, self._weights)
                if move.held
                else columns.of_levers(party, levers, self._weights)
            )
            self._shifts[party][row] = (after - before[party])[: self._draws]
        for party in met_parties:
            met = columns.met(party, held) - met_before[party]
            self._met_shifts[party][row] = met if isinstance(met, float) else met[: self._draws]

    def headlines(self, combinations: NDArray[np.int64]) -> FloatArray:
        """The mean of P(agreed) of each combination: (n, k) indices of moves to (n,).

        No lever is moved twice in one combination; places that are not needed hold NO_MOVE.
        """
        at_once = max(1, _BLOCK // self._draws)
        found = np.empty(len(combinations))
        for start in range(0, len(combinations), at_once):
            block = combinations[start : start + at_once]
            found[start : start + at_once] = self._agreed(block).mean(axis=1, dtype=np.float64)
        return found

    def _agreed(self, combinations: NDArray[np.int64]) -> FloatArray:
        """P(agreed), (n, draws)."""
        shape = (len(combinations), self._draws)
        free = np.empty((len(self._parties), *shape), dtype=np.float32)
        for party, rows in enumerate(free):
            rows[:] = self._free[party]
            if party in self._shifts:
                for moves in combinations.T:
                    rows += self._shifts[party][moves]
        eta = self._model.linkages.settle(free.reshape(len(free), -1)).reshape(free.shape)
        agreed = self._factor(0, eta[0], combinations)
        for party in range(1, len(eta)):
            agreed *= self._factor(party, eta[party], combinations)
        return agreed

    def _factor(self, party: int, eta: FloatArray, combinations: NDArray[np.int64]) -> FloatArray:
        """One party's factor in P(agreed); a rung that does not matter is not evaluated."""
        met, accept = self._met[party], self._parties[party].accept
        if party in self._met_shifts:
            met = met + sum(self._met_shifts[party][moves] for moves in combinations.T)
        if isinstance(met, float) and met in (0.0, 1.0):
            return logistic(eta) if met else logistic(eta - accept)
        return agreeing(logistic(eta - accept), logistic(eta), met)

    def _leading(self, share: float | FloatArray) -> float | FloatArray:
        return share if isinstance(share, float) else share[: self._draws].astype(np.float32)
