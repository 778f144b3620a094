"""Every field and every bound of the format, broken one at a time: the place is named first."""

import copy

import pytest
from tests.case.breaking import Path, Plain, at, change, paths_of, problems_of

from truceboard.case.case import Case
from truceboard.case.problems import CaseError

INFLUENCE: Path = ("parties", 0, "interests", 0, "influences", 0)
MAPS = ("settings", "importances", "channel_bias", "ladders", "responses", "placements")
FACE: Path = ("parties", 0, "interests", 2, "influences", 0)


def test_a_case_with_every_part_is_read(whole: Plain) -> None:
    case = Case.model_validate(whole)
    assert case.forecasts[0].responses == {"kremlin": "stall", "kyiv": "accept"}
    assert case.board.placements["actor:kremlin"] == (10, -20.5)
    assert case.judgements[0].round == 2


BROKEN: list[tuple[Path, object, str]] = [
    (("format",), "other", 'format: "other" is not one of truceboard-case'),
    (("version",), 2, "version: 2 is above the maximum 1"),
    (("version",), True, "version: true is not a whole number"),
    (("title",), 5, "title: 5 is not a text"),
    (("title",), None, "title: null is not a text"),
    (("title",), "x" * 100_001, "title: the text has 100001 characters, 100000 at most are allowed"),
    (("title",), "a\ud800", "title: the text holds half a character (a lone surrogate)"),
    (("summary",), [], "summary: […] is not a text"),
    (("as_of",), "2025-02-30", 'as_of: "2025-02-30" is not a day written as YYYY-MM-DD'),
    (("as_of",), "20250312", 'as_of: "20250312" is not a day written as YYYY-MM-DD'),
    (("as_of",), "2025-03-12T00:00", 'as_of: "2025-03-12T00:00" is not a day written as YYYY-MM-DD'),
    (("as_of",), "٢٠٢٥-03-12", 'as_of: "٢٠٢٥-03-12" is not a day written as YYYY-MM-DD'),
    (("as_of",), 1741737600, "as_of: 1741737600 is not a day written as YYYY-MM-DD"),
    (("marking", "scheme"), "NATO", 'marking.scheme: "NATO" is not one of TLP, free'),
    (("proposal",), [], "proposal: […] is not an object"),
    (("proposal", "terms"), {}, "proposal.terms: {…} is not a list"),
    (("proposal", "terms", 0, "text"), 1, "proposal.terms[0].text: 1 is not a text"),
    (("confidence", "level"), "none", 'confidence.level: "none" is not one of low, moderate, high'),
    (("method", "judge_bias"), -0.1, "method.judge_bias: -0.1 is below the minimum 0"),
    (("method", "source_bias"), "0.4", 'method.source_bias: "0.4" is not a number'),
    (
        ("actors", 0, "kind"),
        "state",
        'actors[0].kind: "state" is not one of party, mediator, backer, spoiler, host, observer',
    ),
    (
        ("actors", 0, "country"),
        "ru",
        'actors[0].country: "ru" is not a country code of two capital letters (ISO 3166)',
    ),
    (("sources", 0, "reliability"), "G", 'sources[0].reliability: "G" is not one of A, B, C, D, E, F'),
    (("sources", 0, "url"), "nytimes", 'sources[0].url: "nytimes" is not a whole web address'),
    (("sources", 0, "url"), "https://a b", 'sources[0].url: "https://a b" is not a whole web address'),
    (("levers", 0), 3, "levers[0]: 3 is not an object"),
    (("levers", 0, "minimum"), True, "levers[0].minimum: true is not a number"),
    (("levers", 0, "maximum"), float("inf"), "levers[0].maximum: Infinity is not a finite number"),
    (("levers", 0, "uncertainty"), -1, "levers[0].uncertainty: -1 is below the minimum 0"),
    (("levers", 0, "cost"), -1, "levers[0].cost: -1 is below the minimum 0"),
    (("levers", 0, "cost"), float("nan"), "levers[0].cost: NaN is not a finite number"),
    (("levers", 0, "locked"), 1, "levers[0].locked: 1 is neither true nor false"),
    (("levers", 0, "locked"), "true", 'levers[0].locked: "true" is neither true nor false'),
    (("levers", 0, "history"), [], "levers[0].history: there are 0, at least 1 must be given"),
    (
        ("levers", 0, "history", 2, "date_approximate"),
        "yes",
        'levers[0].history[2].date_approximate: "yes" is neither true nor false',
    ),
    (("parties", 0, "base_rate"), 0, "parties[0].base_rate: 0 is not above 0"),
    (("parties", 0, "base_rate"), 1, "parties[0].base_rate: 1 is not below 1"),
    (("parties", 0, "base_spread"), -0.3, "parties[0].base_spread: -0.3 is below the minimum 0"),
    (("parties", 0, "thresholds", "stall"), 0, "parties[0].thresholds.stall: 0 is not below 0"),
    (("parties", 0, "thresholds", "accept"), 0, "parties[0].thresholds.accept: 0 is not above 0"),
    (("parties", 0, "residual", "spread"), 0, "parties[0].residual.spread: 0 is not above 0"),
    (("parties", 0, "residual", "half_life_days"), 0, "parties[0].residual.half_life_days: 0 is not above 0"),
    (
        ("parties", 0, "channel_bias", "public"),
        -1,
        "parties[0].channel_bias.public: -1 is below the minimum 0",
    ),
    (
        ("parties", 0, "channel_bias", "radio"),
        1,
        'parties[0].channel_bias.radio: "radio" is not one of public, private, assessment, reporting',
    ),
    (("parties", 0, "conditions", 0, "weight"), 0, "parties[0].conditions[0].weight: 0 is not above 0"),
    (("parties", 0, "conditions_met"), 1.1, "parties[0].conditions_met: 1.1 is above the maximum 1"),
    (
        ("parties", 0, "interests", 0, "importance"),
        2.1,
        "parties[0].interests[0].importance: 2.1 is above the maximum 2",
    ),
    ((*INFLUENCE, "spread"), -1, "parties[0].interests[0].influences[0].spread: -1 is below the minimum 0"),
    ((*INFLUENCE, "shape"), 1, "parties[0].interests[0].influences[0].shape: 1 is not an object"),
    ((*INFLUENCE, "shape"), {}, "parties[0].interests[0].influences[0].shape.kind: required, but missing"),
    (
        (*INFLUENCE, "shape"),
        {"kind": "cubic"},
        'parties[0].interests[0].influences[0].shape.kind: "cubic" is not one of '
        "linear, diminishing, threshold",
    ),
    (
        (*INFLUENCE, "shape"),
        {"kind": "linear", "rate": 1},
        "parties[0].interests[0].influences[0].shape.rate: this field is unknown in a version 1 case",
    ),
    (
        (*INFLUENCE, "shape"),
        {"kind": "diminishing", "rate": 50.5},
        "parties[0].interests[0].influences[0].shape.rate: 50.5 is above the maximum 50",
    ),
    (
        (*INFLUENCE, "shape"),
        {"kind": "diminishing", "rate": 0},
        "parties[0].interests[0].influences[0].shape.rate: 0 is not above 0",
    ),
    (
        (*FACE, "shape", "midpoint"),
        -0.1,
        "parties[0].interests[2].influences[0].shape.midpoint: -0.1 is below the minimum 0",
    ),
    (
        (*FACE, "shape", "steepness"),
        201,
        "parties[0].interests[2].influences[0].shape.steepness: 201 is above the maximum 200",
    ),
    (
        (*FACE, "shape", "steepness"),
        0,
        "parties[0].interests[2].influences[0].shape.steepness: 0 is not above 0",
    ),
    (
        ("positions", 0, "stance"),
        "maybe",
        'positions[0].stance: "maybe" is neither a number from -6 to 6 nor a word such as leans_toward',
    ),
    (
        ("positions", 0, "stance"),
        6.5,
        "positions[0].stance: 6.5 is neither a number from -6 to 6 nor a word such as leans_toward",
    ),
    (
        ("positions", 0, "stance"),
        True,
        "positions[0].stance: true is neither a number from -6 to 6 nor a word such as leans_toward",
    ),
    (("positions", 0, "credibility"), 0, "positions[0].credibility: 0 is below the minimum 1"),
    (("positions", 0, "credibility"), 7, "positions[0].credibility: 7 is above the maximum 6"),
    (("positions", 0, "credibility"), 2.5, "positions[0].credibility: 2.5 is not a whole number"),
    (
        ("positions", 0, "channel"),
        "leak",
        'positions[0].channel: "leak" is not one of public, private, assessment, reporting',
    ),
    (("positions", 0, "commitment"), "vow", 'positions[0].commitment: "vow" is not one of talk, pledge, act'),
    (("scenarios", 0, "settings"), [], "scenarios[0].settings: […] is not an object"),
    (
        ("scenarios", 1, "settings", "nato-pledge"),
        None,
        "scenarios[1].settings.nato-pledge: null is not a number",
    ),
    (
        ("scenarios", 0, "importances", "ties"),
        2.5,
        "scenarios[0].importances.ties: 2.5 is above the maximum 2",
    ),
    (("judgements", 0, "round"), 0, "judgements[0].round: 0 is below the minimum 1"),
    (("judgements", 0, "round"), 1.5, "judgements[0].round: 1.5 is not a whole number"),
    (("judgements", 0, "probability"), 0.001, "judgements[0].probability: 0.001 is below the minimum 0.002"),
    (("judgements", 0, "probability"), 0.999, "judgements[0].probability: 0.999 is above the maximum 0.998"),
    (("judgements", 0, "spread"), 0.05, "judgements[0].spread: 0.05 is below the minimum 0.1"),
    (
        ("forecasts", 0, "question"),
        "held",
        'forecasts[0].question: "held" is not one of agreed, as_offered, at_least_with_conditions',
    ),
    (("forecasts", 0, "probability"), 1.01, "forecasts[0].probability: 1.01 is above the maximum 1"),
    (("forecasts", 0, "low"), -0.01, "forecasts[0].low: -0.01 is below the minimum 0"),
    (("forecasts", 0, "high"), 1.01, "forecasts[0].high: 1.01 is above the maximum 1"),
    (
        ("forecasts", 0, "ladders", "kremlin"),
        [1, 0, 0],
        "forecasts[0].ladders.kremlin[3]: required, but missing",
    ),
    (
        ("forecasts", 0, "ladders", "kremlin"),
        [1, 0, 0, 0, 0],
        "forecasts[0].ladders.kremlin: there are 5, 4 at most are allowed",
    ),
    (
        ("forecasts", 0, "ladders", "kremlin"),
        [1, 0, 0, 1.5],
        "forecasts[0].ladders.kremlin[3]: 1.5 is above the maximum 1",
    ),
    (("forecasts", 0, "draws"), 0, "forecasts[0].draws: 0 is below the minimum 1"),
    (("forecasts", 0, "outcome"), "yes", 'forecasts[0].outcome: "yes" is neither true nor false'),
    (
        ("forecasts", 0, "responses", "kremlin"),
        "maybe",
        'forecasts[0].responses.kremlin: "maybe" is not one of reject, stall, accept_with_conditions, accept',
    ),
    (("working", "pinned"), ["offer"] * 5, "working.pinned: there are 5, 4 at most are allowed"),
    (("board", "placements", "truce"), [1], "board.placements.truce[1]: required, but missing"),
    (
        ("board", "placements", "truce"),
        [1, 2, 3],
        "board.placements.truce: there are 3, 2 at most are allowed",
    ),
    (("board", "placements", "truce"), [1, "2"], 'board.placements.truce[1]: "2" is not a number'),
    (("board", "notes", 0, "x"), float("-inf"), "board.notes[0].x: -Infinity is not a finite number"),
    (("parties",), [], "parties: there are 0, at least 1 must be given"),
]


