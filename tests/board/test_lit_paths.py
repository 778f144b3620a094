from truceboard.board.paths import lit
from truceboard.board.wires import wires


def test_every_influence_weight_answer_and_linkage_is_a_wire(case):
    kinds = [wire.kind for wire in wires(case)]
    influences = sum(len(interest.influences) for party in case.parties for interest in party.interests)
    assert kinds.count("influence") == influences == 14
    assert kinds.count("weight") == 7
    assert kinds.count("answer") == 2
    (linkage,) = (wire for wire in wires(case) if wire.kind == "linkage")
    assert linkage.mutual
    assert {linkage.start, linkage.end} == {"party:kremlin", "party:kyiv"}


def test_one_who_only_watches_is_not_watched(edited):
    def blind(document):
        del document["parties"][1]["linkages"]

    (linkage,) = (wire for wire in wires(edited(blind)) if wire.kind == "linkage")
    assert (linkage.start, linkage.end, linkage.mutual) == ("party:kremlin", "party:kyiv", False)


def test_a_lever_lights_what_it_moves(case):
    assert lit(case, "lever:us-russia-ties") == {
        "actor:white-house",
        "lever:us-russia-ties",
        "influence:ties:us-russia-ties",
        "interest:ties",
        "weight:ties",
        "party:kremlin",
        "answer:kremlin",
        "truce",
    }


def test_an_interest_lights_both_ways(case):
    found = lit(case, "interest:security")
    assert {"lever:nato-pledge", "lever:kursk-held", "actor:nato-allies", "actor:kyiv"} <= found
    assert {"weight:security", "party:kyiv", "answer:kyiv", "truce"} <= found
    assert not {"interest:victory", "interest:face", "party:kremlin", "influence:face:kursk-held"} & found


def test_a_party_lights_its_own_side_and_the_linkage(case):
    found = lit(case, "party:kyiv")
    assert {"interest:us-backing", "lever:pressure-on-kyiv", "position:p07", "truce"} <= found
    assert any(key.startswith("linkage:") for key in found)
    assert not {"party:kremlin", "interest:victory", "position:p01", "lever:us-russia-ties"} & found


def test_a_position_lights_its_party_but_no_interest(case):
    found = lit(case, "position:p10")
    assert {"actor:analysts", "party:kremlin", "answer:kremlin", "truce"} <= found
    assert not {key for key in found if key.startswith(("interest:", "lever:"))}


def test_the_truce_lights_everything_that_leads_to_it(case):
    found = lit(case, "truce")
    assert {wire.key for wire in wires(case)} <= found
    assert {f"lever:{lever.id}" for lever in case.levers} <= found
    assert "position:p06" not in found
