"""The suggested confidence: one rule at a time, from a case in which nothing is wanting."""

from typing import Any

import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.likelihood.suggestion import MESSAGES, Reason, suggest_confidence

SOURCES = [
    {"id": f"{letter.lower()}{number}", "title": "A source", "reliability": letter}
    for letter in "ABCDEF"
    for number in (1, 2, 3)
]


def said(name: str, source: str, **fields: Any) -> dict[str, Any]:
    return small_case.position(name, **{"source": source, "credibility": 1, "date": "2025-01-25", **fields})


def case_of(*positions: dict[str, Any], **fields: Any) -> Case:
    return small_case.case(positions=list(positions), **{"sources": SOURCES, **fields})


def level_of(case: Case, key: str) -> str:
    (reason,) = (reason for reason in suggest_confidence(case).reasons if reason.key == key)
    return reason.level


SOUND = (said("one", "a1"), said("two", "b1"), said("three", "b2"))


def test_three_good_fresh_sources_that_agree_are_high() -> None:
    suggestion = suggest_confidence(case_of(*SOUND))
    assert suggestion.level == "high"
    assert [reason.key for reason in suggestion.reasons] == ["age", "sources", "grade", "agreement"]
    assert suggestion.deciding == suggestion.reasons


def test_no_evidence_about_one_party_is_low() -> None:
    case = small_case.case(
        small_case.party("north"), small_case.party("south"), sources=SOURCES, positions=list(SOUND)
    )
    suggestion = suggest_confidence(case)
    assert suggestion.level == "low"
    assert suggestion.deciding == (Reason("low", "south", "no-evidence", {"party": "south"}),)
    assert str(suggestion.deciding[0]) == "There is no evidence about south."


@pytest.mark.parametrize("fields", [{"party": None}, {"set_aside": True}, {"reported_on": "2025-02-02"}])
def test_what_does_not_count_is_no_evidence(fields: dict[str, Any]) -> None:
    assert level_of(case_of(*(position | fields for position in SOUND)), "no-evidence") == "low"


@pytest.mark.parametrize(("count", "level"), [(1, "low"), (2, "moderate"), (3, "high")])
def test_the_number_of_sources(count: int, level: str) -> None:
    case = case_of(*SOUND[:count])
    assert level_of(case, "sources") == level
    assert suggest_confidence(case).level == level


def test_a_single_source_is_low_however_often_it_speaks() -> None:
    suggestion = suggest_confidence(case_of(*(said(f"line-{number}", "a1") for number in range(10))))
    assert suggestion.level == "low"
    assert [(reason.key, reason.level) for reason in suggestion.reasons] == [
        ("age", "high"),
        ("sources", "low"),
    ]
    assert str(suggestion.deciding[0]) == "Independent sources that speak of north: 1."


def test_one_publisher_is_one_source() -> None:
    house = [{**source, "publisher": "One house"} for source in SOURCES]
    assert level_of(case_of(*SOUND, sources=house), "sources") == "low"


@pytest.mark.parametrize(
    ("day", "level"),
    [
        ("2025-01-02", "high"),  # 30 days, one half-life
        ("2025-01-01", "moderate"),
        ("2024-12-03", "moderate"),  # 60 days
        ("2024-12-02", "low"),
    ],
)
def test_the_age_of_the_newest(day: str, level: str) -> None:
    case = case_of(*(position | {"date": day} for position in SOUND))
    assert level_of(case, "age") == level
    assert suggest_confidence(case).level == level


def test_age_is_measured_in_the_partys_half_lives() -> None:
    slow = small_case.party(residual={"spread": 0.8, "half_life_days": 300})
    old = [position | {"date": "2024-10-01"} for position in SOUND]
    case = small_case.case(slow, sources=SOURCES, positions=old)
    assert suggest_confidence(case).level == "high"
    assert suggest_confidence(case_of(*old)).level == "low"


def test_old_sources_do_not_count_beside_a_fresh_one() -> None:
    old = [position | {"date": "2024-11-01"} for position in SOUND[1:]]
    case = case_of(SOUND[0], *old)
    assert level_of(case, "age") == "high"
    assert level_of(case, "sources") == "low"


def test_what_speaks_of_a_later_day_is_new() -> None:
    early = [position | {"date": "2025-06-01", "reported_on": "2025-01-20"} for position in SOUND]
    assert level_of(case_of(*early), "age") == "high"


