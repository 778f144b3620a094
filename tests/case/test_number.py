"""Numbers as ECMAScript prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceboard.case.number import number_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (-140.0, "-140"),
        (0.1, "0.1"),
        (-2.6, "-2.6"),
        (1e-6, "0.000001"),
        (1.5e-6, "0.0000015"),
        (1e-7, "1e-7"),
        (-1.25e-7, "-1.25e-7"),
        (5e-324, "5e-324"),
        (123456.789, "123456.789"),
        (2.0**53, "9007199254740992"),
        (2.0**53 + 2, "9007199254740994"),
        (2.0**60, "1152921504606847000"),
        (1e20, "100000000000000000000"),
        (123456789012345680000.0, "123456789012345680000"),
        (1e21, "1e+21"),
        (-1.5e21, "-1.5e+21"),
        (1.7976931348623157e308, "1.7976931348623157e+308"),
        (0.30000000000000004, "0.30000000000000004"),
        (8192, "8192"),
    ],
)
def test_numbers_print_as_in_ecmascript(value: float, text: str) -> None:
    assert number_text(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_printed_number_reads_back_as_itself(value: float) -> None:
    text = number_text(value)
    assert float(text) == value
    assert not text.endswith(".0")
    assert ("e" in text) == (value != 0 and not 1e-6 <= abs(value) < 1e21)
