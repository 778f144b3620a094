"""What there is to read about the thing selected, as plain text."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from truceboard.case.actors import Source
from truceboard.case.levers import Lever, LeverEntry
from truceboard.case.parties import Condition, DiminishingShape, Influence, Linkage, Shape, ThresholdShape
from truceboard.likelihood.outlook import RESPONSES, PartyOutlook
from truceboard.look import figures, terms
from truceboard.workspace.workspace import Workspace

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything about one thing: what it is, its name, its facts."""

    kind: str
    title: str
    facts: tuple[Fact, ...]


def sheet(workspace: Workspace, key: str) -> Sheet:
    """What to read about `lever:ID`, `actor:ID`, `party:ID`, `interest:ID`, `position:ID` or `truce`."""
    kind, _, item = key.partition(":")
    return _SHEETS[kind](workspace, item)


def _facts(*pairs: tuple[str, str | None]) -> tuple[Fact, ...]:
    return tuple(Fact(label, text) for label, text in pairs if text)


def _lever(workspace: Workspace, lever_id: str) -> Sheet:
    case = workspace.case
    lever = case.lever(lever_id)
    swing = next(swing for swing in workspace.swings if (swing.kind, swing.id) == ("lever", lever_id))
    ends = translate("Inspector", "{points}: {low} at its lowest, {high} at its highest")
    moves = [
        f"{interest.brief} ({case.actor(party.actor).brief}): {_strength(influence)}"
        for party in case.parties
        for interest in party.interests
        for influence in interest.influences
        if influence.lever == lever_id
    ]
    return Sheet(
        translate("Inspector", "Lever"),
        lever.name,
        _facts(
            (
                translate("Inspector", "Value tried"),
                figures.value_with_unit(lever, workspace.value(lever_id)),
            ),
            (
                translate("Inspector", "Baseline"),
                figures.value_with_unit(lever, workspace.baseline[lever_id]),
            ),
            (
                translate("Inspector", "Swing"),
                ends.format(
                    points=figures.points(swing.points / 100),
                    low=figures.percent(swing.low),
                    high=figures.percent(swing.high),
                ),
            ),
            (translate("Inspector", "Lowest"), _end(lever, lever.minimum, lever.low_label)),
            (translate("Inspector", "Highest"), _end(lever, lever.maximum, lever.high_label)),
            (translate("Inspector", "Unit"), lever.unit),
            (
                translate("Inspector", "Uncertainty"),
                f"± {figures.number(lever.uncertainty)}" if lever.uncertainty else None,
            ),
            (translate("Inspector", "Kind"), terms.lever_kind(lever.kind)),
            (translate("Inspector", "Controlled by"), case.actor(lever.controlled_by).name),
            (
                translate("Inspector", "Cost over its full range"),
                figures.number(lever.cost) if lever.cost is not None else None,
            ),
            (translate("Inspector", "Moves (log-odds over its full range)"), "\n".join(moves)),
            (
                translate("Inspector", "History"),
                "\n\n".join(_entry(workspace, lever, entry) for entry in reversed(lever.history)),
            ),
        ),
    )


def _end(lever: Lever, value: float, label: str | None) -> str:
    text = figures.value_with_unit(lever, value)
    return f"{text} · {label}" if label else text


def _entry(workspace: Workspace, lever: Lever, entry: LeverEntry) -> str:
    head = f"{_day(entry.date, entry.date_approximate)}: {figures.value_with_unit(lever, entry.value)}"
    source = workspace.case.source(entry.source).title if entry.source else None
    return "\n".join(line for line in (head, entry.note, source) if line)


def _day(day: date, approximate: bool = False) -> str:
    return ("~" if approximate else "") + figures.full_day(day)


def _strength(influence: Influence) -> str:
    return f"{figures.log_odds(influence.strength)}\u00a0±\u00a0{figures.number(influence.spread)}"


def _actor(workspace: Workspace, actor_id: str) -> Sheet:
    case = workspace.case
    actor = case.actor(actor_id)
    levers = [
        f"{lever.name}: {figures.value_with_unit(lever, workspace.value(lever.id))}"
        for lever in case.levers
        if lever.controlled_by == actor_id
    ]
    said = [
        f"{_day(position.date, position.date_approximate)}, {position.speaker}: {terms.stance(position)}"
        for position in case.positions
        if position.actor == actor_id
    ]
    return Sheet(
        translate("Inspector", "Actor"),
        actor.name,
        _facts(
            (translate("Inspector", "Kind"), terms.actor_kind(actor.kind)),
            (translate("Inspector", "Country"), actor.country),
            (translate("Inspector", "Description"), actor.description),
            (translate("Inspector", "Controls"), "\n".join(levers)),
            (translate("Inspector", "Has said"), "\n".join(said)),
        ),
    )


