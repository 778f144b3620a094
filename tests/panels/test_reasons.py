from dataclasses import replace

import pytest

from truceboard.case.case import Case
from truceboard.likelihood.outlook import Contribution
from truceboard.panels.reasons import reasons, total
from truceboard.workspace.workspace import Workspace


def test_the_rows_add_up_to_the_log_odds(workspace: Workspace) -> None:
    for party in workspace.outlook.parties:
        rows = reasons(workspace.case, party)
        assert sum(row.log_odds for row in rows) == pytest.approx(total(party), abs=1e-9)
        assert total(party) == pytest.approx(party.log_odds, abs=0.1)


def test_the_base_rate_comes_first_and_the_rest_by_size(workspace: Workspace, march: Case) -> None:
    rows = reasons(march, workspace.outlook.party("kremlin"))
    assert rows[0].label == "Base rate"
    sizes = [abs(row.log_odds) for row in rows[1:]]
    assert sizes == sorted(sizes, reverse=True)
    assert {row.label for row in rows[1:]} == {
        *(interest.name for interest in march.party("kremlin").interests),
        "Kyiv likely to accept",
        "Positions (10)",
    }


def test_a_row_holds_every_influence_and_every_position(workspace: Workspace, march: Case) -> None:
    rows = {row.id: row for row in reasons(march, workspace.outlook.party("kremlin"))}
    ties = rows["interest:ties"]
    assert {part.key for part in ties.parts} == {
        "lever:us-russia-ties",
        "lever:leader-contacts",
        "lever:cost-of-refusal",
    }
    assert ties.log_odds == pytest.approx(sum(part.log_odds for part in ties.parts))
    assert {part.key for part in rows["positions"].parts} >= {"position:p01", "position:p14"}


def test_the_linkage_is_worded_by_what_it_says(workspace: Workspace, march: Case) -> None:
    outlook = workspace.outlook.party("kremlin")
    doubtful = replace(outlook, contributions=(Contribution("linkages", -0.2),))
    assert reasons(march, doubtful)[0].label == "Kyiv unlikely to accept"


def test_a_party_that_watches_nobody_has_no_row_for_it(workspace: Workspace, march: Case) -> None:
    alone = march.party("kremlin").model_copy(update={"linkages": ()})
    case = march.model_copy(update={"parties": (alone, march.party("kyiv"))})
    assert "linkages" not in {row.id for row in reasons(case, workspace.outlook.party("kremlin"))}
