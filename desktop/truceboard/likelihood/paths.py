"""Which moves would coincide with a target: every set of at most three lever moves on five steps each.

What is found describes the model and advises nobody. Levers are moved as if free and independent.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from truceboard.case.case import Case
from truceboard.case.levers import Lever
from truceboard.likelihood.combinations import NO_MOVE, Combinations, Move
from truceboard.likelihood.compile import Model
from truceboard.likelihood.outlook import Estimate, Outlook, PartyOutlook
from truceboard.likelihood.sensitivity import Study
from truceboard.likelihood.shapes import FloatArray

STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Where a lever may be put, as shares of its range."""
MOST_MOVES = 3
MOST_LEVERS = 20
MARGIN = 0.02
"""How far the screening draws may put a headline from the figure of all draws; its error is far smaller."""
_SCREENING_DRAWS = 512
_CONFIRMED_AT_ONCE = 64

Direction = Literal["at_least", "at_most"]
Reason = Literal["no_cost", "locked", "battlefield", "domestic", "own", "not_chosen", "narrow"]
"""Why a lever stands still: it has no cost; it is locked; its kind; its holder's answer is sought; its holder
was not chosen; or over MOST_LEVERS others have a wider swing. All but the first and the last can be freed."""


@dataclass(frozen=True, slots=True)
class PathMove:
    """One lever's move, in its unit."""

    lever: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class PartyChange:
    """What a path changes for one party."""

    party: str
    own_moves: tuple[str, ...]
    """The moved levers that the party itself controls."""
    before: float
    after: float
    """P(at least accept with conditions) before and after."""
    log_odds: float
    """What is added to its mean log-odds, evidence and linkages included."""
    interests: tuple[tuple[str, float], ...]
    """What the moved levers add to its log-odds through each of its interests, where they add anything."""

    @property
    def gives_up(self) -> tuple[tuple[str, float], ...]:
        """The interests through which the moves pull the party away from a yes."""
        return tuple((interest, change) for interest, change in self.interests if change < 0)