@pytest.mark.parametrize(("path", "value", "line"), BROKEN, ids=[line[:60] for _, _, line in BROKEN])
def test_a_broken_field_is_named(whole: Plain, path: Path, value: object, line: str) -> None:
    change(whole, path, value)
    # What may be told after it follows from the same change: the statements of a party that is gone.
    assert problems_of(whole)[0] == line


@pytest.mark.parametrize("slug", ["", "A", "-a", "a_b", "ä", "a" * 65, "a\n", "a b"])
def test_an_id_is_a_slug(whole: Plain, slug: str) -> None:
    whole["judgements"][0]["id"] = slug
    (line,) = problems_of(whole)
    assert line.startswith("judgements[0].id: ")
    assert "is not an id" in line


def test_edges_of_the_bounds_are_inside(whole: Plain) -> None:
    for path, value in [
        (("judgements", 0, "id"), "0" + "-" * 63),
        (("judgements", 0, "probability"), 0.002),
        (("judgements", 0, "spread"), 0.1),
        (("parties", 0, "conditions_met"), 1),
        (("parties", 0, "interests", 0, "importance"), 0),
        ((*FACE, "shape"), {"kind": "threshold", "midpoint": 1, "steepness": 200}),
        ((*INFLUENCE, "shape"), {"kind": "diminishing", "rate": 50}),
        (("positions", 0, "stance"), -6),
        (("positions", 0, "credibility"), 6.0),
        (("title",), "x" * 100_000),
        (("method",), {"judge_bias": 0}),
        (("actors", 0, "country"), "XK"),
    ]:
        change(whole, path, value)
    case = Case.model_validate(whole)
    assert isinstance(case.positions[0].credibility, int)
    assert case.positions[0].stance_value == -6.0


