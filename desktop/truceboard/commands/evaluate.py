"""`truceboard evaluate`: the likelihood, the parties' answers and their contributions."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from truceboard.case.case import Case
from truceboard.commands.asking import asked
from truceboard.commands.naming import contribution_name
from truceboard.commands.printing import Cell, Columns, framed, percent, percent_range, show, signed
from truceboard.files.reading import read_case
from truceboard.likelihood.outlook import RESPONSES, Estimate, Outlook, PartyOutlook

QUESTIONS = {
    "agreed": "Agreed",
    "as_offered": "As offered",
    "at_least_with_conditions": "At least with conditions",
}


def evaluate(wanted: argparse.Namespace) -> None:
    """Print one outlook."""
    question = asked(wanted, read_case(wanted.case), [])
    outlook = question.outlook(question.model())
    show(
        wanted,
        text=lambda: framed(
            question.case, likelihood_lines(outlook) + _parties(question.case, outlook), outlook.as_of
        ),
        plain=lambda: _json(outlook),
        columns=lambda: Columns(("part", "party", "key", "figure", "value"), _rows(outlook)),
    )


def likelihood_lines(outlook: Outlook) -> list[str]:
    """The three likelihoods with their ranges, to read."""
    lines = []
    if not outlook.has_basis:
        lines.append("No basis yet: a party has no position, no judgement and no note on its base rate.")
    lines.append(f"{'':26}{'mean':>6}{'90 % range':>16}")
    for question, name in QUESTIONS.items():
        estimate: Estimate = getattr(outlook, question)
        lines.append(f"{name:26}{percent(estimate.mean):>6}{percent_range(estimate):>16}")
    lines.append("Agreed is not held: compliance is another question.")
    return lines


def _parties(case: Case, outlook: Outlook) -> list[str]:
    lines = []
    for party in outlook.parties:
        name = case.actor(party.party).brief
        answers = zip(("reject", "stall", "with conditions", "accept"), party.ladder, strict=True)
        lines += ["", f"{name}: " + ", ".join(f"{answer} {percent(p)}" for answer, p in answers)]
        parts = [(part.log_odds, contribution_name(case, part.key)) for part in party.contributions]
        parts.append((sum(log_odds for log_odds, _ in parts), "log-odds of a yes, at least with conditions"))
        lines += [f"  {signed(log_odds):>6}  {name}" for log_odds, name in parts]
    return lines


def _json(outlook: Outlook) -> dict[str, object]:
    """An outlook as plain values: the three likelihoods, the parties' answers, and their contributions."""
    return {
        **{question: asdict(getattr(outlook, question)) for question in QUESTIONS},
        "parties": {
            party.party: {**dict(zip(RESPONSES, party.ladder, strict=True)), "log_odds": party.log_odds}
            for party in outlook.parties
        },
        "contributions": {party.party: _contributions(party) for party in outlook.parties},
    }


def _contributions(party: PartyOutlook) -> dict[str, float]:
    # Ids are unique within a kind: a position and a judgement of one id share a key, and so their sum.
    added: dict[str, float] = {}
    for part in party.contributions:
        added[part.key] = added.get(part.key, 0.0) + part.log_odds
    return added


def _rows(outlook: Outlook) -> Iterator[tuple[Cell, ...]]:
    for question in QUESTIONS:
        for figure, value in asdict(getattr(outlook, question)).items():
            yield "likelihood", None, question, figure, value
    for party in outlook.parties:
        for response, value in zip(RESPONSES, party.ladder, strict=True):
            yield "answer", party.party, response, "probability", value
        yield "answer", party.party, None, "log_odds", party.log_odds
        for key, value in _contributions(party).items():
            yield "contribution", party.party, key, "log_odds", value
