import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from truceboard.case.case import Case
from truceboard.case.removal import remove
from truceboard.editing.templates import empty_case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.writing import canonical_text
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


def test_answers_whose_showing_is_undone_wait_again(view: JudgementsView, workspace: Workspace) -> None:
    sheet = view.open_sheet()
    hand_in(sheet, "A", 30)
    sheet.accept()
    view.reveal.click()
    assert view.waiting.participants == 0
    workspace.undo()
    assert view.waiting.participants == 1
    workspace.redo()
    assert view.waiting.participants == 0
    assert len(workspace.case.judgements) == 1
    workspace.undo()
    workspace.try_value("lever", "us-russia-ties", 20, "Try")
    assert view.waiting.participants == 1, "an edit ends the way back to the step, not the answers"
    view.reveal.click()
    assert [each.probability for each in workspace.case.judgements] == [0.3]
    assert view.waiting.participants == 0


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


@pytest.mark.parametrize("leave", ["escape", "everybody"])
def test_a_sheet_left_half_way_says_what_would_be_lost(
    view: JudgementsView, workspace: Workspace, qtbot: QtBot, leave: str
) -> None:
    def go() -> None:
        if leave == "escape":
            qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        else:
            sheet.done_button.click()

    sheet = view.open_sheet()
    hand_in(sheet, "A", 30, 80)
    sheet.questions[0].slider.answer(60)
    go()
    assert sheet.isVisible()
    assert "not handed in" in sheet.count.text()
    sheet.participant.setText("B")
    go()
    assert sheet.isVisible(), "it is told anew once something more was answered"
    go()
    assert not sheet.isVisible()
    assert view.waiting.participants == 1


def choose(sheet: JudgementSheet, text: str) -> None:
    action = next(each for each in sheet.levers_as.options.actions() if each.text() == text)
    sheet.levers_as.options.triggered.emit(action)


def test_answers_are_about_the_baseline_unless_other_levers_are_chosen(
    view: JudgementsView, workspace: Workspace
) -> None:
    workspace.try_value("lever", "nato-pledge", 80, "pledge")
    sheet = view.open_sheet()
    assert sheet.assumed.isHidden()
    hand_in(sheet, "A", 30)
    choose(sheet, "what is being tried")
    assert not sheet.assumed.isHidden()
    assert "80" in sheet.assumed.text()
    hand_in(sheet, "B", 60)
    choose(sheet, workspace.case.scenario("cost").name)
    hand_in(sheet, "C", 50)
    sheet.accept()
    workspace.try_value("lever", "nato-pledge", 0, "none")
    view.show_together()
    settings = [dict(judgement.settings) for judgement in workspace.case.judgements]
    assert settings == [{}, {"nato-pledge": 80}, dict(workspace.case.scenario("cost").settings)]
    models = {strip.label.split("\n")[-1]: strip.model for strip in view._strips}
    assert sum(model is not None for model in models.values()) == 1, "the model stands at the baseline"


def test_other_levers_ask_anew(view: JudgementsView, workspace: Workspace) -> None:
    sheet = view.open_sheet()
    sheet.participant.setText("A")
    sheet.questions[0].reason.setText("because")
    sheet.questions[0].slider.answer(30)
    assert sheet.submit.isEnabled()
    choose(sheet, workspace.case.scenario("cost").name)
    assert sheet.questions[0].slider.probability is None
    assert sheet.questions[0].reason.text() == "because"
    assert not sheet.submit.isEnabled()
    sheet.close()


def test_answers_outlive_the_window(view: JudgementsView, workspace: Workspace, tmp_path: Path) -> None:
    view.waiting.keep_in(tmp_path / "answers")
    sheet = view.open_sheet()
    assert "in memory only" not in " ".join(label.text() for label in sheet.findChildren(QLabel))
    hand_in(sheet, "A", 30, 80)
    hand_in(sheet, "B", 40)
    sheet.accept()
    kept = view.waiting.answers
    (file,) = (tmp_path / "answers").glob("*.answers")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    workspace.open(empty_case(), None)
    assert view.waiting.answers == ()
    assert view.reveal.isHidden()
    case = read_case(builtin_case_path())
    workspace.open(case, None)
    assert view.waiting.answers == kept
    assert "2 answer(s) handed in, not revealed" in view.told.text()
    view.reveal.click()
    assert len(workspace.case.judgements) == 3
    view.waiting._shown.timeout.emit()
    assert list((tmp_path / "answers").iterdir()) == []