@pytest.mark.parametrize(
    ("second", "credibility", "level"),
    [
        ("b1", 2, "high"),
        ("b1", 3, "moderate"),
        ("c1", 1, "moderate"),
        ("c1", 3, "moderate"),
        ("d1", 1, "low"),
        ("a2", 4, "low"),
        ("f1", 6, "low"),
    ],
)
def test_the_grade_of_the_second_best(second: str, credibility: int, level: str) -> None:
    case = case_of(
        said("best", "a1"),
        said("second", second, credibility=credibility),
        said("worst", "e1", credibility=5),
        said("worse-again", second, credibility=max(credibility, 5)),
    )
    assert level_of(case, "grade") == level


@pytest.mark.parametrize(
    ("stances", "level"),
    [
        (("accepts", "accepts", "leans_toward"), "high"),
        ((1.0, -1.0, 0.0), "high"),
        (("leans_toward", "leans_against", "leans_toward"), "moderate"),
        (("accepts", "rejects", "accepts"), "low"),
    ],
)
def test_agreement(stances: tuple[Any, ...], level: str) -> None:
    told = [said(f"p{i}", f"a{i + 1}", stance=stance) for i, stance in enumerate(stances)]
    assert level_of(case_of(*told), "agreement") == level


def test_apart_is_the_weighted_standard_deviation() -> None:
    told = said("one", "a1", stance=2.0), said("two", "e1", stance=-2.0)
    first, second = 1 / (0.5**2 + 1), 1 / (2.4**2 + 1)
    mean = (2 * first - 2 * second) / (first + second)
    apart = ((first * (2 - mean) ** 2 + second * (-2 - mean) ** 2) / (first + second)) ** 0.5
    (reason,) = (r for r in suggest_confidence(case_of(*told)).reasons if r.key == "agreement")
    assert reason.values["apart"] == pytest.approx(apart)


def test_only_the_latest_word_of_a_source_counts() -> None:
    turned = said("old", "a1", stance="rejects", date="2025-01-10")
    told = [turned, *(said(f"p{i}", f"a{i}", stance="accepts") for i in (1, 2, 3))]
    assert level_of(case_of(*told), "agreement") == "high"
    same_day = [turned | {"date": "2025-01-25"}, *told[1:]]
    assert level_of(case_of(*same_day), "agreement") == "high"


def test_judgements_are_sources_but_never_high() -> None:
    judged = [small_case.judgement(name.lower(), participant=name) for name in ("Ana", "Ben", "Cleo")]
    case = case_of(judgements=[*judged, small_case.judgement("again", participant="Ana", round=2)])
    assert level_of(case, "sources") == "high"
    assert level_of(case, "grade") == "moderate"
    assert suggest_confidence(case).level == "moderate"


def test_the_weakest_party_decides() -> None:
    about_south = [position | {"id": f"s-{position['id']}", "party": "south"} for position in SOUND[:2]]
    case = small_case.case(
        small_case.party("north"),
        small_case.party("south"),
        sources=SOURCES,
        positions=[*SOUND, *about_south],
    )
    suggestion = suggest_confidence(case)
    assert suggestion.level == "moderate"
    assert [(reason.party, reason.key) for reason in suggestion.deciding] == [("south", "sources")]


def test_it_is_about_a_day(builtin: Case) -> None:
    case = case_of(*SOUND)
    assert suggest_confidence(case, case.as_of).level == "high"
    assert suggest_confidence(case, case.proposal.made_on).reasons[0].key == "no-evidence"


def test_the_builtin_case_rests_on_one_report(builtin: Case) -> None:
    suggestion = suggest_confidence(builtin)
    assert builtin.confidence is not None
    assert suggestion.level == builtin.confidence.level == "low"
    assert {reason.key for reason in suggestion.deciding} == {"sources"}


def test_every_sentence_can_be_said() -> None:
    case = small_case.case(
        small_case.party("north"), small_case.party("south"), sources=SOURCES, positions=list(SOUND)
    )
    reasons = suggest_confidence(case).reasons
    assert {reason.key for reason in reasons} == MESSAGES.keys()
    assert [str(reason) for reason in reasons] == [
        "Days since the newest evidence about north: 7; half-life of its residual: 30.",
        "Independent sources that speak of north: 3.",
        "The second-best source about north is graded B1.",
        "The sources about north lie 0.0 log-odds apart (standard deviation).",
        "There is no evidence about south.",
    ]