@dataclass(frozen=True, slots=True)
class Path:
    """A set of moves, evaluated with all draws and the levers' uncertainty, as the board would show it."""

    moves: tuple[PathMove, ...]
    cost: float
    """The sum over the moves of the lever's cost times the share of its range that it moves."""
    settings: Mapping[str, float]
    """Every lever's value, for `Model.evaluate`."""
    agreed: Estimate
    parties: tuple[PartyChange, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """What was looked for, among what, and what was found."""

    target: float
    direction: Direction
    present: Estimate
    """The headline where the levers stand."""
    levers: tuple[str, ...]
    """The levers that were moved."""
    standing: tuple[tuple[str, Reason], ...]
    """The levers that stood still, and why."""
    enumerated: int
    """How many sets of moves were evaluated."""
    paths: tuple[Path, ...]
    """The cheapest that reach the target, ascending; of two that move the same levers the same way, and one
    further or one lever more, only the shorter. Empty means: none of those enumerated."""
    furthest: Path | None
    """What comes nearest to the target or goes furthest past it; None where no lever may move."""

    @property
    def already_there(self) -> bool:
        """Whether the headline reaches the target without a move; then no path is looked for."""
        return _reaches(self.present.mean, self.target, self.direction)


def find_paths(
    case: Case,
    model: Model,
    target: float,
    *,
    direction: Direction = "at_least",
    by: Collection[str] | None = None,
    free: Collection[str] = (),
    seeking: Collection[str] | None = None,
    settings: Mapping[str, float] | None = None,
    importances: Mapping[str, float] | None = None,
    most: int = 10,
) -> Paths:
    """At most `most` sets of moves from `settings` whose headline mean is at least (at most) the target.

    `model` is compiled from `case`. The levers controlled by the actors `by` may move, by default those of
    all. Levers on the battlefield and in domestic politics, locked ones, and those of the parties whose
    answer is sought (`seeking`, by default all parties) stand still unless they are in `free`, which frees a
    lever whoever controls it. A lever without a cost never moves. Of more than 20 levers the 20 with the
    widest swing are moved.

    Every set of at most three moves is evaluated with the first 512 draws, shifted by what these miss at the
    present settings; all that come within MARGIN of the target are confirmed, cheapest first, with all
    draws. So a path would be missed only if the screening were wrong by more than MARGIN about it.

    Raises ValueError for a target outside (0, 1) and for a freed lever without a cost, KeyError for an
    unknown actor, party or lever, else as `Model.evaluate`.
    """
    if not 0 < target < 1:
        raise ValueError(f"the target must lie between 0 and 1, not at {target}")
    values, weights = model.settings(settings), model.weights(importances)
    standing = _standing(case, by, free, seeking)
    chosen = [lever for lever in case.levers if lever.id not in standing]
    for lever in _narrowest(model, values, weights, chosen):
        standing[lever] = "narrow"
    chosen = [lever for lever in chosen if lever.id not in standing]
    search = _Search(case, model, values, weights, chosen, target, direction)
    present = search.present.agreed
    there = _reaches(present.mean, target, direction)
    return Paths(
        target=target,
        direction=direction,
        present=present,
        levers=tuple(lever.id for lever in chosen),
        standing=tuple((lever.id, standing[lever.id]) for lever in case.levers if lever.id in standing),
        enumerated=len(search.sets),
        paths=() if there else tuple(search.cheapest(most)),
        furthest=search.furthest(),
    )


def _reaches(headline: float, target: float, direction: Direction) -> bool:
    return headline >= target if direction == "at_least" else headline <= target


def _standing(
    case: Case, by: Collection[str] | None, free: Collection[str], seeking: Collection[str] | None
) -> dict[str, Reason]:
    """The levers that stand still, and why."""
    known = {actor.id for actor in case.actors}
    sought = {party.actor for party in case.parties}
    levers = {lever.id: lever for lever in case.levers}
    for unknown in [*(set(by or ()) - known), *(set(seeking or ()) - sought), *(set(free) - levers.keys())]:
        raise KeyError(unknown)
    for lever in free:
        if levers[lever].cost is None:
            raise ValueError(f"{lever} has no cost, and without one no path moves it")
    sought = sought if seeking is None else set(seeking)
    reasons = {
        lever.id: _reason(lever, by, sought)
        for lever in case.levers
        if lever.cost is None or lever.id not in free
    }
    return {lever: reason for lever, reason in reasons.items() if reason}


def _reason(lever: Lever, by: Collection[str] | None, sought: Collection[str]) -> Reason | None:
    if lever.cost is None:
        return "no_cost"
    if lever.locked:
        return "locked"
    if lever.kind in ("battlefield", "domestic"):
        return lever.kind
    if lever.controlled_by in sought:
        return "own"
    if by is not None and lever.controlled_by not in by:
        return "not_chosen"
    return None


def _narrowest(
    model: Model, settings: Mapping[str, float], importances: Mapping[str, float], levers: Sequence[Lever]
) -> list[str]:
    """All but the MOST_LEVERS levers with the widest swing; of equal ones the first stay."""
    if len(levers) <= MOST_LEVERS:
        return []
    study = Study(model, settings, importances)
    index = {scale.id: place for place, scale in enumerate(model.structure.levers)}
    widths = []
    for lever in levers:
        low, high = study.with_lever(index[lever.id], (0.0, 1.0))
        widths.append(-abs(high - low))
    return [levers[place].id for place in np.argsort(widths, kind="stable")[MOST_LEVERS:]]


class _Search:
    """All sets of moves of the chosen levers, their costs, and their headlines over the screening draws.

    `options` are the single moves, `sets` (n, 3) their indices, NO_MOVE where there are fewer than three.
    """

    def __init__(
        self,
        case: Case,
        model: Model,
        settings: Mapping[str, float],
        importances: Mapping[str, float],
        levers: Sequence[Lever],
        target: float,
        direction: Direction,
    ) -> None:
        self._case, self._model = case, model
        self._settings, self._importances = settings, importances
        self._levers = levers
        self._target, self._direction = target, direction
        self.present = model.evaluate(settings, importances)
        index = {scale.id: place for place, scale in enumerate(model.structure.levers)}
        self._options: list[tuple[int, Move]] = []
        shifts = []
        for slot, lever in enumerate(levers):
            scale = model.structure.levers[index[lever.id]]
            stands = scale.share(settings[lever.id])
            for step in STEPS:
                if abs(step - stands) > 1e-9:
                    value = scale.minimum + step * (scale.maximum - scale.minimum)
                    self._options.append((slot, Move(index[lever.id], value)))
                    shifts.append(step - stands)
        self._shifts = np.array([*shifts, 0.0])
        self._slots = np.array([*(slot for slot, _ in self._options), NO_MOVE])
        self.sets = _sets_of_moves([slot for slot, _ in self._options])
        prices = np.array([*(levers[slot].cost for slot, _ in self._options), 0.0], dtype=float)
        # Rounded, so that sums of the same costs in another order are equal.
        self._costs = (prices * np.abs(self._shifts))[self.sets].sum(axis=1).round(9)
        self._screened = self._screen()

    def _headlines(self, sets: NDArray[np.int64], draws: int) -> FloatArray:
        moves = [move for _, move in self._options]
        return Combinations(self._model, self._settings, self._importances, moves, draws).headlines(sets)

    def _screen(self) -> FloatArray:
        """The headline of every set, (n,), shifted by what the screening draws miss without a move."""
        draws = min(_SCREENING_DRAWS, self._model.draws)
        without = np.full((1, MOST_MOVES), NO_MOVE)
        found = self._headlines(np.concatenate([without, self.sets]), draws)
        return np.asarray(found[1:] + (self.present.agreed.mean - found[0]))

    def furthest(self) -> Path | None:
        """The set whose headline is highest, or lowest where that is wanted; of equal ones the cheapest."""
        if not len(self.sets):
            return None
        wanted = -self._screened if self._direction == "at_least" else self._screened
        return self._path(np.lexsort((self._costs, wanted.round(6)))[0])

    def cheapest(self, most: int) -> Iterator[Path]:
        """The paths that reach the target, the cheapest first; of equally cheap ones those of fewer moves."""
        sign = 1 if self._direction == "at_least" else -1
        near = np.flatnonzero(sign * (self._screened - self._target) >= -MARGIN)
        moves = (self.sets[near] != NO_MOVE).sum(axis=1)
        waiting = near[np.lexsort((-sign * self._screened[near], moves, self._costs[near]))]
        found = 0
        confirmation = Combinations(
            self._model, self._settings, self._importances, [move for _, move in self._options]
        )
        while len(waiting) and found < most:
            block, waiting = waiting[:_CONFIRMED_AT_ONCE], waiting[_CONFIRMED_AT_ONCE:]
            headlines = confirmation.headlines(self.sets[block])
            block = block[sign * (headlines - self._target) >= -1e-5]
            while len(block) and found < most:
                place, block = block[0], block[1:]
                path = self._path(place)
                if _reaches(path.agreed.mean, self._target, self._direction):
                    found += 1
                    yield path
                    block = block[~self._goes_further(block, place)]
                    waiting = waiting[~self._goes_further(waiting, place)]

    def _goes_further(self, places: NDArray[np.int64], found: np.int64) -> NDArray[np.bool_]:
        """Whether sets make all moves of a found one, each as far in its direction or further."""
        further = np.ones(len(places), dtype=bool)
        for option in self.sets[found][self.sets[found] != NO_MOVE]:
            same = self._slots[self.sets[places]] == self._slots[option]
            way = np.sign(self._shifts[option])
            far = self._shifts[self.sets[places]] * way >= abs(self._shifts[option])
            further &= (same & far).any(axis=1)
        return further

    def _path(self, place: np.int64) -> Path:
        moved = [self._options[option] for option in self.sets[place] if option != NO_MOVE]
        settings = {**self._settings, **{self._levers[slot].id: move.value for slot, move in moved}}
        outlook = self._model.evaluate(settings, self._importances)
        moves = tuple(
            PathMove(lever.id, self._settings[lever.id], settings[lever.id])
            for lever in [self._levers[slot] for slot, _ in moved]
        )
        return Path(
            moves=moves,
            cost=float(self._costs[place]),
            settings=settings,
            agreed=outlook.agreed,
            parties=tuple(self._change(party, outlook, moves) for party in self.present.parties),
        )

    def _change(self, before: PartyOutlook, outlook: Outlook, moves: Sequence[PathMove]) -> PartyChange:
        after = outlook.party(before.party)
        interests: dict[str, float] = {}
        for old, new in zip(before.contributions, after.contributions, strict=True):
            kind, *names = old.key.split(":")
            if kind == "influence" and new.log_odds != old.log_odds:
                interests[names[0]] = interests.get(names[0], 0.0) + new.log_odds - old.log_odds
        own = tuple(
            move.lever for move in moves if self._case.lever(move.lever).controlled_by == before.party
        )
        return PartyChange(
            party=before.party,
            own_moves=own,
            before=before.ladder[2] + before.ladder[3],
            after=after.ladder[2] + after.ladder[3],
            log_odds=after.log_odds - before.log_odds,
            interests=tuple(interests.items()),
        )


def _sets_of_moves(slots: Sequence[int]) -> NDArray[np.int64]:
    """Every set of at most MOST_MOVES options of different levers, (n, MOST_MOVES), NO_MOVE where fewer."""
    of_lever: dict[int, list[int]] = {}
    for option, slot in enumerate(slots):
        of_lever.setdefault(slot, []).append(option)
    sets = [
        [*options, *[NO_MOVE] * (MOST_MOVES - size)]
        for size in range(1, MOST_MOVES + 1)
        for levers in combinations(of_lever.values(), size)
        for options in product(*levers)
    ]
    return np.array(sets, dtype=np.int64).reshape(-1, MOST_MOVES)
