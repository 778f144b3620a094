import re
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QTranslator

from truceboard.case.levers import Lever
from truceboard.look import figures

DAY = date(2025, 2, 15)


@pytest.fixture
def speak():
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def _english(speak):
    speak("en_GB")


@pytest.fixture
def english_plurals(qapp):
    """Stands in for the English catalogue, which carries the plural forms."""

    class Plurals(QTranslator):
        def translate(self, context, source, disambiguation=None, n=-1):
            return source.replace("point(s)", "point" if n == 1 else "points")

        def isEmpty(self):  # noqa: N802
            return False

    translator = Plurals(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def lever(**fields) -> Lever:
    given = {
        "id": "a-lever",
        "name": "A lever",
        "kind": "term",
        "controlled_by": "somebody",
        "minimum": 0,
        "maximum": 100,
        "history": [{"date": "2025-01-01", "value": 0}],
    }
    return Lever.model_validate(given | fields)


@pytest.mark.parametrize(
    ("p", "text"),
    [
        (0.0, "<1\u202f%"),
        (0.004, "<1\u202f%"),
        (0.195, "20\u202f%"),
        (0.1984, "20\u202f%"),
        (0.31, "31\u202f%"),
        (0.285, "29\u202f%"),
        (0.996, ">99\u202f%"),
        (1.0, ">99\u202f%"),
    ],
)
def test_a_probability_is_a_whole_percent(p, text):
    assert figures.percent(p) == text


def test_ranges():
    assert figures.percent_range(0.11, 0.57) == "11\u00a0–\u00a057\u202f%"
    assert figures.percent_range(0.001, 0.05) == "<1\u00a0–\u00a05\u202f%"
    assert figures.bare_range(0.04, 0.6) == "4\u00a0–\u00a060"
    assert figures.tight_range(0.12, 0.52) == "12–52\u202f%"


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.94, "+1.9"), (-0.6, "−0.6"), (0.0, "0.0"), (-0.04, "0.0"), (0.04, "0.0"), (-0.06, "−0.1")],
)
def test_log_odds_carry_their_sign(value, text):
    assert figures.log_odds(value) == text


def test_log_odds_with_two_decimals():
    assert figures.log_odds(-0.012, 2) == "−0.01"
    assert figures.log_odds(-0.004, 2) == "0.00"


@pytest.mark.usefixtures("english_plurals")
def test_points_and_changes():
    assert figures.points(0.124) == "12 points"
    assert figures.points(-0.01) == "1 point"
    assert figures.change(0.19, 0.31) == "▲\u00a012 points"
    assert figures.change(0.31, 0.30) == "▼\u00a01 point"
    assert figures.change(0.311, 0.314) == "no change"


def test_a_change_is_the_difference_of_what_is_shown():
    """0.194 reads 19 and 0.316 reads 32: the reader subtracts 13, though the difference is 12.2."""
    assert "13" in figures.change(0.194, 0.316)


@pytest.mark.parametrize(
    ("fields", "value", "text"),
    [
        ({"unit": "index"}, 55, "55"),
        ({}, 55, "55"),
        ({"unit": "a month", "maximum": 8}, 4, "4\u00a0a\u00a0month"),
        ({"unit": "days", "minimum": 1, "maximum": 365}, 30, "30\u00a0days"),
        ({"unit": "index", "minimum": -100}, 50, "+50"),
        ({"unit": "index", "minimum": -100}, -50, "−50"),
        ({"unit": "index", "minimum": -100}, 0, "0"),
        ({"unit": "% of demand"}, 0, "0\u202f%"),
        ({"unit": "index"}, 37.25, "37.25"),
        ({"unit": "index"}, 37.50000001, "37.5"),
        ({"unit": "troops", "maximum": 200_000}, 150_000, "150,000\u00a0troops"),
    ],
)
def test_a_lever_s_value(fields, value, text):
    assert figures.value_with_unit(lever(**fields), value) == text


def test_what_is_shown_can_be_typed():
    for fields, value in (
        ({"unit": "a month"}, 4.5),
        ({"minimum": -100}, -50),
        ({"unit": "% of peak"}, 10),
        ({"unit": "troops", "maximum": 200_000}, 150_000),
    ):
        made = lever(**fields)
        assert figures.read_number(figures.value_with_unit(made, value)) == value
    assert figures.read_number("×1.5") == 1.5
    assert figures.read_number("about ten") is None
    assert figures.read_number("") is None


def test_days():
    assert figures.day(DAY) == "15\u00a0Feb"
    assert figures.day(DAY, approximate=True) == "~15\u00a0Feb"
    assert figures.full_day(date(2025, 3, 12)) == "12\u00a0Mar\u00a02025"


@pytest.mark.parametrize("name", ["de", "fr", "ar", "fa", "hi", "tr", "zh", "he"])
def test_every_locale_writes_its_own_figures(speak, name):
    speak(name)
    locale = QLocale()
    assert locale.toString(31) in figures.percent(0.31)
    assert figures.log_odds(-1.94) == "−" + locale.toString(1.9, "f", 1)
    assert figures.read_number(figures.number(2.5)) == 2.5
    assert locale.toString(2025).replace(locale.groupSeparator(), "") in figures.full_day(DAY)
    assert figures.day(DAY)


def test_german_uses_a_comma(speak):
    speak("de")
    assert figures.log_odds(1.94) == "+1,9"
    assert figures.read_number("2,5 Tage") == 2.5


def test_no_figure_breaks_over_a_line():
    made = lever(unit="a month")
    for text in (figures.percent(0.3), figures.percent_range(0.1, 0.2), figures.value_with_unit(made, 4)):
        assert not re.search(r"[ \t]", text)
