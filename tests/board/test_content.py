from truceboard.board.content import FARTHEST, ActorContent, InterestContent, PartyContent, contents
from truceboard.case import edits, edits_parts
from truceboard.case.case import Note


def of_kind(case, kind):
    return {content.key: content for content in contents(case) if isinstance(content, kind)}


def positions(said):
    return [word.position.id for word in said]


def test_everything_of_the_built_in_case_is_on_the_board(case):
    actors, parties = of_kind(case, ActorContent), of_kind(case, PartyContent)
    assert {content.actor.id for content in actors.values()} == {actor.id for actor in case.actors}
    assert len(case.actors) == 6
    levers = [lever.id for content in actors.values() for lever in content.levers]
    assert sorted(levers) == sorted(lever.id for lever in case.levers)
    assert len(levers) == 10
    assert len(of_kind(case, InterestContent)) == 7
    said = [
        position for content in (*actors.values(), *parties.values()) for position in positions(content.said)
    ]
    assert sorted(said) == sorted(position.id for position in case.positions)
    assert len(said) == 14
    assert [content.key for content in contents(case)].count("truce") == 1


def test_actors_stand_in_the_order_of_their_levers_and_those_without_last(case):
    assert list(of_kind(case, ActorContent)) == [
        "actor:white-house",
        "actor:kremlin",
        "actor:nato-allies",
        "actor:kyiv",
        "actor:riyadh",
        "actor:analysts",
    ]


def test_own_words_come_first_and_the_newest_first(case):
    said = of_kind(case, PartyContent)["party:kremlin"].said
    assert positions(said)[:5] == ["p08", "p05", "p03", "p01", "p10"]
    assert positions(said)[-1] == "p02"


def test_a_position_about_no_party_hangs_on_its_speakers_actor(case):
    actors = of_kind(case, ActorContent)
    assert positions(actors["actor:white-house"].said) == ["p06"]
    assert positions(actors["actor:kyiv"].said) == ["p04"]
    assert positions(actors["actor:kremlin"].said) == ["p09"]


def test_the_place_of_a_party_is_that_of_its_party_card(case):
    moved = edits.move_cards(case, {"actor:kremlin": (7, 8), "actor:white-house": (1, 2)})
    assert of_kind(moved, PartyContent)["party:kremlin"].at == (7, 8)
    assert of_kind(moved, ActorContent)["actor:kremlin"].at is None
    assert of_kind(moved, ActorContent)["actor:white-house"].at == (1, 2)


def test_moving_a_partys_card_of_levers_keeps_its_rows_together(case):
    card = of_kind(case, ActorContent)["actor:kremlin"]
    assert card.places == ("lever:battlefield-momentum", "lever:peacemaker-image", "position:p09")
    moved = of_kind(edits.move_cards(case, dict.fromkeys(card.places, (5, 6))), ActorContent)
    assert "actor:kremlin" not in moved
    apart = moved["lever:battlefield-momentum"]
    assert (apart.at, apart.levers, positions(apart.said)) == ((5, 6), card.levers, ["p09"])
    assert apart.places == card.places
    assert not apart.in_column


def test_a_lever_or_position_with_a_place_leaves_its_card(case):
    moved = edits.move_cards(case, {"lever:truce-length": (1, 1), "position:p08": (2, 2)})
    actors = of_kind(moved, ActorContent)
    assert [lever.id for lever in actors["lever:truce-length"].levers] == ["truce-length"]
    assert "truce-length" not in [lever.id for lever in actors["actor:white-house"].levers]
    assert positions(actors["position:p08"].said) == ["p08"]
    assert "p08" not in positions(of_kind(moved, PartyContent)["party:kremlin"].said)


def test_what_is_placed_out_of_reach_is_shown_at_the_edge_of_it(case):
    far = case.board.model_copy(
        update={
            "placements": {"truce": (1e300, -1e300)},
            "notes": (Note(id="far", text="Far", x=-1e9, y=5.0),),
        }
    )
    places = {each.key: each.at for each in contents(case.model_copy(update={"board": far}))}
    assert places["truce"] == (FARTHEST, -FARTHEST)
    assert places["note:far"] == (-FARTHEST, 5.0)


def test_a_partys_long_name_takes_a_second_line(workspace, view):
    card = view.board.card_of("party:kyiv")
    short = card.title_height
    longer = edits_parts.change(workspace.case, "actor:kyiv", {"name": "Highland Authority", "short": None})
    workspace.commit("rename", longer)
    card = view.board.card_of("party:kyiv")
    assert card.title_height > 1.5 * short - card.theme.px(9)
    assert card._names == ("Highland", "Authority")
