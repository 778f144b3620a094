"""The colours of the program; whatever is drawn takes its colours from `current()`.

`LIGHT` holds the colours of the design; `DARK` and `CONTRAST` stand in `dark.py`. Two rules bind them all
and are tested: text keeps a contrast of 4.5:1 on what lies under it (7:1 in high contrast), and graphics that
carry a meaning keep 3:1.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtGui import QColor

from truceboard.look.scale import notifier


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour by its purpose. A QColor is never changed in place."""

    # surfaces
    background: QColor
    """The canvas and quiet boxes."""
    panel: QColor
    card: QColor
    badge: QColor
    """Behind a short word such as an actor's kind or a grade."""
    banner: QColor
    """The strip that says the view is not on the case's own day."""
    field: QColor
    hover: QColor
    pressed: QColor
    accent_hover: QColor
    accent_pale: QColor
    """The selected tab, the selected row."""
    tooltip: QColor

    # lines
    card_edge: QColor
    line: QColor
    field_edge: QColor
    """Around what can be typed in or pushed."""
    grid_dot: QColor
    axis: QColor
    """The zero line of a bar, the dashed line of a link without strength."""
    scroll: QColor
    focus: QColor
    halo: QColor
    """Around the selected card."""

    # text
    ink: QColor
    soft: QColor
    """Headings and second lines."""
    muted: QColor
    """The palest text."""
    disabled: QColor
    accent: QColor
    on_accent: QColor
    on_dark: QColor
    """Text on the strong fillings: reject, accept, toward, away."""
    on_pale: QColor
    """Text on the faint fillings: stall, conditions and the pale directions."""
    on_banner: QColor
    on_tooltip: QColor
    danger: QColor
    tlp_ground: QColor
    """The Traffic Light Protocol 2.0 (FIRST) prints its colours on black."""
    tlp_red: QColor
    tlp_amber: QColor
    tlp_green: QColor

    # meaning
    toward: QColor
    away: QColor
    toward_pale: QColor
    away_pale: QColor
    toward_link: QColor
    away_link: QColor
    plain_link: QColor
    neutral: QColor
    """An ambiguous stance, the swing of a lever."""
    reject: QColor
    stall: QColor
    stall_hatch: QColor
    stall_edge: QColor
    """Around what is too pale to stand out by itself, like `conditions_edge` and `range_edge`."""
    conditions: QColor
    conditions_edge: QColor
    accept: QColor
    track: QColor
    """Under a bar."""
    range_track: QColor
    range_fill: QColor
    range_edge: QColor
    pinned: QColor
    slider_track: QColor
    slider_band: QColor
    """The uncertainty of a lever, around its track."""
    slider_band_track: QColor
    """The same band where it crosses the track."""

    edge: int = 1
    """How thick an edge is, in pixels; the ring around what has the focus is one more."""
    dimmed: float = 0.55
    """The opacity of what is on a card off the lit paths."""


def _light() -> Palette:
    return Palette(
        background=QColor("#F4F5F7"),
        panel=QColor("#FFFFFF"),
        card=QColor("#FFFFFF"),
        badge=QColor("#EEF1F5"),
        banner=QColor("#FFF3D6"),
        field=QColor("#FFFFFF"),
        hover=QColor("#F1F4F9"),
        pressed=QColor("#E3E9F2"),
        accent_hover=QColor("#1D4789"),
        accent_pale=QColor("#E8EEF8"),
        tooltip=QColor("#18202B"),
        card_edge=QColor("#CBD2DC"),
        line=QColor("#DFE3E8"),
        field_edge=QColor("#CBD2DC"),
        grid_dot=QColor("#D9DEE5"),
        axis=QColor("#7F899A"),
        scroll=QColor("#B9C1CD"),
        focus=QColor("#2456A6"),
        halo=QColor("#C0CDE3"),
        ink=QColor("#18202B"),
        soft=QColor("#465164"),
        muted=QColor("#5C6778"),
        disabled=QColor("#98A2B3"),
        accent=QColor("#2456A6"),
        on_accent=QColor("#FFFFFF"),
        on_dark=QColor("#FFFFFF"),
        on_pale=QColor("#18202B"),
        on_banner=QColor("#5A4300"),
        on_tooltip=QColor("#FFFFFF"),
        danger=QColor("#A3261B"),
        tlp_ground=QColor("#000000"),
        tlp_red=QColor("#FF2B2B"),
        tlp_amber=QColor("#FFC000"),
        tlp_green=QColor("#33FF00"),
        toward=QColor("#17617A"),
        away=QColor("#9C3D12"),
        toward_pale=QColor("#A5D0DC"),
        away_pale=QColor("#E3A76B"),
        toward_link=QColor("#6595A6"),
        away_link=QColor("#BC7C5F"),
        plain_link=QColor("#848E9F"),
        neutral=QColor("#8891A3"),
        reject=QColor("#9C3D12"),
        stall=QColor("#E3A76B"),
        stall_hatch=QColor("#EECAA6"),
        stall_edge=QColor("#B57639"),
        conditions=QColor("#A5D0DC"),
        conditions_edge=QColor("#5192A6"),
        accept=QColor("#1F6F8B"),
        track=QColor("#EEF1F5"),
        range_track=QColor("#E3E7ED"),
        range_fill=QColor("#7DB8CA"),
        range_edge=QColor("#4A8CA2"),
        pinned=QColor("#4A5464"),
        slider_track=QColor("#C9D0DA"),
        slider_band=QColor("#DEE6F2"),
        slider_band_track=QColor("#B0BED2"),
    )


LIGHT = _light()
_current = LIGHT


def current() -> Palette:
    """The palette in use."""
    return _current


def use(palette: Palette) -> None:
    """Draw everything with `palette` from now on."""
    global _current
    if palette is not _current:
        _current = palette
        notifier().changed.emit()


@contextmanager
def on_paper() -> Iterator[None]:
    """Draw what leaves the program in the light colours, whatever the screen shows: documents are white."""
    shown = _current
    use(LIGHT)
    try:
        yield
    finally:
        use(shown)