def test_a_session_that_ended_after_showing_does_not_offer_the_answers_again(
    view: JudgementsView, workspace: Workspace, tmp_path: Path
) -> None:
    view.waiting.keep_in(tmp_path)
    sheet = view.open_sheet()
    hand_in(sheet, "A", 30, 80)
    sheet.accept()
    (file,) = tmp_path.glob("*.answers")
    text = file.read_bytes()
    view.show_together()
    shown = workspace.case
    workspace.open(empty_case(), None)
    assert not file.exists()
    file.write_bytes(text)
    workspace.open(shown, None)
    assert view.waiting.answers == ()
    assert not file.exists()


def test_discarding_asks_and_leaves_nothing(view: JudgementsView, answers: Any, tmp_path: Path) -> None:
    view.waiting.keep_in(tmp_path)
    sheet = view.open_sheet()
    hand_in(sheet, "A", 30)
    sheet.accept()
    answers.yes = False
    view.discard.click()
    assert view.waiting.participants == 1
    answers.yes = True
    view.discard.click()
    assert view.waiting.answers == ()
    assert view.discard.isHidden()
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_the_sheet_says_so_and_leaving_asks(view: JudgementsView, answers: Any) -> None:
    assert view.may_leave()
    assert answers.asked == []
    view.waiting.keep_in(None)
    sheet = view.open_sheet()
    assert "in memory only" in " ".join(label.text() for label in sheet.findChildren(QLabel))
    hand_in(sheet, "A", 30)
    sheet.accept()
    assert "In memory only" in view.told.text()
    answers.yes = False
    assert not view.may_leave()
    assert len(answers.asked) == 1


def test_a_folder_that_cannot_be_written_is_told(view: JudgementsView, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    view.waiting.keep_in(tmp_path / "file" / "below")
    sheet = view.open_sheet()
    hand_in(sheet, "A", 30)
    sheet.accept()
    assert "cannot be kept on the disk: Not a directory" in view.told.text()
    assert "In memory only" in view.told.text()
    assert view.waiting.participants == 1


def test_what_the_case_has_no_place_for_any_more_waits_on(
    view: JudgementsView, workspace: Workspace, tmp_path: Path
) -> None:
    view.waiting.keep_in(tmp_path)
    sheet = view.open_sheet()
    hand_in(sheet, "A", 30, 80)
    sheet.accept()
    gone = view.waiting.answers[0].party
    workspace.commit("gone", remove(workspace.case, [f"actor:{gone}"]))
    view.show_together()
    assert len(workspace.case.judgements) == 1
    assert workspace.case.judgements[0].party != gone
    assert [answer.party for answer in view.waiting.answers] == [gone]
    assert "no longer has" in view.told.text()
    workspace.undo()
    workspace.undo()
    assert "no longer has" not in view.told.text(), "what they are about is back"
    view.show_together()
    assert view.waiting.answers == ()
    view.waiting._forget()


def test_the_answers_follow_a_case_to_its_new_file(
    view: JudgementsView, workspace: Workspace, tmp_path: Path
) -> None:
    view.waiting.keep_in(tmp_path / "answers")
    sheet = view.open_sheet()
    hand_in(sheet, "A", 30)
    sheet.accept()
    path = tmp_path / "mine.truce"
    path.write_text(canonical_text(workspace.case), "utf-8")
    workspace.saved(path)
    saved = workspace.case
    workspace.open(saved, None)
    assert view.waiting.answers == (), "a copy is another case"
    workspace.open(saved, path)
    assert view.waiting.participants == 1
    view.waiting.discard()
