"""How fast the model is, against its own arithmetic written bare and against squigglepy.

Run it with `make bench`. It prints every figure beside its aim. Only a wrong result makes it fail, a slow
machine does not.
"""

import sys
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial, reduce
from itertools import cycle
from operator import add

import numpy as np
import squigglepy
from scipy.special import expit
from tests.benchmarks import large_cases
from tests.benchmarks.timing import fastest, slope

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.likelihood.belief import Posterior, update
from truceboard.likelihood.compile import DEFAULT_DRAWS, Model, compile_case
from truceboard.likelihood.evidence import Evidence, gather
from truceboard.likelihood.linkages import Linkages
from truceboard.likelihood.structure import PartyStructure, structure
from truceboard.likelihood.timeline import timeline
from truceboard.likelihood.what_if import what_if

INFLUENCES = (10, 32, 100, 316, 1000)
DRAWS = (1024, 2048, 4096, 8192, 16384, 32768, 65536)

wrong: list[str] = []


def main() -> int:
    """Measure and print; the exit code says whether all results were right."""
    case = read_case(builtin_case_path())
    slider_move(case)
    questions(case)
    evidence()
    growth(case)
    memory()
    comparison(case)
    for complaint in wrong:
        print(f"WRONG: {complaint}")
    return 1 if wrong else 0


def report(what: str, found: float, aim: float | None = None, unit: str = "") -> None:
    """One line of the table."""
    verdict = "" if aim is None else f"aim {aim:g}{unit}: {'met' if found < aim else 'MISSED'}"
    print(f"{what:<62} {found:8.2f}{unit:<3} {verdict}", flush=True)


def expect(what: str, found: object, right: object, tolerance: float) -> None:
    """Note a result that is not the right one."""
    if not np.allclose(np.asarray(found), np.asarray(right), rtol=0, atol=tolerance):
        wrong.append(f"{what}: {found}, not {right}")


def slider_move(case: Case) -> None:
    """Every lever of the built-in case in turn, at the default draws."""
    bare = unlinked(case)
    expect("the bare kernel", kernel(bare)(), likelihoods(bare), 1e-12)

    model = compile_case(case)
    moves = [slide(model, lever.id, lever.minimum, lever.maximum) for lever in case.levers]
    base, *taken = fastest(kernel(model), *moves)
    report("bare kernel of the built-in case", base, unit=" ms")
    report("slider move, median lever / bare kernel", float(np.median(taken)) / base, 1.5)
    report("slider move, slowest lever / bare kernel", max(taken) / base, 1.5)


def kernel(model: Model) -> Callable[[], list[tuple[float, ...]]]:
    """The arithmetic that no program can do without, on the model's own draws and sums."""
    weights = list(model.importances.values())
    model.columns.move(list(model.baseline.values()))
    parties = [
        (
            model.columns.weights(index, weights),
            np.ascontiguousarray(model.columns.unknowns(index)[:, : model.draws]),
            party.stall,
            party.accept,
        )
        for index, party in enumerate(model.structure.parties)
    ]

    def run() -> list[tuple[float, ...]]:
        ladders = []
        for coefficients, unknowns, stall, accept in parties:
            eta = coefficients @ unknowns
            ladders.append((expit(eta - stall), expit(eta), expit(eta - accept)))
        found = []
        for rungs in zip(*ladders, strict=True):
            product = reduce(np.multiply, rungs)
            found.append((product.mean(), *np.percentile(product, [5, 50, 95])))
        return found

    return run


def unlinked(case: Case) -> Model:
    """The model where it does no more than the bare kernel: certain levers, no linkages, stall as a yes."""
    plain = case.model_dump(mode="json")
    for lever in plain["levers"]:
        lever["uncertainty"] = 0
    for party in plain["parties"]:
        party["linkages"] = []
    return compile_case(Case.model_validate(plain))


def likelihoods(model: Model) -> list[tuple[float, ...]]:
    """What the bare kernel finds, by the model; the product of the lowest rung is not on its list."""
    outlook = model.evaluate()
    product = kernel(model)()[0]
    found = [(e.mean, e.p05, e.p50, e.p95) for e in (outlook.at_least_with_conditions, outlook.as_offered)]
    return [product, *found]


def slide(model: Model, lever: str, low: float, high: float) -> Callable[[], object]:
    """A lever goes on by a little at each call, there and back."""
    steps = np.linspace(0.3, 0.7, 41)
    values = cycle((low + (high - low) * np.concatenate([steps, steps[-2:0:-1]])).tolist())

    def move() -> object:
        return model.evaluate({lever: next(values)})

    return move


def questions(case: Case) -> None:
    """The swings, the what-if map and a year of days, as the views ask for them."""
    model, start = compile_case(case), case.as_of - timedelta(364)
    x, y = case.levers[0].id, case.levers[-1].id
    times = fastest(model.swings, partial(what_if, model, x, y), partial(timeline, case, start, case.as_of))
    names = ("swings of all levers and importances", "map of 41 x 41", "timeline of 365 days")
    for what, found in zip(names, times, strict=True):
        report(what, found, unit=" ms")
    report("the three together", sum(times), 150, " ms")

    certain = unlinked(case)
    for swing in certain.swings():
        if swing.kind == "lever":
            lever = case.lever(swing.id)
            ends = [certain.evaluate({lever.id: end}).agreed.mean for end in (lever.minimum, lever.maximum)]
            expect(f"the swing of {swing.id}", (swing.low, swing.high), ends, 1e-6)
    surface = what_if(certain, x, y)
    for row, column in ((0, 0), (40, 40), (7, 31), (26, 12)):
        settings = {x: surface.x_values[column], y: surface.y_values[row]}
        right = certain.evaluate(settings).agreed.mean
        expect(f"the map at {settings}", surface.headline[row, column], right, 0.002)
    last = timeline(case, start, case.as_of).days[-1]
    expect("the timeline's last day", last.agreed.mean, model.evaluate().agreed.mean, 1e-6)


