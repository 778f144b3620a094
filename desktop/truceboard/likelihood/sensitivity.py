"""What moves the headline most: the tornado."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from truceboard.likelihood.evaluate import mean, product
from truceboard.likelihood.outlook import Swing
from truceboard.likelihood.shapes import FloatArray

if TYPE_CHECKING:
    from truceboard.likelihood.compile import Model


def swings(
    model: "Model", settings: Mapping[str, float], importances: Mapping[str, float]
) -> Iterator[Swing]:
    """The headline with each lever at its ends and without its uncertainty, each importance at 0 and 2, and
    each party's conditions not met at all and all met, whatever its levers say.

    `settings` and `importances` are whole and in file order.
    """
    study = Study(model, settings, importances)
    for index, lever in enumerate(model.structure.levers):
        yield Swing("lever", lever.id, *study.with_lever(index, (0.0, 1.0)))
    for index, interest in enumerate(model.structure.interests):
        yield Swing("importance", interest, *study.with_importance(index, (0.0, 2.0)))
    for index, party in enumerate(model.structure.parties):
        yield Swing("conditions", party.id, *study.with_conditions(index, (0.0, 1.0)))


class Study:
    """The headline around one setting, for many small changes of it.

    What stays of a party's log-odds is its whole sum less what changes, in double precision. The steps from
    there to the headline are taken in single precision, at twice the speed: the headlines agree with those of
    `Model.evaluate` to 1e-6.
    """

    def __init__(
        self, model: "Model", settings: Mapping[str, float], importances: Mapping[str, float]
    ) -> None:
        self._parties = model.structure.parties
        self._party_of_interest = model.structure.party_of_interest
        self._linkages = model.linkages
        self._columns = model.columns
        self._importances = list(importances.values())
        self._columns.move(list(settings.values()))
        self._totals = np.empty((len(self._parties), model.draws + 1))
        for party, total in enumerate(self._totals):
            self._columns.total(party, self._importances, out=total)
        self._free = _single(self._totals)
        self._met = [_single_share(self._columns.met(party)) for party in range(len(self._parties))]
        self._factors: list[FloatArray] = [np.empty(0)] * len(self._parties)
        self._eta = self._linkages.settle(self._free)
        self._agree(range(len(self._parties)), self._eta, self._met)
        self.headline = mean(product(self._factors))
        """P(agreed) where the levers stand, with their uncertainty."""

    def with_lever(self, lever: int, shares: Sequence[float]) -> list[float]:
        """The headline with a lever (by index) at shares of its range, without its uncertainty."""
        moved = self._columns.parties_of[lever]
        stays = {
            party: self._totals[party] - self._columns.of_levers(party, (lever,), self._importances)
            for party in moved
        }
        conditional = [
            party for party, structure in enumerate(self._parties) if structure.has_condition_on(lever)
        ]
        headlines = []
        for share in shares:
            comes = {
                party: rest + self._columns.of_shares(party, {lever: share}, self._importances)
                for party, rest in stays.items()
            }
            met = {party: self._columns.met(party, {lever: share}) for party in conditional}
            headlines.append(self._changed(comes, met))
        return headlines

    def with_importance(self, interest: int, weights: Sequence[float]) -> list[float]:
        """The headline with an interest (by index) at other importances."""
        party = self._party_of_interest[interest]
        pull = self._columns.of_interest(party, interest)
        stays = self._totals[party] - self._importances[interest] * pull
        return [self._changed({party: stays + weight * pull}, {}) for weight in weights]

    def with_conditions(self, party: int, shares: Sequence[float]) -> list[float]:
        """The headline with a party's (by index) conditions met to other shares."""
        return [self._changed({}, {party: share}) for share in shares]

    def _changed(self, totals: Mapping[int, FloatArray], met: Mapping[int, float | FloatArray]) -> float:
        """The headline with some parties' log-odds (without linkages) and conditions met replaced."""
        if not totals and not met:
            return self.headline
        free, shares, kept = self._free.copy(), self._met.copy(), self._factors.copy()
        for party, total in totals.items():
            free[party] = total[:-1]
        for party, share in met.items():
            shares[party] = _single_share(share)
        everybody = totals and not self._linkages.none
        eta = self._linkages.settle(free) if totals else self._eta
        self._agree(range(len(free)) if everybody else {*totals, *met}, eta, shares)
        headline = mean(product(self._factors))
        self._factors = kept
        return headline

    def _agree(self, parties: Iterable[int], eta: FloatArray, met: Sequence[float | FloatArray]) -> None:
        """Evaluate anew the factors of some parties in P(agreed)."""
        for party in parties:
            self._factors[party] = _agreeing(eta[party], self._parties[party].accept, met[party])


def _agreeing(eta: FloatArray, accept: float, met: float | FloatArray) -> FloatArray:
    """One party's factor in P(agreed); a rung that does not matter is not evaluated.

    logistic(x) is (1 + tanh(x / 2)) / 2, which takes half the time; what it loses is far below 1e-6.
    """
    half: FloatArray = eta * 0.5
    agreed: FloatArray
    if isinstance(met, float) and met == 1:
        agreed = np.tanh(half, out=half)
    else:
        agreed = np.tanh(half - accept / 2)
        if not (isinstance(met, float) and met == 0):
            conditions = np.tanh(half, out=half)
            conditions -= agreed
            conditions *= met
            agreed += conditions
    agreed += 1
    agreed *= 0.5
    return agreed


def _single(values: FloatArray) -> FloatArray:
    """The draws in single precision, without the place of the means."""
    return values[..., :-1].astype(np.float32)


def _single_share(share: float | FloatArray) -> float | FloatArray:
    return share if isinstance(share, float) else _single(share)
