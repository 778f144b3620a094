from datetime import date

import pytest

from truceboard.board.content import Said
from truceboard.board.said import counts_on, said_tip, second_line

DAY = date(2025, 3, 12)


@pytest.fixture
def said(case):
    def of(position_id, **changes):
        position = case.position(position_id)
        return Said(position.model_copy(update=changes), case.source(position.source))

    return of


def plain(text):
    return text.replace("\u00a0", " ")


def test_date_and_stance_stand_under_the_speaker(qapp, said):
    assert plain(second_line(said("p05"), DAY)) == "~15 Feb · Leans against"
    assert plain(second_line(said("p10"), DAY)) == "12 Mar · Stance +0.5"


def test_another_year_is_told(qapp, said):
    assert plain(second_line(said("p05", date=date(2024, 2, 15)), DAY)) == "~15 Feb 2024 · Leans against"


def test_what_does_not_count_says_why(qapp, said):
    assert plain(second_line(said("p01", set_aside=True), DAY)) == "20 Jan · set aside"
    assert plain(second_line(said("p08"), date(2025, 3, 11))) == "12 Mar · not yet known"


def test_it_counts_from_the_day_it_was_known(said):
    late = said("p01", reported_on=date(2025, 2, 1))
    assert not counts_on(late, date(2025, 1, 31))
    assert counts_on(late, date(2025, 2, 1))
    assert not counts_on(said("p01", set_aside=True), DAY)


def test_the_tip_tells_what_was_said_and_how_it_is_graded(qapp, said, case):
    tip = plain(said_tip(said("p05"), DAY))
    assert "Vladimir Putin, ~15 Feb 2025, Leans against" in tip
    assert case.position("p05").text in tip
    assert "B2" in tip
