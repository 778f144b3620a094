import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont

from truceboard.look import fonts, scale


@pytest.fixture
def scaled():
    yield scale.set_scale
    scale.set_scale(100)


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_each_weight_ships(qapp, weight):
    made = fonts.font(13, weight)
    raw = QRawFont.fromFont(made)
    assert QFontInfo(made).family() == "Inter"
    assert raw.weight() == weight


def test_weights_differ(qapp):
    widths = [QFontMetricsF(fonts.font(40, w)).horizontalAdvance("Likelihood") for w in (400, 500, 600, 700)]
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_figures_have_equal_widths(qapp, weight):
    metrics = QFontMetricsF(fonts.font(13, weight))
    widths = [metrics.horizontalAdvance(digit * 10) for digit in "0123456789"]
    assert max(widths) - min(widths) < 0.5  # the font itself rounds to its grid


def test_the_signs_we_print_are_in_the_font(qapp):
    raw = QRawFont.fromFont(fonts.font(13))
    assert all(raw.supportsCharacter(ord(sign)) for sign in "−–·×▲▼~“”…\u202f\u00a0")


def test_other_scripts_do_not_turn_into_boxes(qapp):
    """Qt merges a system font in; a width of nothing would mean that the text is not drawn."""
    assert QFontMetricsF(fonts.font(13)).horizontalAdvance("هدنة") > 0


def test_scale(qapp, scaled):
    assert fonts.px(13) == 13
    scaled(200)
    assert fonts.font(13).pixelSize() == fonts.px(13) == 26
    scaled(80)
    assert fonts.px(11) == 9
    assert fonts.px(1) == 1
    assert fonts.px(0) == 0
    scaled(1000)
    assert scale.scale() == 200


def test_scale_tells_once(qtbot, scaled):
    with qtbot.waitSignal(scale.notifier().changed):
        scaled(150)
    with qtbot.assertNotEmitted(scale.notifier().changed):
        scaled(150)


def test_a_font_can_be_altered_without_altering_ours(qapp):
    fonts.font(13).setPixelSize(90)
    assert fonts.font(13).pixelSize() == 13


def test_the_licence_is_beside_the_font():
    from truceboard.files.resources import resource

    assert "SIL OPEN FONT LICENSE" in resource("fonts/Inter-OFL.txt").read_text()
