from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from tests.board.gestures import at_full_size

from truceboard.board.card import Card
from truceboard.board.links import STEPS, Link, link_width
from truceboard.look import figures, palette, scale
from truceboard.look.plain import tooltip

# -- what is there ---------------------------------------------------------------------------------------


def test_everything_has_its_card(view, case):
    keys = set(view.board.cards)
    assert {f"interest:{interest.id}" for party in case.parties for interest in party.interests} <= keys
    assert {f"actor:{actor.id}" for actor in case.actors} <= keys
    assert {"party:kremlin", "party:kyiv", "truce"} <= keys
    assert all(view.board.card_of(f"lever:{lever.id}") for lever in case.levers)


def test_cards_show_the_figures_of_the_scenario(view, workspace):
    workspace.try_scenario("cost", "try")
    cards = view.board.cards
    assert cards["actor:white-house"].values["lever:cost-of-refusal"] == "80"
    assert cards["interest:ties"].value == "+1.9"
    assert (cards["party:kremlin"].away, cards["party:kremlin"].toward) == ("−1.2", "+2.9")
    assert cards["party:kremlin"].ladder == workspace.outlook.party("kremlin").ladder
    assert cards["truce"].agreed == "31"


def test_a_slider_is_seen_at_once_and_builds_nothing(view, workspace):
    cards, links = dict(view.board.cards), dict(view.board.links)
    value, width = cards["interest:ties"].value, links["influence:ties:us-russia-ties"].width
    workspace.preview("lever", "us-russia-ties", 95)
    assert cards["interest:ties"].value != value
    assert links["influence:ties:us-russia-ties"].width > width
    workspace.settle("move")
    workspace.preview("importance", "ties", 0.5)
    assert cards["interest:ties"].importance == "×0.5"
    assert list(view.board.cards.items()) == list(cards.items())
    assert list(view.board.links.items()) == list(links.items())


def test_every_link_is_as_wide_as_what_it_carries(view, workspace):
    workspace.try_scenario("nato-pledge", "try")
    contributions = {
        part.key: part.log_odds for party in workspace.outlook.parties for part in party.contributions
    }
    influences = [link for link in view.board.links.values() if link.wire.kind == "influence"]
    assert len(influences) == 14
    for link in influences:
        carried = contributions[link.wire.key]
        assert link.log_odds == carried
        assert link.is_idle == (carried == 0)
        if carried:
            assert link.width == pytest.approx(link_width(carried), abs=0.5 / STEPS)


def test_a_renamed_lever_is_renamed_on_the_board(view, workspace, edited):
    def rename(document):
        document["levers"][0]["short"] = "Thaw"

    kept = view.board.cards["actor:kremlin"]
    workspace.commit("rename", edited(rename))
    card = view.board.card_of("lever:us-russia-ties")
    assert "Thaw" in [lever.brief for lever in card.content.levers]
    assert view.board.cards["actor:kremlin"] is kept


def test_another_document_takes_the_place_of_the_first(view, workspace, edited):
    def only_the_kremlin(document):
        document["parties"] = document["parties"][:1]
        document["parties"][0]["linkages"] = []
        for position in document["positions"]:
            position["party"] = position["party"] if position["party"] == "kremlin" else None

    workspace.open(edited(only_the_kremlin), None)
    assert "party:kyiv" not in view.board.cards
    assert "interest:security" not in view.board.cards
    assert not [key for key in view.board.links if key.startswith("linkage:")]
    assert len([item for item in view.scene().items() if isinstance(item, Card)]) == len(view.board.cards)


def test_undoing_an_edit_of_the_structure_brings_the_cards_back(view, workspace, edited):
    def without_face(document):
        del document["parties"][0]["interests"][2]

    workspace.commit("delete", edited(without_face))
    assert "interest:face" not in view.board.cards
    workspace.undo()
    assert "interest:face" in view.board.cards
    assert "influence:face:kursk-held" in view.board.links


# -- drawing ---------------------------------------------------------------------------------------------


class Written:
    """The sizes of the type a card is written in."""

    def __init__(self, monkeypatch):
        from truceboard.board import actor_card, interest_card, lettering, party_card, said, truce_card

        self.fonts: list[int] = []
        self.texts: list[str] = []
        write = lettering.write

        def note(painter, rect, text, font, *others):
            self.fonts.append(font.pixelSize())
            self.texts.append(text)
            write(painter, rect, text, font, *others)

        for module in (actor_card, interest_card, lettering, party_card, said, truce_card):
            monkeypatch.setattr(module, "write", note)


@pytest.mark.parametrize("zoom", [1.0, 0.8, 0.5, 0.3, 0.2])
def test_no_type_is_drawn_smaller_than_eleven_pixels(view, monkeypatch, zoom):
    at_full_size(view)
    view._zoom_by(zoom)
    written = Written(monkeypatch)
    view.grab()
    assert written.fonts
    assert min(written.fonts) * view.zoom >= 11 - 0.01


def test_a_small_card_says_its_name_and_value_only(view, workspace, monkeypatch):
    workspace.try_scenario("cost", "try")
    at_full_size(view)
    view._zoom_by(0.6)
    written = Written(monkeypatch)
    view.grab()
    assert {"Keep US backing", "+1.9", "Kremlin", "White House", "31\u202f%"} <= set(written.texts)
    assert not {"What they and others say", "mediator", "×1", "and 5 more"} & set(written.texts)


