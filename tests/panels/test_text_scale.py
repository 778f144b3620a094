from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from truceboard.look.scale import set_scale
from truceboard.panels.levers import LeversPanel
from truceboard.panels.likelihood import LikelihoodPanel


@pytest.fixture
def normal_afterwards() -> Iterator[None]:
    yield
    set_scale(100)


@pytest.mark.usefixtures("normal_afterwards")
def test_open_panels_follow_the_text_scale(
    levers: LeversPanel, likelihood: LikelihoodPanel, qapp: QApplication
) -> None:
    row = levers.rows["lever:cost-of-refusal"]
    parts = (row, row.field, row.slider, row.name, likelihood.headline, likelihood.ladders, likelihood.swings)
    before = [part.height() for part in parts]
    set_scale(200)
    levers.resize(630, 900)
    likelihood.resize(702, 900)
    qapp.processEvents()
    assert [part.height() / old for part, old in zip(parts, before, strict=True)] == [
        pytest.approx(2, abs=0.1) for _ in parts
    ]
    assert row.name.shown == "US cost imposed for refusing"


@pytest.mark.usefixtures("normal_afterwards")
def test_text_keeps_its_room_in_a_narrow_panel(likelihood: LikelihoodPanel, qapp: QApplication) -> None:
    one_line = likelihood.ladders.heightForWidth(351)
    set_scale(200)
    qapp.processEvents()
    assert likelihood.ladders.heightForWidth(400) > 2 * one_line, "the legend takes another line"
    rows = likelihood.contributions.rows
    places = [row.geometry() for row in rows]
    assert all(above.bottom() < below.top() for above, below in pairwise(places))
    assert likelihood.contributions.height() == likelihood.contributions.heightForWidth(likelihood.width())
