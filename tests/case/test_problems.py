"""A problem is one readable line, whatever a file holds."""

from string import Formatter

import pytest

from truceboard.case.problems import MESSAGES, CaseError, Problem, place_text, title_text, value_text


def test_a_problem_reads_as_place_and_sentence() -> None:
    problem = Problem("levers[3].history[0].value", "above-maximum", {"found": "140", "limit": "100"})
    assert str(problem) == "levers[3].history[0].value: 140 is above the maximum 100"
    assert str(Problem("", "file-empty")) == MESSAGES["file-empty"]


def test_an_error_lists_every_problem_on_a_line() -> None:
    error = CaseError([Problem("title", "missing"), Problem("as_of", "missing")])
    assert str(error) == "title: required, but missing\nas_of: required, but missing"
    assert len(error.problems) == 2


@pytest.mark.parametrize("key", MESSAGES)
def test_every_message_fills_in_with_names(key: str) -> None:
    names = {name for _, name, _, _ in Formatter().parse(MESSAGES[key]) if name is not None}
    line = str(Problem("here", key, dict.fromkeys(names, "VALUE")))
    assert line.startswith("here: ")
    assert line.count("VALUE") >= len(names)
    assert "{" not in line


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        (("levers", 3, "history", 0, "value"), "levers[3].history[0].value"),
        (("scenarios", 0, "settings", "nato-pledge"), "scenarios[0].settings.nato-pledge"),
        (("board", "placements", "lever:a", 1), "board.placements.lever:a[1]"),
        (("board", "placements", "a b\n"), 'board.placements["a b\\u000a"]'),
        ((), ""),
    ],
)
def test_places_are_written_as_paths(steps: tuple[str | int, ...], place: str) -> None:
    assert place_text(steps) == place


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (140.0, "140"),
        (True, "true"),
        (None, "null"),
        ("leans", '"leans"'),
        ("x" * 200, '"' + "x" * 59 + '…"'),
        ("two\nlines\x1b[31m", '"two\\u000alines\\u001b[31m"'),
        ("\u202egnp.exe", '"\\u202egnp.exe"'),
        ("\ud800", '"\\ud800"'),
        (float("nan"), "NaN"),
        (float("-inf"), "-Infinity"),
        ([1, 2], "[…]"),
        ({"a": 1}, "{…}"),
    ],
)
def test_values_stand_on_one_line_and_stay_short(value: object, text: str) -> None:
    assert value_text(value) == text


def test_a_title_keeps_the_spaces_that_french_puts_before_its_marks() -> None:
    assert title_text("«\u00a0Trêve\u00a0»\u202f?") == "«\u00a0Trêve\u00a0»\u202f?"
    assert title_text("Plan\u2028B\u202e") == "Plan\\u2028B\\u202e"
