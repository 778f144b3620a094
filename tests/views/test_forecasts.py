from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from truceboard.look import figures
from truceboard.views.forecasts import ForecastsView
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def view(show: Callable[[str], Any]) -> ForecastsView:
    return show("forecasts")


def freeze(view: ForecastsView, criterion: str = "In force along the whole line") -> None:
    view.form.criterion.setText(criterion)
    view.form.freeze.click()


def test_without_a_criterion_nothing_is_frozen(view: ForecastsView, qtbot: QtBot) -> None:
    assert not view.form.freeze.isEnabled()
    qtbot.keyClick(view.form.criterion, Qt.Key.Key_Return)
    assert view.forecasts == ()
    assert "No forecast yet" in view.scores.text()


def test_a_forecast_keeps_the_figure_and_all_it_rests_on(view: ForecastsView, workspace: Workspace) -> None:
    workspace.try_scenario("cost", "try")
    view.form.ask("at_least_with_conditions")
    outlook = workspace.outlook
    assert figures.percent(outlook.at_least_with_conditions.mean) in view.now.text()
    freeze(view)
    forecast = workspace.case.forecasts[0]
    assert forecast.probability == outlook.at_least_with_conditions.mean
    assert forecast.scenario == "cost"
    assert dict(forecast.settings) == dict(outlook.settings)
    assert forecast.made_on == date.today()
    workspace.try_value("lever", "nato-pledge", 100, "more")
    assert view.table().rows[0][4] == figures.percent(forecast.probability)
    assert view.form.criterion.text() == ""


def test_deciding_scores_it_and_can_be_taken_back(view: ForecastsView, workspace: Workspace) -> None:
    freeze(view)
    probability = workspace.case.forecasts[0].probability
    assert set(view._responses) == {"kremlin", "kyiv"}
    view._responses["kremlin"].set_value("reject")
    view.did_not.click()
    forecast = workspace.case.forecasts[0]
    assert forecast.outcome is False
    assert forecast.responses == {"kremlin": "reject"}
    assert view.table().rows[0][7] == f"{probability**2:.2f}"
    assert "ranked probability score" in view.scores.text()
    assert not view.did_not.isVisible()
    view.reopen.click()
    assert workspace.case.forecasts[0].outcome is None
    workspace.undo()
    assert workspace.case.forecasts[0].outcome is False


def test_each_row_has_its_own_answers(view: ForecastsView, workspace: Workspace) -> None:
    freeze(view, "first")
    freeze(view, "second")
    assert view.detail.text() == "second"
    view.list.selectRow(0)
    assert view.detail.text() == "first"
    view.came_true.click()
    assert [forecast.outcome for forecast in workspace.case.forecasts] == [True, None]


def test_without_a_basis_there_is_nothing_to_freeze(view: ForecastsView, workspace: Workspace) -> None:
    parties = tuple(party.model_copy(update={"base_rate_note": None}) for party in workspace.case.parties)
    case = workspace.case.model_copy(update={"parties": parties, "positions": ()})
    workspace.open(case, None)
    assert not view.form.isEnabled()


@pytest.mark.parametrize("width", [560, 770, 1200])
def test_the_criterion_can_be_read_at_any_width(view: ForecastsView, width: int) -> None:
    freeze(view)
    view.resize(width, 500)
    QApplication.processEvents()
    shown = [column for column in range(9) if not view.list.isColumnHidden(column)]
    assert view.list.columnWidth(2) >= 200
    assert not view.list.horizontalScrollBar().maximum(), "all columns fit"
    assert 7 not in shown, "there are no scores before anything is decided"
    view.did_not.click()
    assert (width < 1200) or not view.list.isColumnHidden(7)
