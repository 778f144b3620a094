import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from truceboard.board.links import IDLE, Link, link_width
from truceboard.board.theme import theme
from truceboard.board.wires import Wire
from truceboard.case import edits, edits_parts
from truceboard.case.removal import remove
from truceboard.look import palette, scale

WIRE = Wire("influence", "influence:i:l", "lever:l", "interest:i")


@pytest.mark.parametrize(
    ("log_odds", "width"), [(0.5, 3.5), (-1.0, 5.0), (2.5, 9.5), (4.0, 10.0), (-9.0, 10.0)]
)
def test_the_width_is_two_and_three_per_log_odd_at_most_ten(log_odds, width):
    assert link_width(log_odds) == pytest.approx(width)


def test_a_link_shows_what_it_carries(qapp):
    link = Link(WIRE, theme())
    link.show_log_odds(1.5)
    assert (link.width, link.color()) == (6.5, palette.current().toward_link)
    link.show_log_odds(-0.5)
    assert (link.width, link.color()) == (3.5, palette.current().away_link)
    link.show_log_odds(-0.0)
    assert link.is_idle
    assert (link.width, link.color()) == (IDLE, palette.current().plain_link)


def test_a_link_reaches_both_ends(qapp):
    link = Link(WIRE, theme())
    link.connect_points(QPointF(10, 20), QPointF(90, 200))
    assert link.boundingRect().contains(QPointF(10, 20))
    assert link.boundingRect().contains(QPointF(90, 200))
    assert link.sign.pos().y() == 200


@pytest.mark.parametrize("end", [QPointF(300, 240), QPointF(-80, 500), QPointF(300, 0)])
def test_its_pieces_hold_the_whole_curve_at_its_widest(qapp, end):
    link = Link(WIRE, theme())
    link.connect_points(QPointF(0, 0), end)
    inner = [piece.adjusted(*[5.5] * 2, *[-5.5] * 2) for piece in link.pieces]
    for share in range(501):
        point = link.path.pointAtPercent(share / 500)
        assert any(piece.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point) for piece in inner), (
            f"{point} on the way to {end}"
        )
    assert all(piece.width() < link.boundingRect().width() for piece in link.pieces)


def test_links_off_the_lit_paths_lie_on_the_ground(view, workspace):
    links = [link for link in view.board.links.values() if isinstance(link, Link)]
    assert all(link.on_the_ground for link in links), "nothing is lit"
    workspace.select("lever:us-russia-ties")
    above = {link.wire.key for link in links if not link.on_the_ground}
    assert {"influence:ties:us-russia-ties", "weight:ties", "answer:kremlin"} <= above < set(view.board.links)


def farthest_apart(one: QImage, other: QImage) -> int:
    """The largest difference of a pixel's red, green or blue, of 255."""
    one, other = (
        np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8).astype(int)
        for image in (one, other)
    )
    return int(np.abs(one - other).max())


INVISIBLE = 3
"""Edges that are drawn piece by piece are rounded otherwise."""


@pytest.mark.parametrize("selected", [None, "lever:us-russia-ties", "interest:face", "linkage:kremlin:kyiv"])
def test_the_ground_that_is_kept_looks_like_one_drawn_anew(view, workspace, qapp, selected):
    view.resize(600, 500)

    def kept_like_drawn(after: str) -> None:
        qapp.processEvents()
        kept = view.viewport().grab().toImage()
        view.resetCachedContent()
        qapp.processEvents()
        assert farthest_apart(kept, view.viewport().grab().toImage()) <= INVISIBLE, after

    workspace.select(selected)
    kept_like_drawn("selecting")
    for value in (0, 40, 100):
        workspace.preview("lever", "us-russia-ties", value)
        qapp.processEvents()
    kept_like_drawn("dragging a slider")
    workspace.settle("Move")
    view.zoom_in()
    kept_like_drawn("zooming")
    view.verticalScrollBar().setValue(37)
    kept_like_drawn("scrolling")
    workspace.reset("baseline", "Reset")
    kept_like_drawn("a reset")
    workspace.commit("Move", edits.move_cards(workspace.case, {"interest:face": (300.0, 90.0)}))
    kept_like_drawn("moving a card")
    scale.set_scale(150)
    kept_like_drawn("larger text")


def test_only_links_that_change_are_made_anew(view, workspace):
    before = dict(view.board.links)
    case = remove(workspace.case, ["influence:ties:us-russia-ties", "linkage:kyiv:kremlin"])
    renamed = edits_parts.change(case, "actor:kyiv", {"name": "The other side", "short": None})
    workspace.commit("Delete", renamed)
    after = view.board.links
    assert set(before) - set(after) == {"influence:ties:us-russia-ties"}
    assert all(after[key] is before[key] for key in after if not key.startswith("linkage:"))
    assert "The other side" in after["linkage:kremlin:kyiv"].label
    assert before["influence:ties:us-russia-ties"].scene() is None
    workspace.commit("Rename", edits_parts.change(renamed, "actor:kyiv", {"name": "They"}))
    assert "They" in view.board.links["linkage:kremlin:kyiv"].label
    workspace.undo()
    workspace.undo()
    assert [link.wire for link in view.board.links.values()] == [link.wire for link in before.values()]
    assert view.board.links["linkage:kremlin:kyiv"].label == before["linkage:kremlin:kyiv"].label
