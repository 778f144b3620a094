from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from truceboard.likelihood.outlook import Estimate
from truceboard.look import marks
from truceboard.look.palette import current

RECT = QRectF(0, 0, 200, 20)


@pytest.fixture
def drawn(qapp):
    """Draws with a function of `marks` into RECT and gives the picture."""

    def draw(paint, *arguments) -> QImage:
        image = QImage(200, 20, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, RECT, *arguments)
        painter.end()
        return image

    return draw


def row(image: QImage, y=10) -> list[str]:
    return [image.pixelColor(x, y).name() for x in range(image.width())]


def test_the_ladder_is_in_proportion_with_gaps():
    segments = marks.ladder_segments(RECT, (0.1, 0.2, 0.3, 0.4))
    assert segments[0].left() == 0
    assert segments[-1].right() == pytest.approx(200)
    assert [round(s.width() / 194, 3) for s in segments] == [0.1, 0.2, 0.3, 0.4]
    assert all(b.left() - a.right() == pytest.approx(2) for a, b in pairwise(segments))


def test_no_response_disappears():
    segments = marks.ladder_segments(RECT, (0.0, 0.001, 0.0, 0.999))
    assert min(s.width() for s in segments) > 1.9
    assert segments[-1].right() == pytest.approx(200)


def test_the_ladder_goes_from_reject_to_accept(drawn):
    colors = row(drawn(marks.paint_ladder, (0.25, 0.25, 0.25, 0.25)))
    palette = current()
    assert colors[20] == palette.reject.name()
    assert {palette.stall.name(), palette.stall_hatch.name()} <= set(colors[52:98])
    assert colors[120] == palette.conditions.name()
    assert colors[180] == palette.accept.name()


def test_a_wide_segment_bears_its_percent_and_a_narrow_one_does_not(drawn):
    plain = drawn(marks.paint_ladder, (0.03, 0.0, 0.0, 0.97))
    texted = drawn(marks.paint_ladder, (0.03, 0.0, 0.0, 0.97), 12)
    assert row(plain)[:8] == row(texted)[:8]
    assert row(plain)[80:130] != row(texted)[80:130]


def test_away_is_left_and_toward_right(drawn):
    colors = row(drawn(marks.paint_opposed, 1.0, 2.0, 4.0))
    assert colors[74] == current().track.name()
    assert colors[76] == colors[98] == current().away.name()
    assert colors[99] == colors[100] == current().track.name()
    assert colors[101] == colors[149] == current().toward.name()
    assert colors[151] == current().track.name()


def test_a_pull_goes_the_way_of_its_sign(drawn):
    assert row(drawn(marks.paint_pull, 2.0, 4.0))[140] == current().toward.name()
    assert row(drawn(marks.paint_pull, -2.0, 4.0))[60] == current().away.name()
    nothing = row(drawn(marks.paint_pull, 0.0, 4.0, False))
    assert [x for x, color in enumerate(nothing) if color != "#ffffff"] == [100]


def test_a_pull_beyond_the_scale_stays_inside(drawn):
    assert row(drawn(marks.paint_pull, 9.0, 4.0))[195] == current().toward.name()


def test_the_range_its_mean_and_the_pinned_one(drawn):
    image = drawn(marks.paint_range, Estimate(0.5, 0.25, 0.5, 0.75), 0.3)
    assert row(image)[10] == row(image)[190] == current().range_track.name()
    assert row(image)[80] == row(image)[140] == current().range_fill.name()
    assert row(image)[60] == current().pinned.name()
    assert row(image, 1)[100] == current().ink.name()
    assert row(image, 1)[60] == "#ffffff"


@pytest.mark.parametrize("p", [0.0, 1.0])
def test_a_range_at_an_end_stays_inside(drawn, p):
    colors = row(drawn(marks.paint_range, Estimate(p, p, p, p), p))
    assert current().range_track.name() in colors
    assert current().ink.name() in colors


def test_a_swing_grows_from_the_present_likelihood(drawn):
    colors = row(drawn(marks.paint_tornado, 0.4, 0.2, 0.3, (0.1, 0.5)))
    assert colors[49] == "#ffffff"
    assert colors[75] == current().away_pale.name()
    assert colors[100] == current().axis.name()
    assert colors[125] == current().toward_pale.name()
    assert colors[152] == "#ffffff"


def test_a_lever_that_moves_nothing_has_no_bar(drawn):
    colors = row(drawn(marks.paint_tornado, 0.3, 0.3, 0.3, (0.3, 0.3)))
    assert [color for color in colors if color != "#ffffff"] == [current().axis.name()]


def test_the_painter_is_left_as_it_was(qapp):
    image = QImage(200, 20, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.magenta)
    before = (painter.pen(), painter.brush(), painter.font())
    marks.paint_ladder(painter, RECT, (0.2, 0.2, 0.3, 0.3), 12)
    marks.paint_opposed(painter, RECT, 1, 1, 2)
    marks.paint_pull(painter, RECT, 1, 2)
    marks.paint_range(painter, RECT, Estimate(0.5, 0.2, 0.5, 0.7), 0.1)
    marks.paint_percent_axis(painter, RECT, 11)
    marks.paint_tornado(painter, RECT, 0.1, 0.4, 0.3, (0, 1))
    marks.paint_swatch(painter, RECT, "stall")
    assert (painter.pen(), painter.brush(), painter.font()) == before
    painter.end()
