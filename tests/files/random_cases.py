"""Random cases as plain data: whole and sound, with every optional part present or absent."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

Plain = dict[str, Any]

TEXTS = st.text(max_size=8)
NUMBERS = st.one_of(st.integers(-9, 9), st.floats(allow_nan=False, allow_infinity=False))
SPREADS = st.one_of(st.integers(0, 3), st.floats(0, 1e30))
ABOVE_ZERO = st.one_of(st.integers(1, 9), st.floats(1e-9, 1e25))
SHARES = st.one_of(st.integers(0, 1), st.floats(0, 1))
IMPORTANCES = st.floats(0, 2)
FLAGS = st.booleans()
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
COUNTS = st.integers(1, 10**6)
SHAPES = st.one_of(
    st.just({"kind": "linear"}),
    st.fixed_dictionaries({"kind": st.just("diminishing"), "rate": st.floats(1e-9, 50)}),
    st.fixed_dictionaries(
        {"kind": st.just("threshold"), "midpoint": SHARES, "steepness": st.floats(1e-9, 200)}
    ),
)
STANCES = st.one_of(
    st.sampled_from(["rejects", "leans_against", "ambiguous", "leans_toward", "accepts"]),
    st.integers(-6, 6),
    st.floats(-6, 6),
)
LEVER_KINDS = st.sampled_from(["term", "inducement", "pressure", "relationship", "battlefield", "domestic"])
CHANNELS = st.sampled_from(["public", "private", "assessment", "reporting"])
RESPONSES = st.sampled_from(["reject", "stall", "accept_with_conditions", "accept"])
QUESTIONS = st.sampled_from(["agreed", "as_offered", "at_least_with_conditions"])

PARTIES = ("north", "south")
ACTORS = (*PARTIES, "broker")
INTERESTS = ("north-0", "north-1", "south-0", "south-1")


def part(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[Plain]:
    """An object; an optional field may be null too."""
    return st.fixed_dictionaries(
        required, optional={name: st.one_of(st.none(), values) for name, values in optional.items()}
    )


@st.composite
def cases(draw: st.DrawFn) -> Plain:
    """A whole sound case."""
    levers = [draw(lever(index)) for index in range(draw(st.integers(0, 3)))]
    settings = st.fixed_dictionaries({}, optional={each["id"]: within(each) for each in levers})
    importances = st.fixed_dictionaries({}, optional=dict.fromkeys(INTERESTS, IMPORTANCES))
    scenarios = [
        draw(
            part(
                {"id": st.just(f"s{index}"), "name": TEXTS, "settings": settings, "importances": importances},
                {"note": TEXTS},
            )
        )
        for index in range(draw(st.integers(0, 2)))
    ]
    a_scenario = st.sampled_from([each["id"] for each in scenarios]) if scenarios else st.none()
    tried = {"settings": settings, "importances": importances}
    actors = [
        draw(
            part(
                {
                    "id": st.just(actor),
                    "name": TEXTS,
                    "kind": st.just("party" if actor in PARTIES else "mediator"),
                },
                {"short": TEXTS, "country": st.sampled_from(["UA", "XK"]), "description": TEXTS},
            )
        )
        for actor in ACTORS
    ]
    source = part(
        {"id": st.just("paper"), "title": TEXTS, "reliability": st.sampled_from("ABCDEF")},
        {"publisher": TEXTS, "published": DAYS, "url": st.just("https://example.org/ä?q=1")},
    )
    whole = part(
        {
            "format": st.just("truceboard-case"),
            "version": st.just(1),
            "title": TEXTS,
            "as_of": DAYS,
            "proposal": st.fixed_dictionaries(
                {
                    "title": TEXTS,
                    "made_on": DAYS,
                    "made_by": st.lists(st.sampled_from(ACTORS), max_size=2),
                    "terms": numbered("t", {"text": TEXTS}, {}),
                }
            ),
            "actors": st.just(actors),
            "sources": source.map(lambda each: [each]),
            "levers": st.just(levers),
            "parties": st.tuples(*(party(name, levers) for name in PARTIES)).map(list),
            "positions": numbered(
                "p",
                {
                    "actor": st.sampled_from(ACTORS),
                    "speaker": TEXTS,
                    "party": st.sampled_from([*PARTIES, None]),
                    "date": DAYS,
                    "stance": STANCES,
                    "text": TEXTS,
                    "source": st.just("paper"),
                    "credibility": st.integers(1, 6),
                    "channel": CHANNELS,
                },
                {
                    "date_approximate": FLAGS,
                    "reported_on": DAYS,
                    "commitment": st.sampled_from(["talk", "pledge", "act"]),
                    "set_aside": FLAGS,
                    "note": TEXTS,
                },
            ),
        },
        {
            "summary": TEXTS,
            "notice": TEXTS,
            "marking": st.just({"scheme": "TLP", "level": "TLP:AMBER+STRICT"}),
            "confidence": st.fixed_dictionaries({"level": st.just("low"), "rationale": TEXTS}),
            "method": part({}, {"judge_bias": SPREADS, "source_bias": SPREADS}),
            "judgements": numbered(
                "j",
                {
                    "participant": TEXTS,
                    "party": st.sampled_from(PARTIES),
                    "date": DAYS,
                    "probability": st.floats(0.002, 0.998),
                },
                {"round": COUNTS, "settings": settings, "spread": st.floats(0.1, 9), "rationale": TEXTS},
            ),
            "forecasts": numbered(
                "f",
                tried
                | {
                    "made_on": DAYS,
                    "as_of": DAYS,
                    "question": QUESTIONS,
                    "criterion": TEXTS,
                    "resolves_by": DAYS,
                }
                | {"probability": SHARES, "low": SHARES, "high": SHARES, "draws": COUNTS}
                | {
                    "ladders": st.dictionaries(
                        st.sampled_from(PARTIES), st.lists(SHARES, min_size=4, max_size=4)
                    ),
                    "program_version": TEXTS,
                },
                {
                    "scenario": a_scenario,
                    "note": TEXTS,
                    "outcome": FLAGS,
                    "responses": st.dictionaries(st.sampled_from(PARTIES), RESPONSES),
                    "resolved_on": DAYS,
                },
            ),
            "board": st.fixed_dictionaries(
                {
                    "placements": st.dictionaries(
                        st.sampled_from(["truce", "actor:broker", "interest:north-0"]),
                        st.lists(NUMBERS, min_size=2, max_size=2),
                    ),
                    "notes": numbered("n", {"text": TEXTS, "x": NUMBERS, "y": NUMBERS}, {}),
                }
            ),
        },
    )
    case = draw(whole)
    if draw(FLAGS):
        case["scenarios"] = scenarios
        pinned = st.lists(a_scenario, max_size=4) if scenarios else st.just([])
        case["working"] = draw(part(tried | {"pinned": pinned}, {"scenario": a_scenario}))
    elif case.get("forecasts"):
        case["forecasts"] = [each | {"scenario": None} for each in case["forecasts"]]
    return case


def numbered(
    letter: str, required: dict[str, Any], optional: dict[str, Any]
) -> st.SearchStrategy[list[Plain]]:
    """A short list of objects with ids of their own."""
    one = part(required, optional)
    return st.lists(one, max_size=2).map(
        lambda several: [{"id": f"{letter}{index}"} | each for index, each in enumerate(several)]
    )


@st.composite
def lever(draw: st.DrawFn, index: int) -> Plain:
    """A lever with sorted history."""
    minimum, width = draw(st.integers(-100, 100)), draw(st.integers(1, 100))
    bounds = {"minimum": minimum, "maximum": minimum + width}
    entry = part(
        {"date": DAYS, "value": within(bounds)},
        {"date_approximate": FLAGS, "note": TEXTS, "source": st.just("paper")},
    )
    history = draw(st.lists(entry, min_size=1, max_size=3, unique_by=lambda each: each["date"]))
    fields = part(
        {"name": TEXTS, "kind": LEVER_KINDS, "controlled_by": st.sampled_from(ACTORS)},
        {"short": TEXTS, "unit": TEXTS, "low_label": TEXTS, "high_label": TEXTS}
        | {"uncertainty": SPREADS, "cost": SPREADS, "locked": FLAGS},
    )
    in_order = sorted(history, key=lambda each: each["date"])
    return {"id": f"l{index}", "history": in_order} | bounds | draw(fields)


def within(bounds: Plain) -> st.SearchStrategy[float]:
    """A value of a lever."""
    return st.one_of(
        st.integers(bounds["minimum"], bounds["maximum"]), st.floats(bounds["minimum"], bounds["maximum"])
    )


@st.composite
def party(draw: st.DrawFn, name: str, levers: list[Plain]) -> Plain:
    """A party with two interests, and influences of each lever on either."""
    lever_ids = st.sampled_from([each["id"] for each in levers]) if levers else st.none()
    other = PARTIES[1 - PARTIES.index(name)]
    interests = []
    for index in range(2):
        influences = [
            draw(
                part(
                    {
                        "lever": st.just(each["id"]),
                        "strength": NUMBERS,
                        "spread": SPREADS,
                        "neutral": within(each),
                    },
                    {"shape": SHAPES},
                )
            )
            for each in levers
            if draw(FLAGS)
        ]
        fields = draw(part({"name": TEXTS}, {"short": TEXTS, "importance": IMPORTANCES}))
        interests.append({"id": f"{name}-{index}", "influences": influences} | fields)
    fields = part(
        {
            "base_rate": st.floats(0.01, 0.99),
            "thresholds": st.just({"stall": -1.5, "accept": 2}),
            "residual": st.fixed_dictionaries({"spread": ABOVE_ZERO, "half_life_days": ABOVE_ZERO}),
            "conditions_met": SHARES,
        },
        {
            "base_spread": SPREADS,
            "base_rate_note": TEXTS,
            "channel_bias": st.dictionaries(CHANNELS, SPREADS),
            "conditions": numbered(f"{name}-c", {"text": TEXTS}, {"lever": lever_ids, "weight": ABOVE_ZERO}),
            "linkages": st.just([{"party": other, "strength": -1.9}]),
        },
    )
    return {"actor": name, "interests": interests} | draw(fields)
