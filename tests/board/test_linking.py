import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtTest import QTest
from tests.board.gestures import at_full_size, move

from truceboard.board.tips import tip_at
from truceboard.case import edits_parts, removal

LEFT = Qt.MouseButton.LeftButton
TIES = "influence:ties:us-russia-ties"


@pytest.fixture
def asked(view) -> list[tuple[str, str]]:
    links: list[tuple[str, str]] = []

    def note(start: str, end: str) -> None:
        links.append((start, end))

    view.link_asked.connect(note)
    return links


def edge(view, key, side="right") -> QPoint:
    """The edge of a card or row, on the screen, where links leave or arrive."""
    card = view.board.card_of(key)
    right, rect = card.outlet(key), card.rect_of(key)
    return view.mapFromScene(right if side == "right" else QPointF(rect.left(), right.y()))


def middle(view, key) -> QPoint:
    card = view.board.card_of(key)
    return view.mapFromScene(card.rect_of(key).center())


def press_handle(view, key, side="right") -> QPoint:
    at = edge(view, key, side)
    move(view, at + QPoint(-9 if side == "right" else 9, 2))
    QTest.mousePress(view.viewport(), LEFT, pos=at)
    return at


def pull(view, start: QPoint, end: QPoint) -> None:
    for part in (0.2, 0.6, 1.0):
        way = end - start
        move(view, start + QPoint(round(way.x() * part), round(way.y() * part)), LEFT)


def on_link(view, key) -> QPoint:
    return view.mapFromScene(view.board.link_of(key).path.pointAtPercent(0.5))


# -- by hand ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["lever:nato-pledge", "interest:face", "party:kyiv"])
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_handle_shows_near_the_edges_of_what_can_be_linked(view, key, side):
    at = edge(view, key, side)
    move(view, at + QPoint(8 if side == "left" else -8, 3))
    assert view.linking.offered == key
    assert view.viewport().cursor().shape() == Qt.CursorShape.CrossCursor
    move(view, at + QPoint(60 if side == "left" else -60, 0))
    assert view.linking.offered is None


def test_nothing_else_offers_a_handle(view):
    for key in ("truce", "actor:white-house", "position:p01"):
        move(view, middle(view, key))
        assert view.linking.offered is None
    header = view.board.card_of("actor:white-house").rect_of("actor:white-house").topRight()
    move(view, view.mapFromScene(header + QPointF(-4, 8)))
    assert view.linking.offered is None


def test_a_lever_is_pulled_to_an_interest(view, workspace, asked):
    start = press_handle(view, "lever:nato-pledge")
    pull(view, start, middle(view, "interest:face"))
    assert view.linking.target == "interest:face"
    assert view.viewport().cursor().shape() == Qt.CursorShape.DragLinkCursor
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle(view, "interest:face"))
    assert asked == [("lever:nato-pledge", "interest:face")]
    assert not view.linking.is_on
    assert not workspace.history.entries


def test_while_a_link_is_pulled_only_what_can_be_linked_is_lit(view):
    press_handle(view, "lever:nato-pledge")
    cards = view.board.cards
    assert not cards["interest:face"].light.dims("interest:face")
    assert cards["party:kyiv"].light.dims("party:kyiv")
    assert cards["truce"].light.dims("truce")
    row = view.board.card_of("lever:kursk-held")
    assert row.light.dims("lever:kursk-held")
    assert view.board.links[TIES].opacity() < 0.5
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not cards["truce"].light.dims("truce")


def test_escape_and_letting_go_elsewhere_link_nothing(view, asked):
    start = press_handle(view, "interest:face", "left")
    pull(view, start, middle(view, "lever:nato-pledge"))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle(view, "lever:nato-pledge"))
    start = press_handle(view, "interest:face", "left")
    pull(view, start, middle(view, "party:kyiv"))
    assert view.linking.target is None
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle(view, "party:kyiv"))
    assert asked == []
    assert not view.linking.is_on


def test_parties_link_wherever_on_the_card_one_lets_go(view, asked):
    start = press_handle(view, "party:kyiv", "left")
    pull(view, start, middle(view, "position:p01"))
    assert view.linking.target == "party:kremlin"
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle(view, "position:p01"))
    assert asked == [("party:kyiv", "party:kremlin")]


def test_a_clicked_handle_keeps_hold_until_the_next_click(view, asked):
    at = press_handle(view, "interest:security", "left")
    QTest.mouseRelease(view.viewport(), LEFT, pos=at)
    assert view.linking.is_on
    move(view, middle(view, "lever:truce-length"))
    QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, "lever:truce-length"))
    assert asked == [("interest:security", "lever:truce-length")]


def test_a_press_beside_the_handle_still_drags_the_card(view, workspace):
    at = middle(view, "interest:face")
    QTest.mousePress(view.viewport(), LEFT, pos=at)
    move(view, at + QPoint(30, 30), LEFT)
    QTest.mouseRelease(view.viewport(), LEFT, pos=at + QPoint(30, 30))
    assert "interest:face" in workspace.case.board.placements


def test_the_only_party_offers_no_handle(view, workspace):
    workspace.commit("one party", removal.remove(workspace.case, ["party:kyiv"]))
    move(view, edge(view, "party:kremlin") + QPoint(-8, 0))
    assert view.linking.offered is None


# -- by keyboard -----------------------------------------------------------------------------------------