def test_names_are_never_read_as_rich_text(view, workspace, edited):
    def mark_up(document):
        document["levers"][0]["name"] = "<b>bold</b><img src='x'>"

    workspace.commit("rename", edited(mark_up))
    card = view.board.card_of("lever:us-russia-ties")
    tip = card.tip("lever:us-russia-ties")
    assert tip.startswith("<b>bold</b>")
    assert "<b>" not in tooltip(tip)


def test_the_look_is_followed(view, workspace):
    width = view.board.cards["truce"].size.width()
    workspace.select("interest:ties")
    scale.set_scale(150)
    card = view.board.cards["truce"]
    assert card.size.width() == pytest.approx(1.5 * width)
    assert view.board.cards["interest:ties"].light.selected == "interest:ties"


def test_the_image_holds_the_whole_board(view, workspace):
    workspace.select("party:kremlin")
    image = view.image(2)
    extent = view.board.extent().size()
    assert image.width() == pytest.approx(2 * extent.width(), abs=1)
    assert image.pixelColor(4, 4).name() in {
        palette.current().background.name(),
        palette.current().grid_dot.name(),
    }
    truce = view.board.cards["truce"].rect_of("truce")
    colours = {
        image.pixelColor(round(2 * x), round(2 * truce.center().y())).name()
        for x in range(int(truce.left()), int(truce.right()))
    }
    assert palette.current().card.name() in colours
    assert palette.current().ink.name() in colours


def test_the_board_is_described_in_words(view, workspace):
    workspace.try_scenario("cost", "try")
    assert view.accessibleName() == "Board"
    description = view.accessibleDescription()
    assert "31\u202f%" in description
    assert "Kremlin" in description
    assert "Kyiv" in description
    workspace.preview("lever", "us-russia-ties", 0)
    workspace.settle("Set ties")
    assert view.accessibleDescription() != description


def test_links_are_never_hit_by_the_mouse(view):
    for item in view.scene().items():
        if isinstance(item, Link):
            assert item.acceptedMouseButtons() == Qt.MouseButton.NoButton


def test_a_party_without_a_basis_shows_no_answers(view, workspace, monkeypatch):
    one, other = workspace.outlook.parties
    workspace.outlook_changed.emit(
        replace(workspace.outlook, parties=(replace(one, has_basis=False), other), has_basis=False)
    )
    written = Written(monkeypatch)
    view.grab()
    card = view.board.cards[f"party:{one.party}"]
    assert "no basis yet" in card.tip(card.key)
    assert "%" not in card.tip(card.key)
    assert "%" in view.board.cards[f"party:{other.party}"].tip(f"party:{other.party}")
    assert figures.whole(one.ladder[0]) not in written.texts


def test_without_any_basis_the_truce_says_so(view, workspace, monkeypatch):
    outlook = replace(workspace.outlook, has_basis=False)
    workspace.outlook_changed.emit(outlook)
    written = Written(monkeypatch)
    view.grab()
    assert "no basis yet" in written.texts
    assert view.board.cards["truce"].agreed == ""
    assert view.accessibleDescription() == "No basis yet for a likelihood."


def test_behind_another_view_it_draws_nothing_until_it_is_shown_or_the_drag_ends(view, workspace, qapp):
    def shown() -> str:
        return view.board.cards["truce"].percent

    before = shown()
    view.hide()
    workspace.preview("lever", "us-russia-ties", 0)
    assert shown() == before
    view.show()
    assert shown() == figures.percent(workspace.outlook.agreed.mean) != before
    view.hide()
    workspace.preview("lever", "us-russia-ties", 100)
    workspace.settle("Set ties")
    assert shown() == figures.percent(workspace.outlook.agreed.mean)


def test_a_card_cut_by_the_edge_is_drawn_anew_when_it_scrolls(view, workspace, qapp):
    view.resize(935, 230)
    qapp.processEvents()
    for key in (f"position:{workspace.case.positions[0].id}", "party:kremlin"):
        workspace.select(key)
        qapp.processEvents()
        shown = view.grab().toImage()
    for card in view.board.cards.values():
        card.setCacheMode(card.CacheMode.NoCache)
    afresh = view.grab().toImage()
    every = [(x, y) for x in range(0, shown.width(), 5) for y in range(0, shown.height(), 5)]
    differing = [place for place in every if shown.pixelColor(*place) != afresh.pixelColor(*place)]
    assert len(differing) < len(every) / 200, "what was lit before still stands on a card"


def test_a_long_name_of_an_actor_takes_a_second_line(view, workspace, edited):
    def rename(document):
        actor = next(each for each in document["actors"] if each["id"] == "white-house")
        actor["name"] = "Backer of the first party and of others"

    rows = view.board.cards["actor:white-house"].rows
    workspace.open(edited(rename), None)
    card = view.board.cards["actor:white-house"]
    assert card._names == ("Backer of the", "first party and of others")
    assert card.rows[0].rect.top() > rows[0].rect.top()


def test_a_chosen_row_stays_in_sight_as_a_panel_takes_room(view, workspace, qapp):
    key = "lever:kursk-held"
    workspace.select(key)
    for height in (600, 420, 300):
        view.resize(935, height)
        qapp.processEvents()
    row = view.mapFromScene(view.board.card_of(key).rect_of(key)).boundingRect()
    assert view.viewport().rect().contains(row)
