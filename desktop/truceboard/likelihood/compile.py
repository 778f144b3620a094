"""From a case to a model: everything that does not depend on where the sliders stand, done once."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from datetime import date

import numpy as np

from truceboard.case.case import Case
from truceboard.case.problems import CaseError, Problem
from truceboard.likelihood.belief import Posterior, update
from truceboard.likelihood.columns import Columns
from truceboard.likelihood.draws import check_draws, standard_draws
from truceboard.likelihood.evaluate import Ladder, Truce, agreeing, estimate, ladder, mean, product
from truceboard.likelihood.evidence import Evidence, gather
from truceboard.likelihood.explain import contribution_keys, contributions
from truceboard.likelihood.linkages import Linkages
from truceboard.likelihood.measure import check_measure
from truceboard.likelihood.outlook import Estimate, Outlook, PartyOutlook, Swing
from truceboard.likelihood.sensitivity import swings
from truceboard.likelihood.shapes import FloatArray
from truceboard.likelihood.structure import Structure, structure

DEFAULT_DRAWS = 8192


def compile_case(
    case: Case, as_of: date | None = None, draws: int = DEFAULT_DRAWS, positions: bool = True
) -> "Model":
    """Compile a case as of a day, by default its own; without `positions` only judgements are evidence.

    Raises ValueError if `draws` is not a power of two, CaseError if a number is beyond all measure or the
    numbers of a party leave its covariance singular.
    """
    (model,) = _compile(case, as_of or case.as_of, draws, (positions,))
    return model


def compile_both(case: Case, as_of: date) -> tuple["Model", "Model"]:
    """The case with and without its positions, on the same draws; errors as in `compile_case`."""
    model, silent = _compile(case, as_of, DEFAULT_DRAWS, (True, False))
    return model, silent


def _compile(case: Case, day: date, draws: int, ways: Sequence[bool]) -> list["Model"]:
    """A model for each of `ways`: with positions, or without."""
    check_draws(draws)
    check_measure(case)
    compiled = structure(case)
    linkages = Linkages(compiled.linkages)
    learned = []
    for positions in ways:
        evidence = gather(case, compiled, linkages, day, positions)
        learned.append((evidence, [_believe(compiled, at, about, day) for at, about in enumerate(evidence)]))
    baseline = {lever.id: lever.value_on(day) for lever in case.levers}
    normal, triangular = standard_draws(compiled.unknowns, len(compiled.levers), draws)
    models: list[Model] = []
    for evidence, posteriors in learned:
        bases = tuple(
            bool(about.ids or party.base_rate_note)
            for party, about in zip(case.parties, evidence, strict=True)
        )
        # They are coloured in place: only the last may have those that were drawn.
        drawn = normal if len(models) == len(ways) - 1 else normal.copy()
        columns = Columns(compiled, posteriors, drawn, triangular)
        models.append(Model(day, draws, compiled, linkages, evidence, posteriors, columns, baseline, bases))
    return models


def _believe(compiled: Structure, index: int, evidence: Evidence, day: date) -> Posterior:
    party = compiled.parties[index]
    try:
        with np.errstate(over="raise", invalid="raise"):
            return update(party, evidence, day.toordinal())
    except (np.linalg.LinAlgError, FloatingPointError) as error:
        raise CaseError([Problem(f"parties[{index}]", "singular", {"name": party.id})]) from error


class Model:
    """A case compiled to arrays. It keeps the last evaluated columns, so one thread at a time may use it.

    The same settings give the same figures to the last digit, whatever was evaluated before.
    """

    def __init__(
        self,
        as_of: date,
        draws: int,
        structure: Structure,
        linkages: Linkages,
        evidence: Sequence[Evidence],
        posteriors: Sequence[Posterior],
        columns: Columns,
        baseline: Mapping[str, float],
        bases: Sequence[bool],
    ) -> None:
        self.as_of = as_of
        self.draws = draws
        self.structure = structure
        self.linkages = linkages
        self.evidence = tuple(evidence)
        self.posteriors = tuple(posteriors)
        self.baseline = baseline
        """Every lever's value in its history on the day, in its unit."""
        self.importances: Mapping[str, float] = dict(
            zip(structure.interests, structure.importances.tolist(), strict=True)
        )
        """Every interest's importance in the case."""
        self.bases = tuple(bases)
        """For each party whether it has evidence that counts or a note on its base rate."""
        self.columns = columns
        self._keys = [
            contribution_keys(party, about.ids)
            for party, about in zip(structure.parties, evidence, strict=True)
        ]
        self._free = np.empty((len(structure.parties), draws + 1))

    def evaluate(
        self, settings: Mapping[str, float] | None = None, importances: Mapping[str, float] | None = None
    ) -> Outlook:
        """The outlook at these settings; levers and interests that are left out stand at the baseline.

        Raises KeyError for an unknown lever or interest, ValueError for a value out of its bounds.
        """
        values = self.settings(settings)
        weights = self.weights(importances)
        eta = self.log_odds(values, weights)
        ladders = [ladder(party, row) for party, row in zip(self.structure.parties, eta, strict=True)]
        truce = self._truce(ladders)
        return Outlook(
            as_of=self.as_of,
            settings=values,
            importances=weights,
            draws=self.draws,
            agreed=estimate(truce.agreed[: self.draws]),
            as_offered=estimate(truce.as_offered[: self.draws]),
            at_least_with_conditions=estimate(truce.at_least_with_conditions[: self.draws]),
            parties=tuple(
                self._party_outlook(index, rungs, eta[index], list(weights.values()))
                for index, rungs in enumerate(ladders)
            ),
            has_basis=all(self.bases),
        )

    def agreed(
        self, settings: Mapping[str, float] | None = None, importances: Mapping[str, float] | None = None
    ) -> Estimate:
        """The headline of `evaluate` alone, in half its time."""
        eta = self.log_odds(self.settings(settings), self.weights(importances))
        ladders = [ladder(party, row) for party, row in zip(self.structure.parties, eta, strict=True)]
        return estimate(product(self._agreeing(ladders))[: self.draws])

    def twin(self) -> "Model":
        """The same model for another thread; the draws are shared."""
        twin = copy(self)
        twin.columns = self.columns.twin()
        twin._free = np.empty_like(self._free)
        return twin

    def swings(
        self, settings: Mapping[str, float] | None = None, importances: Mapping[str, float] | None = None
    ) -> tuple[Swing, ...]:
        """The tornado: levers in file order, then importances; errors as in `evaluate`."""
        return tuple(self.each_swing(settings, importances))

    def each_swing(
        self, settings: Mapping[str, float] | None = None, importances: Mapping[str, float] | None = None
    ) -> Iterator[Swing]:
        """The same one by one, for who may want to stop; nothing else may use the model meanwhile."""
        return swings(self, self.settings(settings), self.weights(importances))

    def settings(self, settings: Mapping[str, float] | None = None) -> dict[str, float]:
        """Every lever's value, in file order: the given ones, the others at the baseline."""
        given = settings or {}
        for lever in given.keys() - self.baseline.keys():
            raise KeyError(lever)
        values = {**self.baseline, **given}
        for scale in self.structure.levers:
            if not scale.minimum <= values[scale.id] <= scale.maximum:
                raise ValueError(
                    f"{scale.id} must lie between {scale.minimum} and {scale.maximum}, "
                    f"not at {values[scale.id]}"
                )
        return values

    def weights(self, importances: Mapping[str, float] | None = None) -> dict[str, float]:
        """Every interest's importance, in file order: the given ones, the others as in the case."""
        given = importances or {}
        for interest in given.keys() - self.importances.keys():
            raise KeyError(interest)
        for interest, weight in given.items():
            if not 0 <= weight <= 2:
                raise ValueError(f"the importance of {interest} must lie between 0 and 2, not at {weight}")
        return {**self.importances, **given}

    def log_odds(self, settings: Mapping[str, float], importances: Mapping[str, float]) -> FloatArray:
        """The parties' log-odds with linkages, (parties, draws + 1), the last place at the means."""
        self.columns.move(list(settings.values()))
        weights = list(importances.values())
        for party, row in enumerate(self._free):
            self.columns.total(party, weights, out=row)
        return self.linkages.settle(self._free)

    def _truce(self, ladders: Sequence[Ladder]) -> Truce:
        return Truce(
            agreed=product(self._agreeing(ladders)),
            as_offered=product([rungs.accept for rungs in ladders]),
            at_least_with_conditions=product([rungs.conditions for rungs in ladders]),
        )

    def _agreeing(self, ladders: Sequence[Ladder]) -> list[FloatArray]:
        """P(agreed) of each party, over the draws."""
        return [
            agreeing(rungs.accept, rungs.conditions, self.columns.met(party))
            for party, rungs in enumerate(ladders)
        ]

    def _party_outlook(
        self, index: int, rungs: Ladder, eta: FloatArray, importances: Sequence[float]
    ) -> PartyOutlook:
        party = self.structure.parties[index]
        return PartyOutlook(
            party=party.id,
            ladder=rungs.means(self.draws),
            log_odds=mean(eta[: self.draws]),
            contributions=contributions(
                self._keys[index],
                party,
                self.posteriors[index],
                self.columns.weights(index, importances),
                float(eta[-1]),
            ),
            has_basis=self.bases[index],
        )
