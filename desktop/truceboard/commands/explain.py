"""`truceboard explain`: why the figure is what it is."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from truceboard.case.case import Case
from truceboard.commands.asking import asked
from truceboard.commands.evaluate import likelihood_lines
from truceboard.commands.naming import contribution_name, statement_name
from truceboard.commands.printing import (
    Cell,
    Columns,
    aligned,
    case_facts,
    framed,
    percent,
    percent_range,
    show,
    signed,
)
from truceboard.files.reading import read_case
from truceboard.likelihood.find_out import Unknown, find_out_first
from truceboard.likelihood.outlook import Outlook
from truceboard.likelihood.said import EvidenceEffect, Statement, evidence_effect, statements
from truceboard.likelihood.shares import Shares, party_shares, truce_shares
from truceboard.likelihood.strengths import Belief, beliefs
from truceboard.likelihood.suggestion import Suggestion, suggest_confidence

FIRST_UNKNOWNS = 10
"""How many are printed to read; JSON and CSV have all."""
LONGEST_NAME = 72


@dataclass(frozen=True, slots=True)
class _Why:
    """Everything that explains one outlook."""

    case: Case
    outlook: Outlook
    shares: Shares
    parties: dict[str, Shares]
    statements: tuple[Statement, ...]
    effect: EvidenceEffect
    beliefs: tuple[Belief, ...]
    unknowns: tuple[Unknown, ...]
    suggestion: Suggestion


def explain(wanted: argparse.Namespace) -> None:
    """Print the explanations of one outlook."""
    question = asked(wanted, read_case(wanted.case), [])
    case, model = question.case, question.model()
    outlook = question.outlook(model)
    why = _Why(
        case=case,
        outlook=outlook,
        shares=truce_shares(model.structure, outlook),
        parties={party.party: party_shares(party) for party in outlook.parties},
        statements=statements(case, model, outlook),
        effect=evidence_effect(case, model, outlook),
        beliefs=beliefs(model),
        unknowns=find_out_first(model, question.settings, question.importances),
        suggestion=suggest_confidence(case, outlook.as_of),
    )
    show(
        wanted,
        text=lambda: framed(case, _lines(why), outlook.as_of),
        plain=lambda: _json(why),
        columns=lambda: Columns(("part", "party", "key", "figure", "value"), _rows(why)),
    )


def _lines(why: _Why) -> Iterator[str]:
    yield from likelihood_lines(why.outlook)
    yield from _share_lines(why)
    yield from _effect_lines(why)
    yield from _said_lines(why)
    yield from _belief_lines(why)
    yield from _unknown_lines(why)
    yield from _suggestion_lines(why)


def _share_lines(why: _Why) -> Iterator[str]:
    yield from ("", "Why, in percentage points of the likelihood of agreement")
    log_odds = iter([part.log_odds for party in why.outlook.parties for part in party.contributions[1:]])
    rows = [("points", "log-odds", ""), (percent(why.shares.start), "", "Where all parties start from")]
    rows += [
        (signed(part.points, 1), signed(next(log_odds)), f"{_brief(why, part.party)}: {_name(why, part.key)}")
        for part in why.shares.parts
    ]
    rows += [
        (signed(why.shares.spread_of_the_draws, 1), "", "Spread of the draws"),
        (percent(why.shares.shown), "", "The likelihood shown"),
    ]
    yield from aligned(rows, right=(0, 1))


def _effect_lines(why: _Why) -> Iterator[str]:
    without, shown = why.effect.without_positions.agreed, why.outlook.agreed
    yield from ("", "What the positions do")
    yield from aligned(
        [
            ("Without them", percent(without.mean), percent_range(without)),
            ("With them", percent(shown.mean), percent_range(shown)),
            ("They add", signed(why.effect.points, 1), "points"),
        ],
        right=(1,),
    )


def _said_lines(why: _Why) -> Iterator[str]:
    yield from ("", "What was said, in log-odds")
    if not why.statements:
        yield "Nothing is evidence on this day."
        return
    rows: list[tuple[str, ...]] = [("said", "expected", "weight", "pull", "points", "", "")]
    for each in why.statements:
        mark = (
            "as the model expected" if each.as_expected else "pulls backwards" if each.pulls_backwards else ""
        )
        figures = map(signed, (each.said, each.expected, each.weight, each.pull))
        name = _shortened(f"{_brief(why, each.party)}: {statement_name(why.case, each.id)}")
        rows.append((*figures, signed(each.points, 1), name, mark))
    yield from aligned(rows, right=range(5))


def _belief_lines(why: _Why) -> Iterator[str]:
    yield from ("", "What the evidence taught, in log-odds: mean and spread before and after")
    rows = [
        (
            *(signed(each.prior_mean), f"{each.prior_spread:.2f}"),
            *(signed(each.posterior_mean), f"{each.posterior_spread:.2f}"),
            f"{_brief(why, each.party)}: {_name(why, each.key)}",
        )
        for each in why.beliefs
    ]
    yield from aligned([("before", "spread", "after", "spread", ""), *rows], right=range(4))


def _unknown_lines(why: _Why) -> Iterator[str]:
    yield from ("", "What to find out first: share of the spread of the likelihood")
    rows = [(percent(each.share), _unknown_name(why, each)) for each in why.unknowns[:FIRST_UNKNOWNS]]
    yield from aligned(rows, right=(0,)) if rows else ["Nothing is uncertain."]


def _suggestion_lines(why: _Why) -> Iterator[str]:
    yield from ("", f"Confidence in the evidence, suggested by rule: {why.suggestion.level}")
    yield from (f"  {reason.level:8}  {reason}" for reason in why.suggestion.reasons)
    if why.case.confidence:
        yield f"The officer's own word: {why.case.confidence.level}. {why.case.confidence.rationale}"


def _name(why: _Why, key: str) -> str:
    return _shortened(contribution_name(why.case, key))


def _brief(why: _Why, party: str) -> str:
    return why.case.actor(party).brief


def _unknown_name(why: _Why, unknown: Unknown) -> str:
    name = _name(why, unknown.key)
    return f"{_brief(why, unknown.party)}: {name}" if unknown.party else name


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _json(why: _Why) -> dict[str, object]:
    outlook, without = why.outlook, why.effect.without_positions
    return {
        **case_facts(why.case, outlook.as_of),
        "agreed": asdict(outlook.agreed),
        "has_basis": outlook.has_basis,
        "contributions": [
            {"party": party.party, **part._asdict()}
            for party in outlook.parties
            for part in party.contributions
        ],
        "shares": _shares_json(why.shares),
        "party_shares": {party: _shares_json(shares) for party, shares in why.parties.items()},
        "evidence": {
            "without_positions": asdict(without.agreed),
            "with_positions": asdict(outlook.agreed),
            "points": why.effect.points,
        },
        "statements": [
            {
                **asdict(each),
                "surprise": each.surprise,
                "pull": each.pull,
                "as_expected": each.as_expected,
                "pulls_backwards": each.pulls_backwards,
            }
            for each in why.statements
        ],
        "beliefs": [asdict(each) for each in why.beliefs],
        "find_out_first": [asdict(each) for each in why.unknowns],
        "suggested_confidence": {
            "level": why.suggestion.level,
            "reasons": [
                {"level": reason.level, "party": reason.party, "key": reason.key, "text": str(reason)}
                for reason in why.suggestion.reasons
            ],
        },
    }


def _shares_json(shares: Shares) -> dict[str, object]:
    return {**asdict(shares), "spread_of_the_draws": shares.spread_of_the_draws}


def _rows(why: _Why) -> Iterator[tuple[Cell, ...]]:
    yield "share", None, "start", "probability", why.shares.start
    for part in why.shares.parts:
        yield "share", part.party, part.key, "points", part.points
    yield "share", None, "spread_of_the_draws", "points", why.shares.spread_of_the_draws
    yield "share", None, "shown", "probability", why.shares.shown
    for party in why.outlook.parties:
        for contribution in party.contributions:
            yield "contribution", party.party, contribution.key, "log_odds", contribution.log_odds
    for figure, value in asdict(why.effect.without_positions.agreed).items():
        yield "without_positions", None, "agreed", figure, value
    for each in why.statements:
        for figure in ("said", "expected", "weight", "pull", "points"):
            yield "statement", each.party, f"{each.kind}:{each.id}", figure, getattr(each, figure)
    for belief in why.beliefs:
        for figure in ("prior_mean", "prior_spread", "posterior_mean", "posterior_spread"):
            yield "belief", belief.party, belief.key, figure, getattr(belief, figure)
    for unknown in why.unknowns:
        yield "find_out_first", unknown.party, unknown.key, "share", unknown.share
    yield "suggested_confidence", None, None, "level", why.suggestion.level
    for reason in why.suggestion.reasons:
        yield "suggested_confidence", reason.party, reason.key, "level", reason.level