def _party(workspace: Workspace, actor_id: str) -> Sheet:
    case = workspace.case
    actor, party = case.actor(actor_id), case.party(actor_id)
    outlook = workspace.outlook.party(actor_id)
    base = translate("Inspector", "{rate} of at least a conditional yes, ± {spread} log-odds")
    thresholds = translate("Inspector", "Stalls from {stall} log-odds, accepts from {accept}")
    residual = translate("Inspector", "Spread {spread} log-odds, half-life {days} days")
    return Sheet(
        translate("Inspector", "Party"),
        actor.name,
        _facts(
            (translate("Inspector", "Description"), actor.description),
            (translate("Inspector", "Responses"), _ladder(outlook)),
            (
                translate("Inspector", "Log-odds of at least a conditional yes"),
                figures.log_odds(outlook.log_odds),
            ),
            (
                translate("Inspector", "Base rate"),
                base.format(rate=figures.percent(party.base_rate), spread=figures.number(party.base_spread)),
            ),
            (translate("Inspector", "On the base rate"), party.base_rate_note),
            (
                translate("Inspector", "Thresholds"),
                thresholds.format(
                    stall=figures.log_odds(party.thresholds.stall),
                    accept=figures.log_odds(party.thresholds.accept),
                ),
            ),
            (
                translate("Inspector", "Residual"),
                residual.format(
                    spread=figures.number(party.residual.spread),
                    days=figures.number(party.residual.half_life_days),
                ),
            ),
            (
                translate("Inspector", "Conditions of a yes"),
                "\n".join(_condition(workspace, condition) for condition in party.conditions),
            ),
            (
                translate("Inspector", "Conditions met without a lever"),
                figures.percent(party.conditions_met) if party.conditions_met else None,
            ),
            (
                translate("Inspector", "Channel bias (log-odds)"),
                "\n".join(
                    f"{terms.channel(channel)}: {figures.number(bias)}"
                    for channel, bias in party.channel_bias.items()
                ),
            ),
            (
                translate("Inspector", "Watches (log-odds)"),
                "\n".join(_linkage(workspace, linkage) for linkage in party.linkages),
            ),
        ),
    )


def _ladder(outlook: PartyOutlook) -> str:
    return "\n".join(
        f"{terms.response(response)}: {figures.percent(share)}"
        for response, share in zip(RESPONSES, outlook.ladder, strict=True)
    )


def _condition(workspace: Workspace, condition: Condition) -> str:
    if condition.lever is None:
        return condition.text
    lever = workspace.case.lever(condition.lever)
    met_by = translate("Inspector", "{condition} (met by {lever}, now {value})")
    return met_by.format(
        condition=condition.text,
        lever=lever.brief,
        value=figures.value_with_unit(lever, workspace.value(lever.id)),
    )


def _linkage(workspace: Workspace, linkage: Linkage) -> str:
    return f"{workspace.case.actor(linkage.party).name}: {figures.log_odds(linkage.strength)}"


def _interest(workspace: Workspace, interest_id: str) -> Sheet:
    case = workspace.case
    interest, party = case.interest(interest_id), case.interest_party(interest_id)
    added = {
        contribution.key: contribution.log_odds
        for contribution in workspace.outlook.party(party.actor).contributions
    }
    keys = [f"influence:{interest_id}:{influence.lever}" for influence in interest.influences]
    return Sheet(
        translate("Inspector", "Interest"),
        interest.name,
        _facts(
            (translate("Inspector", "Of"), case.actor(party.actor).name),
            (
                translate("Inspector", "Adds now"),
                _log_odds(sum(added[key] for key in keys)),
            ),
            (
                translate("Inspector", "Importance tried"),
                figures.times(workspace.importance(interest_id)),
            ),
            (translate("Inspector", "Importance in the case"), figures.times(interest.importance)),
            *(
                (
                    case.lever(influence.lever).name,
                    _influence(case.lever(influence.lever), influence, added[key]),
                )
                for influence, key in zip(interest.influences, keys, strict=True)
            ),
        ),
    )


