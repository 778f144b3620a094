import pytest
from PySide6.QtGui import QColor

from truceboard.look.dark import CONTRAST, DARK
from truceboard.look.palette import LIGHT, Palette, current, on_paper, use
from truceboard.look.scale import notifier

ALL = pytest.mark.parametrize(
    "palette",
    [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark"), pytest.param(CONTRAST, id="contrast")],
)
TEXTS = [
    ("ink", ("panel", "background", "card", "badge", "field", "hover", "pressed", "accent_pale")),
    ("soft", ("panel", "background", "card", "badge", "hover")),
    ("muted", ("panel", "background", "card", "badge", "pressed")),
    ("accent", ("panel", "background", "card", "accent_pale", "banner")),
    ("toward", ("panel", "background", "card")),
    ("away", ("panel", "background", "card")),
    ("danger", ("panel", "background", "card")),
    ("on_accent", ("accent", "accent_hover", "danger")),
    ("on_dark", ("reject", "accept", "toward", "away")),
    ("on_pale", ("stall", "stall_hatch", "conditions", "toward_pale", "away_pale")),
    ("on_banner", ("banner",)),
    ("on_tooltip", ("tooltip",)),
    ("tlp_red", ("tlp_ground",)),
    ("tlp_amber", ("tlp_ground",)),
    ("tlp_green", ("tlp_ground",)),
]
GRAPHICS = [
    ("toward", ("card", "track")),
    ("away", ("card", "track")),
    ("reject", ("card", "background")),
    ("accept", ("card", "background")),
    ("accent", ("panel", "background", "slider_track", "slider_band", "slider_band_track")),
    ("focus", ("panel", "background", "field")),
    ("ink", ("range_track", "range_fill")),
    ("pinned", ("range_track", "range_fill")),
    ("axis", ("card", "panel")),
    ("neutral", ("card", "panel")),
    ("stall_edge", ("card", "background")),
    ("conditions_edge", ("card", "background")),
    ("range_edge", ("range_track", "card")),
    ("toward_link", ("background",)),
    ("away_link", ("background",)),
    ("plain_link", ("background",)),
]
EDGES = [
    ("card_edge", ("card", "background")),
    ("line", ("panel",)),
    ("field_edge", ("field", "panel")),
    ("scroll", ("panel",)),
    ("slider_track", ("panel",)),
]
"""What is no more than decoration in the other palettes."""


def luminance(color: QColor) -> float:
    """Relative luminance after WCAG 2.2."""
    channels = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio after WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_black_and_white_is_21():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@ALL
@pytest.mark.parametrize(("text", "grounds"), TEXTS)
def test_text_can_be_read(palette: Palette, text: str, grounds: tuple[str, ...]):
    # FIRST prescribes the colours of the Traffic Light Protocol.
    least = 7 if palette is CONTRAST and text != "tlp_red" else 4.5
    for ground in grounds:
        assert contrast(getattr(palette, text), getattr(palette, ground)) >= least, ground


@ALL
@pytest.mark.parametrize(("graphic", "grounds"), GRAPHICS)
def test_graphics_stand_out(palette: Palette, graphic: str, grounds: tuple[str, ...]):
    for ground in grounds:
        assert contrast(getattr(palette, graphic), getattr(palette, ground)) >= 3, ground


@pytest.mark.parametrize(("part", "grounds"), EDGES)
def test_in_high_contrast_every_edge_stands_out(part: str, grounds: tuple[str, ...]):
    for ground in grounds:
        assert contrast(getattr(CONTRAST, part), getattr(CONTRAST, ground)) >= 3, ground


@ALL
def test_every_palette_is_its_own(palette: Palette):
    for other in (LIGHT, DARK, CONTRAST):
        assert (palette == other) == (palette is other)


def test_what_is_drawn_for_paper_is_light(qtbot):
    use(DARK)
    try:
        with qtbot.waitSignals([notifier().changed] * 2), on_paper():
            assert current() is LIGHT
        assert current() is DARK
    finally:
        use(LIGHT)


def test_the_colours_of_the_design():
    assert current() is LIGHT
    design = {
        "background": "#f4f5f7",
        "panel": "#ffffff",
        "card_edge": "#cbd2dc",
        "line": "#dfe3e8",
        "ink": "#18202b",
        "muted": "#5c6778",
        "accent": "#2456a6",
        "toward": "#17617a",
        "away": "#9c3d12",
        "reject": "#9c3d12",
        "stall": "#e3a76b",
        "conditions": "#a5d0dc",
        "accept": "#1f6f8b",
    }
    assert {name: getattr(LIGHT, name).name() for name in design} == design


@ALL
def test_the_steps_of_the_ladder_differ_without_colour(palette: Palette):
    """Neighbours differ in lightness, or by the hatching of stalling."""
    assert contrast(palette.reject, palette.stall) > 3
    assert contrast(palette.stall, palette.stall_hatch) > 1.3
    assert contrast(palette.conditions, palette.accept) > 3


@pytest.mark.parametrize("text", ["ink", "muted", "toward", "away"])
def test_dimmed_text_can_be_read_in_high_contrast(text: str):
    card, full, kept = CONTRAST.card, getattr(CONTRAST, text), CONTRAST.dimmed
    parts = [
        round(getattr(card, part)() * (1 - kept) + getattr(full, part)() * kept)
        for part in ("red", "green", "blue")
    ]
    assert contrast(QColor(*parts), card) >= 4.5