def test_every_field_is_refused_when_of_a_wrong_kind(whole: Plain) -> None:
    class Alien:
        """Nothing that JSON can hold."""

    for path in paths_of(whole)[1:]:
        plain = copy.deepcopy(whole)
        change(plain, path, [[Alien()]])
        with pytest.raises(CaseError) as caught:
            Case.model_validate(plain)
        place = caught.value.problems[0].place
        text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)[1:]
        assert place.startswith(text), (path, place)


def test_every_object_refuses_an_unknown_field(whole: Plain) -> None:
    objects = [path for path in paths_of(whole) if isinstance(at(whole, path), dict)]
    for path in objects:
        if path and path[-1] in MAPS:
            continue
        plain = copy.deepcopy(whole)
        change(plain, (*path, "colour"), None)
        lines = problems_of(plain)
        assert len(lines) == 1, (path, lines)
        assert lines[0].endswith("colour: this field is unknown in a version 1 case")


def test_null_is_absence_for_optional_fields_only(whole: Plain) -> None:
    told = []
    for path in paths_of(whole)[1:]:
        holder = at(whole, path[:-1])
        if isinstance(holder, list) or any(step in MAPS for step in path[:-1]):
            continue
        without, null = copy.deepcopy(whole), copy.deepcopy(whole)
        del at(without, path[:-1])[path[-1]]
        change(null, path, None)
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)[1:]
        if _is_read(without):
            assert Case.model_validate(null) == Case.model_validate(without), place
        elif f"{place}: required, but missing" in problems_of(without):
            told.append(place)
            if path[-1] != "party":
                assert problems_of(null)[0].startswith(f"{place}: null is "), place
        else:
            assert place == "scenarios"  # optional, but the working settings need it here
    assert {"title", "positions[3].party", "working.pinned", "parties[0].thresholds.stall"} <= set(told)


def test_null_stands_for_no_party_but_the_field_must_be_there(whole: Plain) -> None:
    whole["positions"][0]["party"] = None
    assert Case.model_validate(whole).positions[0].party is None
    del whole["positions"][0]["party"]
    assert problems_of(whole) == ["positions[0].party: required, but missing"]


def test_an_empty_optional_text_is_absent(whole: Plain) -> None:
    whole["actors"][0]["short"] = ""
    assert Case.model_validate(whole).actors[0].short is None


def _is_read(plain: Plain) -> bool:
    try:
        Case.model_validate(plain)
    except CaseError:
        return False
    return True