def _log_odds(value: float) -> str:
    return translate("Inspector", "{log_odds} log-odds").format(log_odds=figures.log_odds(value, 2))


def _influence(lever: Lever, influence: Influence, added: float) -> str:
    pattern = translate(
        "Inspector", "{strength} log-odds over its full range, none at {neutral}; {shape}; adds {added} now"
    )
    return pattern.format(
        strength=_strength(influence),
        neutral=figures.value_with_unit(lever, influence.neutral),
        shape=_shape(influence.shape),
        added=figures.log_odds(added, 2),
    )


def _shape(shape: Shape) -> str:
    if isinstance(shape, DiminishingShape):
        return translate("Inspector", "diminishing, rate {rate}").format(rate=figures.number(shape.rate))
    if isinstance(shape, ThresholdShape):
        return translate("Inspector", "a threshold at {midpoint} of its range, steepness {steepness}").format(
            midpoint=figures.percent(shape.midpoint), steepness=figures.number(shape.steepness)
        )
    return translate("Inspector", "linear")


def _position(workspace: Workspace, position_id: str) -> Sheet:
    case = workspace.case
    position = case.position(position_id)
    source = case.source(position.source)
    return Sheet(
        translate("Inspector", "Position"),
        position.speaker,
        _facts(
            (translate("Inspector", "Said"), position.text),
            (translate("Inspector", "Stance"), terms.stance(position)),
            (translate("Inspector", "Adds now"), _pull(workspace, position_id)),
            (translate("Inspector", "Date"), _day(position.date, position.date_approximate)),
            (
                translate("Inspector", "Reported on"),
                _day(position.reported_on) if position.reported_on else None,
            ),
            (translate("Inspector", "Of"), case.actor(position.actor).name),
            (
                translate("Inspector", "About"),
                case.actor(position.party).name if position.party is not None else None,
            ),
            (translate("Inspector", "Grade"), terms.grade_in_words(position, source)),
            (translate("Inspector", "Channel"), terms.channel(position.channel)),
            (
                translate("Inspector", "Commitment"),
                terms.commitment(position.commitment) if position.commitment else None,
            ),
            (translate("Inspector", "Source"), _source(source)),
            (translate("Inspector", "Address"), source.url),
            (translate("Inspector", "Note"), position.note),
            (
                translate("Inspector", "Set aside"),
                translate("Inspector", "Yes: it does not count") if position.set_aside else None,
            ),
        ),
    )


def _pull(workspace: Workspace, position_id: str) -> str:
    party = workspace.case.position(position_id).party
    if party is None:
        return translate("Inspector", "Nothing: it is about no party")
    for contribution in workspace.outlook.party(party).contributions:
        if contribution.key == f"evidence:{position_id}":
            return _log_odds(contribution.log_odds)
    return translate("Inspector", "Nothing: it does not count on this day")


def _source(source: Source) -> str:
    published = _day(source.published) if source.published else None
    return "\n".join(line for line in (source.title, source.publisher, published) if line)


def _truce(workspace: Workspace, _item: str) -> Sheet:
    case, outlook = workspace.case, workspace.outlook
    proposal = case.proposal
    return Sheet(
        translate("Inspector", "Truce"),
        proposal.title,
        _facts(
            (translate("Inspector", "Offered on"), _day(proposal.made_on)),
            (
                translate("Inspector", "Offered by"),
                ", ".join(case.actor(actor).name for actor in proposal.made_by),
            ),
            (translate("Inspector", "Terms"), "\n".join(term.text for term in proposal.terms)),
            (
                translate("Inspector", "Agreed"),
                figures.percent(outlook.agreed.mean) if outlook.has_basis else None,
            ),
            (
                translate("Inspector", "As offered"),
                figures.percent(outlook.as_offered.mean) if outlook.has_basis else None,
            ),
            (
                translate("Inspector", "At least with conditions"),
                figures.percent(outlook.at_least_with_conditions.mean) if outlook.has_basis else None,
            ),
            (translate("Inspector", "Case"), case.title),
            (translate("Inspector", "Summary"), case.summary),
        ),
    )


_SHEETS = {
    "lever": _lever,
    "actor": _actor,
    "party": _party,
    "interest": _interest,
    "position": _position,
    "truce": _truce,
}
