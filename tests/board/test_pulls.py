import pytest

from truceboard.board.pulls import pulls_of
from truceboard.likelihood.compile import compile_case


@pytest.fixture(scope="module")
def outlook(case):
    scenario = case.scenario("cost")
    return compile_case(case).evaluate(scenario.settings, scenario.importances)


def test_an_interest_is_the_sum_of_its_influences(outlook):
    pulls = pulls_of(outlook)
    assert round(pulls.interests["ties"], 1) == 1.9
    assert round(pulls.interests["victory"], 1) == -1.1
    for interest, pull in pulls.interests.items():
        own = [value for key, value in pulls.influences.items() if key.split(":")[1] == interest]
        assert sum(own) == pytest.approx(pull)


def test_the_opposed_pulls_are_those_of_the_design(outlook):
    pulls = pulls_of(outlook)
    assert round(pulls.parties["kremlin"].away, 1) == -1.2
    assert round(pulls.parties["kremlin"].toward, 1) == 2.9
    assert round(pulls.parties["kyiv"].away, 1) == -0.1
    assert round(pulls.parties["kyiv"].toward, 1) == 2.2


def test_opposed_pulls_and_the_base_rate_make_the_log_odds(outlook):
    for party in outlook.parties:
        opposed = pulls_of(outlook).parties[party.party]
        total = sum(contribution.log_odds for contribution in party.contributions)
        base = next(part.log_odds for part in party.contributions if part.key == "base")
        assert opposed.away + opposed.toward + base == pytest.approx(total)
