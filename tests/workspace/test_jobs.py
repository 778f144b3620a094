import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.workspace.by_hand import ByHand

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.likelihood.compile import Model
from truceboard.workspace.jobs import Jobs
from truceboard.workspace.questions import Questions
from truceboard.workspace.workspace import Workspace


class Said:
    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self) -> str:
        return self.text


@pytest.fixture
def hand() -> ByHand:
    return ByHand()


def test_one_job_at_a_time_and_only_the_latest_of_a_name_waits(qapp: QApplication, hand: ByHand) -> None:
    jobs, answers = Jobs(hand.start), []
    for text in ("a", "b", "c"):
        jobs.ask("map", 1, Said(text), answers.append)
    assert len(hand.work) == 1
    hand.finish_one()
    assert answers == ["a"]
    hand.finish_one()
    assert answers == ["a", "c"]
    assert jobs.idle


def test_a_late_answer_about_something_else_is_dropped(qapp: QApplication, hand: ByHand) -> None:
    jobs, answers = Jobs(hand.start), []
    jobs.ask("map", "old case", Said("old"), answers.append)
    jobs.ask("map", "new case", Said("new"), answers.append)
    hand.finish_one()
    assert answers == []
    hand.finish_one()
    assert answers == ["new"]


def test_what_goes_wrong_in_a_job_is_raised_here(qtbot: QtBot, hand: ByHand) -> None:
    def breaks() -> None:
        raise ZeroDivisionError("in the job")

    jobs = Jobs(hand.start)
    jobs.ask("map", 1, breaks, print)
    with qtbot.captureExceptions() as raised:
        hand.finish_one()
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert jobs.idle


def test_work_is_done_in_another_thread_and_answered_in_this_one(qtbot: QtBot) -> None:
    jobs, threads = Jobs(), []

    def work() -> int:
        threads.append(threading.get_ident())
        return 7

    def answer(result: int) -> None:
        threads.extend([threading.get_ident(), result])

    jobs.ask("sum", 1, work, answer)
    qtbot.waitUntil(lambda: len(threads) == 3)
    assert threads[0] != threads[1] == threading.get_ident()
    assert threads[2] == 7


def test_a_question_is_about_the_case_it_was_asked_of(qapp: QApplication, hand: ByHand) -> None:
    workspace = Workspace(read_case(builtin_case_path()))
    questions, answers, models = Questions(workspace, Jobs(hand.start)), [], []

    def question(case: Case, model: Model) -> str:
        models.append(model)
        return case.title

    questions.ask("title", question, answers.append)
    workspace.commit("rename", workspace.case.model_copy(update={"title": "Another"}))
    questions.ask("title", question, answers.append)
    hand.finish_one()
    hand.finish_one()
    assert answers == ["Another"]
    assert models[0] is models[1], "a title does not touch the model"
    lever = replace_first_value(workspace.case)
    workspace.commit("lever", lever)
    questions.ask("title", question, answers.append)
    hand.finish_one()
    assert models[2] is not models[1]


def test_an_answer_about_a_case_that_was_closed_meanwhile_is_dropped(
    qapp: QApplication, hand: ByHand
) -> None:
    workspace = Workspace(read_case(builtin_case_path()))
    questions, answers = Questions(workspace, Jobs(hand.start)), []

    def question(case: Case, model: Model) -> str:
        return case.title

    questions.ask("title", question, answers.append)
    workspace.open(workspace.case.model_copy(update={"title": "Another"}), None)
    hand.finish()
    assert answers == []
    questions.ask("title", question, answers.append)
    workspace.open(workspace.case, None)
    hand.finish()
    assert answers == ["Another"]


def replace_first_value(case: Case) -> Case:
    lever = case.levers[0].model_copy(update={"uncertainty": 1.0})
    return case.model_copy(update={"levers": (lever, *case.levers[1:])})
