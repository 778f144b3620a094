from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from truceboard.case.case import Case
from truceboard.look import figures
from truceboard.views.blank_slider import BlankSlider
from truceboard.views.judgement_sheet import JudgementSheet
from truceboard.views.judgements import JudgementsView
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def view(show: Callable[[str], Any]) -> JudgementsView:
    return show("judgements")


def hand_in(sheet: JudgementSheet, who: str, kremlin: int, kyiv: int | None = None) -> None:
    sheet.participant.setText(who)
    sheet.questions[0].slider.answer(kremlin)
    if kyiv is not None:
        sheet.questions[1].slider.answer(kyiv)
    sheet.submit.click()


def test_the_slider_has_no_knob_and_no_answer_until_it_is_touched(qtbot: QtBot) -> None:
    slider = BlankSlider(None)
    qtbot.addWidget(slider)
    slider.resize(300, 44)
    slider.show()
    blank = slider.grab().toImage()
    assert slider.probability is None
    assert slider.accessibleDescription() == "not answered yet"
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(80, 13))
    assert slider.probability is not None
    assert 0.15 < slider.probability < 0.4
    assert slider.grab().toImage() != blank
    slider.clear()
    assert slider.probability is None
    slider.clearFocus()
    assert slider.grab().toImage() == blank
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.probability == 0.5
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.probability == 0.51


def test_the_sheet_shows_no_figures_and_no_other_answers(view: JudgementsView, workspace: Workspace) -> None:
    sheet = view.open_sheet()
    texts = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert figures.percent(workspace.outlook.agreed.mean) not in texts
    assert "Kremlin" in texts
    assert sheet.geometry() == view.window().geometry()
    assert workspace.case.marking.level in texts
    assert not sheet.submit.isEnabled()
    hand_in(sheet, "A", 30, 80)
    texts = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert figures.percent(0.3) not in texts
    assert all(question.slider.probability is None for question in sheet.questions)
    sheet.close()


def test_answers_stay_hidden_until_they_are_shown_together(
    view: JudgementsView, workspace: Workspace, march: Case
) -> None:
    agreed = workspace.outlook.agreed.mean
    sheet = view.open_sheet()
    for who, kremlin, kyiv in (("A", 30, 80), ("B", 40, 85), ("C", 70, 90)):
        hand_in(sheet, who, kremlin, kyiv)
    sheet.accept()
    assert workspace.case == march
    assert workspace.outlook.agreed.mean == agreed
    assert view.table().rows == ()
    view.reveal.click()
    assert len(workspace.case.judgements) == 6
    assert len(workspace.history.entries) == 1
    assert workspace.outlook.agreed.mean != agreed
    kremlin = view._strips[0]
    assert sorted(kremlin.answers.values()) == [0.3, 0.4, 0.7]
    assert (kremlin.median, kremlin.lower, kremlin.upper) == pytest.approx((0.4, 0.35, 0.55))
    assert kremlin.model == pytest.approx(sum(workspace.outlook.party("kremlin").ladder[2:]))
    assert "A" not in [row[1] for row in view.table().rows], "names are off by default"
    view.names.setChecked(True)
    assert "A" in [row[1] for row in view.table().rows]
    workspace.undo()
    assert workspace.case == march


def test_a_second_round_shows_the_first_beside_it(view: JudgementsView, workspace: Workspace) -> None:
    for kremlin in (30, 45):
        sheet = view.open_sheet()
        hand_in(sheet, "A", kremlin)
        sheet.accept()
        view.show_together()
    assert [judgement.round for judgement in workspace.case.judgements] == [1, 2]
    assert view.round.value == 2
    assert view._strips[0].answers == {"A": 0.45}
    assert view._strips[0].before == (0.3,)
    view.round.set_value(1)
    view.round.chosen.emit(1)
    assert view._strips[0].answers == {"A": 0.3}


def test_handing_in_again_replaces_the_answer(view: JudgementsView, workspace: Workspace) -> None:
    sheet = view.open_sheet()
    hand_in(sheet, "A", 30, 80)
    hand_in(sheet, "A", 35, 80)
    sheet.accept()
    view.show_together()
    assert [judgement.probability for judgement in workspace.case.judgements] == [0.35, 0.8]


def test_levers_off_the_baseline_are_judged_as_they_stood(view: JudgementsView, workspace: Workspace) -> None:
    workspace.try_value("lever", "nato-pledge", 80, "pledge")
    sheet = view.open_sheet()
    assert "Assume" in " ".join(label.text() for label in sheet.findChildren(QLabel))
    hand_in(sheet, "A", 60)
    sheet.accept()
    workspace.try_value("lever", "nato-pledge", 0, "none")
    view.show_together()
    assert dict(workspace.case.judgements[0].settings) == {"nato-pledge": 80}
    assert view._strips[0].model is None, "the model stands elsewhere"
