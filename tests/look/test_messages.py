from truceboard.case.problems import MESSAGES, Problem
from truceboard.files import messages as files_messages
from truceboard.look import file_messages
from truceboard.look.messages import SENTENCES, problem_text


def test_every_problem_has_its_sentence():
    """lupdate reads literals only, so the sentences stand twice; they must not drift apart."""
    assert SENTENCES == MESSAGES


def test_a_problem_reads_as_on_the_command_line():
    problem = Problem("levers[3].history[0].value", "above-maximum", {"found": "140", "limit": "100"})
    assert problem_text(problem) == str(problem)
    assert problem_text(problem) == "levers[3].history[0].value: 140 is above the maximum 100"
    whole_file = Problem("", "foreign")
    assert problem_text(whole_file) == str(whole_file)


def test_braces_in_a_case_do_no_harm():
    problem = Problem("title", "not-a-text", {"found": "{place}"})
    assert problem_text(problem) == "title: {place} is not a text"


def test_what_files_can_tell_stands_in_the_same_words() -> None:
    assert file_messages.SENTENCES == files_messages.MESSAGES
