"""What moves the headline most: the tornado."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from truceboard.likelihood.evaluate import agreeing, mean, product
from truceboard.likelihood.outlook import Swing
from truceboard.likelihood.response import logistic
from truceboard.likelihood.shapes import FloatArray

if TYPE_CHECKING:
    from truceboard.likelihood.compile import Model


def swings(
    model: "Model", settings: Mapping[str, float], importances: Mapping[str, float]
) -> tuple[Swing, ...]:
    """The headline with each lever at its ends and without its uncertainty, each importance at 0 and 2.

    `settings` and `importances` are whole and in file order.
    """
    study = Study(model, settings, importances)
    found = [
        Swing("lever", lever.id, *(study.with_levers({index: share}) for share in (0.0, 1.0)))
        for index, lever in enumerate(model.structure.levers)
    ]
    found += [
        Swing("importance", interest, *(study.with_importance(index, weight) for weight in (0.0, 2.0)))
        for index, interest in enumerate(model.structure.interests)
    ]
    return tuple(found)


class Study:
    """The headline around one setting; only the parties that a change reaches are summed again."""

    def __init__(
        self, model: "Model", settings: Mapping[str, float], importances: Mapping[str, float]
    ) -> None:
        self._model = model
        self._columns = model.columns
        self._importances = list(importances.values())
        self._columns.move(list(settings.values()))
        parties = range(len(model.structure.parties))
        self._free = np.empty((len(parties), model.draws + 1))
        for party in parties:
            self._columns.total(party, self._importances, out=self._free[party])
        self._met = [self._columns.met(party) for party in parties]
        self._tried = self._free.copy()
        self._party_of = {
            effect.interest: index
            for index, party in enumerate(model.structure.parties)
            for effect in party.effects
        }

    def with_levers(self, studied: Mapping[int, float]) -> float:
        """The headline with levers (by index) at shares of their ranges, without their uncertainty."""
        reached = {party for lever in studied for party in self._columns.parties_of[lever]}
        for party in reached:
            self._columns.total(party, self._importances, out=self._tried[party], studied=studied)
        met = [self._columns.met(party, studied) for party in range(len(self._met))]
        return self._headline(reached, met)

    def with_importance(self, interest: int, weight: float) -> float:
        """The headline with one interest (by index) at another importance."""
        importances = self._importances.copy()
        importances[interest] = weight
        reached = {self._party_of[interest]} if interest in self._party_of else set()
        for party in reached:
            self._columns.total(party, importances, out=self._tried[party])
        return self._headline(reached, self._met)

    def _headline(self, reached: set[int], met: Sequence[float | FloatArray]) -> float:
        eta = self._model.linkages.settle(self._tried)
        factors = []
        for party, row, share in zip(self._model.structure.parties, eta, met, strict=True):
            certain = isinstance(share, float)
            conditions = row if certain and share == 0 else logistic(row)
            accept = row if certain and share == 1 else logistic(row - party.accept)
            factors.append(agreeing(accept, conditions, share))
        for party_index in reached:
            self._tried[party_index] = self._free[party_index]
        return mean(product(factors)[: self._model.draws])
