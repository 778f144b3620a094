import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from truceboard.look import palette
from truceboard.panels.levers import LeversPanel
from truceboard.panels.likelihood import LikelihoodPanel
from truceboard.panels.value_slider import OVERHANG, ValueSlider
from truceboard.workspace.workspace import Workspace

COST = "lever:cost-of-refusal"


@pytest.fixture
def pinned(workspace: Workspace) -> Workspace:
    workspace.pin("cost", "pin")
    return workspace


def test_without_a_pinned_scenario_there_is_no_ghost(levers: LeversPanel) -> None:
    assert all(row.slider.ghost is None for row in levers.rows.values())
    assert "pinned" not in levers.rows[COST].slider.accessibleDescription()


def test_every_slider_shows_where_the_pinned_scenario_has_it(levers: LeversPanel, pinned: Workspace) -> None:
    there = pinned.pinned_outlook
    for key, row in levers.rows.items():
        kind, _, name = key.partition(":")
        value = there.settings[name] if kind == "lever" else there.importances[name]
        now = row.adjustable.value
        assert row.slider.ghost == (None if value == now else value)
    assert levers.rows[COST].slider.ghost == 80
    scenario = pinned.case.scenario("cost").name
    for text in (levers.rows[COST].slider.accessibleDescription(), levers.rows[COST].slider.toolTip()):
        assert scenario in text
        assert "80" in text


def test_it_goes_where_the_knob_stands_and_comes_back(levers: LeversPanel, pinned: Workspace) -> None:
    slider = levers.rows[COST].slider
    pinned.preview("lever", "cost-of-refusal", 80)
    assert slider.ghost is None
    pinned.preview("lever", "cost-of-refusal", 40)
    assert slider.ghost == 80
    pinned.settle("move")
    pinned.pin(None, "unpin")
    assert slider.ghost is None
    assert "pinned" not in slider.toolTip()


def test_an_importance_has_a_ghost_too(levers: LeversPanel, pinned: Workspace) -> None:
    interest = pinned.case.parties[0].interests[0]
    pinned.try_value("importance", interest.id, 2, "x")
    assert levers.rows[f"interest:{interest.id}"].slider.ghost == interest.importance


def test_it_is_drawn_hollow_beside_tick_and_knob(levers: LeversPanel, pinned: Workspace) -> None:
    slider = levers.rows[COST].slider
    x = round(OVERHANG + 0.8 * (slider.width() - 2 * OVERHANG))
    middle = slider.height() // 2
    image = slider.grab().toImage()
    assert image.pixelColor(x, middle) == palette.current().panel
    edge = {image.pixelColor(x + step, middle).name() for step in range(2, 7)}
    assert palette.current().axis.name() in edge


def test_an_equal_ghost_draws_nothing_anew(levers: LeversPanel, pinned: Workspace) -> None:
    class Counting(ValueSlider):
        updates = 0

        def update(self) -> None:
            self.updates += 1

    parent = QWidget()
    slider = Counting(levers.rows[COST].slider.value_scale, parent)
    slider.set_ghost(80.0)
    before = slider.updates
    slider.set_ghost(80.0)
    assert slider.updates == before


def test_the_strip_and_its_legend_name_the_pinned_scenario(
    likelihood: LikelihoodPanel, workspace: Workspace
) -> None:
    headline = likelihood.headline
    assert "baseline" in headline.toolTip()
    workspace.pin("cost", "pin")
    assert headline.lines[0].marked
    assert workspace.case.scenario("cost").name in headline.toolTip()
    assert "31" in headline.toolTip()
    shown = headline.grab().toImage()
    row = [QColor(shown.pixelColor(x, 119)).name() for x in range(shown.width())]
    at = round(16 + workspace.pinned_outlook.agreed.mean * (headline.width() - 32))
    assert palette.current().pinned.name() in row[at - 2 : at + 3]