def test_a_link_is_made_by_keyboard_alone(view, workspace, asked):
    view.setFocus()
    workspace.select("lever:nato-pledge")
    QTest.keyClick(view, Qt.Key.Key_L)
    assert view.linking.is_on
    seen = [view.linking.target]
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        seen.append(view.linking.target)
    assert set(seen) == {key for key in view.board.cards if key.startswith("interest:")}
    target = view.linking.target
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.linking.target != target
    assert workspace.selection == "lever:nato-pledge"
    target = view.linking.target
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == [("lever:nato-pledge", target)]


def test_the_hint_says_what_is_asked(view, workspace):
    view.setFocus()
    workspace.select("party:kyiv")
    QTest.keyClick(view, Qt.Key.Key_L)
    hint = view._hint
    assert "Kyiv" in hint.text()
    assert "Kremlin" in hint.text()
    assert hint.isVisible()
    assert view.viewport().rect().contains(hint.geometry())
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not hint.isVisible()
    assert workspace.selection == "party:kyiv"


def test_an_edit_meanwhile_gives_the_link_up(view, workspace):
    view.setFocus()
    workspace.select("lever:nato-pledge")
    QTest.keyClick(view, Qt.Key.Key_L)
    workspace.commit("rename", edits_parts.change(workspace.case, "actor:kyiv", {"name": "Other"}))
    assert not view.linking.is_on


def test_no_link_begins_at_the_truce(view, workspace):
    view.setFocus()
    workspace.select("truce")
    QTest.keyClick(view, Qt.Key.Key_L)
    assert not view.linking.is_on


# -- links that are there --------------------------------------------------------------------------------


def free_point(view, key) -> QPoint:
    """A point of a link that no card covers and no other link is nearer to."""
    path: QPainterPath = view.board.link_of(key).path
    for percent in range(5, 95):
        at = view.mapFromScene(path.pointAtPercent(percent / 100))
        if view.key_at(at) == key:
            return at
    raise AssertionError(key)


@pytest.mark.parametrize("key", [TIES, "influence:victory:nato-pledge", "linkage:kremlin:kyiv"])
def test_a_click_selects_a_link_however_thin(view, workspace, key):
    at = free_point(view, key)
    assert any(view.key_at(at + QPoint(x, y)) == key for x, y in ((0, 5), (0, -5), (5, 0), (-5, 0)))
    QTest.mouseClick(view.viewport(), LEFT, pos=at)
    assert workspace.selection == key


def test_a_selected_link_is_ringed_and_lights_both_ends(view, workspace):
    workspace.select(TIES)
    cards = view.board.cards
    assert not cards["interest:ties"].light.dims("interest:ties")
    assert cards["interest:face"].light.dims("interest:face")
    shown = view.board._halo
    assert shown.link is view.board.links[TIES]
    assert not shown.boundingRect().isEmpty()
    workspace.select("linkage:kyiv:kremlin")
    assert not cards["party:kyiv"].light.dims("party:kyiv")
    assert shown.link is view.board.links["linkage:kremlin:kyiv"]
    workspace.select(None)
    assert shown.link is None
    assert shown.boundingRect().isEmpty()


def test_double_click_and_enter_open_a_link(view, workspace, qtbot):
    with qtbot.waitSignal(view.activated) as opened:
        QTest.mouseDClick(view.viewport(), LEFT, pos=free_point(view, TIES))
    assert opened.args == [TIES]
    workspace.select(TIES)
    with qtbot.waitSignal(view.activated) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [TIES]


def test_links_are_walked_by_keyboard(view, workspace):
    view.setFocus()
    workspace.select("lever:us-russia-ties")
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(view, Qt.Key.Key_Right, alt)
    leaving = {
        f"influence:{interest.id}:us-russia-ties"
        for party in workspace.case.parties
        for interest in party.interests
        if any(cause.lever == "us-russia-ties" for cause in interest.influences)
    }
    walked = {workspace.selection}
    for _ in leaving:
        QTest.keyClick(view, Qt.Key.Key_Down)
        walked.add(workspace.selection)
    assert walked == leaving
    link = view.board.link_of(workspace.selection)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert workspace.selection == link.wire.end
    QTest.keyClick(view, Qt.Key.Key_Left, alt)
    assert workspace.selection.startswith(f"influence:{link.wire.end.partition(':')[2]}:")
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert workspace.selection.startswith("lever:")
    workspace.select("party:kyiv")
    QTest.keyClick(view, Qt.Key.Key_Left, alt)
    assert workspace.selection == "linkage:kremlin:kyiv"


def test_every_influence_can_be_reached_by_keyboard(view, workspace):
    view.setFocus()
    reached = set()
    for party in workspace.case.parties:
        for interest in party.interests:
            workspace.select(f"interest:{interest.id}")
            QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
            while workspace.selection not in reached and workspace.selection.startswith("influence:"):
                reached.add(workspace.selection)
                QTest.keyClick(view, Qt.Key.Key_Down)
    assert reached == {key for key in view.board.links if key.startswith("influence:")}


def test_a_selected_link_off_the_screen_is_scrolled_to(view, workspace):
    view.resize(400, 300)
    at_full_size(view)
    workspace.select("linkage:kremlin:kyiv")
    inside: QRect = view.viewport().rect()
    assert inside.contains(on_link(view, "linkage:kremlin:kyiv"))


def test_tips_tell_how_to_link_and_what_a_link_carries(view):
    def tip(at: QPoint) -> str:
        return tip_at(view.board, view.mapToScene(at), view.zoom)

    assert "press L" in tip(middle(view, "lever:nato-pledge"))
    assert "press L" not in tip(middle(view, "truce"))
    words = tip(free_point(view, TIES))
    assert words.startswith("US-Russia ties on Close ties with the US president: +")
    assert tip(QPoint(3, view.viewport().height() - 3)) == ""
