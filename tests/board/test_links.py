import pytest
from PySide6.QtCore import QPointF

from truceboard.board.links import IDLE, Link, link_width
from truceboard.board.theme import theme
from truceboard.board.wires import Wire
from truceboard.look import palette

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
