"""From the arguments to a case, a day and settings, with one line for each problem."""

import argparse
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from truceboard.case.case import Case
from truceboard.case.number import number_text
from truceboard.case.problems import CaseError
from truceboard.commands.arguments import UsageError
from truceboard.files.reading import CaseFileError
from truceboard.likelihood.compile import Model, compile_case
from truceboard.likelihood.draws import check_draws
from truceboard.likelihood.outlook import Outlook


@dataclass(frozen=True, slots=True)
class Asked:
    """A case and where to look at it; settings and importances are those that differ from the baseline."""

    path: Path
    case: Case
    day: date
    draws: int
    settings: Mapping[str, float]
    importances: Mapping[str, float]

    def model(self, case: Case | None = None) -> Model:
        """The compiled case, or another with the same levers and interests."""
        try:
            return compile_case(case or self.case, self.day, self.draws)
        except ValueError as error:
            raise UsageError(f"--draws {self.draws}: {error}") from None
        except CaseError as error:
            raise CaseFileError(self.path, error.problems) from None

    def outlook(self, model: Model) -> Outlook:
        """An evaluation where it was asked for."""
        return model.evaluate(self.settings, self.importances)


def asked(wanted: argparse.Namespace, case: Case, problems: list[str]) -> Asked:
    """What is asked of a case; `problems` are those already found. UsageError with all of them."""
    day = day_of("--as-of", wanted.as_of, problems)
    draws = draws_of(wanted.draws, problems)
    settings, importances = _settings(case, wanted, problems)
    refuse(problems)
    return Asked(wanted.case, case, day or case.as_of, draws, settings, importances)


def refuse(problems: list[str]) -> None:
    """UsageError if there are any problems."""
    if problems:
        raise UsageError("\n".join(problems))


def day_of(option: str, text: str | None, problems: list[str]) -> date | None:
    """A day written as YYYY-MM-DD; None without one."""
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        problems.append(f"{option} {text}: not a day of the calendar written as YYYY-MM-DD")
        return None
    if day.isoformat() != text:
        problems.append(f"{option} {text}: write the day as {day.isoformat()}")
    return day


def draws_of(text: str, problems: list[str]) -> int:
    """The number of draws."""
    draws = whole_of("--draws", text, problems)
    try:
        check_draws(draws)
    except ValueError as error:
        if not any(problem.startswith("--draws ") for problem in problems):
            problems.append(f"--draws {text}: {error}")
    return draws


def whole_of(
    option: str, text: str, problems: list[str], least: int | None = None, most: int | None = None
) -> int:
    """A whole number, neither under `least` nor over `most`."""
    try:
        number = int(text)
    except ValueError:
        problems.append(f"{option} {text}: not a whole number")
        return least or 0
    if least is not None and number < least:
        problems.append(f"{option} {text}: must be at least {least}")
    elif most is not None and number > most:
        problems.append(f"{option} {text}: must be at most {most}")
    return number


def number_of(option: str, text: str, problems: list[str]) -> float:
    """A finite number above 0."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and number > 0):
        problems.append(f"{option} {text}: not a number above 0")
        return 1.0
    return number


def probability_of(option: str, text: str, problems: list[str]) -> float:
    """A probability between 0 and 1, written as 0.4 or 40%."""
    try:
        number = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        number = math.nan
    if not 0 < number < 1:
        problems.append(f"{option} {text}: write a likelihood between 0 and 1, such as 0.4 or 40%")
    return number


def known_of(
    option: str, kind: str, texts: Sequence[str], known: Sequence[str], problems: list[str]
) -> list[str]:
    """Ids that the case knows."""
    problems += [
        f"{option} {text}: the case has no {kind} {text}; {_has(known)}"
        for text in texts
        if text not in known
    ]
    return list(texts)


def _has(known: Sequence[str]) -> str:
    return f"it has: {', '.join(known) or 'none'}"


def _settings(
    case: Case, wanted: argparse.Namespace, problems: list[str]
) -> tuple[dict[str, float], dict[str, float]]:
    """The scenario's settings and importances with those of the command line over them."""
    settings: dict[str, float] = {}
    importances: dict[str, float] = {}
    if wanted.scenario is not None:
        try:
            scenario = case.scenario(wanted.scenario)
        except KeyError:
            known = _has([scenario.id for scenario in case.scenarios])
            problems.append(f"--scenario {wanted.scenario}: the case has no such scenario; {known}")
        else:
            settings.update(scenario.settings)
            importances.update(scenario.importances)
    levers = {lever.id: (lever.minimum, lever.maximum) for lever in case.levers}
    interests = {interest.id: (0.0, 2.0) for party in case.parties for interest in party.interests}
    settings.update(_assignments("--set", "lever", wanted.set, levers, problems))
    importances.update(_assignments("--importance", "interest", wanted.importance, interests, problems))
    return settings, importances


def _assignments(
    option: str,
    kind: str,
    texts: Sequence[str],
    bounds: Mapping[str, tuple[float, float]],
    problems: list[str],
) -> dict[str, float]:
    assigned: dict[str, float] = {}
    for text in texts:
        name, equals, number = text.partition("=")
        try:
            value = float(number)
        except ValueError:
            value = float("nan")
        if not equals:
            problems.append(f"{option} {text}: write it as {kind.upper()}=NUMBER")
        elif name not in bounds:
            problems.append(f"{option} {text}: the case has no {kind} {name}; {_has(list(bounds))}")
        elif math.isnan(value):
            problems.append(f"{option} {text}: {number} is not a number")
        elif not bounds[name][0] <= value <= bounds[name][1]:
            low, high = map(number_text, bounds[name])
            problems.append(f"{option} {text}: {name} must lie between {low} and {high}")
        elif name in assigned:
            problems.append(f"{option} {text}: {name} is given twice")
        else:
            assigned[name] = value
    return assigned
