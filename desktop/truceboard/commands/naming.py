"""Names for the parts of an explanation."""

from truceboard.case.case import Case


def contribution_name(case: Case, key: str) -> str:
    """A contribution or an unknown by its key, in English and in the words of the case."""
    kind, *names = key.split(":")
    match kind:
        case "influence":
            return f"{case.lever(names[1]).name}, for: {case.interest(names[0]).name}"
        case "evidence":
            return statement_name(case, names[0])
        case "base":
            return "Base rate"
        case "lever":
            return f"Where it really stands: {case.lever(names[0]).name}"
        case "residual":
            return "Whatever else moves it"
        case _:
            return "What the other parties do"


def statement_name(case: Case, evidence_id: str) -> str:
    """Who said what, and when."""
    for judgement in case.judgements:
        if judgement.id == evidence_id:
            return f"Judgement of {judgement.participant}, {judgement.date.isoformat()}"
    position = case.position(evidence_id)
    return f"{position.speaker}, {position.date.isoformat()}: {position.text}"
