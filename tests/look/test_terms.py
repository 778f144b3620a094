import itertools
import typing

from truceboard.case.actors import Actor, Confidence, Source
from truceboard.case.levers import LeverKind
from truceboard.case.parties import Channel
from truceboard.case.positions import STANCE_VALUES, Commitment, Position
from truceboard.likelihood import yardstick
from truceboard.likelihood.outlook import RESPONSES
from truceboard.look import terms


def keys(literal) -> set:
    """The values of a Literal type, wherever it is wrapped."""
    return set(typing.get_args(literal))


def position(**fields) -> Position:
    given = {
        "id": "p",
        "actor": "a",
        "speaker": "Somebody",
        "party": None,
        "date": "2025-02-15",
        "stance": "rejects",
        "text": "No.",
        "source": "s",
        "credibility": 2,
        "channel": "public",
    }
    return Position.model_validate(given | fields)


def source(reliability="B") -> Source:
    return Source.model_validate({"id": "s", "title": "A report", "reliability": reliability})


def test_every_key_of_the_case_has_its_word():
    assert set(terms.ACTOR_KINDS) == keys(Actor.model_fields["kind"].annotation)
    assert set(terms.LEVER_KINDS) == keys(LeverKind)
    assert set(terms.STANCES) == set(STANCE_VALUES)
    assert set(terms.CHANNELS) == keys(Channel)
    assert set(terms.COMMITMENTS) == keys(Commitment)
    assert set(terms.CONFIDENCE_LEVELS) == keys(Confidence.model_fields["level"].annotation)
    assert set(terms.RELIABILITIES) == keys(Source.model_fields["reliability"].annotation)
    assert set(terms.CREDIBILITIES) == set(range(1, 7))
    assert tuple(terms.RESPONSES) == tuple(terms.RESPONSES_IN_A_SENTENCE) == RESPONSES


def test_every_percent_has_its_term_on_every_yardstick():
    assert set(terms.YARDSTICKS) == keys(yardstick.Yardstick)
    for percent, name in itertools.product(range(101), terms.YARDSTICKS):
        assert terms.yardstick_term(yardstick.terms(percent / 100, name))


def test_a_gap_names_both_neighbours():
    assert terms.yardstick_term(("unlikely",)) == "Unlikely"
    assert terms.yardstick_term("likely") == "Likely"
    assert terms.yardstick_term(yardstick.terms(0.37, "phia")) == "Between unlikely and realistic possibility"
    for below, above in terms.YARDSTICK_GAPS:
        wording = terms.yardstick_term((below, above)).lower()
        assert wording == f"between {terms.YARDSTICK[below]} and {terms.YARDSTICK[above]}".lower()


def test_stances():
    assert terms.stance(position(stance="leans_against")) == "Leans against"
    assert terms.stance(position(stance=0.5)) == "Stance +0.5"
    assert terms.stance(position(stance=-1)) == "Stance −1.0"
    assert terms.stance(position(stance=0)) == "Stance 0.0"


def test_grades_put_the_source_first():
    assert terms.grade(position(), source()) == "B2"
    words = terms.grade_in_words(position(credibility=6), source("F"))
    assert words == "F6: source “Reliability cannot be judged”, report “Truth cannot be judged”"


def test_channel_and_commitment():
    assert terms.channel_and_commitment(position()) == "Public"
    assert terms.channel_and_commitment(position(commitment="pledge")) == "Public · pledge"
