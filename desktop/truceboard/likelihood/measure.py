"""Numbers that the format allows and no arithmetic survives: refused by their place before compiling."""

from collections.abc import Iterator

from truceboard.case.case import Case
from truceboard.case.number import number_text
from truceboard.case.problems import CaseError, Problem

LARGEST = 1e30
"""Log-odds, and lever values: far beyond any meaning, and its square and sums still fit into a float."""


def check_measure(case: Case) -> None:
    """Raise CaseError naming every number that is beyond all measure."""
    problems = [
        Problem(place, "beyond-measure", {"found": number_text(value), "limit": number_text(LARGEST)})
        for place, value in _numbers(case)
        if abs(value) > LARGEST
    ]
    if problems:
        raise CaseError(problems)


def _numbers(case: Case) -> Iterator[tuple[str, float]]:
    yield "method.judge_bias", case.method.judge_bias
    yield "method.source_bias", case.method.source_bias
    for at, lever in enumerate(case.levers):
        yield f"levers[{at}].minimum", lever.minimum
        yield f"levers[{at}].maximum", lever.maximum
        yield f"levers[{at}].uncertainty", lever.uncertainty
    for at, party in enumerate(case.parties):
        place = f"parties[{at}]"
        yield f"{place}.base_spread", party.base_spread
        yield f"{place}.thresholds.stall", party.thresholds.stall
        yield f"{place}.thresholds.accept", party.thresholds.accept
        yield f"{place}.residual.spread", party.residual.spread
        for channel, bias in party.channel_bias.items():
            yield f"{place}.channel_bias.{channel}", bias
        for number, condition in enumerate(party.conditions):
            yield f"{place}.conditions[{number}].weight", condition.weight
        for row, interest in enumerate(party.interests):
            for number, influence in enumerate(interest.influences):
                where = f"{place}.interests[{row}].influences[{number}]"
                yield f"{where}.strength", influence.strength
                yield f"{where}.spread", influence.spread
    for at, judgement in enumerate(case.judgements):
        yield f"judgements[{at}].spread", judgement.spread