def evidence() -> None:
    """From the case's positions to the posterior, with many positions about one party."""
    for positions, aim in ((1000, 200), (10_000, 2000)):
        case = large_cases.with_positions(positions)
        compiled = structure(case)
        linkages = Linkages(compiled.linkages)

        def believe(case=case, compiled=compiled, linkages=linkages) -> list[Posterior]:
            about = gather(case, compiled, linkages, case.as_of, positions=True)
            day = case.as_of.toordinal()
            return [update(party, each, day) for party, each in zip(compiled.parties, about, strict=True)]

        found, whole = fastest(believe, partial(compile_case, case))
        report(f"evidence update, {positions:,} positions about one party", found, aim, " ms")
        report("  whole compilation of that case", whole, unit=" ms")
        about = gather(case, compiled, linkages, case.as_of, positions=True)[0]
        check_posterior(compiled.parties[0], about, case.as_of.toordinal(), believe()[0])


def check_posterior(party: PartyStructure, about: Evidence, as_of: int, found: Posterior) -> None:
    """That G S = C, seen by three random directions, and that the covariance is the prior's less G C'."""
    known, drifting = party.prior_spread[:-1] ** 2, party.prior_spread[-1] ** 2
    fading = drifting * np.exp2(-np.abs(about.days - as_of) / party.half_life_days)
    shared = np.vstack([(about.design * known).T, fading])
    directions = np.random.default_rng(0).normal(size=(len(about.ids), 3))
    applied = (about.design * known) @ (about.design.T @ directions) + about.variance[:, None] * directions
    for bias, members in about.shared:
        applied[members] += bias**2 * directions[members].sum(axis=0)
    for rows in np.array_split(np.arange(len(about.ids)), 20):
        apart = np.abs(about.days[rows, None] - about.days)
        applied[rows] += drifting * np.exp2(-apart / party.half_life_days) @ directions
    what = f"the posterior after {len(about.ids):,} positions"
    expect(what, found.gain @ applied, shared @ directions, 1e-9)
    expect(what, found.covariance, np.diag(party.prior_spread**2) - found.gain @ shared.T, 1e-9)


def growth(case: Case) -> None:
    """How the cost grows with the size: the slope of log time over log size, of all and the largest."""
    sized = [large_cases.with_influences(count) for count in INFLUENCES]
    models = [compile_case(each) for each in sized]
    drawn = [compile_case(case, draws=draws) for draws in DRAWS]
    _slopes("a slider move, in influences", INFLUENCES, [_slide_first(model) for model in models])
    _slopes("a slider move, in draws", DRAWS, [_slide_first(model) for model in drawn])
    _slopes("compiling, in influences", INFLUENCES, [partial(compile_case, each) for each in sized])
    _slopes("compiling, in draws", DRAWS, [partial(compile_case, case, draws=draws) for draws in DRAWS])


def _slide_first(model: Model) -> Callable[[], object]:
    lever = model.structure.levers[0]
    return slide(model, lever.id, lever.minimum, lever.maximum)


def _slopes(what: str, sizes: Sequence[int], work: Sequence[Callable[[], object]]) -> None:
    times = fastest(*work)
    report(f"slope of {what}, {sizes[0]:,} to {sizes[-1]:,}", slope(sizes, times), 1.1)
    report(f"  from {sizes[-3]:,} on", slope(sizes[-3:], times[-3:]))


def memory() -> None:
    """What numpy and Python hold for a large compiled case, at the worst moment."""
    case = large_cases.with_influences(2000)
    compile_case(case, draws=2).evaluate()  # what is imported late is not the case's
    tracemalloc.start()
    model = compile_case(case)
    model.evaluate()
    kept, most = (size / 2**20 for size in tracemalloc.get_traced_memory())
    tracemalloc.stop()
    report("a compiled case with 2,000 influences, kept", kept, 200, " MB")
    report("  at the worst moment of compiling", most, 200, " MB")


def comparison(case: Case) -> None:
    """The parties' log-odds without evidence and linkages, as a user would sample them with squigglepy."""
    model = compile_case(case, positions=False)
    weights = list(model.importances.values())
    values = list(model.baseline.values())
    sums = []
    model.columns.move(values)
    for index, party in enumerate(model.structure.parties):
        terms = zip(party.prior_mean, party.prior_spread, model.columns.weights(index, weights), strict=True)
        sums.append(reduce(add, [squigglepy.norm(mean=m, sd=s) * h for m, s, h in terms if h and s]))

    def theirs() -> list[np.ndarray]:
        return [squigglepy.sample(each, n=DEFAULT_DRAWS) for each in sums]

    place = np.empty(DEFAULT_DRAWS + 1)
    # Every lever moves each time: what is kept of a sum that has not changed would be no sum.
    elsewhere = [
        lever.minimum if value > lever.minimum else lever.maximum
        for lever, value in zip(case.levers, values, strict=True)
    ]
    turns = cycle((elsewhere, values))

    def ours() -> list[np.ndarray]:
        model.columns.move(next(turns))
        for index in range(len(sums)):
            model.columns.total(index, weights, out=place)
        return place

    they, we = fastest(theirs, ours)
    report("squigglepy on the same sums", they, unit=" ms")
    report("  as a multiple of ours", they / we, unit=" x")


if __name__ == "__main__":
    sys.exit(main())
